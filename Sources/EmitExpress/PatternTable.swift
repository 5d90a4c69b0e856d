import ContractModel
import EmitKit

/// The constants of a module: regular expressions and lists of names, each once, named after what first needs it. Their case
/// keeps them apart from every variable.
struct PatternTable: Sendable {
  private var patterns: [(pattern: Pattern, name: String)] = []
  private var lists: [(names: [String], name: String)] = []
  private var names = NameScope(reserved: JavaScriptNames.reserved, fallback: "VALUE", style: \.screamingSnake)
  private var uses = 0

  mutating func name(of pattern: Pattern, _ subject: [String]) -> String {
    if let known = patterns.first(where: { $0.pattern == pattern }) { return known.name }
    let name = constant(subject, "pattern")
    patterns.append((pattern, name))
    return name
  }

  /// Names in an array: where they are read if they are few, else once for the module.
  mutating func list(of names: [String], _ subject: [String]) -> String {
    let text = "[" + names.map { StringLiteral($0).code }.joined(separator: ", ") + "]"
    if text.count <= 60 { return text }
    if let known = lists.first(where: { $0.names == names }) { return known.name }
    let name = constant(subject, "properties")
    lists.append((names, name))
    return name
  }

  /// A new identifier, also where two things would be called alike.
  private mutating func constant(_ subject: [String], _ kind: String) -> String {
    uses += 1
    let words = (subject + [kind]).joined(separator: " ")
    // A scope gives the same name the same identifier; a separator more makes another name of it.
    return names.identifier(for: words + String(repeating: " ", count: uses))
  }

  func declarations(_ writer: inout CodeWriter) {
    for list in lists { writer.fitted("const \(list.name) = [", list.names.map { StringLiteral($0).code }, "];") }
    if !lists.isEmpty { writer.blank() }
    for (pattern, name) in patterns {
      let literal = RegExpLiteral(pattern).code
      let single = "const \(name) = \(literal);"
      if width(single) <= lineWidth {
        writer.line(single)
      } else {
        writer.line("const \(name) =")
        writer.indented { $0.line(literal + ";") }
      }
    }
    if !patterns.isEmpty { writer.blank() }
  }
}
