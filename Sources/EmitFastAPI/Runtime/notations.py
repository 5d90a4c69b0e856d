"""Texts of a path that say more than the value: its labels and matrices (RFC 6570, sections 3.2.5 and 3.2.7)."""

from typing import Any

from .parameters import Decode


def labelled(decode: Decode, separator: str = ",") -> Decode:
    """What a path has as `.a,b`, or with another separator as `.a.b`."""
    return lambda text: decode(text[1:].replace(separator, ",")) if text.startswith(".") else text


def matrix(decode: Decode, name: str | None = None) -> Decode:
    """What a path has as `;name=a,b` or `;name=a;name=b`; without a name, an object as `;x=1;y=2`."""

    def read(text: str) -> Any:
        if not text.startswith(";"):
            return text
        parts = text[1:].split(";")
        if name is None:
            return decode(",".join(parts))
        if not all(part == name or part.startswith(f"{name}=") for part in parts):
            return text
        return decode(",".join(part[len(name) + 1 :] for part in parts))

    return read
