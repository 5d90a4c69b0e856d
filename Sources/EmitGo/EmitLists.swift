import ContractModel
import ContractPlan
import EmitKit

extension StoreWriter {
  func list(_ title: String, _ name: String, _ query: ListQuery, _ text: SQLListText, _ writer: inout CodeWriter) {
    guard let operation = project.operation(named: name), let route = project.route(named: name) else { return }
    let isPaged = route.pagination != nil
    let filters = project.filterFields(route, query)
    let orders = query.order.compactMap { project.column($0.field, of: table) }
    if isPaged {
      writer.line("// \(operation.position) is the order values of an item of \(operation.method).")
      writer.block("type \(operation.position) struct {") { writer in
        writer.fields(orders.map { GoField(name: $0.name, type: project.type($0)) })
      }
      writer.blank()
    }
    writer.line("// \(operation.filter) is what narrows \(operation.method).")
    var members = filters.map { GoField(name: $0.name, type: $0.type) }
    if let owner = query.ownerField, let column = project.column(owner, of: table) { members.append(GoField(name: "Owner", type: types.base(column.field.type))) }
    if isPaged { members += [GoField(name: "After", type: "*" + operation.position), GoField(name: "Limit", type: "int")] }
    if members.isEmpty {
      writer.line("type \(operation.filter) struct{}")
    } else {
      writer.block("type \(operation.filter) struct {") { $0.fields(members) }
    }
    writer.blank()
    writer.line("// \(title) is the rows that a filter leaves, in order.")
    var body = CodeWriter.go
    body.line("var where []string")
    body.line("var statement db.Statement")
    if let owner = text.owner {
      let column = query.ownerField.flatMap { project.column($0, of: table) }
      body.line("where = append(where, \(built(owner) { value in column.map { project.bound("filter.Owner", value.type, $0.field.type, .value) } ?? "nil" }))")
    }
    for (filter, field) in zip(text.filters, filters) {
      let value = { (place: String) in
        built(filter.condition) { value in
          if case .parameterList = value.source { return project.boundList(place, value.type, field.element) }
          // What a text is compared with has the type of the parameter.
          return project.bound(place, value.type, field.use, .value)
        }
      }
      switch field.holding {
      case .value: body.line("where = append(where, \(value("filter.\(field.name)")))")
      case .nilable:
        body.block("if filter.\(field.name) != nil {") { $0.line("where = append(where, \(value("filter.\(field.name)")))") }
      case .pointer, .optional:
        body.block("if filter.\(field.name) != nil {") { $0.line("where = append(where, \(value("*filter.\(field.name)")))") }
      }
    }
    if isPaged {
      let condition = built(text.after) { value in
        guard case .cursor(let position) = value.source, orders.indices.contains(position) else { return "nil" }
        let column = orders[position]
        return project.bound("after.\(column.name)", value.type, column.field.type, column.holding)
      }
      body.block("if after := filter.After; after != nil {") { $0.line("where = append(where, \(condition))") }
    }
    let select = text.select.text(project.database)
    let order = " " + text.order.text(project.database) + (isPaged ? " LIMIT " : "")
    let limit = isPaged ? " + statement.Arg(filter.Limit)" : ""
    body.line("text := \(literal(SQLText(select)).spaced) + db.Where(where) + \(StringLiteral(order))\(limit)")
    body.line("rows, err := s.QueryContext(ctx, text, statement.Args()...)")
    body.line("return db.All(rows, err, \(names.scan))")
    let filter = body.names("filter") ? "filter" : "_"
    writer.block(open(title, ["\(filter) \(operation.filter)"], "([]\(names.row), error)")) { $0.append(body) }
  }
}

/// A field of a list's filter, from a parameter of its operation.
struct FilterField {
  var name: String
  var type: String
  var holding: Holding
  var use: TypeUse
  /// Of a list, what its elements are.
  var element: TypeUse
}

extension GoProject {
  func filterFields(_ route: Route, _ query: ListQuery) -> [FilterField] {
    let names = parameterNames(route)
    return query.filters.compactMap { filter in
      guard let (parameter, name) = zip(route.parameters, names).first(where: { $0.0.name == filter.parameter && $0.0.location == .query })
      else { return nil }
      let holding = parameterHolding(parameter)
      var element = parameter.type
      if case .list(let list) = types.resolved(parameter.type), let inner = list.element { element = inner }
      return FilterField(name: name, type: types.type(parameter.type, holding), holding: holding, use: parameter.type, element: element)
    }
  }
}
