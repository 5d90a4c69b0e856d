import ContractBase
import ContractModel
import ContractPlan

/// Changes for the description of a pull request: a section for each verdict.
struct ChangeMarkdownReport {
  var sources: SourceMap

  func render(_ changes: [Change], _ report: ChangeReport) -> String {
    let effects = sections(report)
    guard !changes.isEmpty || !effects.isEmpty else { return "No change that anybody could notice.\n" }
    return ([api(changes)].filter { !$0.isEmpty } + effects).joined(separator: "\n")
  }

  private func sections(_ report: ChangeReport) -> [String] {
    var sections: [String] = []
    func add(_ title: String, _ lines: [String]) {
      if !lines.isEmpty { sections.append("### \(title)\n\n" + lines.map { "- \(sentence($0))\n" }.joined()) }
    }
    add(
      "Database",
      report.storage.decisions.map { "to be decided: " + $0 }
        + report.storage.steps.map { $0.what + ($0.hazard == .safe ? "" : " (\($0.hazard.rawValue))") })
    add("Code", report.code.map(\.sentence))
    return sections
  }

  private func api(_ changes: [Change]) -> String {
    let groups: [(String, [Change])] = [
      ("Breaking for clients", changes.filter { $0.clients == .breaking }),
      ("Risky for clients", changes.filter { $0.clients == .risky }),
      ("Servers first", changes.filter { $0.clients == .fine && $0.servers == .breaking }),
      ("Fine", changes.filter { $0.clients == .fine && $0.servers != .breaking }),
    ]
    return groups.filter { !$0.1.isEmpty }.map { title, changes in
      "### \(title) (\(changes.count))\n\n" + changes.map(render).joined()
    }.joined(separator: "\n")
  }

  private func render(_ change: Change) -> String {
    var text = "- **\(escaped(change.subject))**: \(escaped(change.what)). \(sentence(change.why))"
    if let span = change.new ?? change.old, let file = sources[span.file] {
      text += " (\(escaped(file.path)):\(file.position(of: span.start).line))"
    }
    text += "\n"
    if !change.operations.isEmpty, change.operations != [change.subject] { text += "  Reaches \(escaped(listed(change.operations))).\n" }
    if let acceptance = change.acceptance { text += "  Accepted: \(escaped(acceptance)).\n" }
    if let witness = change.witness {
      text += "  \(sentence(witness.acceptedBy == .old ? "was admitted, and is not any more" : "is admitted now, and was not"))\n\n"
      // A fence longer than any run of backticks in it.
      let body = visible(witness.value.abridged.text)
      let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: body) + 1))
      text += "  \(fence)json\n  \(body)\n  \(fence)\n"
    }
    return text
  }

  private func sentence(_ text: String) -> String {
    let words = escaped(text)
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  /// Text of the contract as text: no markup, no line breaks. Code in backticks stays code.
  private func escaped(_ text: String) -> String {
    var out = ""
    var isCode = false
    for scalar in visible(text).unicodeScalars {
      switch scalar {
      case "`": isCode.toggle()
      case "\\", "*", "_", "[", "]", "<", ">", "|", "#":
        if !isCode { out += "\\" }
      default: break
      }
      out.unicodeScalars.append(scalar)
    }
    return isCode ? out + "`" : out
  }

  private func longestRun(of character: Character, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for one in text {
      run = one == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
