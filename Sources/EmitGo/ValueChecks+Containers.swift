import ContractModel
import ContractPlan
import EmitKit

extension ValueChecks {
  mutating func list(_ plan: ListPlan, _ value: String, at: PointerCode) -> [CheckCode] {
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

  mutating func map(_ plan: MapPlan, _ value: String, at: PointerCode) -> [CheckCode] {
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

  mutating func object(_ plan: ObjectPlan, _ value: String, at: PointerCode) -> [CheckCode] {
    var code = plan.renames.map { rename in
      CheckCode.call(
        "\(sink.receiver).Renamed",
        [value, at.code] + [rename.former, rename.name, rename.failure.detail].map { StringLiteral($0).code })
    }
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
  mutating func again(_ plan: ValuePlan, _ value: String, at: PointerCode) -> [CheckCode] {
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
}
