import ContractBase
import ContractModel
import ContractSema
import Testing

/// What a contract says of bodies, answers, names and values that once only OpenAPI had words for.
@Suite struct MessageAnnotationTests {
  private func operation(_ text: String) throws -> ContractModel.Operation {
    let analysis = analyze(text: "type Problem { title: String! }\nservice Things { \(text) }")
    let contract = try #require(analysis.contract, "\(rendered(analysis))")
    return try #require(contract.operations.first)
  }

  private func use(_ field: String, _ more: String = "") throws -> Property {
    let analysis = analyze(text: "type Thing { \(field) }\n\(more)\nservice Things { get \"/\" thing: Thing! }")
    let contract = try #require(analysis.contract, "\(rendered(analysis))")
    guard case .object(let object) = contract.types.first?.use.type else { throw Unexpected() }
    return try #require(object.properties.first)
  }

  private struct Unexpected: Error {}

  @Test func answersBesidesTheSuccess() throws {
    let read = try operation(
      """
      get "/" thing: String! @status(200, description: "Fine") @media("text/plain")
        @response(status: 200, type: Problem, media: "application/json")
        @response(status: "4XX", type: Problem, description: "Refused")
        @response(status: "default")
        @header("X-Total", type: "Int!", required: true) @header("Retry-After", status: "4XX")
      """)
    #expect(read.responses.map(\.status) == [.code(200), .range(4), .fallback])
    #expect(read.responses[0].content.map(\.mediaType) == ["text/plain", "application/json"])
    #expect(read.responses.map(\.description) == ["Fine", "Refused", nil])
    #expect(read.responses.map { $0.headers.map(\.name) } == [["X-Total"], ["Retry-After"], []])
    #expect(read.responses[0].headers.first?.isRequired == true && read.responses[0].headers.first?.type.type == .integer(IntegerType(width: .int32)))
    #expect(read.responses[2].content.isEmpty)
  }

  @Test func bodiesInSeveralMediaTypes() throws {
    let read = try operation(
      #"post "/" make(body: Problem! @media(["application/json", "multipart/form-data"])): Void! @body(type: String, media: "text/csv")"#)
    #expect(read.body?.isRequired == true)
    #expect(read.body?.content.map(\.mediaType) == ["application/json", "multipart/form-data", "text/csv"])
    #expect(read.body?.content.last?.type.type == .string(StringType()))
  }

  @Test func successesOfSeveralStatuses() throws {
    #expect(try operation(#"get "/" thing: Problem! @status("2XX")"#).responses.map(\.status) == [.range(2)])
    let wrong = analyze(text: "service Things { get \"/\" thing: String! @status(\"often\") }")
    #expect(wrong.diagnostics.contains { $0.definition == .wrongArgumentType })
  }

  @Test func namesOnTheWire() throws {
    #expect(try use(#"kind: String! @name("content-type")"#).name == "content-type")
    let kind = try use("kind: Kind! = OLD", #"enum Kind { NEW OLD @name("2nd-hand") }"#)
    #expect(kind.defaultValue == .string("2nd-hand"))
    let twice = analyze(text: "type Thing { a: String @name(\"b\")  b: String }\nservice Things { get \"/\" thing: Thing! }")
    #expect(twice.diagnostics.contains { $0.definition == .duplicateMember })
  }

  @Test func typesByAnotherName() throws {
    let tags = try use("tags: Tags!", "scalar Tags @base(\"[String!]\") @items(max: 2)")
    guard case .reference = tags.type.type else { throw Unexpected() }
    let analysis = analyze(text: "scalar Tags @base(\"[String!]\") @items(max: 2)\nservice Things { get \"/\" tags: Tags! }")
    guard case .list(let list) = analysis.contract?.types.first?.use.type else { throw Unexpected() }
    #expect(list.maxItems == 2 && list.element?.isNullable == false)
    let union = analyze(text: "union Either @anyOf = String | Int\nservice Things { get \"/\" either: Either! }")
    guard case .union(let either) = union.contract?.types.first?.use.type else { throw Unexpected() }
    #expect(either.allowsOverlap && either.variants.map(\.type.type) == [.string(StringType()), .integer(IntegerType(width: .int32))])
  }

  @Test func conditionsOnValues() throws {
    #expect(try use("n: Int! @values([1, 2])").type.assertions == [.values([.number(JSONNumber(1)), .number(JSONNumber(2))])])
    #expect(try use("n: JSON! @kinds([STRING, NUMBER])").type.type == .any([.string, .number, .integer]))
    #expect(
      try use("n: String! @satisfies(not: Email)").type.assertions == [.not(TypeUse(.string(StringType(format: .email))))])
    #expect(
      try use("n: JSON @satisfies(kinds: [STRING], then: Email)").type.assertions
        == [.whenKind(.string, TypeUse(.string(StringType(format: .email))))])
    let open = analyze(text: "type Thing @open(values: Int) { a: Int }\nservice Things { get \"/\" thing: Thing! }")
    guard case .object(let object) = open.contract?.types.first?.use.type else { throw Unexpected() }
    #expect(object.additional == .typed(TypeUse(.integer(IntegerType(width: .int32)))))
    let wrong = analyze(text: "type Thing { a: Int @satisfies(not: \"[Int\") }\nservice Things { get \"/\" thing: Thing! }")
    #expect(wrong.diagnostics.contains { $0.definition == .wrongArgumentType })
  }

  @Test func credentialsTogetherAndNone() throws {
    let analysis = analyze(
      text: """
        auth key @apiKey(in: HEADER, name: "X-Key")
        auth bearer @jwt { sub: UUID! }
        service Things { get "/" things: Int! @auth(key, with: [bearer]) @anonymous }
        """)
    let contract = try #require(analysis.contract, "\(rendered(analysis))")
    guard case .anyOf(let alternatives) = contract.operations[0].security else { throw Unexpected() }
    #expect(
      alternatives.map(\.conditions) == [
        [.scheme(AuthSchemeID(0), scopes: []), .scheme(AuthSchemeID(1), scopes: [])], [.anonymous],
      ])
  }
}
