import ContractBase
import ContractModel

/// Takes the spelling of types away: references, `allOf`, nullability and nested unions become one list of alternatives.
///
/// Only the outside of a value is looked at; the types of properties and elements stay as they are, so that recursive
/// types come to an end.
struct Flattener {
  let contract: Contract
  private var known: [TypeID: [Alternative]] = [:]
  /// Names that are being looked through: one within itself, with nothing in between, accepts nothing.
  private var open: Set<TypeID> = []

  /// A type of more alternatives than this is compared as it is spelled.
  static let limit = 512

  init(_ contract: Contract) { self.contract = contract }

  mutating func alternatives(_ use: TypeUse) -> [Alternative] {
    var result = alternatives(use.type, origin: use.origin)
    if use.isNullable { result.removeAll { $0.shape == .null } }
    for assertion in use.assertions { result = apply(assertion, to: result) }
    guard use.isNullable else { return result }
    var null = [Alternative(shape: .null, origin: use.origin)]
    for assertion in use.assertions {
      // Null has been taken out of the values of a nullable use.
      if case .values = assertion { continue }
      null = apply(assertion, to: null)
    }
    return result + null
  }

  private mutating func alternatives(_ type: ValueType, origin: Origin) -> [Alternative] {
    func one(_ shape: Alternative.Shape) -> [Alternative] { [Alternative(shape: shape, origin: origin)] }
    switch type {
    case .reference(let id): return named(id)
    case .boolean: return one(.boolean)
    case .integer(let integer):
      let (low, high) = integer.width.range
      var shape = NumberShape(integer.bounds)
      shape.isInteger = true
      shape.restrict(minimum: .init(value: low, isExclusive: false), maximum: .init(value: high, isExclusive: false))
      return one(.number(shape))
    case .number(let number):
      var shape = NumberShape(number.bounds)
      if number.isSingle {
        let greatest = JSONNumber.greatestSingle
        shape.restrict(
          minimum: .init(value: -greatest, isExclusive: false), maximum: .init(value: greatest, isExclusive: false))
      }
      return one(.number(shape))
    case .decimal(let decimal):
      var shape = StringShape()
      shape.decimal = .init(precision: decimal.precision, scale: decimal.scale, bounds: NumberShape(decimal.bounds))
      return one(.string(shape))
    case .string(let string): return one(.string(StringShape(string)))
    case .enumeration(let enumeration): return one(.constants(enumeration.cases.map { .string($0.value) }))
    case .list(let list): return one(.array(ArrayShape(list)))
    case .map(let map): return one(.object(ObjectShape(map)))
    case .object(let object): return one(.object(ObjectShape(object)))
    case .union(let union): return alternatives(union)
    case .any(let kinds): return Flattener.anything(of: kinds, origin)
    case .never: return []
    }
  }

  private mutating func named(_ id: TypeID) -> [Alternative] {
    if let known = known[id] { return known }
    guard contract.types.indices.contains(id.index), open.insert(id).inserted else { return [] }
    defer { open.remove(id) }
    let definition = contract[id]
    let result = alternatives(definition.use).map { alternative in
      var named = alternative
      // The innermost name is the one that a variant is known by.
      if named.name == nil, definition.role != .inline { named.name = definition.name }
      if named.origin.span == nil { named.origin = definition.origin }
      return named
    }
    if open.count == 1 { known[id] = result }
    return result
  }

  private mutating func alternatives(_ union: UnionType) -> [Alternative] {
    var groups: [[Alternative]] = []
    for variant in union.variants {
      var group = alternatives(variant.type)
      if let discriminator = union.discriminator {
        let tag = Property(
          name: discriminator,
          type: TypeUse(.enumeration(EnumerationType(cases: variant.tags.map { EnumerationCase(value: $0) })), origin: variant.type.origin),
          isRequired: true, origin: variant.type.origin)
        var tagged = ObjectShape()
        tagged.properties = [tag]
        group = group.flatMap { intersection($0, Alternative(shape: .object(tagged), origin: variant.type.origin)) }
      }
      groups.append(group)
    }
    var all = groups.flatMap { $0 }
    if union.allowsOverlap || union.discriminator != nil { return all }
    for index in all.indices { all[index].rivals = union.variants.count }
    return areDisjoint(groups) ? all : all.map { $0.with(.oneOf(union.variants.map(\.type))) }
  }

  // MARK: Assertions

  private mutating func apply(_ assertion: Assertion, to list: [Alternative]) -> [Alternative] {
    switch assertion {
    case .allOf(let uses):
      var result = list
      for use in uses { result = intersection(result, alternatives(use)) }
      return result
    case .anyOf(let uses): return intersection(list, uses.flatMap { alternatives($0) })
    case .oneOf(let uses):
      let groups = uses.map { alternatives($0) }
      var narrowed = intersection(list, groups.flatMap { $0 })
      for index in narrowed.indices { narrowed[index].rivals = uses.count }
      return areDisjoint(groups) ? narrowed : narrowed.compactMap { holding(assertion, $0) }
    case .whenKind(let kinds, let use):
      let inner = alternatives(use)
      return list.flatMap { one -> [Alternative] in
        let isTouched = !one.kind.isDisjoint(with: kinds.contains(.integer) ? kinds.union(.number) : kinds)
        return isTouched ? intersection([one], inner) : [one]
      }
    case .values(let values):
      return list.compactMap { one in
        let fitting = values.filter { !one.kind.isDisjoint(with: $0.kind) && admitsConstant(one, $0) }
        return fitting.isEmpty ? nil : one.having(.constants(fitting))
      }
    case .unevaluatedProperties(let rule):
      return list.map { one in
        guard case .object(var object) = one.shape, one.residue.isEmpty, !object.isRestSaid else {
          return one.kind == .object ? one.with(assertion) : one
        }
        object.rest = rule
        object.isRestSaid = rule != .open
        var closed = one
        closed.shape = .object(object)
        return closed
      }
    case .unevaluatedItems(let use):
      return list.map { one in
        guard case .array(var array) = one.shape, one.residue.isEmpty, array.contains.isEmpty, array.leavesRest else {
          return one.kind == .array ? one.with(assertion) : one
        }
        array.element = use.type == .never ? nil : use
        array.leavesRest = false
        var closed = one
        closed.shape = .array(array)
        return closed
      }
    case .not(let use): return list.flatMap { excluding(use, from: $0) }
    case .conditional(_, nil, nil): return list
    case .conditional: return list.compactMap { holding(assertion, $0) }
    }
  }

  /// With a condition that has no shape. Of fixed values those are left for which it holds.
  private func holding(_ assertion: Assertion, _ one: Alternative) -> Alternative? {
    let values: [JSONValue]
    switch one.shape {
    case .constants(let listed): values = listed
    case .boolean: values = [.boolean(false), .boolean(true)]
    case .null: values = [.null]
    case .number, .string, .array, .object: return one.with(assertion)
    }
    let use = TypeUse(.any(.all), assertions: [assertion])
    let fitting = values.filter { violations(of: $0, against: use, in: contract, takesFormerNames: true).isEmpty }
    if fitting.count == values.count { return one }
    return fitting.isEmpty ? nil : one.having(.constants(fitting))
  }

  /// `not`: as a shape where what is left is one.
  private mutating func excluding(_ use: TypeUse, from one: Alternative) -> [Alternative] {
    let excluded = alternatives(use).filter { $0.kind == one.kind }
    if excluded.isEmpty { return [one] }
    if excluded.contains(where: \.isWholeKind) { return [] }
    let rests = excluded.compactMap(\.complement)
    if rests.count == excluded.count {
      let origin = one.origin.span == nil ? use.origin : one.origin
      return rests.reduce([one]) { list, rest in list.flatMap { intersection($0, Alternative(shape: rest, origin: origin)) } }
    }
    return holding(.not(use), one).map { [$0] } ?? []
  }

  func admitsConstant(_ alternative: Alternative, _ value: JSONValue) -> Bool {
    switch (alternative.shape, value) {
    case (.null, .null), (.boolean, .boolean): true
    case (.number(let shape), .number(let number)): shape.admits(number)
    case (.string(let shape), .string(let text)): shape.admits(text)
    case (.constants(let values), _): values.contains { $0.canonical == value.canonical }
    // Whether an array or an object fits is left to the validators.
    case (.array, .array), (.object, .object): true
    default: false
    }
  }

  private func intersection(_ a: [Alternative], _ b: [Alternative]) -> [Alternative] {
    guard a.count * b.count <= Flattener.limit else { return a }
    return a.flatMap { one in b.flatMap { intersection(one, $0) } }
  }

  private static func anything(of kinds: JSONKinds, _ origin: Origin) -> [Alternative] {
    var result: [Alternative] = []
    if kinds.contains(.null) { result.append(Alternative(shape: .null, origin: origin)) }
    if kinds.contains(.boolean) { result.append(Alternative(shape: .boolean, origin: origin)) }
    if kinds.contains(.number) {
      result.append(Alternative(shape: .number(NumberShape()), origin: origin))
    } else if kinds.contains(.integer) {
      // As wide as an integer that stands alone.
      let (low, high) = IntegerWidth.safe.range
      let shape = NumberShape(
        isInteger: true, minimum: .init(value: low, isExclusive: false), maximum: .init(value: high, isExclusive: false))
      result.append(Alternative(shape: .number(shape), origin: origin))
    }
    if kinds.contains(.string) { result.append(Alternative(shape: .string(StringShape()), origin: origin)) }
    if kinds.contains(.array) { result.append(Alternative(shape: .array(ArrayShape(element: .anything, leavesRest: true)), origin: origin)) }
    if kinds.contains(.object) { result.append(Alternative(shape: .object(ObjectShape()), origin: origin)) }
    return result
  }

  // MARK: Disjointness

  /// Whether no value can fit two of several types: by kind, or by a property that each requires and that tells them apart.
  private func areDisjoint(_ groups: [[Alternative]]) -> Bool {
    for (index, group) in groups.enumerated() {
      for other in groups[..<index] {
        for a in group {
          for b in other where !areDisjoint(a, b) { return false }
        }
      }
    }
    return true
  }

  private func areDisjoint(_ a: Alternative, _ b: Alternative) -> Bool {
    if case .constants(let values) = a.shape { return values.allSatisfy { !admitsConstant(b, $0) } }
    if case .constants(let values) = b.shape { return values.allSatisfy { !admitsConstant(a, $0) } }
    if a.kind != b.kind { return true }
    switch (a.shape, b.shape) {
    case (.number(let a), .number(let b)): return a.isDisjoint(with: b)
    case (.object(let a), .object(let b)):
      return a.properties.contains { own in
        guard own.isRequired else { return false }
        guard let other = b.property(own.name) else { return b.rest == .closed && b.patterns.isEmpty }
        guard other.isRequired, let left = constants(own.type), let right = constants(other.type) else { return false }
        return Set(left.map(\.canonical)).isDisjoint(with: right.map(\.canonical))
      } || b.properties.contains { $0.isRequired && a.rest == .closed && a.patterns.isEmpty && a.property($0.name) == nil }
    default: return false
    }
  }

  private func constants(_ use: TypeUse) -> [JSONValue]? {
    var flattener = Flattener(contract)
    let list = flattener.alternatives(use)
    var values: [JSONValue] = []
    for one in list {
      guard case .constants(let own) = one.shape else { return nil }
      values += own
    }
    return values
  }
}

extension Alternative {
  func with(_ assertion: Assertion) -> Alternative {
    var copy = self
    copy.residue.append(assertion)
    return copy
  }
}
