import ContractModel
import ContractPlan
import EmitKit

extension ExpressProject {
  func contextFile() -> GeneratedFile {
    var module = module("What every handler is given besides its request.")
    if dialect == .typescript {
      module.useType("IncomingMessage", from: "node:http")
      module.useType("ServerResponse", from: "node:http")
      module.useType("Auth", from: "./auth")
      module.useType("Database", from: "./runtime/database")
      module.useType("Logger", from: "./runtime/log")
      module.body.doc("What the service needs, opened once.")
      module.body.block("export interface Services {") { writer in
        writer.line("auth: Auth;")
        writer.line("database: Database;")
        writer.line("log: Logger;")
        writer.line("close(): Promise<void>;")
      }
      module.body.blank()
      module.body.block("export interface Context extends Services {") { writer in
        writer.line("requestId: string;")
        writer.doc("For what the contract does not say: its headers, or those of the answer.")
        writer.line("request: IncomingMessage;")
        writer.line("response: ServerResponse;")
      }
      module.body.blank()
    }
    module.body.doc("The context of one request.")
    let parameters = [
      "services" + dialect.types(": Services"), "request" + dialect.types(": IncomingMessage"),
      "response" + dialect.types(": ServerResponse"),
    ]
    module.body.fitted("export function contextOf(", parameters, ")\(dialect.types(": Context")) {")
    module.body.line("  return { ...services, requestId: String(response.getHeader(\"X-Request-Id\")), request, response };")
    module.body.line("}")
    return file("generated/context", module)
  }

  func appFile() -> GeneratedFile {
    var module = module("The whole service: what it needs, its routes, and what stands around them.")
    module.use("default express", from: "express")
    module.useType("Express", from: "express")
    module.use("Auth", from: "./auth")
    module.useType("Services", from: "./context")
    module.useType("Environment", from: "./runtime/server")
    let style = plan.errors.style == .problemJSON ? "problem-errors" : "json-errors"
    module.use("* as errorStyle", from: "./runtime/" + style)
    for name in ["errorHandler", "noRoute", "onlyMethods", "refuseNul", "requestId"] { module.use(name, from: "./runtime/http") }
    for name in ["createLogger", "requestLog"] { module.use(name, from: "./runtime/log") }
    for name in ["healthz", "readyz"] { module.use(name, from: "./runtime/server") }
    if hasTables { module.use("migrate", from: "./runtime/migrate") }
    module.use("openDatabase", from: isPostgres ? "./runtime/postgresql" : "./runtime/sqlite")
    let hasVerifiers = !verifiedSchemes.isEmpty
    if hasVerifiers { module.useType("Verifiers", from: "./auth") }
    for service in services {
      module.use(service.names.variable + "Routes", from: "./routes/" + service.names.file)
      module.useType(service.names.handlers, from: "./handlers/" + service.names.file)
    }
    if dialect == .typescript {
      module.body.doc("The handlers of every service.")
      if services.isEmpty {
        module.body.line("export type Handlers = Record<string, never>;")
      } else {
        module.body.block("export interface Handlers {") { writer in
          for service in services { writer.line("\(service.names.variable): \(service.names.handlers);") }
        }
      }
      module.body.blank()
    }
    servicesFunction(&module.body, hasVerifiers)
    appFunction(&module.body)
    return file("generated/app", module)
  }

  /// Whether there is anything to migrate; a service that stores nothing has no folder of migrations.
  private var hasTables: Bool { !plan.storage.isEmpty }

  private func servicesFunction(_ writer: inout CodeWriter, _ hasVerifiers: Bool) {
    writer.doc("Opens what the service needs as the environment says, and brings its database up to date.")
    let parameters =
      ["environment" + dialect.types(": Environment")] + (hasVerifiers ? ["verifiers" + dialect.types(": Verifiers")] : [])
    writer.fitted("export async function createServices(", parameters, ")\(dialect.types(": Promise<Services>")) {")
    writer.indented { writer in
      let tokens = plan.auth.schemes.contains { if case .jwt = $0.credential { true } else { false } }
      let arguments = (tokens || hasVerifiers ? ["environment", "log"] : []) + (hasVerifiers ? ["verifiers"] : [])
      writer.line("const log = createLogger(environment.LOG_LEVEL);")
      writer.line("const auth = new Auth(\(arguments.joined(separator: ", ")));")
      let name = Words(contract.name).kebab
      let standard = isPostgres ? "postgres://localhost/\(name.isEmpty ? "service" : name)" : "data/\(name.isEmpty ? "service" : name).db"
      writer.line("const database = openDatabase(environment.DATABASE_URL ?? \(StringLiteral(standard)));")
      if hasTables { writer.line("await migrate(database, new URL(\"../migrations/\", import.meta.url), log);") }
      writer.line("return { auth, database, log, close: () => database.close() };")
    }
    writer.line("}")
    writer.blank()
  }

  private func appFunction(_ writer: inout CodeWriter) {
    let parameters = ["services" + dialect.types(": Services"), (services.isEmpty ? "_handlers" : "handlers") + dialect.types(": Handlers")]
    writer.fitted("export function createApp(", parameters, ")\(dialect.types(": Express")) {")
    writer.indented { writer in
      writer.line("const app = express();")
      writer.line("app.disable(\"x-powered-by\");")
      for (setting, value) in [
        ("etag", "false"), ("query parser", "false"), ("case sensitive routing", "true"), ("strict routing", "true"),
      ] { writer.line("app.set(\"\(setting)\", \(value));") }
      writer.blank()
      writer.line("app.use(requestId);")
      writer.line("app.use(requestLog(services.log));")
      writer.line("app.use(refuseNul);")
      writer.line("app.route(\"/healthz\").get(healthz).all(onlyMethods(\"GET, HEAD, OPTIONS\"));")
      writer.line("app.route(\"/readyz\").get(readyz(services.database)).all(onlyMethods(\"GET, HEAD, OPTIONS\"));")
      for service in services {
        writer.line("app.use(\(service.names.variable)Routes(services, handlers.\(service.names.variable)));")
      }
      writer.line("app.use(noRoute);")
      writer.line("app.use(errorHandler(errorStyle, services.log));")
      writer.line("return app;")
    }
    writer.line("}")
  }

  /// The entry, and what it needs of the user: created once.
  func serverFile() -> GeneratedFile {
    var module = module("")
    module.use("createApp", from: "../generated/app")
    module.use("createServices", from: "../generated/app")
    module.use("serve", from: "../generated/runtime/server")
    for service in services { module.use(service.names.variable, from: "./handlers/" + service.names.file) }
    let hasVerifiers = !verifiedSchemes.isEmpty
    if hasVerifiers { module.use("verifiers", from: "./verifiers") }
    let handlers = services.map(\.names.variable).joined(separator: ", ")
    module.body.line("const services = await createServices(process.env\(hasVerifiers ? ", verifiers" : ""));")
    module.body.fitted("const app = createApp(services, {", services.map(\.names.variable), "});", padded: true)
    _ = handlers
    module.body.line("await serve(app, services);")
    return file("src/server", module, owner: .user)
  }

  /// Where the user says whose a key is.
  func verifiersFile() -> GeneratedFile? {
    guard !verifiedSchemes.isEmpty else { return nil }
    var module = module("")
    module.useType("Verifiers", from: "../generated/auth")
    module.body.doc("Says whose a credential is; undefined where it is nobody's.")
    module.body.block("export const verifiers\(dialect.types(": Verifiers")) = {", "};") { writer in
      for scheme in verifiedSchemes {
        let parameters = scheme.credential == .basic ? "_user, _password" : "_key"
        writer.block("async \(names.schemes[scheme.id.index].key)(\(parameters)) {", "},") { writer in
          writer.line("return undefined;")
        }
      }
    }
    return file("src/verifiers", module, owner: .user)
  }
}
