/// A pattern as a machine that reads a text scalar by scalar, for questions about all texts at once.
///
/// Made of patterns without look-around, back-references, word boundaries and Unicode properties; nil for others, and for
/// those that would need too many states.
struct PatternAutomaton {
  private enum Edge {
    /// Reads one scalar of some ranges.
    case read(ScalarRanges, Int)
    case free(Int)
    /// Passable at the beginning of the text.
    case start(Int)
    /// Passable at its end.
    case end(Int)
  }

  private static let limit = 4_000
  private var edges: [[Edge]] = [[], []]
  private static let initial = 0
  private static let accepting = 1
  /// Ranges that its edges read; where one begins or ends, another class of scalars begins.
  private(set) var ranges: [ScalarRanges] = []

  init?(_ syntax: PatternSyntax) {
    guard add(syntax.root, from: PatternAutomaton.initial, to: PatternAutomaton.accepting) else { return nil }
  }

  // MARK: Making it

  private mutating func state() -> Int {
    edges.append([])
    return edges.count - 1
  }

  private mutating func add(_ node: PatternNode, from: Int, to: Int) -> Bool {
    guard edges.count < PatternAutomaton.limit else { return false }
    switch node {
    case .empty: edges[from].append(.free(to))
    case .scalar(let scalar): addRead(ScalarRanges([scalar.value...scalar.value]), from, to)
    case .any: addRead(ScalarRanges.lineTerminators.inverted, from, to)
    case .set(let set):
      guard let ranges = ScalarRanges(set) else { return false }
      addRead(ranges, from, to)
    case .assertion(.start): edges[from].append(.start(to))
    case .assertion(.end): edges[from].append(.end(to))
    case .assertion, .look, .backreference: return false
    case .group(let inner, _): return add(inner, from: from, to: to)
    case .sequence(let nodes):
      var current = from
      for node in nodes {
        let next = state()
        guard add(node, from: current, to: next) else { return false }
        current = next
      }
      edges[current].append(.free(to))
    case .alternation(let nodes):
      for node in nodes {
        guard add(node, from: from, to: to) else { return false }
      }
    case .loop(let inner, let minimum, let maximum, _):
      guard minimum <= 1_000, maximum ?? 0 <= 1_000 else { return false }
      var current = from
      for _ in 0..<minimum {
        let next = state()
        guard add(inner, from: current, to: next) else { return false }
        current = next
      }
      guard let maximum else {
        let loop = state()
        edges[current].append(.free(loop))
        guard add(inner, from: loop, to: loop) else { return false }
        edges[loop].append(.free(to))
        return true
      }
      for _ in minimum..<max(minimum, maximum) {
        edges[current].append(.free(to))
        let next = state()
        guard add(inner, from: current, to: next) else { return false }
        current = next
      }
      edges[current].append(.free(to))
    }
    return true
  }

  private mutating func addRead(_ ranges: ScalarRanges, _ from: Int, _ to: Int) {
    self.ranges.append(ranges)
    edges[from].append(.read(ranges, to))
  }

  // MARK: Running it

  /// Where the machine may be, sorted; with the accepting state, it stays there whatever comes.
  typealias Position = [Int]

  /// Before the first scalar.
  var beginning: Position { closure([PatternAutomaton.initial], isAtStart: true, isAtEnd: false) }

  /// After one more scalar. A match may begin anywhere.
  func position(_ position: Position, after scalar: UInt32) -> Position {
    if position.contains(PatternAutomaton.accepting) { return [PatternAutomaton.accepting] }
    var next = [PatternAutomaton.initial]
    for state in position {
      for case .read(let ranges, let target) in edges[state] where ranges.contains(scalar) { next.append(target) }
    }
    return closure(next, isAtStart: false, isAtEnd: false)
  }

  /// Whether a text that ends here has a match.
  func isAccepting(_ position: Position, isAtStart: Bool) -> Bool {
    closure(position, isAtStart: isAtStart, isAtEnd: true).contains(PatternAutomaton.accepting)
  }

  private func closure(_ states: [Int], isAtStart: Bool, isAtEnd: Bool) -> Position {
    var seen: Set<Int> = []
    var pending = states
    while let state = pending.popLast() {
      guard seen.insert(state).inserted else { continue }
      for edge in edges[state] {
        switch edge {
        case .free(let target): pending.append(target)
        case .start(let target): if isAtStart { pending.append(target) }
        case .end(let target): if isAtEnd { pending.append(target) }
        case .read: break
        }
      }
    }
    return seen.contains(PatternAutomaton.accepting) ? [PatternAutomaton.accepting] : seen.sorted()
  }
}

/// Some of the Unicode scalars, as ranges in order.
struct ScalarRanges {
  private(set) var ranges: [ClosedRange<UInt32>]

  init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// Nil where it holds a Unicode property.
  init?(_ set: PatternSet) {
    var all: [ClosedRange<UInt32>] = []
    for item in set.items {
      switch item {
      case .range(let low, let high):
        guard low <= high else { return nil }
        all.append(low.value...high.value)
      case .digit(let isNegated): all += ScalarRanges.digits.negated(isNegated).ranges
      case .word(let isNegated): all += ScalarRanges.word.negated(isNegated).ranges
      case .space(let isNegated): all += ScalarRanges.space.negated(isNegated).ranges
      case .property: return nil
      }
    }
    self = ScalarRanges(all).negated(set.isNegated)
  }

  func contains(_ value: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  private func negated(_ isNegated: Bool) -> ScalarRanges { isNegated ? inverted : self }

  var inverted: ScalarRanges {
    var out: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { out.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= 0x10FFFF { out.append(next...0x10FFFF) }
    return ScalarRanges(out)
  }

  private static let digits = ScalarRanges([0x30...0x39])
  private static let word = ScalarRanges([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  private static let space = ScalarRanges([
    9...13, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  static let lineTerminators = ScalarRanges([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])
}
