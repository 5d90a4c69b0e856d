"""The rows of `a_table_whose_name_has_sixty_three_bytes_which_is_all_there_can`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..runtime.database import ConstraintError, Queries, Rows
from ..runtime.errors import Conflict
from ..runtime.model import Uuid


@dataclass(slots=True, kw_only=True)
class AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughRow:
    """A row of `a_table_whose_name_has_sixty_three_bytes_which_is_all_there_can`."""

    id: Uuid
    the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x: str | None
    the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y: str | None
    of_long: Uuid | None


def _from_row(row: Any) -> AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughRow:
    return AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughRow(
        id=row.id,
        the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x=row.the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_x,
        the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y=row.the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_y,
        of_long=row.of_long,
    )


async def _change(queries: Queries, statement: str, values: Mapping[str, Any]) -> Rows:
    """Runs a statement; a broken constraint is the error that it stands for."""
    try:
        return await queries.run(statement, values)
    except ConstraintError as error:
        if error.is_conflict:
            raise Conflict from error
        raise


_INSERT = """INSERT INTO a_table_whose_name_has_sixty_three_bytes_which_is_all_there_can (id, the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_x, the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_y, of_long)
VALUES (:id, :the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x, :the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y, :of_long)
RETURNING id, the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_x, the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_y, of_long"""


async def insert(
    queries: Queries,
    *,
    id: Uuid,
    the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x: str | None,
    the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y: str | None,
    of_long: Uuid | None,
) -> AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughRow:
    values: dict[str, Any] = {
        "id": id,
        "the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x": the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x,
        "the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y": the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y,
        "of_long": of_long,
    }
    rows = await _change(queries, _INSERT, values)
    return _from_row(rows[0])


_FIND = """SELECT id, the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_x, the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_y, of_long
FROM a_table_whose_name_has_sixty_three_bytes_which_is_all_there_can
WHERE id = :id"""


async def find(
    queries: Queries, id: Uuid
) -> AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughRow | None:
    rows = await queries.run(_FIND, {"id": id})
    return _from_row(rows[0]) if rows else None
