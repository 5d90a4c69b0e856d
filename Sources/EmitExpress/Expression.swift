import ContractModel
import EmitKit

/// A value in code that is laid out over lines only where it does not fit on one.
indirect enum Expression: Sendable {
  case code(String)
  case call(String, [Expression])
  case object([(key: String, value: Expression)])
  case array([Expression])

  static func json(_ value: JSONValue) -> Expression {
    switch value {
    case .array(let items): .array(items.map(json))
    case .object(let members): .object(members.map { (PropertyKey($0.name).literal, json($0.value)) })
    case .null, .boolean, .number, .string: .code(ValueLiteral.json(value))
    }
  }

  /// On one line.
  var flat: String {
    switch self {
    case .code(let code): code
    case .call(let name, let arguments): name + "(" + arguments.map(\.flat).joined(separator: ", ") + ")"
    case .object(let members):
      members.isEmpty ? "{}" : "{ " + members.map { Expression.member($0.key, $0.value) }.joined(separator: ", ") + " }"
    case .array(let items): "[" + items.map(\.flat).joined(separator: ", ") + "]"
    }
  }

  /// On one line, where that takes no more than some columns; the rest of a long one is not looked at.
  private func flat(within columns: Int) -> String? {
    var text = ""
    var left = columns
    return appendFlat(to: &text, &left) ? text : nil
  }

  private func appendFlat(to text: inout String, _ left: inout Int) -> Bool {
    func add(_ code: String) -> Bool {
      left -= width(code)
      text += code
      return left >= 0
    }
    func add(_ items: [Expression]) -> Bool {
      for (index, item) in items.enumerated() {
        guard index == 0 || add(", "), item.appendFlat(to: &text, &left) else { return false }
      }
      return true
    }
    switch self {
    case .code(let code): return add(code)
    case .call(let name, let arguments): return add(name) && add("(") && add(arguments) && add(")")
    case .array(let items): return add("[") && add(items) && add("]")
    case .object(let members):
      guard !members.isEmpty else { return add("{}") }
      guard add("{ ") else { return false }
      for (index, member) in members.enumerated() {
        guard index == 0 || add(", ") else { return false }
        if !Expression.isShort(member.key, member.value) { guard add(member.key), add(": ") else { return false } }
        guard member.value.appendFlat(to: &text, &left) else { return false }
      }
      return add(" }")
    }
  }

  private static func member(_ key: String, _ value: Expression) -> String {
    isShort(key, value) ? key : key + ": " + value.flat
  }

  /// `{ name }` and `{ ...others }`.
  private static func isShort(_ key: String, _ value: Expression) -> Bool {
    guard case .code(let code) = value, key == code else { return false }
    return JavaScriptNames.isIdentifier(key) || key.hasPrefix("...")
  }

  /// - Parameters:
  ///   - column: Where it begins.
  ///   - indent: Of the line on which it begins, after `base`.
  ///   - after: Columns taken behind it on its last line.
  func laidOut(column: Int, indent: Int, base: Int, after: Int) -> String {
    if let text = flat(within: lineWidth - column - after) { return text }
    switch self {
    case .code(let code): return code
    case .call(let name, let arguments):
      guard let last = arguments.last else { return name + "()" }
      let head = name + "(" + arguments.dropLast().map { $0.flat + ", " }.joined()
      if last.isHuggable, column + head.count + 1 <= lineWidth {
        return head + last.laidOut(column: lineWidth, indent: indent, base: base, after: after + 1) + ")"
      }
      return name + "(" + lines(arguments.map { ("", $0) }, indent, base) + ")"
    case .object(let members):
      return members.isEmpty ? "{}" : "{" + lines(members.map { (Expression.isShort($0.key, $0.value) ? "" : $0.key + ": ", $0.value) }, indent, base) + "}"
    case .array(let items): return items.isEmpty ? "[]" : "[" + lines(items.map { ("", $0) }, indent, base) + "]"
    }
  }

  private var isHuggable: Bool {
    switch self {
    case .object(let members): !members.isEmpty
    case .array(let items): !items.isEmpty
    case .code, .call: false
    }
  }

  private func lines(_ items: [(String, Expression)], _ indent: Int, _ base: Int) -> String {
    let deeper = String(repeating: " ", count: indent + 2)
    let body = items.map { key, value in
      let column = base + indent + 2 + key.count
      // What cannot be broken goes to a line of its own behind its key.
      if case .code(let code) = value, !key.isEmpty, column + width(code) + 1 > lineWidth, code.first.map({ "\"'`".contains($0) }) == true {
        let isTemplate = code.hasPrefix("`")
        if !isTemplate { return deeper + key.dropLast() + "\n" + deeper + "  " + code + ",\n" }
      }
      return deeper + key + value.laidOut(column: column, indent: indent + 2, base: base, after: 1) + ",\n"
    }
    return "\n" + body.joined() + String(repeating: " ", count: indent)
  }
}

/// Columns that a text takes: a character of another plane, or of East Asia, takes two.
func width(_ text: String) -> Int {
  text.utf8.allSatisfy { $0 < 0x80 }
    ? text.utf8.count
    : text.reduce(0) { sum, character in
      let first = character.unicodeScalars.first?.value ?? 0
      return sum + (first > 0xFFFF || (0x1100...0x115F).contains(first) || (0x2E80...0xFF60).contains(first) ? 2 : 1)
    }
}

extension CodeWriter {
  /// `start`, an expression over as many lines as it needs, `end`.
  mutating func expression(_ start: String, _ expression: Expression, _ end: String) {
    let column = indentationWidth + start.count
    line(start + expression.laidOut(column: column, indent: 0, base: indentationWidth, after: end.count) + end)
  }
}
