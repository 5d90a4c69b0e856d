import ContractBase
import ContractModel
import ContractSyntax

/// What a schema says of a value, together with everything that it composes by `allOf` and `$ref`
/// (JSON Schema 2020-12, core, sections 8.2.3.1 and 10.2.1.1).
///
/// Keywords whose conjunction is again one keyword are merged here; of others there may be several.
struct SchemaFacets: Sendable {
  /// Schemas that are in it, so that none is in it twice.
  var visited = Set<NodeKey>()
  /// Where it began.
  var span: Span
  /// The keyword by which it composes others.
  var composition: Span?

  /// Kinds that are admitted.
  var kinds: JSONKinds = .all
  /// Whether some part says `type`.
  var isTyped = false
  /// Parts that say no `type` and have keywords which speak of values of one.
  var untyped: [SpecNode] = []
  /// Where a part last narrowed the kinds, for a conflict.
  var kindsSpan: Span?
  /// `nullable` of OpenAPI 3.0, which adds null whatever else is said.
  var forcesNull = false
  /// The schema `false`.
  var isNever = false

  /// `enum` and `const`: what is in all of them.
  var values: [JSONValue]?
  /// Whether the values come from `enum`, which names a type, or from `const`, which does not.
  var isEnumerated = false
  /// Descriptions and such of single values, by their text.
  var caseDetails: [String: EnumerationCase] = [:]
  var caseAnnotations: [MemberAnnotations] = []

  var bounds = NumberBounds()
  var multiples: [JSONNumber] = []
  var integerWidth: IntegerWidth?
  var isSingle = false
  var isDecimal = false
  var decimal: (precision: Int, scale: Int)?

  var string = StringType()
  /// Patterns after the first.
  var patterns: [Pattern] = []
  /// Formats after the first.
  var formats: [StringFormat] = []

  var list = ListFacets()
  var object = ObjectFacets()

  var unions: [UnionFacet] = []
  var negations: [SchemaPart] = []
  var conditionals: [ConditionalFacet] = []
  /// References that may not be merged, since that would never end.
  var conjuncts: [ResolvedReference] = []
  /// Schemas that may not be merged, since an `unevaluated…` in them sees nothing of the rest.
  var selfContained: [SchemaPart] = []
  /// Whether several schemas make the whole, none of which sees the others.
  var isComposite = false
  /// Whether it is a variant together with what stands beside its union.
  var isVariant = false

  init(span: Span) { self.span = span }

  /// Whether conditions remain that shape no type.
  var hasApplicators: Bool {
    !unions.isEmpty || !negations.isEmpty || !conditionals.isEmpty || !conjuncts.isEmpty
      || !selfContained.isEmpty
  }

  var saysNothingOfNumbers: Bool { bounds.isEmpty && multiples.isEmpty && integerWidth == nil && !isSingle }
  var saysNothingOfStrings: Bool { string == StringType() && patterns.isEmpty && !isDecimal }
}

/// A schema and where it stands.
struct SchemaPart: Sendable {
  var place: SpecNode
  var context: SchemaContext

  init(_ place: SpecNode, _ context: SchemaContext) {
    self.place = place
    self.context = context
  }
}

struct ListFacets: Sendable {
  /// Of every element after the prefix.
  var items: [SchemaPart] = []
  /// By position; each fits all of its schemas.
  var prefix: [[SchemaPart]] = []
  /// `items: false`: none may follow the prefix.
  var isClosed = false
  var minItems: Int?
  var maxItems: Int?
  var uniqueItems = false
  var contains: [ContainsFacet] = []
  var unevaluated: SchemaPart?
  /// An `enum` of the elements that stands on the array.
  var values: [JSONValue] = []

  var isEmpty: Bool {
    items.isEmpty && prefix.isEmpty && !isClosed && minItems == nil && maxItems == nil && !uniqueItems
      && contains.isEmpty
      && unevaluated == nil
  }
}

struct ContainsFacet: Sendable {
  var part: SchemaPart
  var minimum: Int
  var maximum: Int?
}

struct ObjectFacets: Sendable {
  /// In declaration order.
  var properties: [PropertyFacet] = []
  private var index: [String: Int] = [:]
  var required: [Located<String>] = []
  private var requiredNames = Set<String>()
  var additional: [AdditionalFacet] = []
  var patterns: [(source: String, part: SchemaPart)] = []
  var names: [SchemaPart] = []
  var minProperties: Int?
  var maxProperties: Int?
  var dependentRequired: [DependentRequired] = []
  var dependentSchemas: [(property: String, part: SchemaPart)] = []
  /// `unevaluatedProperties`.
  var unevaluated: SpecNode?
  var unevaluatedContext: SchemaContext?

  init() {}

  var isEmpty: Bool {
    properties.isEmpty && required.isEmpty && additional.isEmpty && patterns.isEmpty && names.isEmpty
      && minProperties == nil && maxProperties == nil && dependentRequired.isEmpty && dependentSchemas.isEmpty
      && unevaluated == nil
  }

  func property(_ name: String) -> PropertyFacet? { index[name].map { properties[$0] } }

  mutating func add(_ name: Located<String>, _ part: SchemaPart) {
    if let position = index[name.value] {
      if !properties[position].parts.contains(where: { $0.place.key == part.place.key }) {
        properties[position].parts.append(part)
      }
    } else {
      index[name.value] = properties.count
      properties.append(PropertyFacet(name: name, parts: [part]))
    }
  }

  /// Adds a condition to a property that is there.
  mutating func constrain(_ name: String, _ part: SchemaPart) {
    if let position = index[name] { properties[position].parts.append(part) }
  }

  mutating func require(_ name: Located<String>) {
    if requiredNames.insert(name.value).inserted { required.append(name) }
  }

  func requires(_ name: String) -> Bool { requiredNames.contains(name) }
}

/// A property, and the schemas that its value fits, all of them.
struct PropertyFacet: Sendable {
  var name: Located<String>
  var parts: [SchemaPart]
}

/// What one part says of properties that are not among its own.
struct AdditionalFacet: Sendable {
  var rule: SpecNode
  var context: SchemaContext
  /// The schema that has it.
  var owner: Span
  /// The names and patterns beside it.
  var own: Set<String>
  var patterns: [String]
  /// Whether `unevaluatedProperties` says it, which is never meant of more than its own schema.
  var isUnevaluated = false

  /// Whether it is `false`.
  var isClosed: Bool { rule.node.boolean == false }
  /// Whether it says nothing.
  var isOpen: Bool { rule.node.boolean == true || (rule.isMapping && rule.node.members.isEmpty) }
}

/// `oneOf` or `anyOf`.
struct UnionFacet: Sendable {
  var variants: [SchemaPart]
  var allowsOverlap: Bool
  var discriminator: SpecNode?
  /// The schema that has it.
  var owner: SpecNode
  /// Where `oneOf` or `anyOf` stands.
  var key: Span?
  /// What stands beside it and is said of every variant.
  var beside: SchemaFacets?
}

/// `if`, `then`, `else` (JSON Schema 2020-12, core, section 10.2.2).
struct ConditionalFacet: Sendable {
  var condition: SchemaPart
  var then: SchemaPart?
  var otherwise: SchemaPart?
}
