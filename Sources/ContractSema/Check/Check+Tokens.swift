import ContractBase
import ContractModel

extension ContractChecker {
  /// The token that the success answer of a sign-up or a sign-in holds.
  mutating func tokenIssue(of operation: Operation) -> TokenIssue? {
    let target: EntityID
    switch operation.action {
    case .create(let id), .signIn(let id, _, _): target = id
    default: return nil
    }
    guard case .reference(let type) = successType(of: operation)?.type, type.index < declarations.types.names.count,
      case .object(let object) = resolved(TypeUse(.reference(type))).type
    else { return nil }
    for member in declarations.types.memberAnnotations[type.index] {
      guard let name = member.annotations.typed.issues, let scheme = schemes[name.value] else { continue }
      let shown = object.properties.first { entity(of: $0.type) == target }
      return TokenIssue(
        scheme: scheme, property: member.member, entityProperty: shown?.name,
        claims: sources(of: scheme, in: target, issue: name))
    }
    return nil
  }

  /// Where each claim of a scheme comes from; `sub` is the key, the others are the fields of the same name.
  private mutating func sources(of scheme: AuthSchemeID, in target: EntityID, issue: Located<String>) -> [ClaimSource] {
    let entity = contract[target]
    let declared = declarations.authSchemes[scheme.index].claims
    return contract[scheme].claims.compactMap { claim in
      let own = declared.first { $0.name.value == claim.name }
      if let said = own?.annotations.typed.claimField {
        return field(said, of: target).map { ClaimSource(claim: claim.name, field: $0.name) }
      }
      if claim.name == "sub", let key = entity.key.first { return ClaimSource(claim: "sub", field: key) }
      if entity.field(claim.name) != nil { return ClaimSource(claim: claim.name, field: claim.name) }
      if claim.isRequired, claim.name != "sub" {
        sink.report(
          Diagnostic(
            .claimWithoutField, at: own?.name.span ?? issue.span,
            "no field of `\(entity.name)` gives the claim `\(claim.name)`",
            secondary: issue.span.map { [DiagnosticLabel($0, "the token is issued here")] } ?? [],
            hint: suggestion(for: claim.name, among: entity.fields.map(\.name)).map { name in
              "did you mean " + declarations.inWords(contract: "`@claim(\(name))`?", openAPI: "`x-claim: \(name)`?")
            }
              ?? declarations.inWords(
                contract: "say which with `@claim(field)`, or make the claim optional: remove its `!`",
                openAPI: "say which with `x-claim`, or do not require the claim")))
      }
      return nil
    }
  }

  /// Reports `@issues` of schemes that do not exist, wherever it stands.
  mutating func checkIssues() {
    for members in declarations.types.memberAnnotations {
      for member in members {
        if let name = member.annotations.typed.issues { _ = scheme(name) }
      }
    }
  }
}
