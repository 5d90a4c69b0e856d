extension DiagnosticDefinition {
  public static let annotationsConflict = DiagnosticDefinition(
    "CC0409", .error, "Annotations that contradict each other",
    explanation: """
      `@readOnly`, `@writeOnly` and `@createOnly` exclude each other, as do `@optional` and `@required`, `@public` and
      `@auth` or `@allow`, the kinds of an auth scheme, and the actions of an operation.

      ```graphql
      auth bearer @jwt { sub: UUID! }
      service Users { get "/" listUsers: [String!]! @public @auth(bearer) }
      ```

      Mended:

      ```graphql
      auth bearer @jwt { sub: UUID! }
      service Users { get "/" listUsers: [String!]! @auth(bearer) }
      ```
      """)

  public static let badTimeSpan = DiagnosticDefinition(
    "CC0410", .error, "A length of time that cannot be read",
    explanation: """
      A length of time is a whole number, greater than zero, and a unit: `s`, `m`, `h` or `d`.

      ```graphql
      auth bearer @jwt(expires: "1 hour") { sub: UUID! }
      ```

      Mended:

      ```graphql
      auth bearer @jwt(expires: "1h") { sub: UUID! }
      ```
      """)

  public static let constraintMisfit = DiagnosticDefinition(
    "CC0411", .error, "A constraint on a type that it cannot constrain",
    explanation: """
      `@length`, `@pattern` and `@format` are for strings, `@range` and `@multipleOf` for numbers, `@decimal` for
      `Decimal`, `@items` for lists, `@properties` for maps. In a list they constrain the elements.

      ```graphql
      type Person { age: Int! @length(max: 150) }
      ```

      Mended:

      ```graphql
      type Person { age: Int! @range(max: 150) }
      ```
      """)

  public static let annotationHidesBuiltIn = DiagnosticDefinition(
    "CC0412", .warning, "A directive with the name of a built-in annotation",
    explanation: """
      The contract's own definition is used to check it, and the compiler then gives it no meaning: nothing is
      generated from it.

      ```graphql
      directive @auth(role: String!) on FIELD_DEFINITION
      ```

      Mended:

      ```graphql
      directive @requires(role: String!) on FIELD_DEFINITION
      ```
      """)

  public static let annotationNeedsAnother = DiagnosticDefinition(
    "CC0413", .error, "An annotation that needs another one beside it",
    explanation: """
      `@allow` says what a caller must have, `@auth` how a caller is known; so the operation or its service has
      `@auth`, unless the contract has one scheme only. An `auth` declaration says its kind by one of `@jwt`,
      `@oauth`, `@openIdConnect`, `@apiKey` and `@basic`.

      ```graphql
      auth tokens { sub: UUID! }
      ```

      Mended:

      ```graphql
      auth tokens @jwt { sub: UUID! }
      ```
      """)

  public static let argumentOutOfRange = DiagnosticDefinition(
    "CC0414", .error, "An argument outside its range",
    explanation: """
      Some numbers have bounds: the status of an error is between 400 and 599, that of a success between 200 and 399,
      the cost of bcrypt between 4 and 31; a size is not negative.

      ```graphql
      error EmailTaken @status(200)
      ```

      Mended:

      ```graphql
      error EmailTaken @status(409)
      ```
      """)

  public static let cannotGenerate = DiagnosticDefinition(
    "CC0415", .error, "A value that the server cannot make",
    explanation: """
      What `@generated` makes follows from the type: a UUID for `UUID`, `ID` and `String`, a sequence for `Int` and
      `Int64`, a time for `DateTime`. `PRINCIPAL` takes the subject of the caller.

      ```graphql
      entity Invoice { id: UUID! @key  number: String! @generated(SEQUENCE) }
      ```

      Mended:

      ```graphql
      entity Invoice { id: UUID! @key  number: Int! @generated(SEQUENCE) }
      ```
      """)
}
