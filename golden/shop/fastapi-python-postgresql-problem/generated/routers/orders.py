"""The operations of Orders over HTTP: each reads, asks its handler and answers."""

from typing import Any

from fastapi import Request, Response

from ..auth import authorize_list_all_orders, authorize_revenue, authorize_ship_order
from ..context import Context, Services
from ..handlers.orders import OrdersHandlers
from ..models import OrderCreate, OrderUpdate, QuoteRequest
from ..runtime.cursors import decode_cursor, position_after
from ..runtime.formats import is_date, is_date_time, is_uuid, to_utc
from ..runtime.http import answer_json, negotiate, percent_encoded, read_json
from ..runtime.json_text import ABSENT, is_integer, is_integer_within
from ..runtime.parameters import (
    boolean_of,
    cookies_of,
    header_of,
    list_of,
    number_of,
    query_of,
    single,
)
from ..runtime.routing import ContractRouter
from ..runtime.violations import Violations
from ..serializers import (
    serialize_order,
    serialize_order_page,
    serialize_quote,
    serialize_revenue_row,
)
from ..validators import (
    validate_order_create,
    validate_order_status,
    validate_order_update,
    validate_quote_request,
)


def orders_router(services: Services, handlers: OrdersHandlers) -> ContractRouter:
    """Orders, and their way to the customer."""
    auth = services.auth
    router = ContractRouter()

    @router.post("/orders", status_code=201)
    async def place_order(request: Request) -> Response:
        """Buy."""
        principal = await auth.bearer(request)
        negotiate(request, "application/json")
        body = await read_json(request, limit=262144)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_order_create(body, "", violations)
        violations.check(422)

        result = await handlers.place_order(
            Context(services, request), principal=principal, body=OrderCreate.model_validate(body)
        )
        return answer_json(
            201, serialize_order(result), {"Location": f"/orders/{percent_encoded(result.number)}"}
        )

    @router.get("/orders")
    async def list_my_orders(request: Request) -> Response:
        """The caller's own orders, the newest first."""
        principal = await auth.bearer(request)
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        status = single(query, "status", violations)
        if status is not ABSENT:
            validate_order_status(status, "/status", violations)
        limit = single(query, "limit", violations, number_of)
        if limit is not ABSENT:
            if not is_integer(limit):
                violations.add("/limit", "type", "must be an integer")
            else:
                if limit < 1:
                    violations.add("/limit", "minimum", "must be at least 1")
                if limit > 50:
                    violations.add("/limit", "maximum", "must be at most 50")
        after = position_after(
            single(query, "cursor", violations), _list_my_orders_cursor, violations
        )
        violations.check(422)

        result = await handlers.list_my_orders(
            Context(services, request),
            principal=principal,
            status=None if status is ABSENT else status,
            limit=10 if limit is ABSENT else limit,
            after=after,
        )
        return answer_json(200, serialize_order_page(result))

    router.only("/orders", "GET", "HEAD", "POST", "OPTIONS")

    @router.get("/orders/all")
    async def list_all_orders(request: Request) -> Response:
        """Everybody's orders."""
        principal = await auth.bearer(request)
        authorize_list_all_orders(principal)
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        status = single(query, "status", violations, list_of("|"))
        if status is not ABSENT:
            if not isinstance(status, list):
                violations.add("/status", "type", "must be an array")
            else:
                for index_2, item in enumerate(status):
                    validate_order_status(item, f"/status/{index_2}", violations)
        placed_after = single(query, "placedAfter", violations)
        if placed_after is not ABSENT and not is_date_time(placed_after):
            violations.add(
                "/placedAfter", "format", "must be a date and time such as 2026-01-31T12:00:00Z"
            )
        placed_before = single(query, "placedBefore", violations)
        if placed_before is not ABSENT and not is_date_time(placed_before):
            violations.add(
                "/placedBefore", "format", "must be a date and time such as 2026-01-31T12:00:00Z"
            )
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
            single(query, "cursor", violations), _list_all_orders_cursor, violations
        )
        violations.check(422)

        result = await handlers.list_all_orders(
            Context(services, request),
            principal=principal,
            status=None if status is ABSENT else status,
            placed_after=None if placed_after is ABSENT else to_utc(placed_after),
            placed_before=None if placed_before is ABSENT else to_utc(placed_before),
            limit=20 if limit is ABSENT else limit,
            after=after,
        )
        return answer_json(200, serialize_order_page(result))

    router.only("/orders/all", "GET", "HEAD", "OPTIONS")

    @router.post("/orders/quotes")
    async def quote_(request: Request) -> Response:
        """What it would cost; written by hand."""
        negotiate(request, "application/json")
        query = query_of(request)
        cookies = cookies_of(request)
        body = await read_json(request, limit=262144)

        violations = Violations()
        violations.part = "query"
        dry_run = single(query, "dryRun", violations, boolean_of)
        if dry_run is not ABSENT and not isinstance(dry_run, bool):
            violations.add("/dryRun", "type", "must be true or false")
        violations.part = "header"
        x_client = header_of(request, "x-client")
        if x_client is not ABSENT and len(x_client) > 40:
            violations.add("/X-Client", "max_length", "must be at most 40 characters")
        violations.part = "cookie"
        basket = single(cookies, "basket", violations)
        if basket is not ABSENT and not is_uuid(basket):
            violations.add("/basket", "format", "must be a UUID")
        violations.part = "body"
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_quote_request(body, "", violations)
        violations.check(422)

        result = await handlers.quote_(
            Context(services, request),
            dry_run=False if dry_run is ABSENT else dry_run,
            x_client=None if x_client is ABSENT else x_client,
            basket=None if basket is ABSENT else basket.lower(),
            body=QuoteRequest.model_validate(body),
        )
        return answer_json(200, serialize_quote(result))

    router.only("/orders/quotes", "POST", "OPTIONS")

    @router.get("/orders/revenue")
    async def revenue(request: Request) -> Response:
        """Revenue day by day; written by hand."""
        principal = await auth.bearer(request)
        authorize_revenue(principal)
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        from_ = single(query, "from", violations)
        if from_ is ABSENT:
            violations.missing("/from", "is required")
        elif not is_date(from_):
            violations.add("/from", "format", "must be a date such as 2026-01-31")
        to = single(query, "to", violations)
        if to is ABSENT:
            violations.missing("/to", "is required")
        elif not is_date(to):
            violations.add("/to", "format", "must be a date such as 2026-01-31")
        statuses = single(query, "statuses", violations, list_of(","))
        if statuses is not ABSENT:
            if not isinstance(statuses, list):
                violations.add("/statuses", "type", "must be an array")
            else:
                for index_2, item in enumerate(statuses):
                    validate_order_status(item, f"/statuses/{index_2}", violations)
        violations.check(422)

        result = await handlers.revenue(
            Context(services, request),
            principal=principal,
            from_=from_,
            to=to,
            statuses=["PAID", "SHIPPED"] if statuses is ABSENT else statuses,
        )
        return answer_json(200, [serialize_revenue_row(item) for item in result])

    router.only("/orders/revenue", "GET", "HEAD", "OPTIONS")

    @router.get("/orders/{number}")
    async def get_order(request: Request) -> Response:
        principal = await auth.bearer(request)
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        number = number_of(request.path_params["number"])
        if not is_integer(number):
            violations.add("/number", "type", "must be an integer")
        else:
            if number < -9223372036854775808:
                violations.add("/number", "minimum", "must be at least -9223372036854775808")
            if number > 9223372036854775807:
                violations.add("/number", "maximum", "must be at most 9223372036854775807")
        violations.check(422)

        result = await handlers.get_order(
            Context(services, request), principal=principal, number=number
        )
        return answer_json(200, serialize_order(result))

    @router.patch("/orders/{number}")
    async def update_order(request: Request) -> Response:
        """Change the note or the address before it is shipped."""
        principal = await auth.bearer(request)
        negotiate(request, "application/json")
        body = await read_json(request, limit=262144)

        violations = Violations()
        violations.part = "path"
        number = number_of(request.path_params["number"])
        if not is_integer(number):
            violations.add("/number", "type", "must be an integer")
        else:
            if number < -9223372036854775808:
                violations.add("/number", "minimum", "must be at least -9223372036854775808")
            if number > 9223372036854775807:
                violations.add("/number", "maximum", "must be at most 9223372036854775807")
        violations.part = "body"
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_order_update(body, "", violations)
        violations.check(422)

        result = await handlers.update_order(
            Context(services, request),
            principal=principal,
            number=number,
            body=OrderUpdate.model_validate(body),
        )
        return answer_json(200, serialize_order(result))

    router.only("/orders/{number}", "GET", "HEAD", "PATCH", "OPTIONS")

    @router.post("/orders/{number}/pay")
    async def pay_order(request: Request) -> Response:
        principal = await auth.bearer(request)
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        number = number_of(request.path_params["number"])
        if not is_integer(number):
            violations.add("/number", "type", "must be an integer")
        else:
            if number < -9223372036854775808:
                violations.add("/number", "minimum", "must be at least -9223372036854775808")
            if number > 9223372036854775807:
                violations.add("/number", "maximum", "must be at most 9223372036854775807")
        violations.check(422)

        result = await handlers.pay_order(
            Context(services, request), principal=principal, number=number
        )
        return answer_json(200, serialize_order(result))

    router.only("/orders/{number}/pay", "POST", "OPTIONS")

    @router.post("/orders/{number}/ship")
    async def ship_order(request: Request) -> Response:
        principal = await auth.bearer(request)
        authorize_ship_order(principal)
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        number = number_of(request.path_params["number"])
        if not is_integer(number):
            violations.add("/number", "type", "must be an integer")
        else:
            if number < -9223372036854775808:
                violations.add("/number", "minimum", "must be at least -9223372036854775808")
            if number > 9223372036854775807:
                violations.add("/number", "maximum", "must be at most 9223372036854775807")
        violations.check(422)

        result = await handlers.ship_order(
            Context(services, request), principal=principal, number=number
        )
        return answer_json(200, serialize_order(result))

    router.only("/orders/{number}/ship", "POST", "OPTIONS")

    @router.post("/orders/{number}/cancel")
    async def cancel_order(request: Request) -> Response:
        principal = await auth.bearer(request)
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        number = number_of(request.path_params["number"])
        if not is_integer(number):
            violations.add("/number", "type", "must be an integer")
        else:
            if number < -9223372036854775808:
                violations.add("/number", "minimum", "must be at least -9223372036854775808")
            if number > 9223372036854775807:
                violations.add("/number", "maximum", "must be at most 9223372036854775807")
        violations.check(422)

        result = await handlers.cancel_order(
            Context(services, request), principal=principal, number=number
        )
        return answer_json(200, serialize_order(result))

    router.only("/orders/{number}/cancel", "POST", "OPTIONS")

    return router


def _list_my_orders_cursor(text: str) -> dict[str, Any] | None:
    """The order values that a cursor of `listMyOrders` holds; none where it holds others."""
    found = decode_cursor(text, 1)
    if found is None:
        return None
    (number,) = found
    if not is_integer_within(number, -9223372036854775808, 9223372036854775807):
        return None
    return {"number": number}


def _list_all_orders_cursor(text: str) -> dict[str, Any] | None:
    """The order values that a cursor of `listAllOrders` holds; none where it holds others."""
    found = decode_cursor(text, 3)
    if found is None:
        return None
    status, placed_at, number = found
    if not isinstance(status, str):
        return None
    if not isinstance(placed_at, str) or not is_date_time(placed_at):
        return None
    if not is_integer_within(number, -9223372036854775808, 9223372036854775807):
        return None
    return {"status": status, "placed_at": to_utc(placed_at), "number": number}
