import ContractModel
import ContractPlan
import Testing

/// Cases for what the big specifications do not have.
@Suite("Planned cases")
struct CaseTests {
  /// Notes with policies, scopes, claims in lists, keys, a tree and a union told by its kind.
  static let notes = """
    contract Notes @version("1.0.0")

    auth bearer @jwt(issuer: "https://notes.example") @scope(name: "notes:read") @scope(name: "notes:write") {
      sub: UUID!
      groups: [String!]!
    }
    auth key @apiKey(in: HEADER, name: "X-Key")

    error TitleTaken @status(409)

    entity Note {
      id: UUID! @key @generated
      title: String! @unique(error: TitleTaken) @length(min: 1, max: 40)
      code: String @pattern("^[A-Z]{2}-[0-9]{3,5}$")
      weight: Decimal @decimal(precision: 5, scale: 2) @range(exclusiveMin: 0, max: 100)
      step: Int @range(min: 10, max: 50) @multipleOf(5)
      at: DateTime
    }

    type Branch { name: String! @length(max: 5) children: [Branch!]! = [] @items(max: 3) }

    service Notes @path("/notes") {
      post "/" createNote(body: NoteCreate!): Note! @status(201) @auth(bearer, scopes: ["notes:read", "notes:write"]) @create(Note) @idempotent(required: true)
      get "/{id}" getNote(id: UUID!): Note! @auth(bearer, scopes: ["notes:read"]) @auth(key) @read(Note) @etag
      patch "/{id}" updateNote(id: UUID!, body: NoteUpdate!): Note! @auth(bearer) @allow(groups: "editors") @update(Note) @etag(required: true)
      get "/" listNotes(page: Page): [Note!]! @public @list(Note, order: "title") @rateLimit(requests: 3, per: "1m")
      post "/trees" plant(body: Branch!): Branch! @public
    }
    """

  let plan: TestPlan
  let names: [String]

  init() throws {
    plan = ContractPlan.plan(try contract(of: Self.notes), options: BuildOptions()).tests
    names = plan.suites.flatMap(\.cases).map(\.name)
  }

  private func cases(_ start: String) -> [TestCase] {
    plan.suites.flatMap(\.cases).filter { $0.name.hasPrefix(start) }
  }

  @Test(
    "there is a case for it",
    arguments: [
      "createNote answers a repeated request as it answered the first",
      "createNote refuses a request without the header parameter Idempotency-Key",
      "createNote answers requests with the same key at once alike",
      "createNote answers 422 to another request with the same key",
      "createNote remembers no refused request",
      "createNote answers 403 to a caller that lacks the scopes",
      "createNote answers 403 to a caller that lacks one of the scopes",
      "createNote answers title_taken where the title is taken",
      "createNote creates one of 8 with the same title at once",
      "createNote refuses 0 (the excluded bound) in weight",
      "createNote accepts 0.01 (the least) in weight",
      "createNote accepts 100 (the greatest) in weight",
      "createNote refuses 100.01 (too great) in weight",
      "createNote refuses 11 (no multiple of 5) in step",
      "createNote refuses 55 (too great) in step",
      "getNote answers 304 to who has the row already",
      "getNote answers 401 to a key that is garbage",
      "updateNote answers 428 without If-Match",
      "updateNote answers 412 to a tag that is not the row's",
      "updateNote answers 403 to a caller that has another groups",
      "listNotes answers 429 to request 4 in 60 seconds",
      "plant refuses 6 characters (too many) in children/0/name",
      "plant refuses 4 elements (too many) in children",
    ])
  func isThere(name: String) {
    #expect(names.contains(name), "\(names.filter { $0.hasPrefix(String(name.prefix { $0 != " " })) })")
  }

  @Test("every request of an operation that demands a key has one, except the one that is refused for it")
  func keys() throws {
    for test in cases("createNote") where test.kind != .access && test.kind != .transport {
      var exchanges: [Exchange] = []
      for step in test.steps {
        switch step {
        case .send(let exchange), .burst(let exchange, _), .concurrent(let exchange, _): exchanges.append(exchange)
        case .race(let raced, _): exchanges += raced
        case .bind, .tick, .mint, .walk: continue
        }
      }
      for exchange in exchanges where exchange.method == "POST" && exchange.path == TextTemplate("/notes") {
        let hasKey = exchange.headers.contains { $0.name == "Idempotency-Key" }
        #expect(hasKey || test.name.contains("without"), "\(test.name)")
      }
    }
  }

  @Test("a case about other things asks no more of a limited operation than the limit allows")
  func limits() throws {
    for test in cases("listNotes") where test.kind != .policy {
      var count = 0
      for case .send(let exchange) in test.steps where exchange.method == "GET" && exchange.path == TextTemplate("/notes") {
        count += 1
      }
      #expect(count <= 3, "\(test.name)")
    }
  }

  @Test("a date-time with an offset is answered in UTC")
  func offsets() throws {
    let test = try #require(cases("createNote accepts the date-time \"2026-01-01T02:00:00+02:00\" in at").first)
    let answered = test.steps.compactMap { step -> JSONMatch? in
      guard case .send(let exchange) = step, exchange.method == "POST", case .json(.object(let members)) = exchange.expect.body
      else { return nil }
      return members.first { $0.name == "at" }?.match
    }
    #expect(answered == [.equal(.value(.string("2026-01-01T00:00:00.000Z")))])
  }

  @Test("a request has one credential at each place, and a caller that needs two there is not made up")
  func places() throws {
    let text = """
      openapi: 3.1.0
      info: {title: Models, version: "1"}
      components:
        securitySchemes:
          first: {type: http, scheme: bearer, bearerFormat: JWT}
          second: {type: http, scheme: bearer, bearerFormat: JWT}
          one: {type: apiKey, in: cookie, name: one}
          two: {type: apiKey, in: cookie, name: two}
      paths:
        /both: {get: {operationId: both, security: [{first: [], second: []}], responses: {"204": {description: Done}}}}
        /cookies: {get: {operationId: cookies, security: [{one: [], two: []}], responses: {"204": {description: Done}}}}
      """
    let plan = ContractPlan.plan(try contract(of: text, path: "test.yaml"), options: BuildOptions())
    let sent = plan.tests.suites.flatMap(\.cases).flatMap(\.steps).compactMap { step -> Exchange? in
      if case .send(let exchange) = step { plan.auth.showing(exchange) } else { nil }
    }
    #expect(sent.contains { $0.path == TextTemplate("/both") && $0.expect.statuses == [401] })
    for exchange in sent { #expect(Set(exchange.headers.map(\.name)).count == exchange.headers.count) }
    #expect(
      sent.contains { exchange in
        let names = exchange.headers.first { $0.name == "Cookie" }?.value.parts.compactMap { if case .literal(let text) = $0 { text } else { nil } }
        return names == ["one=", "; two="]
      })
  }

  @Test("an entity that no operation makes has no cases that need one")
  func unmade() throws {
    let text = """
      contract Readings @version("1.0.0")
      entity Reading { id: UUID! @key @generated  value: Float! }
      service Readings @path("/readings") { get "/{id}" getReading(id: UUID!): Reading! @read(Reading) }
      """
    let tests = ContractPlan.plan(try contract(of: text), options: BuildOptions()).tests
    #expect(tests.suites.allSatisfy { $0.fixtures.isEmpty })
    #expect(tests.suites.flatMap(\.cases).contains { $0.name == "getReading answers 404 where there is no reading" })
    #expect(!tests.suites.flatMap(\.cases).contains { $0.kind == .success })
  }

  @Test("a contract of two thousand operations has a few cases for each")
  func large() throws {
    var text = "contract Large @version(\"1.0.0\")\nauth bearer @jwt { sub: UUID! }\n"
    for index in 0..<400 {
      text += """
        entity Thing\(index) { id: UUID! @key @generated  name: String! @length(min: 1, max: 80)  count: Int @range(min: 1) }
        service Things\(index) @path("/things\(index)") @auth(bearer) {
          post "/" create\(index)(body: Thing\(index)Create!): Thing\(index)! @status(201) @create(Thing\(index))
          get "/" list\(index)(page: Page): [Thing\(index)!]! @list(Thing\(index))
          get "/{id}" get\(index)(id: UUID!): Thing\(index)! @read(Thing\(index))
          patch "/{id}" update\(index)(id: UUID!, body: Thing\(index)Update!): Thing\(index)! @update(Thing\(index))
          delete "/{id}" delete\(index)(id: UUID!): Void! @status(204) @delete(Thing\(index))
        }

        """
    }
    let tests = ContractPlan.plan(try contract(of: text), options: BuildOptions()).tests
    #expect(tests.suites.count == 400)
    #expect((20_000...48_000).contains(tests.caseCount), "\(tests.caseCount)")
  }
}
