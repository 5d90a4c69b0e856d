import EmitKit

/// A value in code that is laid out over lines only where it does not fit on one.
indirect enum Expression: Sendable {
  case code(String)
  case call(String, [Expression])
  /// A call of names and values in turn, a pair a line.
  case members(String, [Expression])
  /// `Type{Key: value}`.
  case literal(String, [(key: String, value: Expression)])
  /// `Type{value}`.
  case list(String, [Expression])

  /// On one line.
  var flat: String {
    switch self {
    case .code(let code): code
    case .call(let name, let arguments), .members(let name, let arguments): name + "(" + arguments.map(\.flat).joined(separator: ", ") + ")"
    case .literal(let type, let members): type + "{" + members.map { $0.key + ": " + $0.value.flat.spacedAlone }.joined(separator: ", ") + "}"
    case .list(let type, let items): type + "{" + items.map(\.flat).joined(separator: ", ") + "}"
    }
  }

  /// On one line of so many columns; nil where it needs more.
  ///
  /// What is long is given up early: each of the expressions around it asks.
  private func flat(within columns: Int) -> String? {
    var line = ""
    return append(to: &line, within: columns) && width(line) <= columns ? line : nil
  }

  /// Whether it had room, as far as can be told by bytes: a character takes four at most.
  private func append(to line: inout String, within columns: Int) -> Bool {
    func separated(_ items: [Expression], _ line: inout String) -> Bool {
      for (index, item) in items.enumerated() {
        if index > 0 { line += ", " }
        guard item.append(to: &line, within: columns) else { return false }
      }
      return true
    }
    switch self {
    case .code(let code): line += code
    case .call(let name, let arguments), .members(let name, let arguments):
      line += name + "("
      guard separated(arguments, &line) else { return false }
      line += ")"
    case .literal(let type, let members):
      line += type + "{"
      for (index, member) in members.enumerated() {
        if index > 0 { line += ", " }
        line += member.key + ": "
        guard let value = member.value.flat(within: columns) else { return false }
        line += value.spacedAlone
      }
      line += "}"
    case .list(let type, let items):
      line += type + "{"
      guard separated(items, &line) else { return false }
      line += "}"
    }
    return line.utf8.count <= max(0, columns) * 4
  }

  /// - Parameters:
  ///   - column: Where it begins.
  ///   - indent: Of the line on which it begins.
  func laidOut(column: Int, indent: Int) -> String {
    if let flat = flat(within: lineWidth - column) { return flat }
    let tabs = String(repeating: "\t", count: indent + 1), end = "\n" + String(repeating: "\t", count: indent)
    let inner = (indent + 1) * 4
    switch self {
    case .code(let code): return code
    case .call(let name, let arguments):
      guard let last = arguments.last else { return name + "()" }
      // What comes last may be broken alone.
      let first = arguments.dropLast()
      if last.isBreakable, first.allSatisfy({ !$0.isBreakable || $0.flat(within: 29) != nil }) {
        let head = name + "(" + first.map { $0.flat + ", " }.joined()
        if column + width(head) + 20 <= lineWidth { return head + last.laidOut(column: lineWidth, indent: indent) + ")" }
      }
      return name + "(\n" + arguments.map { tabs + $0.laidOut(column: inner, indent: indent + 1) + ",\n" }.joined() + String(end.dropFirst()) + ")"
    case .members(let name, let arguments):
      var lines = ""
      for index in stride(from: 0, to: arguments.count - 1, by: 2) {
        let key = arguments[index].flat
        lines += tabs + key + ", " + arguments[index + 1].laidOut(column: inner + width(key) + 2, indent: indent + 1) + ",\n"
      }
      return name + "(\n" + lines + String(end.dropFirst()) + ")"
    case .literal(let type, let members):
      var writer = CodeWriter.go
      writer.pairs(members.map { ($0.key, $0.value.laidOut(column: inner + width($0.key) + 2, indent: 0).spacedAlone) })
      let lines = writer.text.split(separator: "\n").map { tabs + $0 + "\n" }.joined()
      return type + "{\n" + lines + String(end.dropFirst()) + "}"
    case .list(let type, let items):
      return type + "{\n" + items.map { tabs + $0.laidOut(column: inner, indent: indent + 1) + ",\n" }.joined() + String(end.dropFirst()) + "}"
    }
  }

  private var isBreakable: Bool {
    switch self {
    case .code: false
    case .call(_, let items), .members(_, let items), .list(_, let items): !items.isEmpty
    case .literal(_, let members): !members.isEmpty
    }
  }
}

extension String {
  /// A sum of literals and calls as gofmt has it where it stands alone. Texts of literals are not touched.
  var spaced: String {
    guard utf8.contains(UInt8(ascii: "+")) else { return self }
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count + 16)
    var quote: UInt8?
    var depth = 0
    var isEscaped = false
    for byte in utf8 {
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
          isEscaped = true
        } else if byte == open {
          quote = nil
        }
        out.append(byte)
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "`"): quote = byte
      case UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "+") where depth == 0:
        out += [0x20, byte, 0x20]
        continue
      default: break
      }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  fileprivate var spacedAlone: String { spaced }
}

extension CodeWriter {
  /// `start`, an expression over as many lines as it needs, `end`.
  mutating func expression(_ start: String, _ expression: Expression, _ end: String) {
    line(start + expression.laidOut(column: indentationWidth + width(start) + width(end), indent: 0) + end)
  }
}
