import ContractModel
import ContractPlan
import EmitKit

extension GoProject {
  /// The operations of a service over HTTP.
  func routesFile(_ service: (plan: ServicePlan, names: ServiceNames)) -> GeneratedFile {
    var file = genFile(packages: GoNames.packagesOfChecks)
    let routes = routes(of: service.plan)
    let title = CommentText(service.plan.name, width: 200).lines.joined(separator: " ")
    file.body.line("// \(service.names.routes) has the operations of \(title) over HTTP: each reads, asks its handler and answers.")
    file.body.block("type \(service.names.routes) struct {") { writer in
      writer.line("*Services")
      var members = [GoField(name: "handlers", type: service.names.handlers)]
      for route in routes {
        let method = operation(route).method
        if route.rateLimit != nil { members.append(GoField(name: "limit" + method, type: "*api.RateLimit")) }
        if route.idempotency != nil { members.append(GoField(name: "answersOf" + method, type: "*api.Idempotent")) }
      }
      writer.fields(members)
    }
    file.body.blank()
    let constructor = "new" + service.names.routes.prefix(1).uppercased() + service.names.routes.dropFirst()
    file.body.block("func \(constructor)(services *Services, handlers \(service.names.handlers)) *\(service.names.routes) {") { writer in
      var members = [(key: "Services", value: "services"), (key: "handlers", value: "handlers")]
      for route in routes {
        let method = operation(route).method
        if let limit = route.rateLimit { members.append(("limit" + method, "api.NewRateLimit(\(limit.requests), \(limit.seconds))")) }
        if let idempotency = route.idempotency {
          members.append(("answersOf" + method, "api.NewIdempotent(services.DB, \(StringLiteral(route.name)), \(idempotency.seconds))"))
        }
      }
      if members.count == 2 { return writer.line("return &\(service.names.routes){Services: services, handlers: handlers}") }
      writer.block("return &\(service.names.routes){") { $0.pairs(members) }
    }
    var helpers = CheckHelpers(prefix: "check" + service.names.field)
    var functions = CodeWriter.go
    for route in routes {
      let template = plan.routes.paths.first { path in path.routes.contains { plan.routes[$0].operation == route.operation } }?.template ?? route.path
      var endpoint = EndpointWriter(project: self, route: route, path: PathCode(template, own: route.path), helpers: helpers)
      file.body.blank()
      file.body.line("// serve\(operation(route).method) answers \(route.method.rawValue) \(CommentText(route.path.text, width: 1000).lines.joined(separator: " ")).")
      var body = CodeWriter.go
      endpoint.write(&body, &functions)
      helpers = endpoint.checks
      file.body.block("func (s *\(service.names.routes)) serve\(operation(route).method)(w http.ResponseWriter, r *http.Request) error {") { $0.append(body) }
    }
    file.body.blank()
    file.body.append(functions)
    helpers.declarations(&file.body)
    return self.file("internal/gen/\(service.names.file)_routes.go", file)
  }

  // MARK: - The tree of paths

  /// Paths that patterns of `http.ServeMux` express beside each other, and those that have to be tried in order.
  private var pathsByForm: (patterns: [PathPlan], expressions: [PathPlan]) {
    var patterns: [PathPlan] = [], expressions: [PathPlan] = []
    for path in plan.routes.paths {
      let conflicts = patterns.contains { conflict($0.template, path.template) } || expressions.contains { overlap($0.template, path.template) }
      if PathCode(path.template).pattern == nil || conflicts { expressions.append(path) } else { patterns.append(path) }
    }
    return (patterns, expressions)
  }

  /// Whether some path matches both.
  private func overlap(_ a: PathTemplate, _ b: PathTemplate) -> Bool {
    a.segments.count == b.segments.count
      && zip(a.segments, b.segments).allSatisfy { first, second in
        guard let one = first.literal, let other = second.literal else { return true }
        return one == other
      }
  }

  /// Whether both match some path, and neither all that the other does.
  private func conflict(_ a: PathTemplate, _ b: PathTemplate) -> Bool {
    guard overlap(a, b) else { return false }
    let pairs = zip(a.segments, b.segments).map { ($0.literal != nil, $1.literal != nil) }
    return pairs.contains { $0.0 && !$0.1 } && pairs.contains { !$0.0 && $0.1 } || pairs.allSatisfy { $0.0 == $0.1 }
  }

  /// Statements that register every path.
  func registration(_ writer: inout CodeWriter) {
    let paths = pathsByForm
    for path in paths.patterns {
      writer.line("mux.Handle(\(StringLiteral(PathCode(path.template).pattern ?? "/")), \(methods(path)))")
    }
    guard !paths.expressions.isEmpty else { return writer.line("mux.Handle(\"/\", noRoute)") }
    writer.line("mux.Handle(\"/\", api.Patterns(noRoute,")
    writer.indented { writer in
      for path in paths.expressions {
        let code = PathCode(path.template)
        writer.block("api.PatternRoute{", "},") { writer in
          var members = [(key: "Path", value: "regexp.MustCompile(\(StringLiteral(code.expression)))")]
          if !code.parameters.isEmpty { members.append((key: "Parameters", value: "[]string{\(code.parameters.map { StringLiteral($0).code }.joined(separator: ", "))}")) }
          members.append((key: "Handler", value: methods(path)))
          writer.pairs(members)
        }
      }
    }
    writer.line("))")
  }

  private func methods(_ path: PathPlan) -> String {
    let endpoints = path.routes.map { id -> (key: String, value: String) in
      let route = plan.routes[id]
      return (StringLiteral(route.method.rawValue).code, "\(names.services[route.service.index].routes).serve\(operation(route).method)")
    }
    var writer = CodeWriter.go
    writer.block("api.Methods(services.Log, \(StringLiteral(path.allow.joined(separator: ", "))), map[string]api.Endpoint{", "})") { $0.pairs(endpoints) }
    return String(writer.text.dropLast())
  }
}
