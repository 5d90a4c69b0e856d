import ContractModel
import EmitKit

/// A string literal. Whatever the text holds, it does not leave the literal, and reads as it runs.
struct StringLiteral: Hashable, Sendable, CustomStringConvertible {
  let code: String

  init(_ text: String) {
    if text.isPlainInLiterals {
      code = "\"" + text + "\""
      return
    }
    let quote = StringLiteral.quote(for: text)
    var out = String(quote)
    for scalar in text.unicodeScalars { out += StringLiteral.escape(scalar, quote: quote) }
    code = out + String(quote)
  }

  var description: String { code }

  /// The quote that takes fewer escapes.
  static func quote(for text: String) -> Unicode.Scalar {
    var surplus = 0
    for scalar in text.unicodeScalars { surplus += scalar == "\"" ? 1 : scalar == "'" ? -1 : 0 }
    return surplus > 0 ? "'" : "\""
  }

  /// One scalar as it may stand in a literal with this quote.
  static func escape(_ scalar: Unicode.Scalar, quote: Unicode.Scalar) -> String {
    switch scalar {
    case quote, "\\": "\\" + String(scalar)
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: isInvisible(scalar) ? unicodeEscape(scalar) : String(scalar)
    }
  }

  static func unicodeEscape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    func padded(_ count: Int) -> String { String(repeating: "0", count: max(0, count - digits.count)) + digits }
    if scalar.value <= 0xFF { return "\\x" + padded(2) }
    return scalar.value > 0xFFFF ? "\\U" + padded(8) : "\\u" + padded(4)
  }

  /// What an editor does not show, or what makes code read in another order than it runs in.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
    case .spaceSeparator: scalar != " "
    default: scalar.properties.isBidiControl
    }
  }
}

/// A formatted string: texts of the contract, and expressions that are plain enough to stand in one.
struct FormattedString: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case code(String)
  }

  var parts: [Part]

  /// A plain literal where there is no expression in it, and the expression alone where there is nothing else.
  func code(isText: Bool = true) -> String {
    let texts = parts.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    if parts.allSatisfy({ if case .text = $0 { true } else { false } }) { return StringLiteral(texts).code }
    if isText, parts.count == 1, case .code(let code) = parts[0] { return code }
    let quote = StringLiteral.quote(for: texts)
    return "f" + String(quote)
      + parts.map { part in
        switch part {
        case .code(let code): "{" + code + "}"
        case .text(let text):
          text.unicodeScalars.map { scalar in
            scalar == "{" ? "{{" : scalar == "}" ? "}}" : StringLiteral.escape(scalar, quote: quote)
          }.joined()
        }
      }.joined() + String(quote)
  }
}

/// Text in a comment.
struct CommentText: Hashable, Sendable {
  let lines: [String]

  init(_ text: String, width: Int) { lines = proseLines(text, width: width) }
}

/// Text in a documentation string.
struct DocText: Hashable, Sendable {
  let lines: [String]

  init(_ text: String, width: Int) {
    var lines = proseLines(text, width: width).map { line in
      var out = DocText.escaped(line)
      while out.hasSuffix(" ") { out.removeLast() }
      return out
    }
    if let first = lines.first { lines[0] = String(first.drop { $0 == " " }) }
    // What all further lines are indented by is no part of the text.
    let indent = lines.dropFirst().filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    for index in lines.indices.dropFirst() { lines[index] = String(lines[index].dropFirst(indent)) }
    if let last = lines.last, last.hasSuffix("\"") { lines[lines.count - 1] = last.dropLast() + "\\\"" }
    if let first = lines.first, first.hasPrefix("\"") { lines[0] = "\\" + first }
    self.lines = lines
  }

  private static func escaped(_ line: String) -> String {
    let (backslash, quote) = (UInt8(ascii: "\\"), UInt8(ascii: "\""))
    guard line.utf8.contains(where: { $0 == backslash || $0 == quote }) else { return line }
    var out: [UInt8] = []
    var quotes = 0
    for byte in line.utf8 {
      if byte == backslash { out.append(backslash) }
      quotes = byte == quote ? quotes + 1 : 0
      // Three in a row would end the string.
      if quotes == 3 {
        out.append(backslash)
        quotes = 1
      }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// Values of the contract as expressions.
enum ValueLiteral {
  static func json(_ value: JSONValue) -> String {
    switch value {
    case .null: "None"
    case .boolean(let value): value ? "True" : "False"
    case .number(let number): self.number(number)
    case .string(let text): StringLiteral(text).code
    case .array(let items): "[" + items.map(json).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { StringLiteral($0.name).code + ": " + json($0.value) }.joined(separator: ", ") + "}"
    }
  }

  static func number(_ number: JSONNumber) -> String { number.text }
}
