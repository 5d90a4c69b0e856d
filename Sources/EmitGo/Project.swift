import ContractBase
import ContractModel
import ContractPlan
import EmitKit

/// What every file of a project is spelled from.
struct GoProject: Sendable {
  let plan: BackendPlan
  let names: GoNames
  let types: GoTypes
  let fields: FieldTable
  /// Path of the module.
  let module: String
  /// By the operation's name in the contract.
  private let operationPositions: [String: Int]
  private let routePositions: [String: Int]
  private let pathPositions: [ServiceID: [Int]]
  /// Schemes of which an operation demands scopes.
  let scopedSchemes: Set<AuthSchemeID>

  init(_ plan: BackendPlan) {
    self.plan = plan
    names = GoNames(plan.contract)
    types = GoTypes(plan.contract, names)
    fields = FieldTable(plan, names)
    let words = Words(String(String.UnicodeScalarView(plan.contract.name.unicodeScalars.map { $0.isASCII ? $0 : " " })))
    let name = words.kebab
    // Names of the standard library's packages begin with no dot, and so would this one: what is `time` there would hide it.
    module = name.isEmpty ? "service" : name.hasSuffix("service") ? name : name + "-service"
    operationPositions = Dictionary(
      plan.contract.operations.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    routePositions = Dictionary(plan.routes.routes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
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

  func genFile(comment: String? = nil, packages: Set<String>? = nil) -> GoFile {
    GoFile(package: "gen", module: module, comment: comment, packages: packages)
  }

  func file(_ path: String, _ file: GoFile, owner: FileOwner = .generated) -> GeneratedFile {
    GeneratedFile(path, file.rendered(), owner: owner)
  }

  /// Services that have operations, with their names.
  var services: [(plan: ServicePlan, names: ServiceNames)] {
    plan.routes.services.map { ($0, names.services[$0.id.index]) }
  }

  func routes(of service: ServicePlan) -> [Route] { service.routes.map { plan.routes[$0] } }

  func operation(_ route: Route) -> OperationNames { names.operations[route.operation.index] }

  /// The names of an operation, by its name in the contract.
  func operation(named name: String) -> OperationNames? { operationPositions[name].map { names.operations[$0] } }

  /// The route of an operation, by its name in the contract.
  func route(named name: String) -> Route? { routePositions[name].map { plan.routes.routes[$0] } }

  func files() -> [GeneratedFile] {
    let parts = plan.options.emit
    var makers: [@Sendable () -> [GeneratedFile]] = []
    if parts.contains(.server) || parts.contains(.validators) {
      makers.append { [validatorsFile()] + [patternsFile()].compactMap { $0 } }
    }
    if parts.contains(.validators), !parts.contains(.server) { makers.append { [moduleFile(requiring: [])] } }
    if parts.contains(.server) {
      makers += [{ [typesFile()] }, { [decodeFile()] }, { [encodeFile()] }]
      makers.append { [errorsFile(), authFile(), serverFile()] }
      makers += services.map { service in { [routesFile(service), handlersFile(service), userHandlersFile(service)] } }
      makers += plan.storage.repositories.map { repository in { [storeFile(repository)] } }
      makers.append { projectFiles() }
    }
    var files = makers.concurrentMap { $0() }.flatMap { $0 }
    if parts.contains(.tests) { files += testFiles() }
    return files + runtimeFiles(for: files)
  }
}
