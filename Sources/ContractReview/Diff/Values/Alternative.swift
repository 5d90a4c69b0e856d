import ContractBase
import ContractModel

/// Values of one kind that a type accepts: what is left of a schema when its spelling is taken away.
///
/// A type is a list of alternatives, of which a value must fit one: `nullable`, `type: [..., null]` and a union with null
/// are the same list, and so are `allOf` and the same properties written out by hand.
struct Alternative: Hashable {
  enum Shape: Hashable {
    case null
    case boolean
    case number(NumberShape)
    case string(StringShape)
    case array(ArrayShape)
    case object(ObjectShape)
    /// One of these values and no other; of any kinds.
    case constants([JSONValue])
  }

  var shape: Shape
  /// What must hold besides, and cannot be told as a shape: `not`, `if`, an exclusive choice between types that overlap.
  var residue: [Assertion] = []
  /// How many types it is one of, of which exactly one must fit; nil where a value may fit several.
  var rivals: Int?
  /// The named type that it comes from, for pairing the variants of a union.
  var name: String?
  var origin = Origin.synthesized

  var kind: JSONKinds {
    switch shape {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    case .constants(let values): values.first.map { $0.kind.isSubset(of: [.integer, .number]) ? .number : $0.kind } ?? []
    }
  }
}

/// Numbers within bounds that are multiples of all of some numbers.
struct NumberShape: Hashable {
  var isInteger = false
  var minimum: Bound?
  var maximum: Bound?
  var multiples: [JSONNumber] = []

  struct Bound: Hashable {
    var value: JSONNumber
    var isExclusive: Bool
  }
}

/// Strings of a length, of formats, that match patterns.
struct StringShape: Hashable {
  var minLength = 0
  var maxLength: Int?
  var formats: [StringFormat] = []
  var patterns: [Pattern] = []
  /// Digits in all and after the point, where the string is a decimal.
  var decimal: Decimal?
  /// How what is in it is to be read: encoding and media type, which refuse nothing.
  var content: [String] = []

  struct Decimal: Hashable {
    var precision: Int
    var scale: Int
    var bounds: NumberShape
  }
}

struct ArrayShape: Hashable {
  var prefix: [TypeUse] = []
  /// Of what follows the prefix; nil where nothing may.
  var element: TypeUse?
  var minItems = 0
  var maxItems: Int?
  var isUnique = false
  var contains: [ContainsConstraint] = []
  /// Whether elements after the prefix are unevaluated.
  var leavesRest = false
}

struct ObjectShape: Hashable {
  var properties: [Property] = []
  var rest = AdditionalProperties.open
  /// Whether the schema says what other properties may be, rather than leaving it open by saying nothing.
  var isRestSaid = false
  var patterns: [PatternProperty] = []
  var names: [TypeUse] = []
  var minProperties = 0
  var maxProperties: Int?
  var dependentRequired: [DependentRequired] = []
  var dependentSchemas: [DependentSchema] = []

  func property(_ name: String) -> Property? { properties.first { $0.name == name } }

  /// The property that a member of this name gives, by its present name or a former one.
  func property(takenFrom name: String) -> Property? { property(name) ?? properties.first { $0.names.contains(name) } }

  /// What the value of a property must be, declared or not; nil where it must not be there.
  func type(of name: String) -> TypeUse? {
    if let own = property(takenFrom: name) { return own.type }
    let matching = patterns.filter { $0.pattern.isMatched(by: name) }
    if let first = matching.first { return matching.dropFirst().reduce(first.type) { TypeUse.both($0, $1.type) } }
    switch rest {
    case .closed: return nil
    case .open: return .anything
    case .typed(let use): return use
    }
  }
}

extension TypeUse {
  /// Any value at all.
  static let anything = TypeUse(.any(.all))

  var isAnything: Bool { type == .any(.all) && assertions.isEmpty }

  /// What fits both.
  static func both(_ a: TypeUse, _ b: TypeUse) -> TypeUse {
    if a == b || b.isAnything { return a }
    if a.isAnything { return b }
    return TypeUse(.any(.all), assertions: [.allOf([a, b])], origin: a.origin)
  }
}
