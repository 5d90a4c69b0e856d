internal import ContractModel

/// The validators, with the patterns and formats that any check of a request names, so that a target can declare each once.
func planValidation(_ planner: ValidationPlanner, _ routes: RoutePlan) -> ValidationPlan {
  let validators = planner.validators()
  var uses = PatternUses()
  for validator in validators { uses.visit(validator.value) }
  for route in routes.routes {
    for parameter in route.parameters { uses.visit(parameter.value) }
    for content in route.body?.content ?? [] { uses.visit(content.value) }
  }
  return ValidationPlan(validators: validators, patterns: uses.patterns, formats: uses.formats)
}

private struct PatternUses {
  private(set) var patterns: [Pattern] = []
  private(set) var formats: [StringFormat] = []
  private var seenPatterns: Set<Pattern> = []
  private var seenFormats: Set<StringFormat> = []

  mutating func visit(_ value: ValuePlan) {
    switch value.shape {
    case .call, .any, .never, .boolean, .integer, .number, .decimal, .enumeration: break
    case .string(_, let checks): for check in checks { visit(check.rule) }
    case .list(let list):
      for part in list.prefix { visit(part) }
      for part in [list.element, list.contains?.element].compactMap({ $0 }) { visit(part) }
    case .map(let map):
      if let key = map.key { visit(key) }
      visit(map.value)
    case .object(let object): visit(object)
    case .union(let union): for variant in union.variants { visit(variant.value) }
    }
    for assertion in value.assertions { visit(assertion) }
  }

  private mutating func visit(_ object: ObjectPlan) {
    for property in object.properties { visit(property.value) }
    for property in object.patternProperties {
      visit(.pattern(property.pattern))
      visit(property.value)
    }
    if case .checked(let value) = object.additional { visit(value) }
    if let names = object.propertyNames { visit(names) }
    for schema in object.dependentSchemas { visit(schema.value) }
  }

  private mutating func visit(_ assertion: AssertionPlan) {
    switch assertion {
    case .allOf(let parts), .anyOf(let parts, _), .oneOf(let parts, _): for part in parts { visit(part) }
    case .not(let part, _), .whenKind(_, let part): visit(part)
    case .conditional(let condition, let then, let otherwise):
      for part in [condition, then, otherwise].compactMap({ $0 }) { visit(part) }
    case .values: break
    case .unevaluatedProperties(let plan), .unevaluatedItems(let plan):
      for evaluation in plan.evaluated { visit(evaluation) }
      if case .checked(let value) = plan.rule { visit(value) }
    }
  }

  private mutating func visit(_ evaluation: Evaluation) {
    switch evaluation {
    case .all, .properties, .leadingItems: break
    case .matching(let pattern): visit(.pattern(pattern))
    case .itemsFitting(let value): visit(value)
    case .ifFits(let value, let parts, let others):
      visit(value)
      for part in parts + others { visit(part) }
    }
  }

  private mutating func visit(_ rule: CheckRule) {
    switch rule {
    case .pattern(let pattern): if seenPatterns.insert(pattern).inserted { patterns.append(pattern) }
    case .format(let format): if seenFormats.insert(format).inserted { formats.append(format) }
    default: break
    }
  }
}
