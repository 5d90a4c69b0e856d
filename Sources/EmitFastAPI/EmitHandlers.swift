import ContractModel
import ContractPlan
import EmitKit

extension FastAPIProject {
  /// What each parameter of a route is called by its handler, in the order of the plan.
  func parameterNames(_ route: Route) -> [String] {
    let own: Set = [
      "body", "principal", "principals", "if_match", "after", "context", "now", "changes", "updated", "owner", "queries",
      "conditions", "values", "where", "rows", "found",
    ]
    var scope = NameScope(
      reserved: PythonNames.keywords.union(PythonNames.visible.subtracting(["query", "list", "items"])).union(own)
        .union(names.entityModules), fallback: "parameter", style: \.snake)
    var seen: Set<String> = []
    return route.parameters.map { parameter in
      if isCursor(parameter, route) { return "after" }
      let isFirst = seen.insert(parameter.name).inserted
      return scope.identifier(for: isFirst ? parameter.name : parameter.location.rawValue + " " + parameter.name)
    }
  }

  /// The type of a parameter as its handler gets it.
  func parameterType(_ parameter: ParameterPlan, _ route: Route) -> String {
    if isCursor(parameter, route) {
      if case .list = route.handler { return "Mapping[str, Any] | None" }
      return "str | None"
    }
    let type = typeText(TypeUse(parameter.type.type))
    let isThere = parameter.requiredFailure != nil || parameter.defaultValue != nil || parameter.location == .path
    return isThere || type == "Any" || type.hasSuffix("| None") ? type : type + " | None"
  }

  func isCursor(_ parameter: ParameterPlan, _ route: Route) -> Bool {
    route.pagination != nil && parameter.location == .query && parameter.name == "cursor"
  }

  func bodyType(_ body: BodyPlan) -> String {
    var types: [String] = []
    for content in body.content {
      let type: String =
        switch content.coding {
        case .bytes: "bytes"
        case .json, .form, .multipart, .text: typeText(content.type)
        }
      if !types.contains(type) { types.append(type) }
    }
    if types.contains("Any") { return "Any" }
    let text = types.joined(separator: " | ")
    return body.isRequired || text.hasSuffix("| None") ? text : text + " | None"
  }

  func isLinkedPage(_ route: Route) -> Bool {
    guard route.pagination != nil, let type = route.success.type, route.success.coding == .json,
      case .list(let list) = shapes.resolved(type)
    else { return false }
    return list.element != nil
  }

  func resultType(_ route: Route) -> String {
    guard let type = route.success.type, let coding = route.success.coding else { return "None" }
    if coding != .json { return coding == .text ? "str" : "bytes" }
    if isLinkedPage(route), case .list(let list) = shapes.resolved(type), let element = list.element {
      return "Page[\(typeText(element))]"
    }
    return typeText(type)
  }

  /// `async def get_user(self, context: Context, *, id: Uuid) -> User`.
  func signature(_ route: Route) -> String {
    var members: [String] = []
    if let caller = callerProperty(route.access) { members.append("\(caller.name): \(caller.type)") }
    for (parameter, name) in zip(route.parameters, parameterNames(route)) {
      members.append("\(name): \(parameterType(parameter, route))")
    }
    if route.entityTag != nil, route.method != .get { members.append("if_match: str | None") }
    if let body = route.body { members.append("body: \(bodyType(body))") }
    let arguments = ["self", "context: Context"] + (members.isEmpty ? [] : ["*"]) + members
    return "async def \(names.operations[route.operation.index].method)(\(arguments.joined(separator: ", "))) -> \(resultType(route))"
  }

  /// Imports what a signature mentions.
  func useSignature(_ route: Route, _ module: inout Module, from path: String) {
    module.use("Context", from: path + "context")
    module.use("Any", from: "typing")
    module.use("Mapping", from: "collections.abc")
    module.use("Page", from: path + "runtime.cursors")
    useCallerTypes(route.access, in: &module, from: path)
    for parameter in route.parameters { useTypes(of: parameter.type, in: &module, from: path) }
    for content in route.body?.content ?? [] { useTypes(of: content.type, in: &module, from: path) }
    useTypes(of: route.success.type, in: &module, from: path)
    if isLinkedPage(route), let type = route.success.type, case .list(let list) = shapes.resolved(type) {
      useTypes(of: list.element, in: &module, from: path)
    }
  }

  /// The protocol that handlers keep, and the operations that need no code of the user's.
  func handlersFile(_ service: (plan: ServicePlan, names: ServiceNames)) -> GeneratedFile {
    var module = Module("What the operations of \(service.plan.name) do, where the contract says it all.")
    let routes = routes(of: service.plan)
    module.use("Protocol", from: "typing")
    for route in routes { useSignature(route, &module, from: "..") }
    var hashes = HashTable()
    var body = Module.writer
    body.suite("class \(service.names.defaults):") { writer in
      writer.doc("The operations as they are until you write them yourself.")
      for route in routes {
        writer.blank()
        HandlerWriter(project: self, route: route).write(&writer, &module, &hashes)
      }
    }
    hashes.declare(in: &module)
    module.define { writer, _ in
      writer.suite("class \(service.names.handlers)(Protocol):") { writer in
        writer.doc(service.plan.description ?? "The operations of \(service.plan.name).")
        for route in routes {
          writer.blank()
          let notes = deprecation(route.deprecation)
          if route.description == nil, notes.isEmpty {
            writer.code(signature(route) + ": ...")
          } else {
            writer.suite(signature(route) + ":") { $0.doc(route.description, also: notes) }
          }
        }
      }
    }
    module.define { writer, _ in writer.append(body) }
    return file("generated/handlers/" + service.names.file, module)
  }

  /// The user's own handlers, created once.
  func userHandlersFile(_ service: (plan: ServicePlan, names: ServiceNames)) -> GeneratedFile {
    var module = Module("The operations of \(service.plan.name) as this service has them.")
    module.use(service.names.defaults, from: "generated.handlers." + service.names.file)
    module.define { writer, module in
      writer.suite("class \(service.names.own)(\(service.names.defaults)):") { writer in
        writer.doc("Replace any operation by your own; the rest stays as it is.")
        for route in routes(of: service.plan) where route.isUnwritten {
          useSignature(route, &module, from: "generated.")
          module.use("NotImplementedYet", from: "generated.runtime.errors")
          writer.blank()
          writer.suite(signature(route) + ":") { writer in
            writer.doc(route.description)
            writer.line("raise NotImplementedYet")
          }
        }
      }
    }
    return file("app/handlers/" + service.names.file, module, owner: .user)
  }
}

/// How a contract hashes; what is verified where there is nobody is hashed once for a module.
struct HashTable {
  private var unknown: [PasswordHash] = []

  private func call(_ hash: PasswordHash, _ value: String, isAwaited: Bool, _ module: inout Module) -> String {
    let (function, path, arguments): (String, String, String) =
      switch hash {
      case .bcrypt(let cost): (isAwaited ? "hash_bcrypt" : "bcrypt_hash", "passwords_bcrypt", "cost=\(cost)")
      case .argon2id(let memory, let iterations, let parallelism):
        (isAwaited ? "hash_argon2id" : "argon2id", "passwords", "memory=\(memory), passes=\(iterations), parallelism=\(parallelism)")
      case .scrypt(let cost, let blockSize, let parallelism):
        (isAwaited ? "hash_scrypt" : "scrypt", "passwords", "ln=\(cost), r=\(blockSize), p=\(parallelism)")
      }
    module.use(function, from: "..runtime." + path)
    return "\(isAwaited ? "await " : "")\(function)(\(value), \(arguments))"
  }

  /// The expression that hashes a value.
  func hash(_ hash: PasswordHash, _ value: String, _ module: inout Module) -> String {
    call(hash, value, isAwaited: true, &module)
  }

  mutating func dummy(_ hash: PasswordHash) -> String {
    if !unknown.contains(hash) { unknown.append(hash) }
    return name(unknown.firstIndex(of: hash) ?? 0)
  }

  private func name(_ index: Int) -> String { "_UNKNOWN_PASSWORD" + (index == 0 ? "" : String(index + 1)) }

  func declare(in module: inout Module) {
    for (index, hash) in unknown.enumerated() {
      module.use("token_hex", from: "secrets")
      module.statement { writer, module in
        writer.code("\(name(index)) = \(call(hash, "token_hex()", isAwaited: false, &module))")
        writer.doc("Verified where there is nobody, so that an unknown name takes as long as a wrong password.")
      }
    }
  }
}
