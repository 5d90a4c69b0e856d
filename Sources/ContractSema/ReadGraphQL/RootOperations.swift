import ContractBase
import ContractModel
import ContractSyntax

/// What a root type of a schema is for (GraphQL, section 3.3.1).
enum RootKind: String, CaseIterable {
  case query, mutation, subscription

  /// The name of the type where no `schema` names another.
  var typeName: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  var serviceName: String { self == .query ? "Queries" : "Mutations" }
}

extension ContractReader {
  /// The root operation types of a GraphQL schema: those that `schema` names, or those of the names that GraphQL gives.
  /// A contract with services may call a type `Subscription`.
  mutating func findRootTypes() {
    var isPlain = gathered.contract == nil
    var first: SchemaDefinition?
    var named: [RootOperationType] = []
    for definition in gathered.definitions {
      switch definition {
      case .schema(let node):
        if let first, !node.isExtension {
          reportDuplicate("the schema", at: node.keywordSpan, first: first.keywordSpan)
          continue
        }
        named += node.rootOperations
        if !node.isExtension { first = node }
      case .service, .entity, .client: isPlain = false
      default: continue
      }
    }
    for root in named { addRoot(root) }
    if first == nil, isPlain {
      for kind in RootKind.allCases where roots[kind] == nil && object(kind.typeName) != nil {
        roots[kind] = kind.typeName
        rootTypes.insert(kind.typeName)
      }
    } else if let first, roots[.query] == nil, !named.contains(where: { $0.operation.text == "query" }) {
      sink.report(
        Diagnostic(
          .badRootType, at: first.keywordSpan, "the schema has no query root, which every schema has",
          hint: "add `query: Query`, and the type"))
    }
  }

  private mutating func addRoot(_ root: RootOperationType) {
    guard let kind = RootKind(rawValue: root.operation.text), !root.type.isMissing else { return }
    let problem: (at: Span, message: String, hint: String)
    let name = root.type.text
    if roots[kind] != nil {
      problem = (root.operation.span, "the schema has two roots for `\(kind.rawValue)`", "remove one of them")
    } else if let other = RootKind.allCases.first(where: { roots[$0] == name }) {
      problem = (root.type.span, "`\(name)` is the root of both `\(other.rawValue)` and `\(kind.rawValue)`",
        "give each a type of its own")
    } else if object(name) != nil {
      roots[kind] = name
      rootTypes.insert(name)
      return
    } else if gathered.builtIn(name) != nil || gathered.type(name) != nil {
      problem = (root.type.span, "`\(name)` is no object type, so it cannot be a root of the schema",
        "declare a `type` for it")
    } else {
      return unknownTypes.add(root.type)
    }
    sink.report(Diagnostic(.badRootType, at: problem.at, problem.message, hint: problem.hint))
  }

  private func object(_ name: String) -> RecordDefinition? {
    if case .object(let node) = gathered.type(name) { node } else { nil }
  }

  // MARK: Operations

  /// Fields of the query and mutation types become operations: one GET or POST each, at a path that is the field's name.
  mutating func readRootOperations() {
    for case .schema(let node) in gathered.definitions { checkAlone(node.directives, at: .schema) }
    var taken: Set<String> = ["GET /healthz", "GET /readyz"]
    var names = Set<String>()
    for kind in RootKind.allCases {
      guard let node = roots[kind].flatMap({ object($0) }) else { continue }
      let annotations = annotations(node.directives, at: .service, .object)
      let fields = unique(node.fields, of: "`\(node.name.text)`", name: \.name)
      guard kind != .subscription else {
        checker.check(annotations, at: [.object], subject: "a type", sink: &sink)
        for field in fields { leaveOut(field, at: .fieldDefinition) }
        reportSubscriptions(node)
        continue
      }
      var service = ServiceDeclaration(
        name: Located(kind.serviceName, at: node.name.span), description: node.description?.value,
        annotations: annotations, operations: [], span: node.span)
      // What gateways ask a subgraph for is the business of a GraphQL server.
      for field in fields {
        if field.name.text == "_service" || field.name.text == "_entities" {
          leaveOut(field, at: .fieldDefinition)
          continue
        }
        if rootTypes.contains(field.type.innermostName.text) {
          leaveOut(field, at: .fieldDefinition)
          reportFieldToRoot(field)
          continue
        }
        service.operations.append(operation(field, of: kind, node, &taken, &names))
      }
      if !service.operations.isEmpty { declarations.services.append(service) }
    }
  }

  private mutating func operation(
    _ node: FieldDefinition, of kind: RootKind, _ root: RecordDefinition, _ taken: inout Set<String>, _ names: inout Set<String>
  ) -> OperationDeclaration {
    let annotations = annotations(node.directives, at: .operation, .fieldDefinition)
    for argument in node.arguments where rootTypes.contains(argument.type.innermostName.text) { check(argument) }
    let arguments = unique(node.arguments, of: "`\(node.name.text)`", name: \.name)
    let isGet = kind == .query && arguments.allSatisfy { fitsQuery($0.type) }
    let method: HTTPMethod = isGet ? .get : .post
    // Queries and mutations have names of their own each, operations and routes have them together.
    var path = "/" + node.name.text
    if !taken.insert("\(method.rawValue) \(path)").inserted {
      path = "/\(kind.rawValue)/\(node.name.text)"
      taken.insert("\(method.rawValue) \(path)")
    }
    var name = node.name.text
    while !names.insert(name).inserted { name += kind.typeName }
    var operation = OperationDeclaration(
      name: Located(name, at: node.name.span), method: Located(method, at: node.name.span),
      path: Located(path, at: node.name.span), span: node.span)
    operation.description = node.description?.value
    operation.annotations = annotations.filter { declarations.vocabulary[$0.name.value]?.fits(.operation) ?? true }
    checker.check(
      annotations.filter { declarations.vocabulary[$0.name.value]?.fits(.operation) == false }, at: [.fieldDefinition],
      subject: "a field", sink: &sink)
    if isGet {
      operation.parameters = arguments.map { argument in
        var declaration = parameter(
          argument, self.annotations(argument.directives, at: .argumentDefinition),
          in: PathTemplate(prefix: "", path: path))
        // Nothing in a URL is null, no element of a list either.
        if declaration.parameter?.defaultValue == .null { declaration.parameter?.defaultValue = nil }
        if case .list(var list) = declaration.parameter?.type.type {
          list.element?.isNullable = false
          declaration.parameter?.type.type = .list(list)
        }
        return declaration
      }
    } else if !arguments.isEmpty {
      operation.body = body(arguments, of: node)
    }
    operation.security = access(to: node, of: root)
    let typed = annotations.typed
    let result = constrained(use(node.type), by: typed, subject: "`\(node.name.text)`")
    operation.responses = [
      ResponseDeclaration(
        status: nil, description: nil, headers: [],
        content: [MediaTypeContent(mediaType: "application/json", type: result, origin: Origin(node.type.span))],
        span: node.type.span)
    ]
    return operation
  }

  /// The arguments of a field as one object.
  private mutating func body(_ arguments: [InputValueDefinition], of node: FieldDefinition) -> RequestBody {
    let fields = arguments.map { argument in
      field(FieldDefinition(argument), at: .argumentDefinition)
    }
    var name = pascalCase(node.name.text) + "Arguments"
    var id = declarations.types.reserve(name)
    while id == nil {
      name += "_"
      id = declarations.types.reserve(name)
    }
    let object = TypeUse(.object(ObjectType(properties: fields.map(\.property))), origin: Origin(node.span))
    var use = object
    if let id {
      declarations.types.define(
        id, TypeDefinition(name: name, use: object, role: .inline, origin: Origin(node.name.span)),
        declaredAs: .inputObject)
      for field in fields { declarations.types.annotate(id, member: field.name.value, field.annotations) }
      use = TypeUse(.reference(id), origin: Origin(node.span))
    }
    return RequestBody(
      isRequired: fields.contains(where: \.property.isRequired),
      content: [MediaTypeContent(mediaType: "application/json", type: use, examples: [], origin: Origin(node.span))],
      description: nil, origin: Origin(node.span))
  }

  /// Whether values of a type can be written into a URL: single values that are no secrets, and lists of them.
  private func fitsQuery(_ reference: TypeReference) -> Bool {
    switch reference.kind {
    case .map: return false
    case .list(let element):
      if case .named = element.kind { return fitsQuery(element) }
      return false
    case .named(let name):
      if let scalar = gathered.builtIn(name.text) { return scalar.valueType(isNullable: false)?.isText ?? false }
      if scalars[name.text] != nil { return scalarUses[name.text]?.type.isText ?? false }
      if case .enumeration = gathered.type(name.text) { return true }
      return false
    }
  }

  // MARK: What is not served

  private mutating func reportSubscriptions(_ node: RecordDefinition) {
    sink.report(
      Diagnostic(
        .rootOperationsNotServed, at: node.name.span,
        "subscriptions are not served over HTTP: the fields of `\(node.name.text)` are left out",
        hint: "let clients repeat a query, or serve them from a server of your own"))
  }

  private mutating func reportFieldToRoot(_ node: FieldDefinition) {
    sink.report(
      Diagnostic(
        .fieldToRoot, at: node.name.span,
        "`\(node.name.text)` leads back to the root of the schema, and is left out of answers",
        hint: "over HTTP clients ask for what they want next by an operation of its own"))
  }

  /// To be asked when all else is read: what is wrong may be why nothing is served.
  mutating func reportNothingServed() {
    guard !declarations.isIncomplete, !sink.hasErrors, gathered.schemaFiles.contains(gathered.mainFile), declarations.services.isEmpty,
      declarations.jobs.isEmpty, let first = gathered.definitions.first(where: { gathered.isSchema($0.span) })
    else { return }
    sink.report(
      Diagnostic(
        .nothingServed, at: first.name?.span ?? first.keywordSpan,
        "the schema has no queries or mutations, so there is nothing to serve",
        hint: "declare `type Query { … }`, or build `--emit validators` alone for the types"))
  }

  // MARK: Fields of types

  /// A field of a type in a schema; nil where it has no value without a query of its own. One whose arguments may all be
  /// left out has the value that it has without them.
  mutating func schemaField(_ node: FieldDefinition, at location: DirectiveLocation) -> FieldDeclaration? {
    if rootTypes.contains(node.type.innermostName.text), location == .fieldDefinition {
      leaveOut(node, at: location)
      reportFieldToRoot(node)
      return nil
    }
    if let argument = node.arguments.first(where: { $0.type.isNonNull && $0.defaultValue == nil }) {
      leaveOut(node, at: location)
      sink.report(
        Diagnostic(
          .fieldArgumentsIgnored, at: argument.span,
          "`\(node.name.text)` has no value without `\(argument.name.text)`, and is left out of answers",
          hint: "declare a field of `Query` that takes it"))
      return nil
    }
    readArguments(of: node)
    return field(node, at: location)
  }

  /// Checks what a field says, and remembers the types that it names, without making anything of it.
  private mutating func leaveOut(_ node: FieldDefinition, at location: DirectiveLocation) {
    checkAlone(node.directives, at: location)
    readArguments(of: node)
    declarations.mentioned.append(use(node.type))
  }

  private mutating func readArguments(of node: FieldDefinition) {
    for argument in unique(node.arguments, of: "`\(node.name.text)`", name: \.name) { check(argument) }
  }

  private mutating func check(_ argument: InputValueDefinition) {
    checkAlone(argument.directives, at: .argumentDefinition)
    declarations.mentioned.append(use(argument.type))
    _ = defaultValue(argument.defaultValue, of: argument.type)
  }
}

extension FieldDefinition {
  /// An argument as a field of the object that all of them make.
  fileprivate init(_ argument: InputValueDefinition) {
    self.init(
      description: argument.description, name: argument.name, type: argument.type, defaultValue: argument.defaultValue,
      directives: argument.directives, span: argument.span)
  }
}

extension ValueType {
  /// Whether each value is one text, and no secret.
  fileprivate var isText: Bool {
    switch self {
    case .boolean, .integer, .number, .decimal, .enumeration: true
    case .string(let string): !string.isSecret
    default: false
    }
  }
}

extension AnnotationDefinition {
  fileprivate func fits(_ location: DirectiveLocation) -> Bool { locations.contains(location) }
}
