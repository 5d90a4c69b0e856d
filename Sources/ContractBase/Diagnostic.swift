/// How much a diagnostic weighs. An error keeps anything from being written.
public enum Severity: String, Hashable, Comparable, Sendable, CaseIterable {
  case error, warning, note

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// What a kind of diagnostic means, whatever the contract: one entry of the catalogue that
/// `contractc explain CODE` prints.
///
/// Definitions are static members, grouped by the hundred of their code, and listed in ``DiagnosticCatalog``.
/// A code is never reused or renumbered.
public struct DiagnosticDefinition: Hashable, Sendable {
  /// `CC` and four digits.
  public let code: String
  public let severity: Severity
  /// One line without a full stop: the kind of mistake, not this instance of it.
  public let summary: String
  /// Markdown: why it matters, an example that provokes it, and the same example mended.
  public let explanation: String

  public init(_ code: String, _ severity: Severity, _ summary: String, explanation: String) {
    self.code = code
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
  }
}

/// A place with something to say about it.
public struct DiagnosticLabel: Hashable, Sendable {
  public var span: Span
  public var message: String

  public init(_ span: Span, _ message: String) {
    self.span = span
    self.message = message
  }
}

/// A replacement of text that mends what a diagnostic reports.
public struct FixIt: Hashable, Sendable {
  /// Whether a tool may apply it unasked.
  public enum Applicability: String, Hashable, Sendable { case automatic, maybe }

  public var span: Span
  public var replacement: String
  public var applicability: Applicability

  public init(_ span: Span, replacement: String, _ applicability: Applicability = .maybe) {
    self.span = span
    self.replacement = replacement
    self.applicability = applicability
  }
}

/// One finding about a contract: what, where, why, and what to do.
public struct Diagnostic: Hashable, Sendable {
  public var definition: DiagnosticDefinition
  public var severity: Severity
  /// Names the very thing that is wrong.
  public var message: String
  public var primary: Span?
  /// Said under the marked place; empty where the message says it all.
  public var label: String
  public var secondary: [DiagnosticLabel]
  /// The fix, as an instruction.
  public var hint: String?
  public var fixIts: [FixIt]

  public init(
    _ definition: DiagnosticDefinition, at primary: Span?, _ message: String, label: String = "",
    secondary: [DiagnosticLabel] = [], hint: String? = nil, fixIts: [FixIt] = []
  ) {
    self.definition = definition
    self.severity = definition.severity
    self.message = message
    self.primary = primary
    self.label = label
    self.secondary = secondary
    self.hint = hint
    self.fixIts = fixIts
  }
}

/// Collects findings while a stage goes on working.
public struct DiagnosticSink: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []
  public private(set) var errorCount = 0

  public init() {}

  public var hasErrors: Bool { errorCount > 0 }

  public mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  public mutating func absorb(_ other: DiagnosticSink) {
    for diagnostic in other.diagnostics { report(diagnostic) }
  }

  /// Says each finding in other words.
  public mutating func revise(_ words: (Diagnostic) -> Diagnostic) { diagnostics = diagnostics.map(words) }

  /// Takes findings back that a later stage knows better.
  public mutating func remove(_ definition: DiagnosticDefinition, at places: Set<Span>) {
    guard !places.isEmpty else { return }
    diagnostics.removeAll { $0.definition == definition && $0.primary.map(places.contains) == true }
    errorCount = diagnostics.count { $0.severity == .error }
  }

  /// Without repetitions, in the order in which a reader meets them: by file, place, severity, code, message.
  public func sorted() -> [Diagnostic] {
    var seen = Set<Diagnostic>()
    return diagnostics.filter { seen.insert($0).inserted }.sorted { a, b in
      switch (a.primary, b.primary) {
      case (nil, nil): break
      case (nil, _): return true
      case (_, nil): return false
      case let (x?, y?): if x != y { return x < y }
      }
      return (a.severity, a.definition.code, a.message, a.label, a.hint ?? "")
        < (b.severity, b.definition.code, b.message, b.label, b.hint ?? "")
    }
  }
}
