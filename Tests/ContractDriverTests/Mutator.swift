import Foundation

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Makes texts that are nearly contracts, out of contracts.
struct Mutator {
  struct Seed {
    var path: String
    var bytes: [UInt8]
    /// Where words, texts, numbers, gaps and single marks begin; ends with the end.
    var tokens: [Int]
    var lines: [Int]

    init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
      tokens = Mutator.tokens(of: bytes)
      lines = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 } + [bytes.count]
    }

    var ending: Substring { path.split(separator: ".").last ?? "" }
  }

  var seeds: [Seed]

  /// The text of a round; the same whatever rounds came before.
  func text(round: Int, seed: UInt64) -> (path: String, bytes: [UInt8]) {
    var generator = SeededGenerator(state: seed &+ UInt64(round) &* 0x1234_5678_9ABC_DEF1)
    let base = seeds[round % seeds.count]
    var current = base
    // One change most often: the nearer to a contract, the further it gets.
    let changes = [1, 1, 1, 2, 3, 5].randomElement(using: &generator) ?? 1
    for _ in 0..<changes where current.tokens.count > 2 {
      current = Seed(path: base.path, bytes: change(current, &generator))
    }
    return (base.path, current.bytes)
  }

  private func change(_ seed: Seed, _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = seed.bytes
    let pick = Int.random(in: 0..<(seed.tokens.count - 1), using: &generator)
    let token = seed.tokens[pick]..<seed.tokens[pick + 1]
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: bytes[token.lowerBound] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes.removeSubrange(token)
    case 2: bytes.insert(contentsOf: seed.bytes[token], at: token.lowerBound)
    case 3, 4:
      // A word for a word, a number for a number.
      if let other = self.token(like: seed.bytes[token], of: seed, &generator) { bytes.replaceSubrange(token, with: other) }
    case 5:
      if let donor = seeds.randomElement(using: &generator), let other = self.token(like: seed.bytes[token], of: donor, &generator) {
        bytes.replaceSubrange(token, with: other)
      }
    case 6:
      if let hostile = Mutator.hostile.randomElement(using: &generator) {
        bytes.replaceSubrange(Bool.random(using: &generator) ? token : token.lowerBound..<token.lowerBound, with: hostile)
      }
    case 7: bytes.removeSubrange(lines(seed, &generator))
    case 8: bytes.insert(contentsOf: seed.bytes[lines(seed, &generator)], at: lines(seed, &generator).lowerBound)
    case 9:
      // Lines of another contract in the same form.
      let alike = seeds.filter { $0.ending == seed.ending }
      if let donor = alike.randomElement(using: &generator) {
        bytes.replaceSubrange(lines(seed, &generator), with: donor.bytes[lines(donor, &generator)])
      }
    case 10:
      // The head of one, the tail of another.
      let alike = seeds.filter { $0.ending == seed.ending }
      if let donor = alike.randomElement(using: &generator) {
        bytes = Array(seed.bytes[..<lines(seed, &generator).lowerBound] + donor.bytes[lines(donor, &generator).lowerBound...])
      }
    default:
      // Two neighbours the other way round.
      if pick + 2 < seed.tokens.count {
        let next = seed.tokens[pick + 1]..<seed.tokens[pick + 2]
        bytes.replaceSubrange(token.lowerBound..<next.upperBound, with: Array(seed.bytes[next] + seed.bytes[token]))
      }
    }
    return bytes
  }

  private func lines(_ seed: Seed, _ generator: inout SeededGenerator) -> Range<Int> {
    let first = Int.random(in: 0..<(seed.lines.count - 1), using: &generator)
    let last = min(seed.lines.count - 1, first + Int.random(in: 1...8, using: &generator))
    return seed.lines[first]..<seed.lines[last]
  }

  private func token(like model: ArraySlice<UInt8>, of seed: Seed, _ generator: inout SeededGenerator) -> [UInt8]? {
    let kind = Mutator.kind(model.first ?? 0)
    for _ in 0..<24 {
      let pick = Int.random(in: 0..<(seed.tokens.count - 1), using: &generator)
      let range = seed.tokens[pick]..<seed.tokens[pick + 1]
      if let first = seed.bytes[range].first, Mutator.kind(first) == kind { return Array(seed.bytes[range]) }
    }
    return nil
  }

  private enum Kind { case word, number, text, gap, mark }

  private static func kind(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x30...0x39: .number
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x40, 0x80...: .word
    case 0x22, 0x27: .text
    case 0x20, 0x09, 0x0A, 0x0D: .gap
    default: .mark
    }
  }

  private static func tokens(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let first = kind(bytes[index])
      let opening = bytes[index]
      index += 1
      switch first {
      case .mark: break
      case .text:
        while index < bytes.count, bytes[index] != opening, bytes[index] != 0x0A { index += bytes[index] == 0x5C ? 2 : 1 }
        index += 1
      case .word:
        while index < bytes.count, [.word, .number].contains(kind(bytes[index])) { index += 1 }
      case .number, .gap:
        while index < bytes.count, kind(bytes[index]) == first { index += 1 }
      }
      index = min(index, bytes.count)
      starts.append(index)
    }
    return starts
  }

  private static let hostile: [[UInt8]] = [
    "0", "-1", "1e400", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "0.1", "4294967296", "null",
    "true", "{}", "[]", "\"\"", "\"\"\"", "@", "!", "=", "&a", "*a", "<<: *a", "|", "---", "$ref", "'#/components/schemas/A'",
    "\"*/ '); DROP TABLE x; -- ${`\\u2028\"", "constructor", "__proto__", "toString", "class", "\u{1F600}", "\u{0}", "\u{FEFF}",
    "../../x", "\"^(a+)+$\"", "[[[[[[[[[[Int]]]]]]]]]]", "import \"x.contract\"", "extend", "Void!", "Page", "ID",
    "@key", "@was(\"x\")", "@table(\"select\")", "@unique", "@range(min: 5, max: 1)", "@length(min: -1)", "@pattern(\"[\")",
    "@generated", "@readOnly", "@writeOnly", "@public", "@allow(owner: \"id\")", "@list(User)", "@create(User)",
  ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80]]
}
