import ContractModel
import ContractPlan
import EmitKit

/// A column of a table, as its row holds it.
struct RowColumn {
  var column: Column
  var field: EntityField
  /// The field of the struct.
  var name: String
  var holding: Holding
}

extension GoProject {
  var database: SQLDialect { isPostgres ? .postgresql : .sqlite }

  /// The columns of a table, in its order.
  func columns(of table: Table) -> [RowColumn] {
    table.columns.compactMap { column in
      contract[table.entity].field(column.field).map {
        RowColumn(
          column: column, field: $0, name: fields.column(column.field, of: table.entity),
          holding: column.isHash
            ? (column.isNullable ? .pointer : .value) : types.holding($0.type, isNullable: column.isNullable))
      }
    }
  }

  func column(_ field: String, of table: Table) -> RowColumn? { columns(of: table).first { $0.column.field == field } }

  func keyColumns(of table: Table) -> [RowColumn] { contract[table.entity].key.compactMap { column($0, of: table) } }

  func type(_ column: RowColumn) -> String {
    if column.column.isHash { return column.column.isNullable ? "*string" : "string" }
    return types.type(column.field.type, column.holding)
  }

  // MARK: - Binding

  /// A function that makes of a value what is bound; nil where the value itself is.
  private func binder(_ type: ColumnType, _ use: TypeUse) -> String? {
    switch database.coding(type) {
    case .text, .integer, .number, .boolean, .booleanInteger, .bytes: return types.underlying(use) == "time.Time" ? "wire.FormatTime" : nil
    case .timestamp: return types.underlying(use) == "time.Time" ? "wire.FormatTime" : nil
    case .decimal: return nil
    case .scaledInteger(let scale): return "db.ToScaled(\(scale))"
    case .sortableText(let precision, let scale): return "db.ToSortable(\(precision), \(scale))"
    case .json: return "db.ToJSON(\(types.stored.requiredEncoder(use)))"
    }
  }

  /// A value as it is bound.
  func bound(_ value: String, _ type: ColumnType, _ use: TypeUse, _ holding: Holding) -> String {
    guard let binder = binder(type, use) else {
      return database.coding(type) == .bytes && holding == .nilable ? "db.BindBytes(\(value))" : value
    }
    switch holding {
    case .value: return "\(binder)(\(value))"
    case .pointer: return "db.Bind(\(value), \(type == .json ? "db.ToJSON(\(types.stored.encoder(use)))" : binder))"
    case .nilable: return type == .json ? "db.BindJSON(\(value), \(types.stored.nullableEncoder(use)))" : value
    case .optional: return "db.Bind(\(value).Value, \(binder))"
    }
  }

  /// Several values, bound as one.
  func boundList(_ values: String, _ type: ColumnType, _ use: TypeUse) -> String {
    guard let binder = binder(type, use) else { return "db.List(\(values))" }
    return "db.List(db.Each(\(values), \(binder)))"
  }

  // MARK: - Scanning

  /// Where a column is read into.
  func destination(_ column: RowColumn, _ row: String) -> String {
    let place = "&\(row).\(column.name)"
    guard !column.column.isHash, let reader = reader(column) else { return place }
    switch column.holding {
    case .value: return types.isNilable(column.field.type) ? "db.ScanNil(\(place), \(reader))" : "db.Scan(\(place), \(reader))"
    case .pointer: return "db.ScanNull(\(place), \(reader))"
    case .nilable, .optional: return "db.ScanNil(\(place), \(reader))"
    }
  }

  private func reader(_ column: RowColumn) -> String? {
    switch database.coding(column.column.type) {
    case .text: column.column.type == .date && isPostgres ? "db.FromDate" : types.underlying(column.field.type) == "time.Time" ? "db.FromTime" : nil
    case .timestamp: "db.FromTime"
    case .integer, .number, .boolean, .booleanInteger, .decimal: nil
    case .scaledInteger(let scale): "db.FromScaled(\(scale))"
    case .sortableText: "db.FromSortable"
    case .bytes: "db.FromBytes"
    case .json: "db.FromJSON(\(types.decoder(column.field.type)))"
    }
  }

  // MARK: - Values in cursors

  /// A column's value as JSON has it, of type `any`.
  func orderValue(_ column: RowColumn, _ row: String) -> String {
    let place = "\(row).\(column.name)"
    let change: String? =
      switch types.underlying(column.field.type) {
      case "time.Time": "wire.FormatTime"
      case "string": types.base(column.field.type) == "string" ? nil : "wire.Plain"
      case "bool", "int", "int64", "float64": nil
      default: types.resolved(column.field.type).isEnumeration ? "wire.Plain" : nil
      }
    switch (column.holding, change) {
    case (.pointer, let change?): return "db.Bind(\(place), \(change))"
    case (.pointer, nil): return "db.Bind(\(place), wire.Same)"
    case (_, let change?): return "\(change)(\(place))"
    case (_, nil): return place
    }
  }
}

extension ValueType {
  var isEnumeration: Bool { if case .enumeration = self { true } else { false } }
}
