import ContractBase
import ContractSyntax

extension ContractReader {
  /// What the compiler understands among the directives of a GraphQL schema. The others are checked here and left out:
  /// the schema's own and those of ``SchemaLibrary`` against their definitions, and those that nobody declares are
  /// gathered for one warning each.
  mutating func schemaAnnotations(_ all: [Annotation], at locations: [DirectiveLocation]) -> [Annotation] {
    var understood: [Annotation] = []
    var declared: [Annotation] = []
    var known: [Annotation] = []
    var seen = Set<String>()
    for annotation in all {
      let name = annotation.name.value
      let isFirst = seen.insert(name).inserted
      let definition = declarations.vocabulary[name]
      if let definition, !definition.isBuiltIn {
        declared.append(annotation)
      } else if schemaDirectives.isKnown(name) {
        guard let original = schemaDirectives.original(name) else { continue }
        var annotation = annotation
        annotation.name.value = original
        known.append(annotation)
      } else if schemaDirectives.foreign.contains(annotation) {
        schemaDirectives.add(annotation, at: locations, isRepeated: !isFirst, isForeign: true)
      } else if let definition,
        schemaDirectives.isStandard(name) || definition.locations.contains(where: locations.contains)
      {
        understood.append(annotation)
      } else if !name.isEmpty, !declarations.isIncomplete {
        schemaDirectives.add(annotation, at: locations, isRepeated: !isFirst)
      }
    }
    guard let place = locations.first(where: { $0 != .operation && $0 != .service }) else { return understood }
    checker.check(declared, at: [place], subject: place.phrase, sink: &sink)
    checkInputs(of: declared)
    AnnotationChecker(registry: SchemaLibrary.directives, format: .contract)
      .check(known, at: [place], subject: place.phrase, sink: &sink)
    return understood
  }

  /// Directives where nothing reads them, and so nothing else checks them: on a schema, on arguments of fields.
  mutating func checkAlone(_ directives: [Directive], at location: DirectiveLocation) {
    guard !directives.isEmpty else { return }
    checker.check(annotations(directives, at: location), at: [location], subject: location.phrase, sink: &sink)
  }

  var checker: AnnotationChecker { AnnotationChecker(registry: declarations.vocabulary, format: .contract) }

  /// Reports each directive that nobody declares, once.
  mutating func reportUndeclaredDirectives() {
    let own = declarations.vocabulary.definitions.filter { !$0.isBuiltIn }
    for (position, use) in schemaDirectives.undeclared.enumerated() {
      let places = use.places.sorted()
      // Nobody reads hundreds of suggestions, and each looks at every name.
      let candidate = position < 100 && !use.isForeign ? schemaDirectives.meant(by: use, among: own + use.candidates) : nil
      let others = places.dropFirst().prefix(3).map { DiagnosticLabel($0, "also here") }
      if let candidate {
        sink.report(
          Diagnostic(
            .unknownAnnotation, at: places.first, "there is no directive `@\(use.name)`", secondary: others,
            hint: "did you mean `@\(candidate)`?", fixIts: places.map { FixIt($0, replacement: candidate) }))
        continue
      }
      let count = places.count == 1 ? "" : ", \(places.count) times"
      // Whoever reads the schema takes what it guards for guarded.
      let isGuard = use.name == "auth"
      let effect = isGuard ? "so it keeps nobody out" : "so nothing is checked or done"
      let instead = isGuard ? "ask for a token by `@authenticated` or `@requiresScopes`, or in the handlers, and declare it" : "declare it"
      sink.report(
        Diagnostic(
          .undeclaredDirective, at: places.first,
          use.isForeign
            ? "`@\(use.name)` is some library's here, not the annotation of contracts, \(effect) where it stands\(count)"
            : "nobody declares `@\(use.name)`, \(effect) where it stands\(count)", secondary: others,
          hint: "\(instead), so that its uses are checked: `\(use.definition)`"))
    }
  }
}

/// What is known of directives in the schemas of a contract, beyond their definitions.
struct SchemaDirectives {
  private let links: [String: String?]
  private let prefixes: [String: Bool]
  private(set) var undeclared: [UndeclaredDirective] = []
  private var positions: [String: Int] = [:]
  let foreign: ForeignDirectives

  /// - Parameter ofSchemas: Those among the definitions that stand in GraphQL schemas.
  init(_ definitions: [Definition], ofSchemas: [Definition]) {
    foreign = ForeignDirectives(ofSchemas)
    links = SchemaLibrary.links(of: definitions)
    prefixes = SchemaLibrary.prefixes(of: definitions)
  }

  /// Whether GraphQL itself defines it for type systems (section 3.13); then it stands where that says, and nowhere else.
  func isStandard(_ name: String) -> Bool { ["deprecated", "specifiedBy", "oneOf"].contains(name) }

  /// Whether the library has it, or a specification that the schema links to.
  func isKnown(_ name: String) -> Bool {
    SchemaLibrary.directives[name] != nil || links[name] != nil || prefix(name) != nil
  }

  /// Its name in the library; nil of one that comes from another specification.
  func original(_ name: String) -> String? {
    if let link = links[name] { return link }
    if let prefix = prefix(name) {
      let rest = String(name.dropFirst(prefix.count + 2))
      return prefixes[prefix] == true && SchemaLibrary.directives[rest] != nil ? rest : nil
    }
    return SchemaLibrary.directives[name] != nil ? name : nil
  }

  private func prefix(_ name: String) -> String? {
    guard let range = name.firstRange(of: "__"), range.lowerBound > name.startIndex else { return nil }
    let prefix = String(name[..<range.lowerBound])
    return prefixes[prefix] == nil ? nil : prefix
  }

  mutating func add(_ annotation: Annotation, at locations: [DirectiveLocation], isRepeated: Bool, isForeign: Bool = false) {
    let name = annotation.name.value
    let position = positions[name] ?? undeclared.count
    if position == undeclared.count {
      positions[name] = position
      undeclared.append(UndeclaredDirective(name: name))
    }
    undeclared[position].add(annotation, at: locations, isRepeated: isRepeated)
    if isForeign { undeclared[position].isForeign = true }
  }

  /// The directive that a name is a slip of; short names are too near to each other to tell.
  func meant(by use: UndeclaredDirective, among definitions: [AnnotationDefinition]) -> String? {
    guard use.name.utf8.count > 4 else { return nil }
    let fitting = definitions.filter { $0.locations.contains(where: use.locations.contains) }
    return suggestion(for: use.name, among: fitting.map(\.name))
  }
}

/// The uses of a directive that nobody declares, and what its declaration would be.
struct UndeclaredDirective {
  let name: String
  private(set) var places: [Span] = []
  private(set) var locations: [DirectiveLocation] = []
  private var arguments: [(name: String, type: String)] = []
  private var isRepeated = false
  /// Whether an annotation of contracts has its name, and is not what is meant.
  var isForeign = false

  init(name: String) { self.name = name }

  /// What the compiler itself defines.
  var candidates: [AnnotationDefinition] { Prelude.annotations.definitions + SchemaLibrary.directives.definitions }

  mutating func add(_ annotation: Annotation, at locations: [DirectiveLocation], isRepeated: Bool) {
    places.append(annotation.name.span ?? annotation.span)
    self.isRepeated = self.isRepeated || isRepeated
    for location in locations where !self.locations.contains(location) { self.locations.append(location) }
    for argument in annotation.arguments.prefix(20) where arguments.count < 20 {
      guard let name = argument.name?.value, !arguments.contains(where: { $0.name == name }) else { continue }
      arguments.append((name, argument.value.likelyType))
    }
  }

  /// `directive @goField(name: String) on FIELD_DEFINITION`
  var definition: String {
    let list = arguments.map { "\($0.name): \($0.type)" }.joined(separator: ", ")
    let own = DirectiveLocation.allCases.filter { locations.contains($0) && $0 != .operation && $0 != .service }
    let head = "directive @\(name)\(list.isEmpty ? "" : "(\(list))")\(isRepeated ? " repeatable" : "")"
    return head + " on \(own.map(\.rawValue).joined(separator: " | "))"
  }
}

extension AnnotationValue {
  /// The type of GraphQL that a constant most likely has.
  fileprivate var likelyType: String {
    switch self {
    case .boolean: "Boolean"
    case .number(let text, _): Int(text) == nil ? "Float" : "Int"
    case .list(let elements, _): "[\(elements.first?.likelyType ?? "String")!]"
    case .string, .name, .null, .object: "String"
    }
  }
}
