public import ContractModel

/// Who answers an operation.
public enum HandlerPlan: Hashable, Sendable {
  /// The user writes it; `not_implemented` until then.
  case custom
  /// It is complete. The user may still replace it.
  case create(CreatePlan)
  case read(TargetPlan)
  case list(ListHandlerPlan)
  case update(UpdatePlan)
  case delete(TargetPlan)
  case signIn(SignInPlan)
  case transition(TransitionPlan)

  public var isCustom: Bool { self == .custom }
}

/// The row that an operation is about, found by its key.
public struct TargetPlan: Hashable, Sendable {
  public var entity: EntityID
  /// For each column of the key the path parameter that gives it.
  public var key: [KeyParameter]
  /// Fields that are compared with the principal's `sub` once the row is loaded, each once, where ``AccessRule`` asks.
  public var ownerFields: [String]

  public init(entity: EntityID, key: [KeyParameter], ownerFields: [String]) {
    self.entity = entity
    self.key = key
    self.ownerFields = ownerFields
  }
}

public struct KeyParameter: Hashable, Sendable {
  public var field: String
  public var parameter: String

  public init(field: String, parameter: String) {
    self.field = field
    self.parameter = parameter
  }
}

public struct CreatePlan: Hashable, Sendable {
  public var entity: EntityID
  /// One for each column, in the order of the table.
  public var values: [FieldValue]
  public var answer: AnswerPlan

  public init(entity: EntityID, values: [FieldValue], answer: AnswerPlan) {
    self.entity = entity
    self.values = values
    self.answer = answer
  }
}

public struct FieldValue: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    /// The property of the body; null where it is absent.
    case body(property: String)
    case constant(JSONValue)
    case generated(Generation)
    /// The hash of a property of the body.
    case hashed(property: String, PasswordHash)
    /// The database makes it.
    case database
  }

  public var field: String
  public var source: Source

  public init(field: String, source: Source) {
    self.field = field
    self.source = source
  }
}

public struct ListHandlerPlan: Hashable, Sendable {
  public var entity: EntityID
  public var query: ListQuery
  public var pagination: Pagination?
  /// What a cursor holds, in the order of the query.
  public var cursor: [CursorField]
  /// Of a `cursor` that does not decode to the values of the order.
  public var cursorFailure: Failure

  public init(
    entity: EntityID, query: ListQuery, pagination: Pagination?, cursor: [CursorField],
    cursorFailure: Failure = ViolationWording.cursor
  ) {
    self.entity = entity
    self.query = query
    self.pagination = pagination
    self.cursor = cursor
    self.cursorFailure = cursorFailure
  }
}

public struct UpdatePlan: Hashable, Sendable {
  public var target: TargetPlan
  /// What the body may change, in the order of the body's type; absent leaves as it is.
  public var changes: [FieldValue]
  /// What changes whenever the row does.
  public var automatic: [FieldValue]
  public var answer: AnswerPlan

  public init(target: TargetPlan, changes: [FieldValue], automatic: [FieldValue], answer: AnswerPlan) {
    self.target = target
    self.changes = changes
    self.automatic = automatic
    self.answer = answer
  }
}

public struct SignInPlan: Hashable, Sendable {
  public var entity: EntityID
  /// Unique field that the body's property of the same name gives.
  public var identifier: String
  /// Hashed field that the body's property of the same name is checked against.
  public var secret: String
  public var hash: PasswordHash
  public var answer: AnswerPlan

  public init(entity: EntityID, identifier: String, secret: String, hash: PasswordHash, answer: AnswerPlan) {
    self.entity = entity
    self.identifier = identifier
    self.secret = secret
    self.hash = hash
    self.answer = answer
  }
}

public struct TransitionPlan: Hashable, Sendable {
  public var target: TargetPlan
  public var field: String
  public var from: [String]
  public var to: String
  public var automatic: [FieldValue]
  public var error: ErrorReference
  public var answer: AnswerPlan

  public init(
    target: TargetPlan, field: String, from: [String], to: String, automatic: [FieldValue], error: ErrorReference,
    answer: AnswerPlan
  ) {
    self.target = target
    self.field = field
    self.from = from
    self.to = to
    self.automatic = automatic
    self.error = error
    self.answer = answer
  }
}

/// What a complete handler answers.
public enum AnswerPlan: Hashable, Sendable {
  case nothing
  /// The entity's read view.
  case entity
  /// An object that holds a token, and perhaps the entity.
  case token(TokenIssue)
}

/// Why an operation that is bound to an entity is nevertheless left to the user.
public struct HandlerGap: Hashable, Sendable {
  public enum Reason: Error, Hashable, Sendable {
    /// The path has parameters that are not the key of the row.
    case pathParameters
    /// The answer has something that the row does not give.
    case answer
    /// A new row has no value for a field that must have one.
    case noValue(field: String)
    /// The body can have a value for a field that the row cannot hold, or can leave out what it needs.
    case mismatch(field: String)
    /// A field is the caller's subject, and anybody may call.
    case noPrincipal(field: String)
    /// The secret is not stored as a hash, or the identifier is no field.
    case credentials
  }

  public var operation: OperationID
  public var reason: Reason

  public init(operation: OperationID, reason: Reason) {
    self.operation = operation
    self.reason = reason
  }

  /// For a person.
  public var message: String {
    switch reason {
    case .pathParameters: "its path has parameters that are not the key of the row"
    case .answer: "its answer has something that the row does not give"
    case .noValue(let field): "nothing gives a new row's '\(field)' a value"
    case .mismatch(let field): "the body can have what '\(field)' of the row cannot, or leave it out"
    case .noPrincipal(let field): "'\(field)' is the caller's subject, and anybody may call"
    case .credentials: "the secret is not a hashed field, or the identifier is no field"
    }
  }
}
