/// What a complete handler does with an entity.
public enum EntityAction: Hashable, Sendable {
  /// Inserts a row from the body and answers it.
  case create(EntityID)
  /// Answers the row whose key the path parameters give, in the order of the key.
  case read(EntityID)
  case list(EntityID, ListQuery)
  /// Changes the properties that the body has.
  case update(EntityID)
  case delete(EntityID)
  /// Finds a row by an identifying field and checks its secret; answers `invalid_credentials` for either.
  case signIn(EntityID, identifier: String, secret: String)
  /// Moves a field from one of several values to another, atomically; answers `error` (or `conflict`) from any other value.
  case transition(EntityID, field: String, from: [String], to: String, error: ErrorID?)

  public var entity: EntityID {
    switch self {
    case .create(let id), .read(let id), .update(let id), .delete(let id): id
    case .list(let id, _): id
    case .signIn(let id, _, _): id
    case .transition(let id, _, _, _, _): id
    }
  }
}

public struct ListQuery: Hashable, Sendable {
  /// Total: ends with the key.
  public var order: [OrderTerm]
  public var filters: [Filter]
  /// Only rows whose field equals the principal's subject.
  public var ownerField: String?

  public init(order: [OrderTerm], filters: [Filter], ownerField: String? = nil) {
    self.order = order
    self.filters = filters
    self.ownerField = ownerField
  }
}

/// A query parameter that narrows a list; without effect where it is absent.
public struct Filter: Hashable, Sendable {
  public enum Comparison: String, Hashable, Sendable {
    case equal = "EQ"
    case notEqual = "NE"
    case less = "LT"
    case lessOrEqual = "LTE"
    case greater = "GT"
    case greaterOrEqual = "GTE"
    /// Case-insensitive (ASCII) substring.
    case contains = "CONTAINS"
    /// The parameter is a list; the field equals one of it.
    case oneOf = "IN"
  }

  public var parameter: String
  public var field: String
  public var comparison: Comparison

  public init(parameter: String, field: String, comparison: Comparison) {
    self.parameter = parameter
    self.field = field
    self.comparison = comparison
  }
}

/// Keyset pagination by the parameters `limit` and `cursor`.
public struct Pagination: Hashable, Sendable {
  public enum Shape: String, Hashable, Sendable {
    /// The answer is an array; `Link` announces the next page (RFC 8288).
    case link
    /// The answer is an object with `items` and `nextCursor`.
    case envelope
  }

  public var shape: Shape
  public var defaultLimit: Int
  public var maxLimit: Int

  public init(shape: Shape, defaultLimit: Int = 20, maxLimit: Int = 100) {
    self.shape = shape
    self.defaultLimit = defaultLimit
    self.maxLimit = maxLimit
  }
}

public struct TokenIssue: Hashable, Sendable {
  public var scheme: AuthSchemeID
  /// Property of the success answer that holds the token.
  public var property: String
  /// Property of the success answer that holds the principal's entity; nil where there is none.
  public var entityProperty: String?
  /// Each claim and the entity's field that gives it; `sub` first.
  public var claims: [ClaimSource]

  public init(scheme: AuthSchemeID, property: String, entityProperty: String?, claims: [ClaimSource]) {
    self.scheme = scheme
    self.property = property
    self.entityProperty = entityProperty
    self.claims = claims
  }
}

public struct ClaimSource: Hashable, Sendable {
  public var claim: String
  public var field: String

  public init(claim: String, field: String) {
    self.claim = claim
    self.field = field
  }
}

/// A repeated request with the same `Idempotency-Key` gets the first answer again.
public struct Idempotency: Hashable, Sendable {
  public var isRequired: Bool
  /// How long an answer is kept.
  public var seconds: Int

  public init(isRequired: Bool, seconds: Int) {
    self.isRequired = isRequired
    self.seconds = seconds
  }
}

/// At most `requests` in `seconds`, for each principal (or address where there is none).
public struct RateLimit: Hashable, Sendable {
  public var requests: Int
  public var seconds: Int

  public init(requests: Int, seconds: Int) {
    self.requests = requests
    self.seconds = seconds
  }
}

public enum EntityTagPolicy: String, Hashable, Sendable {
  /// `ETag` is answered, `If-None-Match` and `If-Match` are honoured.
  case optional
  /// A change without `If-Match` is refused.
  case required
}
