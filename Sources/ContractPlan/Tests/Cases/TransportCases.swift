internal import ContractModel

/// Paths, methods, media types, sizes and JSON that is none.
extension OperationCases {
  func planTransport() {
    planMethods()
    planPaths()
    planAccept()
    guard planner.jsonContent(route) != nil else { return }
    planMediaTypes()
    planMalformedJSON()
    planSizes()
  }

  // MARK: Methods and paths

  private func planMethods() {
    guard let index = planner.pathOfRoute[route.operation], let path = planner.routes.paths[checked: index],
      let concrete = concretePath(), planner.paths.first(matching: concrete.segments) == index
    else { return }
    if path.routes.first.flatMap({ planner.routes.routes[checked: $0.index] })?.operation == route.operation {
      let allow = HeaderExpectation.equal(name: "Allow", TextTemplate(path.allow.joined(separator: ", ")))
      let owesMethods = suite.owes(.methods(path.allow))
      for method in ["GET", "POST", "PUT", "PATCH", "DELETE"] where owesMethods && !path.allow.contains(method) {
        send(
          "answers 405 to \(method) on its path",
          Exchange(method: method, path: concrete.text, expect: planner.refusal(.methodNotAllowed, headers: [allow])))
      }
      if !path.routes.contains(where: { planner.routes.routes[checked: $0.index]?.method == .options }) {
        send(
          "answers OPTIONS on its path with what is allowed",
          Exchange(
            method: "OPTIONS", path: concrete.text, expect: Expectation(statuses: [204], headers: [allow], body: .empty)
          ))
      }
      // Strict about a slash at the end, unless that is another path.
      if planner.paths.first(matching: concrete.segments + [""]) == nil, !concrete.segments.isEmpty, suite.owes(.slash) {
        send(
          "answers 404 to its path with a slash at the end",
          Exchange(
            method: route.method.rawValue, path: TextTemplate.joined(concrete.text.parts + [.literal("/")]),
            expect: planner.refusal(.notFound)))
      }
    }
    guard route.method == .get, path.allow.contains("HEAD"), let caller = entrant,
      var exchange = knock(caller)
    else { return }
    exchange.method = "HEAD"
    exchange.expect = Expectation(statuses: exchange.expect.statuses, body: .empty)
    send("answers HEAD as GET, without a body", exchange, caller)
  }

  private func planPaths() {
    if isFirst {
      send(
        "answers 404 where no path is",
        Exchange(method: "GET", path: TextTemplate("/no-such-path/0"), expect: planner.refusal(.notFound)))
      requestID()
    }
    guard let parameter = route.parameters.first(where: { $0.location == .path }),
      targetPlan != nil || route.method == .get,
      let caller = entrant,
      var exchange = knock(caller, { $0.path[parameter.name] = TextTemplate("%FF") })
    else { return }
    guard planner.pathOfRoute[route.operation].map({ isAlone($0) }) == true, suite.owes(.brokenPath) else { return }
    exchange.body = validBody()
    exchange.expect = planner.refusal(.malformedRequest)
    send("answers 400 to a path that is not UTF-8", exchange, caller)
  }

  /// Whether no other path could be meant by what is odd in a parameter.
  private func isAlone(_ path: Int) -> Bool {
    concretePath().map { planner.paths.first(matching: $0.segments) == path } ?? false
  }

  private func requestID() {
    guard let caller = entrant, var exchange = knock(caller) else { return }
    exchange.headers.append(HeaderItem(name: "X-Request-Id", value: TextTemplate("test-Request_1.0")))
    exchange.expect.headers.append(.equal(name: "X-Request-Id", TextTemplate("test-Request_1.0")))
    send("keeps the id that a request has", exchange, caller)
    guard var odd = knock(caller) else { return }
    odd.headers.append(HeaderItem(name: "X-Request-Id", value: TextTemplate("not an id")))
    odd.expect.headers += [.format(name: "X-Request-Id", .uuid), .absent(name: "X-Powered-By")]
    send("gives a request with an odd id another one", odd, caller)
  }

  /// The path with sample values, and its segments as they are decoded.
  func concretePath() -> (text: TextTemplate, segments: [String])? {
    guard let arguments = leastArguments, let text = planner.path(route, arguments) else { return nil }
    var segments: [String] = []
    for segment in route.path.segments {
      var out = ""
      for part in segment.parts {
        switch part {
        case .literal(let literal): out += literal
        case .parameter(let name):
          guard case .literal(let value)? = arguments.path[name]?.parts.first else { return nil }
          out += value
        }
      }
      segments.append(out)
    }
    return (text, segments)
  }

  private func send(_ sentence: String, _ exchange: Exchange, _ caller: Caller = .anonymous) {
    var draft = Draft()
    draft.use(caller)
    draft.steps.append(.send(exchange))
    add(sentence, .transport, draft)
  }

  // MARK: Media types

  private func planAccept() {
    planChoices()
    guard let mediaType = route.success.mediaType, !route.handler.isCustom,
      let caller = entrant, suite.owes(.accept(mediaType))
    else { return }
    for (value, what) in [
      ("text/html", "another media type"), ("\(mediaType);q=0", "its media type with a weight of 0"),
    ] {
      guard var exchange = knock(caller) else { return }
      exchange.headers.append(HeaderItem(name: "Accept", value: TextTemplate(value)))
      exchange.body = validBody()
      exchange.expect = planner.refusal(.notAcceptable)
      send("answers 406 to who accepts only \(what)", exchange, caller)
    }
    let type = mediaType.split(separator: "/").first.map { "\($0)/*" } ?? "*/*"
    guard var exchange = knock(caller) else { return }
    exchange.headers.append(HeaderItem(name: "Accept", value: TextTemplate("text/html, \(type);q=0.1")))
    send("answers who accepts \(type) among others", exchange, caller)
  }

  /// Who asks for another of the media types gets it.
  private func planChoices() {
    guard let usual = route.success.mediaType, let caller = entrant else { return }
    let isUsual = HeaderExpectation.equal(name: "Content-Type", TextTemplate(usual))
    for other in route.success.mediaTypes.dropFirst() {
      guard var exchange = knock(caller), let place = exchange.expect.headers.firstIndex(of: isUsual), suite.owes(.accept(other))
      else { return }
      exchange.headers.append(HeaderItem(name: "Accept", value: TextTemplate("\(other), \(usual);q=0.5")))
      exchange.expect.headers[place] = .equal(name: "Content-Type", TextTemplate(other))
      exchange.expect.headers.append(.equal(name: "Vary", TextTemplate("Accept")))
      send("answers \(other) to who likes it best", exchange, caller)
    }
  }

  private func planMediaTypes() {
    guard let caller = entrant, let sample = knock(caller), let body = validBody() else {
      return
    }
    let refused = planner.refusal(.unsupportedMediaType)
    func with(_ type: String?, _ expect: Expectation, _ body: BodyTemplate) -> Exchange {
      var exchange = sample
      exchange.headers.removeAll { $0.name == "Content-Type" }
      if let type { exchange.headers.append(HeaderItem(name: "Content-Type", value: TextTemplate(type))) }
      exchange.body = body
      exchange.expect = expect
      return exchange
    }
    let known = route.body?.content.map(\.mediaType) ?? []
    guard suite.owes(.mediaTypes(known)) else { return }
    if !["text/plain", "text/*", "*/*"].contains(where: known.contains) {
      send("answers 415 to a body of another media type", with("text/plain", refused, body), caller)
      send("answers 415 to a body without a media type", with(nil, refused, body), caller)
    }
    send(
      "answers 415 to a body in another charset", with("application/json; charset=iso-8859-1", refused, body), caller)
    guard let wrong = sample.body, known.contains("application/json") else { return }
    send(
      "reads a body whose charset is given", with("application/json; charset=UTF-8", sample.expect, wrong), caller)
  }

  // MARK: JSON and sizes

  private func planMalformedJSON() {
    guard let caller = entrant, var exchange = knock(caller) else { return }
    exchange.expect = planner.refusal(.malformedJSON)
    let many: [(String, BodyTemplate)] = [
      ("cut off", .text("{\"a\": 1")),
      ("with a name twice", .text("{\"a\": 1, \"a\": 2}")),
      ("that is not UTF-8", .bytes([0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xFF, 0x22, 0x7D])),
      ("with half a surrogate pair", .text("{\"a\": \"\\ud800\"}")),
      ("with U+0000 in a string", .text("{\"a\": \"\\u0000\"}")),
      ("nested too deeply", .text(nested((route.body?.maxDepth ?? 64) + 1))),
      ("with something after it", .text("{} {}")),
      ("with a comma at the end", .text("{\"a\": 1,}")),
      ("with a leading zero", .text("{\"a\": 01}")),
      ("with NaN", .text("{\"a\": NaN}")),
      ("with a control character in a string", .text("{\"a\": \"\u{1}\"}")),
      ("with a comment", .text("{/* no */}")),
      ("with single quotes", .text("{'a': 1}")),
      ("of white space", .text(" \n")),
    ]
    // The reader is the same for all operations: one tries everything, the others that they use it.
    let isThorough = suite.tries(.thoroughJSON)
    for (what, body) in isThorough ? many[...] : many.prefix(suite.owes(.malformedJSON) ? 3 : 1) {
      exchange.body = body
      send("answers malformed_json to JSON \(what)", exchange, caller)
    }
    guard isThorough, let content = planner.jsonContent(route) else { return }
    // The coding is looked at before the content, which therefore need not be valid.
    exchange.body = validBody() ?? .text("{}")
    exchange.expect = planner.refusal(.unsupportedMediaType)
    var coded = exchange
    coded.headers.append(HeaderItem(name: "Content-Encoding", value: TextTemplate("gzip")))
    send("answers 415 to a body in a content coding", coded, caller)
    let deep = route.body?.maxDepth ?? 64
    if !planner.sampler.checker.accepts(.array([]), content.value),
      let violations = planner.sampler.checker.violations(of: .array([]), by: content.value)
    {
      exchange.body = .text(nested(deep))
      exchange.expect = planner.refusal(.validationFailed, violations)
      send("reads JSON that is nested just not too deeply", exchange, caller)
    }
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  private func planSizes() {
    guard let body = route.body, let caller = entrant, var exchange = knock(caller),
      let content = planner.jsonContent(route)
    else { return }
    if body.isRequired {
      exchange.body = nil
      exchange.headers.removeAll { $0.name == "Content-Type" }
      exchange.expect = planner.refusal(
        .validationFailed, [planner.sampler.checker.violation(body.requiredFailure, at: "")])
      send("refuses a request without a body", exchange, caller)
    }
    guard body.maxBytes <= 4 << 20, var large = knock(caller), suite.owes(.size(body.maxBytes)) else { return }
    large.body = .filler(bytes: body.maxBytes + 1)
    large.expect = planner.refusal(.payloadTooLarge)
    send("answers 413 to a body of a byte too many", large, caller)
    guard let violations = planner.sampler.checker.violations(of: .string("x"), by: content.value),
      violations.count == 1,
      violations.first?.code == "type"
    else { return }
    large.body = .filler(bytes: body.maxBytes)
    large.expect = planner.refusal(.validationFailed, violations)
    send("reads a body that is just not too large", large, caller)
  }
}
