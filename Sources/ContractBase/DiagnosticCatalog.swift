/// Every diagnostic that the compiler can report, by code.
///
/// - `CC01xx` lexing and parsing of `.contract` and SDL
/// - `CC02xx` reading of YAML and JSON
/// - `CC03xx` names and references
/// - `CC04xx` annotations
/// - `CC05xx` types, constraints, defaults and examples
/// - `CC06xx` operations, routes and responses
/// - `CC07xx` auth
/// - `CC08xx` entities and storage
/// - `CC09xx` OpenAPI documents
/// - `CC10xx` what a target cannot express
/// - `CC11xx` configuration and workspace
/// - `CC12xx` changes from one contract to the next
/// - `CC13xx` what a form has no words for
public enum DiagnosticCatalog {
  public static let all: [DiagnosticDefinition] = [
    syntaxDefinitions, dataDefinitions, nameDefinitions, annotationDefinitions, typeDefinitions,
    operationDefinitions, authDefinitions, storageDefinitions, openAPIDefinitions, capabilityDefinitions,
    workspaceDefinitions, changeDefinitions, conversionDefinitions,
  ].flatMap { $0 }.sorted { $0.code < $1.code }

  /// The definition with a code, in any case.
  public static func definition(code: String) -> DiagnosticDefinition? {
    let wanted = code.uppercased()
    return all.first { $0.code == wanted }
  }
}
