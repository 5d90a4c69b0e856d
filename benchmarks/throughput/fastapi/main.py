"""people.contract, written by hand: what the throughput of the generated service is compared with."""

import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID, uuid4

import uvicorn
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Column, Integer, MetaData, String, Table, event, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import create_async_engine
from starlette.types import ASGIApp, Message, Receive, Scope, Send

EMAIL = r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"


class PersonCreate(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    email: Annotated[str, Field(pattern=EMAIL)]
    name: Annotated[str, Field(min_length=1, max_length=80)]
    age: Annotated[int | None, Field(ge=0, le=150)] = None
    tags: Annotated[list[str], Field(max_length=8)]


class Person(BaseModel):
    id: UUID
    email: str
    name: str
    age: int | None
    tags: list[str]
    createdAt: str


people = Table(
    "people",
    MetaData(),
    Column("id", String, primary_key=True),
    Column("email", String, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("age", Integer),
    Column("tags", String, nullable=False),
    Column("created_at", String, nullable=False),
)
engine = create_async_engine(f"sqlite+aiosqlite:///{os.environ['DATABASE_URL']}")


@event.listens_for(engine.sync_engine, "connect")
def prepare(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA busy_timeout = 5000")


@asynccontextmanager
async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
    async with engine.begin() as connection:
        await connection.run_sync(people.metadata.create_all)
    yield
    await engine.dispose()


class RequestId:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = dict(scope["headers"]).get(b"x-request-id") or str(uuid4()).encode()

        async def send_answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"x-request-id", given)]
            await send(message)

        await self._app(scope, receive, send_answer)


app = FastAPI(lifespan=lifespan, openapi_url=None)
app.add_middleware(RequestId)


@app.exception_handler(RequestValidationError)
async def refuse(_request: Request, error: RequestValidationError) -> Response:
    problems = [
        {"field": ".".join(map(str, each["loc"])), "message": each["msg"]} for each in error.errors()
    ]
    return JSONResponse({"error": "Validation failed", "problems": problems}, 400)


def person_of(row: Any) -> Person:
    return Person(
        id=row.id,
        email=row.email,
        name=row.name,
        age=row.age,
        tags=json.loads(row.tags),
        createdAt=row.created_at,
    )


@app.get("/readyz")
async def readyz() -> dict[str, str]:
    return {"status": "ready"}


@app.post("/people", status_code=201)
async def create_person(body: PersonCreate, response: Response) -> Person:
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    statement = (
        insert(people)
        .values(
            id=str(uuid4()),
            email=body.email,
            name=body.name,
            age=body.age,
            tags=json.dumps(body.tags),
            created_at=now,
        )
        .returning(people)
    )
    try:
        async with engine.begin() as connection:
            row = (await connection.execute(statement)).one()
    except IntegrityError as error:
        raise HTTPException(409, "Email already registered") from error
    response.headers["Location"] = f"/people/{row.id}"
    return person_of(row)


@app.get("/people/{id}")
async def get_person(id: UUID) -> Person:
    async with engine.connect() as connection:
        row = (await connection.execute(select(people).where(people.c.id == str(id)))).one_or_none()
    if row is None:
        raise HTTPException(404, "Not found")
    return person_of(row)


if __name__ == "__main__":
    uvicorn.run(
        app,
        host=os.environ["HOST"],
        port=int(os.environ["PORT"]),
        access_log=False,
        log_level="warning",
        server_header=False,
    )
