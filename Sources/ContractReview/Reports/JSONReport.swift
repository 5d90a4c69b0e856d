import ContractBase
import ContractModel

/// Findings for a script.
///
/// `schemaVersion` counts changes that a reader would notice; a new member is none. Lines and columns are from 1,
/// columns count code points, offsets count bytes from 0, and ends are exclusive.
struct JSONReport {
  var sources: SourceMap

  func render(_ diagnostics: [Diagnostic]) -> String {
    let count: (Severity) -> JSONValue = { severity in .int(diagnostics.count { $0.severity == severity }) }
    return prettyJSON(
      .members([
        "schemaVersion": .int(1),
        "summary": .members(["errors": count(.error), "warnings": count(.warning), "notes": count(.note)]),
        "diagnostics": .array(diagnostics.map(value)),
      ]))
  }

  private func value(_ diagnostic: Diagnostic) -> JSONValue {
    let related = diagnostic.secondary.map { place($0.span, message: $0.message) }
    let fixes = diagnostic.fixIts.map { fix -> JSONValue in
      .members([
        "applicability": .string(fix.applicability.rawValue),
        "location": place(fix.span, message: nil),
        "replacement": .string(fix.replacement),
      ])
    }
    return .members([
      "code": .string(diagnostic.definition.code),
      "severity": .string(diagnostic.severity.rawValue),
      "summary": .string(diagnostic.definition.summary),
      "message": .string(diagnostic.message),
      "location": diagnostic.primary.map { place($0, message: diagnostic.label) } ?? .null,
      "related": .array(related),
      "hint": diagnostic.hint.map(JSONValue.string) ?? .null,
      "fixes": .array(fixes),
    ])
  }

  private func place(_ span: Span, message: String?) -> JSONValue {
    guard let file = sources[span.file] else { return .null }
    return .members([
      "path": .string(file.path),
      "start": position(span.start, in: file),
      "end": position(span.end, in: file),
      "message": message.map(JSONValue.string),
    ])
  }

  private func position(_ offset: UInt32, in file: SourceFile) -> JSONValue {
    let (line, column) = file.position(of: offset)
    return .members(["line": .int(line), "column": .int(column), "offset": .int(Int(offset))])
  }
}
