internal import ContractModel

extension ValidationPlanner {
  func check(_ rule: CheckRule) -> Check { Check(rule, ViolationWording.check(rule)) }

  func checks(_ string: StringType) -> [Check] {
    var rules: [CheckRule] = []
    if let limit = string.minLength, limit > 0 { rules.append(.minLength(limit)) }
    if let limit = string.maxLength { rules.append(.maxLength(limit)) }
    if let pattern = string.pattern { rules.append(.pattern(pattern)) }
    if let format = string.format, format != .binary { rules.append(.format(format)) }
    return rules.map(check)
  }

  func normalization(_ string: StringType) -> Normalization {
    switch string.format {
    case .dateTime: .dateTime
    case .uuid: .lowercase
    case .binary: .bytes
    default: .none
    }
  }

  func checks(_ bounds: NumberBounds) -> [Check] { rules(bounds).map(check) }

  /// The bounds of the width, where no declared bound is at least as tight, and then those.
  func checks(_ integer: IntegerType) -> [Check] {
    let (least, most) = integer.width.range
    var rules: [CheckRule] = []
    let bounds = integer.bounds
    if !isImplied(least, by: bounds.minimum, bounds.exclusiveMinimum, >=) { rules.append(.minimum(least)) }
    if !isImplied(most, by: bounds.maximum, bounds.exclusiveMaximum, <=) { rules.append(.maximum(most)) }
    return (rules + self.rules(bounds)).map(check)
  }

  private func isImplied(
    _ limit: JSONNumber, by inclusive: JSONNumber?, _ exclusive: JSONNumber?,
    _ isTighter: (JSONNumber, JSONNumber) -> Bool
  ) -> Bool {
    inclusive.map { isTighter($0, limit) } == true || exclusive.map { isTighter($0, limit) } == true
  }

  private func rules(_ bounds: NumberBounds) -> [CheckRule] {
    var rules: [CheckRule] = []
    if let limit = bounds.minimum { rules.append(.minimum(limit)) }
    if let limit = bounds.maximum { rules.append(.maximum(limit)) }
    if let limit = bounds.exclusiveMinimum { rules.append(.exclusiveMinimum(limit)) }
    if let limit = bounds.exclusiveMaximum { rules.append(.exclusiveMaximum(limit)) }
    if let factor = bounds.multipleOf { rules.append(.multipleOf(factor)) }
    return rules
  }

  func sizeChecks(_ least: Int?, _ most: Int?) -> [Check] {
    var rules: [CheckRule] = []
    if let least, least > 0 { rules.append(.minProperties(least)) }
    if let most { rules.append(.maxProperties(most)) }
    return rules.map(check)
  }
}

extension IntegerWidth {
  /// The least and the greatest value.
  var range: (JSONNumber, JSONNumber) {
    switch self {
    case .int32: (JSONNumber(Int(Int32.min)), JSONNumber(Int(Int32.max)))
    case .safe: (JSONNumber(-9_007_199_254_740_991), JSONNumber(9_007_199_254_740_991))
    case .int64: (JSONNumber(Int.min), JSONNumber(Int.max))
    }
  }
}
