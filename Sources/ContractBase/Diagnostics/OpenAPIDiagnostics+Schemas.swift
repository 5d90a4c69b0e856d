extension DiagnosticDefinition {
  public static let openAPIUnknownType = DiagnosticDefinition(
    "CC0911", .error, "A type that JSON does not have",
    explanation: """
      The types are `string`, `number`, `integer`, `boolean`, `array` and `object`; 3.1 has `"null"` besides. What is
      finer than that is a `format`. Where a type of another language can only mean one of these it is read so, with a
      warning.

      ```yaml
      createdAt: {type: datetime}
      ```

      Mended:

      ```yaml
      createdAt: {type: string, format: date-time}
      ```
      """)

  public static let openAPIUndeclaredRequired = DiagnosticDefinition(
    "CC0912", .warning, "A required property that is not declared",
    explanation: """
      `required` names a property that `properties` does not have: usually one of the two is misspelt, or was renamed.
      The property must then be sent, and may hold anything. Where other properties are refused no value could fit;
      then it is not demanded.

      ```yaml
      required: [emial]
      properties: {email: {type: string}}
      ```

      Mended:

      ```yaml
      required: [email]
      properties: {email: {type: string}}
      ```
      """)

  public static let openAPIConflict = DiagnosticDefinition(
    "CC0914", .error, "Schemas that no value fits together",
    explanation: """
      `allOf` demands that a value fits every schema. If one wants a string and another an object, nothing does, and
      every value is refused there; a warning says so. The same holds where one part refuses the properties that another declares; that is read as meant, with a warning:
      the whole is closed.

      ```yaml
      allOf:
        - {type: object, properties: {id: {type: string}}, additionalProperties: false}
        - {type: object, properties: {name: {type: string}}}
      ```

      Mended:

      ```yaml
      allOf:
        - {type: object, properties: {id: {type: string}}}
        - {type: object, properties: {name: {type: string}}}
      unevaluatedProperties: false
      ```
      """)

  public static let openAPINullableWithoutType = DiagnosticDefinition(
    "CC0915", .warning, "`nullable` without a type",
    explanation: """
      In OpenAPI 3.0 `nullable` adds null to the type beside it. A schema without a type admits null already.

      ```yaml
      nickname: {nullable: true}
      ```

      Mended:

      ```yaml
      nickname: {type: string, nullable: true}
      ```
      """)

  public static let openAPIDiscriminator = DiagnosticDefinition(
    "CC0916", .warning, "A discriminator that cannot tell the variants apart",
    explanation: """
      The property that a discriminator names must be a required property of every variant, and each of its values
      must stand for one variant. Otherwise a value is tried against each variant in turn.

      ```yaml
      oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
      discriminator: {propertyName: kind}   # Dog has no `kind`
      ```

      Mended:

      ```yaml
      Dog:
        type: object
        required: [kind]
        properties: {kind: {type: string}}
      ```
      """)

  public static let openAPIMissingType = DiagnosticDefinition(
    "CC0917", .warning, "A schema without a type",
    explanation: """
      `properties` and `required` say something about objects and nothing about other values: without `type: object` a
      number fits as well. In OpenAPI 3.0 documents the type is taken to be meant; a 3.1 schema is read as JSON Schema
      has it, and admits other values.

      ```yaml
      User: {properties: {name: {type: string}}}
      ```

      Mended:

      ```yaml
      User: {type: object, properties: {name: {type: string}}}
      ```
      """)

  public static let openAPIOtherVersion = DiagnosticDefinition(
    "CC0920", .error, "A keyword as another version of OpenAPI has it",
    explanation: """
      OpenAPI 3.0 writes `nullable: true` and `exclusiveMinimum: true`; since 3.1 these are `type: [string, "null"]`
      and `exclusiveMinimum: 0`, as in JSON Schema. Swagger 2.0 has neither `oneOf` nor `anyOf` nor `nullable`. It is read
      as meant, with a warning.

      ```yaml
      openapi: 3.1.0
      # …
      name: {type: string, nullable: true}
      ```

      Mended:

      ```yaml
      openapi: 3.1.0
      # …
      name: {type: [string, "null"]}
      ```
      """)

  public static let openAPIValueMismatch = DiagnosticDefinition(
    "CC0921", .warning, "A value of an `enum` that does not fit its type",
    explanation: """
      YAML makes numbers and booleans of `1` and `true`. Where the type is `string` they are taken as written, with a
      warning; quotes make it plain. A value that cannot be meant otherwise is never admitted.

      ```yaml
      type: string
      enum: [1, 2]
      ```

      Mended:

      ```yaml
      type: string
      enum: ["1", "2"]
      ```
      """)

  public static let openAPIReferenceSiblings = DiagnosticDefinition(
    "CC0922", .error, "Keywords beside a reference before OpenAPI 3.1",
    explanation: """
      Swagger 2.0 and OpenAPI 3.0 ignore whatever stands beside a `$ref`; since 3.1 it holds as well. In 3.0 it is read as
      3.1 reads it, with a warning, and in Swagger 2.0 it is ignored; `allOf` says the same in all of them.

      ```yaml
      owner: {$ref: "#/components/schemas/User", nullable: true}
      ```

      Mended:

      ```yaml
      owner: {nullable: true, allOf: [{$ref: "#/components/schemas/User"}]}
      ```
      """)

  public static let openAPIUnknownFormat = DiagnosticDefinition(
    "CC0927", .warning, "A format that is plainly misspelt",
    explanation: """
      A format that is not known describes and checks nothing. This one differs from a known one in its spelling
      alone.

      ```yaml
      createdAt: {type: string, format: datetime}
      ```

      Mended:

      ```yaml
      createdAt: {type: string, format: date-time}
      ```
      """)

  public static let openAPIInvalidValue = DiagnosticDefinition(
    "CC0932", .error, "A value that its keyword does not admit",
    explanation: """
      Counts are whole numbers from 0, `multipleOf` is greater than 0, and lists such as `enum` have at least one
      element.

      ```yaml
      age: {type: integer, multipleOf: 0}
      ```

      Mended:

      ```yaml
      age: {type: integer, minimum: 0}
      ```
      """)

  public static let openAPIDuplicateValue = DiagnosticDefinition(
    "CC0936", .warning, "A value twice in an `enum`",
    explanation: """
      The second one admits nothing that the first does not.

      ```yaml
      enum: [MEMBER, ADMIN, MEMBER]
      ```

      Mended:

      ```yaml
      enum: [MEMBER, ADMIN]
      ```
      """)
}
