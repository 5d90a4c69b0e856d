import ContractModel
import ContractSyntax
import EmitContract

/// How the types that entities yield are referred to: in OpenAPI the schema of an entity stands for all of them, which one is
/// meant follows from the place.
struct EntityViewNames {
  private let contract: Contract
  /// Views that stand where another one would be meant, so that they need a schema of their own.
  private(set) var explicit: [TypeID: String] = [:]

  init(_ contract: Contract) {
    self.contract = contract
    var found: [TypeID] = []
    func look(_ use: TypeUse, as view: EntityView) {
      var pending = [use]
      while let use = pending.popLast() {
        if case .reference(let id) = use.type, case .view(_, let own) = contract[id].role, own != view { found.append(id) }
        pending += use.parts
      }
    }
    for type in contract.types { look(type.use, as: .read) }
    for operation in contract.operations + contract.clients.flatMap(\.operations) {
      for parameter in operation.parameters { look(parameter.type, as: .read) }
      for content in operation.body?.content ?? [] { look(content.type, as: operation.method == .patch ? .update : .create) }
      for response in operation.responses {
        for content in response.content { look(content.type, as: .read) }
        for header in response.headers { look(header.type, as: .read) }
      }
    }
    let payloads = contract.errors.map(\.payload) + contract.jobs.map(\.payload) + contract.events.map { $0.payload }
    for case let payload? in payloads { look(payload, as: .read) }
    var taken = Set(contract.types.map(\.name))
    for id in found where explicit[id] == nil {
      var name = contract[id].name
      // The schema of the entity has the plain name.
      if case .view(_, .read) = contract[id].role {
        name += "Read"
        while !taken.insert(name).inserted { name += "_" }
      }
      explicit[id] = name
    }
  }

  /// What types are called where a view is meant.
  func names(as view: EntityView) -> [TypeID: String] {
    var names = explicit
    for entity in contract.entities {
      let id = view == .read ? entity.readView : view == .create ? entity.createView : entity.updateView
      if case .view = contract[id].role { names[id] = contract[entity.readView].name }
    }
    return names
  }
}

extension SourceDocument {
  mutating func components() -> [JSONMember] {
    var members: [JSONMember] = []
    var definitions: [JSONMember] = []
    for (index, type) in contract.types.enumerated() {
      let id = TypeID(index)
      let entity = contract.entities.firstIndex { $0.readView == id }
      if let entity {
        if type.role == .declared { lose("that clients see another `\(type.name)` than is stored is left out", at: type.origin) }
        definitions.append(JSONMember(type.name, schema(of: contract.entities[entity], type)))
      }
      switch type.role {
      case .view: if let name = views.explicit[id] { definitions.append(JSONMember(name, schemas.definition(type))) }
      case .declared, .inline: if entity == nil { definitions.append(JSONMember(type.name, definition(type, id))) }
      }
    }
    if !definitions.isEmpty { members.append(JSONMember("schemas", .object(definitions))) }
    var errors: [JSONMember] = []
    for error in contract.errors { errors.append(JSONMember(error.name, self.error(error))) }
    if !errors.isEmpty { members.append(JSONMember("responses", .object(errors))) }
    let schemes = contract.authSchemes.indices.map { index in
      JSONMember(contract.authSchemes[index].name, .object(scheme(AuthSchemeID(index))))
    }
    if !schemes.isEmpty { members.append(JSONMember("securitySchemes", .object(schemes))) }
    return members
  }

  /// A type, with the tokens that its properties hold.
  private func definition(_ type: TypeDefinition, _ id: TypeID) -> JSONValue {
    var value = schemas.definition(type)
    for (property, scheme) in words.issues(of: id).sorted(by: { $0.key < $1.key }) {
      value = value.annotating(property, [JSONMember("x-issues", .string(contract[scheme].name))])
    }
    return value
  }

  // MARK: Entities

  /// The schema of an entity: its fields as they are stored.
  private func schema(of entity: Entity, _ view: TypeDefinition) -> JSONValue {
    var object = ObjectType(properties: entity.fields.map { words.property($0, of: entity) })
    for index in object.properties.indices where object.properties[index].defaultValue != nil {
      object.properties[index].isRequired = false
    }
    var value = schemas.schema(TypeUse(.object(object)))
    for field in entity.fields { value = value.annotating(field.name, words.directives(of: field, of: entity).extensions) }
    for case .collection(let name, let target, let field, _) in entity.relations {
      let items = reference(contract[contract[target].readView].name)
      let list = JSONValue.object([
        JSONMember("type", .string("array")), JSONMember("items", items), JSONMember("x-inverse", .string(field)),
      ])
      value = value.adding(property: JSONMember(name, list))
    }
    let head = describe(entity.description) + [JSONMember("x-entity", .boolean(true))] + words.directives(of: entity).extensions
    return JSONValue.object(head).adding(all: value.members)
  }

  private func error(_ error: DeclaredError) -> JSONValue {
    var own = [number("status", error.status)]
    if let uri = error.typeURI { own.append(JSONMember("type", .string(uri))) }
    var members = [
      JSONMember("description", .string(error.description ?? error.message)), JSONMember("x-error", .object(own)),
    ]
    if let payload = error.payload {
      let schema = JSONValue.object([
        JSONMember("type", .string("object")), JSONMember("required", .array([.string("data")])),
        JSONMember("properties", .object([JSONMember("data", schemas.schema(payload))])),
      ])
      members.append(
        JSONMember("content", .object([JSONMember("application/json", .object([JSONMember("schema", schema)]))])))
    }
    return .object(members)
  }

  // MARK: Security

  private func scheme(_ id: AuthSchemeID) -> [JSONMember] {
    let scheme = contract[id]
    var members: [JSONMember]
    switch scheme.kind {
    case .bearer:
      members = [JSONMember("type", .string("http")), JSONMember("scheme", .string("bearer")), JSONMember("bearerFormat", .string("JWT"))]
      if words.kind(scheme.kind).arguments.count > 0 { members += [words.kind(scheme.kind)].extensions }
      members += scopes(scheme)
    case .basic: members = [JSONMember("type", .string("http")), JSONMember("scheme", .string("basic"))]
    case .apiKey(let location, let name):
      members = [
        JSONMember("type", .string("apiKey")), JSONMember("in", .string(location.rawValue)), JSONMember("name", .string(name)),
      ]
    case .openIDConnect(let url):
      members = [JSONMember("type", .string("openIdConnect")), JSONMember("openIdConnectUrl", .string(url))] + scopes(scheme)
    case .mutualTLS: members = [JSONMember("type", .string("mutualTLS"))]
    case .oauth2(let flows): members = [JSONMember("type", .string("oauth2")), JSONMember("flows", .object(self.flows(flows, scheme)))]
    }
    return members + describe(scheme.description) + claims(scheme, id)
  }

  /// Scopes, where OpenAPI has no place for them.
  private func scopes(_ scheme: AuthScheme) -> [JSONMember] {
    if scheme.scopes.isEmpty { return [] }
    let values = scheme.scopes.map { scope in
      JSONValue.object(
        [JSONMember("name", .string(scope.name))] + describe(scope.description))
    }
    return [JSONMember("x-scope", .array(values))]
  }

  private func flows(_ flows: OAuthFlows, _ scheme: AuthScheme) -> [JSONMember] {
    let names = [
      "authorization_code": "authorizationCode", "client_credentials": "clientCredentials", "device_code": "deviceAuthorization",
    ]
    return flows.grants.map { grant in
      let name = names[grant] ?? grant
      var members: [JSONMember] = []
      if name != "clientCredentials" && name != "password", let url = flows.authorizationURL {
        members.append(JSONMember(name == "deviceAuthorization" ? "deviceAuthorizationUrl" : "authorizationUrl", .string(url)))
      }
      if name != "implicit", let url = flows.tokenURL { members.append(JSONMember("tokenUrl", .string(url))) }
      if let url = flows.refreshURL { members.append(JSONMember("refreshUrl", .string(url))) }
      let scopes = scheme.scopes.map { JSONMember($0.name, .string($0.description ?? "")) }
      return JSONMember(name, .object(members + [JSONMember("scopes", .object(scopes))]))
    }
  }

  private func claims(_ scheme: AuthScheme, _ id: AuthSchemeID) -> [JSONMember] {
    if scheme.hasImpliedClaims { return [] }
    var value = schemas.schema(TypeUse(.object(ObjectType(properties: scheme.claims))))
    for claim in scheme.claims { value = value.annotating(claim.name, words.directives(ofClaim: claim.name, of: id).extensions) }
    return [JSONMember("x-claims", value)]
  }

  // MARK: Jobs, events and clients

  mutating func messaging() -> [JSONMember] {
    var members: [JSONMember] = []
    let jobs = contract.jobs.map { job in
      JSONMember(
        job.name,
        .object(
          describe(job.description) + (job.schedule.map { [JSONMember("cron", .string($0))] } ?? [])
            + (job.maxAttempts == 1 ? [] : [number("retry", job.maxAttempts)])
            + (job.payload.map { [JSONMember("payload", schemas.schema($0))] } ?? [])))
    }
    if !jobs.isEmpty { members.append(JSONMember("x-jobs", .object(jobs))) }
    let events = contract.events.map { event in
      JSONMember(
        event.name,
        .object(
          describe(event.description) + [
            JSONMember("topic", .string(event.topic)), JSONMember("payload", schemas.schema(event.payload)),
          ]))
    }
    if !events.isEmpty { members.append(JSONMember("x-events", .object(events))) }
    var clients: [JSONMember] = []
    for client in contract.clients {
      clients.append(
        JSONMember(
          client.name,
          .object(
            describe(client.description) + (client.baseURL.map { [JSONMember("baseUrl", .string($0))] } ?? [])
              + [JSONMember("paths", .object(paths(client.operations, ofClient: true)))])))
    }
    if !clients.isEmpty { members.append(JSONMember("x-clients", .object(clients))) }
    return members
  }
}

extension JSONValue {
  var members: [JSONMember] { if case .object(let members) = self { members } else { [] } }

  /// An object schema with more said of one of its properties.
  func annotating(_ property: String, _ extensions: [JSONMember]) -> JSONValue {
    if extensions.isEmpty { return self }
    return changingProperties { properties in
      guard let index = properties.firstIndex(where: { $0.name == property }) else { return }
      properties[index].value = properties[index].value.adding(all: extensions)
    }
  }

  func adding(property: JSONMember) -> JSONValue { changingProperties { $0.append(property) } }

  private func changingProperties(_ change: (inout [JSONMember]) -> Void) -> JSONValue {
    var members = members
    if !members.contains(where: { $0.name == "properties" }) { members.append(JSONMember("properties", .object([]))) }
    guard let index = members.firstIndex(where: { $0.name == "properties" }) else { return self }
    var properties = members[index].value.members
    change(&properties)
    members[index].value = .object(properties)
    return .object(members)
  }
}
