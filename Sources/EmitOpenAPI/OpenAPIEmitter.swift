import ContractBase
import ContractModel
public import ContractPlan
public import EmitKit

/// Writes the contract as an OpenAPI 3.1 document, with everything that the service really answers: each error of each
/// operation, in the error style of the build.
public struct OpenAPIEmitter: PartEmitter {
  public let part = EmitPart.openapi

  public init() {}

  public func emit(_ plan: BackendPlan) throws(FileTreeError) -> FileTree {
    var tree = FileTree()
    try tree.add(GeneratedFile("openapi.json", DocumentBuilder(plan).document.indentedText))
    return tree
  }
}

/// Builds the document object by object, in the order of the specification.
struct DocumentBuilder {
  let plan: BackendPlan
  let schemas: SchemaBuilder
  /// Of what clients send.
  let requestSchemas: SchemaBuilder
  /// Types that a request can hold, and that are not the same there as in an answer.
  private let requested: Set<TypeID>
  /// Names for those of them that an answer can hold, too.
  private let requestNames: [TypeID: String]

  init(_ plan: BackendPlan) {
    self.plan = plan
    let contract = plan.contract
    let holders = contract.formerNameHolders
    requested = holders.isEmpty ? [] : holders.intersection(plan.validation.validators.map(\.type))
    let answered = requested.isEmpty ? [] : contract.answeredTypes
    var taken = Set(contract.types.map(\.name))
    var names: [TypeID: String] = [:]
    for id in requested.intersection(answered).sorted(by: { $0.index < $1.index }) {
      var name = contract[id].name + "Request"
      while !taken.insert(name).inserted { name += "_" }
      names[id] = name
    }
    requestNames = names
    schemas = SchemaBuilder(contract)
    requestSchemas = SchemaBuilder(contract, isRequest: true, requestNames: names)
  }

  var document: JSONValue {
    let contract = plan.contract
    var members: [JSONMember] = [JSONMember("openapi", .string("3.1.0"))]
    members.append(
      JSONMember(
        "info",
        .object(
          [JSONMember("title", .string(contract.name))]
            + describe(contract.description) + [JSONMember("version", .string(contract.version))])))
    if !contract.settings.servers.isEmpty {
      let servers = contract.settings.servers.map { server in
        JSONValue.object([JSONMember("url", .string(server.url))] + describe(server.description))
      }
      members.append(JSONMember("servers", .array(servers)))
    }
    members.append(
      JSONMember(
        "tags",
        .array(
          plan.routes.services.map { service in
            .object([JSONMember("name", .string(service.name))] + describe(service.description))
          })))
    members.append(JSONMember("paths", .object(paths)))
    members.append(JSONMember("components", .object(components)))
    return .object(members)
  }

  private var paths: [JSONMember] {
    plan.routes.paths.map { path in
      JSONMember(
        path.template.text,
        .object(
          path.routes.map { id in
            let route = plan.routes.routes[id.index]
            return JSONMember(route.method.rawValue.lowercased(), .object(operation(route)))
          }))
    }
  }

  private func operation(_ route: Route) -> [JSONMember] {
    let operation = plan.contract[route.operation]
    let tags = operation.tags.isEmpty ? [plan.contract[route.service].name] : operation.tags
    var members = [
      JSONMember("operationId", .string(route.name)), JSONMember("tags", .array(tags.map { .string($0) })),
    ]
    members += describe(route.description)
    let parameters = operation.parameters + broughtParameters(route)
    if !parameters.isEmpty {
      members.append(JSONMember("parameters", .array(parameters.map { .object(parameter($0, of: route)) })))
    }
    if let body = operation.body {
      members.append(
        JSONMember(
          "requestBody",
          .object(
            describe(body.description) + [
              JSONMember("required", .boolean(body.isRequired)), JSONMember("content", .object(content(body.content, requestSchemas))),
            ])))
    }
    members.append(JSONMember("responses", .object(responses(route, operation))))
    if case .anyOf = route.access {
      members.append(JSONMember("security", .array(security(route.access))))
    }
    if route.deprecation != nil { members.append(JSONMember("deprecated", .boolean(true))) }
    return members
  }

  /// What a policy of the operation looks at besides what the contract declares.
  private func broughtParameters(_ route: Route) -> [Parameter] {
    route.parameters.filter { $0.index == nil }.map { plan in
      Parameter(
        name: plan.name, location: plan.location, style: plan.style, explode: plan.explode, type: plan.type,
        isRequired: plan.requiredFailure != nil, description: plan.description, origin: .synthesized)
    }
  }

  private func parameter(_ parameter: Parameter, of route: Route) -> [JSONMember] {
    var members = [
      JSONMember("name", .string(parameter.name)), JSONMember("in", .string(parameter.location.rawValue)),
    ]
    members += describe(parameter.description)
    if parameter.isRequired { members.append(JSONMember("required", .boolean(true))) }
    if parameter.deprecation != nil { members.append(JSONMember("deprecated", .boolean(true))) }
    var schema = requestSchemas.schema(parameter.type)
    if let value = parameter.defaultValue { schema = schema.adding(JSONMember("default", value)) }
    if route.pagination != nil, parameter.location == .query, parameter.name == "cursor", case .string(let text) = parameter.type.type,
      text == StringType()
    {
      // Opaque, but a text all the same: base64url without padding (RFC 4648, section 5) of a JSON array.
      schema = schema.adding(JSONMember("pattern", .string("^W[A-Za-z0-9_-]+$")))
    }
    if let mediaType = parameter.contentMediaType {
      members.append(JSONMember("content", .object([JSONMember(mediaType, .object([JSONMember("schema", schema)]))])))
    } else {
      members.append(JSONMember("style", .string(parameter.style.rawValue)))
      members.append(JSONMember("explode", .boolean(parameter.explode)))
      members.append(JSONMember("schema", schema))
    }
    return members
  }

  private func content(_ content: [MediaTypeContent], _ schemas: SchemaBuilder) -> [JSONMember] {
    content.map { entry in
      var members = [JSONMember("schema", schemas.schema(entry.type))]
      if let example = entry.examples.first { members.append(JSONMember("example", example)) }
      return JSONMember(entry.mediaType, .object(members))
    }
  }

  // MARK: Answers

  private func responses(_ route: Route, _ operation: Operation) -> [JSONMember] {
    var members: [JSONMember] = []
    let errors = Set(route.errors.compactMap { plan.errors[$0]?.status })
    for response in operation.responses {
      var answer = [JSONMember("description", .string(response.description ?? "The operation succeeded"))]
      var headers = response.headers.map { header in
        JSONMember(header.name, .object(describe(header.description) + [JSONMember("schema", schemas.schema(header.type))]))
      }
      if case .code(route.success.status) = response.status { headers += successHeaders(route) }
      if !headers.isEmpty { answer.append(JSONMember("headers", .object(headers))) }
      var bodies = content(response.content, schemas)
      if case .code(let status) = response.status, errors.contains(status) { bodies = admittingErrors(bodies) }
      if !bodies.isEmpty { answer.append(JSONMember("content", .object(bodies))) }
      members.append(JSONMember(statusKey(response.status), .object(answer)))
    }
    let taken = Set(members.map(\.name))
    var byStatus: [(status: Int, entries: [ErrorEntry])] = []
    for reference in route.errors {
      guard let entry = plan.errors[reference], !taken.contains(String(entry.status)) else { continue }
      if let index = byStatus.firstIndex(where: { $0.status == entry.status }) {
        byStatus[index].entries.append(entry)
      } else {
        byStatus.append((entry.status, [entry]))
      }
    }
    for (status, entries) in byStatus.sorted(by: { $0.status < $1.status }) {
      let words = entries.map { "`\($0.code)`: \($0.message)" }.joined(separator: "; ")
      members.append(
        JSONMember(
          String(status),
          .object([
            JSONMember("description", .string(words)),
            JSONMember(
              "content",
              .object([
                JSONMember(plan.errors.mediaType, .object([JSONMember("schema", reference("Error"))]))
              ])),
          ])))
    }
    return members
  }

  /// The bodies that the contract declares with a status that the service answers errors of its own with, and those.
  private func admittingErrors(_ bodies: [JSONMember]) -> [JSONMember] {
    let own = reference("Error")
    guard let place = bodies.firstIndex(where: { $0.name == plan.errors.mediaType }) else {
      return bodies + [JSONMember(plan.errors.mediaType, .object([JSONMember("schema", own)]))]
    }
    var bodies = bodies
    let declared = bodies[place].value["schema"].map { [$0] } ?? []
    bodies[place].value = .object([JSONMember("schema", .object([JSONMember("anyOf", .array(declared + [own]))]))])
    return bodies
  }

  private func successHeaders(_ route: Route) -> [JSONMember] {
    let text = JSONValue.object([JSONMember("type", .string("string"))])
    var headers: [JSONMember] = []
    if route.success.location != nil {
      headers.append(JSONMember("Location", .object([JSONMember("schema", text)])))
    }
    if route.pagination?.shape == .link {
      headers.append(JSONMember("Link", .object([JSONMember("schema", text)])))
    }
    if route.entityTag != nil { headers.append(JSONMember("ETag", .object([JSONMember("schema", text)]))) }
    return headers
  }

  private func statusKey(_ status: Response.Status) -> String {
    switch status {
    case .code(let code): String(code)
    case .range(let first): "\(first)XX"
    case .fallback: "default"
    }
  }

  private func security(_ rule: AccessRule) -> [JSONValue] {
    guard case .anyOf(let alternatives) = rule else { return [] }
    var seen: [JSONValue] = []
    for alternative in alternatives {
      let value = JSONValue.object(
        alternative.schemes.compactMap { id in
          guard let scheme = plan.auth.scheme(id) else { return nil }
          let scopes = alternative.scopes.filter { $0.scheme == id }.flatMap(\.scopes)
          return JSONMember(scheme.name, .array(scopes.map { .string($0) }))
        })
      if !seen.contains(value) { seen.append(value) }
    }
    return seen
  }

  // MARK: Components

  private var components: [JSONMember] {
    var definitions = plan.contract.types.enumerated().flatMap { index, type in
      let id = TypeID(index)
      guard requested.contains(id) else { return [JSONMember(type.name, schemas.definition(type))] }
      let request = JSONMember(requestNames[id] ?? type.name, requestSchemas.definition(type))
      return requestNames[id] == nil ? [request] : [JSONMember(type.name, schemas.definition(type)), request]
    }
    if !definitions.contains(where: { $0.name == "Error" }) {
      definitions.append(JSONMember("Error", errorSchema))
    }
    var members = [JSONMember("schemas", .object(definitions))]
    if !plan.auth.schemes.isEmpty {
      members.append(
        JSONMember(
          "securitySchemes", .object(plan.auth.schemes.map { JSONMember($0.name, .object(securityScheme($0))) })))
    }
    return members
  }

  private func securityScheme(_ scheme: SchemePlan) -> [JSONMember] {
    switch scheme.credential {
    case .jwt:
      [JSONMember("type", .string("http"))] + describe(scheme.description) + [
        JSONMember("scheme", .string("bearer")), JSONMember("bearerFormat", .string("JWT")),
      ]
    case .session:
      [
        JSONMember("type", .string("apiKey")), JSONMember("in", .string("cookie")), JSONMember("name", .string("__Host-session")),
      ] + describe(scheme.description)
    case .apiKey(let location, let name):
      [
        JSONMember("type", .string("apiKey")), JSONMember("in", .string(location.rawValue)), JSONMember("name", .string(name)),
      ] + describe(scheme.description)
    case .basic:
      [JSONMember("type", .string("http")), JSONMember("scheme", .string("basic"))] + describe(scheme.description)
    case .mutualTLS:
      [JSONMember("type", .string("mutualTLS"))] + describe(scheme.description)
    }
  }

  private var errorSchema: JSONValue {
    let text = JSONValue.object([JSONMember("type", .string("string"))])
    let integer = JSONValue.object([JSONMember("type", .string("integer"))])
    let violation = JSONValue.object([
      JSONMember("type", .string("object")),
      JSONMember("required", .array(["in", "pointer", "code", "detail"].map { .string($0) })),
      JSONMember("properties", .object(["in", "pointer", "code", "detail"].map { JSONMember($0, text) })),
    ])
    let violations = JSONValue.object([JSONMember("type", .string("array")), JSONMember("items", violation)])
    let (required, properties): ([String], [JSONMember]) =
      switch plan.errors.style {
      case .json:
        (
          ["error", "code"],
          [JSONMember("error", text), JSONMember("code", text), JSONMember("details", violations), JSONMember("data", .object([]))]
        )
      case .problemJSON:
        (
          ["type", "title", "status", "detail", "code"],
          [
            JSONMember("type", text), JSONMember("title", text), JSONMember("status", integer), JSONMember("detail", text),
            JSONMember("code", text), JSONMember("errors", violations), JSONMember("data", .object([])),
          ]
        )
      }
    return .object([
      JSONMember("type", .string("object")), JSONMember("required", .array(required.map { .string($0) })),
      JSONMember("properties", .object(properties)),
    ])
  }
}

/// A description as a member, where there is one.
func describe(_ description: String?) -> [JSONMember] {
  description.map { [JSONMember("description", .string($0))] } ?? []
}

/// A reference to a schema of the components.
func reference(_ name: String) -> JSONValue {
  .object([JSONMember("$ref", .string("#/components/schemas/" + pointerSegment(name)))])
}

/// A name as a segment of a JSON Pointer in a URI fragment (RFC 6901, sections 3 and 6).
func pointerSegment(_ name: String) -> String {
  var out = ""
  for byte in name.utf8 {
    switch byte {
    case 0x7E: out += "~0"
    case 0x2F: out += "~1"
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: out.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      out += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
  return out
}

extension JSONValue {
  /// An object with one more member; `true` and anything else becomes one.
  func adding(_ member: JSONMember) -> JSONValue {
    guard case .object(let members) = self else { return .object([member]) }
    return .object(members + [member])
  }

  /// A schema with one keyword more; in a schema of its own where the keyword is there already.
  func asserting(_ member: JSONMember) -> JSONValue {
    guard case .object(let members) = self, members.contains(where: { $0.name == member.name }) else { return adding(member) }
    return adding(allOf: [.object([member])])
  }

  /// A schema with more that its values must fit.
  func adding(allOf parts: [JSONValue]) -> JSONValue {
    guard case .object(var members) = self, let index = members.firstIndex(where: { $0.name == "allOf" }),
      case .array(let others) = members[index].value
    else { return adding(JSONMember("allOf", .array(parts))) }
    members[index].value = .array(others + parts)
    return .object(members)
  }
}
