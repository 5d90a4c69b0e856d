extension DiagnosticCatalog {
  static let storageDefinitions: [DiagnosticDefinition] = []
}
