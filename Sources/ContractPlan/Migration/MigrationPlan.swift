public import ContractModel

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
  /// Whether all steps are applied or none. Steps of others can be applied again where they were broken off.
  public var isTransactional: Bool

  public init(number: Int, name: String, steps: [MigrationStep], isTransactional: Bool = true) {
    self.number = number
    self.name = name
    self.steps = steps
    self.isTransactional = isTransactional
  }

  /// `0001_initial`: what it is recorded under, and sorted by.
  public var fileName: String {
    let digits = String(number)
    let word = name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0).lowercased() : "_" }.joined()
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + (word.isEmpty ? "" : "_" + word.prefix(80))
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

/// One statement's worth of change. Tables are as they are after the steps before it.
public enum SchemaChange: Hashable, Sendable {
  /// With all its foreign keys; those that the same migration adds in a step of their own are left out by a database that
  /// can add them later, and written with the table by one that cannot (SQLite).
  case createTable(Table)
  case dropTable(Table)
  /// With its index.
  case createIdempotencyTable(IdempotencyTable)
  case dropIdempotencyTable(IdempotencyTable)
  case renameTable(from: String, to: String)

  case addColumn(Table, Column)
  case dropColumn(Table, Column)
  case renameColumn(Table, from: String, to: String)
  case changeType(Table, from: Column, to: Column)
  case changeDefault(Table, from: Column, to: Column)
  /// From a column that must have a value to one that need not.
  case allowNull(Table, Column)
  /// The reverse, where a valid check says already that no row lacks one.
  case forbidNull(Table, Column)
  /// Gives rows without a value one, some at a time; where it was broken off it passes over those that have theirs.
  case fill(Table, Column, ColumnSource)

  /// For rows that are written from now on; ``validate(_:constraint:)`` looks at the others.
  case addCheck(Table, Column)
  case dropCheck(Table, Column)
  /// For rows that are written from now on: the column has a value. Where it was broken off it can be done again.
  case addPresenceCheck(Table, Column, name: String)
  case dropPresenceCheck(Table, Column, name: String)
  case validate(Table, constraint: String)

  /// Without keeping writers out; what it left where it was broken off is removed first.
  case createUniqueIndex(Table, UniquePlan)
  /// Makes the index the constraint.
  case addUnique(Table, UniquePlan)
  case dropUnique(Table, UniquePlan)
  case createIndex(Table, IndexPlan)
  case dropIndex(Table, IndexPlan)
  /// For rows that are written from now on, where the table has rows already.
  case addForeignKey(Table, ForeignKey)
  case dropForeignKey(Table, ForeignKey)
  case renameConstraint(Table, from: String, to: String)
  case renameIndex(Table, from: String, to: String)

  /// Makes the table anew, with the rows of the old one, and its indexes (SQLite, which changes tables in few ways).
  case rebuildTable(from: Table, to: Table, values: [ColumnValue])
}

/// Where the value of a column comes from, in rows that are there already.
public enum ColumnSource: Hashable, Sendable {
  /// A former column; cast where the type is another.
  case column(Column)
  /// A former column, and a value where that is null.
  case columnOr(Column, JSONValue)
  case value(JSONValue)
  /// Made for each row.
  case generated(Generation)
  case null
}

public struct ColumnValue: Hashable, Sendable {
  public var column: Column
  public var source: ColumnSource

  public init(column: Column, source: ColumnSource) {
    self.column = column
    self.source = source
  }
}

/// What a step can do to rows and to those who use them.
public enum Hazard: String, Hashable, Sendable, Comparable {
  /// Takes a moment, whatever the size of the table.
  case safe
  /// Keeps writers of the table waiting for as long as it reads all rows.
  case locks
  /// Keeps everybody waiting for as long as it writes all rows anew.
  case rewrites
  /// Rows or values are gone afterwards.
  case destroys

  private var rank: Int {
    switch self {
    case .safe: 0
    case .locks: 1
    case .rewrites: 2
    case .destroys: 3
    }
  }

  public static func < (a: Hazard, b: Hazard) -> Bool { a.rank < b.rank }
}

/// What the contract leaves open, and somebody has said: by table, or by table and column as `users.nickname`.
public struct MigrationDecisions: Hashable, Sendable {
  /// May go, with all that is in them.
  public var drops: Set<String>
  /// May be narrowed, although rows could be in the way; then the migration fails and changes nothing.
  public var narrowings: Set<String>
  /// Values for rows that have none.
  public var fills: [String: JSONValue]

  public init(drops: Set<String> = [], narrowings: Set<String> = [], fills: [String: JSONValue] = [:]) {
    self.drops = drops
    self.narrowings = narrowings
    self.fills = fills
  }
}

/// Why no migration is made before somebody decides.
public struct MigrationRefusal: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case drop
    /// A new column is required, and nothing says what rows have that are there.
    case missingValue
    /// Rows that are there may not fit.
    case narrowing(String)
    /// Values that are stored as JSON may not be ones of the type that is read there; the database knows nothing of it.
    case reshaping
    /// No statement does it without knowing more than the contract says.
    case unsupported(String)
  }

  /// `users`, or `users.nickname`.
  public var object: String
  public var reason: Reason
  /// The new entity, where there is one, for the place of the message.
  public var entity: EntityID?
  public var field: String?
  /// What could be a new name of what would be dropped.
  public var renameCandidate: String?

  public init(object: String, reason: Reason, entity: EntityID? = nil, field: String? = nil, renameCandidate: String? = nil) {
    self.object = object
    self.reason = reason
    self.entity = entity
    self.field = field
    self.renameCandidate = renameCandidate
  }
}
