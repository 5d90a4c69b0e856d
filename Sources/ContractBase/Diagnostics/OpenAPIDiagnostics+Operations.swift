extension DiagnosticDefinition {
  public static let openAPIParameterSchema = DiagnosticDefinition(
    "CC0908", .error, "A parameter that does not say what it holds",
    explanation: """
      A parameter has either `schema` or `content`, and so has a header of an answer. In Swagger 2 `type` and the rest
      stood beside `name`; OpenAPI 3 has them in `schema`. Without either a parameter is read as text, and a header as what
      stands there says, with a warning.

      ```yaml
      - {name: limit, in: query, type: integer}
      ```

      Mended:

      ```yaml
      - {name: limit, in: query, schema: {type: integer}}
      ```
      """)

  public static let openAPIPathParameterRequired = DiagnosticDefinition(
    "CC0909", .error, "A path parameter that is not required",
    explanation: """
      A path without one of its parts is another path, so that a parameter in it is always there, and must say
      `required: true`. It is read as if it did, with a warning.

      ```yaml
      - {name: id, in: path, schema: {type: string}}
      ```

      Mended:

      ```yaml
      - {name: id, in: path, required: true, schema: {type: string}}
      ```
      """)

  public static let openAPIDuplicateOperation = DiagnosticDefinition(
    "CC0910", .error, "Two operations with one name",
    explanation: """
      The `operationId` names the handler and the methods of clients, and must be unique. The second operation is
      named by its method and path, with a warning.

      ```yaml
      /users: {get: {operationId: list, responses: {}}}
      /roles: {get: {operationId: list, responses: {}}}
      ```

      Mended:

      ```yaml
      /users: {get: {operationId: listUsers, responses: {}}}
      /roles: {get: {operationId: listRoles, responses: {}}}
      ```
      """)

  public static let openAPIOnlyXML = DiagnosticDefinition(
    "CC0913", .warning, "A body in XML alone",
    explanation: """
      Bodies are JSON, forms, text or bytes. Where a body may be XML or JSON, the JSON is served. XML alone is passed
      on as it is: nobody looks into it, and its schema checks nothing. A warning says so once.

      ```yaml
      content:
        application/xml: {schema: {$ref: "#/components/schemas/User"}}
      ```

      Mended:

      ```yaml
      content:
        application/json: {schema: {$ref: "#/components/schemas/User"}}
      ```
      """)

  public static let openAPIIgnoredHeader = DiagnosticDefinition(
    "CC0924", .warning, "A header parameter that OpenAPI ignores",
    explanation: """
      `Accept`, `Content-Type` and `Authorization` are described by media types and security schemes. As parameters
      they are ignored.

      ```yaml
      parameters: [{name: Authorization, in: header, schema: {type: string}}]
      ```

      Mended:

      ```yaml
      security: [{bearer: []}]
      ```
      """)

  public static let openAPIParameterLocation = DiagnosticDefinition(
    "CC0925", .error, "A parameter in a place that does not exist",
    explanation: """
      A parameter is in the `path`, the `query`, a `header` or a `cookie`. Bodies and forms, which Swagger 2.0 has among
      the parameters, are a `requestBody` in OpenAPI 3; Swagger 2.0 has `body` and `formData` for them, and no cookies.

      ```yaml
      parameters: [{name: user, in: body, schema: {$ref: "#/components/schemas/User"}}]
      ```

      Mended:

      ```yaml
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}
      ```
      """)

  public static let openAPIStatus = DiagnosticDefinition(
    "CC0926", .error, "A response under something that is no status",
    explanation: """
      Responses stand under a status from 100 to 599, a range such as `4XX`, or `default`.

      ```yaml
      responses: {"20O": {description: OK}}
      ```

      Mended:

      ```yaml
      responses: {"200": {description: OK}}
      ```
      """)

  public static let openAPIDuplicateParameter = DiagnosticDefinition(
    "CC0928", .error, "One parameter twice",
    explanation: """
      A list of parameters has each name once for each place. The first one is kept, with a warning. A parameter of an
      operation may replace one of its path.

      ```yaml
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: string}}
      ```

      Mended:

      ```yaml
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
      ```
      """)

  public static let openAPIParameterStyle = DiagnosticDefinition(
    "CC0929", .error, "A style that parameters of a place do not have",
    explanation: """
      Path parameters are written in `simple`, `label` or `matrix`, query parameters in `form`, `spaceDelimited`,
      `pipeDelimited` or `deepObject`, headers in `simple`, cookies in `form`. The usual one is assumed, with a
      warning.

      ```yaml
      - {name: ids, in: header, style: form, schema: {type: array, items: {type: string}}}
      ```

      Mended:

      ```yaml
      - {name: ids, in: header, style: simple, schema: {type: array, items: {type: string}}}
      ```
      """)

  public static let openAPIErrorStatus = DiagnosticDefinition(
    "CC0931", .error, "A declared error under another status",
    explanation: """
      A component response with `x-error` is one error with one status, whichever operation answers it. The declared
      status is kept, with a warning.

      ```yaml
      "400": {$ref: "#/components/responses/EmailTaken"}   # x-error: {status: 409}
      ```

      Mended:

      ```yaml
      "409": {$ref: "#/components/responses/EmailTaken"}
      ```
      """)

  public static let openAPISecurityScheme = DiagnosticDefinition(
    "CC0933", .error, "A security scheme that is not served",
    explanation: """
      The types are `http`, `apiKey` in a header, a query parameter or a cookie, `oauth2`, `openIdConnect` and
      `mutualTLS`. Of `http` the schemes `bearer` and `basic` are read by the service; any other is passed on as a key
      in `Authorization`, with a warning. `type: bearer` is read as it is meant, with a warning as well.

      ```yaml
      token: {type: bearer}
      ```

      Mended:

      ```yaml
      token: {type: http, scheme: bearer}
      ```
      """)

  public static let openAPIPath = DiagnosticDefinition(
    "CC0935", .error, "A path that is none",
    explanation: """
      A path begins with `/`, and has neither query nor fragment: what a client may ask for besides is a query
      parameter. Some documents tell the operations of one path apart by what follows `#`, which no client sends:
      such an operation is served where no other one has its path and method, and is left out otherwise, with a warning.

      ```yaml
      paths: {"/users?role={role}": {}}
      ```

      Mended:

      ```yaml
      paths:
        /users:
          parameters: [{name: role, in: query, schema: {type: string}}]
      ```
      """)
}
