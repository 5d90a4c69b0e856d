import ContractBase
import ContractSema
import Foundation
import TestSupport

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

/// Findings as `line:column-column code message`, with hints and secondary places indented below.
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

private func place(_ span: Span?, _ sources: SourceMap) -> String {
  guard let span, let file = sources[span.file] else { return "-" }
  let (line, column) = file.position(of: span.start)
  return "\(file.path):\(line):\(column) `\(file.text(span).prefix(60))`"
}
