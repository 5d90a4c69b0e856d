import ContractModel
import ContractPlan
import EmitKit

/// Spells the checks of one function, and remembers what they need.
struct ValueChecks {
  let project: ExpressProject
  /// What the checks import from the runtime: name and module.
  private(set) var imports: [(name: String, path: String)] = []
  /// Validators that are called.
  private(set) var called: [ValidatorID] = []
  private var locals: NameScope
  /// Regular expressions of the module, in order.
  private var patterns: PatternTable

  init(_ project: ExpressProject, locals: [String], patterns: PatternTable) {
    self.project = project
    self.locals = JavaScriptNames.locals(locals)
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
      let condition = plan.acceptsNull ? "\(value) !== undefined && \(value) !== null" : "\(value) !== undefined"
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
    return after.isEmpty ? CheckCode.when(wrong, type) : [.unless(wrong, type, after)]
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
    case .number(_, let list): return ("!\(runtime("isNumber", "json"))(\(value))", checks(list, value, at: at))
    case .decimal(let precision, let scale, let failure, let list):
      let isDecimal = runtime("isDecimal", "formats")
      let inner = decimalChecks(list, value, at: at)
      let bad = "!\(isDecimal)(\(value), \(precision), \(scale))"
      return (
        "typeof \(value) !== \"string\"",
        inner.isEmpty ? CheckCode.when(bad, [fail(at, failure)]) : [.unless(bad, [fail(at, failure)], inner)]
      )
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

  private mutating func checks(_ list: [Check], _ value: String, at: PointerCode) -> [CheckCode] {
    var code: [CheckCode] = []
    let lengths = list.filter { if case .minLength = $0.rule { true } else if case .maxLength = $0.rule { true } else { false } }
    var length = "\(value).length"
    if lengths.count > 1 {
      length = local(value + " length")
      code.append(.line("const \(length) = \(runtime("codePoints", "formats"))(\(value));"))
    } else if lengths.count == 1 {
      length = "\(runtime("codePoints", "formats"))(\(value))"
    }
    for check in list { code += CheckCode.when(condition(check.rule, value, length), [fail(at, check.failure)]) }
    return code
  }

  /// The condition under which a value breaks a rule.
  private mutating func condition(_ rule: CheckRule, _ value: String, _ length: String) -> String {
    switch rule {
    case .minLength(let bound): "\(length) < \(bound)"
    case .maxLength(let bound): "\(length) > \(bound)"
    case .pattern(let pattern): "!\(patterns.name(of: pattern)).test(\(value))"
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
      return CheckCode.when(condition, [fail(at, check.failure)])
    }
  }

  // MARK: - Lists and maps

  private mutating func list(_ plan: ListPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    var code = checks(plan.checks, value, at: at)
    for (index, item) in plan.prefix.enumerated() {
      let inner = self.value(item, "\(value)[\(index)]", at: at.appending(String(index)))
      code += CheckCode.when("\(value).length > \(index)", inner)
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
      let skip: [CheckCode] = first > 0 ? [.line("if (\(index) < \(first)) continue;")] : []
      let binding = each.mentions(item) ? "[\(index), \(item)]" : "[\(index)]"
      code.append(.block("for (const \(binding) of \(value).entries()) {", skip + each, "}"))
    }
    if let contains = plan.contains { code += self.contains(contains, value, at: at) }
    return code
  }

  private mutating func contains(_ plan: ContainsPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let matches = fresh("matches")
    let item = fresh("item")
    let test = predicate(plan.element, item)
    let filter = "\(value).filter((\(item)\(project.dialect.types(": unknown"))) => \(test)).length"
    var condition = "\(matches) < \(plan.minimum)"
    if let maximum = plan.maximum { condition += " || \(matches) > \(maximum)" }
    return [.line("const \(matches) = \(filter);")] + CheckCode.when(condition, [fail(at, plan.failure)])
  }

  private mutating func map(_ plan: MapPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let name = fresh("name")
    let member = fresh("member")
    let pointer = at.appending(code: "\(runtime("pointerSegment", "violations"))(\(name))")
    let each = nameCheck(plan.key, name, pointer, plan.nameFailure) + self.value(plan.value, member, at: pointer)
    return (each.isEmpty ? [] : [members(name, member, of: value, each)]) + checks(plan.checks, value, at: at)
  }

  private mutating func nameCheck(_ key: ValuePlan?, _ name: String, _ at: PointerCode, _ failure: Failure) -> [CheckCode] {
    guard let key else { return [] }
    return CheckCode.when("!" + predicate(key, name), [fail(at, failure)])
  }

  private func members(_ name: String, _ member: String, of value: String, _ each: [CheckCode]) -> CheckCode {
    each.mentions(member)
      ? .block("for (const [\(name), \(member)] of Object.entries(\(value))) {", each, "}")
      : .block("for (const \(name) of Object.keys(\(value))) {", each, "}")
  }

  // MARK: - Objects

  private mutating func object(_ plan: ObjectPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    var code: [CheckCode] = []
    for property in plan.properties {
      let name = local(property.name)
      let checks = optional(property.value, name, at: at.appending(property.name), required: property.requiredFailure)
      if checks.isEmpty { continue }
      code.append(.line("const \(name) = \(read(property.name, of: value));"))
      code += checks
    }
    code += others(plan, value, at: at)
    for dependent in plan.dependentRequired {
      let missing = dependent.required.flatMap { name in
        CheckCode.when("\(read(name, of: value)) === undefined", [fail(at.appending(name), dependent.failure)])
      }
      code += CheckCode.when("\(read(dependent.property, of: value)) !== undefined", missing)
    }
    for dependent in plan.dependentSchemas {
      let inner = self.value(dependent.value, value, at: at)
      code += CheckCode.when("\(read(dependent.property, of: value)) !== undefined", inner)
    }
    return code + checks(plan.checks, value, at: at)
  }

  mutating func read(_ name: String, of value: String) -> String {
    let key = PropertyKey(name)
    if key.isInherited { return "\(runtime("own", "json"))(\(value), \(StringLiteral(name)))" }
    return value + key.access
  }

  /// Properties that are not declared, in the order in which they were sent.
  private mutating func others(_ plan: ObjectPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let known = patterns.list(of: plan.properties.map(\.name))
    if plan.patternProperties.isEmpty, plan.propertyNames == nil, case .refused(let failure) = plan.additional {
      let words = failure == ViolationWording.unknownProperty ? [] : [StringLiteral(failure.code).code, StringLiteral(failure.detail).code]
      return [.call("violations.unknown", [value, at.code, known] + words)]
    }
    let name = fresh("name")
    let member = fresh("member")
    let pointer = at.appending(code: "\(runtime("pointerSegment", "violations"))(\(name))")
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
      let condition = "\(patterns.name(of: pattern.pattern)).test(\(name))"
      conditions.append("!" + condition)
      matched += CheckCode.when(condition, self.value(pattern.value, member, at: pointer))
    }
    if !plan.properties.isEmpty { conditions.insert("!\(known).includes(\(name))", at: 0) }
    each += matched
    each += conditions.isEmpty ? rest : CheckCode.when(conditions.joined(separator: " && "), rest)
    return each.isEmpty ? [] : [members(name, member, of: value, each)]
  }

  // MARK: - Unions and assertions

  private mutating func union(_ plan: UnionPlan, _ value: String, at: PointerCode) -> (String?, [CheckCode]) {
    switch plan.selection {
    case .discriminator(let property, let missing, let unknown):
      let tag = fresh("tag")
      var branches = [
        CheckBranch(condition: "typeof \(tag) !== \"string\"", body: [fail(at.appending(property), missing)])
      ]
      for variant in plan.variants {
        let tests = variant.tags.map { "\(tag) === \(StringLiteral($0))" }.joined(separator: " || ")
        branches.append(CheckBranch(condition: tests, body: self.value(variant.value, value, at: at)))
      }
      return (
        "!\(runtime("isObject", "json"))(\(value))",
        [
          .line("const \(tag) = \(read(property, of: value));"),
          .choice(branches, otherwise: [fail(at.appending(property), unknown)]),
        ]
      )
    case .kind:
      let branches = plan.variants.map { variant in
        CheckBranch(
          condition: "\(runtime("isOfKind", "json"))(\(value), \(kindList(variant.kinds)))",
          body: self.value(variant.value, value, at: at))
      }
      let kinds = plan.variants.reduce(JSONKinds()) { $0.union($1.kinds) }
      let wrong = "!\(runtime("isOfKind", "json"))(\(value), \(kindList(kinds)))"
      return (wrong, [.choice(branches.filter { !$0.body.isEmpty }, otherwise: [])].filter { $0 != .choice([], otherwise: []) })
    case .trial(let exactlyOne, let failure):
      let fits = fits(plan.variants.map(\.value), value)
      let condition = exactlyOne ? "\(fits) !== 1" : "\(fits) === 0"
      return (nil, CheckCode.when(condition, [fail(at, failure)]))
    }
  }

  /// How many of several plans a value fits.
  private mutating func fits(_ plans: [ValuePlan], _ value: String) -> String {
    let checks = plans.map { checkFunction($0) }
    return "\(runtime("countFitting", "violations"))(\(value), [\(checks.joined(separator: ", "))])"
  }

  /// A function that adds what is wrong with a value.
  private mutating func checkFunction(_ plan: ValuePlan) -> String {
    if case .call(let id) = plan.shape, !plan.acceptsNull, plan.assertions.isEmpty {
      if !called.contains(id) { called.append(id) }
      return project.validatorName(id)
    }
    let value = fresh("candidate")
    let code = self.value(plan, value, at: PointerCode(variable: "at"))
    var writer = CodeWriter()
    writer.block("(\(value), at, violations) => {") { $0.checks(code) }
    return String(writer.text.dropLast())
  }

  private mutating func predicate(_ plan: ValuePlan, _ value: String) -> String {
    "\(runtime("passes", "violations"))(\(value), \(checkFunction(plan)))"
  }

  private mutating func assertion(_ plan: AssertionPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    switch plan {
    case .allOf(let plans): return plans.flatMap { self.value($0, value, at: at) }
    case .anyOf(let plans, let failure): return CheckCode.when("\(fits(plans, value)) === 0", [fail(at, failure)])
    case .oneOf(let plans, let failure): return CheckCode.when("\(fits(plans, value)) !== 1", [fail(at, failure)])
    case .not(let inner, let failure): return CheckCode.when(predicate(inner, value), [fail(at, failure)])
    case .conditional(let test, let then, let otherwise):
      let condition = predicate(test, value)
      let yes = then.map { self.value($0, value, at: at) } ?? []
      let no = otherwise.map { self.value($0, value, at: at) } ?? []
      if yes.isEmpty { return CheckCode.when("!" + condition, no) }
      return [.choice([CheckBranch(condition: condition, body: yes)], otherwise: no)]
    case .whenKind(let kinds, let inner):
      return CheckCode.when("\(runtime("isOfKind", "json"))(\(value), \(kindList(kinds)))", self.value(inner, value, at: at))
    case .values(let values, let failure):
      let list = "[" + values.map(ValueLiteral.json).joined(separator: ", ") + "]"
      return CheckCode.when("!\(runtime("isOneOf", "json"))(\(value), \(list))", [fail(at, failure)])
    }
  }
}

/// The regular expressions of a module, each once.
struct PatternTable: Sendable {
  private(set) var patterns: [Pattern] = []
  private var lists: [[String]] = []

  mutating func name(of pattern: Pattern) -> String {
    if let index = patterns.firstIndex(of: pattern) { return "pattern\(index + 1)" }
    patterns.append(pattern)
    return "pattern\(patterns.count)"
  }

  /// Names in an array: where they are read if they are few, else once for the module.
  mutating func list(of names: [String]) -> String {
    let text = "[" + names.map { StringLiteral($0).code }.joined(separator: ", ") + "]"
    if text.count <= 60 { return text }
    if let index = lists.firstIndex(of: names) { return "properties\(index + 1)" }
    lists.append(names)
    return "properties\(lists.count)"
  }

  func declarations(_ writer: inout CodeWriter) {
    for (index, names) in lists.enumerated() {
      writer.fitted("const properties\(index + 1) = [", names.map { StringLiteral($0).code }, "];")
    }
    if !lists.isEmpty { writer.blank() }
    for (index, pattern) in patterns.enumerated() {
      let literal = RegExpLiteral(pattern).code
      let single = "const pattern\(index + 1) = \(literal);"
      if single.count <= lineWidth {
        writer.line(single)
      } else {
        writer.line("const pattern\(index + 1) =")
        writer.indented { $0.line(literal + ";") }
      }
    }
    if !patterns.isEmpty { writer.blank() }
  }
}

/// Which function of the runtime checks a format.
enum FormatFunctions {
  static func function(of format: StringFormat) -> (name: String, module: String)? {
    switch format {
    case .dateTime: ("isDateTime", "formats")
    case .date: ("isDate", "formats")
    case .time: ("isTime", "formats")
    case .duration: ("isDuration", "formats")
    case .email: ("isEmail", "formats")
    case .uri: ("isUri", "formats")
    case .uuid: ("isUuid", "formats")
    case .byte: ("isBase64", "formats")
    case .idnEmail: ("isIdnEmail", "formats-more")
    case .hostname: ("isHostname", "formats-more")
    case .idnHostname: ("isIdnHostname", "formats-more")
    case .ipv4: ("isIpv4", "formats-more")
    case .ipv6: ("isIpv6", "formats-more")
    case .uriReference: ("isUriReference", "formats-more")
    case .iri: ("isIri", "formats-more")
    case .iriReference: ("isIriReference", "formats-more")
    case .uriTemplate: ("isUriTemplate", "formats-more")
    case .jsonPointer: ("isJsonPointer", "formats-more")
    case .relativeJSONPointer: ("isRelativeJsonPointer", "formats-more")
    case .regex: ("isRegex", "formats-more")
    case .binary: nil
    }
  }
}
