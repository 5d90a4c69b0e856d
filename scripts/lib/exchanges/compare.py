"""What of an answer has to be the same from every server, with what must differ (ids, times, tokens) made alike."""

from __future__ import annotations

import base64
import json
import re
import time
from datetime import datetime, timezone

from wire import Answer

# Headers that a client may act on. `Date`, `Connection` and the like belong to the server software.
HEADERS = (
    "allow", "cache-control", "content-disposition", "content-language", "content-location", "content-range",
    "content-type", "deprecation", "etag", "idempotency-replayed", "last-modified", "link", "location", "preference-applied",
    "ratelimit", "ratelimit-policy", "retry-after", "sunset", "vary", "warning", "www-authenticate", "x-content-type-options",
    "x-powered-by",
)  # fmt: skip

TOKEN = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]*")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")
# A number that a path has between slashes.
SEGMENT = re.compile(r"(?<=/)\d+(?=[/?> ]|$)")
# An integer that stands alone in a position.
INTEGER = re.compile(r"(?<=[\[,])\d+(?=[\],])")
# A cursor is base64url of JSON; it starts like an array or an object.
CURSOR = re.compile(r"(?<=cursor=)[\w%-]+|(?<=\"nextCursor\":\")[\w-]+")


class Normal:
    """Makes the answers of one server comparable: each id becomes the number of its first appearance.

    So does each number of a sequence, which a failed insertion may use up (PostgreSQL) or not (SQLite).
    """

    def __init__(self, sequences: list[str]) -> None:
        self.ids: dict[str, str] = {}
        self.numbers: dict[str, str] = {}
        names = "|".join(map(re.escape, sequences))
        self.numbered = re.compile(rf'(?<=")({names})":(\d+)\b') if sequences else None

    def answer(self, answer: Answer) -> list[str]:
        """Lines: the status, the headers in the order of their names, and the body."""
        # The body first: it says what the numbers in the headers are.
        body = self.text(answer.body.decode("utf-8", "backslashreplace"))
        lines = [str(answer.status)]
        for name in HEADERS:
            value = answer.header(name)
            if value is not None:
                lines.append(f"{name}: {self.text(value)}")
        if answer.header("x-request-id") is None and answer.status:
            lines.append("x-request-id: missing")
        return [*lines, body]

    def text(self, text: str) -> str:
        if self.numbered:
            text = self.numbered.sub(lambda found: f'{found[1]}":"{self.number(found[2])}"', text)
            text = SEGMENT.sub(lambda found: self.numbers.get(found[0], found[0]), text)
        text = CURSOR.sub(lambda found: self.cursor(found[0]), text)
        text = TOKEN.sub(lambda found: token(found[0]), text)
        text = UUID.sub(lambda found: self.id(found[0]), text)
        return TIME.sub(recent, text)

    def id(self, text: str) -> str:
        return self.ids.setdefault(text, f"<id {len(self.ids) + 1}>")

    def number(self, text: str) -> str:
        return self.numbers.setdefault(text, f"<number {len(self.numbers) + 1}>")

    def cursor(self, text: str) -> str:
        try:
            position = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode()
            return f"<cursor {INTEGER.sub(lambda found: self.numbers.get(found[0], found[0]), position)}>"
        except ValueError:
            return text


def recent(found: re.Match[str]) -> str:
    """A time of this run; one that was sent stays as it is."""
    moment = datetime.fromisoformat(found[0].replace("Z", "+00:00")) if valid(found[0]) else None
    if moment is None or abs((datetime.now(timezone.utc) - moment).total_seconds()) > 3600:
        return found[0]
    return "<now>"


def valid(text: str) -> bool:
    try:
        datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return False
    return True


def token(text: str) -> str:
    """The header and the claims of a token; times by their distance from now."""
    parts = text.split(".")
    try:
        header, claims = (json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))) for part in parts[:2])
    except ValueError:
        return text
    now = time.time()
    for name in ("iat", "nbf", "exp"):
        if isinstance(claims.get(name), (int, float)):
            claims[name] = "now" if abs(claims[name] - now) < 30 else f"in {round((claims[name] - now) / 60)} minutes"
    if "jti" in claims:
        claims["jti"] = "<id>"
    return f"<token {json.dumps(header, sort_keys=True)} {json.dumps(claims, sort_keys=True)}>"
