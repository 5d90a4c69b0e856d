extension DiagnosticCatalog {
  static let openAPIDefinitions: [DiagnosticDefinition] = [
    .openAPINoVersion, .openAPIVersionUnsupported, .openAPIUnknownReference,
    .openAPIReferenceCycle, .openAPIMisspeltKeyword, .openAPIMissingField,
    .openAPIWrongKind, .openAPIParameterSchema, .openAPIPathParameterRequired,
    .openAPIDuplicateOperation, .openAPIUnknownType, .openAPIUndeclaredRequired,
    .openAPIOnlyXML, .openAPIConflict, .openAPINullableWithoutType,
    .openAPIDiscriminator, .openAPIMissingType, .openAPINotServed,
    .openAPITooLarge, .openAPIOtherVersion, .openAPIValueMismatch,
    .openAPIReferenceSiblings, .openAPIUnloadedDocument, .openAPIIgnoredHeader,
    .openAPIParameterLocation, .openAPIStatus, .openAPIUnknownFormat,
    .openAPIDuplicateParameter, .openAPIParameterStyle, .openAPINotKept,
    .openAPIErrorStatus, .openAPIInvalidValue, .openAPISecurityScheme,
    .openAPIComponentName, .openAPIPath, .openAPIDuplicateValue,
    .openAPIListFormat, .openAPISecondBody, .openAPIFormMediaType,
  ]
}

extension DiagnosticDefinition {
  public static let openAPINoVersion = DiagnosticDefinition(
    "CC0901", .error, "No version of OpenAPI",
    explanation: """
      The field `openapi` at the root says which version a document follows, and so what its keywords mean. Without it
      the text may be anything.

      ```yaml
      info: {title: Accounts, version: "1.0.0"}
      paths: {}
      ```

      Mended:

      ```yaml
      openapi: 3.1.0
      info: {title: Accounts, version: "1.0.0"}
      paths: {}
      ```
      """)

  public static let openAPIVersionUnsupported = DiagnosticDefinition(
    "CC0902", .error, "A version of OpenAPI that is not read",
    explanation: """
      Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are read. What was before them, and AsyncAPI, describe APIs in another way.

      ```yaml
      swagger: "1.2"
      info: {title: Accounts, version: "1.0.0"}
      ```

      Mended:

      ```yaml
      openapi: 3.1.0
      info: {title: Accounts, version: "1.0.0"}
      ```
      """)

  public static let openAPIUnknownReference = DiagnosticDefinition(
    "CC0903", .error, "A reference that leads nowhere",
    explanation: """
      A `$ref` is a URI: before `#` the document (none for this one), after it the place as a JSON Pointer. What it
      leads to must be there, and be of the kind that is needed.

      ```yaml
      schema: {$ref: "#/components/schemas/Usr"}
      ```

      Mended:

      ```yaml
      schema: {$ref: "#/components/schemas/User"}
      ```
      """)

  public static let openAPIReferenceCycle = DiagnosticDefinition(
    "CC0904", .error, "References that go round in a circle",
    explanation: """
      A schema may contain itself: in a property, or in the elements of a list, since there a value comes to an end.
      It cannot be itself: then nothing says what a value is.

      ```yaml
      Cat: {$ref: "#/components/schemas/Pet"}
      Pet: {$ref: "#/components/schemas/Cat"}
      ```

      Mended:

      ```yaml
      Cat: {$ref: "#/components/schemas/Pet"}
      Pet: {type: object, properties: {name: {type: string}}}
      ```
      """)

  public static let openAPIMisspeltKeyword = DiagnosticDefinition(
    "CC0905", .warning, "A field that is plainly misspelt",
    explanation: """
      Fields that OpenAPI does not know are ignored, so that a misspelt one checks nothing. Fields of your own begin
      with `x-`.

      ```yaml
      type: object
      requred: [email]
      ```

      Mended:

      ```yaml
      type: object
      required: [email]
      ```
      """)

  public static let openAPIMissingField = DiagnosticDefinition(
    "CC0906", .error, "A field that OpenAPI demands is missing",
    explanation: """
      Where it is plain what was meant the document is read all the same, with a warning; `--strict` refuses it.

      ```yaml
      openapi: 3.1.0
      info: {title: Accounts}
      ```

      Mended:

      ```yaml
      openapi: 3.1.0
      info: {title: Accounts, version: "1.0.0"}
      ```
      """)

  public static let openAPIWrongKind = DiagnosticDefinition(
    "CC0907", .error, "A value of the wrong kind",
    explanation: """
      Each field is a string, a number, a boolean, a list or an object. In YAML quotes make a string of what would be
      a number (`1.0`), and a dash makes a list.

      ```yaml
      required: email
      ```

      Mended:

      ```yaml
      required: [email]
      ```
      """)

  public static let openAPINotServed = DiagnosticDefinition(
    "CC0918", .warning, "Something that is read and not served",
    explanation: """
      Webhooks, callbacks, links and XML describe what no target generates, and of several media types or successes of an
      operation one is answered: JSON before others, and the first success. The rest of the document is unaffected.
      What the service tells others can be declared as events, under `x-events`.

      ```yaml
      webhooks:
        userCreated: {post: {responses: {"200": {description: OK}}}}
      ```

      Mended:

      ```yaml
      x-events:
        UserCreated: {topic: users.created, payload: {$ref: "#/components/schemas/User"}}
      ```
      """)

  public static let openAPITooLarge = DiagnosticDefinition(
    "CC0919", .error, "Something too large or nested too deeply",
    explanation: """
      Schemas may be nested 100 deep, and values that aliases blow up are cut. Give inner schemas a name under
      `components`, and refer to them.

      ```yaml
      schema: {type: array, items: {type: array, items: {type: array}}}   # and so on
      ```

      Mended:

      ```yaml
      schema: {$ref: "#/components/schemas/Matrix"}
      ```
      """)

  public static let openAPIUnloadedDocument = DiagnosticDefinition(
    "CC0923", .error, "A document that cannot be had",
    explanation: """
      References lead to files beside the contract. Nothing is fetched from a network, so that the same contract gives
      the same result everywhere. Where more than three are not to be had, the first is named, with their number.

      ```yaml
      $ref: "https://example.com/schemas/user.yaml"
      ```

      Mended:

      ```yaml
      $ref: "schemas/user.yaml"
      ```
      """)

  public static let openAPINotKept = DiagnosticDefinition(
    "CC0930", .warning, "Something that a contract does not keep",
    explanation: """
      The document says something that has no meaning for what is generated. The message names it; the rest is
      unaffected.

      ```yaml
      multipart/form-data:
        schema: {$ref: "#/components/schemas/Upload"}
        encoding: {photo: {contentType: image/png}}
      ```

      Mended:

      ```yaml
      multipart/form-data:
        schema: {$ref: "#/components/schemas/Upload"}
      ```
      """)

  public static let openAPIComponentName = DiagnosticDefinition(
    "CC0934", .warning, "A component with a name that OpenAPI does not allow",
    explanation: """
      Names of components are made of letters, digits, `.`, `-` and `_`. Other tools refuse the document, and
      references to the name need escapes.

      ```yaml
      schemas: {"List<User>": {type: array}}
      ```

      Mended:

      ```yaml
      schemas: {UserList: {type: array}}
      ```
      """)
}
