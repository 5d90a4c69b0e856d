import ContractModel
import ContractPlan
import EmitKit

extension ExpressProject {
  /// A type as TypeScript writes it.
  func typeText(_ use: TypeUse) -> String {
    let text = typeText(use.type)
    return use.isNullable && text != "unknown" ? text + " | null" : text
  }

  private func typeText(_ type: ValueType) -> String {
    switch type {
    case .reference(let id): return names.types[id.index]
    case .boolean: return "boolean"
    case .integer(let integer): return integer.width == .int64 ? "bigint" : "number"
    case .number: return "number"
    case .string(let string): return string.format == .binary ? "Uint8Array" : "string"
    case .decimal: return "string"
    case .enumeration(let enumeration):
      return enumeration.cases.isEmpty
        ? "never" : enumeration.cases.map { StringLiteral($0.value).code }.joined(separator: " | ")
    case .list(let list):
      let element = list.element.map(typeText)
      if !list.prefix.isEmpty {
        let rest = element.map { ["...\(parenthesized($0))[]"] } ?? []
        return "[" + (list.prefix.map(typeText) + rest).joined(separator: ", ") + "]"
      }
      return parenthesized(element ?? "never") + "[]"
    case .map(let map):
      // TypeScript looks into the arguments of `Record` at once, and so never comes to the end of a type that holds itself.
      return mentionsAlias(map.value) ? "{ [name: string]: \(typeText(map.value)) }" : "Record<string, \(typeText(map.value))>"
    case .object(let object):
      let members = object.properties.map { memberText($0) } + additionalMember(object)
      return members.isEmpty ? "Record<string, never>" : "{ " + members.joined(separator: "; ") + " }"
    case .union(let union):
      return union.variants.isEmpty ? "never" : union.variants.map { typeText($0.type) }.joined(separator: " | ")
    case .any: return "unknown"
    case .never: return "never"
    }
  }

  /// Whether a type is spelled with the name of one that is no interface.
  private func mentionsAlias(_ use: TypeUse) -> Bool {
    switch use.type {
    case .reference(let id):
      if case .object = contract[id].use.type, !contract[id].use.isNullable { return false }
      return true
    case .list(let list): return (list.prefix + (list.element.map { [$0] } ?? [])).contains { mentionsAlias($0) }
    case .map(let map): return mentionsAlias(map.value)
    case .union(let union): return union.variants.contains { mentionsAlias($0.type) }
    default: return false
    }
  }

  private func parenthesized(_ text: String) -> String {
    text.contains(" | ") && !text.hasPrefix("{") && !text.hasPrefix("Record<") && !text.hasPrefix("[") ? "(" + text + ")" : text
  }

  private func memberText(_ property: Property) -> String {
    PropertyKey(property.name).member + (property.isRequired ? ": " : "?: ") + typeText(property.type)
  }

  private func additionalMember(_ object: ObjectType) -> [String] {
    switch object.additional {
    case .closed: object.patternProperties.isEmpty ? [] : ["[name: string]: unknown"]
    // Declared properties must fit too, and theirs may be of any type.
    case .open, .typed: ["[name: string]: unknown"]
    }
  }

  /// The types of the contract. JavaScript has them in a declaration file, with those of its handlers.
  func typesFile() -> GeneratedFile {
    var writer = CodeWriter()
    writer.prefixed("// ", CommentText(contract.description ?? contract.name, width: 97).lines)
    for (index, type) in contract.types.enumerated() {
      writer.blank()
      declareType(names.types[index], type, &writer)
    }
    guard dialect == .javascript else { return GeneratedFile("generated/types.ts", writer.text) }
    if plan.options.emit.contains(.server) { declareHandlers(&writer) }
    return GeneratedFile("generated/types.d.ts", writer.text)
  }

  private func declareType(_ name: String, _ type: TypeDefinition, _ writer: inout CodeWriter) {
    writer.doc(type.description ?? viewDescription(type), also: deprecation(type.deprecation))
    guard case .object(let object) = type.use.type, !type.use.isNullable else {
      return alias("export type \(name) =", type.use, &writer)
    }
    if object.properties.isEmpty, additionalMember(object).isEmpty {
      return writer.line("export type \(name) = Record<string, never>;")
    }
    writer.block("export interface \(name) {") { writer in
      for property in object.properties {
        writer.doc(property.description, also: deprecation(property.deprecation))
        member(property, &writer)
      }
      for extra in additionalMember(object) { writer.line(extra + ";") }
    }
  }

  private func member(_ property: Property, _ writer: inout CodeWriter) {
    alias(PropertyKey(property.name).member + (property.isRequired ? ":" : "?:"), property.type, &writer)
  }

  /// A union that does not fit on a line has a line a variant.
  private func alias(_ start: String, _ use: TypeUse, _ writer: inout CodeWriter) {
    let single = start + " " + typeText(use) + ";"
    let variants = alternatives(use)
    guard writer.indentationWidth + single.count > lineWidth, variants.count > 1 else { return writer.line(single) }
    writer.line(start)
    writer.indented { writer in
      for (index, variant) in variants.enumerated() {
        writer.line("| " + variant + (index == variants.count - 1 ? ";" : ""))
      }
    }
  }

  private func alternatives(_ use: TypeUse) -> [String] {
    var variants: [String] = []
    switch use.type {
    case .enumeration(let enumeration): variants = enumeration.cases.map { StringLiteral($0.value).code }
    case .union(let union): variants = union.variants.map { typeText($0.type) }
    default: variants = [typeText(use.type)]
    }
    return variants + (use.isNullable ? ["null"] : [])
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
    return CommentText("@deprecated " + (deprecation.reason ?? "It is going away."), width: 90).lines
  }

  /// Imports the types of the contract that a type's text mentions.
  func useTypes(of use: TypeUse?, in module: inout Module, from path: String) {
    guard let use else { return }
    switch use.type {
    case .reference(let id): module.useType(names.types[id.index], from: path)
    case .list(let list):
      for part in list.prefix + [list.element].compactMap({ $0 }) { useTypes(of: part, in: &module, from: path) }
    case .map(let map): useTypes(of: map.value, in: &module, from: path)
    case .object(let object):
      for property in object.properties { useTypes(of: property.type, in: &module, from: path) }
    case .union(let union):
      for variant in union.variants { useTypes(of: variant.type, in: &module, from: path) }
    case .boolean, .integer, .number, .decimal, .string, .enumeration, .any, .never: break
    }
  }
}
