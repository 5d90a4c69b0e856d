import ContractBase

/// Findings as the tests of a build server: a suite a source, a failed case an error.
///
/// Warnings and notes are cases that pass with their text as output; a source without findings is one case that passes.
struct JUnitReport {
  private struct Suite {
    var name: String
    var diagnostics: [Diagnostic]
    var errors: Int { diagnostics.count { $0.severity == .error } }
    var tests: Int { max(1, diagnostics.count) }
  }

  var sources: SourceMap

  func render(_ diagnostics: [Diagnostic]) -> String {
    var suites: [Suite] = []
    let general = diagnostics.filter { diagnostic in diagnostic.primary.flatMap { sources[$0.file] } == nil }
    if !general.isEmpty { suites.append(Suite(name: "contract", diagnostics: general)) }
    for file in sources.files {
      suites.append(Suite(name: file.path, diagnostics: diagnostics.filter { $0.primary?.file == file.id }))
    }
    return XMLWriter.document { xml in
      xml.element(
        "testsuites",
        [
          ("name", "contractc"), ("tests", String(suites.reduce(0) { $0 + $1.tests })),
          ("failures", String(suites.reduce(0) { $0 + $1.errors })), ("errors", "0"),
        ]
      ) {
        for suite in suites { add(suite, to: xml) }
      }
    }
  }

  private func add(_ suite: Suite, to xml: XMLWriter) {
    xml.element(
      "testsuite",
      [("name", suite.name), ("tests", String(suite.tests)), ("failures", String(suite.errors)), ("errors", "0")]
    ) {
      if suite.diagnostics.isEmpty { xml.element("testcase", [("classname", suite.name), ("name", "check")]) {} }
      for diagnostic in suite.diagnostics { add(diagnostic, suite: suite, to: xml) }
    }
  }

  private func add(_ diagnostic: Diagnostic, suite: Suite, to xml: XMLWriter) {
    let definition = diagnostic.definition
    var attributes = [("classname", suite.name), ("name", definition.code + ": " + definition.summary)]
    if let span = diagnostic.primary, let file = sources[span.file] {
      let (line, column) = file.position(of: span.start)
      attributes[1].1 += " at \(line):\(column)"
      attributes += [("file", file.path), ("line", String(line))]
    }
    let report = TextReport(sources: sources, paint: Paint(isOn: false), hasSummary: false).render([diagnostic])
    xml.element("testcase", attributes) {
      if diagnostic.severity == .error {
        xml.element("failure", [("message", diagnostic.message), ("type", definition.code)]) { xml.text(report) }
      } else {
        xml.element("system-out") { xml.text(report) }
      }
    }
  }
}
