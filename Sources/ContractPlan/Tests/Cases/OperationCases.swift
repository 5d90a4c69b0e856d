internal import ContractModel

/// The cases of one operation.
final class OperationCases {
  let suite: SuitePlanner
  let planner: TestPlanner
  let route: Route
  /// Whether it is the first of its service: what belongs to no operation is asked there.
  let isFirst: Bool

  init(_ suite: SuitePlanner, _ route: Route, isFirst: Bool) {
    self.suite = suite
    planner = suite.planner
    self.route = route
    self.isFirst = isFirst
  }

  var name: String { route.name }
  var isFull: Bool { suite.isFull }

  /// A caller that is let in before the request is read.
  private(set) lazy var entrant: Caller? = planner.firstPhaseCaller(route.access)
  private(set) lazy var leastArguments: Arguments? = planner.arguments(route)
  private(set) lazy var bodyVariations: Variations? = makeBodyVariations()
  private(set) lazy var parameterTexts: [[ParameterText]] = route.parameters.map(texts)

  /// In the order of what is worth most, as an operation has room for so many.
  func plan() {
    suite.within(25, planSuccess)
    suite.within(15, planConflicts)
    suite.within(25, planAccess)
    suite.within(3, planMissing)
    suite.within(20, planList)
    suite.within(5, planPolicies)
    suite.within(45, planRefusedBodies)
    suite.within(25, planParameters)
    suite.within(25, planTransport)
    suite.within(15, planAcceptedBodies)
    suite.within(5, planFormerFields)
  }

  func add(_ sentence: String, _ kind: TestKind, _ draft: Draft, isAboutLimit: Bool = false) {
    suite.add("\(name) \(sentence)", kind, route.operation, draft, isAboutLimit: isAboutLimit)
  }

  // MARK: Requests

  /// A request that passes everything before its body is looked at; nil where it cannot be made.
  ///
  /// Its target need not exist: that is judged later than what these requests are about.
  func probe(_ draft: inout Draft, body: BodyTemplate? = nil, expect: Expectation) -> Exchange? {
    guard let caller = entrant, let arguments = leastArguments,
      let path = planner.path(route, arguments)
    else { return nil }
    draft.use(caller)
    return Exchange(
      method: route.method.rawValue, path: path, query: arguments.query,
      headers: planner.headers(arguments, route), credentials: caller.credentials,
      body: body ?? validBody(), expect: expect)
  }

  /// A body that is valid as far as validation goes.
  func validBody() -> BodyTemplate? {
    guard let content = planner.jsonContent(route) else { return nil }
    let sample =
      planner.sampler.value(content.value, .minimal) ?? planner.sampler.value(content.value, .full)
    return sample.map { .json(.value($0)) }
  }

  /// The row that the operation is about, and a caller that may touch it.
  func target(_ draft: inout Draft, instance: Int = 0) -> (row: Row, caller: Caller)? {
    guard let target = targetPlan, let row = suite.row(target.entity, instance) else { return nil }
    guard let caller = planner.caller(route.access, of: row) else { return nil }
    draft.use(row)
    draft.use(caller)
    return (row, caller)
  }

  var targetPlan: TargetPlan? {
    switch route.handler {
    case .read(let plan), .delete(let plan): plan
    case .update(let plan): plan.target
    case .transition(let plan): plan.target
    case .custom, .create, .list, .signIn: nil
    }
  }

  /// A request about a row.
  func request(
    _ route: Route, row: Row, caller: Caller, body: JSONTemplate? = nil, expect: Expectation, captures: [Capture] = [],
    headers: [HeaderItem] = []
  ) -> Exchange? {
    guard let arguments = planner.arguments(route, row: row), let path = planner.path(route, arguments) else {
      return nil
    }
    return Exchange(
      method: route.method.rawValue, path: path, query: arguments.query,
      headers: planner.headers(arguments, route).filter { body != nil || $0.name != "Content-Type" } + headers,
      credentials: caller.credentials, body: body.map { .json($0) }, expect: expect, captures: captures)
  }

  /// Reads a row back, with a caller of its own; nothing where no operation shows it.
  func readBack(_ row: Row, expect: ((Route) -> Expectation)? = nil, _ draft: inout Draft) {
    guard let reader = planner.readers[row.entity],
      let caller = planner.caller(reader.access, of: row, variable: "readerToken"),
      let exchange = request(
        reader, row: row, caller: caller, expect: expect?(reader) ?? planner.success(reader, row: row))
    else { return }
    draft.use(caller)
    draft.steps.append(.send(exchange))
  }
}

extension TestPlanner {
  /// A caller that may do something with a row: by what it is where that will do, by owning the row otherwise.
  func caller(_ rule: AccessRule, of row: Row, variable: String = "token") -> Caller? {
    guard case .anyOf(let alternatives) = rule else { return .anonymous }
    if alternatives.contains(where: { $0.schemes.isEmpty && $0.owner == nil }) { return .anonymous }
    for alternative in alternatives.filter({ $0.owner == nil }) + alternatives.filter({ $0.owner != nil }) {
      var subject = row.subject
      if let owner = alternative.owner {
        guard let value = row.values[owner.field] else { continue }
        subject = value
      }
      if let caller = caller(alternative, subject: subject, variable: variable) { return caller }
    }
    return nil
  }
}
