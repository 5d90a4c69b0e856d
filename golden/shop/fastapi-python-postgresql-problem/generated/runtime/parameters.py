"""Query strings, cookies and headers as the strings that they hold, and those as values to be checked."""

import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import unquote_to_bytes

from starlette.requests import Request

from .errors import MalformedJson, MalformedRequest
from .json_text import ABSENT, number_from, parse_json
from .violations import Violations, pointer_segment

Parameters = Mapping[str, list[str]]
"""The values of each parameter, in the order in which they were sent."""

Decode = Callable[[str], Any]
"""Makes a JSON value of text; text that is none stays text, and fails the check of its type."""

_broken_escape = re.compile("%(?![0-9A-Fa-f]{2})")


def percent_decoded(text: str) -> str:
    """Undoes percent-encoding; 400 where an escape is none, not UTF-8, or U+0000, which databases do not keep."""
    if "%" not in text:
        return text
    if "%00" in text or _broken_escape.search(text):
        raise MalformedRequest
    try:
        return unquote_to_bytes(text).decode()
    except UnicodeDecodeError as error:
        raise MalformedRequest from error


def query_of(request: Request) -> Parameters:
    """The query of a request, decoded; 400 where an escape is not UTF-8."""
    text: bytes = request.scope["query_string"]
    return parse_query(text.decode("latin-1")) if text else {}


def parse_query(text: str) -> Parameters:
    """The pairs of `name=value&…`."""
    parameters: dict[str, list[str]] = {}
    for pair in text.split("&"):
        if pair:
            name, _, value = pair.replace("+", " ").partition("=")
            parameters.setdefault(percent_decoded(name), []).append(percent_decoded(value))
    return parameters


def cookies_of(request: Request) -> Parameters:
    """The cookies of a request."""
    cookies: dict[str, list[str]] = {}
    for pair in "; ".join(request.headers.getlist("cookie")).split(";"):
        name, equals, value = pair.partition("=")
        if equals:
            value = value.strip()
            if len(value) > 1 and value[0] == value[-1] == '"':
                value = value[1:-1]
            cookies.setdefault(name.strip(), []).append(value)
    return cookies


def as_text(text: str) -> Any:
    return text


def single(
    parameters: Parameters, name: str, violations: Violations, decode: Decode = as_text
) -> Any:
    """The one value of a parameter; a violation where it was given more than once."""
    values = parameters.get(name)
    if values is None:
        return ABSENT
    if len(values) > 1:
        violations.add(f"/{pointer_segment(name)}", "repeated", "must be given only once")
        return ABSENT
    return decode(values[0])


def repeated(parameters: Parameters, name: str, decode: Decode = as_text) -> Any:
    """All values of a parameter that may be given more than once."""
    values = parameters.get(name)
    return ABSENT if values is None else [decode(value) for value in values]


def header_of(request: Request, name: str, decode: Decode = as_text) -> Any:
    """A header's value, where there is one."""
    values = request.headers.getlist(name)
    return decode(", ".join(values)) if values else ABSENT


def members(
    parameters: Parameters, shape: Mapping[str, Decode] | None = None, decode: Decode = as_text
) -> Any:
    """An object whose properties are parameters of their own."""
    names = parameters if shape is None else shape
    given = {
        name: (decode if shape is None else shape[name])(parameters[name][0])
        for name in names
        if name in parameters
    }
    return given or ABSENT


def deep_members(
    parameters: Parameters,
    name: str,
    shape: Mapping[str, Decode] | None = None,
    decode: Decode = as_text,
) -> Any:
    """An object as `name[property]=value`."""
    given = {}
    for key, values in parameters.items():
        if key.startswith(f"{name}[") and key.endswith("]"):
            member = key[len(name) + 1 : -1]
            given[member] = (shape or {}).get(member, decode)(values[0])
    return given or ABSENT


def pairs(shape: Mapping[str, Decode], separator: str = ",") -> Decode:
    """An object as `a,1,b,2`, or as `a=1,b=2`; some styles have another mark than the comma."""

    def decode(text: str) -> Any:
        parts = text.split(separator) if text else []
        if all("=" in part for part in parts):
            found = [part.partition("=")[::2] for part in parts]
        else:
            found = list(zip(parts[::2], [*parts[1::2], ""], strict=False))
        return {name: shape.get(name, as_text)(member) for name, member in found}

    return decode


def list_of(separator: str, decode: Decode = as_text) -> Decode:
    """A list as `a,b,c`."""
    return lambda text: [decode(part) for part in text.split(separator)] if text else []


_number = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def number_of(text: str) -> Any:
    """A number by JSON's grammar."""
    return number_from(text) if _number.fullmatch(text) else text


def boolean_of(text: str) -> Any:
    """`true` or `false`."""
    return text == "true" if text in ("true", "false") else text


def scalar_of(text: str) -> Any:
    """A number, `true` or `false`, or else a string."""
    decoded = number_of(text)
    return boolean_of(text) if decoded is text else decoded


def json_of(text: str) -> Any:
    """A JSON text."""
    try:
        return parse_json(text.encode())
    except (MalformedJson, UnicodeEncodeError):
        return text
