import ContractModel
import ContractPlan
import EmitKit

/// Names of the fields of structs, and how each holds its property.
struct FieldTable: Sendable {
  /// By type, in the order of its properties.
  private var properties: [[String]] = []
  /// By entity, by the name of a field in the contract.
  private var columns: [[String: String]] = []
  /// By scheme, by claim.
  private var claims: [[String: String]] = []

  init(_ plan: BackendPlan, _ names: GoNames) {
    properties = plan.contract.types.map { type in
      guard case .object(let object) = type.use.type else { return [] }
      var scope = GoNames.fields(["Others"])
      return object.properties.map { scope.identifier(for: $0.name) }
    }
    columns = plan.contract.entities.enumerated().map { index, entity in
      var scope = GoNames.fields([names.entities[index].row])
      return Dictionary(entity.fields.map { ($0.name, scope.identifier(for: $0.name)) }, uniquingKeysWith: { first, _ in first })
    }
    claims = plan.contract.authSchemes.map { _ in [:] }
    for scheme in plan.auth.schemes {
      var scope = GoNames.fields(["Scopes"])
      claims[scheme.id.index] = Dictionary(
        scheme.claims.map { ($0.name, scope.identifier(for: $0.name)) }, uniquingKeysWith: { first, _ in first })
    }
  }

  func property(_ index: Int, of type: TypeID) -> String { properties[type.index][index] }

  func property(_ name: String, of type: TypeID, in contract: Contract) -> String? {
    guard case .object(let object) = contract[type].use.type, let index = object.properties.firstIndex(where: { $0.name == name })
    else { return nil }
    return properties[type.index][index]
  }

  func column(_ field: String, of entity: EntityID) -> String { columns[entity.index][field] ?? "Unknown" }

  func claim(_ name: String, of scheme: AuthSchemeID) -> String { claims[scheme.index][name] ?? "Unknown" }
}

/// How a property or a column is held.
enum Holding: Hashable, Sendable {
  /// `T`, of a value that is there.
  case value
  /// `T`, nil where it is null or absent.
  case nilable
  /// `*T`, nil where it is null or absent.
  case pointer
  /// `wire.Optional[T]`.
  case optional
}

extension GoTypes {
  func holding(_ property: Property) -> Holding {
    let isNullable = isNullable(property.type)
    if property.isRequired || property.defaultValue != nil {
      return isNullable ? (isNilable(property.type) ? .nilable : .pointer) : .value
    }
    if isNullable || isRaw(property.type) { return .optional }
    return isNilable(property.type) ? .nilable : .pointer
  }

  /// The type of a property's field.
  func fieldType(_ property: Property, in holder: TypeID?) -> String {
    switch holding(property) {
    case .value:
      if isPointed(property, in: holder) { return "*" + base(property.type) }
      return base(property.type)
    case .nilable: return base(property.type)
    case .pointer: return "*" + base(property.type)
    case .optional: return "wire.Optional[\(base(property.type))]"
    }
  }

  /// Whether a field that is always there is nevertheless a pointer.
  func isPointed(_ property: Property, in holder: TypeID?) -> Bool {
    guard let holder, let held = structure(property.type) else { return false }
    return isPointed.contains(TypePair(holder: holder, held: held))
  }

  func holding(_ use: TypeUse, isNullable: Bool) -> Holding {
    isNullable ? (isNilable(use) ? .nilable : .pointer) : .value
  }

  func type(_ use: TypeUse, _ holding: Holding) -> String {
    switch holding {
    case .value, .nilable: base(use)
    case .pointer: "*" + base(use)
    case .optional: "wire.Optional[\(base(use))]"
    }
  }

  /// A value that is held in one way, as it is held in another.
  func converted(_ value: String, _ from: Holding, _ to: Holding) -> String {
    switch (from, to) {
    case (.value, .value), (.nilable, .nilable), (.pointer, .pointer), (.optional, .optional), (.value, .nilable), (.nilable, .value): value
    case (.value, .pointer): "wire.Ptr(\(value))"
    case (.nilable, .pointer): "wire.Ptr(\(value))"
    case (.value, .optional): "wire.Some(\(value))"
    case (.nilable, .optional): "wire.Some(\(value))"
    case (.pointer, .value), (.pointer, .nilable): "wire.Deref(\(value))"
    case (.pointer, .optional): "wire.Given(\(value))"
    case (.optional, .value), (.optional, .nilable): "wire.Deref(\(value).Value)"
    case (.optional, .pointer): "\(value).Value"
    }
  }
}
