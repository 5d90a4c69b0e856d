import ContractBase

extension DumpReader {
  func operation(_ name: String, _ service: ServiceID, _ line: DumpLine) throws(DumpError) -> Operation {
    guard let first = line.children.first else { throw line.failure("a method and a path are expected") }
    var head = first.scanner
    guard let method = HTTPMethod(rawValue: try head.name()) else { throw first.failure("a method is expected") }
    try head.expect(" ")
    var operation = Operation(
      name: name, service: service, method: method, path: try PathTemplate(dumped: head.remainder(), first), origin: .synthesized)
    for child in line.children.dropFirst() { try read(child, into: &operation) }
    return operation
  }

  private func read(_ line: DumpLine, into operation: inout Operation) throws(DumpError) {
    var scanner = line.scanner
    if scanner.skip("description ") {
      operation.description = try scanner.quoted()
    } else if scanner.skip("tags") {
      while let tag = try scanner.spacedQuoted() { operation.tags.append(tag) }
    } else if scanner.skip("deprecated") {
      operation.deprecation = try deprecation(&scanner)
    } else if scanner.skip("was ") {
      operation.was.append(try scanner.quoted())
    } else if scanner.skip("body at most ") {
      operation.maxBodyBytes = try scanner.int()
    } else if scanner.skip("body") {
      operation.body = RequestBody(
        isRequired: !scanner.skip("?"), content: try content(line), description: try description(line), unserved: try unservedParts(line),
        origin: .synthesized)
    } else if scanner.skip("answer ") {
      operation.responses.append(try response(&scanner, line))
    } else if scanner.skip("errors ") {
      for name in try names(&scanner) { operation.errors.append(try errorID(name, scanner)) }
    } else if scanner.skip("open to all") {
      operation.security = .none
    } else if scanner.skip("caller ") {
      var alternatives: [SecurityAlternative] = []
      if case .anyOf(let known) = operation.security { alternatives = known }
      alternatives.append(SecurityAlternative(conditions: try conditions(&scanner), origin: .synthesized))
      operation.security = .anyOf(alternatives)
    } else if scanner.skip("pages ") {
      guard let shape = Pagination.Shape(rawValue: try scanner.name()) else { throw line.failure("a shape is expected") }
      try scanner.expect(" default ")
      let usual = try scanner.int()
      try scanner.expect(" max ")
      operation.pagination = Pagination(shape: shape, defaultLimit: usual, maxLimit: try scanner.int())
    } else if scanner.skip("issues ") {
      operation.tokenIssue = try tokenIssue(&scanner, line)
    } else if scanner.skip("idempotent ") {
      let isRequired = scanner.skip("required")
      if !isRequired { try scanner.expect("optional") }
      try scanner.expect(" seconds ")
      operation.idempotency = Idempotency(isRequired: isRequired, seconds: try scanner.int())
    } else if scanner.skip("rate ") {
      let requests = try scanner.int()
      try scanner.expect(" in seconds ")
      operation.rateLimit = RateLimit(requests: requests, seconds: try scanner.int())
    } else if scanner.skip("etag ") {
      operation.entityTag = EntityTagPolicy(rawValue: scanner.remainder())
    } else if let action = try action(&scanner, line) {
      operation.action = action
    } else {
      operation.parameters.append(try parameter(&scanner, line))
    }
  }

  private func parameter(_ scanner: inout DumpScanner, _ line: DumpLine) throws(DumpError) -> Parameter {
    guard let location = Parameter.Location(rawValue: try scanner.name()) else { throw line.failure("a part of an operation is expected") }
    try scanner.expect(" ")
    let name = try scanner.name()
    let isRequired = !scanner.skip("?")
    try scanner.expect(": ")
    let type = try use(&scanner, line)
    let value = scanner.skip(" = ") ? try scanner.json() : nil
    try scanner.expect(" ")
    guard let style = Parameter.Style(rawValue: try scanner.name()) else { throw line.failure("a style is expected") }
    var parameter = Parameter(
      name: name, location: location, style: style, explode: scanner.skip(" explode"), type: type, isRequired: isRequired,
      defaultValue: value, origin: .synthesized)
    parameter.allowReserved = scanner.skip(" reserved")
    if scanner.skip(" content ") { parameter.contentMediaType = try scanner.quoted() }
    try readNotes(line) { note throws(DumpError) in
      switch note {
      case .description(let text): parameter.description = text
      case .deprecation(let deprecation): parameter.deprecation = deprecation
      case .was: break
      case .example(let value): parameter.examples.append(value)
      }
    }
    return parameter
  }

  private func response(_ scanner: inout DumpScanner, _ line: DumpLine) throws(DumpError) -> Response {
    let status: Response.Status
    if scanner.skip("otherwise") {
      status = .fallback
    } else {
      let code = try scanner.int()
      status = scanner.skip("XX") ? .range(code) : .code(code)
    }
    var response = Response(
      status: status, description: try description(line), content: try content(line), isImplied: scanner.skip(" implied"),
      unserved: try unservedParts(line), origin: .synthesized)
    for child in line.children {
      var scanner = child.scanner
      guard scanner.skip("header ") else { continue }
      let name = try scanner.name()
      let isRequired = !scanner.skip("?")
      try scanner.expect(": ")
      response.headers.append(
        ResponseHeader(name: name, type: try use(&scanner, child), isRequired: isRequired, description: try description(child)))
    }
    return response
  }

  /// What is read and not served, among the lines beneath something.
  private func unservedParts(_ line: DumpLine) throws(DumpError) -> [UnservedPart] {
    var parts: [UnservedPart] = []
    for child in line.children {
      var scanner = child.scanner
      if scanner.skip("unserved ") { parts.append(try unservedPart(&scanner)) }
    }
    return parts
  }

  /// What follows `unserved `.
  func unservedPart(_ scanner: inout DumpScanner) throws(DumpError) -> UnservedPart {
    let kind: UnservedPart.Kind = scanner.skip("detail ") ? .detail : .offer
    if kind == .offer { try scanner.expect("offer ") }
    let title = try scanner.quoted()
    try scanner.expect(" ")
    return UnservedPart(kind, title: title, digest: try scanner.quoted(), origin: .synthesized)
  }

  /// The media types among the lines beneath something.
  private func content(_ line: DumpLine) throws(DumpError) -> [MediaTypeContent] {
    var content: [MediaTypeContent] = []
    for child in line.children {
      var scanner = child.scanner
      guard let mediaType = try scanner.mediaType() else { continue }
      var media = MediaTypeContent(mediaType: mediaType, type: try use(&scanner, child))
      try readNotes(child) { note throws(DumpError) in if case .example(let value) = note { media.examples.append(value) } }
      content.append(media)
    }
    return content
  }

  // MARK: Callers

  private func conditions(_ scanner: inout DumpScanner) throws(DumpError) -> [SecurityCondition] {
    var conditions: [SecurityCondition] = []
    repeat {
      if scanner.skip("anybody") {
        conditions.append(.anonymous)
        continue
      }
      let scheme = try schemeID(try scanner.name(), scanner)
      if scanner.skip(" owns by ") {
        conditions.append(.owner(scheme, field: try scanner.name()))
      } else if scanner.skip(".") {
        let name = try scanner.name()
        try scanner.expect(" in")
        var values: [JSONValue] = []
        while scanner.isAtValue, scanner.skip(" ") { values.append(try scanner.json()) }
        conditions.append(.claim(scheme, name: name, values: values))
      } else {
        var scopes: [String] = []
        if scanner.skip(" with") {
          while let scope = try scanner.spacedQuoted() { scopes.append(scope) }
        }
        conditions.append(.scheme(scheme, scopes: scopes))
      }
    } while scanner.skip(" and ")
    return conditions
  }

  // MARK: Entity actions

  private func action(_ scanner: inout DumpScanner, _ line: DumpLine) throws(DumpError) -> EntityAction? {
    if scanner.skip("creates ") { return .create(try entityID(scanner.remainder(), scanner)) }
    if scanner.skip("reads ") { return .read(try entityID(scanner.remainder(), scanner)) }
    if scanner.skip("updates ") { return .update(try entityID(scanner.remainder(), scanner)) }
    if scanner.skip("deletes ") { return .delete(try entityID(scanner.remainder(), scanner)) }
    if scanner.skip("signs in ") {
      let entity = try entityID(try scanner.name(), scanner)
      try scanner.expect(" by ")
      let identifier = try scanner.name()
      try scanner.expect(" and ")
      return .signIn(entity, identifier: identifier, secret: try scanner.name())
    }
    if scanner.skip("moves ") {
      let entity = try entityID(try scanner.name(), scanner)
      try scanner.expect(".")
      let field = try scanner.name()
      try scanner.expect(" from")
      var from: [String] = []
      while let state = try scanner.spacedQuoted() { from.append(state) }
      try scanner.expect(" to ")
      let to = try scanner.quoted()
      let error = scanner.skip(" error ") ? try errorID(scanner.remainder(), scanner) : nil
      return .transition(entity, field: field, from: from, to: to, error: error)
    }
    guard scanner.skip("lists ") else { return nil }
    let entity = try entityID(try scanner.name(), scanner)
    try scanner.expect(" by ")
    var query = ListQuery(order: try terms(&scanner), filters: [])
    if scanner.skip(" owned by ") { query.ownerField = try scanner.name() }
    for child in line.children {
      var scanner = child.scanner
      try scanner.expect("filter ")
      let parameter = try scanner.name()
      try scanner.expect(" ")
      guard let comparison = Filter.Comparison(rawValue: try scanner.name()) else { throw child.failure("a comparison is expected") }
      try scanner.expect(" ")
      query.filters.append(Filter(parameter: parameter, field: try scanner.name(), comparison: comparison))
    }
    return .list(entity, query)
  }

  private func tokenIssue(_ scanner: inout DumpScanner, _ line: DumpLine) throws(DumpError) -> TokenIssue {
    let scheme = try schemeID(try scanner.name(), scanner)
    try scanner.expect(" in ")
    let property = try scanner.name()
    let entity = scanner.skip(" for ") ? try scanner.name() : nil
    var issue = TokenIssue(scheme: scheme, property: property, entityProperty: entity, claims: [])
    for child in line.children {
      var scanner = child.scanner
      try scanner.expect("claim ")
      let claim = try scanner.name()
      try scanner.expect(" from ")
      issue.claims.append(ClaimSource(claim: claim, field: try scanner.name()))
    }
    return issue
  }
}

extension PathTemplate {
  /// A path as its dump has it: braces around parameters, and a backslash before a brace or a slash that is none.
  init(dumped text: String, _ line: DumpLine) throws(DumpError) {
    guard text.hasPrefix("/") else { throw line.failure("a path begins with '/'") }
    var segments: [PathSegment] = []
    var parts: [PathSegment.Part] = []
    var text = text.unicodeScalars.dropFirst()
    var word = String.UnicodeScalarView()
    func flush() {
      if !word.isEmpty { parts.append(.literal(String(word))) }
      word = String.UnicodeScalarView()
    }
    while let scalar = text.popFirst() {
      switch scalar {
      case "\\": if let next = text.popFirst() { word.append(next == "n" ? "\n" : next) }
      case "{": flush()
      case "}":
        parts.append(.parameter(String(word)))
        word = String.UnicodeScalarView()
      case "/":
        flush()
        segments.append(PathSegment(parts))
        parts = []
      default: word.append(scalar)
      }
    }
    flush()
    if !segments.isEmpty || !parts.isEmpty { segments.append(PathSegment(parts)) }
    self.init(segments: segments)
  }
}
