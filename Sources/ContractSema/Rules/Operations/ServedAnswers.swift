import ContractBase
import ContractModel

/// A handler answers with one status where all goes well, and with one type of value; what else is declared is told.
let servedAnswers = Rule("served-answers") { context, sink in
  var unserved = RepeatedFindings()
  for operation in context.contract.operations {
    guard let success = operation.success else { continue }
    if let served = success.served?.mediaType {
      let answered = success.servedMediaTypes
      for content in success.content where !answered.contains(content.mediaType) {
        guard let span = content.origin.span else { continue }
        unserved.add("\(content.mediaType) \(served)", at: span) {
          Diagnostic(
            .openAPINotServed, at: span, "`\(content.mediaType)` is not answered: of these media types `\(served)` is",
            hint: "it may stay for those who read the document")
        }
      }
    }
    guard case .code(let answered) = success.status else { continue }
    for response in operation.responses {
      // Who has the current state already is answered 304 by itself.
      guard case .code(let code) = response.status, code < 400, code != answered, code != 304, let span = response.origin.span
      else { continue }
      unserved.add("\(code) \(answered)", at: span) {
        Diagnostic(
          .openAPINotServed, at: span, "\(code) is not answered: where all goes well \(answered) is",
          hint: "it may stay for those who read the document, or be answered by an operation of its own")
      }
    }
  }
  for finding in unserved.told { sink.report(finding) }
}
