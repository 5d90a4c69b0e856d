"""The whole service: what it needs, its routers, and what stands around them."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI

from .auth import Auth
from .context import Services
from .handlers.users import UsersHandlers
from .routers.users import users_router
from .runtime import json_errors
from .runtime.log import Logger
from .runtime.middleware import answer_errors
from .runtime.migrate import migrate
from .runtime.server import health_router
from .runtime.sqlite import open_database

_MIGRATIONS = Path(__file__).parent.parent / "migrations"


def create_services(environment: Mapping[str, str]) -> Services:
    """Opens what the service needs as the environment says."""
    log = Logger(environment.get("LOG_LEVEL", "info"))
    database = open_database(environment.get("DATABASE_URL", "data/accounts.db"))
    auth = Auth(environment, log)
    return Services(auth=auth, database=database, log=log)


def create_app(services: Services, *, users: UsersHandlers) -> FastAPI:
    """The app; its database is brought up to date when it starts, and closed when it stops."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await migrate(services.database, _MIGRATIONS, services.log)
        yield
        await services.database.close()

    # What is answered is what the contract says: no pages of documentation, no redirects.
    app = FastAPI(
        title="Accounts",
        version="1.0.0",
        lifespan=lifespan,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    answer_errors(app, json_errors, services.log)
    app.router.routes.extend(health_router(services.database).routes)
    app.router.routes.extend(users_router(services, users).routes)
    return app
