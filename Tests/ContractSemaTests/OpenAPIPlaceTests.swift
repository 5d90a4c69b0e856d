import ContractBase
import ContractSema
import Testing

/// Where findings about OpenAPI documents point, and that one mistake is told once.
@Suite struct OpenAPIPlaceTests {
  /// Every finding, as `line:column CODE message`.
  private func findings(_ text: String, others: [String: String] = [:]) -> [String] {
    let analysis = analyzeOpenAPI(text, others: others)
    return analysis.diagnostics.map { diagnostic in
      guard let span = diagnostic.primary, let file = analysis.sources[span.file] else { return "- \(diagnostic.message)" }
      let (line, column) = file.position(of: span.start)
      return "\(line):\(column) \(diagnostic.definition.code) \(diagnostic.message)"
    }
  }

  @Test func examplesArePointedAt() {
    let text = openAPI(
      schemas: """
        Base: {type: object, properties: {name: {type: string, example: 5}}}
        Child: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {tags: {type: array, items: {type: string}}}}
        Used: {type: object, properties: {base: {$ref: '#/components/schemas/Base'}}}
        """,
      paths: """
        /a:
          post:
            operationId: a
            parameters: [{name: n, in: query, schema: {type: integer}, example: x}]
            requestBody:
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Child'}
                  examples:
                    one:
                      value: {name: ok, tags: [1]}
            responses: {"204": {description: D}}
        """)
    let examples = findings(text).filter { $0.contains("CC0513") }
    #expect(
      examples == [
        "7:75 CC0513 the example `\"x\"` of parameter `n` of `a` must be an integer",
        "14:42 CC0513 the example `{\"name\":\"ok\",\"tags\":[1]}` of the body of `a` is wrong at `/tags/0`, which must be a string",
        "18:69 CC0513 the example `5` of `Base.name` must be a string",
      ])
  }

  @Test func defaultsOfRepeatedParametersAreToldOnce() {
    let operation = "{parameters: [{name: k, in: header, required: true, schema: {type: string, default: x}}], responses: {\"204\": {description: D}}}"
    #expect(
      findings(openAPI(paths: "/a: {get: \(operation)}\n/b: {get: \(operation)}\n/c: {get: \(operation)}")) == [
        "4:97 CC0518 parameter `k` of `getA` is required, so its default `\"x\"` never applies (and in 2 more places)"
      ])
  }

  @Test func unusedTypesAreToldByTheirNamesAndWithoutWhatOnlyTheyUse() {
    let text = openAPI(
      schemas: """
        Inner: {type: object, properties: {self: {$ref: '#/components/schemas/Inner'}}}
        Outer: {type: object, properties: {inner: {$ref: '#/components/schemas/Inner'}}}
        Left: {type: object, properties: {right: {$ref: '#/components/schemas/Right'}}}
        Right: {type: object, properties: {left: {$ref: '#/components/schemas/Left'}}}
        """,
      paths: "/a: {get: {responses: {\"204\": {description: D}}}}")
    #expect(
      findings(text) == [
        "8:5 CC0519 nothing uses the type `Outer`", "9:5 CC0519 nothing uses the type `Left`",
      ])
  }

  @Test func whatIsTakenIntoAUsedTypeIsUsed() {
    let text = openAPI(
      schemas: """
        Base: {type: object, properties: {id: {type: string}}}
        Whole: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {name: {type: string}}}]}
        """,
      paths: "/a: {get: {responses: {\"200\": {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/Whole'}}}}}}}")
    #expect(findings(text).isEmpty)
  }

  @Test func whatIsReferredToWhereNothingIsMadeOfItIsUsed() {
    let text = openAPI(
      schemas: """
        Beside: {type: string}
        Nothing: {type: object}
        Extended: {type: object}
        Mapped: {type: object, properties: {kind: {type: string}}}
        Base: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {m: '#/components/schemas/Mapped'}}}
        Whole: {type: object, properties: {a: {$ref: '#/components/schemas/Beside', type: integer}}, x-anyOf: [{$ref: '#/components/schemas/Extended'}]}
        Variant: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {part: {$ref: '#/components/schemas/Parts/properties/one'}}}]}
        Parts: {type: object, properties: {one: {type: string, enum: [a]}}}
        """,
      paths: """
        /a:
          get:
            responses:
              "200": {description: D, content: {application/json: {schema: {type: array, items: {anyOf: [{$ref: '#/components/schemas/Whole'}, {$ref: '#/components/schemas/Base'}]}}}}}
              "304": {description: D, content: {application/json: {schema: {$ref: '#/components/schemas/Nothing'}}}}
        """)
    #expect(findings(text).filter { $0.contains("CC0519") } == [])
  }

  /// One success in one media type is answered; what else a document has is told, once for all places.
  @Test func whatIsNotAnsweredIsTold() {
    let text = openAPI(
      paths: """
        /a: {get: {responses: {"200": {description: D, content: {
          text/plain: {schema: {type: string}},
          application/json: {schema: {type: string}}}},
          "202": {description: D}, "304": {description: D}, "404": {description: D}}}}
        /b: {get: {responses: {"200": {description: D, content: {
          text/plain: {schema: {type: string}}}}}}}
        /c: {get: {responses: {"200": {description: D},
          "202": {description: D}}}}
        """)
    #expect(
      findings(text) == [
        "5:5 CC0918 `text/plain` is not answered: of these media types `application/json` is",
        "7:5 CC0918 202 is not answered: where all goes well 200 is (and in one more place)",
      ])
  }

  @Test func manyUnusedTypesAreOneFinding() {
    let names = ["A", "B", "C", "D", "E"]
    let text = openAPI(
      schemas: names.map { "\($0): {type: object, properties: {id: {type: string}}}" }.joined(separator: "\n"),
      paths: "/a: {get: {responses: {\"204\": {description: D}}}}")
    #expect(findings(text) == ["7:5 CC0519 nothing uses the type `A`, nor 4 others: `B`, `C`, `D`, `E`"])
  }

  @Test func typesOfWhatIsNotServedAreUsed() {
    let text = openAPI(
      schemas: "Event: {type: object, properties: {id: {type: string}}}",
      paths: """
        /a:
          get:
            callbacks:
              c: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}, responses: {}}}}
            responses: {"204": {description: D}}
        """)
    #expect(findings(text) == ["6:7 CC0918 `callbacks` are read, and no code is made of them"])
  }

  @Test func sharedBodiesOfDeleteAreToldWhereTheyAreUsed() {
    let operation = "{requestBody: {$ref: '#/components/requestBodies/B'}, responses: {\"204\": {description: D}}}"
    let text = openAPI(
      paths: "/a: {delete: \(operation)}\n/b: {delete: \(operation)}",
      rest: "components: {requestBodies: {B: {content: {application/json: {}}}}}")
    #expect(
      findings(text) == [
        "4:17 CC0611 `deleteA` takes a body, but it is a DELETE (and in one more place)"
      ])
  }

  @Test func whatOneFindingSaysOfSeveralPlacesIsToldOnce() {
    let text = openAPI(
      "3.0.3",
      schemas: """
        A: {properties: {a: {items: {type: string}}, b: {description: B, items: {type: string}}, c: {format: int32}}}
        B: {properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {c: '#/components/schemas/Cat'}}}
        """)
    #expect(
      findings(text) == [
        "6:9 CC0917 `properties` without `type: object`: the schema is read as an object (and in one more place)",
        "6:26 CC0917 `items` without `type: array`: the schema is read as an array (and in one more place)",
        "6:98 CC0917 `format` without `type: integer`: the schema is read as an integer",
        "7:94 CC0903 `#/components/schemas/Cat` leads nowhere",
      ])
  }

  @Test func anUnknownSchemeIsOneMistake() {
    let operation = "{security: [{key: []}], responses: {\"204\": {description: D}}}"
    #expect(
      findings(openAPI(paths: "/a: {get: \(operation)}\n/b: {get: \(operation)}")) == [
        "4:26 CC0306 there is no auth scheme `key` (and in one more place)"
      ])
  }

  @Test func examplesOfOtherToolsAreValues() {
    let paths = "/a: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, responses: {\"204\": {description: D}}}}"
    let schemas = "A: {type: object, properties: {scope: {type: string}}, x-example: {scope: global}}"
    #expect(findings(openAPI(schemas: schemas, paths: paths)) == [])
  }

  /// OpenAPI 3.2: `$self` is what a document calls itself, and `querystring` all of the query.
  @Test func documentsOfOpenAPI32() {
    let text = """
      openapi: 3.2.0
      $self: https://example.com/apis/one.yaml
      info: {title: Test, version: "1"}
      paths:
        /a:
          get:
            operationId: a
            parameters:
              - in: querystring
                content:
                  application/x-www-form-urlencoded:
                    schema: {type: object, required: [status], properties: {status: {type: string}}}
            responses:
              "200": {description: D, content: {application/json: {schema: {$ref: 'one.yaml#/components/schemas/A'}}}}
        /b:
          get:
            parameters: [{name: q, in: querystring, content: {application/json: {schema: {type: object}}}}]
            responses:
              "200":
                description: D
                content: {application/json: {schema: {$ref: 'https://example.com/apis/one.yaml#/components/schemas/A'}}}
      components: {schemas: {A: {type: object, properties: {id: {type: integer}}}}}
      """
    #expect(
      findings(text) == [
        "9:11 CC0906 the parameter in the `querystring` needs `name`",
        "17:57 CC0918 a query in `application/json` is not decoded, and not checked",
      ])
    let parameters = operation("a", of: analyzeOpenAPI(text))
    #expect(parameters.contains("query"))
  }
}
