import ContractBase
import ContractModel
import ContractSema
import Foundation
import Testing

/// Documents as wholes: references, files, operations, and what nobody should ever write.
@Suite struct OpenAPIDocumentTests {
  @Test func operationsAreGroupedAndNamed() throws {
    let analysis = analyzeOpenAPI(
      openAPI(
        paths: """
          /orders/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              tags: [orders]
              parameters: [{name: sort, in: query, schema: {type: string, enum: [up, down]}}, {name: id, in: path, required: true, schema: {type: integer}}]
              responses: {"200": {description: OK, content: {application/json: {schema: {type: object, properties: {n: {type: number}}}}}}}
            delete: {tags: [user things], x-service: Admin, responses: {"204": {description: No Content}}}
          /health: {get: {responses: {"200": {description: Fine, content: {text/plain: {}}}}}}
          /me: {get: {tags: [user things], operationId: getOrdersById, responses: {"204": {description: No Content}}}}
          """, rest: "tags: [{name: user things, description: People.}, {name: unused}]"))
    #expect(openAPIFindings(analysis) == [])
    let contract = try #require(analysis.contract)
    #expect(contract.services.map(\.name) == ["UserThings", "Orders", "Admin", "Test"])
    #expect(contract.services.map(\.description) == ["People.", nil, nil, nil])
    #expect(contract.operations.map(\.name) == ["getOrdersById", "getOrdersById2", "deleteOrdersById", "getHealth"])
    #expect(
      operation("getOrdersById2", of: analysis) == """
        GET /orders/{id}
        tags "orders"
        path id: safe simple
        query sort?: GetOrdersById2Sort form explode
        answer 200
          application/json: GetOrdersById2Response
        open to all
        """)
    #expect(operation("getHealth", of: analysis).contains("description \"Fine\""))
  }

  @Test func bodiesOfEntitiesAreViews() {
    let content = "{content: {application/json: {schema: {$ref: \"#/components/schemas/User\"}}}}"
    let answer =
      "responses: {\"200\": {description: OK, content: {application/json: {schema: {type: array, items: {$ref: \"#/components/schemas/User\"}}}}}}"
    let analysis = analyzeOpenAPI(
      openAPI(
        schemas: """
          User:
            x-entity: people
            type: object
            required: [id, name]
            properties:
              id: {type: string, format: uuid, x-key: true, x-generated: true}
              name: {type: string, writeOnly: true}
              role: {type: string, default: USER, readOnly: true}
          Later: {type: string}
          """,
        paths: """
          /u:
            post: {operationId: a, requestBody: \(content), \(answer)}
            put: {operationId: b, requestBody: \(content), \(answer)}
            patch: {operationId: c, requestBody: \(content), \(answer)}
          """))
    #expect(openAPIFindings(analysis) == [])
    #expect(analysis.contract?.types.map(\.name) == ["User", "UserCreate", "UserUpdate", "Later"])
    #expect(analysis.contract?.entities.first?.table == "people")
    for (name, view) in [("a", "UserCreate"), ("b", "UserCreate"), ("c", "UserUpdate")] {
      let dump = operation(name, of: analysis)
      #expect(dump.contains("body?\n  application/json: \(view)"))
      #expect(dump.contains("application/json: list of User"))
    }
  }

  @Test func errorsAndStandardAnswers() {
    let analysis = analyzeOpenAPI(
      openAPI(
        paths: """
          /u:
            get:
              operationId: a
              responses:
                "200": {description: OK}
                "404": {description: Gone fishing}
                "409": {$ref: "#/components/responses/Taken"}
                "401": {$ref: "#/components/responses/Unauthorized"}
          """,
        rest: """
          components:
            responses:
              Taken: {description: Already taken, x-error: true, content: {application/json: {schema: {type: object, properties: {data: {type: object, properties: {by: {type: string}}}}}}}}
              Unauthorized: {description: Who are you?, x-error: standard}
          """))
    #expect(openAPIFindings(analysis) == [])
    #expect(
      operation("a", of: analysis) == """
        GET /u
        answer 200
        answer 404
          description "Gone fishing"
        errors Taken
        open to all
        """)
    #expect(analysis.contract?.errors.map(\.status) == [409])
    #expect(types(of: analysis)["TakenData"] == "inline\nobject\n  by?: string\n  others kept")
  }

  @Test func limitAndCursorAreAPage() {
    let parameters =
      "parameters: [{name: q, in: query, schema: {type: string}}, {name: limit, in: query, schema: {type: integer, default: 5, maximum: 50}}, {name: cursor, in: query, schema: {type: string}}]"
    let answer =
      "responses: {\"200\": {description: OK, content: {application/json: {schema: {type: array, items: {type: string}}}}}}"
    let analysis = analyzeOpenAPI(
      openAPI(paths: "/u: {get: {operationId: a, x-paginate: true, \(parameters), \(answer)}}"))
    #expect(openAPIFindings(analysis) == [])
    let operation = analysis.contract?.operations.first
    #expect(operation?.pagination == Pagination(shape: .link, defaultLimit: 5, maxLimit: 50))
    #expect(operation?.parameters.map(\.name) == ["q", "limit", "cursor"])
  }

  @Test func jobsEventsAndClients() {
    let analysis = analyzeOpenAPI(
      openAPI(
        rest: """
          x-jobs: {Clean: {description: Cleans up., cron: "0 3 * * *", retry: 2}}
          x-events: {UserCreated: {topic: users.created, payload: {type: object, properties: {id: {type: string}}}}}
          x-clients: {Mail: {baseUrl: "https://mail.example", paths: {/send: {post: {operationId: send, responses: {"204": {description: Sent}}}}}}}
          """))
    #expect(openAPIFindings(analysis) == [])
    #expect(analysis.contract?.jobs.first?.schedule == "0 3 * * *")
    #expect(analysis.contract?.jobs.first?.maxAttempts == 2)
    #expect(analysis.contract?.events.first?.topic == "users.created")
    #expect(analysis.contract?.clients.first?.operations.map(\.name) == ["send"])
  }

  // MARK: References

  @Test func referencesLeadToOtherFiles() {
    let analysis = analyzeOpenAPI(
      openAPI(
        schemas: """
          A: {$ref: "schemas/user.yaml"}
          B: {$ref: "schemas/all.json#/definitions/Item"}
          C: {$ref: "schemas/all.json#named"}
          D: {$ref: "#/paths/~1a/get/responses/200/content/application~1json/schema"}
          """,
        paths: """
          /a: {get: {operationId: a, responses: {"200": {description: OK, content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}}}}
          """),
      others: [
        "schemas/user.yaml":
          "type: object\nproperties: {item: {$ref: \"all.json#/definitions/Item\"}, me: {$ref: \"#\"}}\n",
        "schemas/all.json": """
        {"definitions": {"Item": {"type": "string"}, "Other": {"$anchor": "named", "type": "integer"}}}
        """,
      ])
    #expect(openAPIFindings(analysis) == [])
    #expect(analysis.contract?.types.map(\.name) == ["A", "B", "C", "D", "User", "Item", "Named", "AResponse"])
    let found = types(of: analysis)
    #expect(found["User"] == "object\n  item?: Item\n  me?: User\n  others kept")
    #expect(found["D"] == "AResponse")
    #expect(found["Named"] == "inline\nsafe")
  }

  @Test func schemasWithIdentifiersAreBases() {
    let analysis = analyzeOpenAPI(
      openAPI(
        schemas: """
          A: {$id: "https://example.com/a/root.json", $defs: {b: {$id: b.json, type: string}, c: {$ref: b.json}}, $ref: "#/$defs/c"}
          """))
    #expect(openAPIFindings(analysis) == [])
    #expect(types(of: analysis)["A"] == "C")
    #expect(types(of: analysis)["C"] == "B")
  }

  // MARK: What nobody should ever write

  @Test func hostileDocumentsComeToAnEnd() {
    let nested = { (count: Int, open: String, close: String) in
      String(repeating: open, count: count) + "{type: string}" + String(repeating: close, count: count)
    }
    let diamond = (0..<60).map {
      "A\($0): {allOf: [{$ref: \"#/components/schemas/A\($0 + 1)\"}, {$ref: \"#/components/schemas/A\($0 + 1)\"}, {type: object, properties: {p\($0): {type: string}}}]}"
    }
    let unions = (0..<30).map { number in
      "U\(number): {oneOf: [" + (0..<30).map { "{$ref: \"#/components/schemas/U\($0)\"}" }.joined(separator: ", ")
        + "]}"
    }
    let schemas = [
      "A: " + nested(200, "{not: ", "}"),
      "A: " + nested(200, "{oneOf: [", ", {type: \"null\"}]}"),
      "A: " + nested(200, "{type: array, items: ", "}"),
      "A: " + nested(200, "{allOf: [", "]}"),
      diamond.joined(separator: "\n") + "\nA60: {type: object}",
      unions.joined(separator: "\n"),
      "X: {not: {allOf: [{$ref: \"#/components/schemas/X\"}, {properties: {a: {not: {$ref: \"#/components/schemas/X\"}}}}]}}",
      "X: {type: object, properties: {a: {allOf: [{$ref: \"#/components/schemas/X\"}, {type: object, properties: {a: {allOf: [{$ref: \"#/components/schemas/X\"}, {type: object, properties: {b: {}}}]}}}]}}}",
      "A: {$ref: \"#/components/schemas/A/properties/x\"}",
      "A: {type: object, properties: {x: {$ref: \"#/components/schemas/A/properties/x\"}}}",
      "A: {type: array, items: {$ref: \"#/components/schemas/A/items\"}}",
      "A: {if: 4, then: 5, items: 5, type: {}, properties: [], required: {}, allOf: {}, oneOf: x, enum: {}, pattern: [], $ref: []}",
      "A: [1]\nB: 5\nC: null\nD: {oneOf: [5, x, null, []], prefixItems: [3], discriminator: 5}\nE: {x-entity: true, properties: 5}",
    ]
    for version in ["3.0.3", "3.1.0"] {
      for schema in schemas { _ = analyzeOpenAPI(openAPI(version, schemas: schema)) }
    }
    _ = analyzeOpenAPI(
      "openapi: 3.1.0\ninfo: []\npaths: {/a: {get: {parameters: {x: 1}, responses: [1], requestBody: 5, tags: {}, security: 7}, post: 3, parameters: [1, null, {$ref: 5}]}, b: null, /c: 7}\ncomponents: {schemas: 5, responses: [], securitySchemes: {a: 5}, parameters: {q: 5}}\ntags: [5, {name: {}}]\nsecurity: [5]\nservers: [5, {}]\nx-jobs: 5\nx-events: {e: 5}\nx-clients: {c: {paths: []}}\n"
    )
  }

  /// Every prefix and every damaged byte of a real contract is read without a trap.
  @Test func damagedDocumentsAreRead() throws {
    let bytes = Array(try specification("accounts/openapi.yaml").utf8)
    for length in stride(from: 0, to: bytes.count, by: 97) {
      _ = analyzeOpenAPI(String(decoding: bytes[..<length], as: UTF8.self))
    }
    for position in stride(from: 13, to: bytes.count, by: 61) {
      var damaged = bytes
      damaged[position] = [0x20, 0x3A, 0x5B, 0x7B, 0x2D][position % 5]
      _ = analyzeOpenAPI(String(decoding: damaged, as: UTF8.self))
    }
  }

  @Test func readingTwiceGivesTheSame() throws {
    let text = try specification("hostile/openapi.yaml")
    #expect(analyzeOpenAPI(text).contract?.textDump == analyzeOpenAPI(text).contract?.textDump)
  }
}
