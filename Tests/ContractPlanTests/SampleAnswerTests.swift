import ContractBase
import ContractModel
import ContractPlan
import Testing

/// A contract with one operation, `get`, that answers a type.
private func contract(
  _ type: TypeUse, mediaType: String = "application/json", examples: [JSONValue] = [], types: [TypeDefinition] = [],
  headers: [ResponseHeader] = [], status: Response.Status = .code(200)
) -> Contract {
  var contract = Contract(name: "Samples", version: "1.0.0", origin: .synthesized)
  contract.services = [Service(name: "Samples", description: nil, operations: [OperationID(0)], origin: .synthesized)]
  contract.types = types
  var operation = Operation(
    name: "get", service: ServiceID(0), method: .get, path: PathTemplate(segments: []), origin: .synthesized)
  operation.responses = [
    Response(
      status: status, headers: headers, content: [MediaTypeContent(mediaType: mediaType, type: type, examples: examples)],
      origin: .synthesized)
  ]
  contract.operations = [operation]
  return contract
}

private func definition(_ name: String, _ use: TypeUse, examples: [JSONValue] = []) -> TypeDefinition {
  TypeDefinition(name: name, use: use, examples: examples, origin: .synthesized)
}

private func object(_ properties: [Property]) -> TypeUse { TypeUse(.object(ObjectType(properties: properties))) }

private let text = TypeUse(.string(StringType()))
private let integer = TypeUse(.integer(IntegerType(width: .safe)))

@Suite("Samples of answers")
struct SampleAnswerTests {
  private func route(_ contract: Contract, stubs: StubAnswers = .samples) throws -> Route {
    try #require(plan(contract, options: BuildOptions(stubs: stubs)).routes.routes.first)
  }

  /// The JSON of the sample; nil where the stub answers 501.
  private func sample(_ contract: Contract) throws -> String? {
    guard case .json(let value)? = try route(contract).sample?.body else { return nil }
    #expect(violations(of: value, against: try #require(contract.operations[0].responses[0].content.first).type, in: contract).isEmpty)
    return value.text
  }

  @Test func nothingIsAnsweredUnasked() throws {
    let route = try route(contract(text), stubs: .unimplemented)
    #expect(route.sample == nil && route.isUnwritten && route.errors.contains(.standard(.notImplemented)))
  }

  @Test func whatIsAnsweredIsNot501() throws {
    let route = try route(contract(text))
    #expect(!route.isUnwritten && !route.errors.contains(.standard(.notImplemented)))
  }

  @Test("the first valid example is answered: of the answer, of the type, of a property")
  func examples() throws {
    let name = TypeUse(.string(StringType(maxLength: 4)))
    let person = object([Property(name: "name", type: name, isRequired: true, examples: [.string("too long"), .string("Ada")])])
    let wrong = JSONValue.object([JSONMember("name", .number(JSONNumber(1)))])
    let grace = JSONValue.object([JSONMember("name", .string("Bea"))])
    let reference = TypeUse(.reference(TypeID(0)))
    #expect(try sample(contract(person)) == #"{"name":"Ada"}"#)
    #expect(try sample(contract(reference, types: [definition("Person", person, examples: [wrong, grace])])) == #"{"name":"Bea"}"#)
    let shown = contract(reference, examples: [wrong, .object([JSONMember("name", .string("Cy"))])], types: [definition("Person", person, examples: [grace])])
    #expect(try sample(shown) == #"{"name":"Cy"}"#)
  }

  @Test("an example is answered in the order of the properties, without what is only ever sent")
  func exampleIsShown() throws {
    let type = object([
      Property(name: "id", type: integer, isRequired: true, access: .readOnly), Property(name: "name", type: text, isRequired: false),
      Property(name: "pin", type: text, isRequired: false, access: .writeOnly),
    ])
    let example = JSONValue.object([
      JSONMember("pin", .string("1")), JSONMember("name", .string("n")), JSONMember("id", .number(JSONNumber(9))),
    ])
    #expect(try sample(contract(type, examples: [example])) == #"{"id":9,"name":"n"}"#)
  }

  @Test("moments and ids of examples are answered as the wire has them", arguments: [
    (StringFormat.dateTime, "1965-08-01T01:30:00.1+02:00", "1965-07-31T23:30:00.100Z"), (.dateTime, "2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"),
    (.dateTime, "2024-02-29T12:00:00.123456Z", "2024-02-29T12:00:00.123Z"),
    (.uuid, "7D9C4A10-5E2B-4C1F-8A3D-0000000000AB", "7d9c4a10-5e2b-4c1f-8a3d-0000000000ab"),
  ])
  func normalForms(format: StringFormat, example: String, answered: String) throws {
    let type = TypeUse(.string(StringType(format: format)))
    #expect(try sample(contract(type, examples: [.string(example)])) == "\"\(answered)\"")
  }

  @Test("what is made has every property that an answer may have")
  func made() throws {
    let type = object([
      Property(name: "id", type: integer, isRequired: true, access: .readOnly),
      Property(name: "name", type: text, isRequired: false),
      Property(name: "size", type: integer, isRequired: false, defaultValue: .number(JSONNumber(20))),
      Property(name: "pin", type: text, isRequired: false, access: .writeOnly),
      Property(name: "old", type: text, isRequired: false, deprecation: Deprecation(reason: nil)),
    ])
    #expect(try sample(contract(TypeUse(.list(ListType(element: type))))) == #"[{"id":1,"name":"name","size":20}]"#)
  }

  @Test("elements of a set differ")
  func sets() throws {
    let type = TypeUse(.list(ListType(element: text, minItems: 3, uniqueItems: true)))
    #expect(try sample(contract(type)) == #"["text","text 1","text 2"]"#)
  }

  @Test("a type within itself ends")
  func recursion() throws {
    let node = object([
      Property(name: "name", type: text, isRequired: true),
      Property(name: "children", type: TypeUse(.list(ListType(element: TypeUse(.reference(TypeID(0)))))), isRequired: true),
      Property(name: "parent", type: TypeUse(.reference(TypeID(0))), isRequired: false),
    ])
    #expect(try sample(contract(TypeUse(.reference(TypeID(0))), types: [definition("Node", node)])) == #"{"name":"name","children":[]}"#)
  }

  @Test("what is asserted besides a type is met")
  func assertions() throws {
    let open = TypeUse(.any(.object))
    func required(_ name: String, _ use: TypeUse) -> TypeUse {
      var type = ObjectType(properties: [Property(name: name, type: use, isRequired: true)], additional: .open)
      type.leavesRest = false
      return TypeUse(.object(type))
    }
    var both = open
    both.assertions = [.allOf([required("a", integer), required("b", text)])]
    #expect(try sample(contract(both)) == #"{"a":1,"b":"b"}"#)
    var either = open
    either.assertions = [.oneOf([TypeUse(.never), required("b", text)])]
    #expect(try sample(contract(either)) == #"{"b":"b"}"#)
    var number = integer
    number.assertions = [.values([.string("no"), .number(JSONNumber(30))]), .not(TypeUse(.string(StringType())))]
    #expect(try sample(contract(number)) == "30")
  }

  @Test("a variant is named by its discriminator, and fits no other")
  func unions() throws {
    func tagged(_ name: String) -> TypeUse {
      object([Property(name: "kind", type: text, isRequired: true), Property(name: name, type: integer, isRequired: true)])
    }
    let union = UnionType(
      variants: [UnionVariant(type: TypeUse(.never), tags: ["x"]), UnionVariant(type: tagged("b"), tags: ["second"])], discriminator: "kind")
    #expect(try sample(contract(TypeUse(.union(union)))) == #"{"kind":"second","b":1}"#)
  }

  @Test("where no value is found the stub stays 501, and the plan says why", arguments: [
    (TypeUse(.never), SampleGap.Reason.value),
    (TypeUse(.string(StringType(pattern: Pattern("^(a|b)\\1$")))), .value),
    (TypeUse(.integer(IntegerType(width: .safe, bounds: NumberBounds(minimum: JSONNumber(3), maximum: JSONNumber(2))))), .value),
    (TypeUse(.list(ListType(element: TypeUse(.never), minItems: 1))), .value),
  ])
  func gaps(type: TypeUse, reason: SampleGap.Reason) throws {
    let routes = plan(contract(type), options: BuildOptions(stubs: .samples)).routes
    #expect(routes.sampleGaps.map(\.reason) == [reason])
    #expect(try #require(routes.routes.first).isUnwritten)
  }

  @Test("a body that is no JSON is a text; of what has structure there is none")
  func otherBodies() throws {
    func body(_ type: TypeUse, _ mediaType: String, _ examples: [JSONValue] = []) throws -> SampleAnswer.Body? {
      try route(contract(type, mediaType: mediaType, examples: examples)).sample?.body
    }
    let binary = TypeUse(.string(StringType(format: .binary)))
    #expect(try body(text, "text/plain") == .text("text"))
    #expect(try body(integer, "text/plain") == .text("1"))
    #expect(try body(binary, "image/png") == .text("sample"))
    #expect(try body(object([]), "application/xml") == nil)
    #expect(try body(object([]), "application/xml", [.string("<a/>")]) == .text("<a/>"))
  }

  @Test("headers that an answer must have are answered, and no others")
  func headers() throws {
    let headers = [
      ResponseHeader(name: "X-Total", type: integer, isRequired: true), ResponseHeader(name: "X-Hint", type: text, isRequired: false),
      ResponseHeader(name: "content-type", type: text, isRequired: true),
    ]
    let route = try route(contract(text, headers: headers))
    #expect(route.sample?.headers == [SampleHeader(name: "X-Total", value: "1")])
    let never = contract(text, headers: [ResponseHeader(name: "X-Never", type: TypeUse(.never), isRequired: true)])
    #expect(plan(never, options: BuildOptions(stubs: .samples)).routes.sampleGaps.map(\.reason) == [.header("X-Never")])
  }

  @Test("an operation that declares errors alone has no sample")
  func successes() throws {
    let routes = plan(contract(text, status: .code(404)), options: BuildOptions(stubs: .samples)).routes
    #expect(routes.sampleGaps.map(\.reason) == [.success])
  }

  @Test("suites expect the sample, and no 501")
  func suites() throws {
    func statuses(_ stubs: StubAnswers) -> [[Int]] {
      let cases = plan(contract(text), options: BuildOptions(stubs: stubs)).tests.suites.flatMap(\.cases)
      return cases.filter { $0.kind == .success }.flatMap(\.steps).compactMap { step in
        if case .send(let exchange) = step { exchange.expect.statuses } else { nil }
      }
    }
    #expect(statuses(.unimplemented).contains([200, 501]))
    #expect(statuses(.samples).contains([200]) && !statuses(.samples).contains { $0.contains(501) })
  }
}
