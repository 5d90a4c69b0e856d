"""What the tests of a service are written with: a server, requests as bytes, and answers."""

import asyncio
import http.client
import json
import secrets
import threading
import time
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from decimal import Decimal
from typing import Any, TypeVar
from urllib.parse import parse_qsl, quote

import uvicorn
from fastapi import FastAPI
from starlette.types import ASGIApp, Receive, Scope, Send

from .json_text import parse_json
from .matching import Format, match

Result = TypeVar("Result")


class Server:
    """A server on a free port, whose app can be another for each test."""

    def __init__(self) -> None:
        self._app: ASGIApp | None = None
        config = uvicorn.Config(
            self._serve,
            host="127.0.0.1",
            port=0,
            interface="asgi3",
            lifespan="off",
            access_log=False,
            log_level="error",
            server_header=False,
        )
        self._server = uvicorn.Server(config)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        while not self._server.started:
            if not self._thread.is_alive():
                raise RuntimeError("the server did not start")
            self._thread.join(0.01)
        self.port: int = self._server.servers[0].sockets[0].getsockname()[1]

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._server.serve())

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._app is not None:
            await self._app(scope, receive, send)

    def wait(self, work: Coroutine[Any, Any, Result]) -> Result:
        """What a coroutine gives, run where the app runs."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    @contextmanager
    def serving(self, make: Callable[[], FastAPI]) -> Iterator["Client"]:
        """A client of an app, while that is served."""

        async def start() -> FastAPI:
            return make()

        app = self.wait(start())
        lifespan = app.router.lifespan_context(app)
        self.wait(_enter(lifespan))
        self._app = app
        client = Client(self.port)
        try:
            yield client
        finally:
            client.close()
            self._app = None
            self.wait(_leave(lifespan))

    def stop(self) -> None:
        self._server.should_exit = self._server.force_exit = True
        self._thread.join(10)


async def _enter(lifespan: Any) -> None:
    await lifespan.__aenter__()


async def _leave(lifespan: Any) -> None:
    await lifespan.__aexit__(None, None, None)


class Client:
    """Sends requests to one server; what is not said is not sent."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._local = threading.local()
        self._connections: list[http.client.HTTPConnection] = []

    def send(
        self,
        method: str,
        path: str,
        *,
        query: Sequence[tuple[str, str]] = (),
        headers: Mapping[str, str] | None = None,
        json: Any = ...,
        raw: str | bytes | None = None,
    ) -> "Answer":
        """The answer to a request, whose body is JSON or sent as it is."""
        if query:
            path += ("&" if "?" in path else "?") + encoded(query)
        body = raw.encode() if isinstance(raw, str) else raw
        if json is not ...:
            body = json_bytes(json)
        connection = self._connection()
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in (headers or {}).items():
            connection.putheader(name, value.encode())
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders()
        try:
            if body:
                connection.send(body)
        except (BrokenPipeError, ConnectionResetError):
            pass  # a body that is too large is refused before all of it is sent
        response = connection.getresponse()
        content = response.read()
        return Answer(f"{method} {path}", response.status, response.headers, content)

    def _connection(self) -> http.client.HTTPConnection:
        connection: http.client.HTTPConnection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=30)
            self._local.connection = connection
            self._connections.append(connection)
        return connection

    def close(self) -> None:
        for connection in self._connections:
            connection.close()


class Answer:
    """What a server answered."""

    def __init__(
        self, title: str, status: int, headers: http.client.HTTPMessage, content: bytes
    ) -> None:
        self._title = title
        self.status = status
        self._headers = headers
        self.content = content

    def has_status(self, *statuses: int) -> bool:
        """Expects one of these statuses; whether it is the first."""
        assert self.status in statuses, f"{self._title}: {self.status} {self.content!r}"
        return self.status == statuses[0]

    def header(self, name: str) -> str:
        return ", ".join(self._headers.get_all(name, []))

    def has_header(self, name: str, value: str | None = None) -> None:
        assert name in self._headers, f"{self._title}: {name} is missing"
        if value is not None:
            assert self.header(name) == value, f"{self._title}: {name}"

    def has_header_in(self, name: str, form: str) -> None:
        """Expects a header whose text is in a format."""
        self.has_header(name)
        Format(form).match(self.header(name), f"{self._title}: {name}")

    def lacks_header(self, name: str) -> None:
        assert name not in self._headers, f"{self._title}: {name} is {self.header(name)}"

    def is_empty(self) -> None:
        assert self.content == b"", f"{self._title}: there is a body"

    @property
    def json(self) -> Any:
        return parse_json(self.content)

    def at(self, pointer: str) -> Any:
        """What a JSON Pointer points at."""
        value = self.json
        for segment in pointer.split("/")[1:]:
            name = segment.replace("~1", "/").replace("~0", "~")
            value = value[int(name)] if isinstance(value, list) else value[name]
        return value

    def matches(self, expected: Any) -> None:
        """Expects a JSON body: see the matching module."""
        match(self.json, expected, self._title)

    def is_error(self, media_type: str, expected: dict[str, Any]) -> None:
        """Expects an error with exactly these members, in this order; its `data` is not looked at."""
        assert self.header("Content-Type") == media_type, self._title
        actual = {name: value for name, value in self.json.items() if name != "data"}
        assert actual == expected, self._title
        assert list(actual) == list(expected), f"{self._title}: order of properties"


def encoded(pairs: Sequence[tuple[str, str]]) -> str:
    return "&".join(f"{percent(name)}={percent(value)}" for name, value in pairs)


def percent(value: object) -> str:
    """A value as it may stand in a path or a query."""
    return quote(str(value), safe="-_.!~*'()")


def json_bytes(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def fresh(length: int) -> str:
    """So many hexadecimal digits, others each time."""
    return secrets.token_hex(length)[:length]


def filler(size: int) -> str:
    """A JSON string of so many bytes, its quotes included."""
    return '"' + "a" * max(0, size - 2) + '"'


def at_once(count: int, send: Callable[[], Answer]) -> list[Answer]:
    """The answers to the same request, sent so many times at once: alike."""
    with ThreadPoolExecutor(count) as pool:
        answers = list(pool.map(lambda _: send(), range(count)))
    for answer in answers:
        assert answer.content == answers[0].content
    return answers


def tick() -> None:
    """Waits until the clock shows another millisecond."""
    start = time.time_ns() // 1_000_000
    while time.time_ns() // 1_000_000 == start:
        time.sleep(0.0005)


def race(requests: Sequence[Callable[[], Answer]], statuses: Sequence[int]) -> None:
    """Sends requests at once; the statuses of the answers, sorted, are as given."""
    with ThreadPoolExecutor(len(requests)) as pool:
        answers = list(pool.map(lambda send: send(), requests))
    assert sorted(answer.status for answer in answers) == list(statuses)


def walk(
    client: Client,
    answer: Answer,
    path: str,
    *,
    shape: str,
    items: int,
    page_size: int,
    key: Sequence[str],
    order: Sequence[tuple[str, str, bool]],
    query: Sequence[tuple[str, str]] = (),
    headers: Mapping[str, str] | None = None,
    between: Callable[[], None] = lambda: None,
    extra: int = 0,
) -> None:
    """Follows the next page from the first until there is none: every item once, in order.

    An order is a property, what it is compared as, and whether it descends. Items that `between` makes after the first
    page may be seen too.
    """
    status = answer.status
    seen: list[dict[str, Any]] = []
    for number in range(1000):
        found = answer.json if shape == "link" else answer.at("/items")
        assert found or number == 0, "an empty page was announced"
        seen += found
        following = _next_path(answer, path, shape, query)
        if following is None:
            break
        assert len(found) == page_size, "items on a page that is not the last"
        if shape == "link":
            assert _rest(following) == _rest(f"{path}?{encoded(query)}"), "the address of the page"
        if number == 0:
            between()
        answer = client.send("GET", following, headers=headers)
        answer.has_status(status)
    keys = [json_bytes([item[name] for name in key]) for item in seen]
    assert len(set(keys)) == len(keys), "an item came twice"
    assert items <= len(keys) <= items + extra, f"{len(keys)} items of {items}"
    for before, after in zip(seen, seen[1:], strict=False):
        assert _in_order(before, after, order), "order of items"


def _rest(address: str) -> tuple[str, list[tuple[str, str]]]:
    """A path, and its query but for where the page is."""
    path, _, query = address.partition("?")
    pairs = parse_qsl(query, keep_blank_values=True)
    return path, sorted(pair for pair in pairs if pair[0] not in ("cursor", "limit"))


def _next_path(
    answer: Answer, path: str, shape: str, query: Sequence[tuple[str, str]]
) -> str | None:
    if shape == "link":
        link = answer.header("Link")
        return link[1 : link.index(">")] if link else None
    cursor = answer.at("/nextCursor")
    if cursor is None:
        return None
    kept = [(name, value) for name, value in query if name != "cursor"]
    return f"{path}?{encoded([*kept, ('cursor', cursor)])}"


def _in_order(
    before: Mapping[str, Any], after: Mapping[str, Any], order: Sequence[tuple[str, str, bool]]
) -> bool:
    for name, kind, is_descending in order:
        first, second = _rank(before.get(name), kind), _rank(after.get(name), kind)
        if first != second:
            return first > second if is_descending else first < second
    return True


def _rank(value: Any, kind: str) -> tuple[bool, Any]:
    """Nulls come first."""
    if value is None:
        return False, 0
    if kind == "text":
        return True, str(value).encode()
    return True, Decimal(int(value) if isinstance(value, bool) else str(value))
