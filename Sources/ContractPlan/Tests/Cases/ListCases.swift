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
    planOwnRows(plan, entity)
    planFilters(plan, entity)
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
  func lister(_ plan: ListHandlerPlan, _ row: Row?) -> Caller? {
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
  func element(_ row: Row) -> JSONMatch {
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
    planKeptFilters(plan, entity)
  }

  func walk(
    _ listed: Listed, _ plan: ListHandlerPlan, _ entity: Entity, _ size: Int, filters: [QueryItem] = [],
    between: [TestStep] = [], extra: Int = 0
  ) -> Draft {
    var draft = listed.draft
    guard let pagination = plan.pagination,
      let first = get(
        listed.caller, filters + [QueryItem(name: "limit", value: TextTemplate(String(size)))],
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
  func order(_ plan: ListHandlerPlan, _ entity: Entity) -> [WalkOrder] {
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
}
