extension DiagnosticCatalog {
  static let annotationDefinitions: [DiagnosticDefinition] = []
}
