import ContractModel
import ContractPlan
import EmitKit

/// Spells the checks of one function, and remembers what they need.
struct ValueChecks {
  let project: ExpressProject
  /// What the checks import from the runtime: name and module.
  private(set) var imports: [(name: String, path: String)] = []
  /// Validators that are called.
  var called: [ValidatorID] = []
  private var locals: NameScope
  /// Regular expressions of the module, in order.
  var patterns: PatternTable

  /// What is being checked, from the outside in; names of the module's constants are made of it.
  var subject: [String]

  init(_ project: ExpressProject, locals: [String], subject: String, patterns: PatternTable) {
    self.project = project
    self.subject = [subject]
    self.locals = JavaScriptNames.locals(locals)
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
  private var owners: [String: String] = [:]

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
    .call("violations.add", [at.code, StringLiteral(failure.code).code, StringLiteral(failure.detail).code])
  }

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

  private func nonNull(_ value: String, _ checks: [CheckCode]) -> [CheckCode] {
    CheckCode.when("\(value) !== null", checks)
  }

  /// A property or parameter, which may be absent.
  mutating func optional(_ plan: ValuePlan, _ value: String, at: PointerCode, required: Failure?) -> [CheckCode] {
    guard let required else {
      let checks = kindAndChecks(plan, value, at: at)
      let condition: CheckText = plan.acceptsNull ? "\(value) !== undefined && \(value) !== null" : "\(value) !== undefined"
      return CheckCode.when(condition, checks)
    }
    return [.unless("\(value) === undefined", [fail(at, required)], self.value(plan, value, at: at))]
  }

  private mutating func kindAndChecks(_ plan: ValuePlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let type = [fail(at, plan.typeFailure)]
    let (wrong, checks) = shape(plan.shape, value, at: at)
    let after = checks + plan.assertions.flatMap { assertion($0, value, at: at) }
    guard let wrong else { return after }
    if wrong == "true" { return type }
    return after.isEmpty ? CheckCode.when(CheckText(wrong), type) : [.unless(CheckText(wrong), type, after)]
  }

  /// The condition under which a value is of the wrong kind (nil: never), and the checks where it is of the right one.
  private mutating func shape(_ shape: ShapePlan, _ value: String, at: PointerCode) -> (String?, [CheckCode]) {
    switch shape {
    case .call(let id):
      if !called.contains(id) { called.append(id) }
      return (nil, [.call(project.validatorName(id), [value, at.code, "violations"])])
    case .any(let kinds):
      if kinds == .all { return (nil, []) }
      return ("!\(runtime("isOfKind", "json"))(\(value), \(kindList(kinds)))", [])
    case .never: return ("true", [])
    case .boolean: return ("typeof \(value) !== \"boolean\"", [])
    case .integer(_, let list): return ("!\(runtime("isInteger", "json"))(\(value))", checks(list, value, at: at))
    case .number(let isSingle, let list):
      let isNumber = runtime(isSingle ? "isSingle" : "isNumber", "json")
      return ("!\(isNumber)(\(value))", checks(list, value, at: at))
    case .decimal(let precision, let scale, let failure, let list):
      let isDecimal = runtime("isDecimal", "formats")
      let inner = decimalChecks(list, value, at: at)
      let bad: CheckText = "!\(isDecimal)(\(value), \(precision), \(scale))"
      return (
        "typeof \(value) !== \"string\"",
        inner.isEmpty ? CheckCode.when(bad, [fail(at, failure)]) : [.unless(bad, [fail(at, failure)], inner)]
      )
    case .string(.bytes, let list):
      let text = list.isEmpty ? value : "\(runtime("characters", "formats"))(\(value))"
      return ("!\(runtime("isBinary", "formats"))(\(value))", checks(list, text, at: at))
    case .string(_, let list): return ("typeof \(value) !== \"string\"", checks(list, value, at: at))
    case .enumeration(let values, let failure):
      let literals = values.map { StringLiteral($0).code }
      let list = "[" + literals.joined(separator: ", ") + "]"
      var code: [CheckCode] = []
      var place = list
      if list.count > 60 {
        place = local("permitted " + value)
        code.append(.list("const \(place) = [", literals, "];"))
      }
      code += CheckCode.when("!\(place).includes(\(value))", [fail(at, failure)])
      return ("typeof \(value) !== \"string\"", code)
    case .list(let plan): return ("!Array.isArray(\(value))", list(plan, value, at: at))
    case .map(let plan): return ("!\(runtime("isObject", "json"))(\(value))", map(plan, value, at: at))
    case .object(let plan): return ("!\(runtime("isObject", "json"))(\(value))", object(plan, value, at: at))
    case .union(let plan): return union(plan, value, at: at)
    }
  }

  func kindList(_ kinds: JSONKinds) -> String {
    "[" + kinds.names.map { StringLiteral($0).code }.joined(separator: ", ") + "]"
  }

  mutating func checks(_ list: [Check], _ value: String, at: PointerCode) -> [CheckCode] {
    var code: [CheckCode] = []
    let lengths = list.filter { if case .minLength = $0.rule { true } else if case .maxLength = $0.rule { true } else { false } }
    var length = "\(value).length"
    if lengths.count > 1 {
      length = local(value + " length")
      code.append(.line("const \(length) = \(runtime("codePoints", "formats"))(\(value));"))
    } else if lengths.count == 1 {
      length = "\(runtime("codePoints", "formats"))(\(value))"
    }
    for check in list { code += CheckCode.when(CheckText(condition(check.rule, value, length)), [fail(at, check.failure)]) }
    return code
  }

  /// The condition under which a value breaks a rule.
  private mutating func condition(_ rule: CheckRule, _ value: String, _ length: String) -> String {
    switch rule {
    case .minLength(let bound): "\(length) < \(bound)"
    case .maxLength(let bound): "\(length) > \(bound)"
    case .pattern(let pattern): "!\(patterns.name(of: pattern, subject)).test(\(value))"
    case .format(let format): formatCondition(format, value)
    case .minimum(let bound): "\(value) < \(ValueLiteral.number(bound))"
    case .maximum(let bound): "\(value) > \(ValueLiteral.number(bound))"
    case .exclusiveMinimum(let bound): "\(value) <= \(ValueLiteral.number(bound))"
    case .exclusiveMaximum(let bound): "\(value) >= \(ValueLiteral.number(bound))"
    case .multipleOf(let divisor):
      "!\(runtime("isMultipleOf", "numbers"))(\(value), \(StringLiteral(divisor.text)))"
    case .minItems(let bound): "\(value).length < \(bound)"
    case .maxItems(let bound): "\(value).length > \(bound)"
    case .uniqueItems: "!\(runtime("areUnique", "json"))(\(value))"
    case .minProperties(let bound): "Object.keys(\(value)).length < \(bound)"
    case .maxProperties(let bound): "Object.keys(\(value)).length > \(bound)"
    }
  }

  private mutating func formatCondition(_ format: StringFormat, _ value: String) -> String {
    guard let (name, module) = FormatFunctions.function(of: format) else { return "false" }
    return "!\(runtime(name, module))(\(value))"
  }

  private mutating func decimalChecks(_ list: [Check], _ value: String, at: PointerCode) -> [CheckCode] {
    list.flatMap { check -> [CheckCode] in
      let compare = { (me: inout ValueChecks, bound: JSONNumber, sign: String) in
        "\(me.runtime("compareDecimals", "numbers"))(\(value), \(StringLiteral(bound.text))) \(sign) 0"
      }
      let condition: String
      switch check.rule {
      case .minimum(let bound): condition = compare(&self, bound, "<")
      case .maximum(let bound): condition = compare(&self, bound, ">")
      case .exclusiveMinimum(let bound): condition = compare(&self, bound, "<=")
      case .exclusiveMaximum(let bound): condition = compare(&self, bound, ">=")
      case .multipleOf(let divisor):
        condition = "!\(runtime("isMultipleOf", "numbers"))(\(value), \(StringLiteral(divisor.text)))"
      default: condition = self.condition(check.rule, value, "\(runtime("codePoints", "formats"))(\(value))")
      }
      return CheckCode.when(CheckText(condition), [fail(at, check.failure)])
    }
  }
}
