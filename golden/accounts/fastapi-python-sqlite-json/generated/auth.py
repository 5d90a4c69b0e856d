"""Who calls, and what they may do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import Request

from .models import Role
from .repositories.user import UserRow
from .runtime.errors import Forbidden, InvalidToken, Unauthorized
from .runtime.formats import is_uuid
from .runtime.log import Logger
from .runtime.model import Uuid
from .runtime.tokens import Tokens, bearer_token, key_from


@dataclass(slots=True, kw_only=True)
class BearerPrincipal:
    """A token of the signed-in user."""

    sub: Uuid
    role: Role


class Auth:
    """Makes principals of the credentials of requests."""

    def __init__(self, environment: Mapping[str, str], log: Logger) -> None:
        self._bearer = Tokens(
            algorithms=["HS256"],
            key=key_from(environment, "JWT_SECRET", log),
            lifetime=3600,
            leeway=30,
            issuer="https://accounts.example",
            audience="accounts",
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

    def issue_bearer(self, *, sub: Uuid, role: Role) -> str:
        """A token that says this of its holder."""
        return self._bearer.issue({"sub": sub, "role": role})


def _bearer_principal(claims: Mapping[str, Any]) -> BearerPrincipal:
    """The principal of a token whose claims are what the contract says they are."""
    sub = claims.get("sub")
    if not isinstance(sub, str) or not is_uuid(sub):
        raise InvalidToken
    role = claims.get("role")
    if role not in ("MEMBER", "ADMIN"):
        raise InvalidToken
    return BearerPrincipal(sub=sub.lower(), role=role)


def authorize_list_users(principal: BearerPrincipal) -> None:
    """Who may call `listUsers`: judged before the request is read."""
    if principal.role == "ADMIN":
        return
    raise Forbidden


def authorize_get_user_of(principal: BearerPrincipal, row: UserRow) -> None:
    """Who may call `getUser` for this User."""
    if row.id == principal.sub:
        return
    if principal.role == "ADMIN":
        return
    raise Forbidden


def authorize_update_user_of(principal: BearerPrincipal, row: UserRow) -> None:
    """Who may call `updateUser` for this User."""
    if row.id == principal.sub:
        return
    raise Forbidden


def authorize_delete_user_of(principal: BearerPrincipal, row: UserRow) -> None:
    """Who may call `deleteUser` for this User."""
    if row.id == principal.sub:
        return
    if principal.role == "ADMIN":
        return
    raise Forbidden
