"""Errors as RFC 9457 problem details."""

from http import HTTPStatus
from typing import Any

from .errors import ApiError

error_media_type = "application/problem+json"

_titles = {413: "Content Too Large", 418: "I'm a Teapot", 422: "Unprocessable Content"}
"""Where RFC 9110 has a newer phrase than Python."""


def _title(status: int) -> str:
    try:
        return _titles.get(status) or HTTPStatus(status).phrase
    except ValueError:
        return "Error"


def error_body(error: ApiError) -> dict[str, Any]:
    """The body that tells a client about an error."""
    body: dict[str, Any] = {
        "type": error.type,
        "title": _title(error.status),
        "status": error.status,
        "detail": error.message,
        "code": error.code,
    }
    if error.violations:
        body["errors"] = error.violations
    if error.data is not None:
        body["data"] = error.data
    return body
