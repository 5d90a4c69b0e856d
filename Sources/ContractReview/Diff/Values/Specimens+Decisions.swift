import ContractBase
import ContractModel

extension Specimens {
  /// Evidence of strings of one shape that another refuses. Of lengths that no string was made of, it is known without one.
  func lengths(_ shape: StringShape, _ other: StringShape, _ values: [JSONValue]) -> Evidence {
    let isPlain = shape.formats.isEmpty && shape.patterns.isEmpty && shape.decimal == nil
    let isLonger = shape.minLength < other.minLength || shape.maxLength ?? .max > other.maxLength ?? .max
    return values.isEmpty && isPlain && isLonger ? Evidence(verdict: .breaking) : .some(values)
  }

  /// Whether a condition of this contract refuses no value of an alternative of the other: what it excludes does not fit that,
  /// or is listed and is refused there anyway.
  func isBesideThePoint(_ condition: Assertion, for one: Alternative, _ other: Specimens) -> Bool {
    guard case .not(let use) = condition else { return false }
    var plain = one
    plain.residue = []
    let excluded = flattener.alternatives(use).flatMap { flattener.intersection($0, plain) }
    return excluded.allSatisfy { part in
      isListed(part) && several(part, 256).allSatisfy { value in
        one.residue.contains { !other.accepts(value, TypeUse(.any(.all), assertions: [$0])) }
      }
    }
  }

  /// Values of a shape that a condition beside it may well leave.
  func besides(_ alternative: Alternative) -> [JSONValue] {
    var found: [JSONValue] = []
    for case .not(let use) in alternative.residue {
      for excluded in flattener.alternatives(use) {
        switch (alternative.shape, excluded.shape) {
        case (.number(let shape), .number(let other)): found += numbers(shape, not: other)
        case (.string(let shape), .string(let other)): found += strings(shape, not: other)
        case (.object(let shape), .object(let other)):
          let names = other.properties.map(\.name) + other.patterns.map { name(like: $0.pattern, in: other) }
          for name in names.prefix(8) {
            for value: JSONValue in [.null, .boolean(false), .int(0), .string(""), .array([]), .object([])] {
              if let object = object(shape, having: [JSONMember(name, value)]) { found.append(object) }
            }
          }
        default: break
        }
      }
    }
    return found
  }

  /// Whether every value that others may leave out of these is known: they are listed, or ``others(_:than:)`` has looked at
  /// all of them.
  func isListed(_ list: [Alternative], without others: [Alternative]) -> Bool {
    list.allSatisfy { one in isListed(one) || search(one, refusing: others) == .impossible }
  }

  /// Strings of these beside those that others list.
  func others(_ list: [Alternative], than others: [Alternative]) -> [JSONValue] {
    list.compactMap { one in
      if case .found(let text) = search(one, refusing: others) { .string(text) } else { nil }
    }
  }

  private func search(_ one: Alternative, refusing others: [Alternative]) -> PatternSearch {
    guard case .string(let shape) = one.shape, shape.formats.isEmpty, shape.decimal == nil, one.residue.isEmpty else { return .undecided }
    var texts: [String] = []
    for other in others {
      guard case .constants(let values) = other.shape, other.residue.isEmpty else { return .undecided }
      for case .string(let text) in values { texts.append(text) }
    }
    guard texts.count <= 64 else { return .undecided }
    let listed = Pattern("^(?:" + texts.map(\.asPattern).joined(separator: "|") + ")$")
    return search(shape, not: listed)
  }
}

extension String {
  /// A pattern that matches it.
  fileprivate var asPattern: String {
    var out = ""
    for scalar in unicodeScalars {
      if "^$\\.*+?()[]{}|/".unicodeScalars.contains(scalar) { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}

extension Alternative {
  /// Whole numbers at the bounds, and next to them.
  var besideBounds: [JSONValue] {
    guard case .number(let shape) = shape else { return [] }
    return [shape.minimum, shape.maximum].flatMap { bound -> [JSONValue] in
      guard let value = bound?.value.int, value.magnitude < 1 << 52 else { return (bound?.value).map { [.number($0)] } ?? [] }
      return (value - 1...value + 1).map(JSONValue.int)
    }
  }

  /// Whether it is all integers between two bounds.
  var isIntegerRange: Bool {
    guard case .number(let shape) = shape, residue.isEmpty else { return false }
    return shape.isInteger && shape.multiples.isEmpty
      && [shape.minimum, shape.maximum].allSatisfy { $0.map { $0.value.int != nil } ?? true }
  }
}
