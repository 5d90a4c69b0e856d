internal import ContractModel
internal import ContractPlan
internal import EmitKit

/// A table made anew under another name, filled from the old one, and put in its place.
///
/// The order is that of SQLite's own instructions (https://www.sqlite.org/lang_altertable.html#otheralter): the runner has
/// switched foreign keys off and looks at them before it commits, so that what refers to the table refers to the new one.
struct TableRebuild {
  let dialect: SQLDialect

  func statements(from old: Table, to new: Table, _ values: [ColumnValue]) -> [[String]] {
    let definition = TableDefinition(dialect: dialect)
    var temporary = new
    temporary.name = "contractc_new_" + new.name
    temporary.comment = nil
    let cast = ColumnCast(dialect: dialect)
    let (target, source) = (dialect.identifier(temporary.name), dialect.identifier(old.name))
    var create = definition.create(temporary, deferred: [])
    create.insert(contentsOf: commentLines(new.comment), at: 0)
    return [
      create,
      [
        "INSERT INTO \(target) (\(dialect.identifiers(values.map(\.column.name))))",
        "SELECT \(values.map { cast.expression($0.source, $0.column.type) }.joined(separator: ", "))",
        "FROM \(source);",
      ],
      [definition.drop(old.name)],
      ["ALTER TABLE \(target) RENAME TO \(dialect.identifier(new.name));"],
    ] + (new.indexes.isEmpty ? [] : [new.indexes.map { definition.create($0, on: new) }])
  }

  /// Where the columns of the old table come from when it is made again: from those that were made of them, and from
  /// nothing where they are gone.
  static func reversed(_ values: [ColumnValue], of old: Table) -> [ColumnValue] {
    old.columns.map { column in
      for value in values {
        switch value.source {
        case .column(let former) where former.name == column.name, .columnOr(let former, _) where former.name == column.name:
          return ColumnValue(column: column, source: .column(value.column))
        default: continue
        }
      }
      if let value = column.defaultValue { return ColumnValue(column: column, source: .value(value)) }
      return ColumnValue(column: column, source: column.isNullable ? .null : .value(emptyValue(column.type)))
    }
  }

  private static func emptyValue(_ type: ColumnType) -> JSONValue {
    switch type {
    case .int32, .int64, .double, .single, .boolean: type == .boolean ? .boolean(false) : .number(JSONNumber(0))
    case .decimal(_, let scale): .string(scale > 0 ? "0." + String(repeating: "0", count: scale) : "0")
    case .uuid: .string("00000000-0000-0000-0000-000000000000")
    case .timestamp: .string("1970-01-01T00:00:00.000Z")
    case .date: .string("1970-01-01")
    case .time: .string("00:00:00")
    case .text, .bytes: .string("")
    case .json: .null
    }
  }
}
