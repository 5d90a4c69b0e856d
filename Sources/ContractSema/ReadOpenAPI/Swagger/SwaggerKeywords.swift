/// The fixed fields of Swagger 2.0's objects.
enum SwaggerKeywords {
  static let root = [
    "swagger", "info", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions", "parameters",
    "responses", "securityDefinitions", "security", "tags", "externalDocs",
  ]
  static let pathItem = ["$ref", "get", "put", "post", "delete", "options", "head", "patch", "parameters"]
  static let operation = [
    "tags", "summary", "description", "externalDocs", "operationId", "consumes", "produces", "parameters", "responses",
    "schemes", "deprecated", "security",
  ]
  static let parameter = ["$ref", "name", "in", "description", "required", "schema", "allowEmptyValue"] + items
  static let response = ["$ref", "description", "schema", "headers", "examples"]
  static let header = ["description"] + items
  static let securityScheme = [
    "type", "description", "name", "in", "flow", "authorizationUrl", "tokenUrl", "scopes",
  ]
  /// What stands in a parameter or a header, where OpenAPI 3 has a schema.
  static let items = ["type", "format", "items", "collectionFormat", "default"] + limits
  private static let limits = [
    "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems",
    "minItems", "uniqueItems", "enum", "multipleOf",
  ]

  /// What a schema has that checks values.
  static let schema = Set(
    ["$ref", "format", "default", "maxProperties", "minProperties", "required", "type", "items", "allOf", "properties"]
      + ["additionalProperties", "discriminator", "readOnly"] + limits)

  /// What a schema beside a `$ref` may have without anybody being misled.
  static let harmlessBesideReference: Set<String> = [
    "$ref", "type", "title", "description", "summary", "example", "externalDocs", "xml",
  ]

  /// Where schemas have schemas: one, a list of them, or one under each name.
  static let ofSchemas: Set<String> = [
    "items", "additionalProperties", "not", "contains", "propertyNames", "additionalItems", "if", "then", "else",
    "unevaluatedItems", "unevaluatedProperties",
  ]
  static let ofSchemaLists: Set<String> = ["allOf", "anyOf", "oneOf", "prefixItems"]
  static let ofSchemaNames: Set<String> = [
    "properties", "patternProperties", "definitions", "$defs", "dependentSchemas", "dependencies",
  ]
}
