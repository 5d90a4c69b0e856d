import ContractBase
package import ContractSyntax

/// The annotations and scalars that every contract may use, as `prelude.contract` defines them.
package enum Prelude {
  /// Parsed once; nobody but the compiler's own tests sees its diagnostics.
  package static let document: Document = parse().document
  package static let annotations = AnnotationRegistry(prelude: document)

  /// The file that the prelude's spans name. It is in no ``SourceMap``, so it is never shown as a place.
  static func parse() -> (document: Document, sink: DiagnosticSink) {
    var map = SourceMap()
    var sink = DiagnosticSink()
    let id = map.add(path: "prelude.contract", bytes: PackageResources.prelude_contract)
    guard let file = map[id] else { return (Document(definitions: []), sink) }
    return (parseContract(file, sink: &sink), sink)
  }

  /// What a built-in scalar is, in words; nil for a name that is none.
  package static func description(ofScalar name: String) -> String? {
    for case .scalar(let scalar) in document.definitions where scalar.name.text == name {
      return scalar.description?.value
    }
    return nil
  }
}

/// Every annotation that a contract may use, in the order of their definitions.
package struct AnnotationRegistry: Sendable {
  package private(set) var definitions: [AnnotationDefinition] = []
  private var index: [String: Int] = [:]

  init(prelude: Document) {
    let enums = AnnotationRegistry.enums(of: prelude)
    for case .directive(let node) in prelude.definitions {
      add(AnnotationDefinition(node, isBuiltIn: true, enums: enums))
    }
  }

  package subscript(name: String) -> AnnotationDefinition? { index[name].map { definitions[$0] } }

  /// Adds a definition, in place of one of the same name.
  mutating func add(_ definition: AnnotationDefinition) {
    if let position = index[definition.name] {
      definitions[position] = definition
    } else {
      index[definition.name] = definitions.count
      definitions.append(definition)
    }
  }

  /// The values of every enum of a document, by name.
  static func enums(of document: Document) -> [String: [String]] {
    var enums: [String: [String]] = [:]
    for case .enumeration(let node) in document.definitions { enums[node.name.text] = node.values.map(\.name.text) }
    return enums
  }
}
