import ContractModel
import ContractPlan
import EmitKit

/// Spells the checks of one function, and remembers what they need.
struct ValueChecks {
  let project: FastAPIProject
  /// What the checks import from the runtime: name and module.
  private(set) var imports: [(name: String, path: String)] = []
  /// Validators that are called.
  var called: [ValidatorID] = []
  var locals: NameScope
  /// Regular expressions of the module, in order.
  var patterns: PatternTable

  init(_ project: FastAPIProject, locals: [String], patterns: PatternTable) {
    self.project = project
    self.locals = PythonNames.locals(locals)
    self.patterns = patterns
  }

  var table: PatternTable { patterns }

  mutating func local(_ name: String) -> String { locals.identifier(for: name) }

  /// The variable of a property: named after it alone, unless an object around this one has such a property, too.
  mutating func local(_ property: String, of object: String) -> String {
    if let owner = owners[property], owner != object { return local(object + " " + property) }
    owners[property] = object
    return local(property)
  }

  /// The object that the plain variable of a property belongs to.
  var owners: [String: String] = [:]

  /// A variable that is no property's, and hides none of those around it.
  mutating func fresh(_ name: String) -> String {
    depth += 1
    return locals.identifier(for: "\u{1}" + (depth == 1 ? name : name + " \(depth)"))
  }

  private var depth = 0

  mutating func runtime(_ name: String, _ module: String) -> String {
    if !imports.contains(where: { $0.name == name }) { imports.append((name, module)) }
    return name
  }

  func fail(_ at: PointerCode, _ failure: Failure) -> CheckCode {
    .line("violations.add(\(at.code), \(StringLiteral(failure.code)), \(StringLiteral(failure.detail)))")
  }

  /// What marks a property that is not there.
  mutating func absent() -> String { runtime("ABSENT", "json_text") }

  /// Checks of a value that is there.
  mutating func value(_ plan: ValuePlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let checks = kindAndChecks(plan, value, at: at)
    return plan.acceptsNull ? nonNull(value, checks) : checks
  }

  /// Checks of text, whose kind is beyond doubt.
  mutating func text(_ plan: ValuePlan, _ value: String, at: PointerCode) -> [CheckCode] {
    switch plan.shape {
    case .string, .enumeration, .decimal:
      return shape(plan.shape, value, at: at).1 + plan.assertions.flatMap { assertion($0, value, at: at) }
    default: return self.value(plan, value, at: at)
    }
  }

  func nonNull(_ value: String, _ checks: [CheckCode]) -> [CheckCode] {
    CheckCode.when("\(value) is not None", checks)
  }

  /// A property or parameter, which may be absent.
  mutating func optional(_ plan: ValuePlan, _ value: String, at: PointerCode, required: Failure?) -> [CheckCode] {
    guard let required else {
      let checks = kindAndChecks(plan, value, at: at)
      if checks.isEmpty { return [] }
      let absent = absent()
      let condition = plan.acceptsNull ? "\(value) is not \(absent) and \(value) is not None" : "\(value) is not \(absent)"
      return CheckCode.when(condition, checks)
    }
    return [.unless("\(value) is \(absent())", [fail(at, required)], self.value(plan, value, at: at))]
  }

  mutating func kindAndChecks(_ plan: ValuePlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let type = [fail(at, plan.typeFailure)]
    let (wrong, checks) = shape(plan.shape, value, at: at)
    let after = checks + plan.assertions.flatMap { assertion($0, value, at: at) }
    guard let wrong else { return after }
    if wrong == "True" { return type }
    return after.isEmpty ? CheckCode.when(wrong, type) : [.unless(wrong, type, after)]
  }

  /// The condition under which a value is of the wrong kind (nil: never), and the checks where it is of the right one.
  mutating func shape(_ shape: ShapePlan, _ value: String, at: PointerCode) -> (String?, [CheckCode]) {
    switch shape {
    case .call(let id):
      if !called.contains(id) { called.append(id) }
      return (nil, [.line("\(project.validatorName(id))(\(value), \(at.code), violations)")])
    case .any(let kinds):
      if kinds == .all { return (nil, []) }
      return ("not \(runtime("is_of_kind", "json_text"))(\(value), \(kindList(kinds)))", [])
    case .never: return ("True", [])
    case .boolean: return ("not isinstance(\(value), bool)", [])
    case .integer(_, let list): return ("not \(runtime("is_integer", "json_text"))(\(value))", checks(list, value, at: at))
    case .number(let isSingle, let list):
      let isNumber = runtime(isSingle ? "is_single" : "is_number", "json_text")
      return ("not \(isNumber)(\(value))", checks(list, value, at: at))
    case .decimal(let precision, let scale, let failure, let list):
      let isDecimal = runtime("is_decimal", "formats")
      let inner = decimalChecks(list, value, at: at)
      let bad = "not \(isDecimal)(\(value), \(precision), \(scale))"
      return (
        "not isinstance(\(value), str)",
        inner.isEmpty ? CheckCode.when(bad, [fail(at, failure)]) : [.unless(bad, [fail(at, failure)], inner)]
      )
    case .string(.bytes, let list):
      let hasPattern = list.contains { if case .pattern = $0.rule { true } else { false } }
      let text = hasPattern ? "\(runtime("characters", "formats"))(\(value))" : value
      return ("not isinstance(\(value), (str, bytes))", checks(list, text, at: at))
    case .string(_, let list): return ("not isinstance(\(value), str)", checks(list, value, at: at))
    case .enumeration(let values, let failure):
      let literals = values.map { StringLiteral($0).code }
      let wrong = literals.count == 1 ? "\(value) != \(literals[0])" : "\(value) not in {\(literals.joined(separator: ", "))}"
      return ("not isinstance(\(value), str)", CheckCode.when(literals.isEmpty ? "True" : wrong, [fail(at, failure)]))
    case .list(let plan): return ("not isinstance(\(value), list)", list(plan, value, at: at))
    case .map(let plan): return ("not isinstance(\(value), dict)", map(plan, value, at: at))
    case .object(let plan): return ("not isinstance(\(value), dict)", object(plan, value, at: at))
    case .union(let plan): return union(plan, value, at: at)
    }
  }

  func kindList(_ kinds: JSONKinds) -> String {
    kinds.names.map { StringLiteral($0).code }.joined(separator: ", ")
  }

  mutating func checks(_ list: [Check], _ value: String, at: PointerCode) -> [CheckCode] {
    var code: [CheckCode] = []
    let length = "len(\(value))"
    for check in list { code += CheckCode.when(condition(check.rule, value, length), [fail(at, check.failure)]) }
    return code
  }

  /// The condition under which a value breaks a rule.
  mutating func condition(_ rule: CheckRule, _ value: String, _ length: String) -> String {
    switch rule {
    case .minLength(let bound): "\(length) < \(bound)"
    case .maxLength(let bound): "\(length) > \(bound)"
    case .pattern(let pattern): "not \(patterns.name(of: pattern)).search(\(value))"
    case .format(let format): formatCondition(format, value)
    case .minimum(let bound): "\(value) < \(ValueLiteral.number(bound))"
    case .maximum(let bound): "\(value) > \(ValueLiteral.number(bound))"
    case .exclusiveMinimum(let bound): "\(value) <= \(ValueLiteral.number(bound))"
    case .exclusiveMaximum(let bound): "\(value) >= \(ValueLiteral.number(bound))"
    case .multipleOf(let divisor):
      "not \(runtime("is_multiple_of", "decimals"))(\(value), \(StringLiteral(divisor.text)))"
    case .minItems(let bound): "\(length) < \(bound)"
    case .maxItems(let bound): "\(length) > \(bound)"
    case .uniqueItems: "not \(runtime("are_unique", "json_text"))(\(value))"
    case .minProperties(let bound): "\(length) < \(bound)"
    case .maxProperties(let bound): "\(length) > \(bound)"
    }
  }

  mutating func formatCondition(_ format: StringFormat, _ value: String) -> String {
    guard let (name, module) = FormatFunctions.function(of: format) else { return "False" }
    return "not \(runtime(name, module))(\(value))"
  }

  mutating func decimalChecks(_ list: [Check], _ value: String, at: PointerCode) -> [CheckCode] {
    list.flatMap { check -> [CheckCode] in
      let compare = { (me: inout ValueChecks, bound: JSONNumber, sign: String) in
        "\(me.runtime("compare_decimals", "decimals"))(\(value), \(StringLiteral(bound.text))) \(sign) 0"
      }
      let condition: String
      switch check.rule {
      case .minimum(let bound): condition = compare(&self, bound, "<")
      case .maximum(let bound): condition = compare(&self, bound, ">")
      case .exclusiveMinimum(let bound): condition = compare(&self, bound, "<=")
      case .exclusiveMaximum(let bound): condition = compare(&self, bound, ">=")
      case .multipleOf(let divisor):
        condition = "not \(runtime("is_multiple_of", "decimals"))(\(value), \(StringLiteral(divisor.text)))"
      default: condition = self.condition(check.rule, value, "len(\(value))")
      }
      return CheckCode.when(condition, [fail(at, check.failure)])
    }
  }
}
