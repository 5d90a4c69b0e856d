import ContractModel
import ContractPlan
import EmitKit

extension FastAPIProject {
  func serializer(_ id: TypeID) -> String { "serialize_" + names.functions[id.index] }

  /// From the values of handlers to JSON: what a type declares, in its order, and nothing else.
  func serializersFile() -> GeneratedFile? {
    let types = plan.answeredTypes.filter { shapes.serialized[$0.index] }
    guard !types.isEmpty else { return nil }
    var module = Module("From the values of handlers to JSON: the properties that a type declares, in its order.")
    module.use("Any", from: "typing")
    for id in types {
      let type = contract[id]
      module.use(names.types[id.index], from: ".models")
      module.define { writer, module in
        let isObject = if case .object = type.use.type { true } else { false }
        let isNullable = type.use.isNullable
        let annotation = isObject && isNullable ? names.types[id.index] + " | None" : names.types[id.index]
        let result = isObject && !isNullable ? "dict[str, Any]" : "Any"
        writer.suite("def \(serializer(id))(value: \(annotation)) -> \(result):") { writer in
          if isNullable {
            writer.line("if value is None:")
            writer.line("    return None")
          }
          if case .object(let object) = type.use.type {
            serializeObject(id, object, &writer, &module)
          } else if case .union(let union) = type.use.type {
            serializeUnion(union, &writer, &module)
          } else {
            writer.code("return \(serialized(TypeUse(type.use.type), "value", &module, from: "."))")
          }
        }
      }
    }
    return file("generated/serializers", module)
  }

  private func serializeObject(_ id: TypeID, _ object: ObjectType, _ writer: inout CodeWriter, _ module: inout Module) {
    let shown = object.properties.filter { !$0.answeredNames.isEmpty }
    let isOpen = object.additional != .closed || !object.patternProperties.isEmpty
    let attributes = names.attributes[id.index]
    func place(_ property: Property) -> String { "value." + (attributes[property.name] ?? property.name) }
    let optional = shown.filter { !Self.isAlwaysThere($0) }
    func formed(_ property: Property) -> String {
      optionalForm(property.type, place(property), property, mayLack: mayLack(property, in: id.index), &module)
    }
    func entries(_ property: Property) -> [String] {
      let form = formed(property)
      return property.answeredNames.map { StringLiteral($0).code + ": " + form }
    }
    let former = object.properties.flatMap(\.keptNames).map { StringLiteral($0.name).code }
    var others = "value.model_extra or {}"
    if isOpen {
      module.use("json_members", from: ".runtime.json_models")
      if !former.isEmpty {
        module.use("without", from: ".runtime.renames")
        others = "without(\(others), \(former.joined(separator: ", ")))"
      }
    }
    if optional.isEmpty {
      var members = shown.flatMap(entries)
      if isOpen { members.append("**json_members(\(others))") }
      return returned(members, &writer)
    }
    // The order of a dictionary is that in which it is filled.
    writer.line("given = value.model_fields_set")
    let leading = shown.prefix(while: Self.isAlwaysThere).flatMap(entries)
    if leading.isEmpty {
      writer.line("members: dict[str, Any] = {}")
    } else {
      writer.code("members: dict[str, Any] = {\(leading.joined(separator: ", "))}")
    }
    for property in shown.drop(while: Self.isAlwaysThere) {
      let member = "members[\(StringLiteral(property.name))]"
      var assignments = ["\(member) = \(formed(property))"]
      assignments += property.keptNames.map { "members[\(StringLiteral($0.name))] = \(member)" }
      if Self.isAlwaysThere(property) {
        for assignment in assignments { writer.code(assignment) }
      } else {
        writer.code("if \(StringLiteral(attributes[property.name] ?? property.name)) in given:")
        writer.indented { writer in for assignment in assignments { writer.code(assignment) } }
      }
    }
    if isOpen { writer.code("members.update(json_members(\(others)))") }
    writer.line("return members")
  }

  /// A default fills in what was not given.
  private static func isAlwaysThere(_ property: Property) -> Bool { property.isRequired || property.defaultValue != nil }

  private func returned(_ members: [String], _ writer: inout CodeWriter) {
    if members.isEmpty { return writer.line("return {}") }
    // A member a line, as the formatter keeps it where the last one ends in a comma.
    writer.line("return {")
    writer.indented { writer in
      for member in members { writer.item(member) }
    }
    writer.line("}")
  }

  /// The form of a property that may be null.
  private func optionalForm(
    _ use: TypeUse, _ place: String, _ property: Property, mayLack: Bool, _ module: inout Module
  ) -> String {
    guard shapes.needsSerializing(use) else { return place }
    let form = serialized(use, place, &module, from: ".")
    let mayBeNone = (!property.isRequired && property.defaultValue == nil) || mayLack || shapes.isNullable(use)
    if !mayBeNone || takesNone(use) { return form }
    return "None if \(place) is None else \(form)"
  }

  /// Whether what serializes a type takes null as it is.
  private func takesNone(_ use: TypeUse) -> Bool {
    switch use.type {
    case .number, .any: true
    case .reference(let id): contract[id].use.isNullable || takesNone(contract[id].use) && false
    default: false
    }
  }

  /// The JSON of a value that is there and not null.
  func serialized(_ use: TypeUse, _ value: String, _ module: inout Module, from path: String) -> String {
    guard shapes.needsSerializing(use) else { return value }
    func runtime(_ name: String, _ from: String) -> String {
      module.use(name, from: path + "runtime." + from)
      return name
    }
    switch use.type {
    case .reference(let id):
      if path != "." { module.use(serializer(id), from: path + "serializers") }
      return "\(serializer(id))(\(value))"
    case .number: return "\(runtime("json_number", "json_text"))(\(value))"
    case .decimal(let decimal): return "\(runtime("to_scale", "decimals"))(\(value), \(decimal.scale))"
    case .any: return "\(runtime("json_any", "json_models"))(\(value))"
    case .list(let list):
      guard let element = list.element, list.prefix.isEmpty else { return "\(runtime("json_any", "json_models"))(\(value))" }
      return "[\(nullable(element, "item", &module, path)) for item in \(value)]"
    case .map(let map):
      return "{name: \(nullable(map.value, "member", &module, path)) for name, member in \(value).items()}"
    case .union, .object: return "\(runtime("json_any", "json_models"))(\(value))"
    case .boolean, .integer, .string, .enumeration, .never: return value
    }
  }

  private func nullable(_ use: TypeUse, _ value: String, _ module: inout Module, _ path: String) -> String {
    let form = serialized(use, value, &module, from: path)
    return shapes.isNullable(use) && form != value && !takesNone(use) ? "None if \(value) is None else \(form)" : form
  }

  /// By the class of a value, where every variant has one of its own.
  private func serializeUnion(_ union: UnionType, _ writer: inout CodeWriter, _ module: inout Module) {
    module.use("json_any", from: ".runtime.json_models")
    let classes = union.variants.compactMap { variant -> TypeID? in
      guard let id = shapes.name(variant.type), case .object = contract[id].use.type else { return nil }
      return id
    }
    for id in classes {
      module.use(names.types[id.index], from: ".models")
      writer.code("if isinstance(value, \(names.types[id.index])):")
      writer.line("    return \(serializer(id))(value)")
    }
    writer.line("return json_any(value)")
  }
}
