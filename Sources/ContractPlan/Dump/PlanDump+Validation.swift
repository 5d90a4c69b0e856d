internal import ContractModel

extension PlanDump {
  mutating func writeValidation() {
    for validator in plan.validation.validators {
      section("validator \(name(validator.name))") { $0.write(validator.value) }
    }
    if !plan.validation.patterns.isEmpty {
      section("patterns") { dump in
        for pattern in dump.plan.validation.patterns { dump.line(dump.quoted(pattern.source)) }
      }
    }
    if !plan.validation.formats.isEmpty {
      section("formats") { dump in
        for format in dump.plan.validation.formats { dump.line(format.rawValue) }
      }
    }
  }

  /// What a value must be, behind a label where it has one.
  mutating func write(_ value: ValuePlan, label: String = "", suffix: String = "") {
    let head = [
      label, kind(value.shape), value.acceptsNull ? "or null" : "", "else", failure(value.typeFailure), suffix,
    ]
    line(head.filter { !$0.isEmpty }.joined(separator: " "))
    nested { dump in
      dump.writeParts(value.shape)
      for assertion in value.assertions { dump.write(assertion) }
    }
  }

  private func kind(_ shape: ShapePlan) -> String {
    switch shape {
    case .call(let id): name(plan.validation[id].name)
    case .any(let kinds): kinds == .all ? "any" : "any of " + kinds.names.joined(separator: " ")
    case .never: "never"
    case .boolean: "boolean"
    case .integer(let width, _): width.rawValue
    case .number(let isSingle, _): isSingle ? "single" : "double"
    case .decimal(let precision, let scale, let failure, _): "decimal(\(precision), \(scale)) \(self.failure(failure))"
    case .string(let normalization, _): normalization == .none ? "string" : "string to \(normalization.rawValue)"
    case .enumeration(let values, _): "one of " + names(values)
    case .list: "list"
    case .map: "map"
    case .object: "object"
    case .union: "union"
    }
  }

  private mutating func writeParts(_ shape: ShapePlan) {
    switch shape {
    case .call, .any, .never, .boolean: break
    case .integer(_, let checks), .number(_, let checks), .decimal(_, _, _, let checks), .string(_, let checks):
      write(checks)
    case .enumeration(_, let failure): line(self.failure(failure))
    case .list(let list): write(list)
    case .map(let map):
      write(map.checks)
      if let key = map.key {
        line("name " + failure(map.nameFailure))
        nested { $0.write(key) }
      }
      write(map.value, label: "value")
    case .object(let object): write(object)
    case .union(let union): write(union)
    }
  }

  private mutating func write(_ checks: [Check]) {
    for check in checks { line(failure(check.failure)) }
  }

  private mutating func write(_ list: ListPlan) {
    write(list.checks)
    for (index, item) in list.prefix.enumerated() { write(item, label: "item \(index)") }
    if let element = list.element {
      write(element, label: "items")
    } else {
      line("no further " + failure(list.extraFailure))
    }
    if let contains = list.contains {
      line(failure(contains.failure))
      nested { $0.write(contains.element) }
    }
  }

  private mutating func write(_ object: ObjectPlan) {
    for rename in object.renames { line("rename \(name(rename.former)) to \(name(rename.name)) \(failure(rename.failure))") }
    for property in object.properties {
      let suffix = property.defaultValue.map { "= " + $0.text } ?? ""
      write(property.value, label: name(property.name) + (property.requiredFailure == nil ? "?:" : ":"), suffix: suffix)
    }
    for property in object.patternProperties {
      write(property.value, label: "pattern \(quoted(property.pattern.source))")
    }
    write(object.additional, label: "others")
    if let names = object.propertyNames {
      line("name " + failure(object.nameFailure))
      nested { $0.write(names) }
    }
    for dependent in object.dependentRequired {
      line("\(name(dependent.property)) requires \(names(dependent.required)) \(failure(dependent.failure))")
    }
    for dependent in object.dependentSchemas { write(dependent.value, label: "with \(name(dependent.property))") }
    write(object.checks)
  }

  private mutating func write(_ additional: AdditionalPlan, label: String) {
    switch additional {
    case .refused(let failure): line("\(label) \(self.failure(failure))")
    case .kept: line("\(label) kept")
    case .checked(let value): write(value, label: label)
    }
  }

  private mutating func write(_ union: UnionPlan) {
    switch union.selection {
    case .discriminator(let property, let missing, let unknown):
      line("by \(name(property)) missing \(failure(missing)) unknown \(failure(unknown))")
    case .kind: line("by kind")
    case .trial(let exactlyOne, let failure):
      line("\(exactlyOne ? "exactly one" : "any") else \(self.failure(failure))")
    }
    for variant in union.variants {
      let label = variant.tags.isEmpty ? variant.kinds.names.joined(separator: " ") : names(variant.tags)
      write(variant.value, label: "when \(label)")
    }
  }

  private mutating func write(_ assertion: AssertionPlan) {
    func parts(_ title: String, _ values: [ValuePlan]) {
      line(title)
      nested { dump in
        for value in values { dump.write(value) }
      }
    }
    switch assertion {
    case .allOf(let values): parts("all of", values)
    case .anyOf(let values, let failure): parts("any of else \(self.failure(failure))", values)
    case .oneOf(let values, let failure): parts("one of else \(self.failure(failure))", values)
    case .not(let value, let failure): parts("not else \(self.failure(failure))", [value])
    case .conditional(let condition, let then, let otherwise):
      write(condition, label: "if")
      if let then { write(then, label: "then") }
      if let otherwise { write(otherwise, label: "otherwise") }
    case .whenKind(let kinds, let value): write(value, label: "when " + kinds.names.joined(separator: " "))
    case .values(let values, let failure):
      line("values \(values.map(\.text).joined(separator: " ")) else \(self.failure(failure))")
    case .unevaluatedProperties(let plan), .unevaluatedItems(let plan):
      write(plan.rule, label: "unevaluated")
      nested { $0.write(plan.evaluated) }
    }
  }

  private mutating func write(_ evaluated: [Evaluation]) {
    for evaluation in evaluated {
      switch evaluation {
      case .all: line("evaluated all")
      case .properties(let names): line("evaluated \(self.names(names))")
      case .matching(let pattern): line("evaluated pattern \(quoted(pattern.source))")
      case .leadingItems(let count): line("evaluated first \(count)")
      case .itemsFitting(let value): write(value, label: "evaluated")
      case .ifFits(let value, let parts, let others):
        write(value, label: "if")
        nested { $0.write(parts) }
        if !others.isEmpty { line("otherwise") }
        nested { $0.write(others) }
      }
    }
  }
}
