public import ContractBase

/// A top-level declaration (GraphQL October 2021 §3, `TypeSystemDefinitionOrExtension`, and the contract's own).
public enum Definition: Sendable {
  /// `contract Accounts @version("1.0.0")`
  case contract(ContractDefinition)
  /// `auth bearer @jwt { claims }`
  case auth(RecordDefinition)
  /// `entity User { fields }`
  case entity(RecordDefinition)
  /// `error EmailTaken @status(409) { payload }`
  case error(RecordDefinition)
  /// `service Users @path("/users") { operations }`
  case service(ServiceDefinition)
  /// `job SendDigest @cron("0 7 * * 1") { fields }`
  case job(RecordDefinition)
  /// `event OrderPlaced @topic("orders") { fields }`
  case event(RecordDefinition)
  /// `client Billing @baseUrl("…") { operations }`
  case client(ServiceDefinition)
  /// `import "other.contract"`
  case importFile(ImportDeclaration)
  case schema(SchemaDefinition)
  case scalar(ScalarDefinition)
  /// `type Session { fields }`
  case object(RecordDefinition)
  case interface(RecordDefinition)
  case union(UnionDefinition)
  case enumeration(EnumDefinition)
  case input(RecordDefinition)
  case directive(DirectiveDefinition)
}

/// What every declaration has.
public protocol DefinitionNode: Sendable {
  var description: StringLiteral? { get }
  /// The keyword that introduces it (without `extend`).
  var keywordSpan: Span { get }
  var directives: [Directive] { get }
  /// With its description and its body.
  var span: Span { get }
}

/// `contract Name @directives`: the title of the whole.
public struct ContractDefinition: DefinitionNode {
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

/// A declaration with fields: `type`, `interface`, `input` (GraphQL October 2021 §3.6, §3.7, §3.10), and
/// `entity`, `error`, `job`, `event` and `auth` (whose fields are its claims).
public struct RecordDefinition: DefinitionNode {
  public var description: StringLiteral?
  public var keywordSpan: Span
  public var name: Name
  public var isExtension: Bool
  /// After `implements`.
  public var interfaces: [Name]
  public var directives: [Directive]
  public var fields: [FieldDefinition]
  /// The braces and what is between them; nil where there are none.
  public var bodySpan: Span?
  public var span: Span

  public init(
    description: StringLiteral? = nil, keywordSpan: Span = .synthesized, name: Name, isExtension: Bool = false,
    interfaces: [Name] = [], directives: [Directive] = [], fields: [FieldDefinition] = [],
    bodySpan: Span? = nil, span: Span = .synthesized
  ) {
    self.description = description
    self.keywordSpan = keywordSpan
    self.name = name
    self.isExtension = isExtension
    self.interfaces = interfaces
    self.directives = directives
    self.fields = fields
    self.bodySpan = bodySpan
    self.span = span
  }
}

/// A declaration with operations: `service`, which the contract offers, and `client`, which it calls.
public struct ServiceDefinition: DefinitionNode {
  public var description: StringLiteral?
  public var keywordSpan: Span
  public var name: Name
  public var isExtension: Bool
  public var directives: [Directive]
  public var operations: [OperationDefinition]
  public var bodySpan: Span?
  public var span: Span

  public init(
    description: StringLiteral? = nil, keywordSpan: Span = .synthesized, name: Name, isExtension: Bool = false,
    directives: [Directive] = [], operations: [OperationDefinition] = [], bodySpan: Span? = nil,
    span: Span = .synthesized
  ) {
    self.description = description
    self.keywordSpan = keywordSpan
    self.name = name
    self.isExtension = isExtension
    self.directives = directives
    self.operations = operations
    self.bodySpan = bodySpan
    self.span = span
  }
}

/// `import "other.contract"`
public struct ImportDeclaration: DefinitionNode {
  public var description: StringLiteral?
  public var keywordSpan: Span
  public var path: StringLiteral
  public var directives: [Directive]
  public var span: Span

  public init(
    description: StringLiteral? = nil, keywordSpan: Span = .synthesized, path: StringLiteral,
    directives: [Directive] = [], span: Span = .synthesized
  ) {
    self.description = description
    self.keywordSpan = keywordSpan
    self.path = path
    self.directives = directives
    self.span = span
  }
}
