"""The whole service: what it needs, its routers, and what stands around them."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI

from .auth import Auth
from .context import Services
from .handlers.colliding import CollidingHandlers
from .handlers.colliding2 import CollidingHandlers2
from .handlers.longs import LongsHandlers
from .handlers.pairs import PairsHandlers
from .handlers.rows import RowsHandlers
from .handlers.select import SelectHandlers
from .handlers.shapes import ShapesHandlers
from .routers.colliding import colliding_router
from .routers.colliding2 import colliding2_router
from .routers.longs import longs_router
from .routers.pairs import pairs_router
from .routers.rows import rows_router
from .routers.select import select_router
from .routers.shapes import shapes_router
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
    database = open_database(environment.get("DATABASE_URL", "data/torture.db"))
    auth = Auth(environment, log)
    return Services(auth=auth, database=database, log=log)


def create_app(
    services: Services,
    *,
    select: SelectHandlers,
    colliding: CollidingHandlers,
    colliding2: CollidingHandlers2,
    rows: RowsHandlers,
    pairs: PairsHandlers,
    shapes: ShapesHandlers,
    longs: LongsHandlers,
) -> FastAPI:
    """The app; its database is brought up to date when it starts, and closed when it stops."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await migrate(services.database, _MIGRATIONS, services.log)
        yield
        await services.database.close()

    # What is answered is what the contract says: no pages of documentation, no redirects.
    app = FastAPI(
        title="Torture",
        version="0.0.1-rc.1+build.7",
        lifespan=lifespan,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    answer_errors(app, json_errors, services.log)
    app.router.routes.extend(health_router(services.database).routes)
    app.router.routes.extend(select_router(services, select).routes)
    app.router.routes.extend(colliding_router(services, colliding).routes)
    app.router.routes.extend(colliding2_router(services, colliding2).routes)
    app.router.routes.extend(rows_router(services, rows).routes)
    app.router.routes.extend(pairs_router(services, pairs).routes)
    app.router.routes.extend(shapes_router(services, shapes).routes)
    app.router.routes.extend(longs_router(services, longs).routes)
    return app
