/// The steps from one storage plan to the next; from nothing for the first.
public struct MigrationPlan: Hashable, Sendable {
  public var migrations: [Migration]

  public init(migrations: [Migration]) { self.migrations = migrations }
}

/// What is applied together, and recorded under its number.
public struct Migration: Hashable, Sendable {
  /// From 1.
  public var number: Int
  /// In words, lower case: `initial`.
  public var name: String
  public var steps: [MigrationStep]
  /// Whether all steps are applied or none.
  public var isTransactional: Bool

  public init(number: Int, name: String, steps: [MigrationStep], isTransactional: Bool = true) {
    self.number = number
    self.name = name
    self.steps = steps
    self.isTransactional = isTransactional
  }
}

public struct MigrationStep: Hashable, Sendable {
  public var change: SchemaChange
  public var hazard: Hazard

  public init(_ change: SchemaChange, hazard: Hazard = .safe) {
    self.change = change
    self.hazard = hazard
  }
}

public enum SchemaChange: Hashable, Sendable {
  /// With all its foreign keys; those that the same migration adds in a step of their own are left out by a database that
  /// can add them later, and written with the table by one that cannot (SQLite).
  case createTable(Table)
  /// With its index.
  case createIdempotencyTable(IdempotencyTable)
  case createIndex(table: String, IndexPlan)
  case addForeignKey(table: String, ForeignKey)
  case dropTable(Table)
}

/// What a step can do to rows and to those who use them.
public enum Hazard: String, Hashable, Sendable {
  case safe, locks, rewrites, destroys
}
