import ContractBase
import ContractModel

/// A key that makes repetitions harmless is for what is not harmless to repeat (RFC 9110, section 9.2.2).
let idempotencyKeys = Rule("idempotency-keys") { context, sink in
  for operation in context.contract.operations where operation.idempotency != nil {
    guard [.get, .head, .options, .put, .delete].contains(operation.method) else { continue }
    sink.report(
      Diagnostic(
        .needlessIdempotency, at: context.annotations(of: operation).place("idempotent") ?? context.span(of: operation),
        "`\(operation.name)` is a \(operation.method.rawValue), which may be repeated as it is",
        hint: "remove `@idempotent`; it is for POST and PATCH"))
  }
}
