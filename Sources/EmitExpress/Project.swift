import ContractModel
import ContractPlan
import EmitKit

/// What every file of a project is spelled from.
struct ExpressProject: Sendable {
  let plan: BackendPlan
  let dialect: Dialect
  let names: JavaScriptNames
  let shapes: TypeShapes

  init(_ plan: BackendPlan, dialect: Dialect) {
    self.plan = plan
    self.dialect = dialect
    names = JavaScriptNames(plan.contract)
    shapes = TypeShapes(plan)
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

  func files() -> [GeneratedFile] {
    let parts = plan.options.emit
    var files: [GeneratedFile] = []
    if parts.contains(.server) {
      files += projectFiles() + [typesFile(), errorsFile(), authFile(), contextFile(), appFile(), serverFile()]
      files += [serializersFile()].compactMap { $0 }
      files += services.flatMap { [routesFile($0), handlersFile($0), userHandlersFile($0)] }
      files += plan.storage.repositories.map(repositoryFile)
    }
    if parts.contains(.server) || parts.contains(.validators) { files.append(validatorsFile()) }
    if parts.contains(.validators), !parts.contains(.server) { files.append(typesFile()) }
    if parts.contains(.tests) { files += testFiles() }
    if parts.contains(.client) { files += clientFiles() }
    return files + runtimeFiles(for: files)
  }
}
