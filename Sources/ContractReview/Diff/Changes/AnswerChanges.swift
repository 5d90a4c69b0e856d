import ContractBase
import ContractModel

extension ContractDiffer {
  mutating func compareResponses(_ a: Operation, _ b: Operation) {
    // What no side has promised is no change; one that is promised now is new.
    let (before, after) = (a.responses.filter { !$0.isImplied }, b.responses.filter { !$0.isImplied })
    for response in after {
      let subject = "\(response.status.title) of \(b.title)"
      guard let former = before.covering(response.status) else {
        let hasOther = before.contains { !$0.status.isError }
        let (clients, servers, why): (Verdict, Verdict, String) =
          if response.status.isError {
            (.risky, .fine, "a client that does not know the status takes it for any error of its class")
          } else if hasOther {
            (.breaking, .fine, "a client that waits for another status does not see that it succeeded")
          } else {
            (.risky, .risky, "how success is answered was not said: a client took any for one, and a server may answer another")
          }
        note(
          .responseStatus, b, subject: subject, "\(response.status.title) is answered now", clients: clients, servers: servers,
          why: why, a.origin, response.origin)
        continue
      }
      compare(former, response, b)
    }
    for response in before where !after.contains(where: { $0.status == response.status }) {
      if let successor = after.covering(response.status) { compare(response, successor, b) } else { noteGone(response, before, after, b) }
    }
  }

  private mutating func noteGone(_ response: Response, _ before: [Response], _ after: [Response], _ b: Operation) {
    let status = response.status
    // Of a range, some statuses may be left; of several successes, one that a client knows.
    let isNarrowed = after.contains { status.includes($0.status) }
    let isOneOfSeveral = !status.isError && before.contains { former in
      former.status != status && !former.status.isError && after.contains { $0.status == former.status }
    }
    let isUnsaid = !status.isError && !after.contains { !$0.status.isError }
    let (clients, why): (Verdict, String) =
      if status.isError {
        (.fine, "what waits for it waits in vain, and does no harm")
      } else if isNarrowed {
        (.fine, "a client that knows all of them knows those that are left")
      } else if isOneOfSeveral {
        (.risky, "what a client did upon it, it does no more")
      } else if isUnsaid {
        (.risky, "how success is answered is not said any more")
      } else {
        (.breaking, "a client that waits for it does not see that it succeeded")
      }
    note(
      .responseStatus, b, subject: "\(status.title) of \(b.title)",
      isNarrowed ? "other statuses of \(status.title) are not answered any more" : "\(status.title) is not answered any more",
      clients: clients, servers: status.isError ? .fine : isUnsaid ? .risky : .breaking, why: why, response.origin, b.origin)
  }

  private mutating func compare(_ a: Response, _ b: Response, _ operation: Operation) {
    let title = "\(b.status.title) of \(operation.title)"
    for content in b.content {
      guard let former = a.content.covering(content.mediaType) else {
        if a.content.isEmpty {
          note(
            .responseMediaType, operation, subject: title, "it has a body now, `\(content.mediaType)`", servers: .risky,
            why: "a server of the old contract does not answer one, and a client that expects none passes over it", a.origin, content.origin)
        } else {
          note(
            .responseMediaType, operation, subject: title, "`\(content.mediaType)` can be had now", servers: .risky,
            why: "a server of the old contract does not have it, and a client that does not ask for it does not get it", a.origin, content.origin)
        }
        continue
      }
      compare(former.type, content.type, at: Place(title: title, operation: operation.title, flow: .response))
    }
    for content in a.content where !b.content.contains(where: { $0.mediaType == content.mediaType }) {
      if let successor = b.content.covering(content.mediaType) {
        compare(content.type, successor.type, at: Place(title: title, operation: operation.title, flow: .response))
        continue
      }
      if b.content.contains(where: { one in [content].covering(one.mediaType) != nil }) {
        note(
          .responseMediaType, operation, subject: title, "of `\(content.mediaType)`, others cannot be had any more", servers: .risky,
          why: "a client reads what is left", content.origin, b.origin)
        continue
      }
      note(
        .responseMediaType, operation, subject: title, "`\(content.mediaType)` cannot be had any more", clients: .breaking,
        why: "a client that reads it is answered something else", content.origin, b.origin)
    }
    compareUnserved(a.unserved, b.unserved, of: title, operation, a.origin, b.origin)
    for header in b.headers {
      guard let former = a.headers.first(where: { $0.name.lowercased() == header.name.lowercased() }) else {
        note(
          .responseHeader, operation, subject: "header `\(header.name)` of \(title)", "the header is new",
          servers: header.isRequired ? .breaking : .fine,
          why: header.isRequired ? "a server of the old contract does not send it" : "a client that does not know it passes over it",
          a.origin, header.type.origin)
        continue
      }
      if former.isRequired != header.isRequired {
        note(
          .required, operation, subject: "header `\(header.name)` of \(title)",
          header.isRequired ? "the header was optional, and is always there" : "the header was always there, and is optional",
          clients: header.isRequired ? .fine : .breaking, servers: header.isRequired ? .breaking : .fine,
          why: header.isRequired ? "a server of the old contract may leave it out" : "a client that relies on it may miss it",
          former.type.origin, header.type.origin)
      }
      compare(
        former.type, header.type,
        at: Place(title: "header `\(header.name)` of \(title)", operation: operation.title, flow: .response))
    }
    for header in a.headers where !b.headers.contains(where: { $0.name.lowercased() == header.name.lowercased() }) {
      note(
        .responseHeader, operation, subject: "header `\(header.name)` of \(title)", "the header is gone",
        clients: header.isRequired ? .breaking : .risky,
        why: header.isRequired ? "a client that relies on it misses it" : "a client that made use of it gets it no more",
        header.type.origin, b.origin)
    }
  }

  // MARK: Declared errors

  mutating func compareErrors(_ a: Operation, _ b: Operation) {
    let (before, after) = (a.errors.map { old[$0] }, b.errors.map { new[$0] })
    for error in after {
      guard let former = before.first(where: { $0.name == error.name }) ?? before.first(where: { $0.code == error.code }) else {
        note(
          .error, b, subject: "error `\(error.name)` of \(b.title)", "\(error.status) `\(error.code)` is answered now", clients: .risky,
          why: "a client that does not know it takes it for any error of its class", a.origin, error.origin)
        continue
      }
      compare(former, error, b)
    }
    for error in before where !after.contains(where: { $0.name == error.name || $0.code == error.code }) {
      note(
        .error, b, subject: "error `\(error.name)` of \(b.title)", "\(error.status) `\(error.code)` is not answered any more",
        why: "what waits for it waits in vain, and does no harm", error.origin, b.origin)
    }
  }

  private mutating func compare(_ a: DeclaredError, _ b: DeclaredError, _ operation: Operation) {
    let subject = "error `\(b.name)`"
    if a.status != b.status {
      note(
        .error, operation, subject: subject, changed("the status", String(a.status), String(b.status)), clients: .breaking,
        servers: .breaking, why: "a client tells the error by its status", a.origin, b.origin)
    }
    if a.code != b.code {
      note(
        .error, operation, subject: subject, changed("the code", "`\(a.code)`", "`\(b.code)`"), clients: .breaking, servers: .breaking,
        why: "a client tells the error by its code", a.origin, b.origin)
    }
    if a.typeURI != b.typeURI {
      note(
        .error, operation, subject: subject, changed("the `type`", a.typeURI, b.typeURI), clients: .risky,
        why: "a client may tell the error by its type", a.origin, b.origin)
    }
    switch (a.payload, b.payload) {
    case (let former?, let payload?):
      compare(former, payload, at: Place(title: "data of \(subject)", operation: operation.title, flow: .response))
    case (let former?, nil):
      note(
        .error, operation, subject: subject, "it carries no data any more", clients: .breaking, why: "a client that reads it misses it",
        former.origin, b.origin)
    case (nil, let payload?):
      note(
        .error, operation, subject: subject, "it carries data now", servers: .breaking,
        why: "a server of the old contract does not send it", a.origin, payload.origin)
    case (nil, nil): break
    }
  }
}

extension [Response] {
  /// What answers a status: the answer that is declared for it, or else for its range, or for all others.
  func covering(_ status: Response.Status) -> Response? {
    if let own = first(where: { $0.status == status }) { return own }
    if case .code(let code) = status, let range = first(where: { $0.status == .range(code / 100) }) { return range }
    return first { $0.status == .fallback }
  }
}

extension Response.Status {
  /// Whether it is a range that a status is in.
  func includes(_ other: Response.Status) -> Bool {
    if case .range(let hundreds) = self, case .code(let code) = other { code / 100 == hundreds } else { false }
  }

  var isError: Bool {
    switch self {
    case .code(let code): code >= 400
    case .range(let hundreds): hundreds >= 4
    case .fallback: true
    }
  }
}
