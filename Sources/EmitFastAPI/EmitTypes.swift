import ContractModel
import ContractPlan
import EmitKit

extension FastAPIProject {
  /// A type as annotations write it.
  func typeText(_ use: TypeUse) -> String { typeText(use, within: nil) }

  private func typeText(_ use: TypeUse, within circle: Int?) -> String {
    let text = typeText(use.type, within: circle)
    return shapes.isNullable(use) && text != "Any" && !text.hasSuffix("| None") ? text + " | None" : text
  }

  private func typeText(_ type: ValueType, within circle: Int?) -> String {
    switch type {
    case .reference(let id):
      // A name for something that it is a part of, with no class between, has no spelling.
      if shapes.isCircular[id.index], circle != nil { return "Any" }
      return names.types[id.index]
    case .boolean: return "bool"
    case .integer: return "int"
    case .number: return "float"
    case .decimal: return "Decimal"
    case .string(let string):
      switch string.format {
      case .binary: return "bytes"
      case .uuid: return "Uuid"
      case .dateTime: return "DateTime"
      case .date: return "Date"
      case .localTime: return "Time"
      case .byte: return "Base64"
      default: return "str"
      }
    case .enumeration(let enumeration):
      if enumeration.cases.isEmpty { return "Any" }
      return "Literal[" + enumeration.cases.map { StringLiteral($0.value).code }.joined(separator: ", ") + "]"
    case .list(let list):
      guard let element = list.element, list.prefix.isEmpty else { return "list[Any]" }
      return "list[\(typeText(element, within: circle))]"
    case .map(let map): return "dict[str, \(typeText(map.value, within: circle))]"
    case .object: return "dict[str, Any]"
    case .union(let union):
      var texts: [String] = []
      for variant in union.variants {
        let text = typeText(variant.type, within: circle)
        if text == "Any" { return "Any" }
        if !texts.contains(text) { texts.append(text) }
      }
      // `None` is written once, and last.
      let plain = texts.map { $0.hasSuffix(" | None") ? String($0.dropLast(7)) : $0 }
      let all = plain.joined(separator: " | ") + (plain == texts ? "" : " | None")
      return texts.isEmpty ? "Any" : all
    case .any, .never: return "Any"
    }
  }

  /// Imports what the text of a type mentions.
  func useTypes(of use: TypeUse?, in module: inout Module, from path: String) {
    guard let use else { return }
    module.use("Any", from: "typing")
    switch use.type {
    case .reference(let id):
      // The models themselves are in one module.
      if !module.wantsLazyAnnotations { module.use(names.types[id.index], from: path + "models") }
    case .decimal: module.use("Decimal", from: path + "runtime.model")
    case .string(let string):
      let text = typeText(TypeUse(use.type))
      if text != "str", text != "bytes", string.format != nil { module.use(text, from: path + "runtime.model") }
    case .enumeration: module.use("Literal", from: "typing")
    case .list(let list):
      for part in list.prefix + [list.element].compactMap({ $0 }) { useTypes(of: part, in: &module, from: path) }
    case .map(let map): useTypes(of: map.value, in: &module, from: path)
    case .union(let union):
      for variant in union.variants { useTypes(of: variant.type, in: &module, from: path) }
    case .boolean, .integer, .number, .object, .any, .never: break
    }
  }

  /// The types of the contract: classes, and names for everything else.
  func modelsFile() -> GeneratedFile {
    var module = Module(contract.description ?? contract.name)
    module.wantsLazyAnnotations = true
    let order = declarationOrder()
    for index in order {
      let type = contract.types[index]
      if case .object(let object) = type.use.type {
        module.define { declareClass(index, type, object, &$0, &$1) }
      } else {
        module.statement { declareName(index, type, &$0, &$1) }
      }
    }
    return file("generated/models", module)
  }

  /// Names for values first, then classes, then names for what has classes in it, each after those that it mentions.
  private func declarationOrder() -> [Int] {
    var done: Set<Int> = []
    var values: [Int] = [], classes: [Int] = [], others: [Int] = []
    func mentionsClass(_ use: TypeUse, _ seen: Set<Int>) -> Bool {
      switch use.type {
      case .reference(let id):
        if case .object = contract[id].use.type { return true }
        return !seen.contains(id.index) && mentionsClass(contract[id].use, seen.union([id.index]))
      case .list(let list): return list.prefix.isEmpty && (list.element.map { mentionsClass($0, seen) } ?? false)
      case .map(let map): return mentionsClass(map.value, seen)
      case .union(let union): return union.variants.contains { mentionsClass($0.type, seen) }
      default: return false
      }
    }
    func visit(_ index: Int) {
      guard done.insert(index).inserted else { return }
      let use = contract.types[index].use
      if case .object = use.type { return classes.append(index) }
      for next in shapes.aliases(of: use) { visit(next) }
      if mentionsClass(use, [index]) { others.append(index) } else { values.append(index) }
    }
    contract.types.indices.forEach(visit)
    return values + classes.sorted() + others
  }

  private func declareClass(
    _ index: Int, _ type: TypeDefinition, _ object: ObjectType, _ writer: inout CodeWriter, _ module: inout Module
  ) {
    module.use("Model", from: ".runtime.model")
    writer.suite("class \(names.types[index])(Model):") { writer in
      writer.doc(type.description ?? viewDescription(type) ?? "\(type.name).", also: deprecation(type.deprecation))
      if object.additional != .closed || !object.patternProperties.isEmpty {
        module.use("ConfigDict", from: "pydantic")
        writer.blank()
        writer.line("model_config = ConfigDict(extra=\"allow\")")
      }
      writer.blank()
      let isRequested = plan.validation.validators.contains { $0.type.index == index }
      for property in object.properties {
        declare(property, names.attributes[index][property.name] ?? "", isRequested: isRequested, &writer, &module)
      }
    }
  }

  private func declare(
    _ property: Property, _ attribute: String, isRequested: Bool, _ writer: inout CodeWriter, _ module: inout Module
  ) {
    useTypes(of: property.type, in: &module, from: ".")
    var text = typeText(property.type)
    var arguments: [String] = []
    var value: String?
    if let defaultValue = property.defaultValue {
      let literal = ValueLiteral.json(defaultValue)
      switch defaultValue {
      // It is validated like what a client sends, and a model by then.
      case .object where !text.hasPrefix("dict[") && text != "Any", .array where defaultValue.holdsObject:
        module.use("Any", from: "typing")
        module.use("cast", from: "typing")
        arguments.append("default_factory=lambda: cast(Any, \(literal))")
      // A default of null is one too, which absence without a default is not.
      case .array, .object, .null: arguments.append("default_factory=lambda: \(literal)")
      default: value = literal
      }
    } else if !property.isRequired {
      if !text.hasSuffix("| None"), text != "Any" { text += " | None" }
      value = "None"
    } else if property.access == .readOnly, isRequested {
      // What only the server sets is no part of a request; in an answer it is there.
      module.use("Any", from: "typing")
      module.use("cast", from: "typing")
      arguments += ["default_factory=lambda: cast(Any, None)", "validate_default=False"]
    }
    if PythonNames.alias(of: attribute) != property.name {
      arguments.append("validation_alias=\(StringLiteral(property.name))")
    }
    if !arguments.isEmpty {
      module.use("Field", from: "pydantic")
      if let literal = value {
        arguments.insert(literal, at: 0)
      }
      value = "Field(\(arguments.joined(separator: ", ")))"
    }
    writer.code("\(attribute): \(text)" + (value.map { " = " + $0 } ?? ""))
    writer.doc(property.description, also: deprecation(property.deprecation))
  }

  private func declareName(_ index: Int, _ type: TypeDefinition, _ writer: inout CodeWriter, _ module: inout Module) {
    module.use("TypeAlias", from: "typing")
    let text = typeText(type.use, within: shapes.isCircular[index] ? index : nil)
    useTypes(of: type.use, in: &module, from: ".")
    writer.code("\(names.types[index]): TypeAlias = \(text)")
    writer.doc(type.description, also: deprecation(type.deprecation))
  }

  private func viewDescription(_ type: TypeDefinition) -> String? {
    guard case .view(let entity, let view) = type.role else { return nil }
    let name = contract[entity].name
    switch view {
    case .read: return contract[entity].description ?? "What a client may see of a \(name)."
    case .create: return "What a client sends to create a \(name)."
    case .update: return "What a client sends to change a \(name): absent, null and a value are three different things."
    }
  }

  func deprecation(_ deprecation: Deprecation?) -> [String] {
    guard let deprecation else { return [] }
    return ["Deprecated: " + (deprecation.reason ?? "it is going away.")]
  }

  // MARK: - Attributes

  /// The attribute that holds a property of an object; nil where the object is a dictionary.
  func attribute(_ name: String, of use: TypeUse) -> String? {
    shapes.name(use).flatMap { names.attributes[$0.index][name] }
  }

  /// The attribute of a row.
  func attribute(_ field: String, of entity: EntityID) -> String { names.fields[entity.index][field] ?? field }

  /// A property of a value of a type.
  func place(_ value: String, _ name: String, of use: TypeUse) -> String {
    attribute(name, of: use).map { value + "." + $0 } ?? "\(value)[\(StringLiteral(name))]"
  }
}

extension JSONValue {
  /// Whether an element of a list, at any depth, is an object.
  fileprivate var holdsObject: Bool {
    switch self {
    case .array(let elements): elements.contains { $0.holdsObject }
    case .object: true
    default: false
    }
  }
}
