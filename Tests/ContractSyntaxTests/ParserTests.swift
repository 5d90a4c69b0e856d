import ContractBase
import Testing

@testable import ContractSyntax

@Suite struct ParserTests {
  @Test func readsEveryDeclaration() {
    let (document, findings) = parse(sampleContract)
    #expect(findings == [])
    let keywords = document.definitions.map(\.keyword)
    #expect(Set(keywords) == Set(DefinitionKeyword.allCases))
    #expect(document.definitions.filter(\.isExtension).count == 2)
  }

  @Test(arguments: Corpus.files("graphql", ["graphql", "graphqls"]))
  func readsCorpusWithoutFalseErrors(path: String) throws {
    let file = try Corpus.read(path)
    var sink = DiagnosticSink()
    let document = parseContract(file, sink: &sink)
    #expect(describe(sink, in: file).filter { !$0.hasPrefix("CC0118") } == [])
    #expect(!document.definitions.isEmpty || sink.hasErrors)
  }
}
