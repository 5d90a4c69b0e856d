public import ContractModel

extension BackendPlan {
  /// Named types that a success answer or an error's payload holds, themselves or inside another, in the contract's order.
  public var answeredTypes: [TypeID] {
    contract.types(heldBy: routes.routes.compactMap(\.success.type) + contract.errors.compactMap(\.payload))
  }
}

extension Contract {
  /// Named types that values have for their own, or that of a part, in the order of the contract; not what values are only
  /// held against.
  public func types(heldBy uses: [TypeUse]) -> [TypeID] {
    var reach = TypeReach(types: types, followsAssertions: false)
    for use in uses { reach.visit(use) }
    return reach.inOrder()
  }
}

/// Finds every named type that a request, or an answer, can hold.
struct TypeReach {
  private let types: [TypeDefinition]
  /// Of properties that only go the other way.
  private let skipped: Access?
  private let followsAssertions: Bool
  private var isReached: [Bool]
  private var pending: [TypeID] = []

  init(types: [TypeDefinition], skipping skipped: Access? = nil, followsAssertions: Bool = true) {
    self.types = types
    self.skipped = skipped
    self.followsAssertions = followsAssertions
    isReached = Array(repeating: false, count: types.count)
  }

  mutating func visit(_ use: TypeUse) {
    walk(use)
    while let id = pending.popLast() { walk(types[id.index].use) }
  }

  /// In the order of the contract's types.
  func inOrder() -> [TypeID] {
    types.indices.filter { isReached[$0] }.map(TypeID.init)
  }

  private mutating func walk(_ use: TypeUse) {
    switch use.type {
    case .reference(let id):
      if isReached.indices.contains(id.index), !isReached[id.index] {
        isReached[id.index] = true
        pending.append(id)
      }
    case .list(let list):
      walk(list.prefix)
      if let element = list.element { walk(element) }
      if followsAssertions, let contained = list.contains?.element { walk(contained) }
    case .map(let map):
      walk(map.value)
      if followsAssertions, let key = map.key { walk(key) }
    case .object(let object):
      for property in object.properties where property.access != skipped { walk(property.type) }
      if followsAssertions {
        walk(object.patternProperties.map(\.type) + object.dependentSchemas.map(\.type))
        if let names = object.propertyNames { walk(names) }
      }
      if case .typed(let use) = object.additional { walk(use) }
    case .union(let union): walk(union.variants.map(\.type))
    case .boolean, .integer, .number, .decimal, .string, .enumeration, .any, .never: break
    }
    if followsAssertions {
      for assertion in use.assertions { walk(assertion) }
    }
  }

  private mutating func walk(_ uses: [TypeUse]) {
    for use in uses { walk(use) }
  }

  private mutating func walk(_ assertion: Assertion) {
    switch assertion {
    case .allOf(let parts), .anyOf(let parts), .oneOf(let parts): walk(parts)
    case .not(let part), .whenKind(_, let part): walk(part)
    case .conditional(let condition, let then, let otherwise):
      walk([condition, then, otherwise].compactMap { $0 })
    case .unevaluatedProperties(.typed(let use)), .unevaluatedItems(let use): walk(use)
    case .values, .unevaluatedProperties: break
    }
  }
}
