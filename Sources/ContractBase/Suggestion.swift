/// The candidate that a misspelt name most likely meant, or nil where none is near enough.
///
/// Nearness is the Damerau-Levenshtein distance over scalars, case ignored; at most a third of the name may differ, and
/// nothing of a name of one or two letters but its case.
///
/// - Parameter limit: How many letters may differ; by default a third of them.
public func suggestion(for name: String, among candidates: some Sequence<String>, within limit: Int? = nil) -> String? {
  let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
  let limit = limit ?? (wanted.count < 3 ? 0 : max(1, wanted.count / 3))
  var best: (distance: Int, name: String)?
  for candidate in candidates where candidate != name {
    let scalars = Array(candidate.lowercased().unicodeScalars.prefix(64))
    guard abs(scalars.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, scalars)
    guard distance <= limit else { continue }
    if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var current = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in 0..<b.count {
      let cost = a[i] == b[j] ? 0 : 1
      current[j + 1] = min(previous[j + 1] + 1, current[j] + 1, previous[j] + cost)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        current[j + 1] = min(current[j + 1], beforePrevious[j - 1] + 1)
      }
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.count]
}
