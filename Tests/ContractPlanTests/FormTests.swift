import ContractBase
import ContractModel
import ContractPlan
import Testing

/// A contract with one operation, `send`, that takes a body.
private func contract(_ mediaType: String, _ type: TypeUse) -> Contract {
  var contract = Contract(name: "Forms", version: "1.0.0", origin: .synthesized)
  contract.services = [Service(name: "Forms", description: nil, operations: [OperationID(0)], origin: .synthesized)]
  var operation = Operation(
    name: "send", service: ServiceID(0), method: .post, path: PathTemplate(segments: []), origin: .synthesized)
  operation.body = RequestBody(
    isRequired: true, content: [MediaTypeContent(mediaType: mediaType, type: type, origin: .synthesized)],
    origin: .synthesized)
  contract.operations = [operation]
  return contract
}

private func object(_ properties: [(String, ValueType)]) -> TypeUse {
  TypeUse(.object(ObjectType(properties: properties.map { Property(name: $0, type: TypeUse($1), isRequired: false) })))
}

@Suite("Forms and parts")
struct FormTests {
  let integer = ValueType.integer(IntegerType(width: .safe))

  @Test("fields are decoded as their properties say: lists field by field, what has structure as JSON")
  func fields() throws {
    let numbers = ValueType.list(ListType(element: TypeUse(integer)))
    let type = object([
      ("name", .string(StringType())), ("age", integer), ("member", .boolean), ("scores", numbers),
      ("grid", .list(ListType(element: TypeUse(numbers)))), ("inner", object([("a", integer)]).type),
    ])
    for mediaType in ["application/x-www-form-urlencoded", "multipart/form-data"] {
      let route = try #require(plan(contract(mediaType, type), options: BuildOptions()).routes.routes.first)
      let content = try #require(route.body?.content.first)
      let expected: [PropertyDecoding] = [
        PropertyDecoding(name: "name", decoding: .string), PropertyDecoding(name: "age", decoding: .number),
        PropertyDecoding(name: "member", decoding: .boolean), PropertyDecoding(name: "scores", decoding: .list(.number)),
        PropertyDecoding(name: "grid", decoding: .list(.json)), PropertyDecoding(name: "inner", decoding: .json),
      ]
      #expect(content.decoding == .object(expected))
    }
  }

  @Test("JSON and bytes are not decoded, text is as a parameter is")
  func others() throws {
    func decoding(_ mediaType: String) -> TextDecoding? {
      plan(contract(mediaType, TypeUse(integer)), options: BuildOptions()).routes.routes.first?.body?.content.first?
        .decoding
    }
    #expect(decoding("application/json") == nil)
    #expect(decoding("application/octet-stream") == nil)
    #expect(decoding("text/plain") == .number)
  }

  @Test("files among parts are found, and parts of another type have no names to find any by")
  func files() {
    let file = ValueType.string(StringType(format: .binary))
    let type = object([
      ("note", .string(StringType())), ("photo", file), ("more", .list(ListType(element: TypeUse(file)))),
    ])
    let files = { (mediaType: String) in
      plan(contract(mediaType, type), options: BuildOptions()).fileParts.count
    }
    #expect(files("multipart/form-data") == 2)
    #expect(files("multipart/mixed") == 0)
    #expect(files("application/x-www-form-urlencoded") == 0)
  }
}

@Suite("What is unevaluated")
struct UnevaluatedTests {
  private func evaluated(_ type: ValueType, _ assertions: [Assertion]) -> UnevaluatedPlan? {
    let use = TypeUse(type, assertions: assertions + [.unevaluatedProperties(.closed)])
    let body = plan(contract("application/json", use), options: BuildOptions()).routes.routes.first?.body
    guard case .unevaluatedProperties(let found)? = body?.content.first?.value.assertions.last else { return nil }
    return found
  }

  private func open(_ names: [String], leavesRest: Bool = true) -> ValueType {
    var object = ObjectType(
      properties: names.map { Property(name: $0, type: TypeUse(.boolean), isRequired: false) }, additional: .open)
    object.leavesRest = leavesRest
    return .object(object)
  }

  @Test("names are gathered from all that applies; what depends on the value is asked")
  func gathers() {
    let all = evaluated(open(["a"]), [.allOf([TypeUse(open(["b", "a"]))]), .not(TypeUse(open(["c"])))])
    #expect(all?.evaluated == [.properties(["a", "b"])])
    let some = evaluated(open(["a"]), [.anyOf([TypeUse(open(["b"]))])])
    #expect(some?.evaluated.count == 2)
    if case .ifFits(_, let parts, let others)? = some?.evaluated.last {
      #expect(parts == [.properties(["b"])])
      #expect(others == [])
    } else {
      Issue.record("not asked")
    }
  }

  @Test("nothing is left where a schema says what other properties may be")
  func nothingLeft() {
    #expect(evaluated(open(["a"], leavesRest: false), []) == nil)
    #expect(evaluated(open(["a"]), [.allOf([TypeUse(open([], leavesRest: false))])]) == nil)
  }
}
