internal import ContractModel

/// Changes to a row that exists.
extension OperationCases {
  func planUpdate(_ plan: UpdatePlan) {
    guard let entity = planner.entity(plan.target.entity), let content = planner.jsonContent(route),
      case .object(let object) = planner.resolved(content.value).shape
    else { return }
    if let values = changes(object, entity, index: 1), values.count > 0 {
      addChange(plan, entity, object, values, "changes everything that it may")
    }
    if object.properties.allSatisfy({ $0.requiredFailure == nil }),
      planner.sampler.checker.accepts(.object([]), content.value)
    {
      addChange(plan, entity, object, [], "changes nothing with an empty object")
    }
    planChangedSecret(plan, entity, object)
    planTimeOfChange(plan, entity, object)
    for rename in object.renames {
      guard let values = changes(object, entity, index: 1, only: rename.name) else { continue }
      addChange(plan, entity, object, values, "takes \(rename.former) for \(rename.name)", as: rename)
    }
    for property in object.properties.prefix(12) where object.properties.count > 1 {
      if let values = changes(object, entity, index: 1, only: property.name) {
        addChange(plan, entity, object, values, "changes \(property.name) and nothing else")
      }
      guard planner.resolved(property.value).acceptsNull,
        var values = changes(object, entity, index: 1, only: property.name, isNull: true)
      else { continue }
      if let place = values.firstIndex(where: { $0.name == property.name }) { values[place].value = .value(.null) }
      addChange(plan, entity, object, values, "sets \(property.name) to null")
    }
  }

  /// After a change of its secret a principal signs in with the new one, and no more with the old.
  private func planChangedSecret(_ plan: UpdatePlan, _ entity: Entity, _ object: ObjectPlan) {
    guard let signIn = planner.signIns[plan.target.entity], case .signIn(let entering) = signIn.handler,
      let name = plan.changes.lazy.compactMap({ change -> String? in
        guard change.field == entering.secret, case .hashed(let property, _) = change.source else { return nil }
        return property
      }).first, let values = changes(object, entity, index: 1, only: name),
      let new = values.first(where: { $0.name == name })?.value
    else { return }
    var draft = Draft()
    guard let (row, caller) = target(&draft), let identifier = row.values[entering.identifier],
      let old = row.body.first(where: { $0.name == entering.secret })?.value, old != new,
      let exchange = request(
        route, row: row, caller: caller, body: .object(values), expect: planner.success(route),
        headers: matchHeaders(row, &draft)),
      let right = planner.signIn(signIn, entering, identifier, new),
      var wrong = planner.signIn(signIn, entering, identifier, old)
    else { return }
    wrong.expect = planner.refusal(.invalidCredentials)
    draft.steps += [.send(exchange), .send(right), .send(wrong)]
    add("changes the \(name) that the \(TestNames.words(entity.name)) signs in with", .success, draft)
  }

  /// The time of the last change is later than it was.
  private func planTimeOfChange(_ plan: UpdatePlan, _ entity: Entity, _ object: ObjectPlan) {
    var draft = Draft()
    guard let (row, caller) = target(&draft), let values = changes(object, entity, index: 1), !values.isEmpty,
      let (name, time) = readTime(of: row, plan.automatic, &draft)
    else { return }
    var changed = row
    apply(values, plan, entity, object, to: &changed)
    changed.answers[name] = time
    guard
      let exchange = request(
        route, row: row, caller: caller, body: .object(values), expect: planner.success(route, row: changed),
        headers: matchHeaders(row, &draft))
    else { return }
    draft.steps.append(.send(exchange))
    readBack(changed, &draft)
    add("moves \(name) on", .success, draft)
  }

  /// Reads when a row was changed last, and lets time pass; the field that says so, and what it must be after a change.
  func readTime(of row: Row, _ automatic: [FieldValue], _ draft: inout Draft) -> (field: String, later: JSONMatch)? {
    guard let entity = planner.entity(row.entity), let reader = planner.readers[row.entity],
      let view = planner.contract.types[checked: entity.readView.index].flatMap({ planner.object($0.use) }),
      let field = automatic.first(where: { $0.source == .generated(.updatedNow) })?.field,
      let property = view.properties.first(where: { $0.name == field && $0.access != .writeOnly }),
      case .string(let string) = planner.resolved(property.type).type, string.format == .dateTime,
      let caller = planner.caller(reader.access, of: row, variable: "timeReader"),
      let exchange = request(
        reader, row: row, caller: caller, expect: Expectation(statuses: [reader.success.status]),
        captures: [Capture(variable: "changedBefore", pointer: "/" + JSONPointer.escape(field))])
    else { return nil }
    draft.use(caller)
    draft.steps += [.send(exchange), .tick]
    return (field, .later(than: "changedBefore"))
  }

  /// New values for the properties of an update; for one and what must be there, where one is named.
  func changes(
    _ object: ObjectPlan, _ entity: Entity, index: Int, only: String? = nil, isNull: Bool = false
  ) -> [MemberTemplate]? {
    var members: [MemberTemplate] = []
    for property in object.properties {
      let isWanted = only == nil || only == property.name
      guard isWanted || property.requiredFailure != nil else { continue }
      if planner.reference(property.name, of: entity) != nil {
        // Another parent has to exist.
        guard property.requiredFailure == nil, !(isNull && isWanted) else {
          if isNull && isWanted {
            members.append(MemberTemplate(property.name, .value(.null)))
            continue
          }
          return nil
        }
        if only == property.name { return nil }
        continue
      }
      let value =
        planner.sampler.value(property.value, .full, index: index, hint: property.name)
        ?? planner.sampler.value(property.value, .full, hint: property.name)
      guard let value else {
        if isWanted && only != nil || property.requiredFailure != nil { return nil }
        continue
      }
      members.append(MemberTemplate(property.name, .value(value)))
    }
    return members
  }

  private func addChange(
    _ plan: UpdatePlan, _ entity: Entity, _ object: ObjectPlan, _ members: [MemberTemplate], _ sentence: String,
    as rename: RenamePlan? = nil
  ) {
    var draft = Draft()
    guard let (row, caller) = target(&draft) else { return }
    var changed = row
    apply(members, plan, entity, object, to: &changed)
    guard
      let exchange = request(
        route, row: row, caller: caller, body: .object(members), expect: planner.success(route, row: changed),
        headers: matchHeaders(row, &draft))
    else { return }
    draft.steps.append(.send(rename.flatMap { exchange.renaming($0) } ?? exchange))
    readBack(changed, &draft)
    add(sentence, .success, draft)
  }

  /// What is known of a row after a change.
  func apply(
    _ members: [MemberTemplate], _ plan: UpdatePlan, _ entity: Entity, _ object: ObjectPlan, to row: inout Row
  ) {
    for change in plan.changes {
      guard case .body(let name) = change.source, let field = entity.field(change.field),
        let sent = members.first(where: { $0.name == name })?.value
      else { continue }
      let property = object.properties.first { $0.name == name }
      row.values[field.name] = sent
      row.answers[field.name] = planner.match(sent, property?.value, field.type)
    }
    for change in plan.automatic {
      guard case .generated(let generation) = change.source, let field = entity.field(change.field) else { continue }
      row.answers[field.name] = planner.match(generation, field.type, subject: row.subject)
    }
  }

  /// `If-Match` with the row's present tag, where the operation demands it.
  func matchHeaders(_ row: Row, _ draft: inout Draft) -> [HeaderItem] {
    // A tag that was asked for before may be another one by now.
    let earlier = draft.steps.count { step in
      guard case .send(let exchange) = step else { return false }
      return exchange.captures.contains { $0.variable.hasPrefix("entityTag") }
    }
    let number = earlier == 0 ? "" : String(earlier + 1)
    guard route.entityTag == .required, let reader = planner.readers[row.entity],
      let caller = planner.caller(reader.access, of: row, variable: "tagReaderToken" + number),
      let exchange = request(
        reader, row: row, caller: caller, expect: Expectation(statuses: [reader.success.status]),
        captures: [Capture(variable: "entityTag" + number, header: "ETag")])
    else { return [] }
    draft.use(caller)
    draft.steps.append(.send(exchange))
    return [HeaderItem(name: "If-Match", value: TextTemplate([.variable("entityTag" + number)]))]
  }
}
