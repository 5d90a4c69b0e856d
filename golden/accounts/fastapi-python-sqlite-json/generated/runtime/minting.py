"""Credentials that tests make for themselves, so that the service is not tested with itself."""

import base64
import json
import secrets
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jwt.algorithms import get_default_algorithms


@dataclass(frozen=True, slots=True)
class TokenScheme:
    """How the tokens of a scheme are made."""

    algorithm: str
    key: bytes | str
    """A secret, or a private key in PEM."""
    lifetime: int
    leeway: int
    issuer: str | None = None
    audience: str | None = None


def mint_token(
    scheme: TokenScheme,
    claims: Mapping[str, Any],
    scopes: Sequence[str] = (),
    flaw: str | None = None,
) -> str:
    """A token with these claims, and perhaps a flaw."""
    if flaw == "garbage":
        return "garbage"
    now = int(time.time())
    beyond = scheme.leeway + 60
    payload: dict[str, Any] = {**claims}
    if scopes:
        payload["scope"] = " ".join(scopes)
    if scheme.issuer is not None:
        payload["iss"] = scheme.issuer
    if scheme.audience is not None:
        payload["aud"] = scheme.audience
    payload["iat"] = now - scheme.lifetime - beyond if flaw == "expired" else now
    payload["exp"] = now - beyond if flaw == "expired" else now + scheme.lifetime
    if flaw == "notYetValid":
        payload["nbf"] = now + beyond
    elif flaw == "wrongIssuer":
        payload["iss"] = "https://issuer.invalid"
    elif flaw == "wrongAudience":
        payload["aud"] = "nobody"
    elif flaw == "missingSubject":
        payload.pop("sub", None)
    elif flaw == "missingExpiry":
        del payload["exp"]
    name = scheme.algorithm
    if flaw == "unsigned":
        name = "none"
    elif flaw == "wrongAlgorithm":
        name = "HS256" if name == "HS512" else "HS512"
    header: dict[str, Any] = {"alg": name, "typ": "JWT"}
    if flaw == "criticalExtension":
        header |= {"crit": ["unknown"], "unknown": True}
    signed = f"{_encode(header)}.{_encode(payload)}"
    if flaw == "unsigned":
        return f"{signed}."
    algorithm = get_default_algorithms()[name]
    signature = bytearray(algorithm.sign(signed.encode(), algorithm.prepare_key(scheme.key)))
    if flaw == "wrongSignature":
        signature[0] ^= 0xFF
    return f"{signed}.{_base64url(bytes(signature))}"


def _encode(value: Any) -> str:
    return _base64url(json.dumps(value, separators=(",", ":")).encode())


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


class Keys:
    """Credentials that a test has given out, and whose they are."""

    def __init__(self) -> None:
        self._principals: dict[str, Mapping[str, Any]] = {}

    def mint(self, **claims: Any) -> str:
        """A new key of somebody."""
        key = secrets.token_hex(24)
        self._principals[key] = claims
        return key

    def find(self, key: str) -> Mapping[str, Any] | None:
        """Whose key it is."""
        return self._principals.get(key)


def basic(user: str, password: str) -> str:
    """What `Authorization: Basic` carries (RFC 7617)."""
    return base64.b64encode(f"{user}:{password}".encode()).decode()
