extension DiagnosticDefinition {
  public static let unknownDeclaration = DiagnosticDefinition(
    "CC0110", .error, "A word that begins no declaration",
    explanation: """
      Each declaration at the top level begins with its keyword: `contract`, `auth`, `entity`, `error`, `service`, `job`,
      `event`, `client`, `import`, or one of GraphQL's `schema`, `scalar`, `type`, `interface`, `union`, `enum`, `input`,
      `directive`, `extend`.

      ```graphql
      entitty User { id: UUID! @key }
      ```

      Mended:

      ```graphql
      entity User { id: UUID! @key }
      ```
      """)

  public static let expectedSyntax = DiagnosticDefinition(
    "CC0111", .error, "Something is missing or out of place",
    explanation: """
      At this place the grammar allows only what the message names. The compiler goes on as if it had been there, so that
      the other mistakes in the file are reported too.

      ```graphql
      type User { name String }
      ```

      Mended:

      ```graphql
      type User { name: String }
      ```
      """)

  public static let missingName = DiagnosticDefinition(
    "CC0112", .error, "A name is missing",
    explanation: """
      Every declaration, field, argument and directive has a name made of letters, digits and `_`, not beginning with a
      digit.

      ```graphql
      type { id: ID! }
      ```

      Mended:

      ```graphql
      type User { id: ID! }
      ```
      """)

  public static let unclosedBracket = DiagnosticDefinition(
    "CC0113", .error, "A bracket that is never closed",
    explanation: """
      The message points at the opening bracket, and at the place where its other half was expected at the latest.

      ```graphql
      type User { name: String

      type Order { id: ID! }
      ```

      Mended:

      ```graphql
      type User { name: String }

      type Order { id: ID! }
      ```
      """)

  public static let strayBracket = DiagnosticDefinition(
    "CC0114", .error, "A closing bracket without an opening one",
    explanation: """
      Nothing is open that this bracket could close. Often a bracket above it was closed too early.

      ```graphql
      type User { name: String } }
      ```

      Mended:

      ```graphql
      type User { name: String }
      ```
      """)

  public static let unknownMethod = DiagnosticDefinition(
    "CC0115", .error, "An operation with an unknown method",
    explanation: """
      An operation begins with its HTTP method in lower case: `get`, `post`, `put`, `patch`, `delete`, `head` or
      `options`.

      ```graphql
      service Users { fetch "/users" listUsers: [User!]! }
      ```

      Mended:

      ```graphql
      service Users { get "/users" listUsers: [User!]! }
      ```
      """)

  public static let missingPath = DiagnosticDefinition(
    "CC0116", .error, "An operation without a path",
    explanation: """
      After the method stands the path as a string, relative to the service's `@path`. `"/"` is the service itself.

      ```graphql
      service Users @path("/users") { get listUsers: [User!]! }
      ```

      Mended:

      ```graphql
      service Users @path("/users") { get "/" listUsers: [User!]! }
      ```
      """)

  public static let missingType = DiagnosticDefinition(
    "CC0117", .error, "A field, parameter or operation without a type",
    explanation: """
      Everything that carries a value says of which type it is. An operation that answers nothing has the type
      `Void!`.

      ```graphql
      service Users { delete "/{id}" deleteUser(id: UUID!) }
      ```

      Mended:

      ```graphql
      service Users { delete "/{id}" deleteUser(id: UUID!): Void! @status(204) }
      ```
      """)

  public static let executableDefinition = DiagnosticDefinition(
    "CC0118", .error, "A query where only types can be declared",
    explanation: """
      `query`, `mutation`, `subscription` and `fragment` are requests that a client sends. A contract declares what can be
      requested, so they belong in the client's files. The compiler skips them.

      ```graphql
      query Me { user { name } }
      type Query { user: User }
      ```

      Mended:

      ```graphql
      type Query { user: User }
      ```
      """)

  public static let variableOutsideOperation = DiagnosticDefinition(
    "CC0119", .error, "A variable where only a literal can stand",
    explanation: """
      `$name` stands for a value that a client sends along with a query. Defaults and arguments of annotations are known
      when the contract is compiled, so they are literals.

      ```graphql
      type User { role: Role = $default }
      ```

      Mended:

      ```graphql
      type User { role: Role = MEMBER }
      ```
      """)

  public static let emptyBraces = DiagnosticDefinition(
    "CC0120", .warning, "Braces or parentheses with nothing inside",
    explanation: """
      GraphQL's grammar wants at least one thing between braces and parentheses. Other tools may refuse the file, so leave
      them out.

      ```graphql
      error NotFound @status(404) {}
      ```

      Mended:

      ```graphql
      error NotFound @status(404)
      ```
      """)

  public static let unknownDirectiveLocation = DiagnosticDefinition(
    "CC0121", .error, "A directive defined for an unknown place",
    explanation: """
      After `on` stand the kinds of declaration on which the directive may be used, in capitals: GraphQL's, such as
      `OBJECT`, `FIELD_DEFINITION` and `ENUM_VALUE`, and the contract's `CONTRACT`, `AUTH`, `ENTITY`, `ERROR`, `SERVICE`,
      `CLIENT`, `OPERATION`, `JOB` and `EVENT`.

      ```graphql
      directive @audited on FIELD_DEFINTION
      ```

      Mended:

      ```graphql
      directive @audited on FIELD_DEFINITION
      ```
      """)

  public static let unknownRootOperation = DiagnosticDefinition(
    "CC0122", .error, "An unknown root operation in a schema",
    explanation: """
      A schema names the types of its `query`, its `mutation` and its `subscription`; there are no others.

      ```graphql
      schema { queries: Query }
      ```

      Mended:

      ```graphql
      schema { query: Query }
      ```
      """)

  public static let unnamedArgument = DiagnosticDefinition(
    "CC0123", .error, "An argument that needs its name",
    explanation: """
      Only the first argument of an annotation may be given without a name: it is the annotation's main argument. All
      others say which they are.

      ```graphql
      type User { name: String @length(1, 80) }
      ```

      Mended:

      ```graphql
      type User { name: String @length(min: 1, max: 80) }
      ```
      """)

  public static let strayDescription = DiagnosticDefinition(
    "CC0124", .error, "A description that describes nothing",
    explanation: """
      A string before a declaration, a field, an operation or an enum value is its description, and there is one at most.
      An `extend` has none, since what it extends has one already. Use a `#` comment for notes.

      ```graphql
      type User {
        name: String
        "the end"
      }
      ```

      Mended:

      ```graphql
      type User {
        name: String
        # the end
      }
      ```
      """)

  public static let misplacedArguments = DiagnosticDefinition(
    "CC0125", .error, "Arguments on a field that takes none",
    explanation: """
      Fields of GraphQL types and interfaces may take arguments. Fields of inputs, entities, errors, events, jobs and claims
      are plain data, in which nothing can be asked for.

      ```graphql
      input UserFilter { name(exact: Boolean): String }
      ```

      Mended:

      ```graphql
      input UserFilter { name: String  exact: Boolean }
      ```
      """)

  public static let misplacedImplements = DiagnosticDefinition(
    "CC0126", .error, "`implements` on something that cannot implement",
    explanation: """
      Types, interfaces and entities implement interfaces; nothing else does.

      ```graphql
      input UserFilter implements Filter { name: String }
      ```

      Mended:

      ```graphql
      input UserFilter { name: String }
      ```
      """)

  public static let missingAmpersand = DiagnosticDefinition(
    "CC0127", .warning, "Interfaces that are not joined by `&`",
    explanation: """
      Since 2018 GraphQL joins the interfaces of a type with `&`. The older spelling with commas or blanks is still
      understood here, but not by other tools.

      ```graphql
      type User implements Node, Named { id: ID!  name: String }
      ```

      Mended:

      ```graphql
      type User implements Node & Named { id: ID!  name: String }
      ```
      """)

  public static let reservedEnumValue = DiagnosticDefinition(
    "CC0128", .error, "An enum value with a reserved name",
    explanation: """
      `true`, `false` and `null` are literals; an enum value of that name could never be written. In JSON enums are
      strings, so choose a longer word.

      ```graphql
      enum Answer { true false }
      ```

      Mended:

      ```graphql
      enum Answer { YES NO }
      ```
      """)

  public static let unexpectedBody = DiagnosticDefinition(
    "CC0129", .error, "A declaration that has no body was given one",
    explanation: """
      `contract`, `scalar` and `import` say everything with their name and annotations. What belongs to the contract stands beside it
      at the top level.

      ```graphql
      contract Accounts { type User { id: ID! } }
      ```

      Mended:

      ```graphql
      contract Accounts

      type User { id: ID! }
      ```
      """)
}

extension DiagnosticCatalog {
  static let syntaxDefinitions: [DiagnosticDefinition] = [
    .unexpectedCharacter, .invalidUTF8, .unterminatedString, .invalidEscape, .malformedNumber, .controlCharacter,
    .tooManyTokens, .nestedTooDeeply, .nonASCIIName, .unknownDeclaration, .expectedSyntax, .missingName,
    .unclosedBracket, .strayBracket, .unknownMethod, .missingPath, .missingType, .executableDefinition,
    .variableOutsideOperation, .emptyBraces, .unknownDirectiveLocation, .unknownRootOperation, .unnamedArgument,
    .strayDescription, .misplacedArguments, .misplacedImplements, .missingAmpersand, .reservedEnumValue,
    .unexpectedBody,
  ]
}
