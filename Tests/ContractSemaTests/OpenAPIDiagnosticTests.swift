import ContractBase
import Testing

/// What is said of a document: code, place, words and help.
@Suite struct OpenAPIDiagnosticTests {
  @Test(arguments: [
    (
      "info: {title: A, version: \"1\"}\n",
      "1:1 CC0901 the document does not say which version of OpenAPI it is | begin it with `openapi: 3.1.0`"
    ),
    (
      "opnapi: 3.1.0\n",
      "1:1 CC0901 the document does not say which version of OpenAPI it is | did you mean `openapi` by `opnapi`?"
    ),
    (
      "swagger: \"1.2\"\n",
      "1:10 CC0902 Swagger `1.2` is not read | the versions that are read are Swagger 2.0, and OpenAPI 3.0, 3.1 and 3.2"
    ),
    ("openapi: 4.0.0\n", "1:10 CC0902 OpenAPI `4.0.0` is not read | the versions that are read are Swagger 2.0, and OpenAPI 3.0, 3.1 and 3.2"),
    (
      "openapi: 3.1\ninfo: {title: A, version: \"1\"}\npaths: {}\n",
      "1:10 CC0907 warning: `openapi` must be a full version, as a string | write \"3.1.0\""
    ),
    ("openapi: 3.1.0\ninfo: {version: \"1\"}\npaths: {}\n", "2:7 CC0906 warning: `info` needs `title` | add `title`"),
    (
      "openapi: 3.1.0\ninfo: {title: A, version: 1.0}\npaths: {}\n",
      "2:27 CC0907 warning: `version` must be a string, not a number | put it in quotes"
    ),
    (
      "openapi: 3.1.0\ninfo: {title: A, version: \"1\"}\npaths: {}\ncomponets: {}\n",
      "4:1 CC0905 warning: `componets` means nothing in an OpenAPI document | write `components`, or begin the name with `x-`"
    ),
    (
      "openapi: 3.1.0\ninfo: {title: A, version: \"1\"}\npaths: {}\nwebhooks: {a: {post: {}}}\n",
      "4:1 CC0918 warning: `webhooks` are read, and no code is made of them | they may stay for those who read the document; what the service tells other services goes under `x-events`"
    ),
  ])
  func documents(text: String, expected: String) { #expect(openAPIFindings(text) == [expected]) }

  /// Schemas stand from line 6, the first character in column 5.
  @Test(arguments: [
    (
      "A: {$ref: \"#/components/schemas/Usr\"}\nUser: {type: string}",
      "6:15 CC0903 `#/components/schemas/Usr` leads nowhere | did you mean `#/components/schemas/User`?"
    ),
    (
      "A: {$ref: \"#/definitions/User\"}\nUser: {type: string}",
      "6:15 CC0903 warning: `#/definitions/User` leads nowhere, and `#/components/schemas/User` is taken | write `#/components/schemas/User`"
    ),
    (
      "A: {$ref: \"old.yaml#/components/schemas/User\"}\nUser: {type: string}",
      "6:15 CC0903 warning: `old.yaml#/components/schemas/User` leads nowhere, and `#/components/schemas/User` is taken | write `#/components/schemas/User`"
    ),
    (
      "A: {$ref: \"#/components/schemas/B\"}\nB: {$ref: \"#/components/schemas/A\"}",
      "6:8 CC0904 `A` is made of nothing but itself: `A` → `B` → `A` | let one of them say what it holds, and put the reference into one of its properties"
    ),
    (
      "A: {type: object, requred: [a]}",
      "6:23 CC0905 warning: `requred` means nothing in a schema | write `required`, or begin the name with `x-`"
    ),
    (
      "A: {type: object, propertis: {}}",
      "6:23 CC0905 warning: `propertis` means nothing in a schema | write `properties`, or begin the name with `x-`"
    ),
    (
      "A: {type: object, required: a, properties: {a: {type: string}}}",
      "6:33 CC0907 warning: `required` must be a list of names, not a string | write `required: [a]`"
    ),
    (
      "A: {type: object, properties: {a: {type: string, required: true}}}",
      "6:64 CC0907 warning: `required` must be a list of names, not a boolean | leave it out here, and write `required: [a]` on the object"
    ),
    ("A: {type: object, properties: []}", "6:35 CC0907 `properties` must be an object, not a list"),
    (
      "A: {type: string, maxLength: \"5\"}",
      "6:34 CC0907 warning: `maxLength` must be a number, not a string | leave the quotes out"
    ),
    ("A: {type: strng}", "6:15 CC0911 there is no type `strng` | did you mean `string`?"),
    ("A: {type: datetime}", "6:15 CC0911 warning: there is no type `datetime`, and `string` is taken | write `string`"),
    (
      "A: {type: object, properties: {email: {type: string}}, required: [emial]}",
      "6:71 CC0912 warning: `emial` is required and not declared, so that it may hold anything | did you mean `email`?"
    ),
    (
      "A: {type: object, additionalProperties: false, properties: {a: {type: string}}, required: [zz]}",
      "6:96 CC0912 warning: `zz` is required, though it is not declared and others are refused: nothing could fit | declare it under `properties`, or leave it out of `required`"
    ),
    (
      "A: {allOf: [{type: string, minLength: 1}, {type: integer, minimum: 1}]}",
      "6:54 CC0914 warning: no value is integer here, where it must be string | say one type in all of the schemas that are composed"
    ),
    (
      "A: {allOf: [{$ref: \"#/components/schemas/B\"}, {type: object, properties: {n: {type: string}}}]}\nB: {type: object, additionalProperties: false, properties: {id: {type: string}}}",
      "7:45 CC0914 warning: this refuses `n`, which other parts of the schema declare: what they declare is admitted, and nothing else | leave it out here, and write `unevaluatedProperties: false` on the whole"
    ),
    (
      "A: {allOf: [{type: object, properties: {n: {type: string}}}, {type: object, unevaluatedProperties: false}]}",
      "6:104 CC0914 warning: this refuses `n`, which other parts of the schema declare, so that it can never be there | leave it out here, and write `unevaluatedProperties: false` on the whole"
    ),
    (
      "A: {$schema: \"https://example.com/mine\", type: string}",
      "6:18 CC1004 `https://example.com/mine` is no dialect of JSON Schema that is known here | leave it out, or write `https://json-schema.org/draft/2020-12/schema`"
    ),
    (
      "A: {type: array, items: {$dynamicRef: \"#item\"}, $defs: {any: {$dynamicAnchor: item}}}\nB: {type: object, properties: {a: {$dynamicAnchor: item, type: string}}}",
      "6:43 CC1004 `#item` is the dynamic anchor of several schemas, so that this reference has no one target | write a schema for each of the variants, with `$ref`"
    ),
    (
      "A: {oneOf: [{$ref: \"#/components/schemas/B\"}, {$ref: \"#/components/schemas/C\"}], discriminator: {propertyName: kind}}\nB: {type: object, required: [kind], properties: {kind: {type: string}}}\nC: {type: object, properties: {x: {type: string}}}",
      "6:116 CC0916 warning: `C` does not declare `kind`, so that the variants are told apart by trying each | declare it as a required property of every variant"
    ),
    (
      "A: {properties: {a: {type: string}}}",
      "6:9 CC0917 warning: `properties` without `type: object`: every value that is no object is admitted as well | write `type: object` beside it"
    ),
    (
      "A: {type: string, nullable: true}",
      "6:23 CC0920 warning: `nullable` is OpenAPI 3.0's, and not 3.1's: it is read as it was meant there | write `type: [\"string\", \"null\"]`"
    ),
    (
      "A: {type: integer, minimum: 0, exclusiveMinimum: true}",
      "6:54 CC0920 warning: in OpenAPI 3.1 `exclusiveMinimum` is a number of its own | write the number of `minimum` here and leave `minimum` out"
    ),
    (
      "A: {type: [string, null]}",
      "6:24 CC0907 warning: `type` must be a string, and null without quotes is none | put it in quotes"
    ),
    ("A: {type: string, enum: [1, a]}", "6:30 CC0921 warning: `1` is no string | write `\"1\"`"),
    (
      "A: {type: array, items: {type: string}, enum: [a, b]}",
      "6:51 CC0921 warning: these values are those of the elements, not of the array | move `enum` into `items`"
    ),
    (
      "A: {type: string, format: UUID, pattern: \"^[a-z-]{3,24}$\"}",
      "6:31 CC0927 warning: there is no format `UUID`, so that nothing is checked: a `uuid` does not fit the `pattern` beside it | leave it out"
    ),
    (
      "A: {type: string, format: datetime}",
      "6:31 CC0927 warning: there is no format `datetime`, so that nothing is checked | did you mean `date-time`?"
    ),
    ("A: {type: integer, multipleOf: 0}", "6:36 CC0932 `multipleOf` must be greater than 0, not `0`"),
    (
      "A: {type: string, minLength: -1}",
      "6:34 CC0932 `minLength` must be a whole number from 0, not `-1` | leave it out where there is no limit"
    ),
    (
      "\"A<B>\": {type: string}",
      "6:5 CC0934 warning: `A<B>` is no name for a component | use letters, digits, `.`, `-` and `_`"
    ),
    (
      "A: {type: string, enum: [a, b, a]}",
      "6:36 CC0936 warning: `\"a\"` is in the `enum` twice | leave one of them out"
    ),
    (
      "A: {type: string, contentSchema: {}}",
      "6:38 CC0930 warning: `contentSchema` is not checked: what is inside of a string stays text | leave it out, or make the value an object"
    ),
  ])
  func schemas(schema: String, expected: String) { #expect(openAPIFindings(openAPI(schemas: schema)) == [expected]) }

  @Test(arguments: [
    (
      "A: {nullable: true}",
      "6:9 CC0915 warning: `nullable` says nothing without a `type` | say the `type` beside it, or leave `nullable` out: what says nothing of the type admits null already"
    ),
    (
      "A: {properties: {a: {type: string}}}",
      "6:9 CC0917 warning: `properties` without `type: object`: the schema is read as an object | write `type: object` beside it"
    ),
    (
      "A: {type: array}",
      "6:8 CC0906 warning: an array needs `items` | say what the elements are: `items: {type: string}`, or `items: {}` for anything"
    ),
    (
      "A: {type: [string]}",
      "6:15 CC0920 warning: a list of types is OpenAPI 3.1's | write one type and `nullable: true`, or say `openapi: 3.1.0`"
    ),
    (
      "A: {type: number, exclusiveMinimum: 0}",
      "6:41 CC0920 warning: in OpenAPI 3.0 `exclusiveMinimum` is a boolean beside `minimum` | write `minimum` with the number and `exclusiveMinimum: true`"
    ),
    (
      "A: {$ref: \"#/components/schemas/B\", nullable: true}\nB: {type: string}",
      "6:41 CC0922 warning: `nullable` beside a `$ref`, where OpenAPI 3.0 ignores it, is read as it is meant | put the reference into `allOf`, or say `openapi: 3.1.0`"
    ),
    (
      "A: {type: object, allOf: [{$ref: \"#/components/schemas/B\"}]}\nB: {type: string}",
      "6:15 CC0914 warning: `type` says object, and what `$ref` leads to is string | leave one of them out"
    ),
  ])
  func schemas30(schema: String, expected: String) {
    #expect(openAPIFindings(openAPI("3.0.3", schemas: schema)) == [expected])
  }

  /// Paths stand from line 4, the first character in column 3.
  @Test(
    arguments: [
      ("/a: {get: {respones: {}, responses: {\"204\": {description: D}}}}", nil),
      (
        "/a: {get: {sumary: x, responses: {\"204\": {description: D}}}}",
        "4:14 CC0905 warning: `sumary` means nothing in an operation | write `summary`, or begin the name with `x-`"
      ),
      ("/a: {GET: {}}", "4:8 CC0905 warning: `GET` means nothing in a path item | methods are written in lower case"),
      (
        "/a: {get: {parameters: [{name: q, in: query, type: string}], responses: {\"204\": {description: D}}}}",
        "4:34 CC0908 warning: the parameter `q` has neither `schema` nor `content` | put `type` and what belongs to it into `schema`, as OpenAPI 3 has it"
      ),
      (
        "/a: {get: {responses: {\"204\": {description: D, headers: {X-Left: {type: integer}}}}}}",
        "4:69 CC0908 warning: the header `X-Left` has neither `schema` nor `content` | put `type` and what belongs to it into `schema`, as OpenAPI 3 has it"
      ),
      (
        "/a: {get: {responses: {\"204\": {description: D, headers: {X-Left: {shema: {}, schema: {type: integer}}}}}}}", nil
      ),
      (
        "/a: {get: {responses: {\"204\": {description: D, headers: {X-Left: {schema: {type: integer}, descripton: x}}}}}}",
        "4:94 CC0905 warning: `descripton` means nothing in a header | write `description`, or begin the name with `x-`"
      ),
      (
        "/a: {get: {responses: {\"204\": {description: D, headers: {X-Left: [3]}}}}}",
        "4:68 CC0907 `headers/X-Left` must be an object, not a list"
      ),
      (
        "/a/{id}: {get: {parameters: [{name: id, in: path, schema: {type: string}}], responses: {\"204\": {description: D}}}}",
        "4:39 CC0909 warning: the path parameter `id` must be required | write `required: true`"
      ),
      (
        "/a: {get: {operationId: x, responses: {\"204\": {description: D}}}, put: {operationId: x, responses: {\"204\": {description: D}}}}",
        "4:88 CC0910 warning: `x` is the `operationId` of two operations | give each a name of its own"
      ),
      (
        "/a: {get: {responses: {\"200\": {description: D, content: {application/xml: {}}}}}}",
        "4:60 CC0913 warning: the response is only XML, which is passed on as it is, unchecked | describe it as `application/json` as well, where the service can"
      ),
      (
        "/a: {get: {responses: {\"200\": {description: D, content: {application/json: {}, application/xml: {}}}}}}",
        "4:82 CC0918 warning: XML is not read or answered; the other media types are | it may stay for those who read the document"
      ),
      (
        "/a: {get: {parameters: [{name: Accept, in: header, schema: {type: string}}], responses: {\"204\": {description: D}}}}",
        "4:34 CC0924 warning: the header parameter `Accept` is ignored: the media types of the responses say it | leave it out"
      ),
      (
        "/a: {get: {parameters: [{name: b, in: body, schema: {type: string}}], responses: {\"204\": {description: D}}}}",
        "4:41 CC0925 the parameter `b` cannot be in `body` | this is Swagger 2: write a `requestBody`"
      ),
      (
        "/a: {get: {parameters: [{name: b, in: qery, schema: {type: string}}], responses: {\"204\": {description: D}}}}",
        "4:41 CC0925 the parameter `b` cannot be in `qery` | did you mean `query`?"
      ),
      (
        "/a: {get: {responses: {\"20O\": {description: D}}}}",
        "4:26 CC0926 `20O` is no status | write a status from 100 to 599, a range such as `4XX`, or `default`"
      ),
      (
        "/a: {get: {responses: {2xx: {description: D}}}}",
        "4:26 CC0926 warning: a range of statuses is written in capitals | write `2XX`"
      ),
      (
        "/a: {get: {parameters: [{name: q, in: query, schema: {type: string}}, {name: q, in: query, schema: {type: string}}], responses: {\"204\": {description: D}}}}",
        "4:80 CC0928 warning: the query parameter `q` is here twice | leave one of them out"
      ),
      (
        "/a: {get: {parameters: [{name: q, in: header, style: form, schema: {type: string}}], responses: {\"204\": {description: D}}}}",
        "4:56 CC0929 warning: a parameter in the header is not written in the style `form` | the styles are simple"
      ),
      ("a: {get: {responses: {\"204\": {description: D}}}}", "4:3 CC0935 warning: a path begins with `/` | write `/a`"),
      (
        "/a?b={b}: {get: {responses: {\"204\": {description: D}}}}",
        "4:3 CC0935 a path has no `?` | write `/a`, and declare what follows as query parameters"
      ),
      (
        "/a#b: {get: {responses: {\"204\": {description: D}}}}",
        "4:3 CC0935 warning: `GET /a#b` is served at `/a`: no client sends what follows `#` | write `/a`"
      ),
      (
        "/a: {get: {responses: {\"204\": {description: D}}}}\n/a#b: {get: {responses: {\"204\": {description: D}}}}",
        "5:3 CC0935 warning: `GET /a#b` is not served: no client sends what follows `#`, and other operations are at `/a` | give each a path of its own, or describe them as one operation whose body is one of several"
      ),
      (
        "/a: {post: {requestBody: {content: {multipart/form-data: {schema: {type: object}, encoding: {b: {contentType: image/png}}}}}, responses: {\"204\": {description: D}}}}",
        "4:85 CC0930 warning: `encoding` of a media type is not kept | the parts are decoded as their schemas say"
      ),
      (
        "/a: {post: {requestBody: {}, responses: {\"204\": {description: D}}}}",
        "4:28 CC0906 a request body needs `content` | say its media type: `content: {application/json: …}`"
      ),
      (
        "/a: {$ref: \"https://example.com/a.yaml\"}",
        "4:14 CC0923 `https://example.com/a.yaml` is on another host, and nothing is fetched from a network | keep a copy beside the contract and refer to that"
      ),
      ("/a: {$ref: \"a.yaml\"}", "4:14 CC0923 there is no file `a.yaml` | put it there, or say where it is"),
      (
        "/a: {get: {callbacks: {c: {}}, responses: {\"204\": {description: D}}}}",
        "4:14 CC0918 warning: `callbacks` are read, and no code is made of them | they may stay for those who read the document; what the service tells other services goes under `x-events`"
      ),
    ] as [(String, String?)])
  func operations(paths: String, expected: String?) {
    #expect(openAPIFindings(openAPI(paths: paths)) == (expected.map { [$0] } ?? []))
  }

  @Test func securitySchemes() {
    let text: (String) -> String = { openAPI(rest: "components: {securitySchemes: {a: {\($0)}}}") }
    #expect(
      openAPIFindings(text("type: bearer")) == [
        "4:42 CC0933 warning: `bearer` is a scheme of the type `http` | write `type: http` and `scheme: bearer`"
      ])
    #expect(
      openAPIFindings(text("type: http, scheme: digest")) == [
        "4:56 CC0933 warning: HTTP authentication by `digest` is passed on: `Authorization` is a key that your code looks at | `bearer` and `basic` are read by the service itself"
      ])
    #expect(
      openAPIFindings(text("type: apiKey, in: header")) == [
        "4:32 CC0906 the security scheme `a` needs `name` | add `name`"
      ])
  }

  @Test func anErrorHasOneStatus() {
    let text = openAPI(
      paths: "/a: {get: {responses: {\"204\": {description: D}, \"400\": {$ref: \"#/components/responses/Taken\"}}}}",
      rest: "components: {responses: {Taken: {description: Taken, x-error: {status: 409}}}}")
    #expect(
      openAPIFindings(text) == [
        "4:51 CC0931 warning: `Taken` is answered with 409, not 400 | put it under `409`, or declare another error"
      ])
  }

  @Test func strictRefusesWhatIsRepaired() {
    let text = openAPI(
      "3.0.3", paths: "/a/{id}: {get: {parameters: [{name: id, in: path, schema: {type: string}}]}}")
    #expect(openAPIFindings(text).allSatisfy { $0.contains("warning: ") })
    #expect(openAPIFindings(text, isStrict: true).count == 2)
    #expect(openAPIFindings(text, isStrict: true).allSatisfy { !$0.contains("warning: ") })
  }

  /// What stands in many places is told once, with some of the others beside.
  @Test func repetitionsAreToldOnce() {
    let text = openAPI(
      schemas: (1...5).map { "A\($0): {$ref: \"#/components/schemas/Missing\"}" }.joined(separator: "\n"))
    #expect(
      openAPIFindings(text) == [
        "6:16 CC0903 `#/components/schemas/Missing` leads nowhere (and in 4 more places) | there is no `Missing` in `#/components/schemas`"
      ])
  }

  @Test func everyDefinitionExplainsItself() {
    let definitions = DiagnosticCatalog.all.filter { $0.code.hasPrefix("CC09") }
    #expect(definitions.count >= 30)
    #expect(Set(definitions.map(\.code)).count == definitions.count)
    for definition in definitions {
      #expect(!definition.summary.hasSuffix("."))
      #expect(definition.explanation.contains("Mended:"), "\(definition.code)")
    }
  }
}
