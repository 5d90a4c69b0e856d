import ContractBase
import ContractSyntax

/// The fixed fields of OpenAPI's objects, to tell a misspelt one.
enum OpenAPIKeywords {
  static let root = [
    "openapi", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags",
    "externalDocs", "$self",
  ]
  /// Fields that are only read by people.
  static let prose: Set<String> = ["description", "summary", "termsOfService"]

  static let info = ["title", "summary", "description", "termsOfService", "contact", "license", "version"]
  static let components = [
    "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
    "callbacks",
    "pathItems", "mediaTypes",
  ]
  static let pathItem = [
    "$ref", "summary", "description", "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
    "additionalOperations", "servers", "parameters",
  ]
  static let operation = [
    "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses",
    "callbacks", "deprecated", "security", "servers",
  ]
  static let parameter = [
    "$ref", "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode",
    "allowReserved",
    "schema", "example", "examples", "content", "summary",
  ]
  static let header = [
    "$ref", "description", "required", "deprecated", "style", "explode", "schema", "example", "examples", "content", "summary",
  ]
  static let requestBody = ["$ref", "description", "content", "required", "summary"]
  static let response = ["$ref", "description", "headers", "content", "links", "summary"]
  static let mediaType = [
    "$ref", "schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding", "summary",
    "description",
  ]
  static let securityScheme = [
    "$ref", "type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl",
    "oauth2MetadataUrl", "deprecated", "summary",
  ]

  /// What may stand in a schema object: JSON Schema 2020-12, what OpenAPI adds, and older drafts.
  static let schema = [
    "$ref", "$id", "$schema", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment", "$defs", "type",
    "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
    "minLength",
    "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties",
    "required", "dependentRequired", "format", "contentEncoding", "contentMediaType", "contentSchema", "title",
    "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "allOf", "anyOf", "oneOf", "not", "if",
    "then", "else", "dependentSchemas", "prefixItems", "items", "contains", "properties", "patternProperties",
    "additionalProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "nullable", "discriminator",
    "xml", "externalDocs", "example", "definitions", "dependencies", "additionalItems", "id", "$recursiveRef",
    "$recursiveAnchor",
  ]
}

extension OpenAPIReader {
  /// Warns of a field that is plainly a misspelt one. Others are let be: JSON Schema allows any, and documents have
  /// what some tool or other puts there.
  mutating func checkKeywords(of place: SpecNode, _ known: [String], object: String) {
    for member in place.node.members { checkKeyword(member.key, at: member.keySpan, of: place, known, object: object) }
  }

  mutating func checkKeyword(_ key: String, at span: Span, of place: SpecNode, _ known: [String], object: String) {
    guard !known.contains(key), !key.hasPrefix("x-") else { return }
    guard let meant = meantKeyword(key, known), place.node[meant] == nil else { return }
    repairableTypo(key, meant, at: span, object: object)
  }

  private mutating func repairableTypo(_ key: String, _ meant: String, at span: Span, object: String) {
    report(
      .openAPIMisspeltKeyword, at: span, "`\(key)` means nothing in \(object)", label: "did you mean `\(meant)`?",
      hint: "write `\(meant)`, or begin the name with `x-`", fixIts: [FixIt(span, replacement: meant)])
  }

  /// The keyword that a name was most likely meant for: one slip in a short name, two in a long one.
  private func meantKeyword(_ key: String, _ known: [String]) -> String? {
    if key == "ref" { return known.contains("$ref") ? "$ref" : nil }
    guard key.utf8.count >= 4, key.utf8.count <= 40 else { return nil }
    let candidates = known.filter { $0.utf8.count >= 4 }
    guard let meant = suggestion(for: key, among: candidates) else { return nil }
    // A third of the name may differ for a suggestion; a misspelling differs by less.
    let difference = lettersThatDiffer(key, meant)
    return difference <= (key.utf8.count >= 8 ? 2 : 1) ? meant : nil
  }

  /// Letters that one has and the other lacks, the larger count of both.
  private func lettersThatDiffer(_ a: String, _ b: String) -> Int {
    var counts: [UInt8: Int] = [:]
    for byte in a.utf8 { counts[byte, default: 0] += 1 }
    for byte in b.utf8 { counts[byte, default: 0] -= 1 }
    let more = counts.values.reduce(0) { $0 + max(0, $1) }
    let fewer = counts.values.reduce(0) { $0 + max(0, -$1) }
    return max(more, fewer)
  }
}
