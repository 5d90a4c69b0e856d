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
      try tree.add(GeneratedFile("migrations/\(script.name).sql", script.up()))
      try tree.add(GeneratedFile("migrations/down/\(script.name).down.sql", script.down()))
    }
    return tree
  }
}

/// One migration in one dialect.
struct MigrationScript {
  let migration: Migration
  let definition: TableDefinition
  /// Foreign keys that are added once all tables are there; SQLite, which cannot, lets a table refer to one that is yet
  /// to come.
  private let deferred: Set<String>
  private let tables: [String: Table]

  init(_ migration: Migration, dialect: SQLDialect) {
    self.migration = migration
    definition = TableDefinition(dialect: dialect)
    var deferred: Set<String> = []
    var tables: [String: Table] = [:]
    for step in migration.steps {
      switch step.change {
      case .addForeignKey(_, let foreignKey): if dialect == .postgresql { deferred.insert(foreignKey.name) }
      case .createTable(let table): tables[table.name] = table
      case .createIdempotencyTable, .createIndex, .dropTable: break
      }
    }
    self.deferred = deferred
    self.tables = tables
  }

  /// `0001_initial`.
  var name: String {
    let digits = String(migration.number)
    let words = Words(migration.name).snake
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + (words.isEmpty ? "" : "_" + words)
  }

  func up() -> String {
    var groups: [[String]] = migration.isTransactional ? [] : [["-- contractc:no-transaction"]]
    var wasIndex = false
    for step in migration.steps {
      var isIndex = false
      switch step.change {
      case .createTable(let table): groups.append(definition.create(table, deferred: deferred))
      case .createIdempotencyTable(let table): groups.append(definition.create(table))
      case .createIndex(let name, let index):
        guard let table = tables[name] else { continue }
        isIndex = true
        let line = definition.create(index, on: table)
        if wasIndex { groups[groups.count - 1].append(line) } else { groups.append([line]) }
      case .addForeignKey(let table, let foreignKey):
        if deferred.contains(foreignKey.name) { groups.append(definition.add(foreignKey, to: table)) }
      case .dropTable(let table): groups.append([definition.drop(table.name)])
      }
      wasIndex = isIndex
    }
    return text(groups)
  }

  func down() -> String {
    var lines: [String] = []
    for step in migration.steps.reversed() {
      switch step.change {
      case .createTable(let table): lines.append(definition.drop(table.name))
      case .createIdempotencyTable(let table): lines.append(definition.drop(table.name))
      case .addForeignKey(let table, let foreignKey):
        if deferred.contains(foreignKey.name) { lines.append(definition.drop(foreignKey, of: table)) }
      case .createIndex, .dropTable: break
      }
    }
    return text([["-- Undoes \(name).sql, and deletes every row that has been stored since."] + lines])
  }

  private func text(_ groups: [[String]]) -> String {
    groups.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }
}
