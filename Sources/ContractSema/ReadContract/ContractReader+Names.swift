import ContractBase
import ContractModel
import ContractSyntax

extension ContractReader {
  /// Adds the directives that the contract defines to its vocabulary.
  mutating func readDirectives() {
    var enums = AnnotationRegistry.enums(of: Prelude.document)
    for case .enumeration(let node) in gathered.definitions { enums[node.name.text] = node.values.map(\.name.text) }
    /// What printed GraphQL schemas define again.
    let standard: Set = ["deprecated", "specifiedBy", "oneOf", "skip", "include"]
    var places: [String: Span] = [:]
    for case .directive(let node) in gathered.definitions where !node.name.isMissing {
      let name = node.name.text
      if standard.contains(name) { continue }
      if let first = places[name] {
        reportDuplicate("`@\(name)`", at: node.name.span, first: first)
        continue
      }
      places[name] = node.name.span
      let isSchemas = gathered.isSchema(node.span) && SchemaLibrary.directives[name] != nil
      if Prelude.annotations[name] != nil, !isSchemas {
        let isGuard = ["auth", "allow"].contains(name)
        let effect = isGuard ? "it keeps nobody out" : "nothing is done"
        sink.report(
          Diagnostic(
            .annotationHidesBuiltIn, at: node.name.span,
            "`@\(name)` hides the built-in annotation of that name, so \(effect) where it stands",
            hint: gathered.isSchema(node.span) && isGuard
              ? "ask for a token by `@authenticated` or `@requiresScopes`, or in the handlers"
              : "give it another name, or remove the definition to use the built-in one"))
      }
      declarations.vocabulary.add(AnnotationDefinition(node, isBuiltIn: false, enums: enums))
    }
  }

  /// Reports parameters of the contract's own directives whose types nobody declares.
  mutating func checkDirectiveTypes() {
    for case .directive(let node) in gathered.definitions {
      for argument in node.arguments {
        let name = argument.type.innermostName
        guard !name.isMissing, gathered.builtIn(name.text) == nil, declarations.types.id(name.text) == nil else {
          continue
        }
        if gathered.isSchema(node.span), SchemaLibrary.hasType(name.text) || rootTypes.contains(name.text) { continue }
        if AnnotationRegistry.enums(of: Prelude.document)[name.text] == nil { unknownTypes.add(name) }
      }
    }
  }

  /// Gives every type its id, in the order of declaration; an entity's views come where the entity is.
  mutating func reserveNames() {
    let types = Set(gathered.definitions.compactMap { $0.declaresType ? $0.name?.text : nil })
    for definition in gathered.definitions {
      guard let name = definition.name, !name.isMissing, !rootTypes.contains(name.text) else { continue }
      if case .entity = definition {
        for view in EntityDeclaration.viewNames(name.text) where view == name.text || !types.contains(view) {
          _ = declarations.types.reserve(view)
        }
      } else if definition.declaresType, gathered.builtIn(name.text) == nil {
        _ = declarations.types.reserve(name.text)
      }
      if case .scalar(let node) = definition, scalars[name.text] == nil { scalars[name.text] = node }
    }
  }

  /// Definitions that are the first with their name; the others are reported and not read.
  mutating func firstOfEachName() -> [Definition] {
    var entities: [String: Span] = [:]
    // An object type of an entity's name, or of a view's, is the view that the author wrote; nothing else can be.
    var taken: [String: Span] = [:]
    for definition in gathered.definitions where definition.declaresType && !definition.canBeView {
      if let name = definition.name { taken[name.text] = taken[name.text] ?? name.span }
    }
    return gathered.definitions.filter { definition in
      guard let name = definition.name, !name.isMissing, !rootTypes.contains(name.text) else { return false }
      if gathered.builtIn(name.text) != nil, definition.declaresType || definition.keyword == .entity {
        if case .scalar = definition { return false }
        sink.report(
          Diagnostic(
            .builtInName, at: name.span, "`\(name.text)` is a built-in scalar", hint: "choose another name"))
        return false
      }
      if case .entity = definition {
        if let first = entities[name.text] {
          reportDuplicate("the entity `\(name.text)`", at: name.span, first: first)
          return false
        }
        for view in EntityDeclaration.viewNames(name.text) {
          guard let first = taken[view] else { continue }
          reportDuplicate("`\(view)`, which the entity `\(name.text)` yields,", at: name.span, first: first)
          return false
        }
        entities[name.text] = name.span
      } else if definition.declaresType {
        if let first = places[name.text] {
          reportDuplicate("`\(name.text)`", at: name.span, first: first)
          return false
        }
        places[name.text] = name.span
      }
      return true
    }
  }

  mutating func reportDuplicate(_ subject: String, at span: Span, first: Span) {
    sink.report(
      Diagnostic(
        .duplicateName, at: span, "\(subject) is declared twice",
        secondary: [DiagnosticLabel(first, "first declared here")], hint: "rename or remove one of them"))
  }

  /// Keeps the first member of each name and reports the others.
  mutating func unique<Member>(_ members: [Member], of owner: String, name: (Member) -> Name) -> [Member] {
    var first: [String: Span] = [:]
    return members.filter { member in
      let name = name(member)
      guard !name.isMissing else { return false }
      if let earlier = first[name.text] {
        sink.report(
          Diagnostic(
            .duplicateMember, at: name.span, "\(owner) has `\(name.text)` twice",
            secondary: [DiagnosticLabel(earlier, "first declared here")], hint: "rename or remove one of them"))
        return false
      }
      first[name.text] = name.span
      return true
    }
  }
}

extension EntityDeclaration {
  /// The names of what an entity yields: `User`, `UserCreate`, `UserUpdate`.
  static func viewNames(_ name: String) -> [String] { [name, name + "Create", name + "Update"] }
}

extension Definition {
  /// Whether it declares a type by its name.
  var declaresType: Bool {
    switch self {
    case .scalar, .object, .interface, .input, .union, .enumeration: true
    default: false
    }
  }
}

extension Definition {
  /// Whether it may stand for the view of an entity.
  fileprivate var canBeView: Bool {
    switch self {
    case .object, .input: true
    default: false
    }
  }
}

extension AnnotationRegistry {
  /// Whether the contract defines an annotation of a name that the prelude has.
  func hidesBuiltIn(_ name: String) -> Bool {
    guard let definition = self[name] else { return false }
    return !definition.isBuiltIn && Prelude.annotations[name] != nil
  }
}

/// Names of types that nobody declares: each is reported once, with every place where it is used.
struct UnknownTypes {
  private var names: [String] = []
  private var places: [String: [Span]] = [:]

  mutating func add(_ name: Name) {
    if places[name.text] == nil { names.append(name.text) }
    places[name.text, default: []].append(name.span)
  }

  /// - Parameter isSchema: Whether a place is in a GraphQL schema, whose author declares scalars and knows those of contracts
  ///   by chance.
  func report(candidates: [String], isSchema: (Span) -> Bool, sink: inout DiagnosticSink) {
    let standard: Set = ["Int", "Float", "String", "Boolean", "ID"]
    for (position, name) in names.enumerated() {
      guard let spans = places[name], let first = spans.first else { continue }
      // Nobody reads hundreds of suggestions, and each looks at every name.
      var candidate = position < 100 ? suggestion(for: name, among: candidates) : nil
      let isOfSchema = isSchema(first)
      // `BigDecimal` is a scalar of its own, and no slip of `Decimal`.
      if isOfSchema, let near = candidate, !standard.contains(near), BuiltInScalar.valueNames.contains(near),
        abs(near.utf8.count - name.utf8.count) > 1
      {
        candidate = nil
      }
      sink.report(
        Diagnostic(
          .unknownType, at: first, "there is no type `\(name)`",
          secondary: spans.dropFirst().prefix(5).map { DiagnosticLabel($0, "also here") },
          hint: candidate.map { "did you mean `\($0)`?" }
            ?? (isOfSchema ? "declare it: `scalar \(name)`, or a type with its fields" : "declare it, or import the file that does"),
          fixIts: candidate.map { candidate in spans.map { FixIt($0, replacement: candidate) } } ?? []))
    }
  }
}
