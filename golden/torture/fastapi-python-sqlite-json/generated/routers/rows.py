"""The operations of Rows over HTTP: each reads, asks its handler and answers."""

from typing import Any

from fastapi import Request, Response

from ..context import Context, Services
from ..handlers.rows import RowsHandlers
from ..models import RowCreate, RowUpdate
from ..runtime.cursors import decode_cursor, link_to_next, position_after
from ..runtime.formats import is_date, is_date_time, is_decimal, is_uuid, to_utc
from ..runtime.http import answer_empty, answer_json, negotiate, percent_encoded, read_json
from ..runtime.json_text import ABSENT, is_integer, is_integer_within, is_number
from ..runtime.parameters import boolean_of, number_of, query_of, repeated, single
from ..runtime.routing import ContractRouter
from ..runtime.violations import Violations
from ..serializers import serialize_row
from ..validators import validate_reserved_value, validate_row_create, validate_row_update


def rows_router(services: Services, handlers: RowsHandlers) -> ContractRouter:
    """The routes of Rows."""
    router = ContractRouter()

    @router.post("/rows", status_code=201)
    async def create_row(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_row_create(body, "", violations)
        violations.check()

        result = await handlers.create_row(
            Context(services, request), body=RowCreate.model_validate(body)
        )
        return answer_json(
            201, serialize_row(result), {"Location": f"/rows/{percent_encoded(result.id)}"}
        )

    @router.get("/rows")
    async def list_rows(request: Request) -> Response:
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        int_ = single(query, "int", violations, number_of)
        if int_ is not ABSENT:
            if not is_integer(int_):
                violations.add("/int", "type", "must be an integer")
            else:
                if int_ < -2147483648:
                    violations.add("/int", "minimum", "must be at least -2147483648")
                if int_ > 2147483647:
                    violations.add("/int", "maximum", "must be at most 2147483647")
        below = single(query, "below", violations, number_of)
        if below is not ABSENT and not is_number(below):
            violations.add("/below", "type", "must be a number")
        decimal = single(query, "decimal", violations)
        if decimal is not ABSENT and not is_decimal(decimal, 38, 18):
            violations.add(
                "/decimal",
                "decimal",
                "must be a decimal of at most 20 digits before the point and 18 after it, as a string",
            )
        date_time = single(query, "dateTime", violations)
        if date_time is not ABSENT and not is_date_time(date_time):
            violations.add(
                "/dateTime", "format", "must be a date and time such as 2026-01-31T12:00:00Z"
            )
        date = single(query, "date", violations)
        if date is not ABSENT and not is_date(date):
            violations.add("/date", "format", "must be a date such as 2026-01-31")
        string = single(query, "string", violations)
        boolean = single(query, "boolean", violations, boolean_of)
        if boolean is not ABSENT and not isinstance(boolean, bool):
            violations.add("/boolean", "type", "must be true or false")
        enum = repeated(query, "enum")
        if enum is not ABSENT:
            if not isinstance(enum, list):
                violations.add("/enum", "type", "must be an array")
            else:
                for index_2, item in enumerate(enum):
                    validate_reserved_value(item, f"/enum/{index_2}", violations)
        uuid = single(query, "uuid", violations)
        if uuid is not ABSENT and not is_uuid(uuid):
            violations.add("/uuid", "format", "must be a UUID")
        limit = single(query, "limit", violations, number_of)
        if limit is not ABSENT:
            if not is_integer(limit):
                violations.add("/limit", "type", "must be an integer")
            else:
                if limit < 1:
                    violations.add("/limit", "minimum", "must be at least 1")
                if limit > 7:
                    violations.add("/limit", "maximum", "must be at most 7")
        after = position_after(single(query, "cursor", violations), _list_rows_cursor, violations)
        violations.check()

        result = await handlers.list_rows(
            Context(services, request),
            int_=None if int_ is ABSENT else int_,
            below=None if below is ABSENT else float(below),
            decimal=None if decimal is ABSENT else decimal,
            date_time=None if date_time is ABSENT else to_utc(date_time),
            date=None if date is ABSENT else date,
            string=None if string is ABSENT else string,
            boolean=None if boolean is ABSENT else boolean,
            enum=None if enum is ABSENT else enum,
            uuid=None if uuid is ABSENT else uuid.lower(),
            limit=3 if limit is ABSENT else limit,
            after=after,
        )
        return answer_json(
            200,
            [serialize_row(item) for item in result.items],
            link_to_next(request, 3 if limit is ABSENT else limit, result),
        )

    router.only("/rows", "GET", "HEAD", "POST", "OPTIONS")

    @router.get("/rows/{id}")
    async def get_row(request: Request) -> Response:
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

        result = await handlers.get_row(Context(services, request), id=id)
        return answer_json(200, serialize_row(result))

    @router.patch("/rows/{id}")
    async def update_row(request: Request) -> Response:
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
            validate_row_update(body, "", violations)
        violations.check()

        result = await handlers.update_row(
            Context(services, request), id=id, body=RowUpdate.model_validate(body)
        )
        return answer_json(200, serialize_row(result))

    @router.delete("/rows/{id}", status_code=204)
    async def delete_row(request: Request) -> Response:

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

        await handlers.delete_row(Context(services, request), id=id)
        return answer_empty(204)

    router.only("/rows/{id}", "GET", "HEAD", "PATCH", "DELETE", "OPTIONS")

    return router


def _list_rows_cursor(text: str) -> dict[str, Any] | None:
    """The order values that a cursor of `listRows` holds; none where it holds others."""
    found = decode_cursor(text, 3)
    if found is None:
        return None
    date_time, string, id = found
    if date_time is not None and (not isinstance(date_time, str) or not is_date_time(date_time)):
        return None
    if string is not None and not isinstance(string, str):
        return None
    if not is_integer_within(id, -9223372036854775808, 9223372036854775807):
        return None
    return {
        "date_time": None if date_time is None else to_utc(date_time),
        "string": string,
        "id": id,
    }
