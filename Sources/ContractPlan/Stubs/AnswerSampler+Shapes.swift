internal import ContractModel

/// Values by the shape of their type.
extension AnswerSampler {
  mutating func shaped(_ type: ValueType, _ place: Place) -> JSONValue? {
    switch type {
    case .reference, .never: return nil
    case .boolean: return place.index < 2 ? .boolean(place.index == 0) : nil
    case .integer(let integer):
      let (low, high) = integer.width.range
      let width = NumberBounds(minimum: low, maximum: high)
      return NumberGrid([width, integer.bounds], isInteger: true)?.value(place.index).map(JSONValue.number)
    case .number(let number):
      return NumberGrid([number.bounds], isInteger: false)?.value(place.index).map(JSONValue.number)
    case .decimal(let decimal):
      let grid = NumberGrid(precision: decimal.precision, scale: decimal.scale, [decimal.bounds])
      return grid?.value(place.index).map { .string(DecimalText.scaled($0.text, decimal.scale)) }
    case .string(let string): return text(string, place).map(JSONValue.string)
    case .enumeration(let enumeration):
      let current = enumeration.cases.filter { $0.deprecation == nil }
      return (current.isEmpty ? enumeration.cases : current)[checked: place.index].map { .string($0.value) }
    case .list(let list): return elements(list, place)
    case .map(let map): return entries(map, place)
    case .object(let object): return members(object, place)
    case .union(let union): return variant(union, place)
    case .any(let kinds): return anything(kinds, place)
    }
  }

  private func anything(_ kinds: JSONKinds, _ place: Place) -> JSONValue? {
    if kinds.contains(.string) { return .string(place.index == 0 ? place.hint : "\(place.hint) \(place.index)") }
    if !kinds.isDisjoint(with: [.integer, .number]) { return .number(JSONNumber(place.index + 1)) }
    if kinds.contains(.object) { return .object([]) }
    if kinds.contains(.array) { return .array([]) }
    if kinds.contains(.boolean) { return .boolean(place.index == 0) }
    return kinds.contains(.null) ? .null : nil
  }

  private func text(_ type: StringType, _ place: Place) -> String? {
    let (minimum, maximum) = (type.minLength ?? 0, type.maxLength ?? .max)
    guard minimum <= maximum, minimum <= 10_000 else { return nil }
    var candidates: [String?] = []
    switch type.format {
    // Raw bytes have no place in JSON.
    case .binary?: return nil
    case let format?:
      let plain = FormatSamples.valid(format, place.index)
      let length = max(minimum, min(maximum, plain.unicodeScalars.count))
      candidates = [plain, place.index == 0 ? FormatSamples.valid(format, length: length) : nil]
    case nil: if type.pattern == nil { candidates = [Sampler.words(place.hint, place.index, minimum, maximum)] }
    }
    if let pattern = type.pattern {
      candidates.append(patterns.valid(pattern, place.index, minLength: minimum, maxLength: maximum))
    }
    let use = TypeUse(.string(type))
    return candidates.compactMap { $0 }.first { text in
      // Whether it matches has to be known, and not only not be known to be wrong.
      fits(.string(text), use) && type.pattern.map { patterns.matches($0, text) == true } ?? true
    }
  }

  private mutating func elements(_ list: ListType, _ place: Place) -> JSONValue? {
    let (minimum, maximum) = (list.minItems ?? 0, list.maxItems ?? .max)
    guard minimum <= maximum, minimum <= 1000 else { return nil }
    // An element is shown wherever there may be one; deep inside only where everything is.
    let wanted = extent == .full || place.depth < 2 ? max(1, list.prefix.count) : list.prefix.count
    let count = max(minimum, min(maximum, wanted), min(maximum, list.contains?.minimum ?? 0))
    var elements: [JSONValue] = []
    for position in 0..<count {
      guard let use = position < list.prefix.count ? list.prefix[position] : list.element else { break }
      let place = place.inside(index: list.uniqueItems ? place.index + position : place.index)
      var element: JSONValue?
      if let contains = list.contains, position < contains.minimum, let made = value(contains.element, place), fits(made, use) {
        element = made
      }
      guard let made = element ?? value(use, place), !list.uniqueItems || !elements.contains(made) else { break }
      elements.append(made)
    }
    return elements.count >= minimum ? .array(elements) : nil
  }

  private mutating func entries(_ map: MapType, _ place: Place) -> JSONValue? {
    let (minimum, maximum) = (map.minProperties ?? 0, map.maxProperties ?? .max)
    guard minimum <= maximum, minimum <= 1000 else { return nil }
    let count = extent == .full ? max(minimum, min(maximum, 1)) : minimum
    var members: [JSONMember] = []
    for position in 0..<count {
      var name = position == 0 ? "key" : "key\(position)"
      if let key = map.key {
        guard case .string(let text)? = value(key, Place(hint: "key", index: position, depth: place.depth + 1)) else { break }
        name = text
      }
      guard !members.contains(where: { $0.name == name }), let made = value(map.value, place.inside()) else { break }
      members.append(JSONMember(name, made))
    }
    return members.count >= minimum ? .object(members) : nil
  }

  private mutating func members(_ object: ObjectType, _ place: Place) -> JSONValue? {
    let required = object.properties.count(where: \.isRequired)
    let (minimum, maximum) = (object.minProperties ?? 0, object.maxProperties ?? .max)
    guard required <= maximum else { return nil }
    // A few levels are enough to see what an answer looks like.
    let isOpen = extent == .full && place.depth < 6
    var optional = min(isOpen ? .max : max(0, minimum - required), maximum - required)
    var members: [JSONMember] = []
    for property in object.properties {
      if !property.isRequired {
        guard optional > 0, property.access != .writeOnly, property.deprecation == nil else { continue }
      }
      guard let made = value(property, place) else {
        if property.isRequired { return nil }
        continue
      }
      if !property.isRequired { optional -= 1 }
      members.append(JSONMember(property.name, made))
    }
    for rule in object.dependentRequired where members.contains(where: { $0.name == rule.property }) {
      for name in rule.required where !members.contains(where: { $0.name == name }) {
        guard let property = object.properties.first(where: { $0.name == name }), let made = value(property, place) else {
          return nil
        }
        members.append(JSONMember(name, made))
      }
    }
    while members.count < minimum {
      let name = "key\(members.count)"
      switch object.additional {
      case .open: members.append(JSONMember(name, .string("value")))
      case .typed(let use):
        guard let made = value(use, place.inside(name)) else { return nil }
        members.append(JSONMember(name, made))
      case .closed: return nil
      }
    }
    return .object(members)
  }

  private mutating func value(_ property: Property, _ place: Place) -> JSONValue? {
    let standard = property.defaultValue.map { $0 == .null ? [] : [$0] } ?? []
    return value(property.type, place.inside(property.name), examples: property.examples + standard)
  }

  private mutating func variant(_ union: UnionType, _ place: Place) -> JSONValue? {
    let use = TypeUse(.union(union))
    for variant in union.variants {
      guard var made = value(variant.type, place) else { continue }
      if let property = union.discriminator {
        guard case .object(var members) = made, let tag = variant.tags.first else { continue }
        if let place = members.firstIndex(where: { $0.name == property }) {
          members[place].value = .string(tag)
        } else {
          members.insert(JSONMember(property, .string(tag)), at: 0)
        }
        made = .object(members)
      }
      if fits(made, use) { return made }
    }
    return nil
  }
}
