import ContractModel
import ContractPlan
import EmitKit

extension ExpressProject {
  /// From the values of handlers to JSON: what a type declares, in its order, and nothing else.
  func serializersFile() -> GeneratedFile? {
    let types = plan.answeredTypes.filter { shapes.serialized[$0.index] }
    guard !types.isEmpty else { return nil }
    var module = module(
      "From the values of handlers to JSON: the properties that a type declares, in its order.")
    var body = CodeWriter()
    for id in types {
      let type = contract[id], name = names.types[id.index]
      body.blank()
      module.useType(name, from: "./types")
      let isEmpty = if case .object(let object) = type.use.type { object == ObjectType(properties: []) } else { false }
      let parameter = (isEmpty ? "_value" : "value") + dialect.types(": " + name)
      body.line("export function serialize\(name)(\(parameter))\(dialect.types(": unknown")) {")
      body.indented { writer in
        if type.use.isNullable { writer.line("if (value === null) return null;") }
        if case .object(let object) = type.use.type {
          serializeObject(object, &writer, &module)
        } else if case .union(let union) = type.use.type, let discriminator = union.discriminator {
          module.use("jsonAny", from: "./runtime/json")
          let cases = union.variants.map { variant -> ([String], String) in
            useTypes(of: variant.type, in: &module, from: "./types")
            let cast = dialect == .typescript ? "value as \(typeText(variant.type))" : "value"
            return (variant.tags, serialized(variant.type, cast, &module))
          }
          writer.union("value" + PropertyKey(discriminator).access, cases, otherwise: "jsonAny(value)")
        } else {
          writer.line("return \(serialized(type.use, "value", &module));")
        }
      }
      body.line("}")
    }
    module.body.append(body)
    return file("generated/serializers", module)
  }

  private func serializeObject(_ object: ObjectType, _ writer: inout CodeWriter, _ module: inout Module) {
    var rest: String?
    if object.additional != .closed || !object.patternProperties.isEmpty {
      rest = "...others"
      module.use("omit", from: "./runtime/json")
      let known = object.declaredNames.map { StringLiteral($0).code }
      writer.fitted("const others = omit(value, [", known, "]);")
    }
    let members = object.properties.flatMap { property in
      property.answeredNames.map { "\(PropertyKey($0).literal): \(serializedProperty(property, &module))" }
    }
    writer.fittedReturn(members + (rest.map { [$0] } ?? []))
  }

  private func serializedProperty(_ property: Property, _ module: inout Module) -> String {
    let place = "value" + PropertyKey(property.name).access
    guard shapes.needsSerializing(property.type) else { return place }
    let form = serialized(property.type, place, &module)
    if property.isRequired, !shapes.isNullable(property.type) { return form }
    // Null and absence pass through; so do they through these two functions themselves, as zero must not.
    return form.hasPrefix("jsonInteger(") || form.hasPrefix("jsonAny(") ? form : "\(place) && \(form)"
  }

  /// The JSON of a value that is there and not null.
  func serialized(_ use: TypeUse, _ value: String, _ module: inout Module, from path: String = "./") -> String {
    guard shapes.needsSerializing(use) else { return value }
    switch use.type {
    case .reference(let id):
      if path != "./" { module.use("serialize" + names.types[id.index], from: path + "serializers") }
      return "serialize\(names.types[id.index])(\(value))"
    case .integer:
      module.use("jsonInteger", from: path + "runtime/json")
      return "jsonInteger(\(value))"
    case .decimal(let decimal):
      module.use("toScale", from: path + "runtime/numbers")
      return "toScale(\(value), \(decimal.scale))"
    case .string:
      module.use("binaryText", from: path + "runtime/formats")
      return "binaryText(\(value))"
    case .any:
      module.use("jsonAny", from: path + "runtime/json")
      return "jsonAny(\(value))"
    case .list(let list):
      guard let element = list.element, list.prefix.isEmpty else { return value }
      if case .reference(let id) = element.type, !element.isNullable {
        if path != "./" { module.use("serialize" + names.types[id.index], from: path + "serializers") }
        return "\(value).map(serialize\(names.types[id.index]))"
      }
      return "\(value).map((item) => \(nullable(element, "item", &module, path)))"
    case .map(let map):
      module.use("mapValues", from: path + "runtime/json")
      return "mapValues(\(value), (member) => \(nullable(map.value, "member", &module, path)))"
    case .union(let union): return serializedUnion(union, value, &module, path)
    case .object, .boolean, .number, .enumeration, .never: return value
    }
  }

  private func nullable(_ use: TypeUse, _ value: String, _ module: inout Module, _ path: String) -> String {
    let form = serialized(use, value, &module, from: path)
    return use.isNullable ? "\(value) === null ? null : \(form)" : form
  }

  private func serializedUnion(_ union: UnionType, _ value: String, _ module: inout Module, _ path: String) -> String {
    guard let discriminator = union.discriminator else {
      module.use("jsonAny", from: path + "runtime/json")
      return "jsonAny(\(value))"
    }
    let tag = value + PropertyKey(discriminator).access
    module.use("jsonAny", from: path + "runtime/json")
    var out = "jsonAny(\(value))"
    for variant in union.variants.reversed() {
      let test = variant.tags.map { "\(tag) === \(StringLiteral($0))" }.joined(separator: " || ")
      let type = typeText(variant.type)
      let cast = dialect == .typescript ? "\(value) as \(type)" : value
      out = "\(test) ? \(serialized(variant.type, cast, &module, from: path)) : \(out)"
    }
    return out
  }
}

extension CodeWriter {
  /// Returns by the value of a discriminator.
  mutating func union(_ tag: String, _ cases: [(tags: [String], value: String)], otherwise: String) {
    block("switch (\(tag)) {") { writer in
      for (tags, value) in cases where !tags.isEmpty {
        for tag in tags { writer.line("case \(StringLiteral(tag)):") }
        writer.line("  return \(value);")
      }
      writer.line("default:")
      writer.line("  return \(otherwise);")
    }
  }

  /// `return { … };`, which the formatter keeps on several lines where the first member is on one of its own.
  mutating func fittedReturn(_ members: [String]) {
    if members.isEmpty { return line("return {};") }
    block("return {", "};") { writer in
      for member in members { writer.line(member + ",") }
    }
  }
}
