/// What about a contract has changed; the raw value is stable, for exceptions and for scripts.
public enum ChangeKind: String, Hashable, Sendable, CaseIterable {
  // Values.
  case type
  case nullability
  case enumValue = "enum-value"
  case range
  case length
  case format
  case pattern
  case items
  case uniqueItems = "unique-items"
  case contains
  case property
  case required
  case defaultValue = "default"
  case additionalProperties = "additional-properties"
  case patternProperties = "pattern-properties"
  case propertyNames = "property-names"
  case propertyCount = "property-count"
  case dependency
  case variant
  case condition

  // Requests.
  case operation
  case route
  case parameter
  case parameterStyle = "parameter-style"
  case requestBody = "request-body"
  case requestMediaType = "request-media-type"
  case bodySize = "body-size"
  case idempotency
  case rateLimit = "rate-limit"
  case pagination
  case entityTag = "entity-tag"

  // Answers.
  case responseStatus = "response-status"
  case responseMediaType = "response-media-type"
  case responseHeader = "response-header"
  case error
  case errorStyle = "error-style"
  case deprecation

  // Callers.
  case access
  case scheme

  // The whole contract.
  case server
  case event
  /// Of a part that is read and not served.
  case unserved

  /// Whether it is told even where it harms nobody.
  var isTold: Bool {
    switch self {
    case .property, .enumValue, .variant, .additionalProperties, .type, .nullability, .deprecation: true
    default: false
    }
  }
}
