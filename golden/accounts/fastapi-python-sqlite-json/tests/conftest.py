"""Serves the service to one test at a time, each on an empty database."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI

from app.handlers.users import UsersService
from generated.app import create_app, create_services
from generated.runtime.testing import Client, Server

from .support import ENVIRONMENT


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.stop()


@pytest.fixture
def client(server: Server) -> Iterator[Client]:
    """Sends requests to the service."""

    def make() -> FastAPI:
        services = create_services(ENVIRONMENT)
        return create_app(services, users=UsersService())

    with server.serving(make) as client:
        yield client
