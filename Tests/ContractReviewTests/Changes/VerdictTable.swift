import ContractReview
import Foundation
import TestSupport
import Testing

/// A change and whom it harms, as a table under `specs/changes/` tells it: what was (`-`), what is (`+`), a verdict of each
/// side that is harmed, and why. `scripts/witnesses` reads the same tables.
///
/// ```
/// - {type: integer, minimum: 1}
/// + {type: integer, minimum: 2}
/// lost: 1 is refused now
/// ```
///
/// `lost?` is risky, `lost` breaking; a side that is not named is fine.
struct VerdictRow: Sendable, CustomTestStringConvertible {
  /// Lines that were there, and what stands in their place.
  struct Edit: Sendable {
    var old: String
    var new: String
  }

  /// The table, without its suffix: `documents/things`.
  var table: String
  var line: Int
  var edits: [Edit]
  var verdicts: [String: Verdict]
  var because: String

  var testDescription: String {
    "\(table):\(line) " + edits.map { "\($0.old) → \($0.new)" }.joined(separator: "; ").replacing("\n", with: "⏎")
  }

  func verdict(_ side: String) -> Verdict { verdicts[side] ?? .fine }

  /// The rows of every table in a folder of `specs/changes/`. A table that cannot be read has none, which a test notices.
  static func all(in folder: String) -> [VerdictRow] {
    Golden.files(in: "specs/changes/" + folder).filter { $0.hasSuffix(".txt") }.flatMap { name in
      rows(of: text("\(folder)/\(name)"), table: "\(folder)/\(name.dropLast(4))")
    }
  }

  static func text(_ path: String) -> String {
    (try? String(contentsOf: Golden.root.appending(path: "specs/changes/" + path), encoding: .utf8)) ?? ""
  }

  private static func rows(of text: String, table: String) -> [VerdictRow] {
    var rows: [VerdictRow] = []
    var edits: [Edit] = []
    var isAfterNew = true
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.dropFirst(2) + "\n"
      switch line.first {
      case "#", nil: continue
      case "-":
        if isAfterNew { edits.append(Edit(old: "", new: "")) }
        isAfterNew = false
        edits[edits.count - 1].old += content
      case "+":
        if edits.isEmpty { edits.append(Edit(old: "", new: "")) }
        isAfterNew = true
        edits[edits.count - 1].new += content
      default:
        let parts = line.split(separator: ": ", maxSplits: 1)
        var verdicts: [String: Verdict] = [:]
        for word in parts[0].split(separator: " ") {
          verdicts[word.filter { $0 != "?" }] = word.hasSuffix("?") ? .risky : .breaking
        }
        rows.append(
          VerdictRow(
            table: table, line: index + 1, edits: edits, verdicts: verdicts, because: parts.count > 1 ? String(parts[1]) : ""))
        edits = []
        isAfterNew = true
      }
    }
    return rows
  }
}
