import ContractBase
import ContractModel
import ContractSyntax

/// What GraphQL asks of a type system (GraphQL, section 3, the lists under "Type Validation"), as far as reading its types
/// does not show it anyway.
extension ContractReader {
  mutating func checkSchema(_ definitions: [Definition]) {
    // What could not be read may be what is missing.
    guard !declarations.isIncomplete, !gathered.schemaFiles.isEmpty else { return }
    for definition in definitions where definition.declaresType && gathered.isSchema(definition.span) { checkType(definition) }
    // Root types are no types of the contract, so that they are not among the definitions that are read.
    for kind in RootKind.allCases {
      guard let name = roots[kind], let definition = gathered.type(name), gathered.isSchema(definition.span) else {
        continue
      }
      checkType(definition)
    }
    for case .directive(let node) in gathered.definitions where gathered.isSchema(node.span) { checkDirective(node) }
    checkDirectiveCycles()
    reportUncheckedAccess(gathered.definitions)
  }

  private mutating func checkType(_ definition: Definition) {
    if let name = definition.name { checkName(name, "a type") }
    switch definition {
    case .object(let node), .interface(let node):
      checkRecord(node, definition.keyword)
      for field in node.fields {
        checkDirection(field.type, isInput: false)
        for argument in field.arguments {
          checkName(argument.name, "an argument")
          checkDirection(argument.type, isInput: true)
          checkDeprecation(argument.directives, argument.type, argument.defaultValue, "`\(argument.name.text)`")
        }
      }
      if let id = declarations.types.id(node.name.text),
        node.directives.contains(where: { schemaDirectives.original($0.name.text) == "key" })
      {
        declarations.mentioned.append(TypeUse(.reference(id)))
      }
    case .input(let node):
      checkRecord(node, definition.keyword)
      let isOneOf = node.directives.contains { $0.name.text == "oneOf" }
      for field in node.fields {
        checkDirection(field.type, isInput: true)
        checkDeprecation(
          field.directives, field.type, field.defaultValue, "`\(node.name.text).\(field.name.text)`")
        if isOneOf { checkOneOf(field, of: node) }
      }
    case .enumeration(let node):
      for value in node.values { checkName(value.name, "a value of an enum") }
    default: break
    }
  }

  private mutating func checkRecord(_ node: RecordDefinition, _ keyword: DefinitionKeyword) {
    for field in node.fields { checkName(field.name, "a field") }
    guard node.fields.isEmpty, !node.name.isMissing else { return }
    // The braces that hold nothing are the same mistake.
    if let body = node.bodySpan { said.insert(body) }
    sink.report(
      Diagnostic(
        .emptyType, at: node.name.span, "`\(node.name.text)` has no fields, so nothing can be asked of it",
        hint: "add a field: `\(keyword.rawValue) \(node.name.text) { … }`, or remove it"))
  }

  private mutating func checkName(_ name: Name, _ what: String) {
    guard name.text.hasPrefix("__") else { return }
    let bare = String(name.text.drop { $0 == "_" })
    sink.report(
      Diagnostic(
        .reservedName, at: name.span, "`\(name.text)` cannot be the name of \(what): GraphQL keeps two underscores for itself",
        hint: bare.isEmpty ? "choose another name" : "call it `\(bare)`",
        fixIts: bare.isEmpty ? [] : [FixIt(name.span, replacement: bare)]))
  }

  /// Arguments and fields of inputs take scalars, enums and inputs; other fields answer anything but inputs (section 3.4.2).
  private mutating func checkDirection(_ type: TypeReference, isInput: Bool) {
    let name = type.innermostName
    guard !name.isMissing, gathered.builtIn(name.text) == nil, let definition = gathered.type(name.text) else { return }
    switch (definition, isInput) {
    case (.object, true), (.interface, true), (.union, true):
      sink.report(
        Diagnostic(
          .wrongDirection, at: name.span,
          "`\(name.text)` is \(definition.keyword.phrase), and no argument or field of an input can hold one",
          hint: "declare an `input` with the fields that clients send"))
    case (.input, false):
      sink.report(
        Diagnostic(
          .wrongDirection, at: name.span, "`\(name.text)` is an input, and no field can answer one",
          hint: "declare a `type` with the fields that clients get"))
    default: break
    }
  }

  /// What must be given cannot go away (section 3.13.3).
  private mutating func checkDeprecation(
    _ directives: [Directive], _ type: TypeReference, _ value: Value?, _ subject: String
  ) {
    guard type.isNonNull, value == nil, let directive = directives.first(where: { $0.name.text == "deprecated" }) else {
      return
    }
    sink.report(
      Diagnostic(
        .requiredDeprecated, at: directive.span, "\(subject) is deprecated, and yet every client must send it",
        secondary: [DiagnosticLabel(type.span, "required here")], hint: "let it be null, or give it a default"))
  }

  /// Each field of a `@oneOf` input can be left out (section 3.10.1).
  private mutating func checkOneOf(_ field: FieldDefinition, of node: RecordDefinition) {
    if field.type.isNonNull {
      let mark = Span(file: field.type.span.file, start: field.type.span.end - 1, end: field.type.span.end)
      sink.report(
        Diagnostic(
          .oneOfField, at: field.type.span,
          "`\(node.name.text).\(field.name.text)` must always be given, but only one field of a `@oneOf` input is",
          hint: "remove the `!`", fixIts: [FixIt(mark, replacement: "")]))
    }
    if let value = field.defaultValue {
      sink.report(
        Diagnostic(
          .oneOfField, at: value.span,
          "`\(node.name.text).\(field.name.text)` has a default, but only one field of a `@oneOf` input is given",
          hint: "remove the default"))
    }
  }

  // MARK: Directives

  private mutating func checkDirective(_ node: DirectiveDefinition) {
    checkName(node.name, "a directive")
    for argument in unique(node.arguments, of: "`@\(node.name.text)`", name: \.name) {
      checkName(argument.name, "an argument")
      checkDirection(argument.type, isInput: true)
      if let id = declarations.types.id(argument.type.innermostName.text) {
        declarations.mentioned.append(TypeUse(.reference(id)))
      }
      checkDeprecation(argument.directives, argument.type, argument.defaultValue, "`\(argument.name.text)`")
      checkAlone(argument.directives, at: .argumentDefinition)
      _ = defaultValue(argument.defaultValue, of: argument.type)
    }
  }

  /// No directive stands on its own arguments, nor within the types that they have (section 3.13, "Type Validation").
  private mutating func checkDirectiveCycles() {
    var graph = ReferenceGraph()
    var nodes: [String: DirectiveDefinition] = [:]
    for case .directive(let node) in gathered.definitions where gathered.isSchema(node.span) {
      guard nodes[node.name.text] == nil else { continue }
      nodes[node.name.text] = node
      for argument in node.arguments {
        for directive in argument.directives { graph.add("@" + node.name.text, "@" + directive.name.text) }
        graph.add("@" + node.name.text, argument.type.innermostName.text)
      }
    }
    guard !nodes.isEmpty else { return }
    for definition in gathered.definitions where definition.declaresType && gathered.isSchema(definition.span) {
      guard let name = definition.name?.text else { continue }
      for directive in definition.directives { graph.add(name, "@" + directive.name.text) }
      switch definition {
      case .input(let node):
        for field in node.fields {
          for directive in field.directives { graph.add(name, "@" + directive.name.text) }
          graph.add(name, field.type.innermostName.text)
        }
      case .enumeration(let node):
        for directive in node.values.flatMap(\.directives) { graph.add(name, "@" + directive.name.text) }
      default: break
      }
    }
    for circle in graph.circles() {
      // One report for each circle, at the first of its directives.
      guard let first = circle.compactMap({ nodes[String($0.dropFirst())] }).min(by: { $0.span < $1.span }) else {
        continue
      }
      sink.report(
        Diagnostic(
          .directiveCycle, at: first.name.span, "`@\(first.name.text)` is defined by means of itself",
          secondary: first.arguments.filter { argument in
            argument.directives.contains { circle.contains("@" + $0.name.text) }
              || circle.contains(argument.type.innermostName.text)
          }.prefix(3).map { DiagnosticLabel($0.span, "by way of this") },
          hint: "leave it out where its own arguments are declared"))
    }
  }
}

extension DefinitionKeyword {
  fileprivate var phrase: String {
    switch self {
    case .interface: "an interface"
    case .union: "a union"
    default: "an output type"
    }
  }
}
