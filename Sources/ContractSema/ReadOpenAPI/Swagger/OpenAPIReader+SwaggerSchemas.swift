import ContractBase
import ContractSyntax

extension OpenAPIReader {
  /// A schema (Swagger 2.0, "Schema Object"). What stands beside a `$ref` is ignored ("Reference Object"); annotations of
  /// this compiler are not Swagger's to ignore.
  mutating func schemaMembers(_ place: SpecNode) -> [DataEditor.Member] {
    if let reference = place.reference {
      checkSwaggerSiblings(of: place)
      if let target = swaggerTarget(reference.text, from: place.document) { _ = swagger.make(target, as: .schema) }
      return place.node.members.filter { $0.key == "$ref" || ($0.key.hasPrefix("x-") && $0.key != "x-nullable") }.map(\.shared)
    }
    var members: [DataEditor.Member] = []
    for member in place.node.members {
      switch member.key {
      case "x-nullable":
        guard place.node["nullable"] == nil else { continue }
        members.append(swagger.member("nullable", member.value.id, in: place.node, at: member.keySpan))
      case "discriminator" where member.value.string != nil:
        let name = swagger.member("propertyName", member.value.id, in: member.value)
        members.append((member.keyNode.id, swagger.object([name], in: member.value)))
        checkDiscriminator(of: place, member)
      case "discriminator" where member.value.kind == .mapping:
        repeated(
          "later discriminator", .openAPIOtherVersion, at: member.value.span,
          "the discriminator is an object as OpenAPI 3 has it, and is read as that",
          hint: "write the name of the property alone, or say `openapi: 3.0.3`")
        members.append(member.shared)
      case "collectionFormat":
        // What lists in lists of parameters are written with; how they are read is told of the parameter.
        continue
      default:
        reportLaterKeyword(member)
        members.append((member.keyNode.id, inner(place.with(member.value), of: member.key)))
      }
    }
    return members
  }

  /// The value of a keyword, with the schemas in it.
  private mutating func inner(_ value: SpecNode, of keyword: String) -> UInt32 {
    let isList = value.kind == .sequence && (SwaggerKeywords.ofSchemaLists.contains(keyword) || keyword == "items")
    if isList {
      let elements = value.node.elements.map { swagger.make(value.with($0), as: .schema) }
      return swagger.list(elements, in: value.node)
    }
    guard value.isMapping else { return value.node.id }
    if SwaggerKeywords.ofSchemas.contains(keyword) { return swagger.make(value, as: .schema) }
    guard SwaggerKeywords.ofSchemaNames.contains(keyword) else { return value.node.id }
    let members = value.node.members.map { ($0.keyNode.id, swagger.make(value.with($0.value), as: .schema)) }
    return swagger.object(members, in: value.node)
  }

  /// Keywords that check values, and that JSON Schema has and Swagger 2.0 has not.
  private mutating func reportLaterKeyword(_ member: DataMember) {
    guard !SwaggerKeywords.schema.contains(member.key), !member.key.hasPrefix("x-"), let group = KeywordGroups.byKeyword[member.key],
      !group.isDisjoint(with: KeywordGroups.content.union([.nullable, .reference]))
    else { return }
    let hints = [
      "nullable": "write `x-nullable`", "const": "write `enum` with one value", "anyOf": "write one schema, or `allOf`",
      "oneOf": "write one schema, or `allOf`",
    ]
    reportLater(member, hints[member.key] ?? "leave it out")
  }

  private mutating func checkSwaggerSiblings(of place: SpecNode) {
    let stranger = place.node.members.first {
      !SwaggerKeywords.harmlessBesideReference.contains($0.key) && ($0.key == "x-nullable" || !$0.key.hasPrefix("x-"))
    }
    guard let stranger else { return }
    repeated(
      "siblings", .openAPIReferenceSiblings, at: stranger.keySpan,
      "`\(stranger.key)` beside a `$ref` means nothing in Swagger 2.0, and is ignored",
      hint: "put the reference into `allOf`: `allOf: [{$ref: …}]`", isRepair: false)
  }

  /// The property is declared in the same schema, and required.
  private mutating func checkDiscriminator(of place: SpecNode, _ member: DataMember) {
    guard let name = member.value.string, place["allOf"] == nil else { return }
    let isDeclared = place["properties"]?.node[name] != nil
    let isRequired = place["required"]?.node.elements.contains { $0.scalarText == name } ?? false
    guard !isDeclared || !isRequired else { return }
    repair(
      .openAPIDiscriminator, at: member.value.span,
      "the schema does not " + (isDeclared ? "require" : "declare") + " its discriminator `\(name)`",
      hint: isDeclared ? "add `\(name)` to `required`" : "add a property `\(name)`, and list it in `required`")
  }

  // MARK: References

  /// What a reference leads to in the shape that it was written in; nil where it leads nowhere, which is reported when it is
  /// read.
  mutating func swaggerTarget(_ text: String, from document: DocumentIndex) -> SpecNode? {
    let key = ReferenceKey(document: document, text: text)
    if let known = swagger.targets[key] { return known }
    // Of references that need themselves on the way nothing is to be had.
    swagger.targets[key] = .some(nil)
    swagger.depth += 1
    defer { swagger.depth -= 1 }
    let target = swagger.depth <= 64 ? findSwaggerTarget(text, from: document) : nil
    swagger.targets[key] = .some(target)
    return target
  }

  private mutating func findSwaggerTarget(_ text: String, from document: DocumentIndex) -> SpecNode? {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : ""
    let file = String(parts.first ?? "")
    guard let pointer = JSONPointer(fragment: fragment) else { return nil }
    let opened: DocumentIndex
    switch documents.open(file, from: document, sink: &sink) {
    case .success(let index): opened = index
    case .failure(let failure):
      guard isOwnName(file, in: document, failure) else { return nil }
      opened = document
    }
    var place = SpecNode(documents[opened].root, in: opened)
    for token in pointer.tokens {
      var hops = 0
      while step(place, token) == nil, hops < 32, let inner = place.reference,
        let target = swaggerTarget(inner.text, from: place.document)
      {
        place = target
        hops += 1
      }
      guard let next = step(place, token) else { return nil }
      place = next
    }
    return place
  }

  /// A place, or what it refers to in the end, as it was written; nil where that is nowhere.
  mutating func swaggerObject(_ place: SpecNode) -> SpecNode? {
    var current = place
    var hops = 0
    while let reference = current.reference {
      guard hops < 32, let target = swaggerTarget(reference.text, from: current.document) else { return nil }
      current = target
      hops += 1
    }
    return current
  }
}
