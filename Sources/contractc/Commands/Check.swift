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
      let options = session.configuration.options(for: contract)
      let record = try session.record(isNeeded: true)
      guard let plan = session.compilation.plan(contract, options: options, after: record, decisions: MigrationDecisions()) else {
        session.report()
        throw ExitCode.fallsShort
      }
      let (tree, folder) = try session.emit(plan)
      let changes = try session.workspace(folder) { workspace throws(WorkspaceFailure) in try workspace.changes(to: tree) }
      session.reportConflicts(changes, folder: folder)
      for change in changes.changes {
        session.compilation.report(
          Diagnostic(
            .outdatedOutput, at: nil, "'\(folder)/\(change.path)' is \(change.kind.state)",
            hint: "run 'contractc build' and commit the result"))
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
