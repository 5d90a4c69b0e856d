internal import ContractModel

/// Entity tags, repeated requests and limits.
extension OperationCases {
  func planPolicies() {
    planEntityTags()
    planIdempotency()
    planRateLimit()
  }

  // MARK: Entity tags

  private func planEntityTags() {
    guard let policy = route.entityTag else { return }
    if case .read = route.handler { return planConditionalRead() }
    guard targetPlan != nil, let (draft, exchange) = change() else { return }
    if policy == .required {
      var bare = draft
      var refused = exchange
      refused.expect = planner.refusal(.preconditionRequired)
      refused.headers.removeAll { $0.name == "If-Match" }
      bare.steps.append(.send(refused))
      add("answers 428 without If-Match", .policy, bare)
    }
    var stale = draft
    var refused = exchange
    refused.expect = planner.refusal(.preconditionFailed)
    refused.headers =
      refused.headers.filter { $0.name != "If-Match" }
      + [HeaderItem(name: "If-Match", value: TextTemplate("\"stale\""))]
    stale.steps.append(.send(refused))
    add("answers 412 to a tag that is not the row's", .policy, stale)
    var any = draft
    var allowed = exchange
    allowed.headers =
      allowed.headers.filter { $0.name != "If-Match" } + [HeaderItem(name: "If-Match", value: TextTemplate("*"))]
    any.steps.append(.send(allowed))
    add("takes * for any tag", .policy, any)
  }

  /// The operation on a row, without a condition.
  private func change() -> (Draft, Exchange)? {
    var draft = Draft()
    guard let (row, caller) = target(&draft) else { return nil }
    var body: JSONTemplate?
    if let content = planner.jsonContent(route) {
      guard case .update(let plan) = route.handler, let entity = planner.entity(plan.target.entity),
        case .object(let object) = planner.resolved(content.value).shape,
        let members = changes(object, entity, index: 1)
      else { return nil }
      body = .object(members)
    }
    guard
      let exchange = request(
        route, row: row, caller: caller, body: body, expect: Expectation(statuses: [route.success.status]))
    else { return nil }
    return (draft, exchange)
  }

  private func planConditionalRead() {
    var draft = Draft()
    guard let (row, caller) = target(&draft),
      let first = request(
        route, row: row, caller: caller, expect: planner.success(route, row: row),
        captures: [Capture(variable: "entityTag", header: "ETag")]),
      var second = request(route, row: row, caller: caller, expect: Expectation(statuses: [304], body: .empty))
    else { return }
    second.headers.append(HeaderItem(name: "If-None-Match", value: TextTemplate([.variable("entityTag")])))
    second.expect.headers = [.equal(name: "ETag", TextTemplate([.variable("entityTag")]))]
    draft.steps += [.send(first), .send(second)]
    add("answers 304 to who has the row already", .policy, draft)
  }

  // MARK: Limits

  /// The same client with a credential that nobody gave it.
  private var disguised: Caller? {
    guard let scheme = planner.auth.schemes.first, case .jwt = scheme.credential else { return nil }
    return Caller(credentials: [Credential(scheme: scheme.id, value: TextTemplate("garbage"))])
  }

  /// Somebody else who may call as well.
  private var otherCaller: Caller? {
    for alternative in route.access.alternatives where alternative.owner == nil {
      guard let scheme = alternative.schemes.first.flatMap({ planner.auth.scheme($0) }) else { continue }
      let type = scheme.claims.first { $0.name == "sub" }?.type
      let subject = type.flatMap { planner.claimValue($0, 41) } ?? .string("subject-41")
      if let caller = planner.caller(alternative, subject: .value(subject), variable: "otherToken") { return caller }
    }
    return nil
  }

  private func planRateLimit() {
    guard let limit = route.rateLimit, limit.requests <= 200, let caller = entrant,
      let exchange = knock(caller)
    else { return }
    var draft = Draft()
    draft.use(caller)
    var refused = exchange
    refused.expect = planner.refusal(.tooManyRequests, headers: [.present(name: "Retry-After")])
    draft.steps += [.burst(exchange, count: limit.requests), .send(refused)]
    switch route.rateLimitSubject {
    case .caller:
      if let other = otherCaller, let admitted = knock(other) { draft.steps += other.steps + [.send(admitted)] }
    case .address, nil:
      if let disguised, var again = knock(disguised) {
        again.expect = refused.expect
        draft.steps.append(.send(again))
      }
    }
    add("answers 429 to request \(limit.requests + 1) in \(limit.seconds) seconds", .policy, draft, isAboutLimit: true)
  }
}
