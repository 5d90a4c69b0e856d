public import ContractBase

extension Definition {
  /// The declaration itself, for what all have in common.
  public var node: any DefinitionNode {
    switch self {
    case .contract(let node): node
    case .auth(let node), .entity(let node), .error(let node), .job(let node), .event(let node),
      .object(let node), .interface(let node), .input(let node):
      node
    case .service(let node), .client(let node): node
    case .importFile(let node): node
    case .schema(let node): node
    case .scalar(let node): node
    case .union(let node): node
    case .enumeration(let node): node
    case .directive(let node): node
    }
  }

  public var description: StringLiteral? { node.description }
  public var keywordSpan: Span { node.keywordSpan }
  public var directives: [Directive] { node.directives }
  public var span: Span { node.span }

  /// Nil of `schema` and `import`.
  public var name: Name? {
    switch self {
    case .contract(let node): node.name
    case .auth(let node), .entity(let node), .error(let node), .job(let node), .event(let node),
      .object(let node), .interface(let node), .input(let node):
      node.name
    case .service(let node), .client(let node): node.name
    case .importFile, .schema: nil
    case .scalar(let node): node.name
    case .union(let node): node.name
    case .enumeration(let node): node.name
    case .directive(let node): node.name
    }
  }

  /// Whether `extend` stands before the keyword.
  public var isExtension: Bool {
    switch self {
    case .contract(let node): node.isExtension
    case .auth(let node), .entity(let node), .error(let node), .job(let node), .event(let node),
      .object(let node), .interface(let node), .input(let node):
      node.isExtension
    case .service(let node), .client(let node): node.isExtension
    case .importFile, .directive: false
    case .schema(let node): node.isExtension
    case .scalar(let node): node.isExtension
    case .union(let node): node.isExtension
    case .enumeration(let node): node.isExtension
    }
  }

  public var keyword: DefinitionKeyword {
    switch self {
    case .contract: .contract
    case .auth: .auth
    case .entity: .entity
    case .error: .error
    case .service: .service
    case .job: .job
    case .event: .event
    case .client: .client
    case .importFile: .import
    case .schema: .schema
    case .scalar: .scalar
    case .object: .type
    case .interface: .interface
    case .union: .union
    case .enumeration: .enum
    case .input: .input
    case .directive: .directive
    }
  }
}

/// The contextual words that begin a declaration.
public enum DefinitionKeyword: String, Sendable, CaseIterable {
  case contract, auth, entity, error, service, job, event, client, `import`
  case schema, scalar, type, interface, union, `enum`, input, directive
}
