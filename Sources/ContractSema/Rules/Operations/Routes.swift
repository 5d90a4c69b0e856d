import ContractBase
import ContractModel

/// No two operations answer the same requests, and none takes a path of the service itself (OpenAPI 3.1, section 4.8.8.2,
/// "Path Templating Matching": templates with the same hierarchy but different names are identical).
let routes = Rule("routes") { context, sink in
  let operations = context.contract.operations
  let shapes = operations.map(\.path.shape)
  var byMethod: [HTTPMethod: ShapeIndex] = [:]
  for (index, operation) in operations.enumerated() {
    let candidates = byMethod[operation.method]?.candidates(for: shapes[index]) ?? []
    for earlier in candidates {
      let other = operations[earlier]
      let route = "\(operation.method.rawValue) \(operation.path.text)"
      let label = context.pathSpan(of: other).map { [DiagnosticLabel($0, "of `\(other.name)`")] } ?? []
      if shapes[earlier] == shapes[index] {
        sink.report(
          Diagnostic(
            .sameRoute, at: context.pathSpan(of: operation),
            other.path == operation.path
              ? "`\(operation.name)` and `\(other.name)` are both `\(route)`"
              : "`\(route)` matches the same paths as `\(other.method.rawValue) \(other.path.text)`",
            label: "of `\(operation.name)`, never reached", secondary: label,
            hint: "give one of them another path or another method"))
        break
      }
      if isAmbiguous(shapes[index], shapes[earlier]) {
        var diagnostic = Diagnostic(
          .ambiguousRoute, at: context.pathSpan(of: operation),
          "some paths match both `\(operation.path.text)` and `\(other.path.text)`, and neither is more specific",
          label: "of `\(operation.name)`", secondary: label, hint: "give each parameter a segment of its own")
        // OpenAPI leaves it to tools which of them goes first (3.1, section 4.8.8.2).
        if context.declarations.format == .openAPI {
          diagnostic.severity = .warning
          let isFirst = operation.path.rank.lexicographicallyPrecedes(other.path.rank)
          diagnostic.message += ": `\((isFirst ? operation : other).path.text)` goes first"
        }
        sink.report(diagnostic)
        break
      }
    }
    byMethod[operation.method, default: ShapeIndex()].add(shapes[index], index)
    if operation.method == .get, ["/healthz", "/readyz"].contains(operation.path.text) {
      sink.report(
        Diagnostic(
          .reservedRoute, at: context.pathSpan(of: operation),
          "`GET \(operation.path.text)` is answered by the service itself", hint: "choose another path"))
    }
  }
}

/// Segments with every parameter as nil.
private typealias Shape = [[String?]]

extension PathTemplate {
  fileprivate var shape: Shape {
    segments.map { segment in
      segment.parts.map { if case .literal(let text) = $0 { text } else { nil } }
    }
  }
}

/// Finds the paths that may match what a path matches, without looking at each: a tree by segments, where whatever holds a
/// parameter is one branch.
private struct ShapeIndex {
  private var literals: [String: ShapeIndex] = [:]
  private var open: [ShapeIndex] = []
  private var ends: [Int] = []

  mutating func add(_ shape: Shape, _ index: Int) { add(shape[...], index) }

  /// In the order in which they were added.
  func candidates(for shape: Shape) -> [Int] {
    var found: [Int] = []
    gather(shape[...], into: &found)
    return found.sorted()
  }

  private mutating func add(_ rest: ArraySlice<[String?]>, _ index: Int) {
    guard let segment = rest.first else { return ends.append(index) }
    if let text = ShapeIndex.literal(segment) {
      literals[text, default: ShapeIndex()].add(rest.dropFirst(), index)
    } else {
      if open.isEmpty { open.append(ShapeIndex()) }
      open[0].add(rest.dropFirst(), index)
    }
  }

  private func gather(_ rest: ArraySlice<[String?]>, into found: inout [Int]) {
    guard let segment = rest.first else {
      found += ends
      return
    }
    if let text = ShapeIndex.literal(segment) {
      literals[text]?.gather(rest.dropFirst(), into: &found)
    } else {
      for branch in literals.values { branch.gather(rest.dropFirst(), into: &found) }
    }
    open.first?.gather(rest.dropFirst(), into: &found)
  }

  /// The text of a segment that has no parameter.
  private static func literal(_ segment: [String?]) -> String? {
    segment.contains(nil) ? nil : segment.compactMap { $0 }.joined()
  }
}

/// Whether paths match both, and the first segment that differs does not decide which goes first.
private func isAmbiguous(_ shape: Shape, _ other: Shape) -> Bool {
  guard shape.count == other.count else { return false }
  var verdict: Bool?
  for (a, b) in zip(shape, other) {
    if a == b { continue }
    switch (a.contains(nil), b.contains(nil)) {
    case (false, false): return false
    case (true, true) where a.count > 1 && b.count > 1:
      let (startA, startB) = (a.first.flatMap { $0 } ?? "", b.first.flatMap { $0 } ?? "")
      let (endA, endB) = (a.last.flatMap { $0 } ?? "", b.last.flatMap { $0 } ?? "")
      guard startA.hasPrefix(startB) || startB.hasPrefix(startA), endA.hasSuffix(endB) || endB.hasSuffix(endA) else {
        return false
      }
      // The one with more text goes first, as it should where the other one takes all that it does.
      verdict = verdict ?? !(isWithin(a, b) || isWithin(b, a))
    case (let isOpen, _):
      // A literal before what holds a parameter, and that before a parameter alone.
      let (mixed, literal) = isOpen ? (a, b) : (b, a)
      if !literal.contains(nil) {
        let text = literal.first.flatMap { $0 } ?? ""
        let (start, end) = (mixed.first.flatMap { $0 } ?? "", mixed.last.flatMap { $0 } ?? "")
        guard text.hasPrefix(start), text.hasSuffix(end) else { return false }
      }
      verdict = verdict ?? false
    }
  }
  return verdict ?? false
}

/// Whether a segment with parameters takes only what another one takes, which has a single one.
private func isWithin(_ segment: [String?], _ other: [String?]) -> Bool {
  guard other.count(where: { $0 == nil }) == 1 else { return false }
  let (start, end) = (other.first.flatMap { $0 } ?? "", other.last.flatMap { $0 } ?? "")
  return (segment.first.flatMap { $0 } ?? "").hasPrefix(start) && (segment.last.flatMap { $0 } ?? "").hasSuffix(end)
}
