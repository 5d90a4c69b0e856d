public import ContractBase

/// Reads a YAML or JSON text, told apart by its first byte that is not white space, and by its extension.
///
/// Gives nil where the structure is lost; a tree that comes with errors has what could be understood.
public func readData(_ file: SourceFile, sink: inout DiagnosticSink) -> DataTree? {
  nil
}
