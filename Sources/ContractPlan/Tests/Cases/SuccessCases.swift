internal import ContractModel

/// The operation does what it is for.
extension OperationCases {
  func planSuccess() {
    switch route.handler {
    case .custom: planCustom()
    case .create(let plan): planCreate(plan)
    case .read: planRead()
    case .update(let plan): planUpdate(plan)
    case .delete(let plan): planDelete(plan)
    case .signIn(let plan): planSignIn(plan)
    case .transition(let plan): planTransition(plan)
    case .list: return
    }
  }

  private func planCustom() {
    for extent in [Sampler.Extent.minimal, .full] {
      guard let caller = entrant,
        let arguments = planner.arguments(route, extent: extent),
        let path = planner.path(route, arguments)
      else { return }
      var draft = Draft()
      draft.use(caller)
      var body: BodyTemplate?
      if route.body != nil {
        guard let content = planner.jsonContent(route), let value = planner.sampler.value(content.value, extent) else {
          return
        }
        body = .json(.value(value))
      }
      draft.steps.append(
        .send(
          Exchange(
            method: route.method.rawValue, path: path, query: arguments.query,
            headers: planner.headers(arguments, route), credentials: caller.credentials, body: body,
            expect: planner.success(route))))
      let what = extent == .minimal ? "the least that it needs" : "everything that it knows"
      add("answers a request with \(what)" + (route.isUnwritten ? ", or 501 until it is written" : ""), .success, draft)
      if route.body == nil, !route.parameters.contains(where: { $0.requiredFailure == nil }) { return }
    }
  }

  // MARK: Create

  private func planCreate(_ plan: CreatePlan) {
    guard let entity = planner.entity(plan.entity) else { return }
    let prefix = TestNames.variable("created", entity.name)
    for extent in [Sampler.Extent.minimal, .full] {
      var draft = Draft()
      guard let row = suite.create(route, instance: 0, prefix: prefix, extent: extent, &draft) else { continue }
      readBack(row, &draft)
      let what = extent == .minimal ? "the least that it needs" : "everything that it may have"
      add("creates \(TestNames.one(entity.name)) with \(what)", .success, draft)
    }
    if case .token = plan.answer { planIssuedToken(entity, prefix) }
    planPropertiesOfCreate(plan, entity)
    planFormerNames(entity, prefix)
  }

  /// The token that the creation answers opens what the new principal owns.
  private func planIssuedToken(_ entity: Entity, _ prefix: String) {
    var draft = Draft()
    guard let row = suite.create(route, instance: 0, prefix: prefix, extent: .full, &draft), let token = row.token,
      use(token, of: row, &draft)
    else { return }
    add("answers a token that is accepted", .success, draft)
  }

  /// Adds a request that a service's own token of a row's principal must be good for; false where there is none.
  func use(_ token: String, of row: Row, _ draft: inout Draft) -> Bool {
    guard let reader = planner.readers[row.entity], case .anyOf(let alternatives) = reader.access else { return false }
    for alternative in alternatives where alternative.scopes.isEmpty && alternative.claims.isEmpty {
      guard let scheme = alternative.schemes.first, alternative.schemes.count == 1 else { continue }
      let caller = Caller(credentials: [Credential(scheme: scheme, value: TextTemplate([.variable(token)]))])
      guard let exchange = request(reader, row: row, caller: caller, expect: planner.success(reader, row: row)) else {
        continue
      }
      draft.steps.append(.send(exchange))
      return true
    }
    return false
  }

  /// Each property that may be null or absent: what is stored then.
  private func planPropertiesOfCreate(_ plan: CreatePlan, _ entity: Entity) {
    guard let content = planner.jsonContent(route), case .object(let object) = planner.resolved(content.value).shape
    else { return }
    let prefix = TestNames.variable("created", entity.name)
    for property in object.properties.prefix(12) {
      let inner = planner.resolved(property.value)
      if inner.acceptsNull {
        var draft = Draft()
        if let row = suite.create(
          route, instance: 0, prefix: prefix, extent: .full, overrides: [property.name: .value(.null)], &draft)
        {
          readBack(row, &draft)
          add("keeps null in \(property.name)", .success, draft)
        }
      }
      if property.requiredFailure == nil,
        property.defaultValue != nil || entity.field(property.name)?.defaultValue != nil
      {
        var draft = Draft()
        if let row = suite.create(
          route, instance: 0, prefix: prefix, extent: .full, without: [property.name], &draft)
        {
          readBack(row, &draft)
          add("gives \(property.name) its default where it is absent", .success, draft)
        }
      }
    }
  }

  // MARK: Read and delete

  private func planRead() {
    var draft = Draft()
    guard let (row, caller) = target(&draft),
      let exchange = request(route, row: row, caller: caller, expect: planner.success(route, row: row))
    else { return }
    draft.steps.append(.send(exchange))
    add("answers \(TestNames.one(planner.entity(row.entity)?.name ?? "row"))", .success, draft)
  }

  private func planDelete(_ plan: TargetPlan) {
    var draft = Draft()
    guard let (row, caller) = target(&draft),
      let exchange = request(route, row: row, caller: caller, expect: planner.success(route, row: row))
    else { return }
    draft.steps.append(.send(exchange))
    var twice = draft
    readBack(row, expect: { _ in self.planner.refusal(.notFound) }, &draft)
    add("deletes \(TestNames.one(planner.entity(row.entity)?.name ?? "row")), which is then gone", .success, draft)
    guard let again = request(route, row: row, caller: caller, expect: planner.refusal(.notFound)) else { return }
    twice.steps.append(.send(again))
    add("finds nothing when it is repeated", .missing, twice)
  }
}
