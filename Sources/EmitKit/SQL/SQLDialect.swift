public import ContractPlan

/// SQL as one database reads it.
public enum SQLDialect: String, Hashable, Sendable, CaseIterable {
  /// 3.40 and later.
  case sqlite
  /// 15 and later.
  case postgresql

  /// Nil for a database without SQL.
  public init?(_ database: Database) {
    switch database {
    case .sqlite: self = .sqlite
    case .postgresql: self = .postgresql
    case .mongodb: return nil
    }
  }

  /// The type of a column.
  ///
  /// SQLite's tables are strict: booleans are 0 and 1, UUIDs, dates and timestamps the text of the wire. A decimal of up
  /// to 18 digits is the integer of its smallest unit (12.50 of scale 2 is 1250), so that it is exact and sorts; a longer
  /// one is text that sorts as its value does (see ``SQLCoding/sortableText(precision:scale:)``).
  ///
  /// PostgreSQL compares text by code point, as SQLite does, whatever the locale of the database. A time of day is text,
  /// since its own type would change the digits of a fraction.
  public func type(_ type: ColumnType) -> String {
    switch self {
    case .sqlite:
      switch type {
      case .uuid, .text, .timestamp, .date, .time, .json: "TEXT"
      case .int32, .int64, .boolean: "INTEGER"
      case .double, .single: "REAL"
      case .decimal(let precision, _): precision <= SQLDialect.integerDigits ? "INTEGER" : "TEXT"
      case .bytes: "BLOB"
      }
    case .postgresql:
      switch type {
      case .text, .time: #"text COLLATE "C""#
      default: castType(type)
      }
    }
  }

  /// The type that a value is cast to.
  func castType(_ type: ColumnType) -> String {
    guard self == .postgresql else { return self.type(type) }
    return switch type {
    case .uuid: "uuid"
    case .text, .time: "text"
    case .int32: "integer"
    case .int64: "bigint"
    case .double: "double precision"
    case .single: "real"
    case .decimal(let precision, let scale): "numeric(\(precision), \(scale))"
    case .boolean: "boolean"
    case .timestamp: "timestamptz(3)"
    case .date: "date"
    case .bytes: "bytea"
    case .json: "jsonb"
    }
  }

  /// How a value of the wire is handed to the database, and read from it.
  public func coding(_ type: ColumnType) -> SQLCoding {
    switch type {
    case .uuid, .text, .date, .time: .text
    case .timestamp: .timestamp
    case .int32, .int64: .integer
    case .double, .single: .number
    case .boolean: self == .sqlite ? .booleanInteger : .boolean
    case .bytes: .bytes
    case .json: .json
    case .decimal(let precision, let scale):
      if self == .postgresql {
        .decimal(scale: scale)
      } else if precision <= SQLDialect.integerDigits {
        .scaledInteger(scale: scale)
      } else {
        .sortableText(precision: precision, scale: scale)
      }
    }
  }

  /// Whether comparison and order of the column are those of the values.
  public func orders(_ type: ColumnType) -> Bool { type != .json }

  /// Decimal digits that any 64-bit integer has.
  static let integerDigits = 18
}

/// How a value of the wire becomes one of the database, and back.
public enum SQLCoding: Hashable, Sendable {
  case text
  /// Text of the wire going in. PostgreSQL's drivers give a moment back.
  case timestamp
  case integer
  case number
  case boolean
  /// 0 or 1.
  case booleanInteger
  /// Text of the wire, with exactly `scale` digits after the point.
  case decimal(scale: Int)
  /// The decimal times ten to the power of `scale`.
  case scaledInteger(scale: Int)
  /// `p` and all the digits that a value can have, with the point: 12.5 of precision 20 and scale 2 is
  /// `p000000000000000012.50`. A negative value is `n` and the complement of each digit to nine: -12.5 is
  /// `n999999999999999987.49`. So the order of the texts is that of the values.
  case sortableText(precision: Int, scale: Int)
  /// Base64 on the wire.
  case bytes
  /// JSON text.
  case json
}
