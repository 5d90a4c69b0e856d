internal import ContractModel

/// What becomes of the values of a column when its type changes.
enum TypeChange: Hashable {
  case none
  /// Every value has a counterpart.
  case widening
  /// Some may have none; then the database says so, and nothing changes.
  case narrowing
  /// Nobody can tell what the values should become.
  case unsupported

  init(from old: ColumnType, to new: ColumnType) {
    switch (old, new) {
    case _ where old == new: self = .none
    case (.int32, .int64), (.single, .double), (.int32, .double), (.date, .timestamp): self = .widening
    case (.uuid, .text), (.date, .text), (.time, .text), (.int32, .text), (.int64, .text): self = .widening
    case (.int32, .decimal(let precision, let scale)): self = precision - scale >= 10 ? .widening : .unsupported
    case (.int64, .decimal(let precision, let scale)): self = precision - scale >= 19 ? .widening : .unsupported
    case (.decimal(let precision, let scale), .decimal(let wider, let finer)):
      self = finer >= scale && wider - finer >= precision - scale ? .widening : .unsupported
    case (.int64, .int32), (.text, .uuid), (.text, .date): self = .narrowing
    default: self = .unsupported
    }
  }
}

extension ColumnType {
  /// Whether PostgreSQL takes stored values for values of another type as they are: decimals that have room for more digits
  /// before the point. Another number of digits after it is written into every value.
  func widensInPlace(to other: ColumnType) -> Bool {
    guard case .decimal(_, let scale) = self, case .decimal(_, let finer) = other else { return false }
    return scale == finer
  }

  /// For a person.
  var noun: String {
    switch self {
    case .uuid: "a UUID"
    case .text: "text"
    case .int32: "a 32-bit integer"
    case .int64: "a 64-bit integer"
    case .double: "a double"
    case .single: "a single"
    case .decimal(let precision, let scale): "a decimal of \(precision) digits, \(scale) of them after the point"
    case .boolean: "a boolean"
    case .timestamp: "a moment"
    case .date: "a date"
    case .time: "a time of day"
    case .bytes: "bytes"
    case .json: "JSON"
    }
  }
}

extension [ColumnCheck] {
  /// Whether every value that passes other checks passes these.
  func admitAll(of others: [ColumnCheck]) -> Bool {
    allSatisfy { check in others.contains { $0.implies(check) } }
  }
}

extension ColumnCheck {
  /// Whether a value that passes this passes another.
  fileprivate func implies(_ other: ColumnCheck) -> Bool {
    switch (self, other) {
    case (.oneOf(let mine), .oneOf(let theirs)): return Set(mine).isSubset(of: theirs)
    case (.oneOf(let mine), .length(let minimum, let maximum)):
      return mine.allSatisfy { text in
        let count = text.unicodeScalars.count
        return count >= minimum ?? 0 && count <= maximum ?? .max
      }
    case (.length(let minimum, let maximum), .length(let least, let most)):
      return (minimum ?? 0) >= (least ?? 0) && (maximum ?? .max) <= (most ?? .max)
    case (.bounds(let mine), .bounds(let theirs)): return mine.implies(theirs)
    default: return false
    }
  }
}

extension NumberBounds {
  fileprivate func implies(_ other: NumberBounds) -> Bool {
    if let bound = other.minimum {
      guard minimum.map({ $0 >= bound }) == true || exclusiveMinimum.map({ $0 >= bound }) == true else { return false }
    }
    if let bound = other.maximum {
      guard maximum.map({ $0 <= bound }) == true || exclusiveMaximum.map({ $0 <= bound }) == true else { return false }
    }
    if let bound = other.exclusiveMinimum {
      guard minimum.map({ $0 > bound }) == true || exclusiveMinimum.map({ $0 >= bound }) == true else { return false }
    }
    if let bound = other.exclusiveMaximum {
      guard maximum.map({ $0 < bound }) == true || exclusiveMaximum.map({ $0 <= bound }) == true else { return false }
    }
    if let factor = other.multipleOf { return multipleOf?.isMultiple(of: factor) == true }
    return true
  }
}
