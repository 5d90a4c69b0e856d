import ContractBase
package import ContractModel
package import ContractSyntax

extension Annotation {
  init(_ directive: Directive) {
    self.init(
      name: .init(directive.name.text, at: directive.name.span),
      arguments: directive.arguments.map { argument in
        AnnotationArgument(
          name: argument.name.map { .init($0.text, at: $0.span) }, value: AnnotationValue(argument.value))
      },
      span: directive.span)
  }
}

extension AnnotationValue {
  package init(_ value: Value) {
    switch value.kind {
    case .int(let literal), .float(let literal): self = .number(literal.text, value.span)
    case .string(let literal): self = .string(literal.value, value.span)
    case .boolean(let boolean): self = .boolean(boolean, value.span)
    // A variable has been reported by the parser.
    case .null, .variable: self = .null(value.span)
    case .enumeration(let name): self = .name(name.text, value.span)
    case .list(let elements): self = .list(elements.map { AnnotationValue($0) }, value.span)
    case .object(let fields):
      self = .object(
        fields.map {
          AnnotationArgument(name: .init($0.name.text, at: $0.name.span), value: AnnotationValue($0.value))
        },
        value.span)
    }
  }

  /// The same value with every part of it at one place.
  func placed(at span: Span) -> AnnotationValue {
    switch self {
    case .null: .null(span)
    case .boolean(let value, _): .boolean(value, span)
    case .number(let text, _): .number(text, span)
    case .string(let text, _): .string(text, span)
    case .name(let text, _): .name(text, span)
    case .list(let elements, _): .list(elements.map { $0.placed(at: span) }, span)
    case .object(let members, _):
      .object(
        members.map { member in
          AnnotationArgument(name: member.name.map { .init($0.value, at: span) }, value: member.value.placed(at: span))
        }, span)
    }
  }

  /// As JSON; a bare name is a string, and a number that JSON cannot hold is null.
  package var json: JSONValue {
    switch self {
    case .null: .null
    case .boolean(let value, _): .boolean(value)
    case .number(let text, _): JSONNumber(text).map { .number($0) } ?? .null
    case .string(let text, _), .name(let text, _): .string(text)
    case .list(let elements, _): .array(elements.map(\.json))
    case .object(let members, _): .object(AnnotationValue.members(members))
    }
  }

  /// The first of each name.
  private static func members(_ arguments: [AnnotationArgument]) -> [JSONMember] {
    var seen = Set<String>()
    return arguments.compactMap { argument in
      guard let name = argument.name?.value, seen.insert(name).inserted else { return nil }
      return JSONMember(name, argument.value.json)
    }
  }

  /// A string or a bare name.
  var text: String? {
    switch self {
    case .string(let text, _), .name(let text, _): text
    default: nil
    }
  }

  var isNull: Bool { if case .null = self { true } else { false } }

  /// In a message: what the author wrote, in short.
  var phrase: String {
    switch self {
    case .null: "null"
    case .boolean(let value, _): "`\(value)`"
    case .number(let text, _): "the number \(text)"
    case .string(let text, _): "the string \(JSONValue.quote(String(text.prefix(40))))"
    case .name(let text, _): "`\(text)`"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
