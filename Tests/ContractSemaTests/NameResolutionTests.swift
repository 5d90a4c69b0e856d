import ContractBase
import ContractSema
import Testing

@Suite struct NameResolutionTests {
  @Test(arguments: [
    ("type A { b: Usr }\ntype User { a: Int }", ["1:13 CC0301 there is no type `Usr`; did you mean `User`?"]),
    ("type A { b: Strng }", ["1:13 CC0301 there is no type `Strng`; did you mean `String`?"]),
    (
      "union U = A | B\ntype A { a: Int }",
      ["1:15 CC0301 there is no type `B`; declare it, or import the file that does"]
    ),
    // One mistake, several places, one finding.
    (
      "type A { a: Usr  b: [Usr!]  c: [String: Usr] }",
      ["1:13 CC0301 there is no type `Usr`; declare it, or import the file that does"]
    ),
    // What could not be read is not missed.
    ("entitty User { id: ID! }\ntype A { user: User }\nservice S { get \"/\" a: User! @read(User) @throws(Gone) }", []),
    (
      "import \"gone.contract\"\ntype A { user: User }",
      ["1:8 CC0310 there is no file gone.contract; the path is relative to the file that has the `import`"]
    ),
    (
      "entity A { id: ID! @key }\nservice S { get \"/\" a: A! @read(B) @allow(owner: id) }\nauth x @jwt { sub: ID! }",
      ["2:33 CC0304 there is no entity `B`; declare it with `entity B { … }`"]
    ),
    (
      "service S { get \"/\" a: Int! @allow(owner: id) }\nauth x @jwt { sub: ID! }",
      [
        "1:43 CC0307 `id` is a field of no entity: the operation has no entity action; say what it works "
          + "on, such as `@read(User)`, or check the owner in the handler"
      ]
    ),
    (
      "type T { a: Int }\nservice S { get \"/\" a: T! @read(T) }",
      ["2:33 CC0304 `T` is a type, not an entity: it is not stored; declare it with `entity T { … }`"]
    ),
    (
      "error Gone @status(410)\nservice S { get \"/\" a: Int! @throws([Gone, Gon]) }",
      ["2:44 CC0305 there is no error `Gon`; did you mean `Gone`?"]
    ),
    (
      "auth bearer @jwt { sub: ID! }\ntype A { t: Token! @issues(baerer) }",
      ["2:28 CC0306 there is no auth scheme `baerer`; did you mean `bearer`?"]
    ),
    // Claims and scopes.
    (
      "auth a @jwt { sub: ID!  x: Int }\nauth b @jwt { sub: ID!  y: Int }\nservice S @auth(a) @auth(b) "
        + "{ get \"/\" o: Int! @allow(x: 1, y: 2) }",
      [
        "3:47 CC0308 no auth scheme of the operation has all that `@allow` asks for; ask for claims of "
          + "one scheme in each `@allow`: several of them are alternatives"
      ]
    ),
    (
      "auth a @oauth @scope(\"read\") @scope(\"write\")\nservice S { get \"/\" o: Int! @auth(a, scopes: [\"raed\"]) }",
      ["2:47 CC0318 no token of `a` can grant the scope `raed`; did you mean `read`?"]
    ),
    (
      "service S { get \"/\" o: Int! @allow(role: X) }",
      [
        "1:29 CC0413 `@allow` does not say how a caller is known; declare a scheme, such as `auth bearer "
          + "@jwt { sub: UUID! }`"
      ]
    ),
    // Paths.
    (
      "service S @path(\"p\") { get \"a\" a: Int! get \"/{b\" b: Int! get \"/{}\" c: Int! get \"/c?d=1\" d: Int! }",
      [
        "1:17 CC0323 the path `p` does not begin with a slash; write `/p`",
        "1:28 CC0323 the path `a` does not begin with a slash; write `/a`",
        "1:44 CC0323 a brace of `/{b` lacks its other half; a placeholder is a name in braces: `/users/{id}`",
        "1:62 CC0323 a placeholder of `/{}` has no name; name the parameter that stands there: `{id}`",
        "1:80 CC0323 `/c?d=1` is more than a path; declare query parameters as parameters of the operation",
      ]
    ),
    // Relations.
    (
      "entity P { id: ID! @key  a: ID! @references(U)  b: ID! @references(U) }\nentity U { id: ID! @key  ps: [P!]! }",
      [
        "2:26 CC0312 `ps` could be several lists: 2 fields of `P` refer to `U`; say which: `@inverse(a)` "
          + "or `@inverse(b)`"
      ]
    ),
    (
      "entity P { id: ID! @key  u: U! }\nentity U { id: ID! @key }",
      [
        "1:29 CC0314 `u` is of the type `U`, which is an entity with a table of its own; store its key "
          + "instead, such as `uId: UUID! @references(U)`"
      ]
    ),
    // Plain GraphQL.
    ("schema { query: Root }\ntype Root { a(id: ID): A }\ntype A { a: Int }", []),
    ("contract Billing\nservice S { get \"/\" a: Subscription! }\ntype Subscription { plan: String! }", []),
    (
      "scalar DateTime\nscalar JSON\ndirective @deprecated(reason: String) on FIELD_DEFINITION\ntype A "
        + "{ a: DateTime  b: JSON }",
      []
    ),
  ])
  func findsExactly(text: String, expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test func misspeltNameIsMendedWhereverItStands() {
    let analysis = analyze(text: "type User { a: Int }\ntype B { a: Usr  b: Usr }")
    let mended = analysis.diagnostics.flatMap(\.fixIts).map { "\($0.span.start): \($0.replacement)" }
    #expect(mended == ["33: User", "41: User"])
  }

  @Test func mendsKeepTheQuotes() {
    let text =
      "entity A { id: ID! @key }\nservice S { get \"/\" l: [A!]! @list(A, owner: \"idd\") @throws(Gon) "
        + "}\nerror Gone @status(410)"
    let fixIts = analyze(text: text).diagnostics.flatMap(\.fixIts).map(\.replacement)
    #expect(fixIts == ["\"id\"", "Gone"])
  }

  @Test func ofAPlaceholderWithoutANameNothingElseIsSaid() {
    let codes: (Analysis) -> [String] = { $0.diagnostics.map(\.definition.code) }
    #expect(codes(analyze(text: "service S { get \"/a/{}/{}\" a: Int! }", path: "api.contract")) == ["CC0323"])
    let parameters = "parameters: [{name: id, in: path, required: true, schema: {type: string}}]"
    #expect(
      codes(analyzeOpenAPI(openAPI(paths: "/a/{}: {get: {\(parameters), responses: {\"204\": {description: D}}}}"))) == ["CC0323"])
  }
}
