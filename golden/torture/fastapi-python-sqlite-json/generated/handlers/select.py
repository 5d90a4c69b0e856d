"""What the operations of select_ do, where the contract says it all."""

from collections.abc import Mapping
from typing import Any, Protocol
from uuid import uuid4

from ..context import Context
from ..models import Kind, Select, SelectCreate, SelectUpdate
from ..repositories import select as select_repository
from ..runtime.cursors import Page, page
from ..runtime.errors import NotFound
from ..runtime.model import Uuid


class SelectHandlers(Protocol):
    """The operations of select_."""

    async def new(self, context: Context, *, body: SelectCreate) -> Select: ...

    async def list_(
        self,
        context: Context,
        *,
        group: str | None,
        order: int | None,
        class_: Kind | None,
        from_: list[str] | None,
        where_: int | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Select]: ...

    async def await_(self, context: Context, *, id: Uuid) -> Select: ...

    async def function(self, context: Context, *, id: Uuid, body: SelectUpdate) -> Select: ...

    async def delete(self, context: Context, *, id: Uuid) -> None: ...


class DefaultSelectHandlers:
    """The operations as they are until you write them yourself."""

    async def new(self, context: Context, *, body: SelectCreate) -> Select:
        select = await select_repository.insert(
            context.database,
            id=str(uuid4()),
            user=body.user,
            group=body.group,
            order=body.order,
            from_=body.from_,
            where=body.where,
            table=body.table,
            column=body.column,
            default=body.default,
            primary=body.primary,
            references=body.references,
            check=body.check,
            values_=body.values_,
            limit=body.limit,
            offset=body.offset,
            cursor=body.cursor,
            constructor=body.constructor,
            rowid=body.rowid,
            oid=body.oid,
            ctid=body.ctid,
            xmin=body.xmin,
            class_=body.class_,
            analyze=body.analyze,
        )
        return Select.model_validate(select)

    async def list_(
        self,
        context: Context,
        *,
        group: str | None,
        order: int | None,
        class_: Kind | None,
        from_: list[str] | None,
        where_: int | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Select]:
        rows = await select_repository.list_(
            context.database,
            group=group,
            order=order,
            class_=class_,
            from_=from_,
            where_=where_,
            after=after,
            limit=limit + 1,
        )
        return page(rows, limit, Select.model_validate, lambda row: [row.group, row.order, row.id])

    async def await_(self, context: Context, *, id: Uuid) -> Select:
        select = await select_repository.find(context.database, id)
        if select is None:
            raise NotFound
        return Select.model_validate(select)

    async def function(self, context: Context, *, id: Uuid, body: SelectUpdate) -> Select:
        changes: dict[str, Any] = body.given(
            "user",
            "group",
            "order",
            "from_",
            "where",
            "table",
            "column",
            "default",
            "primary",
            "references",
            "check",
            "values_",
            "limit",
            "offset",
            "cursor",
            "constructor",
            "rowid",
            "oid",
            "ctid",
            "xmin",
            "class_",
            "analyze",
        )
        async with context.database.transaction() as queries:
            select = await select_repository.find(queries, id)
            if select is None:
                raise NotFound
            updated = await select_repository.update(queries, id, changes=changes)
        if updated is None:
            raise NotFound
        return Select.model_validate(updated)

    async def delete(self, context: Context, *, id: Uuid) -> None:
        if not await select_repository.remove(context.database, id):
            raise NotFound
