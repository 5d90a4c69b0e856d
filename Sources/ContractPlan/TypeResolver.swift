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

  /// Every kind of JSON value that may be accepted; assertions can narrow it further.
  func kinds(_ use: TypeUse) -> JSONKinds {
    var seen: Set<TypeID> = []
    return kinds(use, &seen)
  }

  private func kinds(_ use: TypeUse, _ seen: inout Set<TypeID>) -> JSONKinds {
    let own: JSONKinds = use.isNullable ? .null : []
    switch use.type {
    case .reference(let id):
      // What a name adds, it adds at its first appearance.
      guard types.indices.contains(id.index), seen.insert(id).inserted else { return own }
      return own.union(kinds(types[id.index].use, &seen))
    case .boolean: return own.union(.boolean)
    case .integer: return own.union(.integer)
    case .number: return own.union([.integer, .number])
    case .decimal, .string, .enumeration: return own.union(.string)
    case .list: return own.union(.array)
    case .map, .object: return own.union(.object)
    case .union(let union): return union.variants.reduce(own) { $0.union(kinds($1.type, &seen)) }
    case .any(let kinds): return own.union(kinds.contains(.number) ? kinds.union(.integer) : kinds)
    case .never: return own
    }
  }
}
