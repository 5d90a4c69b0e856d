/// Names of things that versions of OpenAPI call differently, for what is said to an author.
extension OpenAPIReader {
  /// Whether the document is read as OpenAPI 3.0, and was written as Swagger 2.0.
  var isSwagger: Bool { declarations.isSwagger }

  var versionName: String { isSwagger ? "Swagger 2.0" : "OpenAPI \(version.text)" }

  /// The end of a hint, where saying another version makes right what was written.
  var orNewerVersion: String { isSwagger ? "" : ", or say `openapi: 3.1.0`" }

  var nullableKeyword: String { isSwagger ? "x-nullable" : "nullable" }

  /// The field of a response that says what its body holds.
  var contentKeyword: String { isSwagger ? "schema" : "content" }

  var componentsKeyword: String { isSwagger ? "definitions" : "components" }

  var schemasPointer: String { isSwagger ? "#/definitions" : "#/components/schemas" }

  /// How a parameter is declared that stands for a placeholder.
  func declaration(of placeholder: String) -> String {
    let type = isSwagger ? "type: string" : "schema: {type: string}"
    return "{name: \(placeholder), in: path, required: true, \(type)}"
  }
}
