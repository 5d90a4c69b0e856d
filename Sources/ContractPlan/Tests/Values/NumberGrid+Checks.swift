internal import ContractModel

extension NumberGrid {
  /// The numbers that pass some checks; nil where none does, or bounds are beyond 64 bits.
  init?(checks: [Check], isInteger: Bool) { self.init(NumberGrid.bounds(of: checks), isInteger: isInteger) }

  /// What checks say of numbers.
  static func bounds(of checks: [Check]) -> [NumberBounds] {
    checks.compactMap { check in
      switch check.rule {
      case .minimum(let bound): NumberBounds(minimum: bound)
      case .maximum(let bound): NumberBounds(maximum: bound)
      case .exclusiveMinimum(let bound): NumberBounds(exclusiveMinimum: bound)
      case .exclusiveMaximum(let bound): NumberBounds(exclusiveMaximum: bound)
      case .multipleOf(let factor): NumberBounds(multipleOf: factor)
      default: nil
      }
    }
  }
}
