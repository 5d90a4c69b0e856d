import ContractModel

/// Puts a value that tells two types apart into a whole message, and makes that as small as it goes.
struct WitnessBuilder {
  /// Makes messages, and admits them.
  let maker: Specimens
  /// Refuses them.
  let judge: Specimens
  let flow: Flow
  /// Whether the old contract is the one that admits them.
  let isOld: Bool

  /// - Returns: The smallest message found that one admits and the other refuses; nil where none of these values makes one.
  func witness(_ values: [JSONValue], at path: [Step], in use: TypeUse, refusedBy other: TypeUse) -> (JSONValue, [ValueViolation])? {
    for value in values.prefix(6) {
      for message in messages(value, path[...], use).prefix(12) where maker.accepts(message, use) && !refusals(message, other).isEmpty {
        let small = shrunk(message) { maker.accepts($0, use) && !refusals($0, other).isEmpty }
        return (small, refusals(small, other))
      }
    }
    return nil
  }

  /// What one says who refuses a message; readers of answers pass over properties that they do not know.
  private func refusals(_ message: JSONValue, _ use: TypeUse) -> [ValueViolation] {
    let all = violations(of: message, against: use, in: judge.contract, takesFormerNames: true)
    return flow == .request ? all : all.filter { $0.code != "unknown_property" }
  }

  /// Messages with a value at a place.
  private func messages(_ value: JSONValue, _ path: ArraySlice<Step>, _ use: TypeUse) -> [JSONValue] {
    guard let step = path.first else { return [value] }
    let rest = path.dropFirst()
    if case .condition(_, let before, let after) = step {
      return ((isOld ? before : after).map { messages(value, rest, $0) } ?? []) + messages(value, rest, use)
    }
    if case .type = step { return messages(value, rest, use) }
    var found: [JSONValue] = []
    var flattener = maker.flattener
    for alternative in flattener.alternatives(use) where found.count < 6 {
      switch (alternative.shape, step) {
      case (.object(let shape), .property(let name)), (.object(let shape), .like(let name)):
        found += members(name, value, rest, shape)
      case (.object(let shape), .rest):
        for name in names(shape) { found += members(name, value, rest, shape) }
      case (.object(let shape), .name):
        guard case .string(let name) = value, let inner = shape.type(of: name), let member = maker.minimal(inner) else { continue }
        if let object = maker.object(shape, having: [JSONMember(name, member)]) { found.append(object) }
      case (.array(let shape), .element(let index)):
        let place = index ?? shape.prefix.count
        guard let inner = shape.type(at: place),
          case .array(var elements)? = maker.array(shape, max(shape.minItems, place + 1))
        else { continue }
        for element in messages(value, rest, inner) {
          elements[place] = element
          found.append(.array(elements))
        }
      default: continue
      }
    }
    return found
  }

  private func members(_ name: String, _ value: JSONValue, _ rest: ArraySlice<Step>, _ shape: ObjectShape) -> [JSONValue] {
    guard let inner = shape.type(of: name) else { return [] }
    return messages(value, rest, inner).compactMap { maker.object(shape, having: [JSONMember(name, $0)]) }
  }

  /// Names that are not declared.
  private func names(_ shape: ObjectShape) -> [String] {
    let library = PatternLibrary()
    let candidates = shape.patterns.compactMap { library.valid($0.pattern, 0, minLength: 0, maxLength: 64) } + ["x", "x1", "key"]
    return candidates.filter { shape.property($0) == nil }
  }

  // MARK: Making it small

  private func shrunk(_ message: JSONValue, while holds: (JSONValue) -> Bool) -> JSONValue {
    var current = message
    var tries = 0
    var isSmaller = true
    while isSmaller, tries < 200 {
      isSmaller = false
      for candidate in smaller(current) {
        tries += 1
        if holds(candidate) {
          current = candidate
          isSmaller = true
          break
        }
      }
    }
    return current
  }

  /// The same value with one member or element less, anywhere in it.
  private func smaller(_ value: JSONValue) -> [JSONValue] {
    switch value {
    case .object(let members):
      var found: [JSONValue] = []
      for index in members.indices {
        var fewer = members
        fewer.remove(at: index)
        found.append(.object(fewer))
      }
      for (index, member) in members.enumerated() {
        for inner in smaller(member.value) {
          var other = members
          other[index].value = inner
          found.append(.object(other))
        }
      }
      return found
    case .array(let elements):
      var found: [JSONValue] = []
      for index in elements.indices {
        var fewer = elements
        fewer.remove(at: index)
        found.append(.array(fewer))
      }
      for (index, element) in elements.enumerated() {
        for inner in smaller(element) {
          var other = elements
          other[index] = inner
          found.append(.array(other))
        }
      }
      return found
    default: return []
    }
  }
}
