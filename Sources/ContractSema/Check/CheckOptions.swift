/// What the checker needs to know besides the contract.
public struct CheckOptions: Hashable, Sendable {
  /// Regular-expression dialects that every pattern must be understood by, one for each chosen target.
  public var patternDialects: [PatternDialect]
  /// Refuses what is otherwise repaired with a warning.
  public var isStrict: Bool

  public init(patternDialects: [PatternDialect] = PatternDialect.allCases, isStrict: Bool = false) {
    self.patternDialects = patternDialects
    self.isStrict = isStrict
  }
}

public enum PatternDialect: String, Hashable, Sendable, CaseIterable {
  /// ECMA-262 with the `u` flag.
  case ecmaScript
  /// RE2 and its kin: no look-around, no back-references (Go, Rust's regex as Pydantic uses it).
  case re2
  case dotNet
  case swift
}
