"""The entry: `python -m app.main`, or any ASGI server with `app.main:app`."""

import os

from generated.app import create_app, create_services
from generated.runtime.server import serve

from .handlers.colliding import CollidingService
from .handlers.colliding2 import CollidingService2
from .handlers.longs import LongsService
from .handlers.pairs import PairsService
from .handlers.rows import RowsService
from .handlers.select import SelectService
from .handlers.shapes import ShapesService

services = create_services(os.environ)
app = create_app(
    services,
    select=SelectService(),
    colliding=CollidingService(),
    colliding2=CollidingService2(),
    rows=RowsService(),
    pairs=PairsService(),
    shapes=ShapesService(),
    longs=LongsService(),
)

if __name__ == "__main__":
    serve(app)
