extension DiagnosticCatalog {
  static let capabilityDefinitions: [DiagnosticDefinition] = []
}
