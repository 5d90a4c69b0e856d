package import ContractBase
import ContractModel
package import ContractSyntax

/// Reads a parsed `.contract` or GraphQL SDL file, and the files that it imports.
package func readContract(
  _ document: Document, sources: inout SourceLibrary, sink: inout DiagnosticSink
) -> Declarations {
  let gathered = GatheredDefinitions(document, sources: &sources, sink: &sink)
  var reader = ContractReader(gathered)
  // What the parser or an import lost may be what names refer to.
  reader.declarations.isIncomplete = sink.hasErrors
  reader.declarations.isSchema = gathered.isSchema(Span(file: document.file, start: 0, end: 0))
  reader.read()
  sink.remove(.emptyBraces, at: reader.said)
  sink.absorb(reader.sink)
  return reader.declarations
}

/// The state of one reading: what is declared so far, and what is known of names.
struct ContractReader {
  let gathered: GatheredDefinitions
  var declarations = Declarations(format: .contract)
  var sink = DiagnosticSink()
  /// Where each name of a type or an entity was declared.
  var places: [String: Span] = [:]
  /// Names whose declaration is one of several with that name; only the first is read.
  var scalars: [String: ScalarDefinition] = [:]
  /// Scalars of the contract's own, once they are resolved.
  var scalarUses: [String: TypeUse] = [:]
  var scalarsInProgress: [String] = []
  /// Object types that hold the operations of a GraphQL schema.
  var rootTypes: Set<String> = []
  /// The root type of each kind, where the schema has one.
  var roots: [RootKind: String] = [:]
  /// Braces without content that the reader has said more of than the parser could.
  var said: Set<Span> = []
  var inputShapes: [String: InputShape] = [:]
  var interfacePromises: [String: [String: String]] = [:]
  var unknownTypes = UnknownTypes()
  var schemaDirectives: SchemaDirectives

  init(_ gathered: GatheredDefinitions) {
    self.gathered = gathered
    schemaDirectives = SchemaDirectives(
      gathered.definitions, ofSchemas: gathered.definitions.filter { gathered.isSchema($0.span) })
  }

  /// Names first, so that declarations may refer to each other in any order.
  mutating func read() {
    readHeader()
    readDirectives()
    findRootTypes()
    reserveNames()
    checkDirectiveTypes()
    let own = firstOfEachName()
    for definition in own { readType(definition) }
    for definition in own { readPart(definition) }
    readRootOperations()
    completeUnions(own)
    checkInterfaces(own)
    checkSchema(own)
    loosenEndlessAnswers()
    if !declarations.isIncomplete {
      unknownTypes.report(
        candidates: BuiltInScalar.valueNames + declarations.types.names, isSchema: { gathered.isSchema($0) }, sink: &sink)
      reportUndeclaredDirectives()
      reportNothingServed()
    }
  }

  private mutating func readHeader() {
    guard let node = gathered.contract else {
      declarations.annotations = annotations(gathered.contractExtensions.flatMap(\.directives), at: .contract)
      return
    }
    declarations.description = node.description?.value
    declarations.span = node.span
    declarations.annotations = annotations(
      node.directives + gathered.contractExtensions.flatMap(\.directives), at: .contract)
    declarations.name = declarations.annotations.typed.title ?? node.name.located
    declarations.version = declarations.annotations.typed.version
  }

  /// Types, in the order in which their names were reserved.
  private mutating func readType(_ definition: Definition) {
    switch definition {
    case .scalar(let node): readScalar(node)
    case .object(let node): readObject(node, as: .object)
    case .interface(let node): readObject(node, as: .interface)
    case .input(let node): readObject(node, as: .inputObject)
    case .union(let node): readUnion(node)
    case .enumeration(let node): readEnum(node)
    default: break
    }
  }

  private mutating func readPart(_ definition: Definition) {
    switch definition {
    case .entity(let node): readEntity(node)
    case .error(let node): readError(node)
    case .auth(let node): readAuth(node)
    case .service(let node): readService(node)
    case .client(let node): readClient(node)
    case .job(let node): readJob(node)
    case .event(let node): readEvent(node)
    default: break
    }
  }

  // MARK: Annotations

  /// The annotations among directives. Those whose name the contract has taken for itself are checked here, and left
  /// out: they have lost the meaning that the compiler would give them.
  mutating func annotations(_ directives: [Directive], at locations: DirectiveLocation...) -> [Annotation] {
    guard let location = locations.first, !directives.isEmpty else { return [] }
    var all = directives.map { Annotation($0) }
    if all.contains(where: { gathered.isSchema($0.span) }) {
      let own = all.filter { gathered.isSchema($0.span) }
      all = all.filter { !gathered.isSchema($0.span) } + schemaAnnotations(own, at: locations)
    }
    let hiding = all.filter { declarations.vocabulary.hidesBuiltIn($0.name.value) }
    guard !hiding.isEmpty else { return all }
    AnnotationChecker(registry: declarations.vocabulary, format: .contract)
      .check(hiding, at: [location], subject: location.phrase, sink: &sink)
    return all.filter { !declarations.vocabulary.hidesBuiltIn($0.name.value) }
  }
}

extension Name {
  var located: Located<String> { Located(text, at: span) }
}
