"""The entry: `python -m app.main`, or any ASGI server with `app.main:app`."""

import os

from generated.app import create_app, create_services
from generated.runtime.server import serve

from .handlers.catalogue import CatalogueService
from .handlers.customers import CustomersService
from .handlers.orders import OrdersService
from .handlers.reviews import ReviewsService

services = create_services(os.environ)
app = create_app(
    services,
    customers=CustomersService(),
    catalogue=CatalogueService(),
    reviews=ReviewsService(),
    orders=OrdersService(),
)

if __name__ == "__main__":
    serve(app)
