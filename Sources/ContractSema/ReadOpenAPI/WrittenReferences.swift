import ContractBase
package import ContractModel
import ContractSyntax

/// The references that stand in documents of OpenAPI, also at places of which nothing is made: beside keywords that make
/// them meaningless, in bodies that no operation may have, below extensions. A component that one leads to is in use.
package struct WrittenReferences: Sendable {
  let documents: SpecDocuments
  let resolved: [ReferenceKey: ReferenceOutcome]
  let typeIDs: [NodeKey: TypeID]

  /// The types that a schema of `components.schemas` refers to, by its own; under nil those that anything else refers to.
  package func targets() -> [TypeID?: Set<TypeID>] {
    let owners = componentSpans()
    var targets: [TypeID?: Set<TypeID>] = [:]
    for (index, root) in documents.roots {
      let document = DocumentIndex(value: index)
      let written =
        root.valuesInTree(forKey: "$ref") + root.valuesInTree(forKey: "mapping").flatMap { $0.members.map(\.value) }
      for value in written {
        guard let text = value.string, let target = target(of: text, in: document) else { continue }
        targets[owner(of: value.span, owners), default: []].insert(target)
      }
    }
    return targets
  }

  private func target(of text: String, in document: DocumentIndex) -> TypeID? {
    if case .found(let target) = resolved[ReferenceKey(document: document, text: text)] { return typeIDs[target.place.key] }
    // A place that was not read, or the name of a schema, as a mapping may have it.
    let name = text.hasPrefix("#/") ? text.split(separator: "/").last.map(JSONPointer.unescaped) ?? "" : text
    return documents.root["components"]?["schemas"]?[name].flatMap { typeIDs[documents.entering($0).key] }
  }

  /// Where the schemas of the main document stand, in the order of their places.
  private func componentSpans() -> [(span: Span, type: TypeID)] {
    guard let schemas = documents.root["components"]?["schemas"] else { return [] }
    return schemas.node.members.compactMap { member in
      typeIDs[documents.entering(schemas.with(member.value)).key].map { (member.value.span, $0) }
    }.sorted { $0.span.start < $1.span.start }
  }

  private func owner(of span: Span, _ owners: [(span: Span, type: TypeID)]) -> TypeID? {
    var low = 0
    var high = owners.count
    while low < high {
      let middle = (low + high) / 2
      if owners[middle].span.start <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low > 0, owners[low - 1].span.file == span.file, span.end <= owners[low - 1].span.end else { return nil }
    return owners[low - 1].type
  }
}
