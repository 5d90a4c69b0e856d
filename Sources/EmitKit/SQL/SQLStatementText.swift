internal import ContractModel
public import ContractPlan

/// A statement of a storage plan, in SQL. See ``SQLDialect/spell(_:on:)``.
public enum SQLStatementText: Hashable, Sendable {
  /// Find, find by, insert, transition, delete: a fixed text.
  ///
  /// - Insert takes a value for each column that the database does not make, in the order of the table, and answers the row.
  /// - Find takes the key, and answers a row or none. Find by takes the value of the field; its row alone has the hashes.
  /// - Transition takes the key and the automatic values, and answers the row, or none where the field has another value.
  /// - Delete takes the key, and answers the key of the row, or none.
  case fixed(SQLFixedText)
  case list(SQLListText)
  case update(SQLUpdateText)
}

public struct SQLFixedText: Hashable, Sendable {
  public var text: SQLText
  /// What each row of the answer has, in order.
  public var columns: [Column]

  public init(text: SQLText, columns: [Column]) {
    self.text = text
    self.columns = columns
  }
}

/// A list in pieces: `select`, `WHERE` those conditions that apply joined with `AND`, `order`, `limit`.
public struct SQLListText: Hashable, Sendable {
  /// `SELECT … FROM …`.
  public var select: SQLText
  public var columns: [Column]
  /// Keeps to the caller's own rows, always.
  public var owner: SQLText?
  /// Each applies where its parameter is given.
  public var filters: [SQLFilterText]
  /// Rows after the cursor, where there is one. Right for any mix of directions, null before every value where ascending
  /// and after every value where descending; written so that an index on the order is used.
  public var after: SQLText
  /// `ORDER BY …`.
  public var order: SQLText
  /// The columns of the order: what a cursor holds.
  public var orderColumns: [Column]
  /// `LIMIT …`, where the list is paginated.
  public var limit: SQLText

  /// The whole, with the filters of some parameters.
  public func statement(filters given: Set<String>, isContinued: Bool, isLimited: Bool) -> SQLText {
    var conditions = owner.map { [$0] } ?? []
    conditions += filters.filter { given.contains($0.parameter) }.map(\.condition)
    if isContinued { conditions.append(after) }
    var text = select
    if !conditions.isEmpty { text.append(" WHERE " + conditions.joined(separator: " AND ")) }
    text.append(" " + order)
    if isLimited { text.append(" " + limit) }
    return text
  }
}

public struct SQLFilterText: Hashable, Sendable {
  public var parameter: String
  public var condition: SQLText
}

/// A change in pieces: `update`, those assignments that apply and the automatic ones joined with `, `, `condition`,
/// `returning`. Without assignments there is nothing to do, and the row is found instead.
public struct SQLUpdateText: Hashable, Sendable {
  /// `UPDATE … SET`.
  public var update: SQLText
  /// One for each field that may change, in the order of the table.
  public var assignments: [SQLAssignment]
  public var automatic: [SQLAssignment]
  /// `WHERE …`, with the key.
  public var condition: SQLText
  /// `RETURNING …`.
  public var returning: SQLText
  public var columns: [Column]

  /// The whole, for some of the fields.
  public func statement(fields: Set<String>) -> SQLText {
    let changes = (assignments.filter { fields.contains($0.field) } + automatic).map(\.text)
    return [update, changes.joined(separator: ", "), condition, returning].joined(separator: " ")
  }
}

public struct SQLAssignment: Hashable, Sendable {
  public var field: String
  public var text: SQLText
}

extension SQLDialect {
  /// A statement on a table. Rows have the columns that a client may see or a handler compares, in the order of the
  /// table; hashes are only in those of find by, which is for signing in.
  public func spell(_ statement: Statement, on table: Table) -> SQLStatementText {
    let visible = table.columns.filter { !$0.isHash }
    switch statement {
    case .insert: return .fixed(insert(into: table, visible))
    case .find:
      return .fixed(SQLFixedText(text: select(visible, table) + " WHERE " + key(of: table), columns: visible))
    case .findBy(let field):
      let condition =
        table.column(of: field).map { identifier($0.name) + " = " + hole($0, .field(field)) } ?? SQLText("FALSE")
      return .fixed(SQLFixedText(text: select(table.columns, table) + " WHERE " + condition, columns: table.columns))
    case .list(_, let query): return .list(list(query, table, visible))
    case .update(let fields, let automatic):
      return .update(
        SQLUpdateText(
          update: SQLText("UPDATE \(identifier(table.name)) SET"), assignments: assignments(fields, table),
          automatic: assignments(automatic.map(\.field), table), condition: "WHERE " + key(of: table),
          returning: SQLText(returning(visible)), columns: visible))
    case .transition(_, let field, let from, let to, let automatic):
      var text = SQLText("UPDATE \(identifier(table.name)) SET ")
      let name = identifier(table.column(of: field)?.name ?? field)
      text.append("\(name) = \(literal(to))")
      for assignment in assignments(automatic.map(\.field), table) { text.append(", " + assignment.text) }
      text.append(" WHERE " + key(of: table))
      text.append(" AND \(name) IN (\(from.map { literal($0) }.joined(separator: ", "))) \(returning(visible))")
      return .fixed(SQLFixedText(text: text, columns: visible))
    case .delete:
      let columns = table.columns.filter { table.primaryKey.contains($0.name) }
      let text = "DELETE FROM \(identifier(table.name)) WHERE " + key(of: table) + " \(returning(columns))"
      return .fixed(SQLFixedText(text: text, columns: columns))
    }
  }

  func hole(_ column: Column, _ source: SQLValue.Source) -> SQLText { SQLText(SQLValue(source, column.type)) }

  private func names(_ columns: [Column]) -> String { identifiers(columns.map(\.name)) }

  private func select(_ columns: [Column], _ table: Table) -> SQLText {
    SQLText("SELECT \(names(columns)) FROM \(identifier(table.name))")
  }

  private func returning(_ columns: [Column]) -> String { "RETURNING \(names(columns))" }

  private func key(of table: Table) -> SQLText {
    let columns = table.primaryKey.compactMap { name in table.columns.first { $0.name == name } }
    return columns.map { identifier($0.name) + " = " + hole($0, .field($0.field)) }.joined(separator: " AND ")
  }

  private func assignments(_ fields: [String], _ table: Table) -> [SQLAssignment] {
    fields.compactMap { field in
      table.column(of: field).map { column in
        SQLAssignment(field: field, text: identifier(column.name) + " = " + hole(column, .field(field)))
      }
    }
  }

  private func insert(into table: Table, _ visible: [Column]) -> SQLFixedText {
    SQLFixedText(text: insertion(into: table) + " \(returning(visible))", columns: visible)
  }

  /// ``Statement/insert`` for who knows what the row holds: without an answer.
  public func insertion(into table: Table) -> SQLText {
    let name = identifier(table.name)
    var given: [Column] = []
    var values: [SQLText] = []
    for column in table.columns {
      if !column.isSequence {
        given.append(column)
        values.append(hole(column, .field(column.field)))
      } else if self == .sqlite, table.primaryKey != [column.name] {
        // Only the key is counted by the database itself. Writers take turns, so no number is given twice.
        let column_ = identifier(column.name)
        given.append(column)
        values.append(SQLText("(SELECT coalesce(max(\(column_)), 0) + 1 FROM \(name))"))
      }
    }
    return given.isEmpty
      ? SQLText("INSERT INTO \(name) DEFAULT VALUES")
      : "INSERT INTO \(name) (\(names(given))) VALUES (" + values.joined(separator: ", ") + ")"
  }
}
