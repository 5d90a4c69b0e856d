import ContractModel
import ContractPlan
import EmitKit

extension FastAPIProject {
  func contextFile() -> GeneratedFile {
    var module = Module("What every handler is given besides its request.")
    module.use("dataclass", from: "dataclasses")
    module.use("Request", from: "fastapi")
    module.use("Auth", from: ".auth")
    module.use("Database", from: ".runtime.database")
    module.use("set_header", from: ".runtime.http")
    module.use("Logger", from: ".runtime.log")
    module.define { writer, _ in
      writer.line("@dataclass(frozen=True, slots=True)")
      writer.suite("class Services:") { writer in
        writer.doc("What the service needs, opened once.")
        writer.blank()
        for line in ["auth: Auth", "database: Database", "log: Logger"] { writer.line(line) }
      }
    }
    module.define { writer, _ in
      writer.line("@dataclass(slots=True)")
      writer.suite("class Context:") { writer in
        writer.doc("The services, and the request that is being answered.")
        writer.blank()
        writer.line("services: Services")
        writer.line("request: Request")
        writer.doc("For what the contract does not say, such as its headers.")
        for (name, type) in [("auth", "Auth"), ("database", "Database"), ("log", "Logger")] {
          writer.blank()
          writer.line("@property")
          writer.suite("def \(name)(self) -> \(type):") { $0.line("return self.services.\(name)") }
        }
        writer.blank()
        writer.line("@property")
        writer.suite("def request_id(self) -> str:") { $0.line("return str(self.request.scope[\"request_id\"])") }
        writer.blank()
        writer.suite("def set_header(self, name: str, value: str) -> None:") { writer in
          writer.doc("Gives the answer a header.")
          writer.line("set_header(self.request, name, value)")
        }
      }
    }
    return file("generated/context", module)
  }

  /// Whether there is anything to migrate; a service that stores nothing has no folder of migrations.
  private var hasTables: Bool { !plan.storage.tables.isEmpty }

  /// What of the environment `Auth` wants.
  private var authArguments: [String] {
    let tokens = plan.auth.schemes.contains { if case .jwt = $0.credential { true } else { false } }
    return (tokens ? ["environment", "log"] : []) + (verifiedSchemes.isEmpty ? [] : ["verifiers"])
  }

  func appFile() -> GeneratedFile {
    var module = Module("The whole service: what it needs, its routers, and what stands around them.")
    module.use("FastAPI", from: "fastapi")
    module.use("Mapping", from: "collections.abc")
    module.use("AsyncIterator", from: "collections.abc")
    module.use("asynccontextmanager", from: "contextlib")
    module.use("Path", from: "pathlib")
    module.use("Auth", from: ".auth")
    module.use("Verifiers", from: ".auth")
    module.use("Services", from: ".context")
    let style = plan.errors.style == .problemJSON ? "problem_errors" : "json_errors"
    module.use(style, from: ".runtime")
    module.use("answer_errors", from: ".runtime.middleware")
    module.use("Logger", from: ".runtime.log")
    module.use("health_router", from: ".runtime.server")
    module.use("migrate", from: ".runtime.migrate")
    module.use("open_database", from: isPostgres ? ".runtime.postgresql" : ".runtime.sqlite")
    for service in services {
      module.use(service.names.file + "_router", from: ".routers." + service.names.file)
      module.use(service.names.handlers, from: ".handlers." + service.names.file)
    }
    if hasTables {
      module.statement { writer, _ in writer.line("_MIGRATIONS = Path(__file__).parent.parent / \"migrations\"") }
    }
    module.define { writer, _ in
      let parameters = ["environment: Mapping[str, str]"] + (verifiedSchemes.isEmpty ? [] : ["verifiers: Verifiers"])
      writer.suite("def create_services(\(parameters.joined(separator: ", "))) -> Services:") { writer in
        writer.doc("Opens what the service needs as the environment says.")
        let name = serviceName
        let standard = isPostgres ? "postgresql://localhost/\(name)" : "data/\(name).db"
        writer.line("log = Logger(environment.get(\"LOG_LEVEL\", \"info\"))")
        writer.code("database = open_database(environment.get(\"DATABASE_URL\", \(StringLiteral(standard))))")
        writer.line("auth = Auth(\(authArguments.joined(separator: ", ")))")
        writer.line("return Services(auth=auth, database=database, log=log)")
      }
    }
    module.define { writer, _ in
      let parameters = ["services: Services"] + (services.isEmpty ? [] : ["*"])
        + services.map { "\($0.names.file): \($0.names.handlers)" }
      writer.suite("def create_app(\(parameters.joined(separator: ", "))) -> FastAPI:") { writer in
        writer.doc("The app; its database is brought up to date when it starts, and closed when it stops.")
        writer.blank()
        writer.line("@asynccontextmanager")
        writer.suite("async def lifespan(_app: FastAPI) -> AsyncIterator[None]:") { writer in
          if hasTables { writer.line("await migrate(services.database, _MIGRATIONS, services.log)") }
          writer.line("yield")
          writer.line("await services.database.close()")
        }
        writer.blank()
        writer.comment("What is answered is what the contract says: no pages of documentation, no redirects.")
        writer.line("app = FastAPI(")
        writer.indented { writer in
          writer.item("title=\(StringLiteral(contract.name))")
          writer.item("version=\(StringLiteral(contract.version))")
          for line in ["lifespan=lifespan", "openapi_url=None", "docs_url=None", "redoc_url=None", "redirect_slashes=False"] {
            writer.line(line + ",")
          }
        }
        writer.line(")")
        writer.line("answer_errors(app, \(style), services.log)")
        writer.line("app.router.routes.extend(health_router(services.database).routes)")
        for service in services {
          let file = service.names.file
          writer.code("app.router.routes.extend(\(file)_router(services, \(file)).routes)")
        }
        writer.line("return app")
      }
    }
    return file("generated/app", module)
  }

  /// In paths and names of databases.
  var serviceName: String {
    let name = Words(String(String.UnicodeScalarView(contract.name.unicodeScalars.map { $0.isASCII ? $0 : " " }))).kebab
    return name.isEmpty ? "service" : name
  }

  /// The entry: created once.
  func mainFile() -> GeneratedFile {
    var module = Module("The entry: `python -m app.main`, or any ASGI server with `app.main:app`.")
    module.use("", from: "os")
    module.use("create_app", from: "generated.app")
    module.use("create_services", from: "generated.app")
    module.use("serve", from: "generated.runtime.server")
    for service in services { module.use(service.names.own, from: ".handlers." + service.names.file) }
    let hasVerifiers = !verifiedSchemes.isEmpty
    if hasVerifiers { module.use("OwnVerifiers", from: ".verifiers") }
    module.statement { writer, _ in
      writer.line("services = create_services(os.environ\(hasVerifiers ? ", OwnVerifiers()" : ""))")
      let handlers = services.map { "\($0.names.file)=\($0.names.own)()" }
      writer.code("app = create_app(\((["services"] + handlers).joined(separator: ", ")))")
    }
    module.statement { writer, _ in
      writer.line("if __name__ == \"__main__\":")
      writer.line("    serve(app)")
    }
    return file("app/main", module, owner: .user)
  }

  /// Where the user says whose a key is.
  func verifiersFile() -> GeneratedFile? {
    guard !verifiedSchemes.isEmpty else { return nil }
    var module = Module("Whose a credential is.")
    module.define { writer, module in
      writer.suite("class OwnVerifiers:") { writer in
        writer.doc("Says whose a credential is; none where it is nobody's.")
        for scheme in verifiedSchemes {
          let name = names.schemes[scheme.id.index]
          module.use(name.principal, from: "generated.auth")
          let parameters = scheme.credential == .basic ? "user: str, password: str" : "key: str"
          writer.blank()
          writer.suite("async def \(name.key)(self, \(parameters)) -> \(name.principal) | None:") { $0.line("return None") }
        }
      }
    }
    return file("app/verifiers", module, owner: .user)
  }
}
