internal import ContractModel

/// A text for a parameter, and what is wrong with it.
struct ParameterText {
  var text: String
  var label: String
  var violations: [Violation]
  /// Elements of a list that are sent one by one.
  var elements: [JSONValue] = []
}

/// Parameters that are refused, and parameters at the edge that are not.
extension OperationCases {
  func planParameters() {
    guard let caller = entrant else { return }
    guard !isFull else { return }
    let share = max(4, planner.limits.share(25) / max(1, route.parameters.count) - 2)
    for (parameter, texts) in zip(route.parameters, parameterTexts) where !isFull && suite.owes(.parameter(parameter.shared)) {
      missing(parameter, caller)
      for text in texts.prefix(share) where !isFull { send(parameter, text, caller) }
      repeated(parameter, caller)
    }
    guard !isFull else { return }
    everythingWrong(caller)
    if suite.owes(.unknownParameter) { ignored(caller) }
    brokenEscape(caller)
  }

  private func place(_ parameter: ParameterPlan) -> String {
    "the \(parameter.location.rawValue) parameter \(parameter.name)"
  }

  private func checker(_ parameter: ParameterPlan) -> PlanChecker {
    var checker = planner.sampler.checker
    checker.location = parameter.location.rawValue
    return checker
  }

  private func pointer(_ parameter: ParameterPlan) -> String { "/" + JSONPointer.escape(parameter.name) }

  /// Texts from both sides of every check, then some that are of no type, then those of other types.
  func texts(_ parameter: ParameterPlan) -> [ParameterText] {
    // A cursor is the service's own; what else it may be is tried with lists.
    guard !(route.pagination != nil && parameter.name == "cursor") else { return [] }
    return planner.texts(parameter) { samples(parameter) }
  }

  private func samples(_ parameter: ParameterPlan) -> [ParameterText] {
    guard let base = planner.sample(parameter) else { return [] }
    let variations = Variations(sampler: planner.sampler, plan: parameter.value, base: base)
    let checker = checker(parameter)
    var seen: Set<String> = []
    func note(_ text: String, _ label: String) -> ParameterText? {
      guard let value = TextDecoder.decode(text, parameter.decoding), seen.insert(text).inserted,
        let violations = checker.violations(of: value, by: parameter.value, at: pointer(parameter))
      else { return nil }
      let reason = label.firstIndex(of: "(").map { " " + label[$0...] } ?? ""
      return ParameterText(text: text, label: TestNames.quoted(text) + reason, violations: violations)
    }
    func note(_ variation: Variation) -> ParameterText? {
      if let text = planner.scalarText(variation.value) { return note(text, variation.label) }
      // What is no list has no way to be sent as one.
      guard case .array(let elements) = variation.value, !elements.isEmpty, case .list = parameter.decoding else {
        return nil
      }
      let decoded = TextDecoder.decode(elements, parameter.decoding)
      return checker.violations(of: decoded, by: parameter.value, at: pointer(parameter)).map {
        ParameterText(text: "", label: variation.label, violations: $0, elements: elements)
      }
    }
    let isAboutType = { (variation: Variation) in variation.violations.contains { $0.code == "type" } }
    let edges = variations.refused.filter { !isAboutType($0) }.prefix(16).compactMap(note)
    let inside = variations.accepted.prefix(16).compactMap(note)
    let odd = TextDecoder.odd(parameter.decoding).compactMap { note($0, "") }
    let types = variations.refused.filter(isAboutType).prefix(4).compactMap(note)
    // A share may hold only some: the edges from both sides come first.
    var paired: [ParameterText] = []
    for index in 0..<max(edges.count, inside.count) {
      for text in [edges[checked: index], inside[checked: index]] {
        if let text { paired.append(text) }
      }
    }
    var out = Array(paired.prefix(8))
    out += odd.prefix(4)
    out += types.prefix(1)
    out += paired.dropFirst(8)
    out += odd.dropFirst(4)
    out += types.dropFirst(1)
    return out
  }

  /// A request with one parameter that is refused; nil where there is none.
  func strange(_ caller: Caller) -> Exchange? {
    for (parameter, texts) in zip(route.parameters, parameterTexts) {
      guard let text = texts.first(where: { !$0.violations.isEmpty }) else { continue }
      if let exchange = knock(parameter, text, caller) { return exchange }
    }
    return nil
  }

  private func knock(_ parameter: ParameterPlan, _ text: ParameterText, _ caller: Caller) -> Exchange? {
    var isSendable = true
    let knocked = knock(caller) { arguments in
      remove(parameter, &arguments)
      isSendable =
        text.elements.isEmpty
        ? planner.add(text: text.text, as: parameter, to: &arguments)
        : planner.add(.array(text.elements), as: parameter, to: &arguments)
    }
    return isSendable ? knocked : nil
  }

  private func send(_ parameter: ParameterPlan, _ text: ParameterText, _ caller: Caller) {
    guard var exchange = knock(parameter, text, caller) else { return }
    if !text.violations.isEmpty {
      exchange.body = validBody()
      exchange.expect = planner.refusal(.validationFailed, text.violations)
    }
    var draft = Draft()
    draft.use(caller)
    draft.steps.append(.send(exchange))
    let verb = text.violations.isEmpty ? "accepts" : "refuses"
    add("\(verb) \(text.label) in \(place(parameter))", text.violations.isEmpty ? .accepted : .refused, draft)
  }

  private func remove(_ parameter: ParameterPlan, _ arguments: inout Arguments) {
    switch parameter.location {
    case .path: arguments.path[parameter.name] = nil
    case .query: arguments.query.removeAll { $0.name == parameter.name || $0.name.hasPrefix(parameter.name + "[") }
    case .header: arguments.headers.removeAll { $0.name == parameter.name }
    case .cookie: arguments.cookies.removeAll { $0.name == parameter.name }
    }
  }

  private func refuse(
    _ sentence: String, _ violations: [Violation], _ caller: Caller, _ change: (inout Arguments) -> Void
  ) {
    guard var exchange = knock(caller, change) else { return }
    exchange.body = validBody()
    exchange.expect = planner.refusal(.validationFailed, violations)
    var draft = Draft()
    draft.use(caller)
    draft.steps.append(.send(exchange))
    add(sentence, .refused, draft)
  }

  private func missing(_ parameter: ParameterPlan, _ caller: Caller) {
    guard let failure = parameter.requiredFailure, parameter.location != .path else { return }
    let violation = checker(parameter).violation(failure, at: pointer(parameter))
    refuse("refuses a request without \(place(parameter))", [violation], caller) { remove(parameter, &$0) }
  }

  private func repeated(_ parameter: ParameterPlan, _ caller: Caller) {
    guard parameter.location == .query, TextDecoder.isScalar(parameter.decoding), let value = planner.sample(parameter),
      let text = planner.scalarText(value)
    else { return }
    let violation = checker(parameter).violation(parameter.repeatedFailure, at: pointer(parameter))
    refuse("refuses \(place(parameter)) given twice", [violation], caller) { arguments in
      remove(parameter, &arguments)
      arguments.query += [
        QueryItem(name: parameter.name, value: TextTemplate(text)),
        QueryItem(name: parameter.name, value: TextTemplate(text)),
      ]
    }
  }

  /// Every part of the request is wrong at once: violations come in the order of the wire format.
  private func everythingWrong(_ caller: Caller) {
    var violations: [Violation] = []
    var wrong: [(ParameterPlan, String)] = []
    for (parameter, texts) in zip(route.parameters, parameterTexts)
    where parameter.name != "cursor" && TextDecoder.isScalar(parameter.decoding) {
      guard let text = texts.first(where: { $0.violations.count == 1 && $0.elements.isEmpty && !$0.text.isEmpty })
      else { continue }
      violations += text.violations
      wrong.append((parameter, text.text))
    }
    guard wrong.count + (planner.jsonContent(route) == nil ? 0 : 1) > 1, !wrong.isEmpty else { return }
    var isSendable = true
    let knocked = knock(caller) { arguments in
      for (parameter, text) in wrong {
        remove(parameter, &arguments)
        isSendable = planner.add(text: text, as: parameter, to: &arguments) && isSendable
      }
    }
    guard isSendable, var exchange = knocked else { return }
    if planner.jsonContent(route) != nil {
      guard case .error(_, let more) = exchange.expect.body else { return }
      violations += more
    }
    exchange.expect = planner.refusal(.validationFailed, violations)
    var draft = Draft()
    draft.use(caller)
    draft.steps.append(.send(exchange))
    add("tells everything that is wrong with a request, in order", .refused, draft)
  }

  private func ignored(_ caller: Caller) {
    guard
      let exchange = knock(caller, { $0.query.append(QueryItem(name: "unknownParameter", value: TextTemplate("1"))) })
    else { return }
    var draft = Draft()
    draft.use(caller)
    draft.steps.append(.send(exchange))
    add("ignores a query parameter that it does not know", .accepted, draft)
  }

  /// A query that cannot be decoded; where it is not looked at, nothing can be said.
  private func brokenEscape(_ caller: Caller) {
    guard route.parameters.contains(where: { $0.location == .query }), var exchange = knock(caller),
      exchange.query.isEmpty, suite.tries(.brokenEscape)
    else { return }
    exchange.path = TextTemplate.joined(exchange.path.parts + [.literal("?unknownParameter=%zz")])
    exchange.body = validBody()
    exchange.expect = planner.refusal(.malformedRequest)
    var draft = Draft()
    draft.use(caller)
    draft.steps.append(.send(exchange))
    add("answers malformed_request to a query with half an escape", .transport, draft)
  }
}
