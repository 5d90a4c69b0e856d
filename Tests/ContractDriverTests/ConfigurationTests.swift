import ContractBase
import ContractModel
import ContractPlan
import Testing

@testable import ContractDriver

@Suite struct ConfigurationTests {
  private func read(_ text: String) -> (Configuration, [String]) {
    var sources = SourceMap()
    let id = sources.add(path: "contractc.yaml", text: text)
    var sink = DiagnosticSink()
    guard let file = sources[id] else { return (Configuration(), []) }
    let configuration = Configuration(file: file, sink: &sink)
    return (configuration, sink.sorted().map { "\($0.definition.code) \($0.primary.map { file.text($0) } ?? "-")" })
  }

  @Test func fixesKeepTheQuotesOfWhatTheyReplace() {
    var sources = SourceMap()
    let id = sources.add(path: "contractc.yaml", text: "\"databse\": sqlite\norm: 'prismo'\nemit: [sever]\n")
    var sink = DiagnosticSink()
    if let file = sources[id] { _ = Configuration(file: file, sink: &sink) }
    #expect(sink.sorted().flatMap(\.fixIts).map(\.replacement) == ["\"database\"", "\"prisma\"", "server"])
  }

  @Test func readsEveryOption() {
    let (configuration, findings) = read(
      """
      contract: a.contract
      output: out
      language: typescript
      framework: express
      auth_pattern: oauth
      error_style: problem+json
      database: postgresql
      orm: prisma
      architecture: serverless
      emit: [server, client]
      stubs: samples
      strict: true
      backends: [{output: one}, {output: two, language: go}]
      """)
    #expect(findings.isEmpty)
    #expect(configuration.contract == "a.contract" && configuration.output == "out" && configuration.strict == true)
    #expect(configuration.builds.map(\.folder) == ["one", "two"])
    #expect(configuration.builds.map { $0.options(for: nil).language } == [.typescript, .go])
    let options = configuration.options(for: nil)
    #expect(
      options
        == BuildOptions(
          language: .typescript, framework: .express, authPattern: .oauth, errorStyle: .problemJSON, database: .postgresql,
          orm: .prisma, architecture: .serverless, emit: [.server, .client], stubs: .samples))
    #expect(Set(configuration.places.keys) == Set(Configuration.keys))
  }

  @Test func takesOnePartWithoutAList() {
    #expect(read("emit: openapi\n").0.emit == [.openapi])
  }

  @Test(arguments: [
    ("langauge: go\n", ["CC1101 langauge"]), ("language: c++\n", ["CC1102 c++"]), ("strict: 1\n", ["CC1102 1"]),
    ("output: [a]\n", ["CC1102 [a]"]), ("emit: [server, x, y]\n", ["CC1102 x", "CC1102 y"]), ("just text\n", ["CC1103 just text"]),
    ("orm:\n", []), ("database: {}\n", ["CC1102 {}"]), ("contract: null\n", ["CC1102 null"]),
  ])
  func placesWhatIsWrong(text: String, findings: [String]) {
    #expect(read(text).1 == findings)
  }

  @Test func isOverruledOptionByOption() {
    let file = read("language: typescript\nframework: express\ndatabase: postgresql\noutput: here\n").0
    var asked = Configuration()
    asked.database = .sqlite
    let merged = asked.merging(file)
    #expect(merged.language == .typescript && merged.database == .sqlite && merged.output == "here")
    #expect(Set(merged.places.keys) == ["language", "framework", "output"], "a place of what was overruled")
  }

  @Test func bringsTheFrameworkOfALanguageThatIsAskedFor() {
    let file = read("language: typescript\nframework: express\n").0
    var asked = Configuration()
    asked.language = .python
    #expect(asked.merging(file).options(for: nil).framework == .fastapi)
    asked = Configuration()
    asked.framework = .hummingbird
    #expect(asked.options(for: nil).language == .swift)
  }

  @Test func hasTheContractsErrorStyleWhereNothingElseIsSaid() {
    var contract = Contract(name: "A", version: "1.0.0", origin: .synthesized)
    contract.settings.errorStyle = .problemJSON
    #expect(Configuration().options(for: contract).errorStyle == .problemJSON)
    var asked = Configuration()
    asked.errorStyle = .json
    #expect(asked.options(for: contract).errorStyle == .json)
    #expect(Configuration().options(for: nil) == BuildOptions())
  }
}
