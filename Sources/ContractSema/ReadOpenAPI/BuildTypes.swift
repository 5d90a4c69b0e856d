import ContractBase
import ContractModel
import ContractSyntax

extension OpenAPIReader {
  /// The type that facets of a shape make. A definition has annotations of its members kept beside it.
  mutating func build(
    _ shape: SchemaShape, _ facets: SchemaFacets, _ context: SchemaContext, definition: TypeID?, _ origin: Origin
  ) -> TypeUse {
    var use = TypeUse(.any(.all), isNullable: shape.isNullable, origin: origin)
    switch shape.form {
    case .never: use.type = .never
    case .any:
      // Null is a kind as well where it is admitted, so that it is any value that says so alone.
      use.type = .any(shape.isNullable || shape.kinds.isEmpty ? shape.kinds.union(.null) : shape.kinds)
      use.assertions += conditionsByKind(facets, shape.kinds, context, origin)
    case .boolean: use.type = .boolean
    case .integer:
      use.type = .integer(IntegerType(width: facets.integerWidth ?? .safe, bounds: facets.bounds))
      use.assertions += furtherMultiples(facets, origin)
    case .number:
      use.type = .number(NumberType(isSingle: facets.isSingle, bounds: facets.bounds))
      use.assertions += furtherMultiples(facets, origin)
    case .decimal: use.type = decimal(facets, &use.assertions, origin)
    case .string:
      use.type = .string(facets.string)
      use.assertions += furtherStrings(facets, origin)
    case .enumeration:
      use.type = .enumeration(enumeration(facets, definition: definition))
      // What else is said of the strings is said of these, and seldom more than that they are strings.
      if facets.string.pattern != nil || facets.string.minLength != nil || facets.string.maxLength != nil {
        use.assertions.append(.allOf([TypeUse(.string(facets.string), origin: origin)]))
      }
    case .list: use.type = .list(list(facets, context, &use.assertions, origin))
    case .map: use.type = .map(map(facets.object, context, origin))
    case .object: use.type = .object(object(facets, context, definition: definition, origin))
    case .union(let position):
      use.type = .union(union(facets.unions[position], context))
      if let span = origin.span { declarations.unionPlaces[span] = facets.unions[position].key }
    }
    if let values = facets.values, shape.form != .enumeration { use.assertions.append(.values(values)) }
    use.assertions += applicators(facets, shape)
    return use
  }

  // MARK: Scalars

  private func furtherMultiples(_ facets: SchemaFacets, _ origin: Origin) -> [Assertion] {
    let uses = facets.multiples.map { factor in
      TypeUse(.number(NumberType(bounds: NumberBounds(multipleOf: factor))), origin: origin)
    }
    return uses.isEmpty ? [] : [.allOf(uses)]
  }

  private func furtherStrings(_ facets: SchemaFacets, _ origin: Origin) -> [Assertion] {
    let uses =
      facets.patterns.map { TypeUse(.string(StringType(pattern: $0)), origin: origin) }
      + facets.formats.map { TypeUse(.string(StringType(format: $0)), origin: origin) }
    return uses.isEmpty ? [] : [.allOf(uses)]
  }

  private func decimal(_ facets: SchemaFacets, _ assertions: inout [Assertion], _ origin: Origin) -> ValueType {
    let (wanted, wantedScale) = facets.decimal ?? (19, 2)
    let precision = min(max(wanted, 1), 38)
    var rest = facets.string
    rest.format = nil
    if rest != StringType() { assertions.append(.allOf([TypeUse(.string(rest), origin: origin)])) }
    return .decimal(DecimalType(precision: precision, scale: min(wantedScale, precision), bounds: facets.bounds))
  }

  private mutating func enumeration(_ facets: SchemaFacets, definition: TypeID?) -> EnumerationType {
    let cases = (facets.values ?? []).compactMap { value -> EnumerationCase? in
      guard case .string(let text) = value else { return nil }
      return facets.caseDetails[text] ?? EnumerationCase(value: text)
    }
    if let definition {
      for member in facets.caseAnnotations {
        declarations.types.annotate(definition, member: member.member, member.annotations)
      }
    }
    return EnumerationType(cases: cases)
  }

  // MARK: Lists

  mutating func list(
    _ facets: SchemaFacets, _ context: SchemaContext, _ assertions: inout [Assertion], _ origin: Origin
  ) -> ListType {
    let list = facets.list
    var type = ListType(element: nil)
    if !list.isClosed {
      if !list.items.isEmpty {
        let inner = list.items.count == 1 ? list.items[0].context : context.element("Item")
        type.element = use(ofAll: list.items, inner)
      } else {
        if version == .v30, list.prefix.isEmpty, facets.isTyped {
          repair(
            .openAPIMissingField, at: facets.span, "an array needs `items`",
            hint: "say what the elements are: `items: {type: string}`, or `items: {}` for anything")
        }
        type.element = anything(origin)
      }
      if !list.values.isEmpty { type.element?.assertions.append(.values(list.values)) }
    }
    for (position, parts) in list.prefix.enumerated() {
      let inner = parts.count == 1 ? parts[0].context : context.inside("Item\(position + 1)")
      type.prefix.append(use(ofAll: parts, inner))
    }
    type.minItems = list.minItems
    type.maxItems = list.maxItems
    type.uniqueItems = list.uniqueItems
    for (position, contains) in list.contains.enumerated() {
      let constraint = ContainsConstraint(
        element: use(of: contains.part.place, contains.part.context), minimum: contains.minimum,
        maximum: contains.maximum)
      if position == 0 {
        type.contains = constraint
      } else {
        assertions.append(
          .allOf([TypeUse(.list(ListType(element: anything(origin), contains: constraint, leavesRest: true)), origin: origin)]))
      }
    }
    type.leavesRest = list.items.isEmpty && !list.isClosed && list.unevaluated == nil
    guard let rest = list.unevaluated, list.items.isEmpty, !list.isClosed else { return type }
    if evaluatesMoreItems(facets) {
      type.leavesRest = true
    } else {
      // Nothing but the prefix evaluates elements, so that it says what `items` would.
      type.element = rest.place.node.boolean == false ? nil : use(of: rest.place, rest.context)
    }
    return type
  }

  /// Whether there is more than the prefix that evaluates elements.
  private func evaluatesMoreItems(_ facets: SchemaFacets) -> Bool { facets.hasApplicators || !facets.list.contains.isEmpty }

  // MARK: Conditions

  /// What a schema without one type says of values of each kind.
  private mutating func conditionsByKind(
    _ facets: SchemaFacets, _ kinds: JSONKinds, _ context: SchemaContext, _ origin: Origin
  ) -> [Assertion] {
    var found: [Assertion] = []
    if !facets.saysNothingOfNumbers, !kinds.isDisjoint(with: [.integer, .number]) {
      let further = furtherMultiples(facets, origin)
      if kinds.contains(.number) {
        let type = NumberType(isSingle: facets.isSingle, bounds: facets.bounds)
        found.append(.whenKind([.integer, .number], TypeUse(.number(type), assertions: further, origin: origin)))
      } else {
        let type = IntegerType(width: facets.integerWidth ?? .safe, bounds: facets.bounds)
        found.append(.whenKind(.integer, TypeUse(.integer(type), assertions: further, origin: origin)))
      }
    }
    if !facets.saysNothingOfStrings, kinds.contains(.string) {
      let further = furtherStrings(facets, origin)
      found.append(.whenKind(.string, TypeUse(.string(facets.string), assertions: further, origin: origin)))
    }
    if !facets.list.isEmpty, kinds.contains(.array) {
      var further: [Assertion] = []
      let type = list(facets, context, &further, origin)
      found.append(.whenKind(.array, TypeUse(.list(type), assertions: further, origin: origin)))
    }
    if !facets.object.isEmpty, kinds.contains(.object) {
      let type = object(facets, context, definition: nil, origin)
      found.append(.whenKind(.object, TypeUse(.object(type), origin: origin)))
    }
    return found
  }

  /// The applicators that shape no type (JSON Schema 2020-12, core, section 10.2).
  private mutating func applicators(_ facets: SchemaFacets, _ shape: SchemaShape) -> [Assertion] {
    var found: [Assertion] = []
    for target in facets.conjuncts {
      let use = TypeUse(.reference(typeID(of: target)), origin: Origin(target.place.span))
      found.append(.allOf([use]))
    }
    for part in facets.selfContained { found.append(.allOf([use(of: part.place, part.context)])) }
    for (position, union) in facets.unions.enumerated() where shape.form != .union(position) {
      let uses = union.variants.map { use(of: $0.place, $0.context.asserting) }
      found.append(union.allowsOverlap ? .anyOf(uses) : .oneOf(uses))
      if !union.allowsOverlap { declarations.conditionPlaces[facets.span] = declarations.conditionPlaces[facets.span] ?? union.key }
    }
    for part in facets.negations { found.append(.not(use(of: part.place, part.context))) }
    for conditional in facets.conditionals {
      let then = conditional.then.map { use(of: $0.place, $0.context) }
      let otherwise = conditional.otherwise.map { use(of: $0.place, $0.context) }
      let condition = use(of: conditional.condition.place, conditional.condition.context)
      found.append(.conditional(if: condition, then: then, otherwise: otherwise))
    }
    if let rule = unevaluated(facets) { found.append(.unevaluatedProperties(rule)) }
    if let rest = facets.list.unevaluated, facets.list.items.isEmpty, !facets.list.isClosed, evaluatesMoreItems(facets) {
      found.append(.unevaluatedItems(use(of: rest.place, rest.context)))
    }
    return found
  }
}
