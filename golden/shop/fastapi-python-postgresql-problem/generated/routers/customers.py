"""The operations of Customers over HTTP: each reads, asks its handler and answers."""

from typing import Any

from fastapi import Request, Response

from ..auth import authorize_delete_customer, authorize_list_customers
from ..context import Context, Services
from ..handlers.customers import CustomersHandlers
from ..models import Credentials, CustomerCreate, CustomerUpdate
from ..runtime.cursors import decode_cursor, link_to_next, position_after
from ..runtime.formats import is_date_time, is_email, is_uuid, to_utc
from ..runtime.http import answer_empty, answer_json, negotiate, percent_encoded, read_json
from ..runtime.json_text import ABSENT, is_integer
from ..runtime.parameters import number_of, query_of, single
from ..runtime.routing import ContractRouter
from ..runtime.violations import Violations
from ..serializers import serialize_customer, serialize_session
from ..validators import (
    validate_credentials,
    validate_customer_create,
    validate_customer_update,
    validate_role,
)


def customers_router(services: Services, handlers: CustomersHandlers) -> ContractRouter:
    """Accounts of customers."""
    auth = services.auth
    router = ContractRouter()

    @router.post("/customers", status_code=201)
    async def sign_up(request: Request) -> Response:
        """Create an account and sign in."""
        negotiate(request, "application/json")
        body = await read_json(request, limit=262144)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_customer_create(body, "", violations)
        violations.check(422)

        result = await handlers.sign_up(
            Context(services, request), body=CustomerCreate.model_validate(body)
        )
        return answer_json(
            201,
            serialize_session(result),
            {"Location": f"/customers/{percent_encoded(result.customer.id)}"},
        )

    @router.get("/customers")
    async def list_customers(request: Request) -> Response:
        """List the customers."""
        principal = await auth.bearer(request)
        authorize_list_customers(principal)
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        role = single(query, "role", violations)
        if role is not ABSENT:
            validate_role(role, "/role", violations)
        email = single(query, "email", violations)
        if email is not ABSENT and not is_email(email):
            violations.add("/email", "format", "must be an e-mail address")
        since = single(query, "since", violations)
        if since is not ABSENT and not is_date_time(since):
            violations.add(
                "/since", "format", "must be a date and time such as 2026-01-31T12:00:00Z"
            )
        limit = single(query, "limit", violations, number_of)
        if limit is not ABSENT:
            if not is_integer(limit):
                violations.add("/limit", "type", "must be an integer")
            else:
                if limit < 1:
                    violations.add("/limit", "minimum", "must be at least 1")
                if limit > 200:
                    violations.add("/limit", "maximum", "must be at most 200")
        after = position_after(
            single(query, "cursor", violations), _list_customers_cursor, violations
        )
        violations.check(422)

        result = await handlers.list_customers(
            Context(services, request),
            principal=principal,
            role=None if role is ABSENT else role,
            email=None if email is ABSENT else email,
            since=None if since is ABSENT else to_utc(since),
            limit=25 if limit is ABSENT else limit,
            after=after,
        )
        return answer_json(
            200,
            [serialize_customer(item) for item in result.items],
            link_to_next(request, 25 if limit is ABSENT else limit, result),
        )

    router.only("/customers", "GET", "HEAD", "POST", "OPTIONS")

    @router.post("/customers/sessions", status_code=201)
    async def sign_in(request: Request) -> Response:
        """Sign in."""
        negotiate(request, "application/json")
        body = await read_json(request, limit=262144)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_credentials(body, "", violations)
        violations.check(422)

        result = await handlers.sign_in(
            Context(services, request), body=Credentials.model_validate(body)
        )
        return answer_json(201, serialize_session(result))

    router.only("/customers/sessions", "POST", "OPTIONS")

    @router.get("/customers/{id}")
    async def get_customer(request: Request) -> Response:
        principal = await auth.bearer(request)
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.check(422)

        result = await handlers.get_customer(
            Context(services, request), principal=principal, id=id.lower()
        )
        return answer_json(200, serialize_customer(result))

    @router.patch("/customers/{id}")
    async def update_customer(request: Request) -> Response:
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
            validate_customer_update(body, "", violations)
        violations.check(422)

        result = await handlers.update_customer(
            Context(services, request),
            principal=principal,
            id=id.lower(),
            body=CustomerUpdate.model_validate(body),
        )
        return answer_json(200, serialize_customer(result))

    @router.delete("/customers/{id}", status_code=204)
    async def delete_customer(request: Request) -> Response:
        """Only managers; a customer with orders stays."""
        principal = await auth.bearer(request)
        authorize_delete_customer(principal)

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.check(422)

        await handlers.delete_customer(
            Context(services, request), principal=principal, id=id.lower()
        )
        return answer_empty(204)

    router.only("/customers/{id}", "GET", "HEAD", "PATCH", "DELETE", "OPTIONS")

    return router


def _list_customers_cursor(text: str) -> dict[str, Any] | None:
    """The order values that a cursor of `listCustomers` holds; none where it holds others."""
    found = decode_cursor(text, 2)
    if found is None:
        return None
    created_at, id = found
    if not isinstance(created_at, str) or not is_date_time(created_at):
        return None
    if not isinstance(id, str) or not is_uuid(id):
        return None
    return {"created_at": to_utc(created_at), "id": id.lower()}
