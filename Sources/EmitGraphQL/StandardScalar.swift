import ContractModel
import ContractSyntax
import EmitContract

/// Scalars that contracts build in and GraphQL does not.
struct StandardScalar {
  var name: String
  var description: String
  /// Where its form is specified (section 3.5.1).
  var url: String?

  static let all: [StandardScalar] = [
    StandardScalar(name: "Int64", description: "A whole number, -2^63 to 2^63-1."),
    StandardScalar(
      name: "SafeInt", description: "A whole number, -(2^53-1) to 2^53-1.", url: "https://www.rfc-editor.org/rfc/rfc8259#section-6"),
    StandardScalar(name: "Float32", description: "A finite IEEE 754 single."),
    StandardScalar(name: "Decimal", description: "An exact decimal number, as a string."),
    StandardScalar(name: "DateTime", description: "A date and time.", url: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6"),
    StandardScalar(name: "Date", description: "A day.", url: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6"),
    StandardScalar(name: "Time", description: "A time of day.", url: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6"),
    StandardScalar(name: "Duration", description: "A length of time.", url: "https://www.rfc-editor.org/rfc/rfc3339#appendix-A"),
    StandardScalar(name: "UUID", description: "A UUID.", url: "https://www.rfc-editor.org/rfc/rfc9562"),
    StandardScalar(name: "Email", description: "An e-mail address.", url: "https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2"),
    StandardScalar(name: "URI", description: "An absolute URI.", url: "https://www.rfc-editor.org/rfc/rfc3986"),
    StandardScalar(name: "Password", description: "A password: taken, and never answered."),
    StandardScalar(name: "Bytes", description: "Base64 with padding.", url: "https://www.rfc-editor.org/rfc/rfc4648#section-4"),
    StandardScalar(name: "JSON", description: "Any JSON value.", url: "https://www.rfc-editor.org/rfc/rfc8259"),
    StandardScalar(name: "Void", description: "No value."),
  ]

  var definition: Definition {
    .scalar(
      ScalarDefinition(
        description: .description(description), name: Name(name),
        directives: url.map { [Directive("specifiedBy", nil, [("url", .text($0))])] } ?? []))
  }
}
