import ContractBase
import ContractModel

extension Walk {
  mutating func compare(_ first: ObjectShape, _ second: ObjectShape, _ a: Alternative, _ b: Alternative) {
    for property in first.properties {
      if let other = second.property(property.name) {
        compare(property, other, first, second)
      } else {
        compareRemoved(property, first, second, b)
      }
    }
    for property in second.properties where first.property(property.name) == nil {
      compareAdded(property, first, second, a)
    }
    comparePatterns(first, second, a, b)
    compareRest(first.rest, second.rest, a.origin, b.origin, of: (first, second))
    compareCounts(first, second, a, b)
    compareNames(first, second, a, b)
    compareDependencies(first, second, a, b)
  }

  /// A name that neither object declares.
  private func unusedName(_ first: ObjectShape, _ second: ObjectShape) -> String {
    var name = "x"
    while first.property(name) != nil || second.property(name) != nil { name += "x" }
    return name
  }

  private mutating func compare(_ property: Property, _ other: Property, _ first: ObjectShape, _ second: ObjectShape) {
    within(.property(property.name)) { $0.compare(property.type, other.type) }
    if property.isRequired != other.isRequired {
      let name = "`\(property.name)`"
      if other.isRequired {
        add(
          ValueDifference(
            .required, "\(name) was optional, and is required", lost: .some([old.object(first)].compactMap { $0 }).orBreaking,
            old: property.origin, new: other.origin))
      } else {
        add(
          ValueDifference(
            .required, "\(name) was required, and is optional", gained: .some([new.object(second)].compactMap { $0 }).orBreaking,
            old: property.origin, new: other.origin))
      }
    }
    if property.defaultValue != other.defaultValue, comparer.flow == .request, !(property.isRequired && other.isRequired) {
      add(
        ValueDifference(
          .defaultValue,
          "`\(property.name)`: " + changed("the default", property.defaultValue?.text, other.defaultValue?.text),
          lost: .feared, old: property.origin, new: other.origin))
    }
  }

  private mutating func compareRemoved(_ property: Property, _ first: ObjectShape, _ second: ObjectShape, _ b: Alternative) {
    let name = "`\(property.name)`"
    let values = old.several(property.type, 3).compactMap { old.object(first, having: [JSONMember(property.name, $0)]) }
    var (lost, gained) = (Evidence.none, Evidence.none)
    switch comparer.flow {
    case .request:
      switch second.type(of: property.name) {
      case nil: lost = .some(values).orBreaking
      case let use?:
        // It is looked at no more, though it may still be sent; or it falls under what other properties must be.
        if use.isAnything { lost = .feared } else { within(.property(property.name)) { $0.compare(property.type, use) } }
      }
      if property.isRequired { gained = .some([new.object(second)].compactMap { $0 }).orBreaking }
    case .response:
      // Readers who were promised it find it missing; those who were not get it no more.
      gained = property.isRequired ? .some([new.object(second)].compactMap { $0 }).orBreaking : .feared
    }
    add(
      ValueDifference(
        .property, "\(name) is gone" + (property.isRequired ? ", and was required" : ""), lost: lost, gained: gained,
        old: property.origin, new: b.origin))
  }

  private mutating func compareAdded(_ property: Property, _ first: ObjectShape, _ second: ObjectShape, _ a: Alternative) {
    let name = "`\(property.name)`"
    let values = new.several(property.type, 3).compactMap { new.object(second, having: [JSONMember(property.name, $0)]) }
    var (lost, gained) = (Evidence.none, Evidence.none)
    switch comparer.flow {
    case .request:
      if property.isRequired { lost = .some([old.object(first)].compactMap { $0 }).orBreaking }
      switch first.type(of: property.name) {
      case nil: gained = .some(values).orBreaking
      case let use?:
        // Where other properties were asked to be of a type, or were said to be anything, some may have had this name.
        if !use.isAnything {
          within(.property(property.name)) { $0.compare(use, property.type) }
        } else if first.isRestSaid, !property.type.isAnything, lost.verdict == .fine {
          lost = .feared
        }
      }
    case .response:
      // Readers pass over what they do not know; a server that does not know it does not answer it.
      if property.isRequired { lost = .some([old.object(first)].compactMap { $0 }).orBreaking }
    }
    add(
      ValueDifference(
        .property, "\(name) is new" + (property.isRequired ? ", and required" : ""), lost: lost, gained: gained,
        old: a.origin, new: property.origin))
  }

  /// What other properties may be.
  ///
  /// - Parameter shapes: The objects, where they can be made with one.
  mutating func compareRest(
    _ first: AdditionalProperties, _ second: AdditionalProperties, _ before: Origin, _ after: Origin,
    of shapes: (ObjectShape, ObjectShape)? = nil
  ) {
    // Readers pass over what they do not know.
    let isRequest = comparer.flow == .request
    let unknown = shapes.map { JSONMember(unusedName($0.0, $0.1), .boolean(true)) }
    switch (first, second) {
    case (.closed, .closed), (.open, .open): break
    case (_, .closed):
      let value = shapes.flatMap { shapes in unknown.flatMap { old.object(shapes.0, having: [$0]) } }
      add(
        ValueDifference(
          .additionalProperties, "other properties were accepted, and are not any more",
          lost: isRequest ? .some(value.map { [$0] } ?? []).orBreaking : .none, old: before, new: after))
    case (.closed, _):
      let value = shapes.flatMap { shapes in unknown.flatMap { new.object(shapes.1, having: [$0]) } }
      add(
        ValueDifference(
          .additionalProperties, "other properties are accepted now",
          gained: isRequest ? .some(value.map { [$0] } ?? []).orBreaking : .none, old: before, new: after))
    case (.typed(let a), .typed(let b)): within(.rest) { $0.compare(a, b) }
    case (.open, .typed(let b)): within(.rest) { $0.compare(.anything, b) }
    case (.typed(let a), .open): within(.rest) { $0.compare(a, .anything) }
    }
  }

  private mutating func comparePatterns(_ first: ObjectShape, _ second: ObjectShape, _ a: Alternative, _ b: Alternative) {
    for pattern in first.patterns {
      if let other = second.patterns.first(where: { $0.pattern == pattern.pattern }) {
        within(.rest) { $0.compare(pattern.type, other.type) }
      } else {
        add(
          ValueDifference(
            .patternProperties, "properties like `\(pattern.pattern.source)` are not told apart any more", lost: .feared,
            gained: .feared, old: pattern.type.origin, new: b.origin))
      }
    }
    for pattern in second.patterns where !first.patterns.contains(where: { $0.pattern == pattern.pattern }) {
      add(
        ValueDifference(
          .patternProperties, "properties like `\(pattern.pattern.source)` are told apart now", lost: .feared,
          gained: .feared, old: a.origin, new: pattern.type.origin))
    }
  }

  private mutating func compareCounts(_ first: ObjectShape, _ second: ObjectShape, _ a: Alternative, _ b: Alternative) {
    if first.minProperties != second.minProperties {
      let isNarrower = second.minProperties > first.minProperties
      add(
        ValueDifference(
          .propertyCount,
          changed("the minimal number of properties", String(first.minProperties), String(second.minProperties)),
          lost: isNarrower ? .some([old.object(first)].compactMap { $0 }).orBreaking : .none,
          gained: isNarrower ? .none : .some([new.object(second)].compactMap { $0 }).orBreaking, old: a.origin, new: b.origin))
    }
    if first.maxProperties != second.maxProperties {
      let (before, after) = (first.maxProperties ?? .max, second.maxProperties ?? .max)
      func filled(_ shape: ObjectShape, _ side: Specimens, beyond count: Int) -> [JSONValue] {
        guard count < 1000 else { return [] }
        var wanted = shape
        wanted.minProperties = count + 1
        return [side.object(wanted)].compactMap { $0 }
      }
      add(
        ValueDifference(
          .propertyCount,
          changed("the maximal number of properties", first.maxProperties.map(String.init), second.maxProperties.map(String.init)),
          lost: after < before ? .some(filled(first, old, beyond: after)).orBreaking : .none,
          gained: before < after ? .some(filled(second, new, beyond: before)).orBreaking : .none, old: a.origin, new: b.origin))
    }
  }

  private mutating func compareNames(_ first: ObjectShape, _ second: ObjectShape, _ a: Alternative, _ b: Alternative) {
    for (mine, theirs) in zip(first.names, second.names) { within(.name) { $0.compare(mine, theirs) } }
    for names in second.names.dropFirst(first.names.count) {
      add(ValueDifference(.propertyNames, "names of properties are limited now", lost: Evidence(verdict: .breaking), old: a.origin, new: names.origin))
    }
    for names in first.names.dropFirst(second.names.count) {
      add(
        ValueDifference(
          .propertyNames, "names of properties are not limited any more", gained: Evidence(verdict: .breaking),
          old: names.origin, new: b.origin))
    }
  }

  private mutating func compareDependencies(_ first: ObjectShape, _ second: ObjectShape, _ a: Alternative, _ b: Alternative) {
    let (before, after) = (first.requirements, second.requirements)
    for (property, names) in after {
      let missing = names.filter { before[property]?.contains($0) != true && second.property($0)?.isRequired != true }
      guard !missing.isEmpty else { continue }
      let value = old.object(first, with: [property])
      add(
        ValueDifference(
          .dependency, "with `\(property)`, " + missing.map { "`\($0)`" }.joined(separator: " and ") + " must be there now",
          lost: .some([value].compactMap { $0 }).orBreaking, old: a.origin, new: b.origin))
    }
    for (property, names) in before {
      let dropped = names.filter { after[property]?.contains($0) != true && second.property($0)?.isRequired != true }
      guard !dropped.isEmpty, second.type(of: property) != nil else { continue }
      let value = new.object(second, with: [property])
      add(
        ValueDifference(
          .dependency, "with `\(property)`, " + dropped.map { "`\($0)`" }.joined(separator: " and ") + " may be missing now",
          gained: .some([value].compactMap { $0 }).orBreaking, old: a.origin, new: b.origin))
    }
    for rule in second.dependentSchemas {
      let other = first.dependentSchemas.first { $0.property == rule.property }
      within(.condition(.same)) { $0.compare(other?.type ?? .anything, rule.type) }
    }
    for rule in first.dependentSchemas where !second.dependentSchemas.contains(where: { $0.property == rule.property }) {
      within(.condition(.same)) { $0.compare(rule.type, .anything) }
    }
  }
}

extension ObjectShape {
  /// For each property, in order, what must be there with it.
  fileprivate var requirements: KeyValuePairsByName {
    var result = KeyValuePairsByName()
    for rule in dependentRequired { result.add(rule.required, to: rule.property) }
    return result
  }
}

/// Lists by name, in the order in which the names came.
private struct KeyValuePairsByName: Sequence {
  private var names: [String] = []
  private var lists: [String: [String]] = [:]

  subscript(name: String) -> [String]? { lists[name] }

  mutating func add(_ list: [String], to name: String) {
    if lists[name] == nil { names.append(name) }
    lists[name, default: []] += list
  }

  func makeIterator() -> AnyIterator<(String, [String])> {
    var rest = names.makeIterator()
    return AnyIterator { rest.next().map { ($0, lists[$0] ?? []) } }
  }
}

extension Evidence {
  /// Where no value was found though there surely is one.
  var orBreaking: Evidence { verdict == .fine ? Evidence(verdict: .breaking) : self }
}
