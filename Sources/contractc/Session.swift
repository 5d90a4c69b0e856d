import ArgumentParser
import ContractBase
import ContractDriver
import ContractModel
import ContractReview
import ContractSema

/// One run over one contract: what was asked for, what was read, what was found.
struct Session {
  var compilation: Compilation
  let configuration: Configuration
  let contractPath: String
  private let format: ReportFormat
  private let bytes: [UInt8]

  /// Finds the configuration and the contract, and reads both.
  init(_ input: InputOptions, _ asked: Configuration = Configuration()) throws {
    format = input.format
    var asked = asked
    if let contract = input.contract { asked.contract = contract }
    if input.strict { asked.strict = true }
    var early = Compilation(load: { _ in .missing })
    switch Files.read(input.config) {
    case .bytes(let bytes):
      let id = early.addSource(path: input.config, bytes: bytes)
      var sink = DiagnosticSink()
      if let file = early.sources[id] { asked = asked.merging(Configuration(file: file, sink: &sink)) }
      if sink.hasErrors {
        Terminal.emit(render(sink.sorted(), sources: early.sources, format: input.format, colour: Terminal.hasColour))
        throw ExitCode.wrongUse
      }
    case .missing where input.config == "contractc.yaml": break
    case .missing: throw ValidationError("there is no file '\(input.config)'")
    case .refused(let reason): throw ValidationError("'\(input.config)' cannot be read: \(reason)")
    }
    configuration = asked
    contractPath = try Session.contract(asked)
    switch Files.read(contractPath) {
    case .bytes(let read): bytes = read
    case .missing: throw ValidationError("there is no file '\(contractPath)'")
    case .refused(let reason): throw ValidationError("'\(contractPath)' cannot be read: \(reason)")
    }
    compilation = Compilation(load: Files.loader(contract: contractPath))
  }

  private static func contract(_ configuration: Configuration) throws -> String {
    if let path = configuration.contract { return path }
    let found = Files.contracts()
    guard found.count == 1, let only = found.first else {
      throw ValidationError(
        found.isEmpty
          ? "there is no contract here; name one, or begin with 'contractc init'"
          : "there are several contracts here (\(found.joined(separator: ", "))); name one")
    }
    return only
  }

  /// The checked contract; ends with the findings and status 1 where there is none.
  mutating func check() throws -> Contract {
    guard let contract = compilation.check(path: contractPath, bytes: bytes, options: configuration.checkOptions) else {
      report()
      throw ExitCode.fallsShort
    }
    return contract
  }

  /// Parses the contract once more and throws the tree away: for measuring.
  func parseOnly() { parseAndDiscard(path: contractPath, bytes: bytes) }

  /// Prints what was found: machines read it from standard output, people from standard error.
  func report() {
    let findings = compilation.diagnostics.sorted()
    if format == .text {
      if !findings.isEmpty {
        Terminal.complain(render(findings, sources: compilation.sources, format: .text, colour: Terminal.hasColour))
      }
    } else {
      Terminal.emit(render(findings, sources: compilation.sources, format: format, colour: false))
    }
  }

  /// Whether results may be told in words on standard output.
  var speaks: Bool { format == .text }
}
