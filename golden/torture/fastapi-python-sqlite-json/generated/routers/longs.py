"""The operations of Longs over HTTP: each reads, asks its handler and answers."""

from fastapi import Request, Response

from ..context import Context, Services
from ..handlers.longs import LongsHandlers
from ..models import AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate
from ..runtime.formats import is_uuid
from ..runtime.http import answer_json, negotiate, percent_encoded, read_json
from ..runtime.json_text import ABSENT
from ..runtime.routing import ContractRouter
from ..runtime.violations import Violations
from ..serializers import (
    serialize_an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough,
)
from ..validators import (
    validate_an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough_create,
)


def longs_router(services: Services, handlers: LongsHandlers) -> ContractRouter:
    """The routes of Longs."""
    router = ContractRouter()

    @router.post("/longs", status_code=201)
    async def create_long(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough_create(
                body, "", violations
            )
        violations.check()

        result = await handlers.create_long(
            Context(services, request),
            body=AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate.model_validate(
                body
            ),
        )
        return answer_json(
            201,
            serialize_an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough(
                result
            ),
            {"Location": f"/longs/{percent_encoded(result.id)}"},
        )

    router.only("/longs", "POST", "OPTIONS")

    @router.get("/longs/{id}")
    async def get_long(request: Request) -> Response:
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.check()

        result = await handlers.get_long(Context(services, request), id=id.lower())
        return answer_json(
            200,
            serialize_an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough(
                result
            ),
        )

    router.only("/longs/{id}", "GET", "HEAD", "OPTIONS")

    return router
