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

  /// A message, and the place in it that is to show the difference.
  private struct Message {
    var value: JSONValue
    /// Names and indexes.
    var place: [String] = []
    /// Where one of several types decides, as it was and as it is: the difference is that one's, and not another's.
    var variants: [(place: [String], old: TypeUse, new: TypeUse)] = []

    func within(_ segment: String, _ whole: JSONValue) -> Message {
      Message(value: whole, place: [segment] + place, variants: variants.map { ([segment] + $0.place, $0.old, $0.new) })
    }
  }

  /// - Parameters:
  ///   - member: The property, of the object at the end of the path, that the difference is about.
  ///   - isMeant: Whether a value at the end of the path shows the difference, where there may be others in the same place.
  /// - Returns: The smallest message found that one admits and the other refuses for the difference, with what that says,
  ///   the difference first; nil where none of these values makes one.
  func witness(
    _ values: [JSONValue], at path: [Step], member: String? = nil, where isMeant: ((JSONValue) -> Bool)? = nil, in use: TypeUse,
    refusedBy other: TypeUse
  ) -> (JSONValue, [ValueViolation])? {
    for value in values.prefix(6) {
      for message in messages(value, path[...], use).prefix(12) {
        let place = (message.place + (member.map { [$0] } ?? [])).map { "/" + $0.escapedForPointer }.joined()
        func shows(_ candidate: JSONValue) -> Bool {
          guard let own = candidate.value(at: message.place[...]), isMeant?(own) ?? true, maker.accepts(candidate, use)
          else { return false }
          let decides = message.variants.allSatisfy { variant in
            candidate.value(at: variant.place[...]).map { (isOld ? maker : judge).accepts($0, variant.old) != (isOld ? judge : maker).accepts($0, variant.new) } ?? false
          }
          return decides && refusals(candidate, other).contains { isAbout(place, $0) }
        }
        let isBeside = { (violation: ValueViolation) in isMeant != nil || !self.isAbout(place, violation) }
        let completed = complete(message.value, use, other, where: isBeside) { isMeant == nil || shows($0) }
        guard shows(completed) else { continue }
        let rest = { (candidate: JSONValue) in self.refusals(candidate, other).count(where: isBeside) }
        let others = rest(completed)
        let small = shrunk(completed) { shows($0) && rest($0) <= others }
        let said = refusals(small, other)
        return (small, said.filter { isAbout(place, $0) } + said.filter { !isAbout(place, $0) })
      }
    }
    return nil
  }

  /// Whether a violation is at a place, beneath it, or of a whole that it is in.
  private func isAbout(_ place: String, _ violation: ValueViolation) -> Bool {
    if violation.pointer == place || violation.pointer.hasPrefix(place + "/") { return true }
    return place.hasPrefix(violation.pointer + "/") && violation.code != "required"
  }

  /// A message with what the other asks for besides, so that it is refused for one reason; as far as who makes it admits that.
  private func complete(
    _ message: JSONValue, _ use: TypeUse, _ other: TypeUse, where isBeside: (ValueViolation) -> Bool, while holds: (JSONValue) -> Bool
  ) -> JSONValue {
    var current = message
    var known: Set<String> = []
    while known.count < 32 {
      let beside = refusals(current, other).filter(isBeside)
      guard let violation = beside.first(where: { $0.code != "unknown_property" && !known.contains($0.pointer) }) else { break }
      known.insert(violation.pointer)
      let segments = violation.pointer.pointerSegments
      guard let wanted = judge.use(at: segments[...], in: other) else { continue }
      let isMissing = violation.code == "required"
      let fitting = judge.several(wanted, 4).lazy.compactMap { current.setting($0, at: segments[...], isNew: isMissing) }.first { candidate in
        guard maker.accepts(candidate, use), holds(candidate) else { return false }
        return isMissing || refusals(candidate, other).count(where: isBeside) < beside.count
      }
      if let fitting { current = fitting }
    }
    return current
  }

  /// What one says who refuses a message; readers of answers pass over properties that they do not know.
  private func refusals(_ message: JSONValue, _ use: TypeUse) -> [ValueViolation] {
    let all = violations(of: message, against: use, in: judge.contract, takesFormerNames: true)
    return flow == .request ? all : all.filter { $0.code != "unknown_property" }
  }

  /// Messages with a value at a place.
  private func messages(_ value: JSONValue, _ path: ArraySlice<Step>, _ use: TypeUse, _ variant: String? = nil) -> [Message] {
    guard let step = path.first else { return [Message(value: value)] }
    let rest = path.dropFirst()
    switch step {
    case .condition(_, let before, let after):
      return ((isOld ? before : after).map { messages(value, rest, $0) } ?? []) + messages(value, rest, use)
    case .type(let name): return messages(value, rest, use, name)
    case .variant(let name, let old, let new):
      return messages(value, rest, use, name).map { message in
        var message = message
        if let old, let new { message.variants.append(([], old, new)) }
        return message
      }
    default: break
    }
    var found: [Message] = []
    var alternatives = maker.alternatives(use)
    // The type that the path goes through, where it is one of several.
    if let variant, alternatives.contains(where: { $0.name == variant }) { alternatives.removeAll { $0.name != variant } }
    for alternative in alternatives where found.count < 6 {
      switch (alternative.shape, step) {
      case (.object(let shape), .property(let name)), (.object(let shape), .like(let name)):
        found += members(name, value, rest, shape, alternative)
      case (.object(let shape), .rest):
        for name in names(shape) { found += members(name, value, rest, shape, alternative) }
      case (.object(let shape), .name):
        guard case .string(let name) = value, let inner = shape.type(of: name), let member = maker.minimal(inner) else { continue }
        if let object = maker.object(shape, having: [JSONMember(name, member)]) { found.append(Message(value: object)) }
      case (.array(let shape), .element(let index)):
        let place = index ?? shape.prefix.count
        guard let inner = shape.type(at: place),
          case .array(var elements)? = maker.array(shape, max(shape.minItems, place + 1))
        else { continue }
        for element in messages(value, rest, inner) {
          elements[place] = element.value
          found.append(element.within(String(place), .array(elements)))
        }
      default: continue
      }
    }
    return found
  }

  private func members(
    _ name: String, _ value: JSONValue, _ rest: ArraySlice<Step>, _ shape: ObjectShape, _ alternative: Alternative
  ) -> [Message] {
    guard let inner = shape.type(of: name) else { return [] }
    return messages(value, rest, inner).flatMap { message -> [Message] in
      let member = JSONMember(name, message.value)
      let plain = maker.object(shape, having: [member]).map { [message.within(name, $0)] } ?? []
      // What is one of several types may have to say which.
      let tagged = alternative.residue.isEmpty ? [] : maker.tagged(shape, having: [member]).map { message.within(name, $0) }
      return plain + tagged
    }
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
    // What could not be left out once is not tried again before the rest has been.
    var start = 0
    var since = 0
    var candidates = smaller(current)
    while tries < 200, since < candidates.count {
      let index = start % candidates.count
      tries += 1
      if holds(candidates[index]) {
        current = candidates[index]
        candidates = smaller(current)
        since = 0
      } else {
        start = index + 1
        since += 1
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

extension String {
  /// As a segment of a JSON Pointer (RFC 6901, section 3).
  fileprivate var escapedForPointer: String {
    contains { $0 == "~" || $0 == "/" } ? split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1") : self
  }

  /// The names and indexes of a JSON Pointer.
  fileprivate var pointerSegments: [String] {
    split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { segment in
      segment.split(separator: "~1", omittingEmptySubsequences: false)
        .map { $0.split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~") }.joined(separator: "/")
    }
  }
}

extension JSONValue {
  /// What is at a place; nil where there is none.
  fileprivate func value(at segments: ArraySlice<String>) -> JSONValue? {
    guard let segment = segments.first else { return self }
    switch self {
    case .object(let members): return members.first { $0.name == segment }?.value.value(at: segments.dropFirst())
    case .array(let elements):
      guard let index = Int(segment), elements.indices.contains(index) else { return nil }
      return elements[index].value(at: segments.dropFirst())
    default: return nil
    }
  }

  /// With another value at the end of a pointer's segments, or with one member more; nil where the place is in nothing.
  fileprivate func setting(_ value: JSONValue, at segments: ArraySlice<String>, isNew: Bool) -> JSONValue? {
    guard let name = segments.first else { return isNew ? nil : value }
    let rest = segments.dropFirst()
    switch self {
    case .object(var members):
      let index = members.firstIndex { $0.name == name }
      if isNew, rest.isEmpty { return index == nil ? .object(members + [JSONMember(name, value)]) : nil }
      guard let index, let inner = members[index].value.setting(value, at: rest, isNew: isNew) else { return nil }
      members[index].value = inner
      return .object(members)
    case .array(var elements):
      guard let index = Int(name), elements.indices.contains(index),
        let inner = elements[index].setting(value, at: rest, isNew: isNew)
      else { return nil }
      elements[index] = inner
      return .array(elements)
    default: return nil
    }
  }
}

extension Specimens {
  /// The type of what is at a place in values of another, as far as one alternative of each tells it.
  fileprivate func use(at segments: ArraySlice<String>, in use: TypeUse) -> TypeUse? {
    guard let segment = segments.first else { return use }
    var anything: TypeUse?
    for alternative in alternatives(use) {
      let inner: TypeUse? =
        switch alternative.shape {
        case .object(let shape): shape.type(of: segment)
        case .array(let shape): Int(segment).flatMap { shape.type(at: $0) }
        default: nil
        }
      if let inner, let found = self.use(at: segments.dropFirst(), in: inner) {
        guard found.isAnything else { return found }
        anything = found
      }
    }
    return anything
  }
}
