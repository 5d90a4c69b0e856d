/// What is wrong with a value, as the wire format says it.
public struct ValueViolation: Hashable, Sendable {
  /// JSON Pointer (RFC 6901) from the value.
  public var pointer: String
  public var code: String
  /// Follows the name of the value: `must be at most 80 characters`.
  public var detail: String

  public init(pointer: String, code: String, detail: String) {
    self.pointer = pointer
    self.code = code
    self.detail = detail
  }
}

/// Everything that keeps a value from being one of a type, in the order of the wire format: depth first in declaration
/// order, unknown properties after known ones; a value of the wrong type gets `type` alone.
///
/// Exact: numbers are never rounded, lengths count code points, patterns are run as ECMA-262 says. A pattern that does not
/// parse, or that takes too long, is taken to match.
///
/// - Parameter takesFormerNames: Whether a member may be given by a former name that is kept, as in requests.
public func violations(
  of value: JSONValue, against use: TypeUse, in contract: Contract, takesFormerNames: Bool = false
) -> [ValueViolation] {
  var validator = ValueValidator(contract: contract, takesFormerNames: takesFormerNames)
  _ = validator.check(value, use, at: "")
  return validator.violations
}
