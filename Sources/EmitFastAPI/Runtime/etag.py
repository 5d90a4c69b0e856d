"""Entity tags (RFC 9110, section 8.8.3): strong, made from what is answered."""

import hashlib
from base64 import urlsafe_b64encode
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from .errors import PreconditionFailed, PreconditionRequired
from .http import answer_empty, answer_text
from .json_text import write_json


def _tag(content: bytes) -> str:
    digest = urlsafe_b64encode(hashlib.sha256(content).digest()).decode()
    return f'"{digest[:27]}"'


def answer_tagged(
    request: Request, status: int, value: Any, media_type: str = "application/json"
) -> Response:
    """An answer of JSON with its tag; 304 where the client has it already."""
    content = write_json(value)
    tag = _tag(content)
    known = request.headers.getlist("if-none-match")
    if request.method in ("GET", "HEAD") and _lists(", ".join(known), tag, f"W/{tag}"):
        return answer_empty(304, {"ETag": tag})
    return answer_text(status, media_type, content, {"ETag": tag})


def require_match(header: str | None, current: Any, *, required: bool) -> None:
    """Raises unless `If-Match` lists the tag of what there is."""
    if header is None:
        if required:
            raise PreconditionRequired
        return
    if not _lists(header, _tag(write_json(current))):
        raise PreconditionFailed


def _lists(header: str, *tags: str) -> bool:
    return any(part.strip() in ("*", *tags) for part in header.split(","))
