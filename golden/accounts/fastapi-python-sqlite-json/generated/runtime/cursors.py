"""Where a page of a list ends: the order values of its last item, which the next page starts after."""

import base64
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from starlette.requests import Request

from .errors import MalformedJson
from .json_models import json_any
from .json_text import ABSENT, parse_json, write_json
from .violations import Violations

Item = TypeVar("Item")
Source = TypeVar("Source")
Values = TypeVar("Values")


@dataclass(slots=True)
class Page(Generic[Item]):
    """One page of a list."""

    items: list[Item]
    next_cursor: str | None = None
    """Where the next page starts; none on the last one."""


def page(
    rows: Sequence[Source],
    limit: int,
    item: Callable[[Source], Item],
    order: Callable[[Source], Sequence[Any]],
) -> Page[Item]:
    """A page of at most `limit` items, made from one row more where there is one."""
    items = [item(row) for row in rows[:limit]]
    if len(rows) <= limit or not items:
        return Page(items)
    return Page(items, encode_cursor(order(rows[limit - 1])))


def encode_cursor(values: Sequence[Any]) -> str:
    """A cursor for the item with these order values."""
    return base64.urlsafe_b64encode(write_json(json_any(list(values)))).decode().rstrip("=")


def position_after(
    cursor: Any, decode: Callable[[str], Values | None], violations: Violations
) -> Values | None:
    """What a `cursor` parameter holds; a violation where it holds nothing that its list could have given out."""
    if cursor is ABSENT:
        return None
    values = decode(cursor)
    if values is None:
        violations.add("/cursor", "cursor", "is not a valid cursor")
    return values


_alphabet = re.compile("[A-Za-z0-9_-]+")


def decode_cursor(text: str, length: int) -> list[Any] | None:
    """The order values of a cursor; none where the text is none of `length` values."""
    if not _alphabet.fullmatch(text):
        return None
    if len(text) % 4 == 1:
        text = text[:-1]  # six bits are no byte
    try:
        values = parse_json(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (MalformedJson, ValueError):
        return None
    return values if isinstance(values, list) and len(values) == length else None


def link_to_next(request: Request, limit: int, page: Page[Any]) -> dict[str, str]:
    """The `Link` header that announces the next page of the same request, where there is one."""
    if page.next_cursor is None:
        return {}
    path = request.scope["raw_path"].decode("latin-1")
    query = request.scope["query_string"].decode("latin-1")
    kept = [
        pair for pair in query.split("&") if pair and not pair.startswith(("limit=", "cursor="))
    ]
    following = "&".join([*kept, f"limit={limit}", f"cursor={page.next_cursor}"])
    return {"Link": f'<{path}?{following}>; rel="next"'}
