extension ValueValidator {
  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  mutating func check(_ elements: [JSONValue], _ type: ListType, at pointer: String) -> Evaluated {
    var evaluated = Evaluated()
    if let minimum = type.minItems, elements.count < minimum {
      add(pointer, "min_items", "must have at least \(counted(minimum, "item"))")
    }
    if let maximum = type.maxItems, elements.count > maximum {
      add(pointer, "max_items", "must have at most \(counted(maximum, "item"))")
    }
    if type.uniqueItems, Set(elements.map(\.canonical)).count < elements.count {
      add(pointer, "unique_items", "must not have equal items")
    }
    for (index, element) in elements.enumerated() {
      let place = "\(pointer)/\(index)"
      if index < type.prefix.count {
        _ = check(element, type.prefix[index], at: place)
      } else if let use = type.element {
        _ = check(element, use, at: place)
      } else {
        add(place, "max_items", "must not be there")
      }
      if index < type.prefix.count || !type.leavesRest { evaluated.items.insert(index) }
    }
    if let contains = type.contains {
      let found = elements.indices.filter { trial(elements[$0], contains.element, at: "\(pointer)/\($0)") != nil }
      evaluated.items.formUnion(found)
      if found.count < contains.minimum || found.count > contains.maximum ?? .max {
        let most = contains.maximum.map { " and at most \($0)" } ?? ""
        add(pointer, "contains", "must have at least \(contains.minimum)\(most) of the items that it is to contain")
      }
    }
    return evaluated
  }

  mutating func check(_ members: [JSONMember], _ type: MapType, at pointer: String) -> Evaluated {
    for member in members {
      let place = pointer + "/" + pointerSegment(member.name)
      if let key = type.key, trial(.string(member.name), key, at: place) == nil {
        add(place, "property_name", "must have an allowed name")
      }
      _ = check(member.value, type.value, at: place)
    }
    count(members.count, type.minProperties, type.maxProperties, at: pointer)
    return type.leavesRest ? Evaluated() : Evaluated(properties: Set(members.map(\.name)))
  }

  private mutating func count(_ count: Int, _ minimum: Int?, _ maximum: Int?, at pointer: String) {
    let unit: (Int) -> String = { $0 == 1 ? "1 property" : "\($0) properties" }
    if let minimum, count < minimum { add(pointer, "min_properties", "must have at least \(unit(minimum))") }
    if let maximum, count > maximum { add(pointer, "max_properties", "must have at most \(unit(maximum))") }
  }

  /// Members by their present names.
  private mutating func renamed(_ members: [JSONMember], _ type: ObjectType, at pointer: String) -> [JSONMember] {
    var members = members
    for property in type.properties {
      for former in property.keptNames {
        guard let index = members.firstIndex(where: { $0.name == former.name }) else { continue }
        if members.contains(where: { $0.name == property.name }) {
          add(pointer + "/" + pointerSegment(former.name), "renamed", "must not be given beside \(property.name)")
          members.remove(at: index)
        } else {
          members[index].name = property.name
        }
      }
    }
    return members
  }

  mutating func check(_ members: [JSONMember], _ type: ObjectType, at pointer: String) -> Evaluated {
    let members = takesFormerNames ? renamed(members, type, at: pointer) : members
    var evaluated = Evaluated()
    let value = JSONValue.object(members)
    for property in type.properties {
      let place = pointer + "/" + pointerSegment(property.name)
      if let found = value[property.name] {
        evaluated.properties.insert(property.name)
        _ = check(found, property.type, at: place)
      } else if property.isRequired {
        add(place, "required", "is required")
      }
    }
    let known = evaluated.properties
    let areAllLookedAt = type.propertyNames != nil || !type.patternProperties.isEmpty
    for member in members where areAllLookedAt || !known.contains(member.name) {
      let place = pointer + "/" + pointerSegment(member.name)
      if let names = type.propertyNames, trial(.string(member.name), names, at: place) == nil {
        add(place, "property_name", "must have an allowed name")
      }
      var isKnown = known.contains(member.name)
      for pattern in type.patternProperties where pattern.pattern.isMatched(by: member.name) {
        isKnown = true
        evaluated.properties.insert(member.name)
        _ = check(member.value, pattern.type, at: place)
      }
      if isKnown { continue }
      switch type.additional {
      case .closed: add(place, "unknown_property", "is not a known property")
      case .open: if !type.leavesRest { evaluated.properties.insert(member.name) }
      case .typed(let use):
        evaluated.properties.insert(member.name)
        _ = check(member.value, use, at: place)
      }
    }
    for dependency in type.dependentRequired where value[dependency.property] != nil {
      for name in dependency.required where value[name] == nil {
        add(pointer + "/" + pointerSegment(name), "required", "is required with \(dependency.property)")
      }
    }
    for dependency in type.dependentSchemas where value[dependency.property] != nil {
      evaluated.formUnion(check(value, dependency.type, at: pointer))
    }
    count(members.count, type.minProperties, type.maxProperties, at: pointer)
    return evaluated
  }

  /// `unevaluatedProperties` (JSON Schema 2020-12, core, section 11.3).
  mutating func checkProperties(
    of value: JSONValue, _ rule: AdditionalProperties, _ evaluated: inout Evaluated, at pointer: String
  ) {
    guard case .object(let members) = value else { return }
    for member in members where evaluated.properties.insert(member.name).inserted {
      let place = pointer + "/" + pointerSegment(member.name)
      switch rule {
      case .closed: add(place, "unknown_property", "is not a known property")
      case .open: break
      case .typed(let use): _ = check(member.value, use, at: place)
      }
    }
  }

  /// `unevaluatedItems` (JSON Schema 2020-12, core, section 11.2).
  mutating func checkItems(of value: JSONValue, _ use: TypeUse, _ evaluated: inout Evaluated, at pointer: String) {
    guard case .array(let elements) = value else { return }
    for (index, element) in elements.enumerated() where evaluated.items.insert(index).inserted {
      _ = check(element, use, at: "\(pointer)/\(index)")
    }
  }

  mutating func check(_ value: JSONValue, _ type: UnionType, at pointer: String) -> Evaluated {
    if let discriminator = type.discriminator {
      let place = pointer + "/" + pointerSegment(discriminator)
      guard case .object = value else {
        add(pointer, "type", "must be an object")
        return Evaluated()
      }
      guard case .string(let tag) = value[discriminator] else {
        if value[discriminator] == nil {
          add(place, "required", "is required")
        } else {
          add(place, "type", "must be a string")
        }
        return Evaluated()
      }
      guard let variant = type.variants.first(where: { $0.tags.contains(tag) }) else {
        add(place, "enum", "must be one of " + type.variants.flatMap(\.tags).joined(separator: ", "))
        return Evaluated()
      }
      return check(value, variant.type, at: pointer)
    }
    let kinds = type.variants.map { contract.kinds(of: $0.type) }
    let isDisjoint = kinds.indices.allSatisfy { i in kinds[..<i].allSatisfy { $0.isDisjoint(with: kinds[i]) } }
    // Where the kind chooses, the violations are those of the variant that it chooses.
    if isDisjoint, let index = kinds.firstIndex(where: { !$0.isDisjoint(with: value.kind) }) {
      return check(value, type.variants[index].type, at: pointer)
    }
    let fits = type.variants.compactMap { trial(value, $0.type, at: pointer) }
    if fits.isEmpty {
      add(pointer, isDisjoint ? "type" : "union", "must be one of the types that it can be")
    } else if fits.count > 1, !type.allowsOverlap {
      add(pointer, "union", "must be exactly one of the types that it can be")
    }
    return fits.reduce(into: Evaluated()) { $0.formUnion($1) }
  }

  mutating func check(_ value: JSONValue, _ assertion: Assertion, at pointer: String) -> Evaluated {
    var evaluated = Evaluated()
    switch assertion {
    case .allOf(let uses): for use in uses { evaluated.formUnion(check(value, use, at: pointer)) }
    case .anyOf(let uses):
      let fits = uses.compactMap { trial(value, $0, at: pointer) }
      for fit in fits { evaluated.formUnion(fit) }
      if fits.isEmpty { add(pointer, "any_of", "must fit one of the alternatives") }
    case .oneOf(let uses):
      let fits = uses.compactMap { trial(value, $0, at: pointer) }
      for fit in fits { evaluated.formUnion(fit) }
      if fits.count != 1 { add(pointer, "one_of", "must fit exactly one of the alternatives") }
    case .not(let use):
      if trial(value, use, at: pointer) != nil { add(pointer, "not", "must not be what is excluded") }
    case .conditional(let condition, let then, let otherwise):
      let fit = trial(value, condition, at: pointer)
      if let fit { evaluated.formUnion(fit) }
      if let use = fit == nil ? otherwise : then { evaluated.formUnion(check(value, use, at: pointer)) }
    case .whenKind(let kinds, let use):
      if !value.kind.isDisjoint(with: kinds) { evaluated.formUnion(check(value, use, at: pointer)) }
    case .values(let values):
      if !values.contains(where: { $0.canonical == value.canonical }) {
        add(
          pointer, "enum",
          "must be " + (values.count == 1 ? "" : "one of ") + values.map(\.text).joined(separator: ", "))
      }
    case .unevaluatedProperties, .unevaluatedItems: break
    }
    return evaluated
  }
}

/// A name as a segment of a JSON Pointer (RFC 6901, section 3).
func pointerSegment(_ name: String) -> String {
  guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
  var out = ""
  for scalar in name.unicodeScalars {
    switch scalar {
    case "~": out += "~0"
    case "/": out += "~1"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}

extension JSONValue {
  /// With the members of objects by name, so that equal values (JSON Schema 2020-12, core, section 4.2.2) are equal.
  public var canonical: JSONValue {
    switch self {
    case .array(let elements): .array(elements.map(\.canonical))
    case .object(let members):
      .object(members.map { JSONMember($0.name, $0.value.canonical) }.sorted { $0.name < $1.name })
    default: self
    }
  }
}
