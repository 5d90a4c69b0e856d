import ContractBase
import ContractModel

/// Where a schema stands: what a type hoisted from there is called, and what a reference to an entity means there.
struct SchemaContext: Sendable {
  private var words: ContextWords
  /// Whether an inline object, enum or union becomes a type with a name; not in an assertion, which shapes no type.
  var hoists = true
  /// What a reference to an entity means.
  var view: EntityView = .read
  /// Schemas within schemas, bounded.
  var depth = 0

  /// - Parameter name: In Pascal case.
  init(_ name: String, view: EntityView = .read) {
    words = ContextWords(name, isPascalCase: true, after: nil)
    self.view = view
  }

  /// In Pascal case, grown with each step inwards.
  var name: String { words.text }

  /// The same place, called more than it is.
  func called(_ suffix: String) -> SchemaContext {
    var other = self
    other.words = ContextWords(suffix, isPascalCase: true, after: words)
    return other
  }

  /// A step inwards, into a part with a name of its own.
  func inside(_ word: String) -> SchemaContext {
    var inner = self
    inner.words = ContextWords(word, isPascalCase: false, after: words)
    inner.view = .read
    inner.depth += 1
    return inner
  }

  /// Into the elements of a list: what the whole means holds for each.
  func element(_ word: String) -> SchemaContext {
    var inner = inside(word)
    inner.view = view
    return inner
  }

  /// Into a condition, which shapes no type.
  var asserting: SchemaContext {
    var inner = self
    inner.hoists = false
    inner.depth += 1
    return inner
  }
}

/// The words of a name, which is seldom wanted: most schemas only refer to others.
private final class ContextWords: Sendable {
  private let word: String
  private let isPascalCase: Bool
  private let before: ContextWords?

  init(_ word: String, isPascalCase: Bool, after before: ContextWords?) {
    self.word = word
    self.isPascalCase = isPascalCase
    self.before = before
  }

  var text: String {
    var words: [String] = []
    var next: ContextWords? = self
    while let one = next {
      words.append(one.isPascalCase ? one.word : capitalizedName(one.word))
      next = one.before
    }
    return words.reversed().joined()
  }
}

/// Letters and digits of a name, each word with a capital: `line-items` is `LineItems`. What has none of them is
/// `Value`.
func capitalizedName(_ name: String) -> String {
  let out = String(unsafeUninitializedCapacity: name.utf8.count) { buffer in
    var count = 0
    var isStart = true
    for byte in name.utf8 {
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      guard isLetter || (0x30...0x39).contains(byte) else {
        isStart = true
        continue
      }
      buffer[count] = isStart && (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
      count += 1
      isStart = false
    }
    return count
  }
  return out.isEmpty ? "Value" : out
}

/// What identifies a hoisted type: the schemas that its values fit, all of them, and the view that it was read in.
struct HoistKey: Hashable, Sendable {
  let schemas: [NodeKey]
  let view: EntityView
}

/// A type that was made from an inline schema, and whether null is admitted where it stands.
struct HoistedType: Sendable {
  let id: TypeID
  let isNullable: Bool
}

/// A type that has its id and is still to be read.
struct PendingType: Sendable {
  let id: TypeID
  let place: SpecNode
  let context: SchemaContext
  let role: TypeRole
}

extension OpenAPIReader {
  /// Reserves a name, or the first free one that begins with it and ends with a number.
  mutating func reserveUnique(_ name: String) -> (id: TypeID, name: String) {
    if let id = declarations.types.reserve(name) { return (id, name) }
    // A digit at the end keeps its distance, so that `A1` and the second `A` never look alike.
    let stem = name.utf8.last.map { (0x30...0x39).contains($0) } == true ? name + "_" : name
    var number = nextNumber[stem] ?? 2
    while true {
      let candidate = stem + String(number)
      number += 1
      if let id = declarations.types.reserve(candidate) {
        nextNumber[stem] = number
        return (id, candidate)
      }
    }
  }

  /// The type that a reference names. Components have theirs already; any other place gets one, named by where it is.
  mutating func typeID(of target: ResolvedReference) -> TypeID {
    let place = documents.entering(target.place)
    if let id = typeIDs[place.key] { return id }
    let context = context(of: target)
    let (id, _) = reserveUnique(context.name)
    typeIDs[place.key] = id
    let isDeclared: Bool =
      switch target.pointer?.tokens {
      case nil: false
      case let tokens? where tokens.isEmpty: true
      case let tokens? where tokens.count == 3: tokens.starts(with: ["components", "schemas"])
      case let tokens? where tokens.count == 2: tokens.first == "definitions" || tokens.first == "$defs"
      default: false
      }
    pending.append(
      PendingType(id: id, place: place, context: context, role: isDeclared ? .declared : .inline))
    return id
  }

  /// Reads the types that references asked for, and those that these ask for.
  mutating func readPendingTypes() {
    while let next = pending.popLast() {
      define(next.id, next.place, next.context, role: next.role)
    }
  }

  /// The context of a place that a reference leads to: the same as reading down to it would give.
  func context(of target: ResolvedReference) -> SchemaContext {
    guard let pointer = target.pointer else { return SchemaContext(capitalizedName(target.anchor ?? "Anchor")) }
    var tokens = pointer.tokens[...]
    let first = tokens.popFirst()
    var context: SchemaContext
    switch first {
    case nil: return SchemaContext(capitalizedName(fileStem(target.file) ?? "Root"))
    case "components":
      let section = tokens.popFirst() ?? ""
      context = SchemaContext(capitalizedName(tokens.popFirst() ?? section) + (OpenAPIReader.suffixes[section] ?? ""))
    case "definitions", "$defs": context = SchemaContext(capitalizedName(tokens.popFirst() ?? "Value"))
    case "paths": context = SchemaContext(pathName(&tokens))
    case let word?: context = SchemaContext(capitalizedName(word))
    }
    var isName = false
    for (position, token) in tokens.enumerated() {
      if isName {
        context = context.inside(token)
        isName = false
        continue
      }
      switch token {
      case "properties", "patternProperties", "$defs", "definitions", "dependentSchemas": isName = true
      case "schema", "content", "allOf": break
      case "items", "contains", "additionalItems", "unevaluatedItems": context = context.inside("Item")
      case "additionalProperties", "unevaluatedProperties": context = context.inside("Value")
      case "requestBody": context = context.inside("Request")
      case "responses": context = context.inside("Response")
      case "oneOf", "anyOf", "prefixItems", "parameters", "headers": break
      case _ where token.contains("/"): break
      default:
        let previous = position > 0 ? tokens[tokens.index(tokens.startIndex, offsetBy: position - 1)] : ""
        switch (previous, Int(token)) {
        case ("oneOf", let index?), ("anyOf", let index?): context = context.inside("Option\(index + 1)")
        case ("prefixItems", let index?): context = context.inside("Item\(index + 1)")
        case ("responses", 200): break
        default: context = context.inside(token)
        }
      }
    }
    context.depth = 0
    return context
  }

  /// What types in a section are called after the component's name.
  static let suffixes = [
    "parameters": "Parameter", "responses": "Response", "requestBodies": "Request", "headers": "Header",
  ]

  /// The operation that a pointer goes through, or its path.
  private func pathName(_ tokens: inout ArraySlice<String>) -> String {
    let path = tokens.popFirst() ?? ""
    if let method = tokens.first, let place = documents.root["paths"]?[path]?[method],
      let name = operationNames[place.key]
    {
      tokens.removeFirst()
      return capitalizedName(name)
    }
    return capitalizedName(path)
  }

  private func fileStem(_ file: String) -> String? {
    guard let name = file.split(separator: "/").last, let stem = name.split(separator: ".").first else { return nil }
    return String(stem)
  }
}
