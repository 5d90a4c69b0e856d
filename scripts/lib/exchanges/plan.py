"""Runs the test plan's steps (`contractc dump --stage exchanges`) against one server, and hands each answer on."""

from __future__ import annotations

import base64
import hmac
import json
import random
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from wire import Answer, Server

SECRET = "a secret of the exchanges, 32 bytes or more"

Json = Any
Observe = Callable[[str, str, Answer], None]


class Cannot(Exception):
    """The case needs something that is only to be had inside the service, such as its session store."""


def encoded(text: str) -> str:
    return quote(text, safe="!'()*-._~")


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Runner:
    """One run of cases against one server. Every server sees the same fresh values: they come from one seed."""

    def __init__(self, head: Json, server: Server, observe: Observe) -> None:
        self.schemes = {scheme["name"]: scheme for scheme in head["schemes"]}
        self.server = server
        self.observe = observe
        self.variables: dict[str, Json] = {}
        self.title = ""
        self.random = random.Random(0)

    def run(self, suite: Json, case: Json, title: str = "") -> None:
        """Every title has fresh values of its own."""
        self.title = title or f"{suite['suite']}: {case['name']}"
        self.random.seed(self.title)
        self.variables = {}
        for index in case["fixtures"]:
            self.steps(suite["fixtures"][index]["steps"])
        self.steps(case["steps"])

    def steps(self, steps: list[Json]) -> None:
        for step in steps:
            ((kind, value),) = step.items()
            getattr(self, "do_" + kind)(value)

    # Steps

    def do_bind(self, step: Json) -> None:
        self.variables[step["variable"]] = self.text(step["text"])

    def do_send(self, exchange: Json) -> Answer:
        method, target, headers, body = self.request(exchange)
        answer = self.server.send(method, target, headers, body)
        self.observe(self.title, f"{method} {target}", answer)
        if answer.status == exchange["expect"]["statuses"][0]:
            for capture in exchange.get("captures", []):
                self.variables[capture["variable"]] = captured(capture, answer)
        return answer

    def do_burst(self, step: Json) -> None:
        for _ in range(step["count"]):
            self.do_send(step["exchange"])

    do_concurrent = do_burst

    def do_tick(self, _: Json) -> None:
        time.sleep(0.002)

    def do_race(self, step: Json) -> None:
        # One after another: which of several at once is first is not a server's to decide.
        for exchange in step["exchanges"]:
            self.do_send(exchange)

    def do_mint(self, mint: Json) -> None:
        self.variables[mint["variable"]] = self.token(mint)

    def do_walk(self, walk: Json) -> None:
        answer = self.do_send(walk["first"])
        first = True
        while answer.status == 200:
            following = self.following(walk, answer)
            if following is None:
                return
            _, _, headers, _ = self.request(walk["first"])
            if first:
                self.steps(walk["between"])
                first = False
                for number, target in enumerate(forged(following)):
                    refusal = self.server.send("GET", target, headers, None)
                    self.observe(self.title, f"GET {target.split('cursor=')[0]} forged {number}", refusal)
            answer = self.server.send("GET", following, headers, None)
            self.observe(self.title, f"GET {following.split('cursor=')[0]}", answer)

    def following(self, walk: Json, answer: Answer) -> str | None:
        if walk["shape"] == "link":
            link = answer.header("link")
            return link.split(">")[0][1:] if link else None
        cursor = json.loads(answer.body).get("nextCursor")
        if cursor is None:
            return None
        exchange = walk["first"]
        pairs = [(name, self.text(value)) for name, value in exchange.get("query", []) if name != "cursor"]
        pairs.append(("cursor", cursor))
        return self.text(exchange["path"]) + "?" + "&".join(f"{encoded(n)}={encoded(v)}" for n, v in pairs)

    # Requests

    def request(self, exchange: Json) -> tuple[str, str, list[tuple[str, str]], bytes | None]:
        headers = [(name, self.text(value)) for name, value in exchange.get("headers", [])]
        query = [(name, self.text(value)) for name, value in exchange.get("query", [])]
        for name, value in exchange.get("credentials", []):
            self.show(self.schemes[name], self.text(value), headers, query)
        target = self.text(exchange["path"], encoded)
        if query:
            target += ("&" if "?" in target else "?") + "&".join(f"{encoded(n)}={encoded(v)}" for n, v in query)
        body = exchange.get("body")
        return exchange["method"], target, headers, None if body is None else self.body(body)

    @staticmethod
    def show(scheme: Json, value: str, headers: list[tuple[str, str]], query: list[tuple[str, str]]) -> None:
        match scheme["credential"]:
            case "jwt":
                headers.append(("Authorization", "Bearer " + value))
            case "basic":
                headers.append(("Authorization", "Basic " + value))
            case "apiKey" if scheme["in"] == "query":
                query.append((scheme["parameter"], value))
            case "apiKey" if scheme["in"] == "cookie":
                headers.append(("Cookie", f"{scheme['parameter']}={value}"))
            case "apiKey":
                headers.append((scheme["parameter"], value))
            case credential:
                raise Cannot(credential)

    def body(self, body: Json) -> bytes:
        ((kind, value),) = body.items()
        match kind:
            case "json":
                return written(self.json(value)).encode()
            case "text":
                return value.encode()
            case "bytes":
                return bytes(value)
            case _:
                return b'"' + b"a" * max(0, value - 2) + b'"'

    def token(self, mint: Json) -> str:
        scheme = self.schemes[mint["scheme"]]
        flaw = mint.get("flaw")
        if flaw == "garbage":
            return "garbage"
        if scheme["credential"] != "jwt" or not scheme["algorithms"][0].startswith("HS"):
            raise Cannot(scheme["credential"])
        now, lifetime, beyond = int(time.time()), scheme["lifetime"], scheme["leeway"] + 60
        claims: dict[str, Json] = {name: self.json(value) for name, value in mint["claims"]}
        if mint["scopes"]:
            claims["scope"] = " ".join(mint["scopes"])
        for name, claim in (("issuer", "iss"), ("audience", "aud")):
            if name in scheme:
                claims[claim] = scheme[name]
        claims["iat"] = now - lifetime - beyond if flaw == "expired" else now
        claims["exp"] = now - beyond if flaw == "expired" else now + lifetime
        if flaw == "notYetValid":
            claims["nbf"] = now + beyond
        if flaw == "wrongIssuer":
            claims["iss"] = "https://issuer.invalid"
        if flaw == "wrongAudience":
            claims["aud"] = "nobody"
        for name, claim in (("missingSubject", "sub"), ("missingExpiry", "exp")):
            if flaw == name:
                claims.pop(claim, None)
        algorithm = scheme["algorithms"][0]
        if flaw == "wrongAlgorithm":
            algorithm = "HS256" if algorithm == "HS512" else "HS512"
        if flaw == "unsigned":
            algorithm = "none"
        signed = ".".join(base64url(json.dumps(part).encode()) for part in ({"alg": algorithm, "typ": "JWT"}, claims))
        if flaw == "unsigned":
            return signed + "."
        signature = bytearray(hmac.digest(SECRET.encode(), signed.encode(), "sha" + algorithm[2:]))
        if flaw == "wrongSignature":
            signature[0] ^= 0xFF
        return f"{signed}.{base64url(bytes(signature))}"

    # Templates

    def text(self, template: list[Json], encode: Callable[[str], str] = lambda text: text) -> str:
        return "".join(part if isinstance(part, str) else encode(self.part(part)) for part in template)

    def part(self, part: Json) -> str:
        if "fresh" in part:
            return "".join(self.random.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=part["fresh"]))
        value = self.variables.get(part["variable"])
        return value if isinstance(value, str) else json.dumps(value)

    def json(self, template: Json) -> Json:
        ((kind, value),) = template.items()
        match kind:
            case "value":
                return value
            case "text":
                return self.text(value)
            case "variable":
                return self.variables.get(value)
            case "array":
                return [self.json(item) for item in value]
            case _:
                return {name: self.json(item) for name, item in value}


def captured(capture: Json, answer: Answer) -> Json:
    if "header" in capture:
        return answer.header(capture["header"]) or ""
    value = json.loads(answer.body)
    for segment in capture["pointer"].split("/")[1:]:
        name = segment.replace("~1", "/").replace("~0", "~")
        value = value[int(name)] if isinstance(value, list) else value.get(name)
    return value


# What no cursor that a server gave out holds: beyond widths, precision and calendars, and not in its normal form.
EDGES = (
    "2147483648", "-9223372036854775809", "99999999999999999999", "1e400", "1.5", "true", "null", "[]", '""', '"\\u0000"',
    '"0000-01-01"', '"0001-01-01"', '"9999-12-31"', '"0000-01-01T00:00:00Z"', '"0001-01-01T00:00:00Z"', '"2016-12-31T23:59:60Z"',
    '"2020-01-01T00:00:00.123456789+01:00"', '"99999999999999999999.99"', '"FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF"',
)  # fmt: skip


def forged(target: str) -> list[str]:
    """A request for the next page, with each value of its cursor in turn replaced by each of the edges."""
    before, _, cursor = target.partition("cursor=")
    values = [json.dumps(value) for value in json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))]
    positions = [[*values[:index], edge, *values[index + 1 :]] for index in range(len(values)) for edge in EDGES]
    texts = ["[" + ",".join(position) + "]" for position in positions]
    return [before + "cursor=" + base64.urlsafe_b64encode(text.encode()).decode().rstrip("=") for text in texts]


class Number(float):
    """A number that is written again as it was read, whatever its size."""

    def __new__(cls, text: str) -> Number:
        number = super().__new__(cls, text)
        number.text = text
        return number


def written(value: Json) -> str:
    """JSON text."""
    match value:
        case Number():
            return value.text
        case list():
            return "[" + ",".join(map(written, value)) + "]"
        case dict():
            return "{" + ",".join(f"{written(name)}:{written(item)}" for name, item in value.items()) + "}"
        case _:
            return json.dumps(value, ensure_ascii=False)


def read(text: str) -> tuple[Json, list[Json]]:
    """The schemes, and the suites."""
    head, *suites = [json.loads(line, parse_float=Number) for line in text.splitlines()]
    return head, suites
