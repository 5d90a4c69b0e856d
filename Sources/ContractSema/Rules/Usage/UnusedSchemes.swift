import ContractBase
import ContractModel

/// Some operation asks for each auth scheme, or issues its tokens.
let unusedSchemes = Rule("unused-schemes") { context, sink in
  let contract = context.contract
  guard !contract.operations.isEmpty else { return }
  let used = Set(contract.operations.flatMap { $0.security.schemes + ($0.tokenIssue.map { [$0.scheme] } ?? []) })
  // Where nothing asks for any, that is one thing to know.
  if used.isEmpty, contract.authSchemes.count > 1 {
    let names = contract.authSchemes.map { "`\($0.name)`" }
    let first = contract.authSchemes[0]
    return sink.report(
      Diagnostic(
        .unusedScheme, at: first.origin.span, "no operation asks for \(listed(names, "or")): anybody may call all of them",
        secondary: contract.authSchemes.dropFirst().compactMap { scheme in scheme.origin.span.map { DiagnosticLabel($0, "nor for this one") } },
        hint: context.declarations.inWords(
          contract: "add `@auth(\(first.name))` to a service, or remove the schemes",
          openAPI: "add `security: [{\(first.name): []}]` to the document, or remove the schemes")))
  }
  for (index, scheme) in contract.authSchemes.enumerated() where !used.contains(AuthSchemeID(index)) {
    sink.report(
      Diagnostic(
        .unusedScheme, at: scheme.origin.span, "no operation asks for `\(scheme.name)`",
        hint: context.declarations.inWords(
          contract: "add `@auth(\(scheme.name))` to a service, or remove the scheme",
          openAPI: "add `security: [{\(scheme.name): []}]` to an operation or the document, or remove the scheme")))
  }
}
