public import ContractBase

public struct ListType: Hashable, Sendable {
  /// Of elements after the prefix; nil where none may follow.
  public var element: TypeUse?
  /// `prefixItems`: a tuple.
  public var prefix: [TypeUse]
  public var minItems: Int?
  public var maxItems: Int?
  public var uniqueItems: Bool
  public var contains: ContainsConstraint?
  /// Whether elements after the prefix stay unevaluated, since the schema says no `items`; `element` then admits anything.
  public var leavesRest: Bool

  public init(
    element: TypeUse?, prefix: [TypeUse] = [], minItems: Int? = nil, maxItems: Int? = nil, uniqueItems: Bool = false,
    contains: ContainsConstraint? = nil, leavesRest: Bool = false
  ) {
    self.element = element
    self.prefix = prefix
    self.minItems = minItems
    self.maxItems = maxItems
    self.uniqueItems = uniqueItems
    self.contains = contains
    self.leavesRest = leavesRest
  }
}

public struct ContainsConstraint: Hashable, Sendable {
  public var element: TypeUse
  public var minimum: Int
  public var maximum: Int?

  public init(element: TypeUse, minimum: Int = 1, maximum: Int? = nil) {
    self.element = element
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// An object whose property names are data.
public struct MapType: Hashable, Sendable {
  /// What names must be; a string type.
  public var key: TypeUse?
  public var value: TypeUse
  public var minProperties: Int?
  public var maxProperties: Int?
  /// Whether its properties stay unevaluated, since the schema says no `additionalProperties`; `value` then admits anything.
  public var leavesRest: Bool

  public init(
    key: TypeUse? = nil, value: TypeUse, minProperties: Int? = nil, maxProperties: Int? = nil, leavesRest: Bool = false
  ) {
    self.key = key
    self.value = value
    self.minProperties = minProperties
    self.maxProperties = maxProperties
    self.leavesRest = leavesRest
  }
}

/// An object with known properties.
public struct ObjectType: Hashable, Sendable {
  /// In declaration order, which is the order on the wire.
  public var properties: [Property]
  public var additional: AdditionalProperties
  public var patternProperties: [PatternProperty]
  public var propertyNames: TypeUse?
  public var minProperties: Int?
  public var maxProperties: Int?
  public var dependentRequired: [DependentRequired]
  public var dependentSchemas: [DependentSchema]
  /// Whether properties that an open object does not declare stay unevaluated; not where `additionalProperties: true` is
  /// said, which evaluates them (JSON Schema 2020-12, core, section 11.3).
  public var leavesRest: Bool

  public init(properties: [Property], additional: AdditionalProperties = .closed) {
    self.properties = properties
    self.additional = additional
    patternProperties = []
    propertyNames = nil
    minProperties = nil
    maxProperties = nil
    dependentRequired = []
    dependentSchemas = []
    leavesRest = true
  }
}

/// What properties that are not declared may be.
public enum AdditionalProperties: Hashable, Sendable {
  /// Refused: `unknown_property`.
  case closed
  /// Accepted and kept.
  case open
  /// Accepted where the value fits.
  case typed(TypeUse)
}

public struct Property: Hashable, Sendable {
  /// As on the wire.
  public var name: String
  public var type: TypeUse
  /// Whether it must be there. Absent, null (``TypeUse/isNullable``) and a value are three different things.
  public var isRequired: Bool
  /// Applied by the server where the property is absent.
  public var defaultValue: JSONValue?
  public var access: Access
  public var description: String?
  public var deprecation: Deprecation?
  public var was: [FormerName]
  public var examples: [JSONValue]
  public var origin: Origin

  public init(
    name: String, type: TypeUse, isRequired: Bool, defaultValue: JSONValue? = nil, access: Access = .readWrite,
    description: String? = nil, deprecation: Deprecation? = nil, was: [FormerName] = [], examples: [JSONValue] = [],
    origin: Origin = .synthesized
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.defaultValue = defaultValue
    self.access = access
    self.description = description
    self.deprecation = deprecation
    self.was = was
    self.examples = examples
    self.origin = origin
  }
}

/// What a property was called.
public struct FormerName: Hashable, Sendable {
  public var name: String
  /// The day, or moment, until which clients may go on with it: it is taken and answered beside the present name for as long as
  /// the contract says so. Nil where it says what was renamed, and no more.
  public var until: String?
  public var origin: Origin

  public init(_ name: String, until: String? = nil, origin: Origin = .synthesized) {
    self.name = name
    self.until = until
    self.origin = origin
  }
}

extension Property {
  /// The former names that clients may go on with.
  public var keptNames: [FormerName] { was.filter { $0.until != nil } }

  /// The present name, and then those that are kept.
  public var names: [String] { [name] + keptNames.map(\.name) }
}

/// Who sets and who sees a property.
public enum Access: String, Hashable, Sendable {
  case readWrite
  /// Set by the server.
  case readOnly
  /// Never answered.
  case writeOnly
  /// Set when the whole is created, and not changed after.
  case createOnly
}

public struct PatternProperty: Hashable, Sendable {
  public var pattern: Pattern
  public var type: TypeUse

  public init(pattern: Pattern, type: TypeUse) {
    self.pattern = pattern
    self.type = type
  }
}

public struct DependentRequired: Hashable, Sendable {
  public var property: String
  public var required: [String]

  public init(property: String, required: [String]) {
    self.property = property
    self.required = required
  }
}

public struct DependentSchema: Hashable, Sendable {
  public var property: String
  public var type: TypeUse

  public init(property: String, type: TypeUse) {
    self.property = property
    self.type = type
  }
}

/// One of several types.
public struct UnionType: Hashable, Sendable {
  public var variants: [UnionVariant]
  /// The property whose value names the variant; nil for a plain union.
  public var discriminator: String?
  /// Whether a value may fit several variants (`anyOf`); otherwise exactly one (`oneOf`).
  public var allowsOverlap: Bool

  public init(variants: [UnionVariant], discriminator: String? = nil, allowsOverlap: Bool = false) {
    self.variants = variants
    self.discriminator = discriminator
    self.allowsOverlap = allowsOverlap
  }
}

public struct UnionVariant: Hashable, Sendable {
  public var type: TypeUse
  /// Values of the discriminator that choose it; the discriminator is then a required property of the variant.
  public var tags: [String]
  public var description: String?

  public init(type: TypeUse, tags: [String] = [], description: String? = nil) {
    self.type = type
    self.tags = tags
    self.description = description
  }
}
