"""The operations of Users over HTTP: each reads, asks its handler and answers."""

from typing import Any

from fastapi import Request, Response

from ..auth import authorize_list_users
from ..context import Context, Services
from ..handlers.users import UsersHandlers
from ..models import Credentials, UserCreate, UserUpdate
from ..runtime.cursors import decode_cursor, link_to_next, position_after
from ..runtime.formats import is_date_time, is_uuid, to_utc
from ..runtime.http import answer_empty, answer_json, negotiate, percent_encoded, read_json
from ..runtime.json_text import ABSENT, is_integer
from ..runtime.parameters import number_of, query_of, single
from ..runtime.routing import ContractRouter
from ..runtime.violations import Violations
from ..serializers import serialize_session, serialize_user
from ..validators import (
    validate_credentials,
    validate_role,
    validate_user_create,
    validate_user_update,
)


def users_router(services: Services, handlers: UsersHandlers) -> ContractRouter:
    """The routes of Users."""
    auth = services.auth
    router = ContractRouter()

    @router.post("/users", status_code=201)
    async def sign_up(request: Request) -> Response:
        """Create an account and sign in."""
        negotiate(request, "application/json")
        body = await read_json(request)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_user_create(body, "", violations)
        violations.check()

        result = await handlers.sign_up(
            Context(services, request), body=UserCreate.model_validate(body)
        )
        return answer_json(
            201,
            serialize_session(result),
            {"Location": f"/users/{percent_encoded(result.user.id)}"},
        )

    @router.get("/users")
    async def list_users(request: Request) -> Response:
        """List the users, the newest first."""
        principal = await auth.bearer(request)
        authorize_list_users(principal)
        negotiate(request, "application/json")
        query = query_of(request)

        violations = Violations()
        violations.part = "query"
        role = single(query, "role", violations)
        if role is not ABSENT:
            validate_role(role, "/role", violations)
        limit = single(query, "limit", violations, number_of)
        if limit is not ABSENT:
            if not is_integer(limit):
                violations.add("/limit", "type", "must be an integer")
            else:
                if limit < 1:
                    violations.add("/limit", "minimum", "must be at least 1")
                if limit > 100:
                    violations.add("/limit", "maximum", "must be at most 100")
        after = position_after(single(query, "cursor", violations), _list_users_cursor, violations)
        violations.check()

        result = await handlers.list_users(
            Context(services, request),
            principal=principal,
            role=None if role is ABSENT else role,
            limit=20 if limit is ABSENT else limit,
            after=after,
        )
        return answer_json(
            200,
            [serialize_user(item) for item in result.items],
            link_to_next(request, 20 if limit is ABSENT else limit, result),
        )

    router.only("/users", "GET", "HEAD", "POST", "OPTIONS")

    @router.post("/users/sign-in")
    async def sign_in(request: Request) -> Response:
        """Sign in with e-mail and password."""
        negotiate(request, "application/json")
        body = await read_json(request)

        violations = Violations()
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_credentials(body, "", violations)
        violations.check()

        result = await handlers.sign_in(
            Context(services, request), body=Credentials.model_validate(body)
        )
        return answer_json(200, serialize_session(result))

    router.only("/users/sign-in", "POST", "OPTIONS")

    @router.get("/users/{id}")
    async def get_user(request: Request) -> Response:
        """Read a profile: the own one, or any as an administrator."""
        principal = await auth.bearer(request)
        negotiate(request, "application/json")

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.check()

        result = await handlers.get_user(
            Context(services, request), principal=principal, id=id.lower()
        )
        return answer_json(200, serialize_user(result))

    @router.patch("/users/{id}")
    async def update_user(request: Request) -> Response:
        """Change the own profile."""
        principal = await auth.bearer(request)
        negotiate(request, "application/json")
        body = await read_json(request)

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.part = "body"
        if body is ABSENT:
            violations.add("", "required", "is required")
        else:
            validate_user_update(body, "", violations)
        violations.check()

        result = await handlers.update_user(
            Context(services, request),
            principal=principal,
            id=id.lower(),
            body=UserUpdate.model_validate(body),
        )
        return answer_json(200, serialize_user(result))

    @router.delete("/users/{id}", status_code=204)
    async def delete_user(request: Request) -> Response:
        """Delete a profile: the own one, or any as an administrator."""
        principal = await auth.bearer(request)

        violations = Violations()
        violations.part = "path"
        id = request.path_params["id"]
        if not is_uuid(id):
            violations.add("/id", "format", "must be a UUID")
        violations.check()

        await handlers.delete_user(Context(services, request), principal=principal, id=id.lower())
        return answer_empty(204)

    router.only("/users/{id}", "GET", "HEAD", "PATCH", "DELETE", "OPTIONS")

    return router


def _list_users_cursor(text: str) -> dict[str, Any] | None:
    """The order values that a cursor of `listUsers` holds; none where it holds others."""
    found = decode_cursor(text, 2)
    if found is None:
        return None
    created_at, id = found
    if not isinstance(created_at, str) or not is_date_time(created_at):
        return None
    if not isinstance(id, str) or not is_uuid(id):
        return None
    return {"created_at": to_utc(created_at), "id": id.lower()}
