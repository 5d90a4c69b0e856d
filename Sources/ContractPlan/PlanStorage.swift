internal import ContractModel

/// Tables for the entities, and the statements that their operations need.
struct StoragePlanner {
  let contract: Contract
  let resolver: TypeResolver
  /// The plan of each operation, in the contract's order.
  let handlers: [HandlerPlan]
  private var names = ConstraintNames()
  /// By entity.
  private var tableNames: [String] = []
  private var columnNames: [[String: String]] = []
  /// The operations on each entity.
  private var operations: [[OperationID]]

  init(_ contract: Contract, handlers: [HandlerPlan]) {
    self.contract = contract
    self.handlers = handlers
    resolver = TypeResolver(contract)
    operations = Array(repeating: [], count: contract.entities.count)
    for (index, operation) in contract.operations.enumerated() {
      if let entity = operation.action?.entity { operations[entity.index].append(OperationID(index)) }
    }
  }

  mutating func plan() -> StoragePlan {
    for entity in contract.entities {
      tableNames.append(names.take(unreserved(entity.table), identity: ["table", entity.name]))
    }
    for entity in contract.entities {
      var taken = ConstraintNames(reserved: systemColumns)
      var columns: [String: String] = [:]
      for field in entity.fields { columns[field.name] = taken.take(field.column, identity: ["column", field.name]) }
      columnNames.append(columns)
    }
    // What the database names itself.
    for (table, entity) in zip(tableNames, contract.entities) {
      _ = names.take(table + "_pkey", identity: ["pkey", table])
      for field in entity.fields where field.generation == .sequence {
        _ = names.take("\(table)_\(field.column)_seq", identity: ["seq", table, field.column])
      }
    }
    let made = contract.entities.indices.map { table(EntityID($0)) }
    return StoragePlan(
      tables: inDependencyOrder().map { made[$0] },
      repositories: contract.entities.indices.map { repository(EntityID($0)) }.filter { !$0.statements.isEmpty },
      idempotency: contract.operations.contains { $0.idempotency != nil } ? IdempotencyTable() : nil)
  }

  /// Columns that every table of PostgreSQL has already.
  private var systemColumns: Set<String> { ["cmax", "cmin", "ctid", "tableoid", "xmax", "xmin"] }

  /// Tables of these names belong to SQLite, PostgreSQL and the runtime.
  private func unreserved(_ table: String) -> String {
    let isReserved = ["sqlite_", "pg_", "contractc_"].contains { table.lowercased().hasPrefix($0) }
    return isReserved ? "app_" + table : table
  }

  // MARK: Tables

  private mutating func table(_ id: EntityID) -> Table {
    let entity = contract[id]
    let name = tableNames[id.index]
    let key = entity.key.compactMap { columnNames[id.index][$0] }
    let columns = entity.fields.map { column($0, of: id) }
    let foreignKeys = entity.relations.compactMap { foreignKey($0, of: id) }
    let uniques = entity.uniques.compactMap { unique($0, of: id) }
    var indexes = IndexPlanner(primaryKey: key, uniques: uniques.map(\.columns))
    for index in entity.indexes { indexes.add(terms(index.fields, of: id)) }
    for operation in operations[id.index] {
      if case .list(let list) = handlers[operation.index] { indexes.add(list.query, terms: { terms($0, of: id) }) }
    }
    for foreignKey in foreignKeys { indexes.add([IndexColumn(name: foreignKey.column, isDescending: false)]) }
    let indexPlans = indexes.needed().map { parts in
      IndexPlan(
        name: names.take(
          joined(name, parts.map(\.name), "idx"),
          identity: ["idx", name] + parts.map { $0.isDescending ? "-\($0.name)" : $0.name }),
        columns: placed(parts, among: columns))
    }
    return Table(
      name: name, entity: id, comment: entity.description, columns: columns, primaryKey: key, uniques: uniques,
      indexes: indexPlans, foreignKeys: foreignKeys, was: entity.was)
  }

  private func joined(_ table: String, _ columns: [String], _ suffix: String) -> String {
    ([table] + columns + [suffix]).joined(separator: "_")
  }

  private func terms(_ terms: [OrderTerm], of id: EntityID) -> [IndexColumn] {
    terms.compactMap { term in
      columnNames[id.index][term.field].map { IndexColumn(name: $0, isDescending: term.isDescending) }
    }
  }

  /// The columns of an index, with the place of nulls where it serves an order: one that does has a key after what is ordered by.
  /// Look-ups, which an index of one column serves, ask for no place.
  private func placed(_ parts: [IndexColumn], among columns: [Column]) -> [IndexColumn] {
    guard parts.count > 1 else { return parts }
    return parts.map { part in
      let isNullable = columns.contains { $0.name == part.name && $0.isNullable }
      return IndexColumn(name: part.name, isDescending: part.isDescending, placesNull: isNullable)
    }
  }

  private mutating func unique(_ constraint: UniqueConstraint, of id: EntityID) -> UniquePlan? {
    let columns = constraint.fields.compactMap { columnNames[id.index][$0] }
    guard !columns.isEmpty else { return nil }
    let table = tableNames[id.index]
    return UniquePlan(
      name: names.take(joined(table, columns, "key"), identity: ["key", table] + columns), columns: columns,
      error: constraint.error.map { .declared($0) } ?? .standard(.conflict))
  }

  private mutating func foreignKey(_ relation: Relation, of id: EntityID) -> ForeignKey? {
    guard case .reference(let field, let target, let onDelete, _) = relation,
      let column = columnNames[id.index][field],
      contract.entities.indices.contains(target.index),
      contract[target].key.count == 1, let targetField = contract[target].key.first,
      let targetColumn = columnNames[target.index][targetField]
    else { return nil }
    let table = tableNames[id.index]
    return ForeignKey(
      name: names.take(joined(table, [column], "fkey"), identity: ["fkey", table, column]), column: column,
      field: field,
      target: tableNames[target.index], targetColumn: targetColumn, onDelete: onDelete)
  }

  private mutating func column(_ field: EntityField, of id: EntityID) -> Column {
    let (shape, isNullable) = resolver.resolve(field.type)
    let table = tableNames[id.index]
    let name = columnNames[id.index][field.name] ?? field.column
    let type = field.hash == nil ? ColumnType(shape) : .text
    let checks = field.hash == nil ? columnChecks(shape) : []
    return Column(
      name: name, field: field.name, type: type, isNullable: isNullable && !contract[id].key.contains(field.name),
      defaultValue: type.holdsScalar ? field.defaultValue : nil, isSequence: field.generation == .sequence,
      isHash: field.hash != nil,
      checks: checks,
      checkName: checks.isEmpty
        ? nil : names.take(joined(table, [name], "check"), identity: ["check", table, name]),
      comment: field.description, was: field.was.map(\.name))
  }

  private func columnChecks(_ shape: ValueType) -> [ColumnCheck] {
    switch shape {
    case .enumeration(let enumeration): return [.oneOf(enumeration.cases.map(\.value))]
    case .string(let string):
      guard ColumnType(shape) == .text, string.minLength ?? 0 > 0 || string.maxLength != nil else { return [] }
      return [.length(minimum: string.minLength.flatMap { $0 > 0 ? $0 : nil }, maximum: string.maxLength)]
    case .integer(let integer): return integer.bounds.isEmpty ? [] : [.bounds(integer.bounds)]
    case .number(let number): return number.bounds.isEmpty ? [] : [.bounds(number.bounds)]
    case .decimal(let decimal): return decimal.bounds.isEmpty ? [] : [.bounds(decimal.bounds)]
    default: return []
    }
  }

  /// Depth first along the foreign keys; of tables that refer to each other in a circle, the one declared first is last.
  private func inDependencyOrder() -> [Int] {
    let targets = contract.entities.map { entity in
      entity.relations.compactMap { if case .reference(_, let target, _, _) = $0 { target.index } else { nil } }
    }
    var order: [Int] = []
    var isSeen = Array(repeating: false, count: targets.count)
    for root in targets.indices where !isSeen[root] {
      isSeen[root] = true
      var path = [(entity: root, next: 0)]
      while let (entity, next) = path.last {
        if next < targets[entity].count {
          path[path.count - 1].next += 1
          let target = targets[entity][next]
          if targets.indices.contains(target), !isSeen[target] {
            isSeen[target] = true
            path.append((target, 0))
          }
        } else {
          order.append(entity)
          path.removeLast()
        }
      }
    }
    return order
  }

  // MARK: Statements

  private func repository(_ id: EntityID) -> RepositoryPlan {
    var inserts = false
    var finds = false
    var deletes = false
    var lookups: [String] = []
    var lists: [Statement] = []
    var changes: Set<String> = []
    var automatic: [FieldValue]?
    var transitions: [Statement] = []
    for operation in operations[id.index] {
      let name = contract[operation].name
      switch handlers[operation.index] {
      case .custom: break
      case .create: inserts = true
      case .read: finds = true
      case .list(let list): lists.append(.list(name: name, list.query))
      case .update(let update):
        finds = true
        changes.formUnion(update.changes.map(\.field))
        automatic = update.automatic
      case .delete:
        finds = true
        deletes = true
      case .signIn(let signIn):
        if !lookups.contains(signIn.identifier) { lookups.append(signIn.identifier) }
      case .transition(let move):
        finds = true
        transitions.append(
          .transition(name: name, field: move.field, from: move.from, to: move.to, automatic: move.automatic))
      }
    }
    var statements: [Statement] = []
    if inserts { statements.append(.insert) }
    if finds { statements.append(.find) }
    statements += lookups.map { .findBy(field: $0) }
    statements += lists
    if let automatic {
      let fields = contract[id].fields.map(\.name).filter(changes.contains)
      statements.append(.update(fields: fields, automatic: automatic))
    }
    statements += transitions
    if deletes { statements.append(.delete) }
    return RepositoryPlan(entity: id, statements: statements)
  }
}

extension ColumnType {
  /// How values of a shape are stored.
  init(_ shape: ValueType) {
    switch shape {
    case .boolean: self = .boolean
    case .integer(let integer): self = integer.width == .int32 ? .int32 : .int64
    case .number(let number): self = number.isSingle ? .single : .double
    case .decimal(let decimal): self = .decimal(precision: decimal.precision, scale: decimal.scale)
    case .enumeration: self = .text
    case .string(let string):
      switch string.format {
      case .uuid: self = .uuid
      case .dateTime: self = .timestamp
      case .date: self = .date
      case .localTime: self = .time
      case .byte, .binary: self = .bytes
      default: self = .text
      }
    case .list, .map, .object, .union, .any, .reference, .never: self = .json
    }
  }

  /// Whether a default can be written in the table's definition.
  var holdsScalar: Bool {
    switch self {
    case .uuid, .text, .int32, .int64, .double, .single, .decimal, .boolean, .timestamp, .date, .time: true
    case .bytes, .json: false
    }
  }
}
