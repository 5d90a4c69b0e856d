public import ContractModel

/// Decides everything about a back end. Total, pure and deterministic: what a target cannot express is its own affair.
public func plan(_ contract: Contract, options: BuildOptions) -> BackendPlan {
  let errors = planErrors(contract, options: options)
  let auth = planAuth(contract, options: options)
  let handlerPlanner = HandlerPlanner(contract, auth: auth)
  let planned = contract.operations.indices.map { handlerPlanner.handler(of: OperationID($0)) }
  let handlers = planned.map(\.plan)
  var storagePlanner = StoragePlanner(contract, handlers: handlers)
  let storage = storagePlanner.plan()
  let validationPlanner = ValidationPlanner(contract)
  var routes = RoutePlanner(
    contract, auth: auth, storage: storage, handlers: handlers, validation: validationPlanner
  ).plan()
  routes.gaps = planned.compactMap(\.gap)
  if options.stubs == .samples { planSamples(contract, &routes) }
  let validation = planValidation(validationPlanner, routes)
  let tests =
    options.emit.contains(.tests)
    ? planTests(
      contract, routes: routes, validation: validation, auth: auth, errors: errors, storage: storage, options: options)
    : TestPlan(suites: [])
  return BackendPlan(
    contract: contract, options: options, errors: errors, auth: auth, validation: validation, storage: storage,
    routes: routes, migration: initialMigration(storage), tests: tests)
}

/// What a contract stores, without the rest of its plan.
public func storage(of contract: Contract, options: BuildOptions) -> StoragePlan {
  var planner = StoragePlanner(contract, handlers: handlerPlans(of: contract, options: options))
  return planner.plan()
}

/// Who answers each operation, in the contract's order.
public func handlerPlans(of contract: Contract, options: BuildOptions) -> [HandlerPlan] {
  let planner = HandlerPlanner(contract, auth: planAuth(contract, options: options))
  return contract.operations.indices.map { planner.handler(of: OperationID($0)).plan }
}
