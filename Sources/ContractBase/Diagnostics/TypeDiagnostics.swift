extension DiagnosticCatalog {
  static let typeDefinitions: [DiagnosticDefinition] = [
    .endlessType, .emptyEnum, .emptyUnion, .ambiguousUnion, .badPattern, .patternDialect,
    .slowPattern, .contradictoryBounds, .contradictorySizes, .badDefault, .badExample,
    .impossibleConstant, .variantWithoutDiscriminator, .duplicateTag, .requiredWithDefault,
    .unusedType, .deprecatedUse, .keptNameClash,
  ]
}

extension DiagnosticDefinition {
  public static let endlessType = DiagnosticDefinition(
    "CC0501", .error, "A type that contains itself without an end",
    explanation: """
      An object that requires, over whatever detour, another object of its own type can never be written down:
      no client can send one and no server can answer one. One of the properties on the way has to be absent,
      null or a list.

      ```graphql
      type Employee { name: String!  manager: Employee! }
      ```

      Mended:

      ```graphql
      type Employee { name: String!  manager: Employee }
      ```
      """)

  public static let emptyEnum = DiagnosticDefinition(
    "CC0502", .error, "An enum without values",
    explanation: """
      Nothing can be one of no values, so whatever has the type can never be sent or answered.

      ```graphql
      enum Role {}
      ```

      Mended:

      ```graphql
      enum Role { MEMBER ADMIN }
      ```
      """)

  public static let emptyUnion = DiagnosticDefinition(
    "CC0504", .error, "A union without variants",
    explanation: """
      Nothing can be one of no types, so whatever has the type can never be sent or answered.

      ```graphql
      union Payment
      ```

      Mended:

      ```graphql
      union Payment = Card | Invoice
      ```
      """)

  public static let ambiguousUnion = DiagnosticDefinition(
    "CC0505", .warning, "A union whose variants overlap",
    explanation: """
      A value of a union is of exactly one of its variants. Where nothing tells two variants apart, a value that
      fits both is refused, and generated code has to try them all. A discriminator, or a required property that
      only one variant has, tells them apart.

      In OpenAPI a `oneOf` beside `properties` refuses in the same way what fits two of its schemas. It is told where one of
      them asks for nothing that the other does not; schemas that each ask for a property of their own are meant to shut
      each other out.

      ```graphql
      union Payment = Card | Voucher
      type Card { code: String! }
      type Voucher { code: String!  note: String }
      ```

      Mended:

      ```graphql
      union Payment @discriminator("kind") = Card | Voucher
      type Card { code: String! }
      type Voucher { code: String!  note: String }
      ```
      """)

  public static let badPattern = DiagnosticDefinition(
    "CC0506", .error, "A regular expression that cannot be read",
    explanation: """
      Patterns are regular expressions of ECMA-262, with the `u` flag, whatever the language of the generated
      code. The message says at which character reading came to an end.

      ```graphql
      code: String! @pattern("^[A-Z{3}$")
      ```

      Mended:

      ```graphql
      code: String! @pattern("^[A-Z]{3}$")
      ```
      """)

  public static let patternDialect = DiagnosticDefinition(
    "CC0507", .error, "A regular expression that a target cannot run",
    explanation: """
      Every target accepts and refuses the same values, so a pattern uses only what the regular expressions of
      every chosen target have. Go and Python run theirs in linear time, for which they give up look-around and
      back-references.

      ```graphql
      pin: String! @pattern("^(?!0000)[0-9]{4}$")
      ```

      Mended:

      ```graphql
      pin: String! @pattern("^[0-9]{4}$")
      ```
      """)

  public static let slowPattern = DiagnosticDefinition(
    "CC0508", .warning, "A regular expression that can take for ever",
    explanation: """
      Where a repetition stands inside of a repetition and both can take the same characters, an engine that
      backtracks tries every way to divide a text among them: the time doubles with each character. A client can
      keep a server busy with one short request.

      ```graphql
      words: String! @pattern("^([a-z]+ ?)+$")
      ```

      Mended:

      ```graphql
      words: String! @pattern("^[a-z]+( [a-z]+)*$")
      ```
      """)

  public static let contradictoryBounds = DiagnosticDefinition(
    "CC0509", .error, "Bounds that no number is within",
    explanation: """
      A minimum above the maximum, bounds that exclude the only number between them, or a step that misses the
      whole range: no value could ever be accepted.

      ```graphql
      age: Int! @range(min: 130, max: 18)
      ```

      Mended:

      ```graphql
      age: Int! @range(min: 18, max: 130)
      ```
      """)
}
