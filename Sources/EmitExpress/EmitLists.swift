import ContractModel
import ContractPlan
import EmitKit

extension RepositoryWriter {
  private var writtenDialect: Dialect { project.dialect }

  /// The fields by which a list is ordered, with their columns.
  private func terms(_ query: ListQuery) -> [(term: OrderTerm, column: Column)] {
    query.order.compactMap { term in table.column(of: term.field).map { (term, $0) } }
  }

  /// The type of the order values of an item.
  func afterType(_ query: ListQuery) -> String {
    "Pick<\(row), \(query.order.map { StringLiteral($0.field).code }.joined(separator: " | "))>"
  }

  /// The parameters of an operation's route by their names in the contract.
  private func filterProperty(_ title: String, _ parameter: String) -> String {
    guard let route = project.plan.routes.routes.first(where: { project.names.operations[$0.operation.index].method == title })
    else { return parameter }
    let names = project.parameterNames(route)
    return zip(route.parameters, names).first { $0.0.name == parameter && $0.0.location == .query }?.1 ?? parameter
  }

  func list(_ title: String, _ query: ListQuery, _ module: inout Module) {
    let dialect = writtenDialect
    let isPaged = project.plan.routes.routes.first { project.names.operations[$0.operation.index].method == title }?.pagination != nil
    module.use("where", from: "../runtime/database")
    module.useType("Sql", from: "../runtime/database")
    let interface = JavaScriptNames.capitalized(title) + "Filter"
    if dialect == .typescript {
      module.body.doc("What narrows `\(title)`.")
      module.body.block("export interface \(interface) {") { writer in
        for filter in query.filters {
          let type = filterType(filter)
          writer.line("\(filterProperty(title, filter.parameter)): \(type) | undefined;")
        }
        if let owner = query.ownerField { writer.line("owner: \(row)[\(StringLiteral(owner))];") }
        if isPaged {
          writer.doc("The order values of the item to start after.")
          writer.line("after: \(afterType(query)) | undefined;")
          writer.line("limit: number;")
        }
      }
      module.body.blank()
    }
    module.body.fitted(
      "export async function \(title)(",
      ["queries" + dialect.types(": Queries"), "filter" + dialect.types(": " + interface)],
      ")\(dialect.types(": Promise<\(row)[]>")) {")
    var body = CodeWriter()
    body.indented { writer in
      writer.line("const conditions\(dialect.types(": Sql[]")) = [];")
      if let owner = query.ownerField, let column = table.column(of: owner) {
        writer.line("conditions.push(sql`\(SQLIdentifier(column.name)) = ${filter.owner}`);")
      }
      for filter in query.filters { condition(filter, filterProperty(title, filter.parameter), &writer, &module) }
      if isPaged { keyset(query, &writer) }
      let order = terms(query).map { orderText($0.term, $0.column) }.joined(separator: ", ")
      writer.line("const rows = await queries.query(")
      writer.line("  sql`SELECT ${columns} FROM \(SQLIdentifier(table.name)) ${where(conditions)}")
      writer.line("    ORDER BY \(order)\(isPaged ? " LIMIT ${filter.limit}" : "")`,")
      writer.line(");")
      writer.line("return rows.map(fromRow);")
    }
    module.body.append(body)
    module.body.line("}")
  }

  private func filterType(_ filter: Filter) -> String {
    let type = "NonNullable<\(row)[\(StringLiteral(filter.field))]>"
    switch filter.comparison {
    case .oneOf: return "readonly \(type)[]"
    case .contains: return "string"
    default: return type
    }
  }

  private func condition(_ filter: Filter, _ property: String, _ writer: inout CodeWriter, _ module: inout Module) {
    guard let column = table.column(of: filter.field) else { return }
    let name = sortable(column)
    let place = "filter." + property
    let value = sortableValue(column, place)
    let text: String
    switch filter.comparison {
    case .equal: text = "sql`\(name) = \(value)`"
    case .notEqual: text = "sql`\(name) <> \(value)`"
    case .less: text = "sql`\(name) < \(value)`"
    case .lessOrEqual: text = "sql`\(name) <= \(value)`"
    case .greater: text = "sql`\(name) > \(value)`"
    case .greaterOrEqual: text = "sql`\(name) >= \(value)`"
    case .contains:
      // Case is folded in ASCII only, whatever the database's locale.
      text =
        project.isPostgres
        ? "sql`position(lower(${\(place)}::text COLLATE \"C\") IN lower(\(name) COLLATE \"C\")) > 0`"
        : "sql`instr(lower(\(name)), lower(${\(place)})) > 0`"
    case .oneOf:
      module.use("oneOf", from: "../runtime/database")
      text = "oneOf(sql`\(name)`, \(place))"
    }
    let single = "if (\(place) !== undefined) conditions.push(\(text));"
    if writer.indentationWidth + single.count <= lineWidth { return writer.line(single) }
    writer.block("if (\(place) !== undefined) {") { $0.fitted("conditions.push(", [text], ");") }
  }

  /// SQLite keeps decimals as text, which sorts otherwise than the numbers do.
  private func sortable(_ column: Column) -> String {
    let name = SQLIdentifier(column.name).code
    if case .decimal = column.type, !project.isPostgres { return "CAST(\(name) AS NUMERIC)" }
    return name
  }

  private func sortableValue(_ column: Column, _ value: String) -> String {
    if case .decimal = column.type, !project.isPostgres { return "CAST(${\(value)} AS NUMERIC)" }
    return "${\(value)}"
  }

  private func orderText(_ term: OrderTerm, _ column: Column) -> String {
    let direction = term.isDescending ? " DESC" : ""
    guard column.isNullable else { return sortable(column) + direction }
    return sortable(column) + direction + (term.isDescending ? " NULLS LAST" : " NULLS FIRST")
  }

  /// What comes after an item in the order of the list.
  private func keyset(_ query: ListQuery, _ writer: inout CodeWriter) {
    let terms = terms(query)
    writer.line("const { after } = filter;")
    guard let first = terms.first else { return }
    let isUniform = terms.allSatisfy { $0.term.isDescending == first.term.isDescending && !$0.column.isNullable }
    let place = { (term: OrderTerm) in "after" + PropertyKey(term.field).access }
    var text: String
    if isUniform {
      let names = terms.map { sortable($0.column) }, values = terms.map { sortableValue($0.column, place($0.term)) }
      let sign = first.term.isDescending ? "<" : ">"
      text = terms.count == 1
        ? "\(names[0]) \(sign) \(values[0])"
        : "(\(names.joined(separator: ", "))) \(sign) (\(values.joined(separator: ", ")))"
    } else {
      var branches: [String] = []
      for index in terms.indices {
        var all = terms[..<index].map { equal($0.column, place($0.term)) }
        all.append(beyond(terms[index].term, terms[index].column, place(terms[index].term)))
        branches.append(all.count == 1 ? all[0] : "(" + all.joined(separator: " AND ") + ")")
      }
      text = "(" + branches.joined(separator: "\n  OR ") + ")"
    }
    writer.block("if (after !== undefined) {") { $0.fitted("conditions.push(", ["sql`\(text)`"], ");") }
  }

  private func equal(_ column: Column, _ value: String) -> String {
    let name = sortable(column), bound = sortableValue(column, value)
    if !column.isNullable { return "\(name) = \(bound)" }
    return project.isPostgres ? "\(name) IS NOT DISTINCT FROM \(bound)" : "\(name) IS \(bound)"
  }

  /// Nulls come before everything else: first upwards, last downwards.
  private func beyond(_ term: OrderTerm, _ column: Column, _ value: String) -> String {
    let name = sortable(column), bound = sortableValue(column, value)
    guard column.isNullable else { return "\(name) \(term.isDescending ? "<" : ">") \(bound)" }
    return term.isDescending
      ? "${\(value) === null ? sql`FALSE` : sql`(\(name) < \(bound) OR \(name) IS NULL)`}"
      : "${\(value) === null ? sql`\(name) IS NOT NULL` : sql`\(name) > \(bound)`}"
  }
}
