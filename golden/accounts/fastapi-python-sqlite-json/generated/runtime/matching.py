"""What is expected of a JSON value.

A dictionary expects exactly its members, in its order; a list exactly its elements; anything else a value that is equal. The
classes below expect less.
"""

import base64
import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from . import formats
from .json_text import is_of_kind


class Expected:
    """Something that more than one value is."""

    def match(self, value: Any, at: str) -> None:
        raise NotImplementedError


def match(value: Any, expected: Any, at: str) -> None:
    """Raises where a value is not what is expected."""
    if isinstance(expected, Expected):
        expected.match(value, at)
    elif isinstance(expected, dict):
        assert isinstance(value, dict), f"{at}: {value!r} is no object"
        names = [
            name
            for name, member in expected.items()
            if name in value or not isinstance(member, Optional)
        ]
        assert list(value) == names, at
        for name in names:
            match(value[name], expected[name], f"{at}/{name}")
    elif isinstance(expected, list):
        assert isinstance(value, list), f"{at}: {value!r} is no array"
        assert len(value) == len(expected), at
        for index, (item, one) in enumerate(zip(value, expected, strict=True)):
            match(item, one, f"{at}/{index}")
    else:
        Equal(expected).match(value, at)


class Anything(Expected):
    def match(self, value: Any, at: str) -> None:
        pass


ANY = Anything()


class Equal(Expected):
    """A value, whatever the order of its members."""

    def __init__(self, expected: Any) -> None:
        self._expected = expected

    def match(self, value: Any, at: str) -> None:
        assert _same(value, self._expected), f"{at}: {value!r} is not {self._expected!r}"


class OneOf(Expected):
    def __init__(self, *expected: Any) -> None:
        self._expected = expected

    def match(self, value: Any, at: str) -> None:
        assert any(_same(value, one) for one in self._expected), f"{at}: {value!r} is not expected"


def _same(value: Any, other: Any) -> bool:
    return _canonical(value) == _canonical(other)


def _canonical(value: Any) -> str:
    return json.dumps(_plain(value), sort_keys=True)


def _plain(value: Any) -> Any:
    """Integers in one form, whatever they were written as."""
    if isinstance(value, dict):
        return {name: _plain(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


class Kind(Expected):
    """A value of one of these kinds."""

    def __init__(self, *kinds: str) -> None:
        self._kinds = kinds

    def match(self, value: Any, at: str) -> None:
        assert is_of_kind(value, *self._kinds), f"{at}: {value!r} is no {' or '.join(self._kinds)}"


class Nullable(Expected):
    def __init__(self, expected: Any) -> None:
        self._expected = expected

    def match(self, value: Any, at: str) -> None:
        if value is not None:
            match(value, self._expected, at)


class Optional(Expected):
    """A member that may be absent."""

    def __init__(self, expected: Any) -> None:
        self._expected = expected

    def match(self, value: Any, at: str) -> None:
        match(value, self._expected, at)


class Several(Expected):
    """At least so many elements, each of which is what is expected."""

    def __init__(self, minimum: int, expected: Any) -> None:
        self._minimum = minimum
        self._expected = expected

    def match(self, value: Any, at: str) -> None:
        assert isinstance(value, list), f"{at}: {value!r} is no array"
        assert len(value) >= self._minimum, f"{at}: there are not {self._minimum} items"
        for index, item in enumerate(value):
            match(item, self._expected, f"{at}/{index}")


def _is_instant(text: str) -> bool:
    return formats.is_date_time(text) and formats.to_utc(text) == text


def _is_lower_uuid(text: str) -> bool:
    return formats.is_uuid(text) and text == text.lower()


_checks: dict[str, Callable[[str], bool]] = {
    "date-time": _is_instant,
    "date": formats.is_date,
    "time": formats.is_time,
    "duration": formats.is_duration,
    "email": formats.is_email,
    "uri": formats.is_uri,
    "uuid": _is_lower_uuid,
    "byte": formats.is_base64,
}


class Format(Expected):
    """A string in a format, in its normal form."""

    def __init__(self, name: str) -> None:
        self._name = name

    def match(self, value: Any, at: str) -> None:
        assert isinstance(value, str), f"{at}: {value!r} is no string"
        check = _checks.get(self._name)
        assert check is None or check(value), f"{at}: {value!r} is no {self._name}"


class Later(Expected):
    """A date-time after another one."""

    def __init__(self, than: str) -> None:
        self._than = than

    def match(self, value: Any, at: str) -> None:
        Format("date-time").match(value, at)
        assert value > self._than, f"{at}: {value} is not later than {self._than}"


class Token(Expected):
    """A JWT that expires so many seconds after it was issued."""

    def __init__(self, lifetime: int) -> None:
        self._lifetime = lifetime

    def match(self, value: Any, at: str) -> None:
        parts = str(value).split(".")
        assert len(parts) == 3, at
        claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
        assert claims["exp"] - claims["iat"] == self._lifetime, f"{at}: exp - iat"


class DecimalOf(Expected):
    """A decimal with exactly so many digits after the point."""

    def __init__(self, scale: int) -> None:
        fraction = rf"\.[0-9]{{{scale}}}" if scale else ""
        self._pattern = re.compile(rf"-?[0-9]+{fraction}")

    def match(self, value: Any, at: str) -> None:
        assert self._pattern.fullmatch(str(value)), f"{at}: {value!r}"


__all__: Sequence[str] = [
    "ANY",
    "DecimalOf",
    "Equal",
    "Format",
    "Kind",
    "Later",
    "Nullable",
    "OneOf",
    "Optional",
    "Several",
    "Token",
    "match",
]
