public import ContractModel

/// What is answered where.
public struct RoutePlan: Hashable, Sendable {
  /// In match order: of two that match, the first wins. Those of one path are together.
  public internal(set) var routes: [Route]
  /// Every path once, in match order, whatever its parameters are called. The first that matches decides: a method that
  /// only a later one has is not allowed.
  public var paths: [PathPlan]
  /// One for each service that has operations, in the contract's order.
  public var services: [ServicePlan]
  /// Operations that are bound to an entity and nevertheless left to the user, in the contract's order: worth a warning.
  public var gaps: [HandlerGap] = []
  /// Operations whose stubs answer 501 although samples are asked for, in the contract's order: worth a note.
  public var sampleGaps: [SampleGap] = []
  private let idByOperation: [OperationID: RouteID]

  public init(routes: [Route], paths: [PathPlan], services: [ServicePlan]) {
    self.routes = routes
    self.paths = paths
    self.services = services
    var idByOperation: [OperationID: RouteID] = [:]
    for (index, route) in routes.enumerated() { idByOperation[route.operation] = RouteID(index) }
    self.idByOperation = idByOperation
  }

  public subscript(id: RouteID) -> Route { routes[id.index] }

  /// Whether a path has a parameter in another notation than its text alone.
  public var hasNotations: Bool { routes.contains { $0.parameters.contains { $0.location == .path && $0.notation != nil } } }

  public func id(of operation: OperationID) -> RouteID? { idByOperation[operation] }

  public func route(of operation: OperationID) -> Route? { idByOperation[operation].map { routes[$0.index] } }
}

/// Index of a ``Route`` in ``RoutePlan/routes``.
public struct RouteID: Hashable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
}

public struct ServicePlan: Hashable, Sendable {
  public var id: ServiceID
  public var name: String
  public var description: String?
  /// In the contract's order.
  public var routes: [RouteID]

  public init(id: ServiceID, name: String, description: String?, routes: [RouteID]) {
    self.id = id
    self.name = name
    self.description = description
    self.routes = routes
  }
}

public struct PathPlan: Hashable, Sendable {
  /// As the first of its routes spells it; others may name the parameters differently.
  public var template: PathTemplate
  /// Methods that `Allow` lists, in the order of the wire format, HEAD and OPTIONS included.
  public var allow: [String]
  public var routes: [RouteID]

  public init(template: PathTemplate, allow: [String], routes: [RouteID]) {
    self.template = template
    self.allow = allow
    self.routes = routes
  }
}

/// One operation, as it is served.
public struct Route: Hashable, Sendable {
  public var operation: OperationID
  public var service: ServiceID
  /// The operation's name in the contract.
  public var name: String
  public var description: String?
  public var method: HTTPMethod
  public var path: PathTemplate
  public var access: AccessRule
  /// In the order in which violations are reported: path, query, header, cookie; inside each as declared.
  public var parameters: [ParameterPlan]
  public var body: BodyPlan?
  public var success: SuccessPlan
  /// Other answers below 400 that the contract declares, as declared; only a handler of the user's own gives them.
  public var otherSuccesses: [SuccessPlan] = []
  /// Every error that it can answer, in order of status, then of the registry.
  public var errors: [ErrorReference]
  public var handler: HandlerPlan
  /// What is answered for as long as a handler that is left to the user is not there; nil: 501.
  public var sample: SampleAnswer?
  public var pagination: Pagination?
  /// Its key is the header parameter that ``idempotencyKey`` finds.
  public var idempotency: Idempotency?
  public var rateLimit: RateLimit?
  public var entityTag: EntityTagPolicy?
  public var deprecation: Deprecation?

  public init(
    operation: OperationID, service: ServiceID, name: String, description: String?, method: HTTPMethod,
    path: PathTemplate,
    access: AccessRule, parameters: [ParameterPlan], body: BodyPlan?, success: SuccessPlan, errors: [ErrorReference],
    handler: HandlerPlan, pagination: Pagination? = nil, idempotency: Idempotency? = nil, rateLimit: RateLimit? = nil,
    entityTag: EntityTagPolicy? = nil, deprecation: Deprecation? = nil
  ) {
    self.operation = operation
    self.service = service
    self.name = name
    self.description = description
    self.method = method
    self.path = path
    self.access = access
    self.parameters = parameters
    self.body = body
    self.success = success
    self.errors = errors
    self.handler = handler
    self.pagination = pagination
    self.idempotency = idempotency
    self.rateLimit = rateLimit
    self.entityTag = entityTag
    self.deprecation = deprecation
  }

  /// Whether it answers 501 until the user has written it: the user's own file then has a stub for it.
  public var isUnwritten: Bool { handler.isCustom && sample == nil }

  /// Whose requests ``rateLimit`` counts; nil where there is no limit. A credential that nobody checks would be another
  /// caller whenever it is changed, so only callers who must say who they are are told apart by it.
  public var rateLimitSubject: RateLimitSubject? {
    guard rateLimit != nil else { return nil }
    return access.schemes.isEmpty || access.isOptional ? .address : .caller
  }

  /// The header that tells a repeated request, where the operation looks at it: declared by the contract, or else brought
  /// along by ``idempotency``.
  public var idempotencyKey: ParameterPlan? {
    guard idempotency != nil else { return nil }
    return parameters.first(where: \.isIdempotencyKey)
  }
}

/// Whose requests are counted together.
public enum RateLimitSubject: Hashable, Sendable {
  /// Those of an address, before anything else is looked at.
  case address
  /// Those of an authenticated caller.
  case caller
}

public struct ParameterPlan: Hashable, Sendable {
  /// Its parameter in ``Operation/parameters``; nil for one that a policy brings, such as `Idempotency-Key`.
  public var index: Int?
  /// As on the wire.
  public var name: String
  public var location: Parameter.Location
  public var style: Parameter.Style
  public var explode: Bool
  /// How its text becomes a JSON value, before it is checked.
  public var decoding: TextDecoding
  public var value: ValuePlan
  public var type: TypeUse
  /// Nil where it may be absent.
  public var requiredFailure: Failure?
  /// Where one value is expected and several are given.
  public var repeatedFailure: Failure
  public var defaultValue: JSONValue?
  public var description: String?

  public init(
    index: Int?, name: String, location: Parameter.Location, style: Parameter.Style, explode: Bool,
    decoding: TextDecoding,
    value: ValuePlan, type: TypeUse, requiredFailure: Failure?, repeatedFailure: Failure, defaultValue: JSONValue?,
    description: String?
  ) {
    self.index = index
    self.name = name
    self.location = location
    self.style = style
    self.explode = explode
    self.decoding = decoding
    self.value = value
    self.type = type
    self.requiredFailure = requiredFailure
    self.repeatedFailure = repeatedFailure
    self.defaultValue = defaultValue
    self.description = description
  }

  /// Header names have no case (RFC 9110, section 5.1).
  var isIdempotencyKey: Bool { location == .header && name.lowercased() == "idempotency-key" }
}

extension ParameterPlan {
  /// Whether each element of a list is a parameter of its own.
  public var isRepeated: Bool {
    guard case .list = decoding, explode, location == .query || location == .cookie else { return false }
    return [.form, .spaceDelimited, .pipeDelimited].contains(style)
  }

  /// What stands between the elements of a list that is one text, and between the names and values of an object that is.
  public var separator: String {
    switch style {
    case .spaceDelimited: " "
    case .pipeDelimited: "|"
    case .simple, .label, .matrix, .form, .deepObject: ","
    }
  }

  /// How a path has the text, where it has more than that.
  public var notation: PathNotation? {
    let isWhole =
      switch decoding {
      case .list, .object, .map: false
      case .string, .number, .boolean, .untyped, .json, .file: true
      }
    let isObject = if case .object = decoding { true } else { false }
    switch style {
    case .label: return .label(separator: explode && !isWhole ? "." : ",")
    case .matrix: return .matrix(name: explode && isObject ? nil : name)
    case .simple, .form, .spaceDelimited, .pipeDelimited, .deepObject: return nil
    }
  }
}

/// How the text of a parameter stands in a path, if not by itself (RFC 6570, sections 3.2.5 and 3.2.7). Without it, and with
/// commas between its parts, it is what the style `simple` has.
public enum PathNotation: Hashable, Sendable {
  /// `.a`, and what stands between several.
  case label(separator: String)
  /// `;name=a`, once or for each of several; without a name `;x=a;y=b`, the members of an object.
  case matrix(name: String?)
}

/// How text becomes a JSON value. Text that cannot become one stays a string, and fails the check of its type.
public indirect enum TextDecoding: Hashable, Sendable {
  case string
  /// The number grammar of JSON.
  case number
  /// `true` or `false`.
  case boolean
  /// The first that its text can become, in the order number, boolean, string.
  case untyped([TextDecoding])
  case list(TextDecoding)
  /// Members whose names are data.
  case map(TextDecoding)
  /// Properties with their decodings, in order; for `deepObject` and exploded objects.
  case object([PropertyDecoding])
  /// A `content` parameter: one JSON text.
  case json
  /// The bytes of a part, be it a file or a field (RFC 7578, section 4.2).
  case file
}

public struct PropertyDecoding: Hashable, Sendable {
  public var name: String
  public var decoding: TextDecoding

  public init(name: String, decoding: TextDecoding) {
    self.name = name
    self.decoding = decoding
  }
}

public struct BodyPlan: Hashable, Sendable {
  public var isRequired: Bool
  public var requiredFailure: Failure
  /// In declaration order; `application/json` is read as JSON, and so are `application/*+json` and `text/json`.
  public var content: [BodyContentPlan]
  public var maxBytes: Int
  /// Nesting of arrays and objects that is accepted.
  public var maxDepth: Int

  public init(isRequired: Bool, requiredFailure: Failure, content: [BodyContentPlan], maxBytes: Int, maxDepth: Int = 64)
  {
    self.isRequired = isRequired
    self.requiredFailure = requiredFailure
    self.content = content
    self.maxBytes = maxBytes
    self.maxDepth = maxDepth
  }
}

public struct BodyContentPlan: Hashable, Sendable {
  public var mediaType: String
  public var coding: MediaCoding
  /// How text becomes the value that is checked; nil for JSON, and for bytes, of which nothing is checked.
  ///
  /// Of a form, and of a `multipart/form-data` body, it is an object (a map where names are data) whose members are the fields
  /// (OpenAPI 3.1, section 4.8.15): a `list` takes every field of its name, each decoded by itself; anything else takes the
  /// one field, and is the list of their texts where there are several, which its type then refuses. An array or object
  /// inside of a field is JSON. A field that no property has is text, or the list of texts.
  public var decoding: TextDecoding?
  public var type: TypeUse
  public var value: ValuePlan

  public init(mediaType: String, coding: MediaCoding, decoding: TextDecoding? = nil, type: TypeUse, value: ValuePlan) {
    self.mediaType = mediaType
    self.coding = coding
    self.decoding = decoding
    self.type = type
    self.value = value
  }
}

public struct SuccessPlan: Hashable, Sendable {
  public var status: Int
  /// What a client may ask for by `Accept`, the usual one first; more than one is JSON in each. Empty: no body.
  public var mediaTypes: [String]
  public var type: TypeUse?
  public var headers: [ResponseHeader]
  public var description: String?
  /// The path of the read operation whose key the answer holds, for `Location`.
  public var location: LocationPlan?

  /// What is answered to who asks for nothing else; nil: no body.
  public var mediaType: String? { mediaTypes.first }
  /// Whether the media type is what the client likes best, which caches have to know (RFC 9110, section 12.5.5).
  public var isNegotiated: Bool { mediaTypes.count > 1 }

  /// How the body is written; nil: no body.
  public var coding: MediaCoding? { mediaType.map(MediaCoding.init) }

  public init(
    status: Int, mediaTypes: [String] = [], type: TypeUse?, headers: [ResponseHeader] = [], description: String? = nil,
    location: LocationPlan? = nil
  ) {
    self.status = status
    self.mediaTypes = mediaTypes
    self.type = type
    self.headers = headers
    self.description = description
    self.location = location
  }
}

extension Route {
  /// What every answer tells of an operation that is going away, in order: since when (RFC 9745, section 2.1), and until when
  /// (RFC 8594, section 3).
  public var deprecationHeaders: [(name: String, value: String)] {
    guard let deprecation, let since = deprecation.since.flatMap(Calendar.seconds) else { return [] }
    let sunset = deprecation.sunset.flatMap(Calendar.httpDate)
    return [("Deprecation", "@\(since)")] + (sunset.map { [("Sunset", $0)] } ?? [])
  }
}

/// A path whose parameters are taken from the row that was created.
public struct LocationPlan: Hashable, Sendable {
  /// A piece of the path, from its start to its end.
  public enum Part: Hashable, Sendable {
    /// As it is sent: slashes, and literals that are percent-encoded where RFC 3986, section 3.3, has them so.
    case text(String)
    /// A field of the entity, to be percent-encoded.
    case field(String)
  }

  public var template: PathTemplate
  /// Field of the entity for each parameter, in order.
  public var fields: [String]
  /// The property of the answer that holds the row; nil where the answer is the row.
  public var holder: String?

  public init(template: PathTemplate, fields: [String], holder: String? = nil) {
    self.template = template
    self.fields = fields
    self.holder = holder
  }

  /// The pieces of the path; no two texts are neighbours.
  public var parts: [Part] {
    var parts: [Part] = []
    var text = ""
    var fields = fields.makeIterator()
    for segment in template.segments {
      text += "/"
      for part in segment.parts {
        switch part {
        case .literal(let literal): text += PercentEncoding.segment(literal)
        case .parameter:
          guard let field = fields.next() else { continue }
          if !text.isEmpty { parts.append(.text(text)) }
          text = ""
          parts.append(.field(field))
        }
      }
    }
    return text.isEmpty ? parts : parts + [.text(text)]
  }
}
