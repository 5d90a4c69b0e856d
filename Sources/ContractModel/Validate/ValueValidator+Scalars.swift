extension ValueValidator {
  mutating func check(_ number: JSONNumber, _ type: IntegerType, at pointer: String) {
    let (low, high) = type.width.range
    if number < low || number > high {
      add(pointer, "type", "must be an integer from \(low.text) to \(high.text)")
      return
    }
    check(number, type.bounds, at: pointer)
  }

  mutating func check(_ number: JSONNumber, _ type: NumberType, at pointer: String) {
    if type.isSingle ? !number.isSingle : !number.isDouble {
      add(pointer, "type", "must be a finite number")
      return
    }
    check(number, type.bounds, at: pointer)
  }

  private mutating func check(_ number: JSONNumber, _ bounds: NumberBounds, at pointer: String) {
    if let bound = bounds.minimum, number < bound { add(pointer, "minimum", "must be at least \(bound.text)") }
    if let bound = bounds.maximum, number > bound { add(pointer, "maximum", "must be at most \(bound.text)") }
    if let bound = bounds.exclusiveMinimum, number <= bound {
      add(pointer, "exclusive_minimum", "must be greater than \(bound.text)")
    }
    if let bound = bounds.exclusiveMaximum, number >= bound {
      add(pointer, "exclusive_maximum", "must be less than \(bound.text)")
    }
    if let divisor = bounds.multipleOf, !number.isMultiple(of: divisor) {
      add(pointer, "multiple_of", "must be a multiple of \(divisor.text)")
    }
  }

  /// A decimal is a string of JSON's number grammar without exponent.
  mutating func check(_ text: String, _ type: DecimalType, at pointer: String) {
    guard !text.utf8.contains(0x65), !text.utf8.contains(0x45), let number = JSONNumber(text) else {
      add(pointer, "type", "must be \(ValueType.decimal(type).noun)")
      return
    }
    let digits = text.drop { $0 == "-" }.split(separator: ".")
    let whole = digits.first.map { $0 == "0" ? 0 : $0.utf8.count } ?? 0
    let fraction = digits.count > 1 ? digits[1].utf8.count : 0
    if fraction > type.scale || whole > type.precision - type.scale {
      add(pointer, "decimal", "must have at most \(type.precision) digits, \(type.scale) of them after the point")
      return
    }
    check(number, type.bounds, at: pointer)
  }

  mutating func check(_ text: String, _ type: StringType, at pointer: String) {
    let length = text.unicodeScalars.count
    let unit: (Int) -> String = { $0 == 1 ? "1 character" : "\($0) characters" }
    if let minimum = type.minLength, length < minimum {
      add(pointer, "min_length", "must be at least \(unit(minimum))")
    }
    if let maximum = type.maxLength, length > maximum {
      add(pointer, "max_length", "must be at most \(unit(maximum))")
    }
    if let pattern = type.pattern, !pattern.isMatched(by: text) {
      add(pointer, "pattern", "must match \(pattern.source)")
    }
    if let format = type.format, !format.accepts(text) {
      add(pointer, "format", "must be in the format \(format.rawValue)")
    }
  }
}

extension Pattern {
  /// Whether a text contains a match; true where that cannot be found out.
  public func isMatched(by text: String) -> Bool {
    guard case .success(let syntax) = parsed() else { return true }
    return syntax.matches(text) ?? true
  }
}

extension IntegerWidth {
  /// The least and the greatest value.
  public var range: (low: JSONNumber, high: JSONNumber) {
    switch self {
    case .int32: (JSONNumber(Int(Int32.min)), JSONNumber(Int(Int32.max)))
    case .safe: (JSONNumber(-((1 << 53) - 1)), JSONNumber((1 << 53) - 1))
    case .int64: (JSONNumber(Int(Int64.min)), JSONNumber(Int(Int64.max)))
    }
  }
}
