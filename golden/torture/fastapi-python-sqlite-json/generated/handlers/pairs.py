"""What the operations of Pairs do, where the contract says it all."""

from collections.abc import Mapping
from typing import Any, Protocol

from ..auth import BearerPrincipal
from ..context import Context
from ..models import Pair, PairCreate, PairUpdate
from ..repositories import pair as pair_repository
from ..runtime.cursors import Page, page
from ..runtime.errors import NotFound


class PairsHandlers(Protocol):
    """The operations of Pairs."""

    async def create_pair(
        self, context: Context, *, principal: BearerPrincipal, body: PairCreate
    ) -> Pair: ...

    async def list_pairs(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Pair]: ...

    async def get_pair(
        self, context: Context, *, principal: BearerPrincipal, left: str, right: int
    ) -> Pair: ...

    async def update_pair(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        left: str,
        right: int,
        body: PairUpdate,
    ) -> Pair: ...

    async def delete_pair(self, context: Context, *, left: str, right: int) -> None: ...


class DefaultPairsHandlers:
    """The operations as they are until you write them yourself."""

    async def create_pair(
        self, context: Context, *, principal: BearerPrincipal, body: PairCreate
    ) -> Pair:
        pair = await pair_repository.insert(
            context.database,
            left=body.left,
            right=body.right,
            note=body.note,
        )
        return Pair.model_validate(pair)

    async def list_pairs(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Pair]:
        rows = await pair_repository.list_pairs(context.database, after=after, limit=limit + 1)
        return page(rows, limit, Pair.model_validate, lambda row: [row.left, row.right])

    async def get_pair(
        self, context: Context, *, principal: BearerPrincipal, left: str, right: int
    ) -> Pair:
        pair = await pair_repository.find(context.database, left, right)
        if pair is None:
            raise NotFound
        return Pair.model_validate(pair)

    async def update_pair(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        left: str,
        right: int,
        body: PairUpdate,
    ) -> Pair:
        changes: dict[str, Any] = body.given("note")
        async with context.database.transaction() as queries:
            pair = await pair_repository.find(queries, left, right)
            if pair is None:
                raise NotFound
            updated = await pair_repository.update(queries, left, right, changes=changes)
        if updated is None:
            raise NotFound
        return Pair.model_validate(updated)

    async def delete_pair(self, context: Context, *, left: str, right: int) -> None:
        if not await pair_repository.remove(context.database, left, right):
            raise NotFound
