import ContractBase
import ContractModel
import ContractSema
import Foundation
import Testing

/// GraphQL schemas by the rules of GraphQL, section 3: what is said of a small text, and where.
@Suite struct GraphQLSchemaTests {
  /// `line:column code`, in order.
  static func codes(_ text: String, path: String = "schema.graphql") -> [String] {
    let analysis = analyze(text: text, path: path)
    return analysis.diagnostics.map { diagnostic in
      let (line, column) = diagnostic.primary.flatMap { analysis.sources[$0.file]?.position(of: $0.start) } ?? (0, 0)
      return "\(line):\(column) \(diagnostic.definition.code)"
    }
  }

  /// Rules of type systems: a text with one mistake has one finding, at the mistake.
  @Test(arguments: [
    // Names (sections 3.3 and 4.2).
    ("type Query { __a: Int }", ["1:14 CC0324"]),
    ("type Query { a(__b: Int): Int }", ["1:16 CC0324"]),
    ("type Query { a: __T }\ntype __T { a: Int }", ["2:6 CC0324"]),
    ("type Query { a: E }\nenum E { __A }", ["2:10 CC0324"]),
    ("type Query { a(i: I): Int }\ninput I { __a: Int }", ["2:11 CC0324"]),
    ("type Query { a: Int }\ndirective @__d on FIELD", ["2:12 CC0324"]),
    ("type Query { a: T }\ntype T { a: Int }\ntype T { b: Int }", ["3:6 CC0302"]),
    ("type Query { a: T }\ntype T { a: Int  a: Int }", ["2:18 CC0303"]),
    ("type Query { a(b: Int, b: Int): Int }", ["1:24 CC0303"]),
    ("type Query { a: Int }\ndirective @d on FIELD\ndirective @d on FIELD", ["3:12 CC0302"]),
    ("type Query { a: String }\ntype String { a: Int }", ["2:6 CC0316"]),
    // Roots (section 3.3.1).
    ("schema { mutation: M }\ntype M { a: Int }", ["1:1 CC0327"]),
    ("schema { query: Q }\ninterface Q { a: Int }", ["1:17 CC0327"]),
    ("schema { query: Q  mutation: Q }\ntype Q { a: Int }", ["1:30 CC0327"]),
    ("schema { query: Q  query: R }\ntype Q { a: R }\ntype R { a: Int }", ["1:20 CC0327"]),
    ("schema { query: Q }\ntype Quest { a: Int }", ["1:17 CC0301"]),
    ("schema { query: Q }\nschema { query: Q }\ntype Q { a: Int }", ["2:1 CC0302"]),
    // Types without anything in them (sections 3.6 to 3.10).
    ("type Query { a: T }\ntype T", ["2:6 CC0325"]),
    ("type Query { a: T }\ntype T {}", ["2:6 CC0325"]),
    ("type Query", ["1:6 CC0325"]),
    ("type Query { a: T }\ninterface T", ["2:11 CC0325"]),
    ("type Query { a(i: I): Int }\ninput I", ["2:7 CC0325"]),
    ("type Query { a: E }\nenum E", ["2:6 CC0502"]),
    ("type Query { a: U }\nunion U", ["2:7 CC0504"]),
    ("type Query { a: T }\ntype T\nextend type T { a: Int }", []),
    // Input and output types (section 3.4.2).
    ("type Query { a(t: T): T }\ntype T { a: Int }", ["1:19 CC0326"]),
    ("type Query { a(u: [U!]): T }\ntype T { a: Int }\nunion U = T", ["1:20 CC0326"]),
    ("type Query { a: I }\ninput I { a: Int }", ["1:17 CC0326"]),
    ("type Query { a(i: I): T }\ninput I { t: T }\ntype T { a: Int }", ["2:14 CC0326"]),
    ("type Query { a: T }\ntype T { a(q: Query): Int }", ["2:15 CC0326"]),
    ("type Query { a: Int }\ntype T { a: Int }\ndirective @d(t: T) on FIELD", ["3:17 CC0326"]),
    // Unknown types are named once.
    ("type Query { a: Usr  b: [Usr!]! }\ntype Users { a: Int }", ["1:17 CC0301"]),
    ("type Query { a(b: Gone): Int }", ["1:19 CC0301"]),
    ("type Query { a: U }\nunion U = Gone", ["2:11 CC0301"]),
    ("type Query { a: T }\ntype T { a(b: Gone!): Int  c: Int }", ["2:12 CC0321", "2:15 CC0301"]),
    // Unions (section 3.8).
    ("type Query { a: U }\ntype T { a: Int }\nunion U = T | T", ["3:15 CC0303"]),
    ("type Query { a: U }\nunion U = Int", ["2:11 CC0314"]),
    ("type Query { a: U }\ninterface I { a: Int }\nunion U = I", ["3:11 CC0314"]),
    ("type Query { a: U }\nunion U = E\nenum E { A }", ["2:11 CC0314"]),
    // Enums (section 3.9).
    ("type Query { a: E }\nenum E { A A }", ["2:12 CC0303"]),
    ("type Query { a: E }\nenum E { A }\nextend enum E { A }", ["3:17 CC0303"]),
    // Inputs (section 3.10).
    ("type Query { a(i: I): Int }\ninput I { i: I! }", ["2:11 CC0501"]),
    ("type Query { a(i: I): Int }\ninput I { j: J! }\ninput J { i: I! }", ["2:11 CC0501"]),
    ("type Query { a(i: I): Int }\ninput I { i: [I!]! }", []),
    ("type Query { a(i: I): Int }\ninput I @oneOf { a: Int!  b: Int }", ["2:21 CC0419"]),
    ("type Query { a(i: I): Int }\ninput I @oneOf { a: Int = 1  b: Int }", ["2:27 CC0419"]),
    ("type Query { a(i: Int! @deprecated): Int }", ["1:24 CC0418"]),
    ("type Query { a(i: I): Int }\ninput I { a: Int! @deprecated }", ["2:19 CC0418"]),
    ("type Query { a(i: Int! = 1 @deprecated): Int }", []),
    // Extensions (section 3.4.3).
    ("type Query { a: Int }\nextend type T { a: Int }", ["2:13 CC0311"]),
    ("type Query { a: T }\ntype T { a: Int }\nextend interface T { b: Int }", ["3:18 CC0311"]),
    ("type Query { a: T }\ntype T { a: Int }\nextend type T { a: Int }", ["3:17 CC0303"]),
    ("extend type Query { a: Int }\nextend type Query { b: Int }", []),
  ])
  func typeSystem(text: String, expected: [String]) { #expect(Self.codes(text) == expected, "\(text)") }

  /// IsValidImplementation (section 3.6).
  @Test(arguments: [
    ("interface I { a: Int }\ntype T implements I { b: Int }", ["3:6 CC0313"]),
    ("interface I { a: Int }\ntype T implements I { a: String }", ["3:26 CC0313"]),
    ("interface I { a: Int! }\ntype T implements I { a: Int }", ["3:26 CC0313"]),
    ("interface I { a: Int }\ntype T implements I { a: Int! }", []),
    ("interface I { a: [I] }\ntype T implements I { a: [T!]! }", []),
    ("interface I { a: [I!] }\ntype T implements I { a: [T] }", ["3:26 CC0313"]),
    ("interface I { a: U }\nunion U = T\ntype T implements I { a: T }", []),
    ("interface I { a(b: Int): Int }\ntype T implements I { a: Int }", ["3:23 CC0313"]),
    ("interface I { a(b: Int): Int }\ntype T implements I { a(b: Int!): Int }", ["3:25 CC0321", "3:28 CC0313"]),
    ("interface I { a: Int }\ntype T implements I { a(b: Int! = 1): Int }", []),
    ("interface I { a: Int }\ntype T implements I { a: Int @deprecated }", ["3:30 CC0313"]),
    ("interface I { a: Int @deprecated }\ntype T implements I { a: Int @deprecated }", []),
    ("interface I implements J { a: Int }\ninterface J { a: Int }\ntype T implements I { a: Int }", ["4:19 CC0313"]),
    ("interface I implements J { a: Int }\ninterface J { a: Int }\ntype T implements I & J { a: Int }", []),
    ("interface I implements J { b: Int }\ninterface J { a: Int }", ["2:11 CC0313"]),
    ("interface I implements I { a: Int }", ["2:24 CC0329"]),
    ("interface I implements J { a: Int }\ninterface J implements I { a: Int }", ["2:24 CC0329"]),
    ("interface I { a: Int }\ntype T implements I & I { a: Int }", ["3:23 CC0303"]),
    ("interface I { a: Int }\ntype T implements U { a: Int }\ntype U { a: Int }", ["3:6 CC0519", "3:19 CC0314", "4:6 CC0519"]),
    ("interface Item { a: Int }\ntype T implements Itm { a: Int }", ["3:19 CC0301"]),
  ])
  func interfaces(text: String, expected: [String]) {
    let root = "type Query { i: \(text.contains("interface Item") ? "Item" : "I") }\n"
    let found = Self.codes(root + text)
    // Whether something is used is no question where something is wrong.
    #expect(found.filter { !$0.hasSuffix("CC0519") } == expected.filter { !$0.hasSuffix("CC0519") }, "\(text)")
  }

  /// Directives: their places, arguments and repetition (section 3.13), and those that nobody declares.
  @Test(arguments: [
    ("directive @d on FIELD_DEFINITION\ntype Query { a: Int @d }", []),
    ("directive @d on FIELD_DEFINITION\ntype Query @d { a: Int }", ["2:12 CC0402"]),
    ("directive @d on FIELD_DEFINITION\ntype Query { a(b: Int @d): Int }", ["2:23 CC0402"]),
    ("directive @d on FIELD_DEFINITION\nschema @d { query: Query }\ntype Query { a: Int }", ["2:8 CC0402"]),
    ("directive @d on FIELD_DEFINITION\ntype Query { a: T }\ntype T { a(b: Int @d): Int }", ["3:19 CC0402"]),
    ("directive @d on FIELD_DEFINITION\ntype Query { a: Int }\ntype Subscription { a: Int  b(c: Int @d): Int }",
      ["3:6 CC0315", "3:38 CC0402"]),
    ("directive @d on OBJECT\ntype Query { a: I }\ninterface I @d { a: Int }", ["3:13 CC0402"]),
    ("directive @d on FIELD_DEFINITION\ntype Query { a: Int @d @d }", ["2:24 CC0408"]),
    ("directive @d repeatable on FIELD_DEFINITION\ntype Query { a: Int @d @d }", []),
    ("directive @d on OBJECT\ntype Query { a: T }\ntype T @d { a: Int }\nextend type T @d", ["4:15 CC0408"]),
    ("directive @d(n: Int!) on FIELD_DEFINITION\ntype Query { a: Int @d }", ["2:21 CC0404"]),
    ("directive @d(n: Int) on FIELD_DEFINITION\ntype Query { a: Int @d(m: 1) }", ["2:24 CC0403"]),
    ("directive @d(n: Int) on FIELD_DEFINITION\ntype Query { a: Int @d(n: \"x\") }", ["2:27 CC0406"]),
    ("directive @d(i: I) on FIELD_DEFINITION\ninput I { a: Int }\ntype Query { a(i: I): Int @d(i: {b: 1}) }", ["3:34 CC0512"]),
    ("directive @d(n: Gone) on FIELD_DEFINITION\ntype Query { a: Int }", ["1:17 CC0301"]),
    ("directive @d(n: Int @d) on ARGUMENT_DEFINITION\ntype Query { a: Int }", ["1:12 CC0417"]),
    ("directive @d(n: Int @e) on ARGUMENT_DEFINITION\ndirective @e(n: Int @d) on ARGUMENT_DEFINITION\ntype Query { a: Int }",
      ["1:12 CC0417"]),
    ("directive @d(i: I) on INPUT_FIELD_DEFINITION\ninput I { a: Int @d }\ntype Query { a(i: I): Int }", ["1:12 CC0417"]),
    ("type Query { a: Int @skip(if: true) }", ["1:21 CC0402"]),
    ("type Query @specifiedBy(url: \"x\") { a: Int }", ["1:12 CC0402"]),
    ("type Query { a: Int @deprecatd }", ["1:22 CC0401"]),
    ("type Query { a: Int @hasura(x: 1)  b: Int @hasura }", ["1:22 CC0416"]),
    ("type Query { a: T }\ntype T @model @auth(rules: [{allow: owner}]) { a: Int }", ["2:9 CC0416", "2:16 CC0416"]),
    // Called as annotations of contracts are, with arguments of their own.
    ("type Query { a: Int @auth(requires: ADMIN)  b: Int @auth }", ["1:22 CC0416"]),
    ("type Query { a: [Int!] @paginate(type: SIMPLE, defaultCount: 10)  b: [Int!] @paginate(defaultCount: 5) }", ["1:25 CC0416"]),
    ("type Query { a: Int @auth }", ["1:21 CC0404"]),
    ("type Query { a: Int @rateLimit(request: 1) }", ["1:21 CC0404", "1:32 CC0403"]),
    ("directive @auth(requires: String) on FIELD_DEFINITION\ntype Query { a: Int @auth(requires: \"x\") }", ["1:12 CC0412"]),
    // Federation and Relay.
    ("type Query { a: T }\ntype T @key(fields: \"id\") @key(fields: \"x\", resolvable: false) { id: ID  x: Int @external }", []),
    ("type Query { a: T }\ntype T @key { id: ID }", ["2:8 CC0404"]),
    ("type Query { a: T @key(fields: \"id\") }\ntype T { id: ID }", ["1:19 CC0402"]),
    ("extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [{name: \"@shareable\", as: \"@share\"}])\n"
      + "type Query { a: T @share @federation__tag(name: \"x\") }\ntype T @share { id: ID }", []),
    ("extend schema @link(url: \"https://example.com/acme/v1.0\", import: [\"@mine\"])\n"
      + "type Query { a: Int @mine(x: 1) @acme__other }", []),
    ("extend type User @key(fields: \"id\") { id: ID! @external  a: Int }\ntype Query { u: User }", []),
    ("scalar _Any\nscalar _FieldSet\ndirective @key(fields: _FieldSet!) repeatable on OBJECT | INTERFACE\n"
      + "union _Entity = T\ntype _Service { sdl: String }\ntype T @key(fields: \"id\") { id: ID! }\n"
      + "type Query { _entities(representations: [_Any!]!): [_Entity]!  _service: _Service!  t: T }",
      []),
    ("interface Node { id: ID! }\ntype PageInfo { hasNextPage: Boolean!  endCursor: String }\ntype User implements Node { id: ID! }\n"
      + "type UserEdge { cursor: String!  node: User }\ntype Users { edges: [UserEdge]  pageInfo: PageInfo! }\n"
      + "type Query { node(id: ID!): Node  users(first: Int, after: String): Users @connection(key: \"users\") }", []),
  ] as [(String, [String])])
  func directives(text: String, expected: [String]) { #expect(Self.codes(text) == expected, "\(text)") }

  /// Constants against their types (sections 3.5 to 3.12, "Input Coercion").
  @Test(arguments: [
    ("a: Int = 1", []), ("a: Float = 1", []), ("a: ID = 1", []), ("a: [Int] = 1", []), ("a: [[Int]] = [1]", []),
    ("a: Int = null", []), ("a: E = A", []), ("a: I = {x: 1}", []), ("a: [I!] = {x: 1, e: A}", []),
    ("a: Int = \"1\"", ["1:25 CC0512"]), ("a: Int = 1.5", ["1:25 CC0512"]), ("a: Int = 2147483648", ["1:25 CC0512"]),
    ("a: String = 1", ["1:28 CC0512"]), ("a: String = A", ["1:28 CC0512"]), ("a: Boolean = 0", ["1:29 CC0512"]),
    ("a: ID = 1.5", ["1:24 CC0512"]), ("a: Int! = null", ["1:26 CC0512"]), ("a: [Int!] = [1, null]", ["1:32 CC0512"]),
    ("a: E = \"A\"", ["1:23 CC0512"]), ("a: E = B", ["1:23 CC0512"]), ("a: I = {}", ["1:23 CC0512"]),
    ("a: I = {x: 1, y: 2}", ["1:30 CC0512"]), ("a: I = {x: 1, x: 2}", ["1:30 CC0512"]), ("a: I = 1", ["1:23 CC0512"]),
    ("a: I = {x: \"1\"}", ["1:27 CC0512"]), ("a: O = {p: 1}", []), ("a: O = {p: 1, q: 2}", ["1:23 CC0512"]),
    ("a: O = {p: null}", ["1:23 CC0512"]),
  ])
  func defaults(argument: String, expected: [String]) {
    let text =
      "type Query { r(\(argument)): Int  e(e: E, i: I, o: O): Int }\n"
      + "enum E { A }\ninput I { x: Int!  e: E }\ninput O @oneOf { p: Int  q: Int }"
    #expect(Self.codes(text) == expected, "\(argument)")
  }

  /// What the extensions of contracts mean in a `.contract` they do not mean to a schema, and the other way round.
  @Test func contractsAreNotSchemas() {
    #expect(Self.codes("type A { b: B }\ninput B { a: Int }", path: "types.contract") == [])
    #expect(Self.codes("type A { b: B }\ninput B { a: Int }") == ["1:13 CC0326"])
    let contract = "service S { get \"/\" a: T @goField }\ntype T { a: Int @external }"
    #expect(Self.codes(contract, path: "main.contract") == ["1:27 CC0401", "2:18 CC0401"])
  }

  /// A schema may call its types what it likes; only GraphQL's own scalars are taken.
  @Test func namesOfBuiltInScalarsAreFree() {
    let text = "type Query { p: Page  t: Token  v: Void }\ntype Page { a: Int }\nenum Token { A }\nscalar Void @base(String)"
    #expect(Self.codes(text) == [])
  }

  @Test func undeclaredDirectivesAreDeclaredInTheHint() throws {
    let text =
      "type Query { a: Int @goField(name: \"x\", n: 1)  t: T }\ntype T @goField(on: [true]) @goField { a: Int }"
    let analysis = analyze(text: text, path: "schema.graphql")
    let hint = try #require(analysis.diagnostics.first?.hint)
    #expect(
      hint == "declare it, so that its uses are checked: "
        + "`directive @goField(on: [Boolean!], name: String, n: Int) repeatable on OBJECT | FIELD_DEFINITION`")
    // The declaration is one that the same schema may have.
    let declaration = try #require(hint.split(separator: "`").last)
    #expect(Self.codes(text + "\n" + declaration) == [])
  }

  @Test func slipsAreMendedWhereverTheyStand() {
    let analysis = analyze(
      text: "type Query { a: Int @deprecatd  b: Int @deprecatd }", path: "schema.graphql")
    #expect(analysis.diagnostics.flatMap(\.fixIts).map { "\($0.span.start) \($0.replacement)" } == ["21 deprecated", "40 deprecated"])
  }

  @Test func aTypeThatNobodyDeclaresIsOneToDeclare() {
    func hints(_ text: String) -> [String?] { analyze(text: text, path: "schema.graphql").diagnostics.map(\.hint) }
    #expect(hints("type Query { a: BigDecimal }") == ["declare it: `scalar BigDecimal`, or a type with its fields"])
    #expect(hints("type Query { a: Emial }") == ["did you mean `Email`?"])
  }

  @Test func whatGuardsNothingSaysSo() {
    func told(_ text: String) -> [String] {
      analyze(text: text, path: "schema.graphql").diagnostics.map { $0.message + ($0.hint.map { " | " + $0 } ?? "") }
    }
    let instead = "ask for a token by `@authenticated` or `@requiresScopes`, or in the handlers"
    #expect(
      told("type Query { a: Int @auth(requires: ADMIN) }") == [
        "`@auth` is some library's here, not the annotation of contracts, so it keeps nobody out where it stands"
          + " | \(instead), and declare it, so that its uses are checked: `directive @auth(requires: String) on FIELD_DEFINITION`"
      ])
    #expect(
      told("directive @auth(requires: String) on FIELD_DEFINITION\ntype Query { a: Int @auth(requires: \"x\") }") == [
        "`@auth` hides the built-in annotation of that name, so it keeps nobody out where it stands | \(instead)"
      ])
  }
}
