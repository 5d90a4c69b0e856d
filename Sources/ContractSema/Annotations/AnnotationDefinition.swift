package import ContractBase
package import ContractSyntax

/// What one annotation is: where it may stand and what it takes. From the prelude, or from a `directive` of the
/// contract's own.
package struct AnnotationDefinition: Sendable {
  package var name: String
  package var description: String?
  package var parameters: [AnnotationParameter]
  package var locations: [DirectiveLocation]
  package var isRepeatable: Bool
  /// Whether the compiler knows what it means.
  package var isBuiltIn: Bool
  /// Of its name.
  package var span: Span?

  /// The parameter that an argument without a name is for: the only one that is required, or else the first.
  package var mainParameter: AnnotationParameter? {
    let required = parameters.filter(\.isRequired)
    return required.count == 1 ? required.first : parameters.first
  }

  /// The parameter that gathers arguments which are not declared: `@allow(role: ADMIN)` is a claim.
  package var gatheringParameter: AnnotationParameter? {
    isBuiltIn && name == "allow" ? parameter("claims") : nil
  }

  package func parameter(_ name: String) -> AnnotationParameter? { parameters.first { $0.name == name } }

  /// As an author would write it: `@length(min: Int, max: Int)`.
  package var signature: String {
    guard !parameters.isEmpty else { return "@" + name }
    let list = parameters.map { "\($0.name): \($0.type.text)" + ($0.isRequired ? "!" : "") }
    return "@\(name)(\(list.joined(separator: ", ")))"
  }
}

/// What an annotation takes under one name.
package struct AnnotationParameter: Sendable {
  package var name: String
  package var description: String?
  package var type: AnnotationType
  /// Has no default and may not be null.
  package var isRequired: Bool
  package var defaultValue: AnnotationValue?
}

/// The type of an annotation's parameter.
package indirect enum AnnotationType: Sendable, Hashable {
  case integer
  case number
  case boolean
  /// A string, or the bare name of something declared: `@create(User)`.
  case string
  /// `30s`, `15m`, `1h`, `7d`.
  case timeSpan
  /// `404`, `"4XX"`, `"default"`.
  case status
  /// A date or date-time (RFC 3339).
  case date
  case enumeration(name: String, values: [String])
  /// Any constant.
  case json
  case list(AnnotationType)

  /// As GraphQL writes it.
  package var text: String {
    switch self {
    case .integer: "Int"
    case .number: "Float"
    case .boolean: "Boolean"
    case .string: "String"
    case .timeSpan: "TimeSpan"
    case .status: "StatusCode"
    case .date: "Date"
    case .enumeration(let name, _): name
    case .json: "JSON"
    case .list(let element): "[\(element.text)!]"
    }
  }

  /// In a sentence.
  var phrase: String {
    switch self {
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "`true` or `false`"
    case .string: "a string"
    case .timeSpan: "a length of time such as \"1h\""
    case .status: "a status such as 404, a range such as \"4XX\", or \"default\""
    case .date: "a date such as \"2027-01-31\""
    case .enumeration(_, let values): "one of " + values.map { "`\($0)`" }.joined(separator: ", ")
    case .json: "a value"
    case .list(let element): "a list, each " + element.phrase
    }
  }
}

extension AnnotationDefinition {
  /// Reads a `directive` declaration. Enums are those that its parameters may name.
  init(_ node: DirectiveDefinition, isBuiltIn: Bool, enums: [String: [String]]) {
    name = node.name.text
    description = node.description?.value
    isRepeatable = node.isRepeatable
    locations = node.locations.compactMap { DirectiveLocation(rawValue: $0.text) }
    span = isBuiltIn ? nil : node.name.span
    self.isBuiltIn = isBuiltIn
    parameters = node.arguments.map { argument in
      AnnotationParameter(
        name: argument.name.text, description: argument.description?.value,
        type: AnnotationType(argument.type, enums: enums),
        isRequired: argument.type.isNonNull && argument.defaultValue == nil,
        defaultValue: argument.defaultValue.map { AnnotationValue($0) })
    }
  }
}

extension AnnotationType {
  /// Types that are no scalars and no enums are taken as any constant.
  init(_ reference: TypeReference, enums: [String: [String]]) {
    switch reference.kind {
    case .list(let element): self = .list(AnnotationType(element, enums: enums))
    case .map: self = .json
    case .named(let name):
      switch name.text {
      case "Int": self = .integer
      case "Float": self = .number
      case "Boolean": self = .boolean
      case "String", "ID": self = .string
      case "TimeSpan": self = .timeSpan
      case "StatusCode": self = .status
      case "Date": self = .date
      default: self = enums[name.text].map { .enumeration(name: name.text, values: $0) } ?? .json
      }
    }
  }
}
