import ContractBase
import ContractModel
import ContractSyntax

extension ContractReader {
  /// A default as JSON. In a GraphQL schema it is coerced as GraphQL says (section 3.4.1 and on); nil where it is none of
  /// its type, which is reported.
  mutating func defaultValue(_ value: Value?, of type: TypeReference) -> JSONValue? {
    guard let value else { return nil }
    guard gathered.isSchema(value.span) else { return onTheWire(AnnotationValue(value), of: type) }
    return coerced(value, to: type)
  }

  /// A value of a contract, where names of enum values stand for what they are on the wire.
  private func onTheWire(_ value: AnnotationValue, of type: TypeReference) -> JSONValue {
    switch (value, type.kind) {
    case (.name(let text, _), .named(let name)):
      guard case .enumeration(let node) = gathered.type(name.text),
        let one = node.values.first(where: { $0.name.text == text })
      else { return value.json }
      return .string(one.directives.map { Annotation($0) }.typed.wireName?.value ?? text)
    case (.list(let elements, _), .list(let element)): return .array(elements.map { onTheWire($0, of: element) })
    default: return value.json
    }
  }

  /// Checks arguments of the schema's own directives whose types are input objects; others the annotations' checker does.
  mutating func checkInputs(of annotations: [Annotation]) {
    for annotation in annotations {
      for case .directive(let node) in gathered.named(annotation.name.value) {
        for argument in annotation.arguments {
          guard let parameter = node.arguments.first(where: { $0.name.text == argument.name?.value }),
            case .input = gathered.type(parameter.type.innermostName.text)
          else { continue }
          _ = coerced(argument.value, to: parameter.type)
        }
        break
      }
    }
  }

  private mutating func coerced(_ value: Value, to type: TypeReference) -> JSONValue? {
    if case .variable = value.kind { return nil }
    return coerced(AnnotationValue(value), to: type)
  }

  private mutating func coerced(_ value: AnnotationValue, to type: TypeReference) -> JSONValue? {
    if value.isNull {
      guard type.isNonNull else { return .null }
      return misfit(value, type, hint: nil)
    }
    switch type.kind {
    case .map: return value.json
    case .list(let element):
      // A single value stands for a list of one (section 3.11).
      guard case .list(let elements, _) = value else { return coerced(value, to: element).map { .array([$0]) } }
      let all = elements.map { coerced($0, to: element) }
      return all.contains { $0 == nil } ? nil : .array(all.compactMap { $0 })
    case .named(let name):
      if let scalar = gathered.builtIn(name.text) { return coerced(value, to: scalar, type) }
      if case .enumeration(let node) = gathered.type(name.text) { return coerced(value, toEnum: node, type) }
      if let shape = inputShape(name.text) { return coerced(value, to: shape, type) }
      // What a scalar of the schema's own takes is checked against what it is made from; other types are wrong here, or
      // unknown, which is reported where they are named.
      return scalars[name.text] == nil ? nil : value.json
    }
  }

  private mutating func coerced(
    _ value: AnnotationValue, to scalar: BuiltInScalar, _ type: TypeReference
  ) -> JSONValue? {
    switch (scalar, value) {
    case (.int, .number(let text, _)) where Int32(text) != nil, (.float, .number(let text, _)):
      guard let number = JSONNumber(text) else { return misfit(value, type, hint: nil) }
      return .number(number)
    case (.id, .number(let text, _)) where !text.contains(where: { ".eE".contains($0) }): return .string(text)
    case (.boolean, .boolean), (.string, .string), (.id, .string): return value.json
    case (.int, .number):
      return misfit(value, type, hint: "`Int` holds whole numbers from -2147483648 to 2147483647")
    case (.string, .name(let text, _)), (.id, .name(let text, _)):
      return misfit(value, type, hint: "put it in quotes: \"\(text)\"", fix: "\"\(text)\"")
    case (.boolean, .string(let text, _)) where Bool(text) != nil,
      (.int, .string(let text, _)) where Int32(text) != nil, (.float, .string(let text, _)) where Double(text) != nil:
      return misfit(value, type, hint: "leave the quotes out: \(text)", fix: text)
    case (.int, _), (.float, _), (.boolean, _), (.string, _), (.id, _): return misfit(value, type, hint: nil)
    default: return value.json
    }
  }

  private mutating func coerced(
    _ value: AnnotationValue, toEnum node: EnumDefinition, _ type: TypeReference
  ) -> JSONValue? {
    let names = node.values.map(\.name.text)
    switch value {
    case .name(let text, _) where names.contains(text): return .string(text)
    case .string(let text, _) where names.contains(text):
      return misfit(value, type, hint: "values of enums have no quotes: `\(text)`", fix: text)
    case .name(let text, _):
      let candidate = suggestion(for: text, among: names)
      return misfit(
        value, type,
        hint: candidate.map { "did you mean `\($0)`?" } ?? "it has " + listed(names.prefix(20).map { "`\($0)`" }, "and"),
        fix: candidate)
    default: return misfit(value, type, hint: "it has " + listed(names.prefix(20).map { "`\($0)`" }, "and"))
    }
  }

  private mutating func coerced(
    _ value: AnnotationValue, to shape: InputShape, _ type: TypeReference
  ) -> JSONValue? {
    guard case .object(let members, let span) = value else { return misfit(value, type, hint: nil) }
    // Nobody reads thousands of findings about constants.
    guard sink.errorCount < 1000 else { return nil }
    let reported = sink.errorCount
    var found: [JSONMember] = []
    var seen: [String: Span] = [:]
    for member in members {
      guard let name = member.name, !name.value.isEmpty else { continue }
      let place = name.span ?? member.value.span
      if let first = seen[name.value] {
        sink.report(
          Diagnostic(
            .badDefault, at: place, "`\(name.value)` is given twice",
            secondary: [DiagnosticLabel(first, "first here")], hint: "remove one of them"))
        continue
      }
      seen[name.value] = place
      guard let field = shape.fields[name.value] else {
        let candidate = suggestion(for: name.value, among: shape.fields.keys.sorted())
        sink.report(
          Diagnostic(
            .badDefault, at: place, "`\(shape.name)` has no field `\(name.value)`",
            hint: candidate.map { "did you mean `\($0)`?" } ?? "remove it, or declare the field",
            fixIts: candidate.map { [FixIt(place, replacement: $0)] } ?? []))
        continue
      }
      if let json = coerced(member.value, to: field.type) { found.append(JSONMember(name.value, json)) }
    }
    let missing = shape.required.filter { seen[$0.text] == nil }
    if let first = missing.first {
      let names = missing.count > 3 ? ["`\(first.text)` and \(missing.count - 1) more"] : missing.map { "`\($0.text)`" }
      sink.report(
        Diagnostic(
          .badDefault, at: span,
          "\(listed(names, "and")) \(missing.count == 1 ? "is" : "are") missing, which every `\(shape.name)` has",
          secondary: [DiagnosticLabel(first.span, "required here")], hint: "add `\(first.text): …`"))
    }
    if shape.isOneOf, sink.errorCount == reported, members.count != 1 || members.contains(where: { $0.value.isNull }) {
      sink.report(
        Diagnostic(
          .badDefault, at: span, "exactly one field of `\(shape.name)` is given, and is not null",
          hint: "keep one of them"))
    }
    return sink.errorCount == reported ? .object(found) : nil
  }

  private mutating func inputShape(_ name: String) -> InputShape? {
    if let known = inputShapes[name] { return known }
    guard case .input(let node) = gathered.type(name) else { return nil }
    let shape = InputShape(node)
    inputShapes[name] = shape
    return shape
  }

  /// Reports a constant that its type does not have; always nil.
  private mutating func misfit(
    _ value: AnnotationValue, _ type: TypeReference, hint: String?, fix: String? = nil
  ) -> JSONValue? {
    sink.report(
      Diagnostic(
        .badDefault, at: value.span, "\(value.phrase) is no `\(type.text)`", hint: hint,
        fixIts: fix.map { [FixIt(value.span, replacement: $0)] } ?? []))
    return nil
  }
}

/// What the constants of an input object are checked against.
struct InputShape {
  let name: String
  let fields: [String: FieldDefinition]
  let required: [Name]
  let isOneOf: Bool

  init(_ node: RecordDefinition) {
    name = node.name.text
    fields = Dictionary(node.fields.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    required = node.fields.filter { $0.type.isNonNull && $0.defaultValue == nil }.map(\.name)
    isOneOf = node.directives.contains { $0.name.text == "oneOf" }
  }
}
