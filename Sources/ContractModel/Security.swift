public import ContractBase

extension AuthScheme {
  /// Whether its claims are only what every token has: a subject, declared or not.
  public var hasImpliedClaims: Bool {
    if claims.isEmpty { return true }
    switch kind {
    case .bearer, .oauth2, .openIDConnect:
      return claims == [Property(name: "sub", type: TypeUse(.string(StringType())), isRequired: true)]
    case .apiKey, .basic, .mutualTLS: return false
    }
  }
}

/// How a principal proves who it is.
public struct AuthScheme: Hashable, Sendable {
  public var name: String
  public var kind: AuthKind
  public var description: String?
  /// What is known of a principal once it is known; `sub` first.
  public var claims: [Property]
  /// Every scope that it can grant, where the contract lists them.
  public var scopes: [Scope]
  public var origin: Origin

  public init(
    name: String, kind: AuthKind, description: String? = nil, claims: [Property] = [], scopes: [Scope] = [],
    origin: Origin
  ) {
    self.name = name
    self.kind = kind
    self.description = description
    self.claims = claims
    self.scopes = scopes
    self.origin = origin
  }
}

public enum AuthKind: Hashable, Sendable {
  /// A bearer token that the service itself may issue: a JWT, or a session's, as `auth_pattern` says.
  case bearer(BearerSettings)
  case oauth2(OAuthFlows)
  case openIDConnect(discoveryURL: String)
  case apiKey(location: Parameter.Location, name: String)
  case basic
  case mutualTLS
}

public struct BearerSettings: Hashable, Sendable {
  public var issuer: String?
  public var audience: String?
  /// Life of a token in seconds.
  public var lifetime: Int
  public var algorithms: [String]

  public init(issuer: String? = nil, audience: String? = nil, lifetime: Int = 3600, algorithms: [String] = ["HS256"]) {
    self.issuer = issuer
    self.audience = audience
    self.lifetime = lifetime
    self.algorithms = algorithms
  }
}

public struct OAuthFlows: Hashable, Sendable {
  public var authorizationURL: String?
  public var tokenURL: String?
  public var refreshURL: String?
  public var grants: [String]

  public init(authorizationURL: String? = nil, tokenURL: String? = nil, refreshURL: String? = nil, grants: [String]) {
    self.authorizationURL = authorizationURL
    self.tokenURL = tokenURL
    self.refreshURL = refreshURL
    self.grants = grants
  }
}

public struct Scope: Hashable, Sendable {
  public var name: String
  public var description: String?

  public init(name: String, description: String? = nil) {
    self.name = name
    self.description = description
  }
}

/// Who may call an operation, as any of several alternatives, each all of several conditions.
public enum SecurityRequirement: Hashable, Sendable {
  /// Anyone; a credential is not looked at.
  case none
  /// Never empty.
  case anyOf([SecurityAlternative])
}

public struct SecurityAlternative: Hashable, Sendable {
  /// All must hold. Schemes come first.
  public var conditions: [SecurityCondition]
  public var origin: Origin

  public init(conditions: [SecurityCondition], origin: Origin) {
    self.conditions = conditions
    self.origin = origin
  }
}

public enum SecurityCondition: Hashable, Sendable {
  /// A credential of the scheme, granting all these scopes.
  case scheme(AuthSchemeID, scopes: [String])
  /// A claim has one of these values (or holds one of them, where it is a list).
  case claim(AuthSchemeID, name: String, values: [JSONValue])
  /// The field of the operation's entity equals the principal's `sub`.
  case owner(AuthSchemeID, field: String)
  /// No credential: an alternative with only this makes authentication optional.
  case anonymous
}
