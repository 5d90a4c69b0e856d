import ContractBase
import ContractModel

extension Walk {
  mutating func compare(_ first: ArrayShape, _ second: ArrayShape, _ a: Alternative, _ b: Alternative) {
    func note(_ kind: ChangeKind, _ words: String, lost: [JSONValue?] = [], gained: [JSONValue?] = []) {
      add(
        ValueDifference(
          kind, words, lost: .some(lost.compactMap { $0 }), gained: .some(gained.compactMap { $0 }), old: a.origin, new: b.origin))
    }
    if first.minItems != second.minItems {
      note(
        .items, changed("the minimal number of items", String(first.minItems), String(second.minItems)),
        lost: first.minItems < second.minItems ? [old.array(first, first.minItems), old.array(first, second.minItems - 1)] : [],
        gained: second.minItems < first.minItems ? [new.array(second, second.minItems), new.array(second, first.minItems - 1)] : [])
    }
    if first.maxItems != second.maxItems {
      let (before, after) = (first.maxItems ?? .max, second.maxItems ?? .max)
      note(
        .items, changed("the maximal number of items", first.maxItems.map(String.init), second.maxItems.map(String.init)),
        lost: after < before ? [old.array(first, after + 1)] : [], gained: before < after ? [new.array(second, before + 1)] : [])
    }
    if first.isUnique != second.isUnique {
      let (shape, side) = second.isUnique ? (first, old) : (second, new)
      let twice = (shape.maxItems ?? .max) >= 2 ? side.equalPair(shape) : nil
      note(
        .uniqueItems, second.isUnique ? "items must be different now" : "items need not be different any more",
        lost: second.isUnique ? [twice] : [], gained: second.isUnique ? [] : [twice])
    }
    for index in 0..<max(first.prefix.count, second.prefix.count) {
      switch (first.type(at: index), second.type(at: index)) {
      case (let mine?, let theirs?): within(.element(index)) { $0.compare(mine, theirs) }
      case (_?, nil): note(.items, "an item \(index + 1) was accepted, and is not any more", lost: [old.array(first, max(index + 1, first.minItems))])
      case (nil, _?): note(.items, "an item \(index + 1) is accepted now", gained: [new.array(second, max(index + 1, second.minItems))])
      case (nil, nil): break
      }
    }
    let place = max(first.prefix.count, second.prefix.count)
    switch (first.element, second.element) {
    case (let mine?, let theirs?): within(.element(nil)) { $0.compare(mine, theirs) }
    case (_?, nil) where (first.maxItems ?? .max) > place:
      note(.items, "items after the first \(place) were accepted, and are not any more", lost: [old.array(first, max(place + 1, first.minItems))])
    case (nil, _?) where (second.maxItems ?? .max) > place:
      note(.items, "items after the first \(place) are accepted now", gained: [new.array(second, max(place + 1, second.minItems))])
    default: break
    }
    compareContains(first, second, a, b)
  }

  private mutating func compareContains(_ first: ArrayShape, _ second: ArrayShape, _ a: Alternative, _ b: Alternative) {
    for (mine, theirs) in zip(first.contains, second.contains) {
      // More items fit where the type is wider: more arrays have enough of them, and fewer have not too many.
      let sign: Sign = mine.maximum == nil && theirs.maximum == nil ? .same : .either
      within(.condition(sign)) { walk in walk.within(.element(nil)) { $0.compare(mine.element, theirs.element) } }
      guard mine.minimum != theirs.minimum || mine.maximum != theirs.maximum else { continue }
      let isNarrower = theirs.minimum > mine.minimum || (theirs.maximum ?? .max) < (mine.maximum ?? .max)
      let isWider = theirs.minimum < mine.minimum || (theirs.maximum ?? .max) > (mine.maximum ?? .max)
      add(
        ValueDifference(
          .contains, "the number of items that it must contain has changed",
          lost: isNarrower ? Evidence(verdict: .breaking) : .none, gained: isWider ? Evidence(verdict: .breaking) : .none,
          old: a.origin, new: b.origin))
    }
    for _ in second.contains.dropFirst(first.contains.count) {
      let values = [old.array(first, first.minItems), old.array(first, first.minItems + 1)].compactMap { $0 }
      add(ValueDifference(.contains, "it must contain certain items now", lost: .some(values).orFeared, old: a.origin, new: b.origin))
    }
    for _ in first.contains.dropFirst(second.contains.count) {
      let values = [new.array(second, second.minItems), new.array(second, second.minItems + 1)].compactMap { $0 }
      add(ValueDifference(.contains, "it need not contain certain items any more", gained: .some(values).orFeared, old: a.origin, new: b.origin))
    }
  }

  // MARK: Conditions that have no shape

  /// - Parameter pair: Where values can be tried; nil where only the structure is asked for.
  mutating func compareResidue(_ a: Alternative, _ b: Alternative, _ pair: KindPair?) {
    var (mine, theirs) = (a.residue.filter { !$0.isExclusiveChoice }, b.residue.filter { !$0.isExclusiveChoice })
    var pairs: [(Assertion, Assertion)] = []
    for one in mine {
      guard let index = theirs.firstIndex(where: { $0.isSameKeyword(as: one) }) else { continue }
      pairs.append((one, theirs.remove(at: index)))
      if let own = mine.firstIndex(of: one) { mine.remove(at: own) }
    }
    for (one, other) in pairs { compare(one, other, a, b) }
    guard !mine.isEmpty || !theirs.isEmpty else { return }
    var (lost, gained) = (Evidence.feared, Evidence.feared)
    if let pair {
      let candidates = old.several(a, 24) + theirs.flatMap { $0.parts.flatMap { new.several($0, 12) } }
      let refused = candidates.filter { old.accepts($0, pair.oldUse) && !new.accepts($0, pair.newUse) }
      if !refused.isEmpty { lost = .some(refused.sorted(by: Specimens.isSmaller)) }
      let others = new.several(b, 24) + mine.flatMap { $0.parts.flatMap { old.several($0, 12) } }
      let accepted = others.filter { new.accepts($0, pair.newUse) && !old.accepts($0, pair.oldUse) }
      if !accepted.isEmpty { gained = .some(accepted.sorted(by: Specimens.isSmaller)) }
    }
    for one in theirs {
      add(ValueDifference(.condition, "\(one.keyword) must hold now", lost: lost, old: a.origin, new: one.origin(b.origin)))
    }
    for one in mine {
      add(ValueDifference(.condition, "\(one.keyword) need not hold any more", gained: gained, old: one.origin(a.origin), new: b.origin))
    }
  }

  private mutating func compare(_ a: Assertion, _ b: Assertion, _ mine: Alternative, _ theirs: Alternative) {
    switch (a, b) {
    case (.not(let first), .not(let second)): within(.condition(.opposite)) { $0.compare(first, second) }
    case (.conditional(let first, let then, let otherwise), .conditional(let second, let nowThen, let nowOtherwise)):
      within(.condition(.either)) { $0.compare(first, second) }
      within(.condition(.same)) { $0.compare(then ?? .anything, nowThen ?? .anything) }
      within(.condition(.same)) { $0.compare(otherwise ?? .anything, nowOtherwise ?? .anything) }
    case (.unevaluatedProperties(let first), .unevaluatedProperties(let second)):
      compareRest(first, second, mine.origin, theirs.origin)
    case (.unevaluatedItems(let first), .unevaluatedItems(let second)):
      within(.element(nil)) { $0.compare(first, second) }
    default: break
    }
  }
}

extension Walk {
  /// `oneOf` between types that overlap: what fits two of them is refused, and more or fewer types make that of other values.
  mutating func compareExclusiveChoice(_ pair: KindPair) {
    func choice(_ list: [Alternative]) -> [TypeUse]? {
      for case .oneOf(let uses) in list.flatMap(\.residue) { return uses }
      return nil
    }
    let (mine, theirs) = (choice(pair.old), choice(pair.new))
    guard mine?.count != theirs?.count else { return }
    let values = pair.old.flatMap { old.several($0, 12) }
    let lost = values.filter { old.accepts($0, pair.oldUse) && !new.accepts($0, pair.newUse) }
    add(
      ValueDifference(
        .condition,
        changed(
          "the number of types of which exactly one must fit", mine.map { String($0.count) }, theirs.map { String($0.count) }),
        lost: theirs == nil ? .none : .some(lost.sorted(by: Specimens.isSmaller)).orFeared, gained: mine == nil ? .none : .feared,
        old: pair.oldUse.origin, new: pair.newUse.origin))
  }
}

extension Assertion {
  var isExclusiveChoice: Bool { if case .oneOf = self { true } else { false } }

  func isSameKeyword(as other: Assertion) -> Bool { keyword == other.keyword }

  /// As JSON Schema calls it.
  var keyword: String {
    switch self {
    case .allOf: "`allOf`"
    case .anyOf: "`anyOf`"
    case .oneOf: "`oneOf`"
    case .not: "`not`"
    case .conditional: "`if`"
    case .whenKind: "a condition on one kind of values"
    case .values: "`enum`"
    case .unevaluatedProperties: "`unevaluatedProperties`"
    case .unevaluatedItems: "`unevaluatedItems`"
    }
  }

  /// The types that it is made of.
  var parts: [TypeUse] {
    switch self {
    case .allOf(let uses), .anyOf(let uses), .oneOf(let uses): uses
    case .not(let use), .whenKind(_, let use), .unevaluatedItems(let use): [use]
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise].compactMap { $0 }
    case .unevaluatedProperties(.typed(let use)): [use]
    case .values, .unevaluatedProperties: []
    }
  }

  func origin(_ fallback: Origin) -> Origin { parts.first { $0.origin.span != nil }?.origin ?? fallback }
}

extension Specimens {
  /// An array in which two items are equal; nil where none is found.
  func equalPair(_ shape: ArrayShape) -> JSONValue? {
    var loose = shape
    loose.isUnique = false
    guard case .array(var elements)? = array(loose, max(2, shape.minItems)), let first = elements.first else { return nil }
    elements[1] = first
    return .array(elements)
  }
}
