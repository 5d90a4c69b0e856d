"""Credentials that are no tokens."""

import base64
import binascii
import re

from starlette.requests import Request

from .errors import InvalidToken
from .parameters import cookies_of, query_of

_basic = re.compile("basic(?: |$)", re.IGNORECASE)


def api_key(request: Request, place: str, name: str) -> str | None:
    """The key of a request, where it has one."""
    if place == "header":
        return request.headers.get(name)
    values = (query_of(request) if place == "query" else cookies_of(request)).get(name)
    return values[0] if values else None


def basic_credential(request: Request) -> tuple[str, str] | None:
    """The user and the password of `Authorization: Basic` (RFC 7617), where there is one."""
    header = request.headers.get("authorization")
    if header is None or not _basic.match(header):
        return None
    encoded = header[6:].strip()
    try:
        text = base64.b64decode(encoded + "=" * (-len(encoded) % 4)).decode(errors="replace")
    except binascii.Error as error:
        raise InvalidToken from error
    user, colon, password = text.partition(":")
    if not colon:
        raise InvalidToken
    return user, password


def client_certificate(request: Request) -> str | None:
    """The client's certificate, as the proxy before the service tells it (RFC 9440)."""
    return request.headers.get("client-cert")
