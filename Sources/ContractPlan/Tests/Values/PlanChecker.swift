internal import ContractModel

/// Runs a ``ValidationPlan`` on concrete values: says what a service must answer to them.
struct PlanChecker {
  let validation: ValidationPlan
  let patterns = PatternLibrary()
  /// Part of the request that the values are in.
  var location = "body"

  /// Nil where a check is of a kind that is not decided here (an odd pattern or format).
  func violations(of value: JSONValue, by plan: ValuePlan, at pointer: String = "") -> [Violation]? {
    var found = Found()
    run(plan, on: value, at: pointer, &found)
    return found.isUnsure ? nil : found.violations
  }

  func accepts(_ value: JSONValue, _ plan: ValuePlan) -> Bool { violations(of: value, by: plan)?.isEmpty ?? false }

  struct Found {
    var violations: [Violation] = []
    var isUnsure = false
    var depth = 0
  }

  func violation(_ failure: Failure, at pointer: String) -> Violation {
    Violation(location: location, pointer: pointer, code: failure.code, detail: failure.detail)
  }

  private func report(_ failure: Failure, _ pointer: String, _ found: inout Found) {
    found.violations.append(violation(failure, at: pointer))
  }

  private func fits(_ plan: ValuePlan, _ value: JSONValue, _ found: inout Found) -> Bool {
    var inner = Found(depth: found.depth)
    run(plan, on: value, at: "", &inner)
    if inner.isUnsure { found.isUnsure = true }
    return inner.violations.isEmpty
  }

  private func run(_ plan: ValuePlan, on value: JSONValue, at pointer: String, _ found: inout Found) {
    found.depth += 1
    defer { found.depth -= 1 }
    guard found.depth < 200 else {
      found.isUnsure = true
      return
    }
    if value == .null, plan.acceptsNull { return }
    let before = found.violations.count
    runShape(plan, on: value, at: pointer, &found)
    let isWrongType =
      found.violations.count == before + 1 && found.violations.last?.code == plan.typeFailure.code
      && found.violations.last?.pointer == pointer
    guard !isWrongType else { return }
    for assertion in plan.assertions { run(assertion, on: value, at: pointer, &found) }
  }

  private func runShape(_ plan: ValuePlan, on value: JSONValue, at pointer: String, _ found: inout Found) {
    switch (plan.shape, value) {
    case (.call(let id), _):
      guard let validator = validation.validators[checked: id.index] else { return found.isUnsure = true }
      run(validator.value, on: value, at: pointer, &found)
    case (.any(let kinds), _):
      if value.kind.isDisjoint(with: kinds) { report(plan.typeFailure, pointer, &found) }
    case (.boolean, .boolean): return
    case (.integer(_, let checks), .number(let number)) where number.isInteger:
      runNumber(checks, number, pointer, &found)
    case (.number(let isSingle, let checks), .number(let number)):
      if isSingle, !number.isSingle { return report(plan.typeFailure, pointer, &found) }
      runNumber(checks, number, pointer, &found)
    case (.decimal(let precision, let scale, let failure, let checks), .string(let text)):
      guard let number = DecimalText.number(text, precision: precision, scale: scale) else {
        return report(failure, pointer, &found)
      }
      runNumber(checks, number, pointer, &found)
    case (.string(_, let checks), .string(let text)): runString(checks, text, pointer, &found)
    case (.enumeration(let cases, let failure), .string(let text)):
      if !cases.contains(text) { report(failure, pointer, &found) }
    case (.list(let list), .array(let elements)): run(list, on: elements, at: pointer, &found)
    case (.map(let map), .object(let members)): run(map, on: members, at: pointer, &found)
    case (.object(let object), .object(let members)): run(object, on: members, at: pointer, &found)
    case (.union(let union), _): run(union, plan, on: value, at: pointer, &found)
    default: report(plan.typeFailure, pointer, &found)
    }
  }

  private func runNumber(_ checks: [Check], _ number: JSONNumber, _ pointer: String, _ found: inout Found) {
    for check in checks {
      let holds: Bool?
      switch check.rule {
      case .minimum(let bound): holds = number >= bound
      case .maximum(let bound): holds = number <= bound
      case .exclusiveMinimum(let bound): holds = number > bound
      case .exclusiveMaximum(let bound): holds = number < bound
      case .multipleOf(let factor): holds = NumberGrid.isMultiple(number, of: factor)
      default: holds = true
      }
      guard let holds else {
        found.isUnsure = true
        continue
      }
      if !holds { report(check.failure, pointer, &found) }
    }
  }

  private func runString(_ checks: [Check], _ text: String, _ pointer: String, _ found: inout Found) {
    let length = text.unicodeScalars.count
    for check in checks {
      let holds: Bool?
      switch check.rule {
      case .minLength(let bound): holds = length >= bound
      case .maxLength(let bound): holds = length <= bound
      case .format(let format): holds = format == .binary || format.accepts(text)
      case .pattern(let pattern): holds = patterns.matches(pattern, text)
      default: holds = true
      }
      guard let holds else {
        found.isUnsure = true
        continue
      }
      if !holds { report(check.failure, pointer, &found) }
    }
  }

  private func runCount(
    _ checks: [Check], _ count: Int, _ elements: [JSONValue], _ pointer: String, _ found: inout Found
  ) {
    for check in checks {
      let holds: Bool
      switch check.rule {
      case .minItems(let bound), .minProperties(let bound): holds = count >= bound
      case .maxItems(let bound), .maxProperties(let bound): holds = count <= bound
      case .uniqueItems: holds = Set(elements).count == elements.count
      default: holds = true
      }
      if !holds { report(check.failure, pointer, &found) }
    }
  }

  private func run(_ list: ListPlan, on elements: [JSONValue], at pointer: String, _ found: inout Found) {
    runCount(list.checks, elements.count, elements, pointer, &found)
    for (index, element) in elements.enumerated() {
      let place = pointer + "/\(index)"
      if let prefix = list.prefix[checked: index] {
        run(prefix, on: element, at: place, &found)
      } else if let plan = list.element {
        run(plan, on: element, at: place, &found)
      } else {
        report(list.extraFailure, place, &found)
      }
    }
    if list.contains != nil { found.isUnsure = true }
  }

  private func run(_ map: MapPlan, on members: [JSONMember], at pointer: String, _ found: inout Found) {
    runCount(map.checks, members.count, [], pointer, &found)
    for member in members {
      let place = pointer + "/" + JSONPointer.escape(member.name)
      if let key = map.key { run(key, on: .string(member.name), at: place, &found) }
      run(map.value, on: member.value, at: place, &found)
    }
  }

  private func run(_ object: ObjectPlan, on members: [JSONMember], at pointer: String, _ found: inout Found) {
    let (members, clashes) = object.renamed(members)
    for clash in clashes { report(clash.failure, pointer + "/" + JSONPointer.escape(clash.former), &found) }
    for property in object.properties {
      let place = pointer + "/" + JSONPointer.escape(property.name)
      if let member = members.first(where: { $0.name == property.name }) {
        run(property.value, on: member.value, at: place, &found)
      } else if let failure = property.requiredFailure {
        report(failure, place, &found)
      }
    }
    for member in members where !object.properties.contains(where: { $0.name == member.name }) {
      let place = pointer + "/" + JSONPointer.escape(member.name)
      if !object.patternProperties.isEmpty { found.isUnsure = true }
      switch object.additional {
      case .refused(let failure): report(failure, place, &found)
      case .kept: break
      case .checked(let plan): run(plan, on: member.value, at: place, &found)
      }
    }
    if object.propertyNames != nil { found.isUnsure = true }
    for rule in object.dependentRequired where members.contains(where: { $0.name == rule.property }) {
      for name in rule.required where !members.contains(where: { $0.name == name }) {
        report(rule.failure, pointer + "/" + JSONPointer.escape(name), &found)
      }
    }
    for rule in object.dependentSchemas where members.contains(where: { $0.name == rule.property }) {
      run(rule.value, on: .object(members), at: pointer, &found)
    }
    runCount(object.checks, members.count, [], pointer, &found)
  }

  private func run(
    _ union: UnionPlan, _ plan: ValuePlan, on value: JSONValue, at pointer: String, _ found: inout Found
  ) {
    switch union.selection {
    case .discriminator(let property, let missing, let unknown):
      guard case .object = value else { return report(plan.typeFailure, pointer, &found) }
      let place = pointer + "/" + JSONPointer.escape(property)
      guard case .string(let tag)? = value[property] else { return report(missing, place, &found) }
      guard let variant = union.variants.first(where: { $0.tags.contains(tag) }) else {
        return report(unknown, place, &found)
      }
      run(variant.value, on: value, at: pointer, &found)
    case .kind:
      guard let variant = union.variants.first(where: { !value.kind.isDisjoint(with: $0.kinds) }) else {
        return report(plan.typeFailure, pointer, &found)
      }
      run(variant.value, on: value, at: pointer, &found)
    case .trial(let exactlyOne, let failure):
      let count = union.variants.count { fits($0.value, value, &found) }
      if count == 0 || (exactlyOne && count > 1) { report(failure, pointer, &found) }
    }
  }

  private func run(_ assertion: AssertionPlan, on value: JSONValue, at pointer: String, _ found: inout Found) {
    switch assertion {
    case .allOf(let plans):
      for plan in plans { run(plan, on: value, at: pointer, &found) }
    case .anyOf(let plans, let failure):
      if !plans.contains(where: { fits($0, value, &found) }) { report(failure, pointer, &found) }
    case .oneOf(let plans, let failure):
      if plans.count(where: { fits($0, value, &found) }) != 1 { report(failure, pointer, &found) }
    case .not(let plan, let failure):
      if fits(plan, value, &found) { report(failure, pointer, &found) }
    case .conditional(let condition, let then, let otherwise):
      if let branch = fits(condition, value, &found) ? then : otherwise { run(branch, on: value, at: pointer, &found) }
    case .whenKind(let kinds, let plan):
      if !value.kind.isDisjoint(with: kinds) { run(plan, on: value, at: pointer, &found) }
    case .values(let values, let failure):
      if !values.contains(value) { report(failure, pointer, &found) }
    case .unevaluatedProperties, .unevaluatedItems: found.isUnsure = true
    }
  }
}

/// RFC 6901.
enum JSONPointer {
  static func escape(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return name }
    var out = ""
    for character in name.unicodeScalars {
      switch character {
      case "~": out += "~0"
      case "/": out += "~1"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }
}
