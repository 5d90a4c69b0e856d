import ContractModel
import ContractPlan
import EmitKit

extension ExpressProject {
  /// The type of a parameter as its handler gets it.
  func parameterType(_ parameter: ParameterPlan, _ route: Route) -> String {
    if isCursor(parameter, route) {
      if case .list(let list) = route.handler {
        let row = names.rows[list.entity.index]
        return "Pick<\(row), \(list.query.order.map { StringLiteral($0.field).code }.joined(separator: " | "))> | undefined"
      }
      return "string | undefined"
    }
    let type = typeText(parameter.type)
    return parameter.requiredFailure != nil || parameter.defaultValue != nil ? type : type + " | undefined"
  }

  func isCursor(_ parameter: ParameterPlan, _ route: Route) -> Bool {
    route.pagination != nil && parameter.location == .query && parameter.name == "cursor"
  }

  func bodyType(_ body: BodyPlan) -> String {
    var types: [String] = []
    for content in body.content {
      let type: String =
        switch content.coding {
        case .bytes: "Uint8Array"
        case .json, .form, .multipart, .text: typeText(content.type)
        }
      if !types.contains(type) { types.append(type) }
    }
    return types.joined(separator: " | ") + (body.isRequired ? "" : " | undefined")
  }

  func resultType(_ route: Route) -> String {
    guard let type = route.success.type, let coding = route.success.coding else { return "void" }
    if coding != .json { return coding == .text ? "string" : "Uint8Array" }
    if route.pagination != nil, case .list(let list) = shapes.resolved(type), let element = list.element {
      return "Page<\(typeText(element))>"
    }
    return typeText(type)
  }

  private func requestInterface(_ route: Route, _ writer: inout CodeWriter) {
    let name = names.operations[route.operation.index].request
    writer.blank()
    let members = requestMembers(route)
    if members.isEmpty { return writer.line("export type \(name) = Record<string, never>;") }
    writer.block("export interface \(name) {") { writer in
      for member in members {
        writer.doc(member.description)
        writer.line("\(member.name): \(member.type);")
      }
    }
  }

  private func requestMembers(_ route: Route) -> [(name: String, type: String, description: String?)] {
    var members: [(name: String, type: String, description: String?)] = []
    if let caller = callerProperty(route.access) { members.append((caller.name, caller.type, nil)) }
    for (parameter, name) in zip(route.parameters, parameterNames(route)) {
      members.append((name, parameterType(parameter, route), parameter.description))
    }
    if route.entityTag != nil, route.method != .get { members.append(("ifMatch", "string | undefined", nil)) }
    if let body = route.body { members.append(("body", bodyType(body), nil)) }
    return members
  }

  private func handlersInterface(_ service: ServicePlan, _ writer: inout CodeWriter) {
    writer.blank()
    writer.doc(service.description ?? "The operations of \(service.name).")
    writer.block("export interface \(names.services[service.id.index].handlers) {") { writer in
      for route in routes(of: service) {
        let operation = names.operations[route.operation.index]
        writer.doc(route.description, also: deprecation(route.deprecation))
        writer.fitted(
          operation.method + "(", ["request: \(operation.request)", "context: Context"], "): Promise<\(resultType(route))>;")
      }
    }
  }

  /// JavaScript's declarations of what TypeScript has beside the code.
  func declareHandlers(_ writer: inout CodeWriter) {
    // Of a table that no operation knows, nobody is given a row.
    let known = Set(plan.storage.repositories.map(\.entity))
    for table in plan.storage.tables where known.contains(table.entity) { rowInterface(table, &writer) }
    for scheme in plan.auth.schemes { principalInterface(scheme, &writer) }
    verifiersInterface(&writer)
    for service in plan.routes.services {
      for route in routes(of: service) { requestInterface(route, &writer) }
      handlersInterface(service, &writer)
    }
    writer.blank()
    writer.line("export type Context = import(\"./context.js\").Context;")
    writer.line("export type Page<Item> = import(\"./runtime/cursors.js\").Page<Item>;")
  }

  /// The interface that handlers keep, and those that need no code of the user's.
  func handlersFile(_ service: (plan: ServicePlan, names: ServiceNames)) -> GeneratedFile {
    var module = module("What the operations of \(service.plan.name) do, where the contract says it all.")
    let routes = routes(of: service.plan)
    if dialect == .typescript {
      module.useType("Context", from: "../context")
      for route in routes {
        useRequestTypes(route, &module)
        requestInterface(route, &module.body)
      }
      handlersInterface(service.plan, &module.body)
    }
    var body = CodeWriter()
    var hashes = HashTable()
    for route in routes {
      body.blank()
      HandlerWriter(project: self, route: route).write(&body, &module, &hashes)
    }
    hashes.declarations(&module)
    module.body.blank()
    module.body.doc(
      "The operations as they are until you write them yourself.",
      also: dialect == .javascript ? ["@type {import(\"../types.d.ts\").\(service.names.handlers)}"] : [])
    let variable = "default\(service.names.pascal)Handlers"
    module.body.block("export const \(variable)\(dialect.types(": \(service.names.handlers)")) = {", "};") { writer in
      writer.append(body)
    }
    return file("generated/handlers/" + service.names.file, module)
  }

  private func useRequestTypes(_ route: Route, _ module: inout Module) {
    useCallerTypes(route.access, in: &module, from: "../auth")
    for parameter in route.parameters {
      if isCursor(parameter, route) {
        guard case .list(let list) = route.handler else { continue }
        module.useType(names.rows[list.entity.index], from: "../repositories/" + names.entityFiles[list.entity.index])
      } else {
        useTypes(of: parameter.type, in: &module, from: "../types")
      }
    }
    for content in route.body?.content ?? [] where content.coding != .bytes { useTypes(of: content.type, in: &module, from: "../types") }
    let result = resultType(route)
    if result.hasPrefix("Page<") { module.useType("Page", from: "../runtime/cursors") }
    if result.hasPrefix("Page<"), let type = route.success.type, case .list(let list) = shapes.resolved(type) {
      useTypes(of: list.element, in: &module, from: "../types")
    } else if result != "void", route.success.coding != .bytes {
      useTypes(of: route.success.type, in: &module, from: "../types")
    }
  }

  /// The user's own handlers, created once.
  func userHandlersFile(_ service: (plan: ServicePlan, names: ServiceNames)) -> GeneratedFile {
    var module = module("")
    let variable = "default\(service.names.pascal)Handlers"
    let path = "../../generated/handlers/" + service.names.file
    module.use(variable, from: path)
    module.useType(service.names.handlers, from: path)
    module.body.doc(
      "Replace any operation of \(service.plan.name) by your own; the rest stays as it is.",
      also: dialect == .javascript ? ["@type {import(\"../../generated/types.d.ts\").\(service.names.handlers)}"] : [])
    let type = dialect.types(": \(service.names.handlers)")
    module.block("export const \(service.names.variable)\(type) = {", "};") { writer, module in
      writer.line("...\(variable),")
      for route in routes(of: service.plan) where route.isUnwritten {
        module.use("notImplemented", from: "../../generated/errors")
        writer.blank()
        writer.doc(route.description)
        writer.block("async \(names.operations[route.operation.index].method)(_request, _context) {", "},") { writer in
          writer.line("throw notImplemented();")
        }
      }
    }
    return file("src/handlers/" + service.names.file, module, owner: .user)
  }
}

/// How a contract hashes, each way once for a module.
struct HashTable {
  private var hashes: [PasswordHash] = []
  private var needsDummy: [PasswordHash] = []

  /// The expression that hashes a value, and the import that it needs.
  mutating func hash(_ hash: PasswordHash, _ value: String, _ module: inout Module) -> String {
    if case .bcrypt(let cost) = hash {
      module.use("hashBcrypt", from: "../runtime/password-bcrypt")
      return "hashBcrypt(\(value), \(cost))"
    }
    let name = constant(hash)
    let function = if case .scrypt = hash { "hashScrypt" } else { "hashArgon2id" }
    module.use(function, from: "../runtime/password")
    return "\(function)(\(value), \(name))"
  }

  mutating func dummy(_ hash: PasswordHash) -> String {
    if !needsDummy.contains(hash) { needsDummy.append(hash) }
    let index = needsDummy.firstIndex(of: hash) ?? 0
    return index == 0 ? "unknownPassword" : "unknownPassword\(index + 1)"
  }

  private mutating func constant(_ hash: PasswordHash) -> String {
    if !hashes.contains(hash) { hashes.append(hash) }
    let index = hashes.firstIndex(of: hash) ?? 0
    return index == 0 ? "passwordCost" : "passwordCost\(index + 1)"
  }

  mutating func declarations(_ module: inout Module) {
    let dummies = needsDummy.map { self.hash($0, "randomUUID()", &module) }
    for (index, hash) in hashes.enumerated() {
      let name = index == 0 ? "passwordCost" : "passwordCost\(index + 1)"
      module.body.blank()
      switch hash {
      case .argon2id(let memory, let iterations, let parallelism):
        module.body.line("const \(name) = { memory: \(memory), passes: \(iterations), parallelism: \(parallelism) };")
      case .scrypt(let cost, let blockSize, let parallelism):
        module.body.line("const \(name) = { ln: \(cost), r: \(blockSize), p: \(parallelism) };")
      case .bcrypt: break
      }
    }
    for (index, dummy) in dummies.enumerated() {
      module.use("randomUUID", from: "node:crypto")
      module.body.blank()
      module.body.doc("Verified where there is nobody, so that an unknown name takes as long as a wrong password.")
      module.body.line("const unknownPassword\(index == 0 ? "" : String(index + 1)) = await \(dummy);")
    }
  }
}
