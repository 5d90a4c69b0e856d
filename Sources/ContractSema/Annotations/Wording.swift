import ContractSyntax

/// `a, b and c`.
func listed(_ items: [String], _ conjunction: String) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// `apiKey` as `api-key`: how an extension of OpenAPI is spelled.
package func kebabCase(_ name: String) -> String {
  var out = ""
  for scalar in name.unicodeScalars {
    if scalar.value >= 0x41, scalar.value <= 0x5A {
      if !out.isEmpty { out += "-" }
      out += String(scalar).lowercased()
    } else {
      out.unicodeScalars.append(scalar)
    }
  }
  return out
}

extension DirectiveLocation {
  /// The place in words.
  var phrase: String {
    switch self {
    case .fieldDefinition: "a field"
    case .inputFieldDefinition: "a field of an input"
    case .argumentDefinition: "a parameter"
    case .object: "a type"
    case .inputObject: "an input"
    case .interface: "an interface"
    case .union: "a union"
    case .enumeration: "an enum"
    case .enumValue: "an enum value"
    case .scalar: "a scalar"
    case .schema: "a schema"
    case .contract: "the contract"
    case .auth: "an auth scheme"
    case .entity: "an entity"
    case .error: "an error"
    case .service: "a service"
    case .client: "a client"
    case .operation: "an operation"
    case .job: "a job"
    case .event: "an event"
    default: "a GraphQL " + rawValue.lowercased().replacing("_", with: " ")
    }
  }
}
