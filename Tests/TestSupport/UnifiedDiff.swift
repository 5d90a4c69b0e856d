/// The difference of two texts in the unified format, with three lines around each change.
public func unifiedDiff(_ old: String, _ new: String, path: String) -> String {
  let (a, b) = (lines(old), lines(new))
  var edits: [(sign: Character, text: String)] = []
  let difference = b.difference(from: a)
  var removed = Set<Int>()
  var inserted = Set<Int>()
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var (i, j) = (0, 0)
  while i < a.count || j < b.count {
    if i < a.count, removed.contains(i) {
      edits.append(("-", a[i]))
      i += 1
    } else if j < b.count, inserted.contains(j) {
      edits.append(("+", b[j]))
      j += 1
    } else if i < a.count, j < b.count {
      edits.append((" ", a[i]))
      i += 1
      j += 1
    } else {
      break
    }
  }
  let changed = edits.indices.filter { edits[$0].sign != " " }
  let kept = Set(changed.flatMap { max(0, $0 - 3)...min(edits.count - 1, $0 + 3) })
  var out = ["--- \(path)", "+++ produced"]
  var (lineA, lineB) = (1, 1)
  for (index, edit) in edits.enumerated() {
    if kept.contains(index) {
      if !kept.contains(index - 1) { out.append("@@ -\(lineA) +\(lineB) @@") }
      out.append(String(edit.sign) + edit.text)
    }
    if edit.sign != "+" { lineA += 1 }
    if edit.sign != "-" { lineB += 1 }
  }
  return out.joined(separator: "\n")
}

private func lines(_ text: String) -> [String] {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  if lines.last == "" { lines.removeLast() } else if !text.isEmpty { lines.append("\\ No newline at end of file") }
  return lines
}
