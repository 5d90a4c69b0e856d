import ContractBase
import ContractSema
import Testing

/// What hints advise and fixes write, in the notation of the document that they are about.
@Suite struct OpenAPIWordingTests {
  /// Every finding of a code, as `line:column message | hint`.
  static func findings(_ text: String, _ code: String, path: String = "api.yaml") -> [String] {
    let analysis = analyze(text: text, path: path)
    return analysis.diagnostics.filter { $0.definition.code == code }.map { diagnostic in
      guard let span = diagnostic.primary, let file = analysis.sources[span.file] else { return "- \(diagnostic.message)" }
      let (line, column) = file.position(of: span.start)
      return "\(line):\(column) \(diagnostic.message)" + (diagnostic.hint.map { " | " + $0 } ?? "")
    }
  }

  private func fixes(_ text: String, path: String) -> [String] {
    analyze(text: text, path: path).diagnostics.flatMap { $0.fixIts.map(\.replacement) }
  }

  /// A document in JSON around some members of the root.
  private func json(_ members: String) -> String {
    "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \(members)}"
  }

  @Test func hintsAboutJSONQuoteJSON() {
    let bare = json("\"paths\": {\"/a\": {\"get\": {\"operationId\": \"a\"}}}")
    #expect(
      OpenAPIWordingTests.findings(bare, "CC0906", path: "api.json").map { $0.drop { $0 != "|" } } == [
        "| say what it answers: `\"responses\": {\"204\": {\"description\": \"Done\"}}`"
      ])
    let undescribed = json(
      "\"paths\": {\"/a/{id}\": {\"get\": {\"operationId\": \"a\", \"responses\": {\"404\": {}}}}}")
    #expect(
      OpenAPIWordingTests.findings(undescribed, "CC0906", path: "api.json").map { $0.drop { $0 != "|" } } == [
        "| say when it is answered: `\"description\": \"Done\"`"
      ])
    #expect(
      OpenAPIWordingTests.findings(undescribed, "CC0604", path: "api.json").map { $0.drop { $0 != "|" } } == [
        "| declare it: `{\"name\": \"id\", \"in\": \"path\", \"required\": true, \"schema\": {\"type\": \"string\"}}`"
      ])
    let untyped = json("\"paths\": {}, \"components\": {\"schemas\": {\"A\": {\"minProperties\": 1}}}")
    #expect(
      OpenAPIWordingTests.findings(untyped, "CC0917", path: "api.json").map { $0.drop { $0 != "`" } } == [
        "`minProperties` without `\"type\": \"object\"`: the schema is read as an object | write `\"type\": \"object\"` beside it"
      ])
  }

  @Test func hintsAboutYAMLStayYAML() {
    #expect(
      OpenAPIWordingTests.findings(openAPI(paths: "/a: {get: {operationId: a, responses: {\"404\": {}}}}"), "CC0906") == [
        "4:49 a response needs `description` | say when it is answered: `description: Done`"
      ])
  }

  @Test func aFixKeepsTheQuotesOfWhatItReplaces() {
    let schema = "\"A\": {\"type\": \"object\", \"required\": [\"nmae\"], \"properties\": {\"name\": {\"type\": \"strnig\"}}}"
    #expect(fixes(json("\"paths\": {}, \"components\": {\"schemas\": {\(schema)}}"), path: "api.json") == ["\"name\"", "\"string\""])
    #expect(
      fixes(openAPI(schemas: "A: {type: object, required: ['nmae'], properties: {name: {type: strnig}}}"), path: "api.yaml")
        == ["'name'", "string"])
    // Where the quotes are the mistake they go.
    #expect(fixes(openAPI(schemas: "A: {type: string, deprecated: 'yes'}"), path: "api.yaml") == ["true"])
    #expect(fixes(json("\"paths\": {}, \"components\": {\"schemas\": {\"A\": {\"type\": \"object\", \"required\": \"b\", \"properties\": {\"b\": {\"type\": \"string\"}}}}}"), path: "api.json") == ["[\"b\"]"])
  }

  @Test func missingPropertiesAreNotGuessedFromNumbersOrSiblings() {
    func hints(_ schema: String) -> [String] {
      analyzeOpenAPI(openAPI(schemas: schema)).diagnostics.filter { $0.definition.code == "CC0912" }.compactMap(\.hint)
    }
    let none = "declare it under `properties`, or leave it out of `required`"
    #expect(hints("A: {type: object, required: [naem], properties: {name: {}}}") == ["did you mean `name`?"])
    #expect(hints("A: {type: object, required: [item1], properties: {item3: {}}}") == [none])
    #expect(hints("A: {type: object, required: [namea, nameb], properties: {name: {}}}") == [none, none])
    let siblings = "{type: object, required: [x, names], properties: {names: {type: integer}, x: {type: string}}}"
    #expect(
      hints("A: {oneOf: [\(siblings), {type: object, required: [names], properties: {name: {type: string}}}]}") == [none])
  }

  @Test func nullThatFitsTwoVariantsIsSaid() {
    #expect(
      OpenAPIWordingTests.findings(
        openAPI("3.0.3", schemas: "A: {oneOf: [{type: string, nullable: true}, {type: integer, nullable: true}]}"), "CC0505") == [
          "6:9 null fits both a string and an integer, and is then refused | admit null in one variant alone"
        ])
  }

  @Test func onlyNamedObjectsAreToldApartByADiscriminator() {
    let schemas = "B: {type: object, properties: {b: {}}}\nC: {type: object, properties: {c: {}}}\n"
    let (b, c) = ("{$ref: '#/components/schemas/B'}", "{$ref: '#/components/schemas/C'}")
    func hint(_ variants: String) -> [String] {
      OpenAPIWordingTests.findings(openAPI(schemas: schemas + "A: {description: D, oneOf: [\(variants)]}"), "CC0505")
    }
    let apart = "tell them apart by a required property with an `enum` of its own in each"
    #expect(
      hint("\(b), \(c)") == [
        "8:25 a value can be both `B` and `C`, and is then refused | \(apart), named in `discriminator`, or write `anyOf`"
      ])
    #expect(hint("\(b), \(c), {type: string}") == ["8:25 a value can be both `B` and `C`, and is then refused | \(apart), or write `anyOf`"])
    #expect(
      hint("\(b), {type: object, properties: {d: {}}}") == [
        "8:25 a value can be of two of the variants, and is then refused | \(apart), or write `anyOf`"
      ])
  }

  /// Beside properties `oneOf` is a condition, which refuses what fits two of its schemas as a union does. Schemas that each
  /// ask for a property of their own are meant to shut each other out.
  @Test func conditionsThatRefuseWhatIsSentForThemAreTold() {
    let schemas = "B: {type: object, properties: {b: {}}}\nC: {type: object, required: [c], properties: {c: {}}}\nD: {type: object, required: [d]}\n"
    func told(_ names: String..., rest: String = "required: [b]") -> [String] {
      let variants = names.map { "{$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", ")
      return OpenAPIWordingTests.findings(
        openAPI(schemas: schemas + "A: {type: object, \(rest), properties: {a: {}}, oneOf: [\(variants)]}"), "CC0505")
    }
    let apart = "tell them apart by a required property with an `enum` of its own in each, named in `discriminator`, or write `anyOf`"
    #expect(told("B", "C") == ["9:59 a value can be both `B` and `C`, and is then refused | \(apart)"])
    #expect(told("C", "D") == [])
  }

  @Test func aDiscriminatorThatMayBeAbsentIsToldOnceWhereItStandsBesideTheUnion() {
    let schemas = "B: {type: object, properties: {b: {}}}\nC: {type: object, properties: {c: {}}}\n"
    let variants = "{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}"
    #expect(
      OpenAPIWordingTests.findings(
        openAPI(
          schemas: schemas
            + "A: {type: object, properties: {k: {type: string}}, oneOf: [\(variants)], discriminator: {propertyName: k}}"), "CC0515") == [
        "8:36 `k` may be absent, so it cannot choose the variant | list `k` under `required` of the schema that declares it"
      ])
  }

  @Test func discriminatorsSayThatTheyLeaveInlineVariantsOut() {
    let variant = "{type: object, required: [k], properties: {k: {type: string, enum: [%]}}}"
    let variants = ["a", "b"].map { variant.replacing("%", with: $0) }.joined(separator: ", ")
    #expect(
      OpenAPIWordingTests.findings(openAPI(schemas: "A: {discriminator: {propertyName: k}, oneOf: [\(variants)]}"), "CC0916") == [
        "6:39 a discriminator chooses among schemas that have a name, and not every variant has one: they are told apart by trying each"
          + " | move each variant into `components/schemas` and refer to it"
      ])
  }

  @Test func nullableIsReplacedByTheTypeThatIsThere() {
    func hint(_ schema: String) -> [String] {
      OpenAPIWordingTests.findings(openAPI(schemas: "A: {type: object, properties: {a: \(schema)}}"), "CC0920").map {
        String($0.drop { $0 != "|" })
      }
    }
    #expect(hint("{type: boolean, nullable: true}") == ["| write `type: [\"boolean\", \"null\"]`"])
    #expect(hint("{type: string, enum: [x], nullable: true}") == ["| write `type: [\"string\", \"null\"]`, and add null to the `enum`"])
    #expect(hint("{$ref: '#/components/schemas/A', nullable: true}") == ["| write `anyOf: [{$ref: …}, {type: \"null\"}]`"])
  }

  @Test func answersThatAreMissingAreToldAtTheirKey() {
    let paths = """
      /a: {get: {operationId: a}}
      /b: {get: {operationId: b, responses: {"404": {description: D}}}}
      """
    #expect(
      OpenAPIWordingTests.findings(openAPI(paths: paths), "CC0612") == [
        "4:8 `a` does not say what it answers: where all goes well 204 is answered | add `responses: {\"204\": {description: Done}}`",
        "5:30 `b` documents failures alone: where all goes well 204 is answered | write the answer of a success, such as `\"204\": {description: Done}`",
      ])
  }

  @Test func ignoredHeadersOfComponentsAreToldWithWhatRefersToThem() {
    let text = openAPI(
      paths: "/a: {parameters: [{$ref: '#/components/parameters/P'}], get: {responses: {\"204\": {description: D}}}}",
      rest: "components: {parameters: {P: {name: Accept, in: header, schema: {type: string}}}}")
    let found = analyzeOpenAPI(text).diagnostics.filter { $0.definition.code == "CC0924" }
    #expect(found.map(\.hint) == ["leave it out, and the references to it"])
    #expect(found.flatMap { $0.secondary.map(\.message) } == ["referred to here"])
  }
}
