"""The whole service: what it needs, its routers, and what stands around them."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI

from .auth import Auth
from .context import Services
from .handlers.catalogue import CatalogueHandlers
from .handlers.customers import CustomersHandlers
from .handlers.orders import OrdersHandlers
from .handlers.reviews import ReviewsHandlers
from .routers.catalogue import catalogue_router
from .routers.customers import customers_router
from .routers.orders import orders_router
from .routers.reviews import reviews_router
from .runtime import problem_errors
from .runtime.log import Logger
from .runtime.middleware import answer_errors
from .runtime.migrate import migrate
from .runtime.postgresql import open_database
from .runtime.server import health_router

_MIGRATIONS = Path(__file__).parent.parent / "migrations"


def create_services(environment: Mapping[str, str]) -> Services:
    """Opens what the service needs as the environment says."""
    log = Logger(environment.get("LOG_LEVEL", "info"))
    database = open_database(environment.get("DATABASE_URL", "postgresql://localhost/shop"))
    auth = Auth(environment, log)
    return Services(auth=auth, database=database, log=log)


def create_app(
    services: Services,
    *,
    customers: CustomersHandlers,
    catalogue: CatalogueHandlers,
    reviews: ReviewsHandlers,
    orders: OrdersHandlers,
) -> FastAPI:
    """The app; its database is brought up to date when it starts, and closed when it stops."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await migrate(services.database, _MIGRATIONS, services.log)
        yield
        await services.database.close()

    # What is answered is what the contract says: no pages of documentation, no redirects.
    app = FastAPI(
        title="Shop",
        version="2.3.0",
        lifespan=lifespan,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    answer_errors(app, problem_errors, services.log)
    app.router.routes.extend(health_router(services.database).routes)
    app.router.routes.extend(customers_router(services, customers).routes)
    app.router.routes.extend(catalogue_router(services, catalogue).routes)
    app.router.routes.extend(reviews_router(services, reviews).routes)
    app.router.routes.extend(orders_router(services, orders).routes)
    return app
