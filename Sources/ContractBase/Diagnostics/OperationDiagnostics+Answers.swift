extension DiagnosticDefinition {
  public static let sameErrorCode = DiagnosticDefinition(
    "CC0619", .error, "Two errors with one code",
    explanation: """
      A client tells errors apart by their code, which is the name in snake case. Some codes are the service's
      own, such as `not_found`: a declared error cannot have them.

      ```graphql
      error NotFound @status(410)
      ```

      Mended:

      ```graphql
      error Gone @status(410)
      ```
      """)

  public static let unusedError = DiagnosticDefinition(
    "CC0613", .warning, "An error that no operation answers with",
    explanation: """
      An error is named where it may happen: in `@throws` of an operation, in `@unique` of a field, in
      `@transition`. One that is named nowhere is never answered, and clients do not hear of it.

      ```graphql
      error EmailTaken @status(409)
      entity User { id: UUID! @key @generated  email: Email! @unique }
      ```

      Mended:

      ```graphql
      error EmailTaken @status(409)
      entity User { id: UUID! @key @generated  email: Email! @unique(error: EmailTaken) }
      ```
      """)
}
