import ContractBase
import ContractSyntax

/// Every definition of a contract and of the files that it imports, with extensions merged into what they extend.
struct GatheredDefinitions {
  /// The title; an imported file's own is not used.
  private(set) var contract: ContractDefinition?
  private(set) var contractExtensions: [ContractDefinition] = []
  /// Imported ones first, where their `import` stands. No extensions, contracts or imports.
  private(set) var definitions: [Definition] = []
  private var extensions: [Definition] = []
  /// Files that are GraphQL schemas; what the specification of GraphQL says holds for what they declare.
  private(set) var schemaFiles: Set<FileID> = []
  /// Built-in scalars whose names a schema has taken for types of its own; `Page` is a likely one.
  private(set) var shadowedScalars: Set<String> = []
  /// The file that the contract was read from.
  let mainFile: FileID
  private var visited: Set<FileID> = []
  private var positions: [String: [Int]] = [:]
  private var firstTypes: [String: Int] = [:]
  /// How many imports lead to the file that is gathered.
  private var depth = 0

  init(_ main: Document, sources: inout SourceLibrary, sink: inout DiagnosticSink) {
    mainFile = main.file
    gather(main, isMain: true, sources: &sources, sink: &sink)
    mergeExtensions(sink: &sink)
    addLibraryTypes()
    shadowedScalars = Set(definitions.compactMap { isSchema($0.span) ? $0.shadowedScalar : nil })
    for (index, definition) in definitions.enumerated() {
      guard let name = definition.name?.text else { continue }
      positions[name, default: []].append(index)
      if definition.declaresType, firstTypes[name] == nil { firstTypes[name] = index }
    }
  }

  /// The first definition that declares a type of a name.
  func type(_ name: String) -> Definition? { firstTypes[name].map { definitions[$0] } }

  /// Every definition of a name, in order.
  func named(_ name: String) -> [Definition] { (positions[name] ?? []).map { definitions[$0] } }

  /// Whether a place is in a GraphQL schema.
  func isSchema(_ span: Span) -> Bool { schemaFiles.contains(span.file) }

  /// The built-in scalar of a name, unless a schema has taken the name for something else.
  func builtIn(_ name: String) -> BuiltInScalar? {
    shadowedScalars.contains(name) ? nil : BuiltInScalar(rawValue: name)
  }

  private mutating func gather(
    _ document: Document, isMain: Bool, sources: inout SourceLibrary, sink: inout DiagnosticSink
  ) {
    guard visited.insert(document.file).inserted else { return }
    if document.isSchema(path: sources.map[document.file]?.path ?? "") { schemaFiles.insert(document.file) }
    for definition in document.definitions {
      switch definition {
      case .importFile(let node): open(node, from: document.file, sources: &sources, sink: &sink)
      case .contract(let node) where node.isExtension: contractExtensions.append(node)
      case .contract(let node):
        guard isMain else { continue }
        if let first = contract {
          sink.report(
            Diagnostic(
              .duplicateName, at: node.name.span, "a file has one `contract`, this is the second",
              secondary: [DiagnosticLabel(first.name.span, "the first one")], hint: "remove one of them"))
        } else {
          contract = node
        }
      case _ where definition.isExtension: extensions.append(definition)
      default: definitions.append(definition)
      }
    }
  }

  private mutating func open(
    _ node: ImportDeclaration, from file: FileID, sources: inout SourceLibrary, sink: inout DiagnosticSink
  ) {
    // The parser has reported a path that is missing.
    guard !node.path.value.isEmpty else { return }
    depth += 1
    defer { depth -= 1 }
    guard depth <= 100 else {
      sink.report(
        Diagnostic(
          .importFailed, at: node.path.span, "more than 100 imports lead to this one",
          hint: "import the file nearer to the contract's own"))
      return
    }
    let problem: (message: String, hint: String)
    switch sources.open(node.path.value, from: file) {
    case .success(let id):
      guard let imported = sources.map[id], !visited.contains(id) else { return }
      return gather(parseContract(imported, sink: &sink), isMain: false, sources: &sources, sink: &sink)
    case .failure(.missing(let path)):
      problem = ("there is no file \(path)", "the path is relative to the file that has the `import`")
    case .failure(.refused(let path, let reason)):
      problem = ("\(path) is not read: \(reason)", "import a file of the project")
    case .failure(.remote):
      problem = ("`\(node.path.value)` is no path", "copy the file into the project: nothing is fetched from a network")
    }
    sink.report(Diagnostic(.importFailed, at: node.path.span, problem.message, hint: problem.hint))
  }

  // MARK: Extensions

  private mutating func mergeExtensions(sink: inout DiagnosticSink) {
    var position: [String: Int] = [:]
    for (index, definition) in definitions.enumerated() {
      guard let name = definition.name?.text else { continue }
      position["\(definition.keyword) \(name)"] = position["\(definition.keyword) \(name)"] ?? index
    }
    let declared = Set(definitions.compactMap { $0.name?.text })
    let federated = Set((definitions + extensions).filter(\.usesFederation).map(\.span.file)).intersection(schemaFiles)
    for addition in extensions {
      // `schema` has no name, and its root types need no merging.
      guard let name = addition.name, !name.isMissing else {
        definitions.append(addition)
        continue
      }
      if let index = position["\(addition.keyword) \(name.text)"] {
        definitions[index] = definitions[index].merged(with: addition)
      } else if extendsRoot(addition, name)
        || (federated.contains(addition.span.file) && !declared.contains(name.text))
      {
        // A subgraph of a federation extends types that other subgraphs declare.
        position["\(addition.keyword) \(name.text)"] = definitions.count
        definitions.append(addition)
      } else {
        reportNothingToExtend(addition, name, sink: &sink)
      }
    }
  }

  /// Types that the schema does not declare and every GraphQL tool of some kind knows.
  private mutating func addLibraryTypes() {
    guard !schemaFiles.isEmpty else { return }
    var known = Set(definitions.compactMap { $0.declaresType ? $0.name?.text : nil })
    for definition in definitions where isSchema(definition.span) {
      for name in definition.namedTypes where known.insert(name).inserted {
        if let type = SchemaLibrary.type(name) { definitions.append(type) }
      }
    }
  }

  /// Modules of a GraphQL schema each extend root types that none of them declares.
  private func extendsRoot(_ addition: Definition, _ name: Name) -> Bool {
    addition.keyword == .type && ["Query", "Mutation", "Subscription"].contains(name.text)
  }

  private func reportNothingToExtend(_ addition: Definition, _ name: Name, sink: inout DiagnosticSink) {
    let sameName = definitions.first { $0.name?.text == name.text }
    let sameKind = definitions.filter { $0.keyword == addition.keyword }.compactMap { $0.name?.text }
    let candidate = suggestion(for: name.text, among: sameKind)
    let hint: String
    if let other = sameName {
      let keyword = other.keyword.rawValue
      hint = "`\(name.text)` is declared with `\(keyword)`: write `extend \(keyword) \(name.text)`"
    } else if let candidate {
      hint = "did you mean `\(candidate)`?"
    } else {
      hint = "declare it: remove `extend`"
    }
    sink.report(
      Diagnostic(
        .nothingToExtend, at: name.span, "there is no `\(addition.keyword.rawValue) \(name.text)` to extend",
        hint: hint,
        fixIts: sameName == nil ? candidate.map { [FixIt(name.span, replacement: $0)] } ?? [] : []))
  }
}

extension Definition {
  /// With what an extension of the same kind and name adds.
  fileprivate func merged(with addition: Definition) -> Definition {
    switch (self, addition) {
    case (.auth(let a), .auth(let b)): return .auth(a.merged(with: b))
    case (.entity(let a), .entity(let b)): return .entity(a.merged(with: b))
    case (.error(let a), .error(let b)): return .error(a.merged(with: b))
    case (.job(let a), .job(let b)): return .job(a.merged(with: b))
    case (.event(let a), .event(let b)): return .event(a.merged(with: b))
    case (.object(let a), .object(let b)): return .object(a.merged(with: b))
    case (.interface(let a), .interface(let b)): return .interface(a.merged(with: b))
    case (.input(let a), .input(let b)): return .input(a.merged(with: b))
    case (.service(let a), .service(let b)): return .service(a.merged(with: b))
    case (.client(let a), .client(let b)): return .client(a.merged(with: b))
    case (.scalar(var a), .scalar(let b)):
      a.directives += b.directives
      return .scalar(a)
    case (.union(var a), .union(let b)):
      a.directives += b.directives
      a.members += b.members
      return .union(a)
    case (.enumeration(var a), .enumeration(let b)):
      a.directives += b.directives
      a.values += b.values
      return .enumeration(a)
    default:
      return self
    }
  }
}

extension RecordDefinition {
  fileprivate func merged(with addition: RecordDefinition) -> RecordDefinition {
    var merged = self
    merged.interfaces += addition.interfaces
    merged.directives += addition.directives
    merged.fields += addition.fields
    return merged
  }
}

extension ServiceDefinition {
  fileprivate func merged(with addition: ServiceDefinition) -> ServiceDefinition {
    var merged = self
    merged.directives += addition.directives
    merged.operations += addition.operations
    return merged
  }
}
