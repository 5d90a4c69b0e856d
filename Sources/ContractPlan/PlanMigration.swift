internal import ContractModel

/// The first migration: every table, then the foreign keys that circles leave over, then the indexes.
func planMigration(_ storage: StoragePlan) -> MigrationPlan {
  guard !storage.isEmpty else { return MigrationPlan(migrations: []) }
  var made: Set<String> = []
  var tables: [MigrationStep] = []
  var foreignKeys: [MigrationStep] = []
  var indexes: [MigrationStep] = []
  for table in storage.tables {
    made.insert(table.name)
    tables.append(MigrationStep(.createTable(table)))
    for foreignKey in table.foreignKeys where !made.contains(foreignKey.target) {
      foreignKeys.append(MigrationStep(.addForeignKey(table: table.name, foreignKey)))
    }
    for index in table.indexes { indexes.append(MigrationStep(.createIndex(table: table.name, index))) }
  }
  if let table = storage.idempotency { tables.append(MigrationStep(.createIdempotencyTable(table))) }
  return MigrationPlan(migrations: [Migration(number: 1, name: "initial", steps: tables + foreignKeys + indexes)])
}
