internal import ContractModel

/// Room first, then the rows, then what holds for all of them, then what goes.
func postgresPhases(_ change: StorageChange) -> [MigrationPhase] {
  var planner = PostgresPlanner()
  for delta in change.deltas { planner.rename(delta) }
  planner.room += creation(of: change.added, beside: change.kept)
  if change.oldIdempotency == nil, let table = change.newIdempotency { planner.room.append(MigrationStep(.createIdempotencyTable(table))) }
  for delta in change.deltas { planner.add(delta) }
  for table in change.dropped.reversed() { planner.removal.append(MigrationStep(.dropTable(table), hazard: .destroys)) }
  if change.newIdempotency == nil, let table = change.oldIdempotency {
    planner.removal.append(MigrationStep(.dropIdempotencyTable(table), hazard: .destroys))
  }
  return [MigrationPhase(steps: planner.room)]
    + planner.rows.map { MigrationPhase(steps: [$0], isTransactional: false) }
    + [MigrationPhase(steps: planner.demands), MigrationPhase(steps: planner.removal)]
}

private struct PostgresPlanner {
  /// Short locks only.
  var room: [MigrationStep] = []
  /// Each outside of a transaction, so that nobody waits for all of it.
  var rows: [MigrationStep] = []
  /// After the rows are as they must be.
  var demands: [MigrationStep] = []
  var removal: [MigrationStep] = []

  // MARK: Names

  mutating func rename(_ delta: TableDelta) {
    let table = delta.new
    if delta.formerName != table.name { room.append(MigrationStep(.renameTable(from: delta.formerName, to: table.name))) }
    for pair in delta.columns.kept where pair.old.name != pair.new.name {
      room.append(MigrationStep(.renameColumn(table, from: pair.old.name, to: pair.new.name)))
    }
    if delta.formerName != table.name {
      room.append(MigrationStep(.renameConstraint(table, from: delta.formerName + "_pkey", to: table.name + "_pkey")))
    }
    for unique in table.uniques {
      guard let former = delta.old.uniques.first(where: { $0.columns == unique.columns }), former.name != unique.name else { continue }
      room.append(MigrationStep(.renameConstraint(table, from: former.name, to: unique.name)))
    }
    for key in table.foreignKeys {
      guard let former = delta.old.foreignKeys.first(where: { $0.isSame(as: key) }), former.name != key.name else { continue }
      room.append(MigrationStep(.renameConstraint(table, from: former.name, to: key.name)))
    }
    for column in table.columns {
      guard let former = delta.formerRenamed(column), former.checks == column.checks, let name = column.checkName,
        let formerName = former.checkName, formerName != name
      else { continue }
      room.append(MigrationStep(.renameConstraint(table, from: formerName, to: name)))
    }
    for index in table.indexes {
      guard let former = delta.old.indexes.first(where: { $0.columns == index.columns }), former.name != index.name else { continue }
      room.append(MigrationStep(.renameIndex(table, from: former.name, to: index.name)))
    }
  }

  // MARK: Columns

  mutating func add(_ delta: TableDelta) {
    for value in delta.values {
      if let former = delta.formerRenamed(value.column) {
        change(former, value, delta)
      } else {
        add(value, delta)
      }
    }
    addConstraints(delta)
    for column in delta.columns.dropped {
      removal.append(MigrationStep(.dropColumn(delta.new, column), hazard: .destroys))
    }
  }

  private mutating func add(_ value: ColumnValue, _ delta: TableDelta) {
    let (table, column) = (delta.new, value.column)
    switch value.source {
    case .null: room.append(MigrationStep(.addColumn(table, column)))
    // A constant default is kept with the table's definition and written to no row.
    case .value where column.defaultValue != nil: room.append(MigrationStep(.addColumn(table, column)))
    case .generated(.sequence): room.append(MigrationStep(.addColumn(table, column), hazard: .rewrites))
    default:
      var loose = column
      loose.isNullable = true
      room.append(MigrationStep(.addColumn(table, loose)))
      rows.append(MigrationStep(.fill(table, column, value.source)))
      if !column.isNullable { demandPresence(column, table) }
    }
    if column.checkName != nil { addCheck(column, table) }
  }

  private mutating func change(_ former: Column, _ value: ColumnValue, _ delta: TableDelta) {
    let (table, column) = (delta.new, value.column)
    let isOtherType = former.type != column.type
    // A check of values of the former type goes before the type does.
    if former.checks != column.checks || isOtherType {
      if former.checkName != nil { room.append(MigrationStep(.dropCheck(table, former))) }
    }
    if isOtherType {
      let widensInPlace = if case (.decimal, .decimal) = (former.type, column.type) { true } else { false }
      demands.append(MigrationStep(.changeType(table, from: former, to: column), hazard: widensInPlace ? .safe : .rewrites))
    }
    if former.checks != column.checks || isOtherType, column.checkName != nil {
      if isOtherType {
        demands.append(MigrationStep(.addCheck(table, column)))
        demands.append(MigrationStep(.validate(table, constraint: column.checkName ?? "")))
      } else {
        addCheck(column, table)
      }
    }
    if former.defaultValue != column.defaultValue { room.append(MigrationStep(.changeDefault(table, from: former, to: column))) }
    if !former.isNullable, column.isNullable { room.append(MigrationStep(.allowNull(table, column))) }
    if former.isNullable, !column.isNullable {
      if case .columnOr(_, let value) = value.source { rows.append(MigrationStep(.fill(table, column, .value(value)))) }
      demandPresence(column, table)
    }
  }

  private mutating func addCheck(_ column: Column, _ table: Table) {
    room.append(MigrationStep(.addCheck(table, column)))
    demands.append(MigrationStep(.validate(table, constraint: column.checkName ?? "")))
  }

  /// A check that is validated without keeping writers out spares `SET NOT NULL` the look at every row.
  private mutating func demandPresence(_ column: Column, _ table: Table) {
    var names = ConstraintNames()
    let name = names.take("\(table.name)_\(column.name)_present", identity: ["present", table.name, column.name])
    room.append(MigrationStep(.addPresenceCheck(table, column, name: name)))
    demands.append(MigrationStep(.validate(table, constraint: name)))
    demands.append(MigrationStep(.forbidNull(table, column)))
    demands.append(MigrationStep(.dropPresenceCheck(table, column, name: name)))
  }

  // MARK: Constraints of the table

  private mutating func addConstraints(_ delta: TableDelta) {
    let table = delta.new
    for unique in delta.old.uniques where !table.uniques.contains(where: { $0.columns == unique.columns }) {
      room.append(MigrationStep(.dropUnique(table, unique)))
    }
    for unique in table.uniques where !delta.old.uniques.contains(where: { $0.columns == unique.columns }) {
      rows.append(MigrationStep(.createUniqueIndex(table, unique)))
      demands.append(MigrationStep(.addUnique(table, unique)))
    }
    for key in delta.old.foreignKeys where !table.foreignKeys.contains(where: { $0.isSame(as: key) }) {
      room.append(MigrationStep(.dropForeignKey(table, key)))
    }
    for key in table.foreignKeys where !delta.old.foreignKeys.contains(where: { $0.isSame(as: key) }) {
      room.append(MigrationStep(.addForeignKey(table, key)))
      demands.append(MigrationStep(.validate(table, constraint: key.name)))
    }
    for index in delta.old.indexes where !table.indexes.contains(where: { $0.columns == index.columns }) {
      rows.append(MigrationStep(.dropIndex(table, index)))
    }
    for index in table.indexes where !delta.old.indexes.contains(where: { $0.columns == index.columns }) {
      rows.append(MigrationStep(.createIndex(table, index)))
    }
  }
}

extension ForeignKey {
  /// Whether it is the same but for its name.
  func isSame(as other: ForeignKey) -> Bool {
    column == other.column && target == other.target && targetColumn == other.targetColumn && onDelete == other.onDelete
  }
}
