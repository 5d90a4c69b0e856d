import ContractBase
import ContractModel

/// A value fits exactly one variant of a union (JSON Schema 2020-12, core, section 10.2.1.3); one that fits two is refused.
let ambiguousUnion = Rule("ambiguous-union") { context, sink in
  for site in context.sites {
    guard let found = context.contract.ambiguity(of: site.use) else { continue }
    let (first, second) = found.pair
    let names = [first, second].compactMap { context.contract.written($0.type) }
    let both = names.count == 2 ? "both \(names[0]) and \(names[1])" : "two of the variants"
    let what = found.isNull ? "null fits \(both)" : "a value can be \(names.count == 2 ? both : "of \(both)")"
    let places = found.isCondition ? context.declarations.conditionPlaces : context.declarations.unionPlaces
    let place = site.use.origin.span.flatMap { places[$0] } ?? site.place()
    sink.report(
      Diagnostic(
        .ambiguousUnion, at: place, "\(what), and is then refused",
        secondary: [first, second].compactMap { variant in
          variant.type.origin.span.map { DiagnosticLabel($0, "this variant") }
        }.filter { $0.span != place },
        hint: found.isNull
          ? "admit null in one variant alone"
          : context.contract.advice([first, second], in: found.union, context.declarations)))
  }
}

/// Two variants that one value fits.
private struct Ambiguity {
  var union: UnionType
  var pair: (UnionVariant, UnionVariant)
  /// Whether null alone fits both.
  var isNull = false
  /// Whether the variants are a condition of what is shaped by something else.
  var isCondition = false
}

extension Contract {
  /// What a use lets be of two variants: as a union, or by a `oneOf` beside the properties of an object.
  fileprivate func ambiguity(of use: TypeUse) -> Ambiguity? {
    if case .union(let union) = use.type {
      guard union.discriminator == nil, !union.allowsOverlap, let (first, second, isNull) = overlap(in: union) else { return nil }
      return Ambiguity(union: union, pair: (first, second), isNull: isNull)
    }
    guard case .object(let object) = use.type else { return nil }
    for case .oneOf(let uses) in use.assertions {
      let union = UnionType(variants: uses.map { UnionVariant(type: $0) })
      if let pair = overlap(in: union, beside: object) { return Ambiguity(union: union, pair: pair, isCondition: true) }
    }
    return nil
  }

  /// The first two variants of a condition of which one asks for all that the other asks for, so that what is sent for it
  /// fits both. Where each asks for a property of its own, to be refused with both is what is meant by it.
  private func overlap(in union: UnionType, beside base: ObjectType) -> (UnionVariant, UnionVariant)? {
    func requirements(of object: ObjectType) -> Set<String> { Set(object.properties.filter(\.isRequired).map(\.name)) }
    let needed = requirements(of: base)
    func object(_ variant: UnionVariant) -> ObjectType? {
      guard case .object(var object)? = resolved(variant.type)?.type, assertions(of: variant.type).isEmpty else { return nil }
      for index in object.properties.indices where needed.contains(object.properties[index].name) {
        object.properties[index].isRequired = true
      }
      return object
    }
    for (index, first) in union.variants.enumerated() {
      for second in union.variants[(index + 1)...] {
        guard let a = object(first), let b = object(second) else { continue }
        let (left, right) = (needed.union(requirements(of: a)), needed.union(requirements(of: b)))
        guard left.isSubset(of: right) || right.isSubset(of: left) else { continue }
        if mayOverlap(a, b, depth: 0), mayOverlap(b, a, depth: 0) { return (first, second) }
      }
    }
    return nil
  }

  /// The first two variants that some value fits, and whether that is null alone. What other values fit counts for more.
  fileprivate func overlap(in union: UnionType) -> (UnionVariant, UnionVariant, isNull: Bool)? {
    var null: (UnionVariant, UnionVariant, isNull: Bool)?
    for (index, first) in union.variants.enumerated() {
      for second in union.variants[(index + 1)...] {
        if mayOverlap(first.type, second.type, besidesNull: true) { return (first, second, false) }
        if null == nil, resolved(first.type)?.isNullable == true, resolved(second.type)?.isNullable == true {
          null = (first, second, true)
        }
      }
    }
    return null
  }

  /// What the author calls a type; nil where that is known by where it is.
  fileprivate func written(_ use: TypeUse) -> String? {
    if isInline(use) { return nil }
    return name(of: use)
  }

  /// Whether a type has no name that its author gave it.
  func isInline(_ use: TypeUse) -> Bool {
    guard case .reference(let id) = use.type, types.indices.contains(id.index) else {
      if case .object = use.type { return true }
      return false
    }
    return types[id.index].role == .inline
  }

  private func isObject(_ use: TypeUse) -> Bool {
    if case .object? = resolved(use)?.type { true } else { false }
  }

  /// How two variants can be told apart. A discriminator chooses among objects, and in OpenAPI among those that have a
  /// name.
  fileprivate func advice(_ both: [UnionVariant], in union: UnionType, _ declarations: Declarations) -> String {
    guard both.allSatisfy({ isObject($0.type) }) else {
      return declarations.inWords(contract: "leave one of them out, or narrow it", openAPI: "leave one of them out, narrow it, or write `anyOf`")
    }
    let areObjects = union.variants.allSatisfy { isObject($0.type) }
    let apart = "by a required property with an `enum` of its own in each"
    return declarations.inWords(
      contract: areObjects
        ? "tell them apart by a `@discriminator`, or by a required enum of values of its own in each"
        : "tell them apart by a required enum of values of its own in each",
      openAPI: areObjects && !union.variants.contains { isInline($0.type) }
        ? "tell them apart \(apart), named in `discriminator`, or write `anyOf`" : "tell them apart \(apart), or write `anyOf`")
  }

  /// Whether some value certainly may be of both types; false where that is not known.
  ///
  /// - Parameter besidesNull: Whether null does not count.
  func mayOverlap(_ first: TypeUse, _ second: TypeUse, besidesNull: Bool = false, depth: Int = 0) -> Bool {
    guard depth < 6, let a = resolved(first), let b = resolved(second) else { return false }
    if !besidesNull, a.isNullable, b.isNullable { return true }
    guard assertions(of: first).isEmpty, assertions(of: second).isEmpty else { return false }
    switch (a.type, b.type) {
    case (.object(let a), .object(let b)): return mayOverlap(a, b, depth: depth) && mayOverlap(b, a, depth: depth)
    case (.enumeration(let a), .enumeration(let b)):
      return !Set(a.cases.map(\.value)).isDisjoint(with: b.cases.map(\.value))
    case (.enumeration(let values), .string), (.string, .enumeration(let values)):
      let string = if case .string = a.type { first } else { second }
      return values.cases.contains { violations(of: .string($0.value), against: string, in: self).isEmpty }
    case (.string(let a), .string(let b)): return a.format == b.format && a.pattern == b.pattern
    case (.decimal, .string(let string)), (.string(let string), .decimal):
      return string.format == nil && string.pattern == nil
    case (.list(let a), .list(let b)):
      if (a.minItems ?? 0) == 0, (b.minItems ?? 0) == 0 { return true }
      guard let a = a.element, let b = b.element else { return false }
      return mayOverlap(a, b, depth: depth + 1)
    case (.integer(let a), .integer(let b)): return a.bounds.isEmpty || b.bounds.isEmpty
    case (.number(let a), .number(let b)): return a.bounds.isEmpty || b.bounds.isEmpty
    case (.integer, .number(let b)): return b.bounds.isEmpty
    case (.number(let a), .integer): return a.bounds.isEmpty
    case (.boolean, .boolean), (.map, .map), (.any, .any): return true
    case (.map, .object(let object)), (.object(let object), .map):
      return !object.properties.contains { $0.isRequired }
    default: return false
    }
  }

  /// Whether nothing that `a` requires keeps its values from being `b`.
  private func mayOverlap(_ a: ObjectType, _ b: ObjectType, depth: Int) -> Bool {
    a.properties.allSatisfy { property in
      guard property.isRequired else { return true }
      guard let other = b.properties.first(where: { $0.name == property.name }) else {
        if case .open = b.additional { return true }
        return !b.patternProperties.isEmpty
      }
      return mayOverlap(property.type, other.type, depth: depth + 1)
    }
  }

  /// Conditions on the way from a use to its type.
  func assertions(of use: TypeUse) -> [Assertion] {
    var (found, use) = (use.assertions, use)
    for _ in 0...types.count {
      guard case .reference(let id) = use.type, types.indices.contains(id.index) else { break }
      use = self[id].use
      found += use.assertions
    }
    return found
  }

  /// A type in words: its name, or what its values are.
  func name(of use: TypeUse) -> String {
    if case .reference(let id) = use.type, types.indices.contains(id.index) { return "`\(self[id].name)`" }
    return use.type.noun
  }
}
