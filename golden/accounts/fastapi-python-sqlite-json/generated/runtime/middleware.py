"""What stands around every request: its id, its line in the log, and the answer to whatever was raised."""

import re
import time
from typing import Any, Protocol
from uuid import uuid4

from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .errors import ApiError, InternalError, MalformedRequest, NotFound
from .http import answer_json
from .log import Logger

_usable = re.compile("[A-Za-z0-9._-]{1,128}")


class ErrorStyle(Protocol):
    """How the service spells its errors."""

    error_media_type: str

    def error_body(self, error: ApiError) -> dict[str, Any]: ...


def answer_errors(app: FastAPI, style: ErrorStyle, log: Logger) -> None:
    """Answers whatever is raised; what is not meant for the client is logged, and told as a bare 500."""

    def answer(request: Request, error: Exception) -> Response:
        told = _told(error)
        if told.status >= 500:
            cause = error.__cause__ or error
            log.error(told.message, requestId=request.scope["request_id"], error=cause)
        return answer_json(
            told.status, style.error_body(told), told.headers, style.error_media_type
        )

    async def handler(request: Request, error: Exception) -> Response:
        return answer(request, error)

    app.add_exception_handler(ApiError, handler)
    app.add_exception_handler(HTTPException, handler)
    app.add_middleware(RequestMiddleware, answer=answer, log=log)


def _told(error: Exception) -> ApiError:
    if isinstance(error, ApiError):
        return error
    if isinstance(error, HTTPException):
        return NotFound() if error.status_code == 404 else MalformedRequest()
    return InternalError()


class RequestMiddleware:
    """Gives every answer an `X-Request-Id`, and logs it: never its query, its headers or its body."""

    def __init__(self, app: ASGIApp, answer: Any, log: Logger) -> None:
        self._app = app
        self._answer = answer
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        given = Headers(scope=scope).get("x-request-id", "")
        request_id = given if _usable.fullmatch(given) else str(uuid4())
        headers = [(b"x-request-id", request_id.encode())]
        scope["request_id"] = request_id
        scope["answer_headers"] = headers
        status = 0

        async def send_answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*headers, *message["headers"]]
            await send(message)

        try:
            if b"%00" in scope["raw_path"] or b"%00" in scope["query_string"]:
                raise MalformedRequest  # databases do not keep U+0000
            await self._app(scope, receive, send_answer)
        except Exception as error:
            if status != 0:
                raise
            response = self._answer(Request(scope), error)
            await response(scope, receive, send_answer)
        self._log.info(
            "request",
            requestId=request_id,
            method=scope["method"],
            path=scope["raw_path"].decode("latin-1"),
            status=status,
            milliseconds=round((time.perf_counter() - started) * 1000, 1),
        )
