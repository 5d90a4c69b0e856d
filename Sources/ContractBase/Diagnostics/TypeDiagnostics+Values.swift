extension DiagnosticDefinition {
  public static let contradictorySizes = DiagnosticDefinition(
    "CC0510", .error, "A size that nothing has",
    explanation: """
      The fewest characters, items or entries are more than the most, so no value could ever be accepted.

      ```graphql
      name: String! @length(min: 80, max: 8)
      ```

      Mended:

      ```graphql
      name: String! @length(min: 8, max: 80)
      ```
      """)

  public static let badDefault = DiagnosticDefinition(
    "CC0512", .error, "A default that its own type excludes",
    explanation: """
      A default is put in by the server after the request was validated, so nothing would stop a wrong one: it
      would reach handlers and the database, and be answered to clients that cannot read it.

      ```graphql
      size: Int! = 500 @range(min: 1, max: 100)
      ```

      Mended:

      ```graphql
      size: Int! = 50 @range(min: 1, max: 100)
      ```
      """)

  public static let badExample = DiagnosticDefinition(
    "CC0513", .warning, "An example that its own type excludes",
    explanation: """
      Examples are copied: into documentation, into requests and into tests. One that the service would refuse
      teaches clients what does not work.

      ```graphql
      country: String! @pattern("^[A-Z]{2}$") @example("Portugal")
      ```

      Mended:

      ```graphql
      country: String! @pattern("^[A-Z]{2}$") @example("PT")
      ```
      """)

  public static let impossibleConstant = DiagnosticDefinition(
    "CC0514", .error, "A constant that its own type excludes",
    explanation: """
      `enum` and `const` list values beside a type, and both must hold. A value of another type can never be
      sent; where all of them are, nothing can. Nor can a value, or the name of a property, that holds U+0000: no
      request may, since no database keeps it.

      ```yaml
      level: {type: integer, enum: [low, high]}
      ```

      Mended:

      ```yaml
      level: {type: string, enum: [low, high]}
      ```
      """)

  public static let variantWithoutDiscriminator = DiagnosticDefinition(
    "CC0515", .error, "A variant without its discriminator",
    explanation: """
      The discriminator is read before anything else and chooses the variant, so each variant is an object that
      requires it as a string.

      ```graphql
      union Pet @discriminator("kind") = Cat | Dog
      type Cat { kind: Int!  lives: Int! }
      type Dog { kind: String! }
      ```

      Mended:

      ```graphql
      union Pet @discriminator("kind") = Cat | Dog
      type Cat { kind: String!  lives: Int! }
      type Dog { kind: String! }
      ```
      """)

  public static let duplicateTag = DiagnosticDefinition(
    "CC0516", .error, "A discriminator value that chooses two variants",
    explanation: """
      Each value of a discriminator chooses one variant. With two, it would depend on their order which of them
      is meant.

      ```graphql
      union Pet @discriminator("kind", mapping: { Dog: Cat }) = Cat | Dog
      ```

      Mended:

      ```graphql
      union Pet @discriminator("kind", mapping: { cat: Cat, dog: Dog }) = Cat | Dog
      ```
      """)

  public static let requiredWithDefault = DiagnosticDefinition(
    "CC0518", .note, "A default that never applies",
    explanation: """
      A default is put in where a property is absent. A property that is required never is, so either word says
      something that the other takes back.

      ```graphql
      type Search { size: Int! = 20 @required }
      ```

      Mended:

      ```graphql
      type Search { size: Int! = 20 }
      ```
      """)
}
