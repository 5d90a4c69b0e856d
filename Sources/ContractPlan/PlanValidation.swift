internal import ContractModel

/// What is checked of requests. A property that only the server sets is no part of one: a closed object does not know it,
/// and an open one refuses it in the same words, so that a client can never set it.
struct ValidationPlanner {
  let contract: Contract
  let resolver: TypeResolver
  let kinds: KindTable
  private let ids: [TypeID: ValidatorID]
  private let reachable: [TypeID]

  init(_ contract: Contract) {
    self.contract = contract
    resolver = TypeResolver(contract)
    kinds = KindTable(contract.types)
    var reach = TypeReach(types: contract.types, skipping: .readOnly)
    for operation in contract.operations {
      for parameter in operation.parameters { reach.visit(parameter.type) }
      for content in operation.body?.content ?? [] { reach.visit(content.type) }
    }
    reachable = reach.inOrder()
    var ids: [TypeID: ValidatorID] = [:]
    for (index, type) in reachable.enumerated() { ids[type] = ValidatorID(index) }
    self.ids = ids
  }

  func validators() -> [Validator] {
    reachable.map { id in
      let definition = contract[id]
      let isUpdate = if case .view(_, .update) = definition.role { true } else { false }
      return Validator(type: id, name: definition.name, value: value(definition.use, isUpdate: isUpdate))
    }
  }

  /// `isUpdate`: absence leaves a property as it is, so that no default is applied.
  func value(_ use: TypeUse, isUpdate: Bool = false) -> ValuePlan {
    ValuePlan(
      acceptsNull: use.isNullable && violations(of: .null, against: use, in: contract).isEmpty, shape: shape(use.type, isUpdate: isUpdate),
      typeFailure: typeFailure(use),
      assertions: use.assertions.compactMap { assertion($0, of: use) })
  }

  private func typeFailure(_ use: TypeUse) -> Failure {
    if case .number(let number) = use.type, number.isSingle { return ViolationWording.single(acceptsNull: kinds[use].contains(.null)) }
    return ViolationWording.type(kinds[use])
  }

  private func shape(_ type: ValueType, isUpdate: Bool) -> ShapePlan {
    switch type {
    case .reference(let id):
      if let validator = ids[id] { .call(validator) } else { .never }
    case .boolean: .boolean
    case .integer(let integer): .integer(integer.width, checks(integer))
    case .number(let number): .number(isSingle: number.isSingle, checks(number.bounds))
    case .decimal(let decimal):
      .decimal(
        precision: decimal.precision, scale: decimal.scale,
        ViolationWording.decimal(precision: decimal.precision, scale: decimal.scale), checks(decimal.bounds))
    case .string(let string): .string(normalization: normalization(string), checks(string))
    case .enumeration(let enumeration):
      .enumeration(enumeration.cases.map(\.value), ViolationWording.oneOf(enumeration.cases.map(\.value)))
    case .list(let list): .list(self.list(list))
    case .map(let map): .map(self.map(map))
    case .object(let object): .object(self.object(object, isUpdate: isUpdate))
    case .union(let union): .union(self.union(union))
    case .any(let kinds): .any(kinds)
    case .never: .never
    }
  }

  private func list(_ list: ListType) -> ListPlan {
    var rules: [CheckRule] = []
    if let limit = list.minItems, limit > 0 { rules.append(.minItems(limit)) }
    if let limit = list.maxItems { rules.append(.maxItems(limit)) }
    if list.uniqueItems { rules.append(.uniqueItems) }
    return ListPlan(
      checks: rules.map(check), prefix: list.prefix.map { value($0) }, element: list.element.map { value($0) },
      extraFailure: ViolationWording.extraItem,
      contains: list.contains.map {
        ContainsPlan(
          element: value($0.element), minimum: $0.minimum, maximum: $0.maximum,
          failure: ViolationWording.contains(minimum: $0.minimum, maximum: $0.maximum))
      })
  }

  private func map(_ map: MapType) -> MapPlan {
    MapPlan(
      checks: sizeChecks(map.minProperties, map.maxProperties), key: map.key.map { value($0) }, value: value(map.value))
  }

  private func object(_ object: ObjectType, isUpdate: Bool) -> ObjectPlan {
    let isClosed = object.additional == .closed && object.patternProperties.isEmpty
    let properties = object.properties.flatMap { property -> [PropertyPlan] in
      if property.access == .readOnly { return isClosed ? [] : property.names.map(refused) }
      return [
        PropertyPlan(
          name: property.name, value: value(property.type),
          requiredFailure: property.isRequired ? ViolationWording.required : nil,
          defaultValue: isUpdate ? nil : property.defaultValue)
      ]
    }
    var plan = ObjectPlan(
      properties: properties, additional: additional(object.additional),
      checks: sizeChecks(object.minProperties, object.maxProperties))
    plan.renames = object.properties.filter { $0.access != .readOnly }.flatMap { property in
      property.keptNames.map {
        RenamePlan(former: $0.name, name: property.name, failure: ViolationWording.renamed(property.name))
      }
    }
    plan.patternProperties = object.patternProperties.map {
      PatternPropertyPlan(pattern: $0.pattern, value: value($0.type))
    }
    plan.propertyNames = object.propertyNames.map { value($0) }
    plan.dependentRequired = object.dependentRequired.map {
      DependentRequiredPlan(
        property: $0.property, required: $0.required, failure: ViolationWording.dependentRequired($0.property))
    }
    plan.dependentSchemas = object.dependentSchemas.map {
      DependentSchemaPlan(property: $0.property, value: value($0.type))
    }
    return plan
  }

  /// A property that may not be there, whatever its value.
  private func refused(_ name: String) -> PropertyPlan {
    PropertyPlan(
      name: name,
      value: ValuePlan(acceptsNull: false, shape: .never, typeFailure: ViolationWording.unknownProperty),
      requiredFailure: nil, defaultValue: nil)
  }

  func additional(_ additional: AdditionalProperties) -> AdditionalPlan {
    switch additional {
    case .closed: .refused(ViolationWording.unknownProperty)
    case .open: .kept
    case .typed(let use): .checked(value(use))
    }
  }

  private func union(_ union: UnionType) -> UnionPlan {
    let accepted = union.variants.map { merged(kinds[$0.type]) }
    let variants = zip(union.variants, accepted).map { variant, kinds in
      UnionVariantPlan(tags: variant.tags, kinds: kinds, value: value(variant.type))
    }
    if let property = union.discriminator {
      let tags = union.variants.flatMap(\.tags)
      return UnionPlan(
        selection: .discriminator(
          property: property, missing: ViolationWording.missingDiscriminator(tags),
          unknown: ViolationWording.discriminator(tags)),
        variants: variants)
    }
    var taken: JSONKinds = []
    var isDisjoint = true
    for kind in accepted {
      isDisjoint = isDisjoint && taken.isDisjoint(with: kind)
      taken.formUnion(kind)
    }
    if isDisjoint { return UnionPlan(selection: .kind, variants: variants) }
    let failure = union.allowsOverlap ? ViolationWording.anyOf : ViolationWording.oneOf
    return UnionPlan(selection: .trial(exactlyOne: !union.allowsOverlap, failure: failure), variants: variants)
  }

  /// Integers and other numbers as one kind.
  private func merged(_ kinds: JSONKinds) -> JSONKinds {
    kinds.isDisjoint(with: [.integer, .number]) ? kinds : kinds.union([.integer, .number])
  }

  private func assertion(_ assertion: Assertion, of use: TypeUse) -> AssertionPlan? {
    switch assertion {
    case .allOf(let parts): .allOf(parts.map { value($0) })
    case .anyOf(let parts): .anyOf(parts.map { value($0) }, ViolationWording.anyOf)
    case .oneOf(let parts): .oneOf(parts.map { value($0) }, ViolationWording.oneOf)
    case .not(let part): .not(value(part), ViolationWording.not)
    case .conditional(_, nil, nil): nil
    case .conditional(let condition, let then, let otherwise):
      .conditional(if: value(condition), then: then.map { value($0) }, otherwise: otherwise.map { value($0) })
    case .whenKind(let kinds, let use): .whenKind(kinds, value(use))
    case .values(let values): .values(values, ViolationWording.values(values))
    case .unevaluatedProperties(let rule): unevaluatedProperties(rule, of: use)
    case .unevaluatedItems(let rule): unevaluatedItems(rule, of: use)
    }
  }
}
