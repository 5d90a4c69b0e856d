import ContractBase
import ContractSema
import Testing

/// What is advised about things that are allowed and mean little, and what is told once of several.
@Suite struct OpenAPIAdviceTests {
  private static let done = "responses: {\"204\": {description: D}}"

  private func findings(_ text: String, _ code: String) -> [String] { OpenAPIWordingTests.findings(text, code) }

  private func hints(_ text: String, _ code: String) -> [String] {
    analyzeOpenAPI(text).diagnostics.filter { $0.definition.code == code }.compactMap(\.hint)
  }

  private func labels(_ text: String, _ code: String) -> [String] {
    analyzeOpenAPI(text).diagnostics.filter { $0.definition.code == code }.flatMap { $0.secondary.map(\.message) }
  }

  @Test func defaultsOfRequiredParameters() {
    let parameters = """
      parameters: [{name: q, in: query, required: true, schema: {type: string, default: x}}, \
      {name: p, in: path, required: true, schema: {type: string, default: x}}]
      """
    #expect(
      hints(openAPI(paths: "/a/{p}: {get: {\(parameters), \(OpenAPIAdviceTests.done)}}"), "CC0518") == [
        "leave out `required: true`, or the default", "leave the default out",
      ])
  }

  @Test func serversOfPathsMayStay() {
    let text = openAPI(paths: "/a: {servers: [{url: /x}], get: {servers: [{url: /y}], \(OpenAPIAdviceTests.done)}}")
    #expect(
      findings(text, "CC0930") == [
        "4:8 `servers` of a path are not kept | they may stay for those who read the document",
        "4:36 `servers` of a single operation are not kept | they may stay for those who read the document",
      ])
  }

  @Test func deprecatedBesideAReferenceIsNotAdvisedWhereItIsIgnored() {
    let schemas = "D: {type: object, deprecated: true, properties: {d: {type: string}}}\nA: {type: object, properties: {d: {$ref: '#/components/schemas/D'}}}"
    #expect(
      hints(openAPI("3.0.3", schemas: schemas), "CC0520") == [
        "use what replaces it, or put the reference into `allOf` and `deprecated: true` beside it"
      ])
    #expect(hints(openAPI(schemas: schemas), "CC0520") == ["use what replaces it, or mark the property `deprecated: true` as well"])
  }

  @Test func whatRefusesOtherPartsIsToldOnceWithWhatComposesIt() {
    let composed = """
      B: {type: object, properties: {b: {type: string}}, additionalProperties: false}
      C: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {c: {type: string}}}]}
      D: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {d: {type: string}}}]}
      """
    #expect(
      findings(openAPI("3.0.3", schemas: composed), "CC0914") == [
        "6:78 this refuses `c`, which other parts of the schema declare: what they declare is admitted, and nothing else"
          + " | leave it out of what is composed"
      ])
    #expect(labels(openAPI("3.0.3", schemas: composed), "CC0914") == ["composed here", "composed here"])
    let beside = """
      B: {type: object, properties: {b: {type: string}}}
      C: {allOf: [{$ref: '#/components/schemas/B'}], properties: {c: {type: string}}, additionalProperties: false}
      """
    #expect(hints(openAPI("3.0.3", schemas: beside), "CC0914") == ["leave it out beside `allOf`"])
    #expect(labels(openAPI("3.0.3", schemas: beside), "CC0914") == [])
    #expect(hints(openAPI(schemas: beside), "CC0914") == ["write `unevaluatedProperties: false` in its place"])
  }

  @Test func whatComposesAPartIsShownAtTheKeywordThatDoes() {
    let schemas = """
      B: {type: object, properties: {b: {type: string}}, additionalProperties: false}
      C: {description: D, allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {c: {type: string}}}]}
      D:
        type: object
        required: [k]
        properties: {k: {type: string}}
        discriminator: {propertyName: k, mapping: {b: B}}
        oneOf: [{$ref: '#/components/schemas/B'}]
      """
    let analysis = analyzeOpenAPI(openAPI("3.0.3", schemas: schemas))
    let places = analysis.diagnostics.first { $0.definition.code == "CC0914" }?.secondary.map { label in
      analysis.sources[label.span.file].map { $0.position(of: label.span.start) }.map { "\($0.line):\($0.column)" }
    }
    #expect(places == ["7:25", "13:7"])
  }

  @Test func numbersAreNotCalledIntegersAsWell() {
    #expect(
      findings(openAPI(schemas: "A: {allOf: [{type: number}, {type: string}]}"), "CC0914") == [
        "6:40 no value is string here, where it must be number | say one type in all of the schemas that are composed"
      ])
  }

  @Test func unusedTypesAreToldInTheLanguageOfTheDocument() {
    let text = openAPI(schemas: (1...6).map { "T\($0): {type: string}" }.joined(separator: "\n"), paths: "/a: {get: {\(OpenAPIAdviceTests.done)}}")
    #expect(hints(text, "CC0519") == ["refer to them, or remove them"])
    #expect(labels(text, "CC0519").count == 5)
    let schema = analyze(text: "type Query { a: Int }\ntype T { t: Int }", path: "a.graphql")
    #expect(schema.diagnostics.compactMap(\.hint) == ["return it from a field, or remove it"])
  }

  @Test func bodiesInXMLAloneAreToldApart() {
    let xml = "content: {application/xml: {}}"
    let text = openAPI(paths: "/a: {post: {requestBody: {\(xml)}, responses: {\"200\": {description: D, \(xml)}}}}")
    #expect(
      findings(text, "CC0913").map { $0.prefix { $0 != "," } } == ["4:39 the request body is only XML", "4:108 the response is only XML"])
  }

  @Test func aMisnamedPathParameterIsToldOnceForAPath() {
    let operation = "{parameters: [{name: id, in: path, required: true, schema: {type: string}}], \(OpenAPIAdviceTests.done)}"
    let text = openAPI(paths: "/a/{aId}: {get: \(operation), delete: \(operation)}")
    #expect(
      findings(text, "CC0604") == [
        "4:40 the parameter `id` is taken for `{aId}` of `/a/{aId}` (and in one more place)"
          + " | call both the same: names of parameters are compared letter by letter"
      ])
    #expect(labels(text, "CC0604") == ["the path", "here too"])
  }

  @Test func schemesThatNothingAsksForAreToldTogether() {
    let schemes = "components: {securitySchemes: {K: {type: apiKey, name: k, in: header}, B: {type: http, scheme: basic}}}"
    let text = openAPI(paths: "/a: {get: {\(OpenAPIAdviceTests.done)}}", rest: schemes)
    #expect(
      findings(text, "CC0713") == [
        "5:32 no operation asks for `K` or `B`: anybody may call all of them"
          + " | add `security: [{K: []}]` to the document, or remove the schemes"
      ])
    let one = openAPI(paths: "/a: {get: {security: [{K: []}], \(OpenAPIAdviceTests.done)}}", rest: schemes)
    #expect(findings(one, "CC0713").map { $0.prefix { $0 != "|" } } == ["5:72 no operation asks for `B` "])
  }
}
