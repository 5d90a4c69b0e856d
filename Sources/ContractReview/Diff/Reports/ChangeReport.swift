public import ContractBase
public import ContractModel
public import ContractPlan

/// A format that changes are reported in.
public enum ChangeFormat: String, CaseIterable, Sendable {
  /// For a person at a terminal.
  case text
  /// For the description of a pull request.
  case markdown
  /// For a script: every field of every change.
  case json
  case github
  case sarif
  case junit
}

/// Everything that a change of a contract does: to clients and servers, to the database, and to the user's code.
public struct ChangeReport: Hashable, Sendable {
  public var changes: [Change]
  public var storage: StorageEffects
  public var code: [CodeEffect]

  public init(from old: Contract, to new: Contract, options: BuildOptions) {
    changes = ContractReview.changes(from: old, to: new)
    storage = storageEffects(from: old, to: new, options: options)
    code = codeEffects(from: old, to: new, changes: changes, options: options)
  }
}

/// A report in a format, the gravest changes first; ends with a line break. Formats of findings tell the changes alone.
///
/// - Parameter sources: Of both contracts.
public func render(_ report: ChangeReport, sources: SourceMap, format: ChangeFormat, colour: Bool = false) -> String {
  let sorted = report.changes.byGravity
  switch format {
  case .text: return ChangeTextReport(sources: sources, paint: Paint(isOn: colour)).render(sorted, report)
  case .markdown: return ChangeMarkdownReport(sources: sources).render(sorted, report)
  case .json: return ChangeJSONReport(sources: sources).render(sorted, report)
  case .github: return render(sorted.map(\.diagnostic), sources: sources, format: .github)
  case .sarif: return render(sorted.map(\.diagnostic), sources: sources, format: .sarif)
  case .junit: return render(sorted.map(\.diagnostic), sources: sources, format: .junit)
  }
}

extension [Change] {
  /// Those that break clients first, then the risky ones, then those that break servers; otherwise in their order.
  var byGravity: [Change] {
    enumerated().sorted { a, b in
      (b.element.clients, b.element.servers, a.offset) < (a.element.clients, a.element.servers, b.offset)
    }.map(\.element)
  }
}

extension Change {
  /// As a finding, for formats that know nothing else.
  public var diagnostic: Diagnostic {
    let definition: DiagnosticDefinition =
      switch acceptance == nil ? clients : .fine {
      case .breaking: .breakingChange
      case .risky: .riskyChange
      case .fine: .compatibleChange
      }
    var diagnostic = Diagnostic(definition, at: new ?? old, "\(subject): \(what)", label: why)
    if let old, new != nil { diagnostic.secondary = [DiagnosticLabel(old, "as it was")] }
    diagnostic.hint = acceptance.map { "accepted: \($0)" } ?? witness?.sentence
    return diagnostic
  }
}

extension Witness {
  /// "the old contract accepts this body of POST /users, and the new one does not: {...}".
  var sentence: String {
    let other = acceptedBy == .old ? "new" : "old"
    let reason = violations.first.map { " (\($0.pointer.isEmpty ? "" : $0.pointer + " ")\($0.detail))" } ?? ""
    return "the \(acceptedBy.rawValue) contract admits this \(place), and the \(other) one does not\(reason): \(value.abridged.text)"
  }
}

/// Lists of names that stay readable: the first few, and how many more there are.
func listed(_ names: [String], limit: Int = 8) -> String {
  names.count <= limit ? names.joined(separator: ", ") : names.prefix(limit).joined(separator: ", ") + " and \(names.count - limit) more"
}

extension JSONValue {
  /// With the middle of long texts and lists left out, for a person.
  var abridged: JSONValue {
    switch self {
    case .string(let text):
      let count = text.unicodeScalars.count
      return count <= 60
        ? self : .string(String(String.UnicodeScalarView(text.unicodeScalars.prefix(20))) + "... (\(count) characters)")
    case .array(let elements):
      let shown = elements.prefix(4).map(\.abridged)
      return .array(elements.count <= 5 ? elements.map(\.abridged) : shown + [.string("... (\(elements.count) items)")])
    case .object(let members): return .object(members.map { JSONMember($0.name, $0.value.abridged) })
    default: return self
    }
  }
}
