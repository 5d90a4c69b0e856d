internal import ContractModel

/// Signing in, and failing to.
extension OperationCases {
  func planSignIn(_ plan: SignInPlan) {
    guard let row = suite.row(plan.entity), let content = planner.jsonContent(route),
      case .object(let object) = planner.resolved(content.value).shape,
      let identifier = row.values[plan.identifier],
      let secret = row.body.first(where: { $0.name == plan.secret })?.value,
      var exchange = planner.signIn(route, plan, identifier, secret)
    else { return }
    var draft = Draft()
    draft.use(row)
    exchange.expect = planner.success(route, row: row)
    if case .token(let issue) = plan.answer {
      var entered = draft
      exchange.captures = [Capture(variable: "issuedToken", pointer: "/" + JSONPointer.escape(issue.property))]
      entered.steps.append(.send(exchange))
      if use("issuedToken", of: row, &entered) { add("answers a token that is accepted", .success, entered) }
    }
    exchange.captures = []
    draft.steps = [.send(exchange)]
    add("signs in \(TestNames.one(planner.entity(plan.entity)?.name ?? "principal"))", .success, draft)
    for rename in object.renames {
      guard let renamed = exchange.renaming(rename) else { continue }
      draft.steps = [.send(renamed)]
      add("takes \(rename.former) for \(rename.name)", .success, draft)
    }

    func value(_ name: String, _ index: Int, _ hint: String) -> JSONTemplate? {
      object.properties.first { $0.name == name }.flatMap {
        planner.sampler.value($0.value, .full, index: index, hint: hint)
      }.map { .value($0) }
    }
    if let wrong = value(plan.secret, 3, "wrong secret"),
      var refused = planner.signIn(route, plan, identifier, wrong)
    {
      refused.expect = planner.refusal(.invalidCredentials)
      draft.steps = [.send(refused)]
      add("answers 401 to a wrong \(plan.secret)", .conflict, draft)
    }
    if let unknown = value(plan.identifier, 77, "unknown"), var refused = planner.signIn(route, plan, unknown, secret) {
      refused.expect = planner.refusal(.invalidCredentials)
      draft.steps = [.send(refused)]
      add("answers an unknown \(plan.identifier) as it answers a wrong \(plan.secret)", .conflict, draft)
    }
  }
}

extension TestPlanner {
  /// The request that signs in with an identifier and a secret.
  func signIn(_ route: Route, _ plan: SignInPlan, _ identifier: JSONTemplate, _ secret: JSONTemplate) -> Exchange? {
    guard let content = jsonContent(route), case .object(let object) = resolved(content.value).shape,
      let arguments = arguments(route), let path = path(route, arguments)
    else { return nil }
    var members: [MemberTemplate] = []
    for property in object.properties {
      if property.name == plan.identifier {
        members.append(MemberTemplate(property.name, identifier))
      } else if property.name == plan.secret {
        members.append(MemberTemplate(property.name, secret))
      } else if property.requiredFailure != nil {
        guard let value = sampler.value(property.value, .minimal, hint: property.name) else { return nil }
        members.append(MemberTemplate(property.name, .value(value)))
      }
    }
    return Exchange(
      method: route.method.rawValue, path: path, query: arguments.query, headers: headers(arguments, route),
      body: .json(.object(members)), expect: Expectation(statuses: [route.success.status]))
  }
}
