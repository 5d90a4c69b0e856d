internal import ContractModel

/// One migration: SQLite has one writer at a time, and tables that are made anew where they change in more than a column
/// or an index.
func sqlitePhases(_ change: StorageChange) -> [MigrationPhase] {
  var steps: [MigrationStep] = []
  for delta in change.deltas where delta.formerName != delta.new.name {
    steps.append(MigrationStep(.renameTable(from: delta.formerName, to: delta.new.name)))
  }
  steps += creation(of: change.added, beside: change.kept)
  if change.oldIdempotency == nil, let table = change.newIdempotency { steps.append(MigrationStep(.createIdempotencyTable(table))) }
  for delta in change.deltas { steps += sqliteSteps(delta) }
  for table in change.dropped.reversed() { steps.append(MigrationStep(.dropTable(table), hazard: .destroys)) }
  if change.newIdempotency == nil, let table = change.oldIdempotency {
    steps.append(MigrationStep(.dropIdempotencyTable(table), hazard: .destroys))
  }
  return [MigrationPhase(steps: steps)]
}

private func sqliteSteps(_ delta: TableDelta) -> [MigrationStep] {
  let table = delta.new
  guard canBeChangedInPlace(delta) else {
    let isLossy = !delta.columns.dropped.isEmpty
    return [
      MigrationStep(
        .rebuildTable(from: delta.stored, to: table, values: delta.values), hazard: isLossy ? .destroys : .rewrites)
    ]
  }
  var steps: [MigrationStep] = []
  for column in delta.columns.added { steps.append(MigrationStep(.addColumn(table, column))) }
  for index in delta.old.indexes where !table.indexes.contains(index) { steps.append(MigrationStep(.dropIndex(table, index))) }
  for index in table.indexes where !delta.old.indexes.contains(index) {
    steps.append(MigrationStep(.createIndex(table, index), hazard: .locks))
  }
  return steps
}

/// `ALTER TABLE ... ADD COLUMN` adds a column that may be null or has a constant default, without constraints of the table.
private func canBeChangedInPlace(_ delta: TableDelta) -> Bool {
  guard delta.columns.dropped.isEmpty, delta.old.uniques.map(\.name) == delta.new.uniques.map(\.name),
    delta.old.uniques.map(\.columns) == delta.new.uniques.map(\.columns),
    delta.old.foreignKeys.map(\.name) == delta.new.foreignKeys.map(\.name),
    delta.old.foreignKeys.elementsEqual(delta.new.foreignKeys, by: { $0.isSame(as: $1) })
  else { return false }
  for pair in delta.columns.kept {
    guard let former = delta.formerRenamed(pair.new), pair.old.name == pair.new.name, former.type == pair.new.type,
      former.isNullable == pair.new.isNullable, former.defaultValue == pair.new.defaultValue, former.checks == pair.new.checks,
      former.checkName == pair.new.checkName, former.isSequence == pair.new.isSequence
    else { return false }
  }
  return delta.values.allSatisfy { value in
    if delta.formerRenamed(value.column) != nil { return true }
    guard value.column.checkName == nil else { return false }
    switch value.source {
    case .null: return true
    case .value: return value.column.defaultValue != nil
    default: return false
    }
  }
}
