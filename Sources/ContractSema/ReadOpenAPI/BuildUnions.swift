import ContractBase
import ContractModel
import ContractSyntax

extension OpenAPIReader {
  /// One of several types; null among them makes the place nullable, and is no variant.
  mutating func union(_ facet: UnionFacet, _ context: SchemaContext) -> UnionType {
    var type = UnionType(variants: [], allowsOverlap: facet.allowsOverlap)
    var places: [SpecNode] = []
    openUnions.append(facet)
    defer { openUnions.removeLast() }
    for part in facet.variants where !isNullOnly(part.place) {
      let use = variant(part, of: facet, context)
      type.variants.append(UnionVariant(type: use, description: description(of: part.place)))
      places.append(part.place)
    }
    if let discriminator = facet.discriminator { discriminate(&type, places, by: discriminator, beside: facet.beside) }
    return type
  }

  /// A variant: what it refers to, together with what stands beside the union, where that says more.
  private mutating func variant(_ part: SchemaPart, of facet: UnionFacet, _ context: SchemaContext) -> TypeUse {
    guard let beside = facet.beside, let target = target(of: part.place) else { return use(of: part.place, part.context) }
    var own = SchemaFacets(span: target.place.span)
    collect(target, into: &own)
    if saysAll(own.object, of: beside.object) { return use(of: part.place, part.context) }
    let key = HoistKey(schemas: [facet.owner.key, target.place.key], view: context.view)
    if let known = hoisted[key] {
      return TypeUse(.reference(known.id), isNullable: known.isNullable, origin: Origin(part.place.span))
    }
    var facets = beside
    collect(target, into: &facets)
    let name = target.pointer?.tokens.last ?? "Option"
    return use(
      of: &facets, [SchemaPart(target.place, part.context)], key, context.inside(name), definition: nil, Origin(part.place.span))
  }

  /// Whether a variant declares what stands beside its union, so that nothing is added to it. Often only the discriminator
  /// stands there, as text.
  private mutating func saysAll(_ own: ObjectFacets, of beside: ObjectFacets) -> Bool {
    var others = beside
    (others.properties, others.required) = ([], [])
    guard others.isEmpty, beside.required.allSatisfy({ own.requires($0.value) }) else { return false }
    for property in beside.properties {
      guard own.property(property.name.value) != nil else { return false }
      for part in property.parts {
        guard groups(of: part.place).subtracting(.annotations) == .type, part.place.node["type"]?.string == "string" else { return false }
      }
    }
    return true
  }

  /// Applies a discriminator (OpenAPI 3.1, section 4.8.25): the tag of a variant is the value that its property is
  /// held to, or what the mapping says, or its component's name.
  private mutating func discriminate(
    _ type: inout UnionType, _ places: [SpecNode], by discriminator: SpecNode, beside: SchemaFacets?
  ) {
    guard discriminator.isMapping else {
      wrongKind(discriminator, "discriminator", expected: "an object")
      return
    }
    guard let property = string(discriminator, "propertyName") else {
      report(
        .openAPIMissingField, at: discriminator.span, "a discriminator needs `propertyName`",
        hint: "name the property that tells the variants apart")
      return
    }
    let mapped = mapping(of: discriminator)
    // Declared beside the union, it is declared in every variant.
    let tagsBeside: [String]? = beside.flatMap { tagValues(in: $0, property.value) }.map { _ in [] }
    var lacking: String?
    var hasInline = false
    var owners: [String: Int] = [:]
    for (position, place) in places.enumerated() {
      guard let reference = place.reference, let target = resolve(reference, from: place.document) else {
        hasInline = true
        continue
      }
      let name = target.pointer?.tokens.last ?? reference.text
      guard let values = tagValues(of: target.place, property.value) ?? tagsBeside else {
        lacking = lacking ?? "`\(name)`"
        continue
      }
      var tags = mapped.filter { $0.target == target.place.key }.map(\.tag)
      if tags.isEmpty { tags = values.isEmpty ? [name] : values }
      var seen = Set<String>()
      tags = tags.filter { seen.insert($0).inserted }
      for tag in tags {
        guard owners[tag] != nil else {
          owners[tag] = position
          continue
        }
        report(
          .openAPIDiscriminator, at: discriminator.span, "`\(tag)` stands for two of the variants: the first one is taken",
          hint: "map a value of its own to each")
      }
      type.variants[position].tags = tags.filter { owners[$0] == position }
      if type.variants[position].tags.isEmpty { lacking = lacking ?? "`\(name)`" }
    }
    if let lacking {
      report(
        .openAPIDiscriminator, at: property.span ?? discriminator.span,
        "\(lacking) does not declare `\(property.value)`, so that the variants are told apart by trying each",
        hint: "declare it as a required property of every variant")
    } else if hasInline {
      report(
        .openAPIDiscriminator, at: property.span ?? discriminator.span,
        "a discriminator chooses among schemas that have a name, and not every variant has one: they are told apart by trying each",
        hint: "move each variant into `components/schemas` and refer to it")
    }
    guard lacking == nil, !hasInline else {
      for position in type.variants.indices { type.variants[position].tags = [] }
      return
    }
    type.discriminator = property.value
  }

  /// The entries of a mapping, each with the schema that it names or refers to.
  @discardableResult
  mutating func mapping(of discriminator: SpecNode) -> [(tag: String, target: NodeKey)] {
    guard let entries = mapping(discriminator, "mapping") else { return [] }
    var found: [(tag: String, target: NodeKey)] = []
    for member in entries.node.members {
      guard let text = member.value.string else {
        wrongKind(entries.with(member.value), "mapping/\(member.key)", expected: "a reference")
        continue
      }
      let schemas = documents.root["components"]?["schemas"]
      if let schema = schemas?[text] {
        found.append((member.key, schema.key))
      } else if let target = resolve((text, member.value.span), from: discriminator.document) {
        found.append((member.key, target.place.key))
      }
    }
    return found
  }

  /// The values that a schema holds a property to, none where it may have any; nil where it does not declare it.
  private mutating func tagValues(of place: SpecNode, _ property: String) -> [String]? {
    var facets = SchemaFacets(span: place.span)
    collect(SchemaPart(place, SchemaContext("")), into: &facets, isOwn: false, depth: 0)
    if facets.object.isEmpty, !facets.unions.isEmpty {
      // A union within the union has the property where all of its variants do.
      var values: [String] = []
      for part in facets.unions.flatMap(\.variants) where !isNullOnly(part.place) {
        guard let target = target(of: part.place), target.place.key != place.key,
          let inner = directTagValues(of: target.place, property)
        else { return nil }
        values += inner
      }
      return values
    }
    return tagValues(in: facets, property)
  }

  private mutating func directTagValues(of place: SpecNode, _ property: String) -> [String]? {
    var facets = SchemaFacets(span: place.span)
    collect(SchemaPart(place, SchemaContext("")), into: &facets, isOwn: false, depth: 0)
    return tagValues(in: facets, property)
  }

  private mutating func tagValues(in facets: SchemaFacets, _ property: String) -> [String]? {
    guard let facet = facets.object.property(property) else { return nil }
    for part in facet.parts {
      // What chooses a variant is text.
      var seen = Set<NodeKey>()
      guard admittedKinds(of: part.place, &seen).contains(.string) else { return nil }
    }
    var values: [String] = []
    for part in facet.parts where part.place.isMapping {
      if let constant = part.place.node["const"]?.string { values.append(constant) }
      if let list = part.place.node["enum"], list.elements.count == 1, let only = list.elements.first?.string {
        values.append(only)
      }
    }
    return values
  }
}
