internal import ContractModel
public import ContractPlan

extension SQLDialect {
  func list(_ query: ListQuery, _ table: Table, _ visible: [Column]) -> SQLListText {
    let terms = query.order.compactMap { term in
      table.column(of: term.field).map { KeysetTerm(column: $0, isDescending: term.isDescending) }
    }
    let owner = query.ownerField.flatMap { field in
      table.column(of: field).map { identifier($0.name) + " = " + hole($0, .subject) } ?? SQLText("FALSE")
    }
    let filters = query.filters.compactMap { filter in
      table.column(of: filter.field).map {
        SQLFilterText(parameter: filter.parameter, condition: condition(filter, $0))
      }
    }
    return SQLListText(
      select: SQLText("SELECT \(identifiers(visible.map(\.name))) FROM \(identifier(table.name))"), columns: visible,
      owner: owner, filters: filters, after: after(terms),
      order: SQLText("ORDER BY " + terms.map(order).joined(separator: ", ")), orderColumns: terms.map(\.column),
      limit: "LIMIT " + SQLText(SQLValue(.limit, .int32)))
  }

  private func condition(_ filter: Filter, _ column: Column) -> SQLText {
    let name = identifier(column.name)
    let value = hole(column, .parameter(filter.parameter))
    switch filter.comparison {
    case .equal: return "\(name) = " + value
    case .notEqual: return column.isNullable ? "(\(name) <> " + value + " OR \(name) IS NULL)" : "\(name) <> " + value
    case .less: return "\(name) < " + value
    case .lessOrEqual: return "\(name) <= " + value
    case .greater: return "\(name) > " + value
    case .greaterOrEqual: return "\(name) >= " + value
    case .contains:
      switch self {
      case .sqlite: return "instr(lower(\(name)), lower(" + value + ")) > 0"
      case .postgresql: return "strpos(lower(\(name)), lower(CAST(" + value + #" AS text) COLLATE "C")) > 0"#
      }
    case .oneOf:
      let list = hole(column, .parameterList(filter.parameter))
      switch self {
      case .sqlite: return "\(name) IN (SELECT value FROM json_each(" + list + "))"
      case .postgresql: return "\(name) = ANY (CAST(" + list + " AS \(castType(column.type))[]))"
      }
    }
  }

  /// Null is before every value where ascending and after every value where descending, as SQLite has it by itself.
  func order(_ term: KeysetTerm) -> String {
    orderTerm(term.column, isDescending: term.isDescending, placesNull: term.column.isNullable)
  }

  /// A column of an order or an index.
  public func orderTerm(_ column: Column, isDescending: Bool, placesNull: Bool) -> String {
    let nulls = placesNull && self == .postgresql ? (isDescending ? " NULLS LAST" : " NULLS FIRST") : ""
    return identifier(column.name) + (isDescending ? " DESC" : "") + nulls
  }

  // MARK: Keyset

  private func after(_ terms: [KeysetTerm]) -> SQLText {
    guard let first = terms.first else { return SQLText("TRUE") }
    let isUniform = terms.allSatisfy { !$0.column.isNullable && $0.isDescending == first.isDescending }
    guard isUniform, terms.count > 1 else { return after(terms[...], 0) }
    let names = identifiers(terms.map(\.column.name))
    let values = terms.enumerated().map { hole($1.column, .cursor($0)) }.joined(separator: ", ")
    return "(\(names)) \(first.isDescending ? "<" : ">") (" + values + ")"
  }

  /// Row by row: at or after in the first column; and after in it, or else after in the rest. The first half alone bounds
  /// a range of an index.
  private func after(_ terms: ArraySlice<KeysetTerm>, _ position: Int) -> SQLText {
    guard let term = terms.first else { return SQLText("FALSE") }
    let strictly = beyond(term, position, includesEqual: false)
    let rest = terms.dropFirst()
    if rest.isEmpty { return strictly }
    return beyond(term, position, includesEqual: true) + " AND (" + strictly + " OR " + after(rest, position + 1) + ")"
  }

  private func beyond(_ term: KeysetTerm, _ position: Int, includesEqual: Bool) -> SQLText {
    let column = term.column
    let name = identifier(column.name)
    let value = hole(column, .cursor(position))
    let comparison = "\(name) \(term.isDescending ? "<" : ">")\(includesEqual ? "=" : "") " + value
    guard column.isNullable else { return comparison }
    // Alone in a comparison with nothing a value has no type that PostgreSQL could know.
    let known = self == .postgresql ? "CAST(" + value + " AS \(castType(column.type)))" : value
    switch (term.isDescending, includesEqual) {
    case (false, false): return "(" + known + " IS NULL AND \(name) IS NOT NULL OR " + comparison + ")"
    case (false, true): return "(" + known + " IS NULL OR " + comparison + ")"
    case (true, false): return "(" + known + " IS NOT NULL AND (\(name) IS NULL OR " + comparison + "))"
    case (true, true): return "(\(name) IS NULL OR " + comparison + ")"
    }
  }
}

/// A column that rows are in the order of.
struct KeysetTerm {
  var column: Column
  var isDescending: Bool
}
