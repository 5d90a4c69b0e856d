"""The operations of Pairs over HTTP: each reads, asks its handler and answers."""

from typing import Any

from fastapi import Request, Response

from ..auth import authorize_create_pair, authorize_update_pair
from ..context import Context, Services
from ..handlers.pairs import PairsHandlers
from ..models import PairCreate, PairUpdate
from ..runtime.cursors import decode_cursor, link_to_next, position_after
from ..runtime.http import answer_empty, answer_json, negotiate, percent_encoded, read_json
from ..runtime.json_text import ABSENT, is_integer, is_integer_within
from ..runtime.parameters import number_of, query_of, single
from ..runtime.routing import ContractRouter
from ..runtime.violations import Violations
from ..serializers import serialize_pair
from ..validators import validate_pair_create, validate_pair_update


def pairs_router(services: Services, handlers: PairsHandlers) -> ContractRouter:
    """The routes of Pairs."""
    auth = services.auth
    router = ContractRouter()

    @router.post("/pairs", status_code=201)
    async def create_pair(request: Request) -> Response:
        principal = await auth.bearer(request)
        authorize_create_pair(principal)
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_pair_create(body, "", violations)
        violations.check()

        result = await handlers.create_pair(
            Context(services, request), principal=principal, body=PairCreate.model_validate(body)
        )
        return answer_json(
            201,
            serialize_pair(result),
            {"Location": f"/pairs/{percent_encoded(result.left)}/{percent_encoded(result.right)}"},
        )

    @router.get("/pairs")
    async def list_pairs(request: Request) -> Response:
        principal = await auth.bearer(request)
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        limit = single(query, "limit", violations, number_of)
        if limit is not ABSENT:
            if not is_integer(limit):
                violations.add("/limit", "type", "must be an integer")
            else:
                if limit < 1:
                    violations.add("/limit", "minimum", "must be at least 1")
                if limit > 100:
                    violations.add("/limit", "maximum", "must be at most 100")
        after = position_after(single(query, "cursor", violations), _list_pairs_cursor, violations)
        violations.check()

        result = await handlers.list_pairs(
            Context(services, request),
            principal=principal,
            limit=20 if limit is ABSENT else limit,
            after=after,
        )
        return answer_json(
            200,
            [serialize_pair(item) for item in result.items],
            link_to_next(request, 20 if limit is ABSENT else limit, result),
        )

    router.only("/pairs", "GET", "HEAD", "POST", "OPTIONS")

    @router.get("/pairs/{left}/{right}")
    async def get_pair(request: Request) -> Response:
        principal = await auth.bearer(request)
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        left = request.path_params["left"]
        right = number_of(request.path_params["right"])
        if not is_integer(right):
            violations.add("/right", "type", "must be an integer")
        else:
            if right < -2147483648:
                violations.add("/right", "minimum", "must be at least -2147483648")
            if right > 2147483647:
                violations.add("/right", "maximum", "must be at most 2147483647")
        violations.check()

        result = await handlers.get_pair(
            Context(services, request), principal=principal, left=left, right=right
        )
        return answer_json(200, serialize_pair(result))

    @router.patch("/pairs/{left}/{right}")
    async def update_pair(request: Request) -> Response:
        principal = await auth.bearer(request)
        authorize_update_pair(principal)
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        violations.part = "path"
        left = request.path_params["left"]
        right = number_of(request.path_params["right"])
        if not is_integer(right):
            violations.add("/right", "type", "must be an integer")
        else:
            if right < -2147483648:
                violations.add("/right", "minimum", "must be at least -2147483648")
            if right > 2147483647:
                violations.add("/right", "maximum", "must be at most 2147483647")
        violations.part = "body"
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_pair_update(body, "", violations)
        violations.check()

        result = await handlers.update_pair(
            Context(services, request),
            principal=principal,
            left=left,
            right=right,
            body=PairUpdate.model_validate(body),
        )
        return answer_json(200, serialize_pair(result))

    @router.delete("/pairs/{left}/{right}", status_code=204)
    async def delete_pair(request: Request) -> Response:

        violations = Violations()
        violations.part = "path"
        left = request.path_params["left"]
        right = number_of(request.path_params["right"])
        if not is_integer(right):
            violations.add("/right", "type", "must be an integer")
        else:
            if right < -2147483648:
                violations.add("/right", "minimum", "must be at least -2147483648")
            if right > 2147483647:
                violations.add("/right", "maximum", "must be at most 2147483647")
        violations.check()

        await handlers.delete_pair(Context(services, request), left=left, right=right)
        return answer_empty(204)

    router.only("/pairs/{left}/{right}", "GET", "HEAD", "PATCH", "DELETE", "OPTIONS")

    return router


def _list_pairs_cursor(text: str) -> dict[str, Any] | None:
    """The order values that a cursor of `listPairs` holds; none where it holds others."""
    found = decode_cursor(text, 2)
    if found is None:
        return None
    left, right = found
    if not isinstance(left, str):
        return None
    if not is_integer_within(right, -2147483648, 2147483647):
        return None
    return {"left": left, "right": right}
