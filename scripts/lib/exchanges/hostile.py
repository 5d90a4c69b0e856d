"""Requests that no plan of a contract holds: what clients, proxies and attackers send besides what they should."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from plan import Cannot, Runner, written
from wire import Server

# JSON texts that are put in the place of each value of a valid body.
VALUES = {
    "an integer as 1.0": "1.0",
    "an integer with an exponent": "1e2",
    "minus zero": "-0",
    "minus zero with a fraction": "-0.0",
    "a number beyond a double": "1e400",
    "a number below a double": "1e-400",
    "2^53 - 1": "9007199254740991",
    "2^53": "9007199254740992",
    "2^53 + 1": "9007199254740993",
    "the largest int64": "9223372036854775807",
    "one more than int64 holds": "9223372036854775808",
    "the smallest int64": "-9223372036854775808",
    "a number of forty digits": "1" * 40,
    "a fraction of many digits": "0.1000000000000000055511151231257827",
    "a number with a leading zero": "01",
    "a number with a plus": "+1",
    "a bare fraction": ".5",
    "a point without digits": "1.",
    "a hexadecimal number": "0x10",
    "NaN": "NaN",
    "Infinity": "Infinity",
    "null": "null",
    "true": "true",
    "a number in a string": '"1"',
    "an empty string": '""',
    "a space": '" "',
    "an escaped NUL": '"\\u0000"',
    "a high surrogate alone": '"\\ud83d"',
    "a low surrogate alone": '"\\ude00"',
    "surrogates the wrong way round": '"\\ude00\\ud83d"',
    "an escaped pair": '"\\ud83d\\ude00"',
    "an unknown escape": '"\\x41"',
    "half an escape": '"\\u00"',
    "a raw control character": '"\x01"',
    "a raw tab": '"\t"',
    "200 astral characters": '"' + "😀" * 200 + '"',
    "80 astral characters": '"' + "😀" * 80 + '"',
    "81 astral characters": '"' + "😀" * 81 + '"',
    "combining characters": '"e\u0301e\u0301e\u0301"',
    "a line separator": '"\u2028"',
    "a right-to-left override": '"\u202e"',
    "what ends a script": '"</script><!--"',
    "what ends an SQL string": "\"' OR 1=1; --\"",
    "an empty array": "[]",
    "an empty object": "{}",
    "an array in an array": "[[]]",
    "a date-time in another zone": '"2024-02-29T23:59:60+01:00"',
    "a date-time with nanoseconds": '"2024-02-29T12:00:00.123456789Z"',
    "a date-time of the year 0": '"0000-01-01T00:00:00Z"',
    "a date that is none": '"2023-02-29"',
    "a UUID in upper case": '"6BA7B810-9DAD-11D1-80B4-00C04FD430C8"',
    "a decimal with a trailing point": '"1."',
    "a decimal in exponent form": '"1e2"',
    "a negative decimal zero": '"-0.00"',
    "single quotes": "'a'",
    "a trailing comma": "[1,]",
    "a comment": "1 /* one */",
    "500 arrays deep": "[" * 500 + "]" * 500,
    "100,000 arrays deep": "[" * 100_000 + "]" * 100_000,
}


def bodies(valid: dict[str, Any]) -> Iterator[tuple[str, bytes]]:
    """Each hostile value in the place of each member, and what is wrong with a body as a whole."""
    for name in valid:
        for title, text in VALUES.items():
            members = [f"{written(key)}:{text if key == name else written(value)}" for key, value in valid.items()]
            yield f"{name} is {title}", ("{" + ",".join(members) + "}").encode("utf-8", "surrogatepass")
    text = written(valid)
    yield "a byte order mark", b"\xef\xbb\xbf" + text.encode()
    yield "UTF-16", text.encode("utf-16")
    yield "bytes that are no UTF-8", text.encode().replace(b'"', b'"\xff', 1)
    yield "an overlong encoding", text.encode().replace(b'"', b'"\xc0\xaf', 1)
    yield "an encoded surrogate", text.encode().replace(b'"', b'"\xed\xa0\x80', 1)
    yield "white space around", b" \r\n\t" + text.encode() + b"\n "
    yield "a no-break space before", "\u00a0".encode() + text.encode()
    yield "two values", text.encode() + text.encode()
    yield "half a value", text.encode()[: len(text) // 2]
    yield "no body", b""
    yield "white space alone", b"  "
    yield "null", b"null"
    yield "an array", b"[" + text.encode() + b"]"
    yield "a string", written(text).encode()
    for name in valid:
        member = written(name) + ":" + written(valid[name])
        yield f"{name} twice", ("{" + member + "," + text[1:]).encode()
        yield f"{name} twice, once escaped", ("{" + escaped(name) + ":" + written(valid[name]) + "," + text[1:]).encode()
    for name in ("__proto__", "constructor", "toString", "", "\u0000", "$where", "__class__"):
        yield f"an unknown member {name!r}", (text[:-1] + "," + json.dumps(name) + ":{}}").encode()


def escaped(name: str) -> str:
    return '"' + "".join(f"\\u{ord(character):04x}" for character in name) + '"'


MEDIA_TYPES = (
    "application/json", "application/json; charset=utf-8", "application/json;charset=UTF-8", "APPLICATION/JSON",
    'application/json; charset="utf-8"', "application/json; charset=iso-8859-1", "application/json; charset=utf-16",
    "application/json; version=1", "application/json;", "application/vnd.api+json", "application/jsonx", "text/json",
    "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application", "/", "*/*", "", ";",
)  # fmt: skip

ACCEPTS = (
    "*/*", "application/json", "application/*", "application/json;q=0", "*/*;q=0", "text/html", "text/html, */*;q=0.1",
    "application/json;q=0.5, text/html", "APPLICATION/JSON", "application/json; charset=utf-8", "", ";", "garbage",
    "application/problem+json", "text/html;q=1, application/json;q=0, */*", "application/json;q=2", "application/json;q=x",
)  # fmt: skip

QUERIES = (
    "", "?", "?&", "?&&", "?=", "?=1", "?unknown", "?unknown=1", "?limit", "?limit=", "?limit=1", "?limit=0", "?limit=-1",
    "?limit=+1", "?limit=%2B1", "?limit=1.0", "?limit=1e0", "?limit=01", "?limit=%31", "?limit=1&limit=1", "?limit=1&limit=2",
    "?limit=1,2", "?limit[]=1", "?limit=%20", "?limit= ", "?limit=%", "?limit=%zz", "?limit=%ff", "?limit=%00",
    "?limit=9007199254740993", "?limit=99999999999999999999", "?LIMIT=1", "?limit=1#fragment", "?limit=1;unknown=2",
    "?cursor=", "?cursor=garbage", "?cursor=e30", "?cursor=W10", "?cursor=%00", "?cursor=" + "a" * 2000, "?a+b=1", "?a%20b=1",
)  # fmt: skip

PATHS = (
    "/", "//", "/unknown", "/UNKNOWN", "/%", "/%zz", "/%00", "/%ff", "/..", "/../..", "/%2e%2e", "/./", "/a//b", "/a%2Fb", "/;",
    "/?", "/favicon.ico", "/" + "a" * 4000, "/healthz", "/readyz", "/healthz/", "/HEALTHZ",
)  # fmt: skip

SEGMENTS = (
    "a", "%20", "+", "a%2Fb", "%2F", "%2e%2e", "%00", "%ff", "%", "%zz", "%C3%A9", "é", "6BA7B810-9DAD-11D1-80B4-00C04FD430C8",
    "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "{6ba7b810-9dad-11d1-80b4-00c04fd430c8}", "6ba7b8109dad11d180b400c04fd430c8",
    "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8", "6ba7b810-9dad-11d1-80b4-00c04fd430c8%20", "null", "undefined", "0", "-1",
    "1.0", "a" * 2000, "__proto__", ";a=1", "a;b", "a,b", "$", "'", "%27%20OR%201=1",
)  # fmt: skip

AUTHORIZATIONS = (
    "", "Bearer", "Bearer ", "bearer x", "BEARER x", "Bearer x y", "Bearer  x", "Basic eDp5", "Token x", "Bearer a.b.c",
    "Bearer a.b", "Bearer ...", "Bearer é", 'Bearer "x"', "Bearer " + "a" * 4000, "Bearer eyJhbGciOiJub25lIn0.e30.",
)  # fmt: skip

METHODS = ("HEAD", "OPTIONS", "TRACE", "PUT", "PATCH", "POST", "DELETE", "GET", "PROPFIND", "get", "UNKNOWN")


def run(runner: Runner, suites: list[Any]) -> None:
    """Sends all of them, built from the first successful case of each operation."""
    server = runner.server
    seen: set[str] = set()
    for path in PATHS:
        send(runner, "paths", "GET", path)
    for suite in suites:
        for case in suite["cases"]:
            if case["kind"] != "success" or case["operation"] in seen:
                continue
            # A case sends what it is about first, and then looks at what became of it.
            index = next((index for index, step in enumerate(case["steps"]) if "send" in step), None)
            if index is None:
                continue
            seen.add(case["operation"])
            title, exchange = f"hostile {case['operation']}", case["steps"][index]["send"]
            try:
                runner.run(suite, {**case, "steps": case["steps"][:index]}, title)
                method, target, headers, body = runner.request(exchange)
            except Cannot:
                continue
            around(runner, title, exchange, method, target, headers, body)
    chunked(runner, server)


def around(runner: Runner, title: str, exchange: Any, method: str, target: str, headers: Any, body: bytes | None) -> None:
    bare = target.split("?")[0]
    for other in METHODS:
        if other != method:
            send(runner, title, other, bare, [])
    send(runner, title, method, bare + "/", [])
    without = [item for item in headers if item[0] != "Authorization"]
    for value in AUTHORIZATIONS:
        send(runner, title + " authorization", method, target, [*without, ("Authorization", value)], body)
    for value in ACCEPTS:
        # What changes something is refused by its body, so that it stays as it is.
        send(runner, title + " accept", method, target, [*headers, ("Accept", value)], b"[" if body is not None else None)
    if method == "GET":
        for query in QUERIES:
            send(runner, title + " query", method, bare + query, headers)
        segments = bare.split("/")
        for index, part in enumerate(exchange["path"]):
            if not isinstance(part, str):
                for segment in SEGMENTS:
                    changed = segments[:-1] + [segment] if index == len(exchange["path"]) - 1 else segments[:2] + [segment]
                    send(runner, title + " segment", method, "/".join(changed), headers)
                break
    if body is None or "json" not in exchange["body"]:
        return
    plain = [item for item in headers if item[0].lower() != "content-type"]
    for value in MEDIA_TYPES:
        send(runner, title + f" content type {value!r}", method, target, [*plain, ("Content-Type", value)], body)
    send(runner, title + " without a content type", method, target, plain, body)
    valid = json.loads(body)
    if isinstance(valid, dict):
        for what, hostile in bodies(valid):
            send(runner, f"{title}: {what}", method, target, headers, hostile)


def send(runner: Runner, title: str, method: str, target: str, headers: Any = (), body: bytes | None = None) -> None:
    answer = runner.server.send(method, target, list(headers), body)
    runner.observe(title, f"{method} {target[:120]}", answer)


def chunked(runner: Runner, server: Server) -> None:
    """Bodies whose framing lies, and heads that are none."""
    host = f"Host: {server.host}:{server.port}\r\nConnection: close\r\n".encode()
    post = b"POST /unknown HTTP/1.1\r\n" + host
    for title, request in {
        "a chunked body": post + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "a chunk that lies about its size": post + b"Transfer-Encoding: chunked\r\n\r\nff\r\n{}\r\n0\r\n\r\n",
        "a chunk of no size": post + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
        "both framings": post + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        "two lengths": post + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        "a negative length": post + b"Content-Length: -1\r\n\r\n{}",
        "an HTTP/1.0 request": b"GET /healthz HTTP/1.0\r\n\r\n",
        "an absolute target": b"GET http://localhost/healthz HTTP/1.1\r\n" + host + b"\r\n",
        "no host": b"GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n",
        "a folded header": b"GET /healthz HTTP/1.1\r\n" + host + b"X-A: 1\r\n 2\r\n\r\n",
        "a header without a colon": b"GET /healthz HTTP/1.1\r\n" + host + b"garbage\r\n\r\n",
        "a header of 100,000 bytes": b"GET /healthz HTTP/1.1\r\n" + host + b"X-A: " + b"a" * 100_000 + b"\r\n\r\n",
        "a target of 100,000 bytes": b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n" + host + b"\r\n",
        "no request line": b"garbage\r\n\r\n",
    }.items():
        runner.observe("framing", title, server.send_bytes(request))
