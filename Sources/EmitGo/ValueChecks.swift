import ContractModel
import ContractPlan
import EmitKit

/// Spells the checks of one function.
struct ValueChecks {
  let project: GoProject
  /// The variable that violations are added to, as an expression that adds, and as a pointer.
  let sink: (receiver: String, pointer: String)
  private var locals: NameScope
  /// Functions that checks need besides.
  var helpers: CheckHelpers

  init(_ project: GoProject, locals: [String], sink: (receiver: String, pointer: String) = ("v", "v"), helpers: CheckHelpers) {
    self.project = project
    self.sink = sink
    self.helpers = helpers
    self.locals = project.names.locals(locals + ["ok", "v", "at", "length"], isCheck: true)
  }

  mutating func local(_ name: String) -> String { locals.identifier(for: name) }

  private var depth = 0

  /// A variable that is no property's, and hides none of those around it.
  mutating func fresh(_ name: String) -> String {
    depth += 1
    return locals.identifier(for: "\u{1}" + (depth == 1 ? name : name + " \(depth)"))
  }

  func fail(_ at: PointerCode, _ failure: Failure) -> CheckCode {
    .call(sink.receiver + ".Add", [at.code, StringLiteral(failure.code).code, StringLiteral(failure.detail).code])
  }

  /// Checks of a value of type `any` that is there.
  mutating func value(_ plan: ValuePlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let checks = kindAndChecks(plan, value, at: at)
    return plan.acceptsNull ? CheckCode.when("\(value) != nil", checks) : checks
  }

  /// Checks of a string.
  mutating func text(_ plan: ValuePlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let checks =
      switch plan.shape {
      case .string(_, let list): self.checks(list, value, at: at)
      case .enumeration(let values, let failure): enumeration(values, failure, value, at: at)
      case .decimal(let precision, let scale, let failure, let list): decimal(precision, scale, failure, list, value, at: at)
      default: kindAndChecks(plan, value, at: at)
      }
    switch plan.shape {
    case .string, .enumeration, .decimal: return checks + plan.assertions.flatMap { assertion($0, value, at: at) }
    default: return checks
    }
  }

  /// A property, which may be absent, of the object in a variable.
  mutating func property(_ plan: PropertyPlan, of object: String, at: PointerCode) -> [CheckCode] {
    let name = StringLiteral(plan.name)
    let variable = local(plan.name)
    let get = "\(variable), ok := \(object).Get(\(name))"
    guard let required = plan.requiredFailure else {
      let checks = kindAndChecks(plan.value, variable, at: at)
      if plan.value.acceptsNull { return CheckCode.when("ok && \(variable) != nil", checks, initial: get) }
      if !checks.names(variable) { return CheckCode.when("\(object).Has(\(name))", checks) }
      return CheckCode.when("ok", checks, initial: get)
    }
    let checks = value(plan.value, variable, at: at)
    if !checks.names(variable) { return [.unless(nil, "!\(object).Has(\(name))", [fail(at, required)], checks)] }
    return [.unless(get, "!ok", [fail(at, required)], checks)]
  }

  mutating func kindAndChecks(_ plan: ValuePlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let type = [fail(at, plan.typeFailure)]
    let (assertion, wrong, variable, checks) = shape(plan.shape, value, at: at)
    let after = checks + plan.assertions.flatMap { self.assertion($0, value, at: at) }
    guard let assertion else {
      guard let wrong else { return after }
      if wrong == "true" { return type }
      return after.isEmpty ? CheckCode.when(wrong, type) : [.unless(nil, wrong, type, after)]
    }
    let initial = "\(variable.map { after.names($0) ? $0 : "_" } ?? "_"), ok := \(value).(\(assertion))"
    return after.isEmpty ? CheckCode.when("!ok", type, initial: initial) : [.unless(initial, "!ok", type, after)]
  }

  /// What a value is asserted to be, or the condition under which it is of the wrong kind (neither: never); the variable that
  /// it then is in; and the checks where it is of the right kind.
  mutating func shape(_ shape: ShapePlan, _ value: String, at: PointerCode) -> (String?, String?, String?, [CheckCode]) {
    /// A variable of the asserted type: the value's own name where it is one.
    func variable(_ me: inout ValueChecks, _ name: String) -> String {
      value.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } && value != "value" ? value : me.fresh(name)
    }
    switch shape {
    case .call(let id):
      return (nil, nil, nil, [.call(project.validatorName(id), [value, at.code, sink.pointer])])
    case .any(let kinds): return (nil, kinds == .all ? nil : "!wire.IsOfKind(\(value), \(kindList(kinds)))", nil, [])
    case .never: return (nil, "true", nil, [])
    case .boolean: return ("bool", nil, nil, [])
    case .integer(_, let list): return (nil, "!wire.IsInteger(\(value))", nil, checks(list, value, at: at))
    case .number(let isSingle, let list):
      return (nil, "!wire.\(isSingle ? "IsSingle" : "IsNumber")(\(value))", nil, checks(list, value, at: at))
    case .decimal(let precision, let scale, let failure, let list):
      let text = variable(&self, "text")
      return ("string", nil, text, decimal(precision, scale, failure, list, text, at: at))
    case .string(.bytes, let list):
      return (nil, "!wire.IsBinary(\(value))", nil, checks(list, "wire.Characters(\(value))", at: at))
    case .string(_, let list):
      let text = variable(&self, "text")
      return ("string", nil, text, checks(list, text, at: at))
    case .enumeration(let values, let failure):
      let text = variable(&self, "text")
      return ("string", nil, text, enumeration(values, failure, text, at: at))
    case .list(let plan):
      let items = variable(&self, "items")
      return ("[]any", nil, items, list(plan, items, at: at))
    case .map(let plan):
      let object = variable(&self, "object")
      return ("*wire.Object", nil, object, map(plan, object, at: at))
    case .object(let plan):
      let object = variable(&self, "object")
      return ("*wire.Object", nil, object, self.object(plan, object, at: at))
    case .union(let plan): return union(plan, value, at: at)
    }
  }

  func kindList(_ kinds: JSONKinds) -> String { kinds.names.map { StringLiteral($0).code }.joined(separator: ", ") }

  // MARK: - Strings and numbers

  private func enumeration(_ values: [String], _ failure: Failure, _ value: String, at: PointerCode) -> [CheckCode] {
    if values.count == 1, let only = values.first { return CheckCode.when("\(value) != \(StringLiteral(only))", [fail(at, failure)]) }
    let list = values.map { StringLiteral($0).code }.joined(separator: ", ")
    return CheckCode.when("!slices.Contains([]string{\(list)}, \(value))", [fail(at, failure)])
  }

  private mutating func decimal(
    _ precision: Int, _ scale: Int, _ failure: Failure, _ list: [Check], _ value: String, at: PointerCode
  ) -> [CheckCode] {
    let inner = list.flatMap { check -> [CheckCode] in
      CheckCode.when(decimalCondition(check.rule, value), [fail(at, check.failure)])
    }
    let bad = "!wire.IsDecimal(\(value), \(precision), \(scale))"
    return inner.isEmpty ? CheckCode.when(bad, [fail(at, failure)]) : [.unless(nil, bad, [fail(at, failure)], inner)]
  }

  private func decimalCondition(_ rule: CheckRule, _ value: String) -> String {
    func compare(_ bound: JSONNumber, _ sign: String) -> String { "wire.Compare(\(value), \(StringLiteral(bound.text))) \(sign) 0" }
    return switch rule {
    case .minimum(let bound): compare(bound, "<")
    case .maximum(let bound): compare(bound, ">")
    case .exclusiveMinimum(let bound): compare(bound, "<=")
    case .exclusiveMaximum(let bound): compare(bound, ">=")
    case .multipleOf(let divisor): "!wire.IsMultipleOf(\(value), \(StringLiteral(divisor.text)))"
    default: condition(rule, value, "wire.Length(\(value))")
    }
  }

  mutating func checks(_ list: [Check], _ value: String, at: PointerCode) -> [CheckCode] {
    var code: [CheckCode] = []
    let lengths = list.filter { if case .minLength = $0.rule { true } else if case .maxLength = $0.rule { true } else { false } }
    if lengths.count == 2 {
      // No text is both too short and too long: bounds that contradict each other are refused.
      let branches = lengths.enumerated().map { index, check in
        CheckBranch(
          initial: index == 0 ? "length := wire.Length(\(value))" : nil, condition: condition(check.rule, value, "length"), body: [fail(at, check.failure)])
      }
      code.append(.choice(branches, otherwise: []))
    }
    for check in list where lengths.count != 2 || !lengths.contains(check) {
      code += CheckCode.when(condition(check.rule, value, "wire.Length(\(value))"), [fail(at, check.failure)])
    }
    return code
  }

  /// The condition under which a value breaks a rule.
  private func condition(_ rule: CheckRule, _ value: String, _ length: String) -> String {
    func compare(_ bound: JSONNumber, _ sign: String) -> String {
      ValueLiteral.isSafe(bound)
        ? "wire.Float(\(value)) \(sign) \(bound.text)" : "wire.Compare(\(value), \(StringLiteral(bound.text))) \(sign) 0"
    }
    return switch rule {
    case .minLength(let bound): "\(length) < \(bound)"
    case .maxLength(let bound): "\(length) > \(bound)"
    case .pattern(let pattern): "!\(project.patternName(pattern)).MatchString(\(value))"
    case .format(let format): FormatFunctions.function(of: format).map { "!wire.\($0)(\(value))" } ?? "false"
    case .minimum(let bound): compare(bound, "<")
    case .maximum(let bound): compare(bound, ">")
    case .exclusiveMinimum(let bound): compare(bound, "<=")
    case .exclusiveMaximum(let bound): compare(bound, ">=")
    case .multipleOf(let divisor): "!wire.IsMultipleOf(\(value), \(StringLiteral(divisor.text)))"
    case .minItems(let bound): "len(\(value)) < \(bound)"
    case .maxItems(let bound): "len(\(value)) > \(bound)"
    case .uniqueItems: "!wire.AreUnique(\(value))"
    case .minProperties(let bound): "\(value).Len() < \(bound)"
    case .maxProperties(let bound): "\(value).Len() > \(bound)"
    }
  }
}
