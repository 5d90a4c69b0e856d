import ContractBase
import ContractModel

/// Some operation answers with each declared error.
let unusedErrors = Rule("unused-errors") { context, sink in
  let contract = context.contract
  guard !contract.operations.isEmpty else { return }
  var used = Set(contract.operations.flatMap(\.errors))
  for entity in contract.entities { used.formUnion(entity.uniques.compactMap(\.error)) }
  for case .transition(_, _, _, _, let error?) in contract.operations.compactMap(\.action) { used.insert(error) }
  for client in contract.clients { used.formUnion(client.operations.flatMap(\.errors)) }
  for (index, error) in contract.errors.enumerated() where !used.contains(ErrorID(index)) {
    sink.report(
      Diagnostic(
        .unusedError, at: error.origin.span, "no operation answers with `\(error.name)`",
        hint: "name it in `@throws(\(error.name))` or `@unique(error: \(error.name))`, or remove it"))
  }
}
