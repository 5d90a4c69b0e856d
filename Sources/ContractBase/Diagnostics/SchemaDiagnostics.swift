/// What is wrong with the type system of a GraphQL schema (GraphQL, section 3).
extension DiagnosticDefinition {
  public static let reservedName = DiagnosticDefinition(
    "CC0324", .error, "A name that begins with two underscores",
    explanation: """
      Names that begin with `__` are GraphQL's own: introspection uses them (GraphQL, section 4.2).

      ```graphql
      type Query { __version: String }
      ```

      Mended:

      ```graphql
      type Query { version: String }
      ```
      """)

  public static let emptyType = DiagnosticDefinition(
    "CC0325", .error, "A type without fields",
    explanation: """
      Types, interfaces and inputs of a GraphQL schema have at least one field, of their own or from an extension
      (GraphQL, sections 3.6, 3.7 and 3.10).

      ```graphql
      type Query { user: User }
      type User
      ```

      Mended:

      ```graphql
      type Query { user: User }
      type User { name: String }
      ```
      """)

  public static let wrongDirection = DiagnosticDefinition(
    "CC0326", .error, "An input where values are answered, or an output where they are sent",
    explanation: """
      Arguments and the fields of inputs take scalars, enums and inputs; the fields of types and interfaces answer
      anything but inputs (GraphQL, section 3.4.2). In a `.contract`, `type` and `input` both go in and out.

      ```graphql
      type User { name: String }
      type Query { find(like: User): User }
      ```

      Mended:

      ```graphql
      type User { name: String }
      input UserFilter { name: String }
      type Query { find(like: UserFilter): User }
      ```
      """)

  public static let badRootType = DiagnosticDefinition(
    "CC0327", .error, "A schema whose root types do not fit",
    explanation: """
      A schema has a query root, and may have one for mutations and one for subscriptions; each is an object type, and
      all are different (GraphQL, section 3.3.1).

      ```graphql
      schema { query: Root  mutation: Root }
      type Root { name: String }
      ```

      Mended:

      ```graphql
      schema { query: Root  mutation: Changes }
      type Root { name: String }
      type Changes { rename(name: String!): String }
      ```
      """)

  public static let nothingServed = DiagnosticDefinition(
    "CC0328", .warning, "A schema without anything to serve",
    explanation: """
      The fields of a schema's query and mutation types are the operations of the service. A schema that has neither is
      a part of another one: its types are read and checked, and that is all that can be done with it.

      ```graphql
      schema { query: Query }
      type Query { _service: Service }
      type Service { sdl: String }
      ```

      Mended:

      ```graphql
      schema { query: Query }
      type Query { service: Service }
      type Service { sdl: String }
      ```
      """)

  public static let interfaceCycle = DiagnosticDefinition(
    "CC0329", .error, "An interface that implements itself",
    explanation: """
      An interface may implement others, but not itself, directly or by way of others (GraphQL, section 3.7).

      ```graphql
      type Query { node: Node }
      interface Node implements Named & Node { name: String }
      interface Named implements Node & Named { name: String }
      ```

      Mended:

      ```graphql
      type Query { node: Node }
      interface Node { name: String }
      interface Named implements Node { name: String }
      ```
      """)

  public static let endlessAnswer = DiagnosticDefinition(
    "CC0330", .note, "A field that answers may leave out, as they would have no end otherwise",
    explanation: """
      Clients of GraphQL walk a graph as far as they ask. Over HTTP an answer is a tree that ends somewhere, so a
      required field on a circle of required fields may be left out of it. Inputs have no such circles (GraphQL, section
      3.10, "Circular References").

      ```graphql
      type Query { element: Element }
      type Element { name: String!  parent: Element! }
      ```

      Mended:

      ```graphql
      type Query { element: Element }
      type Element { name: String!  parent: Element }
      ```
      """)

  public static let fieldToRoot = DiagnosticDefinition(
    "CC0331", .note, "A field that leads back to the root of the schema",
    explanation: """
      A field whose type is `Query` lets clients of GraphQL go on asking. Over HTTP they ask by another operation, so
      the field is left out of answers.

      ```graphql
      type Query { viewer: User }
      type User { name: String  query: Query }
      ```

      Mended:

      ```graphql
      type Query { viewer: User }
      type User { name: String }
      ```
      """)

  public static let undeclaredDirective = DiagnosticDefinition(
    "CC0416", .warning, "A directive that nobody declares",
    explanation: """
      A GraphQL schema may use the directives of GraphQL, of Federation and of Relay, the annotations of contracts, and
      what it declares itself or imports with `@link`. Any other is some tool's: nothing is known of it, so nothing is
      checked where it stands, and nothing is done. It is reported once. So is one that is called as an annotation of
      contracts is, and whose arguments are not that annotation's: `@auth(requires: ADMIN)` asks nobody for anything here.
      What looks like a slip of a known name is an error instead, and so is any unknown annotation of a `.contract`.

      ```graphql
      type Query { user: String @goField(name: "User") }
      ```

      Mended:

      ```graphql
      directive @goField(name: String) on FIELD_DEFINITION
      type Query { user: String @goField(name: "User") }
      ```
      """)

  public static let directiveCycle = DiagnosticDefinition(
    "CC0417", .error, "A directive that is defined by means of itself",
    explanation: """
      A directive does not stand on its own arguments, nor within the types that these have (GraphQL, section 3.13).

      ```graphql
      directive @limit(by: Int @limit(by: 3)) on ARGUMENT_DEFINITION
      type Query { users(first: Int @limit(by: 9)): String }
      ```

      Mended:

      ```graphql
      directive @limit(by: Int) on ARGUMENT_DEFINITION
      type Query { users(first: Int @limit(by: 9)): String }
      ```
      """)

  public static let requiredDeprecated = DiagnosticDefinition(
    "CC0418", .error, "Something required that is deprecated",
    explanation: """
      What every client must send cannot go away: first it is made optional, then deprecated (GraphQL, section 3.13.3).

      ```graphql
      type Query { users(size: Int! @deprecated): String }
      ```

      Mended:

      ```graphql
      type Query { users(size: Int @deprecated): String }
      ```
      """)

  public static let oneOfField = DiagnosticDefinition(
    "CC0419", .error, "A field of a `@oneOf` input that cannot be left out",
    explanation: """
      Exactly one field of a `@oneOf` input is given, so none of them is required and none has a default (GraphQL
      September 2025, section 3.10.1).

      ```graphql
      input UserBy @oneOf { id: ID!  email: String }
      type Query { user(by: UserBy!): String }
      ```

      Mended:

      ```graphql
      input UserBy @oneOf { id: ID  email: String }
      type Query { user(by: UserBy!): String }
      ```
      """)

  public static let uncheckedAccess = DiagnosticDefinition(
    "CC0420", .warning, "An access rule that the service does not check",
    explanation: """
      `@authenticated` and `@requiresScopes` on a field of `Query` or `Mutation`, or on the type that it answers, are
      checked before the operation. Within answers nothing is checked, and what `@policy` names is known to a gateway
      alone.

      ```graphql
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])
      type User { name: String  email: String @authenticated }
      type Query { user: User }
      ```

      Mended:

      ```graphql
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])
      type User { name: String  email: String }
      type Query { user: User @authenticated }
      ```
      """)
}
