"""Bodies that are not, or not only, JSON."""

from collections.abc import Collection
from typing import Any

from starlette.requests import Request

from .errors import MalformedRequest
from .http import MEBIBYTE, has_body, read_body, require_media_type
from .json_text import ABSENT, parse_json
from .parameters import parse_query


async def read_content(
    request: Request, media_types: Collection[str], limit: int = MEBIBYTE, depth: int = 64
) -> tuple[Any, str]:
    """The body of a request by its media type: JSON, a form's fields, text, or bytes; and that media type."""
    if not has_body(request):
        return ABSENT, ""
    media_type = require_media_type(request, media_types)
    data = await read_body(request, limit)
    if media_type == "application/json" or media_type.endswith("+json"):
        return parse_json(data, depth) if data else ABSENT, media_type
    if media_type == "application/x-www-form-urlencoded":
        return _form_of(data), media_type
    return _text_of(data) if media_type.startswith("text/") else data, media_type


def _text_of(data: bytes) -> str:
    if b"\0" in data:
        raise MalformedRequest
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode()
    except UnicodeDecodeError as error:
        raise MalformedRequest from error


def _form_of(data: bytes) -> dict[str, str | list[str]]:
    """A field that comes once is a string; one that comes more often, a list."""
    fields = parse_query(_text_of(data))
    return {name: values[0] if len(values) == 1 else values for name, values in fields.items()}
