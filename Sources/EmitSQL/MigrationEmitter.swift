public import ContractPlan
public import EmitKit

/// Migrations as numbered files of SQL: `migrations/0001_initial.sql`, and `migrations/down/0001_initial.down.sql`, which
/// undoes it and is in a folder of its own, so that nothing that applies a folder of migrations ever picks it up.
public struct MigrationEmitter: PartEmitter {
  public init() {}

  public var part: EmitPart { .migrations }

  public func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree {
    var tree = FileTree()
    guard let dialect = SQLDialect(plan.options.database) else { return tree }
    for migration in plan.migration.migrations {
      let script = MigrationScript(migration, dialect: dialect)
      try tree.add(GeneratedFile("migrations/\(script.name).sql", script.up(), owner: .history))
      try tree.add(GeneratedFile("migrations/down/\(script.name).down.sql", script.down(), owner: .history))
    }
    return tree
  }
}

/// One migration in one dialect.
///
/// Statements are paragraphs: where a migration is not one transaction, a runner sends them one by one.
struct MigrationScript {
  let migration: Migration
  private let statements: SchemaStatements

  init(_ migration: Migration, dialect: SQLDialect) {
    self.migration = migration
    // Foreign keys that are added once all tables are there; SQLite, which cannot, lets a table refer to one to come.
    var deferred: Set<String> = []
    var created: Set<String> = []
    for step in migration.steps {
      switch step.change {
      case .createTable(let table): created.insert(table.name)
      case .addForeignKey(_, let foreignKey): if dialect == .postgresql { deferred.insert(foreignKey.name) }
      default: break
      }
    }
    statements = SchemaStatements(dialect: dialect, deferred: deferred, created: created)
  }

  var name: String { migration.fileName }

  func up() -> String {
    var groups: [[String]] = migration.isTransactional ? [] : [["-- contractc:no-transaction"]]
    if migration.number > 1 { groups += statements.beginning(isTransactional: migration.isTransactional) }
    var wasIndex = false
    for step in migration.steps {
      let lines = statements.up(step.change)
      let isIndex = if case .createIndex = step.change { migration.isTransactional } else { false }
      // Indexes stand together.
      for (place, statement) in lines.enumerated() {
        if wasIndex, isIndex, place == 0 { groups[groups.count - 1] += statement } else { groups.append(statement) }
      }
      wasIndex = isIndex && !lines.isEmpty
    }
    return text(groups)
  }

  func down() -> String {
    let isDestructive = migration.number == 1
    let heading =
      isDestructive
      ? "-- Undoes \(name).sql, and deletes every row that has been stored since." : "-- Undoes \(name).sql."
    let changes = migration.steps.reversed().flatMap { statements.down($0.change) }
    if isDestructive { return text([[heading] + changes.flatMap { $0 }]) }
    let directive = migration.isTransactional ? [] : [["-- contractc:no-transaction"]]
    return text(directive + [[heading]] + changes)
  }

  private func text(_ groups: [[String]]) -> String {
    groups.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }
}
