extension DiagnosticCatalog {
  static let nameDefinitions: [DiagnosticDefinition] = [
    .unknownType, .duplicateName, .duplicateMember, .unknownEntity, .unknownError, .unknownScheme, .unknownField,
    .unknownClaim, .unknownEnumValue, .importFailed, .nothingToExtend, .collectionWithoutReference,
    .interfaceNotImplemented, .typeNotAllowedHere, .rootOperationsNotServed, .builtInName,
    .parameterNarrowsNothing, .unknownScope, .claimWithoutField, .scalarWithoutBase, .fieldArgumentsIgnored,
    .scalarCycle, .malformedPath, .reservedName, .emptyType, .wrongDirection, .badRootType, .nothingServed,
    .interfaceCycle, .endlessAnswer, .fieldToRoot,
  ]
}

extension DiagnosticDefinition {
  public static let unknownType = DiagnosticDefinition(
    "CC0301", .error, "A type that nobody declares",
    explanation: """
      Every type in a field, a parameter or an answer is a built-in scalar, or is declared in the contract or in a
      file that it imports.

      ```graphql
      type User { name: String! }
      type Session { user: Usr! }
      ```

      Mended:

      ```graphql
      type User { name: String! }
      type Session { user: User! }
      ```
      """)

  public static let duplicateName = DiagnosticDefinition(
    "CC0302", .error, "Two declarations with one name",
    explanation: """
      Types, entities and the views of entities share one space of names; errors, auth schemes, services, operations,
      jobs, events and clients have one each. Names become names in the generated code, so each is declared once.

      ```graphql
      type User { id: ID! }
      input User { id: ID! }
      ```

      Mended:

      ```graphql
      type User { id: ID! }
      input UserInput { id: ID! }
      ```
      """)

  public static let duplicateMember = DiagnosticDefinition(
    "CC0303", .error, "Two members with one name",
    explanation: """
      Fields of one type, values of one enum, members of one union and parameters of one operation differ in name.

      ```graphql
      type Point { x: Float!  x: Float! }
      ```

      Mended:

      ```graphql
      type Point { x: Float!  y: Float! }
      ```
      """)

  public static let unknownEntity = DiagnosticDefinition(
    "CC0304", .error, "An entity that nobody declares",
    explanation: """
      `@create`, `@read`, `@list`, `@update`, `@delete`, `@signIn`, `@transition` and `@references` name an `entity`.
      A `type` is not one: it is not stored.

      ```graphql
      entity User { id: UUID! @key }
      service Users {
        delete "/{id}" deleteUser(id: UUID!): Void! @delete(Usr)
      }
      ```

      Mended:

      ```graphql
      entity User { id: UUID! @key }
      service Users {
        delete "/{id}" deleteUser(id: UUID!): Void! @delete(User)
      }
      ```
      """)

  public static let unknownError = DiagnosticDefinition(
    "CC0305", .error, "An error that nobody declares",
    explanation: """
      `@throws`, `@unique` and `@transition` name an `error`. The wire format's own errors, such as `not_found`, are
      answered without being named.

      ```graphql
      error EmailTaken @status(409)
      entity User { id: UUID! @key  email: Email! @unique(error: EmailTakn) }
      ```

      Mended:

      ```graphql
      error EmailTaken @status(409)
      entity User { id: UUID! @key  email: Email! @unique(error: EmailTaken) }
      ```
      """)

  public static let unknownScheme = DiagnosticDefinition(
    "CC0306", .error, "An auth scheme that nobody declares",
    explanation: """
      `@auth` and `@issues` name an `auth` declaration.

      ```graphql
      auth bearer @jwt { sub: UUID! }
      service Users @auth(bearr) { get "/me" me: String! }
      ```

      Mended:

      ```graphql
      auth bearer @jwt { sub: UUID! }
      service Users @auth(bearer) { get "/me" me: String! }
      ```
      """)

  public static let unknownField = DiagnosticDefinition(
    "CC0307", .error, "A field that the entity does not have",
    explanation: """
      Keys, indexes, orders, filters, owners and claims name fields as the entity declares them, not columns of the
      database.

      ```graphql
      entity User { id: UUID! @key  createdAt: DateTime! @generated }
      service Users { get "/" listUsers: [User!]! @list(User, order: "-created") }
      ```

      Mended:

      ```graphql
      entity User { id: UUID! @key  createdAt: DateTime! @generated }
      service Users { get "/" listUsers: [User!]! @list(User, order: "-createdAt") }
      ```
      """)

  public static let unknownClaim = DiagnosticDefinition(
    "CC0308", .error, "A claim that the auth scheme does not have",
    explanation: """
      What `@allow` asks of the caller is one of the claims between the braces of the `auth` declaration, or an
      argument that `@allow` has itself: `owner`, `scopes`.

      ```graphql
      auth bearer @jwt { sub: UUID!  role: String! }
      service Users @auth(bearer) { get "/" listUsers: [String!]! @allow(rol: ADMIN) }
      ```

      Mended:

      ```graphql
      auth bearer @jwt { sub: UUID!  role: String! }
      service Users @auth(bearer) { get "/" listUsers: [String!]! @allow(role: ADMIN) }
      ```
      """)

  public static let unknownEnumValue = DiagnosticDefinition(
    "CC0309", .error, "A value that the enum does not have",
    explanation: """
      Where a field is of an enum type, the states that `@transition` moves between are values of it.

      ```graphql
      enum State { OPEN CLOSED }
      entity Ticket { id: UUID! @key  state: State! }
      service Tickets {
        post "/{id}/close" closeTicket(id: UUID!): Ticket! @transition(Ticket, field: state, from: OPEN, to: CLOSE)
      }
      ```

      Mended:

      ```graphql
      enum State { OPEN CLOSED }
      entity Ticket { id: UUID! @key  state: State! }
      service Tickets {
        post "/{id}/close" closeTicket(id: UUID!): Ticket! @transition(Ticket, field: state, from: OPEN, to: CLOSED)
      }
      ```
      """)
}
