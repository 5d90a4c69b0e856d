import ContractBase
import ContractModel

/// Makes small values of types, and values that tell two types apart.
final class Specimens {
  let contract: Contract
  var flattener: Flattener
  private var minimalByName: [TypeID: JSONValue?] = [:]
  private var open: Set<TypeID> = []
  let patterns = PatternLibrary()
  private var depth = 0

  /// The types that its author named.
  let types: [String: TypeID]

  init(_ contract: Contract) {
    self.contract = contract
    types = Dictionary(
      contract.types.enumerated().lazy.filter { $0.element.role == .declared }.map { ($0.element.name, TypeID($0.offset)) },
      uniquingKeysWith: { first, _ in first })
    flattener = Flattener(contract)
  }

  func accepts(_ value: JSONValue, _ use: TypeUse) -> Bool { violations(of: value, against: use, in: contract, takesFormerNames: true).isEmpty }

  /// Where the type of a use is declared, of one that is named there.
  func declaration(_ use: TypeUse) -> Origin? {
    guard case .reference(let id) = use.type, use.assertions.isEmpty, contract[id].role == .declared else { return nil }
    return contract[id].use.origin.span == nil ? contract[id].origin : contract[id].use.origin
  }

  func alternatives(_ use: TypeUse) -> [Alternative] { flattener.alternatives(use) }

  /// A small value, or nil where none is found.
  func minimal(_ use: TypeUse) -> JSONValue? {
    if case .reference(let id) = use.type, use.assertions.isEmpty {
      if let known = minimalByName[id] { return known }
      // A type within itself is left out where it can be.
      guard open.insert(id).inserted else { return nil }
      defer { open.remove(id) }
      let made = several(use, 1).first
      if open.count == 1 { minimalByName[id] = .some(made) }
      return made
    }
    return several(use, 1).first
  }

  /// Up to so many different values, the smallest first.
  func several(_ use: TypeUse, _ count: Int) -> [JSONValue] {
    guard depth < 24 else { return [] }
    depth += 1
    defer { depth -= 1 }
    var found: [JSONValue] = []
    let alternatives = flattener.alternatives(use)
    for alternative in alternatives {
      let share = max(1, count / max(1, alternatives.count))
      for value in several(alternative, count == 1 ? 1 : share) where !found.contains(value) {
        if alternative.residue.isEmpty || accepts(value, use) { found.append(value) }
      }
      if count == 1, let only = found.first, Specimens.isSmall(only) { break }
    }
    return Array(found.sorted(by: Specimens.isSmaller).prefix(count))
  }

  static func isSmaller(_ a: JSONValue, _ b: JSONValue) -> Bool {
    let (left, right) = (a.text, b.text)
    return left.utf8.count == right.utf8.count ? left < right : left.utf8.count < right.utf8.count
  }

  private static func isSmall(_ value: JSONValue) -> Bool {
    switch value {
    case .null, .boolean, .number: true
    case .string(let text): text.utf8.count <= 2
    default: false
    }
  }

  func several(_ alternative: Alternative, _ count: Int) -> [JSONValue] {
    let values: [JSONValue] =
      switch alternative.shape {
      case .null: [.null]
      case .boolean: [.boolean(false), .boolean(true)]
      case .number(let shape): numbers(shape).map(JSONValue.number)
      case .string(let shape): strings(shape).map(JSONValue.string)
      case .constants(let values): values
      case .array(let shape): arrays(shape, count)
      case .object(let shape): objects(shape, count)
      }
    return alternative.residue.isEmpty ? Array(values.prefix(count)) : Array((values.prefix(count * 4) + besides(alternative)).prefix(count * 8))
  }

  /// Whether ``several(_:_:)`` gives every value that there is, if it is asked for 64.
  func isListed(_ alternative: Alternative) -> Bool {
    switch alternative.shape {
    case .null, .boolean: true
    case .constants(let values): values.count <= 64
    case .number(let shape): shape.isInteger && (shape.grid?.count ?? .max) <= 64
    case .string, .array, .object: false
    }
  }

  // MARK: Numbers

  func numbers(_ shape: NumberShape) -> [JSONNumber] {
    var found: [JSONNumber] = []
    func add(_ number: JSONNumber?) {
      if let number, shape.admits(number), !found.contains(number) { found.append(number) }
    }
    add(JSONNumber(0))
    if let grid = shape.grid {
      for index in 0..<4 { add(grid.value(index)) }
      add(grid.least)
      add(grid.greatest)
      if shape.isInteger, let count = grid.count, count <= 64 {
        for index in 0..<count { add(grid.number(grid.lowest + index * grid.step)) }
      }
    }
    add(shape.minimum?.value)
    add(shape.maximum?.value)
    if !shape.isInteger { add(JSONNumber("0.5")) }
    return found
  }

  /// Numbers that one shape admits and another does not.
  func numbers(_ shape: NumberShape, not other: NumberShape) -> [JSONValue] {
    var found: [JSONNumber] = []
    func add(_ number: JSONNumber?) {
      if let number, shape.admits(number), !other.admits(number), !found.contains(number) { found.append(number) }
    }
    numbers(shape).forEach(add)
    if let grid = other.grid {
      add(grid.below)
      add(grid.above)
      add(grid.offStep)
    }
    // A shape without steps has neighbours of its bounds, too.
    var both = shape
    both.restrict(minimum: nil, maximum: other.minimum.map { .init(value: $0.value, isExclusive: !$0.isExclusive) })
    numbers(both).forEach(add)
    both = shape
    both.restrict(minimum: other.maximum.map { .init(value: $0.value, isExclusive: !$0.isExclusive) }, maximum: nil)
    numbers(both).forEach(add)
    both = shape
    both.restrict(minimum: other.minimum, maximum: other.maximum)
    numbers(both).forEach(add)
    if let grid = both.grid {
      for index in 0..<24 { add(grid.value(index)) }
    }
    add(other.minimum?.value)
    add(other.maximum?.value)
    // Whole numbers beside the bounds, for conditions that only some of what is between fulfils.
    for bound in [shape.minimum, shape.maximum, other.minimum, other.maximum] {
      guard let value = bound?.value.int, value.magnitude < 1 << 52 else { continue }
      for step in -2...2 { add(JSONNumber(value + step)) }
    }
    for text in ["1", "0.5", "-1", "1.5", "1e40", "-1e40", "9007199254740993", "3000000000"] { add(JSONNumber(text)) }
    return found.map(JSONValue.number).sorted(by: Specimens.isSmaller)
  }

  // MARK: Strings

  func strings(_ shape: StringShape) -> [String] {
    var found: [String] = []
    func add(_ text: String?) {
      if let text, shape.admits(text), !found.contains(text) { found.append(text) }
    }
    if let decimal = shape.decimal {
      for number in numbers(decimal.bounds) { add(number.text) }
      decimal.bounds.multiples.forEach { add($0.text) }
      return found
    }
    for format in shape.formats {
      for index in 0..<3 { add(FormatSamples.valid(format, index)) }
      add(FormatSamples.valid(format, length: shape.minLength))
      if let most = shape.maxLength, most < 1000 { add(FormatSamples.valid(format, length: most)) }
      FormatSamples.unusual(format).forEach(add)
    }
    if !shape.patterns.isEmpty,
      case .found(let text) = PatternSearch.text(matching: shape.patterns, minLength: shape.minLength, maxLength: shape.maxLength)
    {
      add(text)
    }
    for pattern in shape.patterns {
      for index in 0..<4 {
        add(patterns.valid(pattern, index, minLength: shape.minLength, maxLength: shape.maxLength ?? .max))
      }
    }
    if shape.formats.isEmpty, shape.patterns.isEmpty, shape.minLength <= 100_000 {
      add(String(repeating: "a", count: shape.minLength))
      for letter in ["b", "c", "d", "e", "f"] { add(String(repeating: letter, count: max(1, shape.minLength))) }
      if let most = shape.maxLength, most <= 10_000 { add(String(repeating: "a", count: most)) }
    }
    return found
  }

  /// Strings that one shape admits and another does not.
  func strings(_ shape: StringShape, not other: StringShape) -> [JSONValue] {
    var found: [String] = []
    func add(_ text: String) {
      if shape.admits(text), !other.admits(text), !found.contains(text) { found.append(text) }
    }
    strings(shape).forEach(add)
    var short = shape
    if other.minLength > 0 {
      short.maxLength = min(other.minLength - 1, shape.maxLength ?? .max)
      strings(short).forEach(add)
    }
    if let most = other.maxLength, most < 100_000 {
      var long = shape
      long.minLength = max(shape.minLength, most + 1)
      strings(long).forEach(add)
    }
    for format in other.formats where !shape.formats.contains(format) { FormatSamples.invalid(format).forEach(add) }
    for format in shape.formats { (FormatSamples.unusual(format) + Specimens.international(format)).forEach(add) }
    for pattern in other.patterns where !shape.patterns.contains(pattern) {
      if case .found(let text) = search(shape, not: pattern) { add(text) }
      for sample in strings(shape).prefix(3) + ["a"] { patterns.invalid(pattern, near: sample).forEach(add) }
    }
    if let decimal = other.decimal {
      if let own = shape.decimal {
        for case .number(let number) in numbers(own.bounds, not: decimal.bounds) { add(number.text) }
        for digits in [decimal.scale + 1, own.scale] where digits > 0 && digits <= 40 { add("0." + String(repeating: "1", count: digits)) }
        for digits in [decimal.precision - decimal.scale + 1, own.precision - own.scale] where digits > 0 && digits <= 40 {
          add(String(repeating: "1", count: digits))
        }
      } else {
        ["", "a", "x1"].forEach(add)
      }
    }
    return found.map(JSONValue.string).sorted(by: Specimens.isSmaller)
  }

  /// With letters that ASCII does not have.
  private static func international(_ format: StringFormat) -> [String] {
    switch format {
    case .idnEmail: ["ü@example.com", "a@bücher.example"]
    case .idnHostname: ["bücher.example"]
    case .iri: ["https://example.com/ü"]
    case .iriReference: ["/ü"]
    default: []
    }
  }

  /// A shortest string of a shape, but for its formats, that a pattern does not match.
  func search(_ shape: StringShape, not pattern: Pattern) -> PatternSearch {
    PatternSearch.text(matching: shape.patterns, refusing: pattern, minLength: shape.minLength, maxLength: shape.maxLength)
  }

  /// Whether every string of a shape surely matches the patterns of another.
  func matches(_ shape: StringShape, patternsOf other: StringShape) -> Bool {
    other.patterns.allSatisfy { shape.patterns.contains($0) || search(shape, not: $0) == .impossible }
  }
}

extension NumberShape {
  /// The numbers that are admitted, as multiples of a unit; nil where there are none, or bounds are too large.
  var grid: NumberGrid? {
    var bounds = NumberBounds()
    if let minimum {
      if minimum.isExclusive { bounds.exclusiveMinimum = minimum.value } else { bounds.minimum = minimum.value }
    }
    if let maximum {
      if maximum.isExclusive { bounds.exclusiveMaximum = maximum.value } else { bounds.maximum = maximum.value }
    }
    return NumberGrid([bounds] + multiples.map { NumberBounds(multipleOf: $0) }, isInteger: isInteger)
  }
}
