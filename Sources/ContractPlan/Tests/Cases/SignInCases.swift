internal import ContractModel

/// Signing in, and failing to.
extension OperationCases {
  func planSignIn(_ plan: SignInPlan) {
    guard let row = suite.row(plan.entity), let content = planner.jsonContent(route),
      case .object(let object) = planner.resolved(content.value).shape,
      let identifier = row.values[plan.identifier],
      let secret = row.body.first(where: { $0.name == plan.secret })?.value
    else { return }
    guard let right = body(object, plan, identifier, secret) else { return }
    var draft = Draft()
    draft.use(row)
    var expect = planner.success(route, row: row)
    guard var exchange = knock(.anonymous) else { return }
    exchange.body = .json(.object(right))
    exchange.expect = expect
    var entered = draft
    if case .token(let issue) = plan.answer {
      exchange.captures = [Capture(variable: "issuedToken", pointer: "/" + JSONPointer.escape(issue.property))]
      entered.steps.append(.send(exchange))
      if use("issuedToken", of: row, &entered) {
        add("answers a token that is accepted", .success, entered)
      }
    }
    exchange.captures = []
    draft.steps = [.send(exchange)]
    add("signs in \(TestNames.one(planner.entity(plan.entity)?.name ?? "principal"))", .success, draft)

    expect = planner.refusal(.invalidCredentials)
    guard let secretPlan = object.properties.first(where: { $0.name == plan.secret })?.value,
      let wrong = planner.sampler.value(secretPlan, .full, index: 3, hint: "wrong secret"),
      let wrongBody = body(object, plan, identifier, .value(wrong))
    else { return }
    exchange.expect = expect
    exchange.body = .json(.object(wrongBody))
    draft.steps = [.send(exchange)]
    add("answers 401 to a wrong \(plan.secret)", .conflict, draft)

    guard let identifierPlan = object.properties.first(where: { $0.name == plan.identifier })?.value,
      let unknown = planner.sampler.value(identifierPlan, .full, index: 77, hint: "unknown"),
      let unknownBody = body(object, plan, .value(unknown), secret)
    else { return }
    exchange.body = .json(.object(unknownBody))
    draft.steps = [.send(exchange)]
    add("answers an unknown \(plan.identifier) as it answers a wrong \(plan.secret)", .conflict, draft)
  }

  private func body(
    _ object: ObjectPlan, _ plan: SignInPlan, _ identifier: JSONTemplate, _ secret: JSONTemplate
  ) -> [MemberTemplate]? {
    var members: [MemberTemplate] = []
    for property in object.properties {
      if property.name == plan.identifier {
        members.append(MemberTemplate(property.name, identifier))
      } else if property.name == plan.secret {
        members.append(MemberTemplate(property.name, secret))
      } else if property.requiredFailure != nil {
        guard let value = planner.sampler.value(property.value, .minimal, hint: property.name) else { return nil }
        members.append(MemberTemplate(property.name, .value(value)))
      }
    }
    return members
  }
}
