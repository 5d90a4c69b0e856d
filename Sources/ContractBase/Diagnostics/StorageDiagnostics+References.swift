extension DiagnosticDefinition {
  public static let sameColumn = DiagnosticDefinition(
    "CC0810", .error, "Two fields in one column",
    explanation: """
      Each field has a column of its own, whose name is the field's in snake case unless `@column` says it.
      Databases do not tell upper from lower case.

      ```graphql
      userId: UUID!
      user_id: String!
      ```

      Mended:

      ```graphql
      userId: UUID!
      user_id: String! @column("external_user_id")
      ```
      """)

  public static let badIdentifier = DiagnosticDefinition(
    "CC0811", .error, "A name that databases cut",
    explanation: """
      PostgreSQL keeps 63 bytes of a name and drops the rest without an error, so two long names may become one.
      Nothing at all is no name either.

      ```graphql
      entity User @table("a_name_that_goes_on_and_on_until_nobody_can_remember_how_it_once_began") { id: UUID! @key }
      ```

      Mended:

      ```graphql
      entity User @table("users") { id: UUID! @key }
      ```
      """)

  public static let hashedNonString = DiagnosticDefinition(
    "CC0812", .error, "A hash of something that is no text",
    explanation: """
      Password hashes are made of text. A number has too few values for a hash to hide it.

      ```graphql
      pin: Int! @hash
      ```

      Mended:

      ```graphql
      pin: Password! @hash @pattern("^[0-9]{6}$")
      ```
      """)

  public static let bcryptCut = DiagnosticDefinition(
    "CC0813", .warning, "A password that bcrypt does not read to the end",
    explanation: """
      bcrypt looks at the first 72 bytes and ignores the rest, so two long passwords may be the same to it.
      Argon2id reads them all.

      ```graphql
      password: Password! @hash(BCRYPT) @length(min: 12, max: 128)
      ```

      Mended:

      ```graphql
      password: Password! @hash(ARGON2ID) @length(min: 12, max: 128)
      ```
      """)

  public static let transitionField = DiagnosticDefinition(
    "CC0814", .error, "A transition of something that has no states",
    explanation: """
      A transition moves a field from one of several values to another one. The values are those of an enum, so
      that there is no other.

      ```graphql
      entity Order { id: UUID! @key @generated  status: String! }
      post "/{id}/pay" pay(id: UUID!): Order! @transition(Order, field: "status", from: ["OPEN"], to: "PAID")
      ```

      Mended:

      ```graphql
      enum Status { OPEN PAID }
      entity Order { id: UUID! @key @generated  status: Status! = OPEN }
      post "/{id}/pay" pay(id: UUID!): Order! @transition(Order, field: "status", from: ["OPEN"], to: "PAID")
      ```
      """)

  public static let transitionToItself = DiagnosticDefinition(
    "CC0815", .error, "A transition that ends where it began",
    explanation: """
      What moves from a state to the same state does not move. A repeated request would succeed each time, where
      it should say that it came too late.

      ```graphql
      @transition(Order, field: "status", from: ["OPEN", "PAID"], to: "PAID")
      ```

      Mended:

      ```graphql
      @transition(Order, field: "status", from: ["OPEN"], to: "PAID")
      ```
      """)

  public static let actionMethod = DiagnosticDefinition(
    "CC0816", .error, "A handler whose method says something else",
    explanation: """
      GET changes nothing: browsers prefetch it, proxies keep its answers and crawlers follow it. What creates
      is a POST, what changes a PATCH or PUT, what deletes a DELETE.

      ```graphql
      get "/{id}/delete" remove(id: UUID!): Void! @delete(User)
      ```

      Mended:

      ```graphql
      delete "/{id}" remove(id: UUID!): Void! @delete(User)
      ```
      """)

  public static let keyNotInPath = DiagnosticDefinition(
    "CC0817", .error, "A path that does not say which row",
    explanation: """
      What reads, changes or deletes a row finds it by its key, which is at the end of the path, field by field,
      in parameters of the same types.

      ```graphql
      get "/user" getUser: User! @read(User)
      ```

      Mended:

      ```graphql
      get "/users/{id}" getUser(id: UUID!): User! @read(User)
      ```
      """)

  public static let bodyNotView = DiagnosticDefinition(
    "CC0818", .error, "A body that does not hold what is stored",
    explanation: """
      A row is created from the entity's create view and changed by its update view, which an entity called
      `User` yields as `UserCreate` and `UserUpdate`. Any type with some of the same properties will do as well,
      so long as nothing required is missing.

      ```graphql
      post "/" signUp(body: Credentials!): User! @create(User)
      ```

      Mended:

      ```graphql
      post "/" signUp(body: UserCreate!): User! @create(User)
      ```
      """)
}
