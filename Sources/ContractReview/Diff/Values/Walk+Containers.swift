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
      add(
        ValueDifference(
          .items, changed("the maximal number of items", first.maxItems.map(String.init), second.maxItems.map(String.init)),
          lost: after < before ? old.longer(first, than: after) : .none,
          gained: before < after ? new.longer(second, than: before) : .none, old: a.origin, new: b.origin))
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
      compareElements(mine, theirs, first, second)
      guard mine.minimum != theirs.minimum || mine.maximum != theirs.maximum else { continue }
      let isNarrower = theirs.minimum > mine.minimum || (theirs.maximum ?? .max) < (mine.maximum ?? .max)
      let isWider = theirs.minimum < mine.minimum || (theirs.maximum ?? .max) > (mine.maximum ?? .max)
      add(
        ValueDifference(
          .contains, "the number of items that it must contain has changed",
          lost: isNarrower ? Evidence(verdict: .breaking, values: old.arrays(first, beyond: mine, theirs)) : .none,
          gained: isWider ? Evidence(verdict: .breaking, values: new.arrays(second, beyond: theirs, mine)) : .none,
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

  /// More items fit where the type is wider: more arrays have enough of them, and fewer have not too many.
  private mutating func compareElements(
    _ mine: ContainsConstraint, _ theirs: ContainsConstraint, _ first: ArrayShape, _ second: ArrayShape
  ) {
    let isBounded = mine.maximum != nil || theirs.maximum != nil
    guard isBounded else { return within(.condition(.same)) { $0.within(.element(nil)) { $0.compare(mine.element, theirs.element) } } }
    let sign: Sign = mine.minimum == 0 && theirs.minimum == 0 ? .opposite : .either
    let start = result.found.count
    within(.condition(sign)) { $0.within(.element(nil)) { $0.compare(mine.element, theirs.element) } }
    // One item is not enough to show it: there have to be one too many.
    for index in start..<result.found.count where result.found[index].path.count == path.count + 2 {
      result.found[index].path.removeLast()
      let difference = result.found[index].difference
      let counts = Set([mine.minimum, theirs.minimum, mine.maximum ?? 0, theirs.maximum ?? 0].flatMap { [$0, $0 + 1] }).sorted(by: >)
      func repeated(_ values: [JSONValue]) -> [JSONValue] {
        counts.filter { 1...100 ~= $0 }.flatMap { count in values.prefix(2).map { .array(Array(repeating: $0, count: count)) } }
      }
      result.found[index].difference.lost.values = repeated(difference.lost.values)
      result.found[index].difference.gained.values = repeated(difference.gained.values)
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
      let lost = new.isBesideThePoint(one, for: a, old) ? Evidence.none : lost
      add(ValueDifference(.condition, "\(one.keyword) must hold now", lost: lost, old: a.origin, new: one.origin(b.origin)))
    }
    for one in mine {
      let gained = old.isBesideThePoint(one, for: b, new) ? Evidence.none : gained
      add(ValueDifference(.condition, "\(one.keyword) need not hold any more", gained: gained, old: one.origin(a.origin), new: b.origin))
    }
  }

  private mutating func compare(_ a: Assertion, _ b: Assertion, _ mine: Alternative, _ theirs: Alternative) {
    switch (a, b) {
    case (.not(let first), .not(let second)):
      within(.condition(.opposite, first, second)) { $0.compare(first, second) }
    case (.conditional(let first, let then, let otherwise), .conditional(let second, let nowThen, let nowOtherwise)):
      // A condition that is met more often asks more where something follows from it, and less where something else does not.
      let sign: Sign =
        switch (then == nil && nowThen == nil, otherwise == nil && nowOtherwise == nil) {
        case (false, true): .opposite
        case (true, false): .same
        default: .either
        }
      within(.condition(sign, first, second)) { $0.compare(first, second) }
      within(.condition(.same, then, nowThen)) { $0.compare(then ?? .anything, nowThen ?? .anything) }
      within(.condition(.same, otherwise, nowOtherwise)) { $0.compare(otherwise ?? .anything, nowOtherwise ?? .anything) }
    case (.unevaluatedProperties(let first), .unevaluatedProperties(let second)):
      compareRest(first, second, mine.origin, theirs.origin)
    case (.unevaluatedItems(let first), .unevaluatedItems(let second)):
      within(.element(nil)) { $0.compare(first, second) }
    default: break
    }
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
