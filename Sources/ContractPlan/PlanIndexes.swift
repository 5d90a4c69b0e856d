internal import ContractModel

/// Collects the indexes of a table, and leaves out those that another one, a unique constraint or the primary key serves.
struct IndexPlanner {
  private let served: [[String]]
  private var wanted: [[IndexColumn]] = []

  init(primaryKey: [String], uniques: [[String]]) {
    served = [primaryKey] + uniques
  }

  mutating func add(_ columns: [IndexColumn]) {
    if !columns.isEmpty, !wanted.contains(columns) { wanted.append(columns) }
  }

  /// What a list is ordered by, after what narrows it to equal values; and what narrows it to a range.
  mutating func add(_ query: ListQuery, terms: ([OrderTerm]) -> [IndexColumn]) {
    let order = terms(query.order)
    let owner = terms(query.ownerField.map { [OrderTerm(field: $0)] } ?? [])
    func lead(_ columns: [IndexColumn]) -> [IndexColumn] {
      columns + order.filter { term in !columns.contains { $0.name == term.name } }
    }
    add(lead(owner))
    for filter in query.filters {
      let column = terms([OrderTerm(field: filter.field)])
      switch filter.comparison {
      case .equal: add(lead(owner + column.filter { !owner.contains($0) }))
      case .less, .lessOrEqual, .greater, .greaterOrEqual, .oneOf: add(column)
      case .notEqual, .contains: break
      }
    }
  }

  func needed() -> [[IndexColumn]] {
    wanted.enumerated().filter { position, columns in
      let names = columns.map(\.name)
      // An index can be read either way, and what follows a whole unique key orders one row.
      let isServed = served.contains { key in
        let shared = columns.prefix(key.count)
        return !shared.isEmpty && key.starts(with: shared.map(\.name))
          && shared.allSatisfy { $0.isDescending == columns[0].isDescending }
      }
      let isPrefix = wanted.enumerated().contains { other, longer in
        other != position && longer.count > columns.count
          && (longer.starts(with: columns) || names.count == 1 && longer.first?.name == names[0])
      }
      return !isServed && !isPrefix
    }.map(\.element)
  }
}
