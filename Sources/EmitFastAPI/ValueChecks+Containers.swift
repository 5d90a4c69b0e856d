import ContractModel
import ContractPlan
import EmitKit

/// Lists, maps and objects.
extension ValueChecks {
  mutating func list(_ plan: ListPlan, _ value: String, at: PointerCode) -> [CheckCode] {
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
        plan.element != nil && each.mentions(item)
        ? "for \(index), \(item) in enumerate(\(slice)):"
        : "for \(index) in range(\(first > 0 ? "\(first), " : "")len(\(value))):"
      code.append(.block(head, each))
    }
    if let contains = plan.contains { code += self.contains(contains, value, at: at) }
    return code
  }

  mutating func contains(_ plan: ContainsPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let matches = fresh("matches")
    let item = fresh("item")
    let test = predicate(plan.element, item)
    var condition = "\(matches) < \(plan.minimum)"
    if let maximum = plan.maximum { condition += " or \(matches) > \(maximum)" }
    return [.line("\(matches) = sum(\(test) for \(item) in \(value))")] + CheckCode.when(condition, [fail(at, plan.failure)])
  }

  mutating func map(_ plan: MapPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    let name = fresh("name")
    let member = fresh("member")
    let pointer = at.appending(code: "\(runtime("pointer_segment", "violations"))(\(name))")
    let each = nameCheck(plan.key, name, pointer, plan.nameFailure) + self.value(plan.value, member, at: pointer)
    return (each.isEmpty ? [] : [members(name, member, of: value, each)]) + checks(plan.checks, value, at: at)
  }

  mutating func nameCheck(_ key: ValuePlan?, _ name: String, _ at: PointerCode, _ failure: Failure) -> [CheckCode] {
    guard let key else { return [] }
    return CheckCode.when("not " + predicate(key, name), [fail(at, failure)])
  }

  func members(_ name: String, _ member: String, of value: String, _ each: [CheckCode]) -> CheckCode {
    each.mentions(member)
      ? .block("for \(name), \(member) in \(value).items():", each) : .block("for \(name) in \(value):", each)
  }

  // MARK: - Objects

  mutating func object(_ plan: ObjectPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    var code = plan.renames.map { rename in
      let texts = [rename.former, rename.name, rename.failure.detail].map { StringLiteral($0).code }
      return CheckCode.line("\(runtime("rename_member", "renames"))(\(([value, at.code, "violations"] + texts).joined(separator: ", ")))")
    }
    for property in plan.properties {
      let name = local(property.name, of: value)
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
  mutating func read(_ name: String, of value: String) -> String {
    "\(value).get(\(StringLiteral(name)), \(absent()))"
  }

  /// Properties that are not declared, in the order in which they were sent.
  mutating func others(_ plan: ObjectPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    if plan.patternProperties.isEmpty, plan.propertyNames == nil, case .refused(let failure) = plan.additional {
      let known = patterns.list(of: plan.properties.map(\.name))
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
    // Where others are kept as they are, nobody asks which they are.
    if !plan.properties.isEmpty, !rest.isEmpty {
      conditions.insert("\(name) not in \(patterns.list(of: plan.properties.map(\.name)))", at: 0)
    }
    each += matched
    each += conditions.isEmpty ? rest : CheckCode.when(conditions.joined(separator: " and "), rest)
    return each.isEmpty ? [] : [members(name, member, of: value, each)]
  }
}
