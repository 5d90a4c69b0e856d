public import ContractBase

/// A field of a type, an entity, an input, … (GraphQL October 2021 §3.6, `FieldDefinition`, and §3.10, whose input
/// fields may have a default; here any field may).
public struct FieldDefinition: Sendable {
  public var description: StringLiteral?
  public var name: Name
  /// Only GraphQL types and interfaces have fields with arguments.
  public var arguments: [InputValueDefinition]
  public var type: TypeReference
  public var defaultValue: Value?
  public var directives: [Directive]
  public var span: Span

  public init(
    description: StringLiteral? = nil, name: Name, arguments: [InputValueDefinition] = [], type: TypeReference,
    defaultValue: Value? = nil, directives: [Directive] = [], span: Span = .synthesized
  ) {
    self.description = description
    self.name = name
    self.arguments = arguments
    self.type = type
    self.defaultValue = defaultValue
    self.directives = directives
    self.span = span
  }
}

/// A parameter of an operation, a field or a directive (GraphQL October 2021 §3.6.1, `InputValueDefinition`).
public struct InputValueDefinition: Sendable {
  public var description: StringLiteral?
  public var name: Name
  public var type: TypeReference
  public var defaultValue: Value?
  public var directives: [Directive]
  public var span: Span

  public init(
    description: StringLiteral? = nil, name: Name, type: TypeReference, defaultValue: Value? = nil,
    directives: [Directive] = [], span: Span = .synthesized
  ) {
    self.description = description
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.directives = directives
    self.span = span
  }
}

/// `get "/{id}" getUser(id: UUID!): User! @directives`
public struct OperationDefinition: Sendable {
  public var description: StringLiteral?
  /// Nil where the word is no method; that has been reported.
  public var method: OperationMethod?
  public var methodSpan: Span
  public var path: StringLiteral
  public var name: Name
  public var arguments: [InputValueDefinition]
  public var result: TypeReference
  public var directives: [Directive]
  public var span: Span

  public init(
    description: StringLiteral? = nil, method: OperationMethod?, methodSpan: Span = .synthesized,
    path: StringLiteral, name: Name, arguments: [InputValueDefinition] = [], result: TypeReference,
    directives: [Directive] = [], span: Span = .synthesized
  ) {
    self.description = description
    self.method = method
    self.methodSpan = methodSpan
    self.path = path
    self.name = name
    self.arguments = arguments
    self.result = result
    self.directives = directives
    self.span = span
  }
}

/// The methods that an operation can have, spelled as in a contract.
public enum OperationMethod: String, Sendable, CaseIterable {
  case get, post, put, patch, delete, head, options
}
