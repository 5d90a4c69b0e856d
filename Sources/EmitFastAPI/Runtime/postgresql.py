"""PostgreSQL, through SQLAlchemy and asyncpg."""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from asyncpg import Connection
from sqlalchemy import event, make_url
from sqlalchemy.engine import AdaptedConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from .database import (
    CREATE_RECORD,
    READ_RECORD,
    WRITE_RECORD,
    ConstraintError,
    Rows,
    clause,
    run_on,
)

_migration_lock = 7_234_918_302
"""What migrations of any contract lock, so that one program at a time applies them."""


_epoch = datetime(2000, 1, 1, tzinfo=UTC)
_first_day = _epoch.date()


def _read_dates_exactly(connection: AdaptedConnection, _: object) -> None:
    """asyncpg by itself takes the first and the last day of Python's calendar for infinities, and gives these for them."""

    async def set_codecs(driver: Connection) -> None:
        await driver.set_type_codec(
            "date",
            schema="pg_catalog",
            encoder=lambda day: ((day - _first_day).days,),
            decoder=lambda days: _first_day + timedelta(days=days[0]),
            format="tuple",
        )
        await driver.set_type_codec(
            "timestamptz",
            schema="pg_catalog",
            encoder=lambda moment: ((moment - _epoch) // timedelta(microseconds=1),),
            decoder=lambda microseconds: _epoch + timedelta(microseconds=microseconds[0]),
            format="tuple",
        )

    connection.run_async(set_codecs)


def open_database(url: str) -> "PostgresDatabase":
    """A pool of connections to the database of a URL."""
    return PostgresDatabase(url)


class PostgresDatabase:
    def __init__(self, url: str) -> None:
        self._engine = create_async_engine(
            make_url(url).set(drivername="postgresql+asyncpg"),
            pool_size=int(os.environ.get("DATABASE_POOL_SIZE", "10")),
            max_overflow=0,
            pool_timeout=5,
            connect_args={"timeout": 5},
            # Numbers keep their digits: `from_json` reads the text.
            json_deserializer=str,
        )
        event.listen(self._engine.sync_engine, "connect", _read_dates_exactly)
        self._single = self._engine.execution_options(isolation_level="AUTOCOMMIT")

    async def run(self, statement: str, values: Mapping[str, Any] | None = None) -> Rows:
        async with self._single.connect() as connection:
            return await _run(connection, statement, values)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator["_Transaction"]:
        async with self._engine.begin() as connection:
            yield _Transaction(connection)

    @asynccontextmanager
    async def migrator(self) -> AsyncIterator["_Migrator"]:
        async with self._single.connect() as connection:
            driver = (await connection.get_raw_connection()).driver_connection
            if driver is None:
                raise RuntimeError("the connection is gone")
            # Asked for again and again, since a statement that waits is one that CREATE INDEX CONCURRENTLY waits for.
            while not await driver.fetchval("SELECT pg_try_advisory_lock($1)", _migration_lock):
                await asyncio.sleep(0.1)
            try:
                yield _Migrator(connection, driver)
            finally:
                # The lock ends with the connection, whatever state a failed migration left it in.
                await connection.invalidate()

    async def ping(self) -> None:
        await self.run("SELECT 1")

    async def close(self) -> None:
        await self._engine.dispose()


class _Transaction:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def run(self, statement: str, values: Mapping[str, Any] | None = None) -> Rows:
        return await _run(self._connection, statement, values)


class _Migrator:
    def __init__(self, connection: AsyncConnection, driver: Any) -> None:
        self._connection = connection
        self._driver = driver

    async def applied(self) -> dict[str, str]:
        await self._connection.exec_driver_sql(CREATE_RECORD)
        rows = await run_on(self._connection, clause(READ_RECORD), None)
        return {row.name: row.sha256 for row in rows}

    async def apply(self, name: str, script: str, digest: str, *, transaction: bool) -> None:
        if transaction:
            async with self._driver.transaction():
                await self._driver.execute(script)
                await self._record(name, digest)
            return
        # Several statements sent at once are a transaction to PostgreSQL: here, each is a paragraph.
        for statement in re.split(r"\n[ \t]*\n", script):
            if re.sub(r"^\s*--.*$", "", statement, flags=re.MULTILINE).strip():
                await self._driver.execute(statement)
        await self._record(name, digest)

    async def _record(self, name: str, digest: str) -> None:
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        values = {"name": name, "sha256": digest, "applied_at": now}
        await _run(self._connection, WRITE_RECORD, values)


async def _run(
    connection: AsyncConnection, statement: str, values: Mapping[str, Any] | None
) -> Rows:
    try:
        return await run_on(connection, clause(statement), values)
    except DBAPIError as error:
        raise _constraint_error(error) or error from error


def _constraint_error(error: DBAPIError) -> ConstraintError | None:
    """SQLSTATE class 23: integrity constraint violation."""
    cause = getattr(error.orig, "__cause__", None)
    code: str = getattr(cause, "sqlstate", "") or ""
    if not code.startswith("23"):
        return None
    constraint: str = getattr(cause, "constraint_name", "") or ""
    if code == "23505":
        return ConstraintError("unique", constraint)
    return ConstraintError("foreign key" if code == "23503" else "other", constraint)
