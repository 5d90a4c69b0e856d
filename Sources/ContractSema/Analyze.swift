public import ContractBase
public import ContractModel
import ContractSyntax

/// What became of a contract's source.
public struct Analysis: Sendable {
  /// Nil where there are errors.
  public var contract: Contract?
  /// The contract as far as it was understood, errors or not, for those who only look at it; nil where it was not read as
  /// a whole.
  public var draft: Contract?
  /// Everything that was found, errors and warnings.
  public var sink: DiagnosticSink
  /// Every text that was read: the main one, and those that it refers to.
  public var sources: SourceMap

  /// Sorted and without repetitions.
  public var diagnostics: [Diagnostic] { sink.sorted() }
}

/// Reads a contract, resolves its names and runs every rule over it.
///
/// - Parameters:
///   - main: the contract's own file, in `sources`; `.contract`, GraphQL SDL, or OpenAPI as YAML or JSON.
///   - load: fetches what `import` and `$ref` name.
public func analyze(
  _ main: FileID, in sources: SourceMap, options: CheckOptions = CheckOptions(), load: @escaping SourceLoader
) -> Analysis {
  var sink = DiagnosticSink()
  var library = SourceLibrary(sources, load: load)
  guard let file = sources[main], var declarations = read(file, &library, options, &sink) else {
    return Analysis(contract: nil, draft: nil, sink: sink, sources: library.map)
  }
  if declarations.name == nil { declarations.name = Located(title(of: file), .synthesized) }
  let contract = check(declarations, options: options, sink: &sink)
  // Of a contract that is not there as a whole rules would say what is not so.
  if !declarations.isIncomplete {
    runRules(contract: contract, declarations: declarations, options: options, sink: &sink)
  }
  if declarations.format == .openAPI { sink.revise { $0.spelled(in: library.map, main: main) } }
  return Analysis(
    contract: sink.hasErrors ? nil : contract, draft: declarations.isIncomplete ? nil : contract, sink: sink,
    sources: library.map)
}

/// Nil where the structure of a YAML or JSON text is lost.
private func read(
  _ file: SourceFile, _ library: inout SourceLibrary, _ options: CheckOptions, _ sink: inout DiagnosticSink
) -> Declarations? {
  switch SourceFormat(of: file) {
  case .contract:
    return readContract(parseContract(file, sink: &sink), sources: &library, sink: &sink)
  case .data:
    return readData(file, sink: &sink).map { readOpenAPI($0, sources: &library, options: options, sink: &sink) }
  }
}

/// `billing/accounts-api.graphql` → `AccountsApi`: the name of a contract that has none.
private func title(of file: SourceFile) -> String {
  let base = file.path.split(separator: "/").last ?? ""
  let name = pascalCase(String(base.prefix { $0 != "." }))
  return name.isEmpty ? "API" : name
}

/// Which reader a text is for.
package enum SourceFormat {
  case contract
  /// YAML or JSON.
  case data

  /// By the end of the path where that tells, by the text otherwise: a contract never begins with a brace, and no
  /// line of one begins with `openapi:`.
  package init(of file: SourceFile) {
    let ending = file.path.split(separator: "/").last.flatMap { base in
      base.lastIndex(of: ".").map { base[base.index(after: $0)...].lowercased() }
    }
    switch ending {
    case "contract", "graphql", "graphqls", "gql", "sdl": self = .contract
    case "yaml", "yml", "json": self = .data
    default: self = SourceFormat(guessing: file.bytes)
    }
  }

  private init(guessing bytes: [UInt8]) {
    let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    guard let first = bytes.first(where: { !isSpace($0) }), first != 0x7B else {
      self = bytes.contains { !isSpace($0) } ? .data : .contract
      return
    }
    let lines = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    let keys = ["openapi:", "swagger:", "\"openapi\":", "'openapi':"].map { Array($0.utf8) }
    let isData = lines.prefix(200).contains { line in keys.contains { line.starts(with: $0) } }
    let isYAML = ["---", "%YAML"].contains { mark in lines.first?.starts(with: mark.utf8) == true }
    self = isData || isYAML ? .data : .contract
  }
}
