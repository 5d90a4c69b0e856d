import ContractModel

/// The scalars of the prelude.
package enum BuiltInScalar: String, CaseIterable, Sendable {
  case int = "Int"
  case int64 = "Int64"
  case safeInt = "SafeInt"
  case float = "Float"
  case float32 = "Float32"
  case string = "String"
  case boolean = "Boolean"
  case id = "ID"
  case decimal = "Decimal"
  case dateTime = "DateTime"
  case date = "Date"
  case time = "Time"
  case duration = "Duration"
  case uuid = "UUID"
  case email = "Email"
  case uri = "URI"
  case password = "Password"
  case token = "Token"
  case bytes = "Bytes"
  case json = "JSON"
  case void = "Void"
  case page = "Page"
  case timeSpan = "TimeSpan"
  case statusCode = "StatusCode"

  /// Nil of those that are no values: `Void`, `Page`, `TimeSpan`, `StatusCode`.
  func valueType(isNullable: Bool) -> ValueType? {
    switch self {
    case .int: .integer(IntegerType(width: .int32))
    case .int64: .integer(IntegerType(width: .int64))
    case .safeInt: .integer(IntegerType(width: .safe))
    case .float: .number(NumberType())
    case .float32: .number(NumberType(isSingle: true))
    case .string, .id, .token: .string(StringType())
    case .boolean: .boolean
    case .decimal: .decimal(DecimalType(precision: 19, scale: 2))
    case .dateTime: .string(StringType(format: .dateTime))
    case .date: .string(StringType(format: .date))
    case .time: .string(StringType(format: .localTime))
    case .duration: .string(StringType(format: .duration))
    case .uuid: .string(StringType(format: .uuid))
    case .email: .string(StringType(format: .email))
    case .uri: .string(StringType(format: .uri))
    case .password: .string(StringType(isSecret: true))
    case .bytes: .string(StringType(format: .byte))
    case .json: .any(isNullable ? .all : JSONKinds.all.subtracting(.null))
    case .void, .page, .timeSpan, .statusCode: nil
    }
  }

  /// Names that may stand where a value is declared.
  static let valueNames: [String] = allCases.filter { $0.valueType(isNullable: true) != nil }.map(\.rawValue)
}
