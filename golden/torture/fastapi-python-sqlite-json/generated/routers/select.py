"""The operations of select_ over HTTP: each reads, asks its handler and answers."""

from typing import Any

from fastapi import Request, Response

from ..context import Context, Services
from ..handlers.select import SelectHandlers
from ..models import SelectCreate, SelectUpdate
from ..runtime.cursors import decode_cursor, link_to_next, position_after
from ..runtime.formats import is_uuid
from ..runtime.http import answer_empty, answer_json, negotiate, percent_encoded, read_json
from ..runtime.json_text import ABSENT, is_integer, is_integer_within
from ..runtime.parameters import number_of, query_of, repeated, single
from ..runtime.routing import ContractRouter
from ..runtime.violations import Violations
from ..serializers import serialize_select
from ..validators import validate_kind, validate_select_create, validate_select_update


def select_router(services: Services, handlers: SelectHandlers) -> ContractRouter:
    """The routes of select_."""
    router = ContractRouter()

    @router.post("/select", status_code=201)
    async def new(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_select_create(body, "", violations)
        violations.check()

        result = await handlers.new(
            Context(services, request), body=SelectCreate.model_validate(body)
        )
        return answer_json(
            201, serialize_select(result), {"Location": f"/select/{percent_encoded(result.id)}"}
        )

    @router.get("/select")
    async def list_(request: Request) -> Response:
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        group = single(query, "group", violations)
        order = single(query, "order", violations, number_of)
        if order is not ABSENT:
            if not is_integer(order):
                violations.add("/order", "type", "must be an integer")
            else:
                if order < -2147483648:
                    violations.add("/order", "minimum", "must be at least -2147483648")
                if order > 2147483647:
                    violations.add("/order", "maximum", "must be at most 2147483647")
        class_ = single(query, "class", violations)
        if class_ is not ABSENT:
            validate_kind(class_, "/class", violations)
        from_ = repeated(query, "from")
        if from_ is not ABSENT:
            if not isinstance(from_, list):
                violations.add("/from", "type", "must be an array")
            else:
                for index_2, item in enumerate(from_):
                    if not isinstance(item, str):
                        violations.add(f"/from/{index_2}", "type", "must be a string")
        where = single(query, "where", violations, number_of)
        if where is not ABSENT:
            if not is_integer(where):
                violations.add("/where", "type", "must be an integer")
            else:
                if where < -2147483648:
                    violations.add("/where", "minimum", "must be at least -2147483648")
                if where > 2147483647:
                    violations.add("/where", "maximum", "must be at most 2147483647")
        limit = single(query, "limit", violations, number_of)
        if limit is not ABSENT:
            if not is_integer(limit):
                violations.add("/limit", "type", "must be an integer")
            else:
                if limit < 1:
                    violations.add("/limit", "minimum", "must be at least 1")
                if limit > 100:
                    violations.add("/limit", "maximum", "must be at most 100")
        after = position_after(single(query, "cursor", violations), _list__cursor, violations)
        violations.check()

        result = await handlers.list_(
            Context(services, request),
            group=None if group is ABSENT else group,
            order=None if order is ABSENT else order,
            class_=None if class_ is ABSENT else class_,
            from_=None if from_ is ABSENT else from_,
            where_=None if where is ABSENT else where,
            limit=20 if limit is ABSENT else limit,
            after=after,
        )
        return answer_json(
            200,
            [serialize_select(item) for item in result.items],
            link_to_next(request, 20 if limit is ABSENT else limit, result),
        )

    router.only("/select", "GET", "HEAD", "POST", "OPTIONS")

    @router.get("/select/{id}")
    async def await_(request: Request) -> Response:
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.check()

        result = await handlers.await_(Context(services, request), id=id.lower())
        return answer_json(200, serialize_select(result))

    @router.patch("/select/{id}")
    async def function(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.part = "body"
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_select_update(body, "", violations)
        violations.check()

        result = await handlers.function(
            Context(services, request), id=id.lower(), body=SelectUpdate.model_validate(body)
        )
        return answer_json(200, serialize_select(result))

    @router.delete("/select/{id}", status_code=204)
    async def delete(request: Request) -> Response:

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.check()

        await handlers.delete(Context(services, request), id=id.lower())
        return answer_empty(204)

    router.only("/select/{id}", "GET", "HEAD", "PATCH", "DELETE", "OPTIONS")

    return router


def _list__cursor(text: str) -> dict[str, Any] | None:
    """The order values that a cursor of `list` holds; none where it holds others."""
    found = decode_cursor(text, 3)
    if found is None:
        return None
    group, order, id = found
    if not isinstance(group, str):
        return None
    if not is_integer_within(order, -2147483648, 2147483647):
        return None
    if not isinstance(id, str) or not is_uuid(id):
        return None
    return {"group": group, "order": order, "id": id.lower()}
