"""The rows of `categories`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..models import Slug
from ..runtime.database import ConstraintError, Queries, Rows
from ..runtime.errors import Conflict


@dataclass(slots=True, kw_only=True)
class CategoryRow:
    """A row of `categories`."""

    slug: Slug
    title: str
    position: int


def _from_row(row: Any) -> CategoryRow:
    return CategoryRow(
        slug=row.slug,
        title=row.title,
        position=row.position,
    )


async def _change(queries: Queries, statement: str, values: Mapping[str, Any]) -> Rows:
    """Runs a statement; a broken constraint is the error that it stands for."""
    try:
        return await queries.run(statement, values)
    except ConstraintError as error:
        if error.is_conflict:
            raise Conflict from error
        raise


_INSERT = """INSERT INTO categories (slug, title, position)
VALUES (:slug, :title, :position)
RETURNING slug, title, position"""


async def insert(queries: Queries, *, slug: Slug, title: str, position: int) -> CategoryRow:
    values: dict[str, Any] = {"slug": slug, "title": title, "position": position}
    rows = await _change(queries, _INSERT, values)
    return _from_row(rows[0])


_FIND = "SELECT slug, title, position FROM categories WHERE slug = :slug"


async def find(queries: Queries, slug: Slug) -> CategoryRow | None:
    rows = await queries.run(_FIND, {"slug": slug})
    return _from_row(rows[0]) if rows else None


_LIST_CATEGORIES = "SELECT slug, title, position FROM categories"

_LIST_CATEGORIES_ORDER = "ORDER BY position, title, slug LIMIT :limit"


async def list_categories(
    queries: Queries, *, after: Mapping[str, Any] | None, limit: int
) -> list[CategoryRow]:
    conditions: list[str] = []
    values: dict[str, Any] = {"limit": limit}
    if after is not None:
        conditions.append("(position, title, slug) > (:after_1, :after_2, :after_3)")
        values["after_1"] = after["position"]
        values["after_2"] = after["title"]
        values["after_3"] = after["slug"]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = await queries.run(f"{_LIST_CATEGORIES}{where} {_LIST_CATEGORIES_ORDER}", values)
    return [_from_row(row) for row in rows]


_ASSIGNMENTS = {
    "title": "title = :title",
    "position": "position = :position",
}

_UPDATE = "UPDATE categories SET"

_UPDATED = "WHERE slug = :key_slug RETURNING slug, title, position"


async def update(queries: Queries, slug: Slug, *, changes: Mapping[str, Any]) -> CategoryRow | None:
    """Changes what `changes` has; none where there is no such row."""
    if not changes:
        return await find(queries, slug)
    values: dict[str, Any] = {**changes, "key_slug": slug}
    assignments = ", ".join(_ASSIGNMENTS[name] for name in changes)
    rows = await _change(queries, f"{_UPDATE} {assignments} {_UPDATED}", values)
    return _from_row(rows[0]) if rows else None


_REMOVE = "DELETE FROM categories WHERE slug = :slug RETURNING slug"


async def remove(queries: Queries, slug: Slug) -> bool:
    """Whether there was such a row."""
    rows = await _change(queries, _REMOVE, {"slug": slug})
    return len(rows) > 0
