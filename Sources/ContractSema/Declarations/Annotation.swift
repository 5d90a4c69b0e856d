package import ContractBase

/// An annotation as it stands on a declaration: a directive, or an `x-` extension. Not checked yet.
package struct Annotation: Sendable {
  /// Without `@` or `x-`, in camel case.
  package var name: Located<String>
  package var arguments: [AnnotationArgument]
  package var span: Span

  package init(name: Located<String>, arguments: [AnnotationArgument], span: Span) {
    self.name = name
    self.arguments = arguments
    self.span = span
  }
}

package struct AnnotationArgument: Sendable {
  /// Nil for a main argument without a name.
  package var name: Located<String>?
  package var value: AnnotationValue

  package init(name: Located<String>?, value: AnnotationValue) {
    self.name = name
    self.value = value
  }
}

/// A constant with the place of each of its parts.
package indirect enum AnnotationValue: Sendable {
  case null(Span)
  case boolean(Bool, Span)
  /// Exact text of the number.
  case number(String, Span)
  case string(String, Span)
  /// An enum value or another bare name; OpenAPI writes them as strings, so a string is accepted for one.
  case name(String, Span)
  case list([AnnotationValue], Span)
  case object([AnnotationArgument], Span)

  package var span: Span {
    switch self {
    case .null(let span), .boolean(_, let span), .number(_, let span), .string(_, let span), .name(_, let span),
      .list(_, let span), .object(_, let span):
      span
    }
  }
}
