public import ContractModel
public import ContractPlan

/// A stage of the compiler whose result can be printed.
public enum Stage: String, CaseIterable, Sendable {
  case ir, routes, validation, auth, errors, storage, migrations, tests
  /// The tests as JSON, for harnesses.
  case exchanges
}

extension Compilation {
  /// A stable text of what a stage makes of a contract.
  public func dump(_ stage: Stage, of contract: Contract, options: BuildOptions) -> String {
    if stage == .ir { return contract.textDump }
    if stage == .exchanges { return plan(contract, options: options).exchangesText }
    guard let stage = PlanStage(rawValue: stage.rawValue) else { return "" }
    return plan(contract, options: options).textDump(of: stage)
  }
}
