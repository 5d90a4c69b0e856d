extension DiagnosticCatalog {
  static let workspaceDefinitions: [DiagnosticDefinition] = []
}
