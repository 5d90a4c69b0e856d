import ContractBase
import ContractModel

/// An operation has a success (RFC 9110, section 15.3), and a body exactly where the status
/// may have one (sections 15.3.5, 15.3.6 and 15.4.5).
let answers = Rule("answers") { context, sink in
  for operation in context.contract.operations {
    let annotated = context.annotations(of: operation).status?.span
    let place = annotated ?? context.span(of: operation)
    let codes = operation.responses.compactMap { if case .code(let code) = $0.status { code } else { nil } }
    let hasSuccess = operation.responses.contains { response in
      switch response.status {
      case .code(let code): (200..<400).contains(code)
      case .range(let hundred): hundred == 2 || hundred == 3
      case .fallback: true
      }
    }
    if let wrong = codes.first(where: { !(100...599).contains($0) }) {
      sink.report(
        Diagnostic(
          .noSuccess, at: place, "`\(operation.name)` answers \(wrong), which is no status of HTTP",
          hint: "statuses are between 100 and 599; a success is 200, 201, 202 or 204"))
    } else if !hasSuccess, !operation.responses.isEmpty {
      sink.report(
        Diagnostic(
          .noSuccess, at: place,
          "`\(operation.name)` has no success: it answers " + listed(codes.map(String.init), "and"),
          hint: annotated == nil
            ? "add an answer with 200, 201, 202 or 204"
            : "a success is 200, 201, 202 or 204; "
              + "failures are declared as `error` and named in `@throws`"))
    }
    for response in operation.responses {
      guard case .code(let code) = response.status, [204, 205, 304].contains(code), !response.content.isEmpty else {
        continue
      }
      sink.report(
        Diagnostic(
          .forbiddenBody, at: response.origin.span ?? place,
          "`\(operation.name)` answers \(code), which has no body",
          secondary: annotated.map { [DiagnosticLabel($0, "the status")] } ?? [],
          hint: "answer `Void!`, or another status, such as 200"))
    }
  }
}
