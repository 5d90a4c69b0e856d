internal import ContractModel

extension BackendPlan {
  /// The test plan as JSON, a line for the schemes and a line for each suite: for those who run the exchanges with
  /// something else than an emitted suite, such as a service that was written by hand.
  ///
  /// A text is an array of literals (strings), `{"variable": name}` and `{"fresh": length}`. A value that holds texts is
  /// `{"value": json}`, `{"text": text}`, `{"variable": name}`, `{"array": […]}` or `{"object": [[name, value], …]}`.
  public var exchangesText: String {
    let schemes = JSONValue.array(auth.schemes.map(schemeJSON))
    let head = JSONValue.object([
      JSONMember("contract", .string(contract.name)), JSONMember("errorStyle", .string(errors.style.rawValue)),
      JSONMember("schemes", schemes),
    ])
    return ([head] + tests.suites.map(suiteJSON)).map { $0.text + "\n" }.joined()
  }

  private func schemeJSON(_ scheme: SchemePlan) -> JSONValue {
    var members = [JSONMember("name", .string(scheme.name))]
    switch scheme.credential {
    case .jwt(let jwt):
      members += [
        JSONMember("credential", .string("jwt")), JSONMember("algorithms", .array(jwt.algorithms.map(JSONValue.string))),
        JSONMember("keyVariable", .string(jwt.keyVariable)), JSONMember("lifetime", number(jwt.lifetime)),
        JSONMember("leeway", number(jwt.leeway)),
      ]
      if let issuer = jwt.issuer { members.append(JSONMember("issuer", .string(issuer))) }
      if let audience = jwt.audience { members.append(JSONMember("audience", .string(audience))) }
    case .basic: members.append(JSONMember("credential", .string("basic")))
    case .mutualTLS: members.append(JSONMember("credential", .string("mutualTLS")))
    case .session: members.append(JSONMember("credential", .string("session")))
    case .apiKey(let location, let name):
      members += [
        JSONMember("credential", .string("apiKey")), JSONMember("in", .string(location.rawValue)),
        JSONMember("parameter", .string(name)),
      ]
    }
    return .object(members)
  }

  private func suiteJSON(_ suite: TestSuite) -> JSONValue {
    .object([
      JSONMember("suite", .string(suite.name)),
      JSONMember(
        "fixtures",
        .array(
          suite.fixtures.map { fixture in
            .object([
              JSONMember("name", .string(fixture.name)), JSONMember("steps", steps(fixture.steps)),
              JSONMember("provides", .array(fixture.provides.map(JSONValue.string))),
            ])
          })),
      JSONMember(
        "cases",
        .array(
          suite.cases.map { test in
            .object([
              JSONMember("name", .string(test.name)), JSONMember("operation", .string(contract[test.operation].name)),
              JSONMember("kind", .string(test.kind.rawValue)), JSONMember("fixtures", .array(test.fixtures.map(number))),
              JSONMember("steps", steps(test.steps)),
            ])
          })),
    ])
  }

  private func number(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }

  // MARK: Steps

  private func steps(_ steps: [TestStep]) -> JSONValue { .array(steps.map(step)) }

  private func step(_ step: TestStep) -> JSONValue {
    switch step {
    case .bind(let variable, let text):
      one("bind", .object([JSONMember("variable", .string(variable)), JSONMember("text", self.text(text))]))
    case .send(let exchange): one("send", self.exchange(exchange))
    case .burst(let exchange, let count):
      one("burst", .object([JSONMember("count", number(count)), JSONMember("exchange", self.exchange(exchange))]))
    case .concurrent(let exchange, let count):
      one("concurrent", .object([JSONMember("count", number(count)), JSONMember("exchange", self.exchange(exchange))]))
    case .tick: one("tick", .null)
    case .race(let exchanges, let statuses):
      one(
        "race",
        .object([
          JSONMember("exchanges", .array(exchanges.map(exchange))), JSONMember("statuses", .array(statuses.map(number))),
        ]))
    case .mint(let mint):
      one(
        "mint",
        .object(
          [
            JSONMember("variable", .string(mint.variable)), JSONMember("scheme", scheme(mint.scheme)),
            JSONMember("claims", members(mint.claims)), JSONMember("scopes", .array(mint.scopes.map(JSONValue.string))),
          ] + (mint.flaw.map { [JSONMember("flaw", .string($0.rawValue))] } ?? [])))
    case .walk(let walk):
      one(
        "walk",
        .object([
          JSONMember("first", exchange(walk.first)), JSONMember("shape", .string(walk.pagination.shape.rawValue)),
          JSONMember("items", number(walk.items)), JSONMember("pageSize", number(walk.pageSize)),
          JSONMember("key", .array(walk.key.map(JSONValue.string))), JSONMember("between", steps(walk.between)),
          JSONMember("extra", number(walk.extra)),
        ]))
    }
  }

  private func scheme(_ id: AuthSchemeID) -> JSONValue { auth.scheme(id).map { .string($0.name) } ?? .null }

  private func exchange(_ exchange: Exchange) -> JSONValue {
    var out = [JSONMember("method", .string(exchange.method)), JSONMember("path", text(exchange.path))]
    func pairs(_ name: String, _ items: [(String, TextTemplate)]) {
      if !items.isEmpty { out.append(JSONMember(name, .array(items.map { .array([.string($0.0), text($0.1)]) }))) }
    }
    pairs("query", exchange.query.map { ($0.name, $0.value) })
    pairs("headers", exchange.headers.map { ($0.name, $0.value) })
    if !exchange.credentials.isEmpty {
      out.append(JSONMember("credentials", .array(exchange.credentials.map { .array([scheme($0.scheme), text($0.value)]) })))
    }
    switch exchange.body {
    case .json(let json): out.append(JSONMember("body", one("json", template(json))))
    case .text(let text): out.append(JSONMember("body", one("text", .string(text))))
    case .bytes(let bytes): out.append(JSONMember("body", one("bytes", .array(bytes.map { number(Int($0)) }))))
    case .filler(let bytes): out.append(JSONMember("body", one("filler", number(bytes))))
    case nil: break
    }
    out.append(JSONMember("expect", expectation(exchange.expect)))
    if !exchange.captures.isEmpty {
      out.append(JSONMember("captures", .array(exchange.captures.map(capture))))
    }
    return .object(out)
  }

  private func capture(_ capture: Capture) -> JSONValue {
    switch capture.source {
    case .pointer(let pointer):
      .object([JSONMember("variable", .string(capture.variable)), JSONMember("pointer", .string(pointer))])
    case .header(let header):
      .object([JSONMember("variable", .string(capture.variable)), JSONMember("header", .string(header))])
    }
  }

  /// What is expected besides the shape of a body: statuses, headers, and which error.
  private func expectation(_ expectation: Expectation) -> JSONValue {
    var out = [JSONMember("statuses", .array(expectation.statuses.map(number)))]
    if case .error(let reference, let violations) = expectation.body, let error = errors[reference] {
      out.append(JSONMember("error", .string(error.code)))
      out.append(
        JSONMember(
          "violations",
          .array(
            violations.map { violation in
              .object([
                JSONMember("in", .string(violation.location)), JSONMember("pointer", .string(violation.pointer)),
                JSONMember("code", .string(violation.code)), JSONMember("detail", .string(violation.detail)),
              ])
            })))
    }
    return .object(out)
  }

  // MARK: Templates

  private func text(_ template: TextTemplate) -> JSONValue {
    .array(
      template.parts.map { part in
        switch part {
        case .literal(let text): .string(text)
        case .variable(let name): one("variable", .string(name))
        case .fresh(let length): one("fresh", number(length))
        }
      })
  }

  private func template(_ template: JSONTemplate) -> JSONValue {
    switch template {
    case .value(let value): one("value", value)
    case .text(let text): one("text", self.text(text))
    case .variable(let name): one("variable", .string(name))
    case .array(let items): one("array", .array(items.map(self.template)))
    case .object(let members): one("object", self.members(members))
    }
  }

  private func members(_ members: [MemberTemplate]) -> JSONValue {
    .array(members.map { .array([.string($0.name), template($0.value)]) })
  }

  private func one(_ name: String, _ value: JSONValue) -> JSONValue { .object([JSONMember(name, value)]) }
}
