import ContractBase
import ContractModel
import ContractSema
import Testing

/// What schemas come to, keyword by keyword.
@Suite struct OpenAPISchemaTests {
  static let others = """
    Closed: {type: object, additionalProperties: false, properties: {id: {type: string}}, required: [id]}
    Open: {type: object, properties: {a: {type: string}}}
    Text: {type: string, minLength: 1, maxLength: 5, format: email}
    Role: {type: string, enum: [MEMBER, ADMIN]}
    Cat: {type: object, required: [kind], properties: {kind: {const: cat}}}
    Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
    """

  private func check(_ version: String, _ schema: String, _ expected: String) {
    let analysis = analyzeOpenAPI(openAPI(version, schemas: Self.others + "\nX: " + schema))
    #expect(openAPIFindings(analysis) == [])
    #expect(types(of: analysis)["X"] == expected, "\(schema)")
  }

  @Test(arguments: [
    ("{}", "any | null"),
    ("true", "any | null"),
    ("false", "never"),
    ("{type: boolean}", "boolean"),
    ("{type: integer}", "safe"),
    ("{type: integer, format: int32, exclusiveMinimum: 0, multipleOf: 5}", "int32(above 0, multiple of 5)"),
    ("{type: number, format: float, maximum: 1.50}", "single(max 1.5)"),
    ("{type: string, format: sku}", "string"),
    ("{type: string, format: date-time}", "string(date-time)"),
    ("{type: string, pattern: ^a, contentEncoding: base64}", "string(pattern \"^a\", encoding \"base64\")"),
    ("{type: [string, \"null\"]}", "string | null"),
    ("{type: [string]}", "string"),
    (
      "{type: [string, integer, \"null\"], minLength: 2, minimum: 3}",
      "any(null, integer, string) | null\n  when integer: safe(min 3)\n  when string: string(length min 2)"
    ),
    ("{type: string, enum: [a, b]}", "enum \"a\" \"b\""),
    ("{enum: [a, null]}", "enum \"a\" | null"),
    ("{enum: [1, 2]}", "safe\n  values 1 2"),
    ("{enum: [1, a]}", "any(integer, string)\n  values 1 \"a\""),
    ("{const: a}", "string\n  values \"a\""),
    (
      "{oneOf: [{const: A, description: First}, {const: B, deprecated: true}]}",
      "enum\n  \"A\"\n    description \"First\"\n  \"B\"\n    deprecated"
    ),
    (
      "{minimum: 3, maxLength: 2}",
      "any | null\n  when integer number: double(min 3)\n  when string: string(length max 2)"
    ),
  ])
  func scalars(schema: String, expected: String) { check("3.1.0", schema, expected) }

  @Test(arguments: [
    (
      "{type: array, items: {type: string}, minItems: 1, maxItems: 3, uniqueItems: true}",
      "list(items min 1, items max 3, unique) of string"
    ),
    ("{type: array}", "list(unevaluated) of (any | null)"),
    (
      "{type: array, prefixItems: [{type: string}, {type: integer}], items: false}",
      "list of nothing\n  element 0: string\n  element 1: safe"
    ),
    ("{type: array, prefixItems: [{type: string}], unevaluatedItems: false}", "list of nothing\n  element 0: string"),
    (
      "{type: array, contains: {const: x}, minContains: 2, maxContains: 3}",
      "list(unevaluated) of (any | null)\n  contains 2 to 3: string\n    values \"x\""
    ),
    ("{type: object}", "map(unevaluated) of (any | null)"),
    (
      "{type: object, additionalProperties: {type: integer}, propertyNames: {pattern: ^x}, minProperties: 1}",
      "map(properties min 1) of safe\n  keys: string(pattern \"^x\")"
    ),
    ("{type: object, additionalProperties: false}", "object"),
    ("{type: object, properties: {a: {type: string}}}", "object\n  a?: string\n  others kept"),
    ("{type: object, properties: {a: {type: string}}, unevaluatedProperties: false}", "object\n  a?: string"),
    (
      "{type: object, anyOf: [{properties: {a: {type: string}}}], unevaluatedProperties: false}",
      "object\n  others kept\n  any of\n    -: any | null\n      when object: object\n        a?: string\n        others kept\n  unevaluated properties refused"
    ),
    (
      "{type: array, contains: {const: x}, unevaluatedItems: {type: integer}}",
      "list(unevaluated) of (any | null)\n  contains 1 to any number: string\n    values \"x\"\n  unevaluated items: safe"
    ),
    (
      "{type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}",
      "object\n  a?: string\n  others: safe"
    ),
    ("{type: object, required: [a]}", "object\n  a: any | null\n  others kept"),
    (
      "{type: object, properties: {a: {type: string, default: x, readOnly: true}}}",
      "object\n  a?: string = \"x\" readOnly\n  others kept"
    ),
    (
      "{type: object, patternProperties: {^x-: {type: integer}}, dependentRequired: {a: [b]}}",
      "object\n  matching \"^x-\": safe\n  others kept\n  with \"a\" required \"b\""
    ),
  ])
  func composites(schema: String, expected: String) { check("3.1.0", schema, expected) }

  @Test(arguments: [
    ("{$ref: \"#/components/schemas/Closed\"}", "Closed"),
    (
      "{allOf: [{$ref: \"#/components/schemas/Closed\"}], description: A closed one.}",
      "description \"A closed one.\"\nClosed"
    ),
    ("{type: object, allOf: [{$ref: \"#/components/schemas/Closed\"}]}", "Closed"),
    ("{oneOf: [{$ref: \"#/components/schemas/Closed\"}, {type: \"null\"}]}", "Closed | null"),
    ("{anyOf: [{type: \"null\"}, {type: string}]}", "string | null"),
    ("{$ref: \"#/components/schemas/Text\", maxLength: 3}", "string(email, length min 1, length max 3)"),
    ("{$ref: \"#/components/schemas/Role\", enum: [ADMIN]}", "enum \"ADMIN\""),
    (
      "{allOf: [{$ref: \"#/components/schemas/Open\"}, {type: object, required: [a], properties: {b: {type: integer}}}]}",
      "object\n  a: string\n  b?: safe\n  others kept"
    ),
    (
      "{allOf: [{$ref: \"#/components/schemas/Open\"}], type: object, properties: {b: {type: integer}}, unevaluatedProperties: false}",
      "object\n  a?: string\n  b?: safe"
    ),
    (
      "{oneOf: [{$ref: \"#/components/schemas/Cat\"}, {$ref: \"#/components/schemas/Dog\"}], discriminator: {propertyName: kind}}",
      "union by \"kind\"\n  variant \"cat\": Cat\n  variant \"Dog\": Dog"
    ),
    (
      "{anyOf: [{$ref: \"#/components/schemas/Cat\"}, {$ref: \"#/components/schemas/Dog\"}], discriminator: {propertyName: kind, mapping: {c: Cat, d: \"#/components/schemas/Dog\"}}}",
      "union(overlap) by \"kind\"\n  variant \"c\": Cat\n  variant \"d\": Dog"
    ),
    (
      "{type: object, properties: {a: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}",
      """
      object
        a?: string
        others kept
        one of
          -: any | null
            when object: object
              a: any | null
              others kept
          -: any | null
            when object: object
              b: any | null
              others kept
      """
    ),
    (
      "{type: string, not: {const: x}, if: {minLength: 3}, then: {pattern: ^a}}",
      """
      string
        not: string
          values "x"
        if: any | null
          when string: string(length min 3)
        then: any | null
          when string: string(pattern "^a")
      """
    ),
  ])
  func compositions(schema: String, expected: String) { check("3.1.0", schema, expected) }

  @Test(arguments: [
    ("{type: string, nullable: true}", "string | null"),
    ("{type: string, nullable: true, enum: [a]}", "enum \"a\" | null"),
    ("{nullable: true, allOf: [{$ref: \"#/components/schemas/Closed\"}]}", "Closed | null"),
    (
      "{type: integer, minimum: 0, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false}", "safe(max 5, above 0)"
    ),
    ("{$ref: \"#/components/schemas/Closed\", description: Beside it.}", "description \"Beside it.\"\nClosed"),
    (
      "{type: object, properties: {a: {type: string, example: x}}}",
      "object\n  a?: string\n    example \"x\"\n  others kept"
    ),
  ])
  func version30(schema: String, expected: String) {
    let analysis = analyzeOpenAPI(
      openAPI(
        "3.0.3",
        schemas: "Closed: {type: object, additionalProperties: false, properties: {id: {type: string}}}\nX: " + schema))
    #expect(openAPIFindings(analysis) == [])
    #expect(types(of: analysis)["X"] == expected, "\(schema)")
  }

  @Test func inlineTypesAreNamedByWhereTheyAre() {
    let analysis = analyzeOpenAPI(
      openAPI(
        schemas: """
          User:
            type: object
            properties:
              home-address: {type: object, properties: {kind: {type: string, enum: [a, b]}}}
              tags: {type: array, items: {type: string, enum: [x, y]}}
              scores: {type: object, additionalProperties: {type: object, properties: {n: {type: integer}}}}
              either: {anyOf: [{type: string}, {type: object, title: The thing, properties: {x: {type: string}}}, {type: object, properties: {y: {type: string}}}]}
              again: {$ref: "#/components/schemas/User/properties/home-address"}
          UserTagsItem: {type: string}
          """))
    #expect(openAPIFindings(analysis) == [])
    let names = analysis.contract?.types.map(\.name)
    #expect(
      names == [
        "User", "UserTagsItem", "UserHomeAddress", "UserHomeAddressKind", "UserTagsItem2", "UserScoresValue",
        "UserEither",
        "UserEitherTheThing", "UserEitherOption3",
      ])
    #expect(
      types(of: analysis)["User"] == """
        object
          home-address?: UserHomeAddress
          tags?: list of UserTagsItem2
          scores?: map of UserScoresValue
          either?: UserEither
          again?: UserHomeAddress
          others kept
        """)
  }

  /// A base that lists its subtypes, which compose it, is a union of them; they have what it says besides.
  @Test func aBaseThatListsItsSubtypesIsTheirUnion() {
    let analysis = analyzeOpenAPI(
      openAPI(
        schemas: """
          Pet:
            type: object
            required: [kind]
            properties: {kind: {type: string}}
            oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
            discriminator: {propertyName: kind}
          Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {lives: {type: integer}}}]}
          Dog: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {name: {type: string}}}]}
          """))
    #expect(openAPIFindings(analysis) == [])
    let found = types(of: analysis)
    #expect(found["Pet"] == "union by \"kind\"\n  variant \"Cat\": Cat\n  variant \"Dog\": Dog")
    #expect(found["Cat"] == "object\n  kind: string\n  lives?: safe\n  others kept")
  }

  /// What stands beside a union that dispatches is said of each of its variants, as if `allOf` composed both.
  @Test(arguments: ["3.0.3", "3.1.0"]) func whatStandsBesideADispatchingUnionIsOfEachVariant(version: String) {
    let analysis = analyzeOpenAPI(
      openAPI(
        version,
        schemas: """
          Payment:
            type: object
            required: [kind, amount]
            properties: {kind: {type: string}, amount: {type: integer}}
            oneOf: [{$ref: "#/components/schemas/Card"}, {$ref: "#/components/schemas/Bank"}]
            discriminator: {propertyName: kind, mapping: {card: Card, bank: Bank}}
          Card: {type: object, properties: {number: {type: string}}}
          Bank: {type: object, required: [iban], properties: {iban: {type: string}}}
          Pet:
            type: object
            properties: {kind: {type: string}}
            oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
            discriminator: {propertyName: kind}
          Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
          Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
          """))
    #expect(analysis.diagnostics.isEmpty)
    let found = types(of: analysis)
    #expect(found["Payment"] == "union by \"kind\"\n  variant \"card\": PaymentCard\n  variant \"bank\": PaymentBank")
    #expect(found["PaymentCard"] == "inline\nobject\n  kind: string\n  amount: safe\n  number?: string\n  others kept")
    #expect(found["PaymentBank"] == "inline\nobject\n  kind: string\n  amount: safe\n  iban: string\n  others kept")
    #expect(found["Pet"] == "union by \"kind\"\n  variant \"Cat\": Cat\n  variant \"Dog\": Dog")
  }
}
