"""The operations of Colliding over HTTP: each reads, asks its handler and answers."""

from typing import Any

from fastapi import Request, Response

from ..context import Context, Services
from ..handlers.colliding import CollidingHandlers
from ..models import CollidingCreate, CollidingUpdate
from ..runtime.cursors import decode_cursor, link_to_next, position_after
from ..runtime.http import answer_empty, answer_json, negotiate, percent_encoded, read_json
from ..runtime.json_text import ABSENT, is_integer, is_integer_within
from ..runtime.parameters import number_of, query_of, single
from ..runtime.routing import ContractRouter
from ..runtime.violations import Violations
from ..serializers import serialize_colliding
from ..validators import validate_colliding_create, validate_colliding_update


def colliding_router(services: Services, handlers: CollidingHandlers) -> ContractRouter:
    """The routes of Colliding."""
    router = ContractRouter()

    @router.post("/colliding", status_code=201)
    async def create_colliding(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_colliding_create(body, "", violations)
        violations.check()

        result = await handlers.create_colliding(
            Context(services, request), body=CollidingCreate.model_validate(body)
        )
        return answer_json(
            201,
            serialize_colliding(result),
            {"Location": f"/colliding/{percent_encoded(result.id)}"},
        )

    @router.get("/colliding")
    async def list_colliding(request: Request) -> Response:
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        quote_ = single(query, "quote", violations)
        tick = single(query, "tick", violations)
        limit = single(query, "limit", violations, number_of)
        if limit is not ABSENT:
            if not is_integer(limit):
                violations.add("/limit", "type", "must be an integer")
            else:
                if limit < 1:
                    violations.add("/limit", "minimum", "must be at least 1")
                if limit > 100:
                    violations.add("/limit", "maximum", "must be at most 100")
        after = position_after(
            single(query, "cursor", violations), _list_colliding_cursor, violations
        )
        violations.check()

        result = await handlers.list_colliding(
            Context(services, request),
            quote_=None if quote_ is ABSENT else quote_,
            tick=None if tick is ABSENT else tick,
            limit=20 if limit is ABSENT else limit,
            after=after,
        )
        return answer_json(
            200,
            [serialize_colliding(item) for item in result.items],
            link_to_next(request, 20 if limit is ABSENT else limit, result),
        )

    router.only("/colliding", "GET", "HEAD", "POST", "OPTIONS")

    @router.get("/colliding/{id}")
    async def get_item(request: Request) -> Response:
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        id = number_of(request.path_params["id"])
        if not is_integer(id):
            violations.add("/id", "type", "must be an integer")
        else:
            if id < -9223372036854775808:
                violations.add("/id", "minimum", "must be at least -9223372036854775808")
            if id > 9223372036854775807:
                violations.add("/id", "maximum", "must be at most 9223372036854775807")
        violations.check()

        result = await handlers.get_item(Context(services, request), id=id)
        return answer_json(200, serialize_colliding(result))

    @router.patch("/colliding/{id}")
    async def get_item2(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        violations.part = "path"
        id = number_of(request.path_params["id"])
        if not is_integer(id):
            violations.add("/id", "type", "must be an integer")
        else:
            if id < -9223372036854775808:
                violations.add("/id", "minimum", "must be at least -9223372036854775808")
            if id > 9223372036854775807:
                violations.add("/id", "maximum", "must be at most 9223372036854775807")
        violations.part = "body"
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_colliding_update(body, "", violations)
        violations.check()

        result = await handlers.get_item2(
            Context(services, request), id=id, body=CollidingUpdate.model_validate(body)
        )
        return answer_json(200, serialize_colliding(result))

    @router.delete("/colliding/{id}", status_code=204)
    async def get_item3(request: Request) -> Response:

        violations = Violations()
        violations.part = "path"
        id = number_of(request.path_params["id"])
        if not is_integer(id):
            violations.add("/id", "type", "must be an integer")
        else:
            if id < -9223372036854775808:
                violations.add("/id", "minimum", "must be at least -9223372036854775808")
            if id > 9223372036854775807:
                violations.add("/id", "maximum", "must be at most 9223372036854775807")
        violations.check()

        await handlers.get_item3(Context(services, request), id=id)
        return answer_empty(204)

    router.only("/colliding/{id}", "GET", "HEAD", "PATCH", "DELETE", "OPTIONS")

    return router


def _list_colliding_cursor(text: str) -> dict[str, Any] | None:
    """The order values that a cursor of `listColliding` holds; none where it holds others."""
    found = decode_cursor(text, 2)
    if found is None:
        return None
    tick, id = found
    if tick is not None and not isinstance(tick, str):
        return None
    if not is_integer_within(id, -9223372036854775808, 9223372036854775807):
        return None
    return {"tick": tick, "id": id}
