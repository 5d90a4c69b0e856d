import ContractBase
package import ContractModel
package import ContractSyntax

/// What services and operations say of who may call.
struct AccessWords {
  /// `@auth` and `@anonymous`; empty where everybody may.
  var credentials: [Directive]
  var allowances: [Directive]
}

extension ContractWriter {
  mutating func scheme(_ id: AuthSchemeID) -> Definition {
    let scheme = contract[id]
    var directives = [kind(scheme.kind)]
    directives += scheme.scopes.map {
      Directive("scope", .text($0.name), [("description", $0.description.map { .text($0) })])
    }
    let claims = scheme.hasImpliedClaims ? [] : scheme.claims
    var giver = NameGiver()
    var fields: [FieldDefinition] = []
    for claim in claims {
      fields.append(field(claim, &giver, owner: NameGiver.pascal(scheme.name), self.directives(ofClaim: claim.name, of: id)))
    }
    return .auth(
      RecordDefinition(
        description: .description(scheme.description), name: Name(names[id]), directives: directives, fields: fields))
  }

  /// Which field a claim is taken from.
  package func directives(ofClaim name: String, of id: AuthSchemeID) -> [Directive] {
    let sources = contract.operations.compactMap(\.tokenIssue).first { $0.scheme == id }?.claims ?? []
    guard let source = sources.first(where: { $0.claim == name }), !isImplied(source, id) else { return [] }
    return [Directive("claim", .nameOrText(source.field))]
  }

  /// Whether a claim comes from a field without a word: `sub` from the key, others from the field of their name.
  private func isImplied(_ source: ClaimSource, _ id: AuthSchemeID) -> Bool {
    guard source.claim == "sub" else { return source.claim == source.field }
    let target = contract.operations.first { $0.tokenIssue?.scheme == id }?.action?.entity
    return target.map { contract[$0].key.first == source.field } ?? true
  }

  package func kind(_ kind: AuthKind) -> Directive {
    switch kind {
    case .bearer(let settings):
      let usual = BearerSettings()
      return Directive(
        "jwt", nil,
        [
          ("issuer", settings.issuer.map { .text($0) }), ("audience", settings.audience.map { .text($0) }),
          ("expires", settings.lifetime == usual.lifetime ? nil : timeSpan(settings.lifetime)),
          ("algorithms", settings.algorithms == usual.algorithms ? nil : .list(settings.algorithms.map { .text($0) })),
        ])
    case .oauth2(let flows):
      return Directive(
        "oauth", nil,
        [
          ("authorizationUrl", flows.authorizationURL.map { .text($0) }), ("tokenUrl", flows.tokenURL.map { .text($0) }),
          ("refreshUrl", flows.refreshURL.map { .text($0) }),
          ("grants", flows.grants.isEmpty ? nil : .list(flows.grants.map { .text($0) })),
        ])
    case .openIDConnect(let url): return Directive("openIdConnect", nil, [("url", .text(url))])
    case .apiKey(let location, let name):
      return Directive("apiKey", nil, [("in", .name(location.rawValue.uppercased())), ("name", .text(name))])
    case .basic: return Directive("basic")
    case .mutualTLS: return Directive("mutualTls")
    }
  }

  // MARK: Requirements

  mutating func access(_ operation: Operation) -> AccessWords {
    guard let factors = operation.security.factors else {
      lose("who may call `\(operation.name)` is no product of credentials and conditions, and is written as nobody in particular", at: operation.origin)
      return AccessWords(credentials: [], allowances: [])
    }
    var words = AccessWords(credentials: [], allowances: [])
    for credential in factors.credentials {
      guard let first = credential.schemes.first else {
        words.credentials.append(Directive("anonymous"))
        continue
      }
      let others = Array(credential.schemes.dropFirst())
      words.credentials.append(
        Directive(
          "auth", .name(names[first.scheme]),
          [
            ("scopes", first.scopes.isEmpty ? nil : .list(first.scopes.map { .text($0) })),
            ("with", others.isEmpty ? nil : literal(others)),
          ]))
    }
    for allowance in factors.allowances { words.allowances.append(directive(allowance, of: operation)) }
    return words
  }

  /// Names of schemes, with their scopes where there are any.
  private func literal(_ schemes: [SecurityFactors.GrantedScheme]) -> Value {
    if schemes.allSatisfy(\.scopes.isEmpty) { return .list(schemes.map { .name(names[$0.scheme]) }) }
    return .object(schemes.map { (names[$0.scheme], .list($0.scopes.map { .text($0) })) })
  }

  package mutating func directive(_ allowance: SecurityFactors.Allowance, of operation: Operation) -> Directive {
    var arguments: [(String, Value?)] = [
      ("owner", allowance.owner.map { .nameOrText($0) }),
      ("scopes", allowance.scopes.isEmpty ? nil : .list(allowance.scopes.map { .text($0) })),
    ]
    var gathered: [(String, Value)] = []
    for claim in allowance.claims {
      let use = contract.authSchemes.lazy.flatMap(\.claims).first { $0.name == claim.name }?.type
      let values = claim.values.compactMap { value in use.flatMap { literal(value, of: $0) } ?? Value(json: value) }
      gathered.append((claim.name, values.count == 1 ? values[0] : .list(values)))
    }
    if gathered.allSatisfy({ $0.0.isName && !["owner", "scopes", "claims"].contains($0.0) }) {
      arguments += gathered.map { ($0.0, $0.1) }
    } else {
      lose("a claim of `\(operation.name)` has a name that no argument has, and is left out", at: operation.origin)
    }
    return Directive("allow", nil, arguments)
  }
}
