public import ContractPlan

/// SQL with holes for values. No value is ever part of the text.
///
/// Each hole is a parameter of its own, in the order of the text, also where two take the same value; so pieces are put
/// together by putting their parts together. A target either writes `text` and `values`, or hands the pieces between the
/// holes to what its runtime builds statements with.
public struct SQLText: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case text(String)
    case value(SQLValue)
  }

  /// No two texts beside each other.
  public private(set) var parts: [Part] = []

  public init() {}

  public init(_ text: String) { append(text) }

  public init(_ value: SQLValue) { parts.append(.value(value)) }

  public var isEmpty: Bool { parts.isEmpty }

  /// What the holes take, in order.
  public var values: [SQLValue] {
    parts.compactMap { if case .value(let value) = $0 { value } else { nil } }
  }

  public mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if case .text(let last)? = parts.last {
      parts[parts.count - 1] = .text(last + text)
    } else {
      parts.append(.text(text))
    }
  }

  public mutating func append(_ other: SQLText) {
    for part in other.parts {
      switch part {
      case .text(let text): append(text)
      case .value: parts.append(part)
      }
    }
  }

  public static func + (a: SQLText, b: SQLText) -> SQLText {
    var result = a
    result.append(b)
    return result
  }

  public static func + (a: SQLText, b: String) -> SQLText { a + SQLText(b) }

  public static func + (a: String, b: SQLText) -> SQLText { SQLText(a) + b }

  /// The text with each hole as the dialect writes it: `?`, or `$` and its number.
  /// - Parameter first: Number of the first hole, where other pieces come before.
  public func text(_ dialect: SQLDialect, first: Int = 1) -> String {
    var number = first
    return parts.map { part in
      switch part {
      case .text(let text): return text
      case .value:
        defer { number += 1 }
        return dialect == .sqlite ? "?" : "$\(number)"
      }
    }.joined()
  }
}

extension Sequence where Element == SQLText {
  public func joined(separator: String) -> SQLText {
    var result = SQLText()
    for (index, text) in self.enumerated() {
      if index > 0 { result.append(separator) }
      result.append(text)
    }
    return result
  }
}

/// What a hole takes.
public struct SQLValue: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    /// The value for a field of the entity: what a handler gives it, or the key of the row that is looked for.
    case field(String)
    /// A parameter of the operation.
    case parameter(String)
    /// The same, where it is a list: as a JSON array for SQLite, as an array for PostgreSQL.
    case parameterList(String)
    /// The `sub` of the principal.
    case subject
    /// A value of the cursor, from 0.
    case cursor(Int)
    /// How many rows are wanted: one more than a page has, so that the last page is known to be one.
    case limit
  }

  public var source: Source
  /// Of the column that it is stored in or compared with.
  public var type: ColumnType

  public init(_ source: Source, _ type: ColumnType) {
    self.source = source
    self.type = type
  }
}
