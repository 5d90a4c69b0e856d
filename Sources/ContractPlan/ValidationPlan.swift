public import ContractModel

/// What is checked of what a client sends: for each value an ordered list of checks, with the code and the words of each
/// violation. The words are part of the wire.
public struct ValidationPlan: Hashable, Sendable {
  /// One for each named type that a request can hold, in the order of the contract's types.
  public let validators: [Validator]
  /// Every pattern that a request is checked against, each once, in the order of first use.
  public var patterns: [Pattern]
  /// Every format that a request is checked against, each once, in the order of first use.
  public var formats: [StringFormat]
  private let idByType: [TypeID: ValidatorID]

  public init(validators: [Validator], patterns: [Pattern] = [], formats: [StringFormat] = []) {
    self.validators = validators
    self.patterns = patterns
    self.formats = formats
    var idByType: [TypeID: ValidatorID] = [:]
    for (index, validator) in validators.enumerated() { idByType[validator.type] = ValidatorID(index) }
    self.idByType = idByType
  }

  public subscript(id: ValidatorID) -> Validator { validators[id.index] }

  public func validator(of type: TypeID) -> ValidatorID? { idByType[type] }
}

/// Index of a ``Validator`` in ``ValidationPlan/validators``.
public struct ValidatorID: Hashable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

/// Checks values of a named type as a request holds them.
public struct Validator: Hashable, Sendable {
  public var type: TypeID
  /// The type's name in the contract.
  public var name: String
  public var value: ValuePlan

  public init(type: TypeID, name: String, value: ValuePlan) {
    self.type = type
    self.name = name
    self.value = value
  }

  /// Whether it gives members of the value other names.
  public var takesFormerNames: Bool {
    if case .object(let object) = value.shape { !object.renames.isEmpty } else { false }
  }
}

/// The code and the words of a violation.
public struct Failure: Hashable, Sendable {
  public var code: String
  public var detail: String

  public init(_ code: String, _ detail: String) {
    self.code = code
    self.detail = detail
  }
}

/// A value in a place: first whether it is null, then its kind (a wrong one is `typeFailure`, and nothing else), then the
/// checks of its shape in order, then the assertions.
public struct ValuePlan: Hashable, Sendable {
  public var acceptsNull: Bool
  public var shape: ShapePlan
  public var typeFailure: Failure
  public var assertions: [AssertionPlan]

  public init(acceptsNull: Bool, shape: ShapePlan, typeFailure: Failure, assertions: [AssertionPlan] = []) {
    self.acceptsNull = acceptsNull
    self.shape = shape
    self.typeFailure = typeFailure
    self.assertions = assertions
  }
}

public indirect enum ShapePlan: Hashable, Sendable {
  /// Another validator says; its own null rule holds besides: null passes where either of the two accepts it.
  case call(ValidatorID)
  case any(JSONKinds)
  case never
  case boolean
  /// Number without fraction. The bounds of the width come first among the checks; one that a declared bound makes
  /// superfluous is left out, so that no value breaks both.
  case integer(IntegerWidth, [Check])
  case number(isSingle: Bool, [Check])
  /// A string that is a decimal; `decimal` fails before the checks of the number.
  case decimal(precision: Int, scale: Int, Failure, [Check])
  case string(normalization: Normalization, [Check])
  case enumeration([String], Failure)
  case list(ListPlan)
  case map(MapPlan)
  case object(ObjectPlan)
  case union(UnionPlan)
}

/// What a valid string becomes before a handler sees it.
public enum Normalization: String, Hashable, Sendable {
  case none
  /// UTC with milliseconds.
  case dateTime
  case lowercase
  /// Bytes, which a file of a form already is. Its length is told in bytes (OpenAPI 3.1, section 4.8.14.2); a pattern sees a
  /// character for each.
  case bytes
}

/// One check of a value of the right kind.
public struct Check: Hashable, Sendable {
  public var rule: CheckRule
  public var failure: Failure

  public init(_ rule: CheckRule, _ failure: Failure) {
    self.rule = rule
    self.failure = failure
  }
}

public enum CheckRule: Hashable, Sendable {
  case minLength(Int)
  case maxLength(Int)
  case pattern(Pattern)
  case format(StringFormat)
  case minimum(JSONNumber)
  case maximum(JSONNumber)
  case exclusiveMinimum(JSONNumber)
  case exclusiveMaximum(JSONNumber)
  case multipleOf(JSONNumber)
  case minItems(Int)
  case maxItems(Int)
  case uniqueItems
  case minProperties(Int)
  case maxProperties(Int)
}

public struct ListPlan: Hashable, Sendable {
  /// Before the elements.
  public var checks: [Check]
  public var prefix: [ValuePlan]
  /// Nil where no element may follow the prefix.
  public var element: ValuePlan?
  /// Of an element that may not be there.
  public var extraFailure: Failure
  public var contains: ContainsPlan?

  public init(
    checks: [Check], prefix: [ValuePlan], element: ValuePlan?, extraFailure: Failure, contains: ContainsPlan? = nil
  ) {
    self.checks = checks
    self.prefix = prefix
    self.element = element
    self.extraFailure = extraFailure
    self.contains = contains
  }
}

public struct ContainsPlan: Hashable, Sendable {
  public var element: ValuePlan
  public var minimum: Int
  public var maximum: Int?
  public var failure: Failure

  public init(element: ValuePlan, minimum: Int, maximum: Int?, failure: Failure) {
    self.element = element
    self.minimum = minimum
    self.maximum = maximum
    self.failure = failure
  }
}

public struct MapPlan: Hashable, Sendable {
  public var checks: [Check]
  /// What names must be. One that is not is told by `nameFailure` at its member, before what is wrong with its value.
  public var key: ValuePlan?
  public var value: ValuePlan
  public var nameFailure: Failure

  public init(checks: [Check], key: ValuePlan?, value: ValuePlan, nameFailure: Failure = ViolationWording.propertyName)
  {
    self.checks = checks
    self.key = key
    self.value = value
    self.nameFailure = nameFailure
  }
}

/// Former names first, which then are no more; then declared properties in order, then pattern and other properties as sent,
/// then the checks of the whole.
public struct ObjectPlan: Hashable, Sendable {
  /// In declaration order.
  public var renames: [RenamePlan]
  public var properties: [PropertyPlan]
  public var patternProperties: [PatternPropertyPlan]
  public var additional: AdditionalPlan
  /// What names must be, declared ones too. One that is not is told by `nameFailure` at its member, when the members are
  /// gone through as sent, after the declared properties.
  public var propertyNames: ValuePlan?
  public var nameFailure: Failure
  public var dependentRequired: [DependentRequiredPlan]
  public var dependentSchemas: [DependentSchemaPlan]
  public var checks: [Check]

  public init(properties: [PropertyPlan], additional: AdditionalPlan, checks: [Check] = []) {
    self.properties = properties
    self.additional = additional
    self.checks = checks
    renames = []
    patternProperties = []
    propertyNames = nil
    nameFailure = ViolationWording.propertyName
    dependentRequired = []
    dependentSchemas = []
  }
}

/// A member with a former name is given the present one. Where there is one of that name, too, the former one is dropped, and
/// `failure` is reported at it.
public struct RenamePlan: Hashable, Sendable {
  public var former: String
  public var name: String
  public var failure: Failure

  public init(former: String, name: String, failure: Failure) {
    self.former = former
    self.name = name
    self.failure = failure
  }
}

public struct PropertyPlan: Hashable, Sendable {
  public var name: String
  public var value: ValuePlan
  /// Nil where it may be absent.
  public var requiredFailure: Failure?
  /// Applied where it is absent, once everything is valid.
  public var defaultValue: JSONValue?

  public init(name: String, value: ValuePlan, requiredFailure: Failure?, defaultValue: JSONValue?) {
    self.name = name
    self.value = value
    self.requiredFailure = requiredFailure
    self.defaultValue = defaultValue
  }
}

public struct PatternPropertyPlan: Hashable, Sendable {
  public var pattern: Pattern
  public var value: ValuePlan

  public init(pattern: Pattern, value: ValuePlan) {
    self.pattern = pattern
    self.value = value
  }
}

public indirect enum AdditionalPlan: Hashable, Sendable {
  case refused(Failure)
  case kept
  case checked(ValuePlan)
}

public struct DependentRequiredPlan: Hashable, Sendable {
  public var property: String
  public var required: [String]
  /// Reported at each missing property.
  public var failure: Failure

  public init(property: String, required: [String], failure: Failure) {
    self.property = property
    self.required = required
    self.failure = failure
  }
}

public struct DependentSchemaPlan: Hashable, Sendable {
  public var property: String
  public var value: ValuePlan

  public init(property: String, value: ValuePlan) {
    self.property = property
    self.value = value
  }
}

public struct UnionPlan: Hashable, Sendable {
  public enum Selection: Hashable, Sendable {
    /// The property's value chooses; `missing` where it is absent or no string, `unknown` where no variant has it; both at
    /// the property.
    case discriminator(property: String, missing: Failure, unknown: Failure)
    /// The kind of the JSON value chooses: no two variants accept the same kind. Integers and other numbers count as
    /// one kind here; a variant that accepts either has both in ``UnionVariantPlan/kinds``. Where no variant has the kind,
    /// the value fails with its type failure.
    case kind
    /// Every variant is tried; `failure` unless the right number fits.
    case trial(exactlyOne: Bool, failure: Failure)
  }

  public var selection: Selection
  public var variants: [UnionVariantPlan]

  public init(selection: Selection, variants: [UnionVariantPlan]) {
    self.selection = selection
    self.variants = variants
  }
}

public struct UnionVariantPlan: Hashable, Sendable {
  public var tags: [String]
  public var kinds: JSONKinds
  public var value: ValuePlan

  public init(tags: [String], kinds: JSONKinds, value: ValuePlan) {
    self.tags = tags
    self.kinds = kinds
    self.value = value
  }
}

public indirect enum AssertionPlan: Hashable, Sendable {
  /// Violations of the parts are reported as they are.
  case allOf([ValuePlan])
  case anyOf([ValuePlan], Failure)
  case oneOf([ValuePlan], Failure)
  case not(ValuePlan, Failure)
  case conditional(if: ValuePlan, then: ValuePlan?, otherwise: ValuePlan?)
  case whenKind(JSONKinds, ValuePlan)
  case values([JSONValue], Failure)
  /// Of a value that is an object; the last of its assertions.
  case unevaluatedProperties(UnevaluatedPlan)
  /// Of a value that is an array; the last of its assertions. What is refused is refused at the element.
  case unevaluatedItems(UnevaluatedPlan)
}

/// What the properties of an object, or the elements of an array, must be that nothing else speaks of (JSON Schema 2020-12,
/// core, sections 11.2 and 11.3). What evaluates a member is found out by its name or position alone: a member that its own
/// schema refuses is not told a second time.
public struct UnevaluatedPlan: Hashable, Sendable {
  /// A member that any of these evaluates is left alone. Empty where nothing evaluates any.
  public var evaluated: [Evaluation]
  public var rule: AdditionalPlan

  public init(evaluated: [Evaluation], rule: AdditionalPlan) {
    self.evaluated = evaluated
    self.rule = rule
  }
}

/// Which members of a value are evaluated: of an object the first three and ``ifFits(_:_:otherwise:)``, of an array `all`, the
/// next two and that one.
public indirect enum Evaluation: Hashable, Sendable {
  /// Every member; only inside of ``ifFits(_:_:otherwise:)``.
  case all
  /// The properties of these names.
  case properties([String])
  /// The properties whose name matches.
  case matching(Pattern)
  /// So many elements from the first on.
  case leadingItems(Int)
  /// The elements that fit (`contains`).
  case itemsFitting(ValuePlan)
  /// Where the object or array as a whole fits, what the one list says; else what the other says.
  case ifFits(ValuePlan, [Evaluation], otherwise: [Evaluation])
}
