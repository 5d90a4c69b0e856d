"""What every database can do with the SQL of a contract."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from functools import lru_cache
from typing import Any, Literal, Protocol

from sqlalchemy import Row, TextClause, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

Rows = Sequence[Row[Any]]


class Queries(Protocol):
    """Runs statements."""

    async def run(self, statement: str, values: Mapping[str, Any] | None = None) -> Rows:
        """The rows that a statement gives; its `:names` are values to bind."""


class Migrator(Protocol):
    """Holds a lock on the database's migrations."""

    async def applied(self) -> dict[str, str]:
        """The hashes of the files that have been applied, by name."""

    async def apply(self, name: str, script: str, digest: str, *, transaction: bool) -> None:
        """Runs a file and records it, in one transaction unless it asks for none."""


class Database(Queries, Protocol):
    def transaction(self) -> AbstractAsyncContextManager[Queries]:
        """Statements that all take effect, or none where an exception ends the block."""

    def migrator(self) -> AbstractAsyncContextManager[Migrator]: ...

    async def ping(self) -> None:
        """Raises where the database does not answer."""

    async def close(self) -> None: ...


class ConstraintError(Exception):
    """A constraint of the database that a statement would have broken."""

    def __init__(self, kind: Literal["unique", "foreign key", "other"], constraint: str) -> None:
        super().__init__(f"{kind} constraint failed: {constraint}")
        self.kind = kind
        self.constraint = constraint
        """PostgreSQL: the name of the constraint. SQLite: its columns, such as `users.email`."""

    def is_duplicate(self, constraint: str) -> bool:
        """Whether it is the violation of this unique constraint."""
        return self.kind == "unique" and self.constraint == constraint

    @property
    def is_conflict(self) -> bool:
        """Whether it is any duplicate, a reference to a row that is not there, or a row that others still refer to."""
        return self.kind != "other"


CREATE_RECORD = """CREATE TABLE IF NOT EXISTS contractc_migrations (
  name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL
)"""
"""Which migrations have been applied. Services of other languages on the same database keep the same table."""

READ_RECORD = "SELECT name, sha256 FROM contractc_migrations"

WRITE_RECORD = """INSERT INTO contractc_migrations (name, sha256, applied_at)
VALUES (:name, :sha256, :applied_at) ON CONFLICT (name) DO NOTHING RETURNING name"""

clause = lru_cache(maxsize=1024)(text)
"""A statement, parsed once."""


async def run_on(
    connection: AsyncConnection, statement: TextClause, values: Mapping[str, Any] | None
) -> Rows:
    """Runs a statement on a connection; `IntegrityError` where a constraint would be broken."""
    result = await connection.execute(statement, values)
    return result.all() if result.returns_rows else []


__all__ = [
    "CREATE_RECORD",
    "READ_RECORD",
    "WRITE_RECORD",
    "ConstraintError",
    "Database",
    "IntegrityError",
    "Migrator",
    "Queries",
    "Rows",
    "clause",
    "run_on",
]
