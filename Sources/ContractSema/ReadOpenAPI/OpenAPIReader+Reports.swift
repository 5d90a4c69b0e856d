import ContractBase
import ContractSyntax

/// Tells apart what has been reported, since a schema may be read more than once.
struct ReportKey: Hashable, Sendable {
  let code: String
  let span: Span
  let message: String
}

/// Findings that would be said again and again: told once, with the other places beside.
struct RepeatedFindings: Sendable {
  struct Finding: Sendable {
    var diagnostic: Diagnostic
    var others: [Span]
    /// A schema may be looked at more than once.
    var seen: Set<Span>
  }

  private(set) var all: [Finding] = []
  private var index: [String: Int] = [:]

  /// Adds a place; the first one with a key makes the diagnostic.
  mutating func add(_ key: String, at span: Span, _ make: () -> Diagnostic) {
    if let position = index[key] {
      if all[position].seen.insert(span).inserted { all[position].others.append(span) }
    } else {
      index[key] = all.count
      all.append(Finding(diagnostic: make(), others: [], seen: [span]))
    }
  }
}

extension OpenAPIReader {
  /// Reports once for each place.
  mutating func report(
    _ definition: DiagnosticDefinition, at span: Span, _ message: String, label: String = "",
    secondary: [DiagnosticLabel] = [], hint: String? = nil, fixIts: [FixIt] = [], isRepaired: Bool = false
  ) {
    guard reported.insert(ReportKey(code: definition.code, span: span, message: message)).inserted else { return }
    var diagnostic = Diagnostic(
      definition, at: span, message, label: label, secondary: secondary, hint: hint, fixIts: fixIts)
    if isRepaired { diagnostic.severity = isStrict ? .error : .warning }
    sink.report(diagnostic)
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

  /// Says each repeated finding at its first place, and points at a few of the others.
  mutating func reportFindings() {
    for finding in findings.all {
      var diagnostic = finding.diagnostic
      let others = finding.others
      if !others.isEmpty {
        diagnostic.message += others.count == 1 ? " (and in one more place)" : " (and in \(others.count) more places)"
        diagnostic.secondary += others.prefix(3).map { DiagnosticLabel($0, "here too") }
      }
      sink.report(diagnostic)
    }
  }

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
      wrongKind(value, key, expected: "a string")
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
    if let text = value.node.string, text == "true" || text == "false" {
      repair(
        .openAPIWrongKind, at: value.span, "`\(key)` must be a boolean, not a string", label: "a string",
        hint: "leave the quotes out", fixIts: [FixIt(value.span, replacement: text, .automatic)])
      return text == "true"
    }
    wrongKind(value, key, expected: "`true` or `false`")
    return nil
  }

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
