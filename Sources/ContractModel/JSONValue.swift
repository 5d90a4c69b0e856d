/// A JSON value of the contract itself: a default, an example, a constant.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  /// Members in source order, names unique.
  case object([JSONMember])

  public var kind: JSONKinds {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number(let number): number.isInteger ? [.integer, .number] : .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The value of a member of an object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// RFC 8259 text without white space, non-ASCII as it is.
  public var text: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): number.text
    case .string(let string): JSONValue.quote(string)
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSONValue.quote($0.name) + ":" + $0.value.text }.joined(separator: ",") + "}"
    }
  }

  /// A JSON string literal.
  public static func quote(_ string: String) -> String {
    // Most strings have nothing that is escaped.
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) { return "\"" + string + "\"" }
    var out = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{8}": out += "\\b"
      case "\u{C}": out += "\\f"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

public struct JSONMember: Hashable, Sendable {
  public var name: String
  public var value: JSONValue

  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

/// The kinds of a JSON value as JSON Schema counts them: an integer is also a number.
public struct JSONKinds: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let null = JSONKinds(rawValue: 1)
  public static let boolean = JSONKinds(rawValue: 2)
  public static let integer = JSONKinds(rawValue: 4)
  public static let number = JSONKinds(rawValue: 8)
  public static let string = JSONKinds(rawValue: 16)
  public static let array = JSONKinds(rawValue: 32)
  public static let object = JSONKinds(rawValue: 64)
  public static let all = JSONKinds(rawValue: 127)

  /// The names of JSON Schema, in its order.
  public var names: [String] {
    let table: [(JSONKinds, String)] = [
      (.null, "null"), (.boolean, "boolean"), (.integer, "integer"), (.number, "number"), (.string, "string"),
      (.array, "array"), (.object, "object"),
    ]
    return table.compactMap { contains($0.0) ? $0.1 : nil }
  }

  /// The same as an author says them, `integer or string`: each integer is a number.
  public var phrase: String { (contains(.number) ? subtracting(.integer) : self).names.joined(separator: " or ") }
}
