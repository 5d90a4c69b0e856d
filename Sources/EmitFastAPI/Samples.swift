import ContractModel
import ContractPlan
import EmitKit

/// Samples as handlers return them.
extension FastAPIProject {
  /// What a stub returns; nil where it returns nothing.
  func sample(_ sample: SampleAnswer, of route: Route, _ module: inout Module) -> String? {
    switch (sample.body, route.success.type) {
    case (.json(let value)?, let type?):
      let code = self.sample(value, type, &module)
      return isLinkedPage(route) ? "Page(\(code))" : code
    case (.text(let text)?, _):
      let literal = StringLiteral(text).code
      if route.success.coding == .text { return literal }
      return text.utf8.allSatisfy { $0 < 0x80 } ? "b" + literal : literal + ".encode()"
    case (nil, _), (_, nil): return nil
    }
  }

  /// A value of a type: objects with names are models.
  private func sample(_ value: JSONValue, _ use: TypeUse, _ module: inout Module) -> String {
    switch (shapes.resolved(use), value) {
    case (.list(let list), .array(let items)):
      guard let element = list.element, list.prefix.isEmpty else { return ValueLiteral.json(value) }
      return "[" + items.map { sample($0, element, &module) }.joined(separator: ", ") + "]"
    case (.map(let map), .object(let members)):
      return dictionary(members) { sample($0.value, map.value, &module) }
    case (.object(let object), .object(let members)):
      guard let id = shapes.name(use) else { return ValueLiteral.json(value) }
      return model(id, object, members, &module)
    case (.union(let union), _):
      return contract.variant(of: union, holding: value).map { sample(value, $0.type, &module) } ?? ValueLiteral.json(value)
    default: return ValueLiteral.json(value)
    }
  }

  /// The arguments of a model are its attributes; members that it does not declare it takes by their names in JSON alone.
  private func model(_ id: TypeID, _ object: ObjectType, _ members: [JSONMember], _ module: inout Module) -> String {
    let name = names.types[id.index]
    module.use(name, from: "..models")
    let types = Dictionary(object.properties.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    let attributes = names.attributes[id.index]
    var arguments: [String] = []
    for member in members {
      guard let type = types[member.name], let attribute = attributes[member.name] else {
        return "\(name).model_validate(\(ValueLiteral.json(.object(members))))"
      }
      arguments.append("\(attribute)=\(sample(member.value, type, &module))")
    }
    return "\(name)(\(arguments.joined(separator: ", ")))"
  }

  private func dictionary(_ members: [JSONMember], _ value: (JSONMember) -> String) -> String {
    "{" + members.map { StringLiteral($0.name).code + ": " + value($0) }.joined(separator: ", ") + "}"
  }
}
