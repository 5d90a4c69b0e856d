import ContractModel
import ContractPlan
import EmitKit

extension RepositoryWriter {
  func list(_ title: String, _ operation: String, _ query: ListQuery, _ text: SQLListText, _ module: inout Module) {
    let route = project.route(withMethod: title)
    let isPaged = route?.pagination != nil
    let names = route.map { Array(zip($0.parameters, project.parameterNames($0))) } ?? []
    func parameter(_ name: String) -> String {
      names.first { $0.0.name == name && $0.0.location == .query }?.1 ?? name
    }
    let name: (SQLValue.Source) -> String = { source in
      switch source {
      case .parameter(let name), .parameterList(let name): parameter(name)
      case .cursor(let position): "after_\(position + 1)"
      case .subject: "owner"
      case .limit: "limit"
      case .field(let field): attribute(field)
      }
    }
    let select = constant("_\(title.uppercased())", sql(text.select, name), &module)
    let order = constant(
      "_\(title.uppercased())_ORDER", sql(isPaged ? text.order + " " + text.limit : text.order, name), &module)
    var parameters = ["queries: Queries"]
    var keywords: [String] = []
    for filter in query.filters {
      guard let field = entity.field(filter.field) else { continue }
      let type = project.typeText(TypeUse(field.type.type))
      let text = filter.comparison == .oneOf ? "list[\(type)]" : filter.comparison == .contains ? "str" : type
      keywords.append("\(parameter(filter.parameter)): \(text) | None")
    }
    if query.ownerField != nil { keywords.append("owner: str | None") }
    if isPaged { keywords += ["after: Mapping[str, Any] | None", "limit: int"] }
    if !keywords.isEmpty { parameters += ["*"] + keywords }
    func value(_ sqlValue: SQLValue, _ module: inout Module) -> String {
      switch sqlValue.source {
      case .parameterList(let name): return boundList(sqlValue.type, parameter(name), &module)
      case .cursor(let position):
        let field = query.order.indices.contains(position) ? query.order[position].field : ""
        return bound(sqlValue.type, "after[\(StringLiteral(attribute(field)))]", &module)
      case .subject: return bound(sqlValue.type, "owner", &module)
      default: return bound(sqlValue.type, name(sqlValue.source), &module)
      }
    }
    module.define { writer, module in
      writer.suite("async def \(title)(\(parameters.joined(separator: ", "))) -> list[\(row)]:") { writer in
        let conditions = text.owner.map { [StringLiteral(sql($0, name)).code] } ?? []
        writer.code("conditions: list[str] = [\(conditions.joined(separator: ", "))]")
        var initial: [String] = []
        if let owner = text.owner?.values.first { initial.append("\"owner\": \(value(owner, &module))") }
        if isPaged { initial.append("\"limit\": limit") }
        writer.code("values: dict[str, Any] = {\(initial.joined(separator: ", "))}")
        for filter in text.filters {
          writer.code("if \(parameter(filter.parameter)) is not None:")
          writer.indented { writer in
            writer.code("conditions.append(\(StringLiteral(sql(filter.condition, name))))")
            if let hole = filter.condition.values.first {
              writer.code("values[\(StringLiteral(name(hole.source)))] = \(value(hole, &module))")
            }
          }
        }
        if isPaged {
          writer.line("if after is not None:")
          writer.indented { writer in
            writer.code("conditions.append(\(StringLiteral(sql(text.after, name))))")
            var seen: Set<String> = []
            for hole in text.after.values where seen.insert(name(hole.source)).inserted {
              writer.code("values[\(StringLiteral(name(hole.source)))] = \(value(hole, &module))")
            }
          }
        }
        writer.line("where = f\" WHERE {' AND '.join(conditions)}\" if conditions else \"\"")
        writer.code("rows = await queries.run(f\"{\(select)}{where} {\(order)}\", values)")
        writer.line("return [_from_row(row) for row in rows]")
      }
    }
  }
}
