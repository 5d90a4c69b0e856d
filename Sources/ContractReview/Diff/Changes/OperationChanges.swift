import ContractBase
import ContractModel

extension ContractDiffer {
  mutating func compare(_ a: Operation, _ b: Operation) {
    if a.title != b.title, a.shapeTitle != b.shapeTitle {
      note(
        .route, b, "it was \(a.title)", clients: .breaking, servers: .breaking,
        why: "a client calls it where it is not any more", a.origin, b.origin)
    }
    compareParameters(a, b)
    compareBodies(a, b)
    compareResponses(a, b)
    compareErrors(a, b)
    compareAccess(a, b)
    comparePolicies(a, b)
  }

  /// Adds a change of an operation.
  mutating func note(
    _ kind: ChangeKind, _ operation: Operation, subject: String? = nil, _ what: String, clients: Verdict = .fine,
    servers: Verdict = .fine, why: String, _ old: Origin?, _ new: Origin?
  ) {
    collector.add(
      Change(
        kind: kind, subject: subject ?? operation.title, what: what, clients: clients, servers: servers, why: why,
        old: old?.span, new: new?.span, operations: [], witness: nil), reaching: operation.title)
  }

  // MARK: Parameters

  private mutating func compareParameters(_ a: Operation, _ b: Operation) {
    // Path parameters are known by their place, others by their name.
    let formerPath = Dictionary(zip(b.path.parameterNames, a.path.parameterNames), uniquingKeysWith: { first, _ in first })
    func former(of parameter: Parameter) -> Parameter? {
      a.parameters.first { one in
        guard one.location == parameter.location else { return false }
        switch parameter.location {
        case .path: return one.name == formerPath[parameter.name]
        case .header: return one.name.lowercased() == parameter.name.lowercased()
        case .query, .cookie: return one.name == parameter.name
        }
      }
    }
    var kept: [Parameter] = []
    for parameter in b.parameters {
      let subject = "\(parameter.location.rawValue) parameter `\(parameter.name)` of \(b.title)"
      guard let old = former(of: parameter) else {
        if parameter.location == .path { continue }
        note(
          .parameter, b, subject: subject, parameter.isRequired ? "the parameter is new, and required" : "the parameter is new",
          clients: parameter.isRequired ? .breaking : .fine, servers: parameter.isRequired ? .risky : .risky,
          why: parameter.isRequired ? "a client that does not send it is refused" : "a server of the old contract does not look at it",
          a.origin, parameter.origin)
        continue
      }
      kept.append(old)
      compare(old, parameter, subject, b)
    }
    for parameter in a.parameters where !kept.contains(parameter) && parameter.location != .path {
      note(
        .parameter, b, subject: "\(parameter.location.rawValue) parameter `\(parameter.name)` of \(b.title)", "the parameter is gone",
        clients: .risky, servers: parameter.isRequired ? .breaking : .fine,
        why: parameter.isRequired ? "what was sent is looked at no more, and a server of the old contract asks for it" : "what was sent is looked at no more",
        parameter.origin, b.origin)
    }
  }

  private mutating func compare(_ old: Parameter, _ new: Parameter, _ subject: String, _ operation: Operation) {
    if !old.isRequired, new.isRequired {
      note(
        .required, operation, subject: subject, "the parameter was optional, and is required", clients: .breaking,
        why: "a client that does not send it is refused", old.origin, new.origin)
    } else if old.isRequired, !new.isRequired {
      note(
        .required, operation, subject: subject, "the parameter was required, and is optional", servers: .breaking,
        why: "a server of the old contract refuses a request without it", old.origin, new.origin)
    }
    if old.spelling(in: self.old) != new.spelling(in: self.new) {
      note(
        .parameterStyle, operation, subject: subject,
        "it is written as \(new.spelling(in: self.new)), and was as \(old.spelling(in: self.old))", clients: .breaking,
        servers: .breaking, why: "one side does not read what the other writes", old.origin, new.origin)
    }
    if old.allowReserved != new.allowReserved, new.location == .query {
      let words = "it \(new.allowReserved ? "may be written" : "might be written") with reserved characters as they are"
      note(
        .parameterStyle, operation, subject: subject, words + (new.allowReserved ? " now" : ", and must be escaped now"),
        clients: new.allowReserved ? .fine : .risky, servers: new.allowReserved ? .risky : .fine,
        why: "what is not escaped may be read as something else", old.origin, new.origin)
    }
    if old.defaultValue != new.defaultValue, !(old.isRequired && new.isRequired) {
      note(
        .defaultValue, operation, subject: subject, changed("the default", old.defaultValue?.text, new.defaultValue?.text),
        clients: .risky, servers: .risky, why: "a client that does not send it gets another answer than it means to", old.origin, new.origin)
    }
    compareDeprecation(old.deprecation, new.deprecation, operation, subject: subject, old.origin, new.origin)
    compare(
      old.type, new.type,
      at: Place(title: subject, operation: operation.title, flow: .request, isText: new.contentMediaType == nil))
  }

  // MARK: Bodies

  private mutating func compareBodies(_ a: Operation, _ b: Operation) {
    let subject = "body of \(b.title)"
    switch (a.body, b.body) {
    case (nil, nil): break
    case (nil, let body?):
      note(
        .requestBody, b, subject: subject, body.isRequired ? "a body is asked for now" : "a body is looked at now",
        clients: body.isRequired ? .breaking : .fine, servers: .risky,
        why: body.isRequired ? "a client that sends none is refused" : "a server of the old contract does not look at it",
        a.origin, body.origin)
    case (let body?, nil):
      note(
        .requestBody, b, subject: subject, "no body is looked at any more", clients: .risky,
        servers: body.isRequired ? .breaking : .fine, why: "what was sent is looked at no more", body.origin, b.origin)
    case (let body?, let other?):
      if body.isRequired != other.isRequired {
        note(
          .required, b, subject: subject,
          other.isRequired ? "the body was optional, and is required" : "the body was required, and is optional",
          clients: other.isRequired ? .breaking : .fine, servers: other.isRequired ? .fine : .breaking,
          why: other.isRequired ? "a client that sends none is refused" : "a server of the old contract refuses a request without one",
          body.origin, other.origin)
      }
      for content in other.content {
        guard let former = body.content.covering(content.mediaType) else {
          note(
            .requestMediaType, b, subject: subject, "`\(content.mediaType)` is accepted now", servers: .breaking,
            why: "a server of the old contract answers it with 415", body.origin, content.origin)
          continue
        }
        compare(
          former.type, content.type,
          at: Place(
            title: title(content, of: subject), operation: b.title, flow: .request,
            isText: MediaCoding(content.mediaType) == .form))
      }
      for content in body.content where !other.content.contains(where: { $0.mediaType == content.mediaType }) {
        if let successor = other.content.covering(content.mediaType) {
          compare(
            content.type, successor.type, at: Place(title: title(content, of: subject), operation: b.title, flow: .request))
          continue
        }
        note(
          .requestMediaType, b, subject: subject, "`\(content.mediaType)` was accepted, and is not any more", clients: .breaking,
          why: "a client that sends it is answered 415", content.origin, other.origin)
      }
      compareUnserved(body.unserved, other.unserved, of: subject, b, body.origin, other.origin)
    }
    let (before, after) = (a.maxBodyBytes ?? old.settings.maxBodyBytes, b.maxBodyBytes ?? new.settings.maxBodyBytes)
    if before != after, a.body != nil, b.body != nil {
      note(
        .bodySize, b, subject: subject, "it may have \(after) bytes, and might have \(before)",
        clients: after < before ? .breaking : .fine, servers: after > before ? .breaking : .fine,
        why: after < before ? "a larger body is answered 413" : "a server of the old contract answers a larger body with 413",
        a.origin, b.origin)
    }
  }

  /// `body of POST /users`, and what it is where it is not JSON: "`multipart/form-data` body of POST /users".
  private func title(_ content: MediaTypeContent, of subject: String) -> String {
    MediaCoding(content.mediaType) == .json ? subject : "`\(content.mediaType)` \(subject)"
  }
}

extension Parameter {
  /// How a value is written, as far as that shows: a single value looks the same in several styles.
  fileprivate func spelling(in contract: Contract) -> String {
    if let contentMediaType { return "`\(contentMediaType)`" }
    let kinds = contract.kinds(of: type)
    let isArray = kinds.contains(.array)
    let isObject = kinds.contains(.object)
    if !isArray, !isObject {
      switch style {
      case .label, .matrix: return "`\(style.rawValue)`"
      default: return "a single value"
      }
    }
    return "`\(style.rawValue)`" + (explode ? ", exploded" : "")
  }
}

extension Operation {
  /// Without the names of path parameters.
  fileprivate var shapeTitle: String {
    method.rawValue + " "
      + path.segments.map { segment in
        segment.parts.map { if case .literal(let text) = $0 { text } else { "{}" } }.joined()
      }.joined(separator: "/")
  }
}

extension [MediaTypeContent] {
  /// What stands for a media type: itself, or the narrowest range that it is in.
  func covering(_ mediaType: String) -> MediaTypeContent? {
    let range = mediaType.prefix { $0 != "/" } + "/*"
    return first { $0.mediaType == mediaType } ?? first { $0.mediaType == range } ?? first { $0.mediaType == "*/*" }
  }
}
