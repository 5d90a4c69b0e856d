import ContractReview
import Testing

/// An edit of ``OperationVerdict/base``, and whom it harms.
struct OperationVerdict: Sendable, CustomTestStringConvertible {
  var from: String
  var to: String
  var clients: Verdict
  var servers: Verdict
  var because: String

  init(_ from: String, _ to: String, clients: Verdict = .fine, servers: Verdict = .fine, _ because: String) {
    self.from = from
    self.to = to
    self.clients = clients
    self.servers = servers
    self.because = because
  }

  var testDescription: String { "\(from) → \(to)" }

  static let base = """
    openapi: 3.1.0
    info: {title: Things, version: 1.0.0}
    security: [{token: []}]
    paths:
      /things:
        get:
          operationId: listThings
          parameters:
            - {name: q, in: query, schema: {type: string}}
            - {name: tags, in: query, style: form, explode: true, schema: {type: array, items: {type: string}}}
            - {name: size, in: query, required: true, schema: {type: integer, maximum: 100}}
            - {name: sort, in: query, schema: {type: string, enum: [up, down], default: up}}
            - {name: X-Trace, in: header, schema: {type: string}}
            - {name: theme, in: cookie, schema: {type: string}}
          responses:
            '200':
              description: things
              headers:
                X-Total: {required: true, schema: {type: integer}}
                X-Hint: {schema: {type: string}}
              content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}
            '404': {description: none}
        post:
          operationId: makeThing
          security: [{token: []}, {key: []}]
          requestBody:
            required: true
            content: {application/json: {schema: {$ref: '#/components/schemas/NewThing'}}}
          responses:
            '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
      /things/{id}:
        get:
          operationId: getThing
          parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
          responses:
            '200': {description: thing, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
        delete:
          operationId: dropThing
          deprecated: true
          security: [{oauth: [write]}]
          parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
          responses:
            '204': {description: gone}
    components:
      securitySchemes:
        token: {type: http, scheme: bearer}
        key: {type: apiKey, in: header, name: X-Key}
        oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: https://example.com/token, scopes: {read: r, write: w}}}}
      schemas:
        NewThing:
          type: object
          properties: {name: {type: string}, note: {type: string}, secret: {type: string, writeOnly: true}}
          required: [name]
        Thing:
          type: object
          properties: {id: {type: string, readOnly: true}, name: {type: string}, note: {type: string}}
          required: [id, name]
        Unused: {type: object, properties: {a: {type: string}}}
    """

  static let all: [OperationVerdict] = [
    .init("    get:\n      operationId: listThings", "    get:\n      summary: All things\n      operationId: listThings", "a summary admits nothing"),
    .init("operationId: listThings", "operationId: findThings", "a client calls a path, not a name"),
    .init("  /things/{id}:", "  /thing/{id}:", clients: .breaking, servers: .breaking, "the path is another"),
    .init("  /things/{id}:", "  /things/{key}:", "what a path parameter is called, nobody sees"),
    .init("    delete:\n      operationId: dropThing", "    put:\n      operationId: dropThing", clients: .breaking, servers: .breaking, "the method is another"),
    .init("      deprecated: true\n", "", "it was deprecated, and is not"),
    .init("    post:\n      operationId: makeThing", "    post:\n      deprecated: true\n      operationId: makeThing", "a deprecated operation works as it did"),
    // Parameters.
    .init("- {name: q, in: query, schema: {type: string}}", "- {name: q, in: query, required: true, schema: {type: string}}", clients: .breaking, "who leaves it out is refused"),
    .init("- {name: size, in: query, required: true, schema: {type: integer, maximum: 100}}", "- {name: size, in: query, schema: {type: integer, maximum: 100}}", servers: .breaking, "an old server asks for it"),
    .init("        - {name: q, in: query, schema: {type: string}}\n", "", clients: .risky, "what was asked for is not looked at"),
    .init("        - {name: size, in: query, required: true, schema: {type: integer, maximum: 100}}\n", "", clients: .risky, servers: .breaking, "an old server asks for it"),
    .init("        - {name: q, in: query, schema: {type: string}}\n", "        - {name: q, in: query, schema: {type: string}}\n        - {name: r, in: query, schema: {type: string}}\n", servers: .risky, "an old server does not look at it"),
    .init("        - {name: q, in: query, schema: {type: string}}\n", "        - {name: q, in: query, schema: {type: string}}\n        - {name: r, in: query, required: true, schema: {type: string}}\n", clients: .breaking, servers: .risky, "who does not send it is refused"),
    .init("{type: integer, maximum: 100}", "{type: integer, maximum: 50}", clients: .breaking, "51 is refused"),
    .init("{type: integer, maximum: 100}", "{type: integer, maximum: 200}", servers: .breaking, "an old server refuses 101"),
    .init("{type: integer, maximum: 100}", "{type: string}", servers: .breaking, "every number is a text, and not the reverse"),
    .init("- {name: q, in: query, schema: {type: string}}", "- {name: q, in: query, schema: {type: integer}}", clients: .breaking, "a word is refused"),
    .init("enum: [up, down], default: up", "enum: [up, down], default: down", clients: .risky, "who leaves it out gets another order"),
    .init("enum: [up, down], default: up", "enum: [up], default: up", clients: .breaking, "down is refused"),
    .init("style: form, explode: true", "style: form, explode: false", clients: .breaking, servers: .breaking, "tags=a&tags=b is not tags=a,b"),
    .init("style: form, explode: true", "style: pipeDelimited, explode: false", clients: .breaking, servers: .breaking, "a bar is no ampersand"),
    .init("- {name: q, in: query, schema: {type: string}}", "- {name: q, in: query, explode: false, schema: {type: string}}", "a single value has nothing to explode"),
    .init("{name: X-Trace, in: header", "{name: x-trace, in: header", "names of headers have no case"),
    .init("{name: X-Trace, in: header", "{name: X-Trace, in: query", clients: .risky, servers: .risky, "it is looked for elsewhere"),
    .init("{name: theme, in: cookie, schema: {type: string}}", "{name: theme, in: cookie, required: true, schema: {type: string}}", clients: .breaking, "who has no cookie is refused"),
    // Bodies.
    .init("        required: true\n        content", "        required: false\n        content", servers: .breaking, "an old server asks for it"),
    .init("content: {application/json: {schema: {$ref: '#/components/schemas/NewThing'}}}", "content: {application/json: {schema: {$ref: '#/components/schemas/NewThing'}}, text/plain: {schema: {type: string}}}", servers: .breaking, "an old server answers 415"),
    .init("application/json: {schema: {$ref: '#/components/schemas/NewThing'}}", "application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/NewThing'}}", clients: .breaking, servers: .breaking, "JSON is answered 415"),
    .init("    NewThing:\n      type: object\n", "    NewThing:\n      type: object\n      additionalProperties: false\n", clients: .breaking, "another property is refused"),
    .init("note: {type: string}, secret: {type: string, writeOnly: true}}", "note: {type: string}, secret: {type: string, writeOnly: true}, extra: {type: string}}", "an optional property may be left out"),
    .init("note: {type: string}, secret: {type: string, writeOnly: true}}", "note: {type: string}}", clients: .risky, "what is sent is not looked at"),
    .init("      required: [name]\n", "      required: [name, note]\n", clients: .breaking, "who leaves the note out is refused"),
    .init("      required: [name]\n", "", servers: .breaking, "an old server asks for the name"),
    // Answers.
    .init("'201': {description: made", "'200': {description: made", clients: .breaking, servers: .breaking, "who waits for 201 waits in vain"),
    .init("        '404': {description: none}\n", "", "an error that does not come harms nobody"),
    .init("        '404': {description: none}\n", "        '404': {description: none}\n        '409': {description: not now}\n", clients: .risky, "an unknown error is any error of its class"),
    .init("required: [id, name]", "required: [id]", clients: .breaking, "who relies on the name may miss it"),
    .init("required: [id, name]", "required: [id, name, note]", servers: .breaking, "an old server may leave the note out"),
    .init("name: {type: string}, note: {type: string}}\n      required: [id, name]", "name: {type: string}, note: {type: string}, more: {type: string}}\n      required: [id, name]", "a reader passes over what it does not know"),
    .init("name: {type: string}, note: {type: string}}\n      required: [id, name]", "name: {type: string}}\n      required: [id, name]", clients: .risky, "who showed the note shows none"),
    .init("name: {type: string}, note: {type: string}}\n      required: [id, name]", "note: {type: string}}\n      required: [id]", clients: .breaking, "who relied on the name misses it"),
    .init("name: {type: string}, note: {type: string}}\n      required: [id, name]", "name: {type: [string, 'null']}, note: {type: string}}\n      required: [id, name]", clients: .breaking, "null may come"),
    .init("            X-Total: {required: true, schema: {type: integer}}\n", "", clients: .breaking, "who relies on the header misses it"),
    .init("            X-Hint: {schema: {type: string}}\n", "", clients: .risky, "who made use of it gets it no more"),
    .init("X-Total: {required: true, schema: {type: integer}}", "X-Total: {schema: {type: integer}}", clients: .breaking, "it may be missing"),
    .init("X-Hint: {schema: {type: string}}", "X-Hint: {required: true, schema: {type: string}}", servers: .breaking, "an old server may leave it out"),
    .init("X-Total: {required: true, schema: {type: integer}}", "X-Total: {required: true, schema: {type: number}}", clients: .breaking, "a fraction may come"),
    .init("application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}", "application/json: {schema: {type: array, maxItems: 5, items: {$ref: '#/components/schemas/Thing'}}}", servers: .breaking, "an old server answers six"),
    .init("Unused: {type: object, properties: {a: {type: string}}}", "Unused: {type: object, properties: {a: {type: integer}}}", "a type that nobody uses breaks nobody"),
    .init("id: {type: string, readOnly: true}", "id: {type: string}", "an answer holds it either way"),
    // Callers.
    .init("security: [{token: []}, {key: []}]", "security: [{token: []}]", clients: .breaking, "who has a key is refused"),
    .init("security: [{token: []}]\npaths", "security: [{token: []}, {}]\npaths", clients: .risky, servers: .breaking, "anyone is let in"),
    .init("security: [{token: []}, {key: []}]", "security: [{key: []}, {token: []}]", "the order of alternatives is none"),
    .init("security: [{token: []}, {key: []}]", "security: [{token: [], key: []}]", clients: .breaking, "one of two is not both"),
    .init("security: [{oauth: [write]}]", "security: [{oauth: [read, write]}]", clients: .breaking, "one scope is not enough"),
    .init("security: [{oauth: [write]}]", "security: [{oauth: []}]", clients: .risky, servers: .breaking, "any scope is enough"),
    .init("security: [{oauth: [write]}]", "security: [{oauth: [read]}]", clients: .breaking, servers: .breaking, "another scope is asked for"),
    .init("name: X-Key}", "name: X-Api-Key}", clients: .breaking, servers: .breaking, "the key is looked for elsewhere"),
    .init("  /things/{id}:\n    get:\n", "  /things/{id}:\n    head:\n      operationId: hasThing\n      parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]\n      responses: {'204': {description: there}}\n    get:\n", servers: .breaking, "an old server does not have it"),
  ]
}

struct OperationVerdictTests {
  @Test("an edit of a document is judged by whom it harms", arguments: OperationVerdict.all)
  func verdict(row: OperationVerdict) throws {
    #expect(OperationVerdict.base.contains(row.from), "the edit does not meet the document")
    var edited = OperationVerdict.base.replacing(row.from, with: row.to, maxReplacements: 1)
    if row.to.contains("{key}") { edited = edited.replacing("name: id, in: path", with: "name: key, in: path") }
    let found = try changes(OperationVerdict.base, edited)
    let shown = found.map { "\($0.subject): \($0.what) [\($0.clients), \($0.servers)]" }.joined(separator: "; ")
    #expect(found.map(\.clients).max() ?? .fine == row.clients, "clients, since \(row.because): \(shown)")
    #expect(found.map(\.servers).max() ?? .fine == row.servers, "servers, since \(row.because): \(shown)")
  }

  @Test("a contract that has not changed has no changes")
  func same() throws {
    #expect(try changes(OperationVerdict.base, OperationVerdict.base).isEmpty)
  }

  @Test("a change of a type is one change, with every operation that it reaches")
  func oneCause() throws {
    let edited = OperationVerdict.base.replacing("required: [id, name]", with: "required: [id]")
    let found = try changes(OperationVerdict.base, edited)
    #expect(found.map(\.operations) == [["GET /things", "POST /things", "GET /things/{id}"]])
  }
}
