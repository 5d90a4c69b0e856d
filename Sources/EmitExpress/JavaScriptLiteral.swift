import ContractModel
import EmitKit

/// A string in double quotes, or in single ones where that takes fewer escapes. Whatever the text holds, it does not leave the literal, and reads as it runs.
struct StringLiteral: Hashable, Sendable, CustomStringConvertible {
  let code: String

  init(_ text: String) {
    if text.isPlainInLiterals {
      code = "\"" + text + "\""
      return
    }
    var surplus = 0
    for scalar in text.unicodeScalars { surplus += scalar == "\"" ? 1 : scalar == "'" ? -1 : 0 }
    let quote: Unicode.Scalar = surplus > 0 ? "'" : "\""
    var out = String(quote)
    for scalar in text.unicodeScalars {
      if scalar.isASCII, scalar.value >= 0x20, scalar.value != 0x7F, scalar != quote, scalar != "\\" {
        out.unicodeScalars.append(scalar)
      } else {
        out += StringLiteral.escape(scalar, quote: quote)
      }
    }
    code = out + String(quote)
  }

  var description: String { code }

  /// One scalar as it may stand in a literal with this quote.
  static func escape(_ scalar: Unicode.Scalar, quote: Unicode.Scalar) -> String {
    switch scalar {
    case quote, "\\": return "\\" + String(scalar)
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: return isInvisible(scalar) ? unicodeEscape(scalar) : String(scalar)
    }
  }

  static func unicodeEscape(_ scalar: Unicode.Scalar) -> String {
    if scalar.value > 0xFFFF { return "\\u{" + String(scalar.value, radix: 16) + "}" }
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
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

/// Text between the values of a template literal.
struct TemplateText: Hashable, Sendable, CustomStringConvertible {
  let code: String

  /// - Parameter keepsLines: whether a line feed stays one, for a statement that reads on several lines; whoever lays out
  ///   the code may then indent what follows it.
  init(_ text: String, keepsLines: Bool = false) {
    var out = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\n", keepsLines {
        out += "\n"
      } else if scalar == "$", index + 1 < scalars.count, scalars[index + 1] == "{" {
        out += "\\$"
      } else {
        out += StringLiteral.escape(scalar, quote: "`")
      }
    }
    code = out
  }

  var description: String { code }
}

/// A regular expression literal with the `u` flag.
struct RegExpLiteral: Hashable, Sendable, CustomStringConvertible {
  let code: String

  init(_ pattern: Pattern) {
    var out = ""
    var isEscaped = false
    for scalar in pattern.source.unicodeScalars {
      if StringLiteral.isInvisible(scalar) {
        out += StringLiteral.unicodeEscape(scalar)
      } else if scalar == "/", !isEscaped {
        out += "\\/"
      } else {
        out.unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    if isEscaped { out += "\\" }
    code = "/" + (out.isEmpty ? "(?:)" : out) + "/u"
  }

  var description: String { code }
}

/// Text in a comment.
struct CommentText: Hashable, Sendable {
  let lines: [String]

  init(_ text: String, width: Int) {
    lines = proseLines(text, width: width).map { line in
      var out = ""
      var last: Character = " "
      for character in line {
        if last == "*", character == "/" { out += "\\" }
        out.append(character)
        last = character
      }
      return out
    }
  }
}

/// A property's name in an object literal, a type, or after a value.
struct PropertyKey: Hashable, Sendable {
  let name: String

  init(_ name: String) { self.name = name }

  /// In an object literal. `__proto__` would set the prototype there.
  var literal: String {
    if name == "__proto__" { return "[\"__proto__\"]" }
    return isIdentifier ? name : StringLiteral(name).code
  }

  /// In a type.
  var member: String { isIdentifier ? name : StringLiteral(name).code }

  /// After a value: `.name` or `["name"]`.
  var access: String { isIdentifier ? "." + name : "[" + StringLiteral(name).code + "]" }

  /// Whether every object has something by this name, its own or not.
  var isInherited: Bool { PropertyKey.inherited.contains(name) }

  var isIdentifier: Bool { JavaScriptNames.isIdentifier(name) }

  private static let inherited: Set<String> = [
    "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString", "valueOf",
    "__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__",
  ]
}

/// Values of the contract as expressions.
enum ValueLiteral {
  static func json(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): self.number(number)
    case .string(let text): StringLiteral(text).code
    case .array(let items): "[" + items.map(json).joined(separator: ", ") + "]"
    case .object(let members):
      members.isEmpty
        ? "{}"
        : "{ " + members.map { PropertyKey($0.name).literal + ": " + json($0.value) }.joined(separator: ", ") + " }"
    }
  }

  private static let safe = JSONNumber("9007199254740991")

  /// A number, or a bigint where a double would not hold the integer.
  static func number(_ number: JSONNumber) -> String {
    guard let safe = ValueLiteral.safe, number.isInteger, safe < number || number < -safe else {
      return number.text
    }
    return number.text.contains("e") ? number.text : number.text + "n"
  }

  static func bigint(_ number: JSONNumber) -> String { number.text + "n" }
}
