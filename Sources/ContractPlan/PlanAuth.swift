internal import ContractModel

/// What each operation demands, and the schemes that any of them uses or issues tokens of.
func planAuth(_ contract: Contract, options: BuildOptions) -> AuthPlan {
  let resolver = TypeResolver(contract)
  let listClaims = contract.authSchemes.map { scheme in
    Set(scheme.claims.filter { resolver.isList($0.type) }.map(\.name))
  }
  let rules = contract.operations.map { accessRule(of: $0, listClaims: listClaims) }
  var used = Array(repeating: false, count: contract.authSchemes.count)
  var issued = used
  for (operation, rule) in zip(contract.operations, rules) {
    for scheme in rule.schemes where used.indices.contains(scheme.index) { used[scheme.index] = true }
    if let scheme = operation.tokenIssue?.scheme, used.indices.contains(scheme.index) {
      used[scheme.index] = true
      issued[scheme.index] = true
    }
  }
  var variables = KeyVariables()
  let schemes = contract.authSchemes.enumerated().compactMap { index, scheme -> SchemePlan? in
    let credential = credential(of: scheme, isIssued: issued[index], pattern: options.authPattern, &variables)
    guard used[index] else { return nil }
    return SchemePlan(
      id: AuthSchemeID(index), name: scheme.name, description: scheme.description, credential: credential,
      claims: scheme.claims.map {
        ClaimPlan(name: $0.name, type: $0.type, isRequired: $0.isRequired, description: $0.description)
      },
      challenge: challenge(of: credential))
  }
  return AuthPlan(schemes: schemes, rules: rules)
}

/// One alternative for each of the contract's, its conditions sorted by when they can be judged.
private func accessRule(of operation: Operation, listClaims: [Set<String>]) -> AccessRule {
  guard case .anyOf(let alternatives) = operation.security else { return .open }
  return .anyOf(
    alternatives.compactMap { alternative in
      var plan = AccessAlternative(schemes: [], scopes: [], claims: [], owner: nil)
      func need(_ scheme: AuthSchemeID) {
        if !plan.schemes.contains(scheme) { plan.schemes.append(scheme) }
      }
      for condition in alternative.conditions {
        switch condition {
        case .scheme(let scheme, let scopes):
          need(scheme)
          if !scopes.isEmpty { plan.scopes.append(ScopeCondition(scheme: scheme, scopes: scopes)) }
        case .claim(let scheme, let name, let values):
          need(scheme)
          let isList = listClaims.indices.contains(scheme.index) && listClaims[scheme.index].contains(name)
          plan.claims.append(ClaimCondition(scheme: scheme, claim: name, values: values, isList: isList))
        case .owner(let scheme, let field):
          need(scheme)
          // Without a row there is nothing to own: the alternative can never hold, and is left out.
          guard let action = operation.action, action.hasTarget else { return nil }
          plan.owner = OwnerCondition(scheme: scheme, entity: action.entity, field: field)
        case .anonymous: break
        }
      }
      return plan
    })
}

extension EntityAction {
  /// Whether it is about one row, which exists before.
  var hasTarget: Bool {
    switch self {
    case .read, .update, .delete, .transition: true
    case .create, .list, .signIn: false
    }
  }
}

private func credential(
  of scheme: AuthScheme, isIssued: Bool, pattern: AuthPattern, _ variables: inout KeyVariables
) -> CredentialPlan {
  switch scheme.kind {
  case .bearer(let settings):
    if pattern == .session { return .session(lifetime: settings.lifetime) }
    // Tokens of an authorization server of its own right are verified by its public keys.
    let isForeign = pattern == .oauth && !isIssued
    let algorithms = isForeign && settings.algorithms.allSatisfy { $0.hasPrefix("HS") } ? foreign : settings.algorithms
    let isSymmetric = algorithms.allSatisfy { $0.hasPrefix("HS") }
    return .jwt(
      JWTPlan(
        issuer: settings.issuer, audience: settings.audience, lifetime: settings.lifetime, algorithms: algorithms,
        keyVariable: variables.take(scheme.name, isSymmetric ? "JWT_SECRET" : "JWT_PUBLIC_KEY"), leeway: leeway))
  case .oauth2:
    return .jwt(
      JWTPlan(
        issuer: nil, audience: nil, lifetime: 3600, algorithms: foreign,
        keyVariable: variables.take(scheme.name, "JWT_PUBLIC_KEY"), leeway: leeway))
  case .openIDConnect(let url):
    return .jwt(
      JWTPlan(
        issuer: issuer(of: url), audience: nil, lifetime: 3600, algorithms: foreign,
        keyVariable: variables.take(scheme.name, "JWT_PUBLIC_KEY"), leeway: leeway))
  case .apiKey(let location, let name): return .apiKey(location: location, name: name)
  case .basic: return .basic
  case .mutualTLS: return .mutualTLS
  }
}

/// Signature algorithms of authorization servers (RFC 7518, section 3.1; RS256 is what every provider has).
private let foreign = ["RS256", "ES256"]

/// Seconds that the clocks of issuer and verifier may differ.
private let leeway = 30

/// The issuer whose discovery document a URL is (OpenID Connect Discovery 1.0, section 4).
private func issuer(of discoveryURL: String) -> String? {
  let suffix = "/.well-known/openid-configuration"
  return discoveryURL.hasSuffix(suffix) ? String(discoveryURL.dropLast(suffix.count)) : nil
}

private func challenge(of credential: CredentialPlan) -> String {
  switch credential {
  case .jwt: "Bearer"
  case .session: "Session"
  case .apiKey: "ApiKey"
  case .basic: "Basic realm=\"api\", charset=\"UTF-8\""
  case .mutualTLS: "Certificate"
  }
}

/// Names of environment variables, each given once: plain for the first scheme, after its scheme for each further one.
private struct KeyVariables {
  private var taken: Set<String> = []

  mutating func take(_ scheme: String, _ name: String) -> String {
    if taken.insert(name).inserted { return name }
    let prefix = String(
      scheme.unicodeScalars.map { scalar in
        let isWord = scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value))
        return isWord ? Character(scalar) : "_"
      }
    ).uppercased()
    var candidate = "\(prefix)_\(name)"
    if candidate.utf8.first.map({ (0x30...0x39).contains($0) }) == true { candidate = "_" + candidate }
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(prefix)_\(number)_\(name)"
      number += 1
    }
    return candidate
  }
}
