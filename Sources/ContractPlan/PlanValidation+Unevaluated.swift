internal import ContractModel

/// What `unevaluatedProperties` and `unevaluatedItems` leave alone: annotations of adjacent keywords and of everything that
/// is applied to the same value (JSON Schema 2020-12, core, section 11), worked out as far as no value is needed.
extension ValidationPlanner {
  func unevaluatedProperties(_ rule: AdditionalProperties, of use: TypeUse) -> AssertionPlan? {
    if rule == .open { return nil }
    return unevaluated(.object, of: use, additional(rule)) { .unevaluatedProperties($0) }
  }

  func unevaluatedItems(_ rule: TypeUse, of use: TypeUse) -> AssertionPlan? {
    let plan: AdditionalPlan = rule.type == .never ? .refused(ViolationWording.extraItem) : .checked(value(rule))
    return unevaluated(.array, of: use, plan) { .unevaluatedItems($0) }
  }

  private func unevaluated(
    _ kind: JSONKinds, of use: TypeUse, _ rule: AdditionalPlan, _ assertion: (UnevaluatedPlan) -> AssertionPlan
  ) -> AssertionPlan? {
    var use = use
    use.assertions.removeAll { if case .unevaluatedProperties = $0 { true } else if case .unevaluatedItems = $0 { true } else { false } }
    var evaluations = Evaluations(planner: self, kind: kind)
    guard let evaluated = evaluations.of(use) else { return nil }
    let plan = assertion(UnevaluatedPlan(evaluated: evaluated, rule: rule))
    switch (use.type, kind) {
    case (.object, .object), (.map, .object), (.list, .array): return plan
    default:
      // Of other values it says nothing.
      let any = ValuePlan(
        acceptsNull: false, shape: .any(.all), typeFailure: ViolationWording.type(.all), assertions: [plan])
      return .whenKind(kind, any)
    }
  }
}

/// Finds what evaluates the members of a value of one kind, through everything that is applied to it.
private struct Evaluations {
  let planner: ValidationPlanner
  let kind: JSONKinds
  /// Names that are being looked through.
  private var active: Set<TypeID> = []

  init(planner: ValidationPlanner, kind: JSONKinds) {
    self.planner = planner
    self.kind = kind
  }

  /// Nil where every member is evaluated.
  mutating func of(_ use: TypeUse) -> [Evaluation]? {
    guard var found = of(use.type) else { return nil }
    for assertion in use.assertions {
      guard let more = of(assertion) else { return nil }
      found += more
    }
    return merged(found)
  }

  private mutating func of(_ type: ValueType) -> [Evaluation]? {
    switch type {
    case .reference(let id):
      guard planner.contract.types.indices.contains(id.index), active.insert(id).inserted else { return [] }
      defer { active.remove(id) }
      return of(planner.contract[id].use)
    case .object(let object) where kind == .object: return of(object)
    case .map(let map) where kind == .object: return map.leavesRest ? [] : nil
    case .list(let list) where kind == .array:
      guard list.leavesRest else { return nil }
      let leading: [Evaluation] = list.prefix.isEmpty ? [] : [.leadingItems(list.prefix.count)]
      return leading + (list.contains.map { [.itemsFitting(planner.value($0.element))] } ?? [])
    case .union(let union): return of(union)
    default: return []
    }
  }

  private mutating func of(_ object: ObjectType) -> [Evaluation]? {
    guard object.additional == .open, object.leavesRest else { return nil }
    var found: [Evaluation] = [.properties(object.properties.map(\.name))]
    found += object.patternProperties.map { .matching($0.pattern) }
    for dependent in object.dependentSchemas {
      let anything = ValuePlan(acceptsNull: true, shape: .any(.all), typeFailure: ViolationWording.type(.all))
      found += when(has(dependent.property, anything), of(dependent.type))
    }
    return found
  }

  private mutating func of(_ union: UnionType) -> [Evaluation]? {
    guard case .union(let plan) = planner.value(TypeUse(.union(union))).shape else { return [] }
    var found: [Evaluation] = []
    for (variant, planned) in zip(union.variants, plan.variants) {
      let parts = of(variant.type)
      switch plan.selection {
      case .kind:
        guard planned.kinds.contains(kind) else { continue }
        guard let parts else { return nil }
        found += parts
      case .discriminator(let property, _, let unknown):
        let tag = ValuePlan(
          acceptsNull: false, shape: .enumeration(planned.tags, unknown), typeFailure: unknown)
        found += when(has(property, tag), parts)
      case .trial: found += when(planned.value, parts)
      }
    }
    return found
  }

  private mutating func of(_ assertion: Assertion) -> [Evaluation]? {
    switch assertion {
    case .allOf(let parts):
      var found: [Evaluation] = []
      for part in parts {
        guard let more = of(part) else { return nil }
        found += more
      }
      return found
    case .anyOf(let parts), .oneOf(let parts): return parts.flatMap { when(planner.value($0), of($0)) }
    case .conditional(let condition, let then, let otherwise):
      let fitting = of(condition).flatMap { found in
        then.map { part in of(part).map { found + $0 } } ?? found
      }
      let failing = otherwise.map { of($0) } ?? []
      if fitting == nil, failing == nil { return nil }
      return when(planner.value(condition), fitting, otherwise: failing)
    case .whenKind(let kinds, let part): return kinds.contains(kind) ? of(part) : []
    case .unevaluatedProperties: return kind == .object ? nil : []
    case .unevaluatedItems: return kind == .array ? nil : []
    case .not, .values: return []
    }
  }

  /// Parts that hold where a value fits; nil among them is every member.
  private func when(_ plan: ValuePlan, _ parts: [Evaluation]?, otherwise: [Evaluation]? = []) -> [Evaluation] {
    let (parts, otherwise) = (parts ?? [.all], otherwise ?? [.all])
    return parts.isEmpty && otherwise.isEmpty ? [] : [.ifFits(plan, parts, otherwise: otherwise)]
  }

  /// An object that has a property with such a value.
  private func has(_ property: String, _ value: ValuePlan) -> ValuePlan {
    let property = PropertyPlan(
      name: property, value: value, requiredFailure: ViolationWording.required, defaultValue: nil)
    return ValuePlan(
      acceptsNull: false, shape: .object(ObjectPlan(properties: [property], additional: .kept)),
      typeFailure: ViolationWording.type(.object))
  }

  /// With one list of names, each once, and as many leading items as any says.
  private func merged(_ evaluations: [Evaluation]) -> [Evaluation] {
    var names: [String] = []
    var seen: Set<String> = []
    var leading = 0
    var rest: [Evaluation] = []
    for evaluation in evaluations {
      switch evaluation {
      case .properties(let more): names += more.filter { seen.insert($0).inserted }
      case .leadingItems(let count): leading = max(leading, count)
      default: if !rest.contains(evaluation) { rest.append(evaluation) }
      }
    }
    return (names.isEmpty ? [] : [.properties(names)]) + (leading == 0 ? [] : [.leadingItems(leading)]) + rest
  }
}
