"""Columns as drivers give and take them, and the values that handlers know. Null stays null."""

import base64
import datetime
import decimal
import json
from typing import Any

from .json_models import json_any
from .json_text import number_from, write_json

_decoder = json.JSONDecoder(parse_int=number_from, parse_float=number_from)


def now() -> str:
    """This moment, in UTC with milliseconds."""
    return _instant(datetime.datetime.now(datetime.UTC))


def to_bool(value: int | None) -> Any:
    return None if value is None else bool(value)


def to_text(value: object) -> Any:
    return None if value is None else str(value)


def from_numeric(value: decimal.Decimal | None) -> Any:
    """Without an exponent."""
    return None if value is None else format(value, "f")


def to_moment(value: str | None) -> datetime.datetime | None:
    return None if value is None else datetime.datetime.fromisoformat(value)


def from_moment(value: datetime.datetime | None) -> Any:
    """In UTC, with milliseconds."""
    return None if value is None else _instant(value)


def _instant(value: datetime.datetime) -> str:
    text = value.astimezone(datetime.UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def to_date(value: str | None) -> datetime.date | None:
    return None if value is None else datetime.date.fromisoformat(value)


def to_base64(value: bytes | None) -> Any:
    return None if value is None else base64.b64encode(value).decode()


def from_base64(value: str | None) -> bytes | None:
    return None if value is None else base64.b64decode(value)


def from_json(value: str | None) -> Any:
    return None if value is None else _decoder.decode(value)


def to_json(value: Any) -> str | None:
    return None if value is None else write_json(json_any(value)).decode()


def to_scaled(value: str | None, scale: int) -> int | None:
    """A decimal as the integer of its smallest unit: 12.5 of scale 2 is 1250."""
    if value is None:
        return None
    whole, _, fraction = value.partition(".")
    return int(whole + fraction.ljust(scale, "0"))


def from_scaled(value: int | None, scale: int) -> Any:
    if value is None:
        return None
    digits = str(abs(value)).rjust(scale + 1, "0")
    text = f"{digits[:-scale]}.{digits[-scale:]}" if scale else digits
    return f"-{text}" if value < 0 else text


_complements = str.maketrans("0123456789", "9876543210")


def to_sortable(value: str | None, precision: int, scale: int) -> str | None:
    """A decimal as text that sorts as its value does: `p` and all its digits, or `n` and their complements to nine."""
    if value is None:
        return None
    whole, _, fraction = value.removeprefix("-").partition(".")
    digits = whole.lstrip("0").rjust(precision - scale, "0")
    text = f"{digits}.{fraction.ljust(scale, '0')}" if scale else digits
    is_negative = value.startswith("-") and text.strip("0.") != ""
    return f"n{text.translate(_complements)}" if is_negative else f"p{text}"


def from_sortable(value: str | None) -> Any:
    if value is None:
        return None
    is_negative = value.startswith("n")
    digits = value[1:].translate(_complements) if is_negative else value[1:]
    whole, point, fraction = digits.partition(".")
    return f"{'-' if is_negative else ''}{whole.lstrip('0') or '0'}{point}{fraction}"
