import ContractBase

/// Workflow commands, one line a finding:
/// <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>
struct GitHubReport {
  var sources: SourceMap

  func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { render($0) + "\n" }.joined()
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    var properties: [(String, String)] = []
    if let span = diagnostic.primary, let file = sources[span.file] {
      let (start, end) = (file.position(of: span.start), file.position(of: span.end))
      properties = [("file", file.path), ("line", String(start.line)), ("col", String(start.column))]
      // Columns of the end are only understood on the line of the start.
      if end.line == start.line { properties.append(("endColumn", String(end.column))) }
      if end.line != start.line { properties.append(("endLine", String(end.line))) }
    }
    properties.append(("title", "\(diagnostic.definition.code): \(diagnostic.definition.summary)"))
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var message = diagnostic.message
    if !diagnostic.label.isEmpty { message += "\n" + diagnostic.label }
    for label in diagnostic.secondary {
      guard let file = sources[label.span.file] else { continue }
      let (line, column) = file.position(of: label.span.start)
      message += "\n\(file.path):\(line):\(column): \(label.message)"
    }
    if let hint = diagnostic.hint { message += "\nhint: \(hint)" }
    let list = properties.map { "\($0.0)=\(escaped($0.1, isProperty: true))" }.joined(separator: ",")
    return "::\(command) \(list)::\(escaped(message, isProperty: false))"
  }

  private func escaped(_ text: String, isProperty: Bool) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "\r": out += "%0D"
      case "\n": out += "%0A"
      case ":" where isProperty: out += "%3A"
      case "," where isProperty: out += "%2C"
      case "\t": out += " "
      default: out.unicodeScalars.append(visible(scalar))
      }
    }
    return out
  }
}
