/// An exact decimal number, as JSON writes it: sign, significant digits and a power of ten.
///
/// Equal numbers are equal however they were written (`1.50` and `15e-1`); nothing is rounded.
public struct JSONNumber: Hashable, Comparable, Sendable {
  public let isNegative: Bool
  /// Significant digits without leading or trailing zeros; empty for zero.
  private let digits: [UInt8]
  /// Power of ten that the digits, read as an integer, are multiplied with.
  private let exponent: Int

  /// Reads the number grammar of RFC 8259, section 6 (a leading `+` or zeros are not in it); nil for anything
  /// else, and for exponents beyond ±100000.
  public init?(_ text: String) {
    var rest = text.utf8[...]
    let negative = rest.first == 0x2D
    if negative { rest = rest.dropFirst() }
    let isDigit: (UInt8) -> Bool = { $0 >= 0x30 && $0 <= 0x39 }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    guard !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else { return nil }
    var all = whole.map { $0 - 0x30 }
    var power = 0
    if rest.first == 0x2E {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      guard !fraction.isEmpty else { return nil }
      all += fraction.map { $0 - 0x30 }
      power = -fraction.count
      rest = rest.dropFirst(1 + fraction.count)
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      let negativeExponent = rest.first == 0x2D
      if negativeExponent || rest.first == 0x2B { rest = rest.dropFirst() }
      guard !rest.isEmpty, rest.count < 7, rest.allSatisfy(isDigit) else { return nil }
      let value = rest.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      guard value <= 100_000 else { return nil }
      power += negativeExponent ? -value : value
      rest = rest.dropFirst(rest.count)
    }
    guard rest.isEmpty else { return nil }
    self.init(negative: negative, digits: all, exponent: power)
  }

  public init(_ value: Int) {
    self.init(negative: value < 0, digits: String(value.magnitude).utf8.map { $0 - 0x30 }, exponent: 0)
  }

  private init(negative: Bool, digits: [UInt8], exponent: Int) {
    var digits = Array(digits.drop { $0 == 0 })
    var exponent = exponent
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    self.digits = digits
    self.exponent = digits.isEmpty ? 0 : exponent
    isNegative = negative && !digits.isEmpty
  }

  /// The digits, and the power of ten that they are multiplied with.
  var parts: (digits: [UInt8], exponent: Int) { (digits, exponent) }

  public var isZero: Bool { digits.isEmpty }

  /// Whether it has no fraction (JSON Schema 2020-12, section 4.2.3: `1.0` is an integer).
  public var isInteger: Bool { exponent >= 0 }

  /// Digits after the decimal point that it needs.
  public var fractionDigits: Int { max(0, -exponent) }

  /// The greatest finite number of IEEE 754's binary32 and binary64.
  public static let greatestSingle = JSONNumber("3.4028234663852886e38") ?? JSONNumber(0)
  public static let greatestDouble = JSONNumber("1.7976931348623157e308") ?? JSONNumber(0)

  /// Whether it lies within single precision; digits that single precision rounds away do not matter.
  public var isSingle: Bool { self <= Self.greatestSingle && self >= -Self.greatestSingle }
  public var isDouble: Bool { self <= Self.greatestDouble && self >= -Self.greatestDouble }

  /// The value where it is an integer that fits.
  public var int: Int? {
    guard isInteger, digits.count + exponent <= 19 else { return nil }
    return Int(text)
  }

  /// Canonical text: plain notation up to 40 digits, scientific beyond.
  public var text: String {
    guard !digits.isEmpty else { return "0" }
    let sign = isNegative ? "-" : ""
    let figures = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    if exponent >= 0, digits.count + exponent <= 40 { return sign + figures + String(repeating: "0", count: exponent) }
    if exponent < 0, -exponent <= 40 {
      let point = digits.count + exponent
      if point > 0 { return sign + figures.prefix(point) + "." + figures.dropFirst(point) }
      return sign + "0." + String(repeating: "0", count: -point) + figures
    }
    return sign + figures + "e\(exponent)"
  }

  public static prefix func - (number: JSONNumber) -> JSONNumber {
    JSONNumber(negative: !number.isNegative, digits: number.digits, exponent: number.exponent)
  }

  public static func < (a: JSONNumber, b: JSONNumber) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? magnitudeLess(b, a) : magnitudeLess(a, b)
  }

  private static func magnitudeLess(_ a: JSONNumber, _ b: JSONNumber) -> Bool {
    if a.digits.isEmpty || b.digits.isEmpty { return a.digits.isEmpty && !b.digits.isEmpty }
    let (orderA, orderB) = (a.digits.count + a.exponent, b.digits.count + b.exponent)
    if orderA != orderB { return orderA < orderB }
    return a.digits.lexicographicallyPrecedes(b.digits)
  }
}
