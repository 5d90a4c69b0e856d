internal import ContractModel

/// What is tried in the place of a value, by its shape.
extension Variations {
  mutating func vary(_ plan: ValuePlan, _ value: JSONValue, at path: [Step], isVariant: Bool) {
    // One wrong type, then the edges, then the rest: a place may not have room for more.
    let wrong = isVariant ? [] : wrongTypes(plan)
    for (value, label) in wrong.prefix(1) { refuse(value, plan, at: path, label, code: plan.typeFailure.code) }
    switch (plan.shape, value) {
    case (.integer(let width, let checks), _):
      refuse(number("1.5"), plan, at: path, "a number with a fraction", code: plan.typeFailure.code)
      numbers(NumberGrid(checks: checks, isInteger: true), checks, plan, at: path) { .number($0) }
      if checks.isEmpty { widths(width, plan, at: path) }
    case (.number(_, let checks), _):
      numbers(NumberGrid(checks: checks, isInteger: false), checks, plan, at: path) { .number($0) }
    case (.decimal(let precision, let scale, let failure, let checks), _):
      decimals(precision, scale, failure, checks, plan, at: path)
    case (.string(_, let checks), .string(let text)): strings(checks, text, plan, at: path)
    case (.enumeration(let cases, let failure), _): enumerations(cases, failure, plan, at: path)
    case (.list(let list), .array(let elements)): lists(list, elements, plan, at: path)
    case (.map(let map), .object(let members)): sizes(map.checks, members, plan, at: path)
    case (.object(let object), .object(let members)): objects(object, members, plan, at: path)
    case (.union(let union), .object): unions(union, value, plan, at: path)
    default: break
    }
    for (value, label) in wrong.dropFirst() { refuse(value, plan, at: path, label, code: plan.typeFailure.code) }
    if plan.acceptsNull, !path.isEmpty { accept(.null, plan, at: path, "null") }
  }

  private func number(_ text: String) -> JSONValue { JSONNumber(text).map(JSONValue.number) ?? .null }

  private func wrongTypes(_ plan: ValuePlan) -> [(JSONValue, String)] {
    var candidates: [(JSONValue, String)]
    switch plan.shape {
    case .call, .never: return []
    case .boolean: candidates = [(.string("true"), "a string"), (number("0"), "a number")]
    case .integer, .number(isSingle: false, _): candidates = [(.string("1"), "a string"), (.boolean(true), "a boolean")]
    case .number:
      candidates = [
        (.string("1"), "a string"), (number("1e39"), "a number beyond single precision"), (.boolean(true), "a boolean"),
      ]
    case .decimal: candidates = [(number("1"), "a number"), (.array([]), "an array")]
    case .string, .enumeration: candidates = [(number("7"), "a number"), (.array([.string("text")]), "an array")]
    case .list: candidates = [(.string("text"), "a string"), (.object([]), "an object")]
    case .map, .object: candidates = [(.string("text"), "a string"), (.array([]), "an array")]
    case .any(let kinds):
      candidates = [(.string("text"), "a string"), (.array([]), "an array")].filter {
        kinds.isDisjoint(with: $0.0.kind)
      }
    case .union(let union):
      if case .trial = union.selection { return [] }
      candidates = [(.string("text"), "a string"), (.array([]), "an array"), (.boolean(true), "a boolean")]
    }
    if !plan.acceptsNull { candidates.insert((.null, "null"), at: min(1, candidates.count)) }
    return candidates
  }

  // MARK: Numbers

  private mutating func numbers(
    _ grid: NumberGrid?, _ checks: [Check], _ plan: ValuePlan, at path: [Step], _ make: (JSONNumber) -> JSONValue
  ) {
    guard let grid else { return }
    let hasLower = checks.contains { [.minimum, .exclusiveMinimum].contains(Edge($0.rule)) }
    let hasUpper = checks.contains { [.maximum, .exclusiveMaximum].contains(Edge($0.rule)) }
    if hasLower, let least = grid.least { accept(make(least), plan, at: path, "\(least.text) (the least)") }
    if hasUpper, let most = grid.greatest { accept(make(most), plan, at: path, "\(most.text) (the greatest)") }
    if hasLower, let below = grid.below { refuse(make(below), plan, at: path, "\(below.text) (too small)") }
    if hasUpper, let above = grid.above { refuse(make(above), plan, at: path, "\(above.text) (too great)") }
    for check in checks {
      switch check.rule {
      case .exclusiveMinimum(let bound), .exclusiveMaximum(let bound):
        refuse(make(bound), plan, at: path, "\(bound.text) (the excluded bound)", code: check.failure.code)
      case .multipleOf(let factor):
        if let off = grid.offStep {
          refuse(make(off), plan, at: path, "\(off.text) (no multiple of \(factor.text))", code: check.failure.code)
        }
      default: continue
      }
    }
  }

  private enum Edge {
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, other

    init(_ rule: CheckRule) {
      switch rule {
      case .minimum: self = .minimum
      case .maximum: self = .maximum
      case .exclusiveMinimum: self = .exclusiveMinimum
      case .exclusiveMaximum: self = .exclusiveMaximum
      default: self = .other
      }
    }
  }

  /// Where the plan leaves the width to the type.
  private mutating func widths(_ width: IntegerWidth, _ plan: ValuePlan, at path: [Step]) {
    let texts: [String] =
      switch width {
      case .int32: ["2147483647", "-2147483648"]
      case .safe: ["9007199254740991", "-9007199254740991"]
      case .int64: ["9223372036854775807", "-9223372036854775808"]
      }
    for text in texts { accept(number(text), plan, at: path, text) }
  }

  private mutating func decimals(
    _ precision: Int, _ scale: Int, _ failure: Failure, _ checks: [Check], _ plan: ValuePlan, at path: [Step]
  ) {
    numbers(sampler.decimalGrid(precision, scale, checks), checks, plan, at: path) {
      .string(DecimalText.scaled($0.text, scale))
    }
    let nines = String(repeating: "9", count: max(1, precision - scale))
    let fraction = scale > 0 ? "." + String(repeating: "9", count: scale) : ""
    accept(.string(nines + fraction), plan, at: path, "as many digits as it holds")
    refuse(.string("1" + nines + fraction), plan, at: path, "a digit too many before the point", code: failure.code)
    refuse(
      .string("0." + String(repeating: "0", count: scale) + "1"), plan, at: path, "a digit too many after the point",
      code: failure.code)
    for text in ["7", "70", "0"] where sampler.checker.accepts(.string(text), plan) {
      accept(.string(text), plan, at: path, "a whole number without a point")
      break
    }
    for text in ["1e3", "1.", ".5", "+1", "01", "", "1,5", "NaN", "0x1", " 1"] {
      refuse(.string(text), plan, at: path, "the text \(TestNames.quoted(text))", code: failure.code)
    }
  }

  // MARK: Strings

  private mutating func strings(_ checks: [Check], _ sample: String, _ plan: ValuePlan, at path: [Step]) {
    let rules = TextRules(checks)
    if rules.minLength > 0, rules.minLength <= 10_000 {
      if let text = text(of: rules.minLength, rules, isAstral: false) {
        accept(.string(text), plan, at: path, "\(characters(rules.minLength)) (the fewest)")
      }
      outOfLength(rules.minLength - 1, "too few", code(checks, "min"), rules, plan, at: path)
    }
    if rules.maxLength <= 10_000 {
      if let text = text(of: rules.maxLength, rules, isAstral: true) {
        accept(.string(text), plan, at: path, "\(characters(rules.maxLength)) (the most)")
      }
      outOfLength(rules.maxLength + 1, "too many", code(checks, "max"), rules, plan, at: path)
    }
    if let format = rules.format {
      for text in FormatSamples.invalid(format) {
        refuse(.string(text), plan, at: path, "\(TestNames.quoted(text)) (no \(format.rawValue))")
      }
      for text in FormatSamples.unusual(format) {
        accept(.string(text), plan, at: path, "the \(format.rawValue) \(TestNames.quoted(text))")
      }
    }
    for check in checks {
      guard case .pattern(let pattern) = check.rule else { continue }
      for text in checker.patterns.invalid(pattern, near: sample) {
        refuse(.string(text), plan, at: path, "\(TestNames.quoted(text)) (no match)", code: check.failure.code)
      }
    }
    if rules.format == nil, rules.pattern == nil, rules.maxLength >= 12, rules.minLength <= 12 {
      accept(
        .string("ß\u{301}\u{1F469}\u{200D}\u{1F4BB}\"\\\n<&>\u{E9}"), plan, at: path,
        "letters, marks and quotes of many kinds")
    }
  }

  /// A text of a length that is one off. Where a pattern or a format admits none, it fails that check too.
  private mutating func outOfLength(
    _ length: Int, _ what: String, _ code: String?, _ rules: TextRules, _ plan: ValuePlan, at path: [Step]
  ) {
    let label = "\(characters(length)) (\(what))"
    if let text = text(of: length, rules, isAstral: length > 1),
      refuse(.string(text), plan, at: path, label, code: code)
    {
      return
    }
    refuse(.string(String(repeating: "x", count: length)), plan, at: path, label, code: code, among: true)
  }

  private func code(_ checks: [Check], _ which: String) -> String? {
    for check in checks {
      switch check.rule {
      case .minLength where which == "min": return check.failure.code
      case .maxLength where which == "max": return check.failure.code
      default: continue
      }
    }
    return nil
  }

  private func characters(_ count: Int) -> String { count == 1 ? "1 character" : "\(count) characters" }

  /// Of exactly so many code points; one of them beyond the basic plane where that can be.
  private func text(of length: Int, _ rules: TextRules, isAstral: Bool) -> String? {
    guard length >= 0, length <= 10_001 else { return nil }
    if let format = rules.format { return FormatSamples.valid(format, length: length) }
    if let pattern = rules.pattern { return checker.patterns.valid(pattern, 0, minLength: length, maxLength: length) }
    guard length > 0 else { return "" }
    return String(repeating: "x", count: length - 1) + (isAstral ? "\u{1F600}" : "x")
  }

  private mutating func enumerations(_ cases: [String], _ failure: Failure, _ plan: ValuePlan, at path: [Step]) {
    for name in cases.prefix(12) { accept(.string(name), plan, at: path, TestNames.quoted(name)) }
    guard let first = cases.first else { return }
    refuse(
      .string(first + "x"), plan, at: path, "\(TestNames.quoted(first + "x")) (none of the values)", code: failure.code)
    let swapped = first.lowercased() == first ? first.uppercased() : first.lowercased()
    if !cases.contains(swapped) {
      refuse(.string(swapped), plan, at: path, "\(TestNames.quoted(swapped)) (in the wrong case)", code: failure.code)
    }
    if !cases.contains("") { refuse(.string(""), plan, at: path, "an empty string", code: failure.code) }
  }
}
