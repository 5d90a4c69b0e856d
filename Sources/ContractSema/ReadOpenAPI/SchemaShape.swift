import ContractBase
import ContractModel
import ContractSyntax

/// What a schema's facets come to.
struct SchemaShape: Sendable {
  enum Form: Hashable, Sendable {
    case never, any, boolean, integer, number, decimal, string, enumeration, list, map, object
    /// The position among the facets' unions.
    case union(Int)
  }

  var form: Form
  /// Kinds besides null that are admitted.
  var kinds: JSONKinds
  var isNullable: Bool

  /// Whether an inline schema of the form becomes a type with a name.
  var isNamed: Bool {
    switch form {
    case .object, .enumeration, .union: true
    default: false
    }
  }
}

extension OpenAPIReader {
  /// Decides what a schema is. Values outside of its kinds are dropped on the way.
  mutating func shape(of facets: inout SchemaFacets, _ context: SchemaContext) -> SchemaShape {
    if facets.isNever { return SchemaShape(form: .never, kinds: [], isNullable: false) }
    var kinds = facets.kinds
    if let values = facets.values { kinds = settle(values, in: &facets) }
    if facets.isNever { return SchemaShape(form: .never, kinds: [], isNullable: false) }
    let isUntyped = kinds == .all
    var isNullable = kinds.contains(.null) || facets.forcesNull
    if isUntyped, let union = plainUnion(facets) {
      let admitsNull = facets.forcesNull || unionAdmitsNull(facets.unions[union])
      return SchemaShape(form: .union(union), kinds: kinds, isNullable: admitsNull)
    }
    kinds.remove(.null)
    if kinds == .object, let union = plainUnion(facets), unionIsOfObjects(facets.unions[union]) {
      return SchemaShape(form: .union(union), kinds: kinds, isNullable: isNullable)
    }
    if let union = dispatchingUnion(facets, kinds, context) {
      // What stands beside the union is said of each variant, as `allOf` of both would.
      var beside = facets
      beside.unions = []
      (beside.negations, beside.conditionals, beside.forcesNull, beside.isVariant) = ([], [], false, true)
      (beside.conjuncts, beside.selfContained, beside.isComposite) = ([], [], true)
      beside.composition = facets.unions[union].key
      facets.unions[union].beside = beside
      facets.object = ObjectFacets()
      let admitsNull = isUntyped ? facets.forcesNull || unionAdmitsNull(facets.unions[union]) : isNullable
      return SchemaShape(form: .union(union), kinds: kinds, isNullable: admitsNull)
    }
    if isUntyped, context.hoists, let inferred = infer(facets) {
      kinds = inferred
      isNullable = facets.forcesNull
    }
    return SchemaShape(form: form(of: facets, kinds), kinds: kinds, isNullable: isNullable)
  }

  private func form(of facets: SchemaFacets, _ kinds: JSONKinds) -> SchemaShape.Form {
    switch kinds {
    case []: return .any
    case .boolean: return .boolean
    case .integer: return .integer
    case [.integer, .number]: return .number
    case .number: return .number
    case .string:
      if facets.isEnumerated, facets.values != nil { return .enumeration }
      return facets.isDecimal ? .decimal : .string
    case .array: return .list
    case .object: return isMap(facets.object) ? .map : .object
    default: return .any
    }
  }

  /// Whether no property is known: an object whose property names are data.
  private func isMap(_ object: ObjectFacets) -> Bool {
    object.properties.isEmpty && object.required.isEmpty && object.patterns.isEmpty && object.dependentRequired.isEmpty
      && object.dependentSchemas.isEmpty && object.unevaluated == nil && object.names.count <= 1
      && !object.additional.contains(where: \.isClosed)
  }

  /// Keeps the values that the kinds admit, and gives the kinds that are left.
  private mutating func settle(_ values: [JSONValue], in facets: inout SchemaFacets) -> JSONKinds {
    let kinds = facets.kinds
    let fitting = values.filter { value in
      if case .number(let number) = value, kinds.contains(.integer), !kinds.contains(.number) {
        return number.isInteger
      }
      return !value.kind.isDisjoint(with: kinds)
    }
    guard !fitting.isEmpty else {
      // Each value was reported where it stands, unless the kinds come from elsewhere.
      report(
        .openAPIConflict, at: facets.span,
        "none of the values that are listed is \(kinds.phrase)",
        hint: "change the `type`, or the values", isRepaired: true)
      facets.values = nil
      facets.isNever = true
      return kinds
    }
    var left: JSONKinds = []
    for value in fitting {
      switch value {
      case .number(let number):
        left.formUnion(number.isInteger && left.isDisjoint(with: .number) ? .integer : [.integer, .number])
      default: left.formUnion(value.kind)
      }
    }
    // `type: number` with whole values is still a number.
    if facets.isTyped, kinds.contains(.number), left.contains(.integer) { left.formUnion([.integer, .number]) }
    let rest = fitting.filter { $0 != .null }
    facets.values = rest.isEmpty ? nil : rest
    return left
  }

  // MARK: Unions

  /// A union that says everything: nothing of a shape stands beside it.
  private mutating func plainUnion(_ facets: SchemaFacets) -> Int? {
    guard !facets.unions.isEmpty, facets.values == nil, facets.list.isEmpty, facets.saysNothingOfNumbers,
      facets.saysNothingOfStrings
    else { return nil }
    if facets.object.isEmpty { return facets.unions.firstIndex { !$0.allowsOverlap } ?? 0 }
    // A base that lists its subtypes: each of them composes it, so that nothing is lost.
    for (position, union) in facets.unions.enumerated() {
      var isBase = true
      for variant in union.variants where isBase { isBase = composes(variant.place, union.owner.key) }
      if isBase { return position }
    }
    return nil
  }

  /// A union beside properties whose discriminator chooses among schemas that have a name.
  private mutating func dispatchingUnion(_ facets: SchemaFacets, _ kinds: JSONKinds, _ context: SchemaContext) -> Int? {
    guard context.hoists, !facets.isVariant, facets.unions.count == 1, let union = facets.unions.first, !facets.object.isEmpty,
      union.discriminator?["propertyName"]?.node.string != nil, kinds == .object || !facets.isTyped, facets.values == nil,
      facets.list.isEmpty, facets.saysNothingOfNumbers, facets.saysNothingOfStrings, unionIsOfObjects(union)
    else { return nil }
    for variant in union.variants where !isNullOnly(variant.place) && variant.place.reference == nil { return nil }
    return 0
  }

  /// Whether a schema refers to one that has the other in its `allOf`.
  private mutating func composes(_ place: SpecNode, _ base: NodeKey) -> Bool {
    guard let reference = place.reference, let target = resolve(reference, from: place.document)?.place,
      let parts = target.node["allOf"]
    else { return false }
    for part in parts.elements.map({ target.with($0) }) {
      if let inner = part.reference, resolve(inner, from: part.document)?.place.key == base { return true }
    }
    return false
  }

  private func unionAdmitsNull(_ union: UnionFacet) -> Bool { union.variants.contains { isNullOnly($0.place) } }

  private mutating func unionIsOfObjects(_ union: UnionFacet) -> Bool {
    for variant in union.variants {
      var seen = Set<NodeKey>()
      guard admittedKinds(of: variant.place, &seen).isSubset(of: [.object, .null]) else { return false }
    }
    return true
  }

  // MARK: Types that are not said

  /// What a schema without `type` is meant to be, where its keywords are all of one kind. OpenAPI 3.0 documents leave
  /// the type out by oversight; in 3.1 a schema says exactly what JSON Schema says, and the author is told.
  private mutating func infer(_ facets: SchemaFacets) -> JSONKinds? {
    var meant: [(type: String, kinds: JSONKinds, keywords: KeywordGroups)] = []
    if !facets.object.isEmpty { meant.append(("object", .object, .object)) }
    if !facets.list.isEmpty { meant.append(("array", .array, .list)) }
    if !facets.saysNothingOfStrings { meant.append(("string", .string, [.strings, .format])) }
    if !facets.saysNothingOfNumbers {
      meant.append(
        facets.integerWidth == nil
          ? ("number", [.integer, .number], [.numbers, .format]) : ("integer", .integer, [.numbers, .format]))
    }
    guard meant.count == 1, let (type, kinds, keywords) = meant.first else { return nil }
    let keyword = facets.untyped.lazy.compactMap { $0.node.member(of: keywords) }.first
    let (name, span) = (keyword?.key ?? type, keyword?.keySpan ?? facets.span)
    if version == .v30 {
      let article = "aio".contains(type.first ?? " ") ? "an" : "a"
      repeated(
        "untyped \(type) \(name)", .openAPIMissingType, at: span,
        "`\(name)` without `type: \(type)`: the schema is read as \(article) \(type)", hint: "write `type: \(type)` beside it")
      return kinds
    }
    guard !facets.object.properties.isEmpty || type == "array" else { return nil }
    repeated(
      "untyped \(type) \(name)", .openAPIMissingType, at: span,
      "`\(name)` without `type: \(type)`: every value that is no \(type) is admitted as well",
      hint: "write `type: \(type)` beside it", isRepair: false)
    return nil
  }
}
