import ContractModel

/// Types of which exactly one must fit.
extension Walk {
  /// `oneOf` between types that overlap, where there was another choice: what fits two of them is refused.
  mutating func compareExclusiveChoice(_ pair: KindPair) {
    func rivals(_ list: [Alternative]) -> Int? { list.lazy.compactMap(\.rivals).first }
    let (mine, theirs) = (rivals(pair.old), rivals(pair.new))
    guard (mine == nil) != (theirs == nil) else { return }
    let overlaps = (pair.old + pair.new).contains { $0.residue.contains(where: \.isExclusiveChoice) }
    guard overlaps else { return }
    let (lost, gained) = apart(pair.old.flatMap { old.several($0, 12) } + pair.new.flatMap { new.several($0, 12) }, pair)
    add(
      ValueDifference(
        .condition,
        theirs.map { "exactly one of \($0) types must fit now" } ?? "several types may fit now, of which exactly one had to",
        lost: theirs == nil ? .none : .some(lost).orFeared, gained: mine == nil ? .none : .some(gained).orFeared,
        old: pair.oldUse.origin, new: pair.newUse.origin))
  }

  /// Objects with more in them, for what is one of several types.
  func distinct(_ one: Alternative, _ side: Specimens, from values: [JSONValue]) -> [JSONValue] {
    guard one.residue.contains(where: \.isExclusiveChoice), case .object(let shape) = one.shape else { return [] }
    let objects = values.prefix(3).compactMap { if case .object(let members) = $0 { members } else { nil } }
    return side.tagged(shape) + objects.flatMap { members in side.tagged(shape, having: members) }
  }

  /// Of some values those that one side alone accepts, the smallest first.
  func apart(
    _ values: [JSONValue], _ pair: KindPair, where isMeant: (JSONValue) -> Bool = { _ in true }
  ) -> (lost: [JSONValue], gained: [JSONValue]) {
    var (lost, gained): ([JSONValue], [JSONValue]) = ([], [])
    for value in values where isMeant(value) {
      switch (old.accepts(value, pair.oldUse), new.accepts(value, pair.newUse)) {
      case (true, false): lost.append(value)
      case (false, true): gained.append(value)
      default: break
      }
    }
    return (lost.sorted(by: Specimens.isSmaller), gained.sorted(by: Specimens.isSmaller))
  }

  /// Values of one of several types that fit none of some others.
  func unrivalled(_ one: Alternative, isOld: Bool) -> [JSONValue] {
    let side = comparer.within(isOld: isOld)
    guard let own = side.old.ownUse(of: one) else { return [] }
    let walk = Walk(comparer: side)
    return side.old.rivals(of: one).prefix(8).flatMap { rival in
      walk.evidence(side.comparison(of: own, rival), own, rival, isLost: true).values
    }
  }

  /// Whether a value is judged otherwise for what has become of one of several types, and not of another one.
  ///
  /// - Parameters:
  ///   - a: As it was; nil where it is new.
  ///   - b: As it is; nil where it is gone.
  func isMoved(_ value: JSONValue, _ a: Alternative?, _ b: Alternative?) -> Bool {
    let (was, isNow) = (a.flatMap(old.ownUse), b.flatMap(new.ownUse))
    // Of types that cannot be confused, or are none of several, there is nothing to ask.
    if (a != nil && was == nil) || (b != nil && isNow == nil) { return true }
    return (was.map { old.accepts(value, $0) } ?? false) != (isNow.map { new.accepts(value, $0) } ?? false)
  }
}

extension Specimens {
  /// The type of several that an alternative comes from, where they overlap.
  func ownUse(of one: Alternative) -> TypeUse? {
    one.rivalUses.first { alternatives($0).contains { $0.name == one.name && $0.shape == one.shape } }
  }

  /// The others of several types that overlap.
  func rivals(of one: Alternative) -> [TypeUse] {
    one.rivalUses.filter { !alternatives($0).contains { $0.name == one.name && $0.shape == one.shape } }
  }
}

extension Alternative {
  fileprivate var rivalUses: [TypeUse] {
    for case .oneOf(let uses) in residue { return uses }
    return []
  }
}

extension Alternative {
  /// Whether it is an object of mostly the same properties: a type that was copied, or has a new name.
  func isLike(_ other: Alternative) -> Bool {
    guard case .object(let mine) = shape, case .object(let theirs) = other.shape else { return false }
    let common = mine.properties.count { theirs.property($0.name) != nil }
    return common >= 2 && common * 3 >= max(mine.properties.count, theirs.properties.count) * 2
  }
}
