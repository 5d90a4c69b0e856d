import ContractModel
import ContractPlan
import EmitKit

/// How values of the contract are held in Go, made of JSON, and written as JSON.
///
/// JSON is decoded once it is known to be valid, by functions `func(any) T`; it is written by functions
/// `func([]byte, T) []byte`. Both are put together here as expressions.
struct GoTypes: Sendable {
  let contract: Contract
  let names: GoNames
  /// By type: whether nil is one of its values already.
  private var nilable: [Bool] = []
  /// By type: whether a field holds it by a pointer, since it would hold itself.
  private(set) var isPointed: Set<TypePair> = []
  /// Types whose JSON has former names, in itself or further in.
  let formerNames: Set<TypeID>
  /// Whether JSON is for the database, which knows no former names.
  private(set) var isStored = false

  /// A property's type inside another.
  struct TypePair: Hashable, Sendable {
    var holder: TypeID
    var held: TypeID
  }

  init(_ contract: Contract, _ names: GoNames) {
    self.contract = contract
    self.names = names
    formerNames = contract.formerNameHolders
    nilable = contract.types.map { _ in false }
    for index in contract.types.indices { nilable[index] = computesNilable(contract.types[index].use.type, 0) }
    isPointed = circles()
  }

  /// The same for JSON that is stored.
  var stored: GoTypes {
    var copy = self
    copy.isStored = true
    return copy
  }

  // MARK: - Kinds

  /// What a definition is in Go.
  enum Definition: Hashable, Sendable {
    case structure(ObjectType)
    case enumeration(EnumerationType)
    case list(TypeUse)
    case map(MapType)
    /// A sealed interface, of structures.
    case sealed(UnionType)
    /// Another name of a type.
    case alias
  }

  func definition(_ id: TypeID) -> Definition {
    switch contract[id].use.type {
    case .object(let object): return .structure(object)
    case .enumeration(let enumeration): return .enumeration(enumeration)
    case .list(let list):
      guard list.prefix.isEmpty, let element = list.element else { return .alias }
      return .list(element)
    case .map(let map): return .map(map)
    case .union(let union): return isSealed(union) ? .sealed(union) : .alias
    default: return .alias
    }
  }

  /// Whether a union's values are told apart by a discriminator, and all of them structures with names.
  private func isSealed(_ union: UnionType) -> Bool {
    guard union.discriminator != nil, !union.variants.isEmpty else { return false }
    var seen: Set<TypeID> = []
    return union.variants.allSatisfy { variant in
      guard case .reference(let id) = variant.type.type, !isNullable(variant.type), case .object = contract[id].use.type, !variant.tags.isEmpty
      else { return false }
      return seen.insert(id).inserted
    }
  }

  private func computesNilable(_ type: ValueType, _ depth: Int) -> Bool {
    switch type {
    case .reference(let id): depth > 64 ? false : computesNilable(contract[id].use.type, depth + 1)
    case .list, .map, .union, .any, .never: true
    case .string(let string): string.format == .byte || string.format == .binary
    case .boolean, .integer, .number, .decimal, .enumeration, .object: false
    }
  }

  /// Whether nil is a value of the Go type.
  func isNilable(_ use: TypeUse) -> Bool {
    switch use.type {
    case .reference(let id): nilable[id.index]
    case .object: true
    default: computesNilable(use.type, 0)
    }
  }

  /// Whether null is a value, here or where a type is defined.
  func isNullable(_ use: TypeUse) -> Bool {
    var use = use
    for _ in 0..<64 {
      if use.isNullable { return true }
      if case .any(let kinds) = use.type { return kinds.contains(.null) }
      guard case .reference(let id) = use.type else { return false }
      use = contract[id].use
    }
    return false
  }

  /// Whether a value is held as it came, of whatever shape.
  func isRaw(_ use: TypeUse) -> Bool { base(use, 0) == "any" }

  func resolved(_ use: TypeUse) -> ValueType {
    var type = use.type
    for _ in 0..<64 {
      guard case .reference(let id) = type else { return type }
      type = contract[id].use.type
    }
    return type
  }

  func object(_ use: TypeUse) -> ObjectType? {
    if case .object(let object) = resolved(use) { object } else { nil }
  }

  // MARK: - Types

  /// The Go type of values that are there and not null.
  func base(_ use: TypeUse) -> String {
    if case .reference(let id) = use.type { return names.types[id.index] }
    return base(use, 0)
  }

  private func base(_ use: TypeUse, _ depth: Int) -> String {
    switch use.type {
    case .reference(let id):
      guard case .alias = definition(id), depth < 64 else { return names.types[id.index] }
      return base(contract[id].use, depth + 1)
    case .boolean: return "bool"
    case .integer(let integer): return integer.width == .int32 ? "int" : "int64"
    case .number: return "float64"
    case .decimal, .enumeration: return "string"
    case .string(let string):
      switch string.format {
      case .byte, .binary: return "[]byte"
      case .dateTime: return "time.Time"
      default: return "string"
      }
    case .list(let list):
      guard list.prefix.isEmpty, let element = list.element else { return "[]any" }
      return "[]" + required(element)
    case .map(let map): return "wire.Map[" + required(map.value) + "]"
    case .object, .union, .any, .never: return "any"
    }
  }

  /// The type behind every other name of it.
  func underlying(_ use: TypeUse) -> String { base(use, 0) }

  /// The Go type where a value must be there; null is nil.
  func required(_ use: TypeUse) -> String {
    isNullable(use) && !isNilable(use) ? "*" + base(use) : base(use)
  }

  /// The Go type where a value may be absent, and not null; absent is nil.
  func maybe(_ use: TypeUse) -> String { isNilable(use) ? base(use) : "*" + base(use) }

  // MARK: - Decoding

  /// A function `func(any) T` of values that are there and not null.
  func decoder(_ use: TypeUse) -> String {
    switch use.type {
    case .reference(let id):
      let name = names.types[id.index]
      switch definition(id) {
      case .enumeration: return "wire.Enum[\(name)]"
      case .alias: return decoder(contract[id].use)
      case .structure, .list, .map, .sealed: return "decode" + name
      }
    case .boolean: return "wire.Bool"
    case .integer(let integer): return integer.width == .int32 ? "wire.Int" : "wire.Int64"
    case .number: return "wire.Float"
    case .decimal, .enumeration: return "wire.String"
    case .string(let string):
      switch string.format {
      case .byte: return "wire.Bytes"
      case .binary: return "wire.Binary"
      case .dateTime: return "wire.Time"
      case .uuid: return "wire.UUID"
      default: return "wire.String"
      }
    case .list(let list):
      guard list.prefix.isEmpty, let element = list.element else { return "wire.List(wire.Any)" }
      return "wire.List(" + requiredDecoder(element) + ")"
    case .map(let map): return "wire.MapOf(" + requiredDecoder(map.value) + ")"
    case .object, .union, .any, .never: return "wire.Any"
    }
  }

  /// A function of values that may be null where the type says so.
  func requiredDecoder(_ use: TypeUse) -> String {
    let decoder = decoder(use)
    guard isNullable(use), decoder != "wire.Any" else { return decoder }
    return (isNilable(use) ? "wire.OrNil(" : "wire.Nullable(") + decoder + ")"
  }

  // MARK: - Encoding

  /// A function `func([]byte, T) []byte` of values that are there and not null.
  func encoder(_ use: TypeUse) -> String {
    switch use.type {
    case .reference(let id):
      let name = names.types[id.index]
      switch definition(id) {
      case .enumeration: return "wire.AppendString[\(name)]"
      case .alias: return encoder(contract[id].use)
      case .structure, .list, .map, .sealed: return encoderName(id)
      }
    case .boolean: return "wire.AppendBool"
    case .integer(let integer): return integer.width == .int32 ? "wire.AppendInt[int]" : "wire.AppendInt[int64]"
    case .number: return "wire.AppendFloat"
    case .decimal(let decimal): return "wire.AppendDecimal(\(decimal.scale))"
    case .enumeration: return "wire.AppendString[string]"
    case .string(let string):
      switch string.format {
      case .byte: return "wire.AppendBytes"
      case .binary: return "wire.AppendBinary"
      case .dateTime: return "wire.AppendTime"
      default: return "wire.AppendString[string]"
      }
    case .list(let list):
      guard list.prefix.isEmpty, let element = list.element else { return "wire.AppendList(wire.AppendValue)" }
      return "wire.AppendList(" + requiredEncoder(element) + ")"
    case .map(let map): return "wire.AppendMap(" + requiredEncoder(map.value) + ")"
    case .object, .union, .any, .never: return "wire.AppendValue"
    }
  }

  /// The function that writes the values of a type.
  func encoderName(_ id: TypeID) -> String { (isStored && formerNames.contains(id) ? "store" : "append") + names.types[id.index] }

  /// A function of values that may be null where the type says so.
  func requiredEncoder(_ use: TypeUse) -> String {
    isNullable(use) ? nullableEncoder(use) : encoder(use)
  }

  func nullableEncoder(_ use: TypeUse) -> String {
    let encoder = encoder(use)
    if encoder == "wire.AppendValue" { return encoder }
    guard isNilable(use) else { return "wire.OrNull(" + encoder + ")" }
    if case .sealed? = sealedDefinition(use) { return encoder }
    return "wire.NilOrNull(" + encoder + ")"
  }

  private func sealedDefinition(_ use: TypeUse) -> Definition? {
    var use = use
    for _ in 0..<64 {
      guard case .reference(let id) = use.type else { return nil }
      if case .sealed = definition(id) { return definition(id) }
      use = contract[id].use
    }
    return nil
  }

  // MARK: - Circles

  /// Structures that hold themselves by value, directly or through others: a field of one that leads back is a pointer.
  private func circles() -> Set<TypePair> {
    var held: [[TypeID]] = contract.types.map { _ in [] }
    for index in contract.types.indices {
      guard case .structure(let object) = definition(TypeID(index)) else { continue }
      for property in object.properties where (property.isRequired || property.defaultValue != nil) && !isNullable(property.type) {
        if let id = structure(property.type) { held[index].append(id) }
      }
    }
    func reaches(_ start: TypeID, _ goal: TypeID) -> Bool {
      var seen: Set<Int> = []
      var waiting = [start]
      while let next = waiting.popLast() {
        if next == goal { return true }
        if seen.insert(next.index).inserted { waiting += held[next.index] }
      }
      return false
    }
    var found: Set<TypePair> = []
    for index in contract.types.indices {
      for id in held[index] where reaches(id, TypeID(index)) { found.insert(TypePair(holder: TypeID(index), held: id)) }
    }
    return found
  }

  /// The structure that a use is, through other names of it.
  func structure(_ use: TypeUse) -> TypeID? {
    var use = use
    for _ in 0..<64 {
      guard case .reference(let id) = use.type else { return nil }
      if case .structure = definition(id) { return id }
      use = contract[id].use
    }
    return nil
  }
}
