"""What the operations of Users do, where the contract says it all."""

from collections.abc import Mapping
from secrets import token_hex
from typing import Any, Protocol
from uuid import uuid4

from ..auth import (
    BearerPrincipal,
    authorize_delete_user_of,
    authorize_get_user_of,
    authorize_update_user_of,
)
from ..context import Context
from ..models import Credentials, Role, Session, User, UserCreate, UserUpdate
from ..repositories import user as user_repository
from ..runtime.columns import now
from ..runtime.cursors import Page, page
from ..runtime.errors import InvalidCredentials, NotFound
from ..runtime.model import Uuid
from ..runtime.passwords import argon2id, hash_argon2id, verify_password

_UNKNOWN_PASSWORD = argon2id(token_hex(), memory=19456, passes=2, parallelism=1)
"""Verified where there is nobody, so that an unknown name takes as long as a wrong password."""


class UsersHandlers(Protocol):
    """The operations of Users."""

    async def sign_up(self, context: Context, *, body: UserCreate) -> Session:
        """Create an account and sign in."""

    async def list_users(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        role: Role | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[User]:
        """List the users, the newest first."""

    async def sign_in(self, context: Context, *, body: Credentials) -> Session:
        """Sign in with e-mail and password."""

    async def get_user(self, context: Context, *, principal: BearerPrincipal, id: Uuid) -> User:
        """Read a profile: the own one, or any as an administrator."""

    async def update_user(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid, body: UserUpdate
    ) -> User:
        """Change the own profile."""

    async def delete_user(self, context: Context, *, principal: BearerPrincipal, id: Uuid) -> None:
        """Delete a profile: the own one, or any as an administrator."""


class DefaultUsersHandlers:
    """The operations as they are until you write them yourself."""

    async def sign_up(self, context: Context, *, body: UserCreate) -> Session:
        moment = now()
        user = await user_repository.insert(
            context.database,
            id=str(uuid4()),
            email=body.email,
            password=await hash_argon2id(body.password, memory=19456, passes=2, parallelism=1),
            name=body.name,
            role="MEMBER",
            created_at=moment,
        )
        return Session(
            token=context.auth.issue_bearer(sub=user.id, role=user.role),
            user=User.model_validate(user),
        )

    async def list_users(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        role: Role | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[User]:
        rows = await user_repository.list_users(
            context.database, role=role, after=after, limit=limit + 1
        )
        return page(rows, limit, User.model_validate, lambda row: [row.created_at, row.id])

    async def sign_in(self, context: Context, *, body: Credentials) -> Session:
        user = await user_repository.find_by_email(context.database, body.email)
        stored = _UNKNOWN_PASSWORD if user is None else user.password
        if not await verify_password(body.password, stored) or user is None:
            raise InvalidCredentials
        return Session(
            token=context.auth.issue_bearer(sub=user.id, role=user.role),
            user=User.model_validate(user),
        )

    async def get_user(self, context: Context, *, principal: BearerPrincipal, id: Uuid) -> User:
        user = await user_repository.find(context.database, id)
        if user is None:
            raise NotFound
        authorize_get_user_of(principal, user)
        return User.model_validate(user)

    async def update_user(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid, body: UserUpdate
    ) -> User:
        changes: dict[str, Any] = body.given("email", "name")
        if body.password is not None:
            changes["password"] = await hash_argon2id(
                body.password, memory=19456, passes=2, parallelism=1
            )
        async with context.database.transaction() as queries:
            user = await user_repository.find(queries, id)
            if user is None:
                raise NotFound
            authorize_update_user_of(principal, user)
            updated = await user_repository.update(queries, id, changes=changes)
        if updated is None:
            raise NotFound
        return User.model_validate(updated)

    async def delete_user(self, context: Context, *, principal: BearerPrincipal, id: Uuid) -> None:
        user = await user_repository.find(context.database, id)
        if user is None:
            raise NotFound
        authorize_delete_user_of(principal, user)
        if not await user_repository.remove(context.database, id):
            raise NotFound
