public import ContractModel
public import ContractPlan

/// What a change of the contract asks of code that the user has written.
public struct CodeEffect: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Nobody has written it yet; it answers 501 until somebody does.
    case write
    /// What was written is called no more.
    case orphaned
    /// What it is given, or what it answers, is not what it was.
    case review
  }

  public var kind: Kind
  /// As handlers are grouped: one file each.
  public var service: String
  public var operation: String

  /// For a person.
  public var sentence: String {
    switch kind {
    case .write: "`\(operation)` of \(service) is yours to write"
    case .orphaned: "`\(operation)` of \(service) is called no more"
    case .review: "`\(operation)` of \(service) is given or answers something else"
    }
  }
}

/// Operations that the user writes, and what the changes ask of them.
public func codeEffects(from old: Contract, to new: Contract, changes: [Change], options: BuildOptions) -> [CodeEffect] {
  let (before, after) = (customOperations(old, options), customOperations(new, options))
  let formerNames = Set(before.map(\.name))
  let names = Set(after.map(\.name))
  let touched = Set(changes.filter(\.kind.concernsValues).flatMap(\.operations))
  var effects: [CodeEffect] = []
  for operation in after {
    let service = new[operation.service].name
    if !formerNames.contains(operation.name) {
      effects.append(CodeEffect(kind: .write, service: service, operation: operation.name))
    } else if touched.contains(operation.title) {
      effects.append(CodeEffect(kind: .review, service: service, operation: operation.name))
    }
  }
  for operation in before where !names.contains(operation.name) {
    effects.append(CodeEffect(kind: .orphaned, service: old[operation.service].name, operation: operation.name))
  }
  return effects
}

/// Operations without a complete handler.
private func customOperations(_ contract: Contract, _ options: BuildOptions) -> [Operation] {
  let plans = handlerPlans(of: contract, options: options)
  return zip(contract.operations, plans).filter { $0.1.isCustom }.map(\.0)
}

extension ChangeKind {
  /// Whether a handler sees it: what comes in, or what it has to answer.
  fileprivate var concernsValues: Bool {
    switch self {
    case .operation, .route, .access, .scheme, .deprecation, .bodySize, .rateLimit, .idempotency, .errorStyle: false
    default: true
    }
  }
}
