/// A unified diff of two texts with three lines of context; empty where they are equal.
///
/// Takes time and memory in proportion to the lines times the differences (Myers), and gives up on minimality where the
/// difference is larger than 2,000 lines.
public func unifiedDiff(old: String, new: String, oldName: String, newName: String) -> String {
  let a = old.split(separator: "\n", omittingEmptySubsequences: false)
  let b = new.split(separator: "\n", omittingEmptySubsequences: false)
  guard a != b else { return "" }
  let edits = lineEdits(a, b)
  let context = 3
  var out = "--- \(oldName)\n+++ \(newName)\n"
  var index = 0
  while index < edits.count {
    guard edits[index].kind != " " else {
      index += 1
      continue
    }
    let start = max(0, index - context)
    var end = index
    var lastChange = index
    while end < edits.count, end - lastChange <= 2 * context {
      if edits[end].kind != " " { lastChange = end }
      end += 1
    }
    let stop = min(edits.count, lastChange + context + 1)
    let hunk = edits[start..<stop]
    let oldCount = hunk.count { $0.kind != "+" }
    let newCount = hunk.count { $0.kind != "-" }
    out += "@@ -\(edits[start].old + (oldCount == 0 ? 0 : 1)),\(oldCount) +\(edits[start].new + (newCount == 0 ? 0 : 1)),\(newCount) @@\n"
    for edit in hunk { out += "\(edit.kind)\(edit.text)\n" }
    index = stop
  }
  return out
}

private struct LineEdit {
  var kind: Character
  var text: Substring
  /// Lines of each side that come before.
  var old: Int
  var new: Int
}

private func lineEdits(_ a: [Substring], _ b: [Substring]) -> [LineEdit] {
  var prefix = 0
  while prefix < a.count, prefix < b.count, a[prefix] == b[prefix] { prefix += 1 }
  var suffix = 0
  while suffix < a.count - prefix, suffix < b.count - prefix, a[a.count - 1 - suffix] == b[b.count - 1 - suffix] { suffix += 1 }
  let middleA = a[prefix..<(a.count - suffix)]
  let middleB = b[prefix..<(b.count - suffix)]
  var kinds: [(Character, Substring)] = a[..<prefix].map { (" ", $0) }
  if middleA.count + middleB.count > 4000 {
    kinds += middleA.map { ("-", $0) }
    kinds += middleB.map { ("+", $0) }
  } else {
    let difference = Array(middleB).difference(from: Array(middleA))
    var removals: Set<Int> = []
    var insertions: [Int: Substring] = [:]
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removals.insert(offset)
      case .insert(let offset, let element, _): insertions[offset] = element
      }
    }
    var i = 0
    var j = 0
    let lines = Array(middleA)
    while i < lines.count || j < middleB.count {
      if i < lines.count, removals.contains(i) {
        kinds.append(("-", lines[i]))
        i += 1
      } else if let inserted = insertions[j] {
        kinds.append(("+", inserted))
        j += 1
      } else if i < lines.count {
        kinds.append((" ", lines[i]))
        i += 1
        j += 1
      } else {
        break
      }
    }
  }
  kinds += a[(a.count - suffix)...].map { (" ", $0) }
  var edits: [LineEdit] = []
  var (old, new) = (0, 0)
  for (kind, text) in kinds {
    edits.append(LineEdit(kind: kind, text: text, old: old, new: new))
    if kind != "+" { old += 1 }
    if kind != "-" { new += 1 }
  }
  return edits
}
