import ContractModel
import ContractPlan
import EmitKit

/// Where a parameter's value comes from, and what of it a handler gets.
struct ParameterCode {
  let project: FastAPIProject
  let route: Route

  private func runtime(_ name: String, _ module: inout Module, from file: String = "parameters") -> String {
    module.use(name, from: "..runtime." + file)
    return name
  }

  /// The expression that reads a parameter: a JSON value, or `ABSENT`.
  func source(_ parameter: ParameterPlan, _ path: PathCode, _ module: inout Module) -> String {
    let decode = decoder(parameter, &module)
    let key = StringLiteral(parameter.name).code
    switch parameter.location {
    case .path:
      let text = "request.path_params[\(StringLiteral(path.key(parameter.name)))]"
      return notated(parameter, decode, &module).map { "\($0)(\(text))" } ?? text
    case .header:
      return call(runtime("header_of", &module), ["request", StringLiteral(parameter.name.lowercased()).code], decode)
    case .query, .cookie:
      let from = parameter.location == .query ? "query" : "cookies"
      switch parameter.decoding {
      case .list(let element) where parameter.isRepeated:
        return call(runtime("repeated", &module), [from, key], scalar(element, &module))
      case .object(let properties):
        return object(parameter, from, properties, &module)
      case .map(let member):
        let decode = scalar(member, &module).map { "decode=" + $0 }
        return parameter.style == .deepObject
          ? call(runtime("deep_members", &module), [from, key], decode) : call(runtime("members", &module), [from], decode)
      default:
        return call(runtime("single", &module), [from, key, "violations"], decode)
      }
    }
  }

  private func call(_ function: String, _ arguments: [String], _ decode: String?) -> String {
    function + "(" + (arguments + (decode.map { [$0] } ?? [])).joined(separator: ", ") + ")"
  }

  /// The same for text that a path has in another notation.
  private func notated(_ parameter: ParameterPlan, _ decode: String?, _ module: inout Module) -> String? {
    guard let notation = parameter.notation else { return decode }
    let decode = decode ?? runtime("as_text", &module)
    switch notation {
    case .label(let separator):
      return call(runtime("labelled", &module, from: "notations"), [decode], separator == "," ? nil : StringLiteral(separator).code)
    case .matrix(let name): return call(runtime("matrix", &module, from: "notations"), [decode], name.map { StringLiteral($0).code })
    }
  }

  private func shape(_ properties: [PropertyDecoding], _ module: inout Module) -> String {
    var decoders: [String] = []
    for property in properties {
      decoders.append("\(StringLiteral(property.name)): \(scalar(property.decoding, &module) ?? runtime("as_text", &module))")
    }
    return "{" + decoders.joined(separator: ", ") + "}"
  }

  private func object(
    _ parameter: ParameterPlan, _ from: String, _ properties: [PropertyDecoding], _ module: inout Module
  ) -> String {
    let shape = shape(properties, &module)
    let key = StringLiteral(parameter.name).code
    if parameter.style == .deepObject { return "\(runtime("deep_members", &module))(\(from), \(key), \(shape))" }
    if parameter.style == .form, parameter.explode { return "\(runtime("members", &module))(\(from), \(shape))" }
    return "\(runtime("single", &module))(\(from), \(key), violations, \(pairs(parameter, shape, &module)))"
  }

  /// The function that makes an object of one text.
  private func pairs(_ parameter: ParameterPlan, _ shape: String, _ module: inout Module) -> String {
    call(runtime("pairs", &module), [shape], parameter.separator == "," ? nil : StringLiteral(parameter.separator).code)
  }

  /// The function that makes a value of the text of a whole parameter; nil where it stays text.
  private func decoder(_ parameter: ParameterPlan, _ module: inout Module) -> String? {
    switch parameter.decoding {
    case .list(let element):
      return list(parameter.separator, element, &module)
    case .object(let properties): return pairs(parameter, shape(properties, &module), &module)
    default: return scalar(parameter.decoding, &module)
    }
  }

  private func list(_ separator: String, _ element: TextDecoding, _ module: inout Module) -> String {
    call(runtime("list_of", &module), [StringLiteral(separator).code], scalar(element, &module))
  }

  /// The function that makes a value of the text or the fields of a body; nil where the text is the value.
  func contentDecoder(_ content: BodyContentPlan, _ module: inout Module) -> String? {
    func field(_ decoding: TextDecoding, _ module: inout Module) -> String {
      let isList = if case .list = decoding { true } else { false }
      let inner = if case .list(let element) = decoding { element } else { decoding }
      module.use(isList ? "each_field" : "one_field", from: "..runtime.content")
      return "\(isList ? "each_field" : "one_field")(\(scalar(inner, &module) ?? runtime("as_text", &module)))"
    }
    guard content.coding == .form || content.coding == .multipart else {
      return content.coding == .text ? content.decoding.flatMap { scalar($0, &module) } : nil
    }
    module.use("fields_of", from: "..runtime.content")
    switch content.decoding {
    case .object(let properties):
      var members: [String] = []
      for property in properties where property.decoding != .string {
        members.append("\(StringLiteral(property.name)): \(field(property.decoding, &module))")
      }
      return "fields_of({\(members.joined(separator: ", "))})"
    case .map(let member) where member != .string: return "fields_of({}, \(field(member, &module)))"
    default: return "fields_of({})"
    }
  }

  private func scalar(_ decoding: TextDecoding, _ module: inout Module) -> String? {
    switch decoding {
    case .string: nil
    case .number: runtime("number_of", &module)
    case .boolean: runtime("boolean_of", &module)
    case .json: runtime("json_of", &module)
    case .file: runtime("as_bytes", &module, from: "content")
    case .untyped(let options):
      runtime(
        options.contains(.boolean) ? (options.contains(.number) ? "scalar_of" : "boolean_of") : "number_of", &module)
    case .list(let element): list(",", element, &module)
    case .object, .map: nil
    }
  }

  /// What the handler gets of a valid value.
  func value(_ parameter: ParameterPlan, _ local: String, _ module: inout Module) -> String {
    let use = TypeUse(parameter.type.type)
    var form = self.form(use, local, &module)
    if parameter.requiredFailure == nil, parameter.location != .path {
      let otherwise = parameter.defaultValue.map { ValueLiteral.json($0) } ?? "None"
      module.use("ABSENT", from: "..runtime.json_text")
      if parameter.defaultValue != nil, form != local { form = self.form(use, "(\(otherwise) if \(local) is ABSENT else \(local))", &module) } else {
        form = "\(otherwise) if \(local) is ABSENT else \(form)"
      }
    }
    return form
  }

  /// The normal form of a valid value.
  private func form(_ use: TypeUse, _ value: String, _ module: inout Module) -> String {
    switch project.shapes.resolved(use) {
    case .object, .union, .list, .map: project.modelled(use, value, &module, from: "..")
    default: project.normalized(use, value, &module)
    }
  }
}

extension FastAPIProject {
  /// The normal form of a valid value that is neither null nor made of others.
  func normalized(_ use: TypeUse, _ value: String, _ module: inout Module) -> String {
    switch shapes.resolved(use) {
    case .string(let string) where string.format == .uuid: return value + ".lower()"
    case .string(let string) where string.format == .dateTime:
      module.use("to_utc", from: "..runtime.formats")
      return "to_utc(\(value))"
    case .number: return "float(\(value))"
    default: return value
    }
  }

  /// A valid JSON value as handlers know it; the same expression where it is one already.
  func modelled(_ use: TypeUse, _ value: String, _ module: inout Module, from path: String) -> String {
    if let id = shapes.name(use), case .object = contract[id].use.type {
      let name = names.types[id.index]
      module.use(name, from: path + "models")
      let form = "\(name).model_validate(\(value))"
      return shapes.isNullable(use) ? "None if \(value) is None else \(form)" : form
    }
    guard hasModel(use, []) else { return value }
    module.use("TypeAdapter", from: "pydantic")
    useTypes(of: use, in: &module, from: path)
    return "\(adapter(use)).validate_python(\(value))"
  }

  /// The name of what makes values of a type that is no class.
  func adapter(_ use: TypeUse) -> String {
    let text = typeText(use)
    return "_" + Words(text).snake + "_adapter"
  }

  /// Whether a value of a type is not what its JSON is.
  func hasModel(_ use: TypeUse, _ seen: Set<Int>) -> Bool {
    switch use.type {
    case .reference(let id): !seen.contains(id.index) && hasModel(contract[id].use, seen.union([id.index]))
    case .string(let string): string.format == .uuid || string.format == .dateTime
    case .list(let list): list.prefix.isEmpty && (list.element.map { hasModel($0, seen) } ?? false)
    case .map(let map): hasModel(map.value, seen)
    case .object: true
    case .union(let union): union.variants.contains { hasModel($0.type, seen) }
    case .boolean, .integer, .number, .decimal, .enumeration, .any, .never: false
    }
  }
}

/// Checks and reads the values of a cursor.
struct CursorCheck {
  let project: FastAPIProject

  /// The condition under which a value is none of a field's.
  func failure(_ field: CursorField, _ value: String, _ module: inout Module) -> String {
    func runtime(_ name: String, _ path: String) -> String {
      module.use(name, from: "..runtime." + path)
      return name
    }
    let failure =
      switch field.value {
      case .boolean: "not isinstance(\(value), bool)"
      case .integer(let least, let greatest):
        "not \(runtime("is_integer_within", "json_text"))(\(value), \(ValueLiteral.number(least)), \(ValueLiteral.number(greatest)))"
      case .number(let isSingle): "not \(runtime(isSingle ? "is_single" : "is_number", "json_text"))(\(value))"
      case .decimal(let precision, let scale):
        "not isinstance(\(value), str) or not \(runtime("is_decimal", "formats"))(\(value), \(precision), \(scale))"
      case .string(let format):
        if let (function, path) = format.flatMap(FormatFunctions.function) {
          "not isinstance(\(value), str) or not \(runtime(function, path))(\(value))"
        } else {
          "not isinstance(\(value), str)"
        }
      }
    guard field.isNullable else { return failure }
    return "\(value) is not None and " + (failure.contains(" or ") ? "(\(failure))" : failure)
  }

  /// The normal form of a value that passed.
  func value(_ field: CursorField, _ value: String, _ module: inout Module) -> String {
    let form = project.normalized(TypeUse(field.field.type.type), value, &module)
    return field.isNullable && form != value ? "None if \(value) is None else \(form)" : form
  }
}
