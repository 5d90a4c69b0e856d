import ContractBase
import ContractModel
import ContractSyntax

extension OpenAPIReader {
  // MARK: Lists (JSON Schema 2020-12, core, section 10.3.1; validation, section 6.4)

  mutating func collectList(_ part: SchemaPart, into facets: inout SchemaFacets) {
    let (place, context) = (part.place, part.context)
    if let items = place["items"] { collectItems(items, place, context, into: &facets) }
    for (position, schema) in list(place, "prefixItems").enumerated() {
      add(SchemaPart(schema, context.inside("Item\(position + 1)")), at: position, to: &facets)
    }
    var fewest = place["minItems"].flatMap { count($0, keyword: "minItems") }
    var most = place["maxItems"].flatMap { count($0, keyword: "maxItems") }
    var isUnique = boolean(place, "uniqueItems") ?? false
    if let items = extensionValue(place, "items"), items.isMapping {
      fewest = items["min"].flatMap { count($0, keyword: "min") } ?? fewest
      most = items["max"].flatMap { count($0, keyword: "max") } ?? most
      isUnique = isUnique || items.isTrue("unique")
    }
    if let fewest, fewest > 0 { facets.list.minItems = max(facets.list.minItems ?? 0, fewest) }
    if let most { facets.list.maxItems = min(facets.list.maxItems ?? Int.max, most) }
    if isUnique { facets.list.uniqueItems = true }
    if let schema = place["contains"] {
      let minimum = place["minContains"].flatMap { count($0, keyword: "minContains") } ?? 1
      let maximum = place["maxContains"].flatMap { count($0, keyword: "maxContains") }
      facets.list.contains.append(
        ContainsFacet(part: SchemaPart(schema, context.inside("Item").asserting), minimum: minimum, maximum: maximum))
    }
    if let rest = place["unevaluatedItems"] { facets.list.unevaluated = SchemaPart(rest, context.inside("Item")) }
  }

  /// `items` after the prefix. A list of schemas is how older drafts write `prefixItems`.
  private mutating func collectItems(
    _ items: SpecNode, _ place: SpecNode, _ context: SchemaContext, into facets: inout SchemaFacets
  ) {
    if items.node.boolean == false {
      facets.list.isClosed = true
    } else if items.kind == .sequence {
      repair(
        .openAPIOtherVersion, at: items.span, "a list of schemas in `items` is an older draft's",
        hint: version == .v30 ? "\(versionName) has no tuples: give one schema" : "write `prefixItems`")
      for (position, element) in items.node.elements.enumerated() {
        add(SchemaPart(items.with(element), context.inside("Item\(position + 1)")), at: position, to: &facets)
      }
    } else {
      facets.list.items.append(SchemaPart(items, context.element("Item")))
    }
  }

  private func add(_ part: SchemaPart, at position: Int, to facets: inout SchemaFacets) {
    if position < facets.list.prefix.count {
      facets.list.prefix[position].append(part)
    } else {
      facets.list.prefix.append([part])
    }
  }

  // MARK: Objects (core, section 10.3.2; validation, section 6.5)

  mutating func collectObject(_ part: SchemaPart, into facets: inout SchemaFacets) {
    let (place, context) = (part.place, part.context)
    var own = Set<String>()
    if let properties = mapping(place, "properties") {
      for member in properties.node.members where own.insert(member.key).inserted {
        let name = Located(member.key, at: member.keySpan)
        facets.object.add(name, SchemaPart(properties.with(member.value), context.inside(member.key)))
        requireInside(properties.with(member.value), name, into: &facets)
      }
    }
    collectRequired(place, into: &facets)
    var patterns: [String] = []
    if let schemas = mapping(place, "patternProperties") {
      for member in schemas.node.members {
        patterns.append(member.key)
        facets.object.patterns.append((member.key, SchemaPart(schemas.with(member.value), context.inside("Value"))))
      }
    }
    if let rule = place["additionalProperties"] {
      if rule.isMapping || rule.node.boolean != nil {
        facets.object.additional.append(
          AdditionalFacet(rule: rule, context: context.inside("Value"), owner: place.span, own: own, patterns: patterns))
      } else {
        wrongKind(rule, "additionalProperties", expected: "a schema or a boolean")
      }
    }
    if let names = place["propertyNames"] { facets.object.names.append(SchemaPart(names, context.asserting)) }
    if let fewest = place["minProperties"].flatMap({ count($0, keyword: "minProperties") }), fewest > 0 {
      facets.object.minProperties = max(facets.object.minProperties ?? 0, fewest)
    }
    if let most = place["maxProperties"].flatMap({ count($0, keyword: "maxProperties") }) {
      facets.object.maxProperties = min(facets.object.maxProperties ?? Int.max, most)
    }
    collectDependents(place, context, into: &facets)
  }

  /// `required: true` inside of a property, as draft 3 has it and many write it still.
  private mutating func requireInside(_ property: SpecNode, _ name: Located<String>, into facets: inout SchemaFacets) {
    guard property.isMapping, let flag = property.node["required"], let isRequired = flag.boolean else { return }
    repair(
      .openAPIWrongKind, at: flag.span, "`required` must be a list of names, not a boolean", label: "a boolean",
      hint: isRequired
        ? "leave it out here, and write `required: [\(name.value)]` on the object"
        : "leave it out: properties are optional")
    if isRequired { facets.object.require(name) }
  }

  private mutating func collectRequired(_ place: SpecNode, into facets: inout SchemaFacets) {
    guard let required = place["required"], required.node.boolean == nil else { return }
    guard required.kind == .sequence else {
      guard let name = required.node.string else {
        wrongKind(required, "required", expected: "a list of names")
        return
      }
      repair(
        .openAPIWrongKind, at: required.span, "`required` must be a list of names, not a string", label: "a string",
        hint: "write `required: [\(name)]`",
        fixIts: [FixIt(required.span, replacement: "[\(required.node.isPlain ? name : JSONValue.quote(name))]")])
      facets.object.require(Located(name, at: required.span))
      return
    }
    for element in required.node.elements {
      if let name = element.scalarText {
        facets.object.require(Located(name, at: element.span))
      } else {
        wrongKind(place.with(element), "required", expected: "a list of names")
      }
    }
  }

  /// `dependentRequired`, `dependentSchemas`, and `dependencies` of older drafts, which was both.
  private mutating func collectDependents(
    _ place: SpecNode, _ context: SchemaContext, into facets: inout SchemaFacets
  ) {
    for keyword in ["dependentRequired", "dependentSchemas", "dependencies"] {
      guard place[keyword] != nil, let all = mapping(place, keyword) else { continue }
      for member in all.node.members {
        if member.value.kind == .sequence, keyword != "dependentSchemas" {
          let names = member.value.elements.compactMap(\.string)
          facets.object.dependentRequired.append(DependentRequired(property: member.key, required: names))
        } else if keyword != "dependentRequired" {
          facets.object.dependentSchemas.append((member.key, SchemaPart(all.with(member.value), context.asserting)))
        } else {
          wrongKind(all.with(member.value), "\(keyword)/\(member.key)", expected: "a list of names")
        }
      }
    }
  }

  /// Whether a schema has to stay a schema of its own, since an `unevaluated…` in it sees nothing of what it is composed
  /// with (JSON Schema 2020-12, core, section 11), and what it sees depends on the value.
  mutating func isSelfContained(_ place: SpecNode) -> Bool {
    if let rule = place["unevaluatedItems"], rule.node.boolean != true { return true }
    guard let rule = place["unevaluatedProperties"], rule.node.boolean != true else { return false }
    var seen = Set<NodeKey>()
    return evaluatesConditionally(place, &seen)
  }

  private mutating func evaluatesConditionally(_ place: SpecNode, _ seen: inout Set<NodeKey>) -> Bool {
    guard place.isMapping, seen.count < 64, seen.insert(place.key).inserted else { return false }
    for keyword in ["anyOf", "oneOf", "if", "dependentSchemas"] where place[keyword] != nil { return true }
    if let target = target(of: place), evaluatesConditionally(target.place, &seen) { return true }
    guard let parts = place["allOf"]?.node.elements else { return false }
    for part in parts where evaluatesConditionally(place.with(part), &seen) { return true }
    return false
  }

  /// `unevaluatedProperties` sees the properties of everything that its own schema composes. Where it belongs to a
  /// part, it is to the rest what `additionalProperties` is.
  mutating func collectUnevaluated(
    _ rule: SpecNode, _ place: SpecNode, _ context: SchemaContext, into facets: inout SchemaFacets, isOwn: Bool,
    since before: Int
  ) {
    guard rule.isMapping || rule.node.boolean != nil else {
      wrongKind(rule, "unevaluatedProperties", expected: "a schema or a boolean")
      return
    }
    if isOwn {
      facets.object.unevaluated = rule
      facets.object.unevaluatedContext = context.inside("Value")
      return
    }
    var own = Set(facets.object.properties[min(before, facets.object.properties.count)...].map(\.name.value))
    for member in place["properties"]?.node.members.map(\.key) ?? [] { own.insert(member) }
    facets.object.additional.append(
      AdditionalFacet(
        rule: rule, context: context.inside("Value"), owner: place.span, own: own, patterns: facets.object.patterns.map(\.source),
        isUnevaluated: true))
  }

  // MARK: Alternatives and conditions (core, sections 10.2.1 and 10.2.2)

  mutating func collectUnions(
    _ place: SpecNode, _ context: SchemaContext, into facets: inout SchemaFacets, isOwn: Bool
  ) {
    for keyword in ["oneOf", "anyOf"] where place[keyword] != nil {
      let variants = list(place, keyword)
      guard !variants.isEmpty else {
        if place[keyword]?.kind == .sequence {
          repair(
            .openAPIInvalidValue, at: place[keyword]?.span ?? place.span, "`\(keyword)` has no schema",
            hint: "leave it out, or list the schemas")
        }
        continue
      }
      if collectDescribedValues(variants, into: &facets, at: place[keyword]?.span ?? place.span) { continue }
      // A base that lists its subtypes, which compose the base: what a subtype inherits is the rest of the base.
      if !isOwn, variants.contains(where: { leads($0, into: facets.visited) }) { continue }
      let parts = variants.enumerated().map { position, variant in
        SchemaPart(variant, context.inside(title(of: variant) ?? "Option\(position + 1)"))
      }
      facets.unions.append(
        UnionFacet(
          variants: parts, allowsOverlap: keyword == "anyOf", discriminator: place["discriminator"], owner: place,
          key: place.node.member(keyword)?.keySpan))
    }
  }

  private mutating func leads(_ variant: SpecNode, into visited: Set<NodeKey>) -> Bool {
    guard let reference = variant.reference, let target = resolve(reference, from: variant.document) else {
      return false
    }
    return visited.contains(target.place.key)
  }

  private func title(of place: SpecNode) -> String? {
    guard place.isMapping, let title = place.node["title"]?.string else { return nil }
    let name = capitalizedName(title)
    return name == "Value" || name.utf8.count > 40 ? nil : name
  }

  mutating func collectConditions(_ place: SpecNode, _ context: SchemaContext, into facets: inout SchemaFacets) {
    let inner = context.asserting
    if let schema = place["not"] { facets.negations.append(SchemaPart(schema, inner)) }
    guard let condition = place["if"] else { return }
    let then = place["then"].map { SchemaPart($0, inner) }
    let otherwise = place["else"].map { SchemaPart($0, inner) }
    // Alone it decides nothing, but what it evaluates counts.
    facets.conditionals.append(
      ConditionalFacet(condition: SchemaPart(condition, inner), then: then, otherwise: otherwise))
  }
}
