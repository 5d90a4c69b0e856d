"""The rows of `table`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import Throw
from ..models import Kind, ReservedValue
from ..runtime.columns import from_json, from_scaled, to_json, to_scaled
from ..runtime.database import ConstraintError, Queries, Rows
from ..runtime.errors import Conflict
from ..runtime.model import Decimal, Uuid


@dataclass(slots=True, kw_only=True)
class SelectRow:
    """A row of `table`."""

    id: Uuid
    user: str
    group: str
    order: int
    from_: str | None
    where: int | None
    table: str | None
    column: str
    default: str
    primary: bool
    references: ReservedValue
    check: Decimal | None
    values_: Any
    limit: int | None
    offset: int | None
    cursor: str | None
    constructor: str | None
    rowid: int | None
    oid: int | None
    ctid: str | None
    xmin: int | None
    class_: Kind
    analyze: Any


def _from_row(row: Any) -> SelectRow:
    return SelectRow(
        id=row.id,
        user=row.user,
        group=row.group,
        order=row.order,
        from_=row._mapping["from"],
        where=row.where,
        table=row.table,
        column=row.column,
        default=row.default,
        primary=bool(row.primary),
        references=row.references,
        check=from_scaled(row.check, 5),
        values_=from_json(row.values),
        limit=row.limit,
        offset=row.offset,
        cursor=row.cursor,
        constructor=row.constructor,
        rowid=row.rowid,
        oid=row.oid,
        ctid=row.ctid_4fabdd7f,
        xmin=row.xmin_085ba6c1,
        class_=row._mapping["class"],
        analyze=from_json(row.analyze),
    )


async def _change(queries: Queries, statement: str, values: Mapping[str, Any]) -> Rows:
    """Runs a statement; a broken constraint is the error that it stands for."""
    try:
        return await queries.run(statement, values)
    except ConstraintError as error:
        if error.is_duplicate("table.group, table.order"):
            raise Throw from error
        if error.is_conflict:
            raise Conflict from error
        raise


_INSERT = """INSERT INTO "table" (id, "user", "group", "order", "from", "where", "table", "column", "default", "primary", "references", "check", "values", "limit", "offset", cursor, constructor, rowid, oid, ctid_4fabdd7f, xmin_085ba6c1, class, "analyze")
VALUES (:id, :user, :group, :order, :from_, :where, :table, :column, :default, :primary, :references, :check, :values_, :limit, :offset, :cursor, :constructor, :rowid, :oid, :ctid, :xmin, :class_, :analyze)
RETURNING id, "user", "group", "order", "from", "where", "table", "column", "default", "primary", "references", "check", "values", "limit", "offset", cursor, constructor, rowid, oid, ctid_4fabdd7f, xmin_085ba6c1, class, "analyze\""""


async def insert(
    queries: Queries,
    *,
    id: Uuid,
    user: str,
    group: str,
    order: int,
    from_: str | None,
    where: int | None,
    table: str | None,
    column: str,
    default: str,
    primary: bool,
    references: ReservedValue,
    check: Decimal | None,
    values_: Any,
    limit: int | None,
    offset: int | None,
    cursor: str | None,
    constructor: str | None,
    rowid: int | None,
    oid: int | None,
    ctid: str | None,
    xmin: int | None,
    class_: Kind,
    analyze: Any,
) -> SelectRow:
    values: dict[str, Any] = {
        "id": id,
        "user": user,
        "group": group,
        "order": order,
        "from_": from_,
        "where": where,
        "table": table,
        "column": column,
        "default": default,
        "primary": primary,
        "references": references,
        "check": to_scaled(check, 5),
        "values_": to_json(values_),
        "limit": limit,
        "offset": offset,
        "cursor": cursor,
        "constructor": constructor,
        "rowid": rowid,
        "oid": oid,
        "ctid": ctid,
        "xmin": xmin,
        "class_": class_,
        "analyze": to_json(analyze),
    }
    rows = await _change(queries, _INSERT, values)
    return _from_row(rows[0])


_FIND = """SELECT id, "user", "group", "order", "from", "where", "table", "column", "default", "primary", "references", "check", "values", "limit", "offset", cursor, constructor, rowid, oid, ctid_4fabdd7f, xmin_085ba6c1, class, "analyze"
FROM "table"
WHERE id = :id"""


async def find(queries: Queries, id: Uuid) -> SelectRow | None:
    rows = await queries.run(_FIND, {"id": id})
    return _from_row(rows[0]) if rows else None


_LIST_ = """SELECT id, "user", "group", "order", "from", "where", "table", "column", "default", "primary", "references", "check", "values", "limit", "offset", cursor, constructor, rowid, oid, ctid_4fabdd7f, xmin_085ba6c1, class, "analyze"
FROM "table\""""

_LIST__ORDER = 'ORDER BY "group", "order" DESC, id LIMIT :limit'


async def list_(
    queries: Queries,
    *,
    group: str | None,
    order: int | None,
    class_: Kind | None,
    from_: list[str] | None,
    where_: int | None,
    after: Mapping[str, Any] | None,
    limit: int,
) -> list[SelectRow]:
    conditions: list[str] = []
    values: dict[str, Any] = {"limit": limit}
    if group is not None:
        conditions.append('"group" = :group')
        values["group"] = group
    if order is not None:
        conditions.append('"order" = :order')
        values["order"] = order
    if class_ is not None:
        conditions.append("class = :class_")
        values["class_"] = class_
    if from_ is not None:
        conditions.append('"from" IN (SELECT value FROM json_each(:from_))')
        values["from_"] = to_json(from_)
    if where_ is not None:
        conditions.append('"where" >= :where_')
        values["where_"] = where_
    if after is not None:
        conditions.append(
            '"group" >= :after_1 AND ("group" > :after_1 OR "order" <= :after_2 AND ("order" < :after_2 OR id > :after_3))',
        )
        values["after_1"] = after["group"]
        values["after_2"] = after["order"]
        values["after_3"] = after["id"]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = await queries.run(f"{_LIST_}{where} {_LIST__ORDER}", values)
    return [_from_row(row) for row in rows]


_ASSIGNMENTS = {
    "user": '"user" = :user',
    "group": '"group" = :group',
    "order": '"order" = :order',
    "from_": '"from" = :from_',
    "where": '"where" = :where',
    "table": '"table" = :table',
    "column": '"column" = :column',
    "default": '"default" = :default',
    "primary": '"primary" = :primary',
    "references": '"references" = :references',
    "check": '"check" = :check',
    "values_": '"values" = :values_',
    "limit": '"limit" = :limit',
    "offset": '"offset" = :offset',
    "cursor": "cursor = :cursor",
    "constructor": "constructor = :constructor",
    "rowid": "rowid = :rowid",
    "oid": "oid = :oid",
    "ctid": "ctid_4fabdd7f = :ctid",
    "xmin": "xmin_085ba6c1 = :xmin",
    "class_": "class = :class_",
    "analyze": '"analyze" = :analyze',
}

_UPDATE = 'UPDATE "table" SET'

_UPDATED = """WHERE id = :key_id
RETURNING id, "user", "group", "order", "from", "where", "table", "column", "default", "primary", "references", "check", "values", "limit", "offset", cursor, constructor, rowid, oid, ctid_4fabdd7f, xmin_085ba6c1, class, "analyze\""""


async def update(queries: Queries, id: Uuid, *, changes: Mapping[str, Any]) -> SelectRow | None:
    """Changes what `changes` has; none where there is no such row."""
    if not changes:
        return await find(queries, id)
    values: dict[str, Any] = {**changes, "key_id": id}
    if "analyze" in changes:
        values["analyze"] = to_json(values["analyze"])
    if "check" in changes:
        values["check"] = to_scaled(values["check"], 5)
    if "values_" in changes:
        values["values_"] = to_json(values["values_"])
    assignments = ", ".join(_ASSIGNMENTS[name] for name in changes)
    rows = await _change(queries, f"{_UPDATE} {assignments} {_UPDATED}", values)
    return _from_row(rows[0]) if rows else None


_REMOVE = 'DELETE FROM "table" WHERE id = :id RETURNING id'


async def remove(queries: Queries, id: Uuid) -> bool:
    """Whether there was such a row."""
    rows = await _change(queries, _REMOVE, {"id": id})
    return len(rows) > 0
