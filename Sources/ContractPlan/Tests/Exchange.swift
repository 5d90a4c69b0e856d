public import ContractModel

/// One request and what is expected of its answer.
public struct Exchange: Hashable, Sendable {
  public var method: String
  /// Literals as they are sent, a `?` and percent-encodings included; variables percent-encoded when they are filled in.
  public var path: TextTemplate
  /// Percent-encoded when it is sent; a name may come more than once.
  public var query: [QueryItem]
  /// All that matter: where there is a body and no `Content-Type` here, none is sent.
  public var headers: [HeaderItem]
  /// Sent as their schemes say: `Authorization: Bearer` and a token, the session's cookie, the key in its place.
  public var credentials: [Credential]
  public var body: BodyTemplate?
  public var expect: Expectation
  /// Variables taken from the answer, before it is held against what is expected. Nothing is taken from an answer with
  /// another status than the first of the expected.
  public var captures: [Capture]

  public init(
    method: String, path: TextTemplate, query: [QueryItem] = [], headers: [HeaderItem] = [],
    credentials: [Credential] = [], body: BodyTemplate? = nil, expect: Expectation, captures: [Capture] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.credentials = credentials
    self.body = body
    self.expect = expect
    self.captures = captures
  }
}

public struct TextTemplate: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case literal(String)
    /// A captured, minted or bound value as text.
    case variable(String)
    /// Another value each time it is put together, of the digits of hexadecimal numbers, in lower case:
    /// keeps unique values apart.
    case fresh(length: Int)
  }

  public var parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }
  public init(_ literal: String) { parts = literal.isEmpty ? [] : [.literal(literal)] }
}

public struct QueryItem: Hashable, Sendable {
  public var name: String
  public var value: TextTemplate

  public init(name: String, value: TextTemplate) {
    self.name = name
    self.value = value
  }
}

public struct HeaderItem: Hashable, Sendable {
  public var name: String
  public var value: TextTemplate

  public init(name: String, value: TextTemplate) {
    self.name = name
    self.value = value
  }
}

/// A minted, issued or made-up credential of a scheme.
public struct Credential: Hashable, Sendable {
  public var scheme: AuthSchemeID
  public var value: TextTemplate

  public init(scheme: AuthSchemeID, value: TextTemplate) {
    self.scheme = scheme
    self.value = value
  }
}

public enum BodyTemplate: Hashable, Sendable {
  case json(JSONTemplate)
  /// Sent as it is; the media type is among the headers.
  case text(String)
  /// Bytes that are no text.
  case bytes([UInt8])
  /// So many bytes of a JSON string, its quotes included: for limits.
  case filler(bytes: Int)
}

public indirect enum JSONTemplate: Hashable, Sendable {
  case value(JSONValue)
  case text(TextTemplate)
  /// A captured value of any kind.
  case variable(String)
  case array([JSONTemplate])
  case object([MemberTemplate])
}

public struct MemberTemplate: Hashable, Sendable {
  public var name: String
  public var value: JSONTemplate

  public init(_ name: String, _ value: JSONTemplate) {
    self.name = name
    self.value = value
  }
}

public struct Expectation: Hashable, Sendable {
  /// Any of them.
  public var statuses: [Int]
  public var headers: [HeaderExpectation]
  /// Looked at where the status is the first of ``statuses``.
  public var body: BodyExpectation

  public init(statuses: [Int], headers: [HeaderExpectation] = [], body: BodyExpectation = .any) {
    self.statuses = statuses
    self.headers = headers
    self.body = body
  }
}

/// Looked at where the status is the first of ``Expectation/statuses``.
public enum HeaderExpectation: Hashable, Sendable {
  case equal(name: String, TextTemplate)
  case present(name: String)
  case absent(name: String)
  /// Text in a format.
  case format(name: String, StringFormat)
}

public enum BodyExpectation: Hashable, Sendable {
  case any
  case empty
  /// An error in the build's style and media type, with exactly these violations; its `data` is not looked at.
  case error(ErrorReference, violations: [Violation])
  case json(JSONMatch)
}

/// A violation as the wire format has it.
public struct Violation: Hashable, Sendable {
  public var location: String
  public var pointer: String
  public var code: String
  public var detail: String

  public init(location: String, pointer: String, code: String, detail: String) {
    self.location = location
    self.pointer = pointer
    self.code = code
    self.detail = detail
  }
}

public indirect enum JSONMatch: Hashable, Sendable {
  case any
  case equal(JSONTemplate)
  case oneOf([JSONValue])
  /// A string in a format; a date-time is in UTC with milliseconds, a UUID in lower case.
  case format(StringFormat)
  /// A string that is a decimal with so many digits after the point.
  case decimal(scale: Int)
  case kind(JSONKinds)
  /// A JWT whose `exp` is so many seconds after its `iat`.
  case token(lifetime: Int)
  /// A date-time in UTC with milliseconds, later than the one that a variable holds.
  case later(than: String)
  /// Null, or what matches.
  case nullable(JSONMatch)
  /// Exactly these members, in this order.
  case object([MemberMatch])
  /// At least so many elements, each of which matches.
  case list(minimum: Int, JSONMatch)
  /// Exactly these elements, in this order.
  case array([JSONMatch])
}

public struct MemberMatch: Hashable, Sendable {
  public var name: String
  public var match: JSONMatch
  /// Whether it may be absent.
  public var isOptional: Bool

  public init(_ name: String, _ match: JSONMatch, isOptional: Bool = false) {
    self.name = name
    self.match = match
    self.isOptional = isOptional
  }
}

public struct Capture: Hashable, Sendable {
  public enum Source: Hashable, Sendable {
    /// JSON Pointer into the body of the answer.
    case pointer(String)
    case header(String)
  }

  public var variable: String
  public var source: Source

  public init(variable: String, pointer: String) {
    self.variable = variable
    source = .pointer(pointer)
  }

  public init(variable: String, header: String) {
    self.variable = variable
    source = .header(header)
  }
}
