public import ContractModel
public import ContractPlan

/// What a change of the contract does to the database.
public struct StorageEffects: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    /// "add the column `city` to `users`".
    public var what: String
    public var hazard: Hazard
  }

  public var steps: [Step]
  /// What has to be decided before any of it is done: the object, and why.
  public var decisions: [String]

  public var isEmpty: Bool { steps.isEmpty && decisions.isEmpty }
}

/// What has to happen to a database that has the old contract's tables.
public func storageEffects(from old: Contract, to new: Contract, options: BuildOptions) -> StorageEffects {
  let (before, after) = (
    PlannedStorage(contract: old, storage: storage(of: old, options: options)),
    PlannedStorage(contract: new, storage: storage(of: new, options: options))
  )
  let admits = storedValueComparison(from: old, to: new)
  func outcome(_ decisions: MigrationDecisions) -> MigrationOutcome {
    planMigrations(from: before, to: after, database: options.database, decisions: decisions, number: 2, admits: admits)
  }
  var decisions = MigrationDecisions()
  guard case .refused(let refusals) = outcome(decisions) else { return StorageEffects(outcome(decisions), decisions: []) }
  // What would be done, were everything decided.
  for refusal in refusals {
    switch refusal.reason {
    case .drop: decisions.drops.insert(refusal.object)
    case .narrowing, .reshaping: decisions.narrowings.insert(refusal.object)
    case .missingValue: decisions.fills[refusal.object] = .null
    case .unsupported: break
    }
  }
  return StorageEffects(outcome(decisions), decisions: refusals.map(\.sentence))
}

extension StorageEffects {
  fileprivate init(_ outcome: MigrationOutcome, decisions: [String]) {
    self.decisions = decisions
    switch outcome {
    case .refused: steps = []
    case .planned(let migrations):
      steps = []
      for step in migrations.flatMap(\.steps) {
        guard let what = step.change.sentence else { continue }
        // Rows are filled twice around what demands it.
        let told = Step(what: what, hazard: step.hazard)
        if !steps.contains(told) { steps.append(told) }
      }
    }
  }
}

extension MigrationRefusal {
  fileprivate var sentence: String {
    switch reason {
    case .drop: "`\(object)` goes, with everything in it" + (renameCandidate.map { ", unless it is `\($0)` now" } ?? "")
    case .missingValue: "rows that are there need a value for `\(object)`"
    case .narrowing(let why): "rows that are there may not fit `\(object)`: \(why)"
    case .reshaping: "rows that are there may hold JSON in `\(object)` that is none of its type"
    case .unsupported(let why): "`\(object)` cannot be migrated: \(why)"
    }
  }
}

extension SchemaChange {
  /// What it does, for a person; nil for what only serves a step beside it.
  fileprivate var sentence: String? {
    switch self {
    case .createTable(let table): "make the table `\(table.name)`"
    case .dropTable(let table): "drop the table `\(table.name)`"
    case .createIdempotencyTable: "make the table of answers to repeated requests"
    case .dropIdempotencyTable: "drop the table of answers to repeated requests"
    case .renameTable(let from, let to): "rename the table `\(from)` to `\(to)`"
    case .addColumn(let table, let column): "add the column `\(column.name)` to `\(table.name)`"
    case .dropColumn(let table, let column): "drop the column `\(column.name)` of `\(table.name)`"
    case .renameColumn(let table, let from, let to): "rename the column `\(from)` of `\(table.name)` to `\(to)`"
    case .changeType(let table, _, let to): "change the type of `\(to.name)` of `\(table.name)`"
    case .changeDefault(let table, _, let to): "change the default of `\(to.name)` of `\(table.name)`"
    case .allowNull(let table, let column): "let `\(column.name)` of `\(table.name)` be null"
    case .forbidNull(let table, let column): "demand a value of `\(column.name)` of `\(table.name)`"
    case .fill(let table, let column, _): "give every row of `\(table.name)` a `\(column.name)`"
    case .addCheck(let table, let column): "bound `\(column.name)` of `\(table.name)`"
    case .addUnique(let table, let unique): "demand that no two rows of `\(table.name)` agree in \(unique.columns.map { "`\($0)`" }.joined(separator: " and "))"
    case .dropUnique(let table, let unique): "let rows of `\(table.name)` agree in \(unique.columns.map { "`\($0)`" }.joined(separator: " and "))"
    case .createIndex(let table, let index): "index `\(table.name)` by \(index.columns.map { "`\($0.name)`" }.joined(separator: " and "))"
    case .dropIndex(let table, let index): "drop the index of `\(table.name)` by \(index.columns.map { "`\($0.name)`" }.joined(separator: " and "))"
    case .addForeignKey(let table, let key): "demand that `\(key.column)` of `\(table.name)` is a key of `\(key.target)`"
    case .dropForeignKey(let table, let key): "let `\(key.column)` of `\(table.name)` be anything"
    case .rebuildTable(_, let table, _): "make the table `\(table.name)` anew, with its rows"
    case .dropCheck, .addPresenceCheck, .dropPresenceCheck, .validate, .createUniqueIndex, .renameConstraint, .renameIndex: nil
    }
  }
}
