extension DiagnosticCatalog {
  static let operationDefinitions: [DiagnosticDefinition] = [
    .sameRoute, .ambiguousRoute, .reservedRoute, .placeholderWithoutParameter, .placeholderTwice,
    .parameterNotInPath, .parameterShape, .styleMisplaced, .reservedHeader, .bodyWithoutMeaning,
    .noSuccess, .forbiddenBody, .needlessIdempotency, .entityTagWithoutEntity,
    .paginationWithoutList, .badSchedule, .sameErrorCode, .unusedError,
  ]
}

extension DiagnosticDefinition {
  public static let sameRoute = DiagnosticDefinition(
    "CC0601", .error, "Two operations on one route",
    explanation: """
      A request has one method and one path, and one operation answers it. Paths that differ only in the names
      of their placeholders match the same requests, so the second operation would never be reached.

      ```graphql
      get "/{id}" getUser(id: UUID!): User!
      get "/{name}" findUser(name: String!): User!
      ```

      Mended:

      ```graphql
      get "/{id}" getUser(id: UUID!): User!
      get "/by-name/{name}" findUser(name: String!): User!
      ```
      """)

  public static let ambiguousRoute = DiagnosticDefinition(
    "CC0602", .error, "Two routes of which neither is more specific",
    explanation: """
      Literal text goes before placeholders, so `/users/me` goes before `/users/{id}`. Where two segments mix
      text and placeholders and some text fits both, nothing decides, and frameworks would disagree.

      ```graphql
      get "/{name}.pdf" report(name: String!): String!
      get "/draft-{id}" draft(id: String!): String!
      ```

      Mended:

      ```graphql
      get "/{name}.pdf" report(name: String!): String!
      get "/drafts/{id}" draft(id: String!): String!
      ```
      """)

  public static let reservedRoute = DiagnosticDefinition(
    "CC0603", .error, "A route of the service itself",
    explanation: """
      Every service answers `GET /healthz` and `GET /readyz`, by which platforms see whether it lives and
      whether it is ready.

      ```graphql
      get "/healthz" health: String!
      ```

      Mended:

      ```graphql
      get "/status" health: String!
      ```
      """)

  public static let placeholderWithoutParameter = DiagnosticDefinition(
    "CC0604", .error, "A placeholder that no parameter describes",
    explanation: """
      What stands in braces in a path is a parameter, and its type says what may be there. The names have to
      agree.

      ```graphql
      get "/{id}" getUser(userId: UUID!): User!
      ```

      Mended:

      ```graphql
      get "/{id}" getUser(id: UUID!): User!
      ```
      """)

  public static let placeholderTwice = DiagnosticDefinition(
    "CC0605", .error, "A placeholder that stands twice",
    explanation: """
      A parameter has one value. If a path had it twice, a request could give two.

      ```graphql
      get "/{id}/friends/{id}" friend(id: UUID!): User!
      ```

      Mended:

      ```graphql
      get "/{id}/friends/{friendId}" friend(id: UUID!, friendId: UUID!): User!
      ```
      """)

  public static let parameterNotInPath = DiagnosticDefinition(
    "CC0606", .error, "A path parameter that the path does not have",
    explanation: """
      A parameter in the path is one of its placeholders; without one there is no place where a client could put
      it.

      ```graphql
      get "/users" getUser(id: UUID! @in(PATH)): User!
      ```

      Mended:

      ```graphql
      get "/users/{id}" getUser(id: UUID! @in(PATH)): User!
      ```
      """)

  public static let parameterShape = DiagnosticDefinition(
    "CC0608", .error, "A parameter that cannot be written into a URL",
    explanation: """
      Parameters are text. OpenAPI says how lists and flat objects are written, and says nothing of lists of
      lists, of objects in objects, or of objects that are exploded in styles for lists; so every server would read
      them in its own way.

      ```graphql
      get "/" search(where: [Condition!]): [User!]!
      type Condition { field: String!  value: String! }
      ```

      Mended:

      ```graphql
      post "/search" search(body: Search!): [User!]!
      type Search { where: [Condition!]! }
      type Condition { field: String!  value: String! }
      ```
      """)

  public static let styleMisplaced = DiagnosticDefinition(
    "CC0609", .error, "A style that a parameter's place does not have",
    explanation: """
      Each place has styles of its own: `simple`, `label` and `matrix` in a path, `form`, `spaceDelimited`,
      `pipeDelimited` and `deepObject` in a query, `simple` in a header, `form` in a cookie.

      ```graphql
      get "/" search(ids: [ID!] @style(MATRIX)): [User!]!
      ```

      Mended:

      ```graphql
      get "/" search(ids: [ID!] @style(PIPE_DELIMITED)): [User!]!
      ```
      """)
}
