"""Imports the FastAPI application of the folder it runs in, and lists its routes."""

import sys

sys.path.insert(0, ".")
from app.main import app  # noqa: E402

routes = [route for route in app.routes if getattr(route, "path", "") not in ("/healthz", "/readyz")]
for route in routes:
    print(getattr(route, "path", route))
sys.exit(0 if app.routes else 1)
