internal import ContractModel

extension NumberGrid {
  /// The numbers that pass some checks; nil where none does, or bounds are beyond 64 bits.
  init?(checks: [Check], isInteger: Bool, scale: Int? = nil) {
    let bounds = checks.compactMap { check -> NumberBounds? in
      switch check.rule {
      case .minimum(let bound): NumberBounds(minimum: bound)
      case .maximum(let bound): NumberBounds(maximum: bound)
      case .exclusiveMinimum(let bound): NumberBounds(exclusiveMinimum: bound)
      case .exclusiveMaximum(let bound): NumberBounds(exclusiveMaximum: bound)
      case .multipleOf(let factor): NumberBounds(multipleOf: factor)
      default: nil
      }
    }
    self.init(bounds, isInteger: isInteger, scale: scale)
  }
}
