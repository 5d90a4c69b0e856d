import ContractBase
import ContractReview
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Reports") struct ReportTests {
  static let extensions: [ReportFormat: String] = [
    .text: "txt", .json: "json", .github: "log", .sarif: "sarif", .junit: "xml",
  ]

  @Test("Each format is as recorded", arguments: ReportFormat.allCases, ["ordinary", "hostile"])
  func golden(format: ReportFormat, name: String) {
    let fixture = name == "hostile" ? ReportFixture.hostile() : ReportFixture.ordinary()
    let report = render(fixture.diagnostics, sources: fixture.sources, format: format)
    for problem in Golden.compare(report, with: "reports/\(name).\(Self.extensions[format] ?? "")") {
      Issue.record("\(problem)")
    }
  }

  @Test func colouredTextIsAsRecorded() {
    let fixture = ReportFixture.ordinary()
    let report = render(fixture.diagnostics, sources: fixture.sources, format: .text, colour: true)
    let shown = report.replacing("\u{1B}", with: "␛")
    for problem in Golden.compare(shown, with: "reports/coloured.txt") { Issue.record("\(problem)") }
  }

  @Test func nothingElseIsRecorded() {
    let names = Self.extensions.values.flatMap { ["ordinary.\($0)", "hostile.\($0)"] } + ["coloured.txt"]
    for problem in Golden.orphans(in: "reports", expected: Set(names)) { Issue.record("\(problem)") }
  }

  @Test("Hostile text stays text", arguments: ReportFormat.allCases)
  func harmless(format: ReportFormat) {
    let fixture = ReportFixture.hostile()
    let report = render(fixture.diagnostics, sources: fixture.sources, format: format)
    for scalar in report.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
    }
    if format == .github {
      #expect(report.split(separator: "\n").count == fixture.diagnostics.count)
    }
  }

  @Test("Reports of machines parse", arguments: [true, false])
  func wellFormed(isHostile: Bool) throws {
    let fixture = isHostile ? ReportFixture.hostile() : ReportFixture.ordinary()
    for format in [ReportFormat.json, .sarif] {
      let report = render(fixture.diagnostics, sources: fixture.sources, format: format)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(report.utf8)) }
    }
    let report = render(fixture.diagnostics, sources: fixture.sources, format: .junit)
    #expect(XMLParser(data: Data(report.utf8)).parse())
  }

  @Test("Nothing found", arguments: ReportFormat.allCases)
  func empty(format: ReportFormat) {
    let report = render([], sources: SourceMap(), format: format)
    #expect(report.isEmpty == (format == .text || format == .github))
  }

  @Test func explanationNamesCodeAndKind() {
    let text = renderExplanation(ReportFixture.unused)
    #expect(text == "warning[CC9902]: Nothing uses the type\n\nWhy & <how>.\n")
  }
}
