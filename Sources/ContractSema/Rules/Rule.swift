package import ContractBase
package import ContractModel

/// What a rule looks at: the whole contract, and how its author declared it.
package struct RuleContext: Sendable {
  package let contract: Contract
  package let declarations: Declarations
  package let options: CheckOptions
  /// Every place where the contract describes values, with what is declared inline taken apart.
  let sites: [ValueSite]
  /// The positions of services and of operations in them.
  private let operations: [String: (service: Int, operation: Int)]
  private let services: [String: ServiceDeclaration]
  private let entities: [String: EntityDeclaration]
  private let schemes: [String: AuthDeclaration]

  package init(contract: Contract, declarations: Declarations, options: CheckOptions) {
    self.contract = contract
    self.declarations = declarations
    self.options = options
    var operations: [String: (service: Int, operation: Int)] = [:]
    for (service, declaration) in declarations.services.enumerated() {
      for (operation, declaration) in declaration.operations.enumerated() where operations[declaration.name.value] == nil {
        operations[declaration.name.value] = (service, operation)
      }
    }
    self.operations = operations
    services = Dictionary(
      declarations.services.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
    entities = Dictionary(
      declarations.entities.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
    schemes = Dictionary(
      declarations.authSchemes.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
    sites = ValueSite.all(contract: contract, declarations: declarations) { operation in
      operations[operation.name].map { declarations.services[$0.service].operations[$0.operation] }
    }
  }

  func declaration(of operation: Operation) -> OperationDeclaration? {
    operations[operation.name].map { declarations.services[$0.service].operations[$0.operation] }
  }

  func declaration(of service: Service) -> ServiceDeclaration? { services[service.name] }
  func declaration(of entity: Entity) -> EntityDeclaration? { entities[entity.name] }
  func declaration(of scheme: AuthScheme) -> AuthDeclaration? { schemes[scheme.name] }

  func annotations(of operation: Operation) -> TypedAnnotations {
    (declaration(of: operation)?.annotations ?? []).typed
  }

  func annotations(of field: String, in entity: Entity) -> TypedAnnotations {
    (declaration(of: entity)?.fields.first { $0.name.value == field }?.annotations ?? []).typed
  }

  func span(of operation: Operation) -> Span? { declaration(of: operation)?.name.span ?? operation.origin.span }

  /// The name of a field of an entity, where it is declared.
  func span(of field: String, in entity: Entity) -> Span? {
    declaration(of: entity)?.fields.first { $0.name.value == field }?.name.span ?? entity.field(field)?.origin.span
      ?? entity.origin.span
  }

  /// The path as it is written.
  func pathSpan(of operation: Operation) -> Span? { declaration(of: operation)?.path.span ?? span(of: operation) }
}

/// One thing that must hold of every contract. Rules only look: they change nothing, and know nothing of each other, so that they run beside
/// each other.
package struct Rule: Sendable {
  /// In kebab case, for traces and tests.
  package let name: String
  package let check: @Sendable (_ context: RuleContext, _ sink: inout DiagnosticSink) -> Void

  package init(
    _ name: String, _ check: @escaping @Sendable (_ context: RuleContext, _ sink: inout DiagnosticSink) -> Void
  ) {
    self.name = name
    self.check = check
  }
}
