import ContractBase
import ContractModel

/// Pages are of a list (WireFormat, "Lists"); what a handler of another kind answers has none.
let pages = Rule("pages") { context, sink in
  for operation in context.contract.operations where operation.pagination != nil {
    if case .list = operation.action { continue }
    guard operation.action != nil else { continue }
    let annotations = context.annotations(of: operation)
    let page = context.declaration(of: operation)?.parameters.first { $0.parameter == nil }?.name.span
    sink.report(
      Diagnostic(
        .paginationWithoutList, at: page ?? annotations.place("paginate") ?? context.span(of: operation),
        "`\(operation.name)` lists nothing, so it has no pages",
        secondary: annotations.action.map { [DiagnosticLabel($0.span, "what it does")] } ?? [],
        hint: "`page: Page` and `@paginate` go with `@list`"))
  }
}
