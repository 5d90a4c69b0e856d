import ContractBase
import ContractModel
import ContractSyntax

/// A schema without its wrapping: what it refers to, and what it says itself.
private struct ReducedSchema {
  var references: [ResolvedReference] = []
  var own: [SchemaPart] = []
  /// A `type` that stands beside a reference and may say nothing new.
  var kinds: JSONKinds?
  var kindsSpan: Span?
  var isNullable = false
}

/// How deep schemas may be nested in schemas.
let maximumSchemaDepth = 100

/// How long a chain of `allOf` and references that are merged may be.
let maximumCompositionDepth = 200

extension OpenAPIReader {
  /// The type of a place whose values fit a schema.
  mutating func use(of place: SpecNode, _ context: SchemaContext) -> TypeUse {
    use(ofAll: [SchemaPart(place, context)], context)
  }

  /// Reads a schema that has a name of its own.
  ///
  /// - Parameter name: Where the name stands; by default the schema stands for it.
  mutating func define(
    _ id: TypeID, _ place: SpecNode, _ context: SchemaContext, role: TypeRole, name: Span? = nil
  ) {
    let use = use(ofAll: [SchemaPart(place, context)], context, definition: id)
    define(id, use, place, role: role, [SchemaPart(place, context)], name: name)
  }

  mutating func define(
    _ id: TypeID, _ use: TypeUse, _ place: SpecNode, role: TypeRole, _ parts: [SchemaPart], name: Span? = nil
  ) {
    let span = name ?? place.span
    let said = schemaAnnotations(parts, at: .type)
    declarations.types.define(
      id,
      TypeDefinition(
        name: declarations.types.names[id.index], description: said.description, use: use, role: role,
        deprecation: said.deprecation, was: said.was.map(\.name), examples: values(said.examples, of: span),
        origin: Origin(span)),
      annotations: said.extensions)
  }

  /// The type of a place whose values fit all of some schemas. A place that only refers to a named type is a
  /// reference to it; an inline object, enum or union gets a name, unless it is the definition of one.
  mutating func use(ofAll parts: [SchemaPart], _ context: SchemaContext, definition: TypeID? = nil) -> TypeUse {
    guard let first = parts.first else { return anything(.synthesized) }
    let origin = Origin(first.place.span)
    guard context.depth <= maximumSchemaDepth else {
      report(
        .openAPITooLarge, at: first.place.span, "schemas are nested more than \(maximumSchemaDepth) deep here",
        hint: "name an inner schema under `\(componentsKeyword)` and refer to it")
      return anything(origin)
    }
    if parts.count == 1, let plain = plainUse(first.place, context, origin) { return plain }
    var reduced = ReducedSchema()
    for part in parts { reduce(part, into: &reduced, depth: 0) }

    if reduced.own.isEmpty, reduced.references.count == 1, let target = reduced.references.first, isAll(target, reduced)
    {
      return reference(to: target, isNullable: reduced.isNullable, context, origin)
    }
    if reduced.own.isEmpty, reduced.references.isEmpty, reduced.kinds == nil {
      return anything(origin)
    }
    if reduced.references.isEmpty, reduced.own.count == 1, let only = reduced.own.first,
      let collapsed = collapse(only, context, definition: definition)
    {
      return nullable(collapsed, if: reduced.isNullable)
    }
    if !context.hoists, reduced.references.count + reduced.own.count > 1 {
      return conjunction(reduced, context, origin)
    }
    let key = HoistKey(schemas: parts.map(\.place.key), view: context.view)
    if definition == nil, context.hoists, let known = hoisted[key] {
      return TypeUse(.reference(known.id), isNullable: known.isNullable, origin: origin)
    }
    var facets = SchemaFacets(span: first.place.span)
    facets.composition = composition(in: first.place)
    // Wrappers that were taken off: what they compose may lead back to them.
    let taken = Set(reduced.own.map(\.place.key))
    facets.visited.formUnion(parts.map { documents.entering($0.place).key }.filter { !taken.contains($0) })
    facets.isComposite = reduced.references.count + reduced.own.count > 1
    for target in reduced.references { collect(target, into: &facets) }
    for part in reduced.own { collect(part, into: &facets, isOwn: true, depth: 0) }
    if let kinds = reduced.kinds { narrow(&facets, to: kinds, at: reduced.kindsSpan ?? first.place.span) }
    if reduced.isNullable { facets.forcesNull = true }
    return use(of: &facets, parts, key, context, definition: definition, origin)
  }

  /// The type of facets that some schemas come to; an inline one that needs a name gets it, once.
  mutating func use(
    of facets: inout SchemaFacets, _ parts: [SchemaPart], _ key: HoistKey, _ context: SchemaContext, definition: TypeID?,
    _ origin: Origin
  ) -> TypeUse {
    let shape = shape(of: &facets, context)
    guard definition == nil, context.hoists, shape.isNamed, let first = parts.first else {
      return build(shape, facets, context, definition: definition, origin)
    }
    if parts.count == 1, !facets.isVariant, let id = typeIDs[documents.entering(first.place).key], context.view == .read {
      // A reference to this very place has given it a name.
      return TypeUse(.reference(id), origin: origin)
    }
    let (id, _) = reserveUnique(context.name)
    hoisted[key] = HoistedType(id: id, isNullable: shape.isNullable)
    var inner = shape
    inner.isNullable = false
    let use = build(inner, facets, context, definition: id, origin)
    define(id, use, first.place, role: .inline, parts)
    return TypeUse(.reference(id), isNullable: shape.isNullable, origin: origin)
  }

  /// The type of a schema that only refers to another one, or only says its type: most do, and need no putting together.
  private mutating func plainUse(_ place: SpecNode, _ context: SchemaContext, _ origin: Origin) -> TypeUse? {
    let place = documents.entering(place)
    guard place.isMapping else { return nil }
    switch groups(of: place).subtracting(.annotations) {
    case .reference:
      guard let target = target(of: place) else { return anything(origin) }
      return reference(to: target, isNullable: false, context, origin)
    case .type:
      switch place.node["type"]?.string {
      case "string": return TypeUse(.string(StringType()), origin: origin)
      case "boolean": return TypeUse(.boolean, origin: origin)
      case "integer": return TypeUse(.integer(IntegerType(width: .safe)), origin: origin)
      case "number": return TypeUse(.number(NumberType()), origin: origin)
      default: return nil
      }
    default: return nil
    }
  }

  /// Any JSON value, null among them.
  func anything(_ origin: Origin) -> TypeUse { TypeUse(.any(.all), isNullable: true, origin: origin) }

  func nullable(_ use: TypeUse, if isNullable: Bool) -> TypeUse {
    var use = use
    use.isNullable = use.isNullable || isNullable
    return use
  }

  /// A reference to a type; to an entity, a reference to the view that the place asks for.
  private mutating func reference(
    to target: ResolvedReference, isNullable: Bool, _ context: SchemaContext, _ origin: Origin
  ) -> TypeUse {
    let key = HoistKey(schemas: [target.place.key], view: .read)
    if let known = hoisted[key] {
      return TypeUse(.reference(known.id), isNullable: isNullable || known.isNullable, origin: origin)
    }
    var id = typeID(of: target)
    if let views = views[id] { id = views[context.view] }
    return TypeUse(.reference(id), isNullable: isNullable, origin: origin)
  }

  // MARK: Unwrapping

  /// Takes a schema apart into what it refers to and what it says itself. `allOf` around one reference, with a
  /// description beside it, is how OpenAPI 3.0 annotates a reference.
  private mutating func reduce(_ part: SchemaPart, into reduced: inout ReducedSchema, depth: Int) {
    let place = documents.entering(part.place)
    let part = SchemaPart(place, part.context)
    if place.node.boolean != nil {
      if place.node.boolean == false { reduced.own.append(part) }
      return
    }
    guard place.isMapping else {
      if !place.node.isNull { wrongKind(place, "schema", expected: "an object") }
      return
    }
    let groups = groups(of: place)
    let isWrapper = !groups.isDisjoint(with: [.reference, .allOf])
    if groups.contains(.reference), version == .v30 { checkSiblings(of: place, groups) }
    guard groups.isDisjoint(with: .content), isWrapper, depth < 32 else {
      if !groups.isDisjoint(with: [.content, .type, .nullable, .reference, .allOf]) { reduced.own.append(part) }
      return
    }
    if groups.contains(.nullable), readNullable(place, groups) { reduced.isNullable = true }
    if groups.contains(.type), let kinds = readKinds(place) {
      reduced.kinds = reduced.kinds.map { $0.intersection(kinds) } ?? kinds
      reduced.kindsSpan = place["type"]?.span
    }
    if groups.contains(.reference), let target = target(of: place) {
      if !reduced.references.contains(where: { $0.place.key == target.place.key }) { reduced.references.append(target) }
    }
    if groups.contains(.allOf) {
      for element in list(place, "allOf") {
        reduce(SchemaPart(element, part.context), into: &reduced, depth: depth + 1)
      }
    }
  }

  /// What a schema refers to. `$dynamicRef` is the reference that `$ref` is where nothing extends the schema (JSON Schema
  /// 2020-12, core, section 8.2.3.2), which is seen when everything has been read.
  mutating func target(of place: SpecNode) -> ResolvedReference? {
    if let reference = place.reference {
      guard let found = resolve(reference, from: place.document) else { return nil }
      return isSchema(found, reference) ? found : nil
    }
    for keyword in ["$ref", "$dynamicRef", "$recursiveRef"] {
      guard let value = place[keyword] else { continue }
      guard let text = value.node.string else {
        wrongKind(value, keyword, expected: "a string")
        continue
      }
      if keyword == "$recursiveRef" {
        findings.add("recursive", at: value.span) {
          Diagnostic(
            .openAPINotKept, at: value.span, "`\(keyword)` is followed as `$ref` is, whatever extends the schema",
            hint: "write `$ref`")
        }
      }
      let found = resolve((text, value.span), from: place.document)
      if keyword == "$dynamicRef", let name = found?.anchor, found?.place.node["$dynamicAnchor"]?.string == name {
        dynamicReferences.append(Located(name, at: value.span))
      }
      return found
    }
    return nil
  }

  /// A response or a parameter is no schema, though a reference may be led to one.
  private mutating func isSchema(_ target: ResolvedReference, _ reference: (text: String, span: Span)) -> Bool {
    guard let tokens = target.pointer?.tokens, tokens.count == 3, tokens.first == "components", tokens[1] != "schemas"
    else { return true }
    report(
      .openAPIUnknownReference, at: reference.span,
      "`\(reference.text)` is one of the `\(tokens[1])`, where a schema is needed",
      hint: "refer to a schema under `\(schemasPointer)`")
    return false
  }

  /// OpenAPI 3.0 ignores what stands beside a `$ref` (3.0.3, section 4.7.23); what checks something is read as 3.1
  /// reads it.
  private mutating func checkSiblings(of place: SpecNode, _ groups: KeywordGroups) {
    let checked = groups.intersection(KeywordGroups.content.union(.nullable).union(.allOf))
    guard !checked.isEmpty, let keyword = place.node.member(of: checked) else { return }
    repair(
      .openAPIReferenceSiblings, at: keyword.keySpan,
      "`\(keyword.key)` beside a `$ref`, where OpenAPI 3.0 ignores it, is read as it is meant",
      hint: "put the reference into `allOf`, or say `openapi: 3.1.0`")
  }

  /// Whether a reference says all, since the `type` beside it holds of the target anyway. One that never does is
  /// taken for a slip.
  private mutating func isAll(_ target: ResolvedReference, _ reduced: ReducedSchema) -> Bool {
    guard let kinds = reduced.kinds else { return true }
    var seen = Set<NodeKey>()
    let admitted = admittedKinds(of: target.place, &seen)
    guard admitted.isDisjoint(with: kinds), let span = reduced.kindsSpan else {
      return admitted.isSubset(of: kinds.union(.null))
    }
    let (there, here) = (admitted.phrase, kinds.phrase)
    repair(
      .openAPIConflict, at: span, "`type` says \(here), and what `$ref` leads to is \(there)",
      secondary: [DiagnosticLabel(target.place.span, "what is referred to")], hint: "leave one of them out")
    return true
  }

  /// The kinds that a schema admits as far as `type` says, through references.
  mutating func admittedKinds(of place: SpecNode, _ seen: inout Set<NodeKey>) -> JSONKinds {
    guard place.isMapping, seen.count < 64, seen.insert(place.key).inserted else { return .all }
    var kinds = JSONKinds.all
    if place.node["type"] != nil, let own = readKinds(place) { kinds = own }
    if let reference = place.reference, let target = resolve(reference, from: place.document) {
      kinds.formIntersection(admittedKinds(of: target.place, &seen))
    }
    if let parts = place.node["allOf"] {
      for part in parts.elements { kinds.formIntersection(admittedKinds(of: place.with(part), &seen)) }
    }
    if kinds == .all, place.node["properties"] != nil, version == .v30 { kinds = .object }
    return kinds
  }

  // MARK: Without merging

  /// All of some schemas, kept as a condition.
  private mutating func conjunction(_ reduced: ReducedSchema, _ context: SchemaContext, _ origin: Origin) -> TypeUse {
    var uses = reduced.references.map { reference(to: $0, isNullable: false, context, origin) }
    for part in reduced.own { uses.append(use(of: part.place, context.asserting)) }
    if let kinds = reduced.kinds { uses.append(TypeUse(.any(kinds), origin: origin)) }
    return TypeUse(.any(.all), isNullable: true, assertions: [.allOf(uses)], origin: origin)
  }

  /// `oneOf` of one type and null is that type, nullable; `oneOf` of one type is that type. What is said of the place beside
  /// it changes nothing.
  private mutating func collapse(_ part: SchemaPart, _ context: SchemaContext, definition: TypeID?) -> TypeUse? {
    guard part.place.isMapping else { return nil }
    let groups = groups(of: part.place).subtracting([.annotations, .extensions])
    guard groups.isSubset(of: [.unions, .nullable]), groups.contains(.unions) else { return nil }
    let keywords = ["oneOf", "anyOf"].filter { part.place[$0] != nil }
    guard keywords.count == 1, let keyword = keywords.first, let value = part.place[keyword],
      value.kind == .sequence, value.node.elements.count <= 8
    else { return nil }
    let all = value.node.elements.map { part.place.with($0) }
    let rest = all.filter { !isNullOnly($0) }
    if rest.isEmpty, !all.isEmpty {
      return TypeUse(.any(.null), isNullable: true, origin: Origin(part.place.span))
    }
    guard rest.count == 1, let only = rest.first else { return nil }
    var inner = context
    inner.depth += 1
    let use = use(ofAll: [SchemaPart(only, inner)], inner, definition: definition)
    let admitsNull = rest.count < all.count || readNullable(part.place, groups)
    return nullable(use, if: admitsNull)
  }

  /// Whether a schema admits null and nothing else.
  func isNullOnly(_ place: SpecNode) -> Bool {
    guard place.isMapping, place.reference == nil else { return false }
    if let type = place.node["type"] {
      if type.string == "null" || type.isNull { return true }
      let elements = type.elements
      return elements.count == 1 && elements.allSatisfy { $0.string == "null" || $0.isNull }
    }
    if let constant = place.node["const"] { return constant.isNull }
    if let values = place.node["enum"] { return values.elements.count == 1 && values.elements.allSatisfy(\.isNull) }
    return false
  }
}
