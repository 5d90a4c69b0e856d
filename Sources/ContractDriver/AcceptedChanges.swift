public import ContractBase
import ContractModel
public import ContractReview
import ContractSyntax

/// Changes that are accepted although they break or may break clients, each with a reason and a day on which that ends.
public struct AcceptedChanges: Sendable {
  struct Entry: Sendable {
    var kind: String
    var subject: String
    var reason: String
    /// `2027-01-31`; the last day on which it counts.
    var until: String
    var place: Span
  }

  private(set) var entries: [Entry] = []

  /// Reads a YAML or JSON list of mappings with `kind`, `subject`, `reason` and `until`.
  public init(file: SourceFile, sink: inout DiagnosticSink) {
    guard let tree = readData(file, sink: &sink) else { return }
    guard tree.root.kind == .sequence else {
      sink.report(
        Diagnostic(
          .malformedExceptions, at: tree.root.span, "exceptions are a list",
          hint: "begin each with `- kind:` and give it a `subject`, a `reason` and `until`"))
      return
    }
    for node in tree.root.elements { if let entry = AcceptedChanges.entry(node, &sink) { entries.append(entry) } }
  }

  private static func entry(_ node: DataNode, _ sink: inout DiagnosticSink) -> Entry? {
    var texts: [String: String] = [:]
    var isFine = node.kind == .mapping
    for member in node.members {
      guard keys.contains(member.key) else {
        isFine = false
        sink.report(
          Diagnostic(
            .malformedExceptions, at: member.keySpan, "an exception has no '\(member.key)'",
            hint: "it has " + keys.joined(separator: ", ")))
        continue
      }
      texts[member.key] = member.value.string
    }
    guard isFine, let kind = texts["kind"], let subject = texts["subject"], let reason = texts["reason"],
      let until = texts["until"], !reason.isEmpty
    else {
      let missing = keys.filter { texts[$0]?.isEmpty ?? true }
      if !missing.isEmpty {
        sink.report(
          Diagnostic(
            .malformedExceptions, at: node.span, "an exception lacks \(missing.joined(separator: ", "))",
            hint: "it says which change is accepted, why, and until when"))
      }
      return nil
    }
    guard ChangeKind(rawValue: kind) != nil else {
      let near = suggestion(for: kind, among: ChangeKind.allCases.map(\.rawValue))
      sink.report(
        Diagnostic(
          .malformedExceptions, at: node.span, "there is no kind of change '\(kind)'",
          hint: near.map { "did you mean '\($0)'?" } ?? "`contractc diff --format json` names the kinds"))
      return nil
    }
    guard StringFormat.date.accepts(until) else {
      sink.report(Diagnostic(.malformedExceptions, at: node.span, "'\(until)' is no day", hint: "write it as 2027-01-31"))
      return nil
    }
    return Entry(kind: kind, subject: subject, reason: reason, until: until, place: node.span)
  }

  private static let keys = ["kind", "subject", "reason", "until"]

  /// Marks what is accepted, and tells which entries count no more or were never needed.
  ///
  /// - Parameter today: As `2027-01-31`.
  public func apply(to changes: inout [Change], today: String, sink: inout DiagnosticSink) {
    for entry in entries {
      if entry.until < today {
        sink.report(
          Diagnostic(
            .expiredException, at: entry.place, "the exception for '\(entry.subject)' has ended on \(entry.until)",
            hint: "take the change back, or give it another day with a reason"))
        continue
      }
      var isUsed = false
      for index in changes.indices where changes[index].kind.rawValue == entry.kind && changes[index].subject == entry.subject {
        changes[index].acceptance = "\(entry.reason) (until \(entry.until))"
        isUsed = true
      }
      if !isUsed {
        sink.report(
          Diagnostic(
            .unusedException, at: entry.place, "no change of kind '\(entry.kind)' concerns '\(entry.subject)'",
            hint: "remove the exception"))
      }
    }
  }
}
