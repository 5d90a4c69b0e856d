import ContractModel
import ContractPlan
import EmitKit

extension RepositoryWriter {
  /// The type of the order values of an item.
  func afterType(_ query: ListQuery) -> String {
    "Pick<\(row), \(query.order.map { StringLiteral($0.field).code }.joined(separator: " | "))>"
  }

  /// The parameters of an operation's route by their names in the contract.
  private func filterProperty(_ title: String, _ parameter: String) -> String {
    guard let route = project.route(withMethod: title) else { return parameter }
    let names = project.parameterNames(route)
    return zip(route.parameters, names).first { $0.0.name == parameter && $0.0.location == .query }?.1 ?? parameter
  }

  func list(_ title: String, _ query: ListQuery, _ text: SQLListText, _ module: inout Module) {
    let isPaged = project.route(withMethod: title)?.pagination != nil
    module.use("where", from: "../runtime/database")
    module.useType("Sql", from: "../runtime/database")
    let interface = JavaScriptNames.capitalized(title) + "Filter"
    if dialect == .typescript { filterInterface(interface, title, query, isPaged, &module.body) }
    module.body.fitted(
      "export async function \(title)(",
      ["queries" + dialect.types(": Queries"), "filter" + dialect.types(": " + interface)],
      ")\(promise(row + "[]")) {")
    let value: (SQLValue.Source) -> String = { source in
      switch source {
      case .parameter(let name), .parameterList(let name): "filter." + filterProperty(title, name)
      case .cursor(let position): "after" + PropertyKey(query.order[safe: position]?.field ?? "").access
      case .subject: "filter.owner"
      case .limit: "filter.limit"
      case .field: "undefined"
      }
    }
    var body = CodeWriter()
    body.indented { writer in
      writer.line("const conditions\(dialect.types(": Sql[]")) = [];")
      if let owner = text.owner { writer.line("conditions.push(sql`\(template(owner, &module, value))`);") }
      for filter in text.filters {
        let condition = "sql`\(template(filter.condition, &module, value))`"
        let place = "filter." + filterProperty(title, filter.parameter)
        let single = "if (\(place) !== undefined) conditions.push(\(condition));"
        if writer.indentationWidth + single.count <= lineWidth {
          writer.line(single)
        } else {
          writer.block("if (\(place) !== undefined) {") { $0.fitted("conditions.push(", [condition], ");") }
        }
      }
      if isPaged {
        let condition = "sql`\(template(text.after, &module, value))`"
        writer.line("const { after } = filter;")
        writer.block("if (after !== undefined) {") { $0.fitted("conditions.push(", [condition], ");") }
      }
      let pieces = [text.select, SQLText("\u{0}"), text.order] + (isPaged ? [text.limit] : [])
      let sql = template(pieces.joined(separator: " "), &module, value)
        .split(separator: "\\u0000", omittingEmptySubsequences: false).joined(separator: "${where(conditions)}")
      run("const rows = ", sql, "", &writer)
      writer.line("return rows.map(fromRow);")
    }
    module.body.append(body)
    module.body.line("}")
  }

  private func filterInterface(_ name: String, _ title: String, _ query: ListQuery, _ isPaged: Bool, _ writer: inout CodeWriter) {
    writer.doc("What narrows `\(title)`.")
    writer.block("export interface \(name) {") { writer in
      for filter in query.filters {
        writer.line("\(filterProperty(title, filter.parameter)): \(filterType(filter)) | undefined;")
      }
      if let owner = query.ownerField { writer.line("owner: \(row)[\(StringLiteral(owner))];") }
      if isPaged {
        writer.doc("The order values of the item to start after.")
        writer.line("after: \(afterType(query)) | undefined;")
        writer.line("limit: number;")
      }
    }
    writer.blank()
  }

  private func filterType(_ filter: Filter) -> String {
    let type = "NonNullable<\(row)[\(StringLiteral(filter.field))]>"
    switch filter.comparison {
    case .oneOf: return "readonly \(type)[]"
    case .contains: return "string"
    default: return type
    }
  }
}

extension Array {
  /// The element of an index that may not be there.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
