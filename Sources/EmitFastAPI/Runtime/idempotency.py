"""A repeated request with the same `Idempotency-Key` gets the first answer again.

Answers are kept in the database, in the transaction of the work that they are about: neither is there without the other.
"""

import hashlib
import json
import time
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from .database import Database, Migrator, Queries, Rows
from .errors import IdempotencyKeyReused
from .http import set_header
from .json_text import ABSENT

_CLAIM = """INSERT INTO contractc_idempotency_keys
  (operation, caller, idempotency_key, fingerprint, expires_at)
VALUES (:operation, :caller, :key, :fingerprint, :expires_at)
ON CONFLICT (operation, caller, idempotency_key)
DO UPDATE SET fingerprint = excluded.fingerprint, expires_at = excluded.expires_at
WHERE contractc_idempotency_keys.expires_at <= :now
RETURNING operation"""

_WHERE = "WHERE operation = :operation AND caller = :caller AND idempotency_key = :key"
_READ = f"SELECT fingerprint, status, headers, body FROM contractc_idempotency_keys {_WHERE}"
_KEEP = f"""UPDATE contractc_idempotency_keys
SET status = :status, headers = :headers, body = :body
{_WHERE}"""
_SWEEP = "DELETE FROM contractc_idempotency_keys WHERE expires_at <= :now"

_SWEEP_SECONDS = 60
"""How often what has expired is deleted, at most."""


class Fingerprint:
    """What tells a request from others: its method, its target and its body, which is added where it is read."""

    def __init__(self, request: Request) -> None:
        target: bytes = request.scope["raw_path"]
        if query := request.scope["query_string"]:
            target += b"?" + query
        self._hash = hashlib.sha256(request.method.encode() + b" " + target + b"\n")

    def add(self, data: bytes) -> None:
        self._hash.update(data)

    def __str__(self) -> str:
        return urlsafe_b64encode(self._hash.digest()).rstrip(b"=").decode()


class IdempotentAnswers:
    """Keeps the answers of one operation, for so many seconds."""

    def __init__(
        self,
        database: Database,
        operation: str,
        seconds: int,
        bind_moment: Callable[[str], object] = str,
    ) -> None:
        self._database = database
        self._operation = operation
        self._lifetime = timedelta(seconds=seconds)
        self._bind_moment = bind_moment
        self._swept = -float(_SWEEP_SECONDS)

    async def once(
        self,
        request: Request,
        *,
        key: Any,
        caller: str,
        fingerprint: Fingerprint,
        work: Callable[[Database], Awaitable[Response]],
    ) -> Response:
        """What `work` answers, or answered to the same request before. What fails is undone, and not kept.

        Keys of different callers are different.
        """
        if key is ABSENT:
            return await work(self._database)
        await self._sweep()
        place = {"operation": self._operation, "caller": caller, "key": key}
        digest = str(fingerprint)
        async with self._database.transaction() as queries:
            # Whoever has claimed the key first is waited for here.
            claim = {
                **place,
                "fingerprint": digest,
                "expires_at": self._moment(self._lifetime),
                "now": self._moment(),
            }
            if not await queries.run(_CLAIM, claim):
                return await _kept(request, queries, place, digest)
            response = await work(_Within(queries, self._database))
            headers = {
                name: value for name, value in response.headers.items() if name != "content-length"
            }
            answer = {
                "status": response.status_code,
                "headers": json.dumps(headers),
                "body": bytes(response.body),
            }
            await queries.run(_KEEP, {**place, **answer})
            return response

    async def _sweep(self) -> None:
        now = time.monotonic()
        if now - self._swept >= _SWEEP_SECONDS:
            self._swept = now
            await self._database.run(_SWEEP, {"now": self._moment()})

    def _moment(self, later: timedelta = timedelta()) -> object:
        moment = (datetime.now(UTC) + later).isoformat(timespec="milliseconds")
        return self._bind_moment(moment.replace("+00:00", "Z"))


async def _kept(
    request: Request, queries: Queries, place: Mapping[str, Any], digest: str
) -> Response:
    (known,) = await queries.run(_READ, place)
    if known.fingerprint != digest:
        raise IdempotencyKeyReused
    set_header(request, "Idempotency-Replayed", "true")
    return Response(known.body or None, known.status, json.loads(known.headers))


class _Within:
    """The database as it is in a transaction: whatever is done with it is kept or undone along with that."""

    def __init__(self, queries: Queries, database: Database) -> None:
        self._queries = queries
        self._database = database

    async def run(self, statement: str, values: Mapping[str, Any] | None = None) -> Rows:
        return await self._queries.run(statement, values)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Queries]:
        await self._queries.run("SAVEPOINT nested")
        try:
            yield self._queries
        except BaseException:
            await self._queries.run("ROLLBACK TO SAVEPOINT nested")
            raise
        await self._queries.run("RELEASE SAVEPOINT nested")

    def migrator(self) -> AbstractAsyncContextManager[Migrator]:
        return self._database.migrator()

    async def ping(self) -> None:
        await self._database.ping()

    async def close(self) -> None:
        await self._database.close()
