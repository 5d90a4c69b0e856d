/// The numbers that some bounds admit, as whole multiples of a power of ten that fit 64 bits.
package struct NumberGrid: Sendable {
  /// Digits after the point of the unit.
  package let digits: Int
  /// In units: the least and the greatest admitted, and what lies between neighbours.
  package let lowest: Int
  package let highest: Int
  package let step: Int

  /// All of several bounds; nil where nothing is admitted, or they are beyond 64 bits.
  ///
  /// - Parameter scale: Digits after the point, where they are given.
  package init?(_ bounds: [NumberBounds], isInteger: Bool, scale: Int? = nil) {
    let numbers = bounds.flatMap { [$0.minimum, $0.maximum, $0.exclusiveMinimum, $0.exclusiveMaximum, $0.multipleOf] }
    let finest = numbers.compactMap { $0?.fractionDigits }.max() ?? 0
    let digits = scale ?? (isInteger ? finest : finest + 1)
    guard digits <= 12, let unit = Self.power(digits) else { return nil }
    var step = isInteger ? unit : 1
    var lowest = isInteger && digits == 0 ? Int.min : -(Int.max / 4)
    var highest = isInteger && digits == 0 ? Int.max : Int.max / 4
    for factor in bounds.compactMap(\.multipleOf) {
      guard let units = Self.units(factor, digits), units > 0, let common = Self.common(step, units) else { return nil }
      step = common
    }
    for bound in bounds {
      if let units = bound.minimum.flatMap({ Self.units($0, digits) }) { lowest = max(lowest, units) }
      if let units = bound.maximum.flatMap({ Self.units($0, digits) }) { highest = min(highest, units) }
      if let units = bound.exclusiveMinimum.flatMap({ Self.units($0, digits) }), units < Int.max {
        lowest = max(lowest, units + 1)
      }
      if let units = bound.exclusiveMaximum.flatMap({ Self.units($0, digits) }), units > Int.min {
        highest = min(highest, units - 1)
      }
    }
    guard let first = Self.roundUp(lowest, step), let last = Self.roundDown(highest, step), first <= last else {
      return nil
    }
    self.digits = digits
    self.lowest = first
    self.highest = last
    self.step = step
  }

  /// Those of a decimal with so many digits, some of them after the point.
  package init?(precision: Int, scale: Int, _ bounds: [NumberBounds]) {
    let whole = min(17 - scale, precision - scale)
    guard scale <= 12, whole >= 0 else { return nil }
    // The greatest that fits in so many digits.
    let nines = whole == 0 ? "0" : String(repeating: "9", count: whole)
    guard let limit = JSONNumber(nines + (scale > 0 ? "." + String(repeating: "9", count: scale) : "")) else {
      return nil
    }
    self.init([NumberBounds(minimum: -limit, maximum: limit)] + bounds, isInteger: false, scale: scale)
  }

  /// The `index`th of a few handy values: from 1 up where that is admitted.
  package func value(_ index: Int) -> JSONNumber? {
    guard let start else { return nil }
    let ahead = start.addingReportingOverflow(step &* index)
    if !ahead.overflow, ahead.partialValue <= highest { return number(ahead.partialValue) }
    let behind = start.subtractingReportingOverflow(step &* index)
    if !behind.overflow, behind.partialValue >= lowest { return number(behind.partialValue) }
    return nil
  }

  /// In units: 1, or the nearest step above it that is admitted.
  private var start: Int? {
    let wanted = max(lowest, min(Self.power(digits) ?? 1, highest))
    return Self.roundUp(wanted, step).flatMap { $0 <= highest ? $0 : nil }
  }

  /// How many numbers there are; nil where they are more than fit.
  package var count: Int? {
    let span = highest.subtractingReportingOverflow(lowest)
    return span.overflow || span.partialValue == .max ? nil : span.partialValue / step + 1
  }

  package var least: JSONNumber? { number(lowest) }
  package var greatest: JSONNumber? { number(highest) }
  /// The nearest neighbours outside.
  package var below: JSONNumber? { neighbour(lowest.subtractingReportingOverflow(step), else: "-9223372036854775809") }
  package var above: JSONNumber? { neighbour(highest.addingReportingOverflow(step), else: "9223372036854775808") }

  /// A value that is within the bounds and off the steps: a handy one, since a double holds no more than 15 digits exactly.
  package var offStep: JSONNumber? {
    guard step > 1, lowest < highest, let start else { return nil }
    return number(start < highest ? start + 1 : start - 1)
  }

  private func neighbour(_ result: (partialValue: Int, overflow: Bool), else text: String) -> JSONNumber? {
    if result.overflow { return digits == 0 && step == 1 ? JSONNumber(text) : nil }
    return number(result.partialValue)
  }

  package func number(_ units: Int) -> JSONNumber? { JSONNumber(DecimalText.plain(units, digits: digits)) }

  package static func power(_ digits: Int) -> Int? {
    guard digits >= 0, digits <= 18 else { return nil }
    return (0..<digits).reduce(1) { value, _ in value * 10 }
  }

  package static func units(_ number: JSONNumber, _ digits: Int) -> Int? {
    guard number.fractionDigits <= digits, let unit = power(digits) else { return nil }
    if let int = number.int {
      let product = int.multipliedReportingOverflow(by: unit)
      return product.overflow ? nil : product.partialValue
    }
    guard !number.isInteger else { return nil }
    let text = number.text
    guard let point = text.firstIndex(of: ".") else { return nil }
    let fraction = text[text.index(after: point)...]
    guard fraction.count <= digits else { return nil }
    return Int(text[..<point] + fraction + String(repeating: "0", count: digits - fraction.count))
  }

  /// Nil where it cannot be told in 64 bits.
  package static func isMultiple(_ number: JSONNumber, of factor: JSONNumber) -> Bool? {
    let digits = max(number.fractionDigits, factor.fractionDigits)
    guard let a = units(number, digits), let b = units(factor, digits), b != 0 else { return nil }
    return a % b == 0
  }

  private static func common(_ a: Int, _ b: Int) -> Int? {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    let product = (a / x).multipliedReportingOverflow(by: b)
    return product.overflow ? nil : product.partialValue
  }

  private static func roundUp(_ value: Int, _ step: Int) -> Int? {
    let rest = value % step
    if rest == 0 { return value }
    if rest < 0 { return value - rest }
    let result = value.addingReportingOverflow(step - rest)
    return result.overflow ? nil : result.partialValue
  }

  private static func roundDown(_ value: Int, _ step: Int) -> Int? {
    let rest = value % step
    if rest == 0 { return value }
    if rest > 0 { return value - rest }
    let result = value.subtractingReportingOverflow(step + rest)
    return result.overflow ? nil : result.partialValue
  }
}

/// Decimals as the wire writes them.
package enum DecimalText {
  /// `units` times ten to the power of `-digits`, with exactly so many digits after the point.
  package static func plain(_ units: Int, digits: Int) -> String {
    guard digits > 0 else { return String(units) }
    let sign = units < 0 ? "-" : ""
    var figures = String(units.magnitude)
    if figures.count <= digits { figures = String(repeating: "0", count: digits + 1 - figures.count) + figures }
    return sign + figures.dropLast(digits) + "." + figures.suffix(digits)
  }

  /// The number of `-?(0|[1-9][0-9]*)(\.[0-9]+)?` with so many digits at most.
  package static func number(_ text: String, precision: Int, scale: Int) -> JSONNumber? {
    let body = text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
    guard body.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }), let number = JSONNumber(text) else {
      return nil
    }
    let parts = body.split(separator: 0x2E, omittingEmptySubsequences: false)
    let fraction = parts[checked: 1]?.count ?? 0
    let whole = parts.first.map { $0.elementsEqual([0x30]) ? 0 : $0.count } ?? 0
    guard fraction <= scale, whole <= precision - scale else { return nil }
    return number
  }

  /// With exactly so many digits after the point.
  package static func scaled(_ text: String, _ scale: Int) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts[checked: 1].map(String.init) ?? ""
    guard scale > 0, let whole = parts.first else { return text }
    return whole + "." + fraction + String(repeating: "0", count: max(0, scale - fraction.count))
  }
}
