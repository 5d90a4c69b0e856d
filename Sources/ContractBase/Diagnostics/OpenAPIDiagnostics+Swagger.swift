/// What only Swagger 2.0 can have wrong.
extension DiagnosticDefinition {
  public static let openAPIListFormat = DiagnosticDefinition(
    "CC0937", .warning, "A `collectionFormat` that is not served",
    explanation: """
      Lists among the parameters of Swagger 2.0 are written in `csv`, `ssv`, `pipes` or `multi` in the query, in `csv` in
      a path and in headers, and in `multi` in form data. Of another one the text is passed on as it was sent; in form
      data each element is a field of its own, whatever is said.

      ```yaml
      - {name: ids, in: query, type: array, items: {type: string}, collectionFormat: tsv}
      ```

      Mended:

      ```yaml
      - {name: ids, in: query, type: array, items: {type: string}, collectionFormat: csv}
      ```
      """)

  public static let openAPISecondBody = DiagnosticDefinition(
    "CC0938", .error, "An operation with two bodies",
    explanation: """
      A request has one body. In Swagger 2.0 that is one parameter `in: body`, or all of the parameters
      `in: formData`, and never both.

      ```yaml
      parameters:
        - {name: user, in: body, schema: {$ref: "#/definitions/User"}}
        - {name: picture, in: formData, type: file}
      ```

      Mended:

      ```yaml
      parameters:
        - {name: name, in: formData, type: string}
        - {name: picture, in: formData, type: file}
      ```
      """)

  public static let openAPIFormMediaType = DiagnosticDefinition(
    "CC0939", .error, "Form data in a media type that is not one of forms",
    explanation: """
      Form data comes as `application/x-www-form-urlencoded` or as `multipart/form-data`, and files only as the latter.
      That is taken, with a warning, where `consumes` names none of them.

      ```yaml
      consumes: [application/json]
      parameters: [{name: picture, in: formData, type: file}]
      ```

      Mended:

      ```yaml
      consumes: [multipart/form-data]
      parameters: [{name: picture, in: formData, type: file}]
      ```
      """)
}
