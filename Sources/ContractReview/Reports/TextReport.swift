import ContractBase

/// Findings for a person: what, where with the lines concerned, why, and what to do.
struct TextReport {
  var sources: SourceMap
  var paint: Paint
  var hasSummary = true

  func render(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let parts = diagnostics.map(render)
    return parts.joined(separator: "\n") + (hasSummary ? "\n" + summary(diagnostics) + "\n" : "")
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity
    // A later line never begins with text of the contract: GitHub takes `::` there for a workflow command.
    let message = visibleLines(diagnostic.message)
    let head = paint(severity.style, "\(severity.rawValue)[\(visible(diagnostic.definition.code))]")
    var lines = [head + paint(.strong, ": " + message[0])] + message.dropFirst().map { "  | " + $0 }
    let excerpt = Excerpt(diagnostic, sources: sources, paint: paint)
    lines += excerpt.lines
    for remark in remarks(of: diagnostic) {
      let margin = String(repeating: " ", count: excerpt.gutterWidth + 1)
      let continuation = margin + paint(.gutter, "|") + String(repeating: " ", count: remark.title.count + 3)
      for (index, line) in remark.lines.enumerated() {
        let prefix =
          index == 0 ? margin + paint(.gutter, "=") + " " + paint(.strong, remark.title + ":") + " " : continuation
        lines.append(prefix + line)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private struct Remark {
    var title: String
    var lines: [String]
  }

  private func remarks(of diagnostic: Diagnostic) -> [Remark] {
    var remarks: [Remark] = []
    if let hint = diagnostic.hint { remarks.append(Remark(title: "hint", lines: visibleLines(hint))) }
    // One of many like it stands for them.
    for fix in diagnostic.fixIts.count > 3 ? diagnostic.fixIts[..<1] : diagnostic.fixIts[...] {
      let old = visible(sources[fix.span.file]?.text(fix.span) ?? "")
      var new = visibleLines(fix.replacement)
      while new.count > 1, new.last?.isEmpty == true { new.removeLast() }
      let place = fix.span.file == diagnostic.primary?.file ? "" : " in " + visible(sources[fix.span.file]?.path ?? "")
      if new.count > 1 {
        let text = (old.isEmpty ? "insert" : "replace `\(old)` with") + place
        remarks.append(Remark(title: "fix", lines: [text] + new.map { paint(.fix, $0) }))
        continue
      }
      let replacement = "`" + paint(.fix, new[0]) + "`"
      let text =
        if old.isEmpty { "insert \(replacement)" } else if new[0].isEmpty { "remove `\(old)`" } else {
          "replace `\(old)` with \(replacement)"
        }
      remarks.append(Remark(title: "fix", lines: [text + place]))
    }
    return remarks
  }

  private func summary(_ diagnostics: [Diagnostic]) -> String {
    let counts = Severity.allCases.compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : paint(severity.style, "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")")
    }
    return counts.joined(separator: ", ")
  }
}
