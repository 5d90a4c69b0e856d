public import ContractBase
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
  guard let file = sources[sources.add(path: path, bytes: bytes)] else { return }
  if path.hasSuffix(".contract") || path.hasSuffix(".graphql") || path.hasSuffix(".graphqls") {
    _ = parseContract(file, sink: &sink)
  } else {
    _ = readData(file, sink: &sink)
  }
}
