import ContractBase
import ContractModel
import ContractSyntax

/// A type in a place as the language writes it: a reference, and the annotations that narrow it there.
struct Spelling {
  var type: TypeReference
  var directives: [Directive] = []
}

extension ContractWriter {
  /// - Parameter hint: Names what has no name of its own.
  mutating func spelling(_ use: TypeUse, _ hint: String) -> Spelling {
    var spelling = shape(use, hint)
    if isNullable(use) { spelling.type = spelling.type.nullable }
    for assertion in use.assertions {
      if let directive = directive(assertion, hint, at: use.origin) { spelling.directives.append(directive) }
    }
    return spelling
  }

  /// The same where no annotation may stand: what is narrowed gets a declaration of its own.
  mutating func reference(_ use: TypeUse, _ hint: String) -> TypeReference {
    let spelling = spelling(use, hint)
    guard !spelling.directives.isEmpty else { return spelling.type }
    let name = TypeReference.named(hoist(use, hint))
    return spelling.type.isNonNull ? name : name.nullable
  }

  /// Whether null is accepted, in the place or by the type itself: declarations of types say nothing of it.
  func isNullable(_ use: TypeUse, _ depth: Int = 0) -> Bool {
    // Unions may be variants of each other.
    guard depth < 20, let resolved = contract.resolved(use) else { return use.isNullable }
    if resolved.isNullable { return true }
    switch resolved.type {
    case .any(let kinds): return kinds.contains(.null)
    case .union(let union):
      let count = union.variants.count { isNullable($0.type, depth + 1) }
      return union.allowsOverlap ? count > 0 : count == 1
    default: return false
    }
  }

  private mutating func shape(_ use: TypeUse, _ hint: String) -> Spelling {
    switch use.type {
    case .reference(let id): return Spelling(type: .named(names[id]))
    case .boolean: return Spelling(type: .named("Boolean"))
    case .integer(let integer): return spelling(integer)
    case .number(let number):
      return Spelling(type: .named(number.isSingle ? "Float32" : "Float"), directives: directives(number.bounds))
    case .decimal(let decimal): return spelling(decimal)
    case .string(let string): return spelling(string)
    case .enumeration, .object, .union: return Spelling(type: .named(hoist(use, hint)))
    case .list(let list): return spelling(list, hint, at: use.origin)
    case .map(let map): return spelling(map, hint)
    case .any(let kinds):
      let some = kinds.union(.null) == .all ? [] : [self.kinds("kinds", kinds.subtracting(.null))]
      return Spelling(type: .named("JSON"), directives: some)
    case .never: return Spelling(type: .named("JSON"), directives: [Directive("satisfies", nil, [("not", .name("JSON"))])])
    }
  }

  // MARK: Scalars

  private func spelling(_ integer: IntegerType) -> Spelling {
    let bounds = integer.bounds
    let name =
      switch integer.width {
      case .int32: "Int"
      case .int64: "Int64"
      // Within the bounds of a smaller one it is the same.
      case .safe: bounds.isWithinInt32 ? "Int" : "SafeInt"
      }
    return Spelling(type: .named(name), directives: directives(bounds))
  }

  private func spelling(_ decimal: DecimalType) -> Spelling {
    var own: [Directive] = []
    if decimal.precision != 19 || decimal.scale != 2 {
      own = [Directive("decimal", nil, [("precision", .int(decimal.precision)), ("scale", .int(decimal.scale))])]
    }
    return Spelling(type: .named("Decimal"), directives: own + directives(decimal.bounds))
  }

  private func spelling(_ string: StringType) -> Spelling {
    var directives: [Directive] = []
    var name = string.isSecret ? "Password" : "String"
    if let format = string.format {
      if !string.isSecret, let own = format.scalarName { name = own } else { directives.append(Directive("format", .text(format.rawValue))) }
    }
    if string.minLength != nil || string.maxLength != nil {
      directives.append(
        Directive("length", nil, [("min", string.minLength.map { .int($0) }), ("max", string.maxLength.map { .int($0) })]))
    }
    if let pattern = string.pattern { directives.append(Directive("pattern", .text(pattern.source))) }
    if string.contentEncoding != nil || string.contentMediaType != nil {
      directives.append(
        Directive(
          "content", nil,
          [("encoding", string.contentEncoding.map { .text($0) }), ("mediaType", string.contentMediaType.map { .text($0) })]))
    }
    return Spelling(type: .named(name), directives: directives)
  }

  private func directives(_ bounds: NumberBounds) -> [Directive] {
    var all: [Directive] = []
    let range: [(String, JSONNumber?)] = [
      ("min", bounds.minimum), ("max", bounds.maximum), ("exclusiveMin", bounds.exclusiveMinimum), ("exclusiveMax", bounds.exclusiveMaximum),
    ]
    if range.contains(where: { $0.1 != nil }) {
      all.append(Directive("range", nil, range.map { ($0.0, $0.1.map { .number($0) }) }))
    }
    if let factor = bounds.multipleOf { all.append(Directive("multipleOf", .number(factor))) }
    return all
  }

  func kinds(_ annotation: String, _ kinds: JSONKinds) -> Directive {
    Directive(annotation, .list(kindNames(kinds.isEmpty ? .null : kinds)))
  }

  /// An integer is also a number, so that one of the two says it.
  private func kindNames(_ kinds: JSONKinds) -> [Value] {
    kinds.names.filter { $0 != "integer" || !kinds.contains(.number) }.map { .name($0.uppercased()) }
  }

  // MARK: Lists and maps

  private mutating func spelling(_ list: ListType, _ hint: String, at origin: Origin) -> Spelling {
    if !list.prefix.isEmpty { lose("what each place of a tuple holds is left out", at: origin) }
    if list.contains != nil { lose("`contains` is left out", at: origin) }
    // In a tuple any of the places may stand where an element does.
    let element = list.prefix.isEmpty ? list.element : TypeUse(.any(.all))
    var directives: [Directive] = []
    var maxItems = list.maxItems
    if list.element == nil { maxItems = min(maxItems ?? list.prefix.count, list.prefix.count) }
    let inner = innermost(element ?? TypeUse(.any(.all)), hint + "Item")
    if list.minItems != nil || maxItems != nil || list.uniqueItems {
      directives.append(
        Directive(
          "items", nil,
          [
            ("min", list.minItems.map { .int($0) }), ("max", maxItems.map { .int($0) }), ("unique", list.uniqueItems ? .boolean(true) : nil),
          ]))
    }
    return Spelling(type: TypeReference(.list(inner.type), isNonNull: true), directives: inner.directives + directives)
  }

  private mutating func spelling(_ map: MapType, _ hint: String) -> Spelling {
    let key = map.key.flatMap { self.key($0, hint) } ?? .named("String")
    let value = innermost(map.value, hint + "Value")
    var directives = value.directives
    if map.minProperties != nil || map.maxProperties != nil {
      directives.append(
        Directive("properties", nil, [("min", map.minProperties.map { .int($0) }), ("max", map.maxProperties.map { .int($0) })]))
    }
    return Spelling(type: TypeReference(.map(key: key.nullable, value: value.type), isNonNull: true), directives: directives)
  }

  /// Nil where what names are is no type of texts.
  private mutating func key(_ use: TypeUse, _ hint: String) -> TypeReference? {
    switch contract.resolved(use)?.type {
    case .string, .enumeration: return reference(use, hint + "Key")
    default:
      lose("what the names of `\(hint)` are is left out", at: use.origin)
      return nil
    }
  }

  /// An element, whose annotations stand beside those of the whole: only what can be no one else's may.
  private mutating func innermost(_ use: TypeUse, _ hint: String) -> Spelling {
    let spelling = spelling(use, hint)
    switch use.type {
    case .boolean where use.assertions.isEmpty, .integer where use.assertions.isEmpty, .number where use.assertions.isEmpty,
      .decimal where use.assertions.isEmpty, .string where use.assertions.isEmpty:
      return spelling
    default: return Spelling(type: spelling.directives.isEmpty ? spelling.type : reference(use, hint))
    }
  }

  // MARK: Assertions

  private mutating func directive(_ assertion: Assertion, _ hint: String, at origin: Origin) -> Directive? {
    switch assertion {
    case .allOf(let uses): return Directive("satisfies", nil, [("allOf", types(uses, hint))])
    case .anyOf(let uses): return Directive("satisfies", nil, [("anyOf", types(uses, hint))])
    case .oneOf(let uses): return Directive("satisfies", nil, [("oneOf", types(uses, hint))])
    case .not(let use): return Directive("satisfies", nil, [("not", type(use, hint + "Not"))])
    case .conditional(let condition, let then, let otherwise):
      return Directive(
        "satisfies", nil,
        [
          ("if", type(condition, hint + "If")), ("then", then.map { type($0, hint + "Then") }),
          ("else", otherwise.map { type($0, hint + "Else") }),
        ])
    case .whenKind(let kinds, let use):
      return Directive("satisfies", nil, [("kinds", .list(kindNames(kinds))), ("then", type(use, hint + "When"))])
    case .values(let values):
      let literals = values.compactMap { Value(json: $0) }
      if literals.count == values.count { return Directive("values", .list(literals)) }
      lose("the values that are admitted have keys that no literal has, and are left out", at: origin)
    case .unevaluatedProperties: lose("`unevaluatedProperties` is left out", at: origin)
    case .unevaluatedItems: lose("`unevaluatedItems` is left out", at: origin)
    }
    return nil
  }

  private mutating func types(_ uses: [TypeUse], _ hint: String) -> Value {
    .list(uses.enumerated().map { type($0.element, hint + "Part\($0.offset + 1)") })
  }

  /// A type as an annotation names it: alone where it is a name that is not null.
  mutating func type(_ use: TypeUse, _ hint: String) -> Value { typeValue(reference(use, hint)) }

  func typeValue(_ reference: TypeReference) -> Value {
    if case .named(let name) = reference.kind, reference.isNonNull { return .name(name.text) }
    return .text(reference.text)
  }
}

extension NumberBounds {
  /// Whether both ends are those of a 32-bit integer, or within.
  fileprivate var isWithinInt32: Bool {
    guard let low = minimum ?? exclusiveMinimum, let high = maximum ?? exclusiveMaximum else { return false }
    return low >= JSONNumber(Int(Int32.min)) && high <= JSONNumber(Int(Int32.max))
  }
}

extension StringFormat {
  /// The built-in scalar that is a text of this format.
  fileprivate var scalarName: String? {
    switch self {
    case .dateTime: "DateTime"
    case .date: "Date"
    case .localTime: "Time"
    case .duration: "Duration"
    case .uuid: "UUID"
    case .email: "Email"
    case .uri: "URI"
    case .byte: "Bytes"
    default: nil
    }
  }
}
