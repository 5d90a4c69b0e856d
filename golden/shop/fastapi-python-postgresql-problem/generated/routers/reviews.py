"""The operations of Reviews over HTTP: each reads, asks its handler and answers."""

from typing import Any

from fastapi import Request, Response

from ..context import Context, Services
from ..handlers.reviews import ReviewsHandlers
from ..models import ReviewCreate, ReviewUpdate
from ..runtime.cursors import decode_cursor, link_to_next, position_after
from ..runtime.formats import is_date_time, is_uuid, to_utc
from ..runtime.http import answer_empty, answer_json, negotiate, percent_encoded, read_json
from ..runtime.json_text import ABSENT, is_integer
from ..runtime.parameters import number_of, query_of, single
from ..runtime.routing import ContractRouter
from ..runtime.violations import Violations
from ..serializers import serialize_review
from ..validators import validate_review_create, validate_review_update


def reviews_router(services: Services, handlers: ReviewsHandlers) -> ContractRouter:
    """Opinions."""
    auth = services.auth
    router = ContractRouter()

    @router.post("/reviews", status_code=201)
    async def create_review(request: Request) -> Response:
        principal = await auth.bearer(request)
        negotiate(request, "application/json")
        body = await read_json(request, limit=262144)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_review_create(body, "", violations)
        violations.check(422)

        result = await handlers.create_review(
            Context(services, request), principal=principal, body=ReviewCreate.model_validate(body)
        )
        return answer_json(
            201, serialize_review(result), {"Location": f"/reviews/{percent_encoded(result.id)}"}
        )

    @router.get("/reviews")
    async def list_reviews(request: Request) -> Response:
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        product_id = single(query, "productId", violations)
        if product_id is not ABSENT and not is_uuid(product_id):
            violations.add("/productId", "format", "must be a UUID")
        min_stars = single(query, "minStars", violations, number_of)
        if min_stars is not ABSENT:
            if not is_integer(min_stars):
                violations.add("/minStars", "type", "must be an integer")
            else:
                if min_stars < 1:
                    violations.add("/minStars", "minimum", "must be at least 1")
                if min_stars > 5:
                    violations.add("/minStars", "maximum", "must be at most 5")
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
            single(query, "cursor", violations), _list_reviews_cursor, violations
        )
        violations.check(422)

        result = await handlers.list_reviews(
            Context(services, request),
            product_id=None if product_id is ABSENT else product_id.lower(),
            min_stars=None if min_stars is ABSENT else min_stars,
            limit=20 if limit is ABSENT else limit,
            after=after,
        )
        return answer_json(
            200,
            [serialize_review(item) for item in result.items],
            link_to_next(request, 20 if limit is ABSENT else limit, result),
        )

    router.only("/reviews", "GET", "HEAD", "POST", "OPTIONS")

    @router.get("/reviews/{id}")
    async def get_review(request: Request) -> Response:
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.check(422)

        result = await handlers.get_review(Context(services, request), id=id.lower())
        return answer_json(200, serialize_review(result))

    @router.patch("/reviews/{id}")
    async def update_review(request: Request) -> Response:
        principal = await auth.bearer(request)
        negotiate(request, "application/json")
        body = await read_json(request, limit=262144)

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.part = "body"
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_review_update(body, "", violations)
        violations.check(422)

        result = await handlers.update_review(
            Context(services, request),
            principal=principal,
            id=id.lower(),
            body=ReviewUpdate.model_validate(body),
        )
        return answer_json(200, serialize_review(result))

    @router.delete("/reviews/{id}", status_code=204)
    async def delete_review(request: Request) -> Response:
        principal = await auth.bearer(request)

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.check(422)

        await handlers.delete_review(Context(services, request), principal=principal, id=id.lower())
        return answer_empty(204)

    router.only("/reviews/{id}", "GET", "HEAD", "PATCH", "DELETE", "OPTIONS")

    return router


def _list_reviews_cursor(text: str) -> dict[str, Any] | None:
    """The order values that a cursor of `listReviews` holds; none where it holds others."""
    found = decode_cursor(text, 2)
    if found is None:
        return None
    created_at, id = found
    if not isinstance(created_at, str) or not is_date_time(created_at):
        return None
    if not isinstance(id, str) or not is_uuid(id):
        return None
    return {"created_at": to_utc(created_at), "id": id.lower()}
