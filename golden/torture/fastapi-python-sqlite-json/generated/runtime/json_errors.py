"""Errors as `{"error": …, "code": …}`."""

from typing import Any

from .errors import ApiError

error_media_type = "application/json"


def error_body(error: ApiError) -> dict[str, Any]:
    """The body that tells a client about an error."""
    body: dict[str, Any] = {"error": error.message, "code": error.code}
    if error.violations:
        body["details"] = error.violations
    if error.data is not None:
        body["data"] = error.data
    return body
