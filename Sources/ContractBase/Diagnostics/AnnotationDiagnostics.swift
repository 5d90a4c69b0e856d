extension DiagnosticCatalog {
  static let annotationDefinitions: [DiagnosticDefinition] = [
    .unknownAnnotation, .annotationMisplaced, .unknownArgument, .missingArgument, .duplicateArgument,
    .wrongArgumentType, .unknownArgumentValue, .annotationRepeated, .annotationsConflict, .badTimeSpan,
    .constraintMisfit, .annotationHidesBuiltIn, .annotationNeedsAnother, .argumentOutOfRange, .cannotGenerate,
    .undeclaredDirective, .directiveCycle, .requiredDeprecated, .oneOfField, .uncheckedAccess,
  ]
}

extension DiagnosticDefinition {
  public static let unknownAnnotation = DiagnosticDefinition(
    "CC0401", .error, "An annotation that nobody defines",
    explanation: """
      Annotations are those of the prelude, and those that the contract defines with `directive`. In OpenAPI an
      extension that is not known is left alone; one that looks like a misspelt annotation is a warning. In a GraphQL
      schema a directive that is not known is a warning, and one that looks misspelt is an error.

      ```graphql
      entity User { id: UUID! @key  email: Email! @uniqe }
      ```

      Mended:

      ```graphql
      entity User { id: UUID! @key  email: Email! @unique }
      ```
      """)

  public static let annotationMisplaced = DiagnosticDefinition(
    "CC0402", .error, "An annotation where it means nothing",
    explanation: """
      The definition of an annotation lists the places where it may stand.

      ```graphql
      service Users @table("users") { get "/" listUsers: [String!]! }
      ```

      Mended:

      ```graphql
      entity User @table("users") { id: UUID! @key }
      ```
      """)

  public static let unknownArgument = DiagnosticDefinition(
    "CC0403", .error, "An argument that the annotation does not have",
    explanation: """
      The arguments of an annotation are those of its definition; only `@allow` takes others, which are claims.

      ```graphql
      type User { name: String @length(maximum: 80) }
      ```

      Mended:

      ```graphql
      type User { name: String @length(max: 80) }
      ```
      """)

  public static let missingArgument = DiagnosticDefinition(
    "CC0404", .error, "An argument that the annotation cannot do without",
    explanation: """
      An argument whose type ends in `!` and that has no default must be given.

      ```graphql
      entity User @table { id: UUID! @key }
      ```

      Mended:

      ```graphql
      entity User @table("users") { id: UUID! @key }
      ```
      """)

  public static let duplicateArgument = DiagnosticDefinition(
    "CC0405", .error, "An argument that is given twice",
    explanation: """
      Each argument is given once. The main argument counts as given where it stands without its name.

      ```graphql
      type User { name: String @length(max: 80, max: 90) }
      ```

      Mended:

      ```graphql
      type User { name: String @length(max: 80) }
      ```
      """)

  public static let wrongArgumentType = DiagnosticDefinition(
    "CC0406", .error, "An argument of the wrong type",
    explanation: """
      The value of an argument has the type that the definition of the annotation says. A single value may stand for a
      list of one.

      ```graphql
      type User { name: String @length(max: "80") }
      ```

      Mended:

      ```graphql
      type User { name: String @length(max: 80) }
      ```
      """)

  public static let unknownArgumentValue = DiagnosticDefinition(
    "CC0407", .error, "An argument with a value that its enum does not have",
    explanation: """
      The value is one of those that the argument's enum lists.

      ```graphql
      entity User { id: UUID! @key  password: Password! @hash(BCRIPT) }
      ```

      Mended:

      ```graphql
      entity User { id: UUID! @key  password: Password! @hash(BCRYPT) }
      ```
      """)

  public static let annotationRepeated = DiagnosticDefinition(
    "CC0408", .error, "An annotation that stands twice",
    explanation: """
      Only annotations that are defined as `repeatable` may stand several times in one place.

      ```graphql
      type User { name: String @length(min: 1) @length(max: 80) }
      ```

      Mended:

      ```graphql
      type User { name: String @length(min: 1, max: 80) }
      ```
      """)
}
