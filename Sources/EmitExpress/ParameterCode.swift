import ContractModel
import ContractPlan
import EmitKit

/// Where a parameter's value comes from, and what of it a handler gets.
struct ParameterCode {
  let project: ExpressProject
  let route: Route
  let path: PathCode

  /// The expression that reads a parameter: a JSON value, or undefined.
  func source(_ parameter: ParameterPlan, _ module: inout Module) -> Expression {
    let decode = decoder(parameter, &module)
    let key = Expression.code(StringLiteral(parameter.name).code)
    switch parameter.location {
    case .path:
      let text = path.parameter(parameter.name)
      guard let decode = notated(parameter, decode, &module) else { return .code(text) }
      return .call(decode.flat, [.code(project.dialect == .typescript ? "\(text) as string" : text)])
    case .header:
      let name = StringLiteral(parameter.name.lowercased()).code
      return call("headerOf", [.code("request"), .code(name)], decode, &module)
    case .query, .cookie:
      let from = Expression.code(parameter.location == .query ? "query" : "cookies")
      switch parameter.decoding {
      case .list(let element) where parameter.isRepeated:
        return call("repeated", [from, key], scalar(element, &module).map { .code($0) }, &module)
      case .object(let properties):
        if parameter.style == .deepObject { return call("deepMembers", [from, key], shape(properties, &module), &module) }
        if parameter.style == .form, parameter.explode { return call("members", [from, key], shape(properties, &module), &module) }
        return call("single", [from, key, .code("violations")], pairs(parameter, properties, &module), &module)
      case .map(let member):
        let decode = scalar(member, &module).map { Expression.code($0) }
        return call(parameter.style == .deepObject ? "deepMembers" : "members", [from, key, .code("undefined")], decode, &module)
      default:
        return call("single", [from, key, .code("violations")], decode, &module)
      }
    }
  }

  private func call(
    _ function: String, _ arguments: [Expression], _ decode: Expression?, _ module: inout Module, from file: String = "parameters"
  ) -> Expression {
    module.use(function, from: "../runtime/" + file)
    return .call(function, arguments + (decode.map { [$0] } ?? []))
  }

  /// The same for text that a path has in another notation.
  private func notated(_ parameter: ParameterPlan, _ decode: Expression?, _ module: inout Module) -> Expression? {
    guard let notation = parameter.notation else { return decode }
    let decode = decode ?? .code(text(&module))
    switch notation {
    case .label(let separator):
      return call("labelled", [decode], separator == "," ? nil : .code(StringLiteral(separator).code), &module, from: "notations")
    case .matrix(let name): return call("matrix", [decode], name.map { .code(StringLiteral($0).code) }, &module, from: "notations")
    }
  }

  /// How the properties of an object are decoded.
  private func shape(_ properties: [PropertyDecoding], _ module: inout Module) -> Expression {
    var members: [(key: String, value: Expression)] = []
    for property in properties {
      members.append((PropertyKey(property.name).literal, .code(scalar(property.decoding, &module) ?? text(&module))))
    }
    return .object(members)
  }

  private func pairs(_ parameter: ParameterPlan, _ properties: [PropertyDecoding], _ module: inout Module) -> Expression {
    let separator = parameter.separator
    return call("pairs", [shape(properties, &module)], separator == "," ? nil : .code(StringLiteral(separator).code), &module)
  }

  private func text(_ module: inout Module) -> String {
    module.use("asText", from: "../runtime/parameters")
    return "asText"
  }

  /// The function that makes a value of the text of a whole parameter; nil where it stays text.
  private func decoder(_ parameter: ParameterPlan, _ module: inout Module) -> Expression? {
    switch parameter.decoding {
    case .list(let element):
      let inner = scalar(element, &module) ?? text(&module)
      return call("listOf", [.code(StringLiteral(parameter.separator).code)], .code(inner), &module)
    case .object(let properties): return pairs(parameter, properties, &module)
    default: return scalar(parameter.decoding, &module).map { .code($0) }
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
    case .file:
      module.use("asBytes", from: "../runtime/formats")
      return "asBytes"
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
