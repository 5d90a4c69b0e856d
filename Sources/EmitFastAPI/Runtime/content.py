"""Bodies that are not, or not only, JSON."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from starlette.requests import Request

from .errors import MalformedRequest
from .http import MEBIBYTE, admitting, has_body, read_body, require_media_type
from .json_text import ABSENT, parse_json
from .parameters import Decode, as_text, parse_query

Fields = Mapping[str, list[str | bytes]]
"""A form's fields in the order in which they were sent; bytes for a file."""

FieldDecode = Callable[[list[str | bytes]], Any]
"""Makes a value of the fields of one name."""


async def read_content(
    request: Request,
    media_types: Collection[str],
    limit: int = MEBIBYTE,
    depth: int = 64,
    decode: Mapping[str, Callable[[Any], Any]] | None = None,
    digest: Callable[[bytes], object] | None = None,
) -> tuple[Any, str]:
    """The body of a request by its media type: JSON, a form, text, or bytes; and that media type.

    `decode` makes the value that is checked of text, or of a form's fields.
    """
    if not has_body(request) and not _is_empty_content(request, media_types):
        return ABSENT, ""
    media_type = require_media_type(request, media_types)
    data = await read_body(request, limit)
    if digest:
        digest(data)
    if _is_json(media_type):
        return parse_json(data, depth) if data else ABSENT, media_type
    content: Any = data
    if media_type == "application/x-www-form-urlencoded":
        content = parse_query(_text_of(data))
    elif media_type == "multipart/form-data":
        content = _parts_of(request.headers["content-type"], data)
    elif media_type.startswith("text/"):
        content = _text_of(data)
    if decode and media_type in decode:
        content = decode[media_type](content)
    return content, media_type


def _is_json(media_type: str) -> bool:
    return media_type in ("application/json", "text/json") or media_type.endswith("+json")


def _is_empty_content(request: Request, media_types: Collection[str]) -> bool:
    """Whether no bytes are content all the same: a form without a field, or an empty text."""
    sent = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    media_type = admitting(sent, media_types)
    if media_type is None:
        return False
    return not _is_json(media_type) and media_type != "multipart/form-data"


def _text_of(data: bytes) -> str:
    if b"\0" in data:
        raise MalformedRequest
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode()
    except UnicodeDecodeError as error:
        raise MalformedRequest from error


_boundary = re.compile(r';\s*boundary=(?:"([^"]+)"|([^;\s]+))', re.IGNORECASE)
_disposition = re.compile(rb"content-disposition:[ \t]*form-data[ \t]*;", re.IGNORECASE)
_field_name = re.compile(rb';[ \t]*name=(?:"([^"]*)"|([^"; \t]+))', re.IGNORECASE)
_file_name = re.compile(rb";[ \t]*filename\*?=", re.IGNORECASE)


def _parts_of(content_type: str, data: bytes) -> Fields:
    """The parts of a `multipart/form-data` body (RFC 7578), all of whose texts are UTF-8."""
    boundary = _boundary.search(content_type)
    if boundary is None:
        raise MalformedRequest
    delimiter = f"\r\n--{boundary[1] or boundary[2]}".encode("latin-1")
    _, *parts = (b"\r\n" + data).split(delimiter)
    if not parts or not re.fullmatch(rb"--[ \t]*(\r\n.*)?", parts.pop(), re.DOTALL):
        raise MalformedRequest
    fields: dict[str, list[str | bytes]] = {}
    for part in parts:
        head, empty_line, content = part.partition(b"\r\n\r\n")
        _, *lines = head.split(b"\r\n")
        header = next(filter(_disposition.match, lines), b"")
        name = _field_name.search(header)
        if name is None or not empty_line:
            raise MalformedRequest
        value = content if _file_name.search(header) else _text_of(content)
        fields.setdefault(_unescaped(_text_of(name[1] or name[2] or b"")), []).append(value)
    return fields


def _unescaped(name: str) -> str:
    return name.replace("%0A", "\n").replace("%0D", "\r").replace("%22", '"')


def one_field(decode: Decode) -> FieldDecode:
    """A single value; one that comes more often, and so is none, becomes a list of texts."""
    return lambda parts: (
        _value(parts[0], decode) if len(parts) == 1 else [_value(part, as_text) for part in parts]
    )


def each_field(decode: Decode) -> FieldDecode:
    """A list of values."""
    return lambda parts: [_value(part, decode) for part in parts]


def as_bytes(part: str | bytes) -> bytes:
    """A file; a field is one without a name."""
    return part.encode() if isinstance(part, str) else part


def _value(part: str | bytes, decode: Decode) -> Any:
    """A file stands for no value but bytes."""
    if decode is as_bytes:
        return as_bytes(part)
    return decode(part) if isinstance(part, str) else None


_as_text = one_field(as_text)


def fields_of(
    shape: Mapping[str, FieldDecode], others: FieldDecode = _as_text
) -> Callable[[Fields], dict[str, Any]]:
    """An object of a form's fields."""
    return lambda fields: {name: shape.get(name, others)(parts) for name, parts in fields.items()}
