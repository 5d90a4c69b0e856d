import EmitKit

/// Columns of a line.
let lineWidth = 100

/// A logical line of Python, understood as far as its layout needs: text, and brackets with their items.
private enum Piece {
  case text(String)
  /// A literal with its prefix: nothing in it is code.
  case string(String)
  case bracket(open: Character, items: [[Piece]], close: Character, follows: Bool)

  var flat: String {
    switch self {
    case .text(let text), .string(let text): text
    case .bracket(let open, let items, let close, _):
      String(open) + items.map { $0.map(\.flat).joined() }.joined(separator: ", ") + String(close)
    }
  }
}

/// Lays a logical line out as Python's formatters do: on one line where it fits, else with the contents of its last
/// bracket on lines of their own, on one where they fit and an item a line otherwise.
struct PythonLayout {
  private let pieces: [Piece]
  private let line: String

  init(_ line: String) {
    self.line = line
    var parser = PieceParser(Array(line))
    pieces = parser.pieces(until: nil)
  }

  /// The lines, without the indentation that all of them have.
  /// - Parameter isItem: whether it is one of a list, a dictionary or a call, and ends in a comma.
  func lines(indentation: Int, isItem: Bool = false) -> [String] {
    if indentation + width(line) + (isItem ? 1 : 0) <= lineWidth { return [isItem ? line + "," : line] }
    if isItem { return Self.item(pieces, at: indentation, comma: true) }
    return Self.lay(pieces, at: indentation, isStatement: true)
  }

  private static func lay(_ pieces: [Piece], at column: Int, isStatement: Bool = false) -> [String] {
    let flat = pieces.map(\.flat).joined()
    if column + width(flat) <= lineWidth { return [flat] }
    if isStatement, let (head, body, tail) = clause(pieces) {
      if operators(body).isEmpty || ends(withBracket: body), operators(body).count < 2 {
        if let lines = split(head + body + tail, at: column, after: head.count) { return lines }
      }
      if needsParentheses(body) {
        return wrapped(head, body, tail, at: column)
      }
    }
    return split(pieces, at: column, after: 0) ?? [flat]
  }

  private static func ends(withBracket pieces: [Piece]) -> Bool {
    if case .bracket? = pieces.last { true } else { false }
  }

  /// `if`, a condition, `:`; `return`, a value; `name =`, a value.
  private static func clause(_ pieces: [Piece]) -> ([Piece], [Piece], [Piece])? {
    guard case .text(let first)? = pieces.first else { return nil }
    for keyword in ["if ", "elif ", "while "] where first.hasPrefix(keyword) {
      var body = Array(pieces.dropFirst())
      body.insert(.text(String(first.dropFirst(keyword.count))), at: 0)
      guard case .text(let last)? = body.last, last.hasSuffix(":") else { return nil }
      body[body.count - 1] = .text(String(last.dropLast()))
      return ([.text(keyword)], body.filter { if case .text("") = $0 { false } else { true } }, [.text(":")])
    }
    if first.hasPrefix("return ") {
      return ([.text("return ")], [.text(String(first.dropFirst(7)))] + pieces.dropFirst(), [])
    }
    if first.hasPrefix("def ") || first.hasPrefix("async def ") { return nil }
    for (index, piece) in pieces.enumerated() {
      guard case .text(let text) = piece, let range = text.firstRange(of: " = ") else { continue }
      let rest = String(text[range.upperBound...])
      return (
        pieces[..<index] + [.text(String(text[..<range.upperBound]))],
        (rest.isEmpty ? [] : [.text(rest)]) + pieces[(index + 1)...], []
      )
    }
    return nil
  }

  /// The operators between the parts of an expression, that bind least, in order.
  private static func operators(_ pieces: [Piece]) -> [String] {
    for group in [[" if ", " else "], [" or "], [" and "], [" | "], [" not in ", " in ", " == ", " is not ", " is ", " <= ", " >= ", " < ", " > "]] {
      var found: [String] = []
      for case .text(let text) in pieces {
        // `in` is a part of `not in`, and `is` of `is not`.
        var rest = text
        for name in group {
          found += Array(repeating: name, count: occurrences(of: name, in: rest))
          rest = rest.split(separator: name, omittingEmptySubsequences: false).joined(separator: "  ")
        }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func occurrences(of name: String, in text: String) -> Int {
    var count = 0
    var rest = text[...]
    while let range = rest.firstRange(of: name) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }

  private static func needsParentheses(_ pieces: [Piece]) -> Bool { !operators(pieces).isEmpty }

  /// `head (`, the parts of an expression each behind its operator, `)`.
  private static func wrapped(_ head: [Piece], _ body: [Piece], _ tail: [Piece], at column: Int) -> [String] {
    let flat = body.map(\.flat).joined()
    var lines = [head.map(\.flat).joined() + "("]
    if column + 4 + width(flat) <= lineWidth {
      lines.append("    " + flat)
    } else {
      for part in parts(of: body) { lines += lay(part, at: column + 4).map { "    " + $0 } }
    }
    lines.append(")" + tail.map(\.flat).joined())
    return lines
  }

  /// An expression cut before the operators that bind least.
  private static func parts(of pieces: [Piece], before operators: [String]? = nil) -> [[Piece]] {
    let names = Set(operators ?? self.operators(pieces))
    var parts: [[Piece]] = [[]]
    for piece in pieces {
      guard case .text(let text) = piece else {
        parts[parts.count - 1].append(piece)
        continue
      }
      var rest = text[...]
      while let range = names.compactMap({ rest.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }) {
        let before = String(rest[..<range.lowerBound])
        if !before.isEmpty { parts[parts.count - 1].append(.text(before)) }
        parts.append([.text(String(rest[range].dropFirst()))])
        rest = rest[range.upperBound...]
      }
      if !rest.isEmpty { parts[parts.count - 1].append(.text(String(rest))) }
    }
    return parts
  }

  /// Splits the last bracket that holds something; of a function's head the first, which has its parameters.
  private static func split(_ pieces: [Piece], at column: Int, after start: Int) -> [String]? {
    func isFull(_ piece: Piece) -> Bool {
      if case .bracket(_, let items, _, _) = piece { !items.isEmpty } else { false }
    }
    var isDefinition = false
    if case .text(let text)? = pieces.first { isDefinition = text.hasPrefix("def ") || text.hasPrefix("async def ") }
    let candidates = pieces.indices.filter { $0 >= start && isFull(pieces[$0]) }
    guard let index = isDefinition ? candidates.first : candidates.last,
      case .bracket(let open, let items, let close, let follows) = pieces[index]
    else { return nil }
    let head = pieces[..<index].map(\.flat).joined() + String(open)
    let tail = String(close) + pieces[(index + 1)...].map(\.flat).joined()
    var isImport = false
    if case .text(let text)? = pieces.first { isImport = text.hasPrefix("from ") }
    var lines = head.isEmpty ? [] : lay(Array(pieces[..<index]), at: column)
    if let last = lines.popLast() { lines.append(last + String(open)) } else { lines.append(String(open)) }
    let single = items.map { $0.map(\.flat).joined() }.joined(separator: ", ")
    let isComprehension = items.count == 1 && items[0].contains {
      if case .text(let text) = $0 { text.contains(" for ") } else { false }
    }
    let isSubscript = follows && open == "["
    // A comma would make a tuple of an expression that is in parentheses for its operators.
    let isGroup = open == "(" && !follows && items.count == 1
    let wantsComma = !isComprehension && !isGroup && !(isSubscript && items.count == 1)
    // Arguments may share a line; the items of a list, a set or a dictionary do not.
    let mayShare = follows || isGroup || items.count == 1 && isComprehension
    if !isImport, mayShare, column + 4 + width(single) <= lineWidth {
      let comma = isDefinition && items.count == 1 && !single.hasPrefix("*") ? "," : ""
      lines.append("    " + single + comma)
    } else {
      for item in items { lines += self.item(item, at: column + 4, comma: wantsComma).map { "    " + $0 } }
    }
    lines.append(tail)
    return lines
  }

  /// One item of a bracket, over as many lines as it needs.
  private static func item(_ pieces: [Piece], at column: Int, comma: Bool) -> [String] {
    let end = comma ? "," : ""
    let flat = pieces.map(\.flat).joined() + end
    if column + width(flat) <= lineWidth { return [flat] }
    if case .text(let first)? = pieces.first {
      // The value behind `name=` and `key: `.
      if let equals = first.firstIndex(of: "="), first[..<equals].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
        let head = String(first[...equals])
        let rest = String(first[first.index(after: equals)...])
        let body = (rest.isEmpty ? [] : [Piece.text(rest)]) + pieces.dropFirst()
        if !operators(body).isEmpty, operators(body).first == " if " || !ends(withBracket: body) {
          return wrapped([.text(head)], body, [.text(end)], at: column)
        }
      }
    }
    var lines: [String]
    if pieces.contains(where: { if case .text(let text) = $0 { text.contains(" for ") } else { false } }) {
      lines = parts(of: pieces, before: [" for "]).flatMap { lay($0, at: column) }
    } else if operators(pieces).isEmpty || ends(withBracket: pieces) && operators(pieces).count < 2 {
      lines = split(pieces, at: column, after: 0) ?? [pieces.map(\.flat).joined()]
    } else {
      lines = parts(of: pieces).flatMap { lay($0, at: column) }
    }
    if let last = lines.popLast() { lines.append(last + end) }
    return lines
  }
}

/// Reads brackets and strings; a string is a piece of its own.
private struct PieceParser {
  private let characters: [Character]
  private var index = 0

  init(_ characters: [Character]) { self.characters = characters }

  mutating func pieces(until close: Character?) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    func flush() {
      if !text.isEmpty { pieces.append(.text(text)) }
      text = ""
    }
    while index < characters.count {
      let character = characters[index]
      switch character {
      case "\"", "'":
        // A prefix (`f`, `r`) belongs to its string.
        var prefix = ""
        if let last = text.last, "fr".contains(last), text.dropLast().last.map({ !$0.isLetter && !$0.isNumber && $0 != "_" }) ?? true {
          prefix = String(text.removeLast())
        }
        flush()
        pieces.append(.string(prefix + string()))
      case "(", "[", "{":
        let isAfterBracket = if text.isEmpty, case .bracket? = pieces.last { true } else { false }
        let follows = character != "{" && (text.last.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? isAfterBracket)
        flush()
        pieces.append(bracket(character, follows: follows))
      case _ where character == close || (close != nil && character == ","):
        flush()
        return pieces
      default:
        text.append(character)
        index += 1
      }
    }
    flush()
    return pieces
  }

  /// - Parameter follows: whether it stands right behind a value: arguments, or a subscript.
  private mutating func bracket(_ open: Character, follows: Bool) -> Piece {
    let close: Character = open == "(" ? ")" : open == "[" ? "]" : "}"
    index += 1
    var items: [[Piece]] = []
    while index < characters.count {
      while index < characters.count, characters[index] == " " { index += 1 }
      if index < characters.count, characters[index] == close {
        index += 1
        break
      }
      let item = pieces(until: close)
      items.append(item)
      if index < characters.count, characters[index] == "," {
        index += 1
        if open == "(", !follows, items.count == 1, index < characters.count, characters[index] == close {
          // A tuple of one is one by its comma.
          items[0].append(.text(","))
        }
      } else if index < characters.count, characters[index] == close {
        index += 1
        break
      }
    }
    // The comma between the variables of a comprehension separates no items.
    let isComprehension = items.count > 1 && items.contains { item in
      item.contains { if case .text(let text) = $0 { text.contains(" for ") } else { false } }
    }
    if isComprehension { items = [Array(items.joined(separator: [.text(", ")]))] }
    return .bracket(open: open, items: items, close: close, follows: follows)
  }

  private mutating func string() -> String {
    let quote = characters[index]
    var text = String(quote)
    index += 1
    while index < characters.count {
      let character = characters[index]
      text.append(character)
      index += 1
      if character == "\\", index < characters.count {
        text.append(characters[index])
        index += 1
      } else if character == quote {
        break
      }
    }
    return text
  }
}

/// Columns that a text takes: a character of another plane, or of East Asia, takes two.
func width(_ text: String) -> Int {
  text.utf8.allSatisfy { $0 < 0x80 }
    ? text.utf8.count
    : text.unicodeScalars.reduce(0) { sum, scalar in
      if scalar.properties.generalCategory == .nonspacingMark { return sum }
      return sum + (scalar.value > 0xFFFF || (0x1100...0x115F).contains(scalar.value) || (0x2E80...0xFF60).contains(scalar.value) ? 2 : 1)
    }
}

extension CodeWriter {
  /// A logical line, over as many as it needs.
  mutating func code(_ code: String) {
    for line in PythonLayout(code).lines(indentation: indentationWidth) { self.line(line) }
  }

  /// An item of a bracket that is laid out an item a line.
  mutating func item(_ code: String) {
    for line in PythonLayout(code).lines(indentation: indentationWidth, isItem: true) { self.line(line) }
  }

  /// `head`, and the body one level deeper; `pass` where there is none.
  mutating func suite(_ head: String, _ body: (inout CodeWriter) -> Void) {
    code(head)
    indented(body)
  }

  /// A documentation string; nothing where there is nothing to say.
  mutating func doc(_ text: String?, also extra: [String] = []) {
    let lines = (text.map { DocText($0, width: lineWidth - indentationWidth - 6).lines } ?? []) + extra.flatMap { DocText($0, width: 90).lines }
    guard let first = lines.first else { return }
    if lines.count == 1 { return line("\"\"\"" + first + "\"\"\"") }
    line("\"\"\"" + first)
    prefixed("", lines.dropFirst())
    line("\"\"\"")
  }

  /// A comment.
  mutating func comment(_ text: String) {
    prefixed("# ", CommentText(text, width: lineWidth - indentationWidth - 2).lines)
  }
}
