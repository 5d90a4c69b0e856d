extension DiagnosticCatalog {
  static let authDefinitions: [DiagnosticDefinition] = [
    .unprotected, .claimValue, .ownerType, .ownerWithoutRow, .principalUnknown, .noSubject, .badSubject,
    .secretAnswered, .secretInURL, .badAlgorithm, .mixedAlgorithms, .keyInURL, .unusedScheme,
  ]
}

extension DiagnosticDefinition {
  public static let unprotected = DiagnosticDefinition(
    "CC0701", .warning, "A service that does not say who may call it",
    explanation: """
      The contract has auth schemes, and yet anybody may call these operations. That may be meant, but it is too
      easily forgotten to be left unsaid.

      ```graphql
      auth bearer @jwt { sub: UUID! }
      service Users @path("/users") { get "/" listUsers: [User!]! }
      ```

      Mended:

      ```graphql
      auth bearer @jwt { sub: UUID! }
      service Users @path("/users") @auth(bearer) { get "/" listUsers: [User!]! }
      ```
      """)

  public static let claimValue = DiagnosticDefinition(
    "CC0702", .error, "A claim that never has the value",
    explanation: """
      `@allow` compares a claim with values. One that the claim's type excludes is never equal, so nobody would
      be let in.

      ```graphql
      auth bearer @jwt { sub: UUID!  role: Role! }
      enum Role { MEMBER ADMIN }
      get "/" listUsers: [User!]! @allow(role: 7)
      ```

      Mended:

      ```graphql
      auth bearer @jwt { sub: UUID!  role: Role! }
      enum Role { MEMBER ADMIN }
      get "/" listUsers: [User!]! @allow(role: ADMIN)
      ```
      """)

  public static let ownerType = DiagnosticDefinition(
    "CC0703", .error, "An owner that the caller can never be",
    explanation: """
      A row belongs to the caller where its field equals the caller's `sub`. Values of different types are never
      equal.

      ```graphql
      auth bearer @jwt { sub: UUID! }
      entity Note { id: UUID! @key @generated  ownerId: Int! }
      ```

      Mended:

      ```graphql
      auth bearer @jwt { sub: UUID! }
      entity Note { id: UUID! @key @generated  ownerId: UUID! }
      ```
      """)

  public static let ownerWithoutRow = DiagnosticDefinition(
    "CC0704", .error, "An owner of nothing",
    explanation: """
      Ownership is looked up in the row that an operation reads, updates, deletes or moves. Where there is no
      such row, or no caller, nobody can own it.

      ```graphql
      post "/" signUp(body: UserCreate!): User! @allow(owner: "id") @create(User)
      ```

      Mended:

      ```graphql
      get "/{id}" getUser(id: UUID!): User! @allow(owner: "id") @read(User)
      ```
      """)

  public static let principalUnknown = DiagnosticDefinition(
    "CC0705", .error, "A row for a caller whom nobody knows",
    explanation: """
      `@generated(PRINCIPAL)` takes the subject of the caller. Where anybody may call, there is none.

      ```graphql
      post "/" write(body: NoteCreate!): Note! @public @create(Note)
      ```

      Mended:

      ```graphql
      post "/" write(body: NoteCreate!): Note! @auth(bearer) @create(Note)
      ```
      """)

  public static let noSubject = DiagnosticDefinition(
    "CC0706", .error, "A scheme that does not tell who the caller is",
    explanation: """
      Ownership compares a field with the claim `sub`. Keys and basic authentication have none, unless it is
      declared.

      ```graphql
      auth partner @apiKey(in: HEADER, name: "X-Key")
      ```

      Mended:

      ```graphql
      auth partner @apiKey(in: HEADER, name: "X-Key") { sub: UUID! }
      ```
      """)

  public static let badSubject = DiagnosticDefinition(
    "CC0707", .error, "A subject that does not identify",
    explanation: """
      The claim `sub` tells who the caller is. It is always there, and it is a single string or number, so that
      it can be compared with what is stored.

      ```graphql
      auth bearer @jwt { sub: UUID }
      ```

      Mended:

      ```graphql
      auth bearer @jwt { sub: UUID! }
      ```
      """)

  public static let secretAnswered = DiagnosticDefinition(
    "CC0708", .error, "A secret in an answer",
    explanation: """
      A `Password` is accepted and never answered, not even as a hash. It is left out of what an entity shows; a
      type of the contract's own has to leave it out too.

      ```graphql
      type Account { email: Email!  password: Password! }
      get "/me" me: Account!
      ```

      Mended:

      ```graphql
      type Account { email: Email!  password: Password! @writeOnly }
      get "/me" me: Account!
      ```
      """)

  public static let secretInURL = DiagnosticDefinition(
    "CC0709", .error, "A secret in a URL",
    explanation: """
      URLs are kept: in the logs of servers and proxies, in the history of browsers, in the `Referer` of the
      next request. A secret is sent in a body or a header.

      ```graphql
      get "/sign-in" signIn(email: Email!, password: Password!): Session!
      ```

      Mended:

      ```graphql
      post "/sign-in" signIn(body: Credentials!): Session!
      type Credentials { email: Email!  password: Password! }
      ```
      """)
}
