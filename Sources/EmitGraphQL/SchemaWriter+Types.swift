import ContractBase
import ContractModel
import ContractSyntax
import EmitContract

extension SchemaWriter {
  /// Open objects that closed ones have all the fields of are interfaces: that is how a schema's are read.
  mutating func findInterfaces() {
    for (index, type) in contract.types.enumerated() {
      guard case .object(let object) = type.use.type, object.additional == .open, !object.properties.isEmpty else { continue }
      for (other, candidate) in contract.types.enumerated() where other != index {
        guard case .object(let whole) = candidate.use.type, whole.additional == .closed, whole.hasAll(of: object) else { continue }
        interfaces[TypeID(other), default: []].append(TypeID(index))
        implemented.insert(TypeID(index))
      }
    }
  }

  /// Names that types have in the contract stay as they are; of one that goes both ways the input gets another.
  mutating func reserveNames() {
    for (index, type) in contract.types.enumerated() {
      // A built-in scalar by its own name is the same here.
      outputs[TypeID(index)] = typeNames.name(for: type.name.unreserved, joining: NameGiver.pascal)
    }
  }

  // MARK: Places

  /// A type where it is answered.
  mutating func output(_ use: TypeUse, _ hint: String) -> TypeReference { reference(use, hint, isInput: false) }

  /// A type where it is sent.
  mutating func input(_ use: TypeUse, _ hint: String) -> TypeReference { reference(use, hint, isInput: true) }

  private mutating func reference(_ use: TypeUse, _ hint: String, isInput: Bool) -> TypeReference {
    if !use.assertions.isEmpty { lose("conditions on `\(hint)` are left out", at: use.origin) }
    var type = shape(use, hint, isInput: isInput)
    if isNullable(use) { type = type.nullable }
    return type
  }

  private func isNullable(_ use: TypeUse) -> Bool {
    guard let resolved = contract.resolved(use) else { return use.isNullable }
    if case .any(let kinds) = resolved.type { return kinds.contains(.null) || resolved.isNullable }
    return resolved.isNullable
  }

  private mutating func shape(_ use: TypeUse, _ hint: String, isInput: Bool) -> TypeReference {
    switch use.type {
    case .reference(let id): return named(id, isInput: isInput)
    case .boolean: return .named("Boolean")
    case .integer(let integer):
      reportBounds(integer.bounds, hint, at: use.origin)
      return scalar(integer.width == .int32 ? "Int" : integer.width == .int64 ? "Int64" : "SafeInt")
    case .number(let number):
      reportBounds(number.bounds, hint, at: use.origin)
      return scalar(number.isSingle ? "Float32" : "Float")
    case .decimal(let decimal):
      if decimal != DecimalType(precision: 19, scale: 2) { lose("digits and bounds of `\(hint)` are left out", at: use.origin) }
      return scalar("Decimal")
    case .string(let string): return text(string, hint, at: use.origin)
    case .list(let list):
      if list.minItems != nil || list.maxItems != nil || list.uniqueItems || !list.prefix.isEmpty || list.contains != nil {
        lose("bounds of the list `\(hint)` are left out", at: use.origin)
      }
      let element = list.prefix.isEmpty ? list.element ?? TypeUse(.any(.all)) : TypeUse(.any(.all))
      return TypeReference(.list(reference(element, hint + "Item", isInput: isInput)), isNonNull: true)
    case .map:
      lose("`\(hint)` is a map, which is any JSON here", at: use.origin)
      return scalar("JSON")
    case .any(let kinds):
      if kinds.union(.null) != .all { lose("the kinds of values of `\(hint)` are left out", at: use.origin) }
      return scalar("JSON")
    case .never:
      lose("`\(hint)` has no value, and is any JSON here", at: use.origin)
      return scalar("JSON")
    case .object, .union, .enumeration: return .named(anonymous(use, hint, isInput: isInput))
    }
  }

  private mutating func scalar(_ name: String) -> TypeReference {
    scalars.insert(name)
    return .named(name)
  }

  private mutating func text(_ string: StringType, _ hint: String, at origin: Origin) -> TypeReference {
    if string.minLength != nil || string.maxLength != nil || string.pattern != nil {
      lose("length or pattern of `\(hint)` are left out", at: origin)
    }
    if string.isSecret { return scalar("Password") }
    switch string.format {
    case nil: return .named("String")
    case .dateTime: return scalar("DateTime")
    case .date: return scalar("Date")
    case .localTime: return scalar("Time")
    case .duration: return scalar("Duration")
    case .uuid: return scalar("UUID")
    case .email: return scalar("Email")
    case .uri: return scalar("URI")
    case .byte: return scalar("Bytes")
    case let format?:
      lose("that `\(hint)` has the format `\(format.rawValue)` is left out", at: origin)
      return .named("String")
    }
  }

  private mutating func reportBounds(_ bounds: NumberBounds, _ hint: String, at origin: Origin) {
    if !bounds.isEmpty { lose("bounds of `\(hint)` are left out", at: origin) }
  }

  // MARK: Named types

  /// What a type is called, with its definition where nothing has needed it yet.
  private mutating func named(_ id: TypeID, isInput: Bool) -> TypeReference {
    let type = contract[id]
    let isObject = if case .object = type.use.type { true } else { false }
    let isUnion = if case .union(let union) = type.use.type { !isInput && canBeUnion(union) } else { false }
    if case .list = type.use.type { return shape(type.use, type.name, isInput: isInput) }
    if case .reference = type.use.type { return shape(type.use, type.name, isInput: isInput) }
    if isInput, isObject, let known = inputs[id] { return .named(known) }
    let name: String
    if isInput, isObject {
      // What is only ever sent needs no second name.
      name = isAnswered(id) ? typeNames.name(for: (outputs[id] ?? type.name) + "Input") : outputs[id] ?? type.name
      inputs[id] = name
    } else {
      name = outputs[id] ?? type.name
      guard defined.insert(id).inserted else { return .named(name) }
    }
    let definition: Definition
    switch type.use.type {
    case .object(let object):
      definition = isInput ? input(object, type, named: name) : output(object, type, id, named: name)
    case .union(let union) where isUnion: definition = self.union(union, type, named: name)
    case .enumeration(let enumeration): definition = self.enumeration(enumeration, type, named: name)
    default: definition = scalar(type, named: name)
    }
    definitions.append((id.index, definition))
    return .named(name)
  }

  private mutating func anonymous(_ use: TypeUse, _ hint: String, isInput: Bool) -> String {
    var plain = use
    plain.isNullable = false
    plain.assertions = []
    let isShared = if case .enumeration = use.type { true } else { false }
    if let known = isInput && !isShared ? inputOnly[plain] : outputOnly[plain] { return known }
    let name = typeNames.name(for: NameGiver.pascal(hint) + (isInput && !isShared ? "Input" : ""))
    if isInput && !isShared { inputOnly[plain] = name } else { outputOnly[plain] = name }
    let type = TypeDefinition(name: name, use: plain, role: .inline, origin: use.origin)
    let definition: Definition
    switch use.type {
    case .object(let object): definition = isInput ? input(object, type, named: name) : output(object, type, nil, named: name)
    case .union(let union) where !isInput && canBeUnion(union): definition = self.union(union, type, named: name)
    case .enumeration(let enumeration): definition = self.enumeration(enumeration, type, named: name)
    default: definition = scalar(type, named: name)
    }
    definitions.append((contract.types.count, definition))
    return name
  }

  /// Members of unions are objects, each by a name (section 3.8), and answers say by `__typename` which one it is.
  private func canBeUnion(_ union: UnionType) -> Bool {
    union.variants.allSatisfy { variant in
      guard case .reference(let id) = variant.type.type, case .object = contract[id].use.type else { return false }
      return !implemented.contains(id)
    }
  }

  func literal(_ value: JSONValue, of use: TypeUse) -> Value? {
    switch (value, contract.resolved(use)?.type) {
    case (.string(let text), .enumeration): return text.isName ? .name(text) : nil
    case (.array(let elements), .list(let list)):
      guard let element = list.element else { return Value(json: value) }
      let values = elements.compactMap { literal($0, of: element) }
      return values.count == elements.count ? .list(values) : nil
    case (.object(let members), .object(let object)) where members.allSatisfy(\.name.isName):
      let values = members.compactMap { member in
        let type = object.properties.first { $0.name == member.name }?.type ?? TypeUse(.any(.all))
        return literal(member.value, of: type).map { (member.name, $0) }
      }
      return values.count == members.count ? .object(values) : nil
    default: return Value(json: value)
    }
  }
}

extension ObjectType {
  /// Whether it has each property of another, of the same type.
  fileprivate func hasAll(of other: ObjectType) -> Bool {
    other.properties.allSatisfy { wanted in
      properties.contains { $0.name == wanted.name && $0.type == wanted.type && $0.isRequired == wanted.isRequired }
    }
  }
}
