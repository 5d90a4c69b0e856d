"""The rows of `pairs`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..runtime.database import ConstraintError, Queries, Rows
from ..runtime.errors import Conflict


@dataclass(slots=True, kw_only=True)
class PairRow:
    """A row of `pairs`."""

    left: str
    right: int
    note: str | None


def _from_row(row: Any) -> PairRow:
    return PairRow(
        left=row.left,
        right=row.right,
        note=row.note,
    )


async def _change(queries: Queries, statement: str, values: Mapping[str, Any]) -> Rows:
    """Runs a statement; a broken constraint is the error that it stands for."""
    try:
        return await queries.run(statement, values)
    except ConstraintError as error:
        if error.is_conflict:
            raise Conflict from error
        raise


_INSERT = """INSERT INTO pairs ("left", "right", note)
VALUES (:left, :right, :note)
RETURNING "left", "right", note"""


async def insert(queries: Queries, *, left: str, right: int, note: str | None) -> PairRow:
    values: dict[str, Any] = {"left": left, "right": right, "note": note}
    rows = await _change(queries, _INSERT, values)
    return _from_row(rows[0])


_FIND = 'SELECT "left", "right", note FROM pairs WHERE "left" = :left AND "right" = :right'


async def find(queries: Queries, left: str, right: int) -> PairRow | None:
    rows = await queries.run(_FIND, {"left": left, "right": right})
    return _from_row(rows[0]) if rows else None


_LIST_PAIRS = 'SELECT "left", "right", note FROM pairs'

_LIST_PAIRS_ORDER = 'ORDER BY "left", "right" LIMIT :limit'


async def list_pairs(
    queries: Queries, *, after: Mapping[str, Any] | None, limit: int
) -> list[PairRow]:
    conditions: list[str] = []
    values: dict[str, Any] = {"limit": limit}
    if after is not None:
        conditions.append('("left", "right") > (:after_1, :after_2)')
        values["after_1"] = after["left"]
        values["after_2"] = after["right"]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = await queries.run(f"{_LIST_PAIRS}{where} {_LIST_PAIRS_ORDER}", values)
    return [_from_row(row) for row in rows]


_ASSIGNMENTS = {
    "note": "note = :note",
}

_UPDATE = "UPDATE pairs SET"

_UPDATED = 'WHERE "left" = :key_left AND "right" = :key_right RETURNING "left", "right", note'


async def update(
    queries: Queries, left: str, right: int, *, changes: Mapping[str, Any]
) -> PairRow | None:
    """Changes what `changes` has; none where there is no such row."""
    if not changes:
        return await find(queries, left, right)
    values: dict[str, Any] = {**changes, "key_left": left, "key_right": right}
    assignments = ", ".join(_ASSIGNMENTS[name] for name in changes)
    rows = await _change(queries, f"{_UPDATE} {assignments} {_UPDATED}", values)
    return _from_row(rows[0]) if rows else None


_REMOVE = 'DELETE FROM pairs WHERE "left" = :left AND "right" = :right RETURNING "left", "right"'


async def remove(queries: Queries, left: str, right: int) -> bool:
    """Whether there was such a row."""
    rows = await _change(queries, _REMOVE, {"left": left, "right": right})
    return len(rows) > 0
