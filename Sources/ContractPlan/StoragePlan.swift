public import ContractModel

/// What is stored, free of any dialect.
public struct StoragePlan: Hashable, Sendable {
  /// Every table after those that it refers to, where there is such an order.
  public let tables: [Table]
  /// One for each entity that an operation reads or changes, in the contract's order: the statements that those need.
  public var repositories: [RepositoryPlan]
  /// Answers to requests with an `Idempotency-Key`; nil where no operation looks at one.
  public var idempotency: IdempotencyTable?
  private let indexByEntity: [EntityID: Int]

  public init(tables: [Table], repositories: [RepositoryPlan], idempotency: IdempotencyTable? = nil) {
    self.tables = tables
    self.repositories = repositories
    self.idempotency = idempotency
    var indexByEntity: [EntityID: Int] = [:]
    for (index, table) in tables.enumerated() { indexByEntity[table.entity] = index }
    self.indexByEntity = indexByEntity
  }

  public func table(of entity: EntityID) -> Table? { indexByEntity[entity].map { tables[$0] } }

  /// Whether there is anything to migrate.
  public var isEmpty: Bool { tables.isEmpty && idempotency == nil }

  /// The names of all tables.
  public var tableNames: [String] { tables.map(\.name) + (idempotency.map { [$0.name] } ?? []) }
}

/// What was answered to requests with a key, kept in the transaction that carried the request out: the answer is there
/// if, and only if, the work is.
///
/// Its names are the same in every service, and begin as no entity's table does, so that a runtime may spell them.
public struct IdempotencyTable: Hashable, Sendable {
  public var name = "contractc_idempotency_keys"
  public var comment = "Answers to requests with an Idempotency-Key, until they expire."
  /// A row is inserted before the work, which makes others with its key wait, and gets its answer after it: `status`,
  /// `headers` (a JSON object) and `body` are only null within that transaction.
  public var columns: [Column] = [
    // The operation and the caller to whom the key belongs.
    IdempotencyTable.column("operation", .text), IdempotencyTable.column("caller", .text),
    IdempotencyTable.column("idempotency_key", .text),
    // A digest of method, path, query and body.
    IdempotencyTable.column("fingerprint", .text),
    IdempotencyTable.column("status", .int32, isNullable: true),
    IdempotencyTable.column("headers", .text, isNullable: true),
    IdempotencyTable.column("body", .bytes, isNullable: true),
    IdempotencyTable.column("expires_at", .timestamp),
  ]
  public var primaryKey = ["operation", "caller", "idempotency_key"]
  /// For the deletion of what has expired.
  public var index = IndexPlan(
    name: "contractc_idempotency_keys_expires_at_idx",
    columns: [IndexColumn(name: "expires_at", isDescending: false)])

  public init() {}

  private static func column(_ name: String, _ type: ColumnType, isNullable: Bool = false) -> Column {
    Column(name: name, field: name, type: type, isNullable: isNullable)
  }
}

public struct Table: Hashable, Sendable {
  public var name: String
  public var entity: EntityID
  public var comment: String?
  public var columns: [Column]
  public var primaryKey: [String]
  public var uniques: [UniquePlan]
  public var indexes: [IndexPlan]
  public var foreignKeys: [ForeignKey]
  public var was: [String]

  public init(
    name: String, entity: EntityID, comment: String?, columns: [Column], primaryKey: [String], uniques: [UniquePlan],
    indexes: [IndexPlan], foreignKeys: [ForeignKey], was: [String]
  ) {
    self.name = name
    self.entity = entity
    self.comment = comment
    self.columns = columns
    self.primaryKey = primaryKey
    self.uniques = uniques
    self.indexes = indexes
    self.foreignKeys = foreignKeys
    self.was = was
  }

  public func column(of field: String) -> Column? { columns.first { $0.field == field } }
}

public struct Column: Hashable, Sendable {
  public var name: String
  /// The entity's field; its own name in a table of no entity.
  public var field: String
  public var type: ColumnType
  public var isNullable: Bool
  /// What existing rows and hand-written inserts get.
  public var defaultValue: JSONValue?
  public var isSequence: Bool
  /// Holds the hash of a secret: read to check it, and never answered.
  public var isHash: Bool
  /// Bounds that the database keeps too, as one constraint of the name `checkName`.
  public var checks: [ColumnCheck]
  /// Unique in the database; nil where there are no checks.
  public var checkName: String?
  public var comment: String?
  public var was: [String]

  public init(
    name: String, field: String, type: ColumnType, isNullable: Bool, defaultValue: JSONValue? = nil,
    isSequence: Bool = false, isHash: Bool = false, checks: [ColumnCheck] = [], checkName: String? = nil,
    comment: String? = nil,
    was: [String] = []
  ) {
    self.name = name
    self.field = field
    self.type = type
    self.isNullable = isNullable
    self.defaultValue = defaultValue
    self.isSequence = isSequence
    self.isHash = isHash
    self.checks = checks
    self.checkName = checkName
    self.comment = comment
    self.was = was
  }
}

public enum ColumnType: Hashable, Sendable {
  case uuid
  case text
  case int32
  case int64
  case double
  case single
  case decimal(precision: Int, scale: Int)
  case boolean
  /// With milliseconds, UTC.
  case timestamp
  case date
  case time
  case bytes
  case json
}

public enum ColumnCheck: Hashable, Sendable {
  case oneOf([String])
  /// Code points.
  case length(minimum: Int?, maximum: Int?)
  case bounds(NumberBounds)
}

public struct UniquePlan: Hashable, Sendable {
  /// Unique in the database; what a violation is told by.
  public var name: String
  public var columns: [String]
  public var error: ErrorReference

  public init(name: String, columns: [String], error: ErrorReference) {
    self.name = name
    self.columns = columns
    self.error = error
  }
}

public struct IndexPlan: Hashable, Sendable {
  public var name: String
  public var columns: [IndexColumn]

  public init(name: String, columns: [IndexColumn]) {
    self.name = name
    self.columns = columns
  }
}

public struct IndexColumn: Hashable, Sendable {
  public var name: String
  public var isDescending: Bool
  /// Whether rows without a value have a place in the order: before all others, or after them where it descends.
  public var placesNull: Bool

  public init(name: String, isDescending: Bool, placesNull: Bool = false) {
    self.name = name
    self.isDescending = isDescending
    self.placesNull = placesNull
  }
}

public struct ForeignKey: Hashable, Sendable {
  public var name: String
  public var column: String
  public var field: String
  public var target: String
  public var targetColumn: String
  public var onDelete: DeleteRule

  public init(name: String, column: String, field: String, target: String, targetColumn: String, onDelete: DeleteRule) {
    self.name = name
    self.column = column
    self.field = field
    self.target = target
    self.targetColumn = targetColumn
    self.onDelete = onDelete
  }
}

/// The statements that the operations on one entity need, each once.
public struct RepositoryPlan: Hashable, Sendable {
  public var entity: EntityID
  public var statements: [Statement]

  public init(entity: EntityID, statements: [Statement]) {
    self.entity = entity
    self.statements = statements
  }
}

/// A statement on one table. Columns are those of ``Table``, in its order, unless said.
public enum Statement: Hashable, Sendable {
  /// Inserts every column that the database does not make, and returns the row.
  case insert
  /// The row with a key.
  case find
  /// The row whose unique column has a value.
  case findBy(field: String)
  /// Rows by keyset; `name` is the operation's.
  case list(name: String, ListQuery)
  /// Sets those of the given fields that a request has, and the automatic ones, in the row with a key, and returns it.
  case update(fields: [String], automatic: [FieldValue])
  /// Sets a field where it has one of several values, and returns the row.
  case transition(name: String, field: String, from: [String], to: String, automatic: [FieldValue])
  /// Deletes the row with a key, and tells whether there was one.
  case delete
}
