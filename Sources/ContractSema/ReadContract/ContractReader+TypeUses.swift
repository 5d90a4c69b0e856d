import ContractBase
import ContractModel
import ContractSyntax

extension ContractReader {
  /// The type that a reference names. What cannot be resolved is reported, and may then be anything.
  mutating func use(_ reference: TypeReference) -> TypeUse {
    let origin = Origin(reference.span)
    let isNullable = !reference.isNonNull
    switch reference.kind {
    case .named(let name):
      return TypeUse(named(name, isNullable: isNullable), isNullable: isNullable, origin: origin)
    case .list(let element):
      return TypeUse(.list(ListType(element: use(element))), isNullable: isNullable, origin: origin)
    case .map(let key, let value):
      return TypeUse(.map(MapType(key: mapKey(key), value: use(value))), isNullable: isNullable, origin: origin)
    }
  }

  private mutating func named(_ name: Name, isNullable: Bool) -> ValueType {
    // The parser has reported a name that is missing; a root type has its own warning.
    guard !name.isMissing, !rootTypes.contains(name.text) else { return .any(.all) }
    if let scalar = gathered.builtIn(name.text) {
      if let type = scalar.valueType(isNullable: isNullable) { return type }
      reportMisplaced(scalar, at: name.span)
      return .any(.all)
    }
    guard let id = declarations.types.id(name.text) else {
      unknownTypes.add(name)
      return .any(.all)
    }
    return .reference(id)
  }

  private mutating func reportMisplaced(_ scalar: BuiltInScalar, at span: Span) {
    let hint: String
    switch scalar {
    case .void: hint = "it stands only for the answer of an operation: `): Void!`"
    case .page: hint = "it stands only for a parameter of an operation: `(page: Page)`"
    case .statusCode: hint = "it stands only in annotations; use `Int`"
    default: hint = "it stands only in annotations; use `Duration`"
    }
    sink.report(
      Diagnostic(.typeNotAllowedHere, at: span, "`\(scalar.rawValue)` is not the type of a value", hint: hint))
  }

  /// Nil for any string.
  private mutating func mapKey(_ reference: TypeReference) -> TypeUse? {
    guard let name = reference.name else {
      reportMapKey(reference)
      return nil
    }
    if name.isMissing || name.text == "String" { return nil }
    var key = use(reference)
    key.isNullable = false
    switch key.type {
    case .string, .enumeration: return key
    case .any: return nil
    case .reference:
      if scalars[name.text] != nil, case .string = scalarUse(name.text).type { return key }
      if isEnum(name.text) { return key }
    default: break
    }
    reportMapKey(reference)
    return nil
  }

  private mutating func reportMapKey(_ reference: TypeReference) {
    sink.report(
      Diagnostic(
        .typeNotAllowedHere, at: reference.span, "the keys of a map are strings",
        hint: "write `[String: …]`; a scalar made from `String`, or an enum, will do as well"))
  }

  private func isEnum(_ name: String) -> Bool {
    gathered.named(name).contains { definition in
      if case .enumeration = definition { true } else { false }
    }
  }

  // MARK: Scalars of the contract's own

  mutating func readScalar(_ node: ScalarDefinition) {
    guard let id = declarations.types.id(node.name.text) else { return }
    let annotations = annotations(node.directives, at: .scalar)
    let typed = annotations.typed
    declarations.types.define(
      id,
      TypeDefinition(
        name: node.name.text, description: node.description?.value, use: scalarUse(node.name.text),
        deprecation: typed.deprecation, was: typed.formerNames, examples: typed.examples.map(\.value),
        origin: Origin(node.span)),
      annotations: annotations, declaredAs: .scalar)
  }

  /// What a scalar of the contract's own admits; never a reference, and not nullable.
  mutating func scalarUse(_ name: String) -> TypeUse {
    if let known = scalarUses[name] { return known }
    let anything = TypeUse(.any(JSONKinds.all.subtracting(.null)))
    guard let node = scalars[name] else { return anything }
    if let start = scalarsInProgress.firstIndex(of: name) {
      let cycle = (scalarsInProgress[start...] + [name]).map { "`\($0)`" }.joined(separator: " from ")
      sink.report(
        Diagnostic(
          .scalarCycle, at: node.name.span, "`\(name)` is made from itself: \(cycle)",
          hint: "let one of them have a built-in scalar as its `@base`"))
      return anything
    }
    guard scalarsInProgress.count < 100 else {
      sink.report(
        Diagnostic(
          .scalarCycle, at: node.name.span, "`\(name)` is made from a chain of more than 100 scalars",
          hint: "let it have a built-in scalar as its `@base`"))
      return anything
    }
    scalarsInProgress.append(name)
    defer { scalarsInProgress.removeLast() }
    let own = node.directives.map { Annotation($0) }.filter { !declarations.vocabulary.hidesBuiltIn($0.name.value) }
    let typed = own.typed
    var use = base(of: node, typed) ?? anything
    use.origin = Origin(node.span)
    use = constrained(use, by: typed, subject: "`\(name)`")
    scalarUses[name] = use
    return use
  }

  /// A type that is no scalar: a list, a map, or another type by a name of its own.
  private mutating func composed(_ base: Located<String>) -> TypeUse? {
    guard let reference = TypeReference(text: base.value, at: base.span ?? .synthesized) else { return nil }
    if let name = reference.name?.text, declarations.types.id(name) == nil { return nil }
    var type = use(reference)
    type.isNullable = false
    return type
  }

  /// What `@base` names, or the first constraint implies; warned about where nothing tells.
  private mutating func base(of node: ScalarDefinition, _ typed: TypedAnnotations) -> TypeUse? {
    if let base = typed.base {
      if scalars[base.value] != nil, gathered.builtIn(base.value) == nil { return scalarUse(base.value) }
      if let type = BuiltInScalar(rawValue: base.value)?.valueType(isNullable: false) { return TypeUse(type) }
      if let type = composed(base) { return type }
      if declarations.isIncomplete { return nil }
      let candidate = suggestion(for: base.value, among: BuiltInScalar.valueNames + scalars.keys.sorted())
      sink.report(
        Diagnostic(
          .unknownType, at: base.span, "`\(base.value)` is no scalar that `\(node.name.text)` could be made from",
          hint: candidate.map { "did you mean `\($0)`?" } ?? "name a built-in scalar, such as `String`"))
      return nil
    }
    if gathered.isSchema(node.span), let type = SchemaLibrary.base(of: node.name.text)?.valueType(isNullable: false) {
      return TypeUse(type)
    }
    for constraint in typed.constraints {
      switch constraint {
      case .length, .pattern, .format, .content: return TypeUse(.string(StringType()))
      case .range, .multipleOf: return TypeUse(.number(NumberType()))
      case .decimal: return TypeUse(.decimal(DecimalType(precision: 19, scale: 2)))
      case .items, .properties, .values, .kinds, .satisfies: continue
      }
    }
    sink.report(
      Diagnostic(
        .scalarWithoutBase, at: node.name.span,
        "`\(node.name.text)` says nothing of its values: any JSON value is accepted",
        hint: "say what it is made from: `scalar \(node.name.text) @base(String)`"))
    return nil
  }
}
