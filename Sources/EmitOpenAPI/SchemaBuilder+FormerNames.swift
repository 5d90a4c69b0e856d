import ContractModel
import ContractPlan

/// Properties that clients may go on to call by a former name.
extension SchemaBuilder {
  /// What must be there of a required property: in a request one of its names, which ``choice(_:)`` says.
  func requiredNames(_ property: Property) -> [String] {
    if isSource || property.keptNames.isEmpty { return [property.name] }
    return isRequest ? [] : property.names
  }

  /// The property, and then the same by each former name.
  func properties(_ property: Property) -> [JSONMember] {
    let present = JSONMember(property.name, self.property(property))
    if isSource { return [present] }
    return [present]
      + property.keptNames.map { former in
        var copy = property
        copy.defaultValue = nil
        copy.examples = []
        copy.deprecation = Deprecation()
        let way = isRequest && property.access != .readOnly ? "taken in its place" : "answered beside it"
        copy.description = "`\(property.name)` by its former name, which is \(way)" + (former.until.map { " until \($0)." } ?? ".")
        return JSONMember(former.name, self.property(copy))
      }
  }

  /// That a request has one of the names of a property, or at most one where it may be absent.
  func choice(_ property: Property) -> JSONValue? {
    let names = property.names
    guard names.count > 1, property.access != .readOnly else { return nil }
    func required(_ names: [String]) -> JSONValue {
      .object([JSONMember("required", .array(names.map { .string($0) }))])
    }
    if property.isRequired { return .object([JSONMember("oneOf", .array(names.map { required([$0]) }))]) }
    let pairs = names.indices.flatMap { first in names[(first + 1)...].map { required([names[first], $0]) } }
    let both = pairs.count == 1 ? pairs[0] : .object([JSONMember("anyOf", .array(pairs))])
    return .object([JSONMember("not", both)])
  }

  /// What names must be, among which former ones are.
  func propertyNames(_ use: TypeUse, _ object: ObjectType) -> JSONValue {
    let former = object.formerNames
    if isSource || former.isEmpty { return schema(use) }
    let listed = JSONValue.object([JSONMember("enum", .array(former.map { .string($0) }))])
    return .object([JSONMember("anyOf", .array([schema(use), listed]))])
  }
}

extension ObjectType {
  /// Of properties that are kept by them.
  var formerNames: [String] { properties.flatMap { $0.keptNames.map(\.name) } }
}
