import ContractBase
import ContractModel
import ContractPlan
import EmitKit

/// What every file of a project is spelled from.
struct FastAPIProject: Sendable {
  let plan: BackendPlan
  let names: PythonNames
  let shapes: TypeShapes
  /// By the operation's name in the contract.
  private let operationPositions: [String: Int]
  /// By the name of the operation's function.
  private let routePositions: [String: Int]
  private let pathPositions: [ServiceID: [Int]]
  /// Schemes of which an operation demands scopes.
  let scopedSchemes: Set<AuthSchemeID>

  init(_ plan: BackendPlan) {
    self.plan = plan
    names = PythonNames(plan.contract)
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
  }

  var contract: Contract { plan.contract }
  var isPostgres: Bool { plan.options.database == .postgresql }
  var database: SQLDialect { isPostgres ? .postgresql : .sqlite }

  func file(_ path: String, _ module: Module, owner: FileOwner = .generated) -> GeneratedFile {
    GeneratedFile(path + ".py", module.rendered(), owner: owner)
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
      makers.append { projectFiles() }
      makers.append { [modelsFile()] }
      makers.append { [errorsFile(), authFile(), contextFile(), appFile(), mainFile()] }
      makers.append { [serializersFile()].compactMap { $0 } }
      makers += services.map { service in { [routerFile(service), handlersFile(service), userHandlersFile(service)] } }
      makers += plan.storage.repositories.map { repository in { [repositoryFile(repository)] } }
    }
    if parts.contains(.server) || parts.contains(.validators) { makers.append { [validatorsFile()] } }
    if parts.contains(.validators), !parts.contains(.server) { makers.append { [modelsFile()] } }
    var files = makers.concurrentMap { $0() }.flatMap { $0 }
    if parts.contains(.tests) { files += testFiles() }
    // What makes the values that validators check.
    files += runtimeFiles(for: files, and: parts.contains(.validators) ? ["json_text", "violations"] : [])
    return files + packages(of: files)
  }

  /// Every folder of modules is a package.
  private func packages(of files: [GeneratedFile]) -> [GeneratedFile] {
    let summaries = [
      "generated": "Made from the contract by contractc; edits here are lost.",
      "generated/handlers": "What the operations do, where the contract says it all.",
      "generated/repositories": "The rows of each table.",
      "generated/routers": "The operations over HTTP.",
      "generated/runtime": "What does not depend on the contract.",
      "app": "The service's own code.",
      "app/handlers": "The operations as this service has them.",
      "tests": "What the contract promises.",
    ]
    var folders: Set<String> = []
    for file in files where file.path.hasSuffix(".py") {
      var folder = file.path.split(separator: "/").dropLast()
      while !folder.isEmpty {
        folders.insert(folder.joined(separator: "/"))
        folder = folder.dropLast()
      }
    }
    return folders.sorted().map { folder in
      GeneratedFile(
        folder + "/__init__.py", "\"\"\"\(summaries[folder] ?? "Part of the service.")\"\"\"\n",
        owner: folder.hasPrefix("app") ? .user : .generated)
    }
  }
}
