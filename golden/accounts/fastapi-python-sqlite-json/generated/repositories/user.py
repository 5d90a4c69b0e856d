"""The rows of `users`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import EmailTaken
from ..models import Role
from ..runtime.database import ConstraintError, Queries, Rows
from ..runtime.errors import Conflict
from ..runtime.model import DateTime, Uuid


@dataclass(slots=True, kw_only=True)
class UserRow:
    """A row of `users`."""

    id: Uuid
    email: str
    name: str | None
    role: Role
    created_at: DateTime


@dataclass(slots=True, kw_only=True)
class StoredUserRow(UserRow):
    """A row with the hashes, which only signing in reads."""

    password: str


def _from_row(row: Any) -> UserRow:
    return UserRow(
        id=row.id,
        email=row.email,
        name=row.name,
        role=row.role,
        created_at=row.created_at,
    )


async def _change(queries: Queries, statement: str, values: Mapping[str, Any]) -> Rows:
    """Runs a statement; a broken constraint is the error that it stands for."""
    try:
        return await queries.run(statement, values)
    except ConstraintError as error:
        if error.is_duplicate("users.email"):
            raise EmailTaken from error
        if error.is_conflict:
            raise Conflict from error
        raise


_INSERT = """INSERT INTO users (id, email, password, name, role, created_at)
VALUES (:id, :email, :password, :name, :role, :created_at)
RETURNING id, email, name, role, created_at"""


async def insert(
    queries: Queries,
    *,
    id: Uuid,
    email: str,
    password: str,
    name: str | None,
    role: Role,
    created_at: DateTime,
) -> UserRow:
    values: dict[str, Any] = {
        "id": id,
        "email": email,
        "password": password,
        "name": name,
        "role": role,
        "created_at": created_at,
    }
    rows = await _change(queries, _INSERT, values)
    return _from_row(rows[0])


_FIND = "SELECT id, email, name, role, created_at FROM users WHERE id = :id"


async def find(queries: Queries, id: Uuid) -> UserRow | None:
    rows = await queries.run(_FIND, {"id": id})
    return _from_row(rows[0]) if rows else None


_FIND_BY_EMAIL = """SELECT id, email, password, name, role, created_at
FROM users
WHERE email = :value"""


async def find_by_email(queries: Queries, value: str) -> StoredUserRow | None:
    rows = await queries.run(_FIND_BY_EMAIL, {"value": value})
    if not rows:
        return None
    row = rows[0]
    return StoredUserRow(
        id=row.id,
        email=row.email,
        password=row.password,
        name=row.name,
        role=row.role,
        created_at=row.created_at,
    )


_LIST_USERS = "SELECT id, email, name, role, created_at FROM users"

_LIST_USERS_ORDER = "ORDER BY created_at DESC, id LIMIT :limit"


async def list_users(
    queries: Queries, *, role: Role | None, after: Mapping[str, Any] | None, limit: int
) -> list[UserRow]:
    conditions: list[str] = []
    values: dict[str, Any] = {"limit": limit}
    if role is not None:
        conditions.append("role = :role")
        values["role"] = role
    if after is not None:
        conditions.append("created_at <= :after_1 AND (created_at < :after_1 OR id > :after_2)")
        values["after_1"] = after["created_at"]
        values["after_2"] = after["id"]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = await queries.run(f"{_LIST_USERS}{where} {_LIST_USERS_ORDER}", values)
    return [_from_row(row) for row in rows]


_ASSIGNMENTS = {
    "email": "email = :email",
    "password": "password = :password",
    "name": "name = :name",
}

_UPDATE = "UPDATE users SET"

_UPDATED = "WHERE id = :key_id RETURNING id, email, name, role, created_at"


async def update(queries: Queries, id: Uuid, *, changes: Mapping[str, Any]) -> UserRow | None:
    """Changes what `changes` has; none where there is no such row."""
    if not changes:
        return await find(queries, id)
    values: dict[str, Any] = {**changes, "key_id": id}
    assignments = ", ".join(_ASSIGNMENTS[name] for name in changes)
    rows = await _change(queries, f"{_UPDATE} {assignments} {_UPDATED}", values)
    return _from_row(rows[0]) if rows else None


_REMOVE = "DELETE FROM users WHERE id = :id RETURNING id"


async def remove(queries: Queries, id: Uuid) -> bool:
    """Whether there was such a row."""
    rows = await _change(queries, _REMOVE, {"id": id})
    return len(rows) > 0
