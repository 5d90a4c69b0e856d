import ContractBase
import ContractModel

/// GET, HEAD and DELETE come without a body: one has no meaning there, and clients and proxies drop it (RFC 9110,
/// sections 9.3.1, 9.3.2 and 9.3.5).
let requestBodies = Rule("request-bodies") { context, sink in
  for operation in context.contract.operations {
    guard let body = operation.body, [.get, .head, .delete, .trace].contains(operation.method) else { continue }
    // Then it is the method that is wrong.
    switch operation.action {
    case .create, .update, .signIn: continue
    default: break
    }
    sink.report(
      Diagnostic(
        .bodyWithoutMeaning, at: body.origin.span ?? context.span(of: operation),
        "`\(operation.name)` takes a body, but it is a \(operation.method.rawValue)",
        secondary: context.declaration(of: operation)?.method.span.map { [DiagnosticLabel($0, "the method")] } ?? [],
        hint: "use parameters, or POST"))
  }
}
