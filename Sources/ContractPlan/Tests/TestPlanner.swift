internal import ContractModel

/// Plans the suites: what is sent to a service, and what it must answer.
///
/// An operation gets at most 200 cases whatever its types are, and fewer in a contract of more than 160 operations
/// (never fewer than 16), so that a suite can be run: see ``CaseLimits``.
func planTests(
  _ contract: Contract, routes: RoutePlan, validation: ValidationPlan, auth: AuthPlan, errors: ErrorPlan,
  storage: StoragePlan, options: BuildOptions
) -> TestPlan {
  let planner = TestPlanner(
    contract: contract, routes: routes, validation: validation, auth: auth, errors: errors, storage: storage)
  return TestPlan(
    suites: routes.services.compactMap { service in
      let planned = service.routes.compactMap { routes.routes[checked: $0.index] }
      return planned.isEmpty ? nil : SuitePlanner(planner, service, planned).suite()
    })
}

/// How many cases an operation gets at most, and each sort of them.
struct CaseLimits {
  let perOperation: Int
  /// Whether what is the same code for several operations is tried at the first of a suite alone.
  let isShared: Bool

  init(operations: Int) {
    isShared = operations > 160
    perOperation = isShared ? max(16, 9_600 / operations) : 200
  }

  /// What a sort may have of an operation, in hundredths.
  func share(_ percent: Int) -> Int { max(1, perOperation * percent / 100) }
}

/// What all suites share: the plans, and lookups into them.
final class TestPlanner {
  let contract: Contract
  let routes: RoutePlan
  let auth: AuthPlan
  let errors: ErrorPlan
  let storage: StoragePlan
  let sampler: Sampler
  let paths: PathIndex
  let hasRateLimits: Bool
  let limits: CaseLimits
  /// For each path its index, by what it looks like.
  let pathOfRoute: [OperationID: Int]
  /// For each entity the operations that make, show, list and delete its rows; the first of each.
  private(set) var creators: [EntityID: Route] = [:]
  private(set) var readers: [EntityID: Route] = [:]
  private(set) var deleters: [EntityID: Route] = [:]
  private(set) var transitions: [EntityID: [Route]] = [:]
  private(set) var signIns: [EntityID: Route] = [:]
  /// What was worked out for one operation and holds for others.
  private var variations: [ValuePlan: Variations?] = [:]
  private var parameterTexts: [ParameterPlan: [ParameterText]] = [:]
  /// Fields whose values operations compare with a principal's `sub`.
  private(set) var ownerFields: [EntityID: [String]] = [:]

  init(
    contract: Contract, routes: RoutePlan, validation: ValidationPlan, auth: AuthPlan, errors: ErrorPlan,
    storage: StoragePlan
  ) {
    self.contract = contract
    self.routes = routes
    self.auth = auth
    self.errors = errors
    self.storage = storage
    sampler = Sampler(contract: contract, validation: validation)
    paths = PathIndex(routes.paths)
    limits = CaseLimits(operations: routes.routes.count)
    hasRateLimits = routes.routes.contains { $0.rateLimit != nil }
    var pathOfRoute: [OperationID: Int] = [:]
    for (index, path) in routes.paths.enumerated() {
      for id in path.routes {
        if let route = routes.routes[checked: id.index] { pathOfRoute[route.operation] = index }
      }
    }
    self.pathOfRoute = pathOfRoute
    for service in routes.services {
      for id in service.routes {
        if let route = routes.routes[checked: id.index] { note(route) }
      }
    }
  }

  private func note(_ route: Route) {
    if case .anyOf(let alternatives) = route.access {
      for case let owner? in alternatives.map(\.owner) where ownerFields[owner.entity]?.contains(owner.field) != true {
        ownerFields[owner.entity, default: []].append(owner.field)
      }
    }
    switch route.handler {
    case .create(let plan):
      // One that anyone may call is the simplest to use.
      if let known = creators[plan.entity], known.access == .open || route.access != .open { return }
      if plan.answer != .nothing { creators[plan.entity] = route }
    case .read(let plan): if readers[plan.entity] == nil { readers[plan.entity] = route }
    case .delete(let plan): if deleters[plan.entity] == nil { deleters[plan.entity] = route }
    case .transition(let plan): transitions[plan.target.entity, default: []].append(route)
    case .signIn(let plan): if signIns[plan.entity] == nil { signIns[plan.entity] = route }
    case .custom, .list, .update: return
    }
  }

  /// The variations of a body, which operations with the same body have in common.
  func variations(_ plan: ValuePlan, _ make: () -> Variations?) -> Variations? {
    if let known = variations[plan] { return known }
    let made = make()
    variations[plan] = .some(made)
    return made
  }

  /// The texts for a parameter, which operations with an equal one have in common.
  func texts(_ parameter: ParameterPlan, _ make: () -> [ParameterText]) -> [ParameterText] {
    let key = parameter.shared
    if let known = parameterTexts[key] { return known }
    let made = make()
    parameterTexts[key] = made
    return made
  }

  func entity(_ id: EntityID) -> Entity? { contract.entities[checked: id.index] }

  /// The entity whose key a field holds, and what becomes of the row when that is deleted.
  func reference(_ field: String, of entity: Entity) -> (target: EntityID, onDelete: DeleteRule)? {
    for relation in entity.relations {
      if case .reference(field, let target, let onDelete, _) = relation { return (target, onDelete) }
    }
    return nil
  }

  /// The shape behind any chain of names.
  func resolved(_ use: TypeUse) -> TypeUse {
    var use = use
    for _ in 0..<32 {
      guard case .reference(let id) = use.type, let definition = contract.types[checked: id.index] else { break }
      let isNullable = use.isNullable
      use = definition.use
      use.isNullable = use.isNullable || isNullable
    }
    return use
  }

  func object(_ use: TypeUse) -> ObjectType? {
    if case .object(let object) = resolved(use).type { object } else { nil }
  }

  /// The shape of a plan behind any chain of names.
  func resolved(_ plan: ValuePlan) -> ValuePlan {
    var plan = plan
    for _ in 0..<32 {
      guard case .call(let id) = plan.shape, let validator = sampler.checker.validation.validators[checked: id.index]
      else { break }
      let acceptsNull = plan.acceptsNull
      plan = validator.value
      plan.acceptsNull = plan.acceptsNull || acceptsNull
    }
    return plan
  }
}

extension ParameterPlan {
  /// What requests see of it: without its place in the operation, and what is said of it.
  var shared: ParameterPlan {
    var plan = self
    plan.index = nil
    plan.description = nil
    return plan
  }
}
