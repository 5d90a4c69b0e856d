"""The entry: `python -m app.main`, or any ASGI server with `app.main:app`."""

import os

from generated.app import create_app, create_services
from generated.runtime.server import serve

from .handlers.users import UsersService

services = create_services(os.environ)
app = create_app(services, users=UsersService())

if __name__ == "__main__":
    serve(app)
