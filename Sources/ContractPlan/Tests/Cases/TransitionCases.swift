internal import ContractModel

/// Moves of a field from one value to another.
extension OperationCases {
  func planTransition(_ plan: TransitionPlan) {
    guard let entity = planner.entity(plan.target.entity), let row = suite.row(plan.target.entity),
      let field = entity.field(plan.field)
    else { return }
    var states = plan.from + [plan.to]
    if case .enumeration(let enumeration) = planner.resolved(field.type).type {
      states = enumeration.cases.map(\.value)
    }
    var isRaced = false
    for state in states.prefix(12) {
      guard let (draft, moved) = reach(state, plan, entity, row) else { continue }
      guard let caller = planner.caller(route.access, of: moved) else { return }
      var after = moved
      let isAllowed = plan.from.contains(state)
      if isAllowed { after.answers[plan.field] = .equal(.value(.string(plan.to))) }
      for change in plan.automatic where isAllowed {
        guard case .generated(let generation) = change.source, let changed = entity.field(change.field) else {
          continue
        }
        after.answers[changed.name] = planner.match(generation, changed.type, subject: row.subject)
      }
      let expect = isAllowed ? planner.success(route, row: after) : planner.failure(plan.error)
      guard let exchange = request(route, row: moved, caller: caller, body: transitionBody(), expect: expect) else {
        return
      }
      var single = draft
      single.use(caller)
      if isAllowed, let (name, later) = readTime(of: moved, plan.automatic, &single) {
        after.answers[name] = later
        var timed = exchange
        timed.expect = planner.success(route, row: after)
        single.steps.append(.send(timed))
      } else {
        single.steps.append(.send(exchange))
      }
      readBack(after, &single)
      let sentence =
        isAllowed
        ? "moves \(plan.field) from \(state) to \(plan.to)"
        : "answers \(planner.errors[plan.error]?.code ?? "conflict") where \(plan.field) is \(state)"
      add(sentence, isAllowed ? .success : .conflict, single)
      guard isAllowed, !isRaced, !plan.from.contains(plan.to), let status = planner.errors[plan.error]?.status else {
        continue
      }
      isRaced = true
      var race = draft
      race.use(caller)
      var raced = exchange
      raced.expect = Expectation(statuses: [route.success.status, status])
      race.steps.append(
        .race([raced, raced, raced], statuses: [route.success.status, status, status].sorted()))
      add("moves \(plan.field) once when it is asked three times at once", .conflict, race)
    }
  }

  func transitionBody() -> JSONTemplate? {
    guard let content = planner.jsonContent(route) else { return nil }
    return planner.sampler.value(content.value, .full).map { .value($0) }
  }

  /// A row whose field has a value: created with it, or moved there; nil where there is no way.
  func reach(_ state: String, _ plan: TransitionPlan, _ entity: Entity, _ row: Row) -> (Draft, Row)? {
    var draft = Draft()
    if case .equal(.value(.string(state)))? = row.answers[plan.field] {
      draft.use(row)
      return (draft, row)
    }
    if let creator = planner.creators[plan.target.entity], let content = planner.jsonContent(creator),
      case .object(let object) = planner.resolved(content.value).shape,
      object.properties.contains(where: { $0.name == plan.field }),
      let made = suite.create(
        creator, instance: 0, prefix: TestNames.variable("moved", entity.name), extent: .full,
        overrides: [plan.field: .value(.string(state))], &draft)
    {
      return (draft, made)
    }
    // The shortest way over the transitions that there are.
    guard case .equal(.value(.string(let start)))? = row.answers[plan.field] else { return nil }
    var ways: [(state: String, route: [Route])] = [(start, [])]
    var seen: Set<String> = [start]
    var next = 0
    while next < ways.count, next < 64 {
      let way = ways[next]
      next += 1
      for other in planner.transitions[plan.target.entity] ?? [] {
        guard case .transition(let move) = other.handler, move.field == plan.field, move.from.contains(way.state),
          seen.insert(move.to).inserted
        else { continue }
        ways.append((move.to, way.route + [other]))
      }
    }
    guard let way = ways.first(where: { $0.state == state }) else { return nil }
    draft.use(row)
    for (index, step) in way.route.enumerated() {
      guard let caller = planner.caller(step.access, of: row, variable: "mover\(index + 1)"),
        let exchange = request(step, row: row, caller: caller, expect: Expectation(statuses: [step.success.status]))
      else { return nil }
      draft.use(caller)
      draft.steps.append(.send(exchange))
    }
    var moved = row
    moved.answers[plan.field] = .equal(.value(.string(state)))
    for change in plan.automatic {
      guard case .generated(let generation) = change.source, let changed = entity.field(change.field) else { continue }
      moved.answers[changed.name] = planner.match(generation, changed.type, subject: row.subject)
    }
    return (draft, moved)
  }
}
