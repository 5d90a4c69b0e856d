/// A regular expression of ECMA-262 (with the `u` flag), understood.
///
/// What web browsers forgive without the flag and cannot be mistaken is forgiven here too (ECMA-262, annex B.1.2):
/// needless escapes such as `\-` and `\@`, and brackets that stand for themselves.
public struct PatternSyntax: Hashable, Sendable {
  public var root: PatternNode
  /// Names of the groups that capture, by number from 1; nil where one has none.
  public var groups: [String?]
  /// What not every dialect has, where it is used, in order.
  public var uses: [PatternUse]
}

public indirect enum PatternNode: Hashable, Sendable {
  case empty
  case scalar(Unicode.Scalar)
  /// Any but a line terminator.
  case any
  case set(PatternSet)
  case assertion(PatternAssertion)
  case sequence([PatternNode])
  case alternation([PatternNode])
  /// `capture` is its number, nil for `(?:…)`.
  case group(PatternNode, capture: Int?)
  case look(PatternNode, isAhead: Bool, isNegative: Bool)
  case backreference(PatternReference)
  case loop(PatternNode, minimum: Int, maximum: Int?, isLazy: Bool)
}

/// Which group a back-reference means.
public enum PatternReference: Hashable, Sendable, CustomStringConvertible {
  case number(Int)
  case name(String)

  public var description: String {
    switch self {
    case .number(let number): String(number)
    case .name(let name): name
    }
  }

  /// The group's number; nil where there is no such group.
  public func number(among groups: [String?]) -> Int? {
    switch self {
    case .number(let number): (1...max(1, groups.count)).contains(number) && !groups.isEmpty ? number : nil
    case .name(let name): groups.firstIndex(of: name).map { $0 + 1 }
    }
  }
}

public enum PatternAssertion: Hashable, Sendable { case start, end, wordBoundary, notWordBoundary }

/// `[…]`, `\d` and their like.
public struct PatternSet: Hashable, Sendable {
  public enum Item: Hashable, Sendable {
    case range(Unicode.Scalar, Unicode.Scalar)
    case digit(isNegated: Bool)
    case word(isNegated: Bool)
    case space(isNegated: Bool)
    /// `\p{name=value}` or `\p{name}`.
    case property(name: String, value: String?, isNegated: Bool)
  }

  public var items: [Item]
  public var isNegated: Bool

  public init(_ items: [Item], isNegated: Bool = false) {
    self.items = items
    self.isNegated = isNegated
  }
}

/// A feature that not every dialect has, and where in the pattern (in Unicode scalars) it begins.
public struct PatternUse: Hashable, Sendable {
  public enum Feature: Hashable, Sendable {
    case lookahead, lookbehind, backreference
    case property(String)
    case bound(Int)
  }

  public var feature: Feature
  public var offset: Int
}

/// Why a text is no pattern.
public struct PatternError: Error, Hashable, Sendable {
  /// In Unicode scalars from the beginning of the pattern.
  public var offset: Int
  public var message: String
}

extension Pattern {
  /// Parses the source (ECMA-262, section 22.2.1).
  public func parsed() -> Result<PatternSyntax, PatternError> {
    var parser = PatternParser(source)
    do throws(PatternError) { return .success(try parser.parse()) } catch { return .failure(error) }
  }
}
