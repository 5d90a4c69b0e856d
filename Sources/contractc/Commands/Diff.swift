import ArgumentParser
import ContractBase
import ContractDriver
import ContractModel
import ContractReview
import ContractSema

struct Diff: ParsableCommand {
  /// What makes the command fail.
  enum Limit: String, CaseIterable, ExpressibleByArgument { case breaking, risky, none }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what a change of a contract does to those who use it.",
    discussion: """
      Judged by what messages are admitted, not by how the contract is spelled.

      EXAMPLES
        contractc diff                                   since the last build
        contractc diff main:shop.contract shop.contract  since a revision
        contractc diff v2.yaml v3.yaml --format markdown
        contractc diff --exceptions accepted.yaml --fail-on risky
      """)

  @Argument(help: "The contract as it was: a file, a revision and a file as git names them, or the record of a build. By default the record of the last build.", completion: .file())
  var old: String?

  @Argument(help: "The contract as it is. By default the one that contractc.yaml names, or the only .contract file here.", completion: .file())
  var new: String?

  @Option(help: ArgumentHelp("The configuration. By default contractc.yaml, where there is one.", valueName: "file"), completion: .file())
  var config: String?

  @Option(help: ArgumentHelp("How changes are written.", valueName: "format"))
  var format: ChangeFormat = .text

  @Option(help: ArgumentHelp("The gravest verdict that is not accepted.", valueName: "verdict"))
  var failOn: Limit = .breaking

  @Option(help: ArgumentHelp("Changes that are accepted, with reasons.", valueName: "file"), completion: .file())
  var exceptions: String?

  @Option(help: ArgumentHelp("The day by which exceptions are judged. By default today.", valueName: "date"))
  var today: String?

  func run() throws {
    let (old, new, options) = try names()
    var comparison = Comparison()
    let contracts = (comparison.check(old), comparison.check(new))
    guard let before = contracts.0, let after = contracts.1 else {
      Terminal.complain(Terminal.rendered(comparison.findings.sorted(), comparison.sources))
      throw comparison.isUnreadable ? ExitCode.wrongUse : ExitCode.fallsShort
    }
    var report = ChangeReport(from: before, to: after, options: options.options(for: after))
    if let exceptions { comparison.accept(exceptions, in: &report.changes, today: today ?? Clock.today) }
    if !comparison.findings.diagnostics.isEmpty {
      Terminal.complain(Terminal.rendered(comparison.findings.sorted(), comparison.sources))
    }
    if comparison.findings.hasErrors { throw comparison.isUnreadable ? ExitCode.wrongUse : ExitCode.fallsShort }
    Terminal.emit(render(report, sources: comparison.sources, format: format))
    let gravest = report.changes.filter { $0.acceptance == nil }.map(\.clients).max() ?? .fine
    switch failOn {
    case .breaking: if gravest == .breaking { throw ExitCode.fallsShort }
    case .risky: if gravest != .fine { throw ExitCode.fallsShort }
    case .none: break
    }
  }

  /// The two contracts that are meant, and how they are built.
  private func names() throws -> (String, String, Configuration) {
    if let old, let new { return (old, new, usualConfiguration) }
    let session = try Session(config: config, format: .text)
    let backend = session.backends.first ?? session.configuration
    return (old ?? backend.folder + "/" + ContractRecord.path, session.contractPath, backend)
  }

  /// What the configuration says of the build, where there is one; what is wrong in it, a build will tell.
  private var usualConfiguration: Configuration {
    guard case .bytes(let bytes) = Files.read(config ?? "contractc.yaml") else { return Configuration() }
    var sources = SourceMap()
    var sink = DiagnosticSink()
    let id = sources.add(path: config ?? "contractc.yaml", bytes: bytes)
    return sources[id].map { Configuration(file: $0, sink: &sink) } ?? Configuration()
  }
}
