import ContractBase
import ContractModel

/// A transition moves an enum from some of its values to another one.
let transitions = Rule("transitions") { context, sink in
  for operation in context.contract.operations {
    guard case .transition(let id, let name, let from, let to, _) = operation.action,
      context.contract.entities.indices.contains(id.index), let field = context.contract[id].field(name)
    else { continue }
    let entity = context.contract[id]
    let annotations = context.annotations(of: operation)
    var (fieldPlace, toPlace) = (annotations.action?.span, annotations.action?.span)
    if case .transition(let field, _, let to, _) = annotations.action?.kind {
      (fieldPlace, toPlace) = (field.span, to.span)
    }
    guard case .enumeration = context.contract.resolved(field.type)?.type else {
      sink.report(
        Diagnostic(
          .transitionField, at: fieldPlace ?? context.span(of: operation),
          "`\(entity.name).\(name)` is no enum, so it has no states to move between",
          secondary: field.type.origin.span.map { [DiagnosticLabel($0, "its type")] } ?? [],
          hint: "give it the type of an enum"))
      continue
    }
    if from.contains(to) {
      sink.report(
        Diagnostic(
          .transitionToItself, at: toPlace ?? context.span(of: operation),
          "`\(operation.name)` moves `\(name)` from `\(to)` to `\(to)`", hint: "remove `\(to)` from `from`"))
    }
  }
}
