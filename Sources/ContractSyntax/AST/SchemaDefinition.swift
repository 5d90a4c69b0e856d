public import ContractBase

/// `schema { query: Query }` (GraphQL October 2021 §3.3, `SchemaDefinition` and `SchemaExtension`).
public struct SchemaDefinition: DefinitionNode {
  public var description: StringLiteral?
  public var keywordSpan: Span
  public var isExtension: Bool
  public var directives: [Directive]
  public var rootOperations: [RootOperationType]
  public var bodySpan: Span?
  public var span: Span

  public init(
    description: StringLiteral? = nil, keywordSpan: Span = .synthesized, isExtension: Bool = false,
    directives: [Directive] = [], rootOperations: [RootOperationType] = [], bodySpan: Span? = nil,
    span: Span = .synthesized
  ) {
    self.description = description
    self.keywordSpan = keywordSpan
    self.isExtension = isExtension
    self.directives = directives
    self.rootOperations = rootOperations
    self.bodySpan = bodySpan
    self.span = span
  }
}

/// `query: Query` (GraphQL October 2021 §3.3.1, `RootOperationTypeDefinition`).
public struct RootOperationType: Sendable {
  /// `query`, `mutation` or `subscription`; anything else has been reported.
  public var operation: Name
  public var type: Name
  public var span: Span

  public init(operation: Name, type: Name, span: Span = .synthesized) {
    self.operation = operation
    self.type = type
    self.span = span
  }
}

/// `scalar Email @format("email")` (GraphQL October 2021 §3.5).
public struct ScalarDefinition: DefinitionNode {
  public var description: StringLiteral?
  public var keywordSpan: Span
  public var name: Name
  public var isExtension: Bool
  public var directives: [Directive]
  public var span: Span

  public init(
    description: StringLiteral? = nil, keywordSpan: Span = .synthesized, name: Name, isExtension: Bool = false,
    directives: [Directive] = [], span: Span = .synthesized
  ) {
    self.description = description
    self.keywordSpan = keywordSpan
    self.name = name
    self.isExtension = isExtension
    self.directives = directives
    self.span = span
  }
}

/// `union Pet = Cat | Dog` (GraphQL October 2021 §3.8).
public struct UnionDefinition: DefinitionNode {
  public var description: StringLiteral?
  public var keywordSpan: Span
  public var name: Name
  public var isExtension: Bool
  public var directives: [Directive]
  public var members: [Name]
  public var span: Span

  public init(
    description: StringLiteral? = nil, keywordSpan: Span = .synthesized, name: Name, isExtension: Bool = false,
    directives: [Directive] = [], members: [Name] = [], span: Span = .synthesized
  ) {
    self.description = description
    self.keywordSpan = keywordSpan
    self.name = name
    self.isExtension = isExtension
    self.directives = directives
    self.members = members
    self.span = span
  }
}

/// `enum Role { MEMBER ADMIN }` (GraphQL October 2021 §3.9).
public struct EnumDefinition: DefinitionNode {
  public var description: StringLiteral?
  public var keywordSpan: Span
  public var name: Name
  public var isExtension: Bool
  public var directives: [Directive]
  public var values: [EnumValueDefinition]
  public var bodySpan: Span?
  public var span: Span

  public init(
    description: StringLiteral? = nil, keywordSpan: Span = .synthesized, name: Name, isExtension: Bool = false,
    directives: [Directive] = [], values: [EnumValueDefinition] = [], bodySpan: Span? = nil,
    span: Span = .synthesized
  ) {
    self.description = description
    self.keywordSpan = keywordSpan
    self.name = name
    self.isExtension = isExtension
    self.directives = directives
    self.values = values
    self.bodySpan = bodySpan
    self.span = span
  }
}

/// One value of an enum (GraphQL October 2021 §3.9, `EnumValueDefinition`).
public struct EnumValueDefinition: Sendable {
  public var description: StringLiteral?
  public var name: Name
  public var directives: [Directive]
  public var span: Span

  public init(
    description: StringLiteral? = nil, name: Name, directives: [Directive] = [], span: Span = .synthesized
  ) {
    self.description = description
    self.name = name
    self.directives = directives
    self.span = span
  }
}

/// `directive @name(arguments) repeatable on LOCATIONS` (GraphQL October 2021 §3.13).
public struct DirectiveDefinition: DefinitionNode {
  public var description: StringLiteral?
  public var keywordSpan: Span
  /// Without the `@`.
  public var name: Name
  public var arguments: [InputValueDefinition]
  public var isRepeatable: Bool
  /// As written; names that are no ``DirectiveLocation`` have been reported.
  public var locations: [Name]
  /// Always empty: the grammar gives a directive's definition none of its own.
  public var directives: [Directive] { [] }
  public var span: Span

  public init(
    description: StringLiteral? = nil, keywordSpan: Span = .synthesized, name: Name,
    arguments: [InputValueDefinition] = [], isRepeatable: Bool = false, locations: [Name] = [],
    span: Span = .synthesized
  ) {
    self.description = description
    self.keywordSpan = keywordSpan
    self.name = name
    self.arguments = arguments
    self.isRepeatable = isRepeatable
    self.locations = locations
    self.span = span
  }
}

/// Where a directive may be used (GraphQL October 2021 §3.13, `DirectiveLocation`, and the contract's own).
public enum DirectiveLocation: String, Sendable, CaseIterable {
  // ExecutableDirectiveLocation
  case query = "QUERY"
  case mutation = "MUTATION"
  case subscription = "SUBSCRIPTION"
  case field = "FIELD"
  case fragmentDefinition = "FRAGMENT_DEFINITION"
  case fragmentSpread = "FRAGMENT_SPREAD"
  case inlineFragment = "INLINE_FRAGMENT"
  case variableDefinition = "VARIABLE_DEFINITION"
  // TypeSystemDirectiveLocation
  case schema = "SCHEMA"
  case scalar = "SCALAR"
  case object = "OBJECT"
  case fieldDefinition = "FIELD_DEFINITION"
  case argumentDefinition = "ARGUMENT_DEFINITION"
  case interface = "INTERFACE"
  case union = "UNION"
  case enumeration = "ENUM"
  case enumValue = "ENUM_VALUE"
  case inputObject = "INPUT_OBJECT"
  case inputFieldDefinition = "INPUT_FIELD_DEFINITION"
  // The contract's own
  case contract = "CONTRACT"
  case auth = "AUTH"
  case entity = "ENTITY"
  case error = "ERROR"
  case service = "SERVICE"
  case client = "CLIENT"
  case operation = "OPERATION"
  case job = "JOB"
  case event = "EVENT"
}
