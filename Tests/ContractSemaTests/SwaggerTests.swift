import ContractBase
import ContractModel
import ContractSema
import Foundation
import Testing

/// Swagger 2.0 means what the same API means in OpenAPI 3.0.
@Suite struct SwaggerTests {
  static func swagger(_ rest: String) -> String { "swagger: \"2.0\"\ninfo: {title: Test, version: \"1\"}\n" + rest }

  static func openAPI(_ rest: String) -> String { "openapi: 3.0.3\ninfo: {title: Test, version: \"1\"}\n" + rest }

  private static let done = "responses: {\"204\": {description: Done}}"

  /// An operation in either version.
  private static func post(_ rest: String) -> String { "paths: {/a: {post: {operationId: a, \(rest)}}}" }

  static let pairs: [(name: String, swagger: String, openAPI: String)] = [
    (
      "servers", "host: a.example\nbasePath: /v1/\nschemes: [https, wss]\npaths: {}",
      "servers: [{url: \"https://a.example/v1\"}, {url: \"wss://a.example/v1\"}]\npaths: {}"
    ),
    ("a server without a scheme", "host: a.example\npaths: {}", "servers: [{url: //a.example}]\npaths: {}"),
    ("a base path alone", "basePath: /v1\nschemes: [https]\npaths: {}", "servers: [{url: /v1}]\npaths: {}"),
    (
      "a body in the media types of the document",
      "consumes: [application/json, text/plain]\n"
        + post("parameters: [{name: b, in: body, required: true, description: B, schema: {type: string}}], \(done)"),
      post(
        "requestBody: {required: true, description: B, content: {application/json: {schema: {type: string}}, text/plain: {schema: {type: string}}}}, \(done)")
    ),
    (
      "a body in the media types of its operation",
      "consumes: [application/json]\n"
        + post("consumes: [text/csv], parameters: [{name: b, in: body, schema: {type: string}}], \(done)"),
      post("requestBody: {content: {text/csv: {schema: {type: string}}}}, \(done)")
    ),
    (
      "a body beside which forms are consumed elsewhere",
      "consumes: [application/json, multipart/form-data]\n"
        + post("parameters: [{name: b, in: body, schema: {type: array, items: {type: string}}}], \(done)"),
      post("requestBody: {content: {application/json: {schema: {type: array, items: {type: string}}}}}, \(done)")
    ),
    (
      "form data",
      post(
        "parameters: [{name: n, in: formData, type: string, maxLength: 9, description: N}, {name: l, in: formData, required: true, type: array, items: {type: integer}, collectionFormat: multi}], \(done)"),
      post(
        "requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {type: object, required: [l], properties: {n: {type: string, maxLength: 9, description: N}, l: {type: array, items: {type: integer}}}}}}}, \(done)")
    ),
    (
      "a file",
      post("consumes: [multipart/form-data], parameters: [{name: f, in: formData, type: file}], \(done)"),
      post(
        "requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {f: {type: string, format: binary}}}}}}, \(done)")
    ),
    (
      "how lists are written",
      post(
        "parameters: [{name: c, in: query, type: array, items: {type: string}}, {name: s, in: query, type: array, items: {type: string}, collectionFormat: ssv}, {name: p, in: query, type: array, items: {type: string}, collectionFormat: pipes}, {name: m, in: query, type: array, items: {type: string}, collectionFormat: multi}, {name: h, in: header, type: array, items: {type: string}, collectionFormat: csv}], \(done)"),
      post(
        "parameters: [{name: c, in: query, explode: false, schema: {type: array, items: {type: string}}}, {name: s, in: query, style: spaceDelimited, explode: false, schema: {type: array, items: {type: string}}}, {name: p, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}, {name: m, in: query, schema: {type: array, items: {type: string}}}, {name: h, in: header, schema: {type: array, items: {type: string}}}], \(done)")
    ),
    (
      "what a parameter says of its value",
      post(
        "parameters: [{name: q, in: query, required: true, type: integer, format: int32, minimum: 1, exclusiveMinimum: true, maximum: 9, multipleOf: 2, default: 4}, {name: e, in: query, type: string, enum: [a, b]}], \(done)"),
      post(
        "parameters: [{name: q, in: query, required: true, schema: {type: integer, format: int32, minimum: 1, exclusiveMinimum: true, maximum: 9, multipleOf: 2, default: 4}}, {name: e, in: query, schema: {type: string, enum: [a, b]}}], \(done)")
    ),
    (
      "answers, headers and examples",
      "produces: [application/json]\n"
        + post(
          "responses: {\"200\": {description: D, schema: {type: string}, headers: {X-A: {type: integer, description: A}}, examples: {application/json: b}}}"),
      post(
        "responses: {\"200\": {description: D, headers: {X-A: {description: A, schema: {type: integer}}}, content: {application/json: {schema: {type: string}, example: b}}}}")
    ),
    (
      "a file that is answered", post("responses: {\"200\": {description: D, schema: {type: file}}}"),
      post("responses: {\"200\": {description: D, content: {application/octet-stream: {schema: {type: string, format: binary}}}}}")
    ),
    (
      "a shared answer in other media types",
      "produces: [application/json]\nresponses: {No: {description: D, schema: {type: object, properties: {a: {type: string}}}}}\n"
        + "paths: {/a: {get: {operationId: a, responses: {\"204\": {description: D}, \"400\": {$ref: \"#/responses/No\"}}}, post: {operationId: b, produces: [application/problem+json], responses: {\"204\": {description: D}, \"400\": {$ref: \"#/responses/No\"}}}}}",
      "components: {responses: {No: {description: D, content: {application/json: {schema: &s {type: object, properties: {a: {type: string}}}}}}, Other: {description: D, content: {application/problem+json: {schema: *s}}}}}\n"
        + "paths: {/a: {get: {operationId: a, responses: {\"204\": {description: D}, \"400\": {$ref: \"#/components/responses/No\"}}}, post: {operationId: b, responses: {\"204\": {description: D}, \"400\": {$ref: \"#/components/responses/Other\"}}}}}"
    ),
    (
      "shared parameters",
      "parameters: {l: {name: l, in: query, type: integer}, b: {name: b, in: body, schema: {type: string}}}\n"
        + post("parameters: [{$ref: \"#/parameters/l\"}, {$ref: \"#/parameters/b\"}], \(done)"),
      "components: {parameters: {l: {name: l, in: query, schema: {type: integer}}}}\n"
        + post(
          "parameters: [{$ref: \"#/components/parameters/l\"}], requestBody: {content: {application/json: {schema: {type: string}}}}, \(done)")
    ),
    (
      "parameters of a path, and what operations make of them",
      "paths: {/a: {parameters: [{name: b, in: body, schema: {type: string}}, {name: q, in: query, type: string}], post: {operationId: a, \(done)}, put: {operationId: b, parameters: [{name: b, in: body, schema: {type: boolean}}], \(done)}}}",
      "paths: {/a: {parameters: [{name: q, in: query, schema: {type: string}}], post: {operationId: a, requestBody: {content: {application/json: {schema: {type: string}}}}, \(done)}, put: {operationId: b, requestBody: {content: {application/json: {schema: {type: boolean}}}}, \(done)}}}"
    ),
    (
      "definitions, and references into them",
      "paths: {}\ndefinitions: {A: {type: object, discriminator: k, required: [k], properties: {k: {type: string}, b: {$ref: \"#/definitions/B\"}, c: {$ref: \"#/definitions/B/properties/n\"}}}, B: {type: object, properties: {n: {type: string, x-nullable: true}}}}",
      "paths: {}\ncomponents: {schemas: {A: {type: object, required: [k], properties: {k: {type: string}, b: {$ref: \"#/components/schemas/B\"}, c: {$ref: \"#/components/schemas/B/properties/n\"}}}, B: {type: object, properties: {n: {type: string, nullable: true}}}}}"
    ),
    (
      "names of definitions that OpenAPI 3 would not have",
      "paths: {}\ndefinitions: {Page«User»: {type: object, properties: {u: {$ref: \"#/definitions/User\"}}}, User: {type: string}}",
      "paths: {}\ncomponents: {schemas: {PageUser: {type: object, properties: {u: {$ref: \"#/components/schemas/User\"}}}, User: {type: string}}}"
    ),
    (
      "security",
      "paths: {}\nsecurityDefinitions: {b: {type: basic}, k: {type: apiKey, in: query, name: key}, i: {type: oauth2, flow: implicit, authorizationUrl: \"https://a.example/a\", scopes: {r: Read}}, p: {type: oauth2, flow: password, tokenUrl: \"https://a.example/t\", scopes: {}}, c: {type: oauth2, flow: application, tokenUrl: \"https://a.example/t\", scopes: {}}, a: {type: oauth2, flow: accessCode, authorizationUrl: \"https://a.example/a\", tokenUrl: \"https://a.example/t\", scopes: {}}}",
      "paths: {}\ncomponents: {securitySchemes: {b: {type: http, scheme: basic}, k: {type: apiKey, in: query, name: key}, i: {type: oauth2, flows: {implicit: {authorizationUrl: \"https://a.example/a\", scopes: {r: Read}}}}, p: {type: oauth2, flows: {password: {tokenUrl: \"https://a.example/t\", scopes: {}}}}, c: {type: oauth2, flows: {clientCredentials: {tokenUrl: \"https://a.example/t\", scopes: {}}}}, a: {type: oauth2, flows: {authorizationCode: {authorizationUrl: \"https://a.example/a\", tokenUrl: \"https://a.example/t\", scopes: {}}}}}}"
    ),
    (
      "annotations, and declared errors in any media type",
      "responses: {Gone: {description: It is gone, x-error: 410, schema: {type: object}}}\n"
        + post("produces: [text/plain], responses: {\"204\": {description: D}, \"410\": {$ref: \"#/responses/Gone\"}}"),
      "components: {responses: {Gone: {description: It is gone, x-error: 410}}}\n"
        + post("responses: {\"204\": {description: D}, \"410\": {$ref: \"#/components/responses/Gone\"}}")
    ),
  ]

  @Test(arguments: pairs)
  func itIsTheSameContract(name: String, swagger: String, openAPI: String) throws {
    let (old, new) = (analyzeOpenAPI(Self.swagger(swagger)), analyzeOpenAPI(Self.openAPI(openAPI)))
    let expected = try #require(new.contract?.textDump, "\(openAPIFindings(new))")
    #expect(old.contract?.textDump == expected, "\(name): \(openAPIFindings(old))")
    // What a target does otherwise is told of either; nothing else is.
    #expect(old.diagnostics.map(\.definition.code) == new.diagnostics.map(\.definition.code), "\(name): \(openAPIFindings(old))")
  }

  /// References into other files, of every kind, and from these on.
  @Test func referencesLeadIntoOtherFiles() throws {
    let main = Self.swagger(
      """
      produces: [application/json]
      paths:
        /a: {$ref: "paths.yaml#/a"}
        /b:
          post:
            operationId: b
            parameters:
              - {$ref: "shared.yaml#/parameters/limit"}
              - {$ref: "shared.yaml#/parameters/body"}
            responses:
              "200": {$ref: "shared.yaml#/responses/Thing"}
        /c:
          post:
            operationId: c
            produces: [text/csv]
            parameters: [{$ref: "shared.yaml#/parameters/field"}, {name: own, in: formData, type: string}]
            responses:
              "200": {$ref: "shared.yaml#/responses/Text"}
      """)
    let others = [
      "paths.yaml": """
        a:
          get:
            operationId: a
            parameters: [{$ref: "shared.yaml#/parameters/limit"}]
            responses: {"200": {$ref: "shared.yaml#/responses/Thing"}}
        """,
      "shared.yaml": """
        swagger: "2.0"
        parameters:
          limit: {name: limit, in: query, type: integer, maximum: 9}
          body: {name: body, in: body, required: true, schema: {$ref: "#/definitions/Thing"}}
          field: {name: field, in: formData, type: integer, minimum: 3}
        responses:
          Thing: {description: D, schema: {$ref: "#/definitions/Thing"}}
          Text: {description: D, schema: {type: string, maxLength: 7}}
        definitions:
          Thing: {type: object, properties: {name: {type: string, x-nullable: true}}}
        """,
    ]
    let analysis = analyzeOpenAPI(main, others: others)
    #expect(openAPIFindings(analysis) == [])
    #expect(types(of: analysis)["Thing"]?.contains("name") == true, "\(types(of: analysis))")
    for (name, parts) in [
      ("a", ["limit", "application/json", "Thing"]), ("b", ["limit", "Thing", "application/json"]), ("c", ["text/csv", "Form"]),
    ] {
      let text = operation(name, of: analysis)
      for part in parts { #expect(text.contains(part), "\(name): \(text)") }
    }
    #expect(types(of: analysis)["CRequestForm"]?.contains("own") == true, "\(types(of: analysis))")
  }

  /// One schema in several media types is one type, called as it is in JSON.
  @Test func theSchemaOfSeveralMediaTypesIsOneType() {
    let analysis = analyzeOpenAPI(
      Self.swagger(
        "consumes: [text/csv, application/json]\n"
          + Self.post("parameters: [{name: b, in: body, schema: {type: object, properties: {n: {type: string}}}}], \(Self.done)")))
    #expect(analysis.contract?.types.map(\.name) == ["ARequest"])
  }

  /// A document of a version that is read as it is written never gets another shape.
  @Test func noOtherVersionIsConverted() {
    let analysis = analyzeOpenAPI(
      Self.openAPI("paths: {}\ndefinitions: {A: {type: string, x-nullable: true}}\ncomponents: {schemas: {B: {type: string}}}"))
    #expect(analysis.contract?.types.map(\.name) == ["B"])
  }
}
