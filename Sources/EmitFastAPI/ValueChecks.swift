import ContractModel
import ContractPlan
import EmitKit

/// Spells the checks of one function, and remembers what they need.
struct ValueChecks {
  let project: FastAPIProject
  /// What the checks import from the runtime: name and module.
  private(set) var imports: [(name: String, path: String)] = []
  /// Validators that are called.
  private(set) var called: [ValidatorID] = []
  private var locals: NameScope
  /// Regular expressions of the module, in order.
  private var patterns: PatternTable

  init(_ project: FastAPIProject, locals: [String], patterns: PatternTable) {
    self.project = project
    self.locals = PythonNames.locals(locals)
    self.patterns = patterns
  }

  var table: PatternTable { patterns }

  mutating func local(_ name: String) -> String { locals.identifier(for: name) }

  private mutating func fresh(_ name: String) -> String {
    depth += 1
    return locals.identifier(for: depth == 1 ? name : name + " \(depth)")
  }

  private var depth = 0

  private mutating func runtime(_ name: String, _ module: String) -> String {
    if !imports.contains(where: { $0.name == name }) { imports.append((name, module)) }
    return name
  }

  private func fail(_ at: PointerCode, _ failure: Failure) -> CheckCode {
    .line("violations.add(\(at.code), \(StringLiteral(failure.code)), \(StringLiteral(failure.detail)))")
  }

  /// What marks a property that is not there.
  private mutating func absent() -> String { runtime("ABSENT", "json_text") }

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

  private mutating func kindAndChecks(_ plan: ValuePlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let type = [fail(at, plan.typeFailure)]
    let (wrong, checks) = shape(plan.shape, value, at: at)
    let after = checks + plan.assertions.flatMap { assertion($0, value, at: at) }
    guard let wrong else { return after }
    if wrong == "True" { return type }
    return after.isEmpty ? CheckCode.when(wrong, type) : [.unless(wrong, type, after)]
  }

  /// The condition under which a value is of the wrong kind (nil: never), and the checks where it is of the right one.
  private mutating func shape(_ shape: ShapePlan, _ value: String, at: PointerCode) -> (String?, [CheckCode]) {
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
    case .number(_, let list): return ("not \(runtime("is_number", "json_text"))(\(value))", checks(list, value, at: at))
    case .decimal(let precision, let scale, let failure, let list):
      let isDecimal = runtime("is_decimal", "formats")
      let inner = decimalChecks(list, value, at: at)
      let bad = "not \(isDecimal)(\(value), \(precision), \(scale))"
      return (
        "not isinstance(\(value), str)",
        inner.isEmpty ? CheckCode.when(bad, [fail(at, failure)]) : [.unless(bad, [fail(at, failure)], inner)]
      )
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

  private mutating func checks(_ list: [Check], _ value: String, at: PointerCode) -> [CheckCode] {
    var code: [CheckCode] = []
    let length = "len(\(value))"
    for check in list { code += CheckCode.when(condition(check.rule, value, length), [fail(at, check.failure)]) }
    return code
  }

  /// The condition under which a value breaks a rule.
  private mutating func condition(_ rule: CheckRule, _ value: String, _ length: String) -> String {
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

  private mutating func formatCondition(_ format: StringFormat, _ value: String) -> String {
    guard let (name, module) = FormatFunctions.function(of: format) else { return "False" }
    return "not \(runtime(name, module))(\(value))"
  }

  private mutating func decimalChecks(_ list: [Check], _ value: String, at: PointerCode) -> [CheckCode] {
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

  // MARK: - Lists and maps

  private mutating func list(_ plan: ListPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    var code = checks(plan.checks, value, at: at)
    for (index, item) in plan.prefix.enumerated() {
      let inner = self.value(item, "\(value)[\(index)]", at: at.appending(String(index)))
      code += CheckCode.when("len(\(value)) > \(index)", inner)
    }
    let item = fresh("item")
    let index = fresh("index")
    let first = plan.prefix.count
    let each: [CheckCode]
    if let element = plan.element {
      each = self.value(element, item, at: at.appending(code: index))
    } else {
      each = [fail(at.appending(code: index), plan.extraFailure)]
    }
    if !each.isEmpty {
      let slice = first > 0 ? "\(value)[\(first):], \(first)" : value
      let head =
        each.mentions(item)
        ? "for \(index), \(item) in enumerate(\(slice)):"
        : "for \(index) in range(\(first > 0 ? "\(first), " : "")len(\(value))):"
      code.append(.block(head, each))
    }
    if let contains = plan.contains { code += self.contains(contains, value, at: at) }
    return code
  }

  private mutating func contains(_ plan: ContainsPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let matches = fresh("matches")
    let item = fresh("item")
    let test = predicate(plan.element, item)
    var condition = "\(matches) < \(plan.minimum)"
    if let maximum = plan.maximum { condition += " or \(matches) > \(maximum)" }
    return [.line("\(matches) = sum(\(test) for \(item) in \(value))")] + CheckCode.when(condition, [fail(at, plan.failure)])
  }

  private mutating func map(_ plan: MapPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let name = fresh("name")
    let member = fresh("member")
    let pointer = at.appending(code: "\(runtime("pointer_segment", "violations"))(\(name))")
    let each = nameCheck(plan.key, name, pointer, plan.nameFailure) + self.value(plan.value, member, at: pointer)
    return (each.isEmpty ? [] : [members(name, member, of: value, each)]) + checks(plan.checks, value, at: at)
  }

  private mutating func nameCheck(_ key: ValuePlan?, _ name: String, _ at: PointerCode, _ failure: Failure) -> [CheckCode] {
    guard let key else { return [] }
    return CheckCode.when("not " + predicate(key, name), [fail(at, failure)])
  }

  private func members(_ name: String, _ member: String, of value: String, _ each: [CheckCode]) -> CheckCode {
    each.mentions(member)
      ? .block("for \(name), \(member) in \(value).items():", each) : .block("for \(name) in \(value):", each)
  }

  // MARK: - Objects

  private mutating func object(_ plan: ObjectPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    var code: [CheckCode] = []
    for property in plan.properties {
      let name = local(property.name)
      let checks = optional(property.value, name, at: at.appending(property.name), required: property.requiredFailure)
      if checks.isEmpty { continue }
      code.append(.line("\(name) = \(read(property.name, of: value))"))
      code += checks
    }
    code += others(plan, value, at: at)
    for dependent in plan.dependentRequired {
      let missing = dependent.required.flatMap { name in
        CheckCode.when("\(StringLiteral(name)) not in \(value)", [fail(at.appending(name), dependent.failure)])
      }
      code += CheckCode.when("\(StringLiteral(dependent.property)) in \(value)", missing)
    }
    for dependent in plan.dependentSchemas {
      let inner = self.value(dependent.value, value, at: at)
      code += CheckCode.when("\(StringLiteral(dependent.property)) in \(value)", inner)
    }
    return code + checks(plan.checks, value, at: at)
  }

  /// A property, or what says that it is absent.
  private mutating func read(_ name: String, of value: String) -> String {
    "\(value).get(\(StringLiteral(name)), \(absent()))"
  }

  /// Properties that are not declared, in the order in which they were sent.
  private mutating func others(_ plan: ObjectPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let known = patterns.list(of: plan.properties.map(\.name))
    if plan.patternProperties.isEmpty, plan.propertyNames == nil, case .refused(let failure) = plan.additional {
      let words = failure == ViolationWording.unknownProperty ? "" : ", \(StringLiteral(failure.code)), \(StringLiteral(failure.detail))"
      let report = CheckCode.line("violations.unknown(\(value), \(at.code), \(known)\(words))")
      return plan.properties.isEmpty ? CheckCode.when(value, [report]) : CheckCode.when("not \(value).keys() <= \(known)", [report])
    }
    let name = fresh("name")
    let member = fresh("member")
    let pointer = at.appending(code: "\(runtime("pointer_segment", "violations"))(\(name))")
    var each = nameCheck(plan.propertyNames, name, pointer, plan.nameFailure)
    var rest: [CheckCode] = []
    switch plan.additional {
    case .kept: break
    case .refused(let failure): rest = [fail(pointer, failure)]
    case .checked(let other): rest = self.value(other, member, at: pointer)
    }
    var matched: [CheckCode] = []
    var conditions: [String] = []
    for pattern in plan.patternProperties {
      let condition = "\(patterns.name(of: pattern.pattern)).search(\(name))"
      conditions.append("not " + condition)
      matched += CheckCode.when(condition, self.value(pattern.value, member, at: pointer))
    }
    if !plan.properties.isEmpty { conditions.insert("\(name) not in \(known)", at: 0) }
    each += matched
    each += conditions.isEmpty ? rest : CheckCode.when(conditions.joined(separator: " and "), rest)
    return each.isEmpty ? [] : [members(name, member, of: value, each)]
  }

  // MARK: - Unions and assertions

  private func test(_ tag: String, _ values: [String]) -> String {
    let literals = values.map { StringLiteral($0).code }
    return literals.count == 1 ? "\(tag) == \(literals[0])" : "\(tag) in {\(literals.joined(separator: ", "))}"
  }

  private mutating func union(_ plan: UnionPlan, _ value: String, at: PointerCode) -> (String?, [CheckCode]) {
    switch plan.selection {
    case .discriminator(let property, let missing, let unknown):
      let tag = fresh("tag")
      var branches = [
        CheckBranch(condition: "not isinstance(\(tag), str)", body: [fail(at.appending(property), missing)])
      ]
      for variant in plan.variants {
        let tests = test(tag, variant.tags)
        branches.append(CheckBranch(condition: tests, body: self.value(variant.value, value, at: at)))
      }
      return (
        "not isinstance(\(value), dict)",
        [
          .line("\(tag) = \(read(property, of: value))"),
          .choice(branches, otherwise: [fail(at.appending(property), unknown)]),
        ]
      )
    case .kind:
      let branches = plan.variants.map { variant in
        CheckBranch(
          condition: "\(runtime("is_of_kind", "json_text"))(\(value), \(kindList(variant.kinds)))",
          body: self.value(variant.value, value, at: at))
      }
      let kinds = plan.variants.reduce(JSONKinds()) { $0.union($1.kinds) }
      let wrong = "not \(runtime("is_of_kind", "json_text"))(\(value), \(kindList(kinds)))"
      return (wrong, [.choice(branches.filter { !$0.body.isEmpty }, otherwise: [])].filter { $0 != .choice([], otherwise: []) })
    case .trial(let exactlyOne, let failure):
      let fits = fits(plan.variants.map(\.value), value)
      let condition = exactlyOne ? "\(fits) != 1" : "\(fits) == 0"
      return (nil, CheckCode.when(condition, [fail(at, failure)]))
    }
  }

  /// How many of several plans a value fits.
  private mutating func fits(_ plans: [ValuePlan], _ value: String) -> String {
    let checks = plans.map { checkFunction($0) }
    return "\(runtime("count_fitting", "violations"))(\(value), \(checks.joined(separator: ", ")))"
  }

  /// A function that adds what is wrong with a value.
  private mutating func checkFunction(_ plan: ValuePlan) -> String {
    if case .call(let id) = plan.shape, !plan.acceptsNull, plan.assertions.isEmpty {
      if !called.contains(id) { called.append(id) }
      return project.validatorName(id)
    }
    let outer = locals
    locals = PythonNames.locals(["value", "at", "violations"])
    let code = self.value(plan, "value", at: PointerCode(variable: "at"))
    locals = outer
    return patterns.helper(code)
  }

  private mutating func predicate(_ plan: ValuePlan, _ value: String) -> String {
    "\(runtime("passes", "violations"))(\(value), \(checkFunction(plan)))"
  }

  private mutating func assertion(_ plan: AssertionPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    switch plan {
    case .allOf(let plans): return plans.flatMap { self.value($0, value, at: at) }
    case .anyOf(let plans, let failure): return CheckCode.when("\(fits(plans, value)) == 0", [fail(at, failure)])
    case .oneOf(let plans, let failure): return CheckCode.when("\(fits(plans, value)) != 1", [fail(at, failure)])
    case .not(let inner, let failure): return CheckCode.when(predicate(inner, value), [fail(at, failure)])
    case .conditional(let test, let then, let otherwise):
      let condition = predicate(test, value)
      let yes = then.map { self.value($0, value, at: at) } ?? []
      let no = otherwise.map { self.value($0, value, at: at) } ?? []
      if yes.isEmpty { return CheckCode.when("not " + condition, no) }
      return [.choice([CheckBranch(condition: condition, body: yes)], otherwise: no)]
    case .whenKind(let kinds, let inner):
      return CheckCode.when("\(runtime("is_of_kind", "json_text"))(\(value), \(kindList(kinds)))", self.value(inner, value, at: at))
    case .values(let values, let failure):
      let list = "[" + values.map(ValueLiteral.json).joined(separator: ", ") + "]"
      return CheckCode.when("not \(runtime("is_one_of", "json_text"))(\(value), \(list))", [fail(at, failure)])
    }
  }
}

/// What the checks of a module share: regular expressions, names of properties, and checks that are only tried; each once.
struct PatternTable: Sendable {
  private var patterns: [Pattern] = []
  private var lists: [[String]] = []
  private var helpers: [[CheckCode]] = []

  mutating func name(of pattern: Pattern) -> String { "_pattern" + number(of: pattern, in: &patterns) }

  /// A set of names.
  mutating func list(of names: [String]) -> String { "_properties" + number(of: names, in: &lists) }

  /// A function that adds what is wrong with a value.
  mutating func helper(_ code: [CheckCode]) -> String { "_check" + number(of: code, in: &helpers) }

  private func number<Item: Equatable>(of item: Item, in items: inout [Item]) -> String {
    if let index = items.firstIndex(of: item) { return String(index + 1) }
    items.append(item)
    return String(items.count)
  }

  func declare(in module: inout Module, runtime: String) {
    for (index, names) in lists.enumerated() {
      module.statement(bound: index > 0) { writer, _ in
        writer.code("_properties\(index + 1) = frozenset({\(names.map { StringLiteral($0).code }.joined(separator: ", "))})")
      }
    }
    for (index, pattern) in patterns.enumerated() {
      module.use(from: "re")
      module.statement(bound: index > 0) { writer, _ in
        writer.code("_pattern\(index + 1) = \(PythonPattern(pattern)?.code ?? "re.compile(\"\")")")
      }
    }
    for (index, code) in helpers.enumerated() {
      module.use("Any", from: "typing")
      module.use("Violations", from: runtime + "violations")
      module.define { writer, _ in
        writer.suite("def _check\(index + 1)(value: Any, at: str, violations: Violations) -> None:") { writer in
          if code.isEmpty { writer.line("pass") } else { writer.checks(code) }
        }
      }
    }
  }
}

/// Which function of the runtime checks a format.
enum FormatFunctions {
  static func function(of format: StringFormat) -> (name: String, module: String)? {
    switch format {
    case .dateTime: ("is_date_time", "formats")
    case .date: ("is_date", "formats")
    case .time: ("is_time", "formats")
    case .duration: ("is_duration", "formats")
    case .email: ("is_email", "formats")
    case .uri: ("is_uri", "formats")
    case .uuid: ("is_uuid", "formats")
    case .byte: ("is_base64", "formats")
    case .idnEmail: ("is_idn_email", "formats_more")
    case .hostname: ("is_hostname", "formats_more")
    case .idnHostname: ("is_idn_hostname", "formats_more")
    case .ipv4: ("is_ipv4", "formats_more")
    case .ipv6: ("is_ipv6", "formats_more")
    case .uriReference: ("is_uri_reference", "formats_more")
    case .iri: ("is_iri", "formats_more")
    case .iriReference: ("is_iri_reference", "formats_more")
    case .uriTemplate: ("is_uri_template", "formats_more")
    case .jsonPointer: ("is_json_pointer", "formats_more")
    case .relativeJSONPointer: ("is_relative_json_pointer", "formats_more")
    case .regex: ("is_regex", "formats_regex")
    case .binary: nil
    }
  }
}
