internal import ContractModel

/// Looks through names at what they stand for.
struct TypeResolver {
  let types: [TypeDefinition]

  init(_ contract: Contract) { types = contract.types }

  /// The shape behind any chain of names, and whether null is accepted anywhere along it. A name that stands for nothing
  /// but itself is `never`.
  func resolve(_ use: TypeUse) -> (type: ValueType, isNullable: Bool) {
    var use = use
    var isNullable = use.isNullable
    var steps = 0
    while case .reference(let id) = use.type {
      guard types.indices.contains(id.index), steps <= types.count else { return (.never, isNullable) }
      use = types[id.index].use
      isNullable = isNullable || use.isNullable
      steps += 1
    }
    return (use.type, isNullable)
  }

  /// The last name of a chain of names: what `type Alias = User` and `User` have in common.
  func name(_ use: TypeUse) -> TypeID? {
    guard case .reference(var id) = use.type else { return nil }
    var steps = 0
    while types.indices.contains(id.index), case .reference(let next) = types[id.index].use.type, steps <= types.count {
      id = next
      steps += 1
    }
    return id
  }

  func isList(_ use: TypeUse) -> Bool {
    if case .list = resolve(use).type { true } else { false }
  }

  func object(_ use: TypeUse) -> ObjectType? {
    if case .object(let object) = resolve(use).type { object } else { nil }
  }
}

/// Which kinds of JSON values each named type may accept; assertions can narrow it further.
struct KindTable {
  private var byType: [JSONKinds]

  /// Grows each type's kinds until nothing changes: types may refer to each other in circles.
  init(_ types: [TypeDefinition]) {
    byType = Array(repeating: [], count: types.count)
    var users: [[Int]] = Array(repeating: [], count: types.count)
    for (index, type) in types.enumerated() {
      for id in KindTable.references(type.use.type) where users.indices.contains(id.index) {
        users[id.index].append(index)
      }
    }
    var pending = Array(types.indices.reversed())
    while let index = pending.popLast() {
      let kinds = self[types[index].use]
      if kinds == byType[index] { continue }
      byType[index] = kinds
      pending += users[index]
    }
  }

  subscript(use: TypeUse) -> JSONKinds {
    let own: JSONKinds = use.isNullable ? .null : []
    switch use.type {
    case .reference(let id): return byType.indices.contains(id.index) ? own.union(byType[id.index]) : own
    case .boolean: return own.union(.boolean)
    case .integer: return own.union(.integer)
    case .number: return own.union([.integer, .number])
    case .decimal, .string, .enumeration: return own.union(.string)
    case .list: return own.union(.array)
    case .map, .object: return own.union(.object)
    case .union(let union): return union.variants.reduce(own) { $0.union(self[$1.type]) }
    case .any(let kinds): return own.union(kinds.contains(.number) ? kinds.union(.integer) : kinds)
    case .never: return own
    }
  }

  /// The names that a shape takes its kinds from.
  private static func references(_ type: ValueType) -> [TypeID] {
    switch type {
    case .reference(let id): [id]
    case .union(let union): union.variants.flatMap { references($0.type.type) }
    default: []
    }
  }
}
