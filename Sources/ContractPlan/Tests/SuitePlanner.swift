internal import ContractModel

/// Collects the cases and fixtures of one service.
final class SuitePlanner {
  let planner: TestPlanner
  let service: ServicePlan
  let routes: [Route]
  private(set) var fixtures: [TestFixture] = []
  private(set) var cases: [TestCase] = []
  private var names: Set<String> = []
  private var rows: [RowKey: Row?] = [:]
  private var entityOfFixture: [Int: EntityID] = [:]
  /// Rows being made, against circles.
  private var open: Set<EntityID> = []
  private var casesOfOperation = 0
  private var ceiling = 0
  private var tried: Set<Once> = []

  struct RowKey: Hashable {
    var entity: EntityID
    var instance: Int
    var principal: Int
  }

  init(_ planner: TestPlanner, _ service: ServicePlan, _ routes: [Route]) {
    self.planner = planner
    self.service = service
    self.routes = routes
  }

  func suite() -> TestSuite {
    for route in routes {
      casesOfOperation = 0
      ceiling = planner.limits.perOperation
      OperationCases(self, route, isFirst: route.operation == routes.first?.operation).plan()
    }
    return TestSuite(service: service.id, name: service.name, fixtures: fixtures, cases: cases)
  }

  /// Adds a case, unless its operation has enough or it asks more of a limited operation than the limit allows.
  func add(_ name: String, _ kind: TestKind, _ operation: OperationID, _ draft: Draft, isAboutLimit: Bool = false) {
    guard !isFull else { return }
    if !isAboutLimit, exceedsLimit(draft) { return }
    casesOfOperation += 1
    var unique = name
    var number = 2
    while !names.insert(unique).inserted {
      unique = "\(name) (\(number))"
      number += 1
    }
    cases.append(
      TestCase(name: unique, operation: operation, kind: kind, fixtures: draft.fixtures, steps: draft.steps))
  }

  /// Whether there is no room for more cases of the present sort.
  var isFull: Bool { casesOfOperation >= ceiling }

  /// Plans cases of one sort, which may take so many hundredths of an operation's room.
  func within(_ percent: Int, _ plan: () -> Void) {
    let most = planner.limits.perOperation
    ceiling = min(most, casesOfOperation + planner.limits.share(percent))
    plan()
    ceiling = most
  }

  private func exceedsLimit(_ draft: Draft) -> Bool {
    guard planner.hasRateLimits else { return false }
    var counts: [OperationID: Int] = [:]
    for step in draft.fixtures.flatMap({ fixtures[checked: $0]?.steps ?? [] }) + draft.steps {
      planner.count(step, &counts)
    }
    return counts.contains { id, count in planner.routes.route(of: id)?.rateLimit.map { count > $0.requests } ?? false }
  }

  /// What is the same code for all operations, so that one of them tries it for the others.
  enum Once: Hashable {
    case thoroughJSON, brokenEscape
    /// Of a scheme: a token that demands an extension, and one that lacks a claim.
    case criticalExtension(AuthSchemeID), missingClaim(AuthSchemeID)
    // Below is what operations of a small contract all try.
    /// Of a scheme: tokens that do not hold, and headers that hold none.
    case brokenToken(AuthSchemeID, TokenFlaw), strangeHeaders(AuthSchemeID)
    /// Values on both sides of the checks of a body or a parameter.
    case refusedBody(ValuePlan), acceptedBody(ValuePlan), parameter(ParameterPlan), unknownParameter
    /// Methods that a path with these does not take.
    case methods([String])
    case slash, brokenPath, malformedJSON, accept(String), mediaTypes([String]), size(Int)
  }

  /// True the first time that something is asked for.
  func tries(_ once: Once) -> Bool { tried.insert(once).inserted }

  /// Whether an operation that has room should try something: where operations are many, the first that is asked.
  func owes(_ once: Once) -> Bool { !isFull && (!planner.limits.isShared || tries(once)) }

  // MARK: Rows

  /// A row that was asked for before.
  func knownRow(_ entity: EntityID) -> Row? { rows[RowKey(entity: entity, instance: 0, principal: 0)] ?? nil }

  /// A row of an entity, made by a fixture; nil where no operation can make one.
  func row(_ entity: EntityID, _ instance: Int = 0, principal: Int = 0) -> Row? {
    let key = RowKey(entity: entity, instance: instance, principal: principal)
    if let known = rows[key] { return known }
    guard !open.contains(entity), open.count < 8 else { return nil }
    open.insert(entity)
    defer { open.remove(entity) }
    let made = makeRow(key)
    rows[key] = .some(made)
    return made
  }

  /// Whether any of these fixtures makes rows of an entity.
  func makes(_ entity: EntityID, _ fixtures: [Int]) -> Bool {
    fixtures.contains { entityOfFixture[$0] == entity }
  }

  private func makeRow(_ key: RowKey) -> Row? {
    guard let route = planner.creators[key.entity], let entity = planner.entity(key.entity) else { return nil }
    let prefix = TestNames.variable(
      entity.name, suffix(key.instance), key.principal == 0 ? "" : "of\(key.principal + 1)")
    var draft = Draft()
    guard
      var row = create(route, instance: key.instance, principal: key.principal, prefix: prefix, extent: .full, &draft)
    else { return nil }
    var name = TestNames.one(entity.name, key.instance)
    if key.principal > 0 { name += " of principal \(key.principal + 1)" }
    if fixtures.contains(where: { $0.name == name }) { name += " (\(prefix))" }
    var provides: [String] = []
    for step in draft.steps {
      switch step {
      case .bind(let variable, _): provides.append(variable)
      case .mint(let mint): provides.append(mint.variable)
      case .send(let exchange): provides += exchange.captures.map(\.variable)
      case .burst, .concurrent, .race, .tick, .walk: continue
      }
    }
    entityOfFixture[fixtures.count] = key.entity
    fixtures.append(TestFixture(name: name, steps: draft.steps, provides: provides))
    row.fixtures = draft.fixtures + [fixtures.count - 1]
    return row
  }

  private func suffix(_ instance: Int) -> String { instance == 0 ? "" : String(instance + 1) }

  /// Adds the steps that create a row to a draft.
  func create(
    _ route: Route, instance: Int, principal: Int = 0, prefix: String, extent: Sampler.Extent,
    overrides: [String: JSONTemplate] = [:], without: Set<String> = [], _ draft: inout Draft
  ) -> Row? {
    guard case .create(let plan) = route.handler,
      let request = createRequest(
        route, plan, instance: instance, principal: principal, prefix: prefix, extent: extent, overrides: overrides,
        without: without)
    else { return nil }
    draft.need(request.fixtures)
    draft.steps += request.steps
    draft.steps.append(.send(request.exchange))
    var row = request.row
    row.fixtures = draft.fixtures
    return row
  }
}

/// A case that is being put together.
struct Draft {
  var fixtures: [Int] = []
  var steps: [TestStep] = []

  mutating func need(_ more: [Int]) {
    for fixture in more where !fixtures.contains(fixture) { fixtures.append(fixture) }
  }

  mutating func use(_ row: Row) { need(row.fixtures) }

  mutating func use(_ caller: Caller) {
    need(caller.fixtures)
    steps += caller.steps
  }
}
