/// Checks one value, type by type.
struct ValueValidator {
  let contract: Contract
  let takesFormerNames: Bool
  var violations: [ValueViolation] = []
  /// Named types that are being checked, and where: one that comes back to the same place says nothing new.
  private var active: Set<Visit> = []
  private var depth = 0

  private struct Visit: Hashable {
    var type: TypeID
    var pointer: String
  }

  /// What applicators have seen to, which `unevaluatedProperties` and `unevaluatedItems` then leave alone.
  struct Evaluated {
    var properties: Set<String> = []
    var items: Set<Int> = []

    mutating func formUnion(_ other: Evaluated) {
      properties.formUnion(other.properties)
      items.formUnion(other.items)
    }
  }

  init(contract: Contract, takesFormerNames: Bool) {
    self.contract = contract
    self.takesFormerNames = takesFormerNames
  }

  mutating func add(_ pointer: String, _ code: String, _ detail: String) {
    violations.append(ValueViolation(pointer: pointer, code: code, detail: detail))
  }

  mutating func check(_ value: JSONValue, _ use: TypeUse, at pointer: String) -> Evaluated {
    guard depth < 200 else { return Evaluated() }
    depth += 1
    defer { depth -= 1 }
    let before = violations.count
    var evaluated = Evaluated()
    if !(value == .null && use.isNullable) { evaluated = shape(value, use.type, at: pointer) }
    // What depends on a failed check is not run.
    if violations[before...].contains(where: { $0.pointer == pointer && $0.code == "type" }) { return evaluated }
    for assertion in use.assertions {
      switch assertion {
      case .unevaluatedProperties(let rule): checkProperties(of: value, rule, &evaluated, at: pointer)
      case .unevaluatedItems(let use): checkItems(of: value, use, &evaluated, at: pointer)
      // Null has been taken out of the values of a nullable use.
      case .values where value == .null && use.isNullable: break
      default: evaluated.formUnion(check(value, assertion, at: pointer))
      }
    }
    return evaluated
  }

  /// Whether a value fits, with nothing reported, and what it evaluates.
  mutating func trial(_ value: JSONValue, _ use: TypeUse, at pointer: String) -> Evaluated? {
    let before = violations.count
    let evaluated = check(value, use, at: pointer)
    guard violations.count > before else { return evaluated }
    violations.removeSubrange(before...)
    return nil
  }

  private mutating func shape(_ value: JSONValue, _ type: ValueType, at pointer: String) -> Evaluated {
    switch (type, value) {
    case (.reference(let id), _):
      let visit = Visit(type: id, pointer: pointer)
      guard contract.types.indices.contains(id.index), active.insert(visit).inserted else { return Evaluated() }
      defer { active.remove(visit) }
      return check(value, contract[id].use, at: pointer)
    case (.boolean, .boolean): break
    case (.integer(let type), .number(let number)) where number.isInteger: check(number, type, at: pointer)
    case (.number(let type), .number(let number)): check(number, type, at: pointer)
    case (.decimal(let type), .string(let text)): check(text, type, at: pointer)
    case (.string(let type), .string(let text)): check(text, type, at: pointer)
    case (.enumeration(let type), .string(let text)):
      if !type.cases.contains(where: { $0.value == text }) {
        add(pointer, "enum", "must be one of " + type.cases.map(\.value).joined(separator: ", "))
      }
    case (.list(let type), .array(let elements)): return check(elements, type, at: pointer)
    case (.map(let type), .object(let members)): return check(members, type, at: pointer)
    case (.object(let type), .object(let members)): return check(members, type, at: pointer)
    case (.union(let type), _): return check(value, type, at: pointer)
    case (.any(let kinds), _):
      if value.kind.isDisjoint(with: kinds) {
        add(pointer, "type", "must be " + kinds.names.joined(separator: " or "))
      }
    case (.never, _): add(pointer, "type", "must not be there")
    default: add(pointer, "type", "must be \(type.noun)")
    }
    return Evaluated()
  }
}

extension ValueType {
  /// What a value must be, in words.
  public var noun: String {
    switch self {
    case .reference, .union: "another value"
    case .boolean: "a boolean"
    case .integer: "an integer"
    case .number: "a number"
    case .decimal: "a decimal as a string"
    case .string, .enumeration: "a string"
    case .list: "an array"
    case .map, .object: "an object"
    case .any: "a value"
    case .never: "absent"
    }
  }
}
