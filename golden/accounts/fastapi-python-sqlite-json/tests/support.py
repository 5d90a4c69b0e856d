"""What the tests know of the service: how its credentials are made, and what its errors look
like.
"""

from typing import Any

from generated.runtime.minting import TokenScheme

ENVIRONMENT = {
    "LOG_LEVEL": "silent",
    "DATABASE_URL": ":memory:",
    "JWT_SECRET": "a secret of the tests that is 64 bytes long, as HS512 wants it to be",
}

BEARER_SCHEME = TokenScheme(
    algorithm="HS256",
    key=ENVIRONMENT["JWT_SECRET"].encode(),
    issuer="https://accounts.example",
    audience="accounts",
    lifetime=3600,
    leeway=30,
)
"""How the tokens of bearer are made."""

ERROR_MEDIA_TYPE = "application/json"

ERRORS: dict[str, dict[str, Any]] = {
    "malformed_request": {
        "error": "The request is malformed",
        "code": "malformed_request",
    },
    "malformed_json": {
        "error": "The request body is not valid JSON",
        "code": "malformed_json",
    },
    "validation_failed": {
        "error": "The request is invalid",
        "code": "validation_failed",
    },
    "unauthorized": {
        "error": "Authentication is required",
        "code": "unauthorized",
    },
    "invalid_token": {
        "error": "The access token is invalid or has expired",
        "code": "invalid_token",
    },
    "invalid_credentials": {
        "error": "The credentials are wrong",
        "code": "invalid_credentials",
    },
    "forbidden": {
        "error": "You are not allowed to do this",
        "code": "forbidden",
    },
    "not_found": {
        "error": "Not found",
        "code": "not_found",
    },
    "method_not_allowed": {
        "error": "The method is not allowed here",
        "code": "method_not_allowed",
    },
    "not_acceptable": {
        "error": "No acceptable media type",
        "code": "not_acceptable",
    },
    "conflict": {
        "error": "The request conflicts with the current state",
        "code": "conflict",
    },
    "precondition_failed": {
        "error": "The resource has changed",
        "code": "precondition_failed",
    },
    "payload_too_large": {
        "error": "The request body is too large",
        "code": "payload_too_large",
    },
    "unsupported_media_type": {
        "error": "The media type is not supported",
        "code": "unsupported_media_type",
    },
    "idempotency_key_reused": {
        "error": "The idempotency key was used for another request",
        "code": "idempotency_key_reused",
    },
    "precondition_required": {
        "error": "If-Match is required",
        "code": "precondition_required",
    },
    "too_many_requests": {
        "error": "Too many requests",
        "code": "too_many_requests",
    },
    "internal_error": {
        "error": "Internal server error",
        "code": "internal_error",
    },
    "not_implemented": {
        "error": "Not implemented",
        "code": "not_implemented",
    },
    "service_unavailable": {
        "error": "The service is unavailable",
        "code": "service_unavailable",
    },
    "email_taken": {
        "error": "Email already registered",
        "code": "email_taken",
    },
}
"""Every error, as a client sees it, without its violations."""
