import ContractBase

/// Findings that would be said again and again: told once, with the other places beside.
struct RepeatedFindings: Sendable {
  struct Finding: Sendable {
    var diagnostic: Diagnostic
    var others: [Span]
    /// A schema may be looked at more than once.
    var seen: Set<Span>
    /// What it is one of, where many of them have one cause: "files that are not there".
    var family: String?
    /// Places that belong to it and are none of its own.
    var related: [DiagnosticLabel] = []

    /// The place that comes first in the documents is the one that is told of, in its words.
    fileprivate mutating func add(_ span: Span, _ fixIts: [FixIt], _ make: () -> Diagnostic) {
      guard seen.insert(span).inserted else { return }
      guard let first = diagnostic.primary, span < first else {
        others.append(span)
        diagnostic.fixIts += fixIts
        return
      }
      others.append(first)
      let known = diagnostic.fixIts
      diagnostic = make()
      diagnostic.fixIts += known
    }
  }

  private(set) var all: [Finding] = []
  private var index: [String: Int] = [:]

  /// Adds a place, and how it is mended; the first one in the documents makes the diagnostic.
  mutating func add(_ key: String, at span: Span, _ fixIts: [FixIt] = [], family: String? = nil, _ make: () -> Diagnostic) {
    if let position = index[key] {
      all[position].add(span, fixIts, make)
    } else {
      index[key] = all.count
      all.append(Finding(diagnostic: make(), others: [], seen: [span], family: family))
    }
  }

  /// Adds a place of a finding that is told in the same words wherever it is.
  mutating func again(_ key: String, at span: Span) {
    guard let position = index[key] else { return }
    var same = all[position].diagnostic
    same.primary = span
    same.fixIts = []
    all[position].add(span, []) { same }
  }

  /// Adds a place that belongs to a finding and is none of its own.
  mutating func relate(_ key: String, to span: Span, _ label: String) {
    guard let position = index[key], all[position].seen.insert(span).inserted else { return }
    all[position].related.append(DiagnosticLabel(span, label))
  }

  /// All of them, where of a large family only the first is left, with a few of the others beside.
  var summarised: [Finding] {
    let families = Dictionary(grouping: all.filter { $0.family != nil }) { $0.family ?? "" }
    var told = Set<String>()
    return all.compactMap { finding in
      guard let family = finding.family, let found = families[family], found.count > 3 else { return finding }
      guard told.insert(family).inserted else { return nil }
      let members = found.sorted { a, b in
        guard let x = a.diagnostic.primary, let y = b.diagnostic.primary else { return false }
        return x < y
      }
      guard var first = members.first else { return nil }
      first.others = []
      first.diagnostic.message += " (and \(members.count - 1) more \(family))"
      first.diagnostic.secondary += members.dropFirst().prefix(3).compactMap { member in
        member.diagnostic.primary.map { DiagnosticLabel($0, member.diagnostic.message) }
      }
      first.diagnostic.hint = "put them beside the document, or bundle all into one file: `npx @redocly/cli bundle`"
      return first
    }
  }

  /// Each at its first place, pointing at the others.
  var told: [Diagnostic] {
    summarised.map { finding in
      var diagnostic = finding.diagnostic
      diagnostic.secondary += finding.related
      let others = finding.others.sorted()
      if !others.isEmpty {
        diagnostic.message += others.count == 1 ? " (and in one more place)" : " (and in \(others.count) more places)"
        diagnostic.secondary += others.map { DiagnosticLabel($0, "here too") }
      }
      return diagnostic
    }
  }
}
