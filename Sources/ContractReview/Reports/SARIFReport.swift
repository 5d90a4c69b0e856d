import ContractBase
import ContractModel

/// Findings as SARIF 2.1.0, with the explanation of every rule that they break.
struct SARIFReport {
  var sources: SourceMap

  func render(_ diagnostics: [Diagnostic]) -> String {
    var rules: [DiagnosticDefinition] = []
    for diagnostic in diagnostics where !rules.contains(where: { $0.code == diagnostic.definition.code }) {
      rules.append(diagnostic.definition)
    }
    rules.sort { $0.code < $1.code }
    let results = diagnostics.map { diagnostic in
      result(diagnostic, rule: rules.firstIndex { $0.code == diagnostic.definition.code } ?? 0)
    }
    let driver = JSONValue.members(["name": .string("contractc"), "rules": .array(rules.map(rule))])
    let run = JSONValue.members([
      "tool": .members(["driver": driver]),
      "columnKind": .string("unicodeCodePoints"),
      "results": .array(results),
    ])
    return prettyJSON(
      .members([
        "$schema": .string(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
        "version": .string("2.1.0"),
        "runs": .array([run]),
      ]))
  }

  /// `reportingDescriptor` (section 3.49).
  private func rule(_ definition: DiagnosticDefinition) -> JSONValue {
    .members([
      "id": .string(definition.code),
      "shortDescription": text(definition.summary),
      "help": .members(["text": .string(definition.explanation), "markdown": .string(definition.explanation)]),
      "defaultConfiguration": .members(["level": .string(definition.severity.rawValue)]),
    ])
  }

  /// `result` (section 3.27).
  private func result(_ diagnostic: Diagnostic, rule: Int) -> JSONValue {
    var message = diagnostic.message
    if let hint = diagnostic.hint { message += "\n\(hint)" }
    let location = diagnostic.primary.flatMap { self.location($0, message: diagnostic.label) }
    let related = diagnostic.secondary.enumerated().compactMap { index, label in
      self.location(label.span, message: label.message, id: index)
    }
    return .members([
      "ruleId": .string(diagnostic.definition.code),
      "ruleIndex": .int(rule),
      "level": .string(diagnostic.severity.rawValue),
      "message": text(message),
      "locations": (location.map { [$0] } ?? []).nilIfEmpty.map(JSONValue.array),
      "relatedLocations": related.nilIfEmpty.map(JSONValue.array),
      "fixes": diagnostic.fixIts.compactMap(fix).nilIfEmpty.map(JSONValue.array),
    ])
  }

  /// `fix` (section 3.55).
  private func fix(_ fix: FixIt) -> JSONValue? {
    guard let file = sources[fix.span.file] else { return nil }
    let replacement = JSONValue.members([
      "deletedRegion": region(fix.span, in: file), "insertedContent": text(fix.replacement),
    ])
    let change = JSONValue.members(["artifactLocation": artifact(file), "replacements": .array([replacement])])
    return .members(["artifactChanges": .array([change])])
  }

  /// `location` (section 3.28).
  private func location(_ span: Span, message: String, id: Int? = nil) -> JSONValue? {
    guard let file = sources[span.file] else { return nil }
    return .members([
      "id": id.map(JSONValue.int),
      "physicalLocation": .members(["artifactLocation": artifact(file), "region": region(span, in: file)]),
      "message": message.isEmpty ? nil : text(message),
    ])
  }

  private func artifact(_ file: SourceFile) -> JSONValue { .members(["uri": .string(uri(file.path))]) }

  private func region(_ span: Span, in file: SourceFile) -> JSONValue {
    let (start, end) = (file.position(of: span.start), file.position(of: span.end))
    return .members([
      "startLine": .int(start.line), "startColumn": .int(start.column),
      "endLine": .int(end.line), "endColumn": .int(end.column),
    ])
  }

  private func text(_ text: String) -> JSONValue { .members(["text": .string(text)]) }

  /// A relative reference (RFC 3986): everything but unreserved characters and `/` is percent-encoded.
  private func uri(_ path: String) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: out.append(byte)
      default: out += [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
