import ContractBase
import ContractModel

extension ContractChecker {
  mutating func readErrors() {
    for declaration in declarations.errors {
      let firstLine = declaration.description?.split(whereSeparator: \.isNewline).first.map(String.init)
      contract.errors.append(
        DeclaredError(
          name: declaration.name.value, code: snakeCase(declaration.name.value), status: status(of: declaration),
          message: firstLine ?? sentence(declaration.name.value), description: declaration.description,
          typeURI: declaration.annotations.typed.typeURI, payload: declaration.payload,
          origin: Origin(declaration.name.span ?? declaration.span)))
    }
  }

  private mutating func status(of declaration: ErrorDeclaration) -> Int {
    guard let status = declaration.status else {
      if let range = declaration.annotations.typed.statusRange {
        reportRange("an error has one status, not several", at: range.span, hint: "write one from 400 to 599")
        return 400
      }
      // An argument that is wrong has been reported with its annotation.
      if !declaration.annotations.contains(where: { $0.name.value == "status" }) {
        sink.report(
          Diagnostic(
            .annotationNeedsAnother, at: declaration.name.span,
            "the error `\(declaration.name.value)` does not say its status",
            hint: declarations.inWords(
              contract: "write `error \(declaration.name.value) @status(409)`, or another status of 400 to 599",
              openAPI: "write `x-error: { status: 409 }`, or another status of 400 to 599")))
      }
      return 400
    }
    guard (400...599).contains(status.value) else {
      reportRange(
        "the status of an error is between 400 and 599, not \(status.value)", at: status.span,
        hint: "409 is for a conflict with what is stored, 403 for what is not allowed, 404 for what is missing")
      return 400
    }
    return status.value
  }

  mutating func readSchemes() {
    for declaration in declarations.authSchemes {
      let typed = declaration.annotations.typed
      let kind = typed.authKind ?? declaration.kind
      if kind == nil {
        sink.report(
          Diagnostic(
            .annotationNeedsAnother, at: declaration.name.span,
            "the auth scheme `\(declaration.name.value)` does not say its kind",
            hint: declarations.inWords(
              contract: "add one of `@jwt`, `@oauth`, `@openIdConnect`, `@apiKey` and `@basic`",
              openAPI: "give it a `type`")))
      }
      if case .apiKey(.path, _) = kind {
        reportRange(
          "a key is in a header, a query parameter or a cookie, not in the path",
          at: declaration.annotations.first { $0.name.value == "apiKey" }?.span ?? declaration.name.span)
      }
      contract.authSchemes.append(
        AuthScheme(
          name: declaration.name.value, kind: kind ?? .bearer(BearerSettings()), description: declaration.description,
          claims: claims(of: declaration, kind), scopes: declaration.scopes + typed.scopes,
          origin: Origin(declaration.name.span ?? declaration.span)))
    }
  }

  /// `sub` first. Whoever holds a token has a subject, declared or not.
  private func claims(of declaration: AuthDeclaration, _ kind: AuthKind?) -> [Property] {
    var claims = declaration.claims.map(\.property)
    if let index = claims.firstIndex(where: { $0.name == "sub" }) {
      claims.insert(claims.remove(at: index), at: 0)
      return claims
    }
    switch kind {
    case .bearer, .oauth2, .openIDConnect:
      claims.insert(Property(name: "sub", type: TypeUse(.string(StringType())), isRequired: true), at: 0)
    default: break
    }
    return claims
  }
}
