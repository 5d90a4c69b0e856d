import ContractBase
import ContractModel

/// GET, HEAD and DELETE come without a body: one has no meaning there, and clients and proxies drop it (RFC 9110,
/// sections 9.3.1, 9.3.2 and 9.3.5).
let requestBodies = Rule("request-bodies") { context, sink in
  var found = RepeatedFindings()
  for operation in context.contract.operations {
    guard let body = operation.body, [.get, .head, .delete, .trace].contains(operation.method) else { continue }
    // Then it is the method that is wrong.
    switch operation.action {
    case .create, .update, .signIn: continue
    default: break
    }
    let method = context.declaration(of: operation)?.method.span
    guard let span = body.origin.span ?? context.span(of: operation) else { continue }
    found.add("a body of \(operation.method.rawValue)", at: span) {
      Diagnostic(
        .bodyWithoutMeaning, at: span, "`\(operation.name)` takes a body, but it is a \(operation.method.rawValue)",
        secondary: method.map { [DiagnosticLabel($0, "the method")] } ?? [], hint: "use parameters, or POST")
    }
  }
  for finding in found.told { sink.report(finding) }
}
