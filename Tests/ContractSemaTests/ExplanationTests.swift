import ContractBase
import ContractSema
import Testing

/// What `contractc explain` shows is true: the bad example provokes the diagnostic, and the mended one does not.
@Suite struct ExplanationTests {
  static let own = DiagnosticCatalog.all.filter { $0.code.hasPrefix("CC03") || $0.code.hasPrefix("CC04") }

  @Test(arguments: own)
  func examplesShowWhatTheyExplain(definition: DiagnosticDefinition) {
    let examples = Self.examples(definition)
    #expect(examples.count == 2)
    guard examples.count == 2 else { return }
    #expect(codes(examples[0]).contains(definition.code), "\(rendered(analyze(text: examples[0])))")
    #expect(codes(examples[1]) == [], "\(rendered(analyze(text: examples[1])))")
  }

  @Test func codesAreUniqueAndInOrder() {
    let codes = Self.own.map(\.code)
    #expect(codes == Array(Set(codes)).sorted())
    #expect(Self.own.allSatisfy { !$0.summary.hasSuffix(".") && !$0.summary.isEmpty })
  }

  /// Codes of reading and resolving; rules have examples of their own.
  private func codes(_ text: String) -> [String] {
    let others = ["shared/errors.contract": "error Gone @status(410)"]
    return analyze(text: text, others: others).diagnostics.map(\.definition.code)
      .filter { ["CC01", "CC02", "CC03", "CC04"].contains($0.prefix(4)) }
  }

  private static func examples(_ definition: DiagnosticDefinition) -> [String] {
    definition.explanation.split(separator: "```graphql\n").dropFirst().map { part in
      String(part.prefix(upTo: part.firstRange(of: "```")?.lowerBound ?? part.endIndex))
    }
  }
}
