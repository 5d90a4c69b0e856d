internal import ContractModel

/// A request that creates a row, and what is then known of the row.
struct CreateRequest {
  var fixtures: [Int] = []
  /// Binds unique values and makes the credentials.
  var steps: [TestStep] = []
  var exchange: Exchange
  var row: Row
}

extension SuitePlanner {
  func createRequest(
    _ route: Route, _ plan: CreatePlan, instance: Int, principal: Int = 0, prefix: String, extent: Sampler.Extent,
    overrides: [String: JSONTemplate] = [:], without: Set<String> = []
  ) -> CreateRequest? {
    guard let entity = planner.entity(plan.entity) else { return nil }
    var request = CreateRequest(
      exchange: Exchange(method: route.method.rawValue, path: TextTemplate(""), expect: Expectation(statuses: [])),
      row: Row(entity: plan.entity, prefix: prefix))
    guard
      let body = body(route, entity, instance: instance, prefix: prefix, extent: extent, overrides, without, &request),
      let caller = creator(route, plan, entity, principal: principal, prefix: prefix, &request)
    else { return nil }
    request.row.body = body
    know(plan, entity, body, route, &request.row)
    guard let arguments = planner.arguments(route, row: request.row), let path = planner.path(route, arguments)
    else { return nil }
    request.steps += caller.steps
    request.exchange.path = path
    request.exchange.query = arguments.query
    request.exchange.headers = planner.headers(arguments, route)
    request.exchange.credentials = caller.credentials
    request.exchange.body = route.body == nil ? nil : .json(.object(body))
    capture(plan, entity, route, &request)
    request.exchange.expect = planner.success(route, row: request.row)
    return request
  }

  /// The body, with references to rows that exist and values that are unique; nil where one is not to be had.
  private func body(
    _ route: Route, _ entity: Entity, instance: Int, prefix: String, extent: Sampler.Extent,
    _ overrides: [String: JSONTemplate], _ without: Set<String>, _ request: inout CreateRequest
  ) -> [MemberTemplate]? {
    guard route.body != nil else { return [] }
    guard let content = planner.jsonContent(route),
      case .object(let sample)? = planner.sampler.value(content.value, extent, index: instance),
      case .object(let object) = planner.resolved(content.value).shape
    else { return nil }
    var members: [MemberTemplate] = []
    let isUnique = Set(entity.uniques.flatMap(\.fields)).union(entity.key)
    for property in object.properties where !without.contains(property.name) {
      let isRequired = property.requiredFailure != nil
      if let value = overrides[property.name] {
        members.append(MemberTemplate(property.name, value))
        continue
      }
      guard let value = sample.first(where: { $0.name == property.name })?.value else { continue }
      if let (target, _) = planner.reference(property.name, of: entity), value != .null {
        let parent = entity.uniques.contains { $0.fields.contains(property.name) } ? instance : 0
        guard let row = self.row(target, parent) ?? self.row(target), let key = planner.keyValue(row) else {
          if isRequired { return nil }
          continue
        }
        for fixture in row.fixtures where !request.fixtures.contains(fixture) { request.fixtures.append(fixture) }
        members.append(MemberTemplate(property.name, key))
      } else if isUnique.contains(property.name), case .string(let text) = value,
        let template = planner.fresh(property.value, like: text)
      {
        let variable = TestNames.variable(prefix, property.name)
        request.steps.append(.bind(variable: variable, template))
        members.append(MemberTemplate(property.name, .text(TextTemplate([.variable(variable)]))))
      } else {
        members.append(MemberTemplate(property.name, .value(value)))
      }
    }
    for (name, value) in sample.map({ ($0.name, $0.value) })
    where !object.properties.contains(where: { $0.name == name }) && !without.contains(name) {
      members.append(MemberTemplate(name, .value(value)))
    }
    return members
  }

  /// Who creates it: a real principal where the row refers to one.
  private func creator(
    _ route: Route, _ plan: CreatePlan, _ entity: Entity, principal: Int, prefix: String, _ request: inout CreateRequest
  ) -> Caller? {
    let field = plan.values.first { $0.source == .generated(.principal) }?.field
    var subject: JSONTemplate?
    if let field, let (target, _) = planner.reference(field, of: entity) {
      guard let row = self.row(target, principal), let key = planner.keyValue(row) else { return nil }
      for fixture in row.fixtures where !request.fixtures.contains(fixture) { request.fixtures.append(fixture) }
      subject = key
    } else if field != nil || principal > 0 {
      subject = planner.subject(route.access, 41 + principal)
    }
    request.row.subject = subject
    guard case .anyOf(let alternatives) = route.access, !(field == nil && route.access.isOptional) else {
      return .anonymous
    }
    let variable = TestNames.variable(prefix, "creator")
    return alternatives.lazy.filter { !$0.schemes.isEmpty || field == nil }.compactMap {
      self.planner.caller($0, subject: subject, variable: variable)
    }.first
  }

  /// Fills in what is known of the row from what was sent.
  private func know(_ plan: CreatePlan, _ entity: Entity, _ body: [MemberTemplate], _ route: Route, _ row: inout Row) {
    var properties: [String: PropertyPlan] = [:]
    if let content = planner.jsonContent(route), case .object(let object) = planner.resolved(content.value).shape {
      for property in object.properties { properties[property.name] = property }
    }
    for value in plan.values {
      guard let field = entity.field(value.field) else { continue }
      switch value.source {
      case .body(let name):
        if let sent = body.first(where: { $0.name == name })?.value {
          row.values[field.name] = sent
          row.answers[field.name] = planner.match(sent, properties[name]?.value, field.type)
        } else {
          let stored = properties[name]?.defaultValue ?? field.defaultValue ?? .null
          row.values[field.name] = .value(stored)
          row.answers[field.name] = .equal(.value(stored))
        }
      case .constant(let constant):
        row.values[field.name] = .value(constant)
        row.answers[field.name] = .equal(.value(constant))
      case .generated(let generation):
        row.answers[field.name] = planner.match(generation, field.type, subject: row.subject)
        if generation == .principal { row.values[field.name] = row.subject }
      case .hashed, .database: continue
      }
    }
  }

  /// Takes the key, the owner and the token from the answer.
  private func capture(_ plan: CreatePlan, _ entity: Entity, _ route: Route, _ request: inout CreateRequest) {
    var base = ""
    if case .token(let issue) = plan.answer {
      let token = TestNames.variable(request.row.prefix, "token")
      request.exchange.captures.append(
        Capture(variable: token, pointer: "/" + JSONPointer.escape(issue.property)))
      request.row.token = token
      guard let property = issue.entityProperty else { return }
      base = "/" + JSONPointer.escape(property)
    }
    guard plan.answer != .nothing, let view = planner.contract.types[checked: entity.readView.index],
      let object = planner.object(view.use)
    else { return }
    let wanted = entity.key + (planner.ownerFields[plan.entity] ?? [])
    for property in object.properties where wanted.contains(property.name) && property.access != .writeOnly {
      guard request.row.values[property.name] == nil else { continue }
      let variable = TestNames.variable(request.row.prefix, property.name)
      request.exchange.captures.append(
        Capture(variable: variable, pointer: base + "/" + JSONPointer.escape(property.name)))
      request.row.values[property.name] = .variable(variable)
    }
  }
}
