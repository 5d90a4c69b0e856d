public import ContractBase

/// The canonical form of a `.contract` or SDL text, or nil where it has errors.
///
/// Comments stay with what they stand by, blank lines are kept but never more than one, lines are broken at 100
/// columns. Formatting what has been formatted changes nothing, and the meaning never changes.
public func format(_ file: SourceFile, sink: inout DiagnosticSink) -> String? {
  var own = DiagnosticSink()
  let document = parseContract(file, sink: &own)
  sink.absorb(own)
  guard !own.hasErrors else { return nil }
  var printer = SourcePrinter(bytes: file.bytes, comments: document.comments)
  return LayoutRenderer.render(printer.layout(document))
}

/// The canonical text of a document, whether it was read or made; comments are not printed.
public func printDocument(_ document: Document) -> String {
  var printer = SourcePrinter(bytes: [], comments: [])
  return LayoutRenderer.render(printer.layout(document))
}
