import ContractModel
import ContractPlan
import EmitKit

/// Lists, maps and objects.
extension ValueChecks {
  mutating func list(_ plan: ListPlan, _ value: String, at: PointerCode) -> [CheckCode] {
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
      let binding = plan.element != nil && each.mentions(item) ? "[\(index), \(item)]" : "[\(index)]"
      code.append(.block("for (const \(binding) of \(value).entries()) {", skip + each, "}"))
    }
    if let contains = plan.contains { code += self.contains(contains, value, at: at) }
    return code
  }

  private mutating func contains(_ plan: ContainsPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let matches = fresh("matches")
    let count: CheckText =
      "const \(matches) = \(runtime("countMatching", "violations"))(\(value), \(checkFunction(plan.element)));"
    var condition = "\(matches) < \(plan.minimum)"
    if let maximum = plan.maximum { condition += " || \(matches) > \(maximum)" }
    return [.line(count)] + CheckCode.when(CheckText(condition), [fail(at, plan.failure)])
  }

  mutating func map(_ plan: MapPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let name = fresh("name")
    let member = fresh("member")
    let pointer = at.appending(code: "\(runtime("pointerSegment", "violations"))(\(name))")
    let each = nameCheck(plan.key, name, pointer, plan.nameFailure) + self.value(plan.value, member, at: pointer)
    return (each.isEmpty ? [] : [members(name, member, of: value, each)]) + checks(plan.checks, value, at: at)
  }

  private mutating func nameCheck(_ key: ValuePlan?, _ name: String, _ at: PointerCode, _ failure: Failure) -> [CheckCode] {
    guard let key else { return [] }
    return CheckCode.when("!\(predicate(key, name))", [fail(at, failure)])
  }

  func members(_ name: String, _ member: String, of value: String, _ each: [CheckCode]) -> CheckCode {
    each.mentions(member)
      ? .block("for (const [\(name), \(member)] of Object.entries(\(value))) {", each, "}")
      : .block("for (const \(name) of Object.keys(\(value))) {", each, "}")
  }

  // MARK: - Objects

  mutating func object(_ plan: ObjectPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    var code = plan.renames.map { rename in
      CheckCode.call(
        runtime("renameMember", "renames"),
        [value, at.code, "violations"] + [rename.former, rename.name, rename.failure.detail].map { StringLiteral($0).code })
    }
    for property in plan.properties {
      let name = local(property.name, of: value)
      subject.append(property.name)
      defer { subject.removeLast() }
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
    if plan.patternProperties.isEmpty, plan.propertyNames == nil, case .refused(let failure) = plan.additional {
      let known = patterns.list(of: plan.properties.map(\.name), subject)
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
    var conditions: [CheckText] = []
    for pattern in plan.patternProperties {
      let condition: CheckText = "\(patterns.name(of: pattern.pattern, subject)).test(\(name))"
      conditions.append("!\(condition)")
      matched += CheckCode.when(condition, self.value(pattern.value, member, at: pointer))
    }
    // Where others are kept as they are, nobody asks which they are.
    if !plan.properties.isEmpty, !rest.isEmpty {
      let known = patterns.list(of: plan.properties.map(\.name), subject)
      conditions.insert("!\(known).includes(\(name))", at: 0)
    }
    each += matched
    each += conditions.isEmpty ? rest : CheckCode.when(.terms(conditions, "&&"), rest)
    return each.isEmpty ? [] : [members(name, member, of: value, each)]
  }
}
