import ArgumentParser
import ContractBase
import ContractDriver
import ContractModel
import ContractPlan
import EmitKit

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with a contract, and how to mend it.",
    discussion: """
      EXAMPLES
        contractc check shop.contract
        contractc check openapi.yaml --format sarif > contract.sarif
        contractc check --generated    in CI: is the output what a build gives?
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var options: BuildOptionGroup

  @Flag(help: "Compare the output folder with what a build would write, too.")
  var generated = false

  func run() throws {
    var session = try Session(input, options.configuration)
    let contract = try session.check()
    if generated {
      let records = try session.backends.map { try session.record(of: $0, isNeeded: true) }
      let builds = zip(session.backends, records).map { (options: $0.options(for: contract), record: $1) }
      guard let plans = session.compilation.plan(contract, builds: builds, decisions: MigrationDecisions()) else {
        session.report()
        throw ExitCode.fallsShort
      }
      let outputs = try session.emit(plans, after: records)
      for (backend, changes) in zip(session.backends, try session.changes(to: outputs)) {
        session.reportConflicts(changes, folder: backend.folder)
        for change in changes.changes {
          session.compilation.report(
            Diagnostic(
              .outdatedOutput, at: nil, "'\(backend.folder)/\(change.path)' is \(change.kind.state)",
              hint: "run 'contractc build' and commit the result"))
        }
      }
    }
    session.report()
    if session.compilation.diagnostics.hasErrors { throw ExitCode.fallsShort }
    if session.speaks {
      let count = contract.operations.count
      Terminal.emit("\(session.contractPath): fine (\(count) operation\(count == 1 ? "" : "s"))\n")
    }
  }
}

extension Changes.Kind {
  /// How a file that a build would change stands.
  var state: String {
    switch self {
    case .create: "missing"
    case .update: "out of date"
    case .delete: "left over"
    }
  }
}
