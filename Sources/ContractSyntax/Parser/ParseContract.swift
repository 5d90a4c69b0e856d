public import ContractBase

/// Parses a `.contract` or GraphQL SDL file; whatever the bytes, it comes back with a document.
///
/// Findings go to the sink, several of one run where the text allows. A document that came with errors has
/// everything that could be understood.
public func parseContract(_ file: SourceFile, sink: inout DiagnosticSink) -> Document {
  var lexer = Lexer(file, sink: sink)
  lexer.lex()
  var parser = Parser(lexer: lexer)
  let document = parser.parseDocument()
  sink = parser.sink
  return document
}
