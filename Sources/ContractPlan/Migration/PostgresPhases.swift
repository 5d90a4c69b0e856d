internal import ContractModel

/// Room first, then types, then the rows, then what holds for all of them, then what goes. A lock is held until its transaction
/// ends: what takes one that others wait for shares a transaction with nothing that takes long.
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
    + planner.rewrites.map { MigrationPhase(steps: $0) }
    + planner.rows.map { MigrationPhase(steps: $0, isTransactional: false) }
    + [
      MigrationPhase(steps: planner.validations, isTransactional: false), MigrationPhase(steps: planner.demands),
      MigrationPhase(steps: planner.removal),
    ]
}

private struct PostgresPlanner {
  /// Short locks only.
  var room: [MigrationStep] = []
  /// Each a transaction in which a table is written anew, or might be.
  var rewrites: [[MigrationStep]] = []
  /// Outside of a transaction, so that nobody waits for all of it.
  var rows: [[MigrationStep]] = []
  /// Looks at all rows, likewise.
  var validations: [MigrationStep] = []
  /// After the rows are as they must be; short locks only.
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
    var rewritten: [MigrationStep] = []
    for value in delta.values {
      if let former = delta.formerRenamed(value.column) {
        change(former, value, delta, &rewritten)
      } else {
        add(value, delta, &rewritten)
      }
    }
    if !rewritten.isEmpty { rewrites.append(rewritten) }
    addConstraints(delta)
    for column in delta.columns.dropped {
      removal.append(MigrationStep(.dropColumn(delta.new, column), hazard: .destroys))
    }
  }

  private mutating func add(_ value: ColumnValue, _ delta: TableDelta, _ rewritten: inout [MigrationStep]) {
    let (table, column) = (delta.new, value.column)
    switch value.source {
    case .null: room.append(MigrationStep(.addColumn(table, column)))
    case .value(let given):
      // A constant default is kept with the table's definition and written to no row. Where it is for the rows that are there
      // alone, it stays for those that come until all is done.
      var filled = column
      filled.defaultValue = given
      room.append(MigrationStep(.addColumn(table, filled)))
      if given != column.defaultValue { demands.append(MigrationStep(.changeDefault(table, from: filled, to: column))) }
    case .generated(.sequence): rewritten.append(MigrationStep(.addColumn(table, column), hazard: .rewrites))
    default:
      var loose = column
      loose.isNullable = true
      room.append(MigrationStep(.addColumn(table, loose)))
      fill(column, value.source, table)
    }
    if column.checkName != nil { addCheck(column, table) }
  }

  private mutating func change(
    _ former: Column, _ value: ColumnValue, _ delta: TableDelta, _ rewritten: inout [MigrationStep]
  ) {
    let (table, column) = (delta.new, value.column)
    let isOtherType = former.type != column.type
    // A check of values of the former type goes before the type does.
    if former.checks != column.checks || isOtherType {
      if former.checkName != nil { room.append(MigrationStep(.dropCheck(table, former))) }
    }
    if isOtherType {
      rewritten.append(
        MigrationStep(
          .changeType(table, from: former, to: column), hazard: former.type.widensInPlace(to: column.type) ? .safe : .rewrites))
      if column.checkName != nil {
        rewritten.append(MigrationStep(.addCheck(table, column)))
        validations.append(MigrationStep(.validate(table, constraint: column.checkName ?? "")))
      }
    } else {
      if former.checks != column.checks, column.checkName != nil { addCheck(column, table) }
      if former.defaultValue != column.defaultValue { room.append(MigrationStep(.changeDefault(table, from: former, to: column))) }
    }
    if !former.isNullable, column.isNullable { room.append(MigrationStep(.allowNull(table, column))) }
    if former.isNullable, !column.isNullable {
      if case .columnOr(_, let given) = value.source {
        fill(column, .value(given), table)
      } else {
        rows.append([demandPresence(column, table)])
      }
    }
  }

  private mutating func addCheck(_ column: Column, _ table: Table) {
    room.append(MigrationStep(.addCheck(table, column)))
    validations.append(MigrationStep(.validate(table, constraint: column.checkName ?? "")))
  }

  /// A row without a value cannot be changed once one is demanded: so rows get theirs before, and those that came or were
  /// changed in the meantime after.
  private mutating func fill(_ column: Column, _ source: ColumnSource, _ table: Table) {
    let step = MigrationStep(.fill(table, column, source))
    rows.append(column.isNullable ? [step] : [step, demandPresence(column, table), step])
  }

  /// The step that demands a value of rows that are written from now on, by a check: one that is validated without keeping
  /// writers out spares `SET NOT NULL` the look at every row.
  private mutating func demandPresence(_ column: Column, _ table: Table) -> MigrationStep {
    var names = ConstraintNames()
    let name = names.take("\(table.name)_\(column.name)_present", identity: ["present", table.name, column.name])
    validations.append(MigrationStep(.validate(table, constraint: name)))
    demands.append(MigrationStep(.forbidNull(table, column)))
    demands.append(MigrationStep(.dropPresenceCheck(table, column, name: name)))
    return MigrationStep(.addPresenceCheck(table, column, name: name))
  }

  // MARK: Constraints of the table

  private mutating func addConstraints(_ delta: TableDelta) {
    let table = delta.new
    for unique in delta.old.uniques where !table.uniques.contains(where: { $0.columns == unique.columns }) {
      room.append(MigrationStep(.dropUnique(table, unique)))
    }
    for unique in table.uniques where !delta.old.uniques.contains(where: { $0.columns == unique.columns }) {
      rows.append([MigrationStep(.createUniqueIndex(table, unique))])
      demands.append(MigrationStep(.addUnique(table, unique)))
    }
    for key in delta.old.foreignKeys where !table.foreignKeys.contains(where: { $0.isSame(as: key) }) {
      room.append(MigrationStep(.dropForeignKey(table, key)))
    }
    for key in table.foreignKeys where !delta.old.foreignKeys.contains(where: { $0.isSame(as: key) }) {
      room.append(MigrationStep(.addForeignKey(table, key)))
      validations.append(MigrationStep(.validate(table, constraint: key.name)))
    }
    for index in delta.old.indexes where !table.indexes.contains(where: { $0.columns == index.columns }) {
      rows.append([MigrationStep(.dropIndex(table, index))])
    }
    for index in table.indexes where !delta.old.indexes.contains(where: { $0.columns == index.columns }) {
      rows.append([MigrationStep(.createIndex(table, index))])
    }
  }
}

extension ForeignKey {
  /// Whether it is the same but for its name.
  func isSame(as other: ForeignKey) -> Bool {
    column == other.column && target == other.target && targetColumn == other.targetColumn && onDelete == other.onDelete
  }
}
