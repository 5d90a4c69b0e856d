import ContractBase
import ContractModel
import ContractSema
import Foundation
import Testing

/// The operations that a GraphQL schema gives, and schemas that are hostile or real.
@Suite struct GraphQLOperationTests {
  static func routes(_ text: String) throws -> [String] {
    let analysis = analyze(text: text, path: "schema.graphql")
    let contract = try #require(analysis.contract, "\(rendered(analysis))")
    return contract.operations.map { operation in
      let parameters = operation.parameters.map { $0.name + ($0.isRequired ? "!" : "") }.joined(separator: " ")
      let body = operation.body.map { $0.isRequired ? " body!" : " body" } ?? ""
      return "\(operation.name): \(operation.method.rawValue) \(operation.path.text) \(parameters)\(body)"
    }
  }

  @Test(arguments: [
    ("type Query { user(id: ID!, limit: Int = 3): Int }", ["user: GET /user id! limit"]),
    ("type Query { users(ids: [ID!], role: Role): Int }\nenum Role { A }", ["users: GET /users ids role"]),
    ("type Query { find(by: By): Int }\ninput By { a: Int }", ["find: POST /find  body"]),
    ("type Query { find(by: By!): Int }\ninput By { a: Int }", ["find: POST /find  body!"]),
    ("type Query { find(at: Point): Int }\nscalar Point", ["find: POST /find  body"]),
    ("type Query { find(word: Password!): Int }", ["find: POST /find  body!"]),
    ("type Query { a: Int }\ntype Mutation { a: Int  b(c: Int): Int }", ["a: GET /a ", "aMutation: POST /a ", "b: POST /b  body"]),
    (
      "type Query { a(i: I): Int }\ntype Mutation { a: Int }\ninput I { b: Int }",
      ["a: POST /a  body", "aMutation: POST /mutation/a "]
    ),
    ("type Query { healthz: Int }", ["healthz: GET /query/healthz "]),
    ("schema { query: Q }\ntype Q { a: Int }\ntype Mutation { b: Int }\nextend type Q { m: Mutation }", ["a: GET /a ", "m: GET /m "]),
    ("type Query { a: Int  self: Query  _service: S }\ntype S { a: Int }", ["a: GET /a "]),
  ])
  func fieldsAreOperations(text: String, expected: [String]) throws { #expect(try Self.routes(text) == expected) }

  /// Unions are told apart by what GraphQL itself answers.
  @Test func membersOfUnionsSayWhatTheyAre() throws {
    let text = "type Query { pet: Pet }\nunion Pet = Cat | Dog\ntype Cat { name: String! }\ntype Dog { name: String! }"
    let contract = try #require(analyze(text: text, path: "schema.graphql").contract)
    #expect(contract.textDump.contains("__typename"))
    #expect(GraphQLSchemaTests.codes(text) == [])
  }

  /// Federation's access rules are those of the operations.
  @Test(arguments: [
    ("a: Int @authenticated", ["bearer []"]),
    ("a: Int @requiresScopes(scopes: [[\"x\", \"y\"], [\"z\"]])", ["bearer [x, y]", "bearer [z]"]),
    ("a: T", ["bearer [t]"]),
    ("a: T @requiresScopes(scopes: [[\"x\"], [\"y\"]])", ["bearer [x, t]", "bearer [y, t]"]),
    ("a: Int", []),
  ])
  func accessIsChecked(field: String, expected: [String]) throws {
    let text = "type Query { \(field)  b: T }\ntype T @requiresScopes(scopes: [[\"t\"]]) { a: Int }"
    let contract = try #require(analyze(text: text, path: "schema.graphql").contract)
    guard case .anyOf(let alternatives) = contract.operations[0].security else {
      #expect(expected == [])
      return
    }
    let shown = alternatives.flatMap(\.conditions).compactMap { condition in
      if case .scheme(let id, let scopes) = condition { "\(contract[id].name) [\(scopes.joined(separator: ", "))]" } else { nil }
    }
    #expect(shown == expected)
  }

  /// Required circles of answers end somewhere; what leads into one is still required.
  @Test func circlesOfAnswersAreLoosened() throws {
    let text =
      "type Query { h: Holder }\ntype Holder { node: A! }\ntype A { b: B! }\ntype B { a: A!  c: C! }\ntype C { n: Int! }"
    let analysis = analyze(text: text, path: "schema.graphql")
    #expect(GraphQLSchemaTests.codes(text) == ["3:10 CC0330", "4:10 CC0330"])
    let required = try #require(analysis.contract).types.flatMap { type -> [String] in
      guard case .object(let object) = type.use.type else { return [] }
      return object.properties.filter(\.isRequired).map { "\(type.name).\($0.name)" }
    }
    #expect(required == ["Holder.node", "B.c", "C.n"])
  }

  // MARK: Hostile texts

  /// Long circles, deep values and many of everything end, and soon.
  @Test(.timeLimit(.minutes(2)), arguments: [
    "circle of inputs", "circle of interfaces", "chain of types", "circle of types", "deep value", "many directives",
    "wide default",
  ])
  func hostile(kind: String) {
    let count = 3000
    let text: String
    switch kind {
    case "circle of inputs":
      text = "type Query { a(i: I0): Int }\n" + (0..<count).map { "input I\($0) { n: I\(($0 + 1) % count)! }" }.joined(separator: "\n")
    case "circle of interfaces":
      text = "type Query { a: I0 }\n"
        + (0..<count).map { "interface I\($0) implements I\(($0 + 1) % count) { n: Int }" }.joined(separator: "\n")
    case "chain of types":
      text = "type Query { a: T0 }\n" + (0..<count).map { "type T\($0) { n: T\($0 + 1)! }" }.joined(separator: "\n")
        + "\ntype T\(count) { n: Int }"
    case "circle of types":
      text = "type Query { a: T0 }\n" + (0..<count).map { "type T\($0) { n: T\(($0 + 1) % count)! }" }.joined(separator: "\n")
    case "deep value":
      text = "type Query { a(i: I = " + String(repeating: "{i:", count: 5000) + "1" + String(repeating: "}", count: 5000)
        + "): Int }\ninput I { i: I }"
    case "many directives":
      text = "type Query { a: Int " + (0..<count).map { "@unheardOf\($0)" }.joined(separator: "\n") + " }"
    default:
      text = "type Query { a(i: [I] = [" + String(repeating: "{}\n", count: 20000) + "]): Int }\ninput I { "
        + (0..<200).map { "f\($0): Int!" }.joined(separator: " ") + " }"
    }
    let analysis = analyze(text: text, path: "schema.graphql")
    #expect(!analysis.diagnostics.isEmpty || analysis.contract != nil)
  }

  // MARK: The corpus

  /// Real schemas: those that are whole are read without an error, and the others are refused for what is wrong, alone.
  @Test func realSchemas() throws {
    guard let root = OpenAPICorpusTests.root?.appending(path: "graphql") else { return }
    let refused = [
      "03_directive.graphql": ["28:29 CC0301", "55:17 CC0301"], "04_directive.graphql": ["24:29 CC0301", "51:17 CC0301"],
      "22_schema.graphql": ["31:11 CC0301"],
    ]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    for name in names.sorted() {
      let text = String(decoding: try Data(contentsOf: root.appending(path: name)), as: UTF8.self)
      let analysis = analyze(text: text, path: name)
      let errors = analysis.diagnostics.filter { $0.severity == .error }.map { diagnostic in
        let (line, column) = diagnostic.primary.flatMap { analysis.sources[$0.file]?.position(of: $0.start) } ?? (0, 0)
        return "\(line):\(column) \(diagnostic.definition.code)"
      }
      #expect(errors == refused[name] ?? [], "\(name)")
    }
  }
}
