import ContractModel

extension Specimens {
  // MARK: Arrays

  func arrays(_ shape: ArrayShape, _ count: Int) -> [JSONValue] {
    let lengths = count == 1 ? [shape.minItems] : [shape.minItems, shape.minItems + 1, min(shape.minItems + 2, 4)]
    var found: [JSONValue] = []
    for length in lengths where length <= shape.maxItems ?? .max {
      if let array = array(shape, length), !found.contains(array) { found.append(array) }
    }
    return found
  }

  /// An array of so many elements; nil where there is none, or none is found.
  func array(_ shape: ArrayShape, _ length: Int) -> JSONValue? {
    guard length <= 1000 else { return nil }
    var elements: [JSONValue] = []
    if let wanted = shape.contains.first {
      let fitting = several(.both(wanted.element, shape.element ?? .anything), wanted.minimum)
      elements = Array(fitting.prefix(length))
      if !shape.isUnique, let first = fitting.first {
        while elements.count < min(length, wanted.minimum) { elements.append(first) }
      }
    }
    let needed = shape.isUnique ? several(shape.element ?? .anything, length) : []
    while elements.count < length {
      guard let use = shape.type(at: elements.count) else { return nil }
      let choice = shape.isUnique ? needed.first { !elements.contains($0) } : minimal(use)
      guard let element = choice ?? several(use, length + 1).first(where: { !elements.contains($0) }) else { return nil }
      elements.append(element)
    }
    return .array(elements)
  }

  /// An array in which two items are equal; nil where none is found.
  func equalPair(_ shape: ArrayShape) -> JSONValue? {
    var loose = shape
    loose.isUnique = false
    guard case .array(var elements)? = array(loose, max(2, shape.minItems)), let first = elements.first else { return nil }
    elements[1] = first
    return .array(elements)
  }

  /// That there are arrays of more elements than so many, where the shape lets there be.
  func longer(_ shape: ArrayShape, than length: Int) -> Evidence {
    if let array = array(shape, max(shape.minItems, length + 1)) { return .some([array]) }
    guard let use = shape.type(at: length), minimal(use) != nil else { return .none }
    // Too long to be made; or of different elements, of which there may not be enough.
    return shape.isUnique ? .feared : Evidence(verdict: .breaking)
  }

  /// Arrays that have as many fitting elements as one constraint admits and another may not.
  func arrays(_ shape: ArrayShape, beyond own: ContainsConstraint, _ other: ContainsConstraint) -> [JSONValue] {
    let counts = Set([own.minimum, other.minimum - 1, other.maximum.map { $0 + 1 } ?? own.minimum, own.maximum ?? own.minimum])
    return counts.filter { $0 >= 0 && $0 <= 100 }.sorted().compactMap { count in
      var wanted = shape
      wanted.contains = [ContainsConstraint(element: own.element, minimum: count)]
      return array(wanted, max(shape.minItems, count))
    }
  }

  // MARK: Objects

  /// A name that matches a pattern, and that nothing else is said of where that can be.
  func name(like pattern: Pattern, in shape: ObjectShape) -> String {
    let others = shape.patterns.map(\.pattern).filter { $0 != pattern }
    var candidates: [String] = []
    if case .found(let text) = PatternSearch.text(matching: [pattern]) { candidates.append(text) }
    for index in 0..<4 {
      if let text = patterns.valid(pattern, index, minLength: 0, maxLength: 64) { candidates.append(text) }
    }
    let undeclared = candidates.filter { shape.property($0) == nil }
    return undeclared.first { name in !others.contains { $0.isMatched(by: name) } } ?? undeclared.first ?? "x"
  }

  func objects(_ shape: ObjectShape, _ count: Int) -> [JSONValue] {
    var found: [JSONValue] = []
    func add(_ value: JSONValue?) {
      if let value, !found.contains(value) { found.append(value) }
    }
    add(object(shape))
    guard count > 1 else { return found }
    for property in shape.properties.prefix(count) where !property.isRequired { add(object(shape, with: [property.name])) }
    for property in shape.properties.prefix(count) {
      for value in several(property.type, 3) { add(object(shape, having: [JSONMember(property.name, value)])) }
    }
    return found
  }

  /// An object with its required properties, some others, and some with values that are given; nil where there is none, or
  /// none is found.
  func object(_ shape: ObjectShape, with names: [String] = [], having given: [JSONMember] = []) -> JSONValue? {
    var members: [JSONMember] = []
    var wanted = shape.properties.filter(\.isRequired).map(\.name) + names
    for member in given where !wanted.contains(member.name) {
      // One of its names is enough.
      if let property = shape.property(takenFrom: member.name) { wanted.removeAll { $0 == property.name } }
      wanted.append(member.name)
    }
    // What the ones that are there ask for.
    var index = 0
    while index < wanted.count {
      for rule in shape.dependentRequired where rule.property == wanted[index] {
        wanted += rule.required.filter { !wanted.contains($0) }
      }
      index += 1
    }
    for property in shape.properties where wanted.count < shape.minProperties && !wanted.contains(property.name) {
      wanted.append(property.name)
    }
    var declared = shape.properties.map(\.name).filter(wanted.contains)
    declared += wanted.filter { !declared.contains($0) }
    for name in declared where !members.contains(where: { $0.name == name }) {
      if let value = given.first(where: { $0.name == name }) {
        members.append(value)
        continue
      }
      guard let use = shape.type(of: name), let value = minimal(use) else { return nil }
      members.append(JSONMember(name, value))
    }
    var spare = 0
    while members.count < shape.minProperties, spare < 1000 {
      let name = "p\(spare)"
      spare += 1
      guard let use = shape.type(of: name), let value = minimal(use) else { return nil }
      members.append(JSONMember(name, value))
    }
    return members.count <= shape.maxProperties ?? .max ? .object(members) : nil
  }

  /// Objects that say what they are: with a property of fixed values, and else with one that not every object has.
  func tagged(_ shape: ObjectShape, having given: [JSONMember] = []) -> [JSONValue] {
    var fixed: [JSONMember] = []
    var others: [JSONMember] = []
    for property in shape.properties where !given.contains(where: { $0.name == property.name }) {
      let alternatives = alternatives(property.type)
      if case .constants(let values)? = alternatives.first?.shape {
        fixed += values.prefix(2).map { JSONMember(property.name, $0) }
      } else if !property.isRequired, others.count < 8, let value = minimal(property.type) {
        others.append(JSONMember(property.name, value))
      }
    }
    return (fixed.prefix(6) + others).compactMap { object(shape, having: given + [$0]) }
  }
}
