internal import ContractModel

/// Makes valid values of a plan.
///
/// Everything is made from an index: the same index gives the same value, different indexes give values that differ
/// wherever the type allows it. What comes out passes ``PlanChecker``.
final class Sampler {
  enum Extent {
    /// Only what must be there.
    case minimal
    /// Every property, and lists and maps with elements.
    case full
  }

  let contract: Contract
  let checker: PlanChecker
  private var memo: [Key: JSONValue?] = [:]
  private var open: [Int] = []

  private struct Key: Hashable {
    var validator: Int
    var extent: Extent
    var index: Int
    var hint: String
  }

  init(contract: Contract, validation: ValidationPlan) {
    self.contract = contract
    checker = PlanChecker(validation: validation)
  }

  /// A valid value, or nil where none is found. `hint` is a property's name: strings are made from it.
  func value(
    _ plan: ValuePlan, _ extent: Extent, index: Int = 0, hint: String = "text", examples: [JSONValue] = []
  ) -> JSONValue? {
    if let made = shaped(plan, extent, index, hint), isFine(made, plan) { return made }
    for assertion in plan.assertions {
      guard case .values(let values, _) = assertion else { continue }
      let fine = values.filter { checker.accepts($0, plan) }
      if let value = fine[checked: index % max(1, fine.count)] { return value }
    }
    let fine = examples.filter { checker.accepts($0, plan) || isUndecided($0, plan) }
    if let example = fine[checked: index] { return example }
    return plan.acceptsNull && index == 0 ? .null : nil
  }

  /// Values without assertions are right by construction.
  private func isFine(_ value: JSONValue, _ plan: ValuePlan) -> Bool {
    plan.assertions.isEmpty || checker.accepts(value, plan)
  }

  /// An example of the contract is believed where the checker has no opinion.
  private func isUndecided(_ value: JSONValue, _ plan: ValuePlan) -> Bool {
    checker.violations(of: value, by: plan) == nil
  }

  private func shaped(_ plan: ValuePlan, _ extent: Extent, _ index: Int, _ hint: String) -> JSONValue? {
    switch plan.shape {
    case .call(let id): return called(id, extent, index, hint)
    case .any(let kinds): return anything(kinds, index, hint)
    case .never: return nil
    case .boolean: return index < 2 ? .boolean(index == 0) : nil
    case .integer(_, let checks):
      return NumberGrid(checks: checks, isInteger: true)?.value(index).map(JSONValue.number)
    case .number(_, let checks):
      return NumberGrid(checks: checks, isInteger: false)?.value(index).map(JSONValue.number)
    case .decimal(let precision, let scale, _, let checks):
      guard let grid = decimalGrid(precision, scale, checks), let number = grid.value(index) else { return nil }
      return .string(DecimalText.scaled(number.text, scale))
    case .string(_, let checks): return text(checks, index, hint).map(JSONValue.string)
    case .enumeration(let cases, _): return cases[checked: index].map(JSONValue.string)
    case .list(let list): return elements(list, extent, index, hint)
    case .map(let map): return entries(map, extent, index, hint)
    case .object(let object): return members(object, extent, index).map(JSONValue.object)
    case .union(let union): return variant(union, extent, index, hint)
    }
  }

  private func called(_ id: ValidatorID, _ extent: Extent, _ index: Int, _ hint: String) -> JSONValue? {
    guard let validator = checker.validation.validators[checked: id.index] else { return nil }
    // A type within itself: once more where everything is wanted, not at all otherwise.
    let depth = open.count { $0 == id.index }
    guard depth < (extent == .full ? 2 : 1) || isFlat(validator.value), open.count < 24 else { return nil }
    let key = Key(validator: id.index, extent: extent, index: index, hint: isFlat(validator.value) ? hint : "")
    let isMemorable = open.isEmpty || isFlat(validator.value)
    if isMemorable, let known = memo[key] { return known }
    open.append(id.index)
    let made = value(validator.value, extent, index: index, hint: hint, examples: examples(of: validator.type))
    open.removeLast()
    if isMemorable { memo[key] = .some(made) }
    return made
  }

  private func isFlat(_ plan: ValuePlan) -> Bool {
    switch plan.shape {
    case .boolean, .integer, .number, .decimal, .string, .enumeration: true
    default: false
    }
  }

  private func examples(of type: TypeID) -> [JSONValue] { contract.types[checked: type.index]?.examples ?? [] }

  private func anything(_ kinds: JSONKinds, _ index: Int, _ hint: String) -> JSONValue? {
    if kinds.contains(.string) { return .string(index == 0 ? hint : "\(hint) \(index)") }
    if kinds.contains(.integer) || kinds.contains(.number) { return .number(JSONNumber(index + 1)) }
    if kinds.contains(.object) { return .object([JSONMember("key", .string("value \(index)"))]) }
    if kinds.contains(.array) { return .array([.number(JSONNumber(index))]) }
    if kinds.contains(.boolean) { return .boolean(index == 0) }
    return kinds.contains(.null) ? .null : nil
  }

  func decimalGrid(_ precision: Int, _ scale: Int, _ checks: [Check]) -> NumberGrid? {
    NumberGrid(precision: precision, scale: scale, NumberGrid.bounds(of: checks))
  }

  func text(_ checks: [Check], _ index: Int, _ hint: String) -> String? {
    let rules = TextRules(checks)
    guard rules.minLength <= rules.maxLength, rules.minLength <= 100_000 else { return nil }
    if let format = rules.format {
      let plain = FormatSamples.valid(format, index)
      if let pattern = rules.pattern, checker.patterns.matches(pattern, plain) != true { return nil }
      let length = plain.unicodeScalars.count
      if length >= rules.minLength, length <= rules.maxLength { return plain }
      return index == 0 ? FormatSamples.valid(format, length: max(rules.minLength, min(rules.maxLength, length))) : nil
    }
    if let pattern = rules.pattern {
      return checker.patterns.valid(pattern, index, minLength: rules.minLength, maxLength: rules.maxLength)
    }
    return Self.words(hint, index, rules.minLength, rules.maxLength)
  }

  /// A word made from the hint, told apart by the index, of a length between the bounds.
  static func words(_ hint: String, _ index: Int, _ minimum: Int, _ maximum: Int) -> String? {
    let suffix = index == 0 ? "" : " \(index)"
    var scalars = Array(hint.unicodeScalars.filter { $0.isASCII && $0.value > 0x1F })
    if scalars.isEmpty { scalars = Array("text".unicodeScalars) }
    let room = maximum - suffix.unicodeScalars.count
    if room < 1 {
      let letters = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
      guard maximum > 0, let letter = letters[checked: index] else { return maximum == 0 && index == 0 ? "" : nil }
      return String(repeating: String(letter), count: max(1, minimum))
    }
    scalars = Array(scalars.prefix(room))
    while scalars.count + suffix.unicodeScalars.count < minimum { scalars.append("x") }
    return String(String.UnicodeScalarView(scalars)) + suffix
  }

  private func elements(_ list: ListPlan, _ extent: Extent, _ index: Int, _ hint: String) -> JSONValue? {
    var (minimum, maximum, isUnique) = (0, Int.max, false)
    for check in list.checks {
      switch check.rule {
      case .minItems(let bound): minimum = max(minimum, bound)
      case .maxItems(let bound): maximum = min(maximum, bound)
      case .uniqueItems: isUnique = true
      default: continue
      }
    }
    guard minimum <= maximum, minimum <= 1000, list.contains == nil else { return nil }
    let count = extent == .full ? max(minimum, min(maximum, max(2, list.prefix.count))) : minimum
    var elements: [JSONValue] = []
    for place in 0..<count {
      guard let plan = list.prefix[checked: place] ?? list.element else { break }
      let seed = isUnique || place == 0 ? index + place : index
      guard let element = value(plan, extent, index: seed, hint: hint) ?? value(plan, extent, index: 0, hint: hint),
        !isUnique || !elements.contains(element)
      else { break }
      elements.append(element)
    }
    return elements.count >= minimum ? .array(elements) : nil
  }

  private func entries(_ map: MapPlan, _ extent: Extent, _ index: Int, _ hint: String) -> JSONValue? {
    var (minimum, maximum) = (0, Int.max)
    for check in map.checks {
      switch check.rule {
      case .minProperties(let bound): minimum = max(minimum, bound)
      case .maxProperties(let bound): maximum = min(maximum, bound)
      default: continue
      }
    }
    guard minimum <= maximum, minimum <= 1000 else { return nil }
    let count = extent == .full ? max(minimum, min(maximum, 1)) : minimum
    var members: [JSONMember] = []
    for place in 0..<count {
      var name = "key" + (place == 0 ? "" : "\(place)")
      if let key = map.key {
        guard case .string(let text)? = value(key, extent, index: place, hint: "key") else { break }
        name = text
      }
      guard !members.contains(where: { $0.name == name }),
        let element = value(map.value, extent, index: index, hint: hint) ?? value(map.value, extent, hint: hint)
      else { break }
      members.append(JSONMember(name, element))
    }
    return members.count >= minimum ? .object(members) : nil
  }

  private func members(_ object: ObjectPlan, _ extent: Extent, _ index: Int) -> [JSONMember]? {
    var minimum = 0
    var maximum = Int.max
    for check in object.checks {
      if case .minProperties(let bound) = check.rule { minimum = max(minimum, bound) }
      if case .maxProperties(let bound) = check.rule { maximum = min(maximum, bound) }
    }
    guard object.patternProperties.isEmpty, object.propertyNames == nil else { return nil }
    let required = object.properties.count { $0.requiredFailure != nil }
    var optional = extent == .full ? maximum - min(maximum, required) : max(0, minimum - required)
    var members: [JSONMember] = []
    for property in object.properties {
      let isRequired = property.requiredFailure != nil
      if !isRequired, optional <= 0 { continue }
      let made =
        value(property.value, extent, index: index, hint: property.name)
        ?? (index > 0 ? value(property.value, extent, hint: property.name) : nil)
      guard let made else {
        if isRequired { return nil }
        continue
      }
      if !isRequired { optional -= 1 }
      members.append(JSONMember(property.name, made))
    }
    for rule in object.dependentRequired where members.contains(where: { $0.name == rule.property }) {
      for name in rule.required where !members.contains(where: { $0.name == name }) {
        guard let property = object.properties.first(where: { $0.name == name }),
          let made = value(property.value, extent, index: index, hint: name)
        else { return nil }
        members.append(JSONMember(name, made))
      }
    }
    while members.count < minimum, case .kept = object.additional {
      members.append(JSONMember("extra\(members.count)", .string("value")))
    }
    guard members.count >= minimum, members.count <= maximum else { return nil }
    if !object.dependentSchemas.isEmpty {
      let plan = ValuePlan(acceptsNull: false, shape: .object(object), typeFailure: Failure("", ""))
      guard checker.accepts(.object(members), plan) else { return nil }
    }
    return members
  }

  private func variant(_ union: UnionPlan, _ extent: Extent, _ index: Int, _ hint: String) -> JSONValue? {
    for variant in union.variants {
      guard let made = value(variant.value, extent, index: index, hint: hint) else { continue }
      guard let tagged = Self.tagged(made, union, variant) else { continue }
      if case .trial(exactlyOne: true, _) = union.selection {
        let plan = ValuePlan(acceptsNull: false, shape: .union(union), typeFailure: Failure("", ""))
        guard checker.accepts(tagged, plan) else { continue }
      }
      return tagged
    }
    return nil
  }

  /// The value with the discriminator that its variant wants.
  static func tagged(_ value: JSONValue, _ union: UnionPlan, _ variant: UnionVariantPlan) -> JSONValue? {
    guard case .discriminator(let property, _, _) = union.selection else { return value }
    guard case .object(var members) = value, let tag = variant.tags.first else { return nil }
    if let place = members.firstIndex(where: { $0.name == property }) {
      members[place].value = .string(tag)
    } else {
      members.insert(JSONMember(property, .string(tag)), at: 0)
    }
    return .object(members)
  }
}

/// What the checks of a string come to.
struct TextRules {
  var minLength = 0
  var maxLength = Int.max
  var format: StringFormat?
  var pattern: Pattern?

  init(_ checks: [Check]) {
    for check in checks {
      switch check.rule {
      case .minLength(let bound): minLength = max(minLength, bound)
      case .maxLength(let bound): maxLength = min(maxLength, bound)
      case .format(let format): self.format = format
      case .pattern(let pattern): self.pattern = pattern
      default: continue
      }
    }
  }
}
