package import ContractBase
import ContractModel
package import ContractSyntax

/// Reads an OpenAPI document (Swagger 2.0, or OpenAPI 3.0, 3.1 or 3.2) and the documents that it refers to.
///
/// Annotations come from `x-` extensions and are not checked here: the checker does that for every format. What is
/// plainly a slip is repaired with a warning, unless the options are strict.
package func readOpenAPI(
  _ tree: DataTree, sources: inout SourceLibrary, options: CheckOptions = CheckOptions(), sink: inout DiagnosticSink
) -> Declarations {
  var reader = OpenAPIReader(tree, sources: sources, options: options, sink: sink)
  reader.readDocument()
  sources = reader.documents.sources
  sink = reader.sink
  return reader.declarations
}

/// What the meaning of a keyword depends on.
enum OpenAPIVersion: Comparable, Sendable {
  case v30, v31, v32

  var text: String {
    switch self {
    case .v30: "3.0"
    case .v31: "3.1"
    case .v32: "3.2"
    }
  }
}

/// The state of reading one contract. What it does is in extensions, one part of OpenAPI a file.
struct OpenAPIReader {
  var documents: SpecDocuments
  var sink: DiagnosticSink
  let isStrict: Bool
  /// What every pattern must be understood by.
  let patternDialects: [PatternDialect]
  /// A text that is damaged may have lost what is missing; that has been said.
  let isDamaged: Bool
  var version: OpenAPIVersion = .v31
  var swagger = SwaggerConversion()
  var declarations = Declarations(format: .openAPI)

  // References.
  var resolved: [ReferenceKey: ReferenceOutcome] = [:]
  var findings = RepeatedFindings()
  var reported = Set<ReportKey>()

  /// Dynamic references to a dynamic anchor, by its name.
  var dynamicReferences: [Located<String>] = []

  /// Of parts that are only compared as wholes.
  var digests: [NodeKey: UInt64] = [:]

  // Types.
  var typeIDs: [NodeKey: TypeID] = [:]
  var views: [TypeID: EntityViews] = [:]
  var hoisted: [HoistKey: HoistedType] = [:]
  var pending: [PendingType] = []
  var groupsByNode: [NodeKey: KeywordGroups] = [:]
  /// The unions whose variants are being read, the innermost one last.
  var openUnions: [UnionFacet] = []
  /// Where counting goes on for a name that is taken.
  var nextNumber: [String: Int] = [:]
  /// How many schemas have been looked at, one counted each time that it is merged into another.
  var schemaVisits = 0
  var schemaBudget = 0

  // Operations.
  var operationNames: [NodeKey: String] = [:]
  var errorNames: [NodeKey: String] = [:]
  var standardResponses = Set<NodeKey>()
  /// The statuses that each declared error is used under, by its name.
  var errorUses: [String: [Located<Int>]] = [:]
  var operations: [PathOperation] = []

  init(_ tree: DataTree, sources: SourceLibrary, options: CheckOptions, sink: DiagnosticSink) {
    documents = SpecDocuments(tree, sources: sources)
    self.sink = sink
    isStrict = options.isStrict
    patternDialects = options.patternDialects
    isDamaged = sink.hasErrors
    schemaBudget = 50_000 + 32 * tree.nodeCount
  }

  /// Every name first, so that what is read may refer to anything; then everything in the order in which it is
  /// written.
  mutating func readDocument() {
    readParts()
    reportFindings()
  }

  private mutating func readParts() {
    guard readVersion(documents.root) else { return }
    let root = documents.root
    declarations.span = root.span
    declarations.ignoresBesideReferences = version == .v30
    readInfo(root)
    reserveComponents(root)
    reserveOperations(root)
    declareErrors(root)
    readComponentSchemas(root)
    readSecuritySchemes(root)
    readServices(root)
    readErrors(root)
    readMessaging(root)
    readPendingTypes()
    breakTypeCycles()
    settleParameterShapes()
    settleDefaults()
    reportUnserved(root)
    reportDynamicReferences()
    declarations.writtenReferences = WrittenReferences(documents: documents, resolved: resolved, typeIDs: typeIDs)
  }
}
