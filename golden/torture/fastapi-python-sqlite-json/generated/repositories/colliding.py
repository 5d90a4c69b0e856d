"""The rows of `colliding "table" ' ` ; -- */ ${x}`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..runtime.database import ConstraintError, Queries, Rows
from ..runtime.errors import Conflict


@dataclass(slots=True, kw_only=True)
class CollidingRow:
    """A row of `colliding "table" ' ` ; -- */ ${x}`."""

    id: int
    foo_bar2: str
    foo_bar: str | None
    foo_bar3: int | None
    quote: str | None
    tick: str | None
    duck: str | None
    long: str | None


def _from_row(row: Any) -> CollidingRow:
    return CollidingRow(
        id=row.id,
        foo_bar2=row.foo_bar,
        foo_bar=row._mapping["foo bar"],
        foo_bar3=row._mapping['foo"bar'],
        quote=row._mapping["it's; DROP TABLE x; --"],
        tick=row._mapping["`tick` [bracket] \\ %s ${y}"],
        duck=row._mapping["утка 🦆"],
        long=row.a_column_whose_name_has_sixty_three_bytes_which_is_all_there_ca,
    )


async def _change(queries: Queries, statement: str, values: Mapping[str, Any]) -> Rows:
    """Runs a statement; a broken constraint is the error that it stands for."""
    try:
        return await queries.run(statement, values)
    except ConstraintError as error:
        if error.is_conflict:
            raise Conflict from error
        raise


_INSERT = """INSERT INTO "colliding ""table"" ' ` ; -- */ ${x}" (foo_bar, "foo bar", "foo""bar", "it's; DROP TABLE x; --", "`tick` [bracket] \\ %s ${y}", "утка 🦆", a_column_whose_name_has_sixty_three_bytes_which_is_all_there_ca)
VALUES (:foo_bar2, :foo_bar, :foo_bar3, :quote, :tick, :duck, :long)
RETURNING id, foo_bar, "foo bar", "foo""bar", "it's; DROP TABLE x; --", "`tick` [bracket] \\ %s ${y}", "утка 🦆", a_column_whose_name_has_sixty_three_bytes_which_is_all_there_ca"""


async def insert(
    queries: Queries,
    *,
    foo_bar2: str,
    foo_bar: str | None,
    foo_bar3: int | None,
    quote: str | None,
    tick: str | None,
    duck: str | None,
    long: str | None,
) -> CollidingRow:
    values: dict[str, Any] = {
        "foo_bar2": foo_bar2,
        "foo_bar": foo_bar,
        "foo_bar3": foo_bar3,
        "quote": quote,
        "tick": tick,
        "duck": duck,
        "long": long,
    }
    rows = await _change(queries, _INSERT, values)
    return _from_row(rows[0])


_FIND = """SELECT id, foo_bar, "foo bar", "foo""bar", "it's; DROP TABLE x; --", "`tick` [bracket] \\ %s ${y}", "утка 🦆", a_column_whose_name_has_sixty_three_bytes_which_is_all_there_ca
FROM "colliding ""table"" ' ` ; -- */ ${x}"
WHERE id = :id"""


async def find(queries: Queries, id: int) -> CollidingRow | None:
    rows = await queries.run(_FIND, {"id": id})
    return _from_row(rows[0]) if rows else None


_LIST_COLLIDING = """SELECT id, foo_bar, "foo bar", "foo""bar", "it's; DROP TABLE x; --", "`tick` [bracket] \\ %s ${y}", "утка 🦆", a_column_whose_name_has_sixty_three_bytes_which_is_all_there_ca
FROM "colliding ""table"" ' ` ; -- */ ${x}\""""

_LIST_COLLIDING_ORDER = 'ORDER BY "`tick` [bracket] \\ %s ${y}", id LIMIT :limit'


async def list_colliding(
    queries: Queries,
    *,
    quote_: str | None,
    tick: str | None,
    after: Mapping[str, Any] | None,
    limit: int,
) -> list[CollidingRow]:
    conditions: list[str] = []
    values: dict[str, Any] = {"limit": limit}
    if quote_ is not None:
        conditions.append('"it\'s; DROP TABLE x; --" = :quote_')
        values["quote_"] = quote_
    if tick is not None:
        conditions.append('"`tick` [bracket] \\ %s ${y}" = :tick')
        values["tick"] = tick
    if after is not None:
        conditions.append(
            '(:after_1 IS NULL OR "`tick` [bracket] \\ %s ${y}" >= :after_1) AND ((:after_1 IS NULL AND "`tick` [bracket] \\ %s ${y}" IS NOT NULL OR "`tick` [bracket] \\ %s ${y}" > :after_1) OR id > :after_2)',
        )
        values["after_1"] = after["tick"]
        values["after_2"] = after["id"]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = await queries.run(f"{_LIST_COLLIDING}{where} {_LIST_COLLIDING_ORDER}", values)
    return [_from_row(row) for row in rows]


_ASSIGNMENTS = {
    "foo_bar2": "foo_bar = :foo_bar2",
    "foo_bar": '"foo bar" = :foo_bar',
    "foo_bar3": '"foo""bar" = :foo_bar3',
    "quote": '"it\'s; DROP TABLE x; --" = :quote',
    "tick": '"`tick` [bracket] \\ %s ${y}" = :tick',
    "duck": '"утка 🦆" = :duck',
    "long": "a_column_whose_name_has_sixty_three_bytes_which_is_all_there_ca = :long",
}

_UPDATE = 'UPDATE "colliding ""table"" \' ` ; -- */ ${x}" SET'

_UPDATED = """WHERE id = :key_id
RETURNING id, foo_bar, "foo bar", "foo""bar", "it's; DROP TABLE x; --", "`tick` [bracket] \\ %s ${y}", "утка 🦆", a_column_whose_name_has_sixty_three_bytes_which_is_all_there_ca"""


async def update(queries: Queries, id: int, *, changes: Mapping[str, Any]) -> CollidingRow | None:
    """Changes what `changes` has; none where there is no such row."""
    if not changes:
        return await find(queries, id)
    values: dict[str, Any] = {**changes, "key_id": id}
    assignments = ", ".join(_ASSIGNMENTS[name] for name in changes)
    rows = await _change(queries, f"{_UPDATE} {assignments} {_UPDATED}", values)
    return _from_row(rows[0]) if rows else None


_REMOVE = 'DELETE FROM "colliding ""table"" \' ` ; -- */ ${x}" WHERE id = :id RETURNING id'


async def remove(queries: Queries, id: int) -> bool:
    """Whether there was such a row."""
    rows = await _change(queries, _REMOVE, {"id": id})
    return len(rows) > 0
