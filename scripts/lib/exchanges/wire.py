"""HTTP/1.1 as bytes: what is sent is exactly what was said, and what comes back is kept as it came."""

from __future__ import annotations

import socket
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class Answer:
    status: int
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""

    def header(self, name: str) -> str | None:
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(values) if values else None


class Server:
    """One running service."""

    def __init__(self, name: str, url: str) -> None:
        parts = urlsplit(url)
        self.name = name
        self.host, self.port = parts.hostname or "127.0.0.1", parts.port or 80

    def send(self, method: str, target: str, headers: list[tuple[str, str]], body: bytes | None) -> Answer:
        lines = [f"{method} {target} HTTP/1.1", f"Host: {self.host}:{self.port}", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in headers]
        if body is not None and not any(name.lower() in ("content-length", "transfer-encoding") for name, _ in headers):
            lines.append(f"Content-Length: {len(body)}")
        return self.send_bytes("\r\n".join(lines).encode() + b"\r\n\r\n" + (body or b""), method)

    def send_bytes(self, request: bytes, method: str = "GET") -> Answer:
        """Status 0 stands for a connection that was closed without an answer."""
        with socket.create_connection((self.host, self.port), timeout=20) as connection:
            try:
                connection.sendall(request)
            except (BrokenPipeError, ConnectionResetError):
                pass  # It may have answered and closed before it had read all.
            received = b""
            while True:
                try:
                    chunk = connection.recv(65536)
                except (ConnectionResetError, TimeoutError):
                    break
                if not chunk:
                    break
                received += chunk
        answer = parse(received, method)
        if answer.status == 201:
            time.sleep(0.003)  # What is made next has a later time, in milliseconds, on every server.
        return answer


def parse(received: bytes, method: str) -> Answer:
    while True:
        head, separator, rest = received.partition(b"\r\n\r\n")
        if not separator:
            return Answer(0)
        lines = head.decode("latin-1").split("\r\n")
        status = int(lines[0].split(" ")[1])
        if status >= 200:
            break
        received = rest  # 100 Continue
    headers = []
    for line in lines[1:]:
        name, _, value = line.partition(":")
        headers.append((name.strip(), value.strip()))
    answer = Answer(status, headers)
    if method == "HEAD" or status in (204, 304):
        answer.body = rest
    elif (answer.header("transfer-encoding") or "").lower() == "chunked":
        answer.body = dechunked(rest)
    else:
        length = answer.header("content-length")
        answer.body = rest if length is None else rest[: int(length)]
    return answer


def dechunked(rest: bytes) -> bytes:
    body = b""
    while rest:
        size, _, rest = rest.partition(b"\r\n")
        count = int(size.split(b";")[0], 16)
        if count == 0:
            break
        body, rest = body + rest[:count], rest[count + 2 :]
    return body
