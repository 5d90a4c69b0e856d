"""What the operations of Rows do, where the contract says it all."""

from collections.abc import Mapping
from typing import Any, Protocol

from ..context import Context
from ..models import ReservedValue, Row_, RowCreate, RowUpdate
from ..repositories import row as row_repository
from ..runtime.columns import now
from ..runtime.cursors import Page, page
from ..runtime.errors import NotFound
from ..runtime.model import Date, DateTime, Decimal, Uuid
from ..runtime.passwords import hash_scrypt


class RowsHandlers(Protocol):
    """The operations of Rows."""

    async def create_row(self, context: Context, *, body: RowCreate) -> Row_: ...

    async def list_rows(
        self,
        context: Context,
        *,
        int_: int | None,
        below: float | None,
        decimal: Decimal | None,
        date_time: DateTime | None,
        date: Date | None,
        string: str | None,
        boolean: bool | None,
        enum: list[ReservedValue] | None,
        uuid: Uuid | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Row_]: ...

    async def get_row(self, context: Context, *, id: int) -> Row_: ...

    async def update_row(self, context: Context, *, id: int, body: RowUpdate) -> Row_: ...

    async def delete_row(self, context: Context, *, id: int) -> None: ...


class DefaultRowsHandlers:
    """The operations as they are until you write them yourself."""

    async def create_row(self, context: Context, *, body: RowCreate) -> Row_:
        moment = now()
        row_ = await row_repository.insert(
            context.database,
            int_=body.int_,
            int64=body.int64,
            float_=body.float_,
            string=body.string,
            boolean=body.boolean,
            opaque=body.opaque,
            decimal=body.decimal,
            date_time=body.date_time,
            date=body.date,
            time=body.time,
            duration=body.duration,
            uuid=body.uuid,
            email=body.email,
            uri=body.uri,
            bytes_=body.bytes_,
            json_=body.json_,
            list_=body.list_,
            map=body.map,
            object_=body.object_,
            union=body.union,
            plain=body.plain,
            enum=body.enum,
            secret=None if body.secret is None else await hash_scrypt(body.secret, ln=10, r=8, p=1),
            code=body.code,
            fixed=body.fixed,
            changed_at=moment,
        )
        return Row_.model_validate(row_)

    async def list_rows(
        self,
        context: Context,
        *,
        int_: int | None,
        below: float | None,
        decimal: Decimal | None,
        date_time: DateTime | None,
        date: Date | None,
        string: str | None,
        boolean: bool | None,
        enum: list[ReservedValue] | None,
        uuid: Uuid | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Row_]:
        rows = await row_repository.list_rows(
            context.database,
            int_=int_,
            below=below,
            decimal=decimal,
            date_time=date_time,
            date=date,
            string=string,
            boolean=boolean,
            enum=enum,
            uuid=uuid,
            after=after,
            limit=limit + 1,
        )
        return page(
            rows, limit, Row_.model_validate, lambda row: [row.date_time, row.string, row.id]
        )

    async def get_row(self, context: Context, *, id: int) -> Row_:
        row_ = await row_repository.find(context.database, id)
        if row_ is None:
            raise NotFound
        return Row_.model_validate(row_)

    async def update_row(self, context: Context, *, id: int, body: RowUpdate) -> Row_:
        changes: dict[str, Any] = body.given(
            "int_",
            "int64",
            "float_",
            "string",
            "boolean",
            "opaque",
            "decimal",
            "date_time",
            "date",
            "time",
            "duration",
            "uuid",
            "email",
            "uri",
            "bytes_",
            "json_",
            "list_",
            "map",
            "object_",
            "union",
            "plain",
            "enum",
            "code",
        )
        if "secret" in body.model_fields_set:
            changes["secret"] = (
                None if body.secret is None else await hash_scrypt(body.secret, ln=10, r=8, p=1)
            )
        if changes:
            changes["changed_at"] = now()
        async with context.database.transaction() as queries:
            row_ = await row_repository.find(queries, id)
            if row_ is None:
                raise NotFound
            updated = await row_repository.update(queries, id, changes=changes)
        if updated is None:
            raise NotFound
        return Row_.model_validate(updated)

    async def delete_row(self, context: Context, *, id: int) -> None:
        if not await row_repository.remove(context.database, id):
            raise NotFound
