"""The errors that every operation can answer with. The ones that the contract declares are in ../errors.py."""

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

Violation = TypedDict("Violation", {"in": str, "pointer": str, "code": str, "detail": str})
"""What is wrong with one value of a request; the pointer is a JSON Pointer (RFC 6901)."""


class ApiError(Exception):
    """An error that is meant for the client. Whatever else is raised is answered with a bare 500."""

    status: int = 500
    code: str = "internal_error"
    message: str = "Internal server error"
    type: str = "about:blank"

    def __init__(
        self,
        *,
        headers: Mapping[str, str] | None = None,
        violations: Sequence[Violation] = (),
        data: Any = None,
    ) -> None:
        super().__init__(self.message)
        self.headers = headers or {}
        self.violations = violations
        self.data = data


class InternalError(ApiError):
    """Anything unforeseen, with nothing of its cause."""


class MalformedRequest(ApiError):
    status = 400
    code = "malformed_request"
    message = "The request is malformed"


class MalformedJson(ApiError):
    status = 400
    code = "malformed_json"
    message = "The request body is not valid JSON"


class ValidationFailed(ApiError):
    status = 400
    code = "validation_failed"
    message = "The request is invalid"

    def __init__(self, violations: Sequence[Violation], status: int = 400) -> None:
        super().__init__(violations=violations)
        self.status = status


class Unauthorized(ApiError):
    status = 401
    code = "unauthorized"
    message = "Authentication is required"

    def __init__(self, challenge: str = "Bearer") -> None:
        super().__init__(headers={"WWW-Authenticate": challenge})


class InvalidToken(ApiError):
    status = 401
    code = "invalid_token"
    message = "The access token is invalid or has expired"

    def __init__(self) -> None:
        super().__init__(headers={"WWW-Authenticate": 'Bearer error="invalid_token"'})


class InvalidCredentials(ApiError):
    status = 401
    code = "invalid_credentials"
    message = "The credentials are wrong"

    def __init__(self) -> None:
        super().__init__(headers={"WWW-Authenticate": "Bearer"})


class Forbidden(ApiError):
    status = 403
    code = "forbidden"
    message = "You are not allowed to do this"


class InsufficientScope(Forbidden):
    def __init__(self, *scopes: str) -> None:
        challenge = f'Bearer error="insufficient_scope", scope="{" ".join(scopes)}"'
        super().__init__(headers={"WWW-Authenticate": challenge})


class NotFound(ApiError):
    status = 404
    code = "not_found"
    message = "Not found"


class MethodNotAllowed(ApiError):
    status = 405
    code = "method_not_allowed"
    message = "The method is not allowed here"

    def __init__(self, allow: str) -> None:
        super().__init__(headers={"Allow": allow})


class NotAcceptable(ApiError):
    status = 406
    code = "not_acceptable"
    message = "No acceptable media type"


class Conflict(ApiError):
    status = 409
    code = "conflict"
    message = "The request conflicts with the current state"


class PreconditionFailed(ApiError):
    status = 412
    code = "precondition_failed"
    message = "The resource has changed"


class PayloadTooLarge(ApiError):
    status = 413
    code = "payload_too_large"
    message = "The request body is too large"

    def __init__(self) -> None:
        super().__init__(headers={"Connection": "close"})


class UnsupportedMediaType(ApiError):
    status = 415
    code = "unsupported_media_type"
    message = "The media type is not supported"


class IdempotencyKeyReused(ApiError):
    status = 422
    code = "idempotency_key_reused"
    message = "The idempotency key was used for another request"


class PreconditionRequired(ApiError):
    status = 428
    code = "precondition_required"
    message = "If-Match is required"


class TooManyRequests(ApiError):
    status = 429
    code = "too_many_requests"
    message = "Too many requests"

    def __init__(self, retry_after: int) -> None:
        super().__init__(headers={"Retry-After": str(retry_after)})


class NotImplementedYet(ApiError):
    """An operation that nobody has written yet."""

    status = 501
    code = "not_implemented"
    message = "Not implemented"


class ServiceUnavailable(ApiError):
    status = 503
    code = "service_unavailable"
    message = "The service is unavailable"
