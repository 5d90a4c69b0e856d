import ArgumentParser
import ContractBase
import ContractDriver
import ContractReview
import ContractSema

struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Write contracts in the canonical form, comments kept.",
    discussion: """
      EXAMPLES
        contractc fmt                    every .contract file here
        contractc fmt specs/*.contract
        contractc fmt --check            fail where a file would change
      """)

  @Argument(help: "Contracts (.contract, .graphql). By default every .contract file here.", completion: .file())
  var files: [String] = []

  @Flag(help: "Change nothing; fail where something would change.")
  var check = false

  func run() throws {
    let paths = files.isEmpty ? Files.contracts() : files
    if paths.isEmpty { throw WrongUse("there is no contract here; name one") }
    // Every file is there, or none is touched.
    let texts = try paths.map { path in (path, try contents(path)) }
    var falls = false
    for (path, bytes) in texts {
      let result = formatContract(path: path, bytes: bytes)
      guard let text = result.text else {
        Terminal.complain(Terminal.rendered(result.diagnostics.sorted(), result.sources))
        falls = true
        continue
      }
      guard Array(text.utf8) != bytes else { continue }
      if check {
        Terminal.emit(
          unifiedDiff(old: String(decoding: bytes, as: UTF8.self), new: text, oldName: path, newName: path + " (formatted)"))
        falls = true
      } else {
        do {
          try Files.replace(path, text)
        } catch {
          Terminal.complain("error: '\(path)' cannot be written: \(error.reason)")
          throw ExitCode.fallsShort
        }
        Terminal.emit("formatted \(path)\n")
      }
    }
    if falls { throw ExitCode.fallsShort }
  }

  private func contents(_ path: String) throws -> [UInt8] {
    switch Files.read(path) {
    case .bytes(let bytes): return bytes
    case .missing: throw WrongUse("there is no file '\(path)'")
    case .refused(let reason): throw WrongUse("'\(path)' cannot be read: \(reason)")
    }
  }
}
