import ContractBase
import ContractModel

/// A client tells errors apart by their code: no two declared ones share it, and none has one of the wire format's
/// (WireFormat, "Errors").
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
    } else if wireErrors.contains(error.code) {
      sink.report(
        Diagnostic(
          .sameErrorCode, at: error.origin.span,
          "`\(error.name)` is `\(error.code)` on the wire, with which the service itself answers",
          hint: "give it a name that says what is particular about it"))
    }
    byCode[error.code] = byCode[error.code] ?? error
  }
}

/// Codes of the wire format.
private let wireErrors: Set<String> = [
  "malformed_request", "malformed_json", "validation_failed", "unauthorized", "invalid_token", "invalid_credentials",
  "forbidden", "not_found", "method_not_allowed", "not_acceptable", "conflict", "precondition_failed",
  "payload_too_large", "unsupported_media_type", "precondition_required", "too_many_requests", "internal_error",
  "not_implemented", "service_unavailable",
]
