public import ContractBase
public import ContractModel
public import ContractPlan
import ContractSyntax
import EmitContract
public import EmitKit

/// Writes the contract as a GraphQL schema: what is read safely are queries, everything else are mutations.
public struct GraphQLEmitter: PartEmitter {
  public let part = EmitPart.graphql

  public init() {}

  public func limitations(of plan: BackendPlan) -> [Diagnostic] { writeGraphQL(plan.contract).losses }

  public func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree {
    var tree = FileTree()
    try tree.add(GeneratedFile("schema.graphql", writeGraphQL(plan.contract).text))
    return tree
  }
}

/// Writes a contract as GraphQL SDL (September 2025) that every tool reads: what only contracts have words for is told.
public func writeGraphQL(_ contract: Contract) -> ConvertedText {
  var writer = SchemaWriter(contract)
  let document = writer.document()
  return ConvertedText(text: printDocument(document), losses: writer.sink.sorted())
}

/// Makes the definitions of a schema, those of types as something needs them.
struct SchemaWriter {
  let contract: Contract
  var sink = DiagnosticSink()
  var typeNames: NameGiver
  /// Names of types by what is made of them; in declaration order behind that.
  var outputs: [TypeID: String] = [:]
  var inputs: [TypeID: String] = [:]
  var outputOnly: [TypeUse: String] = [:]
  var inputOnly: [TypeUse: String] = [:]
  /// Definitions with the position that their types have in the contract.
  var definitions: [(position: Int, definition: Definition)] = []
  /// Scalars that GraphQL does not build in.
  var scalars: Set<String> = []
  /// Types whose definition is there, or being made.
  var defined: Set<TypeID> = []
  /// Types that an answer holds.
  let answered: Set<TypeID>
  var interfaces: [TypeID: [TypeID]] = [:]
  /// Types that have other types in the place of an interface.
  var implemented: Set<TypeID> = []

  init(_ contract: Contract) {
    self.contract = contract
    answered = contract.answeredTypes
    // A schema may have a scalar of that name that it was read from.
    let hasVoid = contract.types.contains { $0.name == "Void" }
    let known = ["Query", "Mutation", "Subscription", "Int", "Float", "String", "Boolean", "ID"] + StandardScalar.all.map(\.name).filter { !hasVoid || $0 != "Void" }
    typeNames = NameGiver(taken: Set(known))
    findInterfaces()
    reserveNames()
  }

  func isAnswered(_ id: TypeID) -> Bool { answered.contains(id) }

  mutating func lose(_ message: String, at origin: Origin) {
    sink.report(Diagnostic(.notInGraphQL, at: origin.span, message))
  }

  mutating func document() -> Document {
    let roots = self.roots()
    let types = definitions.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }.map(\.element.definition)
    let used = StandardScalar.all.filter { scalars.contains($0.name) }.map(\.definition)
    reportWhatIsStored()
    return Document(definitions: roots + used + types)
  }

  // MARK: Operations

  private mutating func roots() -> [Definition] {
    var queries: [FieldDefinition] = []
    var mutations: [FieldDefinition] = []
    var queryNames = NameGiver()
    var mutationNames = NameGiver()
    for operation in contract.operations {
      if operation.isSafe {
        queries.append(field(operation, named: queryNames.name(for: operation.name.unreserved)))
      } else {
        mutations.append(field(operation, named: mutationNames.name(for: operation.name.unreserved)))
      }
    }
    if queries.isEmpty, !mutations.isEmpty {
      lose("nothing is read safely, so that the schema has no queries: GraphQL demands one", at: contract.origin)
    }
    return [("Query", queries), ("Mutation", mutations)].compactMap { name, fields in
      fields.isEmpty ? nil : .object(RecordDefinition(description: describe(name), name: Name(name), fields: fields))
    }
  }

  /// What is said of the only service that a root is made of.
  private func describe(_ root: String) -> StringLiteral? {
    let services = Set(contract.operations.filter { $0.isSafe == (root == "Query") }.map(\.service))
    return services.count == 1 ? .description(services.first.flatMap { contract[$0].description }) : nil
  }

  private mutating func field(_ operation: Operation, named name: String) -> FieldDefinition {
    reportWhatIsNotSaid(operation)
    let hint = NameGiver.pascal(operation.name)
    var giver = NameGiver()
    var arguments = operation.parameters.map { argument($0, hint, &giver) }
    if let body = operation.body?.content.first {
      if let object = spread(body.type, beside: operation) {
        for property in object.properties { arguments.append(argument(property, hint, &giver)) }
      } else {
        let type = input(body.type, hint + "Input")
        arguments.append(
          InputValueDefinition(
            description: .description(operation.body?.description), name: Name(giver.name(for: "input")),
            type: operation.body?.isRequired == true ? type.nonNull : type.nullable))
      }
    }
    var type = TypeReference.named("Void").nullable
    if let content = operation.success?.served {
      type = output(content.type, hint + "Result")
    } else {
      scalars.insert("Void")
    }
    return FieldDefinition(
      description: .description(operation.description), name: Name(name), arguments: arguments, type: type,
      directives: deprecated(operation.deprecation))
  }

  /// The object of a body that is nothing but the arguments of the operation.
  private func spread(_ use: TypeUse, beside operation: Operation) -> ObjectType? {
    guard case .reference(let id) = use.type, contract[id].role == .inline || contract[id].name == NameGiver.pascal(operation.name) + "Arguments", case .object(let object) = contract[id].use.type,
      object.additional == .closed, !object.isOneOf, operation.parameters.isEmpty, operation.body?.isRequired == object.properties.contains(where: \.isRequired)
    else { return nil }
    return object
  }

  private mutating func argument(_ parameter: Parameter, _ hint: String, _ giver: inout NameGiver) -> InputValueDefinition {
    let name = giver.name(for: parameter.name.unreserved)
    if name != parameter.name { lose("`\(parameter.name)` is no name, and is called `\(name)`", at: parameter.origin) }
    let type = input(parameter.type, hint + NameGiver.pascal(parameter.name))
    let value = parameter.defaultValue.flatMap { literal($0, of: parameter.type) }
    return InputValueDefinition(
      description: .description(parameter.description), name: Name(name),
      type: parameter.isRequired || value != nil ? type.nonNull : type.nullable, defaultValue: value,
      directives: parameter.isRequired ? [] : deprecated(parameter.deprecation))
  }

  private mutating func argument(_ property: Property, _ hint: String, _ giver: inout NameGiver) -> InputValueDefinition {
    let field = inputField(property, owner: hint, &giver)
    return InputValueDefinition(
      description: field.description, name: field.name, type: field.type, defaultValue: field.defaultValue, directives: field.directives)
  }

  func deprecated(_ deprecation: Deprecation?) -> [Directive] {
    guard let deprecation else { return [] }
    return [Directive("deprecated", nil, [("reason", deprecation.reason.map { .text($0) })])]
  }

  // MARK: What is not said

  private mutating func reportWhatIsNotSaid(_ operation: Operation) {
    var lost: [String] = []
    if operation.security != .none { lost.append("who may call it") }
    if !operation.errors.isEmpty { lost.append("its errors") }
    if operation.responses.count > 1 { lost.append("its other answers") }
    if operation.responses.contains(where: { !$0.headers.isEmpty }) { lost.append("headers") }
    if operation.pagination != nil { lost.append("that answers come in pages") }
    if operation.idempotency != nil || operation.rateLimit != nil || operation.entityTag != nil { lost.append("its policies") }
    let contents = [operation.body?.content ?? []] + operation.responses.map(\.content)
    if contents.contains(where: { $0.count > 1 || $0.contains { MediaCoding($0.mediaType) != .json } }) { lost.append("its media types") }
    if !lost.isEmpty { lose("of `\(operation.name)` is left out: \(lost.joined(separator: ", "))", at: operation.origin) }
  }

  private mutating func reportWhatIsStored() {
    for entity in contract.entities { lose("how `\(entity.name)` is stored is left out", at: entity.origin) }
    for job in contract.jobs { lose("the job `\(job.name)` is left out", at: job.origin) }
    for event in contract.events { lose("the event `\(event.name)` is left out", at: event.origin) }
    for client in contract.clients { lose("the client `\(client.name)` is left out", at: client.origin) }
    for part in contract.everythingUnserved { lose("\(part.title) is read and not served, and is left out", at: part.origin) }
  }
}

extension Operation {
  /// Whether it changes nothing (RFC 9110, section 9.2.1).
  fileprivate var isSafe: Bool {
    switch method {
    case .get, .head, .options, .trace: true
    case .post, .put, .patch, .delete: false
    }
  }

  fileprivate var success: Response? {
    responses.first { response in
      switch response.status {
      case .code(let code): (200...399).contains(code)
      case .range(let first): first == 2
      case .fallback: false
      }
    } ?? responses.first
  }
}

extension String {
  /// Names that begin with two underscores are GraphQL's own (section 2.1.9).
  var unreserved: String {
    hasPrefix("__") ? String(drop { $0 == "_" }) : self
  }
}
