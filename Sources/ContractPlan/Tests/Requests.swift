internal import ContractModel

extension TestPlanner {
  func jsonContent(_ route: Route) -> BodyContentPlan? { route.body?.content.first { $0.coding == .json } }

  /// Those of the parameters, and the body's media type.
  func headers(_ arguments: Arguments, _ route: Route) -> [HeaderItem] {
    var headers = arguments.headers
    if !arguments.cookies.isEmpty {
      var parts: [TextTemplate.Part] = []
      for cookie in arguments.cookies {
        parts.append(.literal((parts.isEmpty ? "" : "; ") + cookie.name + "="))
        parts += cookie.value.parts
      }
      headers.append(HeaderItem(name: "Cookie", value: TextTemplate.joined(parts)))
    }
    if let content = jsonContent(route) {
      headers.append(HeaderItem(name: "Content-Type", value: TextTemplate(content.mediaType)))
    }
    return headers
  }

  /// The value of a row's only key field.
  func keyValue(_ row: Row) -> JSONTemplate? {
    guard let entity = entity(row.entity), entity.key.count == 1, let field = entity.key.first else { return nil }
    return row.values[field]
  }

  /// A subject of the type that the rule's schemes want.
  func subject(_ rule: AccessRule, _ index: Int) -> JSONTemplate {
    let claims = rule.schemes.first.flatMap { auth.scheme($0) }?.claims ?? []
    let value = claims.first { $0.name == "sub" }.flatMap { claimValue($0.type, index) }
    return .value(value ?? .string("subject-\(index)"))
  }

  /// Text that differs at each run, of the kind of a sample; nil where a sample has to do.
  func fresh(_ plan: ValuePlan, like sample: String) -> TextTemplate? {
    guard case .string(_, let checks) = resolved(plan).shape, resolved(plan).assertions.isEmpty else { return nil }
    let rules = TextRules(checks)
    guard rules.pattern == nil, rules.maxLength >= 8 else { return nil }
    switch rules.format {
    case .email?, .idnEmail?:
      let tail = "@example.com"
      let count = max(10, rules.minLength - tail.count)
      guard count <= 64, count + tail.count <= rules.maxLength else { return nil }
      return TextTemplate([.fresh(length: count), .literal(tail)])
    case .uri?, .uriReference?, .iri?, .iriReference?:
      let head = "https://example.com/"
      let count = max(10, rules.minLength - head.count)
      guard count + head.count <= rules.maxLength else { return nil }
      return TextTemplate([.literal(head), .fresh(length: count)])
    case .uuid? where rules.minLength <= 36 && rules.maxLength >= 36:
      return TextTemplate([
        .fresh(length: 8), .literal("-"), .fresh(length: 4), .literal("-4"), .fresh(length: 3), .literal("-8"),
        .fresh(length: 3), .literal("-"), .fresh(length: 12),
      ])
    case nil:
      let count = min(rules.maxLength, max(10, rules.minLength))
      return TextTemplate([.fresh(length: count)])
    default: return nil
    }
  }

  /// How a sent value is answered.
  func match(_ sent: JSONTemplate, _ plan: ValuePlan?, _ type: TypeUse) -> JSONMatch {
    guard case .value(let value) = sent else { return .equal(sent) }
    guard value != .null, let plan else { return .equal(sent) }
    return answered(value, plan).map { .equal(.value($0)) } ?? match(type)
  }

  // MARK: Expectations

  /// The success answer of a route, about a row where it is about one.
  func success(_ route: Route, row: Row? = nil, body: JSONMatch? = nil) -> Expectation {
    guard route.handler != .custom else { return customAnswer(route) }
    var expectation = Expectation(statuses: [route.success.status])
    expectation.headers += route.deprecationHeaders.map { .equal(name: $0.name, TextTemplate($0.value)) }
    guard let mediaType = route.success.mediaType, let type = route.success.type else {
      expectation.body = .empty
      return expectation
    }
    expectation.headers.append(.equal(name: "Content-Type", TextTemplate(mediaType)))
    if let location = route.success.location, let row, let path = self.location(location, row) {
      expectation.headers.append(.equal(name: "Location", path))
    }
    if route.entityTag != nil { expectation.headers.append(.present(name: "ETag")) }
    expectation.body = .json(body ?? answer(route, type, row))
    return expectation
  }

  private func answer(_ route: Route, _ type: TypeUse, _ row: Row?) -> JSONMatch {
    guard let row else { return match(type) }
    let answer: AnswerPlan
    switch route.handler {
    case .create(let plan): answer = plan.answer
    case .update(let plan): answer = plan.answer
    case .signIn(let plan): answer = plan.answer
    case .transition(let plan): answer = plan.answer
    case .read: answer = .entity
    case .custom, .list, .delete: return match(type)
    }
    switch answer {
    case .nothing: return match(type)
    case .entity: return object(type).map { .object(members($0, 0) { row.answers[$0] }) } ?? match(row)
    case .token(let issue):
      guard let object = object(type) else { return match(type) }
      return .object(
        object.properties.flatMap { property in
          let isEntity = property.name == issue.entityProperty
          var value = isEntity ? match(row) : match(property.type)
          if property.name == issue.property, case .jwt(let plan)? = auth.scheme(issue.scheme)?.credential {
            value = .token(lifetime: plan.lifetime)
          }
          return property.answeredNames.map { MemberMatch($0, value, isOptional: !property.isRequired && !isEntity) }
        })
    }
  }

  private func location(_ plan: LocationPlan, _ row: Row) -> TextTemplate? {
    var parts: [TextTemplate.Part] = []
    for part in plan.parts {
      switch part {
      case .text(let text): parts.append(.literal(text))
      case .field(let field):
        guard let value = row.values[field], let text = pathText(value) else { return nil }
        parts += text.parts
      }
    }
    return TextTemplate.joined(parts)
  }

  /// Of an operation that the user writes: its success, or an error that it may answer to a well-formed request. What has a
  /// sample never answers that it is not there.
  private func customAnswer(_ route: Route) -> Expectation {
    var statuses = [route.success.status] + (route.sample == nil ? [501] : []) + route.otherSuccesses.map(\.status)
    for reference in route.errors {
      guard let entry = errors[reference] else { continue }
      switch reference {
      case .declared, .standard(.notFound), .standard(.conflict):
        if !statuses.contains(entry.status) { statuses.append(entry.status) }
      case .standard: continue
      }
    }
    let headers = (route.sample?.headers ?? []).map { HeaderExpectation.present(name: $0.name) }
    guard let mediaType = route.success.mediaType, let type = route.success.type else {
      return Expectation(statuses: statuses, headers: headers, body: .empty)
    }
    return Expectation(
      statuses: statuses, headers: headers + [.equal(name: "Content-Type", TextTemplate(mediaType))],
      body: route.success.coding == .json ? .json(match(type)) : .any)
  }

  func refusal(_ error: StandardError, _ violations: [Violation] = [], headers: [HeaderExpectation] = []) -> Expectation
  {
    failure(.standard(error), violations, headers: headers)
  }

  func failure(
    _ reference: ErrorReference, _ violations: [Violation] = [], headers: [HeaderExpectation] = []
  ) -> Expectation {
    let status = errors[reference]?.status ?? 500
    return Expectation(statuses: [status], headers: headers, body: .error(reference, violations: violations))
  }

  // MARK: Rate limits

  /// Counts requests by the operation that they are for.
  func count(_ step: TestStep, _ counts: inout [OperationID: Int]) {
    switch step {
    case .bind, .mint, .tick: return
    case .send(let exchange): count(exchange, 1, &counts)
    case .burst(let exchange, let number), .concurrent(let exchange, let number): count(exchange, number, &counts)
    case .race(let exchanges, _):
      for exchange in exchanges { count(exchange, 1, &counts) }
    case .walk(let walk):
      count(walk.first, walk.items / max(1, walk.pageSize) + 2, &counts)
      for step in walk.between { count(step, &counts) }
    }
  }

  private func count(_ exchange: Exchange, _ number: Int, _ counts: inout [OperationID: Int]) {
    let text = exchange.path.parts.map { if case .literal(let literal) = $0 { literal } else { "x" } }.joined()
    let segments = text.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(
      String.init)
    guard let path = paths.first(matching: segments == [""] ? [] : segments), let plan = routes.paths[checked: path]
    else { return }
    for id in plan.routes {
      guard let route = routes.routes[checked: id.index], route.method.rawValue == exchange.method else { continue }
      counts[route.operation, default: 0] += number
    }
  }
}
