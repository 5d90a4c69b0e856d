/// Numbers between bounds, each of which may be left out.
public struct NumberBounds: Hashable, Sendable {
  public var minimum: JSONNumber?
  public var maximum: JSONNumber?
  public var exclusiveMinimum: JSONNumber?
  public var exclusiveMaximum: JSONNumber?
  /// Greater than zero; exact: 19.99 is a multiple of 0.01.
  public var multipleOf: JSONNumber?

  public init(
    minimum: JSONNumber? = nil, maximum: JSONNumber? = nil, exclusiveMinimum: JSONNumber? = nil,
    exclusiveMaximum: JSONNumber? = nil, multipleOf: JSONNumber? = nil
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.exclusiveMinimum = exclusiveMinimum
    self.exclusiveMaximum = exclusiveMaximum
    self.multipleOf = multipleOf
  }

  public var isEmpty: Bool {
    minimum == nil && maximum == nil && exclusiveMinimum == nil && exclusiveMaximum == nil && multipleOf == nil
  }
}

/// A number without fraction.
public struct IntegerType: Hashable, Sendable {
  public var width: IntegerWidth
  public var bounds: NumberBounds

  public init(width: IntegerWidth, bounds: NumberBounds = NumberBounds()) {
    self.width = width
    self.bounds = bounds
  }
}

public enum IntegerWidth: String, Hashable, Sendable {
  /// -2^31 to 2^31-1.
  case int32
  /// -(2^53-1) to 2^53-1: what every JSON implementation holds exactly (RFC 8259, section 6).
  case safe
  /// -2^63 to 2^63-1.
  case int64
}

/// An IEEE 754 number.
public struct NumberType: Hashable, Sendable {
  public var isSingle: Bool
  public var bounds: NumberBounds

  public init(isSingle: Bool = false, bounds: NumberBounds = NumberBounds()) {
    self.isSingle = isSingle
    self.bounds = bounds
  }
}

/// An exact decimal, a string on the wire.
public struct DecimalType: Hashable, Sendable {
  /// Digits in all, 1 to 38.
  public var precision: Int
  /// Digits after the point, at most `precision`.
  public var scale: Int
  public var bounds: NumberBounds

  public init(precision: Int, scale: Int, bounds: NumberBounds = NumberBounds()) {
    self.precision = precision
    self.scale = scale
    self.bounds = bounds
  }
}

public struct StringType: Hashable, Sendable {
  public var format: StringFormat?
  /// In Unicode code points.
  public var minLength: Int?
  public var maxLength: Int?
  /// ECMA-262 with the `u` flag, unanchored (JSON Schema 2020-12, validation, section 6.3.3).
  public var pattern: Pattern?
  public var contentEncoding: String?
  public var contentMediaType: String?
  /// Whether the value must never be answered or logged.
  public var isSecret: Bool

  public init(
    format: StringFormat? = nil, minLength: Int? = nil, maxLength: Int? = nil, pattern: Pattern? = nil,
    contentEncoding: String? = nil, contentMediaType: String? = nil, isSecret: Bool = false
  ) {
    self.format = format
    self.minLength = minLength
    self.maxLength = maxLength
    self.pattern = pattern
    self.contentEncoding = contentEncoding
    self.contentMediaType = contentMediaType
    self.isSecret = isSecret
  }
}

/// A regular expression, with what a person would call the values that it admits.
public struct Pattern: Hashable, Sendable {
  public var source: String

  public init(_ source: String) { self.source = source }
}

/// A format that is checked (JSON Schema 2020-12, validation, section 7.3); others are not kept here.
public enum StringFormat: String, Hashable, Sendable, CaseIterable {
  case dateTime = "date-time"
  case date
  /// With an offset (RFC 3339, `full-time`).
  case time
  /// Without one (`partial-time`); the name is that of OpenAPI's registry of formats.
  case localTime = "time-local"
  case duration
  case email
  case idnEmail = "idn-email"
  case hostname
  case idnHostname = "idn-hostname"
  case ipv4
  case ipv6
  case uri
  case uriReference = "uri-reference"
  case iri
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case uuid
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"
  case regex
  /// Base64 with padding (RFC 4648, section 4).
  case byte
  /// Raw bytes, outside JSON.
  case binary
}

/// One of a fixed list of strings.
public struct EnumerationType: Hashable, Sendable {
  public var cases: [EnumerationCase]

  public init(cases: [EnumerationCase]) { self.cases = cases }
}

public struct EnumerationCase: Hashable, Sendable {
  /// As on the wire.
  public var value: String
  public var description: String?
  public var deprecation: Deprecation?
  public var was: [String]

  public init(value: String, description: String? = nil, deprecation: Deprecation? = nil, was: [String] = []) {
    self.value = value
    self.description = description
    self.deprecation = deprecation
    self.was = was
  }
}
