import ContractBase
import ContractModel
import ContractSema
import Testing

/// Mistakes that documents make and whose meaning is plain: a warning with its place, what was taken, and how to write it;
/// strict options refuse them.
@Suite struct OpenAPIRepairTests {
  private static let done = "responses: {\"204\": {description: D}}"

  private func findings(_ text: String, isStrict: Bool = false) -> [String] {
    var map = SourceMap()
    let main = map.add(path: "api.yaml", text: text)
    let analysis = analyze(main, in: map, options: CheckOptions(isStrict: isStrict)) { _ in .missing }
    return analysis.diagnostics.filter { $0.severity != .note && $0.definition.code != "CC0519" }.map { diagnostic in
      let position = diagnostic.primary.flatMap { span in analysis.sources[span.file]?.position(of: span.start) }
      let place = position.map { "\($0.line):\($0.column)" } ?? "-"
      let severity = diagnostic.severity == .error ? "" : "\(diagnostic.severity.rawValue): "
      return "\(place) \(diagnostic.definition.code) \(severity)\(diagnostic.message)"
    }
  }

  /// Paths stand from line 4, the first character in column 3.
  static let paths: [(String, String)] = [
    (
      "/a/{id}: {get: {\(done)}}",
      "4:3 CC0604 warning: nothing says what `{id}` of `/a/{id}` is: any text is taken"
    ),
    (
      "/a/{userId}: {get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}], \(done)}}",
      "4:43 CC0604 warning: the parameter `id` is taken for `{userId}` of `/a/{userId}`"
    ),
    (
      "/a: {get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}], \(done)}}",
      "4:34 CC0606 warning: `id` is to be in the path, but `/a` has no `{id}`: it is left out"
    ),
    (
      "/a/{+name}: {get: {parameters: [{name: name, in: path, required: true, schema: {type: string}}], \(done)}}",
      "4:3 CC0604 warning: `{+name}` is read as `{name}`, the parameter that is declared"
    ),
    (
      "/a/{id:int}: {get: {parameters: [{name: id, in: path, required: true, schema: {type: integer}}], \(done)}}",
      "4:3 CC0604 warning: `{id:int}` is read as `{id}`, the parameter that is declared"
    ),
    (
      "/a: {get: {operationId: a, responses: {\"400\": {description: D}}}}",
      "4:30 CC0612 warning: `a` documents failures alone: where all goes well 204 is answered"
    ),
    (
      "/a: {get: {operationId: a, responses: {}}}",
      "4:30 CC0612 warning: `a` documents no answer: where all goes well 204 is answered"
    ),
    (
      "/a: {get: {operationId: a}}",
      "4:8 CC0612 warning: `a` does not say what it answers: where all goes well 204 is answered"
    ),
    (
      "/a: {get: {operationId: a, responses: {\"204\": {description: D, content: {text/plain: {}}}}}}",
      "4:66 CC0614 warning: an answer of status 204 has no body: what `a` documents of one is left out"
    ),
    ("/a: {get: {responses: {\"200\": {}}}}", "4:33 CC0906 warning: a response needs `description`"),
    (
      "/a: {get: {parameters: [{name: n, in: query, schema: {type: integer, default: \"10\"}}], \(done)}}",
      "4:81 CC0512 warning: the default `\"10\"` of `n` must be an integer: `10` is taken"
    ),
    (
      "/a: {get: {parameters: [{name: n, in: query, schema: {type: boolean, default: \"True\"}}], \(done)}}",
      "4:81 CC0512 warning: the default `\"True\"` of `n` must be a boolean: `true` is taken"
    ),
    (
      "/a: {get: {parameters: [{name: n, in: query, schema: {type: string, default: 1}}], \(done)}}",
      "4:80 CC0512 warning: the default `1` of `n` must be a string: `\"1\"` is taken"
    ),
    (
      "/a: {get: {parameters: [{name: n, in: query, schema: {type: array, items: {type: string}, default: x}}], \(done)}}",
      "4:102 CC0512 warning: the default `\"x\"` of `n` must be an array: `[\"x\"]` is taken"
    ),
    (
      "/a: {get: {parameters: [{name: n, in: query, schema: {type: string, enum: [asc, desc], default: ASC}}], \(done)}}",
      "4:99 CC0512 warning: the default `\"ASC\"` of `n` must be one of asc, desc: `\"asc\"` is taken"
    ),
    (
      "/a: {get: {parameters: [{name: n, in: query, schema: {type: string, enum: [a, b], default: c}}], \(done)}}",
      "4:94 CC0512 warning: the default `\"c\"` of `n` must be one of a, b: there is none then"
    ),
    (
      "/a: {get: {parameters: [{name: n, in: query, schema: {type: string, default: null}}], \(done)}}",
      "4:80 CC0512 warning: the default `null` of `n` must be a string: there is none then"
    ),
    (
      "/a: {get: {parameters: [{name: n, in: query, schema: {type: string, pattern: \"(?i)a\"}}], \(done)}}",
      "4:80 CC0506 warning: the pattern cannot be read, so that it is not checked: a flag inside of the pattern is no part of ECMA-262"
    ),
    (
      "/a: {get: {parameters: [{name: n, in: query, schema: {type: any}}], \(done)}}",
      "4:63 CC0911 warning: there is no type `any`: any value is taken"
    ),
    (
      "/a: {get: {parameters: [{name: n, in: query, required: optional, schema: {type: string}}], \(done)}}",
      "4:58 CC0907 warning: `required` must be a boolean, not a string"
    ),
    (
      "/a: {get: {description: {$ref: a.md}, \(done)}}",
      "4:27 CC0907 warning: `description` must be a string, not an object, and is left out"
    ),
  ]

  @Test(arguments: paths)
  func areTold(paths: String, expected: String) { #expect(findings(openAPI(paths: paths)) == [expected]) }

  @Test(arguments: paths)
  func areRefusedWhereOptionsAreStrict(paths: String, expected: String) {
    #expect(findings(openAPI(paths: paths), isStrict: true) == [expected.replacing("warning: ", with: "")])
  }

  /// What a document may say and no target serves is told as well, and strict options do not mind.
  static let unserved: [(String, String)] = [
    (
      "/healthz: {get: {\(done)}}",
      "4:3 CC0603 warning: `GET /healthz` is answered by the service itself, so that the operation is not served"
    ),
    (
      "/a: {get: {operationId: a, parameters: [{name: q, in: query, schema: {type: array, items: {type: object}}}], \(done)}}",
      "4:43 CC0608 warning: `q` of `a` is a list of lists or objects, for which there is no way to write it: its elements are read as text"
    ),
    (
      "/a: {get: {operationId: a, parameters: [{name: q, in: header, schema: {type: object, properties: {n: {type: object, properties: {m: {type: string}}}}}}], \(done)}}",
      "4:43 CC0608 warning: `q` of `a` has an object inside of an object, for which there is no way to write it: it is read as text"
    ),
    (
      "/a: {get: {operationId: a, parameters: [{name: q, in: query, schema: {type: object, properties: {k: {type: string}, n: {type: object, properties: {m: {type: string}}}}}}], \(done)}}",
      "4:43 CC0608 warning: `q` of `a` has an object inside of an object, for which there is no way to write it: of it are read `k`"
    ),
    (
      "/a: {post: {requestBody: {content: {multipart/mixed: {schema: {type: object}}}}, \(done)}}",
      "4:39 CC0918 warning: the parts of `multipart/mixed` have no names: it is passed on as it is, unchecked"
    ),
    (
      "/a/{x}.b: {get: {operationId: a, parameters: [{name: x, in: path, required: true, schema: {type: string}}], \(done)}}\n"
        + "/a/p-{y}: {get: {operationId: b, parameters: [{name: y, in: path, required: true, schema: {type: string}}], \(done)}}",
      "5:3 CC0602 warning: some paths match both `/a/p-{y}` and `/a/{x}.b`, and neither is more specific: `/a/{x}.b` goes first"
    ),
  ]

  @Test(arguments: unserved, [false, true])
  func whatIsNotServedIsTold(document: (String, String), isStrict: Bool) {
    #expect(findings(openAPI(paths: document.0), isStrict: isStrict) == [document.1])
  }

  /// What is meant cannot be known, or nothing is.
  @Test(arguments: [
    ("openapi: 3.1.0\ninfo: {title: A, version: \"1\"}\n", "1:1 CC0906 the document needs `paths`"),
    (
      openAPI(paths: "/a: {parameters: [{name: q, schema: {type: string}}]}"),
      "4:28 CC0906 the parameter `q` needs `in`"
    ),
    (
      openAPI(paths: "/a/{x}: {get: {\(done)}}\n/a/{y}: {get: {\(done)}}"),
      "5:3 CC0601 `GET /a/{y}` matches the same paths as `GET /a/{x}`"
    ),
    (
      openAPI(paths: "/a: {get: {security: [{k: []}], \(done)}}"),
      "4:26 CC0306 there is no auth scheme `k`"
    ),
  ])
  func areRefused(text: String, expected: String) {
    #expect(findings(text).filter { !$0.contains("warning: ") } == [expected])
  }

  /// Many files that are not there have one cause.
  @Test func missingFilesAreToldTogether() {
    let text = openAPI(paths: (1...5).map { "/a\($0): {$ref: \"paths/\($0).yaml\"}" }.joined(separator: "\n"))
    #expect(findings(text) == ["4:15 CC0923 there is no file `paths/1.yaml` (and 4 more files that are not there)"])
  }

  /// What was taken is what is served.
  @Test func whatIsTakenIsInTheContract() throws {
    let analysis = analyzeOpenAPI(
      openAPI(
        paths: """
          /v1/{+name}:write: {get: {operationId: a, parameters: [{name: name, in: path, required: true, schema: {type: string}}], \(Self.done)}}
          /v1/{+other}:write: {get: {operationId: b, parameters: [{name: other, in: path, required: true, schema: {type: string}}], \(Self.done)}}
          /b: {get: {operationId: c, parameters: [{name: n, in: query, schema: {type: integer, default: "10"}}], responses: {"400": {description: D}}}}
          /c: {get: {operationId: d, responses: {"200": {description: D, content: {text/xml: {schema: {type: object}}}}}}}
          """))
    let contract = try #require(analysis.contract)
    // Of two paths that only the values of their placeholders tell apart the first is served.
    #expect(contract.operations.map(\.name) == ["a", "c", "d"])
    #expect(contract.operations[0].path.text == "/v1/{name}:write")
    #expect(contract.operations[1].parameters.map(\.defaultValue) == [.number(JSONNumber(10))])
    #expect(contract.operations[1].responses.map(\.status) == [.code(400), .code(204)])
    #expect(contract.operations[2].responses.first?.content.first?.mediaType == "text/xml")
    #expect(contract.operations[2].responses.first?.content.first?.type.type == .string(StringType()))
  }

  @Test func anAlternativeThatNobodyCanMeetIsLeftOut() throws {
    let schemes = "components: {securitySchemes: {k: {type: apiKey, in: header, name: X-Key}}}"
    let analysis = analyzeOpenAPI(
      openAPI(paths: "/a: {get: {security: [{k: []}, {other: []}], \(Self.done)}}", rest: schemes))
    let contract = try #require(analysis.contract)
    guard case .anyOf(let alternatives) = contract.operations[0].security else {
      Issue.record("the operation is open to everybody")
      return
    }
    #expect(alternatives.count == 1)
    // Together with one that is declared it is not: less would be asked for than the document says.
    let both = analyzeOpenAPI(openAPI(paths: "/a: {get: {security: [{k: [], other: []}], \(Self.done)}}", rest: schemes))
    #expect(both.contract == nil)
  }

  @Test func scopesThatAreAskedForAreThere() throws {
    let text = openAPI(
      paths: "/a: {get: {security: [{o: [read, write]}], \(Self.done)}}",
      rest: "components: {securitySchemes: {o: {type: oauth2, flows: {implicit: {authorizationUrl: \"https://a.example\", scopes: {read: R}}}}}}")
    let analysis = analyzeOpenAPI(text)
    #expect(findings(text) == ["4:36 CC0318 warning: `o` does not list the scope `write`, which is taken to be one of its scopes"])
    #expect(analysis.contract?.authSchemes.first?.scopes.map(\.name) == ["read", "write"])
  }
}
