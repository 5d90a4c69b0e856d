import ContractBase
import ContractModel

extension Walk {
  mutating func compare(_ before: ObjectShape, _ after: ObjectShape, _ a: Alternative, _ b: Alternative) {
    let (first, second) = (before.settled, after.settled)
    for property in first.properties {
      if let other = second.property(like: property) {
        compare(property, other, first, second)
        compareFormerNames(property, other, first, second)
      } else {
        compareRemoved(property, first, second, b)
      }
    }
    for property in second.properties where !first.properties.contains(where: { second.property(like: $0) == property }) {
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
    while first.property(takenFrom: name) != nil || second.property(takenFrom: name) != nil { name += "x" }
    return name
  }

  private mutating func compare(_ property: Property, _ other: Property, _ first: ObjectShape, _ second: ObjectShape) {
    // By a name that both take.
    let common = property.names.first { other.names.contains($0) } ?? property.name
    within(.property(common)) { $0.compare(property.type, other.type) }
    if property.isRequired != other.isRequired {
      let name = "`\(property.name)`"
      if other.isRequired {
        add(
          ValueDifference(
            .required, "\(name) was optional, and is required", of: property.name, lost: .some([old.object(first)].compactMap { $0 }).orBreaking,
            old: property.origin, new: other.origin))
      } else {
        add(
          ValueDifference(
            .required, "\(name) was required, and is optional", of: property.name, gained: .some([new.object(second)].compactMap { $0 }).orBreaking,
            old: property.origin, new: other.origin))
      }
    }
    if property.defaultValue != other.defaultValue, comparer.flow == .request, !(property.isRequired && other.isRequired) {
      add(
        ValueDifference(
          .defaultValue,
          "`\(property.name)`: " + changed("the default", property.defaultValue?.text, other.defaultValue?.text),
          lost: .feared, gained: .feared, old: property.origin, new: other.origin))
    }
    if let change = DeprecationChange(from: property.deprecation, to: other.deprecation) {
      add(change.difference("`\(property.name)`", comparer.flow, old: property.origin, new: other.origin))
    }
  }

  /// The names by which a property may be given; facing answers, each is a property of its own.
  private mutating func compareFormerNames(_ property: Property, _ other: Property, _ first: ObjectShape, _ second: ObjectShape) {
    for name in property.names where !other.names.contains(name) {
      let evidence = old.evidence(of: name, property, in: first, refusedBy: second, needing: other)
      add(
        ValueDifference(
          .property, "`\(other.name)` cannot be given as `\(name)` any more", lost: evidence, old: property.origin, new: other.origin))
    }
    for name in other.names where !property.names.contains(name) {
      let evidence = new.evidence(of: name, other, in: second, refusedBy: first, needing: property)
      let until = other.keptNames.first { property.names.contains($0.name) }.map { ", and as `\($0.name)` until \($0.until ?? "")" }
      add(
        ValueDifference(
          .property, "`\(property.name)` can be given as `\(name)` now" + (until ?? ""), gained: evidence,
          old: property.origin, new: other.origin))
    }
  }

  private mutating func compareRemoved(_ property: Property, _ first: ObjectShape, _ second: ObjectShape, _ b: Alternative) {
    let name = "`\(property.name)`"
    let values = old.several(property.type, 3).compactMap { old.object(first, having: [JSONMember(property.name, $0)]) }
    var (lost, gained) = (Evidence.none, Evidence.none)
    switch comparer.flow {
    case .request:
      switch second.typeApart(of: property.name) {
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
        .property, "\(name) is gone" + (property.isRequired ? ", and was required" : ""), of: property.name, lost: lost, gained: gained,
        old: property.origin, new: b.origin))
  }

  private mutating func compareAdded(_ property: Property, _ first: ObjectShape, _ second: ObjectShape, _ a: Alternative) {
    let name = "`\(property.name)`"
    let values = new.several(property.type, 3).compactMap { new.object(second, having: [JSONMember(property.name, $0)]) }
    var (lost, gained) = (Evidence.none, Evidence.none)
    switch comparer.flow {
    case .request:
      if property.isRequired { lost = .some([old.object(first)].compactMap { $0 }).orBreaking }
      switch first.typeApart(of: property.name) {
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
        .property, "\(name) is new" + (property.isRequired ? ", and required" : ""), of: property.name, lost: lost, gained: gained,
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
    var left = second.patterns
    for pattern in first.patterns {
      if let index = left.firstIndex(where: { $0.pattern.isSame(as: pattern.pattern) }) {
        let other = left.remove(at: index)
        within(.like(old.name(like: pattern.pattern, in: first))) { $0.compare(pattern.type, other.type) }
      } else {
        compareNames(like: pattern, "are not told apart any more", second.type(of:), isOld: true, first, second, b.origin)
      }
    }
    for pattern in left {
      compareNames(like: pattern, "are told apart now", first.type(of:), isOld: false, first, second, a.origin)
    }
  }

  /// What properties of a pattern are that only one side has: on the other, they are what one of such a name is there.
  private mutating func compareNames(
    like pattern: PatternProperty, _ words: String, _ typeElsewhere: (String) -> TypeUse?, isOld: Bool, _ first: ObjectShape,
    _ second: ObjectShape, _ elsewhere: Origin
  ) {
    let name = (isOld ? old : new).name(like: pattern.pattern, in: isOld ? first : second)
    guard let other = typeElsewhere(name) else {
      // Readers pass over what they do not know.
      let isRequest = comparer.flow == .request
      let value = (isOld ? old : new).several(pattern.type, 1).first.flatMap { value in
        (isOld ? old : new).object(isOld ? first : second, having: [JSONMember(name, value)])
      }
      let evidence = isRequest ? Evidence.some([value].compactMap { $0 }).orBreaking : .none
      return add(
        ValueDifference(
          .patternProperties, "properties like `\(pattern.pattern.source)` \(isOld ? "were accepted, and are not any more" : "are accepted now")",
          lost: isOld ? evidence : .none, gained: isOld ? .none : evidence, old: isOld ? pattern.type.origin : elsewhere,
          new: isOld ? elsewhere : pattern.type.origin))
    }
    let start = result.found.count + result.links.count
    within(.like(name)) { isOld ? $0.compare(pattern.type, other) : $0.compare(other, pattern.type) }
    // One name stands for all, which other patterns may tell apart.
    guard result.found.count + result.links.count == start, first.patterns.count + second.patterns.count > 2 else { return }
    add(
      ValueDifference(
        .patternProperties, "properties like `\(pattern.pattern.source)` \(words)", lost: .feared, gained: .feared,
        old: isOld ? pattern.type.origin : elsewhere, new: isOld ? elsewhere : pattern.type.origin))
  }

  private mutating func compareCounts(_ first: ObjectShape, _ second: ObjectShape, _ a: Alternative, _ b: Alternative) {
    if first.minProperties != second.minProperties {
      // As many as are required are there anyway.
      let isNarrower = second.minProperties > max(first.minProperties, first.requiredCount)
      let isWider = first.minProperties > max(second.minProperties, second.requiredCount)
      add(
        ValueDifference(
          .propertyCount,
          changed("the minimal number of properties", String(first.minProperties), String(second.minProperties)),
          lost: isNarrower ? .some([old.object(first)].compactMap { $0 }).orBreaking : .none,
          gained: isWider ? .some([new.object(second)].compactMap { $0 }).orBreaking : .none, old: a.origin, new: b.origin))
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
    let text = TypeUse(.string(StringType()), origin: a.origin)
    for index in 0..<max(first.names.count, second.names.count) {
      let (mine, theirs) = (first.names[checked: index] ?? text, second.names[checked: index] ?? text)
      within(.name) { $0.compare(mine, theirs) }
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
    let rules = first.dependentSchemas + second.dependentSchemas
    var seen: Set<String> = []
    for name in rules.map(\.property) where seen.insert(name).inserted {
      // The whole object, as it is where the property is there.
      func whole(_ shape: ObjectShape, _ origin: Origin) -> TypeUse {
        let asked = shape.dependentSchemas.filter { $0.property == name }.map(\.type)
        return TypeUse(.object(shape.asType(requiring: name)), assertions: asked.isEmpty ? [] : [.allOf(asked)], origin: origin)
      }
      let (before, after) = (whole(first, a.origin), whole(second, b.origin))
      within(.condition(.same, before, after)) { $0.compare(before, after) }
    }
  }
}

extension Pattern {
  /// Whether it matches the same texts.
  fileprivate func isSame(as other: Pattern) -> Bool {
    self == other
      || PatternSearch.text(matching: [self], refusing: other) == .impossible
        && PatternSearch.text(matching: [other], refusing: self) == .impossible
  }
}

extension Specimens {
  /// That an object with a property by one of its names is refused where that name is not known.
  fileprivate func evidence(
    of name: String, _ property: Property, in shape: ObjectShape, refusedBy other: ObjectShape, needing needed: Property
  ) -> Evidence {
    let values = several(property.type, 3).compactMap { object(shape, having: [JSONMember(name, $0)]) }
    // Where the name may stand for anything, it is passed over.
    return needed.isRequired || other.type(of: name) == nil ? .some(values).orBreaking : .feared
  }
}

extension ObjectShape {
  /// The property that shares a name with one of another object.
  fileprivate func property(like other: Property) -> Property? {
    property(other.name) ?? properties.first { !Set($0.names).isDisjoint(with: other.names) }
  }

  /// What the value of a property must be that is given beside all others; nil where it must not be there, as by a former name
  /// of another.
  fileprivate func typeApart(of name: String) -> TypeUse? {
    property(name) == nil && property(takenFrom: name) != nil ? nil : type(of: name)
  }

  fileprivate var requiredCount: Int { properties.count(where: \.isRequired) }

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
