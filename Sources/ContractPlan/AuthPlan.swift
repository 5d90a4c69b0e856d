public import ContractModel

/// How principals are known, and what each operation demands of them.
public struct AuthPlan: Hashable, Sendable {
  /// Only schemes that an operation uses or issues.
  public var schemes: [SchemePlan]
  /// One for each operation of the contract, in its order.
  public var rules: [AccessRule]

  /// Schemes of which an operation demands scopes.
  public var scopedSchemes: Set<AuthSchemeID> {
    Set(rules.flatMap { $0.alternatives.flatMap { $0.scopes.map(\.scheme) } })
  }

  public init(schemes: [SchemePlan], rules: [AccessRule]) {
    self.schemes = schemes
    self.rules = rules
  }

  public subscript(id: OperationID) -> AccessRule { rules[id.index] }

  public func scheme(_ id: AuthSchemeID) -> SchemePlan? { schemes.first { $0.id == id } }

  /// `WWW-Authenticate` of an operation that none of the credentials came to.
  public func challenge(of rule: AccessRule) -> String {
    rule.schemes.compactMap { scheme($0)?.challenge }.joined(separator: ", ")
  }
}

public struct SchemePlan: Hashable, Sendable {
  public var id: AuthSchemeID
  public var name: String
  public var description: String?
  public var credential: CredentialPlan
  /// What is known of a principal; `sub` first.
  public var claims: [ClaimPlan]
  /// `WWW-Authenticate` without a credential: `Bearer`. Those of several schemes are joined with `, `.
  public var challenge: String

  public init(
    id: AuthSchemeID, name: String, description: String?, credential: CredentialPlan, claims: [ClaimPlan],
    challenge: String
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.credential = credential
    self.claims = claims
    self.challenge = challenge
  }
}

public enum CredentialPlan: Hashable, Sendable {
  /// `Authorization: Bearer` with a JWT.
  case jwt(JWTPlan)
  /// A session, by cookie.
  case session(lifetime: Int)
  case apiKey(location: Parameter.Location, name: String)
  case basic
  /// The certificate of the connection, as the proxy before the service tells it.
  case mutualTLS
}

public struct JWTPlan: Hashable, Sendable {
  public var issuer: String?
  public var audience: String?
  /// Seconds.
  public var lifetime: Int
  /// Nothing else is accepted, `none` least of all.
  public var algorithms: [String]
  /// Environment variable that holds the secret, or the public key or URL of the key set for asymmetric algorithms.
  public var keyVariable: String
  /// Seconds that clocks may differ.
  public var leeway: Int

  public init(issuer: String?, audience: String?, lifetime: Int, algorithms: [String], keyVariable: String, leeway: Int)
  {
    self.issuer = issuer
    self.audience = audience
    self.lifetime = lifetime
    self.algorithms = algorithms
    self.keyVariable = keyVariable
    self.leeway = leeway
  }

  /// Whether the key is a shared secret (`HS256` and its kin), with which the service signs too.
  public var isSymmetric: Bool { algorithms.allSatisfy { $0.hasPrefix("HS") } }
}

public struct ClaimPlan: Hashable, Sendable {
  public var name: String
  public var type: TypeUse
  public var isRequired: Bool
  public var description: String?

  public init(name: String, type: TypeUse, isRequired: Bool, description: String?) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.description = description
  }
}

/// Who may call an operation.
public enum AccessRule: Hashable, Sendable {
  /// Anyone; a credential is not looked at.
  case open
  /// Any alternative will do. Evaluated in two phases: see ``AccessAlternative``.
  case anyOf([AccessAlternative])

  /// The schemes whose credentials are looked for, in order, each once.
  public var schemes: [AuthSchemeID] {
    guard case .anyOf(let alternatives) = self else { return [] }
    var seen: [AuthSchemeID] = []
    for alternative in alternatives {
      for scheme in alternative.schemes where !seen.contains(scheme) { seen.append(scheme) }
    }
    return seen
  }

  /// Empty where anyone may call.
  public var alternatives: [AccessAlternative] {
    if case .anyOf(let alternatives) = self { alternatives } else { [] }
  }

  /// Whether a caller may be refused before the request is read though its credential holds: every alternative asks for
  /// scopes or claims, or any of several credentials will do and none of them may have come.
  public var isJudgedFirst: Bool {
    if isOptional || schemes.isEmpty { return false }
    return schemes.count > 1 || alternatives.allSatisfy { !$0.scopes.isEmpty || !$0.claims.isEmpty }
  }

  /// The scopes that the challenge of a 403 names (RFC 6750, section 3.1): those of the first alternative that asks for
  /// any; nil where none does.
  public var challengedScopes: [String]? {
    alternatives.first { !$0.scopes.isEmpty }?.scopes.flatMap(\.scopes)
  }

  /// Whether ownership can only be judged once the target is loaded.
  public var dependsOnTarget: Bool {
    guard case .anyOf(let alternatives) = self else { return false }
    return alternatives.contains { $0.owner != nil }
  }

  /// Whether a caller may be nobody.
  var isOpenToAnybody: Bool { self == .open || isOptional }

  /// Whether no credential is needed, though one is used where it is there.
  public var isOptional: Bool {
    guard case .anyOf(let alternatives) = self else { return false }
    return alternatives.contains { $0.schemes.isEmpty }
  }
}

/// All of these must hold. One that asks for the owner is only there where an operation is about a row that exists: for
/// any other it could never hold. Scopes and claims are judged before the request is read (403 where no alternative is
/// left), ownership after the target is loaded, among the alternatives that were left.
public struct AccessAlternative: Hashable, Sendable {
  /// Empty: no credential.
  public var schemes: [AuthSchemeID]
  public var scopes: [ScopeCondition]
  public var claims: [ClaimCondition]
  public var owner: OwnerCondition?

  public init(schemes: [AuthSchemeID], scopes: [ScopeCondition], claims: [ClaimCondition], owner: OwnerCondition?) {
    self.schemes = schemes
    self.scopes = scopes
    self.claims = claims
    self.owner = owner
  }
}

public struct ScopeCondition: Hashable, Sendable {
  public var scheme: AuthSchemeID
  /// All of them.
  public var scopes: [String]

  public init(scheme: AuthSchemeID, scopes: [String]) {
    self.scheme = scheme
    self.scopes = scopes
  }
}

public struct ClaimCondition: Hashable, Sendable {
  public var scheme: AuthSchemeID
  public var claim: String
  /// Any of them.
  public var values: [JSONValue]
  /// Whether the claim is a list that must hold one of the values.
  public var isList: Bool

  public init(scheme: AuthSchemeID, claim: String, values: [JSONValue], isList: Bool) {
    self.scheme = scheme
    self.claim = claim
    self.values = values
    self.isList = isList
  }
}

/// The field of the target row equals the principal's `sub`.
public struct OwnerCondition: Hashable, Sendable {
  public var scheme: AuthSchemeID
  public var entity: EntityID
  public var field: String

  public init(scheme: AuthSchemeID, entity: EntityID, field: String) {
    self.scheme = scheme
    self.entity = entity
    self.field = field
  }
}
