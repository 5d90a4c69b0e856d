extension DiagnosticDefinition {
  public static let nothingAnswered = DiagnosticDefinition(
    "CC0819", .error, "A handler that reads and does not tell",
    explanation: """
      What reads a row answers it, and what lists rows answers a list, or an object that holds one.

      ```graphql
      get "/" listUsers: Void! @list(User)
      ```

      Mended:

      ```graphql
      get "/" listUsers: [User!]! @list(User)
      ```
      """)

  public static let unorderedField = DiagnosticDefinition(
    "CC0820", .error, "An order by something that has none",
    explanation: """
      A page begins after the last value of the one before, so these values have an order that all databases
      agree on: strings, numbers and times, and never null.

      ```graphql
      get "/" listUsers: [User!]! @list(User, order: "tags")
      ```

      Mended:

      ```graphql
      get "/" listUsers: [User!]! @list(User, order: "-createdAt")
      ```
      """)

  public static let badFilter = DiagnosticDefinition(
    "CC0821", .error, "A filter that compares what cannot be compared",
    explanation: """
      A filter compares a parameter with a stored field of the same type. `CONTAINS` is for strings, `LT` and
      its like for what has an order, `IN` takes a list.

      ```graphql
      get "/" listUsers(active: String @filter(field: "active", op: CONTAINS)): [User!]! @list(User)
      ```

      Mended:

      ```graphql
      get "/" listUsers(active: Boolean): [User!]! @list(User)
      ```
      """)

  public static let signInAmbiguous = DiagnosticDefinition(
    "CC0822", .error, "A sign-in that may find several rows",
    explanation: """
      Who signs in is found by an identifier. Where several rows may have it, it depends on luck whose password
      is asked for.

      ```graphql
      entity User { id: UUID! @key @generated  email: Email!  password: Password! }
      ```

      Mended:

      ```graphql
      entity User { id: UUID! @key @generated  email: Email! @unique  password: Password! }
      ```
      """)

  public static let signInUnhashed = DiagnosticDefinition(
    "CC0823", .error, "A sign-in by a secret that is stored as it is",
    explanation: """
      A secret is kept as a hash, so that nobody who reads the database can sign in as somebody else. A
      `Password` always is.

      ```graphql
      secret: String!
      @signIn(User, secret: "secret")
      ```

      Mended:

      ```graphql
      secret: Password!
      @signIn(User, secret: "secret")
      ```
      """)

  public static let signInBody = DiagnosticDefinition(
    "CC0824", .error, "A sign-in without identifier or secret",
    explanation: """
      The body of a sign-in requires the identifier and the secret, by the names of the fields that they are
      compared with.

      ```graphql
      type Credentials { mail: Email!  password: Password! }
      ```

      Mended:

      ```graphql
      type Credentials { email: Email!  password: Password! }
      ```
      """)

  public static let unsettableField = DiagnosticDefinition(
    "CC0825", .error, "A required field that nobody gives a value",
    explanation: """
      A field that clients may not set gets its value from a default or from the server. Without either, no row
      could be created.

      ```graphql
      role: Role! @readOnly
      ```

      Mended:

      ```graphql
      role: Role! = MEMBER @readOnly
      ```
      """)
}
