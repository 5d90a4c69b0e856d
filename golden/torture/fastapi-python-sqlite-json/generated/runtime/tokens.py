"""Access tokens: signed and verified by PyJWT, never by hand."""

import asyncio
import re
import time
from collections.abc import Mapping, Sequence
from typing import Any

import jwt
from starlette.requests import Request

from .errors import InvalidToken
from .log import Logger
from .server import secret_from

VerificationKey = bytes | str | jwt.PyJWKClient
"""A secret, a public key in PEM, or where public keys are published; those are fetched again when they change."""


class Tokens:
    """Issues and verifies the tokens of one scheme."""

    def __init__(
        self,
        *,
        algorithms: Sequence[str],
        key: VerificationKey,
        lifetime: int,
        leeway: int,
        issuer: str | None = None,
        audience: str | None = None,
    ) -> None:
        self._algorithms = algorithms
        self._key = key
        self._lifetime = lifetime
        self._leeway = leeway
        self._issuer = issuer
        self._audience = audience

    def issue(self, claims: Mapping[str, Any]) -> str:
        """A token with these claims; the first of the algorithms signs it."""
        if not isinstance(self._key, bytes):
            raise RuntimeError("tokens are issued by whoever has the private key")
        now = int(time.time())
        payload = {**claims, "iat": now, "exp": now + self._lifetime}
        if self._issuer is not None:
            payload["iss"] = self._issuer
        if self._audience is not None:
            payload["aud"] = self._audience
        return jwt.encode(payload, self._key, self._algorithms[0])

    async def verify(self, token: str) -> dict[str, Any]:
        """The claims of a token that holds; 401 otherwise."""
        try:
            key: Any = self._key
            if isinstance(key, jwt.PyJWKClient):
                key = (await asyncio.to_thread(key.get_signing_key_from_jwt, token)).key
            claims: dict[str, Any] = jwt.decode(
                token,
                key,
                list(self._algorithms),
                options={
                    "require": ["exp"],
                    "verify_aud": self._audience is not None,
                    "verify_iat": False,
                    "verify_sub": False,
                    "verify_jti": False,
                },
                issuer=self._issuer,
                audience=self._audience,
                leeway=self._leeway,
            )
        except (jwt.PyJWTError, ValueError, TypeError) as error:
            raise InvalidToken from error
        return claims


def key_from(environment: Mapping[str, str], name: str, log: Logger) -> VerificationKey:
    """The key that an environment variable holds: a URL of a key set, a public key in PEM, or else a secret."""
    given = environment.get(name, "")
    if given.startswith(("https://", "http://")):
        return jwt.PyJWKClient(given)
    if given.startswith("-----BEGIN"):
        return given
    return secret_from(environment, name, log)


_scheme = re.compile("bearer(?: |$)", re.IGNORECASE)
_token = re.compile("bearer +([A-Za-z0-9._~+/=-]+) *", re.IGNORECASE)


def bearer_token(request: Request) -> str | None:
    """The token of `Authorization: Bearer`, where there is one."""
    header = request.headers.get("authorization")
    if header is None or not _scheme.match(header):
        return None
    match = _token.fullmatch(header)
    if match is None:
        raise InvalidToken
    return match[1]


def scopes_of(claims: Mapping[str, Any]) -> tuple[str, ...]:
    """The scopes that a token grants (RFC 8693, section 4.2)."""
    scope = claims.get("scope")
    return tuple(filter(None, scope.split(" "))) if isinstance(scope, str) else ()
