public import ContractBase

/// Something that is stored.
public struct Entity: Hashable, Sendable {
  public var name: String
  /// Name of the table or collection.
  public var table: String
  public var description: String?
  public var fields: [EntityField]
  /// Names of the fields of the primary key, at least one.
  public var key: [String]
  public var uniques: [UniqueConstraint]
  public var indexes: [EntityIndex]
  public var relations: [Relation]
  public var readView: TypeID
  public var createView: TypeID
  public var updateView: TypeID
  public var was: [String]
  public var origin: Origin

  public init(
    name: String, table: String, description: String? = nil, fields: [EntityField], key: [String],
    uniques: [UniqueConstraint] = [], indexes: [EntityIndex] = [], relations: [Relation] = [], readView: TypeID,
    createView: TypeID, updateView: TypeID, was: [String] = [], origin: Origin
  ) {
    self.name = name
    self.table = table
    self.description = description
    self.fields = fields
    self.key = key
    self.uniques = uniques
    self.indexes = indexes
    self.relations = relations
    self.readView = readView
    self.createView = createView
    self.updateView = updateView
    self.was = was
    self.origin = origin
  }

  public func field(_ name: String) -> EntityField? { fields.first { $0.name == name } }
}

public struct EntityField: Hashable, Sendable {
  /// As on the wire.
  public var name: String
  /// As in the database.
  public var column: String
  /// Nullable where a row may have no value; whether that is answered as null or left out is the read view's to say.
  public var type: TypeUse
  /// Applied by the server where a create leaves it out.
  public var defaultValue: JSONValue?
  /// The server makes the value.
  public var generation: Generation?
  public var access: Access
  /// Stored only as a hash, and never answered.
  public var hash: PasswordHash?
  public var description: String?
  public var deprecation: Deprecation?
  public var was: [FormerName]
  public var examples: [JSONValue]
  public var origin: Origin

  public init(
    name: String, column: String, type: TypeUse, defaultValue: JSONValue? = nil, generation: Generation? = nil,
    access: Access = .readWrite, hash: PasswordHash? = nil, description: String? = nil, deprecation: Deprecation? = nil,
    was: [FormerName] = [], examples: [JSONValue] = [], origin: Origin = .synthesized
  ) {
    self.name = name
    self.column = column
    self.type = type
    self.defaultValue = defaultValue
    self.generation = generation
    self.access = access
    self.hash = hash
    self.description = description
    self.deprecation = deprecation
    self.was = was
    self.examples = examples
    self.origin = origin
  }
}

/// How the server makes a value.
public enum Generation: String, Hashable, Sendable {
  /// A random UUID (RFC 9562, version 4).
  case uuid
  /// The next integer of the table.
  case sequence
  /// The time of creation.
  case createdNow
  /// The time of the last change.
  case updatedNow
  /// The subject of the caller that creates it.
  case principal
}

public enum PasswordHash: Hashable, Sendable {
  /// Memory in KiB, passes, lanes (RFC 9106).
  case argon2id(memory: Int, iterations: Int, parallelism: Int)
  /// log2 of the rounds, 4 to 31.
  case bcrypt(cost: Int)
  /// log2 N, block size, lanes (RFC 7914).
  case scrypt(cost: Int, blockSize: Int, parallelism: Int)
}

/// No two rows agree in all these fields.
public struct UniqueConstraint: Hashable, Sendable {
  public var fields: [String]
  /// Answered where they would; `conflict` where the contract declares none.
  public var error: ErrorID?
  public var origin: Origin

  public init(fields: [String], error: ErrorID?, origin: Origin) {
    self.fields = fields
    self.error = error
    self.origin = origin
  }
}

public struct EntityIndex: Hashable, Sendable {
  public var fields: [OrderTerm]
  public var origin: Origin

  public init(fields: [OrderTerm], origin: Origin) {
    self.fields = fields
    self.origin = origin
  }
}

public struct OrderTerm: Hashable, Sendable {
  public var field: String
  public var isDescending: Bool

  public init(field: String, isDescending: Bool = false) {
    self.field = field
    self.isDescending = isDescending
  }
}

/// How rows of two entities belong together.
public enum Relation: Hashable, Sendable {
  /// `field` holds the key of a row of `target`.
  case reference(field: String, target: EntityID, onDelete: DeleteRule, origin: Origin)
  /// The rows of `target` whose `field` holds the key of this one; not stored here, and in no view.
  case collection(name: String, target: EntityID, field: String, origin: Origin)
}

/// What becomes of a row when the row it refers to is deleted.
public enum DeleteRule: String, Hashable, Sendable {
  case restrict = "RESTRICT"
  case cascade = "CASCADE"
  case setNull = "SET_NULL"
}
