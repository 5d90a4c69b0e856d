public import ContractModel

/// One order value of a cursor. Cursors come back from clients, who may have made them up: a value is taken only where
/// the column that it is compared with can hold it.
public struct CursorField: Hashable, Sendable {
  public var field: EntityField
  public var isNullable: Bool
  public var value: CursorValue
}

/// What the JSON of an order value must be.
public enum CursorValue: Hashable, Sendable {
  case boolean
  /// Within the range of the column's width, both ends included.
  case integer(least: JSONNumber, greatest: JSONNumber)
  case number(isSingle: Bool)
  case decimal(precision: Int, scale: Int)
  /// A string; of a format where the column's type refuses others.
  case string(StringFormat?)
}

extension CursorField {
  init(_ field: EntityField, _ resolver: TypeResolver) {
    let (type, isNullable) = resolver.resolve(field.type)
    self.field = field
    self.isNullable = isNullable
    value =
      switch type {
      case .boolean: .boolean
      case .integer(let integer): .integer(least: integer.width.range.0, greatest: integer.width.range.1)
      case .number(let number): .number(isSingle: number.isSingle)
      case .decimal(let decimal): .decimal(precision: decimal.precision, scale: decimal.scale)
      case .string(let string): .string(string.format.flatMap { CursorField.typed.contains($0) ? $0 : nil })
      case .reference, .enumeration, .list, .map, .object, .union, .any, .never: .string(nil)
      }
  }

  /// The formats that a database has a type of its own for.
  private static let typed: Set<StringFormat> = [.uuid, .dateTime, .date, .localTime]
}
