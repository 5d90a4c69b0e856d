import ContractBase
import ContractModel
import ContractPlan
import EmitKit

/// What every file of a project is spelled from.
struct ExpressProject: Sendable {
  let plan: BackendPlan
  let dialect: Dialect
  let names: JavaScriptNames
  let shapes: TypeShapes
  /// By the operation's name in the contract.
  private let operationPositions: [String: Int]
  /// By the name of the operation's function.
  private let routePositions: [String: Int]
  private let pathPositions: [ServiceID: [Int]]
  /// Schemes of which an operation demands scopes.
  let scopedSchemes: Set<AuthSchemeID>
  /// Where the parameters of every request get their names from.
  private let parameterScope: NameScope

  init(_ plan: BackendPlan, dialect: Dialect) {
    self.plan = plan
    self.dialect = dialect
    names = JavaScriptNames(plan.contract)
    shapes = TypeShapes(plan)
    operationPositions = Dictionary(
      plan.contract.operations.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let methods = names.operations.map(\.method)
    routePositions = Dictionary(
      plan.routes.routes.enumerated().map { (methods[$1.operation.index], $0) }, uniquingKeysWith: { first, _ in first })
    var pathPositions: [ServiceID: [Int]] = [:]
    for (index, path) in plan.routes.paths.enumerated() {
      for route in path.routes {
        let service = plan.routes[route].service
        if pathPositions[service]?.last != index { pathPositions[service, default: []].append(index) }
      }
    }
    self.pathPositions = pathPositions
    scopedSchemes = plan.auth.scopedSchemes
    parameterScope = NameScope(
      reserved: JavaScriptNames.reserved.union(JavaScriptNames.visible).union(JavaScriptNames.runtimeErrors)
        .union(JavaScriptNames.requestMembers).union(names.errors).union(names.entityVariables),
      fallback: "parameter", style: \.camel)
  }

  /// What each parameter of a route is called in its request, in the order of the plan.
  func parameterNames(_ route: Route) -> [String] {
    var scope = parameterScope
    var seen: Set<String> = []
    return route.parameters.map { parameter in
      if isCursor(parameter, route) { return "after" }
      let isFirst = seen.insert(parameter.name).inserted
      return scope.identifier(for: isFirst ? parameter.name : parameter.location.rawValue + " " + parameter.name)
    }
  }

  var contract: Contract { plan.contract }
  var isPostgres: Bool { plan.options.database == .postgresql }

  func module(_ comment: String) -> Module { Module(comment, dialect) }

  func file(_ path: String, _ module: Module, owner: FileOwner = .generated) -> GeneratedFile {
    GeneratedFile(path + dialect.suffix, module.rendered(), owner: owner)
  }

  /// Services that have operations, with their names.
  var services: [(plan: ServicePlan, names: ServiceNames)] {
    plan.routes.services.map { ($0, names.services[$0.id.index]) }
  }

  func routes(of service: ServicePlan) -> [Route] { service.routes.map { plan.routes.routes[$0.index] } }

  /// Paths that a service has operations on, in match order.
  func paths(of service: ServicePlan) -> [PathPlan] { (pathPositions[service.id] ?? []).map { plan.routes.paths[$0] } }

  /// The name of the function of an operation.
  func method(ofOperation name: String) -> String? { operationPositions[name].map { names.operations[$0].method } }

  /// The route whose operation has a function of this name.
  func route(withMethod name: String) -> Route? { routePositions[name].map { plan.routes.routes[$0] } }

  func files() -> [GeneratedFile] {
    let parts = plan.options.emit
    var makers: [@Sendable () -> [GeneratedFile]] = []
    if parts.contains(.server) {
      makers.append { projectFiles() + [typesFile(), errorsFile(), authFile(), contextFile(), appFile(), serverFile()] }
      makers.append { [serializersFile()].compactMap { $0 } }
      makers += services.map { service in { [routesFile(service), handlersFile(service), userHandlersFile(service)] } }
      makers += plan.storage.repositories.map { repository in { [repositoryFile(repository)] } }
    }
    if parts.contains(.server) || parts.contains(.validators) { makers.append { [validatorsFile()] } }
    if parts.contains(.validators), !parts.contains(.server) { makers.append { [typesFile()] } }
    if parts.contains(.client) { makers.append { clientFiles() } }
    var files = makers.concurrentMap { $0() }.flatMap { $0 }
    if parts.contains(.tests) { files += testFiles() }
    // Who calls validators alone needs what collects violations, and JSON read as they expect it.
    return files + runtimeFiles(for: files, and: parts.contains(.server) ? [] : parts.contains(.validators) ? ["json", "violations"] : [])
  }
}
