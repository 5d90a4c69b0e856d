/// A logical line of Python, understood as far as its layout needs: text, and brackets with their items. Each knows its columns
/// on one line, since every bracket around it asks for them.
enum PythonPiece {
  case text(String, width: Int)
  /// A literal with its prefix: nothing in it is code.
  case string(String, width: Int)
  case bracket(open: String, items: [[PythonPiece]], close: String, follows: Bool, width: Int)

  static func text(_ text: String) -> PythonPiece { .text(text, width: EmitFastAPI.width(text)) }

  static func bracket(open: String, items: [[PythonPiece]], close: String, follows: Bool) -> PythonPiece {
    let width = items.reduce(0) { $0 + $1.width } + 2 + 2 * max(0, items.count - 1)
    return .bracket(open: open, items: items, close: close, follows: follows, width: width)
  }

  /// Columns on one line.
  var width: Int {
    switch self {
    case .text(_, let width), .string(_, let width), .bracket(_, _, _, _, let width): width
    }
  }

  func append(to line: inout String) {
    switch self {
    case .text(let text, _), .string(let text, _): line += text
    case .bracket(let open, let items, let close, _, _):
      line += open
      items.append(to: &line)
      line += close
    }
  }
}

extension [PythonPiece] {
  var width: Int { reduce(0) { $0 + $1.width } }

  var flat: String {
    var line = ""
    for piece in self { piece.append(to: &line) }
    return line
  }
}

extension [[PythonPiece]] {
  func append(to line: inout String) {
    for (index, item) in enumerated() {
      if index > 0 { line += ", " }
      for piece in item { piece.append(to: &line) }
    }
  }
}

/// Reads brackets and strings; a string is a piece of its own.
struct PythonPieceParser {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }

  mutating func pieces(until close: UInt8?) -> [PythonPiece] {
    var pieces: [PythonPiece] = []
    // Where the text begins that is no piece yet.
    var start = index
    func flush(_ end: Int) {
      if end > start { pieces.append(.text(text(start..<end))) }
    }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // A prefix (`f`, `r`) belongs to its string.
        var first = index
        if first > start, [UInt8(ascii: "f"), UInt8(ascii: "r")].contains(bytes[first - 1]),
          first - 1 == start || !isNameByte(bytes[first - 2])
        {
          first -= 1
        }
        flush(first)
        skipString()
        let literal = text(first..<index)
        pieces.append(.string(literal, width: width(literal)))
        start = index
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        let isAfterBracket = if start == index, case .bracket? = pieces.last { true } else { false }
        let follows = byte != UInt8(ascii: "{") && (start < index ? isNameByte(bytes[index - 1]) : isAfterBracket)
        flush(index)
        pieces.append(bracket(byte, follows: follows))
        start = index
      case _ where byte == close || (close != nil && byte == UInt8(ascii: ",")):
        flush(index)
        return pieces
      default: index += 1
      }
    }
    flush(index)
    return pieces
  }

  /// - Parameter follows: whether it stands right behind a value: arguments, or a subscript.
  private mutating func bracket(_ open: UInt8, follows: Bool) -> PythonPiece {
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open + 2
    index += 1
    var items: [[PythonPiece]] = []
    while index < bytes.count {
      while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
      if index < bytes.count, bytes[index] == close {
        index += 1
        break
      }
      items.append(pieces(until: close))
      if index < bytes.count, bytes[index] == UInt8(ascii: ",") {
        index += 1
        if open == UInt8(ascii: "("), !follows, items.count == 1, index < bytes.count, bytes[index] == close {
          // A tuple of one is one by its comma.
          items[0].append(.text(","))
        }
      } else if index < bytes.count, bytes[index] == close {
        index += 1
        break
      }
    }
    // The comma between the variables of a comprehension separates no items.
    let isComprehension = items.count > 1 && items.contains { item in
      item.contains { if case .text(let text, _) = $0 { text.maySeparate && text.contains(" for ") } else { false } }
    }
    if isComprehension { items = [Array(items.joined(separator: [.text(", ")]))] }
    return .bracket(open: String(UnicodeScalar(open)), items: items, close: String(UnicodeScalar(close)), follows: follows)
  }

  private mutating func skipString() {
    let quote = bytes[index]
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += byte == UInt8(ascii: "\\") && index + 1 < bytes.count ? 2 : 1
      if byte == quote { break }
    }
  }
}

extension String {
  /// Whether an operator may be in it: each has a space at both ends.
  var maySeparate: Bool {
    var spaces = 0
    for byte in utf8 where byte == 0x20 { spaces += 1 }
    return spaces > 1
  }
}
