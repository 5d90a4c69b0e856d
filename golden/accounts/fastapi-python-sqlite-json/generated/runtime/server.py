"""From the environment to a listening server, and back."""

import os
import secrets
from collections.abc import Mapping

import uvicorn
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from .database import Database
from .errors import ServiceUnavailable
from .http import answer_json
from .log import Logger
from .routing import ContractRouter

_shutdown_seconds = 10
"""How long requests may take to finish once the process has been told to stop."""


def secret_from(environment: Mapping[str, str], name: str, log: Logger) -> bytes:
    """A secret of at least 32 bytes. Production does not start without; elsewhere one is made up for this run."""
    given = environment.get(name, "")
    if given:
        secret = given.encode()
        if len(secret) < 32:
            raise ValueError(f"{name} must be at least 32 bytes long")
        return secret
    if environment.get("ENVIRONMENT") == "production":
        raise ValueError(f"{name} must be set to a secret of at least 32 bytes")
    log.warn(f"{name} is not set: tokens are signed with a secret that ends with this process")
    return secrets.token_bytes(32)


def health_router(database: Database) -> ContractRouter:
    """Whether the process lives, and whether the database answers."""
    router = ContractRouter()

    @router.get("/healthz")
    async def healthz(_request: Request) -> Response:
        return answer_json(200, {"status": "ok"})

    router.only("/healthz", "GET", "HEAD", "OPTIONS")

    @router.get("/readyz")
    async def readyz(_request: Request) -> Response:
        try:
            await database.ping()
        except Exception as error:
            raise ServiceUnavailable from error
        return answer_json(200, {"status": "ready"})

    router.only("/readyz", "GET", "HEAD", "OPTIONS")
    return router


def serve(app: ASGIApp) -> None:
    """Runs an app until the process is told to stop; then lets the requests under way finish."""
    uvicorn.run(
        app,
        host=os.environ.get("HOST", "0.0.0.0"),
        port=int(os.environ.get("PORT", "8000")),
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=_shutdown_seconds,
    )
