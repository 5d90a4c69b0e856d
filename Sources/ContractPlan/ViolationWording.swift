public import ContractModel

/// The code and the words of every violation, in one place: they are part of the wire.
public enum ViolationWording {
  public static let required = Failure("required", "is required")
  public static let repeated = Failure("repeated", "must be given only once")
  public static let cursor = Failure("cursor", "is not a valid cursor")
  public static let unknownProperty = Failure("unknown_property", "is not a known property")
  public static let propertyName = Failure("property_name", "is not a permitted property name")
  public static let never = Failure("not", "is not allowed")
  public static let extraItem = Failure("max_items", "is one item too many")
  public static let uniqueItems = Failure("unique_items", "must not contain duplicates")
  public static let not = Failure("not", "must not have the excluded form")
  public static let anyOf = Failure("any_of", "must have at least one of the permitted forms")
  public static let oneOf = Failure("one_of", "must have exactly one of the permitted forms")

  /// Of a value that is of none of the kinds.
  public static func type(_ kinds: JSONKinds) -> Failure {
    if kinds.isEmpty { return never }
    let table: [(JSONKinds, String)] = [
      (.boolean, "true or false"), (.number, "a number"), (.integer, "an integer"), (.string, "a string"),
      (.array, "an array"), (.object, "an object"), (.null, "null"),
    ]
    let named = kinds.contains(.number) ? kinds.subtracting(.integer) : kinds
    return Failure("type", "must be " + list(table.compactMap { named.contains($0.0) ? $0.1 : nil }))
  }

  /// Of a value that is no number, or is one beyond single precision (IEEE 754, binary32).
  public static func single(acceptsNull: Bool) -> Failure {
    Failure("type", "must be a number from -3.4028235e38 to 3.4028235e38" + (acceptsNull ? " or null" : ""))
  }

  public static func decimal(precision: Int, scale: Int) -> Failure {
    let whole = precision - scale
    if scale == 0 {
      return Failure("decimal", "must be a decimal of at most \(count(precision, "digit")), as a string")
    }
    return Failure(
      "decimal",
      "must be a decimal of at most \(count(whole, "digit")) before the point and \(scale) after it, as a string")
  }

  /// Of a string that is none of the values, or is not the one.
  public static func oneOf(_ values: [String]) -> Failure {
    if values.count == 1, let value = values.first { return Failure("const", "must be " + shown(value)) }
    if values.count > 20 { return Failure("enum", "must be one of the \(values.count) permitted values") }
    return Failure("enum", "must be one of " + values.map(shown).joined(separator: ", "))
  }

  /// Of a value that is none of the values.
  public static func values(_ values: [JSONValue]) -> Failure {
    oneOf(values.map { if case .string(let text) = $0 { text } else { $0.text } })
  }

  public static func discriminator(_ tags: [String]) -> Failure {
    Failure("discriminator", oneOf(tags).detail)
  }

  public static func missingDiscriminator(_ tags: [String]) -> Failure {
    Failure("discriminator", "is required, and " + oneOf(tags).detail)
  }

  /// Of a former name, where the present one is given as well.
  public static func renamed(_ name: String) -> Failure {
    Failure("renamed", "must not be given beside \(shown(name))")
  }

  public static func dependentRequired(_ property: String) -> Failure {
    Failure("dependent_required", "is required beside \(shown(property))")
  }

  public static func contains(minimum: Int, maximum: Int?) -> Failure {
    let detail =
      switch (minimum, maximum) {
      case (0, nil): "must contain any number of matching items"
      case (0, let maximum?): "must contain at most \(count(maximum, "matching item"))"
      case (_, nil): "must contain at least \(count(minimum, "matching item"))"
      case (_, let maximum?) where maximum == minimum: "must contain exactly \(count(minimum, "matching item"))"
      case (_, let maximum?): "must contain \(minimum) to \(maximum) matching items"
      }
    return Failure("contains", detail)
  }

  /// Of a value of the right kind that a rule does not admit.
  public static func check(_ rule: CheckRule) -> Failure {
    switch rule {
    case .minLength(let limit): Failure("min_length", "must be at least \(count(limit, "character"))")
    case .maxLength(let limit): Failure("max_length", "must be at most \(count(limit, "character"))")
    case .pattern(let pattern): Failure("pattern", "must match the pattern \(shown(pattern.source))")
    case .format(let format): Failure("format", "must be " + noun(format))
    case .minimum(let limit): Failure("minimum", "must be at least \(limit.text)")
    case .maximum(let limit): Failure("maximum", "must be at most \(limit.text)")
    case .exclusiveMinimum(let limit): Failure("exclusive_minimum", "must be more than \(limit.text)")
    case .exclusiveMaximum(let limit): Failure("exclusive_maximum", "must be less than \(limit.text)")
    case .multipleOf(let factor): Failure("multiple_of", "must be a multiple of \(factor.text)")
    case .minItems(let limit): Failure("min_items", "must have at least \(count(limit, "item"))")
    case .maxItems(let limit): Failure("max_items", "must have at most \(count(limit, "item"))")
    case .uniqueItems: uniqueItems
    case .minProperties(let limit):
      Failure("min_properties", "must have at least \(plural(limit, "property", "properties"))")
    case .maxProperties(let limit):
      Failure("max_properties", "must have at most \(plural(limit, "property", "properties"))")
    }
  }

  /// What a format calls its values.
  static func noun(_ format: StringFormat) -> String {
    switch format {
    case .dateTime: "a date and time such as 2026-01-31T12:00:00Z"
    case .date: "a date such as 2026-01-31"
    case .time: "a time such as 12:00:00Z"
    case .localTime: "a time such as 12:00:00"
    case .duration: "a duration such as P1DT12H"
    case .email, .idnEmail: "an e-mail address"
    case .hostname, .idnHostname: "a host name"
    case .ipv4: "an IPv4 address"
    case .ipv6: "an IPv6 address"
    case .uri: "an absolute URI"
    case .uriReference: "a URI reference"
    case .iri: "an absolute IRI"
    case .iriReference: "an IRI reference"
    case .uriTemplate: "a URI template"
    case .uuid: "a UUID"
    case .jsonPointer: "a JSON Pointer"
    case .relativeJSONPointer: "a relative JSON Pointer"
    case .regex: "a regular expression"
    case .byte: "base64 with padding"
    case .binary: "bytes"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String { plural(number, noun, noun + "s") }

  private static func plural(_ number: Int, _ one: String, _ many: String) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(many)"
  }

  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Text of the contract inside a sentence: as it is where it is one plain word, as a JSON string otherwise.
  private static func shown(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0 != "\"" && $0 != "," }
    return isPlain ? text : JSONValue.quote(text)
  }
}
