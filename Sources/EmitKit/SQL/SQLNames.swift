public import ContractModel
public import ContractPlan

extension SQLDialect {
  /// A name of the schema: as it is where every supported database reads it so, between quotes otherwise.
  public func identifier(_ name: String) -> String {
    let isPlain =
      name.utf8.first.map { SQLDialect.isLower($0) } == true
      && name.utf8.allSatisfy { SQLDialect.isLower($0) || (0x30...0x39).contains($0) }
    if isPlain, !SQLDialect.reserved.contains(name) { return name }
    var quoted = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\"\""
      case "\0": quoted += "\u{FFFD}"  // No database has it in a name.
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  public func identifiers(_ names: [String]) -> String { names.map(identifier).joined(separator: ", ") }

  private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte == 0x5F }

  /// What PostgreSQL 15 (its categories R and T) or SQLite 3.40 does not read as the name of a table or column.
  static let reserved: Set<String> = Set(
    """
    add all alter analyse analyze and any array as asc asymmetric authorization autoincrement between binary both case \
    cast check collate collation column commit concurrently constraint create cross current_catalog current_date \
    current_role current_schema current_time current_timestamp current_user default deferrable delete desc distinct do \
    drop else end escape except exists false fetch for foreign freeze from full grant group having if ilike in index \
    initially inner insert intersect into is isnull join lateral leading left like limit localtime localtimestamp \
    natural not nothing notnull null offset on only or order outer overlaps placing primary raise references returning \
    right select session_user set similar some symmetric table tablesample then to trailing transaction true union \
    unique update user using values variadic verbose when where window with
    """.split(separator: " ").map(String.init))

  /// A text as an expression. Control characters are spelled out, so that a literal is always on one line.
  public func literal(_ text: String) -> String {
    switch self {
    case .sqlite: sqliteLiteral(text)
    case .postgresql: postgresLiteral(text)
    }
  }

  private func sqliteLiteral(_ text: String) -> String {
    var pieces: [String] = []
    var run = ""
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        if !run.isEmpty { pieces.append("'\(run)'") }
        run = ""
        pieces.append("char(\(scalar.value))")
      } else {
        run += scalar == "'" ? "''" : String(scalar)
      }
    }
    if !run.isEmpty || pieces.isEmpty { pieces.append("'\(run)'") }
    return pieces.count == 1 && pieces[0].hasPrefix("'") ? pieces[0] : "(" + pieces.joined(separator: " || ") + ")"
  }

  private func postgresLiteral(_ text: String) -> String {
    var body = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": body += "''"
      case "\\":
        body += "\\\\"
        isEscaped = true
      case "\0": body += "\u{FFFD}"  // No text of the database has it.
      case _ where isControl(scalar):
        let digits = String(scalar.value, radix: 16)
        body += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        isEscaped = true
      default: body.unicodeScalars.append(scalar)
      }
    }
    return (isEscaped ? "E'" : "'") + body + "'"
  }

  /// What breaks a line or cannot be seen.
  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  /// A value of the contract as an expression for a column of a type; nil where it is none.
  public func literal(_ value: JSONValue, _ type: ColumnType) -> String? {
    switch (type, value) {
    case (.boolean, .boolean(let flag)): self == .sqlite ? (flag ? "1" : "0") : (flag ? "true" : "false")
    case (.int32, .number(let number)), (.int64, .number(let number)): number.isInteger ? number.text : nil
    case (.double, .number(let number)), (.single, .number(let number)): number.text
    case (.decimal, .string(let text)): JSONNumber(text).flatMap { self.number($0, type) }
    case (.decimal, .number(let number)): self.number(number, type)
    case (.uuid, .string(let text)): literal(text.lowercased())
    case (.text, .string(let text)), (.timestamp, .string(let text)), (.date, .string(let text)),
      (.time, .string(let text)):
      literal(text)
    default: nil
    }
  }

  /// A number as the column of a type holds it; nil where the column does not hold numbers.
  public func number(_ number: JSONNumber, _ type: ColumnType) -> String? {
    switch coding(type) {
    case .integer, .number: return number.text
    case .decimal: return number.text
    case .sortableText(let precision, let scale): return sortable(number, precision, scale).map { literal($0) }
    case .scaledInteger(let scale):
      let text = number.text
      return text.contains("e") ? nil : JSONNumber("\(text)e\(scale)")?.text
    default: return nil
    }
  }

  /// See ``SQLCoding/sortableText(precision:scale:)``; nil where the number has more digits.
  private func sortable(_ number: JSONNumber, _ precision: Int, _ scale: Int) -> String? {
    let parts = number.text.split(separator: "-").last?.split(separator: ".", maxSplits: 1) ?? []
    let whole = parts.first.map(String.init) ?? "0"
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let digits = whole == "0" ? "" : whole
    guard digits.utf8.count <= precision - scale, fraction.utf8.count <= scale, !number.text.contains("e") else {
      return nil
    }
    var text = String(repeating: "0", count: precision - scale - digits.utf8.count) + digits
    if scale > 0 { text += "." + fraction + String(repeating: "0", count: scale - fraction.utf8.count) }
    guard number.isNegative else { return "p" + text }
    return "n" + String(decoding: text.utf8.map { $0 == 0x2E ? $0 : 0x69 - $0 }, as: UTF8.self)
  }
}
