import ContractBase
import ContractModel

extension Walk {
  /// Two names in the same place: the same type, whatever it is called now, or another one in its stead.
  mutating func compareTypes(_ first: TypeID, _ second: TypeID, _ a: TypeUse, _ b: TypeUse) {
    let pair = TypePair(old: first, new: second)
    guard comparer.isExchange(pair) else { return result.links.append(.init(path: path, pair: pair)) }
    let inner = comparer.comparison(of: pair)
    let (lost, gained) = (evidence(inner, a, b, isLost: true), evidence(inner, a, b, isLost: false))
    guard lost.verdict != .fine || gained.verdict != .fine || !inner.found.isEmpty else {
      return result.links.append(.init(path: path, pair: pair))
    }
    // All that differs between the two has this one cause.
    add(
      ValueDifference(
        .type, "it was `\(old.contract[first].name)`, and is `\(new.contract[second].name)` now", lost: lost, gained: gained,
        old: a.origin, new: b.origin))
  }

  /// One of several types, and another in its stead.
  mutating func exchange(_ a: Alternative, _ was: String, _ b: Alternative, _ isNow: String, _ pair: KindPair) {
    var walk = Walk(comparer: comparer, at: places.last)
    walk.compareWhole(a, b, pair)
    let (lost, gained) = (
      evidence(walk.result, pair.oldUse, pair.newUse, isLost: true), evidence(walk.result, pair.oldUse, pair.newUse, isLost: false)
    )
    guard lost.verdict != .fine || gained.verdict != .fine || !walk.result.found.isEmpty else { return }
    add(
      ValueDifference(
        .variant, "`\(was)` was one of the alternatives, and `\(isNow)` is now instead", lost: lost, gained: gained,
        old: place(of: a, in: pair.oldUse, isOld: true),
        new: place(of: b, in: pair.newUse, isOld: false)))
  }

  /// Where a type says that something is one of its alternatives: of a named type, that is not where the name is declared.
  func place(of one: Alternative, in use: TypeUse, isOld: Bool) -> Origin {
    let around = [use.origin] + places.reversed().map { isOld ? $0.old : $0.new }
    guard let whole = around.lazy.compactMap(\.span).first else { return one.origin }
    if let own = one.origin.span, whole.file == own.file, whole.start <= own.start, own.end <= whole.end { return one.origin }
    return Origin(whole)
  }

  /// Values that one of two uses alone accepts, from all that differs beneath them.
  func evidence(_ comparison: TypeComparison, _ a: TypeUse, _ b: TypeUse, isLost: Bool) -> Evidence {
    let builder = WitnessBuilder(maker: isLost ? old : new, judge: isLost ? new : old, flow: comparer.flow, isOld: isLost)
    var result = Evidence.none
    var level: [(TypeComparison, [Step])] = [(comparison, [])]
    var seen: Set<TypePair> = []
    while !level.isEmpty, seen.count < 200 {
      var next: [(TypeComparison, [Step])] = []
      for (comparison, path) in level {
        for found in comparison.found {
          let whole = path + found.path
          for side in whole.sign.directions(isLost) {
            let own = side ? found.difference.lost : found.difference.gained
            result.verdict = max(result.verdict, own.verdict)
            guard result.values.count < 3,
              let proof = builder.witness(
                own.values, at: whole, member: found.difference.member, in: isLost ? a : b, refusedBy: isLost ? b : a)
            else { continue }
            if !result.values.contains(proof.0) { result.values.append(proof.0) }
          }
        }
        for link in comparison.links where seen.insert(link.pair).inserted {
          next.append((comparer.comparison(of: link.pair), path + link.path))
        }
      }
      level = next
    }
    result.values.sort(by: Specimens.isSmaller)
    return result
  }
}

extension ValueComparer {
  /// Whether a type stands where another one did, which is still there, or was there already: not one that has a new name.
  func isExchange(_ was: String, _ isNow: String) -> Bool {
    was != isNow && (new.names.contains(was) || old.names.contains(isNow))
  }

  fileprivate func isExchange(_ pair: TypePair) -> Bool {
    let (was, isNow) = (old.contract[pair.old], new.contract[pair.new])
    return was.role == .declared && isNow.role == .declared && !isNow.was.contains(was.name) && isExchange(was.name, isNow.name)
  }
}
