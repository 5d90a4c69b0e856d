extension DiagnosticCatalog {
  static let dataDefinitions: [DiagnosticDefinition] = []
}
