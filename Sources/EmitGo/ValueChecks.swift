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
    self.locals = project.names.locals(locals + ["ok", "v", "at", "length"], packages: GoNames.packagesOfChecks)
  }

  mutating func local(_ name: String) -> String { locals.identifier(for: name) }

  private var depth = 0

  /// A variable that hides none of those around it.
  mutating func fresh(_ name: String) -> String {
    depth += 1
    return locals.identifier(for: depth == 1 ? name : name + " \(depth)")
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
  private mutating func property(_ plan: PropertyPlan, of object: String, at: PointerCode) -> [CheckCode] {
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

  private mutating func kindAndChecks(_ plan: ValuePlan, _ value: String, at: PointerCode) -> [CheckCode] {
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
  private mutating func shape(_ shape: ShapePlan, _ value: String, at: PointerCode) -> (String?, String?, String?, [CheckCode]) {
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
    case .number(_, let list): return (nil, "!wire.IsNumber(\(value))", nil, checks(list, value, at: at))
    case .decimal(let precision, let scale, let failure, let list):
      let text = variable(&self, "text")
      return ("string", nil, text, decimal(precision, scale, failure, list, text, at: at))
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

  private func kindList(_ kinds: JSONKinds) -> String { kinds.names.map { StringLiteral($0).code }.joined(separator: ", ") }

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

  // MARK: - Lists and maps

  private mutating func list(_ plan: ListPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    var code = checks(plan.checks, value, at: at)
    for (index, item) in plan.prefix.enumerated() {
      let variable = fresh("item")
      let inner = self.value(item, variable, at: at.appending(String(index)))
      guard !inner.isEmpty else { continue }
      let binding: [CheckCode] = inner.names(variable) ? [.line("\(variable) := \(value)[\(index)]")] : []
      code += CheckCode.when("len(\(value)) > \(index)", binding + inner)
    }
    let item = fresh("item")
    let index = fresh("i")
    let first = plan.prefix.count
    let each: [CheckCode] =
      if let element = plan.element {
        self.value(element, item, at: at.appending(index: index))
      } else {
        [fail(at.appending(index: index), plan.extraFailure)]
      }
    if !each.isEmpty {
      let skip: [CheckCode] = first > 0 ? CheckCode.when("\(index) < \(first)", [.line("continue")]) : []
      let all = skip + each
      let binding =
        switch (all.names(index), all.names(item)) {
        case (true, true): "\(index), \(item) := "
        case (true, false): "\(index) := "
        case (false, true): "_, \(item) := "
        case (false, false): ""
        }
      code.append(.block("for \(binding)range \(value) {", all))
    }
    if let contains = plan.contains {
      let matches = fresh("matches")
      var condition = "\(matches) < \(contains.minimum)"
      if let maximum = contains.maximum { condition += " || \(matches) > \(maximum)" }
      let count = "\(matches) := wire.Matching(\(value), \(checkFunction(contains.element)))"
      code += CheckCode.when(condition, [fail(at, contains.failure)], initial: count)
    }
    return code
  }

  private mutating func map(_ plan: MapPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let member = fresh("member"), inner = fresh("value")
    let pointer = at.appending(variable: member + ".Name")
    let each = nameCheck(plan.key, member + ".Name", pointer, plan.nameFailure) + bound(self.value(plan.value, inner, at: pointer), inner, member)
    return (each.isEmpty ? [] : [.block("for _, \(member) := range \(value).Members() {", each)]) + checks(plan.checks, value, at: at)
  }

  /// Checks of a member's value, in a variable of its own.
  func bound(_ checks: [CheckCode], _ variable: String, _ member: String) -> [CheckCode] {
    checks.names(variable) ? [.line("\(variable) := \(member).Value")] + checks : checks
  }

  private mutating func nameCheck(_ key: ValuePlan?, _ name: String, _ at: PointerCode, _ failure: Failure) -> [CheckCode] {
    guard let key else { return [] }
    return CheckCode.when("!wire.Passes(\(name), \(checkFunction(key)))", [fail(at, failure)])
  }

  // MARK: - Objects

  private mutating func object(_ plan: ObjectPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    var code: [CheckCode] = []
    for property in plan.properties { code += self.property(property, of: value, at: at.appending(property.name)) }
    code += others(plan, value, at: at)
    for dependent in plan.dependentRequired {
      let missing = dependent.required.flatMap { name in
        CheckCode.when("!\(value).Has(\(StringLiteral(name)))", [fail(at.appending(name), dependent.failure)])
      }
      code += CheckCode.when("\(value).Has(\(StringLiteral(dependent.property)))", missing)
    }
    for dependent in plan.dependentSchemas {
      code += CheckCode.when("\(value).Has(\(StringLiteral(dependent.property)))", again(dependent.value, value, at: at))
    }
    return code + checks(plan.checks, value, at: at)
  }

  /// Checks of a value whose variable may have a type already.
  private mutating func again(_ plan: ValuePlan, _ value: String, at: PointerCode) -> [CheckCode] {
    if case .call = plan.shape, plan.assertions.isEmpty { return self.value(plan, value, at: at) }
    return [.call(checkFunction(plan), [value, at.code, sink.pointer])]
  }

  /// Properties that are not declared, in the order in which they were sent.
  private mutating func others(_ plan: ObjectPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let known = plan.properties.map { StringLiteral($0.name).code }
    if plan.patternProperties.isEmpty, plan.propertyNames == nil, case .refused(let failure) = plan.additional {
      if failure == ViolationWording.unknownProperty { return [.call("\(sink.receiver).Unknown", [value, at.code] + known)] }
      return [.call("\(sink.receiver).Others", [value, at.code, StringLiteral(failure.code).code, StringLiteral(failure.detail).code] + known)]
    }
    let member = fresh("member"), inner = fresh("value")
    let pointer = at.appending(variable: member + ".Name")
    var each = nameCheck(plan.propertyNames, member + ".Name", pointer, plan.nameFailure)
    var rest: [CheckCode] = []
    switch plan.additional {
    case .kept: break
    case .refused(let failure): rest = [fail(pointer, failure)]
    case .checked(let other): rest = bound(self.value(other, inner, at: pointer), inner, member)
    }
    var conditions: [String] = []
    for pattern in plan.patternProperties {
      let condition = "\(project.patternName(pattern.pattern)).MatchString(\(member).Name)"
      conditions.append("!" + condition)
      each += CheckCode.when(condition, bound(self.value(pattern.value, inner, at: pointer), inner, member))
    }
    if !known.isEmpty { conditions.insert("!slices.Contains([]string{\(known.joined(separator: ", "))}, \(member).Name)", at: 0) }
    each += conditions.isEmpty ? rest : CheckCode.when(conditions.joined(separator: " && "), rest)
    return each.isEmpty ? [] : [.block("for _, \(member) := range \(value).Members() {", each)]
  }

  // MARK: - Unions and assertions

  private mutating func union(_ plan: UnionPlan, _ value: String, at: PointerCode) -> (String?, String?, String?, [CheckCode]) {
    switch plan.selection {
    case .discriminator(let property, let missing, let unknown):
      let object = fresh("object"), tag = fresh("tag")
      let branches = plan.variants.map { variant in
        CheckBranch(
          condition: variant.tags.map { "\(tag) == \(StringLiteral($0))" }.joined(separator: " || "),
          body: again(variant.value, value, at: at))
      }
      let inner = branches.flatMap(\.body)
      _ = inner
      let isUsed = !branches.isEmpty
      let first = CheckBranch(
        initial: "\(isUsed ? tag : "_"), ok := \(object).At(\(StringLiteral(property))).(string)", condition: "!ok",
        body: [fail(at.appending(property), missing)])
      return ("*wire.Object", nil, object, [.choice([first] + branches, otherwise: [fail(at.appending(property), unknown)])])
    case .kind:
      let branches = plan.variants.map { variant in
        CheckBranch(condition: "wire.IsOfKind(\(value), \(kindList(variant.kinds)))", body: self.value(variant.value, value, at: at))
      }.filter { !$0.body.isEmpty }
      let kinds = plan.variants.reduce(JSONKinds()) { $0.union($1.kinds) }
      return (nil, "!wire.IsOfKind(\(value), \(kindList(kinds)))", nil, branches.isEmpty ? [] : [.choice(branches, otherwise: [])])
    case .trial(let exactlyOne, let failure):
      let condition = "\(fits(plan.variants.map(\.value), value)) \(exactlyOne ? "!= 1" : "== 0")"
      return (nil, nil, nil, CheckCode.when(condition, [fail(at, failure)]))
    }
  }

  /// How many of several plans a value fits.
  private mutating func fits(_ plans: [ValuePlan], _ value: String) -> String {
    let checks = plans.map { checkFunction($0) }
    return "wire.Fitting(\(([value] + checks).joined(separator: ", ")))"
  }

  /// A function that adds what is wrong with a value.
  mutating func checkFunction(_ plan: ValuePlan) -> String {
    if case .call(let id) = plan.shape, !plan.acceptsNull, plan.assertions.isEmpty { return project.validatorName(id) }
    return helpers.function(plan, project)
  }

  private mutating func assertion(_ plan: AssertionPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    switch plan {
    case .allOf(let plans): return plans.flatMap { again($0, value, at: at) }
    case .anyOf(let plans, let failure): return CheckCode.when("\(fits(plans, value)) == 0", [fail(at, failure)])
    case .oneOf(let plans, let failure): return CheckCode.when("\(fits(plans, value)) != 1", [fail(at, failure)])
    case .not(let inner, let failure):
      return CheckCode.when("wire.Passes(\(value), \(checkFunction(inner)))", [fail(at, failure)])
    case .conditional(let test, let then, let otherwise):
      let condition = "wire.Passes(\(value), \(checkFunction(test)))"
      let yes = then.map { again($0, value, at: at) } ?? []
      let no = otherwise.map { again($0, value, at: at) } ?? []
      if yes.isEmpty { return CheckCode.when("!" + condition, no) }
      return [.choice([CheckBranch(condition: condition, body: yes)], otherwise: no)]
    case .whenKind(let kinds, let inner):
      return CheckCode.when("wire.IsOfKind(\(value), \(kindList(kinds)))", again(inner, value, at: at))
    case .unevaluatedProperties(let plan): return unevaluatedProperties(plan, value, at: at)
    case .unevaluatedItems(let plan): return unevaluatedItems(plan, value, at: at)
    case .values(let values, let failure):
      let list = ([value] + values.map { ValueLiteral.json($0) }).joined(separator: ", ")
      return CheckCode.when("!wire.IsOneOf(\(list))", [fail(at, failure)])
    }
  }
}

/// Functions that check a part of a value, each with a name of its own in the package.
struct CheckHelpers: Sendable {
  private let prefix: String
  private var plans: [ValuePlan] = []
  private var bodies: [[CheckCode]] = []

  /// - Parameter prefix: Begins their names: `checkUsers`.
  init(prefix: String) { self.prefix = prefix }

  mutating func function(_ plan: ValuePlan, _ project: GoProject) -> String {
    if let known = plans.firstIndex(of: plan) { return name(known) }
    let index = plans.count
    plans.append(plan)
    bodies.append([])
    var checks = ValueChecks(project, locals: ["value"], helpers: self)
    let body = checks.value(plan, "value", at: PointerCode(variable: "at"))
    self = checks.helpers
    bodies[index] = body
    return name(index)
  }

  private func name(_ index: Int) -> String { "\(prefix)\(index + 1)" }

  func declarations(_ writer: inout CodeWriter) {
    for (index, body) in bodies.enumerated() {
      writer.blank()
      writer.checkFunction(name(index), body)
    }
  }
}

extension CodeWriter {
  /// A function of a value, where it is, and the violations.
  mutating func checkFunction(_ name: String, _ code: [CheckCode]) {
    block("func \(name)(value any, at string, v *wire.Violations) {") { $0.checks(Self.early(code)) }
  }

  /// A value of the wrong kind ends a function at once, so that its checks need no indentation.
  private static func early(_ code: [CheckCode]) -> [CheckCode] {
    guard code.count == 1, case .choice(let branches, let rest) = code[0], branches.count == 1, let first = branches.first, !rest.isEmpty
    else { return code }
    return (first.initial.map { [.line($0)] } ?? [])
      + [.choice([CheckBranch(condition: first.condition, body: first.body + [.line("return")])], otherwise: [])] + rest
  }
}

/// Which function of the runtime checks a format.
enum FormatFunctions {
  static func function(of format: StringFormat) -> String? {
    switch format {
    case .dateTime: "IsDateTime"
    case .date: "IsDate"
    case .time: "IsTime"
    case .localTime: "IsLocalTime"
    case .duration: "IsDuration"
    case .email: "IsEmail"
    case .uri: "IsURI"
    case .uuid: "IsUUID"
    case .byte: "IsBase64"
    case .idnEmail: "IsIDNEmail"
    case .hostname: "IsHostname"
    case .idnHostname: "IsIDNHostname"
    case .ipv4: "IsIPv4"
    case .ipv6: "IsIPv6"
    case .uriReference: "IsURIReference"
    case .iri: "IsIRI"
    case .iriReference: "IsIRIReference"
    case .uriTemplate: "IsURITemplate"
    case .jsonPointer: "IsJSONPointer"
    case .relativeJSONPointer: "IsRelativeJSONPointer"
    case .regex: "IsRegex"
    case .binary: nil
    }
  }
}
