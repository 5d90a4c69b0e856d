extension DiagnosticCatalog {
  static let storageDefinitions: [DiagnosticDefinition] = [
    .noKey, .badKey, .badIndex, .uniqueErrorStatus, .referenceToCompositeKey, .referenceType, .setNullOnRequired,
    .requiredReferenceCycle, .sameTable, .sameColumn, .badIdentifier, .hashedNonString, .bcryptCut,
    .transitionField, .transitionToItself, .actionMethod, .keyNotInPath, .bodyNotView, .nothingAnswered,
    .unorderedField, .badFilter, .signInAmbiguous, .signInUnhashed, .signInBody, .unsettableField,
  ]
}

extension DiagnosticDefinition {
  public static let noKey = DiagnosticDefinition(
    "CC0801", .error, "An entity without a key",
    explanation: """
      A key tells the rows of an entity apart: it is in paths, in references and in cursors. A field called `id`
      is the key where none is marked.

      ```graphql
      entity Tag { label: String! }
      ```

      Mended:

      ```graphql
      entity Tag { label: String! @key }
      ```
      """)

  public static let badKey = DiagnosticDefinition(
    "CC0802", .error, "A key that cannot tell rows apart",
    explanation: """
      A key is always there and can be compared, so it is required, and a string, a UUID or a whole number; not
      a float, not a list, and not a hash.

      ```graphql
      entity Reading { at: [Int!]! @key  value: Float! }
      ```

      Mended:

      ```graphql
      entity Reading { at: DateTime! @key  value: Float! }
      ```
      """)

  public static let badIndex = DiagnosticDefinition(
    "CC0803", .error, "An index over something that cannot be compared",
    explanation: """
      Databases look things up by single values. JSON has none, and the same password has another hash each
      time.

      ```graphql
      tags: [String!]! @unique
      ```

      Mended:

      ```graphql
      slug: String! @unique
      ```
      """)

  public static let uniqueErrorStatus = DiagnosticDefinition(
    "CC0804", .error, "A conflict that blames the server",
    explanation: """
      Where a value is taken already, the client can send another one; a status of 500 and above tells it that
      it can do nothing.

      ```graphql
      error EmailTaken @status(500)
      email: Email! @unique(error: EmailTaken)
      ```

      Mended:

      ```graphql
      error EmailTaken @status(409)
      email: Email! @unique(error: EmailTaken)
      ```
      """)

  public static let referenceToCompositeKey = DiagnosticDefinition(
    "CC0805", .error, "A reference to a key of several fields",
    explanation: """
      A reference is one field that holds the key of a row. A key of several fields does not fit into one.

      ```graphql
      entity Line { order: UUID! @key  number: Int! @key }
      entity Note { id: UUID! @key @generated  line: UUID! @references(Line) }
      ```

      Mended:

      ```graphql
      entity Line @unique(fields: ["order", "number"]) { id: UUID! @key @generated  order: UUID!  number: Int! }
      entity Note { id: UUID! @key @generated  line: UUID! @references(Line) }
      ```
      """)

  public static let referenceType = DiagnosticDefinition(
    "CC0806", .error, "A reference of another type than the key",
    explanation: """
      A reference holds the key of a row, so it has the type of the key. A database would refuse the foreign
      key.

      ```graphql
      entity User { id: UUID! @key @generated }
      entity Note { id: UUID! @key @generated  author: Int! @references(User) }
      ```

      Mended:

      ```graphql
      entity User { id: UUID! @key @generated }
      entity Note { id: UUID! @key @generated  author: UUID! @references(User) }
      ```
      """)

  public static let setNullOnRequired = DiagnosticDefinition(
    "CC0807", .error, "A reference that is to become null and may not",
    explanation: """
      With `SET_NULL`, a reference becomes null when the row that it refers to is deleted. A required field
      cannot, so the deletion would fail.

      ```graphql
      author: UUID! @references(User, onDelete: SET_NULL)
      ```

      Mended:

      ```graphql
      author: UUID @references(User, onDelete: SET_NULL)
      ```
      """)

  public static let requiredReferenceCycle = DiagnosticDefinition(
    "CC0808", .error, "Entities that need each other first",
    explanation: """
      A required reference holds the key of a row that is there already. Where such references go in a circle,
      there is no row to begin with.

      ```graphql
      entity Employee { id: UUID! @key @generated  manager: UUID! @references(Employee) }
      ```

      Mended:

      ```graphql
      entity Employee { id: UUID! @key @generated  manager: UUID @references(Employee) }
      ```
      """)

  public static let sameTable = DiagnosticDefinition(
    "CC0809", .error, "Two entities in one table",
    explanation: """
      Each entity has a table of its own, whose name is the entity's in snake case and plural unless `@table`
      says it. Databases do not tell upper from lower case.

      ```graphql
      entity User @table("people") { id: UUID! @key }
      entity Person @table("People") { id: UUID! @key }
      ```

      Mended:

      ```graphql
      entity User @table("users") { id: UUID! @key }
      entity Person @table("people") { id: UUID! @key }
      ```
      """)
}
