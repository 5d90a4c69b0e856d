"""A repeated request with the same `Idempotency-Key` gets the first answer again. Kept in this process."""

import asyncio
import hashlib
import time
from collections.abc import Callable, Coroutine
from typing import Any, NamedTuple, TypeVar

from starlette.requests import Request

from .errors import IdempotencyKeyReused
from .http import set_header
from .json_models import json_any
from .json_text import ABSENT, write_json

Result = TypeVar("Result")


class _Remembered(NamedTuple):
    request: bytes
    ends: float
    result: asyncio.Task[Any]


class IdempotentResults:
    """Remembers what an operation returned, for so many seconds."""

    def __init__(self, seconds: int) -> None:
        self._seconds = seconds
        self._results: dict[str, _Remembered] = {}

    async def once(
        self,
        request: Request,
        *,
        key: Any,
        caller: str,
        work: Callable[[], Coroutine[Any, Any, Result]],
        body: Any = ABSENT,
    ) -> Result:
        """What `work` returns, or what it returned to the same request before. Failures are not remembered.

        Keys of different callers are different.
        """
        if key is ABSENT:
            return await work()
        now = time.monotonic()
        self._forget(now)
        key = f"{caller}\n{key}"
        target = request.scope["raw_path"] + b"?" + request.scope["query_string"]
        content = b"null" if body is ABSENT else write_json(json_any(body))
        fingerprint = hashlib.sha256(target + b"\n" + content).digest()
        known = self._results.get(key)
        if known is not None:
            if known.request != fingerprint:
                raise IdempotencyKeyReused
            set_header(request, "Idempotency-Replayed", "true")
            result: Result = await asyncio.shield(known.result)
            return result
        task = asyncio.create_task(work())
        self._results[key] = _Remembered(fingerprint, now + self._seconds, task)
        try:
            return await asyncio.shield(task)
        except BaseException:
            if task.done():
                del self._results[key]
            raise

    def _forget(self, now: float) -> None:
        ended = []
        for key, remembered in self._results.items():
            if remembered.ends > now:
                break
            ended.append(key)
        for key in ended:
            del self._results[key]
