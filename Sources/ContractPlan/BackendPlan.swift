public import ContractModel

/// Everything that is decided about a back end, for all targets alike. An emitter spells it and decides nothing.
public struct BackendPlan: Hashable, Sendable {
  public var contract: Contract
  public var options: BuildOptions
  public var errors: ErrorPlan
  public var auth: AuthPlan
  public var validation: ValidationPlan
  public var storage: StoragePlan
  public var routes: RoutePlan
  public var migration: MigrationPlan
  public var tests: TestPlan

  public init(
    contract: Contract, options: BuildOptions, errors: ErrorPlan, auth: AuthPlan, validation: ValidationPlan,
    storage: StoragePlan, routes: RoutePlan, migration: MigrationPlan, tests: TestPlan
  ) {
    self.contract = contract
    self.options = options
    self.errors = errors
    self.auth = auth
    self.validation = validation
    self.storage = storage
    self.routes = routes
    self.migration = migration
    self.tests = tests
  }
}
