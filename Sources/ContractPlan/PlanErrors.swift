internal import ContractModel

/// The registry of errors: those of the wire format, then those that the contract declares.
func planErrors(_ contract: Contract, options: BuildOptions) -> ErrorPlan {
  let standard = StandardError.allCases.map { error in
    let status = error == .validationFailed ? contract.settings.validationStatus : error.status
    return ErrorEntry(
      reference: .standard(error), code: error.rawValue, status: status, title: reasonPhrase(status),
      message: error.message, name: words(error.rawValue))
  }
  let declared = contract.errors.enumerated().map { index, error in
    ErrorEntry(
      reference: .declared(ErrorID(index)), code: error.code, status: error.status, title: reasonPhrase(error.status),
      message: error.message, typeURI: error.typeURI ?? "about:blank", payload: error.payload, name: words(error.code))
  }
  return ErrorPlan(style: options.errorStyle, entries: standard + declared)
}

private func words(_ code: String) -> String {
  String(code.map { $0 == "_" ? " " : $0 })
}

extension StandardError {
  /// Position in the table of the wire format.
  var ordinal: Int {
    switch self {
    case .malformedRequest: 0
    case .malformedJSON: 1
    case .validationFailed: 2
    case .unauthorized: 3
    case .invalidToken: 4
    case .invalidCredentials: 5
    case .forbidden: 6
    case .notFound: 7
    case .methodNotAllowed: 8
    case .notAcceptable: 9
    case .conflict: 10
    case .preconditionFailed: 11
    case .payloadTooLarge: 12
    case .unsupportedMediaType: 13
    case .idempotencyKeyReused: 14
    case .preconditionRequired: 15
    case .tooManyRequests: 16
    case .internalError: 17
    case .notImplemented: 18
    case .serviceUnavailable: 19
    }
  }

  /// `validation_failed` is 400 here; the contract may say 422.
  var status: Int {
    switch self {
    case .malformedRequest, .malformedJSON, .validationFailed: 400
    case .unauthorized, .invalidToken, .invalidCredentials: 401
    case .forbidden: 403
    case .notFound: 404
    case .methodNotAllowed: 405
    case .notAcceptable: 406
    case .conflict: 409
    case .preconditionFailed: 412
    case .payloadTooLarge: 413
    case .unsupportedMediaType: 415
    case .idempotencyKeyReused: 422
    case .preconditionRequired: 428
    case .tooManyRequests: 429
    case .internalError: 500
    case .notImplemented: 501
    case .serviceUnavailable: 503
    }
  }

  var message: String {
    switch self {
    case .malformedRequest: "The request is malformed"
    case .malformedJSON: "The request body is not valid JSON"
    case .validationFailed: "The request is invalid"
    case .unauthorized: "Authentication is required"
    case .invalidToken: "The access token is invalid or has expired"
    case .invalidCredentials: "The credentials are wrong"
    case .forbidden: "You are not allowed to do this"
    case .notFound: "Not found"
    case .methodNotAllowed: "The method is not allowed here"
    case .notAcceptable: "No acceptable media type"
    case .conflict: "The request conflicts with the current state"
    case .preconditionFailed: "The resource has changed"
    case .payloadTooLarge: "The request body is too large"
    case .unsupportedMediaType: "The media type is not supported"
    case .idempotencyKeyReused: "The idempotency key was used for another request"
    case .preconditionRequired: "If-Match is required"
    case .tooManyRequests: "Too many requests"
    case .internalError: "Internal server error"
    case .notImplemented: "Not implemented"
    case .serviceUnavailable: "The service is unavailable"
    }
  }
}

/// The reason phrase of a status (RFC 9110, section 15, and the registry of IANA).
func reasonPhrase(_ status: Int) -> String {
  switch status {
  case 400: "Bad Request"
  case 401: "Unauthorized"
  case 402: "Payment Required"
  case 403: "Forbidden"
  case 404: "Not Found"
  case 405: "Method Not Allowed"
  case 406: "Not Acceptable"
  case 407: "Proxy Authentication Required"
  case 408: "Request Timeout"
  case 409: "Conflict"
  case 410: "Gone"
  case 411: "Length Required"
  case 412: "Precondition Failed"
  case 413: "Content Too Large"
  case 414: "URI Too Long"
  case 415: "Unsupported Media Type"
  case 416: "Range Not Satisfiable"
  case 417: "Expectation Failed"
  case 421: "Misdirected Request"
  case 422: "Unprocessable Content"
  case 423: "Locked"
  case 424: "Failed Dependency"
  case 425: "Too Early"
  case 426: "Upgrade Required"
  case 428: "Precondition Required"
  case 429: "Too Many Requests"
  case 431: "Request Header Fields Too Large"
  case 451: "Unavailable For Legal Reasons"
  case 500: "Internal Server Error"
  case 501: "Not Implemented"
  case 502: "Bad Gateway"
  case 503: "Service Unavailable"
  case 504: "Gateway Timeout"
  case 505: "HTTP Version Not Supported"
  case 506: "Variant Also Negotiates"
  case 507: "Insufficient Storage"
  case 508: "Loop Detected"
  case 511: "Network Authentication Required"
  case 500...: "Server Error"
  default: "Client Error"
  }
}
