extension DiagnosticDefinition {
  public static let importFailed = DiagnosticDefinition(
    "CC0310", .error, "A file that cannot be imported",
    explanation: """
      `import` names another contract by a path relative to the file that has the `import`. Nothing is fetched from a
      network.

      ```graphql
      import "shared/eror.contract"
      ```

      Mended:

      ```graphql
      import "shared/errors.contract"
      ```
      """)

  public static let nothingToExtend = DiagnosticDefinition(
    "CC0311", .error, "An extension of something that is not declared",
    explanation: """
      `extend` adds to a declaration of the same kind and name, in this file or in an imported one.

      ```graphql
      type User { id: ID! }
      extend type Usr { nickname: String }
      ```

      Mended:

      ```graphql
      type User { id: ID! }
      extend type User { nickname: String }
      ```
      """)

  public static let collectionWithoutReference = DiagnosticDefinition(
    "CC0312", .error, "A list of entities that nothing refers back from",
    explanation: """
      A field whose type is a list of entities is not stored: it stands for the rows of the other entity that refer to
      this one. So exactly one field of the other entity has `@references`; where several have, `@inverse` says which
      is meant.

      ```graphql
      entity User { id: UUID! @key  posts: [Post!]! }
      entity Post { id: UUID! @key  author: UUID! }
      ```

      Mended:

      ```graphql
      entity User { id: UUID! @key  posts: [Post!]! }
      entity Post { id: UUID! @key  author: UUID! @references(User) }
      ```
      """)

  public static let interfaceNotImplemented = DiagnosticDefinition(
    "CC0313", .error, "A type that lacks what its interface promises",
    explanation: """
      A type that implements an interface has each of its fields, of the same type or of a narrower one: `T!` for `T`, a
      type for its interface or for a union that it is in. Each field takes the arguments that are promised, of the same
      types, and needs no others; it is not deprecated unless the interface's is. What an interface implements, its types
      say that they implement as well (GraphQL, section 3.6).

      ```graphql
      interface Node { id: ID! }
      type User implements Node { name: String }
      ```

      Mended:

      ```graphql
      interface Node { id: ID! }
      type User implements Node { id: ID!  name: String }
      ```
      """)

  public static let typeNotAllowedHere = DiagnosticDefinition(
    "CC0314", .error, "A type that does not fit its place",
    explanation: """
      `Void` is an answer without content, and nothing else. `Page` is a parameter. The members of a union are
      objects, and the keys of a map are strings.

      ```graphql
      service Sessions { get "/" status: Session! }
      type Session { nothing: Void! }
      ```

      Mended:

      ```graphql
      service Sessions { delete "/" signOut: Void! }
      ```
      """)

  public static let rootOperationsNotServed = DiagnosticDefinition(
    "CC0315", .warning, "Subscriptions, which are not served over HTTP",
    explanation: """
      The fields of a GraphQL schema's query and mutation types are operations of the service. A subscription is a
      stream of answers, which an HTTP operation does not give: its fields are read, and left out.

      ```graphql
      type User { id: ID! }
      type Query { user(id: ID!): User }
      type Subscription { userChanged(id: ID!): User }
      ```

      Mended:

      ```graphql
      type User { id: ID! }
      type Query { user(id: ID!): User }
      ```
      """)

  public static let builtInName = DiagnosticDefinition(
    "CC0316", .error, "A declaration with the name of a built-in type",
    explanation: """
      The built-in scalars keep their meaning in every contract. Only a bare `scalar` may repeat one, as GraphQL
      schemas do for `DateTime` and the like. A GraphQL schema may declare a type of any name but `Int`, `Float`,
      `String`, `Boolean` and `ID`: it never knew the others.

      ```graphql
      type Email { address: String! }
      ```

      Mended:

      ```graphql
      type EmailAddress { address: String! }
      ```
      """)

  public static let parameterNarrowsNothing = DiagnosticDefinition(
    "CC0317", .warning, "A parameter of a list that narrows nothing",
    explanation: """
      The handler of a `@list` operation is generated, and uses a query parameter only where it has the name of a
      field, or `@filter` names one.

      ```graphql
      entity User { id: UUID! @key  role: String! }
      service Users { get "/" listUsers(rol: String): [User!]! @list(User) }
      ```

      Mended:

      ```graphql
      entity User { id: UUID! @key  role: String! }
      service Users { get "/" listUsers(role: String): [User!]! @list(User) }
      ```
      """)

  public static let unknownScope = DiagnosticDefinition(
    "CC0318", .error, "A scope that the auth scheme does not list",
    explanation: """
      Where an `auth` declaration lists its scopes, only these can be asked for.

      ```graphql
      auth tokens @oauth @scope("users:read")
      service Users @auth(tokens, scopes: ["user:read"]) { get "/" listUsers: [String!]! }
      ```

      Mended:

      ```graphql
      auth tokens @oauth @scope("users:read")
      service Users @auth(tokens, scopes: ["users:read"]) { get "/" listUsers: [String!]! }
      ```
      """)

  public static let claimWithoutField = DiagnosticDefinition(
    "CC0319", .error, "A claim that no field of the entity gives",
    explanation: """
      When a token is issued, each claim of the scheme is taken from the field of the same name, `sub` from the key. A
      claim may be taken from another field by `@claim`, or be optional.

      ```graphql
      auth bearer @jwt { sub: UUID!  level: String! }
      entity User { id: UUID! @key  role: String! }
      type Session { token: Token! @issues(bearer) }
      service Users { post "/" signUp(body: UserCreate!): Session! @create(User) }
      ```

      Mended:

      ```graphql
      auth bearer @jwt { sub: UUID!  level: String! @claim(role) }
      entity User { id: UUID! @key  role: String! }
      type Session { token: Token! @issues(bearer) }
      service Users { post "/" signUp(body: UserCreate!): Session! @create(User) }
      ```
      """)

  public static let scalarWithoutBase = DiagnosticDefinition(
    "CC0320", .warning, "A scalar that says nothing of its values",
    explanation: """
      A scalar of the contract's own is made from a built-in one. Without `@base` or a constraint that tells, any JSON
      value is accepted for it.

      ```graphql
      scalar Slug
      ```

      Mended:

      ```graphql
      scalar Slug @base(String) @pattern("^[a-z0-9-]+$")
      ```
      """)

  public static let fieldArgumentsIgnored = DiagnosticDefinition(
    "CC0321", .warning, "A field with arguments outside a service",
    explanation: """
      Fields of types are data. GraphQL resolves fields with arguments one by one; over HTTP an operation of a service
      does that, so the arguments are left out. In a GraphQL schema a field has the value that it has without its
      arguments; one that cannot do without them is left out, and reported.

      ```graphql
      type User { posts(first: Int): [String!]! }
      ```

      Mended:

      ```graphql
      type User { name: String! }
      service Users { get "/users/{id}/posts" listPosts(id: UUID!, first: Int): [String!]! }
      ```
      """)

  public static let scalarCycle = DiagnosticDefinition(
    "CC0322", .error, "A scalar that is made from itself",
    explanation: """
      `@base` names a built-in scalar, or one that leads to a built-in scalar.

      ```graphql
      scalar A @base(B)
      scalar B @base(A)
      ```

      Mended:

      ```graphql
      scalar A @base(B)
      scalar B @base(String)
      ```
      """)

  public static let malformedPath = DiagnosticDefinition(
    "CC0323", .error, "A path that is not written as one",
    explanation: """
      A path begins with a slash and is divided by slashes; what stands between braces is the name of a parameter.
      Query parameters are not part of it.

      ```graphql
      service Users { get "/users/{id" getUser(id: UUID!): String! }
      ```

      Mended:

      ```graphql
      service Users { get "/users/{id}" getUser(id: UUID!): String! }
      ```
      """)
}
