extension Contract {
  /// The kinds of JSON values that a type can accept, whatever else it asks of them.
  public func kinds(of use: TypeUse) -> JSONKinds {
    var visited: Set<TypeID> = []
    return kinds(of: use, &visited)
  }

  private func kinds(of use: TypeUse, _ visited: inout Set<TypeID>) -> JSONKinds {
    var kinds = kinds(of: use.type, &visited)
    if use.isNullable { kinds.insert(.null) }
    return kinds
  }

  private func kinds(of type: ValueType, _ visited: inout Set<TypeID>) -> JSONKinds {
    switch type {
    case .reference(let id):
      // A type that is only itself accepts nothing.
      guard types.indices.contains(id.index), visited.insert(id).inserted else { return [] }
      defer { visited.remove(id) }
      return kinds(of: types[id.index].use, &visited)
    case .boolean: return .boolean
    case .integer: return .integer
    case .number: return [.integer, .number]
    case .decimal, .string, .enumeration: return .string
    case .list: return .array
    case .map, .object: return .object
    case .union(let union):
      return union.variants.reduce(into: JSONKinds()) { $0.formUnion(kinds(of: $1.type, &visited)) }
    case .any(let kinds): return kinds
    case .never: return []
    }
  }

  /// The type that a use comes down to through references, and whether null is accepted on the way; nil where that
  /// goes in a circle.
  public func resolved(_ use: TypeUse) -> (type: ValueType, isNullable: Bool)? {
    var (type, isNullable) = (use.type, use.isNullable)
    var seen: Set<TypeID> = []
    while case .reference(let id) = type {
      guard types.indices.contains(id.index), seen.insert(id).inserted else { return nil }
      isNullable = isNullable || types[id.index].use.isNullable
      type = types[id.index].use.type
    }
    return (type, isNullable)
  }
}
