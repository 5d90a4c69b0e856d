import ContractBase
import ContractModel
import ContractSyntax

/// What a type owes to its interfaces (GraphQL, section 3.6, "Type Validation", and `IsValidImplementation`).
extension ContractReader {
  mutating func checkInterfaces(_ definitions: [Definition]) {
    // Circles are found once; interfaces on one promise what they promise each other.
    let circles = checkInterfaceCycles(definitions)
    for definition in definitions {
      let node: RecordDefinition
      switch definition {
      case .object(let record), .interface(let record), .entity(let record): node = record
      default: continue
      }
      checkImplementations(of: node, except: circles)
    }
    for kind in RootKind.allCases {
      if case .object(let node) = roots[kind].flatMap({ gathered.type($0) }) {
        checkImplementations(of: node, except: circles)
      }
    }
  }

  private mutating func checkImplementations(of node: RecordDefinition, except circles: Set<String>) {
    guard !node.interfaces.isEmpty else { return }
    let interfaces = unique(node.interfaces, of: "the list of interfaces of `\(node.name.text)`", name: { $0 })
    let named = Set(interfaces.map(\.text))
    let own = Dictionary(node.fields.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    var promised: [(interface: RecordDefinition, by: Name)] = []
    for name in interfaces {
      guard case .interface(let interface) = gathered.type(name.text) else {
        if !declarations.isIncomplete { reportNoInterface(name) }
        continue
      }
      if let id = declarations.types.id(node.name.text), let general = declarations.types.id(name.text) {
        declarations.implementations[general, default: []].append(id)
      }
      if circles.contains(node.name.text), circles.contains(name.text) { continue }
      promised.append((interface, name))
      for inherited in interface.interfaces
      where !inherited.isMissing && !named.contains(inherited.text) && inherited.text != node.name.text {
        reportNotInherited(inherited, by: interface, of: node, at: name)
      }
    }
    // An interface promises what those promise that it implements; each field is asked for once, by the most general one.
    var reported = Set<String>()
    for (interface, _) in promised {
      for field in interface.fields where !field.name.isMissing {
        // Nobody reads thousands of findings about one kind of mistake.
        guard sink.errorCount < 1000 else { return }
        let isInherited = interface.interfaces.contains { name in
          named.contains(name.text) && promises(of: name.text)[field.name.text] == field.type.text
        }
        if isInherited || reported.contains(field.name.text) { continue }
        let count = sink.errorCount
        check(node, own[field.name.text], implements: field, of: interface)
        if sink.errorCount > count { reported.insert(field.name.text) }
      }
    }
  }

  /// The fields of an interface with their types as written.
  private mutating func promises(of name: String) -> [String: String] {
    if let known = interfacePromises[name] { return known }
    guard case .interface(let node) = gathered.type(name) else { return [:] }
    let promises = Dictionary(
      node.fields.map { ($0.name.text, $0.type.text) }, uniquingKeysWith: { first, _ in first })
    interfacePromises[name] = promises
    return promises
  }

  /// Interfaces that implement themselves, by whatever detour; each circle is reported once.
  private mutating func checkInterfaceCycles(_ definitions: [Definition]) -> Set<String> {
    var graph = ReferenceGraph()
    var nodes: [String: RecordDefinition] = [:]
    for case .interface(let node) in definitions {
      nodes[node.name.text] = node
      for name in node.interfaces where !name.isMissing { graph.add(node.name.text, name.text) }
    }
    var all = Set<String>()
    for circle in graph.circles() {
      all.formUnion(circle)
      guard let first = circle.compactMap({ nodes[$0] }).min(by: { $0.span < $1.span }),
        let place = first.interfaces.first(where: { circle.contains($0.text) })
      else { continue }
      let others = circle.subtracting([first.name.text]).sorted()
      let way = others.isEmpty ? "" : ", by way of " + listed(others.prefix(5).map { "`\($0)`" }, "and")
      sink.report(
        Diagnostic(
          .interfaceCycle, at: place.span, "`\(first.name.text)` implements itself\(way)",
          hint: "remove it from what `\(first.name.text)` implements"))
    }
    return all
  }

  private mutating func reportNoInterface(_ name: Name) {
    if let other = gathered.type(name.text) ?? gathered.named(name.text).first {
      sink.report(
        Diagnostic(
          .typeNotAllowedHere, at: name.span,
          "`\(name.text)` is declared with `\(other.keyword.rawValue)`, and only interfaces can be implemented",
          secondary: other.name.map { [DiagnosticLabel($0.span, "declared here")] } ?? [],
          hint: "remove it, or declare it with `interface`"))
      return
    }
    let candidates = gathered.definitions.compactMap { $0.keyword == .interface ? $0.name?.text : nil }
    let candidate = sink.errorCount < 200 ? suggestion(for: name.text, among: candidates) : nil
    sink.report(
      Diagnostic(
        .unknownType, at: name.span, "there is no interface `\(name.text)`",
        hint: candidate.map { "did you mean `\($0)`?" } ?? "declare it with `interface \(name.text) { … }`",
        fixIts: candidate.map { [FixIt(name.span, replacement: $0)] } ?? []))
  }

  private mutating func reportNotInherited(
    _ inherited: Name, by interface: RecordDefinition, of node: RecordDefinition, at place: Name
  ) {
    let after = Span(file: place.span.file, start: place.span.end, end: place.span.end)
    sink.report(
      Diagnostic(
        .interfaceNotImplemented, at: place.span,
        "`\(node.name.text)` implements `\(interface.name.text)`, and so has to say that it implements `\(inherited.text)`",
        secondary: [DiagnosticLabel(inherited.span, "implemented here")], hint: "add `& \(inherited.text)`",
        fixIts: [FixIt(after, replacement: " & \(inherited.text)")]))
  }

  // MARK: Fields

  private mutating func check(
    _ node: RecordDefinition, _ own: FieldDefinition?, implements field: FieldDefinition, of interface: RecordDefinition
  ) {
    let promise = [DiagnosticLabel(field.span, "promised here")]
    guard let own else {
      sink.report(
        Diagnostic(
          .interfaceNotImplemented, at: node.name.span,
          "`\(node.name.text)` lacks `\(field.name.text)`, which `\(interface.name.text)` promises",
          secondary: promise, hint: "add `\(field.name.text): \(field.type.text)`"))
      return
    }
    let subject = "`\(node.name.text).\(own.name.text)`"
    if !isSubtype(own.type, of: field.type) {
      sink.report(
        Diagnostic(
          .interfaceNotImplemented, at: own.type.span,
          "\(subject) is `\(own.type.text)`, but `\(interface.name.text)` promises `\(field.type.text)`",
          secondary: promise, hint: "make it `\(field.type.text)`",
          fixIts: [FixIt(own.type.span, replacement: field.type.text)]))
      return
    }
    checkArguments(of: own, subject, implements: field, interface)
    if gathered.isSchema(own.span), let directive = own.directives.first(where: { $0.name.text == "deprecated" }),
      !field.directives.contains(where: { $0.name.text == "deprecated" })
    {
      sink.report(
        Diagnostic(
          .interfaceNotImplemented, at: directive.span,
          "\(subject) is deprecated, but `\(interface.name.text).\(field.name.text)` is not", secondary: promise,
          hint: "deprecate it there as well, or nowhere"))
    }
  }

  private mutating func checkArguments(
    of own: FieldDefinition, _ subject: String, implements field: FieldDefinition, _ interface: RecordDefinition
  ) {
    guard !own.arguments.isEmpty || !field.arguments.isEmpty else { return }
    let given = Dictionary(own.arguments.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    let promised = Set(field.arguments.map(\.name.text))
    for argument in field.arguments where !argument.name.isMissing {
      let promise = [DiagnosticLabel(argument.span, "promised here")]
      guard let match = given[argument.name.text] else {
        sink.report(
          Diagnostic(
            .interfaceNotImplemented, at: own.name.span,
            "\(subject) lacks the argument `\(argument.name.text)`, which `\(interface.name.text)` promises",
            secondary: promise, hint: "add `\(argument.name.text): \(argument.type.text)`"))
        continue
      }
      guard match.type.text != argument.type.text else { continue }
      sink.report(
        Diagnostic(
          .interfaceNotImplemented, at: match.type.span,
          "`\(argument.name.text)` of \(subject) is `\(match.type.text)`, "
            + "but `\(interface.name.text)` promises `\(argument.type.text)`",
          secondary: promise, hint: "make it `\(argument.type.text)`",
          fixIts: [FixIt(match.type.span, replacement: argument.type.text)]))
    }
    for argument in own.arguments
    where !promised.contains(argument.name.text) && argument.type.isNonNull && argument.defaultValue == nil {
      sink.report(
        Diagnostic(
          .interfaceNotImplemented, at: argument.span,
          "`\(argument.name.text)` of \(subject) is required, and nobody who asks `\(interface.name.text)` knows of it",
          secondary: [DiagnosticLabel(field.span, "promised here")], hint: "let it be null, or give it a default"))
    }
  }

  /// IsValidImplementationFieldType: the same type, one that is not null as well, a type for an interface of its own or for
  /// a union that it is a member of; in lists likewise.
  private func isSubtype(_ own: TypeReference, of promised: TypeReference) -> Bool {
    if promised.isNonNull, !own.isNonNull { return false }
    switch (own.kind, promised.kind) {
    case (.list(let a), .list(let b)): return isSubtype(a, of: b)
    case (.map(let a, let x), .map(let b, let y)): return a.text == b.text && isSubtype(x, of: y)
    case (.named(let a), .named(let b)):
      // What nobody declares is reported once, where it is named.
      if a == b || a.isMissing || b.isMissing || !isKnown(a) || !isKnown(b) { return true }
      switch (gathered.type(a.text), gathered.type(b.text)) {
      case (.object(let node), .interface), (.interface(let node), .interface): return node.interfaces.contains(b)
      case (.object, .union(let union)): return union.members.contains(a)
      default: return false
      }
    default: return false
    }
  }

  private func isKnown(_ name: Name) -> Bool {
    gathered.builtIn(name.text) != nil || gathered.type(name.text) != nil || declarations.types.id(name.text) != nil
  }
}
