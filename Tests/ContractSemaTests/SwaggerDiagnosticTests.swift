import ContractBase
import ContractSema
import Testing

/// What is said of a Swagger 2.0 document: at its own text, in its own words, and once.
@Suite struct SwaggerDiagnosticTests {
  private static let done = "responses: {\"204\": {description: D}}"

  /// What stands in a document from line 3 on.
  static let documents: [(String, String)] = [
    (
      "host: https://a.example/v1\npaths: {}",
      "3:7 CC0932 warning: `host` is a name alone, and `a.example` is taken | write `a.example`; a scheme belongs into `schemes`, and a path into `basePath`"
    ),
    ("basePath: v1\npaths: {}", "3:11 CC0932 warning: `basePath` begins with `/` | write `/v1`"),
    (
      "host: a.example\nschemes: [ftp]\npaths: {}",
      "4:11 CC0932 warning: `ftp` is no scheme of a host, and is left out | the schemes are http, https, ws and wss"
    ),
    ("consumes: application/json\npaths: {}", "3:11 CC0907 warning: `consumes` must be a list, not a string | put it in brackets"),
    (
      "paths: {/a: {get: {parameters: [{$ref: \"old.yaml#/parameters/q\"}], responses: {\"204\": {description: D}}}}}\nparameters: {q: {name: q, in: query, type: string}}",
      "3:40 CC0903 warning: `old.yaml#/parameters/q` leads nowhere, and `#/parameters/q` is taken | write `#/parameters/q`"
    ),
    ("defintions: {}\npaths: {}", "3:1 CC0905 warning: `defintions` means nothing in a Swagger document | write `definitions`, or begin the name with `x-`"),
    ("host: a.example", "1:1 CC0906 the document needs `paths` | add `paths`"),
    (
      "components: {schemas: {A: {type: string}}}\npaths: {}",
      "3:1 CC0920 warning: Swagger 2.0 has no `components`: it is left out | put it under `definitions`, `parameters` or `responses`, or say `openapi: 3.0.3`"
    ),
    (
      "paths: {}\ndefinitions:\n  A: {type: object, properties: {b: {$ref: \"#/definitions/Usr\"}}}\n  User: {type: string}",
      "5:44 CC0903 `#/definitions/Usr` leads nowhere | did you mean `#/definitions/User`?"
    ),
    (
      "paths: {}\ndefinitions:\n  A: {type: object, properties: {b: {$ref: \"#/components/schemas/User\"}}}\n  User: {type: string}",
      "5:44 CC0903 warning: `#/components/schemas/User` leads nowhere, and `#/definitions/User` is taken | write `#/definitions/User`"
    ),
    (
      "paths: {}\ndefinitions:\n  A: {type: object, properties: {b: {$ref: User}}}\n  User: {type: string}",
      "5:44 CC0903 warning: `User` leads nowhere, and `#/definitions/User` is taken | write `#/definitions/User`"
    ),
    (
      "paths: {}\ndefinitions:\n  A: {type: object, properties: {b: {$ref: \"#/definitions/B\", x-nullable: true}}}\n  B: {type: string}",
      "5:63 CC0922 warning: `x-nullable` beside a `$ref` means nothing in Swagger 2.0, and is ignored | put the reference into `allOf`: `allOf: [{$ref: …}]`"
    ),
    (
      "paths: {}\ndefinitions:\n  A: {anyOf: [{type: string}, {type: integer}]}",
      "5:7 CC0920 warning: Swagger 2.0 has no `anyOf`: it is read as OpenAPI 3 has it | write one schema, or `allOf`, or say `openapi: 3.0.3`"
    ),
    (
      "paths: {}\ndefinitions:\n  A: {type: [string, \"null\"]}",
      "5:13 CC0920 warning: a list of types is OpenAPI 3.1's | write one type and `x-nullable: true`"
    ),
    (
      "paths: {}\ndefinitions:\n  A: {x-nullable: true, description: D}",
      "5:7 CC0915 warning: `x-nullable` says nothing without a `type` | say the `type` beside it, or leave `x-nullable` out: what says nothing of the type admits null already"
    ),
    (
      "paths: {}\ndefinitions:\n  A: {type: object, discriminator: kind, properties: {kind: {type: string}}}",
      "5:36 CC0916 warning: the schema does not require its discriminator `kind` | add `kind` to `required`"
    ),
    (
      "paths: {}\ndefinitions:\n  A: {type: strng}",
      "5:13 CC0911 there is no type `strng` | did you mean `string`?"
    ),
    (
      "paths: {}\nsecurityDefinitions: {a: {type: basci}}",
      "4:33 CC0933 there is no security scheme of type `basci` | did you mean `basic`?"
    ),
    (
      "paths: {}\nsecurityDefinitions: {a: {type: oauth2, flow: clientCredentials, tokenUrl: \"https://a.example/t\", scopes: {}}}",
      "4:47 CC0933 there is no flow `clientCredentials` | did you mean `application`?"
    ),
    (
      "paths: {}\nsecurityDefinitions: {a: {type: oauth2, flow: password, scopes: {}}}",
      "4:47 CC0906 warning: the flow `password` needs `tokenUrl` | add `tokenUrl`"
    ),
    (
      "paths: {}\nsecurityDefinitions: {a: {type: http, scheme: bearer}}",
      "4:33 CC0920 warning: such a security scheme is OpenAPI 3's, and is read as that has it | the types of Swagger 2.0 are basic, apiKey and oauth2; or say `openapi: 3.0.3`"
    ),
  ]

  /// Parameters stand in line 7, the first one in column 16.
  static let parameters: [(String, String)] = [
    ("{name: q, in: query}", "7:23 CC0908 warning: the parameter `q` does not say what it holds: any text is taken | say its type: `type: string`"),
    (
      "{name: q, in: query, schema: {type: string}}",
      "7:37 CC0920 warning: the parameter `q` has its `schema` as OpenAPI 3 has it | put `type` and what belongs to it beside `name`, or say `openapi: 3.0.3`"
    ),
    (
      "{name: q, in: query, type: object}",
      "7:43 CC0932 warning: the parameter `q` is an object, and only a body is one: it is read as text | send it in the body, or as several parameters"
    ),
    (
      "{name: q, in: query, type: file}",
      "7:43 CC0932 warning: the parameter `q` is a file, and only form data is one: it is read as text | write `in: formData`"
    ),
    ("{name: q, in: quary, type: string}", "7:30 CC0925 no parameter is in `quary` | did you mean `query`?"),
    (
      "{name: q, in: cookie, type: string}",
      "7:30 CC0920 warning: Swagger 2.0 has no parameters in cookies: it is read as OpenAPI 3 has it | write `in: header`, or say `openapi: 3.0.3`"
    ),
    (
      "{name: b, in: Body, schema: {type: string}}",
      "7:30 CC0925 warning: a parameter is in `body`, not in `Body` | write `body`"
    ),
    (
      "{name: q, in: query, type: array, items: {type: string}, collectionFormat: tsv}",
      "7:91 CC0937 warning: lists in `tsv` are not served here: the parameter `q` is read as text, which your code takes apart | write `csv`, `ssv`, `pipes` or `multi`"
    ),
    (
      "{name: q, in: header, type: array, items: {type: string}, collectionFormat: pipes}",
      "7:92 CC0937 warning: lists in `pipes` are not served here: the parameter `q` is read as text, which your code takes apart | write `csv`"
    ),
    (
      "{name: q, in: header, type: array, items: {type: string}, collectionFormat: multi}",
      "7:92 CC0937 warning: only the query and form data have one name several times: the parameter `q` is read as `csv` | write `csv`"
    ),
    (
      "{name: q, in: query, type: array, items: {type: string}, collectionFormat: cvs}",
      "7:91 CC0937 warning: lists are not written in `cvs`: the parameter `q` is read as `csv` | did you mean `csv`?"
    ),
    (
      "{name: f, in: formData, type: array, items: {type: string}}",
      "7:46 CC0937 warning: lists in form data are read as one field for each element, and the field `f` is written in `csv` | write `collectionFormat: multi`"
    ),
    ("{name: b, in: body}", "7:23 CC0908 warning: the body does not say what it holds: any value is taken | say it in `schema`"),
    (
      "{name: b, in: body, schema: {type: string}}, {name: c, in: body, schema: {type: string}}",
      "7:61 CC0938 `c` would be a second body beside `b`, and an operation has one | put both into one schema"
    ),
    (
      "{name: b, in: body, schema: {type: string}}, {name: c, in: formData, type: string}",
      "7:61 CC0938 `c` would be a second body beside `b`, and an operation has one | make all of them form data, or put them into the schema of the body"
    ),
    (
      "{name: f, in: formData, type: string}, {name: f, in: formData, type: integer}",
      "7:55 CC0928 warning: the field `f` is here twice | leave one of them out"
    ),
    (
      "{name: q, in: query, type: integer, maximum: \"5\"}",
      "7:61 CC0907 warning: `maximum` must be a number, not a string | leave the quotes out"
    ),
    ("{$ref: \"#/parameters/limt\"}", "7:23 CC0903 `#/parameters/limt` leads nowhere | did you mean `#/parameters/limit`?"),
    (
      "{name: q, in: query, type: string, requred: true}",
      "7:51 CC0905 warning: `requred` means nothing in a parameter | write `required`, or begin the name with `x-`"
    ),
  ]

  private func document(_ parameters: String, consumes: String = "[application/json, application/x-www-form-urlencoded]") -> String {
    """
    swagger: "2.0"
    info: {title: A, version: "1"}
    parameters: {limit: {name: limit, in: query, type: integer}}
    consumes: \(consumes)
    paths: {/a: {post: {
      operationId: a,
      parameters: [\(parameters)],
      \(Self.done)}}}
    """
  }

  @Test(arguments: documents)
  func ofDocuments(rest: String, expected: String) {
    let found = openAPIFindings("swagger: \"2.0\"\ninfo: {title: A, version: \"1\"}\n" + rest)
    #expect(found == (expected.isEmpty ? [] : [expected]))
  }

  @Test(arguments: parameters)
  func ofParameters(parameters: String, expected: String) { #expect(openAPIFindings(document(parameters)) == [expected]) }

  @Test func ofMediaTypes() {
    #expect(
      openAPIFindings(document("{name: f, in: formData, type: string}", consumes: "[application/json]")) == [
        "7:16 CC0939 warning: form data is in no media type that is consumed here: `application/x-www-form-urlencoded` is taken | write `consumes: [application/x-www-form-urlencoded]`"
      ])
  }

  /// Rules that know no version name the sections that the document has.
  @Test func rulesSpeakOfSwaggersSections() {
    let text = document("{name: q, in: query, type: string}") + "\nsecurity: [{key: []}]"
    let found = analyzeOpenAPI(text).diagnostics.filter { $0.definition.code == "CC0306" }
    #expect(found.map(\.hint) == ["declare it under `securityDefinitions`"])
  }

  /// A path item, a parameter and a response in other files are converted, and what is wrong there is told there.
  @Test func findingsInOtherFilesAreToldThere() {
    let text = "swagger: \"2.0\"\ninfo: {title: A, version: \"1\"}\npaths: {/a: {$ref: \"a.yaml\"}}"
    let other = "get:\n  operationId: a\n  parameters: [{name: q, in: query, type: file}]\n  \(Self.done)"
    #expect(
      openAPIFindings(text, others: ["a.yaml": other]) == [
        "a.yaml:3:43 CC0932 warning: the parameter `q` is a file, and only form data is one: it is read as text | write `in: formData`"
      ])
  }

  /// What is mended is refused by strict options, and what a service does otherwise is not.
  @Test func strictOptionsRefuseWhatIsMended() {
    let cookie = openAPIFindings(document("{name: q, in: cookie, type: string}"), isStrict: true)
    #expect(cookie.count == 1 && cookie.first?.contains("warning") == false, "\(cookie)")
    let list = openAPIFindings(document("{name: f, in: formData, type: array, items: {type: string}}"), isStrict: true)
    #expect(list.count == 1 && list.first?.contains("warning") == true, "\(list)")
  }

  /// A fix that is offered makes the finding go away, and no other one come.
  @Test(arguments: documents + parameters.map { ($0.0, "") })
  func fixesMend(rest: String, expected: String) throws {
    let isDocument = !rest.hasPrefix("{")
    let text = isDocument ? "swagger: \"2.0\"\ninfo: {title: A, version: \"1\"}\n" + rest : document(rest)
    let analysis = analyzeOpenAPI(text)
    let before = openAPIFindings(analysis)
    for diagnostic in analysis.diagnostics {
      guard let fix = diagnostic.fixIts.first else { continue }
      var bytes = Array(text.utf8)
      bytes.replaceSubrange(Int(fix.span.start)..<Int(fix.span.end), with: Array(fix.replacement.utf8))
      let after = openAPIFindings(String(decoding: bytes, as: UTF8.self))
      #expect(after.count < before.count, "\(before) became \(after)")
    }
  }
}
