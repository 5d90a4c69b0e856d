internal import ContractModel

/// Who may call: every row of the truth table.
extension OperationCases {
  func planAccess() {
    guard case .anyOf(let alternatives) = route.access else { return planOpen() }
    if !route.access.isOptional { planWithoutCredential(alternatives) }
    planLacking(alternatives)
    planOwners(alternatives)
    planBrokenTokens(alternatives)
    planSufficient(alternatives)
  }

  // MARK: Knocking

  /// A request of which the answer tells whether its caller was let in, without need of any row; what is expected is the
  /// answer to one who was.
  func knock(_ caller: Caller, _ change: (inout Arguments) -> Void = { _ in }) -> Exchange? {
    guard var arguments = leastArguments else { return nil }
    change(&arguments)
    guard let path = planner.path(route, arguments) else { return nil }
    var exchange = Exchange(
      method: route.method.rawValue, path: path, query: arguments.query,
      headers: planner.headers(arguments, route), credentials: caller.credentials,
      expect: Expectation(statuses: []))
    if let content = planner.jsonContent(route) {
      // A body of the wrong kind is refused after everything else was judged.
      let wrong: JSONValue =
        planner.sampler.checker.accepts(.string("wrong"), content.value) ? .array([]) : .string("wrong")
      guard let violations = planner.sampler.checker.violations(of: wrong, by: content.value), !violations.isEmpty
      else { return nil }
      exchange.body = .json(.value(wrong))
      exchange.expect = planner.refusal(.validationFailed, violations)
    } else if route.body != nil {
      return nil
    } else if targetPlan != nil {
      exchange.expect = planner.refusal(.notFound)
    } else {
      switch route.handler {
      case .custom: exchange.expect = planner.success(route)
      case .list: exchange.expect = Expectation(statuses: [route.success.status])
      default: return nil
      }
    }
    return exchange
  }

  // MARK: No credential, or none that holds

  private func planOpen() {
    guard let scheme = planner.auth.schemes.first, case .jwt = scheme.credential else { return }
    let caller = Caller(credentials: [Credential(scheme: scheme.id, value: TextTemplate("garbage"))])
    guard let exchange = knock(caller) else { return }
    add("looks at no credential", .access, Draft(steps: [.send(exchange)]))
  }

  /// A request that lacks nothing but what a credential would say.
  private func bare(_ expect: Expectation) -> Exchange? {
    guard let arguments = leastArguments, let path = planner.path(route, arguments) else { return nil }
    return Exchange(
      method: route.method.rawValue, path: path, query: arguments.query,
      headers: planner.headers(arguments, route), body: validBody(), expect: expect)
  }

  private func planWithoutCredential(_ alternatives: [AccessAlternative]) {
    let challenge = planner.auth.challenge(of: route.access)
    guard !challenge.isEmpty else { return }
    let header = HeaderExpectation.equal(name: "WWW-Authenticate", TextTemplate(challenge))
    if let exchange = bare(planner.refusal(.unauthorized, headers: [header])) {
      add("answers 401 without a credential", .access, Draft(steps: [.send(exchange)]))
    }
    // Nothing about the request is told before it is known who asks.
    if route.body != nil, var exchange = bare(planner.refusal(.unauthorized)) {
      exchange.body = .text("{")
      exchange.headers = exchange.headers.filter { $0.name != "Content-Type" } + [jsonType]
      add("answers 401 without a credential before it looks at the body", .access, Draft(steps: [.send(exchange)]))
    } else if var exchange = strange(.anonymous) {
      exchange.expect = planner.refusal(.unauthorized)
      add("answers 401 without a credential before it looks at parameters", .access, Draft(steps: [.send(exchange)]))
    }
    guard let scheme = route.access.schemes.first.flatMap({ planner.auth.scheme($0) }), case .jwt = scheme.credential,
      route.access.schemes.count == 1, suite.owes(.strangeHeaders(scheme.id))
    else { return }
    for (value, what) in [
      ("Bearer", "a header without a token"), ("Basic dXNlcjpwYXNzd29yZA==", "a header of another scheme"),
    ] {
      guard var exchange = bare(Expectation(statuses: [401], headers: [.present(name: "WWW-Authenticate")])) else {
        return
      }
      exchange.headers.append(HeaderItem(name: "Authorization", value: TextTemplate(value)))
      add("answers 401 to \(what)", .access, Draft(steps: [.send(exchange)]))
    }
  }

  var jsonType: HeaderItem { HeaderItem(name: "Content-Type", value: TextTemplate("application/json")) }

  private func planBrokenTokens(_ alternatives: [AccessAlternative]) {
    guard leastArguments != nil else { return }
    var seen: [AuthSchemeID] = []
    for alternative in alternatives {
      guard alternative.schemes.count == 1, let id = alternative.schemes.first, !seen.contains(id),
        let scheme = planner.auth.scheme(id)
      else { continue }
      seen.append(id)
      var header = HeaderExpectation.present(name: "WWW-Authenticate")
      if case .jwt = scheme.credential, route.access.schemes.count == 1 {
        header = .equal(name: "WWW-Authenticate", TextTemplate("Bearer error=\"invalid_token\""))
      }
      func refuses(_ what: String, _ flaws: CallerFlaws) {
        guard let caller = planner.caller(alternative, flaws: flaws),
          var exchange = bare(planner.refusal(.invalidToken, headers: [header]))
        else { return }
        exchange.credentials = caller.credentials
        var draft = Draft()
        draft.use(caller)
        draft.steps.append(.send(exchange))
        add("answers 401 to \(what)", .access, draft)
      }
      for flaw in flaws(scheme.credential)
      where suite.owes(.brokenToken(id, flaw)) && (flaw != .criticalExtension || suite.tries(.criticalExtension(id))) {
        refuses(words(flaw, scheme), CallerFlaws(token: flaw))
      }
      if case .jwt = scheme.credential, let claim = scheme.claims.first(where: { $0.isRequired && $0.name != "sub" }),
        suite.tries(.missingClaim(id))
      {
        refuses("a token without its \(claim.name)", CallerFlaws(missingClaim: claim.name))
      }
    }
  }

  private func flaws(_ credential: CredentialPlan) -> [TokenFlaw] {
    switch credential {
    case .jwt(let plan):
      TokenFlaw.allCases.filter { flaw in
        switch flaw {
        case .wrongIssuer: plan.issuer != nil
        case .wrongAudience: plan.audience != nil
        case .wrongAlgorithm: plan.isSymmetric && plan.algorithms.count == 1
        default: true
        }
      }
    case .session: [.expired, .garbage]
    case .apiKey, .basic: [.garbage]
    case .mutualTLS: []
    }
  }

  private func words(_ flaw: TokenFlaw, _ scheme: SchemePlan) -> String {
    let noun =
      switch scheme.credential {
      case .jwt: "a token"
      case .session: "a session"
      case .apiKey: "a key"
      case .basic, .mutualTLS: "a credential"
      }
    return switch flaw {
    case .expired: "\(noun) that has expired"
    case .notYetValid: "\(noun) that is not valid yet"
    case .wrongSignature: "\(noun) signed with another key"
    case .unsigned: "\(noun) without a signature"
    case .wrongIssuer: "\(noun) of another issuer"
    case .wrongAudience: "\(noun) for another audience"
    case .garbage: "\(noun) that is garbage"
    case .missingSubject: "\(noun) without a subject"
    case .missingExpiry: "\(noun) that never expires"
    case .wrongAlgorithm: "\(noun) signed by another algorithm"
    case .criticalExtension: "\(noun) that demands an extension"
    }
  }

  // MARK: Scopes and claims

  private func planLacking(_ alternatives: [AccessAlternative]) {
    for (index, alternative) in alternatives.enumerated() {
      let which = alternatives.count > 1 ? " of alternative \(index + 1)" : ""
      let names = alternative.scopes.flatMap(\.scopes)
      if !names.isEmpty {
        lack(alternative, alternatives, CallerFlaws(withoutScopes: true), "lacks the scopes" + which, scopes: names)
        if names.count > 1 {
          lack(
            alternative, alternatives, CallerFlaws(withoutLastScope: true), "lacks one of the scopes" + which,
            scopes: names)
        }
      }
      // One at a time: each condition has to be looked at.
      var claims: [String] = []
      for condition in alternative.claims where !claims.contains(condition.claim) {
        claims.append(condition.claim)
        lack(
          alternative, alternatives, CallerFlaws(wrongClaim: condition.claim), "has another \(condition.claim)" + which,
          scopes: [])
      }
    }
  }

  private func lack(
    _ alternative: AccessAlternative, _ all: [AccessAlternative], _ flaws: CallerFlaws, _ what: String, scopes: [String]
  ) {
    guard let caller = planner.caller(alternative, flaws: flaws, alternatives: all) else { return }
    let left = all.filter { AccessJudge.passes($0, caller) }
    // Whoever could still be the owner is judged with the row.
    guard left.isEmpty, let exchange = knock(caller) else { return }
    var refused = exchange
    refused.expect = planner.refusal(.forbidden)
    if all.count == 1, alternative.schemes.count == 1, !scopes.isEmpty {
      refused.expect.headers.append(
        .equal(
          name: "WWW-Authenticate",
          TextTemplate("Bearer error=\"insufficient_scope\", scope=\"\(scopes.joined(separator: " "))\"")))
    }
    var draft = Draft()
    draft.use(caller)
    draft.steps.append(.send(refused))
    add("answers 403 to a caller that \(what)", .access, draft)
  }

  private func planSufficient(_ alternatives: [AccessAlternative]) {
    for (index, alternative) in alternatives.enumerated() where alternative.owner == nil && !alternative.schemes.isEmpty
    {
      let values = alternative.claims.count == 1 ? alternative.claims[0].values : []
      for value in values.isEmpty ? [nil] : values.prefix(4).map(Optional.some) {
        var one = alternative
        if let value { one.claims[0].values = [value] }
        guard let caller = planner.caller(one), let exchange = knock(caller) else { continue }
        var draft = Draft()
        draft.use(caller)
        draft.steps.append(.send(exchange))
        let who =
          if let value {
            "\(alternative.claims[0].claim) \(planner.scalarText(value) ?? value.text)"
          } else if !alternative.scopes.isEmpty {
            "scope " + alternative.scopes.flatMap(\.scopes).joined(separator: " ")
          } else { "nothing but a credential" }
        add(
          "lets in a caller with \(who)" + (alternatives.count > 1 ? " by alternative \(index + 1)" : ""), .access,
          draft)
      }
    }
  }

  // MARK: Owners

  private func planOwners(_ alternatives: [AccessAlternative]) {
    guard let target = targetPlan, let row = suite.row(target.entity) else { return }
    let name = TestNames.one(planner.entity(target.entity)?.name ?? "row")
    for alternative in alternatives {
      guard let owner = alternative.owner, let subject = row.values[owner.field] else { continue }
      var draft = Draft()
      draft.use(row)
      if let caller = planner.caller(alternative, subject: subject, alternatives: alternatives),
        let exchange = act(row, caller, &draft)
      {
        var allowed = draft
        allowed.use(caller)
        allowed.steps.append(.send(exchange))
        add("lets the owner of \(name) in", .access, allowed)
      }
      guard let (other, fixtures) = stranger(owner, row),
        let caller = planner.caller(alternative, subject: other, alternatives: alternatives),
        !alternatives.contains(where: { $0.owner == nil && AccessJudge.passes($0, caller) }),
        var exchange = act(row, caller, &draft)
      else { continue }
      exchange.expect = planner.refusal(.forbidden)
      exchange.captures = []
      draft.need(fixtures)
      draft.use(caller)
      draft.steps.append(.send(exchange))
      readBack(row, &draft)
      add("answers 403 to another than the owner of \(name)", .access, draft)
    }
  }

  /// Another principal, real where principals are rows.
  private func stranger(_ owner: OwnerCondition, _ row: Row) -> (JSONTemplate, [Int])? {
    guard let entity = planner.entity(owner.entity) else { return nil }
    if entity.key.contains(owner.field) {
      guard let other = suite.row(owner.entity, 1), let value = other.values[owner.field] else { return nil }
      return (value, other.fixtures)
    }
    if let (target, _) = planner.reference(owner.field, of: entity) {
      guard let other = suite.row(target, 1), let value = planner.keyValue(other) else { return nil }
      return (value, other.fixtures)
    }
    return (planner.subject(route.access, 77), [])
  }

  /// What the operation is for, on a row.
  private func act(_ row: Row, _ caller: Caller, _ draft: inout Draft) -> Exchange? {
    switch route.handler {
    case .read, .delete: return request(route, row: row, caller: caller, expect: planner.success(route, row: row))
    case .transition:
      // From whatever state the row is in, the answer may be the error of the transition too.
      var expect = planner.success(route)
      if case .transition(let plan) = route.handler, let entry = planner.errors[plan.error] {
        expect = Expectation(statuses: [route.success.status, entry.status])
      }
      return request(route, row: row, caller: caller, expect: expect)
    case .update(let plan):
      guard let entity = planner.entity(plan.target.entity), let content = planner.jsonContent(route),
        case .object(let object) = planner.resolved(content.value).shape,
        let members = changes(object, entity, index: 1)
      else { return nil }
      var changed = row
      apply(members, plan, entity, object, to: &changed)
      return request(
        route, row: row, caller: caller, body: .object(members), expect: planner.success(route, row: changed),
        headers: matchHeaders(row, &draft))
    case .custom, .create, .list, .signIn: return nil
    }
  }
}

/// Judges a test's own callers.
enum AccessJudge {
  /// Whether a caller passes the first phase of an alternative: schemes, scopes and claims.
  static func passes(_ alternative: AccessAlternative, _ caller: Caller) -> Bool {
    let mints = caller.steps.compactMap { if case .mint(let mint) = $0 { mint } else { nil } }
    return alternative.schemes.allSatisfy { scheme in
      guard let mint = mints.first(where: { $0.scheme == scheme }) else { return false }
      let hasScopes = alternative.scopes.filter { $0.scheme == scheme }.flatMap(\.scopes).allSatisfy(
        mint.scopes.contains)
      let hasClaims = alternative.claims.filter { $0.scheme == scheme }.allSatisfy { condition in
        guard case .value(let value)? = mint.claims.first(where: { $0.name == condition.claim })?.value else {
          return false
        }
        if case .array(let elements) = value { return elements.contains { condition.values.contains($0) } }
        return condition.values.contains(value)
      }
      return hasScopes && hasClaims
    }
  }
}
