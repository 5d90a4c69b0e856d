extension DiagnosticCatalog {
  static let nameDefinitions: [DiagnosticDefinition] = []
}
