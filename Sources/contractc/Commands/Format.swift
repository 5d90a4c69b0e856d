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
        contractc fmt --check            fail where a file is not in the canonical form
      """)

  @Argument(help: "Contracts (.contract, .graphql).", completion: .file())
  var files: [String] = []

  @Flag(help: "Change nothing; fail where something would change.")
  var check = false

  func run() throws {
    let paths = files.isEmpty ? Files.contracts() : files
    if paths.isEmpty { throw ValidationError("there is no contract here; name one") }
    var falls = false
    for path in paths {
      guard case .bytes(let bytes) = Files.read(path) else { throw ValidationError("'\(path)' cannot be read") }
      let result = formatContract(path: path, bytes: bytes)
      guard let text = result.text else {
        Terminal.complain(render(result.diagnostics.sorted(), sources: result.sources, format: .text, colour: Terminal.hasColour))
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
          Terminal.complain("'\(path)' cannot be written: \(error)")
          throw ExitCode.fallsShort
        }
        Terminal.emit("formatted \(path)\n")
      }
    }
    if falls { throw ExitCode.fallsShort }
  }
}
