internal import ContractModel

/// The first migration: every table, then the foreign keys that circles leave over, then the indexes.
func initialMigration(_ storage: StoragePlan) -> MigrationPlan {
  guard !storage.isEmpty else { return MigrationPlan(migrations: []) }
  let steps = creation(of: storage.tables, idempotency: storage.idempotency)
  return MigrationPlan(migrations: [Migration(number: 1, name: "initial", steps: steps)])
}

/// The steps that make tables, each after those that it refers to, where there is such an order.
func creation(of tables: [Table], idempotency: IdempotencyTable? = nil, beside present: Set<String> = []) -> [MigrationStep] {
  var made = present
  var creations: [MigrationStep] = []
  var foreignKeys: [MigrationStep] = []
  var indexes: [MigrationStep] = []
  for table in tables {
    made.insert(table.name)
    creations.append(MigrationStep(.createTable(table)))
    for foreignKey in table.foreignKeys where !made.contains(foreignKey.target) {
      foreignKeys.append(MigrationStep(.addForeignKey(table, foreignKey)))
    }
    for index in table.indexes { indexes.append(MigrationStep(.createIndex(table, index))) }
  }
  if let idempotency { creations.append(MigrationStep(.createIdempotencyTable(idempotency))) }
  return creations + foreignKeys + indexes
}
