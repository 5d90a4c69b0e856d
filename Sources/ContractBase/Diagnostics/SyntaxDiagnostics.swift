extension DiagnosticCatalog {
  static let syntaxDefinitions: [DiagnosticDefinition] = []
}
