"""The operations of colliding over HTTP: each reads, asks its handler and answers."""

from fastapi import Request, Response
from pydantic import TypeAdapter

from ..context import Context, Services
from ..handlers.colliding2 import CollidingHandlers2
from ..models import CollidingFields, Enum, ReservedFields
from ..runtime.http import answer_empty, answer_json, negotiate, read_json
from ..runtime.json_text import ABSENT, is_integer
from ..runtime.parameters import cookies_of, header_of, number_of, query_of, single
from ..runtime.routing import ContractRouter
from ..runtime.violations import Violations
from ..serializers import serialize_colliding_fields, serialize_enum, serialize_reserved_fields
from ..validators import (
    validate_colliding_fields,
    validate_enum,
    validate_reserved_fields,
    validate_reserved_value,
)

_enum_adapter: TypeAdapter[Enum] = TypeAdapter(Enum)


def colliding2_router(services: Services, handlers: CollidingHandlers2) -> ContractRouter:
    """The routes of colliding."""
    router = ContractRouter()

    @router.post("/reserved")
    async def default(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_reserved_fields(body, "", violations)
        violations.check()

        result = await handlers.default(
            Context(services, request), body=ReservedFields.model_validate(body)
        )
        return answer_json(200, serialize_reserved_fields(result))

    router.only("/reserved", "POST", "OPTIONS")

    @router.post("/enum")
    async def switch(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_enum(body, "", violations)
        violations.check()

        result = await handlers.switch(
            Context(services, request), body=_enum_adapter.validate_python(body)
        )
        return answer_json(200, serialize_enum(result))

    router.only("/enum", "POST", "OPTIONS")

    @router.post("/colliding-fields")
    async def foo_bar(request: Request) -> Response:
        negotiate(request, "application/json")
        query = query_of(request)
        body = await read_json(request, limit=65536)

        violations = Violations()
        violations.part = "query"
        foo_bar = single(query, "foo_bar", violations, number_of)
        if foo_bar is not ABSENT:
            if not is_integer(foo_bar):
                violations.add("/foo_bar", "type", "must be an integer")
            else:
                if foo_bar < -2147483648:
                    violations.add("/foo_bar", "minimum", "must be at least -2147483648")
                if foo_bar > 2147483647:
                    violations.add("/foo_bar", "maximum", "must be at most 2147483647")
        foo_bar2 = single(query, "fooBar", violations, number_of)
        if foo_bar2 is not ABSENT:
            if not is_integer(foo_bar2):
                violations.add("/fooBar", "type", "must be an integer")
            else:
                if foo_bar2 < -2147483648:
                    violations.add("/fooBar", "minimum", "must be at least -2147483648")
                if foo_bar2 > 2147483647:
                    violations.add("/fooBar", "maximum", "must be at most 2147483647")
        foo_bar3 = single(query, "FOO_BAR", violations, number_of)
        if foo_bar3 is not ABSENT:
            if not is_integer(foo_bar3):
                violations.add("/FOO_BAR", "type", "must be an integer")
            else:
                if foo_bar3 < -2147483648:
                    violations.add("/FOO_BAR", "minimum", "must be at least -2147483648")
                if foo_bar3 > 2147483647:
                    violations.add("/FOO_BAR", "maximum", "must be at most 2147483647")
        violations.part = "body"
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_colliding_fields(body, "", violations)
        violations.check()

        result = await handlers.foo_bar(
            Context(services, request),
            foo_bar=None if foo_bar is ABSENT else foo_bar,
            foo_bar2=None if foo_bar2 is ABSENT else foo_bar2,
            foo_bar3=None if foo_bar3 is ABSENT else foo_bar3,
            body=CollidingFields.model_validate(body),
        )
        return answer_json(200, serialize_colliding_fields(result))

    router.only("/colliding-fields", "POST", "OPTIONS")

    @router.get("/{literal}/a b/ü/$dollar/'quote'/*star/(paren)/:colon/{class}", status_code=204)
    async def class_(request: Request) -> Response:
        """*/ ${x} ` " '
        --> {@link evil} @param
        """
        query = query_of(request)
        cookies = cookies_of(request)

        violations = Violations()
        violations.part = "path"
        class_ = request.path_params["class"]
        violations.part = "query"
        default = single(query, "$default[]", violations, number_of)
        if default is ABSENT:
            violations.missing("/$default[]", "is required")
        elif not is_integer(default):
            violations.add("/$default[]", "type", "must be an integer")
        else:
            if default < -2147483648:
                violations.add("/$default[]", "minimum", "must be at least -2147483648")
            if default > 2147483647:
                violations.add("/$default[]", "maximum", "must be at most 2147483647")
        a_b_c_d = single(query, "a b&c=d", violations)
        violations.part = "header"
        x_this = header_of(request, "x-this")
        violations.part = "cookie"
        self_ = single(cookies, "self", violations)
        violations.check()

        await handlers.class_(
            Context(services, request),
            class_=class_,
            default=default,
            a_b_c_d=None if a_b_c_d is ABSENT else a_b_c_d,
            x_this=None if x_this is ABSENT else x_this,
            self_=None if self_ is ABSENT else self_,
        )
        return answer_empty(204)

    router.only(
        "/{literal}/a b/ü/$dollar/'quote'/*star/(paren)/:colon/{class}", "GET", "HEAD", "OPTIONS"
    )

    @router.get("/reserved/{function}/{var}")
    async def import_(request: Request) -> Response:
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        function = request.path_params["function"]
        validate_reserved_value(function, "/function", violations)
        var = number_of(request.path_params["var"])
        if not is_integer(var):
            violations.add("/var", "type", "must be an integer")
        else:
            if var < -2147483648:
                violations.add("/var", "minimum", "must be at least -2147483648")
            if var > 2147483647:
                violations.add("/var", "maximum", "must be at most 2147483647")
        violations.check()

        result = await handlers.import_(Context(services, request), function=function, var=var)
        return answer_json(200, result)

    router.only("/reserved/{function}/{var}", "GET", "HEAD", "OPTIONS")

    return router
