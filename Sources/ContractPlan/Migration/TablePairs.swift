public import ContractModel

/// A storage plan with the contract that its names come from.
public struct PlannedStorage: Hashable, Sendable {
  public var contract: Contract
  public var storage: StoragePlan

  public init(contract: Contract, storage: StoragePlan) {
    self.contract = contract
    self.storage = storage
  }
}

/// Which table, and which column, of one plan is which of another: by name, or by the former names that the contract tells.
struct TablePairs {
  struct Pair {
    var old: Table
    var new: Table
  }

  var kept: [Pair] = []
  var added: [Table] = []
  var dropped: [Table] = []

  init(old: PlannedStorage, new: PlannedStorage) {
    var free = old.storage.tables
    func take(_ isIt: (Table) -> Bool) -> Table? {
      free.firstIndex(where: isIt).map { free.remove(at: $0) }
    }
    var partner: [String: Table] = [:]
    for table in new.storage.tables { partner[table.name] = take { $0.name == table.name } }
    for table in new.storage.tables where partner[table.name] == nil {
      // An entity of the same name has another table now, or one of a former name is this one.
      let names = [new.contract[table.entity].name] + table.was
      partner[table.name] = take { names.contains(old.contract[$0.entity].name) || table.was.contains($0.name) }
    }
    for table in new.storage.tables {
      if let known = partner[table.name] { kept.append(Pair(old: known, new: table)) } else { added.append(table) }
    }
    dropped = free
  }
}

/// What tables and columns that stay are called now, by what they were called.
struct NewNames {
  private var tables: [String: String] = [:]
  private var columns: [String: [String: String]] = [:]

  init(_ pairs: TablePairs) {
    for pair in pairs.kept {
      tables[pair.old.name] = pair.new.name
      columns[pair.old.name] = ColumnPairs(pair.old, pair.new).newNames
    }
  }

  func table(_ name: String) -> String { tables[name] ?? name }

  func column(_ name: String, of table: String) -> String { columns[table]?[name] ?? name }
}

/// The columns of two tables that are one.
struct ColumnPairs {
  struct Pair {
    var old: Column
    var new: Column
  }

  var kept: [Pair] = []
  var added: [Column] = []
  var dropped: [Column] = []

  init(_ old: Table, _ new: Table) {
    var free = old.columns
    var partner: [String: Column] = [:]
    func pair(_ isIt: (Column, Column) -> Bool) {
      for column in new.columns where partner[column.name] == nil {
        if let index = free.firstIndex(where: { isIt($0, column) }) { partner[column.name] = free.remove(at: index) }
      }
    }
    pair { $0.name == $1.name }
    pair { $0.field == $1.field }
    pair { old, column in column.was.contains(old.field) || column.was.contains(old.name) }
    for column in new.columns {
      if let known = partner[column.name] { kept.append(Pair(old: known, new: column)) } else { added.append(column) }
    }
    dropped = free
  }

  /// What the columns of the old table are called now.
  var newNames: [String: String] { Dictionary(kept.map { ($0.old.name, $0.new.name) }, uniquingKeysWith: { first, _ in first }) }
}

extension Table {
  /// The table as it is once tables and columns have their new names.
  func renamed(_ newNames: NewNames) -> Table {
    var names: [String: String] = [:]
    for column in columns { names[column.name] = newNames.column(column.name, of: name) }
    var copy = self
    copy.name = newNames.table(name)
    for index in copy.columns.indices { copy.columns[index].name = names[columns[index].name] ?? columns[index].name }
    copy.primaryKey = primaryKey.map { names[$0] ?? $0 }
    for index in copy.uniques.indices { copy.uniques[index].columns = uniques[index].columns.map { names[$0] ?? $0 } }
    for index in copy.indexes.indices {
      for place in copy.indexes[index].columns.indices {
        let column = indexes[index].columns[place].name
        copy.indexes[index].columns[place].name = names[column] ?? column
      }
    }
    for index in copy.foreignKeys.indices {
      let key = foreignKeys[index]
      copy.foreignKeys[index].column = names[key.column] ?? key.column
      copy.foreignKeys[index].target = newNames.table(key.target)
      copy.foreignKeys[index].targetColumn = newNames.column(key.targetColumn, of: key.target)
    }
    return copy
  }
}
