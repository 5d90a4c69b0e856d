public import ContractBase

/// A format that findings are reported in.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// For a person at a terminal, with excerpts of the sources.
  case text
  /// For a script: every field of every finding.
  case json
  /// Workflow commands that GitHub Actions turns into annotations.
  case github
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// JUnit XML, for the test page of a build server.
  case junit
}

/// The findings in a format, in the order given; ends with a line break where it is not empty.
///
/// Nothing that a contract holds reaches a terminal or a parser as anything but text.
public func render(
  _ diagnostics: [Diagnostic], sources: SourceMap, format: ReportFormat, colour: Bool = false
) -> String {
  switch format {
  case .text: TextReport(sources: sources, paint: Paint(isOn: colour)).render(diagnostics)
  case .json: JSONReport(sources: sources).render(diagnostics)
  case .github: GitHubReport(sources: sources).render(diagnostics)
  case .sarif: SARIFReport(sources: sources).render(diagnostics)
  case .junit: JUnitReport(sources: sources).render(diagnostics)
  }
}

/// What `contractc explain` prints: the code, the kind of mistake, and its explanation in Markdown.
public func renderExplanation(_ definition: DiagnosticDefinition, colour: Bool = false) -> String {
  let paint = Paint(isOn: colour)
  let heading = paint(definition.severity.style, "\(definition.severity.rawValue)[\(definition.code)]")
  var body = Substring(definition.explanation)
  while body.last?.isNewline == true { body.removeLast() }
  return heading + paint(.strong, ": \(definition.summary)") + "\n\n" + body + "\n"
}
