extension DiagnosticDefinition {
  public static let reservedHeader = DiagnosticDefinition(
    "CC0610", .warning, "A header parameter that HTTP uses itself",
    explanation: """
      `Accept` and `Content-Type` follow from media types, `Authorization` from auth schemes. OpenAPI ignores
      parameters of these names, and so does the generated code.

      ```graphql
      get "/" list(token: String! @in(HEADER, name: "Authorization")): [User!]!
      ```

      Mended:

      ```graphql
      get "/" list: [User!]! @auth(bearer)
      ```
      """)

  public static let bodyWithoutMeaning = DiagnosticDefinition(
    "CC0611", .warning, "A body where there should be none",
    explanation: """
      A body of GET, HEAD or DELETE has no meaning in HTTP. Browsers refuse to send one, and proxies and
      libraries drop it or refuse the request.

      ```graphql
      get "/search" search(body: Query!): [User!]!
      ```

      Mended:

      ```graphql
      post "/search" search(body: Query!): [User!]!
      ```
      """)

  public static let noSuccess = DiagnosticDefinition(
    "CC0612", .error, "An operation that never succeeds",
    explanation: """
      Something is answered where all goes well, and its status says so. Failures alone leave a client with
      nothing to hope for, and generated code with nothing to return.

      ```yaml
      responses: {'400': {description: Wrong}}
      ```

      Mended:

      ```yaml
      responses: {'204': {description: Done}, '400': {description: Wrong}}
      ```
      """)

  public static let forbiddenBody = DiagnosticDefinition(
    "CC0614", .error, "A body in an answer that has none",
    explanation: """
      An answer with the status 204, 205 or 304 ends after its headers. What follows would be taken for the next
      answer, so servers drop it.

      ```graphql
      delete "/{id}" remove(id: UUID!): User! @status(204)
      ```

      Mended:

      ```graphql
      delete "/{id}" remove(id: UUID!): Void! @status(204)
      ```
      """)

  public static let needlessIdempotency = DiagnosticDefinition(
    "CC0615", .warning, "An idempotency key where repeating is harmless",
    explanation: """
      GET, HEAD, PUT and DELETE may be repeated as they are. A key would only keep old answers.

      ```graphql
      get "/" listUsers: [User!]! @idempotent
      ```

      Mended:

      ```graphql
      post "/" signUp(body: UserCreate!): User! @idempotent
      ```
      """)

  public static let entityTagWithoutEntity = DiagnosticDefinition(
    "CC0616", .error, "An entity tag without an entity",
    explanation: """
      An entity tag stands for the state of one row. An operation that reads, updates, deletes or moves one has
      it; any other has nothing to tag.

      ```graphql
      get "/stats" stats: Stats! @etag
      ```

      Mended:

      ```graphql
      get "/{id}" getUser(id: UUID!): User! @read(User) @etag
      ```
      """)

  public static let paginationWithoutList = DiagnosticDefinition(
    "CC0617", .error, "Pages of something that is no list",
    explanation: """
      A page is a part of a list, and a cursor a place in its order. Handlers that create, read or change one
      row have neither.

      ```graphql
      get "/{id}" getUser(id: UUID!, page: Page): User! @read(User)
      ```

      Mended:

      ```graphql
      get "/" listUsers(page: Page): [User!]! @list(User)
      ```
      """)

  public static let badSchedule = DiagnosticDefinition(
    "CC0618", .error, "A schedule that cannot be read",
    explanation: """
      A schedule has the five fields of cron: minute, hour, day of the month, month, day of the week. Each is
      `*`, a number, a range, a list of these, or one with a step.

      ```graphql
      job SendDigest @cron("0 25 * * *")
      ```

      Mended:

      ```graphql
      job SendDigest @cron("0 7 * * 1")
      ```
      """)
}
