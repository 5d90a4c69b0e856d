import ContractBase
import ContractModel

/// No two operations answer the same requests, and none takes a path of the service itself (OpenAPI 3.1, section 4.8.8.2,
/// "Path Templating Matching": templates with the same hierarchy but different names are identical).
let routes = Rule("routes") { context, sink in
  let operations = context.contract.operations
  var byMethod: [HTTPMethod: [Operation]] = [:]
  for operation in operations {
    let shape = operation.path.shape
    for other in byMethod[operation.method] ?? [] {
      let route = "\(operation.method.rawValue) \(operation.path.text)"
      let label = context.pathSpan(of: other).map { [DiagnosticLabel($0, "of `\(other.name)`")] } ?? []
      if other.path.shape == shape {
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
      if operation.path.isAmbiguous(with: other.path) {
        sink.report(
          Diagnostic(
            .ambiguousRoute, at: context.pathSpan(of: operation),
            "some paths match both `\(operation.path.text)` and `\(other.path.text)`, and neither is more specific",
            label: "of `\(operation.name)`", secondary: label,
            hint: "give each parameter a segment of its own"))
        break
      }
    }
    byMethod[operation.method, default: []].append(operation)
    if operation.method == .get, ["/healthz", "/readyz"].contains(operation.path.text) {
      sink.report(
        Diagnostic(
          .reservedRoute, at: context.pathSpan(of: operation),
          "`GET \(operation.path.text)` is answered by the service itself", hint: "choose another path"))
    }
  }
}

extension PathTemplate {
  /// Segments with every parameter as nil.
  fileprivate var shape: [[String?]] {
    segments.map { segment in
      segment.parts.map { if case .literal(let text) = $0 { text } else { nil } }
    }
  }

  /// Whether paths match both, and the first segment that differs does not decide which goes first.
  fileprivate func isAmbiguous(with other: PathTemplate) -> Bool {
    guard segments.count == other.segments.count else { return false }
    var verdict: Bool?
    for (a, b) in zip(shape, other.shape) {
      if a == b { continue }
      switch (a.contains(nil), b.contains(nil)) {
      case (false, false): return false
      case (true, true) where a.count > 1 && b.count > 1:
        let (startA, startB) = (a.first.flatMap { $0 } ?? "", b.first.flatMap { $0 } ?? "")
        let (endA, endB) = (a.last.flatMap { $0 } ?? "", b.last.flatMap { $0 } ?? "")
        guard startA.hasPrefix(startB) || startB.hasPrefix(startA), endA.hasSuffix(endB) || endB.hasSuffix(endA) else {
          return false
        }
        verdict = verdict ?? true
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
}
