extension DiagnosticDefinition {
  public static let targetNotAvailable = DiagnosticDefinition(
    "CC1001", .error, "no target for this language and framework",
    explanation: """
      The language and framework that were asked for have no emitter in this version. Nothing is written.

      ```yaml
      language: typescript
      framework: fastapi   # FastAPI is Python's
      ```

      A framework follows from its language, so it can be left out:

      ```yaml
      language: typescript
      ```
      """)

  public static let partNotAvailable = DiagnosticDefinition(
    "CC1002", .error, "a part that cannot be emitted",
    explanation: """
      `emit` names a part that this version has no emitter for. It is refused rather than left out, so that nobody
      waits for a file that never comes.

      ```yaml
      emit: [server, docs]
      ```

      Name only what is there:

      ```yaml
      emit: [server, validators, migrations, tests]
      ```
      """)

  public static let optionNotExpressible = DiagnosticDefinition(
    "CC1003", .error, "an option that the target cannot express",
    explanation: """
      The target knows the language, but not this database, auth pattern or architecture. Nothing is written.

      ```yaml
      language: javascript
      database: mongodb
      ```

      Choose one that the message lists:

      ```yaml
      language: javascript
      database: postgresql
      ```
      """)

  public static let featureNotExpressible = DiagnosticDefinition(
    "CC1004", .error, "a feature that the target cannot express",
    explanation: """
      The contract says something that the chosen target cannot serve. A target never drops a part of a contract in
      silence: the build stops, and points at the part.

      ```graphql
      post "/import" importAll(body: Upload!): Void! @idempotent
      ```

      Leave the feature out, or choose a target that has it.

      ```graphql
      post "/import" importAll(body: Upload!): Void!
      ```
      """)
}

extension DiagnosticDefinition {
  public static let handlerNotDerived = DiagnosticDefinition(
    "CC1005", .warning, "An operation whose handler is left to you",
    explanation: """
      The operation is bound to an entity, but a handler that is made from the contract alone would do the wrong thing: the
      path does not give the key, the body cannot fill the row, the answer has what the row does not. So the operation gets a typed
      stub that answers 501 until you write it. The message says what is in the way.

      ```graphql
      get "/{slug}" getUser(slug: String!): User! @read(User)
      ```

      Mended:

      ```graphql
      get "/{id}" getUser(id: UUID!): User! @read(User)
      ```
      """)
}

extension DiagnosticDefinition {
  public static let noSample = DiagnosticDefinition(
    "CC1006", .note, "An operation whose stub has no sample to answer",
    explanation: """
      With `stubs: samples`, an operation whose handler is left to you answers a sample of its success. This one answers 501: no
      success is declared, no value of the answer's type is found (a pattern that is not understood, bounds that nothing meets),
      or the body is neither JSON nor a text. The message says which.

      ```yaml
      schema: { type: string, pattern: '^(a)\\1$' }
      ```

      An example that is valid is answered as it is:

      ```yaml
      schema: { type: string, pattern: '^(a)\\1$', example: aa }
      ```
      """)
}

extension DiagnosticCatalog {
  static let capabilityDefinitions: [DiagnosticDefinition] = [
    .targetNotAvailable, .partNotAvailable, .optionNotExpressible, .featureNotExpressible, .handlerNotDerived, .noSample,
  ]
}
