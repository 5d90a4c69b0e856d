// The errors that every operation can answer with. The ones that the contract declares are in ../errors.js.

/** An error that is meant for the client. Whatever else is thrown is answered with a bare 500. */
export class ApiError extends Error {
  name = "ApiError";
  status;
  code;
  headers;
  type;
  violations;
  data;

  constructor(status, code, message, extra = {}) {
    // A refusal is no fault that somebody would trace, and its stack would be the dearest part of it.
    const { stackTraceLimit } = Error;
    if (status < 500) Error.stackTraceLimit = 0;
    super(message, extra.cause === undefined ? undefined : { cause: extra.cause });
    Error.stackTraceLimit = stackTraceLimit;
    this.status = status;
    this.code = code;
    this.headers = extra.headers ?? {};
    this.type = extra.type ?? "about:blank";
    this.violations = extra.violations ?? [];
    this.data = extra.data;
  }
}

export const malformedRequest = () =>
  new ApiError(400, "malformed_request", "The request is malformed");

export const malformedJson = (cause) =>
  new ApiError(400, "malformed_json", "The request body is not valid JSON", { cause });

export const validationFailed = (violations, status = 400) =>
  new ApiError(status, "validation_failed", "The request is invalid", { violations });

export const unauthorized = (challenge = "Bearer") =>
  new ApiError(401, "unauthorized", "Authentication is required", {
    headers: { "WWW-Authenticate": challenge },
  });

export const invalidToken = (cause) =>
  new ApiError(401, "invalid_token", "The access token is invalid or has expired", {
    headers: { "WWW-Authenticate": 'Bearer error="invalid_token"' },
    cause,
  });

export const invalidCredentials = () =>
  new ApiError(401, "invalid_credentials", "The credentials are wrong", {
    headers: { "WWW-Authenticate": "Bearer" },
  });

export const forbidden = () => new ApiError(403, "forbidden", "You are not allowed to do this");

export const insufficientScope = (scopes) =>
  new ApiError(403, "forbidden", "You are not allowed to do this", {
    headers: {
      "WWW-Authenticate": `Bearer error="insufficient_scope", scope="${scopes.join(" ")}"`,
    },
  });

export const notFound = () => new ApiError(404, "not_found", "Not found");

export const methodNotAllowed = (allow) =>
  new ApiError(405, "method_not_allowed", "The method is not allowed here", {
    headers: { Allow: allow },
  });

export const notAcceptable = () => new ApiError(406, "not_acceptable", "No acceptable media type");

export const conflict = () =>
  new ApiError(409, "conflict", "The request conflicts with the current state");

export const preconditionFailed = () =>
  new ApiError(412, "precondition_failed", "The resource has changed");

export const payloadTooLarge = () =>
  new ApiError(413, "payload_too_large", "The request body is too large", {
    headers: { Connection: "close" },
  });

export const unsupportedMediaType = () =>
  new ApiError(415, "unsupported_media_type", "The media type is not supported");

export const idempotencyKeyReused = () =>
  new ApiError(
    422,
    "idempotency_key_reused",
    "The idempotency key was used for another request",
  );

export const preconditionRequired = () =>
  new ApiError(428, "precondition_required", "If-Match is required");

export const tooManyRequests = (retryAfterSeconds) =>
  new ApiError(429, "too_many_requests", "Too many requests", {
    headers: { "Retry-After": String(retryAfterSeconds) },
  });

export const internalError = (cause) =>
  new ApiError(500, "internal_error", "Internal server error", { cause });

export const notImplemented = () => new ApiError(501, "not_implemented", "Not implemented");

export const serviceUnavailable = (cause) =>
  new ApiError(503, "service_unavailable", "The service is unavailable", { cause });
