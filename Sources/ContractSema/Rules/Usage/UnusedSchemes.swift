import ContractBase
import ContractModel

/// Some operation asks for each auth scheme, or issues its tokens.
let unusedSchemes = Rule("unused-schemes") { context, sink in
  let contract = context.contract
  guard !contract.operations.isEmpty else { return }
  let used = Set(contract.operations.flatMap { $0.security.schemes + ($0.tokenIssue.map { [$0.scheme] } ?? []) })
  for (index, scheme) in contract.authSchemes.enumerated() where !used.contains(AuthSchemeID(index)) {
    sink.report(
      Diagnostic(
        .unusedScheme, at: scheme.origin.span, "no operation asks for `\(scheme.name)`",
        hint: context.declarations.inWords(
          contract: "add `@auth(\(scheme.name))` to a service, or remove the scheme",
          openAPI: "add `security: [{\(scheme.name): []}]` to an operation or the document, or remove the scheme")))
  }
}
