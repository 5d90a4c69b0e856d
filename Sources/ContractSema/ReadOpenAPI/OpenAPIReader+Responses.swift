import ContractBase
import ContractModel
import ContractSyntax

extension OpenAPIReader {
  /// What an operation answers (OpenAPI 3.1, section 4.8.16): declared errors by name, and everything else as
  /// documented.
  mutating func readResponses(
    _ operation: PathOperation, _ context: SchemaContext, into read: inout OperationDeclaration
  ) {
    guard let responses = mapping(operation.place, "responses") else {
      if operation.place["responses"] == nil {
        if version == .v30 {
          missing(
            "responses", of: "an operation", at: operation.method.span ?? operation.place.span,
            hint: "say what it answers: `responses: {\"204\": {description: Done}}`")
        } else {
          reportNoSuccess(operation, at: operation.method.span ?? operation.place.span, "does not say what it answers",
              hint: "add `responses: {\"204\": {description: Done}}`")
        }
      }
      addAnswer(to: &read, at: operation.place.span)
      return
    }
    var seen = Set<Response.Status>()
    for member in responses.node.members where !member.key.hasPrefix("x-") {
      guard let status = status(Located(member.key, at: member.keySpan)), seen.insert(status.value).inserted,
        let (place, via) = follow(responses.with(member.value))
      else { continue }
      guard place.isMapping else {
        if !place.node.isNull { wrongKind(place, "responses/\(member.key)", expected: "an object") }
        continue
      }
      if standardResponses.contains(place.key) || isStandard(place) { continue }
      if let name = errorNames[place.key] {
        if case .code(let code) = status.value {
          let use = Located(code, at: member.keySpan)
          if !errorUses[name, default: []].contains(use) { errorUses[name, default: []].append(use) }
        }
        if !read.throwing.contains(where: { $0.value == name }) {
          read.throwing.append(Located(name, at: member.value.span))
        }
        continue
      }
      read.responses.append(readResponse(place, via, status, operation, context, span: member.span))
    }
    if seen.isEmpty {
      reportNoSuccess(operation, at: operation.place.node.member("responses")?.keySpan ?? responses.span, "documents no answer")
    } else if !read.responses.isEmpty, !seen.contains(where: \.isSuccess) {
      reportNoSuccess(
        operation, at: operation.place.node.member("responses")?.keySpan ?? responses.span, "documents failures alone")
    } else if !read.responses.isEmpty {
      return
    }
    addAnswer(to: &read, at: responses.span)
  }

  /// OpenAPI has it that the answer of a success should be there (3.1, section 4.8.16), and not that it must.
  private mutating func reportNoSuccess(
    _ operation: PathOperation, at span: Span, _ what: String,
    hint: String = "write the answer of a success, such as `\"204\": {description: Done}`"
  ) {
    repeated(
      "no success: \(what)", .noSuccess, at: span, "`\(operation.name.value)` \(what): where all goes well 204 is answered",
      hint: hint)
  }

  /// An operation that only documents errors answers success without a body.
  private func addAnswer(to read: inout OperationDeclaration, at span: Span) {
    read.responses.append(
      ResponseDeclaration(status: Located(.code(204), at: span), description: nil, headers: [], content: [], span: span, isImplied: true)
    )
  }

  private func isStandard(_ place: SpecNode) -> Bool {
    extensionValue(place, "error")?.node.string == "standard"
  }

  private mutating func readResponse(
    _ place: SpecNode, _ via: ResolvedReference?, _ status: Located<Response.Status>, _ operation: PathOperation,
    _ context: SchemaContext, span: Span
  ) -> ResponseDeclaration {
    checkKeywords(of: place, OpenAPIKeywords.response, object: "a response")
    var inner = via.map { self.context(of: $0) } ?? context.inside("Response")
    if via == nil {
      switch status.value {
      case .code(200): break
      case .code(let code): inner = inner.called(String(code))
      case .range(let first): inner = inner.called("\(first)xx")
      case .fallback: inner = inner.called("Default")
      }
    }
    var unserved: [UnservedPart] = []
    if let links = place.node.member("links"), !links.value.members.isEmpty {
      unserved.append(self.unserved(place.with(links.value), as: "`links`", at: links.keySpan))
      findings.add("links", at: links.keySpan) {
        Diagnostic(.openAPINotServed, at: links.keySpan, "`links` are read, and no code is made of them", hint: "they may stay for those who read the document")
      }
    }
    if place["description"] == nil {
      repeated(
        "response description", .openAPIMissingField, at: place.span, "a response needs `description`",
        hint: "say when it is answered: `description: Done`")
    }
    var content = mapping(place, "content").map { readContent($0, inner, what: "the response", &unserved) } ?? []
    if case .code(let code) = status.value, [204, 205, 304].contains(code), !content.isEmpty {
      repeated(
        "body of \(code)", .forbiddenBody, at: place.node.member("content")?.keySpan ?? span,
        "an answer of status \(code) has no body: what `\(operation.name.value)` documents of one is left out",
        hint: "leave `\(contentKeyword)` out, or write another status, such as 200")
      content = []
    }
    return ResponseDeclaration(
      status: status, description: responseDescription(place, status.value), headers: readHeaders(place, inner),
      content: content, span: span, unserved: unserved)
  }

  /// A description that only says the status in words says nothing; OpenAPI demands one all the same.
  private mutating func responseDescription(_ place: SpecNode, _ status: Response.Status) -> String? {
    guard let text = description(of: place) else { return nil }
    if case .code(let code) = status, let phrase = reasonPhrases[code],
      phrase.lowercased() == text.lowercased().filter({ $0 != "." })
    {
      return nil
    }
    return text
  }

  private mutating func readHeaders(_ place: SpecNode, _ context: SchemaContext) -> [ResponseHeader] {
    guard let headers = mapping(place, "headers") else { return [] }
    var found: [ResponseHeader] = []
    for member in headers.node.members where member.key.lowercased() != "content-type" {
      guard let (header, via) = follow(headers.with(member.value)), !hasExtension(header, "standard") else { continue }
      guard header.isMapping else {
        wrongKind(header, "headers/\(member.key)", expected: "an object")
        continue
      }
      let inner = via.map { self.context(of: $0) } ?? context.inside(member.key)
      let type = headerType(header, Located(member.key, at: via == nil ? member.keySpan : header.span), inner)
      found.append(
        ResponseHeader(
          name: member.key, type: type, isRequired: boolean(header, "required") ?? false,
          description: description(of: header)))
    }
    return found
  }

  /// What a header holds (OpenAPI 3.1, section 4.8.21): as in a parameter, `schema` or `content` says it. What Swagger 2 has
  /// beside the description is read as that schema.
  private mutating func headerType(_ header: SpecNode, _ name: Located<String>, _ context: SchemaContext) -> TypeUse {
    checkKeywords(of: header, OpenAPIKeywords.header, object: "a header")
    if let schema = header["schema"] { return use(of: schema, context) }
    let span = name.span ?? header.span
    guard let content = mapping(header, "content"), let first = content.node.members.first else {
      let isBeside = !groups(of: header).isDisjoint(with: [.type, .unions, .allOf])
      repair(
        .openAPIParameterSchema, at: isBeside ? header.node.member("type")?.keySpan ?? span : span,
        "the header `\(name.value)` has neither `schema` nor `content`",
        hint: isBeside
          ? "put `type` and what belongs to it into `schema`, as OpenAPI 3 has it" : "say what it holds: `schema: {type: string}`")
      return isBeside ? use(of: header, context) : TypeUse(.string(StringType()), origin: Origin(header.span))
    }
    return content.with(first.value)["schema"].map { use(of: $0, context) } ?? anything(Origin(first.span))
  }

  /// `200`, `2XX` or `default`.
  private mutating func status(_ key: Located<String>) -> Located<Response.Status>? {
    let text = key.value
    if text == "default" { return Located(.fallback, key.origin) }
    if let code = Int(text), (100...599).contains(code), text.utf8.count == 3 {
      return Located(.code(code), key.origin)
    }
    let bytes = Array(text.utf8)
    if bytes.count == 3, (0x31...0x35).contains(bytes[0]), bytes[1] | 0x20 == 0x78, bytes[2] | 0x20 == 0x78 {
      if let span = key.span, text.hasSuffix("xx") || text != text.uppercased() {
        repair(
          .openAPIStatus, at: span, "a range of statuses is written in capitals", hint: "write `\(text.uppercased())`",
          fixIts: [FixIt(span, replacement: "\"\(text.uppercased())\"", .automatic)])
      }
      return Located(.range(Int(bytes[0] - 0x30)), key.origin)
    }
    if let span = key.span {
      report(
        .openAPIStatus, at: span, "`\(text)` is no status",
        hint: text.lowercased().contains("default")
          ? "did you mean `default`?" : "write a status from 100 to 599, a range such as `4XX`, or `default`")
    }
    return nil
  }
}

extension Response.Status {
  /// Whether something that a client may hope for is answered with it.
  fileprivate var isSuccess: Bool {
    switch self {
    case .code(let code): (200..<400).contains(code)
    case .range(let hundred): hundred == 2 || hundred == 3
    case .fallback: true
    }
  }
}
