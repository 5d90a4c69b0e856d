"""Structured logging: one line of JSON an event, on standard output."""

import json
import sys
import traceback
from datetime import UTC, datetime
from typing import Any

_levels = ("debug", "info", "warn", "error", "silent")


class Logger:
    """Writes everything from a level on."""

    def __init__(self, level: str = "info") -> None:
        self._threshold = _levels.index(level) if level in _levels else 0

    def debug(self, message: str, **fields: Any) -> None:
        self._write(0, message, fields)

    def info(self, message: str, **fields: Any) -> None:
        self._write(1, message, fields)

    def warn(self, message: str, **fields: Any) -> None:
        self._write(2, message, fields)

    def error(self, message: str, **fields: Any) -> None:
        self._write(3, message, fields)

    def _write(self, level: int, message: str, fields: dict[str, Any]) -> None:
        if level < self._threshold:
            return
        time = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        line = {"time": time, "level": _levels[level], "message": message, **fields}
        sys.stdout.write(json.dumps(line, ensure_ascii=False, default=_plain) + "\n")
        sys.stdout.flush()


def _plain(value: object) -> str:
    if isinstance(value, BaseException):
        return "".join(traceback.format_exception(value))
    return str(value)
