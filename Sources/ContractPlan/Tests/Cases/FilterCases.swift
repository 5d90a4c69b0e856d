internal import ContractModel

/// What filters let through.
extension OperationCases {
  func planFilters(_ plan: ListHandlerPlan, _ entity: Entity) {
    for filter in plan.query.filters {
      guard let parameter = route.parameters.first(where: { $0.name == filter.parameter }),
        let listed = list(plan, entity, count: 2), let field = entity.field(filter.field)
      else { continue }
      for (value, label) in filterValues(filter, field, parameter, listed.rows) {
        filtered(plan, filter, parameter, value, label, listed)
      }
    }
    planCombination(plan, entity)
  }

  /// Values for a filter that let through one row, all, or none.
  private func filterValues(
    _ filter: Filter, _ field: EntityField, _ parameter: ParameterPlan, _ rows: [Row]
  ) -> [(JSONTemplate, String)] {
    if field.generation == .createdNow || field.generation == .updatedNow {
      guard case .string(let string) = planner.resolved(field.type).type else { return [] }
      let times =
        string.format == .date
        ? ["2000-01-01", "2999-01-01"] : ["2000-01-01T00:00:00.000Z", "2999-01-01T00:00:00.000Z"]
      return times.map { (.value(.string($0)), $0) }
    }
    var out: [(JSONTemplate, String)] = []
    for (index, row) in rows.enumerated() {
      guard var value = row.values[filter.field], value != .value(.null) else { continue }
      if filter.comparison == .contains, case .value(.string(let text)) = value {
        value = .value(.string(text.uppercased()))
      }
      if out.contains(where: { $0.0 == value }) { continue }
      out.append((value, "the value of row \(index + 1)"))
    }
    // A value that no row has.
    let element = TextDecoder.isScalar(parameter.decoding) ? parameter.value : listElement(parameter.value)
    for index in [7, 4, 3, 2, 1] where filter.comparison == .equal || filter.comparison == .oneOf {
      guard let element, let other = planner.sampler.value(element, .full, index: index, hint: parameter.name),
        !out.contains(where: { $0.0 == .value(other) })
      else { continue }
      out.append((.value(other), "another value"))
      break
    }
    return out
  }

  private func listElement(_ plan: ValuePlan) -> ValuePlan? {
    if case .list(let list) = planner.resolved(plan).shape { list.element } else { nil }
  }

  private func filtered(
    _ plan: ListHandlerPlan, _ filter: Filter, _ parameter: ParameterPlan, _ value: JSONTemplate, _ label: String,
    _ listed: Listed
  ) {
    guard let query = queryItems(parameter, value) else { return }
    var through: [Row] = []
    for row in listed.rows {
      guard let holds = FilterJudge.holds(filter, row, value) else { return }
      if holds { through.append(row) }
    }
    let match: JSONMatch =
      switch through.count {
      case 0: .array([])
      case 1: .array(through.map(element))
      default: .array(Array(repeating: .any, count: through.count))
      }
    guard let exchange = get(listed.caller, query, page(match, plan)) else { return }
    var draft = listed.draft
    draft.steps.append(.send(exchange))
    let count = through.isEmpty ? "nothing" : through.count == 1 ? "one row" : "\(through.count) rows"
    add("answers \(count) where \(filter.parameter) (\(filter.comparison.rawValue)) is \(label)", .list, draft)
    // In a query a plus is a space.
    guard let item = query.first, query.count == 1, case .literal(let text)? = item.value.parts.first,
      item.value.parts.count == 1, text.contains(" ")
    else { return }
    let raw = PercentEncoding.encode(text).split(separator: "%20", omittingEmptySubsequences: false).joined(
      separator: "+")
    var plus = exchange
    plus.query.removeAll { $0 == item }
    plus.path = TextTemplate.joined(plus.path.parts + [.literal("?\(PercentEncoding.encode(item.name))=\(raw)")])
    guard plus.query.isEmpty else { return }
    draft.steps[draft.steps.count - 1] = .send(plus)
    add("reads a plus in \(filter.parameter) as a space where it is \(label)", .list, draft)
  }

  func queryItems(_ parameter: ParameterPlan, _ value: JSONTemplate) -> [QueryItem]? {
    switch value {
    case .value(let value):
      var arguments = Arguments()
      let sent: JSONValue = if case .list = parameter.decoding { .array([value]) } else { value }
      guard parameter.location == .query, planner.sampler.checker.accepts(sent, parameter.value),
        planner.add(sent, as: parameter, to: &arguments)
      else { return nil }
      return arguments.query
    case .text(let text): return [QueryItem(name: parameter.name, value: text)]
    case .variable(let name): return [QueryItem(name: parameter.name, value: TextTemplate([.variable(name)]))]
    case .array, .object: return nil
    }
  }

  /// Two filters that let through different rows let none through together.
  private func planCombination(_ plan: ListHandlerPlan, _ entity: Entity) {
    guard let listed = list(plan, entity, count: 2) else { return }
    let equal = plan.query.filters.filter { $0.comparison == .equal }
    var query: [QueryItem] = []
    var names: [String] = []
    for filter in equal where names.count < 2 {
      guard let parameter = route.parameters.first(where: { $0.name == filter.parameter }),
        let one = listed.rows[0].values[filter.field], let two = listed.rows[1].values[filter.field], one != two,
        let items = queryItems(parameter, names.isEmpty ? one : two)
      else { continue }
      query += items
      names.append(filter.parameter)
    }
    guard names.count == 2, let exchange = get(listed.caller, query, page(.array([]), plan)) else { return }
    var draft = listed.draft
    draft.steps.append(.send(exchange))
    add("answers only what passes both \(names[0]) and \(names[1])", .list, draft)
  }
}

/// Decides which rows a filter lets through.
enum FilterJudge {
  /// Nil where it is not known.
  static func holds(_ filter: Filter, _ row: Row, _ value: JSONTemplate) -> Bool? {
    guard let have = row.values[filter.field] else {
      // Made by the service at the time of the test.
      guard case .value(.string(let time)) = value else { return nil }
      let isPast = time.hasPrefix("2000")
      switch filter.comparison {
      case .greater, .greaterOrEqual, .notEqual: return filter.comparison == .notEqual || isPast
      case .less, .lessOrEqual: return !isPast
      case .equal, .oneOf: return false
      case .contains: return nil
      }
    }
    if have == .value(.null) { return filter.comparison == .notEqual ? nil : false }
    switch filter.comparison {
    case .equal, .oneOf: return same(have, value)
    case .notEqual: return same(have, value).map { !$0 }
    case .contains:
      guard case .value(.string(let text)) = have, case .value(.string(let part)) = value else { return nil }
      return text.lowercased().contains(part.lowercased())
    case .less: return less(have, value)
    case .greater: return less(value, have)
    case .lessOrEqual: return less(value, have).map { !$0 }
    case .greaterOrEqual: return less(have, value).map { !$0 }
    }
  }

  private static func same(_ a: JSONTemplate, _ b: JSONTemplate) -> Bool? {
    if case .value(let x) = a, case .value(let y) = b { return x == y }
    // Two variables hold different values, and a fresh one is no sample.
    return a == b
  }

  private static func less(_ a: JSONTemplate, _ b: JSONTemplate) -> Bool? {
    guard case .value(let x) = a, case .value(let y) = b else { return nil }
    if let x = number(x), let y = number(y) { return x < y }
    guard case .string(let x) = x, case .string(let y) = y else { return nil }
    return x < y
  }

  private static func number(_ value: JSONValue) -> JSONNumber? {
    switch value {
    case .number(let number): number
    case .string(let text): JSONNumber(text)
    default: nil
    }
  }
}
