import ContractModel
import ContractPlan

/// What emitters ask about the types of a contract more than once.
struct TypeShapes: Sendable {
  let contract: Contract
  /// By type: whether its values are not answered as they are.
  private(set) var serialized: [Bool]
  /// By type: whether it is a name for something that it is itself a part of, with no class in between.
  private(set) var isCircular: [Bool]

  init(_ plan: BackendPlan) {
    contract = plan.contract
    serialized = contract.types.map { _ in false }
    isCircular = contract.types.map { _ in false }
    // Types may refer to each other in circles: a type needs it once something that it holds does.
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (index, type) in contract.types.enumerated() where !serialized[index] && needsSerializing(type.use) {
        serialized[index] = true
        isSettled = false
      }
    }
    isCircular = contract.types.indices.map { reaches($0) }
  }

  private func reaches(_ start: Int) -> Bool {
    var seen: Set<Int> = []
    var waiting = aliases(of: contract.types[start].use)
    while let next = waiting.popLast() {
      if next == start { return true }
      if seen.insert(next).inserted { waiting += aliases(of: contract.types[next].use) }
    }
    return false
  }

  /// The names that the text of a type that is no class mentions, and that are no classes either.
  func aliases(of use: TypeUse) -> [Int] {
    switch use.type {
    case .reference(let id): if case .object = contract[id].use.type { [] } else { [id.index] }
    case .list(let list): list.prefix.isEmpty ? (list.element.map { aliases(of: $0) } ?? []) : []
    case .map(let map): aliases(of: map.value)
    case .union(let union): union.variants.flatMap { aliases(of: $0.type) }
    default: []
    }
  }

  /// The type itself, through references.
  func resolved(_ use: TypeUse) -> ValueType {
    var type = use.type
    var steps = 0
    while case .reference(let id) = type, steps < 64 {
      type = contract[id].use.type
      steps += 1
    }
    return type
  }

  /// The last name before the type itself.
  func name(_ use: TypeUse) -> TypeID? {
    guard case .reference(var id) = use.type else { return nil }
    var steps = 0
    while case .reference(let next) = contract[id].use.type, steps < 64 {
      id = next
      steps += 1
    }
    return id
  }

  func object(_ use: TypeUse) -> ObjectType? {
    if case .object(let object) = resolved(use) { object } else { nil }
  }

  func isNullable(_ use: TypeUse) -> Bool {
    var use = use
    var steps = 0
    while !use.isNullable, case .reference(let id) = use.type, steps < 64 {
      use = contract[id].use
      steps += 1
    }
    return use.isNullable
  }

  /// Objects are answered with their own properties in order; numbers and decimals in their form.
  func needsSerializing(_ use: TypeUse) -> Bool {
    switch use.type {
    case .reference(let id): serialized[id.index]
    case .boolean, .integer, .enumeration, .string, .never: false
    case .number, .decimal, .any: true
    case .list(let list): !list.prefix.isEmpty || (list.element.map(needsSerializing) ?? false)
    case .map(let map): needsSerializing(map.value)
    case .object: true
    case .union(let union): union.variants.contains { needsSerializing($0.type) }
    }
  }
}
