extension DiagnosticCatalog {
  static let operationDefinitions: [DiagnosticDefinition] = []
}
