package import ContractBase
package import ContractSyntax

/// Reads an OpenAPI document (3.0, 3.1 or 3.2) and the documents that it refers to.
///
/// Annotations come from `x-` extensions and are not checked here: the checker does that for every format.
package func readOpenAPI(
  _ tree: DataTree, sources: inout SourceLibrary, sink: inout DiagnosticSink
) -> Declarations {
  Declarations(format: .openAPI)
}
