internal import ContractModel

/// Pages, orders and filters.
extension OperationCases {
  func planList() {
    guard case .list(let plan) = route.handler, let entity = planner.entity(plan.entity) else { return }
    planEmpty(plan)
    if plan.pagination != nil {
      planWalks(plan, entity)
      planCursors(plan)
    } else {
      planWhole(plan, entity)
    }
    planFilters(plan, entity)
    planOwnRows(plan, entity)
  }

  // MARK: Rows and callers

  /// Rows made in the case itself, one after another, that differ as much as they can; those of fixtures come on top.
  struct Listed {
    var draft = Draft()
    var rows: [Row] = []
    var caller: Caller
  }

  func list(
    _ plan: ListHandlerPlan, _ entity: Entity, count: Int, first: Int = 0,
    overrides: (Int) -> [String: JSONTemplate] = { _ in [:] }
  ) -> Listed? {
    guard let creator = planner.creators[plan.entity] else { return nil }
    var draft = Draft()
    var rows: [Row] = []
    for index in 0..<count {
      let prefix = TestNames.variable("item\(index + 1)", entity.name)
      guard
        let row = suite.create(
          creator, instance: first + index, prefix: prefix, extent: .full, overrides: overrides(index), &draft)
      else { return nil }
      rows.append(row)
    }
    guard !suite.makes(plan.entity, draft.fixtures), let caller = lister(plan, rows.first) else { return nil }
    draft.use(caller)
    return Listed(draft: draft, rows: rows, caller: caller)
  }

  /// Who asks: the owner of the rows where the list is of the own ones.
  private func lister(_ plan: ListHandlerPlan, _ row: Row?) -> Caller? {
    guard let field = plan.query.ownerField else { return entrant }
    guard let subject = row?.values[field] ?? row?.subject else { return nil }
    return planner.firstPhaseCaller(route.access, subject: subject)
  }

  func get(_ caller: Caller, _ query: [QueryItem], _ expect: Expectation) -> Exchange? {
    guard let arguments = leastArguments, let path = planner.path(route, arguments) else { return nil }
    let names = Set(query.map(\.name))
    return Exchange(
      method: route.method.rawValue, path: path, query: arguments.query.filter { !names.contains($0.name) } + query,
      headers: planner.headers(arguments, route), credentials: caller.credentials, expect: expect)
  }

  /// The answer that holds these items, and no more follow.
  func page(_ items: JSONMatch, _ plan: ListHandlerPlan) -> Expectation {
    guard plan.pagination?.shape == .envelope, let type = route.success.type, let object = planner.object(type) else {
      var expect = planner.success(route, body: items)
      if plan.pagination != nil { expect.headers.append(.absent(name: "Link")) }
      return expect
    }
    let members = planner.members(object, 0) { name in
      switch name {
      case "items": items
      case "nextCursor": .equal(.value(.null))
      default: nil
      }
    }
    return planner.success(route, body: .object(members))
  }

  /// A row as an element of the answer shows it.
  private func element(_ row: Row) -> JSONMatch {
    guard let type = route.success.type, let object = elementType(type) else { return planner.match(row) }
    return .object(planner.members(object, 0) { row.answers[$0] })
  }

  private func elementType(_ type: TypeUse) -> ObjectType? {
    if case .list(let list) = planner.resolved(type).type { return list.element.flatMap(planner.object) }
    guard let items = planner.object(type)?.properties.first(where: { $0.name == "items" }) else { return nil }
    if case .list(let list) = planner.resolved(items.type).type { return list.element.flatMap(planner.object) }
    return nil
  }

  // MARK: Pages

  private func planEmpty(_ plan: ListHandlerPlan) {
    guard let caller = entrant, let exchange = get(caller, [], page(.array([]), plan))
    else { return }
    var draft = Draft()
    draft.use(caller)
    draft.steps.append(.send(exchange))
    add("answers an empty list where there is nothing", .list, draft)
  }

  private func planWhole(_ plan: ListHandlerPlan, _ entity: Entity) {
    guard var listed = list(plan, entity, count: 2),
      let exchange = get(
        listed.caller, [], page(.list(minimum: 2, .any), plan))
    else { return }
    listed.draft.steps.append(.send(exchange))
    add("answers all that there is", .list, listed.draft)
  }

  private func planWalks(_ plan: ListHandlerPlan, _ entity: Entity) {
    for (items, size, what) in [
      (5, 2, "pages of 2"), (4, 2, "pages of 2 that are all full"), (3, 1, "pages of 1"),
      (3, 3, "one page that is just full"),
    ] {
      guard let listed = list(plan, entity, count: items) else { return }
      add("lists \(items) in \(what), in order", .list, walk(listed, plan, entity, size))
    }
    planTies(plan, entity)
    planInsert(plan, entity)
    planDefaultLimit(plan, entity)
  }

  private func walk(
    _ listed: Listed, _ plan: ListHandlerPlan, _ entity: Entity, _ size: Int, between: [TestStep] = [], extra: Int = 0
  ) -> Draft {
    var draft = listed.draft
    guard let pagination = plan.pagination,
      let first = get(
        listed.caller, [QueryItem(name: "limit", value: TextTemplate(String(size)))],
        Expectation(statuses: [route.success.status]))
    else { return draft }
    draft.steps.append(
      .walk(
        PageWalk(
          first: first, pagination: pagination, items: listed.rows.count, pageSize: size, key: entity.key,
          order: order(plan, entity), between: between, extra: extra)))
    return draft
  }

  /// The order, as far as answers show it.
  private func order(_ plan: ListHandlerPlan, _ entity: Entity) -> [WalkOrder] {
    let shown = route.success.type.flatMap(elementType)?.properties ?? []
    var order: [WalkOrder] = []
    for term in plan.query.order {
      guard let property = shown.first(where: { $0.name == term.field && $0.access != .writeOnly }) else { break }
      let comparison: WalkOrder.Comparison
      switch planner.resolved(property.type).type {
      case .string, .enumeration: comparison = .text
      case .integer, .number, .decimal: comparison = .number
      case .boolean: comparison = .boolean
      default: return order
      }
      order.append(WalkOrder(property: term.field, isDescending: term.isDescending, comparison: comparison))
    }
    return order
  }

  /// Rows that agree in what they are ordered by, so that the key has to decide.
  private func planTies(_ plan: ListHandlerPlan, _ entity: Entity) {
    guard let creator = planner.creators[plan.entity], let content = planner.jsonContent(creator),
      case .object(let object) = planner.resolved(content.value).shape
    else { return }
    let unique = Set(entity.uniques.flatMap(\.fields) + entity.key)
    var same: [String: JSONTemplate] = [:]
    for term in plan.query.order where !unique.contains(term.field) {
      guard let property = object.properties.first(where: { $0.name == term.field }),
        planner.reference(term.field, of: entity) == nil,
        let value = planner.sampler.value(property.value, .full, hint: property.name)
      else { continue }
      same[term.field] = .value(value)
    }
    guard !same.isEmpty, let listed = list(plan, entity, count: 4, overrides: { _ in same }) else { return }
    add("lists rows that agree in the order, each once", .list, walk(listed, plan, entity, 1))
  }

  private func planInsert(_ plan: ListHandlerPlan, _ entity: Entity) {
    guard let listed = list(plan, entity, count: 4), let creator = planner.creators[plan.entity],
      case .create(let create) = creator.handler,
      let request = suite.createRequest(
        creator, create, instance: 9, prefix: TestNames.variable("inserted", entity.name), extent: .full),
      request.fixtures.allSatisfy({ fixture in
        listed.draft.fixtures.contains(fixture) || !suite.makes(plan.entity, [fixture])
      })
    else { return }
    var withFixtures = listed
    var draft = Draft()
    draft.need(listed.draft.fixtures)
    draft.need(request.fixtures)
    withFixtures.draft.fixtures = draft.fixtures
    add(
      "loses and repeats nothing when a row is inserted between two pages", .list,
      walk(withFixtures, plan, entity, 2, between: request.steps + [.send(request.exchange)], extra: 1))
  }

  /// The page has its default size where none is asked for.
  private func planDefaultLimit(_ plan: ListHandlerPlan, _ entity: Entity) {
    guard let pagination = plan.pagination, pagination.defaultLimit <= 12,
      let listed = list(plan, entity, count: pagination.defaultLimit + 1),
      let first = get(listed.caller, [], Expectation(statuses: [route.success.status]))
    else { return }
    var draft = listed.draft
    draft.steps.append(
      .walk(
        PageWalk(
          first: first, pagination: pagination, items: listed.rows.count, pageSize: pagination.defaultLimit,
          key: entity.key, order: order(plan, entity))))
    add("answers \(pagination.defaultLimit) where no limit is given", .list, draft)
  }

  private func planCursors(_ plan: ListHandlerPlan) {
    guard let caller = entrant,
      route.parameters.contains(where: { $0.name == "cursor" && $0.location == .query })
    else { return }
    let violation = Violation(
      location: "query", pointer: "/cursor", code: plan.cursorFailure.code, detail: plan.cursorFailure.detail)
    for (cursor, what) in [
      ("%%%", "no base64url"), ("bm8", "no JSON"), ("e30", "no array"), ("W10", "an empty array"),
      ("W3t9LHt9LHt9LHt9LHt9LHt9XQ", "an array of objects"),
    ] {
      guard
        let exchange = get(
          caller, [QueryItem(name: "cursor", value: TextTemplate(cursor))],
          planner.refusal(.validationFailed, [violation]))
      else { return }
      var draft = Draft()
      draft.use(caller)
      draft.steps.append(.send(exchange))
      add("refuses a cursor that is \(what)", .list, draft)
    }
  }

  /// Rows of others are not among the own ones.
  private func planOwnRows(_ plan: ListHandlerPlan, _ entity: Entity) {
    guard let field = plan.query.ownerField, let own = suite.row(plan.entity),
      let other = suite.row(plan.entity, 0, principal: 1),
      let subject = own.values[field] ?? own.subject, other.subject != own.subject,
      let caller = planner.firstPhaseCaller(route.access, subject: subject),
      let exchange = get(caller, [], page(.array([element(own)]), plan))
    else { return }
    var draft = Draft()
    draft.use(own)
    draft.use(other)
    draft.use(caller)
    draft.steps.append(.send(exchange))
    add("answers the caller's own rows and no other's", .list, draft)
  }

  // MARK: Filters

  private func planFilters(_ plan: ListHandlerPlan, _ entity: Entity) {
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
      default: .list(minimum: through.count, .any)
      }
    guard let exchange = get(listed.caller, query, page(match, plan)) else { return }
    var draft = listed.draft
    draft.steps.append(.send(exchange))
    let count = through.isEmpty ? "nothing" : through.count == 1 ? "one row" : "\(through.count) rows"
    add("answers \(count) where \(filter.parameter) (\(filter.comparison.rawValue)) is \(label)", .list, draft)
  }

  private func queryItems(_ parameter: ParameterPlan, _ value: JSONTemplate) -> [QueryItem]? {
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
