internal import ContractModel

/// What has to happen to one table that stays, whatever the database.
struct TableDelta {
  /// The old table under its new names, so that only what really changes differs.
  let old: Table
  let new: Table
  /// The old table as it is stored, but for its name.
  let stored: Table
  let formerName: String
  let columns: ColumnPairs
  /// For each column of the new table, where its values come from in rows that are there.
  private(set) var values: [ColumnValue] = []
  private(set) var refusals: [MigrationRefusal] = []

  init(_ pair: TablePairs.Pair, names: NewNames, contract: Contract, decisions: MigrationDecisions) {
    columns = ColumnPairs(pair.old, pair.new)
    old = pair.old.renamed(names)
    new = pair.new
    var stored = pair.old
    stored.name = pair.new.name
    self.stored = stored
    formerName = pair.old.name
    for column in new.columns {
      let source = source(of: column, contract[new.entity].field(column.field), decisions)
      values.append(ColumnValue(column: column, source: source))
    }
    judge(decisions)
  }

  func former(_ column: Column) -> Column? { columns.kept.first { $0.new.name == column.name }?.old }

  /// Former column under its new name.
  func formerRenamed(_ column: Column) -> Column? { old.columns.first { $0.name == column.name } }

  var isUnchanged: Bool {
    var (a, b) = (old, new)
    // What a comment says, no row knows; and what was, is past.
    (a.comment, b.comment) = (nil, nil)
    (a.was, b.was) = ([], [])
    a.entity = b.entity
    for index in a.columns.indices { (a.columns[index].comment, a.columns[index].was, a.columns[index].field) = (nil, [], "") }
    for index in b.columns.indices { (b.columns[index].comment, b.columns[index].was, b.columns[index].field) = (nil, [], "") }
    for index in a.uniques.indices { a.uniques[index].error = .standard(.conflict) }
    for index in b.uniques.indices { b.uniques[index].error = .standard(.conflict) }
    for index in a.foreignKeys.indices { a.foreignKeys[index].field = "" }
    for index in b.foreignKeys.indices { b.foreignKeys[index].field = "" }
    a.columns.sort { $0.name < $1.name }
    b.columns.sort { $0.name < $1.name }
    return formerName == new.name && columns.kept.allSatisfy { $0.old.name == $0.new.name } && a == b
  }

  // MARK: Values

  private mutating func source(of column: Column, _ field: EntityField?, _ decisions: MigrationDecisions) -> ColumnSource {
    let object = new.name + "." + column.name
    let given = decisions.fills[object] ?? column.defaultValue
    guard let former = former(column) else {
      if let generation = field?.generation, generation != .principal { return .generated(generation) }
      if let given { return .value(given) }
      if column.isNullable { return .null }
      refuse(column, .missingValue)
      return .null
    }
    guard former.isNullable, !column.isNullable else { return .column(former) }
    if let given { return .columnOr(former, given) }
    refuse(column, .missingValue)
    return .column(former)
  }

  private mutating func refuse(_ column: Column, _ reason: MigrationRefusal.Reason) {
    refusals.append(
      MigrationRefusal(object: new.name + "." + column.name, reason: reason, entity: new.entity, field: column.field))
  }

  // MARK: What rows may not survive

  /// Columns whose JSON may not be what is read there from now on.
  func reshaped(
    from former: Contract, to contract: Contract, _ decisions: MigrationDecisions, _ admits: (TypeUse, TypeUse) -> Bool
  ) -> [MigrationRefusal] {
    columns.kept.compactMap { pair in
      let object = new.name + "." + pair.new.name
      guard pair.old.type == .json, pair.new.type == .json, !decisions.narrowings.contains(object),
        let before = former[stored.entity].field(pair.old.field), let after = contract[new.entity].field(pair.new.field)
      else { return nil }
      // Whether there must be a value is the column's to say.
      var (was, isNow) = (before.type, after.type)
      (was.isNullable, isNow.isNullable) = (false, false)
      guard !admits(was, isNow) else { return nil }
      return MigrationRefusal(object: object, reason: .reshaping, entity: new.entity, field: pair.new.field)
    }
  }

  private mutating func judge(_ decisions: MigrationDecisions) {
    for column in columns.dropped where !decisions.drops.contains(formerName + "." + column.name) {
      let candidate = columns.added.first { $0.type == column.type }?.name
      refusals.append(
        MigrationRefusal(
          object: formerName + "." + column.name, reason: .drop, entity: new.entity, field: nil, renameCandidate: candidate))
    }
    for column in new.columns {
      guard let former = formerRenamed(column) else { continue }
      let isAllowed = decisions.narrowings.contains(new.name + "." + column.name)
      switch TypeChange(from: former.type, to: column.type) {
      case .none, .widening: break
      case .narrowing: if !isAllowed { refuse(column, .narrowing("\(former.type.noun) becomes \(column.type.noun)")) }
      case .unsupported: refuse(column, .unsupported("\(former.type.noun) cannot become \(column.type.noun) by itself"))
      }
      if !column.checks.admitAll(of: former.checks), !isAllowed {
        refuse(column, .narrowing("its values are bounded more tightly"))
      }
      if former.isHash != column.isHash { refuse(column, .unsupported("what is stored plainly is no hash, and the reverse")) }
      if former.isSequence != column.isSequence { refuse(column, .unsupported("a sequence begins or ends")) }
    }
    if old.primaryKey != new.primaryKey {
      refusals.append(
        MigrationRefusal(object: new.name, reason: .unsupported("its key is another one"), entity: new.entity))
    }
    for unique in new.uniques where !old.uniques.contains(where: { Set($0.columns) == Set(unique.columns) }) {
      // Rows that have no value in a new column are not equal to each other.
      let isEmpty = unique.columns.contains { name in values.contains { $0.column.name == name && $0.source == .null } }
      if !isEmpty, !decisions.narrowings.contains(new.name + "." + unique.columns.joined(separator: "+")),
        !unique.columns.contains(where: { decisions.narrowings.contains(new.name + "." + $0) })
      {
        refusals.append(
          MigrationRefusal(
            object: new.name + "." + unique.columns.joined(separator: "+"), reason: .narrowing("no two rows may agree in it"),
            entity: new.entity, field: new.columns.first { $0.name == unique.columns.first }?.field))
      }
    }
    for foreignKey in new.foreignKeys where !old.foreignKeys.contains(where: { $0.column == foreignKey.column && $0.target == foreignKey.target }) {
      let isEmpty = values.contains { $0.column.name == foreignKey.column && $0.source == .null }
      if !isEmpty, !decisions.narrowings.contains(new.name + "." + foreignKey.column) {
        refusals.append(
          MigrationRefusal(
            object: new.name + "." + foreignKey.column, reason: .narrowing("its values must be keys of `\(foreignKey.target)`"),
            entity: new.entity, field: foreignKey.field))
      }
    }
  }
}
