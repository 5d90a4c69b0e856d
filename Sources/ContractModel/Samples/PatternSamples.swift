/// Strings that match patterns, and whether strings do. Remembers what it has found out.
package final class PatternLibrary {
  private struct Wish: Hashable {
    var pattern: Pattern
    var index: Int
    var minLength: Int
    var maxLength: Int
  }

  private var parsed: [Pattern: PatternSyntax?] = [:]
  private var made: [Wish: String?] = [:]

  package init() {}

  private func syntax(_ pattern: Pattern) -> PatternSyntax? {
    if let known = parsed[pattern] { return known }
    let syntax = try? pattern.parsed().get()
    parsed[pattern] = .some(syntax)
    return syntax
  }

  /// Nil where it cannot be found out.
  package func matches(_ pattern: Pattern, _ text: String) -> Bool? { syntax(pattern)?.matches(text) }

  /// The `index`th of a few different ones, with so many code points; nil where none is found.
  package func valid(_ pattern: Pattern, _ index: Int, minLength: Int, maxLength: Int) -> String? {
    let wish = Wish(pattern: pattern, index: index, minLength: minLength, maxLength: maxLength)
    if let known = made[wish] { return known }
    let text = make(wish)
    made[wish] = .some(text)
    return text
  }

  private func make(_ wish: Wish) -> String? {
    guard let syntax = syntax(wish.pattern), wish.minLength <= wish.maxLength, wish.minLength <= 10_000 else {
      return nil
    }
    let lengths = [
      max(wish.minLength, min(wish.maxLength, 8)), wish.minLength, min(wish.maxLength, wish.minLength + 40),
    ]
    for length in lengths {
      for choice in 0..<4 {
        var writer = PatternWriter(choice: choice)
        guard writer.write(syntax.root, length) else { continue }
        var text = writer.text(wish.index)
        // An unanchored pattern may have more around it.
        let missing = wish.minLength - text.unicodeScalars.count
        if missing > 0 { text += String(repeating: "x", count: missing) }
        let count = text.unicodeScalars.count
        if count >= wish.minLength, count <= wish.maxLength, writer.isDistinct(wish.index), syntax.matches(text) == true
        {
          return text
        }
      }
    }
    return nil
  }

  /// Strings that do not match, the first of them close to one that does.
  package func invalid(_ pattern: Pattern, near sample: String) -> [String] {
    let last = sample.unicodeScalars.dropLast()
    let candidates = [
      sample + "\u{1F600}", String(String.UnicodeScalarView(last)) + "\u{1F600}", "\u{1F600}" + sample, sample + " ",
      sample + "\n", sample.uppercased(), sample.lowercased(), " ", "",
    ]
    var out: [String] = []
    for text in candidates where matches(pattern, text) == false && !out.contains(text) { out.append(text) }
    return out
  }
}

/// Writes one string that a pattern matches: for each place the characters that may stand there.
private struct PatternWriter {
  /// Which branch of each alternation is taken.
  let choice: Int
  private var places: [[Unicode.Scalar]] = []

  init(choice: Int) { self.choice = choice }

  /// The string whose places spell `index`, the last place counting by ones.
  func text(_ index: Int) -> String {
    var rest = index
    var scalars: [Unicode.Scalar] = []
    for place in places.reversed() {
      guard let scalar = place[checked: rest % max(1, place.count)] else { continue }
      scalars.append(scalar)
      rest /= max(1, place.count)
    }
    return String(String.UnicodeScalarView(scalars.reversed()))
  }

  /// Whether there are so many different strings.
  func isDistinct(_ index: Int) -> Bool {
    var rest = index
    for place in places where rest > 0 { rest /= max(1, place.count) }
    return rest == 0
  }

  /// Writes at least what the node needs, and at most `room` where that is possible; false for what is not understood.
  mutating func write(_ node: PatternNode, _ room: Int) -> Bool {
    switch node {
    case .empty, .assertion, .look: return true
    case .scalar(let scalar): places.append([scalar])
    case .any: places.append(Self.pool)
    case .set(let set):
      let fitting = Self.pool.filter { set.contains($0) == true }
      if fitting.isEmpty {
        guard let only = Self.first(set) else { return false }
        places.append([only])
      } else {
        places.append(fitting)
      }
    case .sequence(let nodes):
      let needs = nodes.map(Self.least)
      var rest = room - needs.reduce(0, +)
      for (node, need) in zip(nodes, needs) {
        let before = places.count
        guard write(node, need + max(0, rest)) else { return false }
        rest -= places.count - before - need
      }
    case .alternation(let nodes):
      guard let node = nodes[checked: choice % max(1, nodes.count)] else { return false }
      return write(node, room)
    case .group(let node, _): return write(node, room)
    case .backreference: return false
    case .loop(let node, let minimum, let maximum, _):
      guard minimum <= 10_000 else { return false }
      let need = Self.least(node)
      let start = places.count
      for count in 0..<min(maximum ?? .max, 10_001) {
        let used = places.count - start
        if count >= minimum, used + max(1, need) > room { break }
        let others = max(0, minimum - count - 1) * need
        guard write(node, max(need, min(room - used - others, max(need, 1)))) else { return false }
        if places.count - start == used, count >= minimum { break }
      }
    }
    return places.count <= 20_000
  }

  private static func least(_ node: PatternNode) -> Int {
    switch node {
    case .empty, .assertion, .look, .backreference: 0
    case .scalar, .any, .set: 1
    case .sequence(let nodes): nodes.reduce(0) { min(100_000, $0 + least($1)) }
    case .alternation(let nodes): nodes.map(least).min() ?? 0
    case .group(let node, _): least(node)
    case .loop(let node, let minimum, _, _): min(100_000, least(node) * min(minimum, 100_000))
    }
  }

  private static func first(_ set: PatternSet) -> Unicode.Scalar? {
    guard !set.isNegated else { return nil }
    for item in set.items {
      if case .range(let low, _) = item { return low }
    }
    return nil
  }

  private static let pool = Array(
    "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.@ /:+#".unicodeScalars)
}
