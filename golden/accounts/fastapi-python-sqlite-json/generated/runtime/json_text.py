"""JSON as RFC 8259 means it, strictly: no duplicate names, no lone surrogates, no U+0000 (which databases do not keep),
bounded nesting, exact integers.
"""

import json
import math
import re
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from .errors import MalformedJson

ABSENT: Any = type(
    "Absent", (), {"__repr__": lambda self: "ABSENT", "__bool__": lambda self: False}
)()
"""Where a property is not there at all, which is not the same as null."""

_exact = re.compile(r"(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?", re.ASCII)
_nul = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
_brackets = re.compile(rb'"(?:[^"\\]|\\.)*(?:"|\Z)|[\[\]{}]', re.DOTALL)


def number_from(text: str) -> int | float:
    """The number that JSON text denotes: `1.0` and `1e3` are integers; one of more than 20 digits is a double."""
    if len(text) <= 16 and text.lstrip("-").isdecimal():
        return int(text)
    match = _exact.fullmatch(text)
    if match is not None:
        sign, whole, fraction, exponent = match.groups()
        fraction = fraction or ""
        zeros = int(exponent[:12] if exponent else "0") - len(fraction)
        digits = whole + fraction
        while zeros < 0 and digits.endswith("0"):
            digits, zeros = digits[:-1], zeros + 1
        digits = digits.lstrip("0")
        if not digits:
            return 0
        if zeros >= 0 and len(digits) + zeros <= 20:
            return int(sign + digits + "0" * zeros)
    return float(text)


def _no_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON")


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("duplicate name")
    return members


_decoder = json.JSONDecoder(
    object_pairs_hook=_members,
    parse_int=number_from,
    parse_float=number_from,
    parse_constant=_no_constant,
)


def parse_json(data: bytes, maximum_depth: int = 64) -> Any:
    """Parses a body; 400 where it is not strict JSON."""
    try:
        if data.count(b"[") + data.count(b"{") > maximum_depth:
            _check_depth(data, maximum_depth)
        value = _decoder.decode(data.decode())
        if b"\\u" in data:
            json.dumps(value, ensure_ascii=False).encode()  # raises where a surrogate is alone
            if _nul.search(data):
                raise ValueError("U+0000")
        return value
    except (ValueError, RecursionError) as error:
        raise MalformedJson from error


def _check_depth(data: bytes, maximum_depth: int) -> None:
    depth = 0
    for match in _brackets.finditer(data):
        token = match[0]
        if token in (b"[", b"{"):
            depth += 1
            if depth > maximum_depth:
                raise ValueError("nested too deeply")
        elif token in (b"]", b"}"):
            depth -= 1


class _NumberText(Exception):
    """There is a number that Python's own encoder would write in another form."""


class ExactNumber:
    """A number in the one form that every service writes it in (ECMA-262, Number::toString)."""

    def __init__(self, text: str) -> None:
        self.text = text


def _no_json(value: object) -> str:
    if isinstance(value, ExactNumber):
        raise _NumberText
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    raise TypeError(f"{type(value).__name__} is no JSON value")


_encoder = json.JSONEncoder(
    ensure_ascii=False,
    check_circular=False,
    allow_nan=False,
    separators=(",", ":"),
    default=_no_json,
)


def write_json(value: Any) -> bytes:
    """Writes a JSON value."""
    try:
        return _encoder.encode(value).encode()
    except _NumberText:
        return _written(value).encode()


def _written(value: Any) -> str:
    if isinstance(value, ExactNumber):
        return value.text
    if isinstance(value, dict):
        members = (f"{_encoder.encode(name)}:{_written(member)}" for name, member in value.items())
        return "{" + ",".join(members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_written, value)) + "]"
    return _encoder.encode(value)


def json_number(value: float | None) -> Any:
    """A number as `write_json` takes it."""
    if value is None or type(value) is int:
        return value
    if not math.isfinite(value):
        return None
    if value.is_integer() and abs(value) < 2**53:
        return int(value)
    text = repr(float(value))
    written = _number_text(text)
    return value if written == text else ExactNumber(written)


def _number_text(text: str) -> str:
    mantissa, _, exponent = text.lstrip("-").partition("e")
    whole, _, fraction = mantissa.partition(".")
    fraction = fraction.rstrip("0")
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    sign = "-" if text.startswith("-") else ""
    if len(digits) <= point <= 21:
        return sign + digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    rest = "." + digits[1:] if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{rest}e{point - 1:+d}"


def is_integer(value: Any) -> bool:
    """A number without fraction; `1e400`, which a double cannot hold, is one beyond all bounds."""
    return type(value) is int or (
        type(value) is float and (value.is_integer() or math.isinf(value))
    )


def is_integer_within(value: Any, least: int, greatest: int) -> bool:
    """An integer between two bounds, both included."""
    return is_integer(value) and least <= value <= greatest


def is_number(value: Any) -> bool:
    """A number that a double holds: `1e400` is none."""
    return type(value) is int or (type(value) is float and math.isfinite(value))


def is_single(value: Any) -> bool:
    """A number that single precision holds."""
    return is_number(value) and abs(value) <= 3.4028234663852886e38


def is_of_kind(value: Any, *kinds: str) -> bool:
    """Whether a value is of one of these kinds of JSON values; integers are numbers too."""
    if value is None:
        return "null" in kinds
    if isinstance(value, bool):
        return "boolean" in kinds
    if isinstance(value, str):
        return "string" in kinds
    if isinstance(value, list):
        return "array" in kinds
    if isinstance(value, dict):
        return "object" in kinds
    return "number" in kinds or ("integer" in kinds and float(value).is_integer())


def _canonical(value: Any) -> str:
    """A text that equal values share, whatever the order of their properties."""
    return json.dumps(value, sort_keys=True)


def are_unique(values: Sequence[Any]) -> bool:
    return len({_canonical(value) for value in values}) == len(values)


def is_one_of(value: Any, permitted: Iterable[Any]) -> bool:
    text = _canonical(value)
    return any(_canonical(other) == text for other in permitted)
