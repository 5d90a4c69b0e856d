import ContractBase
import ContractModel

/// A client tells errors apart by their code: no two declared ones share it, and one that the wire format defines keeps its
/// status (WireFormat, "Errors").
let declaredErrors = Rule("declared-errors") { context, sink in
  let contract = context.contract
  var byCode: [String: DeclaredError] = [:]
  for error in contract.errors {
    if let first = byCode[error.code] {
      sink.report(
        Diagnostic(
          .sameErrorCode, at: error.origin.span,
          "`\(error.name)` and `\(first.name)` are both `\(error.code)` on the wire",
          secondary: first.origin.span.map { [DiagnosticLabel($0, "the first one")] } ?? [],
          hint: "rename one of them"))
    } else if let status = wireErrors[error.code], !status.contains(error.status) {
      sink.report(
        Diagnostic(
          .sameErrorCode, at: error.origin.span,
          "`\(error.name)` is `\(error.code)` on the wire, with which the service itself answers \(status[0])",
          hint: "give it the status \(status[0]), or another name"))
    }
    byCode[error.code] = byCode[error.code] ?? error
  }
  // What uses an error may be what is wrong.
  guard !contract.operations.isEmpty, !sink.hasErrors else { return }
  var used = Set(contract.operations.flatMap(\.errors))
  for entity in contract.entities { used.formUnion(entity.uniques.compactMap(\.error)) }
  for case .transition(_, _, _, _, let error?) in contract.operations.compactMap(\.action) { used.insert(error) }
  for client in contract.clients { used.formUnion(client.operations.flatMap(\.errors)) }
  for (index, error) in contract.errors.enumerated() where !used.contains(ErrorID(index)) {
    sink.report(
      Diagnostic(
        .unusedError, at: error.origin.span, "no operation answers with `\(error.name)`",
        hint: "name it in `@throws(\(error.name))` or `@unique(error: \(error.name))`, or remove it"))
  }
}

/// Codes of the wire format, and the statuses that they come with.
private let wireErrors: [String: [Int]] = [
  "malformed_request": [400], "malformed_json": [400], "validation_failed": [400, 422], "unauthorized": [401],
  "invalid_token": [401], "invalid_credentials": [401], "forbidden": [403], "not_found": [404],
  "method_not_allowed": [405], "not_acceptable": [406], "conflict": [409], "precondition_failed": [412],
  "payload_too_large": [413], "unsupported_media_type": [415], "precondition_required": [428],
  "too_many_requests": [429], "internal_error": [500], "not_implemented": [501], "service_unavailable": [503],
]
