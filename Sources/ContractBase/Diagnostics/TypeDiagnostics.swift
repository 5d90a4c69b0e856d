extension DiagnosticCatalog {
  static let typeDefinitions: [DiagnosticDefinition] = []
}
