"""What every handler is given besides its request."""

from dataclasses import dataclass

from fastapi import Request

from .auth import Auth
from .runtime.database import Database
from .runtime.http import set_header
from .runtime.log import Logger


@dataclass(frozen=True, slots=True)
class Services:
    """What the service needs, opened once."""

    auth: Auth
    database: Database
    log: Logger


@dataclass(slots=True)
class Context:
    """The services, and the request that is being answered."""

    services: Services
    request: Request
    """For what the contract does not say, such as its headers."""

    @property
    def auth(self) -> Auth:
        return self.services.auth

    @property
    def database(self) -> Database:
        return self.services.database

    @property
    def log(self) -> Logger:
        return self.services.log

    @property
    def request_id(self) -> str:
        return str(self.request.scope["request_id"])

    def set_header(self, name: str, value: str) -> None:
        """Gives the answer a header."""
        set_header(self.request, name, value)
