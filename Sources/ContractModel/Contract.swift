public import ContractBase

/// The checked contract: names resolved, annotations applied, defaults settled.
///
/// Holds no format and no language: the same API written as `.contract` and as OpenAPI gives equal contracts.
/// Everything is in declaration order, and refers to other parts by typed ids that index the arrays here.
/// Only the checker makes one.
public struct Contract: Hashable, Sendable {
  public var name: String
  public var version: String
  public var description: String?
  public var settings: ContractSettings
  public var types: [TypeDefinition]
  public var entities: [Entity]
  public var errors: [DeclaredError]
  public var authSchemes: [AuthScheme]
  public var services: [Service]
  public var operations: [Operation]
  public var jobs: [Job]
  public var events: [Event]
  public var clients: [ServiceClient]
  /// What the document says besides, and nothing here stands for.
  /// What is read and not served, and belongs to no message.
  public var unserved: [UnservedPart]
  public var origin: Origin

  public init(name: String, version: String, origin: Origin) {
    self.name = name
    self.version = version
    self.origin = origin
    settings = ContractSettings()
    types = []
    entities = []
    errors = []
    authSchemes = []
    services = []
    operations = []
    jobs = []
    events = []
    clients = []
    unserved = []
  }

  // What is asked for is lent, not copied: most callers want one part of it.
  public subscript(id: TypeID) -> TypeDefinition { _read { yield types[id.index] } }
  public subscript(id: EntityID) -> Entity { _read { yield entities[id.index] } }
  public subscript(id: ErrorID) -> DeclaredError { _read { yield errors[id.index] } }
  public subscript(id: AuthSchemeID) -> AuthScheme { _read { yield authSchemes[id.index] } }
  public subscript(id: ServiceID) -> Service { _read { yield services[id.index] } }
  public subscript(id: OperationID) -> Operation { _read { yield operations[id.index] } }
}

/// A part of a document that is read and not served: of it is only known whether it is the same as another.
public struct UnservedPart: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// Something that may be made use of: a callback, a link.
    case offer
    /// How something else is meant, with or without it: the encoding of a part.
    case detail
  }

  public var kind: Kind
  /// `callback `done` of POST /users`; several parts may have the same title.
  public var title: String
  /// Equal for parts that mean the same: references are followed, and neither order nor documentation counts.
  public var digest: String
  public var origin: Origin

  public init(_ kind: Kind, title: String, digest: String, origin: Origin) {
    self.kind = kind
    self.title = title
    self.digest = digest
    self.origin = origin
  }
}

/// What holds for every operation of a contract.
public struct ContractSettings: Hashable, Sendable {
  /// The style that the contract asks for; the build's option wins where it is given.
  public var errorStyle: ErrorStyle?
  /// Status of `validation_failed`: 400 or 422.
  public var validationStatus: Int = 400
  /// Bytes of a request body, where the operation does not say.
  public var maxBodyBytes: Int = 1 << 20
  /// Where the service is reached, as the contract says; informative.
  public var servers: [ServerURL] = []

  public init() {}
}

public enum ErrorStyle: String, Hashable, Sendable, CaseIterable {
  case json
  case problemJSON = "problem+json"
}

public struct ServerURL: Hashable, Sendable {
  public var url: String
  public var description: String?
  public var origin: Origin

  public init(url: String, description: String? = nil, origin: Origin = .synthesized) {
    self.url = url
    self.description = description
    self.origin = origin
  }
}

/// Operations that belong together: one router, one handler file.
public struct Service: Hashable, Sendable {
  public var name: String
  public var description: String?
  /// In declaration order.
  public var operations: [OperationID]
  public var origin: Origin

  public init(name: String, description: String?, operations: [OperationID], origin: Origin) {
    self.name = name
    self.description = description
    self.operations = operations
    self.origin = origin
  }
}

/// An error that operations can answer with, beyond those of the wire format.
public struct DeclaredError: Hashable, Sendable {
  /// As declared, in Pascal case: `EmailTaken`.
  public var name: String
  /// As on the wire: `email_taken`.
  public var code: String
  public var status: Int
  /// For a person; the first line of the description, or the name in words.
  public var message: String
  public var description: String?
  /// RFC 9457 `type`, where the contract gives one.
  public var typeURI: String?
  /// What `data` holds.
  public var payload: TypeUse?
  public var origin: Origin

  public init(
    name: String, code: String, status: Int, message: String, description: String? = nil, typeURI: String? = nil,
    payload: TypeUse? = nil, origin: Origin
  ) {
    self.name = name
    self.code = code
    self.status = status
    self.message = message
    self.description = description
    self.typeURI = typeURI
    self.payload = payload
    self.origin = origin
  }
}

/// Said of anything that is going away.
public struct Deprecation: Hashable, Sendable {
  public var reason: String?
  /// Date (RFC 3339) since when; answered as `Deprecation` (RFC 9745).
  public var since: String?
  /// Date (RFC 3339) of the end; answered as `Sunset` (RFC 8594).
  public var sunset: String?

  public init(reason: String? = nil, since: String? = nil, sunset: String? = nil) {
    self.reason = reason
    self.since = since
    self.sunset = sunset
  }

  /// Whether a text is a day or a moment that it may name: a date or a date-time (RFC 3339).
  public static func admits(_ text: String) -> Bool { StringFormat.date.accepts(text) || StringFormat.dateTime.accepts(text) }
}

extension Contract {
  /// Everything that is read and not served, with where it belongs in its title: a part that several messages share once.
  public var everythingUnserved: [UnservedPart] {
    var parts = unserved
    var seen: Set<Span> = []
    for operation in operations {
      let title = operation.method.rawValue + " " + operation.path.text
      let messages = (operation.body.map { [("the body", $0.unserved)] } ?? []) + operation.responses.map { ($0.status.title, $0.unserved) }
      for (message, own) in messages {
        for var part in own where part.origin.span.map({ seen.insert($0).inserted }) ?? true {
          part.title += " of \(message) of \(title)"
          parts.append(part)
        }
      }
    }
    return parts
  }
}
