/// A unified diff of two texts with three lines of context; empty where they are equal.
///
/// Takes time and memory in proportion to the lines times the differences (Myers), and gives up on minimality where the
/// difference is larger than 2,000 lines.
public func unifiedDiff(old: String, new: String, oldName: String, newName: String) -> String {
  let (a, b) = (Line.split(old), Line.split(new))
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
    for edit in hunk {
      out += "\(edit.kind)\(edit.line.text)\n"
      if !edit.line.isEnded { out += "\\ No newline at end of file\n" }
    }
    index = stop
  }
  return out
}

/// A line of a text, compared byte for byte: what only looks the same is not the same.
private struct Line: Equatable {
  var bytes: ArraySlice<UInt8>
  /// Whether a line break follows.
  var isEnded: Bool

  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func split(_ text: String) -> [Line] {
    let bytes = Array(text.utf8)
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Line(bytes: $0, isEnded: true) }
    let rest = lines.removeLast()
    if !rest.bytes.isEmpty { lines.append(Line(bytes: rest.bytes, isEnded: false)) }
    return lines
  }
}

private struct LineEdit {
  var kind: Character
  var line: Line
  /// Lines of each side that come before.
  var old: Int
  var new: Int
}

private func lineEdits(_ a: [Line], _ b: [Line]) -> [LineEdit] {
  var prefix = 0
  while prefix < a.count, prefix < b.count, a[prefix] == b[prefix] { prefix += 1 }
  var suffix = 0
  while suffix < a.count - prefix, suffix < b.count - prefix, a[a.count - 1 - suffix] == b[b.count - 1 - suffix] { suffix += 1 }
  let middleA = Array(a[prefix..<(a.count - suffix)])
  let middleB = Array(b[prefix..<(b.count - suffix)])
  var kinds: [(Character, Line)] = a[..<prefix].map { (" ", $0) }
  if middleA.count + middleB.count > 4000 {
    kinds += middleA.map { ("-", $0) }
    kinds += middleB.map { ("+", $0) }
  } else {
    var removals: Set<Int> = []
    var insertions: Set<Int> = []
    for change in middleB.difference(from: middleA) {
      switch change {
      case .remove(let offset, _, _): removals.insert(offset)
      case .insert(let offset, _, _): insertions.insert(offset)
      }
    }
    var (i, j) = (0, 0)
    while i < middleA.count || j < middleB.count {
      if i < middleA.count, removals.contains(i) {
        kinds.append(("-", middleA[i]))
        i += 1
      } else if j < middleB.count, insertions.contains(j) {
        kinds.append(("+", middleB[j]))
        j += 1
      } else if i < middleA.count {
        // Neither removed nor inserted: the same on both sides.
        kinds.append((" ", middleA[i]))
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
  for (kind, line) in kinds {
    edits.append(LineEdit(kind: kind, line: line, old: old, new: new))
    if kind != "+" { old += 1 }
    if kind != "-" { new += 1 }
  }
  return edits
}
