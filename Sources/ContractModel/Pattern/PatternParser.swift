/// Parses regular expressions (ECMA-262, section 22.2.1), one method a production.
struct PatternParser {
  static let maximumDepth = 100
  static let maximumScalars = 20_000

  let scalars: [Unicode.Scalar]
  var position = 0
  private var depth = 0
  private var groups: [String?] = []
  private var references: [(reference: PatternReference, offset: Int)] = []
  private var uses: [PatternUse] = []

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  mutating func parse() throws(PatternError) -> PatternSyntax {
    guard scalars.count <= Self.maximumScalars else { throw error("is longer than 20,000 characters", at: 0) }
    let root = try disjunction()
    guard current == nil else { throw error("`)` closes nothing", at: position) }
    for (reference, offset) in references where reference.number(among: groups) == nil {
      throw error("no group is called `\(reference)`", at: offset)
    }
    return PatternSyntax(root: root, groups: groups, uses: uses)
  }

  // MARK: Cursor

  var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  mutating func skip(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  func error(_ message: String, at offset: Int) -> PatternError { PatternError(offset: offset, message: message) }

  mutating func use(_ feature: PatternUse.Feature, at offset: Int) {
    uses.append(PatternUse(feature: feature, offset: offset))
  }

  // MARK: Productions

  /// `Disjunction :: Alternative | Alternative "|" Disjunction`
  private mutating func disjunction() throws(PatternError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw error("groups are nested too deeply", at: position) }
    var alternatives = [try alternative()]
    while skip("|") { alternatives.append(try alternative()) }
    return alternatives.count == 1 ? alternatives[0] : .alternation(alternatives)
  }

  /// `Alternative :: [empty] | Alternative Term`
  private mutating func alternative() throws(PatternError) -> PatternNode {
    var terms: [PatternNode] = []
    while let scalar = current, scalar != "|", scalar != ")" { terms.append(try term()) }
    return terms.isEmpty ? .empty : terms.count == 1 ? terms[0] : .sequence(terms)
  }

  /// `Term :: Assertion | Atom | Atom Quantifier`
  private mutating func term() throws(PatternError) -> PatternNode {
    let start = position
    let node = try atom()
    let isRepeatable: Bool =
      switch node {
      case .assertion, .look: false
      default: true
      }
    guard let (minimum, maximum) = try quantifier() else { return node }
    guard isRepeatable else { throw error("an assertion cannot be repeated", at: start) }
    let isLazy = skip("?")
    if current == "+" { throw error("a possessive quantifier is no part of ECMA-262", at: position) }
    let following = position
    if try quantifier() != nil { throw error("a quantifier follows a quantifier", at: following) }
    return .loop(node, minimum: minimum, maximum: maximum, isLazy: isLazy)
  }

  /// `QuantifierPrefix :: "*" | "+" | "?" | "{" n "}" | "{" n ",}" | "{" n "," m "}"`; braces that are none stand for
  /// themselves.
  private mutating func quantifier() throws(PatternError) -> (Int, Int?)? {
    if skip("*") { return (0, nil) }
    if skip("+") { return (1, nil) }
    if skip("?") { return (0, 1) }
    let start = position
    guard skip("{"), let minimum = number() else {
      position = start
      return nil
    }
    var maximum: Int? = minimum
    if skip(",") { maximum = number() }
    guard skip("}") else {
      position = start
      return nil
    }
    if let maximum, maximum < minimum { throw error("\(minimum) is more than \(maximum)", at: start) }
    use(.bound(maximum ?? minimum), at: start)
    return (minimum, maximum)
  }

  /// Digits; more than a pattern can mean are clamped.
  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = current, ("0"..."9").contains(scalar) {
      value = min(1_000_000_000, (value ?? 0) * 10 + Int(scalar.value - 0x30))
      position += 1
    }
    return value
  }

  /// `Atom :: PatternCharacter | "." | "\" AtomEscape | CharacterClass | "(" … ")"`, and the assertions.
  private mutating func atom() throws(PatternError) -> PatternNode {
    guard let scalar = current else { return .empty }
    let start = position
    switch scalar {
    case "^", "$":
      position += 1
      return .assertion(scalar == "^" ? .start : .end)
    case ".":
      position += 1
      return .any
    case "*", "+", "?": throw error("`\(scalar)` repeats nothing", at: start)
    case "(": return try group()
    case "[":
      position += 1
      return .set(try characterClass(openedAt: start))
    case "\\": return try atomEscape()
    default:
      position += 1
      return .scalar(scalar)
    }
  }

  private mutating func group() throws(PatternError) -> PatternNode {
    let start = position
    position += 1
    var wrap: (PatternNode) -> PatternNode = { .group($0, capture: nil) }
    if skip("?:") {
    } else if skip("?=") || skip("?!") {
      let isNegative = scalars[position - 1] == "!"
      use(.lookahead, at: start)
      wrap = { .look($0, isAhead: true, isNegative: isNegative) }
    } else if skip("?<=") || skip("?<!") {
      let isNegative = scalars[position - 1] == "!"
      use(.lookbehind, at: start)
      wrap = { .look($0, isAhead: false, isNegative: isNegative) }
    } else if skip("?<") {
      let name = try groupName()
      guard !groups.contains(name) else { throw error("two groups are called `\(name)`", at: start) }
      groups.append(name)
      let number = groups.count
      wrap = { .group($0, capture: number) }
    } else if skip("?P") {
      throw error("a named group is written `(?<name>…)`", at: start)
    } else if skip("?>") {
      throw error("an atomic group is no part of ECMA-262", at: start)
    } else if skip("?#") {
      throw error("a comment is no part of ECMA-262", at: start)
    } else if skip("?") {
      throw error("a flag inside of the pattern is no part of ECMA-262", at: start)
    } else {
      groups.append(nil)
      let number = groups.count
      wrap = { .group($0, capture: number) }
    }
    let body = try disjunction()
    guard skip(")") else { throw error("`(` is never closed", at: start) }
    return wrap(body)
  }

  private mutating func groupName() throws(PatternError) -> String {
    let start = position
    var name = ""
    while let scalar = current, scalar == "_" || scalar == "$" || scalar.properties.isIDContinue {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard !name.isEmpty, skip(">") else { throw error("a group's name is missing", at: start) }
    return name
  }

  /// `AtomEscape`: what only stands outside of a class; the rest is ``characterEscape(inClass:)``.
  private mutating func atomEscape() throws(PatternError) -> PatternNode {
    let start = position
    guard let next = peek(1) else { throw error("`\\` escapes nothing", at: start) }
    switch next {
    case "b", "B":
      position += 2
      return .assertion(next == "b" ? .wordBoundary : .notWordBoundary)
    case "1"..."9":
      position += 1
      let number = number() ?? 0
      use(.backreference, at: start)
      references.append((.number(number), start))
      return .backreference(.number(number))
    case "k":
      position += 2
      guard skip("<") else { throw error("`\\k` needs the name of a group in `<…>`", at: start) }
      let name = try groupName()
      use(.backreference, at: start)
      references.append((.name(name), start))
      return .backreference(.name(name))
    default:
      switch try characterEscape(inClass: false) {
      case .range(let scalar, _): return .scalar(scalar)
      case let item: return .set(PatternSet([item]))
      }
    }
  }
}

extension PatternParser {
  /// `CharacterEscape`, `CharacterClassEscape` and, in a class, `ClassEscape`: one scalar, or a set of them.
  mutating func characterEscape(inClass: Bool) throws(PatternError) -> PatternSet.Item {
    let start = position
    position += 1
    guard let next = current else { throw error("`\\` escapes nothing", at: start) }
    position += 1
    let single: Unicode.Scalar
    switch next {
    case "d", "D": return .digit(isNegated: next == "D")
    case "w", "W": return .word(isNegated: next == "W")
    case "s", "S": return .space(isNegated: next == "S")
    case "p", "P": return try property(isNegated: next == "P", at: start)
    case "t": single = "\t"
    case "n": single = "\n"
    case "v": single = "\u{B}"
    case "f": single = "\u{C}"
    case "r": single = "\r"
    case "b" where inClass: single = "\u{8}"
    case "0":
      if let digit = current, ("0"..."9").contains(digit) { throw error("an octal escape has no meaning", at: start) }
      single = "\0"
    case "c":
      guard let letter = current, letter.isASCII, letter.properties.isAlphabetic else {
        throw error("`\\c` needs a letter", at: start)
      }
      position += 1
      single = Unicode.Scalar(UInt8(letter.value & 0x1F))
    case "x": single = try scalar(hexadecimal(2), at: start)
    case "u": single = try unicodeEscape(at: start)
    case _ where next.isASCII && (next.properties.isAlphabetic || ("0"..."9").contains(next)):
      throw error(PatternParser.complaint(next), at: start)
    default: single = next
    }
    return .range(single, single)
  }

  private static func complaint(_ letter: Unicode.Scalar) -> String {
    switch letter {
    case "A": "`\\A` means nothing in ECMA-262; the beginning is `^`"
    case "z", "Z": "`\\\(letter)` means nothing in ECMA-262; the end is `$`"
    case "h": "`\\h` means nothing in ECMA-262; write `[0-9a-fA-F]` or `[ \\t]`"
    default: "`\\\(letter)` means nothing in ECMA-262"
    }
  }

  private mutating func hexadecimal(_ count: Int) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = current.flatMap({ Character($0).hexDigitValue }) else { return nil }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private func scalar(_ value: UInt32?, at start: Int) throws(PatternError) -> Unicode.Scalar {
    guard let scalar = value.flatMap(Unicode.Scalar.init) else {
      throw error("the escape gives no Unicode character", at: start)
    }
    return scalar
  }

  /// `RegExpUnicodeEscapeSequence`
  private mutating func unicodeEscape(at start: Int) throws(PatternError) -> Unicode.Scalar {
    if skip("{") {
      var value: UInt32?
      while let digit = current.flatMap({ Character($0).hexDigitValue }), (value ?? 0) < 0x110000 {
        value = (value ?? 0) << 4 | UInt32(digit)
        position += 1
      }
      guard skip("}") else { throw error("`\\u{` needs hexadecimal digits and `}`", at: start) }
      return try scalar(value, at: start)
    }
    guard let first = hexadecimal(4) else { throw error("`\\u` needs four hexadecimal digits", at: start) }
    let afterFirst = position
    if (0xD800..<0xDC00).contains(first), skip("\\u"), let second = hexadecimal(4), (0xDC00..<0xE000).contains(second) {
      return try scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), at: start)
    }
    position = afterFirst
    return try scalar(first, at: start)
  }

  /// `\p{UnicodePropertyValueExpression}`
  private mutating func property(isNegated: Bool, at start: Int) throws(PatternError) -> PatternSet.Item {
    guard skip("{") else { throw error("`\\p` needs a property in `{…}`", at: start) }
    var parts = [""]
    while let scalar = current, scalar != "}" {
      if scalar == "=" { parts.append("") } else { parts[parts.count - 1].unicodeScalars.append(scalar) }
      position += 1
    }
    guard skip("}"), parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw error("`\\p` needs a property in `{…}`", at: start)
    }
    let value = parts.count == 2 ? parts[1] : nil
    use(.property(PatternSet.generalCategory(parts[0], value) ?? parts.joined(separator: "=")), at: start)
    return .property(name: parts[0], value: parts.count == 2 ? parts[1] : nil, isNegated: isNegated)
  }

  /// `CharacterClass :: "[" ClassContents "]" | "[^" ClassContents "]"`, after the bracket.
  mutating func characterClass(openedAt start: Int) throws(PatternError) -> PatternSet {
    var set = PatternSet([], isNegated: skip("^"))
    while let scalar = current, scalar != "]" {
      let from = position
      let first = try classAtom()
      guard current == "-", let after = peek(1), after != "]" else {
        set.items.append(first)
        continue
      }
      position += 1
      let last = try classAtom()
      guard case .range(let low, _) = first, case .range(let high, _) = last else {
        // Annex B: with a class at one end, the hyphen stands for itself.
        set.items += [first, .range("-", "-"), last]
        continue
      }
      guard low <= high else { throw error("the range `\(low)-\(high)` is out of order", at: from) }
      set.items.append(.range(low, high))
    }
    guard skip("]") else { throw error("`[` is never closed", at: start) }
    return set
  }

  private mutating func classAtom() throws(PatternError) -> PatternSet.Item {
    if current == "\\" { return try characterEscape(inClass: true) }
    guard let scalar = current else { throw error("`[` is never closed", at: position) }
    position += 1
    return .range(scalar, scalar)
  }
}
