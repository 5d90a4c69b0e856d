internal import ContractModel

/// What is tried in the place of lists, maps, objects and unions.
extension Variations {
  // MARK: Lists

  mutating func lists(_ list: ListPlan, _ elements: [JSONValue], _ plan: ValuePlan, at path: [Step]) {
    for check in list.checks {
      switch check.rule {
      case .minItems(let count) where count <= 1000:
        if let value = resized(elements, list, to: count) {
          accept(value, plan, at: path, "\(items(count)) (the fewest)")
        }
        if let value = resized(elements, list, to: count - 1) {
          refuse(value, plan, at: path, "\(items(count - 1)) (too few)", code: check.failure.code)
        }
      case .maxItems(let count) where count <= 1000:
        if let value = resized(elements, list, to: count) {
          accept(value, plan, at: path, "\(items(count)) (the most)")
        }
        if let value = resized(elements, list, to: count + 1) {
          refuse(value, plan, at: path, "\(items(count + 1)) (too many)", code: check.failure.code)
        }
      case .uniqueItems:
        guard let first = elements.first else { continue }
        var twice = elements
        if twice.count > 1 { twice[twice.count - 1] = first } else { twice.append(first) }
        refuse(.array(twice), plan, at: path, "an element twice", code: check.failure.code)
      default: continue
      }
    }
    if list.element == nil {
      refuse(.array(elements + [.null]), plan, at: path, "an element too many", code: list.extraFailure.code)
    }
    let hasLeast = list.checks.contains { if case .minItems = $0.rule { true } else { false } }
    if !hasLeast, !elements.isEmpty { accept(.array([]), plan, at: path, "no element") }
  }

  private func items(_ count: Int) -> String { count == 1 ? "1 element" : "\(count) elements" }

  private func resized(_ elements: [JSONValue], _ list: ListPlan, to count: Int) -> JSONValue? {
    guard count >= 0 else { return nil }
    if count <= elements.count { return .array(Array(elements.prefix(count))) }
    let isUnique = list.checks.contains { $0.rule == .uniqueItems }
    guard isUnique else {
      guard let filler = elements.last ?? list.element.flatMap({ sampler.value($0, .minimal) }) else { return nil }
      return .array(elements + Array(repeating: filler, count: count - elements.count))
    }
    guard count <= 200, let plan = list.element else { return nil }
    var out = elements
    var seen = Set(elements)
    for index in 0..<count * 2 where out.count < count {
      guard let next = sampler.value(plan, .full, index: index, hint: "text"), seen.insert(next).inserted else {
        continue
      }
      out.append(next)
    }
    return out.count == count ? .array(out) : nil
  }

  // MARK: Sizes of maps and objects

  mutating func sizes(_ checks: [Check], _ members: [JSONMember], _ plan: ValuePlan, at path: [Step]) {
    for check in checks {
      switch check.rule {
      case .minProperties(let count) where count > 0 && count <= 200:
        refuse(
          .object(Array(members.prefix(count - 1))), plan, at: path, "too few entries", code: check.failure.code)
      case .maxProperties(let count) where count <= 200:
        guard let pattern = members.last else { continue }
        let filled = { (total: Int) in
          members.prefix(total)
            + (min(members.count, total)..<total).map { JSONMember("\(pattern.name)\($0)", pattern.value) }
        }
        accept(.object(Array(filled(count))), plan, at: path, "as many entries as it may have")
        refuse(.object(Array(filled(count + 1))), plan, at: path, "too many entries", code: check.failure.code)
      default: continue
      }
    }
  }

  // MARK: Objects

  mutating func objects(_ object: ObjectPlan, _ members: [JSONMember], _ plan: ValuePlan, at path: [Step]) {
    let here = Self.pointer(path)
    let isSimple =
      object.checks.isEmpty && object.dependentRequired.isEmpty && object.dependentSchemas.isEmpty
      && object.propertyNames == nil && object.patternProperties.isEmpty
    for property in object.properties {
      guard members.contains(where: { $0.name == property.name }) else { continue }
      let without = JSONValue.object(members.filter { $0.name != property.name })
      let place = here + "/" + JSONPointer.escape(property.name)
      if let failure = property.requiredFailure {
        if isSimple {
          refuse(
            without, at: path, "a body without \(TestNames.readable(place))", pointer: place,
            [checker.violation(failure, at: place)])
        } else {
          refuse(without, plan, at: path, "no \(property.name)", code: failure.code)
        }
      }
    }
    for rename in object.renames {
      guard let place = members.firstIndex(where: { $0.name == rename.name }) else { continue }
      let former = here + "/" + JSONPointer.escape(rename.former)
      var (old, both) = (members, members)
      old[place].name = rename.former
      both.append(JSONMember(rename.former, members[place].value))
      let name = TestNames.readable(former)
      accept(.object(old), plan, at: path, "\(name) in place of \(rename.name)", about: former)
      refuse(
        .object(both), at: path, "\(name) beside \(rename.name)", pointer: former,
        [checker.violation(rename.failure, at: former)])
    }
    sizes(object.checks, members, plan, at: path)
    for rule in object.dependentRequired {
      guard members.contains(where: { $0.name == rule.property }), let missing = rule.required.first else { continue }
      refuse(
        .object(members.filter { $0.name != missing }), plan, at: path, "\(rule.property) and no \(missing)",
        code: rule.failure.code)
    }
    let extra = JSONMember(unknownName(object), .string("x"))
    switch object.additional {
    case .refused(let failure):
      let place = here + "/" + JSONPointer.escape(extra.name)
      if isSimple {
        refuse(
          .object(members + [extra]), at: path, "the unknown property \(TestNames.readable(place))", pointer: place,
          [checker.violation(failure, at: place)])
      } else {
        refuse(.object(members + [extra]), plan, at: path, "an unknown property", code: failure.code)
      }
    case .kept: accept(.object(members + [extra]), plan, at: path, "a property that is not declared")
    case .checked: break
    }
    several(object, members, plan, at: path)
  }

  /// Several violations at once, to see their order: the first required property is missing, others are of a wrong type,
  /// and two are unknown.
  private mutating func several(_ object: ObjectPlan, _ members: [JSONMember], _ plan: ValuePlan, at path: [Step]) {
    guard members.count > 1, case .refused = object.additional else { return }
    var broken: [JSONMember] = []
    var missing: String?
    for property in object.properties {
      guard let member = members.first(where: { $0.name == property.name }) else { continue }
      if missing == nil, property.requiredFailure != nil {
        missing = property.name
        continue
      }
      let wrong: JSONValue = if case .string = member.value { .array([]) } else { .string("wrong") }
      broken.append(checker.accepts(wrong, property.value) ? member : JSONMember(member.name, wrong))
    }
    let name = unknownName(object)
    // Sent backwards: the order of the answer is that of the declaration, and for unknown ones that of the request.
    let sent = [JSONMember(name + "B", .null), JSONMember(name + "A", .null)] + broken.reversed()
    refuse(.object(sent), plan, at: path, "several mistakes at once")
  }

  private func unknownName(_ object: ObjectPlan) -> String {
    var name = "unknownProperty"
    while object.properties.contains(where: { $0.name == name }) || object.renames.contains(where: { $0.former == name }) {
      name += "X"
    }
    return name
  }

  // MARK: Unions

  mutating func unions(_ union: UnionPlan, _ value: JSONValue, _ plan: ValuePlan, at path: [Step]) {
    switch union.selection {
    case .discriminator(let property, let missing, let unknown):
      guard case .object(let members) = value else { return }
      refuse(
        .object(members.filter { $0.name != property }), plan, at: path, "no \(property) to tell its variant by",
        code: missing.code)
      let with = { (tag: JSONValue) in
        JSONValue.object(members.map { $0.name == property ? JSONMember(property, tag) : $0 })
      }
      refuse(with(.string("no such variant")), plan, at: path, "an unknown \(property)", code: unknown.code)
      refuse(with(.number(JSONNumber(1))), plan, at: path, "a \(property) that is no string", code: missing.code)
    case .kind: return
    case .trial(_, let failure):
      refuse(
        .object([JSONMember("unknownProperty", .null)]), plan, at: path, "none of the alternatives", code: failure.code)
    }
  }
}
