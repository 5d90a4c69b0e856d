import ContractBase
import ContractModel

extension ContractChecker {
  /// Who may call an operation: `@auth` of the operation or else of its service, refined by the `@allow` of the
  /// operation or else of its service. Alternatives multiply: any of the schemes, with any of what is allowed.
  mutating func security(
    of declaration: OperationDeclaration, in service: ServiceDeclaration, _ target: EntityID?
  ) -> SecurityRequirement {
    let own = declaration.annotations.typed
    let shared = service.annotations.typed
    if own.isPublic != nil { return .none }
    let isPublic = shared.isPublic != nil && own.auth.isEmpty && own.anonymous == nil && own.allow.isEmpty && declaration.security == nil
    if isPublic { return .none }
    let allow = own.allow.isEmpty ? shared.allow : own.allow
    let bases: [SecurityAlternative]
    if !own.auth.isEmpty || own.anonymous != nil {
      bases = alternatives(own)
    } else if let declared = declaration.security {
      bases = declared.filter { isKnown($0, among: declared) }.compactMap { alternative($0) }
    } else if !shared.auth.isEmpty || shared.anonymous != nil {
      bases = alternatives(shared)
    } else if let first = allow.first {
      guard let only = onlyScheme(first) else { return .none }
      bases = [SecurityAlternative(conditions: [.scheme(only, scopes: [])], origin: Origin(first.span))]
    } else {
      return .none
    }
    var alternatives = bases
    if !allow.isEmpty {
      alternatives = []
      for annotation in allow { alternatives += refined(bases, by: annotation, declaration, target) }
    }
    return alternatives.isEmpty ? .none : .anyOf(alternatives)
  }

  private var allow: String { declarations.inWords(contract: "`@allow`", openAPI: "`x-allow`") }

  /// A contract with one scheme needs no `@auth` beside `@allow`.
  private mutating func onlyScheme(_ annotation: AllowAnnotation) -> AuthSchemeID? {
    if contract.authSchemes.count == 1 { return AuthSchemeID(0) }
    sink.report(
      Diagnostic(
        .annotationNeedsAnother, at: annotation.span, "\(allow) does not say how a caller is known",
        hint: contract.authSchemes.first.map { scheme in
          declarations.inWords(
            contract: "add `@auth(\(scheme.name))` to the operation or its service",
            openAPI: "name a scheme in `security`, such as `- \(scheme.name): []`")
        }
          ?? declarations.inWords(
            contract: "declare a scheme, such as `auth bearer @jwt { sub: UUID! }`",
            openAPI: "declare a scheme under `\(declarations.securitySection)`, and name it in `security`")))
    return nil
  }

  // MARK: Alternatives

  /// Whether an alternative counts. One that asks for a scheme which nobody declares can be met by nobody: where others are
  /// left it is left out.
  private mutating func isKnown(
    _ alternative: SecurityAlternativeDeclaration, among all: [SecurityAlternativeDeclaration]
  ) -> Bool {
    guard let stranger = alternative.schemes.first(where: { schemes[$0.name.value] == nil })?.name else { return true }
    let isAlone = !all.contains { other in
      !other.schemes.isEmpty && other.schemes.allSatisfy { schemes[$0.name.value] != nil }
    }
    if isAlone || declarations.format != .openAPI { return true }
    var diagnostic = Diagnostic(
      .unknownScheme, at: stranger.span,
      "there is no auth scheme `\(stranger.value)`, so that this alternative is left out",
      hint: "declare it under `\(declarations.securitySection)`")
    diagnostic.severity = isStrict ? .error : .warning
    if let span = stranger.span { unknownSchemes.add("left out \(stranger.value)", at: span) { diagnostic } }
    return false
  }

  /// What `@auth` and `@anonymous` ask for.
  private mutating func alternatives(_ typed: TypedAnnotations) -> [SecurityAlternative] {
    let anonymous = typed.anonymous.map { SecurityAlternative(conditions: [.anonymous], origin: Origin($0)) }
    return typed.auth.compactMap { alternative($0) } + (anonymous.map { [$0] } ?? [])
  }

  private mutating func alternative(_ annotation: AuthAnnotation) -> SecurityAlternative? {
    guard let scheme = scheme(annotation.scheme) else { return nil }
    var conditions = [SecurityCondition.scheme(scheme, scopes: scopes(annotation.scopes, of: [scheme]))]
    for other in annotation.others {
      if let id = self.scheme(other.scheme) { conditions.append(.scheme(id, scopes: scopes(other.scopes, of: [id]))) }
    }
    return SecurityAlternative(conditions: conditions, origin: Origin(annotation.span))
  }

  private mutating func alternative(_ declaration: SecurityAlternativeDeclaration) -> SecurityAlternative? {
    guard !declaration.schemes.isEmpty else {
      return SecurityAlternative(conditions: [.anonymous], origin: Origin(declaration.span))
    }
    var conditions: [SecurityCondition] = []
    for (name, scopes) in declaration.schemes {
      guard let scheme = schemes[name.value] else {
        reportUnknown(name)
        continue
      }
      list(scopes, of: scheme)
      conditions.append(.scheme(scheme, scopes: self.scopes(scopes, of: [scheme])))
    }
    return conditions.isEmpty ? nil : SecurityAlternative(conditions: conditions, origin: Origin(declaration.span))
  }

  /// Documents name a scheme in every operation: one that nobody declares is one mistake.
  private mutating func reportUnknown(_ name: Located<String>) {
    guard let span = name.span, !declarations.isIncomplete else { return }
    let diagnostic = unknown(
      .unknownScheme, name, "there is no auth scheme `\(name.value)`", among: declarations.authSchemes.map(\.name.value),
      otherwise: "declare it under `\(declarations.securitySection)`")
    unknownSchemes.add(name.value, at: span) { diagnostic }
  }

  /// OpenAPI demands of no scheme that it lists its scopes: those that are asked for and not listed are there all the same.
  private mutating func list(_ names: [Located<String>], of scheme: AuthSchemeID) {
    let known = contract[scheme].scopes.map(\.name)
    guard !known.isEmpty else { return }
    for name in names where !known.contains(name.value) {
      var diagnostic = Diagnostic(
        .unknownScope, at: name.span,
        "`\(contract[scheme].name)` does not list the scope `\(name.value)`, which is taken to be one of its scopes",
        hint: suggestion(for: name.value, among: known).map { "did you mean `\($0)`?" } ?? "list it under `scopes` of the flow")
      diagnostic.severity = isStrict ? .error : .warning
      sink.report(diagnostic)
      contract.authSchemes[scheme.index].scopes.append(Scope(name: name.value))
    }
  }

  /// Scopes by name; those that none of the schemes lists are reported, where one of them lists any.
  private mutating func scopes(_ names: [Located<String>], of schemes: [AuthSchemeID]) -> [String] {
    let known = schemes.flatMap { contract[$0].scopes.map(\.name) }
    if !known.isEmpty {
      for name in names where !known.contains(name.value) {
        report(
          .unknownScope, name,
          "\(noneOf(schemes)) can grant the scope `\(name.value)`", among: known,
          otherwise: "these are granted: " + listed(known.map { "`\($0)`" }, "and"))
      }
    }
    return names.map(\.value)
  }

  // MARK: Refinement

  private mutating func refined(
    _ bases: [SecurityAlternative], by allow: AllowAnnotation, _ declaration: OperationDeclaration, _ target: EntityID?
  ) -> [SecurityAlternative] {
    let schemes = bases.flatMap(\.schemes)
    let errorsBefore = sink.errorCount
    reportUnknown(allow, schemes)
    let scopes = scopes(allow.scopes, of: schemes)
    let owner = owner(allow, declaration, target)
    let refined: [SecurityAlternative] = bases.compactMap { base in
      // Nobody in particular has no claims.
      guard let scheme = base.schemes.first(where: { has(allow.claims.map(\.name.value), $0) }) else { return nil }
      var conditions = base.conditions.map { condition in
        if case .scheme(scheme, let own) = condition {
          return SecurityCondition.scheme(scheme, scopes: own + scopes.filter { !own.contains($0) })
        }
        return condition
      }
      for claim in allow.claims {
        conditions.append(.claim(scheme, name: claim.name.value, values: claim.values.map(\.value)))
      }
      if let owner { conditions.append(.owner(scheme, field: owner)) }
      return SecurityAlternative(conditions: conditions, origin: Origin(allow.span))
    }
    // Without an alternative the operation would be open to everybody: never let that pass in silence.
    if refined.isEmpty, !bases.isEmpty, sink.errorCount == errorsBefore {
      sink.report(
        Diagnostic(
          .unknownClaim, at: allow.span, "no auth scheme of the operation has all that \(self.allow) asks for",
          hint: "ask for claims of one scheme in each \(self.allow): several of them are alternatives"))
    }
    return refined
  }

  private func has(_ claims: [String], _ scheme: AuthSchemeID) -> Bool {
    claims.allSatisfy { name in contract[scheme].claims.contains { $0.name == name } }
  }

  /// Reports claims that no scheme has.
  private mutating func reportUnknown(_ allow: AllowAnnotation, _ schemes: [AuthSchemeID]) {
    guard !schemes.isEmpty else { return }
    let claims = schemes.flatMap { contract[$0].claims.map(\.name) }
    for (name, _) in allow.claims where !claims.contains(name.value) {
      report(
        .unknownClaim, name, "\(noneOf(schemes)) has the claim `\(name.value)`",
        among: claims + ["owner", "scopes"],
        otherwise: declarations.inWords(
          contract: "declare it between the braces of the `auth`", openAPI: "declare it in `x-claims` of the scheme")
          + (claims.isEmpty ? "" : "; there are " + listed(claims.map { "`\($0)`" }, "and")))
    }
  }

  private func noneOf(_ schemes: [AuthSchemeID]) -> String {
    let names = schemes.map { "`\(contract[$0].name)`" }
    return names.count == 1 ? "no token of " + listed(names, "or") : "none of " + listed(names, "and")
  }

  private mutating func owner(
    _ allow: AllowAnnotation, _ declaration: OperationDeclaration, _ target: EntityID?
  ) -> String? {
    guard let owner = allow.owner else { return nil }
    if let target { return field(owner, of: target)?.name }
    // An action whose entity is unknown has been reported.
    if declaration.annotations.typed.action != nil { return nil }
    sink.report(
      Diagnostic(
        .unknownField, at: owner.span, "`\(owner.value)` is a field of no entity: the operation has no entity action",
        hint: "say what it works on, such as "
          + declarations.inWords(contract: "`@read(User)`", openAPI: "`x-read: User`")
          + ", or check the owner in the handler"))
    return nil
  }
}

extension SecurityAlternative {
  fileprivate var schemes: [AuthSchemeID] {
    conditions.compactMap { if case .scheme(let id, _) = $0 { id } else { nil } }
  }
}
