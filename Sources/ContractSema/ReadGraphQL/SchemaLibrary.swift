import ContractBase
import ContractSyntax

/// What GraphQL schemas use without declaring it, as `federation.graphql` lists it. Nothing of it means anything to the
/// compiler; it is known so that its uses can be checked.
enum SchemaLibrary {
  static let directives = AnnotationRegistry(prelude: document)

  private static let document: Document = {
    var map = SourceMap()
    var sink = DiagnosticSink()
    let id = map.add(path: "federation.graphql", bytes: PackageResources.federation_graphql)
    guard let file = map[id] else { return Document(definitions: []) }
    return parseContract(file, sink: &sink)
  }()

  private static let scalars: [String: String] = Dictionary(
    document.definitions.compactMap { definition in
      guard case .scalar(let node) = definition else { return nil }
      return (node.name.text, node.directives.first?.mainArgument?.value.enumeration?.text ?? "JSON")
    }, uniquingKeysWith: { first, _ in first })

  static func hasType(_ name: String) -> Bool { scalars[name] != nil }

  /// What a scalar of the library is made from, where a schema that is printed declares it again.
  static func base(of name: String) -> BuiltInScalar? { scalars[name].flatMap { BuiltInScalar(rawValue: $0) } }

  /// A type of the library, as a declaration that stands nowhere.
  static func type(_ name: String) -> Definition? {
    guard let base = scalars[name] else { return nil }
    let argument = Argument(value: Value(.enumeration(Name(base))))
    return .scalar(
      ScalarDefinition(name: Name(name), directives: [Directive(name: Name("base"), arguments: [argument])]))
  }

  /// What `@link` makes known beyond the library: names of a file by what they mean, nil where that is not known.
  static func links(of document: [Definition]) -> [String: String?] {
    var names: [String: String?] = [:]
    for case .schema(let node) in document {
      for directive in node.directives {
        guard let url = directive.linkedURL else { continue }
        let isFederation = url.contains("/federation/")
        for wanted in directive.argument("import")?.value.list ?? [] {
          guard let (original, local) = imported(wanted) else { continue }
          names[local] = .some(isFederation && directives[original] != nil ? original : nil)
        }
      }
    }
    return names
  }

  /// Prefixes of directives' names: `federation__` for a link without `as`.
  static func prefixes(of document: [Definition]) -> [String: Bool] {
    var prefixes: [String: Bool] = ["federation": true]
    for case .schema(let node) in document {
      for directive in node.directives {
        guard let url = directive.linkedURL else { continue }
        let segments = url.split(separator: "/")
        // `https://specs.apollo.dev/federation/v2.3`: a name, and a version that may be absent.
        let last = segments.last.map(String.init) ?? ""
        let isVersion = last.first == "v" && last.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
        let name = isVersion ? segments.dropLast().last.map(String.init) ?? "" : last
        prefixes[directive.argument("as")?.value.string?.value ?? name] = url.contains("/federation/")
      }
    }
    return prefixes
  }

  /// `"@key"`, or `{ name: "@key", as: "@entityKey" }`: the name there and here. Types have no `@` and are left out.
  private static func imported(_ value: Value) -> (original: String, local: String)? {
    if let text = value.string?.value { return text.first == "@" ? (name(text), name(text)) : nil }
    guard let fields = value.object,
      let original = fields.first(where: { $0.name.text == "name" })?.value.string?.value, original.first == "@"
    else { return nil }
    let local = fields.first { $0.name.text == "as" }?.value.string?.value ?? original
    return (name(original), name(local))
  }

  private static func name(_ text: String) -> String { text.first == "@" ? String(text.dropFirst()) : text }
}
