import Testing

/// Operations: paths, parameters, answers, errors, security, what they do with entities.
@Suite struct OperationTests {
  static let shared = """
    auth bearer @jwt { sub: UUID!  role: Role! }
    auth key @apiKey(in: HEADER, name: "X-Key") { plan: String }
    enum Role { MEMBER ADMIN }
    entity Post @unique(fields: ["author", "slug"], error: SlugTaken) {
      id: UUID! @key @generated
      author: UUID! @generated(PRINCIPAL)
      slug: String! @createOnly
      title: String! @unique(error: TitleTaken)
      state: State! = DRAFT
      at: DateTime! @generated
    }
    enum State { DRAFT OUT }
    type Page2 { items: [Post!]!  nextCursor: String }
    error TitleTaken @status(409)
    error SlugTaken @status(409)
    error Late @status(410)

    """

  private func operation(_ text: String, service: String = "") throws -> [String] {
    let lines = try dumped("service S", of: Self.shared + "service S \(service) {\n\(text)\n}")
    return lines.dropFirst().map { String($0.dropFirst(2)) }
  }

  @Test(arguments: [
    ("", "/", "GET /"), ("", "/a", "GET /a"), ("@path(\"/p\")", "/", "GET /p"), ("@path(\"/p/\")", "/a/", "GET /p/a/"),
    ("@path(\"/\")", "/a", "GET /a"), ("@path(\"/p\")", "/{id}", "GET /p/{id}"),
    ("", "/a.{id}/x%20y", "GET /a.{id}/x y"),
  ])
  func paths(service: String, path: String, expected: String) throws {
    let argument = path.contains("{id}") ? "(id: ID!)" : ""
    #expect(try operation("get \"\(path)\" a\(argument): Int!", service: service).first == expected)
  }

  @Test func parametersHaveAPlaceAndAStyle() throws {
    let lines = try operation(
      """
      post "/{id}" a(
        id: UUID!  q: String  n: Int! = 3  tags: [String!] @style(PIPE_DELIMITED)
        h: String! @in(HEADER, name: "X-H")  c: ID @in(COOKIE)  body: State
      ): Int!
      """)
    #expect(
      lines == [
        "POST /{id}", "path id: string(uuid) simple", "query q?: string form explode",
        "query n?: int32 = 3 form explode", "query tags?: list of string pipeDelimited", "header X-H: string simple",
        "cookie c?: string form explode", "body?", "  application/json: State", "answer 200",
        "  application/json: int32", "open to all",
      ])
  }

  @Test(arguments: [
    (": Int!", ["answer 200", "  application/json: int32"]), (": Void!", ["answer 204"]),
    (": Int! @status(201)", ["answer 201", "  application/json: int32"]),
    (": [Post]", ["answer 200", "  application/json: list of (Post | null) | null"]),
  ])
  func answers(result: String, expected: [String]) throws {
    #expect(
      try operation("get \"/\" a" + result).filter { $0.hasPrefix("answer") || $0.hasPrefix("  app") } == expected)
  }

  @Test(arguments: [
    ("post \"/\" a(body: PostCreate!): Post! @create(Post)", "errors TitleTaken SlugTaken"),
    (
      "patch \"/{id}\" a(id: UUID!, body: PostUpdate!): Post! @update(Post) @throws([Late, TitleTaken])",
      "errors TitleTaken Late"
    ),
    (
      "post \"/{id}\" a(id: UUID!): Post! @transition(Post, field: state, from: DRAFT, to: OUT, error: Late)",
      "errors Late"
    ),
    ("get \"/{id}\" a(id: UUID!): Post! @read(Post)", nil),
  ])
  func errorsFollowFromTheAction(text: String, expected: String?) throws {
    #expect(try operation(text, service: "@auth(bearer)").first { $0.hasPrefix("errors") } == expected)
  }

  @Test(arguments: [
    ("", "", ["open to all"]), ("@auth(bearer)", "", ["caller bearer"]),
    ("@auth(bearer) @auth(key)", "", ["caller bearer", "caller key"]), ("@auth(bearer)", "@public", ["open to all"]),
    ("@auth(bearer)", "@auth(key)", ["caller key"]), ("@public", "@auth(key)", ["caller key"]),
    ("@public", "", ["open to all"]), ("@auth(bearer, scopes: [\"a\"])", "", ["caller bearer with \"a\""]),
    ("@auth(bearer)", "@allow(role: ADMIN)", ["caller bearer and bearer.role in \"ADMIN\""]),
    (
      "@auth(bearer)", "@allow(owner: author) @allow(role: [ADMIN, MEMBER])",
      ["caller bearer and bearer owns by author", "caller bearer and bearer.role in \"ADMIN\" \"MEMBER\""]
    ),
    ("@auth(bearer) @allow(role: ADMIN)", "", ["caller bearer and bearer.role in \"ADMIN\""]),
    ("@auth(bearer) @allow(role: ADMIN)", "@allow(owner: id)", ["caller bearer and bearer owns by id"]),
    (
      "@auth(bearer, scopes: \"x\")", "@allow(scopes: [\"x\", \"y\"], claims: {role: ADMIN})",
      ["caller bearer with \"x\" \"y\" and bearer.role in \"ADMIN\""]
    ),
    // Only the scheme that has the claim can satisfy it.
    ("@auth(bearer) @auth(key)", "@allow(plan: \"pro\")", ["caller key and key.plan in \"pro\""]),
  ])
  func security(service: String, own: String, expected: [String]) throws {
    let lines = try operation("get \"/{id}\" a(id: UUID!): Post! @read(Post) " + own, service: service)
    #expect(lines.filter { $0.hasPrefix("caller") || $0.hasPrefix("open") } == expected)
  }

  @Test func listsAreOrderedTotallyAndPaged() throws {
    let lines = try operation(
      """
      get "/" a(state: State, after: DateTime @filter(field: at, op: GT), page: Page): [Post!]!
        @list(Post, order: ["-at", "title", "at"], owner: author) @paginate(max: 10)
      """, service: "@auth(bearer)")
    #expect(
      lines == [
        "GET /", "query state?: State form explode", "query after?: string(date-time) form explode",
        "query limit?: int32(min 1, max 10) = 10 form explode", "  description \"How many items a page has at most.\"",
        "query cursor?: string form explode",
        "  description \"Where the page begins: as the page before announced it.\"", "answer 200",
        "  application/json: list of Post", "caller bearer", "lists Post by -at title id owned by author",
        "  filter state EQ state", "  filter after GT at", "pages link default 10 max 10",
      ])
  }

  @Test(arguments: [
    ("(page: Page): Page2! @list(Post)", "pages envelope default 20 max 100"),
    ("(limit: Int! = 5 @range(min: 1, max: 7), cursor: String): [Post!]! @list(Post)", "pages link default 5 max 7"),
    ("(limit: Int): [Post!]! @list(Post)", nil), (": [Post!]! @list(Post)", nil),
  ])
  func pages(text: String, expected: String?) throws {
    #expect(try operation("get \"/\" a" + text).first { $0.hasPrefix("pages") } == expected)
  }

  @Test func tokensTakeTheirClaimsFromTheEntity() throws {
    let text = """
      auth bearer @jwt { role: String!  name: String @claim(nick)  level: Int }
      entity User { id: ID! @key  mail: Email! @unique  secret: Password!  role: String!  nick: String! }
      type Login { user: User!  token: Token! @issues(bearer) }
      input Credentials { mail: Email!  secret: String! }
      service S { post "/" a(body: Credentials!): Login! @signIn(User, identifier: mail, secret: secret) }
      """
    let lines = try dumped("service S", of: text)
    #expect(
      lines.suffix(4) == [
        "  issues bearer in token for user", "    claim sub from id", "    claim role from role",
        "    claim name from nick",
      ])
    #expect(lines.contains("  signs in User by mail and secret"))
    #expect(
      try dumped("auth bearer", of: text)[0...4] == [
        "bearer lifetime 3600", "  algorithm \"HS256\"", "claim", "  sub: string", "claim",
      ])
  }

  @Test func limitsTagsAndPolicies() throws {
    let lines = try operation(
      "put \"/{id}\" a(id: UUID!, body: PostUpdate!): Post! @update(Post) @idempotent(required: true, ttl: \"2d\") @etag(required: true) "
        + "@maxBody(10) @was(\"b\") @deprecated(reason: \"r\", since: \"2026-01-01\")",
      service: "@rateLimit(5, per: \"10s\") @tags([\"x\"])")
    #expect(lines[1...3] == ["tags \"x\"", "deprecated \"r\" since \"2026-01-01\"", "was \"b\""])
    #expect(
      lines.suffix(4) == [
        "idempotent required seconds 172800", "rate 5 in seconds 10", "etag required", "body at most 10",
      ])
  }

  @Test func jobsEventsAndClients() throws {
    let text = """
      "Nightly."
      job Sweep @cron("0 3 * * *") @retry(attempts: 4) { days: Int! }
      job Ping
      event OrderPlaced { id: ID! }
      client Billing @baseUrl("https://b.example") @path("/v1") { post "/charge" charge(body: JSON!): Void! }
      """
    #expect(
      try dumped("job Sweep", of: text) == [
        "description \"Nightly.\"", "schedule \"0 3 * * *\"", "attempts 4", "payload: SweepPayload",
      ])
    #expect(try dumped("type SweepPayload", of: text) == ["inline", "object", "  days: int32"])
    #expect(try dumped("job Ping", of: text) == ["attempts 1"])
    #expect(try dumped("event OrderPlaced", of: text) == ["topic \"order_placed\"", "payload: OrderPlacedPayload"])
    #expect(
      try dumped("client Billing", of: text)[0...2] == [
        "base \"https://b.example\"", "operation charge", "  POST /v1/charge",
      ])
  }
}
