import ContractModel
import ContractPlan

/// What emitters ask about the types of a contract more than once.
struct TypeShapes: Sendable {
  let contract: Contract
  /// By type: whether a valid value has to be changed before a handler sees it.
  private(set) var normalized: [Bool]
  /// By type: whether its values are not answered as they are.
  private(set) var serialized: [Bool]

  init(_ plan: BackendPlan) {
    contract = plan.contract
    normalized = contract.types.map { _ in false }
    serialized = contract.types.map { _ in false }
    // Types may refer to each other in circles: a type needs it once something that it holds does.
    var isSettled = false
    while !isSettled {
      isSettled = true
      for (index, type) in contract.types.enumerated() {
        if !normalized[index], needsNormalizing(type.use) {
          normalized[index] = true
          isSettled = false
        }
        if !serialized[index], needsSerializing(type.use) {
          serialized[index] = true
          isSettled = false
        }
      }
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

  func object(_ use: TypeUse) -> ObjectType? {
    if case .object(let object) = resolved(use) { object } else { nil }
  }

  func isNullable(_ use: TypeUse) -> Bool {
    if use.isNullable { return true }
    if case .reference(let id) = use.type { return contract[id].use.isNullable }
    return false
  }

  /// Defaults, normal forms and bigints.
  func needsNormalizing(_ use: TypeUse) -> Bool {
    switch use.type {
    case .reference(let id): normalized[id.index]
    case .boolean, .decimal, .enumeration, .any, .never: false
    // Integers beyond 2^53 are read as bigints, whatever the type.
    case .number: true
    case .integer(let integer): integer.width == .int64
    case .string(let string): [.uuid, .dateTime, .binary].contains(string.format)
    case .list(let list): ([list.element].compactMap { $0 } + list.prefix).contains(where: needsNormalizing)
    case .map(let map): needsNormalizing(map.value)
    case .object(let object):
      object.properties.contains {
        $0.defaultValue != nil || ($0.access != .readOnly && needsNormalizing($0.type))
          || ((!$0.isRequired || $0.access == .readOnly) && PropertyKey($0.name).isInherited)
      } || additional(object, needsNormalizing)
    case .union(let union): union.variants.contains { needsNormalizing($0.type) }
    }
  }

  /// Objects are answered with their own properties in order; bigints and decimals in their form.
  func needsSerializing(_ use: TypeUse) -> Bool {
    switch use.type {
    case .reference(let id): serialized[id.index]
    case .boolean, .number, .enumeration, .never: false
    case .integer(let integer): integer.width == .int64
    case .string(let string): string.format == .binary
    case .decimal, .any: true
    case .list(let list): ([list.element].compactMap { $0 } + list.prefix).contains(where: needsSerializing)
    case .map(let map): needsSerializing(map.value)
    case .object: true
    case .union(let union): union.variants.contains { needsSerializing($0.type) }
    }
  }

  private func additional(_ object: ObjectType, _ test: (TypeUse) -> Bool) -> Bool {
    if case .typed(let use) = object.additional { return test(use) }
    return false
  }
}
