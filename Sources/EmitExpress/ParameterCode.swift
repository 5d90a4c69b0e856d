import ContractModel
import ContractPlan
import EmitKit

/// Where a parameter's value comes from, and what of it a handler gets.
struct ParameterCode {
  let project: ExpressProject
  let route: Route
  let path: PathCode

  /// The expression that reads a parameter: a JSON value, or undefined.
  func source(_ parameter: ParameterPlan, _ module: inout Module) -> String {
    func runtime(_ name: String) -> String {
      module.use(name, from: "../runtime/parameters")
      return name
    }
    let decode = decoder(parameter, &module)
    let key = StringLiteral(parameter.name).code
    switch parameter.location {
    case .path:
      let text = path.parameter(parameter.name)
      guard let decode else { return text }
      let value = project.dialect == .typescript ? "\(text) as string" : text
      return "\(decode)(\(value))"
    case .header:
      let name = StringLiteral(parameter.name.lowercased()).code
      return call(runtime("headerOf"), ["request", name], decode)
    case .query, .cookie:
      let from = parameter.location == .query ? "query" : "cookies"
      switch parameter.decoding {
      case .list(let element) where isExploded(parameter):
        return call(runtime("repeated"), [from, key], scalar(element, &module))
      case .object(let properties):
        return object(parameter, from, properties, &module)
      case .map(let member):
        let decode = scalar(member, &module)
        return call(runtime(parameter.style == .deepObject ? "deepMembers" : "members"), [from, key, "undefined"], decode)
      default:
        return call(runtime("single"), [from, key, "violations"], decode)
      }
    }
  }

  private func call(_ function: String, _ arguments: [String], _ decode: String?) -> String {
    function + "(" + (arguments + (decode.map { [$0] } ?? [])).joined(separator: ", ") + ")"
  }

  private func isExploded(_ parameter: ParameterPlan) -> Bool {
    parameter.explode && (parameter.style == .form || parameter.style == .spaceDelimited || parameter.style == .pipeDelimited)
  }

  private func object(
    _ parameter: ParameterPlan, _ from: String, _ properties: [PropertyDecoding], _ module: inout Module
  ) -> String {
    let decoders = properties.map { property in
      "\(PropertyKey(property.name).literal): \(scalar(property.decoding, &module) ?? text(&module))"
    }
    let shape = decoders.isEmpty ? "{}" : "{ " + decoders.joined(separator: ", ") + " }"
    let key = StringLiteral(parameter.name).code
    if parameter.style == .deepObject {
      module.use("deepMembers", from: "../runtime/parameters")
      return "deepMembers(\(from), \(key), \(shape))"
    }
    if parameter.style == .form, parameter.explode {
      module.use("members", from: "../runtime/parameters")
      return "members(\(from), \(key), \(shape))"
    }
    module.use("pairs", from: "../runtime/parameters")
    module.use("single", from: "../runtime/parameters")
    return "single(\(from), \(key), violations, pairs(\(shape)))"
  }

  private func text(_ module: inout Module) -> String {
    module.use("asText", from: "../runtime/parameters")
    return "asText"
  }

  /// The function that makes a value of the text of a whole parameter; nil where it stays text.
  private func decoder(_ parameter: ParameterPlan, _ module: inout Module) -> String? {
    switch parameter.decoding {
    case .list(let element):
      module.use("listOf", from: "../runtime/parameters")
      let separator =
        switch parameter.style {
        case .spaceDelimited: " "
        case .pipeDelimited: "|"
        default: ","
        }
      let inner = scalar(element, &module) ?? text(&module)
      return "listOf(\(StringLiteral(separator)), \(inner))"
    case .object(let properties):
      module.use("pairs", from: "../runtime/parameters")
      let decoders = properties.map { property in
        "\(PropertyKey(property.name).literal): \(scalar(property.decoding, &module) ?? text(&module))"
      }
      return "pairs({ \(decoders.joined(separator: ", ")) })"
    default: return scalar(parameter.decoding, &module)
    }
  }

  /// The function that makes a value of the text or the fields of a body; nil where the text is the value.
  func contentDecoder(_ content: BodyContentPlan, _ module: inout Module) -> Expression? {
    func field(_ decoding: TextDecoding) -> Expression {
      if case .list(let element) = decoding { return .array([.code(scalar(element, &module) ?? text(&module))]) }
      return .code(scalar(decoding, &module) ?? text(&module))
    }
    switch (content.coding, content.decoding) {
    case (.text, let decoding?): return scalar(decoding, &module).map { .code($0) }
    case (.form, .object(let properties)), (.multipart, .object(let properties)):
      module.use("fieldsOf", from: "../runtime/content")
      let members = properties.filter { $0.decoding != .string }.map { (PropertyKey($0.name).literal, field($0.decoding)) }
      return .call("fieldsOf", [.object(members)])
    case (.form, .map(let member)), (.multipart, .map(let member)):
      module.use("fieldsOf", from: "../runtime/content")
      return .call("fieldsOf", [.object([])] + (member == .string ? [] : [field(member)]))
    default: return nil
    }
  }

  private func scalar(_ decoding: TextDecoding, _ module: inout Module) -> String? {
    func runtime(_ name: String) -> String {
      module.use(name, from: "../runtime/parameters")
      return name
    }
    switch decoding {
    case .string: return nil
    case .number: return runtime("numberFrom")
    case .boolean: return runtime("booleanFrom")
    case .json: return runtime("jsonFrom")
    case .untyped(let options):
      return options.contains(.boolean)
        ? (options.contains(.number) ? runtime("scalarFrom") : runtime("booleanFrom")) : runtime("numberFrom")
    case .list(let element):
      module.use("listOf", from: "../runtime/parameters")
      return "listOf(\",\", \(scalar(element, &module) ?? text(&module)))"
    case .object, .map: return nil
    }
  }

  /// What the handler gets of a valid value.
  func value(_ parameter: ParameterPlan, _ local: String, _ module: inout Module) -> String {
    let use = TypeUse(parameter.type.type)
    project.useTypes(of: use, in: &module, from: "../types")
    let isTypeScript = project.dialect == .typescript
    var type = project.typeText(parameter.type)
    if parameter.requiredFailure == nil, parameter.defaultValue == nil, parameter.location != .path { type += " | undefined" }
    var value = local
    if let defaultValue = parameter.defaultValue { value = "\(local) ?? \(ValueLiteral.json(defaultValue))" }
    guard project.shapes.needsNormalizing(use) else {
      if !isTypeScript { return value }
      return parameter.defaultValue == nil ? "\(value) as \(type)" : "(\(value)) as \(type)"
    }
    let isOptional = parameter.requiredFailure == nil && parameter.defaultValue == nil && parameter.location != .path
    var inner = value
    if isTypeScript {
      inner = value == local ? "\(value) as \(wire(use))" : "(\(value)) as \(wire(use))"
    }
    let form = project.normalized(use, inner, &module, from: "../")
    return isOptional ? "\(local) === undefined ? undefined : \(form)" : form
  }

  /// The type of a valid value before it is in its normal form.
  private func wire(_ use: TypeUse) -> String {
    switch project.shapes.resolved(use) {
    case .integer: "number"
    case .string: "string"
    default: "any"
    }
  }
}

/// Checks and reads the values of a cursor.
struct CursorCheck {
  let project: ExpressProject

  /// The condition under which a value is none of a field's.
  func failure(_ field: CursorField, _ value: String, _ module: inout Module) -> String {
    func runtime(_ name: String, _ path: String) -> String {
      module.use(name, from: "../runtime/" + path)
      return name
    }
    let failure =
      switch field.value {
      case .boolean: "typeof \(value) !== \"boolean\""
      case .integer(let least, let greatest):
        "!\(runtime("isIntegerWithin", "json"))(\(value), \(ValueLiteral.number(least)), \(ValueLiteral.number(greatest)))"
      case .number(let isSingle): "!\(runtime(isSingle ? "isSingle" : "isNumber", "json"))(\(value))"
      case .decimal(let precision, let scale):
        "typeof \(value) !== \"string\" || !\(runtime("isDecimal", "formats"))(\(value), \(precision), \(scale))"
      case .string(let format):
        if let (function, path) = format.flatMap(FormatFunctions.function) {
          "typeof \(value) !== \"string\" || !\(runtime(function, path))(\(value))"
        } else {
          "typeof \(value) !== \"string\""
        }
      }
    guard field.isNullable else { return failure }
    return "\(value) !== null && \(failure.contains(" ") ? "(\(failure))" : failure)"
  }

  /// The normal form of a value that passed, as the row's type has it.
  func value(_ field: CursorField, _ value: String, _ row: String, _ module: inout Module) -> String {
    let use = TypeUse(field.field.type.type)
    let form: String
    if project.shapes.needsNormalizing(use) {
      form = project.normalized(use, value, &module, from: "../")
    } else if case .integer = field.value {
      form = "Number(\(value))"
    } else {
      return value + project.dialect.types(" as \(row)[\(StringLiteral(field.field.name))]")
    }
    return field.isNullable ? "\(value) === null ? null : \(form)" : form
  }
}
