"""The operations of Catalogue over HTTP: each reads, asks its handler and answers."""

from typing import Any

from fastapi import Request, Response

from ..auth import (
    authorize_create_category,
    authorize_create_product,
    authorize_delete_category,
    authorize_delete_product,
    authorize_release_product,
    authorize_update_category,
    authorize_update_product,
)
from ..context import Context, Services
from ..handlers.catalogue import CatalogueHandlers
from ..models import CategoryCreate, CategoryUpdate, ProductCreate, ProductUpdate
from ..runtime.cursors import decode_cursor, link_to_next, position_after
from ..runtime.formats import is_date, is_uuid
from ..runtime.http import answer_empty, answer_json, negotiate, percent_encoded, read_json
from ..runtime.json_text import ABSENT, is_integer, is_integer_within
from ..runtime.parameters import header_of, number_of, query_of, repeated, single
from ..runtime.routing import ContractRouter
from ..runtime.violations import Violations
from ..serializers import serialize_category, serialize_product, serialize_search_hit
from ..validators import (
    validate_category_create,
    validate_category_update,
    validate_money,
    validate_product_create,
    validate_product_status,
    validate_product_update,
    validate_slug,
)


def catalogue_router(services: Services, handlers: CatalogueHandlers) -> ContractRouter:
    """The catalogue."""
    auth = services.auth
    router = ContractRouter()

    @router.post("/categories", status_code=201)
    async def create_category(request: Request) -> Response:
        principal = await auth.bearer(request)
        authorize_create_category(principal)
        negotiate(request, "application/json")
        body = await read_json(request, limit=262144)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_category_create(body, "", violations)
        violations.check(422)

        result = await handlers.create_category(
            Context(services, request),
            principal=principal,
            body=CategoryCreate.model_validate(body),
        )
        return answer_json(
            201,
            serialize_category(result),
            {"Location": f"/categories/{percent_encoded(result.slug)}"},
        )

    @router.get("/categories")
    async def list_categories(request: Request) -> Response:
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
        after = position_after(
            single(query, "cursor", violations), _list_categories_cursor, violations
        )
        violations.check(422)

        result = await handlers.list_categories(
            Context(services, request), limit=20 if limit is ABSENT else limit, after=after
        )
        return answer_json(
            200,
            [serialize_category(item) for item in result.items],
            link_to_next(request, 20 if limit is ABSENT else limit, result),
        )

    router.only("/categories", "GET", "HEAD", "POST", "OPTIONS")

    @router.post("/products", status_code=201)
    async def create_product(request: Request) -> Response:
        principal = await auth.bearer(request)
        authorize_create_product(principal)
        negotiate(request, "application/json")
        body = await read_json(request, limit=262144)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_product_create(body, "", violations)
        violations.check(422)

        result = await handlers.create_product(
            Context(services, request), principal=principal, body=ProductCreate.model_validate(body)
        )
        return answer_json(
            201, serialize_product(result), {"Location": f"/products/{percent_encoded(result.id)}"}
        )

    @router.get("/products")
    async def list_products(request: Request) -> Response:
        """Search the catalogue by price, status, category and words of the name."""
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        q = single(query, "q", violations)
        if q is not ABSENT:
            if len(q) < 1:
                violations.add("/q", "min_length", "must be at least 1 character")
            if len(q) > 60:
                violations.add("/q", "max_length", "must be at most 60 characters")
        min_price = single(query, "minPrice", violations)
        if min_price is not ABSENT:
            validate_money(min_price, "/minPrice", violations)
        max_price = single(query, "maxPrice", violations)
        if max_price is not ABSENT:
            validate_money(max_price, "/maxPrice", violations)
        status = repeated(query, "status")
        if status is not ABSENT:
            if not isinstance(status, list):
                violations.add("/status", "type", "must be an array")
            else:
                if len(status) < 1:
                    violations.add("/status", "min_items", "must have at least 1 item")
                if len(status) > 5:
                    violations.add("/status", "max_items", "must have at most 5 items")
                for index_2, item in enumerate(status):
                    validate_product_status(item, f"/status/{index_2}", violations)
        category = single(query, "category", violations)
        if category is not ABSENT:
            validate_slug(category, "/category", violations)
        released_before = single(query, "releasedBefore", violations)
        if released_before is not ABSENT and not is_date(released_before):
            violations.add("/releasedBefore", "format", "must be a date such as 2026-01-31")
        not_ = single(query, "not", violations)
        if not_ is not ABSENT:
            validate_product_status(not_, "/not", violations)
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
            single(query, "cursor", violations), _list_products_cursor, violations
        )
        violations.check(422)

        result = await handlers.list_products(
            Context(services, request),
            q=None if q is ABSENT else q,
            min_price=None if min_price is ABSENT else min_price,
            max_price=None if max_price is ABSENT else max_price,
            status=None if status is ABSENT else status,
            category=None if category is ABSENT else category,
            released_before=None if released_before is ABSENT else released_before,
            not_=None if not_ is ABSENT else not_,
            limit=20 if limit is ABSENT else limit,
            after=after,
        )
        return answer_json(
            200,
            [serialize_product(item) for item in result.items],
            link_to_next(request, 20 if limit is ABSENT else limit, result),
        )

    router.only("/products", "GET", "HEAD", "POST", "OPTIONS")

    @router.get("/search")
    async def search(request: Request) -> Response:
        """Search everything; written by hand."""
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        q = single(query, "q", violations)
        if q is ABSENT:
            violations.missing("/q", "is required")
        else:
            if len(q) < 2:
                violations.add("/q", "min_length", "must be at least 2 characters")
            if len(q) > 60:
                violations.add("/q", "max_length", "must be at most 60 characters")
        limit = single(query, "limit", violations, number_of)
        if limit is not ABSENT:
            if not is_integer(limit):
                violations.add("/limit", "type", "must be an integer")
            else:
                if limit < 1:
                    violations.add("/limit", "minimum", "must be at least 1")
                if limit > 50:
                    violations.add("/limit", "maximum", "must be at most 50")
        violations.part = "header"
        accept_language = header_of(request, "accept-language")
        violations.check(422)

        result = await handlers.search(
            Context(services, request),
            q=q,
            limit=10 if limit is ABSENT else limit,
            accept_language=None if accept_language is ABSENT else accept_language,
        )
        return answer_json(200, [serialize_search_hit(item) for item in result])

    router.only("/search", "GET", "HEAD", "OPTIONS")

    @router.get("/categories/{slug}")
    async def get_category(request: Request) -> Response:
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        slug = request.path_params["slug"]
        validate_slug(slug, "/slug", violations)
        violations.check(422)

        result = await handlers.get_category(Context(services, request), slug=slug)
        return answer_json(200, serialize_category(result))

    @router.patch("/categories/{slug}")
    async def update_category(request: Request) -> Response:
        principal = await auth.bearer(request)
        authorize_update_category(principal)
        negotiate(request, "application/json")
        body = await read_json(request, limit=262144)

        violations = Violations()
        violations.part = "path"
        slug = request.path_params["slug"]
        validate_slug(slug, "/slug", violations)
        violations.part = "body"
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_category_update(body, "", violations)
        violations.check(422)

        result = await handlers.update_category(
            Context(services, request),
            principal=principal,
            slug=slug,
            body=CategoryUpdate.model_validate(body),
        )
        return answer_json(200, serialize_category(result))

    @router.delete("/categories/{slug}", status_code=204)
    async def delete_category(request: Request) -> Response:
        principal = await auth.bearer(request)
        authorize_delete_category(principal)

        violations = Violations()
        violations.part = "path"
        slug = request.path_params["slug"]
        validate_slug(slug, "/slug", violations)
        violations.check(422)

        await handlers.delete_category(Context(services, request), principal=principal, slug=slug)
        return answer_empty(204)

    router.only("/categories/{slug}", "GET", "HEAD", "PATCH", "DELETE", "OPTIONS")

    @router.get("/products/{id}")
    async def get_product(request: Request) -> Response:
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.check(422)

        result = await handlers.get_product(Context(services, request), id=id.lower())
        return answer_json(200, serialize_product(result))

    @router.patch("/products/{id}")
    async def update_product(request: Request) -> Response:
        principal = await auth.bearer(request)
        authorize_update_product(principal)
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
            validate_product_update(body, "", violations)
        violations.check(422)

        result = await handlers.update_product(
            Context(services, request),
            principal=principal,
            id=id.lower(),
            body=ProductUpdate.model_validate(body),
        )
        return answer_json(200, serialize_product(result))

    @router.delete("/products/{id}", status_code=204)
    async def delete_product(request: Request) -> Response:
        principal = await auth.bearer(request)
        authorize_delete_product(principal)

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.check(422)

        await handlers.delete_product(
            Context(services, request), principal=principal, id=id.lower()
        )
        return answer_empty(204)

    router.only("/products/{id}", "GET", "HEAD", "PATCH", "DELETE", "OPTIONS")

    @router.post("/products/{id}/release")
    async def release_product(request: Request) -> Response:
        """Put it on sale."""
        principal = await auth.bearer(request)
        authorize_release_product(principal)
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.check(422)

        result = await handlers.release_product(
            Context(services, request), principal=principal, id=id.lower()
        )
        return answer_json(200, serialize_product(result))

    router.only("/products/{id}/release", "POST", "OPTIONS")

    return router


def _list_categories_cursor(text: str) -> dict[str, Any] | None:
    """The order values that a cursor of `listCategories` holds; none where it holds others."""
    found = decode_cursor(text, 3)
    if found is None:
        return None
    position, title, slug = found
    if not is_integer_within(position, -2147483648, 2147483647):
        return None
    if not isinstance(title, str):
        return None
    if not isinstance(slug, str):
        return None
    return {"position": position, "title": title, "slug": slug}


def _list_products_cursor(text: str) -> dict[str, Any] | None:
    """The order values that a cursor of `listProducts` holds; none where it holds others."""
    found = decode_cursor(text, 2)
    if found is None:
        return None
    name, id = found
    if not isinstance(name, str):
        return None
    if not isinstance(id, str) or not is_uuid(id):
        return None
    return {"name": name, "id": id.lower()}
