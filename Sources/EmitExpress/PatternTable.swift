import ContractModel
import EmitKit

/// The regular expressions of a module, each once.
struct PatternTable: Sendable {
  private(set) var patterns: [Pattern] = []
  private var lists: [[String]] = []

  mutating func name(of pattern: Pattern) -> String {
    if let index = patterns.firstIndex(of: pattern) { return "pattern\(index + 1)" }
    patterns.append(pattern)
    return "pattern\(patterns.count)"
  }

  /// Names in an array: where they are read if they are few, else once for the module.
  mutating func list(of names: [String]) -> String {
    let text = "[" + names.map { StringLiteral($0).code }.joined(separator: ", ") + "]"
    if text.count <= 60 { return text }
    if let index = lists.firstIndex(of: names) { return "properties\(index + 1)" }
    lists.append(names)
    return "properties\(lists.count)"
  }

  func declarations(_ writer: inout CodeWriter) {
    for (index, names) in lists.enumerated() {
      writer.fitted("const properties\(index + 1) = [", names.map { StringLiteral($0).code }, "];")
    }
    if !lists.isEmpty { writer.blank() }
    for (index, pattern) in patterns.enumerated() {
      let literal = RegExpLiteral(pattern).code
      let single = "const pattern\(index + 1) = \(literal);"
      if single.count <= lineWidth {
        writer.line(single)
      } else {
        writer.line("const pattern\(index + 1) =")
        writer.indented { $0.line(literal + ";") }
      }
    }
    if !patterns.isEmpty { writer.blank() }
  }
}
