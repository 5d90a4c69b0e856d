"""What the operations of Colliding do, where the contract says it all."""

from collections.abc import Mapping
from typing import Any, Protocol

from ..context import Context
from ..models import Colliding, CollidingCreate, CollidingUpdate
from ..repositories import colliding as colliding_repository
from ..runtime.cursors import Page, page
from ..runtime.errors import NotFound


class CollidingHandlers(Protocol):
    """The operations of Colliding."""

    async def create_colliding(self, context: Context, *, body: CollidingCreate) -> Colliding: ...

    async def list_colliding(
        self,
        context: Context,
        *,
        quote_: str | None,
        tick: str | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Colliding]: ...

    async def get_item(self, context: Context, *, id: int) -> Colliding: ...

    async def get_item2(self, context: Context, *, id: int, body: CollidingUpdate) -> Colliding: ...

    async def get_item3(self, context: Context, *, id: int) -> None: ...


class DefaultCollidingHandlers:
    """The operations as they are until you write them yourself."""

    async def create_colliding(self, context: Context, *, body: CollidingCreate) -> Colliding:
        colliding = await colliding_repository.insert(
            context.database,
            foo_bar2=body.foo_bar2,
            foo_bar=body.foo_bar,
            foo_bar3=body.foo_bar3,
            quote=body.quote,
            tick=body.tick,
            duck=body.duck,
            long=body.long,
        )
        return Colliding.model_validate(colliding)

    async def list_colliding(
        self,
        context: Context,
        *,
        quote_: str | None,
        tick: str | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Colliding]:
        rows = await colliding_repository.list_colliding(
            context.database, quote_=quote_, tick=tick, after=after, limit=limit + 1
        )
        return page(rows, limit, Colliding.model_validate, lambda row: [row.tick, row.id])

    async def get_item(self, context: Context, *, id: int) -> Colliding:
        colliding = await colliding_repository.find(context.database, id)
        if colliding is None:
            raise NotFound
        return Colliding.model_validate(colliding)

    async def get_item2(self, context: Context, *, id: int, body: CollidingUpdate) -> Colliding:
        changes: dict[str, Any] = body.given(
            "foo_bar2", "foo_bar", "foo_bar3", "quote", "tick", "duck", "long"
        )
        async with context.database.transaction() as queries:
            colliding = await colliding_repository.find(queries, id)
            if colliding is None:
                raise NotFound
            updated = await colliding_repository.update(queries, id, changes=changes)
        if updated is None:
            raise NotFound
        return Colliding.model_validate(updated)

    async def get_item3(self, context: Context, *, id: int) -> None:
        if not await colliding_repository.remove(context.database, id):
            raise NotFound
