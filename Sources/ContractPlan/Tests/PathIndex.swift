internal import ContractModel

/// Finds which path a request is for.
struct PathIndex {
  private struct Node {
    var literals: [String: Int] = [:]
    /// Segments with a parameter, whatever its name.
    var wild: [(segment: PathSegment, node: Int)] = []
    var path: Int?
  }

  private var nodes = [Node()]

  init(_ paths: [PathPlan]) {
    for (index, path) in paths.enumerated() { insert(path.template, index) }
  }

  private mutating func insert(_ template: PathTemplate, _ path: Int) {
    var place = 0
    for segment in template.segments {
      let next: Int?
      let shape = PathSegment(
        segment.parts.map { if case .literal = $0 { $0 } else { .parameter("") } })
      if let literal = segment.literal {
        next = nodes[place].literals[literal]
      } else {
        next = nodes[place].wild.first { $0.segment == shape }?.node
      }
      if let next {
        place = next
        continue
      }
      nodes.append(Node())
      if let literal = segment.literal {
        nodes[place].literals[literal] = nodes.count - 1
      } else {
        nodes[place].wild.append((shape, nodes.count - 1))
      }
      place = nodes.count - 1
    }
    if nodes[place].path == nil { nodes[place].path = path }
  }

  /// The first of the paths that match these decoded segments.
  func first(matching segments: [String]) -> Int? {
    var found: Int?
    search(0, segments[...], &found)
    return found
  }

  private func search(_ place: Int, _ rest: ArraySlice<String>, _ found: inout Int?) {
    guard let node = nodes[checked: place] else { return }
    guard let segment = rest.first else {
      if let path = node.path { found = min(found ?? path, path) }
      return
    }
    if let next = node.literals[segment] { search(next, rest.dropFirst(), &found) }
    guard !segment.isEmpty else { return }
    for (shape, next) in node.wild where Self.fits(segment, shape) { search(next, rest.dropFirst(), &found) }
  }

  /// May say yes too often of a segment with several parameters, and never no too often.
  private static func fits(_ text: String, _ shape: PathSegment) -> Bool {
    if shape.parts.count == 1 { return true }
    let bytes = Array(text.utf8)
    var start = 0
    for part in shape.parts {
      guard case .literal(let literal) = part else { continue }
      let wanted = Array(literal.utf8)
      guard let place = bytes.indices.first(where: { $0 >= start && bytes[$0...].starts(with: wanted) }) else { return false }
      start = place + wanted.count
    }
    return true
  }
}
