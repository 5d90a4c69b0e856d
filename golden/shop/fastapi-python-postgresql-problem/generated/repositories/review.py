"""The rows of `reviews`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import AlreadyReviewed
from ..runtime.columns import from_moment, to_moment
from ..runtime.database import ConstraintError, Queries, Rows
from ..runtime.errors import Conflict
from ..runtime.model import DateTime, Uuid


@dataclass(slots=True, kw_only=True)
class ReviewRow:
    """A row of `reviews`."""

    id: Uuid
    product_id: Uuid
    author_id: Uuid
    stars: int
    text: str | None
    created_at: DateTime


def _from_row(row: Any) -> ReviewRow:
    return ReviewRow(
        id=str(row.id),
        product_id=str(row.product_id),
        author_id=str(row.author_id),
        stars=row.stars,
        text=row.text,
        created_at=from_moment(row.created_at),
    )


async def _change(queries: Queries, statement: str, values: Mapping[str, Any]) -> Rows:
    """Runs a statement; a broken constraint is the error that it stands for."""
    try:
        return await queries.run(statement, values)
    except ConstraintError as error:
        if error.is_duplicate("reviews_product_id_author_id_key"):
            raise AlreadyReviewed from error
        if error.is_conflict:
            raise Conflict from error
        raise


_INSERT = """INSERT INTO reviews (id, product_id, author_id, stars, text, created_at)
VALUES (:id, :product_id, :author_id, :stars, :text, :created_at)
RETURNING id, product_id, author_id, stars, text, created_at"""


async def insert(
    queries: Queries,
    *,
    id: Uuid,
    product_id: Uuid,
    author_id: Uuid,
    stars: int,
    text: str | None,
    created_at: DateTime,
) -> ReviewRow:
    values: dict[str, Any] = {
        "id": id,
        "product_id": product_id,
        "author_id": author_id,
        "stars": stars,
        "text": text,
        "created_at": to_moment(created_at),
    }
    rows = await _change(queries, _INSERT, values)
    return _from_row(rows[0])


_FIND = "SELECT id, product_id, author_id, stars, text, created_at FROM reviews WHERE id = :id"


async def find(queries: Queries, id: Uuid) -> ReviewRow | None:
    rows = await queries.run(_FIND, {"id": id})
    return _from_row(rows[0]) if rows else None


_LIST_REVIEWS = "SELECT id, product_id, author_id, stars, text, created_at FROM reviews"

_LIST_REVIEWS_ORDER = "ORDER BY created_at DESC, id LIMIT :limit"


async def list_reviews(
    queries: Queries,
    *,
    product_id: Uuid | None,
    min_stars: int | None,
    after: Mapping[str, Any] | None,
    limit: int,
) -> list[ReviewRow]:
    conditions: list[str] = []
    values: dict[str, Any] = {"limit": limit}
    if product_id is not None:
        conditions.append("product_id = :product_id")
        values["product_id"] = product_id
    if min_stars is not None:
        conditions.append("stars >= :min_stars")
        values["min_stars"] = min_stars
    if after is not None:
        conditions.append("created_at <= :after_1 AND (created_at < :after_1 OR id > :after_2)")
        values["after_1"] = to_moment(after["created_at"])
        values["after_2"] = after["id"]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = await queries.run(f"{_LIST_REVIEWS}{where} {_LIST_REVIEWS_ORDER}", values)
    return [_from_row(row) for row in rows]


_ASSIGNMENTS = {
    "stars": "stars = :stars",
    "text": "text = :text",
}

_UPDATE = "UPDATE reviews SET"

_UPDATED = "WHERE id = :key_id RETURNING id, product_id, author_id, stars, text, created_at"


async def update(queries: Queries, id: Uuid, *, changes: Mapping[str, Any]) -> ReviewRow | None:
    """Changes what `changes` has; none where there is no such row."""
    if not changes:
        return await find(queries, id)
    values: dict[str, Any] = {**changes, "key_id": id}
    assignments = ", ".join(_ASSIGNMENTS[name] for name in changes)
    rows = await _change(queries, f"{_UPDATE} {assignments} {_UPDATED}", values)
    return _from_row(rows[0]) if rows else None


_REMOVE = "DELETE FROM reviews WHERE id = :id RETURNING id"


async def remove(queries: Queries, id: Uuid) -> bool:
    """Whether there was such a row."""
    rows = await _change(queries, _REMOVE, {"id": id})
    return len(rows) > 0
