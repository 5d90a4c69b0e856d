import ContractBase
import ContractModel

/// An entity tag stands for one representation of one resource (RFC 9110, section 8.8.3); only a handler that reads,
/// updates or deletes one row has one.
let entityTags = Rule("entity-tags") { context, sink in
  for operation in context.contract.operations where operation.entityTag != nil {
    switch operation.action {
    case .read, .update, .delete, .transition: continue
    default: break
    }
    sink.report(
      Diagnostic(
        .entityTagWithoutEntity, at: context.annotations(of: operation).place("etag") ?? context.span(of: operation),
        "`\(operation.name)` works on no single row, so there is nothing to tag",
        hint: "`@etag` goes with `@read`, `@update`, `@delete` and `@transition`"))
  }
}
