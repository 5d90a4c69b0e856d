import ContractBase
import ContractModel
import ContractSyntax

/// A property as a schema declares it, and the annotations that stand on it.
struct ReadProperty: Sendable {
  var property: Property
  var name: Located<String>
  var annotations: [Annotation]
}

extension OpenAPIReader {
  mutating func map(_ object: ObjectFacets, _ context: SchemaContext, _ origin: Origin) -> MapType {
    let typed = object.additional.filter { !$0.isOpen }
    let value =
      typed.isEmpty
      ? anything(origin)
      : use(
        ofAll: typed.map { SchemaPart($0.rule, $0.context) },
        typed.count == 1 ? typed[0].context : context.inside("Value"))
    let key = object.names.first.map { ofStrings(use(of: $0.place, $0.context)) }
    return MapType(
      key: key, value: value, minProperties: object.minProperties, maxProperties: object.maxProperties,
      leavesRest: object.additional.isEmpty)
  }

  mutating func object(
    _ facets: SchemaFacets, _ context: SchemaContext, definition: TypeID?, _ origin: Origin
  ) -> ObjectType {
    var facets = facets
    let additional = settleAdditional(&facets, context, origin)
    var type = ObjectType(properties: [], additional: additional)
    for read in properties(of: facets, context, additional: additional) {
      type.properties.append(read.property)
      if let definition { declarations.types.annotate(definition, member: read.name.value, read.annotations) }
    }
    let object = facets.object
    for (source, part) in object.patterns {
      type.patternProperties.append(
        PatternProperty(pattern: Pattern(source), type: use(of: part.place, part.context)))
    }
    let names = object.names.map { ofStrings(use(of: $0.place, $0.context)) }
    type.propertyNames =
      names.count <= 1
      ? names.first : TypeUse(.string(StringType()), assertions: [.allOf(names)], origin: origin)
    type.minProperties = object.minProperties
    type.maxProperties = object.maxProperties
    type.dependentRequired = object.dependentRequired
    type.dependentSchemas = object.dependentSchemas.map { name, part in
      DependentSchema(property: name, type: use(of: part.place, part.context))
    }
    let isOpenedBySchema = !object.additional.isEmpty || object.unevaluated?.node.boolean == true
    type.leavesRest = additional != .open || !isOpenedBySchema
    return type
  }

  /// What a schema says of names, which are strings, whatever it says of other values.
  private func ofStrings(_ use: TypeUse) -> TypeUse {
    guard case .any(let kinds) = use.type, kinds.contains(.string) else { return use }
    var narrowed = TypeUse(.string(StringType()), origin: use.origin)
    for assertion in use.assertions {
      guard case .whenKind(let kinds, let inner) = assertion else {
        narrowed.assertions.append(assertion)
        continue
      }
      guard kinds.contains(.string) else { continue }
      narrowed.type = inner.type
      narrowed.assertions += inner.assertions
    }
    return narrowed
  }

  // MARK: Properties

  /// The properties that are declared, and those that are only demanded: these may hold what additional ones may.
  mutating func properties(
    of facets: SchemaFacets, _ context: SchemaContext, additional: AdditionalProperties
  ) -> [ReadProperty] {
    var found: [ReadProperty] = []
    for facet in facets.object.properties {
      let inner = facet.parts.count == 1 ? facet.parts[0].context : context.inside(facet.name.value)
      let said = schemaAnnotations(facet.parts, at: .field)
      let isDemanded = facets.object.requires(facet.name.value) || said.isRequired
      let property = Property(
        name: facet.name.value, type: use(ofAll: facet.parts, inner), isRequired: isDemanded && !said.isOptional,
        defaultValue: said.defaultValue, access: said.access ?? .readWrite, description: said.description,
        deprecation: said.deprecation, was: said.was,
        examples: values(said.examples, of: facet.name.span), origin: facet.name.origin)
      if let span = property.origin.span, let place = said.defaultSpan { declarations.defaultSpans[span] = place }
      found.append(ReadProperty(property: property, name: facet.name, annotations: said.extensions))
    }
    for name in facets.object.required where facets.object.property(name.value) == nil {
      let matches = !facets.object.patterns.isEmpty
      guard matches || reportUndeclared(name, facets, additional) else { continue }
      let type: TypeUse
      if case .typed(let use) = additional { type = use } else { type = anything(name.origin) }
      found.append(
        ReadProperty(
          property: Property(name: name.value, type: type, isRequired: true, origin: name.origin), name: name,
          annotations: []))
    }
    return found
  }

  /// Warns of a required property that is not declared. Where undeclared ones are refused nothing could fit, so
  /// that the demand is dropped.
  private mutating func reportUndeclared(
    _ name: Located<String>, _ facets: SchemaFacets, _ additional: AdditionalProperties
  ) -> Bool {
    let names = facets.object.properties.map(\.name.value)
    let span = name.span ?? facets.span
    let near = meantProperty(name.value, names, facets)
    let hint = near.map { "did you mean `\($0)`?" } ?? "declare it under `properties`, or leave it out of `required`"
    let fixIts = near.map { [FixIt(span, replacement: $0)] } ?? []
    if additional == .closed {
      repair(
        .openAPIUndeclaredRequired, at: span,
        "`\(name.value)` is required, though it is not declared and others are refused: nothing could fit", hint: hint,
        fixIts: fixIts)
      return false
    }
    if !names.isEmpty {
      report(
        .openAPIUndeclaredRequired, at: span,
        "`\(name.value)` is required and not declared, so that it may hold anything",
        hint: hint, fixIts: fixIts)
    }
    return true
  }

  /// The declared property that one which is not was most likely meant for. `item2` is none of `item1`, nor are two
  /// names meant for one; what another variant of a union declares was left out by oversight.
  private func meantProperty(_ name: String, _ names: [String], _ facets: SchemaFacets) -> String? {
    guard let near = suggestion(for: name, among: names), stem(of: near) != stem(of: name) else { return nil }
    let others = facets.object.required.map(\.value).filter { $0 != name && facets.object.property($0) == nil }
    // Each of them is compared with every name.
    guard others.count <= 20, !others.contains(where: { suggestion(for: $0, among: names) == near }),
      !isDeclaredBeside(name, facets)
    else { return nil }
    return near
  }

  /// Whether a variant declares a property, of the schema's own union or of the one that it is a variant of.
  private func isDeclaredBeside(_ name: String, _ facets: SchemaFacets) -> Bool {
    let siblings = (openUnions.last.map { [$0] } ?? []) + facets.unions
    return siblings.contains { union in union.variants.contains { $0.place.node["properties"]?[name] != nil } }
  }

  /// A name without the number at its end.
  private func stem(of name: String) -> Substring {
    let end = name.utf8.lastIndex { !(0x30...0x39).contains($0) }
    return end.map { name[...$0] } ?? ""
  }

  // MARK: Other properties

  /// What properties besides the declared ones may be, of everything that is composed. A part that refuses the
  /// others' properties is taken to mean the whole.
  private mutating func settleAdditional(
    _ facets: inout SchemaFacets, _ context: SchemaContext, _ origin: Origin
  ) -> AdditionalProperties {
    let all = facets.object.additional
    for one in all where !one.isOpen && one.patterns.isEmpty {
      let strangers = facets.object.properties.map(\.name.value).filter { !one.own.contains($0) }
      guard !strangers.isEmpty else { continue }
      if one.isUnevaluated {
        if one.isClosed {
          report(
            .openAPIConflict, at: one.rule.span,
            "this refuses `\(strangers[0])`, which other parts of the schema declare, so that it can never be there",
            hint: "leave it out here, and write `unevaluatedProperties: false` on the whole", isRepaired: true)
        }
        for name in strangers { facets.object.constrain(name, SchemaPart(one.rule, one.context)) }
      } else if one.isClosed {
        reportRefused(strangers, by: one, facets)
      } else {
        constrain(strangers, by: one, in: &facets)
      }
    }
    if all.contains(where: \.isClosed) { return .closed }
    let typed = all.filter { !$0.isOpen }
    if !typed.isEmpty {
      let inner = typed.count == 1 ? typed[0].context : context.inside("Value")
      return .typed(use(ofAll: typed.map { SchemaPart($0.rule, $0.context) }, inner))
    }
    // Without conditions that might evaluate others, unevaluated properties are the additional ones.
    guard all.isEmpty, let rule = facets.object.unevaluated, !evaluatesMore(facets) else { return .open }
    if rule.node.boolean == false { return .closed }
    if rule.node.boolean == true { return .open }
    return .typed(use(of: rule, facets.object.unevaluatedContext ?? context.inside("Value")))
  }

  /// Warns of a part that refuses what others declare, once however many schemas compose it.
  private mutating func reportRefused(_ strangers: [String], by one: AdditionalFacet, _ facets: SchemaFacets) {
    let isBeside = one.owner == facets.span
    let key = "refused \(one.rule.span.file.index):\(one.rule.span.start)"
    let version = version
    repeated(key, .openAPIConflict, at: one.rule.span) {
      let shown = strangers.prefix(3).map { "`\($0)`" }
      let names = listed(strangers.count > 3 ? shown + ["others"] : shown, "and")
      let hint =
        switch (version, isBeside) {
        case (.v30, true): "leave it out beside `allOf`"
        case (.v30, false): "leave it out of what is composed"
        case (_, true): "write `unevaluatedProperties: false` in its place"
        case (_, false): "leave it out here, and write `unevaluatedProperties: false` on the whole"
        }
      return (
        "this refuses \(names), which other parts of the schema declare: what they declare is admitted, and nothing else", hint
      )
    }
    if !isBeside { findings.relate(key, to: facets.composition ?? facets.span, "composed here") }
  }

  /// A property of another part must fit what a part says of properties that it does not know. Where it never
  /// could, the part is taken to mean those that none declares.
  private mutating func constrain(_ names: [String], by one: AdditionalFacet, in facets: inout SchemaFacets) {
    var seen = Set<NodeKey>()
    let kinds = admittedKinds(of: one.rule, &seen)
    var strangers: [String] = []
    for name in names {
      guard let property = facets.object.property(name) else { continue }
      var admitted = kinds
      for part in property.parts {
        var seen = Set<NodeKey>()
        admitted.formIntersection(admittedKinds(of: part.place, &seen))
      }
      if admitted.isEmpty {
        strangers.append(name)
      } else {
        facets.object.constrain(name, SchemaPart(one.rule, one.context))
      }
    }
    guard let first = strangers.first else { return }
    let wanted = kinds.subtracting(.null).phrase
    repair(
      .openAPIConflict, at: one.rule.span,
      "`\(first)`, which another part of the schema declares, is no \(wanted)",
      hint: "put `additionalProperties` beside the `properties` that it excepts")
  }

  private func evaluatesMore(_ facets: SchemaFacets) -> Bool {
    facets.hasApplicators || !facets.object.dependentSchemas.isEmpty
  }

  mutating func unevaluated(_ facets: SchemaFacets) -> AdditionalProperties? {
    guard facets.object.additional.isEmpty, let rule = facets.object.unevaluated, evaluatesMore(facets) else {
      return nil
    }
    if rule.node.boolean == false { return .closed }
    if rule.node.boolean == true { return nil }
    return .typed(use(of: rule, facets.object.unevaluatedContext ?? SchemaContext("Value")))
  }
}
