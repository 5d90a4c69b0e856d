internal import ContractModel

/// What a page holds where nothing is asked for, and what its address keeps.
extension OperationCases {
  /// The page has its default size where none is asked for.
  func planDefaultLimit(_ plan: ListHandlerPlan, _ entity: Entity) {
    guard let pagination = plan.pagination, pagination.defaultLimit <= 50,
      let (draft, caller) = many(plan, entity, count: pagination.defaultLimit + 1),
      let first = get(caller, [], Expectation(statuses: [route.success.status]))
    else { return }
    var walked = draft
    walked.steps.append(
      .walk(
        PageWalk(
          first: first, pagination: pagination, items: pagination.defaultLimit + 1, pageSize: pagination.defaultLimit,
          key: entity.key, order: order(plan, entity))))
    add("answers \(pagination.defaultLimit) where no limit is given", .list, walked)
  }

  /// So many rows that differ in nothing but what has to differ, and who may list them; nil where they cannot be had by
  /// one request that is repeated.
  private func many(_ plan: ListHandlerPlan, _ entity: Entity, count: Int) -> (Draft, Caller)? {
    guard let creator = planner.creators[plan.entity], case .create(let create) = creator.handler,
      let request = suite.createRequest(
        creator, create, instance: 0, prefix: TestNames.variable("one", entity.name), extent: .full),
      !suite.makes(plan.entity, request.fixtures), let caller = lister(plan, request.row)
    else { return nil }
    var draft = Draft(fixtures: request.fixtures)
    var fresh: [String: TextTemplate] = [:]
    for step in request.steps {
      if case .bind(let variable, let template) = step { fresh[variable] = template } else { draft.steps.append(step) }
    }
    // Each request has values of its own where they must be unique.
    let body = request.row.body.map { member -> MemberTemplate in
      guard case .text(let text) = member.value, case .variable(let name)? = text.parts.first, text.parts.count == 1,
        let template = fresh[name]
      else { return member }
      return MemberTemplate(member.name, .text(template))
    }
    let isDistinct = (entity.uniques.map(\.fields) + [entity.key]).allSatisfy { fields in
      fields.contains { field in
        switch create.values.first(where: { $0.field == field })?.source {
        case .generated(.uuid), .generated(.sequence), .database: true
        case .body(let property):
          if case .text(let text)? = body.first(where: { $0.name == property })?.value {
            text.parts.contains { if case .fresh = $0 { true } else { false } }
          } else {
            false
          }
        case .constant, .generated, .hashed, nil: false
        }
      }
    }
    guard isDistinct else { return nil }
    var exchange = request.exchange
    exchange.body = .json(.object(body))
    exchange.captures = []
    exchange.expect = Expectation(statuses: [creator.success.status])
    draft.steps.append(.burst(exchange, count: count))
    draft.use(caller)
    return (draft, caller)
  }

  /// A filter that lets all rows through holds on every page.
  func planKeptFilters(_ plan: ListHandlerPlan, _ entity: Entity) {
    guard let listed = list(plan, entity, count: 3), let first = listed.rows.first else { return }
    for filter in plan.query.filters where filter.comparison == .equal {
      guard let parameter = route.parameters.first(where: { $0.name == filter.parameter }),
        let value = first.values[filter.field], value != .value(.null),
        let same = agreeing(plan, entity, filter, value, listed), let query = queryItems(parameter, value)
      else { continue }
      return add(
        "keeps \(filter.parameter) from page to page", .list, walk(same, plan, entity, 1, filters: query))
    }
  }

  /// Rows that all have a value of a field: as they are, or made with it.
  private func agreeing(
    _ plan: ListHandlerPlan, _ entity: Entity, _ filter: Filter, _ value: JSONTemplate, _ listed: Listed
  ) -> Listed? {
    if listed.rows.allSatisfy({ $0.values[filter.field] == value }) { return listed }
    let isUnique = entity.uniques.contains { $0.fields == [filter.field] } || entity.key == [filter.field]
    guard !isUnique, case .value = value, let creator = planner.creators[plan.entity],
      case .create(let create) = creator.handler,
      case .body(let property)? = create.values.first(where: { $0.field == filter.field })?.source
    else { return nil }
    return list(plan, entity, count: 3) { _ in [property: value] }
  }
}
