import ContractBase
import ContractModel

extension Walk {
  /// Two names in the same place: the same type, whatever it is called now, or another one in its stead.
  mutating func compareTypes(_ first: TypeID, _ second: TypeID, _ a: TypeUse, _ b: TypeUse) {
    let pair = TypePair(old: first, new: second)
    guard let exchange = comparer.exchange(pair) else {
      let isMoved = (old.contract[first].role == .inline) != (new.contract[second].role == .inline)
      return result.links.append(.init(path: path, pair: pair, sites: isMoved ? (a.origin.span, b.origin.span) : nil))
    }
    // What has become of the type itself is told of that.
    result.links.append(.init(path: path, pair: exchange.same, exchanged: pair))
    guard exchange.isAny else { return }
    // All that differs between the two has this one cause.
    add(
      ValueDifference(
        .type, "it was `\(old.contract[first].name)`, and is `\(new.contract[second].name)` now", lost: exchange.lost, gained: exchange.gained,
        replacement: exchange.replacement, old: a.origin, new: b.origin))
  }

  /// One of several types, and another in its stead; false where it is none.
  mutating func exchange(_ a: Alternative, _ b: Alternative, _ pair: KindPair) -> Bool {
    guard let was = a.name, let isNow = b.name, let first = old.types[was], let second = new.types[isNow] else { return false }
    let types = TypePair(old: first, new: second)
    guard let exchange = comparer.exchange(types) else { return false }
    let step = a.rivals == nil && b.rivals == nil ? Step.type(isNow) : .variant(isNow, old: old.ownUse(of: a), new: new.ownUse(of: b))
    result.links.append(.init(path: path + [step], pair: exchange.same, exchanged: types))
    guard exchange.isAny else { return true }
    add(
      ValueDifference(
        .variant, "`\(was)` was one of the alternatives, and `\(isNow)` is now instead", lost: exchange.lost, gained: exchange.gained,
        replacement: exchange.replacement, old: place(of: a, in: pair.oldUse, isOld: true),
        new: place(of: b, in: pair.newUse, isOld: false)))
    return true
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

/// A type that stands where another one did, which is still there, or was there already.
struct Exchange {
  /// The one of them that is the same type on both sides.
  var same: TypePair
  /// The two in one contract, and what differs between them there: what they have become since is another matter.
  var replacement: Replacement
  var lost: Evidence
  var gained: Evidence
  var isAny: Bool

  fileprivate init(
    _ side: ValueComparer, isOld: Bool, from a: TypeID, to b: TypeID, same: TypePair, of pair: TypePair, in whole: ValueComparer
  ) {
    self.same = same
    replacement = Replacement(isOld: isOld, was: a, isNow: b, pair: pair)
    var comparison = side.comparison(of: TypePair(old: a, new: b))
    // That a type came to promise a property, or ceased to, is told of the type: whoever had another one, or has one now, was
    // promised nothing.
    comparison.found = comparison.found.compactMap { found in
      guard found.path.isEmpty, let member = found.difference.member, whole.changesPromise(of: member, same) else { return found }
      guard found.difference.kind != .required else { return nil }
      var found = found
      if found.difference.lost.verdict == .breaking { found.difference.lost = .feared }
      if found.difference.gained.verdict == .breaking { found.difference.gained = .feared }
      return found
    }
    let walk = Walk(comparer: side)
    let (before, after) = (TypeUse(.reference(a)), TypeUse(.reference(b)))
    lost = walk.evidence(comparison, before, after, isLost: true)
    gained = walk.evidence(comparison, before, after, isLost: false)
    isAny = lost.verdict != .fine || gained.verdict != .fine || !comparison.found.isEmpty
  }

  fileprivate var verdict: Verdict { max(lost.verdict, gained.verdict) }
}

extension ValueComparer {
  /// Whether a property of a type is required on one side alone.
  fileprivate func changesPromise(of name: String, _ type: TypePair) -> Bool {
    guard case .object(let was) = old.contract[type.old].use.type, case .object(let isNow) = new.contract[type.new].use.type,
      let former = was.properties.first(where: { $0.name == name }), let property = isNow.properties.first(where: { $0.name == name })
    else { return false }
    return former.isRequired != property.isRequired
  }

  /// Nil for a type that has a new name.
  fileprivate func exchange(_ pair: TypePair) -> Exchange? {
    if let known = exchanges[pair] { return known }
    let (was, isNow) = (old.contract[pair.old], new.contract[pair.new])
    guard !isWithin, was.role == .declared, isNow.role == .declared, was.name != isNow.name, !isNow.was.contains(was.name) else { return nil }
    let before = old.types[isNow.name].map { already in
      Exchange(within(isOld: true), isOld: true, from: pair.old, to: already, same: TypePair(old: already, new: pair.new), of: pair, in: self)
    }
    let after = new.types[was.name].map { still in
      Exchange(within(isOld: false), isOld: false, from: still, to: pair.new, same: TypePair(old: pair.old, new: still), of: pair, in: self)
    }
    // Where the two have come closer, or gone apart, is told of themselves.
    let exchange = [before, after].compactMap { $0 }.min { $0.verdict < $1.verdict }
    exchanges[pair] = .some(exchange)
    return exchange
  }
}
