extension JSONNumber {
  /// Whether it is a whole multiple of another number, exactly: 19.99 is of 0.01. Nothing is a multiple of zero.
  public func isMultiple(of divisor: JSONNumber) -> Bool {
    guard !divisor.isZero else { return false }
    guard !isZero else { return true }
    let (own, ownExponent) = parts
    let (other, otherExponent) = divisor.parts
    let shift = ownExponent - otherExponent
    // Both as integers, in units of the smaller power of ten.
    let dividend = own + [UInt8](repeating: 0, count: max(0, shift))
    guard dividend.count >= other.count + max(0, -shift) else { return false }
    let modulus = other + [UInt8](repeating: 0, count: max(0, -shift))
    return modulus.count <= 18
      ? JSONNumber.isDivisible(dividend, byWord: modulus) : JSONNumber.isDivisible(dividend, by: modulus)
  }

  private static func isDivisible(_ digits: [UInt8], byWord modulus: [UInt8]) -> Bool {
    let divisor = modulus.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
    return digits.reduce(UInt64(0)) { ($0 * 10 + UInt64($1)) % divisor } == 0
  }

  /// Long division, keeping only the remainder.
  private static func isDivisible(_ digits: [UInt8], by modulus: [UInt8]) -> Bool {
    var remainder: [UInt8] = []
    for digit in digits {
      if !(remainder.isEmpty && digit == 0) { remainder.append(digit) }
      while !isLess(remainder, modulus) { remainder = subtract(modulus, from: remainder) }
    }
    return remainder.isEmpty
  }

  private static func isLess(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count ? a.lexicographicallyPrecedes(b) : a.count < b.count
  }

  private static func subtract(_ b: [UInt8], from a: [UInt8]) -> [UInt8] {
    var result = a
    var borrow: UInt8 = 0
    for index in 1...max(1, a.count) {
      let taken = borrow + (index <= b.count ? b[b.count - index] : 0)
      let digit = result[a.count - index]
      borrow = digit < taken ? 1 : 0
      result[a.count - index] = digit + borrow * 10 - taken
    }
    return Array(result.drop { $0 == 0 })
  }
}
