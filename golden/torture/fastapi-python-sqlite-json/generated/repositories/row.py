"""The rows of `rows`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..models import ReservedValue
from ..runtime.columns import (
    from_base64,
    from_json,
    from_sortable,
    to_base64,
    to_bool,
    to_json,
    to_sortable,
)
from ..runtime.database import ConstraintError, Queries, Rows
from ..runtime.errors import Conflict
from ..runtime.model import Base64, Date, DateTime, Decimal, Time, Uuid


@dataclass(slots=True, kw_only=True)
class RowRow:
    """A row of `rows`."""

    id: int
    int_: int | None
    int64: int | None
    float_: float | None
    string: str | None
    boolean: bool | None
    opaque: str | None
    decimal: Decimal | None
    date_time: DateTime | None
    date: Date | None
    time: Time | None
    duration: str | None
    uuid: Uuid | None
    email: str | None
    uri: str | None
    bytes_: Base64 | None
    json_: Any
    list_: Any
    map: Any
    object_: Any
    union: Any
    plain: Any
    enum: ReservedValue | None
    code: str | None
    fixed: str | None
    changed_at: DateTime


@dataclass(slots=True, kw_only=True)
class StoredRowRow(RowRow):
    """A row with the hashes, which only signing in reads."""

    secret: str | None


def _from_row(row: Any) -> RowRow:
    return RowRow(
        id=row.id,
        int_=row.int,
        int64=row.int64,
        float_=row.float,
        string=row.string,
        boolean=to_bool(row.boolean),
        opaque=row.opaque,
        decimal=from_sortable(row.decimal),
        date_time=row.date_time,
        date=row.date,
        time=row.time,
        duration=row.duration,
        uuid=row.uuid,
        email=row.email,
        uri=row.uri,
        bytes_=to_base64(row.bytes),
        json_=from_json(row.json),
        list_=from_json(row.list),
        map=from_json(row.map),
        object_=from_json(row.object),
        union=from_json(row.union),
        plain=from_json(row.plain),
        enum=row.enum,
        code=row.code,
        fixed=row.fixed,
        changed_at=row.changed_at,
    )


async def _change(queries: Queries, statement: str, values: Mapping[str, Any]) -> Rows:
    """Runs a statement; a broken constraint is the error that it stands for."""
    try:
        return await queries.run(statement, values)
    except ConstraintError as error:
        if error.is_conflict:
            raise Conflict from error
        raise


_INSERT = """INSERT INTO rows (int, int64, float, string, boolean, opaque, decimal, date_time, date, time, duration, uuid, email, uri, bytes, json, list, map, object, "union", plain, enum, secret, code, fixed, changed_at)
VALUES (:int_, :int64, :float_, :string, :boolean, :opaque, :decimal, :date_time, :date, :time, :duration, :uuid, :email, :uri, :bytes_, :json_, :list_, :map, :object_, :union, :plain, :enum, :secret, :code, :fixed, :changed_at)
RETURNING id, int, int64, float, string, boolean, opaque, decimal, date_time, date, time, duration, uuid, email, uri, bytes, json, list, map, object, "union", plain, enum, code, fixed, changed_at"""


async def insert(
    queries: Queries,
    *,
    int_: int | None,
    int64: int | None,
    float_: float | None,
    string: str | None,
    boolean: bool | None,
    opaque: str | None,
    decimal: Decimal | None,
    date_time: DateTime | None,
    date: Date | None,
    time: Time | None,
    duration: str | None,
    uuid: Uuid | None,
    email: str | None,
    uri: str | None,
    bytes_: Base64 | None,
    json_: Any,
    list_: Any,
    map: Any,
    object_: Any,
    union: Any,
    plain: Any,
    enum: ReservedValue | None,
    secret: str | None,
    code: str | None,
    fixed: str | None,
    changed_at: DateTime,
) -> RowRow:
    values: dict[str, Any] = {
        "int_": int_,
        "int64": int64,
        "float_": float_,
        "string": string,
        "boolean": boolean,
        "opaque": opaque,
        "decimal": to_sortable(decimal, 38, 18),
        "date_time": date_time,
        "date": date,
        "time": time,
        "duration": duration,
        "uuid": uuid,
        "email": email,
        "uri": uri,
        "bytes_": from_base64(bytes_),
        "json_": to_json(json_),
        "list_": to_json(list_),
        "map": to_json(map),
        "object_": to_json(object_),
        "union": to_json(union),
        "plain": to_json(plain),
        "enum": enum,
        "secret": secret,
        "code": code,
        "fixed": fixed,
        "changed_at": changed_at,
    }
    rows = await _change(queries, _INSERT, values)
    return _from_row(rows[0])


_FIND = """SELECT id, int, int64, float, string, boolean, opaque, decimal, date_time, date, time, duration, uuid, email, uri, bytes, json, list, map, object, "union", plain, enum, code, fixed, changed_at
FROM rows
WHERE id = :id"""


async def find(queries: Queries, id: int) -> RowRow | None:
    rows = await queries.run(_FIND, {"id": id})
    return _from_row(rows[0]) if rows else None


_LIST_ROWS = """SELECT id, int, int64, float, string, boolean, opaque, decimal, date_time, date, time, duration, uuid, email, uri, bytes, json, list, map, object, "union", plain, enum, code, fixed, changed_at
FROM rows"""

_LIST_ROWS_ORDER = "ORDER BY date_time DESC, string, id LIMIT :limit"


async def list_rows(
    queries: Queries,
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
    after: Mapping[str, Any] | None,
    limit: int,
) -> list[RowRow]:
    conditions: list[str] = []
    values: dict[str, Any] = {"limit": limit}
    if int_ is not None:
        conditions.append("int >= :int_")
        values["int_"] = int_
    if below is not None:
        conditions.append("float < :below")
        values["below"] = below
    if decimal is not None:
        conditions.append("decimal <= :decimal")
        values["decimal"] = to_sortable(decimal, 38, 18)
    if date_time is not None:
        conditions.append("date_time > :date_time")
        values["date_time"] = date_time
    if date is not None:
        conditions.append("date = :date")
        values["date"] = date
    if string is not None:
        conditions.append("instr(lower(string), lower(:string)) > 0")
        values["string"] = string
    if boolean is not None:
        conditions.append("boolean = :boolean")
        values["boolean"] = boolean
    if enum is not None:
        conditions.append("enum IN (SELECT value FROM json_each(:enum))")
        values["enum"] = to_json(enum)
    if uuid is not None:
        conditions.append("(uuid <> :uuid OR uuid IS NULL)")
        values["uuid"] = uuid
    if after is not None:
        conditions.append(
            "(date_time IS NULL OR date_time <= :after_1) AND ((:after_1 IS NOT NULL AND (date_time IS NULL OR date_time < :after_1)) OR (:after_2 IS NULL OR string >= :after_2) AND ((:after_2 IS NULL AND string IS NOT NULL OR string > :after_2) OR id > :after_3))",
        )
        values["after_1"] = after["date_time"]
        values["after_2"] = after["string"]
        values["after_3"] = after["id"]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = await queries.run(f"{_LIST_ROWS}{where} {_LIST_ROWS_ORDER}", values)
    return [_from_row(row) for row in rows]


_ASSIGNMENTS = {
    "int_": "int = :int_",
    "int64": "int64 = :int64",
    "float_": "float = :float_",
    "string": "string = :string",
    "boolean": "boolean = :boolean",
    "opaque": "opaque = :opaque",
    "decimal": "decimal = :decimal",
    "date_time": "date_time = :date_time",
    "date": "date = :date",
    "time": "time = :time",
    "duration": "duration = :duration",
    "uuid": "uuid = :uuid",
    "email": "email = :email",
    "uri": "uri = :uri",
    "bytes_": "bytes = :bytes_",
    "json_": "json = :json_",
    "list_": "list = :list_",
    "map": "map = :map",
    "object_": "object = :object_",
    "union": '"union" = :union',
    "plain": "plain = :plain",
    "enum": "enum = :enum",
    "secret": "secret = :secret",
    "code": "code = :code",
    "changed_at": "changed_at = :changed_at",
}

_UPDATE = "UPDATE rows SET"

_UPDATED = """WHERE id = :key_id
RETURNING id, int, int64, float, string, boolean, opaque, decimal, date_time, date, time, duration, uuid, email, uri, bytes, json, list, map, object, "union", plain, enum, code, fixed, changed_at"""


async def update(queries: Queries, id: int, *, changes: Mapping[str, Any]) -> RowRow | None:
    """Changes what `changes` has; none where there is no such row."""
    if not changes:
        return await find(queries, id)
    values: dict[str, Any] = {**changes, "key_id": id}
    if "bytes_" in changes:
        values["bytes_"] = from_base64(values["bytes_"])
    if "decimal" in changes:
        values["decimal"] = to_sortable(values["decimal"], 38, 18)
    if "json_" in changes:
        values["json_"] = to_json(values["json_"])
    if "list_" in changes:
        values["list_"] = to_json(values["list_"])
    if "map" in changes:
        values["map"] = to_json(values["map"])
    if "object_" in changes:
        values["object_"] = to_json(values["object_"])
    if "plain" in changes:
        values["plain"] = to_json(values["plain"])
    if "union" in changes:
        values["union"] = to_json(values["union"])
    assignments = ", ".join(_ASSIGNMENTS[name] for name in changes)
    rows = await _change(queries, f"{_UPDATE} {assignments} {_UPDATED}", values)
    return _from_row(rows[0]) if rows else None


_REMOVE = "DELETE FROM rows WHERE id = :id RETURNING id"


async def remove(queries: Queries, id: int) -> bool:
    """Whether there was such a row."""
    rows = await _change(queries, _REMOVE, {"id": id})
    return len(rows) > 0
