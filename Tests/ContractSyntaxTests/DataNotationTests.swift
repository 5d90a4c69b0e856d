import ContractBase
import ContractSyntax
import Testing

/// Fragments of documents, and words in the place of others, in the notation of a document.
@Suite struct DataNotationTests {
  @Test(arguments: [
    ("type: object", "\"type\": \"object\""),
    ("openapi: 3.1.0", "\"openapi\": \"3.1.0\""),
    ("nullable: true", "\"nullable\": true"),
    ("default: 5", "\"default\": 5"),
    ("type: \"null\"", "\"type\": \"null\""),
    ("required: [a, b]", "\"required\": [\"a\", \"b\"]"),
    ("security: [{key: []}]", "\"security\": [{\"key\": []}]"),
    ("content: {application/json: …}", "\"content\": {\"application/json\": …}"),
    ("x-error: { status: 409 }", "\"x-error\": {\"status\": 409}"),
    ("{name: id, in: path}", "{\"name\": \"id\", \"in\": \"path\"}"),
    ("anyOf: [{$ref: …}, {type: \"null\"}]", "\"anyOf\": [{\"$ref\": …}, {\"type\": \"null\"}]"),
  ])
  func fragmentsInJSON(yaml: String, json: String) {
    #expect(jsonFragment(yaml) == json)
    #expect(jsonFragment(json) == nil)
  }

  /// What no member or object is stays as it is.
  @Test(arguments: ["oneOf", "{id}", "[a-z]", "/a/{id}", "a: b: c", "type:", "type: {", "type: [a", "\"a: b\"", "", "a: b}"])
  func otherTexts(text: String) {
    #expect(jsonFragment(text) == nil)
  }

  @Test(arguments: [
    ("\"nmae\"", "name", "\"name\""), ("'nmae'", "name", "'name'"), ("nmae", "name", "name"), ("\"yes\"", "true", "true"),
    ("\"5\"", "5", "5"), ("\"a\"", "[\"a\"]", "[\"a\"]"), ("'a'", "it's", "'it''s'"), ("\"a\"", "b\"c", "\"b\\\"c\""),
    ("\"", "name", "name"),
  ])
  func fixesKeepQuotes(written: String, word: String, expected: String) {
    var map = SourceMap()
    let file = map.add(path: "api.yaml", text: "key: \(written)\n")
    let fix = FixIt(Span(file: file, start: 5, end: 5 + UInt32(written.utf8.count)), replacement: word)
    #expect(map[file].map { fix.keepingQuotes(of: $0).replacement } == expected)
  }
}
