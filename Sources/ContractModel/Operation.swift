public import ContractBase

/// One method on one path.
public struct Operation: Hashable, Sendable {
  /// Unique in the contract.
  public var name: String
  /// Of an operation in ``ServiceClient/operations``, the index of the client.
  public var service: ServiceID
  public var method: HTTPMethod
  public var path: PathTemplate
  public var description: String?
  public var tags: [String]
  /// In declaration order, whatever their location.
  public var parameters: [Parameter]
  public var body: RequestBody?
  /// Successes and what OpenAPI documents besides declared errors; at most one for each status.
  public var responses: [Response]
  /// Errors that it can answer, with those that its entity action implies.
  public var errors: [ErrorID]
  public var security: SecurityRequirement
  /// What a complete handler does; nil where the user writes it.
  public var action: EntityAction?
  public var pagination: Pagination?
  /// A property of the success answer that holds a token for the new or signed-in principal.
  public var tokenIssue: TokenIssue?
  public var idempotency: Idempotency?
  public var rateLimit: RateLimit?
  public var entityTag: EntityTagPolicy?
  /// Bytes of the body; the contract's setting where nil.
  public var maxBodyBytes: Int?
  public var deprecation: Deprecation?
  public var was: [String]
  public var origin: Origin

  public init(name: String, service: ServiceID, method: HTTPMethod, path: PathTemplate, origin: Origin) {
    self.name = name
    self.service = service
    self.method = method
    self.path = path
    self.origin = origin
    description = nil
    tags = []
    parameters = []
    body = nil
    responses = []
    errors = []
    security = .none
    action = nil
    pagination = nil
    tokenIssue = nil
    idempotency = nil
    rateLimit = nil
    entityTag = nil
    maxBodyBytes = nil
    deprecation = nil
    was = []
  }
}

public enum HTTPMethod: String, Hashable, Sendable, CaseIterable {
  case get = "GET"
  case head = "HEAD"
  case post = "POST"
  case put = "PUT"
  case patch = "PATCH"
  case delete = "DELETE"
  case options = "OPTIONS"
  case trace = "TRACE"
}

/// A path in segments; `/` has none.
public struct PathTemplate: Hashable, Sendable {
  public var segments: [PathSegment]

  public init(segments: [PathSegment]) { self.segments = segments }

  /// As OpenAPI writes it.
  public var text: String {
    "/" + segments.map { segment in
      segment.parts.map { part in
        switch part {
        case .literal(let text): text
        case .parameter(let name): "{" + name + "}"
        }
      }.joined()
    }.joined(separator: "/")
  }

  /// As a contract writes it: what would be read as something else is escaped (RFC 3986, section 2.1).
  public var source: String {
    "/" + segments.map { segment in
      segment.parts.map { part in
        switch part {
        case .literal(let text): text.escaped
        case .parameter(let name): "{" + name + "}"
        }
      }.joined()
    }.joined(separator: "/")
  }

  public var parameterNames: [String] {
    segments.flatMap(\.parts).compactMap { if case .parameter(let name) = $0 { name } else { nil } }
  }

  /// Sorts what is more specific first, segment by segment: literals, literals with parameters by how much of them is literal,
  /// parameters.
  public var rank: [Int] {
    segments.map { segment in
      if segment.literal != nil { return Int.min }
      return -segment.parts.reduce(0) { count, part in if case .literal(let text) = part { count + text.utf8.count } else { count } }
    }
  }
}

extension String {
  fileprivate var escaped: String {
    var out = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "%": out += "%25"
      case "/": out += "%2F"
      case "?": out += "%3F"
      case "#": out += "%23"
      case "{": out += "%7B"
      case "}": out += "%7D"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

/// What is between two slashes: usually one part, but `/report.{format}` has two.
public struct PathSegment: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    /// Decoded text.
    case literal(String)
    case parameter(String)
  }

  public var parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }

  /// The text of a segment without parameters.
  public var literal: String? {
    if parts.isEmpty { return "" }
    if parts.count == 1, case .literal(let text) = parts[0] { return text }
    return nil
  }
}

public struct Parameter: Hashable, Sendable {
  public enum Location: String, Hashable, Sendable, CaseIterable { case path, query, header, cookie }

  /// OpenAPI 3.1, section 4.8.12.3.
  public enum Style: String, Hashable, Sendable {
    case simple, label, matrix, form, spaceDelimited, pipeDelimited, deepObject
  }

  /// As on the wire.
  public var name: String
  public var location: Location
  public var style: Style
  public var explode: Bool
  public var allowReserved: Bool
  /// The media type of a `content` parameter, which is then one encoded value.
  public var contentMediaType: String?
  public var type: TypeUse
  public var isRequired: Bool
  public var defaultValue: JSONValue?
  public var description: String?
  public var deprecation: Deprecation?
  public var examples: [JSONValue]
  public var origin: Origin

  public init(
    name: String, location: Location, style: Style, explode: Bool, allowReserved: Bool = false,
    contentMediaType: String? = nil, type: TypeUse, isRequired: Bool, defaultValue: JSONValue? = nil,
    description: String? = nil, deprecation: Deprecation? = nil, examples: [JSONValue] = [], origin: Origin
  ) {
    self.name = name
    self.location = location
    self.style = style
    self.explode = explode
    self.allowReserved = allowReserved
    self.contentMediaType = contentMediaType
    self.type = type
    self.isRequired = isRequired
    self.defaultValue = defaultValue
    self.description = description
    self.deprecation = deprecation
    self.examples = examples
    self.origin = origin
  }
}

public struct RequestBody: Hashable, Sendable {
  public var isRequired: Bool
  /// At least one, in declaration order.
  public var content: [MediaTypeContent]
  public var description: String?
  /// Media types and details of it that are read and not served.
  public var unserved: [UnservedPart]
  public var origin: Origin

  public init(
    isRequired: Bool, content: [MediaTypeContent], description: String? = nil, unserved: [UnservedPart] = [], origin: Origin
  ) {
    self.isRequired = isRequired
    self.content = content
    self.description = description
    self.unserved = unserved
    self.origin = origin
  }
}

public struct MediaTypeContent: Hashable, Sendable {
  /// Lower case, without parameters: `application/json`.
  public var mediaType: String
  public var type: TypeUse
  public var examples: [JSONValue]
  public var origin: Origin

  public init(mediaType: String, type: TypeUse, examples: [JSONValue] = [], origin: Origin = .synthesized) {
    self.mediaType = mediaType
    self.type = type
    self.examples = examples
    self.origin = origin
  }
}

public struct Response: Hashable, Sendable {
  public enum Status: Hashable, Sendable {
    case code(Int)
    /// `2XX` is 2.
    case range(Int)
    case fallback

    /// In a sentence: `200`, `2XX`, "any other status".
    public var title: String {
      switch self {
      case .code(let code): String(code)
      case .range(let hundreds): "\(hundreds)XX"
      case .fallback: "any other status"
      }
    }
  }

  public var status: Status
  public var description: String?
  public var headers: [ResponseHeader]
  /// Empty: no body.
  public var content: [MediaTypeContent]
  /// Whether a service answers it though the document names no success at all: nobody was promised it.
  public var isImplied: Bool
  /// Media types and details of it that are read and not served.
  public var unserved: [UnservedPart]
  public var origin: Origin

  public init(
    status: Status, description: String? = nil, headers: [ResponseHeader] = [], content: [MediaTypeContent],
    isImplied: Bool = false, unserved: [UnservedPart] = [], origin: Origin
  ) {
    self.status = status
    self.description = description
    self.headers = headers
    self.content = content
    self.isImplied = isImplied
    self.unserved = unserved
    self.origin = origin
  }
}

public struct ResponseHeader: Hashable, Sendable {
  public var name: String
  public var type: TypeUse
  public var isRequired: Bool
  public var description: String?

  public init(name: String, type: TypeUse, isRequired: Bool, description: String? = nil) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.description = description
  }
}
