import ContractBase
import ContractPlan

/// Changes for a person: what, why, where, whom it reaches, and a message that shows it.
struct ChangeTextReport {
  var sources: SourceMap
  var paint: Paint

  func render(_ changes: [Change], _ report: ChangeReport) -> String {
    let effects = sections(report)
    guard !changes.isEmpty || !effects.isEmpty else { return "no change that anybody could notice\n" }
    return (changes.map(render) + effects + [summary(changes) + "\n"]).joined(separator: "\n")
  }

  private func sections(_ report: ChangeReport) -> [String] {
    var sections: [String] = []
    func add(_ title: String, _ lines: [String]) {
      guard !lines.isEmpty else { return }
      sections.append(([paint(.strong, title)] + lines.map { "  " + visible($0) }).joined(separator: "\n") + "\n")
    }
    add(
      "the database",
      report.storage.decisions.map { "to be decided: " + $0 }
        + report.storage.steps.map { $0.what + ($0.hazard == .safe ? "" : " (\($0.hazard.rawValue))") })
    add("your code", report.code.map(\.sentence))
    return sections
  }

  private func render(_ change: Change) -> String {
    let head = paint(change.style, change.label) + " " + paint(.strong, visible(change.subject) + ": " + visible(change.what))
    var lines = [head, "  " + visible(change.why)]
    let places = [change.new.flatMap(place), change.old.flatMap(place).map { "was " + $0 }].compactMap { $0 }
    if !places.isEmpty { lines.append("  " + paint(.gutter, "at ") + places.joined(separator: ", ")) }
    if !change.operations.isEmpty, change.operations != [change.subject] {
      lines.append("  " + paint(.gutter, "in ") + visible(listed(change.operations)))
    }
    if let acceptance = change.acceptance { lines.append("  " + paint(.gutter, "accepted: ") + visible(acceptance)) }
    if let witness = change.witness { lines.append("  " + paint(.gutter, "as ") + visible(witness.sentence)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func place(_ span: Span) -> String? {
    guard let file = sources[span.file] else { return nil }
    let (line, column) = file.position(of: span.start)
    return "\(visible(file.path)):\(line):\(column)"
  }

  private func summary(_ changes: [Change]) -> String {
    var parts = ["breaking", "risky", "servers first", "servers first?", "fine"].compactMap { label -> String? in
      let count = changes.count { $0.label == label }
      return count == 0 && label.hasPrefix("servers") ? nil : "\(count) \(label)"
    }
    let accepted = changes.count { $0.acceptance != nil }
    if accepted > 0 { parts.append("\(accepted) accepted") }
    return parts.joined(separator: ", ")
  }
}

extension Change {
  /// How a reader of a list finds the grave ones.
  var label: String {
    switch clients {
    case .breaking: "breaking"
    case .risky: "risky"
    case .fine:
      switch servers {
      case .breaking: "servers first"
      case .risky: "servers first?"
      case .fine: "fine"
      }
    }
  }

  var style: Paint.Style {
    switch clients {
    case .breaking: .error
    case .risky: .warning
    case .fine: .note
    }
  }
}
