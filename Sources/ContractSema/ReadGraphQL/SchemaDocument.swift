import ContractBase
import ContractSyntax

extension Document {
  /// Whether a file is a GraphQL schema: it declares nothing that only contracts have, and is called like one, or has
  /// what only schemas have. Auth schemes and errors do not make it a contract: they say more of the same operations.
  func isSchema(path: String) -> Bool {
    var hasRoot = false
    for definition in definitions {
      switch definition {
      case .contract, .entity, .service, .client, .job, .event: return false
      case .schema: hasRoot = true
      case .object(let node) where node.name.text == "Query": hasRoot = true
      default: break
      }
    }
    let name = path.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
    return hasRoot || ["graphql", "graphqls", "gql", "sdl"].contains(ending)
  }
}

extension Definition {
  /// Whether the schema is a subgraph of a federation: it has entities by `@key`, or links to the specification.
  var usesFederation: Bool {
    switch self {
    case .schema(let node): node.directives.contains { $0.linkedURL?.contains("/federation/") == true }
    case .object(let node), .interface(let node):
      node.directives.contains { ["key", "federation__key", "extends"].contains($0.name.text) }
    default: false
    }
  }

  /// The built-in scalar whose name this declaration takes. A bare `scalar` only repeats it, unless it is no type of
  /// values; and what GraphQL itself builds in cannot be taken.
  var shadowedScalar: String? {
    guard declaresType, let name = name?.text, let scalar = BuiltInScalar(rawValue: name), !scalar.isGraphQLs else {
      return nil
    }
    if case .scalar = self, scalar.valueType(isNullable: true) != nil { return nil }
    return name
  }

  /// The innermost names of the types of its fields and of their arguments.
  var namedTypes: [String] {
    switch self {
    case .object(let node), .interface(let node), .input(let node):
      node.fields.flatMap { field in [field.type.innermostName.text] + field.arguments.map(\.type.innermostName.text) }
    default: []
    }
  }
}

extension Directive {
  /// What `@link` and `@core` refer to.
  var linkedURL: String? {
    switch name.text {
    case "link": argument("url")?.value.string?.value
    case "core": argument("feature")?.value.string?.value
    default: nil
    }
  }
}

extension BuiltInScalar {
  /// Whether every GraphQL schema has it (GraphQL, section 3.5).
  var isGraphQLs: Bool {
    switch self {
    case .int, .float, .string, .boolean, .id: true
    default: false
    }
  }
}
