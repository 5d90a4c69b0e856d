internal import ContractModel

/// A caller of an operation: steps that make its credentials, and those.
struct Caller {
  var steps: [TestStep] = []
  var credentials: [Credential] = []
  var fixtures: [Int] = []

  static let anonymous = Caller()
}

/// How a caller differs from one that satisfies an alternative.
struct CallerFlaws {
  var token: TokenFlaw?
  /// A required claim that the credential does not have.
  var missingClaim: String?
  /// None of the scopes at this place of the alternative's conditions, or all but the last.
  var withoutScopes = false
  var withoutLastScope = false
  /// A claim that has another value than those that satisfy the alternatives.
  var wrongClaim: String?
}

extension TestPlanner {
  /// A caller that holds what an alternative asks, its owner aside; nil where a test cannot make its credential.
  func caller(
    _ alternative: AccessAlternative, subject: JSONTemplate? = nil, variable: String = "token",
    flaws: CallerFlaws = CallerFlaws(), alternatives: [AccessAlternative] = []
  ) -> Caller? {
    guard auth.canBeShownTogether(alternative.schemes) else { return nil }
    var caller = Caller()
    for (index, id) in alternative.schemes.enumerated() {
      guard let scheme = auth.scheme(id), isMintable(scheme.credential) else { return nil }
      var scopes = alternative.scopes.filter { $0.scheme == id }.flatMap(\.scopes)
      if flaws.withoutScopes { scopes = [] }
      if flaws.withoutLastScope { scopes = Array(scopes.dropLast()) }
      guard
        var claims = claims(
          of: scheme, alternative.claims.filter { $0.scheme == id }, subject: subject, wrong: flaws.wrongClaim,
          all: alternatives.flatMap(\.claims).filter { $0.scheme == id })
      else { return nil }
      claims.removeAll { $0.name == flaws.missingClaim }
      let name = index == 0 ? variable : TestNames.variable(variable, scheme.name)
      caller.steps.append(
        .mint(TokenMint(variable: name, scheme: id, claims: claims, scopes: scopes, flaw: flaws.token)))
      caller.credentials.append(Credential(scheme: id, value: TextTemplate([.variable(name)])))
    }
    return caller
  }

  func isMintable(_ credential: CredentialPlan) -> Bool {
    switch credential {
    case .jwt, .session, .apiKey, .basic: true
    // A certificate belongs to the connection, which is not the test's to make.
    case .mutualTLS: false
    }
  }

  /// `sub` first, where there is one, then what conditions and required claims ask for, in the order of the scheme.
  private func claims(
    of scheme: SchemePlan, _ conditions: [ClaimCondition], subject: JSONTemplate?, wrong: String?, all: [ClaimCondition]
  ) -> [MemberTemplate]? {
    var claims: [MemberTemplate] = []
    // A key or a password has a subject only where the contract says so; a token always has one.
    if let known = scheme.claims.first(where: { $0.name == "sub" }) {
      let value = subject ?? .value(claimValue(known.type, 40) ?? .string("subject-40"))
      claims.append(MemberTemplate("sub", value))
    }
    for claim in scheme.claims where claim.name != "sub" {
      let wanted = conditions.filter { $0.claim == claim.name }
      let refused = all.filter { $0.claim == claim.name }.flatMap(\.values)
      if claim.name == wrong, !refused.isEmpty {
        let isList = all.contains { $0.claim == claim.name && $0.isList }
        if isList {
          claims.append(MemberTemplate(claim.name, .value(.array([]))))
        } else if let other = otherValue(claim.type, than: refused) {
          claims.append(MemberTemplate(claim.name, .value(other)))
        } else if claim.isRequired {
          return nil
        }
      } else if let condition = wanted.first {
        let shared = condition.values.first { value in wanted.allSatisfy { $0.values.contains(value) } }
        guard let value = shared ?? condition.values.first else { return nil }
        claims.append(MemberTemplate(claim.name, .value(condition.isList ? .array([value]) : value)))
      } else if claim.isRequired {
        guard let value = otherValue(claim.type, than: refused) ?? claimValue(claim.type, 0) else { return nil }
        claims.append(MemberTemplate(claim.name, .value(value)))
      }
    }
    for condition in conditions where !scheme.claims.contains(where: { $0.name == condition.claim }) {
      guard condition.claim != wrong, let value = condition.values.first else { continue }
      claims.append(MemberTemplate(condition.claim, .value(condition.isList ? .array([value]) : value)))
    }
    return claims
  }

  /// A value of a claim's type that is none of these.
  private func otherValue(_ type: TypeUse, than refused: [JSONValue]) -> JSONValue? {
    (0..<8).lazy.compactMap { self.claimValue(type, $0) }.first { !refused.contains($0) }
  }

  /// The `index`th value of a claim's type.
  func claimValue(_ type: TypeUse, _ index: Int) -> JSONValue? {
    let type = resolved(type)
    switch type.type {
    case .boolean: return index < 2 ? .boolean(index == 0) : nil
    case .integer: return .number(JSONNumber(index + 1))
    case .number, .decimal: return .number(JSONNumber(index + 1))
    case .string(let string):
      return .string(string.format.map { FormatSamples.valid($0, index) } ?? "subject-\(index)")
    case .enumeration(let enumeration): return enumeration.cases[checked: index].map { .string($0.value) }
    case .list: return index == 0 ? .array([]) : nil
    default: return nil
    }
  }

  /// A caller that passes the first phase: what is asked before the request is read. Owners are judged later.
  func firstPhaseCaller(_ rule: AccessRule, subject: JSONTemplate? = nil) -> Caller? {
    guard case .anyOf(let alternatives) = rule else { return .anonymous }
    if alternatives.contains(where: { $0.schemes.isEmpty }) { return .anonymous }
    let ordered = alternatives.filter { $0.owner == nil } + alternatives.filter { $0.owner != nil }
    return ordered.lazy.compactMap { self.caller($0, subject: subject) }.first
  }
}
