internal import ContractModel

/// Makes one value of a type as an answer has it: an example of the contract where one is valid, or else a value with every
/// property that there is room for. What comes out has been held against the type.
struct AnswerSampler {
  enum Extent: CaseIterable {
    /// Optional properties too, and lists with an element.
    case full
    /// Only what must be there.
    case minimal

    /// How many values there may be in it, so that code and compilation stay small.
    var room: Int { self == .full ? 150 : 2000 }
  }

  /// Where a value stands.
  struct Place {
    /// The name of the nearest property: texts are made from it.
    var hint = "text"
    /// Tells the elements of a list apart.
    var index = 0
    var depth = 0

    func inside(_ hint: String? = nil, index: Int? = nil) -> Place {
      Place(hint: hint ?? self.hint, index: index ?? self.index, depth: depth + 1)
    }
  }

  let contract: Contract
  let resolver: TypeResolver
  let patterns = PatternLibrary()
  var extent = Extent.full
  private var room = 0
  private var open: [TypeID] = []

  init(_ contract: Contract) {
    self.contract = contract
    resolver = TypeResolver(contract)
  }

  /// Nil where none is found.
  mutating func sample(of use: TypeUse, examples: [JSONValue] = []) -> JSONValue? {
    for extent in Extent.allCases {
      self.extent = extent
      room = extent.room
      // What a contract shows may be larger than what is made up.
      if let example = shown(examples, use, within: Extent.minimal.room) { return example }
      if let made = value(use, Place()), fits(made, use) { return made }
    }
    return nil
  }

  func fits(_ value: JSONValue, _ use: TypeUse) -> Bool { violations(of: value, against: use, in: contract).isEmpty }

  mutating func value(_ use: TypeUse, _ place: Place, examples: [JSONValue] = []) -> JSONValue? {
    room -= 1
    guard room >= 0, place.depth < 40 else { return nil }
    if place.index == 0, let example = shown(examples, use, within: room) {
      room -= example.size
      return example
    }
    var made: JSONValue?
    if case .reference(let id) = use.type {
      // A type within itself is left out where it can be.
      if contract.types.indices.contains(id.index), !open.contains(id) {
        open.append(id)
        made = value(contract[id].use, place, examples: contract[id].examples)
        open.removeLast()
      }
    } else {
      made = shaped(use.type, place)
    }
    if !use.assertions.isEmpty { made = asserted(made, use, place) }
    return made ?? (use.isNullable && fits(.null, use) ? .null : nil)
  }

  // MARK: Examples

  /// The first example that is valid.
  private func shown(_ examples: [JSONValue], _ use: TypeUse, within room: Int) -> JSONValue? {
    for example in examples {
      if let shown = shown(example, use), shown.size <= room, !shown.holdsZero, fits(shown, use) { return shown }
    }
    return nil
  }

  /// An example as it is answered: in its normal form, in the order of the properties, without those that are only ever sent.
  private func shown(_ value: JSONValue, _ use: TypeUse) -> JSONValue? {
    switch (resolver.resolve(use).type, value) {
    case (.string(let string), .string(let text)):
      switch string.format {
      // Raw bytes have no place in JSON.
      case .binary?: return nil
      case .dateTime?: return Calendar.moment(text).map(JSONValue.string)
      case .uuid?: return .string(text.lowercased())
      default: return value
      }
    case (.list(let list), .array(let elements)):
      let shown = elements.enumerated().compactMap { index, element -> JSONValue? in
        guard let use = index < list.prefix.count ? list.prefix[index] : list.element else { return element }
        return self.shown(element, use)
      }
      return shown.count == elements.count ? .array(shown) : nil
    case (.map(let map), .object(let members)):
      let shown = members.compactMap { member in self.shown(member.value, map.value).map { JSONMember(member.name, $0) } }
      return shown.count == members.count ? .object(shown) : nil
    case (.object(let object), .object(let members)): return shown(members, object).map(JSONValue.object)
    case (.union(let union), _): return contract.variant(of: union, holding: value).flatMap { shown(value, $0.type) }
    default: return value
    }
  }

  private func shown(_ members: [JSONMember], _ object: ObjectType) -> [JSONMember]? {
    var out: [JSONMember] = []
    for property in object.properties {
      guard let member = members.first(where: { $0.name == property.name }) else { continue }
      if property.access == .writeOnly, !property.isRequired { continue }
      if let value = shown(member.value, property.type) {
        out.append(JSONMember(property.name, value))
      } else if property.isRequired {
        return nil
      }
    }
    let declared = Set(object.declaredNames)
    return out + members.filter { !declared.contains($0.name) }
  }

  // MARK: Assertions

  /// A value that meets what is asserted besides its type.
  private mutating func asserted(_ made: JSONValue?, _ use: TypeUse, _ place: Place) -> JSONValue? {
    if let made, fits(made, use) { return made }
    // What the type gives may be in the way of what is asserted.
    for start in made == nil ? [nil] : [made, nil] {
      var value = start
      for assertion in use.assertions { value = meeting(assertion, value, use, place) ?? value }
      if let value, fits(value, use) { return value }
    }
    return nil
  }

  private mutating func meeting(_ assertion: Assertion, _ value: JSONValue?, _ whole: TypeUse, _ place: Place) -> JSONValue? {
    switch assertion {
    case .allOf(let parts):
      return parts.reduce(value) { joined($0, self.value($1, place)) }
    case .anyOf(let parts), .oneOf(let parts):
      let condition = TypeUse(.any(.all), assertions: [assertion])
      if let value, fits(value, condition) { return value }
      for part in parts {
        if let candidate = joined(value, self.value(part, place)), fits(candidate, condition) { return candidate }
      }
      return nil
    case .values(let values): return values.first { fits($0, whole) } ?? values.first
    case .whenKind(let kinds, let part):
      guard let value, !value.kind.isDisjoint(with: kinds), !fits(value, part) else { return value }
      return joined(value, self.value(part, place))
    case .conditional(let condition, let then, let otherwise):
      guard let value, let part = fits(value, condition) ? then : otherwise, !fits(value, part) else { return value }
      return joined(value, self.value(part, place))
    case .not, .unevaluatedProperties, .unevaluatedItems: return value
    }
  }

  /// The members of both; of anything else the second, which was asked for besides the first.
  private func joined(_ first: JSONValue?, _ second: JSONValue?) -> JSONValue? {
    guard case .object(var members)? = first, case .object(let more)? = second else { return second ?? first }
    for member in more {
      if let place = members.firstIndex(where: { $0.name == member.name }) {
        members[place].value = joined(members[place].value, member.value) ?? member.value
      } else {
        members.append(member)
      }
    }
    return .object(members)
  }
}

extension JSONValue {
  /// How many values it is made of.
  fileprivate var size: Int {
    switch self {
    case .array(let elements): elements.reduce(1) { $0 + $1.size }
    case .object(let members): members.reduce(1) { $0 + $1.value.size }
    case .null, .boolean, .number, .string: 1
    }
  }

  /// Whether a text in it has U+0000, which no service keeps or answers.
  fileprivate var holdsZero: Bool {
    switch self {
    case .string(let text): text.utf8.contains(0)
    case .array(let elements): elements.contains(where: \.holdsZero)
    case .object(let members): members.contains { $0.name.utf8.contains(0) || $0.value.holdsZero }
    case .null, .boolean, .number: false
    }
  }
}
