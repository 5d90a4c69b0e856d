/// A requirement taken apart into what contracts write of it: any of the credentials, with any of what is allowed.
public struct SecurityFactors: Hashable, Sendable {
  /// All of several schemes; none where nobody in particular is let in.
  public struct Credential: Hashable, Sendable {
    public var schemes: [GrantedScheme]
  }

  public struct GrantedScheme: Hashable, Sendable {
    public var scheme: AuthSchemeID
    public var scopes: [String]
  }

  /// What must hold of a caller besides.
  public struct Allowance: Hashable, Sendable {
    public var owner: String?
    public var scopes: [String]
    public var claims: [Claim]
  }

  public struct Claim: Hashable, Sendable {
    public var name: String
    public var values: [JSONValue]
  }

  public var credentials: [Credential]
  /// Empty where a credential is enough.
  public var allowances: [Allowance]
}

extension SecurityRequirement {
  /// Nil where the alternatives are no product of credentials and allowances, so that no contract can have said them.
  public var factors: SecurityFactors? {
    guard case .anyOf(let alternatives) = self else { return SecurityFactors(credentials: [], allowances: []) }
    let parts = alternatives.map(\.parts)
    if parts.allSatisfy({ $0.allowance.claims.isEmpty && $0.allowance.owner == nil }) {
      return SecurityFactors(credentials: unique(parts.map(\.credential)), allowances: [])
    }
    let common = parts.dropFirst().reduce(Set(parts[0].allowance.scopes)) { $0.intersection($1.allowance.scopes) }
    let credentials = unique(
      parts.map { part in
        var credential = part.credential
        if !credential.schemes.isEmpty { credential.schemes[0].scopes.removeAll { !common.contains($0) } }
        return credential
      })
    let allowances = unique(
      parts.map { part in
        var allowance = part.allowance
        allowance.scopes.removeAll { common.contains($0) }
        return allowance
      })
    let factors = SecurityFactors(credentials: credentials, allowances: allowances)
    return factors.alternatives == Set(parts) ? factors : nil
  }
}

/// An alternative as a credential and what it asks besides; the scopes of its first scheme are in both.
private struct SecurityParts: Hashable {
  var credential: SecurityFactors.Credential
  var allowance: SecurityFactors.Allowance
}

extension SecurityAlternative {
  fileprivate var parts: SecurityParts {
    var parts = SecurityParts(
      credential: SecurityFactors.Credential(schemes: []), allowance: SecurityFactors.Allowance(scopes: [], claims: []))
    for condition in conditions {
      switch condition {
      case .scheme(let id, let scopes): parts.credential.schemes.append(.init(scheme: id, scopes: scopes))
      case .claim(_, let name, let values): parts.allowance.claims.append(.init(name: name, values: values))
      case .owner(_, let field): parts.allowance.owner = field
      case .anonymous: break
      }
    }
    parts.allowance.scopes = parts.credential.schemes.first?.scopes ?? []
    return parts
  }
}

extension SecurityFactors {
  /// What the two make together.
  fileprivate var alternatives: Set<SecurityParts> {
    var all = Set<SecurityParts>()
    for allowance in allowances {
      for var credential in credentials {
        var allowance = allowance
        if !credential.schemes.isEmpty { credential.schemes[0].scopes += allowance.scopes }
        allowance.scopes = credential.schemes.first?.scopes ?? []
        all.insert(SecurityParts(credential: credential, allowance: allowance))
      }
    }
    return all
  }
}

/// The first of each.
private func unique<Element: Hashable>(_ all: [Element]) -> [Element] {
  var seen = Set<Element>()
  return all.filter { seen.insert($0).inserted }
}
