import ContractBase
import ContractReview
import ContractSema
import Foundation
import TestSupport
import Testing

/// Every kind of finding, provoked by a contract in `specs/diagnostics/` that is named after its code (`CC0501.contract`,
/// `CC0501-unions.yaml`), with the report in `golden/diagnostics/`. What such a contract imports is in a subfolder.
@Suite("Diagnostics") struct DiagnosticGoldenTests {
  static let cases = Golden.files(in: "specs/diagnostics").filter { !$0.contains("/") }

  /// Codes that no contract alone can provoke, and why; each is tested where it is found.
  static let provokedElsewhere: [String: String] = [
    "CC0107": "a file of 64 MiB", "CC0232": "a file of 64 MiB",
  ]

  @Test("Report", arguments: cases)
  func report(name: String) throws {
    let analysis = try analysis(of: name)
    let text = render(analysis.diagnostics, sources: analysis.sources, format: .text)
    for problem in Golden.compare(text, with: "diagnostics/\(name).txt") { Issue.record("\(problem)") }
    let code = name.prefix { $0 != "." && $0 != "-" }
    #expect(analysis.diagnostics.contains { $0.definition.code == code }, "\(name) does not provoke \(code)")
  }

  @Test func nothingElseIsRecorded() {
    for problem in Golden.orphans(in: "diagnostics", expected: Set(Self.cases.map { $0 + ".txt" })) {
      Issue.record("\(problem)")
    }
  }

  /// What a target cannot express, and what is wrong with a workspace, is tested with the driver.
  @Test("A contract provokes it", arguments: DiagnosticCatalog.all.filter { $0.code < "CC10" }.map(\.code))
  func isProvoked(code: String) {
    guard Self.provokedElsewhere[code] == nil else { return }
    let isThere = Self.cases.contains { $0.hasPrefix(code) }
    #expect(isThere, "specs/diagnostics has no contract that provokes \(code)")
  }

  @Test("It is explained, with an example and its correction", arguments: DiagnosticCatalog.all.map(\.code))
  func isExplained(code: String) throws {
    let definition = try #require(DiagnosticCatalog.definition(code: code))
    #expect(!definition.explanation.isEmpty)
    // What is wrong with a target or a workspace has no contract to show.
    if code < "CC10" {
      #expect(definition.explanation.split(separator: "```").count >= 4, "\(code) shows no example")
      #expect(definition.explanation.contains("Mended:"), "\(code) shows no correction")
    }
    #expect(!definition.summary.hasSuffix(".") && definition.summary.count <= 80)
  }

  @Test func codesAreUnique() {
    let codes = DiagnosticCatalog.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.count == 6 && $0.hasPrefix("CC") })
  }

  private func analysis(of name: String) throws -> Analysis {
    let folder = Golden.root.appending(path: "specs/diagnostics")
    var sources = SourceMap()
    let main = sources.add(path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    return analyze(main, in: sources) { path in
      guard let data = try? Data(contentsOf: folder.appending(path: path)) else { return .missing }
      return .bytes(Array(data))
    }
  }
}
