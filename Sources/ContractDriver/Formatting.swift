public import ContractBase
import ContractSema
import ContractSyntax

/// A contract in the canonical form, or what kept it from being read.
public struct FormattedContract: Sendable {
  public var text: String?
  public var sources: SourceMap
  public var diagnostics: DiagnosticSink
}

/// Formats a `.contract` or SDL text.
public func formatContract(path: String, bytes: [UInt8]) -> FormattedContract {
  var sources = SourceMap()
  var sink = DiagnosticSink()
  let id = sources.add(path: path, bytes: bytes)
  let text = sources[id].flatMap { format($0, sink: &sink) }
  return FormattedContract(text: sink.hasErrors ? nil : text, sources: sources, diagnostics: sink)
}

/// Reads a text into its syntax tree and forgets it: what the parser alone takes can be measured so.
public func parseAndDiscard(path: String, bytes: [UInt8]) {
  var sources = SourceMap()
  var sink = DiagnosticSink()
  // The map is looked at after the text was added: in one expression it would be the map as it was before.
  let id = sources.add(path: path, bytes: bytes)
  guard let file = sources[id] else { return }
  switch SourceFormat(of: file) {
  case .contract: _ = parseContract(file, sink: &sink)
  case .data: _ = readData(file, sink: &sink)
  }
}
