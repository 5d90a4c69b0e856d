internal import ContractModel

/// Requests that are repeated with the same `Idempotency-Key`. That the key is demanded, and of which form, is tried with
/// the other parameters.
extension OperationCases {
  func planIdempotency() {
    guard let parameter = route.idempotencyKey, let key = planner.idempotencyKey(parameter),
      let (draft, exchange) = repeatable()
    else { return }
    let repeated = Repetition(header: parameter.name, key: key)
    planReplay(draft, exchange, repeated)
    planConcurrent(draft, exchange, repeated)
    planOtherRequest(draft, exchange, repeated)
    guard case .create(let plan) = route.handler else { return }
    planOtherCaller(plan, draft, exchange, repeated)
    planRefused(plan, repeated)
  }

  /// The key of a case.
  private struct Repetition {
    let header: String
    let key: TextTemplate

    static let replayed = "Idempotency-Replayed"

    var bind: TestStep { .bind(variable: "idempotencyKey", key) }

    func keyed(_ exchange: Exchange, expecting header: HeaderExpectation? = nil) -> TestStep {
      .send(self.exchange(exchange, expecting: header))
    }

    func exchange(_ exchange: Exchange, expecting header: HeaderExpectation? = nil) -> Exchange {
      var keyed = exchange
      keyed.headers = keyed.headers.filter { $0.name != self.header }
      keyed.headers.append(HeaderItem(name: self.header, value: TextTemplate([.variable("idempotencyKey")])))
      if let header { keyed.expect.headers.append(header) }
      return keyed
    }
  }

  /// A request that succeeds, and what comes before it.
  private func repeatable() -> (Draft, Exchange)? {
    var draft = Draft()
    switch route.handler {
    case .create(let plan):
      return creation(plan, instance: 0, prefix: "created").map {
        (Draft(fixtures: $0.fixtures, steps: $0.steps), $0.exchange)
      }
    case .update(let plan):
      return change(plan, index: 1, &draft).map { (draft, $0) }
    case .delete:
      guard let (row, caller) = target(&draft),
        let exchange = request(
          route, row: row, caller: caller, expect: planner.success(route, row: row), headers: matchHeaders(row, &draft))
      else { return nil }
      return (draft, exchange)
    case .transition(let plan):
      guard let entity = planner.entity(plan.target.entity), let row = suite.row(plan.target.entity),
        var (reached, moved) = plan.from.lazy.compactMap({ self.reach($0, plan, entity, row) }).first,
        let caller = planner.caller(route.access, of: moved)
      else { return nil }
      moved.answers[plan.field] = .equal(.value(.string(plan.to)))
      reached.use(caller)
      guard
        let exchange = request(
          route, row: moved, caller: caller, body: transitionBody(), expect: planner.success(route),
          headers: matchHeaders(moved, &reached))
      else { return nil }
      return (reached, exchange)
    case .custom, .read, .list, .signIn: return nil
    }
  }

  private func creation(_ plan: CreatePlan, instance: Int, principal: Int = 0, prefix: String) -> CreateRequest? {
    planner.entity(plan.entity).flatMap { entity in
      suite.createRequest(
        route, plan, instance: instance, principal: principal, prefix: TestNames.variable(prefix, entity.name),
        extent: .full)
    }
  }

  private func change(_ plan: UpdatePlan, index: Int, _ draft: inout Draft) -> Exchange? {
    guard let entity = planner.entity(plan.target.entity), let content = planner.jsonContent(route),
      case .object(let object) = planner.resolved(content.value).shape,
      let members = changes(object, entity, index: index), let (row, caller) = target(&draft)
    else { return nil }
    var changed = row
    apply(members, plan, entity, object, to: &changed)
    return request(
      route, row: row, caller: caller, body: .object(members), expect: planner.success(route, row: changed),
      headers: matchHeaders(row, &draft))
  }

  // MARK: Cases

  private func planReplay(_ draft: Draft, _ exchange: Exchange, _ repeated: Repetition) {
    var draft = draft
    var again = exchange
    again.captures = []
    // The same row: its key is what the first answer had.
    if case .create(let plan) = route.handler, let entity = planner.entity(plan.entity),
      var row = creation(plan, instance: 0, prefix: "created")?.row
    {
      for name in entity.key {
        if let value = row.values[name] { row.answers[name] = .equal(value) }
      }
      again.expect = planner.success(route, row: row)
    }
    draft.steps.insert(repeated.bind, at: 0)
    draft.steps += [
      repeated.keyed(exchange, expecting: .absent(name: Repetition.replayed)),
      repeated.keyed(again, expecting: .equal(name: Repetition.replayed, TextTemplate("true"))),
    ]
    add("answers a repeated request as it answered the first", .policy, draft)
  }

  private func planConcurrent(_ draft: Draft, _ exchange: Exchange, _ repeated: Repetition) {
    var draft = draft
    var alike = repeated.exchange(exchange)
    alike.captures = []
    if case .create(let plan) = route.handler, let entity = planner.entity(plan.entity),
      var row = creation(plan, instance: 0, prefix: "created")?.row
    {
      // Nothing is captured: the row is whichever it is.
      for name in entity.key { row.values[name] = nil }
      alike.expect = planner.success(route, row: row)
      if route.success.location != nil { alike.expect.headers.append(.present(name: "Location")) }
    }
    draft.steps.insert(repeated.bind, at: 0)
    draft.steps.append(.concurrent(alike, count: 4))
    add("answers requests with the same key at once alike", .policy, draft)
  }

  private func planOtherRequest(_ draft: Draft, _ exchange: Exchange, _ repeated: Repetition) {
    var draft = draft
    var other: Exchange
    var steps: [TestStep] = []
    switch route.handler {
    case .create(let plan):
      guard let second = creation(plan, instance: 1, prefix: "other"), second.exchange.body != nil else { return }
      draft.need(second.fixtures)
      steps = second.steps
      other = second.exchange
    case .update(let plan):
      var unused = Draft()
      guard let second = change(plan, index: 2, &unused), second.body != exchange.body else { return }
      other = second
      other.headers = exchange.headers
    case .custom, .read, .list, .delete, .signIn, .transition: return
    }
    other.captures = []
    other.expect = planner.refusal(.idempotencyKeyReused)
    draft.steps.insert(repeated.bind, at: 0)
    draft.steps += [repeated.keyed(exchange)] + steps + [repeated.keyed(other)]
    add("answers 422 to another request with the same key", .policy, draft)
  }

  private func planOtherCaller(_ plan: CreatePlan, _ draft: Draft, _ exchange: Exchange, _ repeated: Repetition) {
    guard case .anyOf = route.access, !route.access.isOptional,
      let second = creation(plan, instance: 1, principal: 1, prefix: "other"), second.row.subject != nil
    else { return }
    var draft = draft
    draft.need(second.fixtures)
    draft.steps.insert(repeated.bind, at: 0)
    draft.steps +=
      [repeated.keyed(exchange)] + second.steps
      + [repeated.keyed(second.exchange, expecting: .absent(name: Repetition.replayed))]
    add("keeps the keys of callers apart", .policy, draft)
  }

  /// What was refused may be sent again, mended, with the same key.
  private func planRefused(_ plan: CreatePlan, _ repeated: Repetition) {
    guard let entity = planner.entity(plan.entity), let taken = suite.row(plan.entity) else { return }
    for unique in uniques(of: entity) {
      guard let overrides = same(plan, entity, unique, as: taken),
        var refused = suite.createRequest(
          route, plan, instance: 1, prefix: TestNames.variable("refused", entity.name), extent: .full,
          overrides: overrides),
        let mended = creation(plan, instance: 2, prefix: "mended")
      else { continue }
      refused.exchange.captures = []
      refused.exchange.expect = planner.failure(error(unique))
      var draft = Draft(fixtures: taken.fixtures, steps: [repeated.bind])
      draft.need(refused.fixtures)
      draft.need(mended.fixtures)
      draft.steps += refused.steps + [repeated.keyed(refused.exchange)] + mended.steps
      draft.steps.append(repeated.keyed(mended.exchange, expecting: .absent(name: Repetition.replayed)))
      return add("remembers no refused request", .policy, draft)
    }
  }
}
