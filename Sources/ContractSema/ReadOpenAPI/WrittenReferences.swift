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
      let discriminators = root.valuesInTree(forKey: "discriminator")
      let mappings = discriminators.isEmpty ? [] : root.valuesInTree(forKey: "mapping")
      for value in root.valuesInTree(forKey: "$ref") + mappings.flatMap({ $0.members.map(\.value) }) {
        guard let text = value.string, let target = target(of: text, in: document) else { continue }
        targets[owner(of: value.span, owners), default: []].insert(target)
      }
      let bases = Set(discriminators.compactMap { owner(of: $0.span, owners) })
      if !bases.isEmpty { addVariants(of: bases, root, document, owners, to: &targets) }
    }
    return targets
  }

  /// Whatever has a schema with a discriminator in its `allOf` is one of the variants of that (OpenAPI 3.1, section 4.8.25).
  private func addVariants(
    of bases: Set<TypeID>, _ root: DataNode, _ document: DocumentIndex, _ owners: [(span: Span, type: TypeID)],
    to targets: inout [TypeID?: Set<TypeID>]
  ) {
    for reference in root.valuesInTree(forKey: "allOf").flatMap(\.elements).compactMap({ $0["$ref"] }) {
      guard let variant = owner(of: reference.span, owners), let text = reference.string,
        let base = target(of: text, in: document), bases.contains(base)
      else { continue }
      targets[base, default: []].insert(variant)
    }
  }

  private func target(of text: String, in document: DocumentIndex) -> TypeID? {
    let schemas = "#/components/schemas/"
    var name = text
    // A part of a schema is nothing without the schema.
    let isPart = text.utf8.count { $0 == 0x2F } > 3
    if !isPart, case .found(let target) = resolved[ReferenceKey(document: document, text: text)] { return typeIDs[target.place.key] }
    if text.hasPrefix(schemas) {
      name = JSONPointer.unescaped(text.dropFirst(schemas.count).prefix { $0 != "/" })
    } else if case .found(let target) = resolved[ReferenceKey(document: document, text: text)] {
      return typeIDs[target.place.key]
    } else if text.hasPrefix("#/") {
      name = text.split(separator: "/").last.map(JSONPointer.unescaped) ?? ""
    }
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
