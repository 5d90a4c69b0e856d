import ContractBase
import ContractSyntax

/// Tells apart what has been reported, since a schema may be read more than once.
struct ReportKey: Hashable, Sendable {
  let code: String
  let span: Span
  let message: String
}

extension OpenAPIReader {
  /// Reports once for each place; what is said in the same words of several is one finding.
  mutating func report(
    _ definition: DiagnosticDefinition, at span: Span, _ message: String, label: String = "",
    secondary: [DiagnosticLabel] = [], hint: String? = nil, fixIts: [FixIt] = [], isRepaired: Bool = false
  ) {
    guard reported.insert(ReportKey(code: definition.code, span: span, message: message)).inserted else { return }
    var diagnostic = Diagnostic(
      definition, at: span, message, label: label, secondary: secondary, hint: hint, fixIts: fixIts)
    if isRepaired { diagnostic.severity = isStrict ? .error : .warning }
    guard secondary.isEmpty else { return sink.report(diagnostic) }
    findings.add("\(definition.code) \(message)", at: span, fixIts) { diagnostic }
  }

  /// Reports an honest mistake whose meaning is plain, and which is read as it was meant; an error where the options
  /// are strict.
  mutating func repair(
    _ definition: DiagnosticDefinition, at span: Span, _ message: String, label: String = "",
    secondary: [DiagnosticLabel] = [], hint: String? = nil, fixIts: [FixIt] = []
  ) {
    report(
      definition, at: span, message, label: label, secondary: secondary, hint: hint, fixIts: fixIts, isRepaired: true)
  }

  /// The same for a mistake that documents make again and again: told once, with the other places beside.
  ///
  /// - Parameter isRepair: Whether strict options refuse it; not where the document is right and cannot be served.
  mutating func repeated(
    _ key: String, _ definition: DiagnosticDefinition, at span: Span, _ message: String, hint: String? = nil,
    isRepair: Bool = true
  ) {
    repeated(key, definition, at: span, isRepair: isRepair) { (message, hint) }
  }

  /// The same, where the words are made only if they are said.
  mutating func repeated(
    _ key: String, _ definition: DiagnosticDefinition, at span: Span, isRepair: Bool = true,
    words: () -> (message: String, hint: String?)
  ) {
    let severity: Severity = isRepair && isStrict ? .error : .warning
    findings.add(key, at: span) {
      let (message, hint) = words()
      var diagnostic = Diagnostic(definition, at: span, message, hint: hint)
      diagnostic.severity = severity
      return diagnostic
    }
  }

  mutating func reportFindings() { for diagnostic in findings.told { sink.report(diagnostic) } }

  /// Reports a value of the wrong kind; what was written is then left out.
  mutating func wrongKind(_ place: SpecNode, _ keyword: String, expected: String) {
    report(
      .openAPIWrongKind, at: place.span, "`\(keyword)` must be \(expected), not \(place.kind.phrase)",
      label: "\(place.kind.phrase)")
  }

  // MARK: Members of a known kind

  /// A text. A number or a boolean is taken as it is written, as YAML makes one of `version: 1.0`.
  mutating func string(_ place: SpecNode, _ key: String) -> Located<String>? {
    guard let value = place[key] else { return nil }
    if let text = value.node.string { return Located(text, at: value.span) }
    guard let text = value.node.scalarText else {
      if OpenAPIKeywords.prose.contains(key) {
        repair(
          .openAPIWrongKind, at: value.span, "`\(key)` must be a string, not \(value.kind.phrase), and is left out",
          label: value.kind.phrase,
          hint: value.reference == nil ? "write it as one text" : "put the text here: only objects are referred to")
      } else {
        wrongKind(value, key, expected: "a string")
      }
      return nil
    }
    repair(
      .openAPIWrongKind, at: value.span, "`\(key)` must be a string, not \(value.kind.phrase)",
      label: value.kind.phrase,
      hint: "put it in quotes", fixIts: [FixIt(value.span, replacement: "\"\(text)\"", .automatic)])
    return Located(text, at: value.span)
  }

  /// A boolean; one in quotes is taken as meant.
  mutating func boolean(_ place: SpecNode, _ key: String) -> Bool? {
    guard let value = place[key] else { return nil }
    if let flag = value.node.boolean { return flag }
    if let text = value.node.string, let flag = OpenAPIReader.flags[text.lowercased()] {
      repair(
        .openAPIWrongKind, at: value.span, "`\(key)` must be a boolean, not a string", label: "a string",
        hint: text == "\(flag)" ? "leave the quotes out" : "write `\(flag)`",
        fixIts: [FixIt(value.span, replacement: "\(flag)", .automatic)])
      return flag
    }
    wrongKind(value, key, expected: "`true` or `false`")
    return nil
  }

  /// Booleans as other languages, and people, write them.
  private static let flags = [
    "true": true, "yes": true, "on": true, "required": true, "false": false, "no": false, "off": false, "optional": false,
  ]

  /// An object; nil where there is none.
  mutating func mapping(_ place: SpecNode, _ key: String) -> SpecNode? {
    guard let value = place[key] else { return nil }
    guard value.isMapping else {
      wrongKind(value, key, expected: "an object")
      return nil
    }
    return value
  }

  /// The elements of a list; none where there is no list. One value stands for a list of it where that is plain.
  mutating func list(_ place: SpecNode, _ key: String) -> [SpecNode] {
    guard let value = place[key] else { return [] }
    guard value.kind == .sequence else {
      wrongKind(value, key, expected: "a list")
      return []
    }
    return value.node.elements.map { value.with($0) }
  }
}
