import ContractBase
import ContractModel
import ContractSema
import Testing

/// One API is one contract, whatever it is written in.
@Suite struct OpenAPIParityTests {
  @Test func accountsIsTheSameInBothFormats() throws {
    let written = analyze(text: try specification("accounts/accounts.contract"), path: "accounts.contract")
    let openAPI = analyze(text: try specification("accounts/openapi.yaml"), path: "openapi.yaml")
    #expect(rendered(openAPI) == [])
    let first = try #require(written.contract)
    let second = try #require(openAPI.contract)
    #expect(first.textDump == second.textDump)
    #expect(first == second)
  }

  @Test func hostileTextIsRead() throws {
    let analysis = analyze(text: try specification("hostile/openapi.yaml"), path: "openapi.yaml")
    #expect(openAPIFindings(analysis) == [])
  }

  /// What OpenAPI's keywords say is what the annotations of a contract say.
  @Test(arguments: [
    ("name: String! @length(min: 1, max: 80)", "name: {type: string, minLength: 1, maxLength: 80}", true),
    ("name: String! @length(min: 1, max: 80)", "name: {type: string, x-length: {min: 1, max: 80}}", true),
    (
      "n: Int! @range(min: 0, exclusiveMax: 9)", "n: {type: integer, format: int32, minimum: 0, exclusiveMaximum: 9}",
      true
    ),
    ("n: Int!", "n: {type: integer, format: int32}", true),
    ("n: Int64!", "n: {type: integer, format: int64}", true),
    ("n: Float!", "n: {type: number, format: double}", true),
    (
      "n: Decimal! @decimal(precision: 10, scale: 3)",
      "n: {type: string, format: decimal, x-decimal: {precision: 10, scale: 3}}", true
    ),
    ("n: Decimal!", "n: {type: string, format: decimal}", true),
    ("at: DateTime!", "at: {type: string, format: date-time}", true),
    ("b: Bytes!", "b: {type: string, format: byte}", true),
    ("j: JSON", "j: {}", false),
    ("j: JSON!", "j: {type: [boolean, number, string, array, object]}", true),
    ("s: String", "s: {type: [string, \"null\"]}", false),
    ("s: String @optional", "s: {type: string}", false),
    ("s: String @required", "s: {type: [string, \"null\"]}", true),
    (
      "s: [String!]! @items(min: 1, unique: true)",
      "s: {type: array, items: {type: string}, minItems: 1, uniqueItems: true}", true
    ),
    ("m: [String: Int!]!", "m: {type: object, additionalProperties: {type: integer, format: int32}}", true),
    ("p: Password!", "p: {type: string, format: password}", true),
    ("s: String! = \"x\"", "s: {type: string, default: x}", false),
    (
      "s: String! @example(\"a\") @deprecated(reason: \"Old\", since: \"2024-01-01\")",
      "s: {type: string, example: a, x-deprecated: {reason: Old, since: \"2024-01-01\"}}", true
    ),
    ("other: T", "other: {oneOf: [{$ref: \"#/components/schemas/T\"}, {type: \"null\"}]}", false),
    ("s: String! @was(\"t\")", "s: {type: string, x-was: t}", true),
    (
      "s: String! @was(\"t\", until: \"2027-06-30\")", "s: {type: string, x-was: {name: t, until: 2027-06-30}}", true
    ),
    (
      "s: String! @was(\"t\") @was(\"u\", until: \"2027-06-30\")",
      "s: {type: string, x-was: [t, {name: u, until: \"2027-06-30\"}]}", true
    ),
    ("s: String! @createOnly", "s: {type: string, x-create-only: true}", true),
  ])
  func propertiesAreTheSame(contract: String, schema: String, isRequired: Bool) throws {
    let name = contract.prefix { $0 != ":" }
    let required = isRequired ? "\n  required: [\(name)]" : ""
    let first = analyze(text: "contract Test @version(\"1\")\ntype T { \(contract) }")
    let second = analyzeOpenAPI(
      openAPI(schemas: "T:\n  type: object\n  additionalProperties: false\(required)\n  properties:\n    \(schema)"))
    #expect(openAPIFindings(second) == [])
    #expect(types(of: first)["T"] == types(of: second)["T"])
    #expect(first.contract?.types == second.contract?.types)
  }
}
