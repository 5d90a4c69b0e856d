import ContractBase

extension ContractDump {
  mutating func write(_ type: TypeDefinition) {
    line("description", type.description)
    switch type.role {
    case .declared: break
    case .view(let entity, let view): line("view \(view.rawValue) of \(contract[entity].name)")
    case .inline: line("inline")
    }
    write(deprecation: type.deprecation)
    lines("was", type.was)
    write(examples: type.examples)
    line(head(type.use))
    nested { $0.writeParts(of: type.use) }
  }

  /// A type after a label, in one line where it fits there.
  mutating func write(_ label: String, _ use: TypeUse, suffix: String = "") {
    line("\(label): \(head(use))\(suffix)")
    nested { $0.writeParts(of: use) }
  }

  mutating func write(_ property: Property) {
    var suffix = property.defaultValue.map { " = " + $0.text } ?? ""
    if property.access != .readWrite { suffix += " " + property.access.rawValue }
    write(propertyName(property.name) + (property.isRequired ? "" : "?"), property.type, suffix: suffix)
    nested { dump in
      dump.line("description", property.description)
      dump.write(deprecation: property.deprecation)
      dump.write(property.was)
      dump.write(examples: property.examples)
    }
  }

  mutating func write(_ names: [FormerName]) {
    for former in names { line("was \(quoted(former.name))" + (former.until.map { " until \(quoted($0))" } ?? "")) }
  }

  /// Names that are no words are quoted, so that lines cannot be mistaken for each other.
  func quotedName(_ name: String) -> String {
    let isWord = name.utf8.allSatisfy { byte in
      byte == 0x5F || byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    return isWord && !name.isEmpty && name.utf8.first != 0x2D ? name : quoted(name)
  }

  /// The name of a property, quoted where the line would be one of the words here.
  private func propertyName(_ name: String) -> String {
    ContractDump.labels.contains(name) ? quoted(name) : quotedName(name)
  }

  /// Words that a line begins with as a property does: with a colon after them.
  private static let labels: Set<String> = [
    "names", "others", "elements", "keys", "values", "not", "if", "then", "else", "-",
  ]

  // MARK: The first line of a type

  private func head(_ use: TypeUse) -> String { head(use.type) + (use.isNullable ? " | null" : "") }

  private func head(_ type: ValueType) -> String {
    switch type {
    case .reference(let id): return reference(id)
    case .boolean: return "boolean"
    case .integer(let integer): return call(integer.width.rawValue, facts(integer.bounds))
    case .number(let number): return call(number.isSingle ? "single" : "double", facts(number.bounds))
    case .decimal(let decimal):
      return call("decimal", ["precision \(decimal.precision)", "scale \(decimal.scale)"] + facts(decimal.bounds))
    case .string(let string): return call("string", facts(string))
    case .enumeration(let enumeration):
      return isPlain(enumeration) ? "enum " + enumeration.cases.map { quoted($0.value) }.joined(separator: " ") : "enum"
    case .list(let list):
      return call("list", sizes("items", list.minItems, list.maxItems) + (list.uniqueItems ? ["unique"] : []) + rest(list.leavesRest))
        + (list.element.map { fitsInLine($0) ? " of " + element($0) : "" } ?? " of nothing")
    case .map(let map):
      return call("map", sizes("properties", map.minProperties, map.maxProperties) + rest(map.leavesRest))
        + (fitsInLine(map.value) ? " of " + element(map.value) : "")
    case .object(let object):
      return call(
        "object", sizes("properties", object.minProperties, object.maxProperties) + (object.leavesRest ? [] : ["evaluated"]))
    case .union(let union):
      return call("union", union.allowsOverlap ? ["overlap"] : [])
        + (union.discriminator.map { " by " + quoted($0) } ?? "")
    case .any(let kinds): return kinds == .all ? "any" : call("any", kinds.names)
    case .never: return "never"
    }
  }

  private func element(_ use: TypeUse) -> String { use.isNullable ? "(\(head(use)))" : head(use) }

  /// A name that begins with a small letter is quoted: it might be one of the words here.
  private func reference(_ id: TypeID) -> String {
    let name = contract[id].name
    return name.utf8.first.map { (0x41...0x5A).contains($0) } == true ? quotedName(name) : quoted(name)
  }

  private func call(_ name: String, _ facts: [String]) -> String {
    facts.isEmpty ? name : "\(name)(\(facts.joined(separator: ", ")))"
  }

  /// Whether what comes after is left to `unevaluated`.
  private func rest(_ isLeft: Bool) -> [String] { isLeft ? ["unevaluated"] : [] }

  private func sizes(_ what: String, _ minimum: Int?, _ maximum: Int?) -> [String] {
    (minimum.map { ["\(what) min \($0)"] } ?? []) + (maximum.map { ["\(what) max \($0)"] } ?? [])
  }

  private func facts(_ bounds: NumberBounds) -> [String] {
    let all = [
      ("min", bounds.minimum), ("max", bounds.maximum), ("above", bounds.exclusiveMinimum),
      ("below", bounds.exclusiveMaximum), ("multiple of", bounds.multipleOf),
    ]
    return all.compactMap { name, number in number.map { "\(name) \($0.text)" } }
  }

  private func facts(_ string: StringType) -> [String] {
    var facts = string.format.map { [$0.rawValue] } ?? []
    facts += sizes("length", string.minLength, string.maxLength)
    if let pattern = string.pattern { facts.append("pattern " + quoted(pattern.source)) }
    if let encoding = string.contentEncoding { facts.append("encoding " + quoted(encoding)) }
    if let mediaType = string.contentMediaType { facts.append("media type " + quoted(mediaType)) }
    if string.isSecret { facts.append("secret") }
    return facts
  }

  private func isPlain(_ enumeration: EnumerationType) -> Bool {
    enumeration.cases.allSatisfy { $0.description == nil && $0.deprecation == nil && $0.was.isEmpty }
  }

  /// Whether the head of a type says all of it.
  private func fitsInLine(_ use: TypeUse) -> Bool {
    guard use.assertions.isEmpty else { return false }
    switch use.type {
    case .object, .union: return false
    case .enumeration(let enumeration): return isPlain(enumeration)
    case .list(let list):
      return list.prefix.isEmpty && list.contains == nil && (list.element.map { fitsInLine($0) } ?? true)
    case .map(let map): return map.key == nil && fitsInLine(map.value)
    default: return true
    }
  }

  // MARK: The lines below

  private mutating func writeParts(of use: TypeUse) {
    switch use.type {
    case .enumeration(let enumeration) where !isPlain(enumeration):
      for value in enumeration.cases {
        line(quoted(value.value))
        nested { dump in
          dump.line("description", value.description)
          dump.write(deprecation: value.deprecation)
          dump.lines("was", value.was)
        }
      }
    case .list(let list):
      for (index, element) in list.prefix.enumerated() { write("element \(index)", element) }
      if let element = list.element, !fitsInLine(element) { write("elements", element) }
      if let contains = list.contains {
        let most = contains.maximum.map { "\($0)" } ?? "any number"
        write("contains \(contains.minimum) to \(most)", contains.element)
      }
    case .map(let map):
      if let key = map.key { write("keys", key) }
      if !fitsInLine(map.value) { write("values", map.value) }
    case .object(let object): writeParts(of: object)
    case .union(let union):
      for variant in union.variants {
        write((["variant"] + variant.tags.map { quoted($0) }).joined(separator: " "), variant.type)
        nested { $0.line("description", variant.description) }
      }
    default: break
    }
    for assertion in use.assertions { write(assertion) }
  }

  private mutating func writeParts(of object: ObjectType) {
    for property in object.properties { write(property) }
    for pattern in object.patternProperties { write("matching " + quoted(pattern.pattern.source), pattern.type) }
    if let names = object.propertyNames { write("names", names) }
    write("others", object.additional, isDefault: object.additional == .closed)
    for dependent in object.dependentRequired {
      line(
        "with \(quoted(dependent.property)) required " + dependent.required.map { quoted($0) }.joined(separator: " "))
    }
    for dependent in object.dependentSchemas { write("with " + quoted(dependent.property), dependent.type) }
  }

  private mutating func write(_ label: String, _ properties: AdditionalProperties, isDefault: Bool) {
    switch properties {
    case .closed: if !isDefault { line("\(label) refused") }
    case .open: line("\(label) kept")
    case .typed(let use): write(label, use)
    }
  }

  private mutating func write(_ assertion: Assertion) {
    switch assertion {
    case .allOf(let uses): write("all of", uses)
    case .anyOf(let uses): write("any of", uses)
    case .oneOf(let uses): write("one of", uses)
    case .not(let use): write("not", use)
    case .conditional(let condition, let then, let otherwise):
      write("if", condition)
      if let then { write("then", then) }
      if let otherwise { write("else", otherwise) }
    case .whenKind(let kinds, let use): write("when " + kinds.names.joined(separator: " "), use)
    case .values(let values): line("values " + values.map(\.text).joined(separator: " "))
    case .unevaluatedProperties(let rule): write("unevaluated properties", rule, isDefault: false)
    case .unevaluatedItems(let use): write("unevaluated items", use)
    }
  }

  private mutating func write(_ label: String, _ uses: [TypeUse]) {
    line(label)
    nested { dump in
      for use in uses { dump.write("-", use) }
    }
  }
}
