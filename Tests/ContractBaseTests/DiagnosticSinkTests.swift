import ContractBase
import Testing

@Suite struct DiagnosticSinkTests {
  private let definition = DiagnosticDefinition("CC9001", .error, "first", explanation: "")
  private let other = DiagnosticDefinition("CC9002", .warning, "second", explanation: "")

  private func span(_ file: UInt32, _ start: UInt32, _ end: UInt32) -> Span {
    Span(file: FileID(index: file), start: start, end: end)
  }

  @Test func sortsAsAReaderMeetsThem() {
    var sink = DiagnosticSink()
    for (definition, place, message) in [
      (definition, span(1, 0, 1), "another file"), (other, span(0, 5, 6), "warning"), (definition, span(0, 5, 6), "b"),
      (definition, span(0, 5, 6), "a"), (definition, span(0, 5, 5), "shorter"), (definition, span(0, 2, 9), "before"),
    ] {
      sink.report(Diagnostic(definition, at: place, message))
    }
    sink.report(Diagnostic(other, at: nil, "nowhere, a warning"))
    sink.report(Diagnostic(definition, at: nil, "nowhere"))
    #expect(
      sink.sorted().map(\.message)
        == ["nowhere", "nowhere, a warning", "before", "shorter", "a", "b", "warning", "another file"])
  }

  @Test func tellsEachOnce() {
    var sink = DiagnosticSink()
    let one = Diagnostic(definition, at: span(0, 1, 2), "same")
    sink.report(one)
    sink.report(Diagnostic(definition, at: span(0, 1, 2), "same"))
    sink.report(Diagnostic(definition, at: span(0, 1, 2), "same", hint: "but with a hint"))
    #expect(sink.diagnostics.count == 3)
    #expect(sink.sorted().count == 2)
  }

  /// Whatever the order in which they were found: findings of equal rank keep none of it.
  @Test func givesOneOrderWhateverTheOrderOfReports() {
    var findings: [Diagnostic] = []
    for index in 0..<24 {
      let place: Span? = index % 5 == 0 ? nil : span(0, UInt32(index % 3), 9)
      let kind = index % 2 == 0 ? definition : other
      findings.append(Diagnostic(kind, at: place, String(index % 4), hint: String(index)))
    }
    let turned: [Diagnostic] = Array(findings[12...]) + Array(findings[..<12])
    let orders: [[Diagnostic]] = [findings, findings.reversed(), turned]
    let sorted = orders.map { order in
      var sink = DiagnosticSink()
      for finding in order { sink.report(finding) }
      return sink.sorted()
    }
    #expect(sorted[0] == sorted[1] && sorted[0] == sorted[2])
  }

  @Test func countsErrorsAlone() {
    var sink = DiagnosticSink()
    sink.report(Diagnostic(other, at: nil, "a warning"))
    #expect(!sink.hasErrors)
    var inner = DiagnosticSink()
    inner.report(Diagnostic(definition, at: nil, "an error"))
    sink.absorb(inner)
    #expect(sink.hasErrors && sink.errorCount == 1 && sink.diagnostics.count == 2)
  }

  @Test func hasEveryCodeOnceAndInOrder() {
    let codes = DiagnosticCatalog.all.map(\.code)
    #expect(codes == codes.sorted() && Set(codes).count == codes.count)
    for code in codes { #expect(code.count == 6 && code.hasPrefix("CC") && code.dropFirst(2).allSatisfy(\.isNumber)) }
    #expect(DiagnosticCatalog.definition(code: "cc1104")?.code == "CC1104")
    #expect(DiagnosticCatalog.definition(code: "CC0000") == nil)
    for definition in DiagnosticCatalog.all {
      #expect(!definition.summary.hasSuffix(".") && !definition.summary.contains("\n"), "\(definition.code)")
    }
  }
}
