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
  /// Each of the back ends that are built, with all of its options.
  let backends: [Configuration]
  let contractPath: String
  private let format: ReportFormat
  private let bytes: [UInt8]

  /// Finds the configuration and the contract, and reads both; ends with status 2 where one of them is not to be had.
  init(_ input: InputOptions, _ asked: Configuration = Configuration()) throws {
    var asked = asked
    if let contract = input.contract { asked.contract = contract }
    if input.strict { asked.strict = true }
    try self.init(config: input.config, format: input.format, asked)
  }

  /// - Parameters:
  ///   - config: The path of the configuration; nil for the usual one, which need not be there.
  ///   - asked: What goes before the configuration.
  init(config: String?, format: ReportFormat, _ asked: Configuration = Configuration()) throws {
    self.format = format
    var asked = asked
    var found = Findings()
    switch Files.read(config ?? Session.usualConfiguration) {
    case .bytes(let bytes):
      asked = asked.merging(found.configuration(path: config ?? Session.usualConfiguration, bytes))
    case .missing where config == nil: break
    case .missing: found.refuse("there is no file '\(config ?? "")'")
    case .refused(let reason): found.refuse("'\(config ?? Session.usualConfiguration)' cannot be read: \(reason)")
    }
    configuration = asked
    backends = asked.builds
    for finding in asked.sharedFolders { found.sink.report(finding) }
    contractPath = found.contract(asked) ?? ""
    var bytes: [UInt8] = []
    if !found.sink.hasErrors {
      switch Files.read(contractPath) {
      case .bytes(let read): bytes = read
      case .missing: found.refuse("there is no file '\(contractPath)'", at: asked.places["contract"])
      case .refused(let reason):
        found.refuse("'\(contractPath)' cannot be read: \(reason)", at: asked.places["contract"])
      }
    }
    self.bytes = bytes
    compilation = Compilation(load: Files.loader(contract: contractPath))
    for file in found.sources.files { _ = compilation.addSource(path: file.path, bytes: file.bytes) }
    compilation.absorb(found.sink)
    if found.sink.hasErrors {
      report()
      throw ExitCode.wrongUse
    }
  }

  /// The configuration that is read where none is named, if it is there.
  private static let usualConfiguration = "contractc.yaml"

  /// What is found before there is a compilation.
  private struct Findings {
    var sources = SourceMap()
    var sink = DiagnosticSink()

    mutating func refuse(_ message: String, at place: Span? = nil, hint: String? = nil) {
      sink.report(Diagnostic(.unreadableContract, at: place, message, hint: hint))
    }

    mutating func configuration(path: String, _ bytes: [UInt8]) -> Configuration {
      let id = sources.add(path: path, bytes: bytes)
      guard let file = sources[id] else { return Configuration() }
      return Configuration(file: file, sink: &sink)
    }

    /// The contract that is meant: the one that is named, or the only one here.
    mutating func contract(_ configuration: Configuration) -> String? {
      if let path = configuration.contract { return path }
      let found = Files.contracts()
      if found.count == 1 { return found.first }
      if found.isEmpty {
        refuse("there is no contract here", hint: "name one, or begin with 'contractc init'")
      } else {
        refuse("there are several contracts here: \(found.joined(separator: ", "))", hint: "name one")
      }
      return nil
    }
  }

  /// The checked contract; ends with the findings and status 1 where there is none.
  mutating func check() throws -> Contract {
    guard let contract = compilation.check(path: contractPath, bytes: bytes, options: configuration.checkOptions) else {
      report()
      throw ExitCode.fallsShort
    }
    return contract
  }

  /// The bytes of a text that a build read before; nil where it is not to be had.
  func read(_ path: String) -> [UInt8]? {
    if path == contractPath { return bytes }
    if let file = compilation.sources.files.first(where: { $0.path == path }) { return file.bytes }
    guard case .bytes(let bytes) = Files.loader(contract: contractPath)(path) else { return nil }
    return bytes
  }

  /// Parses the contract once more and throws the tree away: for measuring.
  func parseOnly() { parseAndDiscard(path: contractPath, bytes: bytes) }

  /// Tells what was found: machines read it from standard output, people from standard error.
  func report() {
    let findings = compilation.diagnostics.sorted()
    if format == .text {
      if !findings.isEmpty { Terminal.complain(Terminal.rendered(findings, compilation.sources)) }
    } else {
      Terminal.emit(render(findings, sources: compilation.sources, format: format, colour: false))
    }
  }

  /// Tells what was found on standard error, whatever the format: where standard output holds something else.
  func reportAside() {
    let findings = compilation.diagnostics.sorted()
    if format != .text || !findings.isEmpty {
      Terminal.complain(render(findings, sources: compilation.sources, format: format, colour: format == .text && Terminal.hasColour))
    }
  }

  /// Whether results may be told in words on standard output.
  var speaks: Bool { format == .text }
}
