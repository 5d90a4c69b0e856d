public import ContractModel

/// What leads from one storage plan to the next, or what has to be decided before.
public enum MigrationOutcome: Hashable, Sendable {
  /// Empty where nothing is stored otherwise than before.
  case planned([Migration])
  case refused([MigrationRefusal])
}

/// Plans the migrations from the storage that a database has to the one that it is to have.
///
/// What may lose values or fail on rows that are there is refused until it is decided. On PostgreSQL, what reads or writes
/// every row is a step of its own that keeps nobody waiting: first everything is made room for, then rows are brought
/// along, then what holds for all rows is demanded, and at last what nobody needs is taken away.
///
/// - Parameters:
///   - number: Of the first migration.
///   - admits: Whether a type of the new contract, the second, admits every value of one of the old contract: asked of what is stored
///     as JSON, into which the database does not look.
public func planMigrations(
  from old: PlannedStorage, to new: PlannedStorage, database: Database, decisions: MigrationDecisions, number: Int,
  admits: (TypeUse, TypeUse) -> Bool
) -> MigrationOutcome {
  let pairs = TablePairs(old: old, new: new)
  let names = NewNames(pairs)
  let deltas = pairs.kept.map { TableDelta($0, names: names, contract: new.contract, decisions: decisions) }
  var refusals = deltas.flatMap(\.refusals)
  for delta in deltas { refusals += delta.reshaped(from: old.contract, to: new.contract, decisions, admits) }
  for table in pairs.dropped where !decisions.drops.contains(table.name) {
    refusals.append(
      MigrationRefusal(
        object: table.name, reason: .drop, renameCandidate: pairs.added.first { $0.columns.count == table.columns.count }?.name))
  }
  guard refusals.isEmpty else { return .refused(refusals) }
  let change = StorageChange(
    added: pairs.added, dropped: pairs.dropped, deltas: deltas.filter { !$0.isUnchanged },
    kept: Set(pairs.kept.map(\.new.name)), oldIdempotency: old.storage.idempotency, newIdempotency: new.storage.idempotency)
  let phases = database == .postgresql ? postgresPhases(change) : sqlitePhases(change)
  var migrations: [Migration] = []
  for phase in phases where !phase.steps.isEmpty {
    migrations.append(
      Migration(
        number: number + migrations.count, name: migrationName(phase.steps), steps: phase.steps,
        isTransactional: phase.isTransactional))
  }
  return .planned(migrations)
}

/// Everything that differs between two plans, table by table.
struct StorageChange {
  var added: [Table]
  var dropped: [Table]
  var deltas: [TableDelta]
  /// Names of the tables that stay.
  var kept: Set<String>
  var oldIdempotency: IdempotencyTable?
  var newIdempotency: IdempotencyTable?
}

/// Steps that are one migration.
struct MigrationPhase {
  var steps: [MigrationStep]
  var isTransactional = true
}

/// `add_users_nickname` for one change, `change_users` for several of a table, `change_schema` for more.
func migrationName(_ steps: [MigrationStep]) -> String {
  var titles: [String] = []
  var tables: Set<String> = []
  for step in steps {
    let (verb, table, column) = step.change.title
    let title = ([verb, table] + (column.map { [$0] } ?? [])).joined(separator: "_")
    if !titles.contains(title) { titles.append(title) }
    tables.insert(table)
  }
  if titles.count == 1, let only = titles.first { return only }
  if tables.count == 1, let only = tables.first { return "change_" + only }
  return "change_schema"
}

extension SchemaChange {
  /// What is done, to which table, and to what of it.
  fileprivate var title: (verb: String, table: String, part: String?) {
    switch self {
    case .createTable(let table): ("create", table.name, nil)
    case .dropTable(let table): ("drop", table.name, nil)
    case .createIdempotencyTable(let table): ("create", table.name, nil)
    case .dropIdempotencyTable(let table): ("drop", table.name, nil)
    case .renameTable(_, let name): ("rename", name, nil)
    case .addColumn(let table, let column): ("add", table.name, column.name)
    case .dropColumn(let table, let column): ("drop", table.name, column.name)
    case .renameColumn(let table, _, let name): ("rename", table.name, name)
    case .changeType(let table, _, let column), .changeDefault(let table, _, let column): ("change", table.name, column.name)
    case .allowNull(let table, let column), .forbidNull(let table, let column): ("change", table.name, column.name)
    case .addCheck(let table, let column), .dropCheck(let table, let column): ("change", table.name, column.name)
    case .addPresenceCheck(let table, let column, _), .dropPresenceCheck(let table, let column, _): ("change", table.name, column.name)
    case .fill(let table, let column, _): ("fill", table.name, column.name)
    case .validate(let table, _): ("validate", table.name, nil)
    case .createUniqueIndex(let table, let unique), .addUnique(let table, let unique), .dropUnique(let table, let unique):
      ("change", table.name, unique.columns.joined(separator: "_"))
    case .createIndex(let table, _): ("index", table.name, nil)
    case .dropIndex(let table, _): ("index", table.name, nil)
    case .addForeignKey(let table, let key), .dropForeignKey(let table, let key): ("change", table.name, key.column)
    case .renameConstraint(let table, _, _), .renameIndex(let table, _, _): ("rename", table.name, nil)
    case .rebuildTable(_, let table, _): ("change", table.name, nil)
    }
  }
}
