extension DiagnosticCatalog {
  static let openAPIDefinitions: [DiagnosticDefinition] = []
}
