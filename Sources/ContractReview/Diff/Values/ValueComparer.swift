import ContractBase
import ContractModel

/// Which way a value goes.
enum Flow: Hashable {
  /// From a client to the server.
  case request
  /// From the server to a client.
  case response
}

/// A type of the old contract and a type of the new one that stand in the same place.
struct TypePair: Hashable {
  var old: TypeID
  var new: TypeID
}

/// What differs between two types themselves, and which named types they hold.
struct TypeComparison {
  struct Found {
    /// From the compared type.
    var path: [Step]
    var difference: ValueDifference
  }

  struct Link {
    var path: [Step]
    var pair: TypePair
    /// The types that are really there, where the compared ones are others.
    var exchanged: TypePair?
    /// Where the types are referred to, of which one is declared elsewhere and the other is written here.
    var sites: (old: Span?, new: Span?)?
  }

  var found: [Found] = []
  var links: [Link] = []
}

/// Compares types by what values they accept, however they are spelled.
///
/// Named types are compared once for each pair and flow, so that the cost is that of the contracts' size and not of the
/// number of paths through them.
final class ValueComparer {
  let old: Specimens
  let new: Specimens
  let flow: Flow
  /// Whether values are written as text, so that `5` and `"5"` are the same (parameters, forms).
  let isText: Bool
  private(set) lazy var formerOwners = TypeOwners(old)
  private(set) lazy var owners = TypeOwners(new)
  private lazy var withinOld = ValueComparer(old: old.contract, new: old.contract, flow: flow, isText: isText, isWithin: true)
  private lazy var withinNew = ValueComparer(old: new.contract, new: new.contract, flow: flow, isText: isText, isWithin: true)
  /// Whether both sides are one contract.
  let isWithin: Bool
  private var known: [TypePair: TypeComparison] = [:]
  var exchanges: [TypePair: Exchange?] = [:]
  /// Uses that are being compared, one within the other, for types that grow as they are looked into.
  private var depth = 0

  /// - Parameters:
  ///   - old: Facing the same way as `flow`: see ``Contract/facing(_:)``.
  convenience init(old: Contract, new: Contract, flow: Flow, isText: Bool = false) {
    self.init(old: old, new: new, flow: flow, isText: isText, isWithin: false)
  }

  private init(old: Contract, new: Contract, flow: Flow, isText: Bool, isWithin: Bool) {
    self.isWithin = isWithin
    self.old = Specimens(old)
    self.new = Specimens(new)
    self.flow = flow
    self.isText = isText
  }

  /// What differs between two named types.
  func comparison(of pair: TypePair) -> TypeComparison {
    if let known = known[pair] { return known }
    // A pair within itself is no difference of its own.
    known[pair] = TypeComparison()
    let (before, after) = (old.contract[pair.old], new.contract[pair.new])
    var walk = Walk(comparer: self, at: (before.origin, after.origin))
    walk.compareInside(before.use, after.use)
    // A type without a name of its own has what is said of the place that it is in.
    if after.role == .declared, let change = DeprecationChange(from: before.deprecation, to: after.deprecation) {
      walk.add(change.difference("the type", flow, old: before.origin, new: after.origin))
    }
    known[pair] = walk.result
    return walk.result
  }

  /// What differs between two uses of types.
  func comparison(of a: TypeUse, _ b: TypeUse) -> TypeComparison {
    var walk = Walk(comparer: self)
    walk.compare(a, b)
    return walk.result
  }

  /// Whether values are lost (or gained) anywhere in a comparison or beneath it.
  func hasEvidence(_ comparison: TypeComparison, lost: Bool, atLeast verdict: Verdict = .risky) -> Bool {
    var pending = [(comparison, lost)]
    var seen: Set<Visit> = []
    while let (next, lost) = pending.popLast() {
      for found in next.found {
        for direction in found.path.sign.directions(lost) {
          if (direction ? found.difference.lost : found.difference.gained).verdict >= verdict { return true }
        }
      }
      for link in next.links {
        for direction in link.path.sign.directions(lost) where seen.insert(Visit(pair: link.pair, lost: direction)).inserted {
          pending.append((self.comparison(of: link.pair), direction))
        }
      }
    }
    return false
  }

  private struct Visit: Hashable {
    var pair: TypePair
    var lost: Bool
  }

  /// Compares types of one side with each other.
  func within(isOld: Bool) -> ValueComparer { isWithin ? self : isOld ? withinOld : withinNew }

  func enter() -> Bool {
    guard depth < 40 else { return false }
    depth += 1
    return true
  }

  func leave() { depth -= 1 }
}

extension [Step] {
  /// What a difference at the end of a path means for its beginning.
  var sign: Sign {
    reduce(.same) { sign, step in
      if case .condition(let own, _, _) = step { return sign * own }
      return sign
    }
  }
}

/// One comparison, from a pair of types inwards until named types are met.
struct Walk {
  let comparer: ValueComparer
  var result = TypeComparison()
  var path: [Step] = []
  /// Where the uses are that are being compared, one within the other.
  private(set) var places: [(old: Origin, new: Origin)] = []

  var old: Specimens { comparer.old }
  var new: Specimens { comparer.new }

  /// - Parameter place: Where the types are that it begins with.
  init(comparer: ValueComparer, at place: (old: Origin, new: Origin)? = nil) {
    self.comparer = comparer
    if let place { places.append(place) }
  }

  mutating func add(_ difference: ValueDifference) {
    guard difference.lost.verdict != .fine || difference.gained.verdict != .fine || difference.kind.isTold else { return }
    var difference = difference
    // What a schema says in passing is where that is.
    if difference.old == nil { difference.old = places.last { $0.old.span != nil }?.old.span }
    if difference.new == nil { difference.new = places.last { $0.new.span != nil }?.new.span }
    result.found.append(.init(path: path, difference: difference))
  }

  mutating func within(_ step: Step, _ body: (inout Walk) -> Void) {
    path.append(step)
    body(&self)
    path.removeLast()
  }

  /// Two uses in the same place: whether null is accepted, and the types behind.
  mutating func compare(_ a: TypeUse, _ b: TypeUse) {
    guard comparer.enter() else { return }
    places.append((a.origin, b.origin))
    defer {
      comparer.leave()
      places.removeLast()
    }
    let (before, after) = (old.flattener.alternatives(a), new.flattener.alternatives(b))
    compareNull(before, after, a, b)
    if case .reference(let first) = a.type, case .reference(let second) = b.type, a.assertions.isEmpty, b.assertions.isEmpty {
      compareTypes(first, second, a, b)
    } else {
      compare(before, after, a, b)
    }
  }

  /// What two named types are, apart from null, which every use of them is asked about.
  mutating func compareInside(_ a: TypeUse, _ b: TypeUse) {
    guard comparer.enter() else { return }
    places.append((a.origin, b.origin))
    defer {
      comparer.leave()
      places.removeLast()
    }
    if case .reference(let first) = a.type, case .reference(let second) = b.type, a.assertions.isEmpty, b.assertions.isEmpty {
      compareTypes(first, second, a, b)
    } else {
      compare(old.flattener.alternatives(a), new.flattener.alternatives(b), a, b)
    }
  }

  private mutating func compareNull(_ before: [Alternative], _ after: [Alternative], _ a: TypeUse, _ b: TypeUse) {
    func null(_ list: [Alternative]) -> Alternative? {
      list.first { one in
        switch one.shape {
        case .null: true
        case .constants(let values): values.contains(.null)
        default: false
        }
      }
    }
    let (was, isNow) = (null(before), null(after))
    if let was, isNow == nil {
      add(
        ValueDifference(
          .nullability, "null was accepted, and is not any more", lost: .some([.null]), old: was.origin, new: new.declaration(b) ?? b.origin))
    } else if let isNow, was == nil {
      add(
        ValueDifference(
          .nullability, "null is accepted now", gained: .some([.null]), old: old.declaration(a) ?? a.origin, new: isNow.origin))
    }
  }

  mutating func compare(_ before: [Alternative], _ after: [Alternative], _ a: TypeUse, _ b: TypeUse) {
    if comparer.isText, compareTexts(before, after, a, b) { return }
    var lost: [Alternative] = []
    var gained: [Alternative] = []
    for kind in [JSONKinds.boolean, .number, .string, .array, .object] {
      let mine = before.filter { $0.kind == kind }
      let theirs = after.filter { $0.kind == kind }
      switch (mine.isEmpty, theirs.isEmpty) {
      case (true, true): continue
      case (false, true): lost += mine
      case (true, false): gained += theirs
      case (false, false): compare(KindPair(kind: kind, old: mine, new: theirs, oldUse: a, newUse: b))
      }
    }
    compareKinds(lost: lost, gained: gained, a, b)
  }
}

/// The alternatives of one kind of value in one place.
struct KindPair {
  var kind: JSONKinds
  var old: [Alternative]
  var new: [Alternative]
  var oldUse: TypeUse
  var newUse: TypeUse
}
