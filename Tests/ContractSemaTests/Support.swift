import ContractBase
import ContractModel
import ContractSema
import Foundation
import TestSupport
import Testing

/// The text of a file below `specs/`.
func specification(_ path: String) throws -> String {
  try String(contentsOf: Golden.root.appending(path: "specs/" + path), encoding: .utf8)
}

/// Analyzes a contract, and what it imports from among `others`.
func analyze(text: String, path: String = "main.contract", others: [String: String] = [:]) -> Analysis {
  var map = SourceMap()
  let main = map.add(path: path, text: text)
  return analyze(main, in: map) { path in others[path].map { .bytes(Array($0.utf8)) } ?? .missing }
}

/// Findings as `file:line:column code message`, with secondary places and hints indented below.
func rendered(_ analysis: Analysis) -> [String] {
  analysis.diagnostics.map { diagnostic in
    var text = "\(place(diagnostic.primary, analysis.sources)) \(diagnostic.definition.code) "
    text +=
      diagnostic.severity == .error ? diagnostic.message : "\(diagnostic.severity.rawValue): \(diagnostic.message)"
    for label in diagnostic.secondary { text += "\n  at \(place(label.span, analysis.sources)): \(label.message)" }
    if let hint = diagnostic.hint { text += "\n  \(hint)" }
    return text
  }
}

/// What reading and resolving find in a text, in one line each: rules have tests of their own.
func findings(_ text: String) -> [String] {
  let analysis = analyze(text: text)
  return analysis.diagnostics.compactMap { diagnostic in
    guard diagnostic.definition.code.hasPrefix("CC03") || diagnostic.definition.code.hasPrefix("CC04") else {
      return nil
    }
    let (line, column) =
      diagnostic.primary.flatMap { analysis.sources[$0.file]?.position(of: $0.start) } ?? (0, 0)
    return "\(line):\(column) \(diagnostic.definition.code) \(diagnostic.message)"
      + (diagnostic.hint.map { "; " + $0 } ?? "")
  }
}

/// The lines of a part of a contract's dump, such as `type User`, without its head and one level of indentation.
func dumped(_ part: String, of text: String, others: [String: String] = [:]) throws -> [String] {
  let analysis = analyze(text: text, others: others)
  let contract = try #require(analysis.contract, "\(rendered(analysis))")
  let lines = contract.textDump.split(separator: "\n", omittingEmptySubsequences: false)
  let start = try #require(lines.firstIndex { $0 == part || $0.hasPrefix(part + " ") }, "\(contract.textDump)")
  return lines[(start + 1)...].prefix { !$0.isEmpty }.map { String($0.dropFirst(2)) }
}

private func place(_ span: Span?, _ sources: SourceMap) -> String {
  guard let span, let file = sources[span.file] else { return "-" }
  let (line, column) = file.position(of: span.start)
  return "\(file.path):\(line):\(column) `\(file.text(span).prefix(60))`"
}
