extension PatternSyntax {
  /// Whether a text contains a match; nil where that takes too long to find out, or depends on a Unicode property that is
  /// not known here.
  public func matches(_ text: String) -> Bool? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= 10_000 else { return nil }
    var matcher = PatternMatcher(text: scalars, groups: groups)
    for start in 0...scalars.count {
      if matcher.run(root, from: start) { return matcher.isLost ? nil : true }
      if matcher.isLost { return nil }
    }
    return false
  }
}

/// Backtracks as ECMA-262, section 22.2.2, says, with a limit on steps and on depth.
private struct PatternMatcher {
  private static let maximumSteps = 300_000
  private static let maximumDepth = 1_000

  let text: [Unicode.Scalar]
  let groups: [String?]
  private var captures: [Range<Int>?]
  private var steps = 0
  private var depth = 0
  /// Whether it gave up.
  private(set) var isLost = false

  init(text: [Unicode.Scalar], groups: [String?]) {
    self.text = text
    self.groups = groups
    captures = Array(repeating: nil, count: groups.count + 1)
  }

  typealias Continuation = (inout PatternMatcher, Int) -> Bool

  mutating func run(_ node: PatternNode, from start: Int) -> Bool {
    captures = Array(repeating: nil, count: groups.count + 1)
    return match(node, start, forward: true) { _, _ in true }
  }

  /// Whether the scalar at a place fits a node of one scalar; nil for any other node.
  private mutating func fits(_ node: PatternNode, _ scalar: Unicode.Scalar) -> Bool? {
    switch node {
    case .scalar(let wanted): return scalar == wanted
    case .any: return !scalar.isPatternLineTerminator
    case .set(let set):
      guard let contains = set.contains(scalar) else {
        isLost = true
        return false
      }
      return contains
    case .group(let inner, nil): return fits(inner, scalar)
    default: return nil
    }
  }

  private mutating func match(_ node: PatternNode, _ at: Int, forward: Bool, _ next: Continuation) -> Bool {
    steps += 1
    depth += 1
    defer { depth -= 1 }
    guard steps <= Self.maximumSteps, depth <= Self.maximumDepth, !isLost else {
      isLost = true
      return false
    }
    switch node {
    case .empty: return next(&self, at)
    case .scalar, .any, .set:
      let index = forward ? at : at - 1
      guard text.indices.contains(index), fits(node, text[index]) == true else { return false }
      return next(&self, forward ? at + 1 : at - 1)
    case .assertion(let assertion): return holds(assertion, at) && next(&self, at)
    case .sequence(let parts): return match(forward ? parts[...] : parts.reversed()[...], at, forward: forward, next)
    case .alternation(let alternatives):
      for alternative in alternatives where match(alternative, at, forward: forward, next) { return true }
      return false
    case .group(let inner, let capture):
      guard let capture else { return match(inner, at, forward: forward, next) }
      return match(inner, at, forward: forward) { matcher, end in
        let old = matcher.captures[capture]
        matcher.captures[capture] = min(at, end)..<max(at, end)
        if next(&matcher, end) { return true }
        matcher.captures[capture] = old
        return false
      }
    case .look(let inner, let isAhead, let isNegative):
      let old = captures
      let found = match(inner, at, forward: isAhead) { _, _ in true }
      if isNegative || !found { captures = old }
      guard found != isNegative, !isLost else { return false }
      if next(&self, at) { return true }
      captures = old
      return false
    case .backreference(let reference):
      guard let number = reference.number(among: groups), let range = captures[number] else { return next(&self, at) }
      let (from, to) = forward ? (at, at + range.count) : (at - range.count, at)
      guard from >= 0, to <= text.count, text[from..<to] == text[range] else { return false }
      return next(&self, forward ? to : from)
    case .loop(let inner, let minimum, let maximum, let isLazy):
      if forward, !isLazy, let result = greedyRun(of: inner, at, minimum, maximum, next) { return result }
      return loop(inner, at, minimum: minimum, maximum: maximum, isLazy: isLazy, forward: forward, next)
    }
  }

  private mutating func match(
    _ parts: ArraySlice<PatternNode>, _ at: Int, forward: Bool, _ next: Continuation
  ) -> Bool {
    guard let first = parts.first else { return next(&self, at) }
    return match(first, at, forward: forward) { matcher, end in
      matcher.match(parts.dropFirst(), end, forward: forward, next)
    }
  }

  /// A loop over single scalars, without recursion; nil for other loops.
  private mutating func greedyRun(
    of node: PatternNode, _ at: Int, _ minimum: Int, _ maximum: Int?, _ next: Continuation
  ) -> Bool? {
    var end = at
    while end < text.count, end - at < maximum ?? .max {
      guard let isFitting = fits(node, text[end]) else { return nil }
      guard isFitting else { break }
      end += 1
      steps += 1
    }
    if end == at, !node.isSingleScalar { return nil }
    while end - at >= minimum {
      if next(&self, end) { return true }
      if isLost { return false }
      end -= 1
      if end < at { break }
    }
    return false
  }

  /// `RepeatMatcher` (section 22.2.2.3.1).
  private mutating func loop(
    _ node: PatternNode, _ at: Int, minimum: Int, maximum: Int?, isLazy: Bool, forward: Bool, _ next: Continuation
  ) -> Bool {
    if maximum == 0 { return next(&self, at) }
    func again(_ matcher: inout PatternMatcher) -> Bool {
      matcher.match(node, at, forward: forward) { matcher, end in
        // An iteration that takes nothing ends the loop.
        if minimum == 0, end == at { return false }
        return matcher.loop(
          node, end, minimum: max(0, minimum - 1), maximum: maximum.map { $0 - 1 }, isLazy: isLazy, forward: forward,
          next)
      }
    }
    if minimum > 0 { return again(&self) }
    return isLazy ? next(&self, at) || again(&self) : again(&self) || next(&self, at)
  }

  private func holds(_ assertion: PatternAssertion, _ at: Int) -> Bool {
    let isBoundary = (at > 0 && text[at - 1].isPatternWord) != (at < text.count && text[at].isPatternWord)
    return switch assertion {
    case .start: at == 0
    case .end: at == text.count
    case .wordBoundary: isBoundary
    case .notWordBoundary: !isBoundary
    }
  }
}

extension PatternNode {
  /// Whether it matches exactly one scalar.
  var isSingleScalar: Bool {
    switch self {
    case .scalar, .any, .set: true
    case .group(let inner, nil): inner.isSingleScalar
    default: false
    }
  }
}
