import ContractModel
import ContractPlan
import EmitKit

/// Samples as handlers return them.
extension GoProject {
  /// What a stub returns besides an error; nil where it returns nothing.
  func sample(_ sample: SampleAnswer, of route: Route) -> Expression? {
    switch (sample.body, route.success.type) {
    case (.json(let value)?, let type?):
      let code = required(value, type)
      guard let element = pageElement(route) else { return code }
      return .literal("wire.Page[\(types.required(element))]", [("Items", code)])
    case (.text(let text)?, _):
      return route.success.coding == .text ? .code(StringLiteral(text).code) : .call("[]byte", [.code(StringLiteral(text).code)])
    case (nil, _), (_, nil): return nil
    }
  }

  /// A value where one must be there: nil, or a pointer, where it may be null.
  private func required(_ value: JSONValue, _ use: TypeUse) -> Expression {
    if value == .null { return .code("nil") }
    return types.isNullable(use) && !types.isNilable(use) ? pointer(value, use) : base(value, use)
  }

  /// A value that is there and not null.
  private func base(_ value: JSONValue, _ use: TypeUse) -> Expression {
    if case .reference(let id) = use.type { return named(value, id) }
    switch (use.type, value) {
    case (.integer, .number(let number)), (.number, .number(let number)): return .code(number.text)
    case (.string(let string), .string(let text)):
      switch string.format {
      case .byte: return .call("wire.Bytes", [.code(StringLiteral(text).code)])
      case .binary: return .call("[]byte", [.code(StringLiteral(text).code)])
      case .dateTime: return .call("wire.Time", [.code(StringLiteral(text).code)])
      default: return .code(StringLiteral(text).code)
      }
    case (.boolean, _), (.decimal, _), (.enumeration, _): return .code(ValueLiteral.json(value))
    case (.list(let list), .array(let items)):
      guard let element = list.element, list.prefix.isEmpty else { return .list("[]any", items.map(raw)) }
      return self.list("[]" + types.required(element), items, element)
    case (.map(let map), .object(let members)): return self.map("wire.Map[\(types.required(map.value))]", members, map.value)
    default: return raw(value)
    }
  }

  private func named(_ value: JSONValue, _ id: TypeID) -> Expression {
    let name = names.types[id.index]
    switch (types.definition(id), value) {
    case (.structure(let object), .object(let members)): return structure(name, id, object, members)
    case (.enumeration(let enumeration), .string(let text)):
      let index = enumeration.cases.firstIndex { $0.value == text }
      return .code(index.map { names.cases[id.index][$0] } ?? "\(name)(\(StringLiteral(text)))")
    case (.list(let element), .array(let items)): return list(name, items, element)
    case (.map(let map), .object(let members)): return self.map(name, members, map.value)
    case (.sealed(let union), _):
      return contract.variant(of: union, holding: value).map { base(value, $0.type) } ?? .code("nil")
    default: return base(value, contract[id].use)
    }
  }

  private func list(_ type: String, _ items: [JSONValue], _ element: TypeUse) -> Expression {
    .list(type, items.map { elided(required($0, element), types.required(element)) })
  }

  private func map(_ type: String, _ members: [JSONMember], _ value: TypeUse) -> Expression {
    .list(
      type,
      members.map { .literal("", [("Name", .code(StringLiteral($0.name).code)), ("Value", required($0.value, value))]) })
  }

  /// The elements of a list need not say what they are.
  private func elided(_ element: Expression, _ type: String) -> Expression {
    switch element {
    case .literal(type, let members): .literal("", members)
    case .literal("&" + type.dropFirst(), let members) where type.hasPrefix("*"): .literal("", members)
    default: element
    }
  }

  private func structure(_ name: String, _ id: TypeID, _ object: ObjectType, _ members: [JSONMember]) -> Expression {
    var pairs: [(key: String, value: Expression)] = []
    for (index, property) in object.properties.enumerated() {
      guard let value = members.first(where: { $0.name == property.name })?.value ?? property.defaultValue else { continue }
      if let field = field(value, property, in: id) { pairs.append((fields.property(index, of: id), field)) }
    }
    let others = members.filter { !object.declaredNames.contains($0.name) }
    if !others.isEmpty, hasOthers(object) { pairs.append(("Others", raw(.object(others)))) }
    return .literal(name, pairs)
  }

  /// A property as its field holds it; nil where that is the field's zero value.
  private func field(_ value: JSONValue, _ property: Property, in holder: TypeID) -> Expression? {
    let holding = types.holding(property)
    if value == .null { return holding == .optional ? .call("wire.Null[\(types.base(property.type))]", []) : nil }
    switch holding {
    case .value: return types.isPointed(property, in: holder) ? pointer(value, property.type) : base(value, property.type)
    case .nilable: return base(value, property.type)
    case .pointer: return pointer(value, property.type)
    case .optional: return .call("wire.Some" + argument(property.type), [base(value, property.type)])
    }
  }

  private func pointer(_ value: JSONValue, _ use: TypeUse) -> Expression {
    let code = base(value, use)
    if case .literal(let type, let members) = code { return .literal("&" + type, members) }
    return .call("wire.Ptr" + argument(use), [code])
  }

  /// The type argument, where a constant would be of another type by itself.
  private func argument(_ use: TypeUse) -> String {
    switch types.underlying(use) {
    case "int64", "float64", "any": "[\(types.base(use))]"
    default: isSealed(use) ? "[\(types.base(use))]" : ""
    }
  }

  private func isSealed(_ use: TypeUse) -> Bool {
    guard case .reference(let id) = use.type else { return false }
    if case .sealed = types.definition(id) { return true }
    if case .alias = types.definition(id) { return isSealed(contract[id].use) }
    return false
  }

  /// A value of any shape, as JSON is held.
  private func raw(_ value: JSONValue) -> Expression {
    switch value {
    case .array(let items): .list("[]any", items.map(raw))
    case .object(let members):
      .call(
        "wire.NewObject",
        members.map { .literal("wire.Member", [("Name", .code(StringLiteral($0.name).code)), ("Value", raw($0.value))]) })
    case .null, .boolean, .number, .string: .code(ValueLiteral.json(value))
    }
  }
}
