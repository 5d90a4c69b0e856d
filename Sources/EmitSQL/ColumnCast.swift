internal import ContractModel
internal import ContractPlan
internal import EmitKit

/// Values of one column as values of another, and values for rows that have none.
struct ColumnCast {
  let dialect: SQLDialect

  func expression(_ source: ColumnSource, _ type: ColumnType) -> String {
    switch source {
    case .column(let column): expression(dialect.identifier(column.name), column.type, type)
    case .columnOr(let column, let value):
      "coalesce(\(expression(dialect.identifier(column.name), column.type, type)), \(literal(value, type)))"
    case .value(let value): literal(value, type)
    case .generated(let generation): generated(generation)
    case .null: "NULL"
    }
  }

  /// - Parameter text: An expression of the former type.
  func expression(_ text: String, _ from: ColumnType, _ to: ColumnType) -> String {
    if from == to { return text }
    switch dialect {
    case .postgresql:
      if case .date = from, case .timestamp = to { return "\(text)::timestamp AT TIME ZONE 'UTC'" }
      return "\(text)::\(cast(to))"
    case .sqlite: return sqlite(text, from, to)
    }
  }

  private func cast(_ type: ColumnType) -> String {
    // A collation belongs to the column, and not to the cast.
    let name = dialect.type(type)
    return name.hasPrefix("text") ? "text" : name
  }

  private func sqlite(_ text: String, _ from: ColumnType, _ to: ColumnType) -> String {
    switch (from, to) {
    case (.date, .timestamp): return "\(text) || 'T00:00:00.000Z'"
    case (.int32, .text), (.int64, .text): return "CAST(\(text) AS TEXT)"
    case (.int32, .double): return "CAST(\(text) AS REAL)"
    case (.int32, .decimal(let precision, let scale)), (.int64, .decimal(let precision, let scale)):
      return precision <= 18 ? "\(text) * \(power(scale))" : text
    case (.decimal(let precision, let scale), .decimal(let wider, let finer)):
      return precision <= 18 && wider <= 18 && finer > scale ? "\(text) * \(power(finer - scale))" : text
    default: return text
    }
  }

  private func power(_ digits: Int) -> String { "1" + String(repeating: "0", count: max(0, digits)) }

  private func literal(_ value: JSONValue, _ type: ColumnType) -> String { dialect.literal(value, type) ?? "NULL" }

  private func generated(_ generation: Generation) -> String {
    switch (generation, dialect) {
    case (.uuid, .postgresql): "gen_random_uuid()"
    case (.uuid, .sqlite):
      "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-'"
        + " || substr('89AB', 1 + abs(random() % 4), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"
    case (.createdNow, .postgresql), (.updatedNow, .postgresql): "date_trunc('milliseconds', now())"
    case (.createdNow, .sqlite), (.updatedNow, .sqlite): "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
    case (.sequence, _): "rowid"
    case (.principal, _): "NULL"
    }
  }

  /// A value that says nothing, for a column that must have one.
  func empty(_ type: ColumnType) -> String {
    switch type {
    case .uuid: "'00000000-0000-0000-0000-000000000000'"
    case .text: "''"
    case .int32, .int64, .double, .single: "0"
    case .decimal(let precision, _): dialect == .sqlite && precision > 18 ? "''" : "0"
    case .boolean: dialect == .sqlite ? "0" : "false"
    case .timestamp: dialect == .sqlite ? "'1970-01-01T00:00:00.000Z'" : "'1970-01-01 00:00:00+00'"
    case .date: "'1970-01-01'"
    case .time: "'00:00:00'"
    case .bytes: dialect == .sqlite ? "x''" : "''"
    case .json: "'null'"
    }
  }
}
