"""SQLite, through SQLAlchemy and aiosqlite."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import StaticPool

from .database import (
    CREATE_RECORD,
    READ_RECORD,
    WRITE_RECORD,
    ConstraintError,
    Rows,
    clause,
    run_on,
)

_message = re.compile(r"(UNIQUE|FOREIGN KEY|NOT NULL|CHECK) constraint failed(?:: (.*))?")


def open_database(url: str) -> "SqliteDatabase":
    """The database of a path, of `sqlite:path`, or one in memory for `:memory:`."""
    path = re.sub("^(?:sqlite|file):(?://)?", "", url)
    if path != ":memory:":
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    return SqliteDatabase(path)


class SqliteDatabase:
    """One connection, whose users take turns."""

    def __init__(self, path: str) -> None:
        self._engine = create_async_engine(
            URL.create("sqlite+aiosqlite", database=path),
            poolclass=StaticPool,
            isolation_level="AUTOCOMMIT",
        )
        event.listen(self._engine.sync_engine, "connect", _prepare)
        self._connection: AsyncConnection | None = None
        self._turn = asyncio.Lock()

    async def _connected(self) -> AsyncConnection:
        if self._connection is None:
            self._connection = await self._engine.connect()
        return self._connection

    async def run(self, statement: str, values: Mapping[str, Any] | None = None) -> Rows:
        async with self._turn:
            return await _run(await self._connected(), statement, values)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator["_Turn"]:
        async with self._turn:
            connection = await self._connected()
            await connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield _Turn(connection)
            except BaseException:
                await connection.exec_driver_sql("ROLLBACK")
                raise
            await connection.exec_driver_sql("COMMIT")

    @asynccontextmanager
    async def migrator(self) -> AsyncIterator["_Migrator"]:
        async with self._turn:
            connection = await self._connected()
            # A table is rebuilt by dropping it, which must not take the rows that refer to it along.
            await connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            await connection.exec_driver_sql("PRAGMA busy_timeout = 60000")
            try:
                yield _Migrator(connection)
            finally:
                await connection.exec_driver_sql("PRAGMA busy_timeout = 5000")
                await connection.exec_driver_sql("PRAGMA foreign_keys = ON")

    async def ping(self) -> None:
        await self.run("SELECT 1")

    async def close(self) -> None:
        async with self._turn:
            if self._connection is not None:
                await self._connection.close()
            await self._engine.dispose()


class _Turn:
    """Statements of whoever has the connection to himself."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def run(self, statement: str, values: Mapping[str, Any] | None = None) -> Rows:
        return await _run(self._connection, statement, values)


class _Migrator:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def applied(self) -> dict[str, str]:
        await self._connection.exec_driver_sql(CREATE_RECORD)
        rows = await run_on(self._connection, clause(READ_RECORD), None)
        return {row.name: row.sha256 for row in rows}

    async def apply(self, name: str, script: str, digest: str, *, transaction: bool) -> None:
        """Two programs may start at once: the record is written first, under the lock, so that one of them fails there.

        Outside a transaction it is written last, so that what is broken off is run again.
        """
        connection = self._connection
        if not transaction:
            for statement in _statements(script):
                await connection.exec_driver_sql(statement)
            await self._record(name, digest)
            return
        await connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            if not await self._record(name, digest):
                await connection.exec_driver_sql("ROLLBACK")
                return
            for statement in _statements(script):
                await connection.exec_driver_sql(statement)
            broken: Any = (await connection.exec_driver_sql("PRAGMA foreign_key_check")).first()
            if broken is not None:
                raise RuntimeError(
                    f"rows of {broken[0]} refer to rows of {broken[2]} that are gone"
                )
            await connection.exec_driver_sql("COMMIT")
        except BaseException:
            await connection.exec_driver_sql("ROLLBACK")
            raise

    async def _record(self, name: str, digest: str) -> Rows:
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        values = {"name": name, "sha256": digest, "applied_at": now}
        return await _run(self._connection, WRITE_RECORD, values)


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if any(not line.lstrip().startswith("--") and line.strip() for line in statement.splitlines()):
        yield statement


def _prepare(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for setting in (
        "busy_timeout = 5000",
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
    ):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


async def _run(
    connection: AsyncConnection, statement: str, values: Mapping[str, Any] | None
) -> Rows:
    try:
        return await run_on(connection, clause(statement), values)
    except DBAPIError as error:
        raise _constraint_error(error) or error from error


def _constraint_error(error: DBAPIError) -> ConstraintError | None:
    """SQLite tells which columns were meant in its message alone."""
    match = _message.match(str(error.orig))
    if match is None:
        return None
    columns = match[2] or ""
    match match[1]:
        case "UNIQUE":
            return ConstraintError("unique", columns)
        case "FOREIGN KEY":
            return ConstraintError("foreign key", columns)
        case _:
            return ConstraintError("other", columns)
