public import ContractModel

/// Every error that the service can answer, and how it is spelled.
public struct ErrorPlan: Hashable, Sendable {
  public var style: ErrorStyle
  /// The errors of the wire format in its order, then the declared ones.
  public var entries: [ErrorEntry]

  public init(style: ErrorStyle, entries: [ErrorEntry]) {
    self.style = style
    self.entries = entries
  }

  public subscript(reference: ErrorReference) -> ErrorEntry? {
    let index =
      switch reference {
      case .standard(let error): error.ordinal
      case .declared(let id): StandardError.allCases.count + id.index
      }
    if entries.indices.contains(index), entries[index].reference == reference { return entries[index] }
    return entries.first { $0.reference == reference }
  }

  /// Media type of an error answer.
  public var mediaType: String {
    switch style {
    case .json: "application/json"
    case .problemJSON: "application/problem+json"
    }
  }
}

public enum ErrorReference: Hashable, Sendable {
  case standard(StandardError)
  case declared(ErrorID)
}

/// The errors of the wire format.
public enum StandardError: String, Hashable, Sendable, CaseIterable {
  case malformedRequest = "malformed_request"
  case malformedJSON = "malformed_json"
  case validationFailed = "validation_failed"
  case unauthorized
  case invalidToken = "invalid_token"
  case invalidCredentials = "invalid_credentials"
  case forbidden
  case notFound = "not_found"
  case methodNotAllowed = "method_not_allowed"
  case notAcceptable = "not_acceptable"
  case conflict
  case preconditionFailed = "precondition_failed"
  case payloadTooLarge = "payload_too_large"
  case unsupportedMediaType = "unsupported_media_type"
  case idempotencyKeyReused = "idempotency_key_reused"
  case preconditionRequired = "precondition_required"
  case tooManyRequests = "too_many_requests"
  case internalError = "internal_error"
  case notImplemented = "not_implemented"
  case serviceUnavailable = "service_unavailable"
}

public struct ErrorEntry: Hashable, Sendable {
  public var reference: ErrorReference
  /// As on the wire.
  public var code: String
  public var status: Int
  /// Reason phrase of the status (RFC 9110, section 15), the `title` of problem+json.
  public var title: String
  public var message: String
  /// `type` of problem+json; `about:blank` where the contract gives none.
  public var typeURI: String
  /// What `data` holds.
  public var payload: TypeUse?
  /// The name that code gives it, in words: `email taken`.
  public var name: String

  public init(
    reference: ErrorReference, code: String, status: Int, title: String, message: String,
    typeURI: String = "about:blank",
    payload: TypeUse? = nil, name: String
  ) {
    self.reference = reference
    self.code = code
    self.status = status
    self.title = title
    self.message = message
    self.typeURI = typeURI
    self.payload = payload
    self.name = name
  }
}
