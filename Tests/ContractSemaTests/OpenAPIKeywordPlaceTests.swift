import ContractBase
import ContractSema
import Testing

/// Findings that point at the keyword that says what is wrong, and not at the whole that it stands in.
@Suite struct OpenAPIKeywordPlaceTests {
  private func findings(_ text: String, _ code: String) -> [String] { OpenAPIWordingTests.findings(text, code) }

  private func related(_ text: String, _ code: String) -> [String] {
    let analysis = analyzeOpenAPI(text)
    return analysis.diagnostics.filter { $0.definition.code == code }.flatMap(\.secondary).map { label in
      let position = analysis.sources[label.span.file]?.position(of: label.span.start)
      return "\(position?.line ?? 0):\(position?.column ?? 0) \(label.message)"
    }
  }

  private static let done = "responses: {\"204\": {description: D}}"

  @Test func bodiesThatMeanNothing() {
    let body = "requestBody: {content: {application/json: {schema: {type: object}}}}"
    #expect(
      findings(openAPI(paths: "/a: {get: {operationId: a, \(body), \(OpenAPIKeywordPlaceTests.done)}}"), "CC0611") == [
        "4:30 `a` takes a body, but it is a GET | use parameters, or POST"
      ])
  }

  @Test func keysInTheQuery() {
    let text = openAPI(rest: "components: {securitySchemes: {K: {type: apiKey, name: k, in: query}}}")
    #expect(
      findings(text, "CC0712") == [
        "4:59 the key of `K` is in the query (`k`), so it is in every log of URLs | put it into a header"
      ])
  }

  @Test func whatAnExampleLacksIsToldOnceAtTheKeyOfTheObject() {
    let answer = "responses: {\"200\": {description: D, content: {application/json: {schema: {type: object, properties: {i: {$ref: '#/components/schemas/I'}}}, example: {i: {}}}}}}"
    let text = openAPI(
      schemas: "I: {type: object, required: [n], properties: {n: {type: string}}}",
      paths: "/a: {get: {operationId: a, \(answer)}}\n/b: {get: {operationId: b, \(answer)}}")
    #expect(
      findings(text, "CC0513") == [
        "4:180 the example `{\"i\":{}}` of an answer of `a` is wrong at `/i/n`, which is required (and in one more place)"
          + " | give it in the example, or leave it out of `required` of `I`"
      ])
    #expect(related(text, "CC0513") == ["5:180 here too"])
  }

  @Test func examplesAreShownAsTheyAreWritten() {
    #expect(
      findings(openAPI(schemas: "A: {type: string, example: 02138}"), "CC0513") == [
        "6:32 the example `02138` of `A` must be a string | put it in quotes: `\"02138\"`"
      ])
  }

  @Test func variantsThatLackTheirDiscriminator() {
    let text = openAPI(
      schemas: """
        U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: k}}
        V: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: k}}
        A: {type: object, properties: {k: {type: string}}}
        B: {type: object, required: [k], properties: {k: {type: string}}}
        """)
    #expect(
      findings(text, "CC0515") == ["8:36 `k` of `A` may be absent, so it cannot choose the variant | list `k` under `required` of `A`"])
    #expect(related(text, "CC0515") == ["6:9 of this union", "7:9 of this union"])
  }

  @Test func theFirstOfSeveralPlacesIsTheOneThatIsToldOf() {
    // What a component says is read where it is referred to, before what follows.
    let xml = "content: {application/xml: {schema: {}}, application/json: {schema: {}}}"
    let text = openAPI(
      paths: """
        /a: {get: {responses: {"200": {$ref: '#/components/responses/R'}}}}
        /b: {get: {responses: {"200": {description: D, \(xml)}}}}
        """, rest: "components: {responses: {R: {description: D, \(xml)}}}")
    #expect(
      findings(text, "CC0918") == [
        "5:60 XML is not read or answered; the other media types are (and in one more place) | it may stay for those who read the document"
      ])
    #expect(related(text, "CC0918") == ["6:56 here too"])
  }
}
