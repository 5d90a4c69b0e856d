extension DiagnosticCatalog {
  static let authDefinitions: [DiagnosticDefinition] = []
}
