internal import ContractModel
internal import ContractPlan
internal import EmitKit

/// The statements that a change of the schema is made of, each as its lines, and those that undo it.
struct SchemaStatements {
  let dialect: SQLDialect
  /// Foreign keys that are not written with their table.
  let deferred: Set<String>
  /// Tables that the same migration makes, which have no rows yet.
  let created: Set<String>

  private var definition: TableDefinition { TableDefinition(dialect: dialect) }

  /// What stands before all others: a migration that cannot have its lock gives up rather than make everybody wait.
  func beginning(isTransactional: Bool) -> [[String]] {
    guard dialect == .postgresql else { return [] }
    return [["SET \(isTransactional ? "LOCAL " : "")lock_timeout = '5s';"]]
  }

  // MARK: Up

  func up(_ change: SchemaChange) -> [[String]] {
    switch change {
    case .createTable(let table): return [definition.create(table, deferred: deferred)]
    case .dropTable(let table): return [[definition.drop(table.name)]]
    case .createIdempotencyTable(let table): return [definition.create(table)]
    case .dropIdempotencyTable(let table): return [[definition.drop(table.name)]]
    case .renameTable(let from, let to): return [[alter(from) + "RENAME TO \(name(to));"]]
    case .addColumn(let table, let column): return [[alter(table.name) + "ADD COLUMN \(definition.column(column));"]]
    case .dropColumn(let table, let column): return [[alter(table.name) + "DROP COLUMN \(name(column.name));"]]
    case .renameColumn(let table, let from, let to):
      return [[alter(table.name) + "RENAME COLUMN \(name(from)) TO \(name(to));"]]
    case .changeType(let table, let from, let to): return changeType(table, from, to)
    case .changeDefault(let table, _, let to): return [changeDefault(table, to)]
    case .allowNull(let table, let column): return [[alter(table.name) + "ALTER COLUMN \(name(column.name)) DROP NOT NULL;"]]
    case .forbidNull(let table, let column): return [[alter(table.name) + "ALTER COLUMN \(name(column.name)) SET NOT NULL;"]]
    case .fill(let table, let column, let source): return [fill(table, column, source)]
    case .addCheck(let table, let column):
      return definition.check(column).map { [[alter(table.name), "  ADD \($0) NOT VALID;"]] } ?? []
    case .dropCheck(let table, let column): return column.checkName.map { [[dropConstraint(table, $0)]] } ?? []
    case .addPresenceCheck(let table, let column, let constraint):
      return [
        [
          alter(table.name), "  DROP CONSTRAINT IF EXISTS \(name(constraint)),",
          "  ADD CONSTRAINT \(name(constraint)) CHECK (\(name(column.name)) IS NOT NULL) NOT VALID;",
        ]
      ]
    case .dropPresenceCheck(let table, _, let constraint): return [[dropConstraint(table, constraint)]]
    case .validate(let table, let constraint): return [[alter(table.name) + "VALIDATE CONSTRAINT \(name(constraint));"]]
    case .createUniqueIndex(let table, let unique):
      return concurrently(
        "CREATE UNIQUE INDEX CONCURRENTLY \(name(unique.name)) ON \(name(table.name)) (\(dialect.identifiers(unique.columns)));",
        unique.name)
    case .addUnique(let table, let unique):
      return [[alter(table.name), "  ADD CONSTRAINT \(name(unique.name)) UNIQUE USING INDEX \(name(unique.name));"]]
    case .dropUnique(let table, let unique): return [[dropConstraint(table, unique.name)]]
    case .createIndex(let table, let index): return createIndex(table, index)
    case .dropIndex(_, let index):
      return [["DROP INDEX \(dialect == .postgresql ? "CONCURRENTLY IF EXISTS " : "")\(name(index.name));"]]
    case .addForeignKey(let table, let key):
      guard dialect == .postgresql else { return [] }
      return [definition.add(key, to: table.name, isValidated: created.contains(table.name))]
    case .dropForeignKey(let table, let key): return [[definition.drop(key, of: table.name)]]
    case .renameConstraint(let table, let from, let to):
      return [[alter(table.name) + "RENAME CONSTRAINT \(name(from)) TO \(name(to));"]]
    case .renameIndex(_, let from, let to): return [["ALTER INDEX \(name(from)) RENAME TO \(name(to));"]]
    case .rebuildTable(let from, let to, let values): return TableRebuild(dialect: dialect).statements(from: from, to: to, values)
    }
  }

  // MARK: Down

  func down(_ change: SchemaChange) -> [[String]] {
    switch change {
    case .createTable(let table): return up(.dropTable(table))
    case .dropTable(let table):
      return [definition.create(table, deferred: [])] + table.indexes.map { [definition.create($0, on: table)] }
    case .createIdempotencyTable(let table): return up(.dropIdempotencyTable(table))
    case .dropIdempotencyTable(let table): return up(.createIdempotencyTable(table))
    case .renameTable(let from, let to): return up(.renameTable(from: to, to: from))
    case .addColumn(let table, let column): return up(.dropColumn(table, column))
    case .dropColumn(let table, let column): return addBack(table, column)
    case .renameColumn(let table, let from, let to): return up(.renameColumn(table, from: to, to: from))
    case .changeType(let table, let from, let to): return changeType(table, to, from)
    case .changeDefault(let table, let from, _): return [changeDefault(table, from)]
    case .allowNull(let table, let column): return up(.forbidNull(table, column))
    case .forbidNull(let table, let column): return up(.allowNull(table, column))
    case .fill, .validate: return []
    case .addCheck(let table, let column): return up(.dropCheck(table, column))
    case .dropCheck(let table, let column): return definition.check(column).map { [[alter(table.name), "  ADD \($0);"]] } ?? []
    case .addPresenceCheck(let table, _, let constraint):
      return [[alter(table.name) + "DROP CONSTRAINT IF EXISTS \(name(constraint));"]]
    case .dropPresenceCheck: return []
    case .createUniqueIndex(_, let unique): return [["DROP INDEX CONCURRENTLY IF EXISTS \(name(unique.name));"]]
    case .addUnique(let table, let unique): return up(.dropUnique(table, unique))
    case .dropUnique(let table, let unique):
      return [[alter(table.name), "  ADD CONSTRAINT \(name(unique.name)) UNIQUE (\(dialect.identifiers(unique.columns)));"]]
    case .createIndex(let table, let index):
      // It goes with its table.
      return created.contains(table.name) ? [] : up(.dropIndex(table, index))
    case .dropIndex(let table, let index): return up(.createIndex(table, index))
    case .addForeignKey(let table, let key): return dialect == .postgresql ? up(.dropForeignKey(table, key)) : []
    case .dropForeignKey(let table, let key): return [definition.add(key, to: table.name, isValidated: true)]
    case .renameConstraint(let table, let from, let to): return up(.renameConstraint(table, from: to, to: from))
    case .renameIndex(let table, let from, let to): return up(.renameIndex(table, from: to, to: from))
    case .rebuildTable(let from, let to, let values):
      return TableRebuild(dialect: dialect).statements(from: to, to: from, TableRebuild.reversed(values, of: from))
    }
  }

  // MARK: Parts

  private func name(_ name: String) -> String { dialect.identifier(name) }

  private func alter(_ table: String) -> String { "ALTER TABLE \(name(table)) " }

  private func dropConstraint(_ table: Table, _ constraint: String) -> String {
    alter(table.name) + "DROP CONSTRAINT \(name(constraint));"
  }

  private func changeDefault(_ table: Table, _ column: Column) -> [String] {
    guard let value = column.defaultValue, let literal = dialect.literal(value, column.type) else {
      return [alter(table.name) + "ALTER COLUMN \(name(column.name)) DROP DEFAULT;"]
    }
    return [alter(table.name) + "ALTER COLUMN \(name(column.name)) SET DEFAULT \(literal);"]
  }

  private func changeType(_ table: Table, _ from: Column, _ to: Column) -> [[String]] {
    let column = name(to.name)
    let type = dialect.type(to.type)
    var statements: [[String]] = []
    // A default of the former type is no default of the other.
    if from.defaultValue != nil { statements.append([alter(table.name) + "ALTER COLUMN \(column) DROP DEFAULT;"]) }
    statements.append(
      [alter(table.name), "  ALTER COLUMN \(column) TYPE \(type) USING \(ColumnCast(dialect: dialect).expression(column, from.type, to.type));"])
    if to.defaultValue != nil { statements.append(changeDefault(table, to)) }
    return statements
  }

  /// Some pages of the table at a time, each in a transaction of its own, so that no row is looked at again for each of them.
  private func fill(_ table: Table, _ column: Column, _ source: ColumnSource) -> [String] {
    let (tableName, columnName) = (name(table.name), name(column.name))
    let value = ColumnCast(dialect: dialect).expression(source, column.type)
    return [
      "DO $$",
      "DECLARE",
      "  page bigint := 0;",
      "  pages bigint := pg_relation_size(\(dialect.literal(tableName))) / current_setting('block_size')::bigint;",
      "BEGIN",
      "  WHILE page < pages LOOP",
      "    UPDATE \(tableName) SET \(columnName) = \(value)",
      "    WHERE ctid >= format('(%s,0)', page)::tid AND ctid < format('(%s,0)', page + 100)::tid AND \(columnName) IS NULL;",
      "    COMMIT;",
      "    page := page + 100;",
      "  END LOOP;",
      "END",
      "$$;",
    ]
  }

  private func createIndex(_ table: Table, _ index: IndexPlan) -> [[String]] {
    let statement = definition.create(index, on: table)
    guard dialect == .postgresql, !created.contains(table.name) else { return [[statement]] }
    return concurrently(statement.replacingFirst("CREATE INDEX ", by: "CREATE INDEX CONCURRENTLY "), index.name)
  }

  /// An index that is made while others write is left unusable where that is broken off: it is made anew.
  private func concurrently(_ statement: String, _ index: String) -> [[String]] {
    [["DROP INDEX CONCURRENTLY IF EXISTS \(name(index));"], [statement]]
  }

  /// A column that had to have a value gets one that says nothing: what it was is gone. Where that is not good enough for
  /// its bounds, they hold for rows that are written from then on.
  private func addBack(_ table: Table, _ column: Column) -> [[String]] {
    var statements: [[String]] = []
    let hasValue = column.isNullable || column.defaultValue != nil
    if hasValue {
      statements.append([alter(table.name) + "ADD COLUMN \(definition.column(column));"])
    } else {
      let empty = ColumnCast(dialect: dialect).empty(column.type)
      statements.append([alter(table.name) + "ADD COLUMN \(definition.column(column)) DEFAULT \(empty);"])
      statements.append([alter(table.name) + "ALTER COLUMN \(name(column.name)) DROP DEFAULT;"])
    }
    if let check = definition.check(column) {
      statements.append([alter(table.name), "  ADD \(check)\(hasValue ? "" : " NOT VALID");"])
    }
    return statements
  }
}

extension String {
  fileprivate func replacingFirst(_ prefix: String, by other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
