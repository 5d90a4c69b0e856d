import EmitKit

/// Columns of a line.
let lineWidth = 100

/// A line that is laid out, and how much deeper than the first it begins.
private struct Line {
  var depth = 0
  var text: String

  func deeper() -> Line { Line(depth: depth + 4, text: text) }
}

/// Lays a logical line out as Python's formatters do: on one line where it fits, else with the contents of its last
/// bracket on lines of their own, on one where they fit and an item a line otherwise.
struct PythonLayout {
  private let line: String

  init(_ line: String) { self.line = line }

  /// The lines, without the indentation that all of them have.
  /// - Parameter isItem: whether it is one of a list, a dictionary or a call, and ends in a comma.
  func lines(indentation: Int, isItem: Bool = false) -> [String] {
    if indentation + width(line) + (isItem ? 1 : 0) <= lineWidth { return [isItem ? line + "," : line] }
    var parser = PythonPieceParser(Array(line.utf8))
    let pieces = parser.pieces(until: nil)
    let lines =
      isItem ? Self.item(pieces, at: indentation, comma: true) : Self.lay(pieces, at: indentation, isStatement: true)
    return lines.map { String(repeating: " ", count: $0.depth) + $0.text }
  }

  private static func lay(_ pieces: [PythonPiece], at column: Int, isStatement: Bool = false) -> [Line] {
    if column + pieces.width <= lineWidth { return [Line(text: pieces.flat)] }
    if isStatement, let (head, body, tail) = clause(pieces) {
      let operators = operators(body)
      if operators.isEmpty || ends(withBracket: body), operators.count < 2 {
        if let lines = split(head + body + tail, at: column, after: head.count) { return lines }
      }
      if !operators.isEmpty { return wrapped(head, body, tail, at: column) }
    }
    return split(pieces, at: column, after: 0) ?? [Line(text: pieces.flat)]
  }

  private static func ends(withBracket pieces: [PythonPiece]) -> Bool {
    if case .bracket? = pieces.last { true } else { false }
  }

  /// `if`, a condition, `:`; `return`, a value; `name =`, a value.
  private static func clause(_ pieces: [PythonPiece]) -> ([PythonPiece], [PythonPiece], [PythonPiece])? {
    guard case .text(let first, _)? = pieces.first else { return nil }
    for keyword in ["if ", "elif ", "while "] where first.hasPrefix(keyword) {
      var body = Array(pieces.dropFirst())
      body.insert(.text(String(first.dropFirst(keyword.count))), at: 0)
      guard case .text(let last, _)? = body.last, last.hasSuffix(":") else { return nil }
      body[body.count - 1] = .text(String(last.dropLast()))
      return ([.text(keyword)], body.filter { if case .text("", _) = $0 { false } else { true } }, [.text(":")])
    }
    if first.hasPrefix("return ") {
      return ([.text("return ")], [.text(String(first.dropFirst(7)))] + pieces.dropFirst(), [])
    }
    if first.hasPrefix("def ") || first.hasPrefix("async def ") { return nil }
    for (index, piece) in pieces.enumerated() {
      guard case .text(let text, _) = piece, text.maySeparate, let range = text.place(of: " = ") else { continue }
      let rest = String(text[range.upperBound...])
      return (
        pieces[..<index] + [.text(String(text[..<range.upperBound]))],
        (rest.isEmpty ? [] : [.text(rest)]) + pieces[(index + 1)...], []
      )
    }
    return nil
  }

  /// The operators between the parts of an expression, that bind least, in order.
  private static func operators(_ pieces: [PythonPiece]) -> [String] {
    let texts = pieces.compactMap { if case .text(let text, _) = $0, text.maySeparate { text } else { nil } }
    if texts.isEmpty { return [] }
    for group in [[" if ", " else "], [" or "], [" and "], [" | "], [" not in ", " in ", " == ", " is not ", " is ", " <= ", " >= ", " < ", " > "]] {
      var found: [String] = []
      for text in texts {
        // `in` is a part of `not in`, and `is` of `is not`.
        var rest = text
        for name in group {
          let count = occurrences(of: name, in: rest)
          if count == 0 { continue }
          found += Array(repeating: name, count: count)
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
    while let range = rest.place(of: name) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }

  /// `head (`, the parts of an expression each behind its operator, `)`.
  private static func wrapped(_ head: [PythonPiece], _ body: [PythonPiece], _ tail: [PythonPiece], at column: Int) -> [Line] {
    var lines = [Line(text: head.flat + "(")]
    if column + 4 + body.width <= lineWidth {
      lines.append(Line(depth: 4, text: body.flat))
    } else {
      for part in parts(of: body) { lines += lay(part, at: column + 4).map { $0.deeper() } }
    }
    lines.append(Line(text: ")" + tail.flat))
    return lines
  }

  /// An expression cut before the operators that bind least.
  private static func parts(of pieces: [PythonPiece], before operators: [String]? = nil) -> [[PythonPiece]] {
    let names = Set(operators ?? self.operators(pieces))
    var parts: [[PythonPiece]] = [[]]
    for piece in pieces {
      guard case .text(let text, _) = piece, text.maySeparate else {
        parts[parts.count - 1].append(piece)
        continue
      }
      var rest = text[...]
      while let range = names.compactMap({ rest.place(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }) {
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
  private static func split(_ pieces: [PythonPiece], at column: Int, after start: Int) -> [Line]? {
    func isFull(_ piece: PythonPiece) -> Bool {
      if case .bracket(_, let items, _, _, _) = piece { !items.isEmpty } else { false }
    }
    var (isDefinition, isImport) = (false, false)
    if case .text(let text, _)? = pieces.first {
      isDefinition = text.hasPrefix("def ") || text.hasPrefix("async def ")
      isImport = text.hasPrefix("from ")
    }
    let candidates = pieces.indices.filter { $0 >= start && isFull(pieces[$0]) }
    guard let index = isDefinition ? candidates.first : candidates.last,
      case .bracket(let open, let items, let close, let follows, let width) = pieces[index]
    else { return nil }
    var lines = index == 0 ? [] : lay(Array(pieces[..<index]), at: column)
    if let last = lines.popLast() { lines.append(Line(depth: last.depth, text: last.text + open)) } else { lines.append(Line(text: open)) }
    let isComprehension = items.count == 1 && isComprehension(items[0])
    let isSubscript = follows && open == "["
    // A comma would make a tuple of an expression that is in parentheses for its operators.
    let isGroup = open == "(" && !follows && items.count == 1
    let wantsComma = !isComprehension && !isGroup && !(isSubscript && items.count == 1)
    // Arguments may share a line; the items of a list, a set or a dictionary do not.
    let mayShare = follows || isGroup || items.count == 1 && isComprehension
    if !isImport, mayShare, column + 4 + width - 2 <= lineWidth {
      var single = ""
      items.append(to: &single)
      if isDefinition, items.count == 1, !single.hasPrefix("*") { single += "," }
      lines.append(Line(depth: 4, text: single))
    } else {
      for item in items { lines += self.item(item, at: column + 4, comma: wantsComma).map { $0.deeper() } }
    }
    lines.append(Line(text: close + Array(pieces[(index + 1)...]).flat))
    return lines
  }

  private static func isComprehension(_ item: [PythonPiece]) -> Bool {
    item.contains { if case .text(let text, _) = $0 { text.maySeparate && text.contains(" for ") } else { false } }
  }

  /// One item of a bracket, over as many lines as it needs.
  private static func item(_ pieces: [PythonPiece], at column: Int, comma: Bool) -> [Line] {
    let end = comma ? "," : ""
    if column + pieces.width + end.utf8.count <= lineWidth { return [Line(text: pieces.flat + end)] }
    if case .text(let first, _)? = pieces.first {
      // The value behind `name=` and `key: `.
      if let equals = first.firstIndex(of: "="), first[..<equals].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
        let head = String(first[...equals])
        let rest = String(first[first.index(after: equals)...])
        let body = (rest.isEmpty ? [] : [PythonPiece.text(rest)]) + pieces.dropFirst()
        let operators = operators(body)
        if !operators.isEmpty, operators.first == " if " || !ends(withBracket: body) {
          return wrapped([.text(head)], body, [.text(end)], at: column)
        }
      }
    }
    var lines: [Line]
    let operators = operators(pieces)
    if isComprehension(pieces) {
      lines = parts(of: pieces, before: [" for "]).flatMap { lay($0, at: column) }
    } else if operators.isEmpty || ends(withBracket: pieces) && operators.count < 2 {
      lines = split(pieces, at: column, after: 0) ?? [Line(text: pieces.flat)]
    } else {
      lines = parts(of: pieces).flatMap { lay($0, at: column) }
    }
    if let last = lines.popLast() { lines.append(Line(depth: last.depth, text: last.text + end)) }
    return lines
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

extension StringProtocol {
  /// Where a text is first, by its bytes: these texts are short, and a search by characters has to prepare itself.
  fileprivate func place(of text: String) -> Range<Index>? {
    var start = utf8.startIndex
    while start < utf8.endIndex {
      var (here, wanted) = (start, text.utf8.startIndex)
      while here < utf8.endIndex, wanted < text.utf8.endIndex, utf8[here] == text.utf8[wanted] {
        utf8.formIndex(after: &here)
        text.utf8.formIndex(after: &wanted)
      }
      if wanted == text.utf8.endIndex { return start..<here }
      utf8.formIndex(after: &start)
    }
    return nil
  }
}
