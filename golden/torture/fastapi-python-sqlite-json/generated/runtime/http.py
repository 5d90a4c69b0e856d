"""What every endpoint does between the bytes of a request and those of its answer."""

from collections.abc import Callable, Collection, Mapping
from typing import Any
from urllib.parse import quote

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from .errors import MalformedRequest, NotAcceptable, PayloadTooLarge, UnsupportedMediaType
from .json_text import ABSENT, parse_json, write_json

MEBIBYTE = 1024 * 1024


def set_header(request: Request, name: str, value: str) -> None:
    """Gives the answer to a request a header, whatever the answer will be."""
    request.scope["answer_headers"].append((name.encode("latin-1"), value.encode("latin-1")))


def answer_json(
    status: int,
    value: Any,
    headers: Mapping[str, str] | None = None,
    media_type: str = "application/json",
) -> Response:
    """An answer of JSON."""
    return answer_text(status, media_type, write_json(value), headers)


def answer_text(
    status: int, media_type: str, content: str | bytes, headers: Mapping[str, str] | None = None
) -> Response:
    """An answer of text or bytes, in exactly this media type."""
    return Response(content, status, {**(headers or {}), "Content-Type": media_type})


def answer_empty(status: int, headers: Mapping[str, str] | None = None) -> Response:
    """An answer without a body."""
    return Response(None, status, headers)


def negotiate(request: Request, *offers: str) -> str:
    """The media type among those on offer that `Accept` likes best; 406 when it admits none."""
    ranges = request.headers.getlist("accept")
    if not ranges or ranges[0] in ("*/*", offers[0], ""):
        return offers[0]
    accepted: dict[str, float] = {}
    for part in ", ".join(ranges).split(","):
        media_range, quality = _media_range(part)
        accepted.setdefault(media_range, quality)
    best, best_quality = "", 0.0
    for offer in offers:
        candidates = (offer, offer.partition("/")[0] + "/*", "*/*")
        quality = next((accepted[one] for one in candidates if one in accepted), 0.0)
        if quality > best_quality:
            best, best_quality = offer, quality
    if not best:
        raise NotAcceptable
    return best


def _media_range(text: str) -> tuple[str, float]:
    media_type, *parameters = (part.strip().lower() for part in text.split(";"))
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return media_type, float(parameter[2:] or 0)
            except ValueError:
                return media_type, 0.0
    return media_type, 1.0


async def read_json(
    request: Request,
    media_types: Collection[str] = ("application/json",),
    limit: int = MEBIBYTE,
    depth: int = 64,
    digest: Callable[[bytes], object] | None = None,
) -> Any:
    """The JSON of a body: 415, 413 and 400 in that order. `ABSENT` where there is no body at all."""
    if not has_body(request):
        return ABSENT
    require_media_type(request, media_types)
    data = await read_body(request, limit)
    if digest:
        digest(data)
    return parse_json(data, depth) if data else ABSENT


def has_body(request: Request) -> bool:
    """Whether a request carries a body, be it an empty one in chunks."""
    headers = request.headers
    return "transfer-encoding" in headers or _length(request) > 0


def _length(request: Request) -> int:
    length = request.headers.get("content-length", "0")
    return int(length) if length.isdecimal() else 0


def admitting(media_type: str, accepted: Collection[str]) -> str | None:
    """The media type, or else the range of them, that admits a body's type; nothing admits a body without one."""
    kind = media_type.partition("/")[0]
    candidates = (media_type, kind + "/*", "*/*") if kind else ()
    return next((candidate for candidate in candidates if candidate in accepted), None)


def require_media_type(request: Request, accepted: Collection[str]) -> str:
    """What admits the body; 415 where nothing does, or it is not UTF-8, or compressed."""
    header = request.headers.get("content-type")
    if header is None:
        raise UnsupportedMediaType
    encoding = request.headers.get("content-encoding", "identity")
    if header in accepted and encoding == "identity":
        return header
    media_type, *parameters = (part.strip().lower() for part in header.split(";"))
    charset = next((part for part in parameters if part.startswith("charset=")), "charset=utf-8")
    name = charset.removeprefix("charset=").removeprefix('"').removesuffix('"')
    admitted = admitting(media_type, accepted)
    if admitted is None or name not in ("utf-8", "utf8") or encoding != "identity":
        raise UnsupportedMediaType
    return admitted


async def read_body(request: Request, limit: int = MEBIBYTE) -> bytes:
    """The bytes of a body; 413 when there are more than `limit`."""
    if _length(request) > limit:
        raise PayloadTooLarge
    chunks: list[bytes] = []
    size = 0
    try:
        async for chunk in request.stream():
            size += len(chunk)
            if size > limit:
                raise PayloadTooLarge
            chunks.append(chunk)
    except ClientDisconnect as error:
        raise MalformedRequest from error
    return chunks[0] if len(chunks) == 1 else b"".join(chunks)


def percent_encoded(value: object) -> str:
    """A value as one segment of a path."""
    return quote(str(value), safe="-_.!~*'()")
