import ContractBase
import Testing

@testable import ContractSyntax

/// The canonical form, or nil where there are errors.
func formatted(_ text: String) -> String? {
  var sink = DiagnosticSink()
  return format(source(text), sink: &sink)
}

/// What a text says: its tokens without commas, with strings decoded, and its comments.
func meaning(_ text: String) -> [String] {
  let file = source(text)
  var lexer = Lexer(file, sink: DiagnosticSink())
  lexer.lex()
  let tokens = lexer.tokens.map { token in
    token.kind.isString
      ? "\"" + decodeString(file.bytes, token).value
      : String(decoding: file.bytes[Int(token.offset)..<Int(token.end)], as: UTF8.self)
  }
  return tokens
}

func comments(_ text: String) -> [String] {
  let file = source(text)
  var sink = DiagnosticSink()
  return parseContract(file, sink: &sink).comments
    .map { String(file.text($0.span).reversed().drop { $0 == " " || $0 == "\t" }.reversed()) }.sorted()
}

@Suite struct FormatTests {
  /// Comments in every place that a comment can be in.
  static let commentSeeds = [
    "# a\ntype # b\nA # c\nimplements # d\nB # e\n& # f\nC # g\n@x( # h\na: # i\n1 # j\n) # k\n{ # l\n# m\na # n\n( # o\nb: Int # p\n= # q\n1 # r\n) # s\n: # t\n[ # u\nInt # v\n] # w\n! # x\n@y # z\n} # end\n",
    "service A { # a\nget # b\n\"/\" # c\nb # d\n: # e\nC @x({ # f\na: [ # g\n1, # h\n2 # i\n] # j\n}) # k\n\n\n# l\npost \"/\" c(a: Int # m\n): D }\n\n# n\n\n\n# o\nunion U = # p\n| A # q\n| B # r\nenum E { A B # s\n C }",
    "\"\"\"\n  two\n    lines \\\"\"\"\n\"\"\"\nscalar A\n\"d\" extend type B { a: Int = 1 \"e\" b: String = \"x\\n\" }\ndirective @d(a: Int, \"f\" b: Int) repeatable on | OBJECT | FIELD\n",
  ]

  @Test func formatsTheSample() throws {
    let text = try #require(formatted(sampleContract))
    #expect(
      text == #"""
        "Accounts: sign up, sign in, manage your own profile."
        contract Accounts @version("1.0.0") @errors(PROBLEM_JSON)

        import "other.contract"

        auth bearer @jwt(issuer: "https://accounts.example", expires: "1h") { sub: UUID!  role: Role! }

        enum Role { MEMBER  ADMIN @was("ROOT") }

        """
        A person
          who can sign in.
        """
        entity User implements Node & Named @table("users") {
          id: UUID! @key @generated
          email: Email! @unique(error: EmailTaken)
          password: Password! @hash(BCRYPT, cost: 12) @length(min: 12, max: 128)
          role: Role! = MEMBER @readOnly
          labels: [String: Int!]!
          orders: [Order!]! @relation({ field: "user", keys: [A, B, 1, -2.5e3, null, true] })
        }

        # Trouble
        error EmailTaken @status(409) { email: Email! }

        error Gone @status(410)

        service Users @path("/users") @auth(bearer) {
          "docs"
          post "/" signUp(body: UserCreate!, page: Page = { size: 10 }): Session! @status(201) @public
          get "/{id}" getUser(id: UUID! @in(PATH)): User! @throws(EmailTaken) # trailing
          delete "/{id}" remove(id: UUID!): Void!
        }

        job SendDigest @cron("0 7 * * 1") { limit: Int = 10 }

        event OrderPlaced @topic("orders") { order: Order! }

        client Billing @baseUrl("https://b.example") {
          get "/x" fetch: [String: [Int]!]
        }

        schema @a { query: Query  mutation: M }

        scalar Email @specifiedBy(url: "x")

        type Query {
          "d"
          user(
            id: ID! = "1"
            "arg"
            n: Int
          ): User @deprecated
        }

        interface Node { id: ID! }

        union Pet @x = Cat | Dog

        input Filter { service: String  post: Int  type: Int  input: Boolean = true }

        directive @length(min: Int, max: Int) repeatable on FIELD_DEFINITION | OPERATION

        extend type Query { more: Int }

        extend schema { subscription: S }

        """#)
    #expect(formatted(text) == text)
  }

  @Test(arguments: [
    ("# only\n\n\n# comments", "# only\n\n# comments\n"),
    ("", ""),
    ("type A {\n  # nothing yet\n}", "type A {\n  # nothing yet\n}\n"),
    (
      "type A { # why\n  a: Int # one\n\n\n  # two\n  b: Int\n  # end\n} # after",
      "type A {\n  # why\n  a: Int # one\n\n  # two\n  b: Int\n  # end\n} # after\n"
    ),
    ("type A { a: # odd\n Int }", "type A {\n  # odd\n  a: Int\n}\n"),
    ("scalar A\nscalar B\n\n\nscalar C", "scalar A\nscalar B\n\nscalar C\n"),
    (
      "type A { a(\n# first\nb: Int, c: Int # last\n): Int }",
      "type A {\n  a(\n    # first\n    b: Int\n    c: Int # last\n  ): Int\n}\n"
    ),
    ("type A implements & B & C { a: Int }", "type A implements B & C { a: Int }\n"),
    (
      "type A @x(a: [\n1 # one\n2]) { a: Int }",
      "type A\n  @x(\n    a: [\n      1 # one\n      2\n    ]\n  ) { a: Int }\n"
    ),
    (
      "\"\"\"one line\"\"\" scalar A @x(a: \"\"\"block\"\"\")",
      "\"\"\"\none line\n\"\"\"\nscalar A @x(a: \"\"\"block\"\"\")\n"
    ),
    ("scalar A @x(\"\"\"  indented\"\"\")", "scalar A @x(\"  indented\")\n"),
    ("scalar A @x(\"\\u00e9\\t\\\"\\u0001\")", "scalar A @x(\"é\\t\\\"\\u0001\")\n"),
  ])
  func keepsCommentsAndBlankLines(text: String, expected: String) throws {
    let result = try #require(formatted(text))
    #expect(result == expected)
    #expect(formatted(result) == result)
    #expect(comments(result) == comments(text))
  }

  @Test func breaksLongLines() throws {
    let text = """
      service Users {
        post "/a/rather/long/path" anOperation(body: SomeRatherLongTypeName!, page: Page): Session! @status(201) @public
        post "/a/rather/long/path" anOperationWithMore(body: SomeRatherLongTypeName!, page: AnotherRatherLongTypeName): Session!
      }
      union Everything = Aaaaaaaaaaaaaaaaaaaaaaa | Bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb | Cccccccccccccccccccccccc | D
      """
    let result = try #require(formatted(text))
    #expect(
      result == """
        service Users {
          post "/a/rather/long/path" anOperation(body: SomeRatherLongTypeName!, page: Page): Session!
            @status(201)
            @public
          post "/a/rather/long/path" anOperationWithMore(
            body: SomeRatherLongTypeName!
            page: AnotherRatherLongTypeName
          ): Session!
        }

        union Everything =
          | Aaaaaaaaaaaaaaaaaaaaaaa
          | Bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
          | Cccccccccccccccccccccccc
          | D

        """)
    #expect(formatted(result) == result)
  }

  @Test func leavesTextsWithErrorsAlone() {
    #expect(formatted("type A { a Int }") == nil)
  }

  @Test(arguments: Corpus.files("graphql", ["graphql", "graphqls"]))
  func keepsTheMeaningOfCorpus(path: String) throws {
    let file = try Corpus.read(path)
    var sink = DiagnosticSink()
    guard let result = format(file, sink: &sink) else { return #expect(sink.hasErrors) }
    let text = file.text(Span(file: file.id, start: 0, end: .max))
    #expect(formatted(result) == result)
    #expect(meaning(result).filter { $0 != "|" && $0 != "&" } == meaning(text).filter { $0 != "|" && $0 != "&" })
    #expect(comments(result) == comments(text))
    let document = parse(result).document
    let printed = printDocument(document)
    #expect(printDocument(parse(printed).document) == printed)
  }

  @Test func printsDocumentsThatWereMade() {
    let id = FieldDefinition(
      name: Name("id"), type: TypeReference(.named(Name("UUID")), isNonNull: true),
      directives: [Directive(name: Name("key"))])
    let document = Document(definitions: [
      .entity(RecordDefinition(description: StringLiteral("A \"user\""), name: Name("User"), fields: [id])),
      .service(
        ServiceDefinition(
          name: Name("Users"),
          operations: [
            OperationDefinition(
              method: .get, path: StringLiteral("/{id}"), name: Name("getUser"),
              arguments: [
                InputValueDefinition(name: Name("id"), type: TypeReference(.named(Name("UUID")), isNonNull: true))
              ],
              result: TypeReference(.list(TypeReference(.named(Name("User"))))))
          ])),
    ])
    #expect(
      printDocument(document) == """
        "A \\"user\\""
        entity User {
          id: UUID! @key
        }

        service Users {
          get "/{id}" getUser(id: UUID!): [User]
        }

        """)
  }
}
