"""The operations of Shapes over HTTP: each reads, asks its handler and answers."""

from fastapi import Request, Response
from pydantic import TypeAdapter

from ..context import Context, Services
from ..handlers.shapes import ShapesHandlers
from ..models import (
    Chain,
    Chicken,
    Deep,
    Expression,
    Folder,
    Globals,
    Hostile,
    OneOf_,
    Open,
    Plain,
    Scalars,
    ThreeValued,
    Tree,
)
from ..runtime.formats import is_date_time, is_decimal, is_uuid, to_utc
from ..runtime.http import answer_empty, answer_json, negotiate, read_json
from ..runtime.json_text import ABSENT, is_integer
from ..runtime.parameters import (
    boolean_of,
    cookies_of,
    header_of,
    list_of,
    number_of,
    query_of,
    repeated,
    single,
)
from ..runtime.routing import ContractRouter
from ..runtime.violations import Violations
from ..serializers import (
    serialize_a_very_long_type_name_that_goes_on_and_on_until_nobody_remembers_how_it_began_nor_why_anyone_would_have_thought_that_it_was_a_good_idea_to_give_something_a_name_of_this_length_in_a_contract,
    serialize_chain,
    serialize_deep,
    serialize_egg,
    serialize_expression,
    serialize_folder,
    serialize_globals,
    serialize_hostile,
    serialize_open,
    serialize_plain,
    serialize_scalars,
    serialize_tree,
)
from ..validators import (
    validate_a_very_long_enum_name_that_goes_on_and_on_until_nobody_remembers_how_it_began,
    validate_chain,
    validate_chicken,
    validate_deep,
    validate_expression,
    validate_folder,
    validate_globals,
    validate_hostile,
    validate_kind,
    validate_one_of,
    validate_open,
    validate_plain,
    validate_reserved_value,
    validate_scalars,
    validate_small,
    validate_three_valued,
    validate_tree,
)

_expression_adapter: TypeAdapter[Expression] = TypeAdapter(Expression)
_plain_adapter: TypeAdapter[Plain] = TypeAdapter(Plain)
_list_list_tree_adapter: TypeAdapter[list[list[Tree]]] = TypeAdapter(list[list[Tree]])


def shapes_router(services: Services, handlers: ShapesHandlers) -> ContractRouter:
    """The routes of Shapes."""
    router = ContractRouter()

    @router.post("/shapes/scalars")
    async def scalars(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_scalars(body, "", violations)
        violations.check()

        result = await handlers.scalars(
            Context(services, request), body=Scalars.model_validate(body)
        )
        return answer_json(200, serialize_scalars(result))

    router.only("/shapes/scalars", "POST", "OPTIONS")

    @router.post("/shapes/deep")
    async def deep(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_deep(body, "", violations)
        violations.check()

        result = await handlers.deep(Context(services, request), body=Deep.model_validate(body))
        return answer_json(200, serialize_deep(result))

    router.only("/shapes/deep", "POST", "OPTIONS")

    @router.post("/shapes/tree")
    async def tree(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_tree(body, "", violations)
        violations.check()

        result = await handlers.tree(Context(services, request), body=Tree.model_validate(body))
        return answer_json(200, serialize_tree(result))

    router.only("/shapes/tree", "POST", "OPTIONS")

    @router.post("/shapes/chain")
    async def chain(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_chain(body, "", violations)
        violations.check()

        result = await handlers.chain(Context(services, request), body=Chain.model_validate(body))
        return answer_json(200, serialize_chain(result))

    router.only("/shapes/chain", "POST", "OPTIONS")

    @router.post("/shapes/chicken")
    async def chicken(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_chicken(body, "", violations)
        violations.check()

        result = await handlers.chicken(
            Context(services, request), body=Chicken.model_validate(body)
        )
        return answer_json(200, serialize_egg(result))

    router.only("/shapes/chicken", "POST", "OPTIONS")

    @router.post("/shapes/folder")
    async def folder(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_folder(body, "", violations)
        violations.check()

        result = await handlers.folder(Context(services, request), body=Folder.model_validate(body))
        return answer_json(200, serialize_folder(result))

    router.only("/shapes/folder", "POST", "OPTIONS")

    @router.post("/shapes/expression")
    async def expression(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_expression(body, "", violations)
        violations.check()

        result = await handlers.expression(
            Context(services, request), body=_expression_adapter.validate_python(body)
        )
        return answer_json(200, serialize_expression(result))

    router.only("/shapes/expression", "POST", "OPTIONS")

    @router.post("/shapes/plain")
    async def plain(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_plain(body, "", violations)
        violations.check()

        result = await handlers.plain(
            Context(services, request), body=_plain_adapter.validate_python(body)
        )
        return answer_json(200, serialize_plain(result))

    router.only("/shapes/plain", "POST", "OPTIONS")

    @router.post("/shapes/one-of", status_code=204)
    async def one_of(request: Request) -> Response:
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_one_of(body, "", violations)
        violations.check()

        await handlers.one_of(Context(services, request), body=OneOf_.model_validate(body))
        return answer_empty(204)

    router.only("/shapes/one-of", "POST", "OPTIONS")

    @router.post("/shapes/open")
    async def open(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_open(body, "", violations)
        violations.check()

        result = await handlers.open(Context(services, request), body=Open.model_validate(body))
        return answer_json(200, serialize_open(result))

    router.only("/shapes/open", "POST", "OPTIONS")

    @router.post("/shapes/three-valued", status_code=204)
    async def three_valued(request: Request) -> Response:
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_three_valued(body, "", violations)
        violations.check()

        await handlers.three_valued(
            Context(services, request), body=ThreeValued.model_validate(body)
        )
        return answer_empty(204)

    router.only("/shapes/three-valued", "POST", "OPTIONS")

    @router.post("/shapes/hostile")
    async def hostile(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_hostile(body, "", violations)
        violations.check()

        result = await handlers.hostile(
            Context(services, request), body=Hostile.model_validate(body)
        )
        return answer_json(200, serialize_hostile(result))

    router.only("/shapes/hostile", "POST", "OPTIONS")

    @router.put("/shapes/globals")
    async def globals(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_globals(body, "", violations)
        violations.check()

        result = await handlers.globals(
            Context(services, request), body=Globals.model_validate(body)
        )
        return answer_json(200, serialize_globals(result))

    router.only("/shapes/globals", "PUT", "OPTIONS")

    @router.post("/shapes/list")
    async def list_of_(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        elif not isinstance(body, list):
            violations.add("", "type", "must be an array")
        else:
            for index_2, item in enumerate(body):
                if not isinstance(item, list):
                    violations.add(f"/{index_2}", "type", "must be an array")
                else:
                    for index_4, item_3 in enumerate(item):
                        validate_tree(item_3, f"/{index_2}/{index_4}", violations)
        violations.check()

        result = await handlers.list_of_(
            Context(services, request), body=_list_list_tree_adapter.validate_python(body)
        )
        return answer_json(
            200,
            {name: [serialize_tree(item) for item in member] for name, member in result.items()},
        )

    router.only("/shapes/list", "POST", "OPTIONS")

    @router.post("/shapes/optional")
    async def optional_body(request: Request) -> Response:
        negotiate(request, "application/json")
        body = await read_json(request, limit=65536)

        violations = Violations()
        if body is not ABSENT:
            validate_tree(body, "", violations)
        violations.check()

        result = await handlers.optional_body(
            Context(services, request), body=None if body is ABSENT else Tree.model_validate(body)
        )
        return answer_json(200, None if result is None else serialize_tree(result))

    router.only("/shapes/optional", "POST", "OPTIONS")

    @router.get("/shapes/long")
    async def a_very_long_operation_name_that_goes_on_and_on_until_nobody_remembers_how_it_began_nor_why_anyone_would_have_thought_that_it_was_a_good_idea_to_give_something_a_name_of_this_length(
        request: Request,
    ) -> Response:
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        kind = single(query, "kind", violations)
        if kind is not ABSENT:
            validate_a_very_long_enum_name_that_goes_on_and_on_until_nobody_remembers_how_it_began(
                kind, "/kind", violations
            )
        violations.check()

        result = await handlers.a_very_long_operation_name_that_goes_on_and_on_until_nobody_remembers_how_it_began_nor_why_anyone_would_have_thought_that_it_was_a_good_idea_to_give_something_a_name_of_this_length(
            Context(services, request), kind=None if kind is ABSENT else kind
        )
        return answer_json(
            200,
            serialize_a_very_long_type_name_that_goes_on_and_on_until_nobody_remembers_how_it_began_nor_why_anyone_would_have_thought_that_it_was_a_good_idea_to_give_something_a_name_of_this_length_in_a_contract(
                result
            ),
        )

    router.only("/shapes/long", "GET", "HEAD", "OPTIONS")

    @router.get("/shapes/query", status_code=204)
    async def query_(request: Request) -> Response:
        query = query_of(request)
        cookies = cookies_of(request)

        violations = Violations()
        violations.part = "query"
        csv = single(query, "csv", violations, list_of(",", number_of))
        if csv is not ABSENT:
            if not isinstance(csv, list):
                violations.add("/csv", "type", "must be an array")
            else:
                if len(csv) > 3:
                    violations.add("/csv", "max_items", "must have at most 3 items")
                for index_2, item in enumerate(csv):
                    if not is_integer(item):
                        violations.add(f"/csv/{index_2}", "type", "must be an integer")
                    else:
                        if item < -2147483648:
                            violations.add(
                                f"/csv/{index_2}", "minimum", "must be at least -2147483648"
                            )
                        if item > 2147483647:
                            violations.add(
                                f"/csv/{index_2}", "maximum", "must be at most 2147483647"
                            )
        many = repeated(query, "many")
        if many is ABSENT:
            violations.missing("/many", "is required")
        elif not isinstance(many, list):
            violations.add("/many", "type", "must be an array")
        else:
            if len(many) < 1:
                violations.add("/many", "min_items", "must have at least 1 item")
            for index_4, item_3 in enumerate(many):
                if not isinstance(item_3, str):
                    violations.add(f"/many/{index_4}", "type", "must be a string")
        pipes = single(query, "pipes", violations, list_of("|", number_of))
        if pipes is not ABSENT:
            if not isinstance(pipes, list):
                violations.add("/pipes", "type", "must be an array")
            else:
                for index_6, item_5 in enumerate(pipes):
                    validate_small(item_5, f"/pipes/{index_6}", violations)
        spaces = single(query, "spaces", violations, list_of(" ", boolean_of))
        if spaces is not ABSENT:
            if not isinstance(spaces, list):
                violations.add("/spaces", "type", "must be an array")
            else:
                for index_8, item_7 in enumerate(spaces):
                    if not isinstance(item_7, bool):
                        violations.add(f"/spaces/{index_8}", "type", "must be true or false")
        when = single(query, "when", violations)
        if when is not ABSENT and not is_date_time(when):
            violations.add(
                "/when", "format", "must be a date and time such as 2026-01-31T12:00:00Z"
            )
        id = single(query, "id", violations)
        if id is not ABSENT and not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        amount = single(query, "amount", violations)
        if amount is not ABSENT and not is_decimal(amount, 5, 2):
            violations.add(
                "/amount",
                "decimal",
                "must be a decimal of at most 3 digits before the point and 2 after it, as a string",
            )
        size = single(query, "size", violations, number_of)
        if size is not ABSENT:
            if not is_integer(size):
                violations.add("/size", "type", "must be an integer")
            else:
                if size < -9223372036854775808:
                    violations.add("/size", "minimum", "must be at least -9223372036854775808")
                if size > 9223372036854775807:
                    violations.add("/size", "maximum", "must be at most 9223372036854775807")
        flag = single(query, "flag", violations, boolean_of)
        if flag is not ABSENT and not isinstance(flag, bool):
            violations.add("/flag", "type", "must be true or false")
        word = single(query, "word", violations)
        if word is not ABSENT:
            validate_reserved_value(word, "/word", violations)
        violations.part = "header"
        x_ints = header_of(request, "x-ints", list_of(",", number_of))
        if x_ints is not ABSENT:
            if not isinstance(x_ints, list):
                violations.add("/X-Ints", "type", "must be an array")
            else:
                for index_10, item_9 in enumerate(x_ints):
                    if not is_integer(item_9):
                        violations.add(f"/X-Ints/{index_10}", "type", "must be an integer")
                    else:
                        if item_9 < -2147483648:
                            violations.add(
                                f"/X-Ints/{index_10}", "minimum", "must be at least -2147483648"
                            )
                        if item_9 > 2147483647:
                            violations.add(
                                f"/X-Ints/{index_10}", "maximum", "must be at most 2147483647"
                            )
        violations.part = "cookie"
        the_cookie = single(cookies, "the-cookie", violations)
        if the_cookie is not ABSENT and len(the_cookie) < 2:
            violations.add("/the-cookie", "min_length", "must be at least 2 characters")
        violations.check()

        await handlers.query_(
            Context(services, request),
            csv=None if csv is ABSENT else csv,
            many=many,
            pipes=None if pipes is ABSENT else pipes,
            spaces=None if spaces is ABSENT else spaces,
            when=None if when is ABSENT else to_utc(when),
            id=None if id is ABSENT else id.lower(),
            amount=None if amount is ABSENT else amount,
            size=9007199254740993 if size is ABSENT else size,
            flag=True if flag is ABSENT else flag,
            word="class" if word is ABSENT else word,
            x_ints=None if x_ints is ABSENT else x_ints,
            the_cookie=None if the_cookie is ABSENT else the_cookie,
        )
        return answer_empty(204)

    router.only("/shapes/query", "GET", "HEAD", "OPTIONS")

    @router.get("/shapes/file.{format}")
    async def two_parts(request: Request) -> Response:
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        format = request.path_params["format"]
        validate_kind(format, "/format", violations)
        violations.check()

        result = await handlers.two_parts(Context(services, request), format=format)
        return answer_json(200, result)

    router.only("/shapes/file.{format}", "GET", "HEAD", "OPTIONS")

    return router
