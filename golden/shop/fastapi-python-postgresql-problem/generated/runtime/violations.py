"""What is wrong with a request, collected until all of it is known."""

from collections.abc import Callable, Collection
from typing import Any

from .errors import ValidationFailed, Violation


class Violations:
    """The violations of one request, or of one part of it."""

    def __init__(self) -> None:
        self.found: list[Violation] = []
        self.part = "body"
        """The part of the request that is being looked at."""

    def add(self, pointer: str, code: str, detail: str) -> None:
        self.found.append({"in": self.part, "pointer": pointer, "code": code, "detail": detail})

    def missing(self, pointer: str, detail: str) -> None:
        """Reports a parameter that is required, unless something else is known to be wrong with it."""
        if self.found:
            last = self.found[-1]
            if last["in"] == self.part and last["pointer"] == pointer:
                return
        self.add(pointer, "required", detail)

    def unknown(
        self,
        members: dict[str, Any],
        at: str,
        known: Collection[str],
        code: str = "unknown_property",
        detail: str = "is not a known property",
    ) -> None:
        """Reports the properties that a closed object does not declare, in the order in which they were sent."""
        for name in members:
            if name not in known:
                self.add(f"{at}/{pointer_segment(name)}", code, detail)

    def check(self, status: int = 400) -> None:
        """Raises when there are any."""
        if self.found:
            raise ValidationFailed(self.found, status)


Check = Callable[[Any, str, Violations], None]
"""Adds what is wrong with a value."""


def passes(value: Any, check: Check) -> bool:
    """Whether a value passes a check, which then leaves no trace."""
    violations = Violations()
    check(value, "", violations)
    return not violations.found


def count_fitting(value: Any, *checks: Check) -> int:
    """How many of several checks a value passes."""
    return sum(passes(value, check) for check in checks)


def pointer_segment(name: str) -> str:
    """A name as it is written in a JSON Pointer (RFC 6901)."""
    return name.replace("~", "~0").replace("/", "~1")
