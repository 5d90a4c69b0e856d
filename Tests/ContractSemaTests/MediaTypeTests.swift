import ContractModel
import ContractSema
import Testing

/// What bodies and answers of media types that stand for several are.
@Suite struct MediaTypeTests {
  static let answers: [(content: String, media: [String])] = [
    ("'*/*': {schema: {type: object}}", ["application/json"]),
    ("'application/*': {schema: {type: string}}", ["application/json"]),
    ("'*/*': {}", ["application/octet-stream"]),
    ("'*/*': {schema: {$ref: '#/components/schemas/File'}}", ["application/octet-stream"]),
    ("'text/*': {schema: {type: string}}", ["text/plain"]),
    ("'image/*': {schema: {type: string, format: binary}}", ["image/png"]),
    ("'*/*': {schema: {type: object}}, application/json: {schema: {type: object}}", ["application/json"]),
    ("text/plain: {schema: {type: integer}}, text/json: {schema: {type: integer}}", ["text/json"]),
    ("text/json: {schema: {type: integer}}, application/json: {schema: {type: integer}}", ["text/json", "application/json"]),
    ("application/json: {schema: {type: integer}}, text/json: {schema: {type: string}}", ["application/json"]),
  ]

  @Test(arguments: answers)
  func answer(_ content: String, _ media: [String]) throws {
    let contract = analyzeOpenAPI(document("responses: {\"200\": {description: D, content: {\(content)}}}")).contract
    #expect(contract?.operations.first?.success?.servedMediaTypes == media)
  }

  static let bodies: [(content: String, media: [String])] = [
    ("'*/*': {schema: {type: object}}", ["application/json"]),
    ("'*/*': {}", ["*/*"]),
    ("'image/*': {schema: {type: string, format: binary}}", ["image/*"]),
    ("'text/*': {}, application/json: {}, 'application/*': {schema: {type: object}}", ["text/*", "application/json"]),
  ]

  @Test(arguments: bodies)
  func body(_ content: String, _ media: [String]) throws {
    let contract = analyzeOpenAPI(
      document("requestBody: {content: {\(content)}}, responses: {\"204\": {description: D}}")
    ).contract
    #expect(contract?.operations.first?.body?.content.map(\.mediaType) == media)
  }

  /// What is not answered is told once, wherever it is shared.
  @Test func oneOfARange() {
    let findings = openAPIFindings(
      openAPI(
        paths: "/a: {get: {responses: {\"200\": {$ref: '#/components/responses/Photo'}}}}\n/b: {get: {responses: {\"200\": {$ref: '#/components/responses/Photo'}}}}",
        rest: "components: {responses: {Photo: {description: D, content: {'image/*': {}}}}}"))
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("6:60 CC0918 warning: an answer is of one media type: of `image/*` it is `image/png`") == true)
  }

  private func document(_ operation: String) -> String {
    openAPI(schemas: "File: {type: string, format: binary}", paths: "/a: {post: {\(operation)}}")
  }
}
