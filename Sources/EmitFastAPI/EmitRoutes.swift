import ContractModel
import ContractPlan
import EmitKit

extension FastAPIProject {
  /// The operations of a service over HTTP.
  func routerFile(_ service: (plan: ServicePlan, names: ServiceNames)) -> GeneratedFile {
    var module = Module("The operations of \(service.plan.name) over HTTP: each reads, asks its handler and answers.")
    module.use("Request", from: "fastapi")
    module.use("Response", from: "fastapi")
    module.use("Context", from: "..context")
    module.use("Services", from: "..context")
    module.use(service.names.handlers, from: "..handlers." + service.names.file)
    module.use("ContractRouter", from: "..runtime.routing")
    module.use("Any", from: "typing")
    var patterns = PatternTable()
    var adapters: [TypeUse] = []
    var cursors: [CodeWriter] = []
    var body = Module.writer
    let head = "def \(service.names.file)_router(services: Services, handlers: \(service.names.handlers)) -> ContractRouter:"
    body.suite(head) { writer in
      writer.doc(service.plan.description ?? "The routes of \(service.plan.name).")
      if routes(of: service.plan).contains(where: { $0.access != .open }) { writer.line("auth = services.auth") }
      writer.line("router = ContractRouter()")
      for route in routes(of: service.plan) {
        EndpointWriter(project: self, route: route, patterns: patterns).state(&writer, &module)
      }
      for path in paths(of: service.plan) {
        let routes = path.routes.map { plan.routes[$0] }
        let own = routes.filter { $0.service == service.plan.id }
        for route in own {
          var endpoint = EndpointWriter(project: self, route: route, patterns: patterns)
          writer.blank()
          endpoint.write(&writer, &module, &cursors)
          adapters += endpoint.adapted
          patterns = endpoint.patterns
        }
        // A path that services share is refused by the last of them.
        if let last = routes.last, last.service == service.plan.id, let first = own.first {
          let methods = path.allow.map { StringLiteral($0).code }.joined(separator: ", ")
          writer.blank()
          writer.code("router.only(\(PathCode(first.path).text), \(methods))")
        }
      }
      writer.blank()
      writer.line("return router")
    }
    var seen: Set<String> = []
    for use in adapters where seen.insert(adapter(use)).inserted {
      module.use("TypeAdapter", from: "pydantic")
      useTypes(of: use, in: &module, from: "..")
      module.statement(bound: seen.count > 1) { writer, _ in
        let text = typeText(use)
        writer.code("\(adapter(use)): TypeAdapter[\(text)] = TypeAdapter(\(text))")
      }
    }
    patterns.declare(in: &module, runtime: "..runtime.")
    module.define { writer, _ in writer.append(body) }
    for cursor in cursors { module.define { writer, _ in writer.append(cursor) } }
    return file("generated/routers/" + service.names.file, module)
  }
}

/// A path as the router takes it: parameters between braces, by names that are identifiers.
struct PathCode {
  let text: String
  private let keys: [(name: String, key: String)]

  init(_ template: PathTemplate) {
    var keys: [(name: String, key: String)] = []
    var scope = NameScope(reserved: [], fallback: "parameter", style: \.snake)
    let segments = template.segments.map { segment in
      segment.parts.map { part -> String in
        switch part {
        case .literal(let literal): return literal
        case .parameter(let name):
          let key = scope.identifier(for: name)
          keys.append((name, key))
          return "{" + key + "}"
        }
      }.joined()
    }
    text = StringLiteral("/" + segments.joined(separator: "/")).code
    self.keys = keys
  }

  func key(_ name: String) -> String { keys.first { $0.name == name }?.key ?? name }
}
