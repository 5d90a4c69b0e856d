import ContractModel
import ContractPlan
import EmitKit

extension GoProject {
  /// What each parameter of a route is called in its request, in the order of the plan.
  func parameterNames(_ route: Route) -> [String] {
    var scope = GoNames.fields(["Body", "Principal", "Principals", "IfMatch", "After", "Owner"])
    var seen: Set<String> = []
    return route.parameters.map { parameter in
      if isCursor(parameter, route) { return "After" }
      if route.pagination != nil, parameter.location == .query, parameter.name == "limit" { scope.take("Limit"); return "Limit" }
      let isFirst = seen.insert(parameter.name).inserted
      return scope.identifier(for: isFirst ? parameter.name : parameter.location.rawValue + " " + parameter.name)
    }
  }

  func isCursor(_ parameter: ParameterPlan, _ route: Route) -> Bool {
    route.pagination != nil && parameter.location == .query && parameter.name == "cursor"
  }

  func parameterHolding(_ parameter: ParameterPlan) -> Holding {
    if parameter.requiredFailure != nil || parameter.defaultValue != nil || parameter.location == .path { return .value }
    return types.isNilable(parameter.type) ? .nilable : .pointer
  }

  /// The type of a parameter as its handler gets it.
  func parameterType(_ parameter: ParameterPlan, _ route: Route) -> String {
    if isCursor(parameter, route) {
      if case .list = route.handler { return "*" + operation(route).position }
      return "*string"
    }
    return types.type(parameter.type, parameterHolding(parameter))
  }

  func bodyType(_ body: BodyPlan) -> String {
    var found: [String] = []
    for content in body.content {
      let type: String =
        switch content.coding {
        case .bytes: "[]byte"
        case .json, .form, .multipart, .text: types.required(content.type)
        }
      if !found.contains(type) { found.append(type) }
    }
    guard found.count == 1, let only = found.first else { return "any" }
    if body.isRequired || only.hasPrefix("*") || only.hasPrefix("[]") || only == "any" { return only }
    if let content = body.content.first, content.coding != .bytes, types.isNilable(content.type) { return only }
    return "*" + only
  }

  /// What a handler returns besides an error; nil where that is nothing.
  func resultType(_ route: Route) -> String? {
    guard let type = route.success.type, let coding = route.success.coding else { return nil }
    if coding != .json { return coding == .text ? "string" : "[]byte" }
    if let element = pageElement(route) { return "wire.Page[\(types.required(element))]" }
    return types.required(type)
  }

  /// What the items of a page are, where an answer is an array with a link to the next.
  func pageElement(_ route: Route) -> TypeUse? {
    guard route.pagination != nil, let type = route.success.type, case .list(let list) = types.resolved(type) else { return nil }
    return list.element
  }

  private func requestType(_ route: Route, _ writer: inout CodeWriter) {
    let operation = operation(route)
    var members: [GoField] = []
    if let caller = callerField(route.access) { members.append(GoField(name: caller.field, type: caller.type)) }
    for (parameter, name) in zip(route.parameters, parameterNames(route)) {
      members.append(
        GoField(
          name: name, type: parameterType(parameter, route),
          comment: parameter.description.map { CommentText($0, width: 106).lines } ?? []))
    }
    if route.entityTag != nil, route.method != .get { members.append(GoField(name: "IfMatch", type: "*string")) }
    if let body = route.body { members.append(GoField(name: "Body", type: bodyType(body))) }
    writer.blank()
    writer.line("// \(operation.request) is what \(operation.method) is asked.")
    if members.isEmpty { return writer.line("type \(operation.request) struct{}") }
    writer.block("type \(operation.request) struct {") { $0.fields(members) }
  }

  func signature(_ route: Route, request: String = "request", context: String = "ctx", package: String = "") -> String {
    let operation = operation(route)
    let result = resultType(route).map { "(\(qualified($0, package)), error)" } ?? "error"
    return "\(operation.method)(\(context) context.Context, \(request) \(package)\(operation.request)) \(result)"
  }

  /// A type as another package writes it.
  func qualified(_ type: String, _ package: String) -> String {
    guard !package.isEmpty else { return type }
    var out = ""
    var word = ""
    var previous: Character = " "
    func flush() {
      let isOwn = word.first?.isUppercase == true && previous != "."
      out += (isOwn ? package : "") + word
      word = ""
    }
    for character in type {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        if !word.isEmpty { flush() }
        out.append(character)
        previous = character
      }
    }
    if !word.isEmpty { flush() }
    return out
  }

  /// The interface that handlers keep, and those that need no code of the user's.
  func handlersFile(_ service: (plan: ServicePlan, names: ServiceNames)) -> GeneratedFile {
    var file = genFile()
    let routes = routes(of: service.plan)
    for route in routes { requestType(route, &file.body) }
    file.body.blank()
    let title = CommentText(service.plan.name, width: 200).lines.joined(separator: " ")
    file.body.doc(service.names.handlers, service.plan.description ?? "\(service.names.handlers) answers the operations of \(title).")
    file.body.block("type \(service.names.handlers) interface {") { writer in
      for (index, route) in routes.enumerated() {
        if index > 0 { writer.blank() }
        let text = GoProse.named(operation: operation(route).method, route.description ?? "\(operation(route).method) answers \(route.method.rawValue) \(route.path.text).")
        writer.prefixed("// ", CommentText(text, width: 106).lines)
        if let deprecation = deprecation(route.deprecation) {
          writer.line("//")
          writer.prefixed("// ", CommentText("Deprecated: " + deprecation, width: 106).lines)
        }
        writer.line(signature(route))
      }
    }
    file.body.blank()
    file.body.line("// \(service.names.standard) answers the operations of \(title) as the contract says; 501 where it does not say enough.")
    file.body.line("type \(service.names.standard) struct{ *Services }")
    var hashes = HashTable(service: service.names.field)
    var body = CodeWriter.go
    for route in routes {
      body.blank()
      HandlerWriter(project: self, route: route, receiver: service.names.standard).write(&body, &hashes)
    }
    hashes.declarations(&file.body)
    file.body.blank()
    file.body.append(body)
    return self.file("internal/gen/\(service.names.file)_handlers.go", file)
  }

  /// The user's own handlers, created once.
  func userHandlersFile(_ service: (plan: ServicePlan, names: ServiceNames)) -> GeneratedFile {
    var file = GoFile(package: "app", module: module, isGenerated: false)
    let title = CommentText(service.plan.name, width: 200).lines.joined(separator: " ")
    file.body.line("// \(service.names.app) answers the operations of \(title). A method here replaces the generated one.")
    file.body.block("type \(service.names.app) struct {") { $0.line("gen.\(service.names.standard)") }
    for route in routes(of: service.plan) where route.isUnwritten {
      let operation = operation(route)
      file.body.blank()
      file.body.doc(operation.method, route.description ?? "\(operation.method) answers \(route.method.rawValue) \(route.path.text).")
      let result = resultType(route).map { qualified($0, "gen.") }
      let text = "\(operation.method)(context.Context, gen.\(operation.request)) " + (result.map { "(result \($0), err error)" } ?? "error")
      file.body.block("func (h \(service.names.app)) \(text) {") { $0.line(result == nil ? "return api.NotImplemented()" : "return result, api.NotImplemented()") }
    }
    return self.file("internal/app/\(service.names.file).go", file, owner: .user)
  }
}

/// How a service hashes, each way once.
struct HashTable {
  private let service: String
  private var dummies: [PasswordHash] = []

  init(service: String) { self.service = service }

  /// The expression that hashes.
  func hasher(_ hash: PasswordHash) -> String {
    switch hash {
    case .argon2id(let memory, let iterations, let parallelism):
      "password.Argon2id{Memory: \(memory), Passes: \(iterations), Parallelism: \(parallelism)}"
    case .scrypt(let cost, let blockSize, let parallelism): "password.Scrypt{LogN: \(cost), R: \(blockSize), P: \(parallelism)}"
    case .bcrypt(let cost): "password.Bcrypt{Cost: \(cost)}"
    }
  }

  mutating func dummy(_ hash: PasswordHash) -> String {
    if !dummies.contains(hash) { dummies.append(hash) }
    let index = dummies.firstIndex(of: hash) ?? 0
    return "unknownOf\(service)" + (index == 0 ? "" : String(index + 1))
  }

  mutating func declarations(_ writer: inout CodeWriter) {
    for (index, hash) in dummies.enumerated() {
      let name = "unknownOf\(service)" + (index == 0 ? "" : String(index + 1))
      writer.blank()
      writer.line("// \(name) is verified where there is nobody, so that an unknown name takes as long as a wrong password.")
      writer.block("var \(name) = sync.OnceValues(func() (string, error) {", "})") { $0.line("return \(hasher(hash)).Hash(api.NewUUID())") }
    }
  }
}
