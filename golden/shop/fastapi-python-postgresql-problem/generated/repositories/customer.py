"""The rows of `customers`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import EmailTaken
from ..models import Role
from ..runtime.columns import from_json, from_moment, to_json, to_moment
from ..runtime.database import ConstraintError, Queries, Rows
from ..runtime.errors import Conflict
from ..runtime.model import DateTime, Uuid


@dataclass(slots=True, kw_only=True)
class CustomerRow:
    """A row of `customers`."""

    id: Uuid
    email: str
    display_name: str
    phone: str | None
    role: Role
    address: Any
    preferences: Any
    newsletter: bool
    created_at: DateTime


@dataclass(slots=True, kw_only=True)
class StoredCustomerRow(CustomerRow):
    """A row with the hashes, which only signing in reads."""

    password: str


def _from_row(row: Any) -> CustomerRow:
    return CustomerRow(
        id=str(row.id),
        email=row.email,
        display_name=row.display_name,
        phone=row.phone,
        role=row.role,
        address=from_json(row.address),
        preferences=from_json(row.preferences),
        newsletter=row.newsletter,
        created_at=from_moment(row.created_at),
    )


async def _change(queries: Queries, statement: str, values: Mapping[str, Any]) -> Rows:
    """Runs a statement; a broken constraint is the error that it stands for."""
    try:
        return await queries.run(statement, values)
    except ConstraintError as error:
        if error.is_duplicate("customers_email_key"):
            raise EmailTaken from error
        if error.is_conflict:
            raise Conflict from error
        raise


_INSERT = """INSERT INTO customers (id, email, password, display_name, phone, role, address, preferences, newsletter, created_at)
VALUES (:id, :email, :password, :display_name, :phone, :role, :address, :preferences, :newsletter, :created_at)
RETURNING id, email, display_name, phone, role, address, preferences, newsletter, created_at"""


async def insert(
    queries: Queries,
    *,
    id: Uuid,
    email: str,
    password: str,
    display_name: str,
    phone: str | None,
    role: Role,
    address: Any,
    preferences: Any,
    newsletter: bool,
    created_at: DateTime,
) -> CustomerRow:
    values: dict[str, Any] = {
        "id": id,
        "email": email,
        "password": password,
        "display_name": display_name,
        "phone": phone,
        "role": role,
        "address": to_json(address),
        "preferences": to_json(preferences),
        "newsletter": newsletter,
        "created_at": to_moment(created_at),
    }
    rows = await _change(queries, _INSERT, values)
    return _from_row(rows[0])


_FIND = """SELECT id, email, display_name, phone, role, address, preferences, newsletter, created_at
FROM customers
WHERE id = :id"""


async def find(queries: Queries, id: Uuid) -> CustomerRow | None:
    rows = await queries.run(_FIND, {"id": id})
    return _from_row(rows[0]) if rows else None


_FIND_BY_EMAIL = """SELECT id, email, password, display_name, phone, role, address, preferences, newsletter, created_at
FROM customers
WHERE email = :value"""


async def find_by_email(queries: Queries, value: str) -> StoredCustomerRow | None:
    rows = await queries.run(_FIND_BY_EMAIL, {"value": value})
    if not rows:
        return None
    row = rows[0]
    return StoredCustomerRow(
        id=str(row.id),
        email=row.email,
        password=row.password,
        display_name=row.display_name,
        phone=row.phone,
        role=row.role,
        address=from_json(row.address),
        preferences=from_json(row.preferences),
        newsletter=row.newsletter,
        created_at=from_moment(row.created_at),
    )


_LIST_CUSTOMERS = """SELECT id, email, display_name, phone, role, address, preferences, newsletter, created_at
FROM customers"""

_LIST_CUSTOMERS_ORDER = "ORDER BY created_at DESC, id LIMIT :limit"


async def list_customers(
    queries: Queries,
    *,
    role: Role | None,
    email: str | None,
    since: DateTime | None,
    after: Mapping[str, Any] | None,
    limit: int,
) -> list[CustomerRow]:
    conditions: list[str] = []
    values: dict[str, Any] = {"limit": limit}
    if role is not None:
        conditions.append("role = :role")
        values["role"] = role
    if email is not None:
        conditions.append("email = :email")
        values["email"] = email
    if since is not None:
        conditions.append("created_at >= :since")
        values["since"] = to_moment(since)
    if after is not None:
        conditions.append("created_at <= :after_1 AND (created_at < :after_1 OR id > :after_2)")
        values["after_1"] = to_moment(after["created_at"])
        values["after_2"] = after["id"]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = await queries.run(f"{_LIST_CUSTOMERS}{where} {_LIST_CUSTOMERS_ORDER}", values)
    return [_from_row(row) for row in rows]


_ASSIGNMENTS = {
    "email": "email = :email",
    "password": "password = :password",
    "display_name": "display_name = :display_name",
    "phone": "phone = :phone",
    "address": "address = :address",
    "preferences": "preferences = :preferences",
    "newsletter": "newsletter = :newsletter",
}

_UPDATE = "UPDATE customers SET"

_UPDATED = """WHERE id = :key_id
RETURNING id, email, display_name, phone, role, address, preferences, newsletter, created_at"""


async def update(queries: Queries, id: Uuid, *, changes: Mapping[str, Any]) -> CustomerRow | None:
    """Changes what `changes` has; none where there is no such row."""
    if not changes:
        return await find(queries, id)
    values: dict[str, Any] = {**changes, "key_id": id}
    if "address" in changes:
        values["address"] = to_json(values["address"])
    if "preferences" in changes:
        values["preferences"] = to_json(values["preferences"])
    assignments = ", ".join(_ASSIGNMENTS[name] for name in changes)
    rows = await _change(queries, f"{_UPDATE} {assignments} {_UPDATED}", values)
    return _from_row(rows[0]) if rows else None


_REMOVE = "DELETE FROM customers WHERE id = :id RETURNING id"


async def remove(queries: Queries, id: Uuid) -> bool:
    """Whether there was such a row."""
    rows = await _change(queries, _REMOVE, {"id": id})
    return len(rows) > 0
