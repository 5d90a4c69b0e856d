"""At most so many requests in so many seconds, counted in this process."""

import math
import time
from dataclasses import dataclass

from starlette.requests import Request

from .errors import TooManyRequests

_most_windows = 10_000


@dataclass(slots=True)
class _Window:
    ends: float
    count: int = 0


class RateLimiter:
    """Counts requests of each caller."""

    def __init__(self, requests: int, seconds: int) -> None:
        self._requests = requests
        self._seconds = seconds
        self._windows: dict[str, _Window] = {}

    def count(self, caller: str) -> None:
        """Raises a 429 beyond the limit."""
        now = time.monotonic()
        window = self._windows.get(caller)
        if window is None or window.ends <= now:
            if len(self._windows) > _most_windows:
                self._windows = {key: one for key, one in self._windows.items() if one.ends > now}
            window = self._windows[caller] = _Window(now + self._seconds)
        window.count += 1
        if window.count > self._requests:
            raise TooManyRequests(math.ceil(window.ends - now))


def address_of(request: Request) -> str:
    """Who asks where nobody is known: a credential that was not checked would be another caller whenever it is changed."""
    return request.client.host if request.client else ""
