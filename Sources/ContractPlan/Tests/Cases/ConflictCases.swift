internal import ContractBase
internal import ContractModel

/// Values that are taken, rows that are missing, rows that others hold.
extension OperationCases {
  func planConflicts() {
    switch route.handler {
    case .create(let plan):
      guard let entity = planner.entity(plan.entity) else { return }
      for (index, unique) in uniques(of: entity).enumerated() {
        planTaken(plan, entity, unique)
        if index == 0 { planRace(plan, entity, unique) }
      }
      planDangling(plan, entity)
    case .update(let plan):
      guard let entity = planner.entity(plan.target.entity) else { return }
      for unique in entity.uniques { planTaken(plan, entity, unique) }
      planDangling(plan, entity)
    case .delete(let plan): planHeld(plan)
    case .custom, .read, .list, .signIn, .transition: return
    }
  }

  /// Those that the contract declares, and the key where the client gives it.
  func uniques(of entity: Entity) -> [UniqueConstraint] {
    let isGiven = entity.key.allSatisfy { entity.field($0)?.generation == nil }
    let key = UniqueConstraint(fields: entity.key, error: nil, origin: .synthesized)
    return entity.uniques + (isGiven && !entity.uniques.contains { $0.fields == entity.key } ? [key] : [])
  }

  func error(_ unique: UniqueConstraint) -> ErrorReference {
    unique.error.map { .declared($0) } ?? .standard(.conflict)
  }

  private func code(_ error: ErrorReference) -> String { planner.errors[error]?.code ?? "conflict" }

  /// What a second row has to be sent to have the same values; nil where a client has no say in that.
  func same(_ plan: CreatePlan, _ entity: Entity, _ unique: UniqueConstraint, as row: Row) -> [String:
    JSONTemplate]?
  {
    var overrides: [String: JSONTemplate] = [:]
    for name in unique.fields {
      guard let source = plan.values.first(where: { $0.field == name })?.source else { return nil }
      switch source {
      case .body(let property):
        guard let value = row.values[name], value != .value(.null) else { return nil }
        overrides[property] = value
      case .constant(let value):
        if value == .null { return nil }
      case .generated(.principal): continue
      case .generated, .hashed, .database: return nil
      }
    }
    return overrides
  }

  private func planTaken(_ plan: CreatePlan, _ entity: Entity, _ unique: UniqueConstraint) {
    var draft = Draft()
    guard let first = suite.row(plan.entity), let overrides = same(plan, entity, unique, as: first),
      var second = suite.createRequest(
        route, plan, instance: 1, prefix: TestNames.variable("second", entity.name), extent: .full, overrides: overrides
      )
    else { return }
    draft.use(first)
    draft.need(second.fixtures)
    second.exchange.expect = planner.failure(error(unique))
    second.exchange.captures = []
    draft.steps += second.steps + [.send(second.exchange)]
    readBack(first, &draft)
    add(
      "answers \(code(error(unique))) where the \(unique.fields.joined(separator: " and ")) is taken", .conflict, draft)
  }

  private func planRace(_ plan: CreatePlan, _ entity: Entity, _ unique: UniqueConstraint) {
    let prefix = TestNames.variable("raced", entity.name)
    guard let request = suite.createRequest(route, plan, instance: 0, prefix: prefix, extent: .full),
      same(plan, entity, unique, as: request.row) != nil,
      let status = planner.errors[error(unique)]?.status
    else { return }
    let count = min(8, max(2, route.rateLimit?.requests ?? 8))
    var exchange = request.exchange
    exchange.captures = []
    exchange.expect = Expectation(statuses: [route.success.status, status])
    let losers = Array(repeating: status, count: count - 1)
    let draft = Draft(
      fixtures: request.fixtures,
      steps: request.steps + [
        .race(Array(repeating: exchange, count: count), statuses: ([route.success.status] + losers).sorted())
      ])
    add("creates one of \(count) with the same \(unique.fields.joined(separator: " and ")) at once", .conflict, draft)
  }

  /// References to rows that do not exist.
  private func planDangling(_ plan: CreatePlan, _ entity: Entity) {
    for value in plan.values {
      guard case .body(let property) = value.source, let (target, _) = planner.reference(value.field, of: entity),
        let nothing = unknownKey(target),
        var request = suite.createRequest(
          route, plan, instance: 0, prefix: TestNames.variable("dangling", entity.name), extent: .full,
          overrides: [property: nothing])
      else { continue }
      request.exchange.expect = planner.refusal(.conflict)
      request.exchange.captures = []
      add(
        "answers conflict where \(property) names no \(TestNames.words(planner.entity(target)?.name ?? "row"))",
        .conflict,
        Draft(fixtures: request.fixtures, steps: request.steps + [.send(request.exchange)]))
    }
  }

  /// A key that no row has.
  private func unknownKey(_ entity: EntityID) -> JSONTemplate? {
    guard let definition = planner.entity(entity), definition.key.count == 1,
      let field = definition.key.first.flatMap({ definition.field($0) })
    else { return nil }
    switch planner.resolved(field.type).type {
    case .string(let string):
      if let format = string.format { return .value(.string(FormatSamples.valid(format, 91))) }
      if let pattern = string.pattern {
        return planner.sampler.checker.patterns.valid(
          pattern, 91, minLength: string.minLength ?? 0, maxLength: string.maxLength ?? 64
        ).map { .value(.string($0)) }
      }
      return Sampler.words("none", 91, string.minLength ?? 0, string.maxLength ?? 64).map { .value(.string($0)) }
    case .integer: return .value(.number(JSONNumber(987_654)))
    default: return nil
    }
  }

  // MARK: Update

  private func planTaken(_ plan: UpdatePlan, _ entity: Entity, _ unique: UniqueConstraint) {
    guard let content = planner.jsonContent(route), case .object(let object) = planner.resolved(content.value).shape,
      let first = suite.row(plan.target.entity), let second = suite.row(plan.target.entity, 1)
    else { return }
    var members: [MemberTemplate] = []
    for property in object.properties {
      let field = plan.changes.first { $0.source == .body(property: property.name) }?.field
      if let field, unique.fields.contains(field), let value = first.values[field] {
        members.append(MemberTemplate(property.name, value))
      } else if property.requiredFailure != nil {
        guard
          let value = field.flatMap({ second.values[$0] })
            ?? planner.sampler.value(property.value, .full, index: 1, hint: property.name).map({ .value($0) })
        else { return }
        members.append(MemberTemplate(property.name, value))
      }
    }
    // What the update cannot change has to agree already.
    let agrees = unique.fields.allSatisfy { name in
      members.contains { $0.name == name } || first.values[name].map { $0 == second.values[name] } ?? false
    }
    guard agrees, unique.fields.contains(where: { name in members.contains { $0.name == name } }),
      let caller = planner.caller(route.access, of: second)
    else { return }
    var draft = Draft()
    draft.use(first)
    draft.use(second)
    draft.use(caller)
    let names = unique.fields.joined(separator: " and ")
    if let exchange = request(
      route, row: second, caller: caller, body: .object(members), expect: planner.failure(error(unique)),
      headers: matchHeaders(second, &draft))
    {
      draft.steps.append(.send(exchange))
      readBack(second, &draft)
      add("answers \(code(error(unique))) where the new \(names) is taken", .conflict, draft)
    }
    var own = Draft()
    guard let (row, keeper) = target(&own) else { return }
    var after = row
    apply(members, plan, entity, object, to: &after)
    guard
      let exchange = request(
        route, row: row, caller: keeper, body: .object(members), expect: planner.success(route, row: after),
        headers: matchHeaders(row, &own))
    else { return }
    own.steps.append(.send(exchange))
    add("lets a row keep its own \(names)", .success, own)
  }

  private func planDangling(_ plan: UpdatePlan, _ entity: Entity) {
    guard let content = planner.jsonContent(route), case .object(let object) = planner.resolved(content.value).shape
    else { return }
    for change in plan.changes {
      guard case .body(let name) = change.source, let (target, _) = planner.reference(change.field, of: entity),
        let nothing = unknownKey(target)
      else { continue }
      var draft = Draft()
      guard let (row, caller) = self.target(&draft) else { return }
      var members: [MemberTemplate] = []
      for property in object.properties {
        if property.name == name {
          members.append(MemberTemplate(name, nothing))
        } else if property.requiredFailure != nil, let value = row.values[property.name] {
          members.append(MemberTemplate(property.name, value))
        }
      }
      guard
        let exchange = request(
          route, row: row, caller: caller, body: .object(members), expect: planner.refusal(.conflict),
          headers: matchHeaders(row, &draft))
      else { return }
      draft.steps.append(.send(exchange))
      readBack(row, &draft)
      add(
        "answers conflict where the new \(name) names no \(TestNames.words(planner.entity(target)?.name ?? "row"))",
        .conflict, draft)
    }
  }

  // MARK: Delete

  /// What becomes of the rows that refer to the one that is deleted.
  private func planHeld(_ plan: TargetPlan) {
    guard let entity = planner.entity(plan.entity) else { return }
    for (index, child) in planner.contract.entities.enumerated() where EntityID(index) != plan.entity {
      for relation in child.relations {
        guard case .reference(let field, plan.entity, let onDelete, _) = relation,
          let row = suite.row(EntityID(index)), let parent = suite.row(plan.entity),
          row.fixtures.contains(where: { parent.fixtures.last == $0 }),
          let holds = row.values[field], holds == planner.keyValue(parent),
          let caller = planner.caller(route.access, of: parent)
        else { continue }
        let isHeld = onDelete == .restrict
        // Something else must not hold it.
        guard isHeld || !isHeldElsewhere(plan.entity, by: row, except: index) else { continue }
        var draft = Draft()
        draft.use(row)
        draft.use(caller)
        let noun = TestNames.words(child.name)
        guard
          let exchange = request(
            route, row: parent, caller: caller,
            expect: isHeld ? planner.refusal(.conflict) : planner.success(route, row: parent))
        else { continue }
        draft.steps.append(.send(exchange))
        switch onDelete {
        case .restrict:
          readBack(parent, &draft)
          add(
            "answers conflict where \(TestNames.one(child.name)) refers to the \(TestNames.words(entity.name))",
            .conflict, draft)
        case .cascade:
          readBack(row, expect: { _ in self.planner.refusal(.notFound) }, &draft)
          add("deletes the \(noun) along with the \(TestNames.words(entity.name))", .conflict, draft)
        case .setNull:
          var after = row
          after.answers[field] = .equal(.value(.null))
          readBack(after, &draft)
          add("leaves the \(noun) without its \(field)", .conflict, draft)
        }
      }
    }
  }

  /// Whether a row that came along with another one restricts the deletion.
  private func isHeldElsewhere(_ entity: EntityID, by row: Row, except: Int) -> Bool {
    planner.contract.entities.enumerated().contains { index, other in
      guard index != except, let made = suite.knownRow(EntityID(index)), row.fixtures.contains(made.fixtures.last ?? -1)
      else { return false }
      return other.relations.contains { if case .reference(_, entity, .restrict, _) = $0 { true } else { false } }
    }
  }
}
