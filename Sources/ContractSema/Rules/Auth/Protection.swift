import ContractBase
import ContractModel

/// Where a contract has auth schemes, each service says who may call it: `@auth`, or `@public` (OWASP API Security 2023,
/// API5: deny by default, and say so where not).
let protection = Rule("protection") { context, sink in
  guard !context.contract.authSchemes.isEmpty, context.declarations.format == .contract else { return }
  for service in context.contract.services {
    let declaration = context.declaration(of: service)
    let typed = (declaration?.annotations ?? []).typed
    guard typed.isPublic == nil, typed.auth.isEmpty, typed.allow.isEmpty else { continue }
    let open = service.operations.map { context.contract[$0] }.filter { operation in
      operation.security == .none && context.annotations(of: operation).isPublic == nil
    }
    guard let first = open.first else { continue }
    let others = open.count == 1 ? "" : " and \(open.count - 1) more"
    sink.report(
      Diagnostic(
        .unprotected, at: declaration?.name.span ?? service.origin.span,
        "anybody may call `\(first.name)`\(others) of `\(service.name)`, and nothing says that they should",
        hint: "add `@auth(\(context.contract.authSchemes[0].name))`, or `@public` where that is meant"))
  }
}
