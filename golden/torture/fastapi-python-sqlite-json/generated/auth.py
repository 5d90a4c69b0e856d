"""Who calls, and what they may do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import Request

from .models import Kind
from .runtime.errors import Forbidden, InvalidToken, Unauthorized
from .runtime.formats import is_uuid
from .runtime.log import Logger
from .runtime.model import Uuid
from .runtime.tokens import Tokens, bearer_token, key_from


@dataclass(slots=True, kw_only=True)
class BearerPrincipal:
    """Hostile: quote " apostrophe ' back\\slash \\" backtick ` dollar ${process.exit(1)} hash
    #{exit} close */ /* <!-- --> ]]> </script> {{x}} %s %d %@ %n \\n \\u0000
     newline
     return tab
     line
     paragraph
     next � rtl � mark � bom � bell � delete '; DROP TABLE users; -- // # ""\\"
    """

    sub: Uuid
    """*/ ${sub} " '"""
    type_: Kind
    """One of the reserved words."""
    class_: str | None = None
    default: list[str] | None = None


class Auth:
    """Makes principals of the credentials of requests."""

    def __init__(self, environment: Mapping[str, str], log: Logger) -> None:
        self._bearer = Tokens(
            algorithms=["HS256", "HS512"],
            key=key_from(environment, "JWT_SECRET", log),
            lifetime=900,
            leeway=30,
            issuer="https://torture.example/?a=\"b\"&c='d'#${e}",
            audience='x\\y "z" ${w}',
        )

    async def bearer(self, request: Request) -> BearerPrincipal:
        """The caller; 401 without a credential, and with one that does not hold."""
        principal = await self.optional_bearer(request)
        if principal is None:
            raise Unauthorized("Bearer")
        return principal

    async def optional_bearer(self, request: Request) -> BearerPrincipal | None:
        """The caller, where there is a credential at all; 401 with one that does not hold."""
        token = bearer_token(request)
        if token is None:
            return None
        return _bearer_principal(await self._bearer.verify(token))

    def issue_bearer(
        self, *, sub: Uuid, type_: Kind, class_: str | None = None, default: list[str] | None = None
    ) -> str:
        """A token that says this of its holder."""
        claims: dict[str, Any] = {"sub": sub, "type": type_}
        if class_ is not None:
            claims["class"] = class_
        if default is not None:
            claims["default"] = default
        return self._bearer.issue(claims)


def _bearer_principal(claims: Mapping[str, Any]) -> BearerPrincipal:
    """The principal of a token whose claims are what the contract says they are."""
    sub = claims.get("sub")
    if not isinstance(sub, str) or not is_uuid(sub):
        raise InvalidToken
    type_ = claims.get("type")
    if type_ not in (
        "class",
        "default",
        "new",
        "None",
        "True",
        "nil",
        "self",
        "_",
        "__x__",
        "A",
        "a",
    ):
        raise InvalidToken
    class_ = claims.get("class")
    if class_ is not None and not isinstance(class_, str):
        raise InvalidToken
    default = claims.get("default")
    if default is not None and not isinstance(default, list):
        raise InvalidToken
    return BearerPrincipal(sub=sub.lower(), type_=type_, class_=class_, default=default)


def authorize_create_pair(principal: BearerPrincipal) -> None:
    """Who may call `createPair`: judged before the request is read."""
    if principal.class_ == "x":
        return
    if principal.type_ in ("class", "default"):
        return
    raise Forbidden


def authorize_update_pair(principal: BearerPrincipal) -> None:
    """Who may call `updatePair`: judged before the request is read."""
    if principal.type_ == "new":
        return
    raise Forbidden
