import ContractModel
import EmitKit

/// What the checks of a module share: regular expressions, names of properties, and checks that are only tried; each once.
struct PatternTable: Sendable {
  private var patterns: [Pattern] = []
  private var lists: [[String]] = []
  private var helpers: [[CheckCode]] = []

  mutating func name(of pattern: Pattern) -> String { "_pattern" + number(of: pattern, in: &patterns) }

  /// A set of names.
  mutating func list(of names: [String]) -> String { "_properties" + number(of: names, in: &lists) }

  /// A function that adds what is wrong with a value.
  mutating func helper(_ code: [CheckCode]) -> String { "_check" + number(of: code, in: &helpers) }

  private func number<Item: Equatable>(of item: Item, in items: inout [Item]) -> String {
    if let index = items.firstIndex(of: item) { return String(index + 1) }
    items.append(item)
    return String(items.count)
  }

  func declare(in module: inout Module, runtime: String) {
    for (index, names) in lists.enumerated() {
      module.statement(bound: index > 0) { writer, _ in
        let literals = names.map { StringLiteral($0).code }.joined(separator: ", ")
        // Without a name in them, braces are a dictionary.
        writer.code("_properties\(index + 1)\(names.isEmpty ? ": frozenset[str]" : "") = frozenset(\(names.isEmpty ? "" : "{\(literals)}"))")
      }
    }
    for (index, pattern) in patterns.enumerated() {
      module.use(from: "re")
      module.statement(bound: index > 0) { writer, _ in
        writer.code("_pattern\(index + 1) = \(PythonPattern(pattern)?.code ?? "re.compile(\"\")")")
      }
    }
    for (index, code) in helpers.enumerated() {
      module.use("Any", from: "typing")
      module.use("Violations", from: runtime + "violations")
      module.define { writer, _ in
        writer.suite("def _check\(index + 1)(value: Any, at: str, violations: Violations) -> None:") { writer in
          if code.isEmpty { writer.line("pass") } else { writer.checks(code) }
        }
      }
    }
  }
}
