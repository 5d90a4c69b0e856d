internal import ContractModel

/// Everything about each route, in match order.
struct RoutePlanner {
  let contract: Contract
  let auth: AuthPlan
  let storage: StoragePlan
  let handlers: [HandlerPlan]
  let validation: ValidationPlanner
  let resolver: TypeResolver
  /// The first read operation of each entity.
  private let reads: [EntityID: OperationID]
  /// Entities whose rows cannot be deleted while another refers to them.
  let restricted: Set<EntityID>

  init(
    _ contract: Contract, auth: AuthPlan, storage: StoragePlan, handlers: [HandlerPlan], validation: ValidationPlanner
  ) {
    self.contract = contract
    self.auth = auth
    self.storage = storage
    self.handlers = handlers
    self.validation = validation
    resolver = validation.resolver
    var reads: [EntityID: OperationID] = [:]
    for (index, handler) in handlers.enumerated() {
      if case .read(let target) = handler, reads[target.entity] == nil { reads[target.entity] = OperationID(index) }
    }
    self.reads = reads
    restricted = RoutePlanner.restricted(contract)
  }

  /// Entities that others refer to with `RESTRICT`, and those whose deletion would take such a one along.
  private static func restricted(_ contract: Contract) -> Set<EntityID> {
    var found: Set<EntityID> = []
    var owners: [EntityID: [EntityID]] = [:]
    for (index, entity) in contract.entities.enumerated() {
      for case .reference(_, let target, let rule, _) in entity.relations {
        switch rule {
        case .restrict: found.insert(target)
        case .cascade: owners[EntityID(index), default: []].append(target)
        case .setNull: break
        }
      }
    }
    var pending = Array(found)
    while let entity = pending.popLast() {
      for owner in owners[entity] ?? [] where found.insert(owner).inserted { pending.append(owner) }
    }
    return found
  }

  func plan() -> RoutePlan {
    // Paths that differ only in the names of their parameters are one.
    var positions: [PathTemplate: Int] = [:]
    var groups: [[OperationID]] = []
    for (index, operation) in contract.operations.enumerated() {
      let shape = operation.path.shape
      if let position = positions[shape] {
        groups[position].append(OperationID(index))
      } else {
        positions[shape] = groups.count
        groups.append([OperationID(index)])
      }
    }
    let ordered = groups.compactMap { group in group.first.map { (rank: contract[$0].path.rank, operations: group) } }
      .enumerated().sorted { a, b in
        if a.element.rank == b.element.rank { return a.offset < b.offset }
        return a.element.rank.lexicographicallyPrecedes(b.element.rank)
      }.map(\.element.operations)

    var routes: [Route] = []
    var paths: [PathPlan] = []
    var byService = Array(repeating: [(OperationID, RouteID)](), count: contract.services.count)
    for operations in ordered {
      guard let first = operations.first else { continue }
      var ids: [RouteID] = []
      for operation in operations {
        let id = RouteID(routes.count)
        let route = route(of: operation)
        routes.append(route)
        ids.append(id)
        if byService.indices.contains(route.service.index) { byService[route.service.index].append((operation, id)) }
      }
      paths.append(
        PathPlan(template: contract[first].path, allow: allow(operations.map { contract[$0].method }), routes: ids))
    }
    let services = contract.services.enumerated().compactMap { index, service -> ServicePlan? in
      let routes = byService[index].sorted { $0.0.index < $1.0.index }.map(\.1)
      guard !routes.isEmpty else { return nil }
      return ServicePlan(id: ServiceID(index), name: service.name, description: service.description, routes: routes)
    }
    return RoutePlan(routes: routes, paths: paths, services: services)
  }

  /// The methods of a path as `Allow` lists them.
  private func allow(_ methods: [HTTPMethod]) -> [String] {
    let order: [HTTPMethod] = [.get, .head, .post, .put, .patch, .delete, .options, .trace]
    return order.filter { method in
      method == .options || methods.contains(method) || (method == .head && methods.contains(.get))
    }.map(\.rawValue)
  }

  private func route(of id: OperationID) -> Route {
    let operation = contract[id]
    let handler = handlers[id.index]
    let parameters = parameterPlans(operation)
    let body = operation.body.map { bodyPlan($0, of: operation) }
    let success = successPlan(operation.success, handler)
    var route = Route(
      operation: id, service: operation.service, name: operation.name, description: operation.description,
      method: operation.method, path: operation.path, access: auth[id], parameters: parameters, body: body,
      success: success, errors: [], handler: handler, pagination: operation.pagination,
      idempotency: operation.idempotency, rateLimit: operation.rateLimit, entityTag: operation.entityTag,
      deprecation: operation.deprecation)
    route.otherSuccesses = operation.responses.compactMap { response in
      guard case .code(let code) = response.status, code < 400, code != success.status else { return nil }
      return successPlan(response, .custom)
    }
    route.errors = errors(of: route, operation)
    return route
  }

  private func parameterPlans(_ operation: Operation) -> [ParameterPlan] {
    let indexed = Array(operation.parameters.enumerated())
    let plans = Parameter.Location.allCases.flatMap { location in
      indexed.filter { $0.element.location == location }.map { index, parameter in
        ParameterPlan(
          index: index, name: parameter.name, location: location, style: parameter.style, explode: parameter.explode,
          decoding: parameter.contentMediaType == nil ? resolver.decoding(parameter.type) : .json,
          value: validation.value(parameter.type), type: parameter.type,
          requiredFailure: parameter.isRequired ? ViolationWording.required : nil,
          repeatedFailure: ViolationWording.repeated, defaultValue: parameter.defaultValue,
          description: parameter.description)
      }
    }
    return operation.idempotency.map { withIdempotencyKey(plans, $0) } ?? plans
  }

  /// The key is a parameter like any other: it is checked, and refused, as those are.
  private func withIdempotencyKey(_ plans: [ParameterPlan], _ idempotency: Idempotency) -> [ParameterPlan] {
    var plans = plans
    if let declared = plans.firstIndex(where: \.isIdempotencyKey) {
      if idempotency.isRequired { plans[declared].requiredFailure = ViolationWording.required }
      return plans
    }
    // Visible ASCII: what every server and every database keeps as it was sent.
    let type = TypeUse(.string(StringType(pattern: Pattern("^[!-~]{1,255}$"))))
    let key = ParameterPlan(
      index: nil, name: "Idempotency-Key", location: .header, style: .simple, explode: false, decoding: .string,
      value: validation.value(type), type: type,
      requiredFailure: idempotency.isRequired ? ViolationWording.required : nil,
      repeatedFailure: ViolationWording.repeated, defaultValue: nil,
      description: "The same for a request and for its repetitions.")
    plans.insert(key, at: plans.firstIndex { $0.location == .cookie } ?? plans.endIndex)
    return plans
  }

  private func bodyPlan(_ body: RequestBody, of operation: Operation) -> BodyPlan {
    BodyPlan(
      isRequired: body.isRequired, requiredFailure: ViolationWording.required,
      content: body.content.map {
        let coding = MediaCoding($0.mediaType)
        return BodyContentPlan(
          mediaType: $0.mediaType, coding: coding, decoding: resolver.decoding($0.type, coding), type: $0.type,
          value: validation.value($0.type))
      },
      maxBytes: operation.maxBodyBytes ?? contract.settings.maxBodyBytes)
  }

  private func successPlan(_ response: Response?, _ handler: HandlerPlan) -> SuccessPlan {
    guard let response else { return SuccessPlan(status: 204, type: nil) }
    let status =
      switch response.status {
      case .code(let code): code
      case .range(let hundred): hundred * 100
      case .fallback: response.content.isEmpty ? 204 : 200
      }
    let content = status == 204 ? nil : response.served
    return SuccessPlan(
      status: status, mediaTypes: content == nil ? [] : response.servedMediaTypes, type: content?.type, headers: response.headers,
      description: response.description, location: status == 201 ? location(handler) : nil)
  }

  /// Where the created row is read.
  private func location(_ handler: HandlerPlan) -> LocationPlan? {
    guard case .create(let create) = handler, let read = reads[create.entity],
      case .read(let target) = handlers[read.index]
    else { return nil }
    let template = contract[read].path
    let fields = template.parameterNames.compactMap { name in
      target.key.first { $0.parameter == name }?.field ?? contract[create.entity].field(name)?.name
    }
    guard fields.count == template.parameterNames.count else { return nil }
    var holder: String?
    if case .token(let issue) = create.answer { holder = issue.entityProperty }
    return LocationPlan(template: template, fields: fields, holder: holder)
  }
}

extension PathTemplate {
  /// The same for paths that match the same requests.
  var shape: PathTemplate {
    PathTemplate(
      segments: segments.map { segment in
        PathSegment(segment.parts.map { if case .parameter = $0 { .parameter("") } else { $0 } })
      })
  }
}

extension TypeResolver {
  /// How the text of a body becomes a value.
  func decoding(_ use: TypeUse, _ coding: MediaCoding) -> TextDecoding? {
    switch coding {
    case .json, .bytes: return nil
    case .text: return decoding(use)
    case .form, .multipart:
      var fields: [PropertyDecoding] = []
      if case .map(let map) = resolve(use).type { return .map(field(map.value, coding)) }
      addFields(of: use, coding, to: &fields, depth: 0)
      return .object(fields)
    }
  }

  /// Every property that a form may have, the first of a name: also those of the members of a union.
  private func addFields(of use: TypeUse, _ coding: MediaCoding, to fields: inout [PropertyDecoding], depth: Int) {
    guard depth < 8 else { return }
    switch resolve(use).type {
    case .object(let object):
      for property in object.properties {
        for name in property.names where !fields.contains(where: { $0.name == name }) {
          fields.append(PropertyDecoding(name: name, decoding: field(property.type, coding)))
        }
      }
    case .union(let union): for variant in union.variants { addFields(of: variant.type, coding, to: &fields, depth: depth + 1) }
    default: break
    }
  }

  /// Each part of a body of several is bytes where its type is.
  private func field(_ use: TypeUse, _ coding: MediaCoding) -> TextDecoding {
    if coding == .multipart {
      if isBinary(use) { return .file }
      if case .list(let list) = resolve(use).type, let element = list.element, isBinary(element) { return .list(.file) }
    }
    return switch decoding(use) {
    case .list(let element): .list(isStructured(element) ? .json : element)
    case .object, .map: .json
    case let scalar: scalar
    }
  }

  private func isBinary(_ use: TypeUse) -> Bool {
    switch resolve(use).type {
    case .string(let string): string.format == .binary
    case .union(let union): union.variants.contains { isBinary($0.type) }
    default: false
    }
  }

  private func isStructured(_ decoding: TextDecoding) -> Bool {
    switch decoding {
    case .list, .object, .map: true
    case .string, .number, .boolean, .untyped, .json, .file: false
    }
  }

  /// How the text of a parameter becomes a JSON value.
  func decoding(_ use: TypeUse, depth: Int = 0) -> TextDecoding {
    // Two levels are all that the styles of OpenAPI can write.
    guard depth < 3 else { return .string }
    switch resolve(use).type {
    case .boolean: return .boolean
    case .integer, .number: return .number
    case .decimal, .string, .enumeration, .never, .reference: return .string
    case .list(let list):
      return .list((list.element ?? list.prefix.first).map { decoding($0, depth: depth + 1) } ?? .string)
    case .map(let map): return .map(decoding(map.value, depth: depth + 1))
    case .object(let object):
      return .object(
        object.properties.flatMap { property in
          property.names.map { PropertyDecoding(name: $0, decoding: decoding(property.type, depth: depth + 1)) }
        })
    case .union(let union):
      let variants = union.variants.map { decoding($0.type, depth: depth + 1) }
      for variant in variants {
        switch variant {
        case .list, .map, .object: return variant
        case .string, .number, .boolean, .untyped, .json, .file: break
        }
      }
      return untyped(variants)
    case .any(let kinds):
      var decodings: [TextDecoding] = [.string]
      if !kinds.isDisjoint(with: [.integer, .number]) { decodings.append(.number) }
      if kinds.contains(.boolean) { decodings.append(.boolean) }
      return untyped(kinds.contains(.string) || decodings.count == 1 ? decodings : Array(decodings.dropFirst()))
    }
  }

  /// Each scalar once, in the order number, boolean, string.
  private func untyped(_ decodings: [TextDecoding]) -> TextDecoding {
    let flat = decodings.flatMap { if case .untyped(let parts) = $0 { parts } else { [$0] } }
    let order: [TextDecoding] = [.number, .boolean, .string]
    let found = order.filter(flat.contains)
    return found.count == 1 ? found[0] : found.isEmpty ? .string : .untyped(found)
  }
}
