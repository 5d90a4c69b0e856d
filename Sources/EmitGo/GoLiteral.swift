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
    // Between back quotes where that spares escapes; a carriage return would be dropped there, and is no such text.
    let isPlain = text.unicodeScalars.allSatisfy { $0 != "`" && !StringLiteral.isInvisible($0) }
    if isPlain, text.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" }) {
      code = "`" + text + "`"
      return
    }
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\" + String(scalar)
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        if StringLiteral.isInvisible(scalar) { out += StringLiteral.unicodeEscape(scalar) } else { out.unicodeScalars.append(scalar) }
      }
    }
    code = out + "\""
  }

  var description: String { code }

  static func unicodeEscape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let length = scalar.value > 0xFFFF ? 8 : 4
    return (length == 8 ? "\\U" : "\\u") + String(repeating: "0", count: length - digits.count) + digits
  }

  /// What an editor does not show, or what makes code read in another order than it runs in.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate, .spaceSeparator: true
    default: scalar.properties.isBidiControl
    }
  }
}

/// Text in a comment.
struct CommentText: Hashable, Sendable {
  let lines: [String]

  /// Lines as the text has them.
  init(_ text: String, width: Int) { lines = proseLines(text, width: width) }

  /// One paragraph, as gofmt leaves a comment on a declaration: without lists, headings and code that it would lay out anew.
  init(paragraph text: String, width: Int) {
    if isPlainLine(text), !text.utf8.contains(where: { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "'") }) {
      lines = proseLines(text, width: width)
      return
    }
    let words = proseLines(text, width: 1_000_000).flatMap { $0.split(separator: " ") }.joined(separator: " ")
    var out: [UInt8] = []
    var last: UInt8 = 0x20
    for byte in words.utf8 {
      // gofmt turns two of these into typographic quotes.
      if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "'"), last == byte {
        out.removeLast()
        out += Array((byte == UInt8(ascii: "`") ? "“" : "”").utf8)
        last = 0x20
      } else {
        out.append(byte)
        last = byte
      }
    }
    lines = proseLines(String(decoding: out, as: UTF8.self), width: width)
  }
}

/// Values of the contract as expressions of type `any`, as the package wire has them.
enum ValueLiteral {
  static func json(_ value: JSONValue, package: String = "wire") -> String {
    switch value {
    case .null: "nil"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): self.number(number)
    case .string(let text): StringLiteral(text).code
    case .array(let items): "[]any{" + items.map { json($0) }.joined(separator: ", ") + "}"
    case .object(let members):
      "wire.NewObject(" + members.map { "wire.Member{Name: \(StringLiteral($0.name)), Value: \(json($0.value))}" }.joined(separator: ", ") + ")"
    }
  }

  /// A map, an entry a line.
  static func map(_ type: String, _ entries: [(key: String, value: String)]) -> String {
    var writer = CodeWriter.go
    writer.block(type + "{") { $0.pairs(entries) }
    return String(writer.text.dropLast())
  }

  /// An expression of type `any`.
  private static func number(_ number: JSONNumber) -> String {
    if isSafe(number) { return "float64(\(number.text))" }
    return "wire.AsNumber(\(StringLiteral(number.text)))"
  }

  /// Whether a `float64` holds the number as it is written.
  static func isSafe(_ number: JSONNumber) -> Bool {
    guard let safe = JSONNumber("9007199254740991"), !number.text.contains("e") else { return false }
    return !number.isInteger || (number <= safe && -safe <= number)
  }
}
