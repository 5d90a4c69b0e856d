"""Routes as the contract means them: one path decides, `%2F` is part of a value, and 405 says what is allowed."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import APIRouter
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from .errors import MethodNotAllowed
from .http import answer_empty
from .parameters import percent_decoded

Endpoint = Callable[[Request], Awaitable[Response]]

_parameter = re.compile(r"\{(\w+)\}", re.ASCII)
_unreserved = re.compile(r"[A-Za-z0-9_~.-]", re.ASCII)
_pchar = ":@!$&'()*+,;="


def raw_pattern(path: str) -> re.Pattern[str]:
    """Matches the paths that a client may send for a template such as `/users/{id}`."""
    pieces = _parameter.split(path)
    return re.compile(
        "".join(
            f"(?P<{piece}>[^/]+?)" if index % 2 else "".join(map(_literal, piece))
            for index, piece in enumerate(pieces)
        )
    )


def _literal(character: str) -> str:
    """As a client sends it, percent-encoded where it must be and where it may be (RFC 3986, section 2.4)."""
    if character == "/" or _unreserved.match(character):
        return re.escape(character)
    encoded = "".join(f"%(?i:{byte:02x})" for byte in character.encode())
    return f"(?:{re.escape(character)}|{encoded})" if character in _pchar else encoded


class PathMatcher:
    """Tells whether a request is for a path."""

    def __init__(self, path: str) -> None:
        self._pattern = raw_pattern(path)
        self._literal = path.encode() if self._pattern.pattern == re.escape(path) else None

    def parameters(self, scope: Scope) -> dict[str, str] | None:
        """The parameters in the path of a request; none where it is another path."""
        raw: bytes = scope["raw_path"]
        if self._literal is not None:
            return {} if raw == self._literal else None
        match = self._pattern.fullmatch(raw.decode("latin-1"))
        if match is None:
            return None
        return {name: percent_decoded(value) for name, value in match.groupdict().items()}


class ContractRoute(APIRoute):
    """An operation of the contract; it reads its request and writes its answer itself."""

    def __init__(self, path: str, endpoint: Endpoint, **options: Any) -> None:
        super().__init__(path, endpoint, **options)
        self._matcher = PathMatcher(path)
        self._endpoint = endpoint
        self._methods = frozenset(self.methods or ())

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        if scope["type"] != "http":
            return Match.NONE, {}
        method = scope["method"]
        if ("GET" if method == "HEAD" else method) not in self._methods:
            return Match.NONE, {}
        parameters = self._matcher.parameters(scope)
        if parameters is None:
            return Match.NONE, {}
        return Match.FULL, {"endpoint": self._endpoint, "path_params": parameters, "route": self}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        response = await self._endpoint(Request(scope, receive, send))
        await response(scope, receive, send)


class OtherMethods(BaseRoute):
    """Answers `OPTIONS` of a path, and refuses every method that the contract does not have there."""

    def __init__(self, path: str, allow: str) -> None:
        self._matcher = PathMatcher(path)
        self._allow = allow

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        if scope["type"] != "http" or self._matcher.parameters(scope) is None:
            return Match.NONE, {}
        return Match.FULL, {}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] != "OPTIONS":
            raise MethodNotAllowed(self._allow)
        await answer_empty(204, {"Allow": self._allow})(scope, receive, send)


class ContractRouter(APIRouter):
    """A router whose paths are matched in the order in which they are declared."""

    def __init__(self) -> None:
        super().__init__(route_class=ContractRoute)

    def only(self, path: str, *methods: str) -> None:
        """Refuses every other method of a path; comes after its operations."""
        self.routes.append(OtherMethods(path, ", ".join(methods)))
