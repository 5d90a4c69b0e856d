public import ContractBase

/// A named type.
public struct TypeDefinition: Hashable, Sendable {
  /// Unique in the contract, as the contract spells it; inline types are named by where they are.
  public var name: String
  public var description: String?
  public var use: TypeUse
  public var role: TypeRole
  public var deprecation: Deprecation?
  /// Former names.
  public var was: [String]
  public var examples: [JSONValue]
  public var origin: Origin

  public init(
    name: String, description: String? = nil, use: TypeUse, role: TypeRole = .declared, deprecation: Deprecation? = nil,
    was: [String] = [], examples: [JSONValue] = [], origin: Origin
  ) {
    self.name = name
    self.description = description
    self.use = use
    self.role = role
    self.deprecation = deprecation
    self.was = was
    self.examples = examples
    self.origin = origin
  }
}

/// Why a type exists.
public enum TypeRole: Hashable, Sendable {
  /// Written by the author.
  case declared
  /// Derived from an entity.
  case view(EntityID, EntityView)
  /// An inline type, given a name by the compiler.
  case inline
}

/// What of an entity a type shows.
public enum EntityView: String, Hashable, Sendable {
  /// What a client may see.
  case read
  /// What a client sends to create one.
  case create
  /// What a client sends to change one: absent, null and a value are three different things.
  case update
}

/// A type in a place: what values are accepted there.
public struct TypeUse: Hashable, Sendable {
  public var type: ValueType
  public var isNullable: Bool
  /// What must hold besides; the applicators of JSON Schema that shape no type.
  public var assertions: [Assertion]
  public var origin: Origin

  public init(_ type: ValueType, isNullable: Bool = false, assertions: [Assertion] = [], origin: Origin = .synthesized) {
    self.type = type
    self.isNullable = isNullable
    self.assertions = assertions
    self.origin = origin
  }
}

/// The shape of a value.
public indirect enum ValueType: Hashable, Sendable {
  case reference(TypeID)
  case boolean
  case integer(IntegerType)
  case number(NumberType)
  case decimal(DecimalType)
  case string(StringType)
  case enumeration(EnumerationType)
  case list(ListType)
  case map(MapType)
  case object(ObjectType)
  case union(UnionType)
  /// Any JSON value, of the given kinds.
  case any(JSONKinds)
  /// No value at all: the schema `false`.
  case never
}

/// A condition on a value, besides its type (JSON Schema 2020-12, core, section 10).
public indirect enum Assertion: Hashable, Sendable {
  case allOf([TypeUse])
  case anyOf([TypeUse])
  case oneOf([TypeUse])
  case not(TypeUse)
  case conditional(if: TypeUse, then: TypeUse?, otherwise: TypeUse?)
  /// Applies only to values of these kinds: what `{"minimum": 5}` says of a string is nothing.
  case whenKind(JSONKinds, TypeUse)
  /// `enum` and `const` beside a type.
  case values([JSONValue])
  /// What the properties of an object may be that neither the type nor another assertion of its use evaluates; the last of
  /// the assertions (JSON Schema 2020-12, core, section 11.3).
  case unevaluatedProperties(AdditionalProperties)
  /// The same of the elements of an array (section 11.2).
  case unevaluatedItems(TypeUse)
}
