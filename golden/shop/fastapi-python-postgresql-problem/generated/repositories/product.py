"""The rows of `products`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..errors import SkuTaken
from ..models import Money, ProductStatus, Slug
from ..runtime.columns import (
    from_json,
    from_moment,
    from_numeric,
    now,
    to_date,
    to_json,
    to_moment,
    to_text,
)
from ..runtime.database import ConstraintError, Queries, Rows
from ..runtime.errors import Conflict
from ..runtime.model import Date, DateTime, Uuid


@dataclass(slots=True, kw_only=True)
class ProductRow:
    """A row of `products`."""

    id: Uuid
    sku: str
    name: str
    description: str | None
    price: Money
    status: ProductStatus
    category_slug: Slug
    weight: int | None
    dimensions: Any
    tags: Any
    attributes: Any
    is_eco: bool | None
    manual: str | None
    released_on: Date | None
    created_at: DateTime
    updated_at: DateTime


def _from_row(row: Any) -> ProductRow:
    return ProductRow(
        id=str(row.id),
        sku=row.sku,
        name=row.name,
        description=row.description,
        price=from_numeric(row.price),
        status=row.status,
        category_slug=row.category_slug,
        weight=row.weight,
        dimensions=from_json(row.dimensions),
        tags=from_json(row.tags),
        attributes=from_json(row.attributes),
        is_eco=row.is_eco,
        manual=row.manual,
        released_on=to_text(row.released_on),
        created_at=from_moment(row.created_at),
        updated_at=from_moment(row.updated_at),
    )


async def _change(queries: Queries, statement: str, values: Mapping[str, Any]) -> Rows:
    """Runs a statement; a broken constraint is the error that it stands for."""
    try:
        return await queries.run(statement, values)
    except ConstraintError as error:
        if error.is_duplicate("products_sku_key"):
            raise SkuTaken from error
        if error.is_conflict:
            raise Conflict from error
        raise


_INSERT = """INSERT INTO products (id, sku, name, description, price, status, category_slug, weight, dimensions, tags, attributes, is_eco, manual, released_on, created_at, updated_at)
VALUES (:id, :sku, :name, :description, :price, :status, :category_slug, :weight, :dimensions, :tags, :attributes, :is_eco, :manual, :released_on, :created_at, :updated_at)
RETURNING id, sku, name, description, price, status, category_slug, weight, dimensions, tags, attributes, is_eco, manual, released_on, created_at, updated_at"""


async def insert(
    queries: Queries,
    *,
    id: Uuid,
    sku: str,
    name: str,
    description: str | None,
    price: Money,
    status: ProductStatus,
    category_slug: Slug,
    weight: int | None,
    dimensions: Any,
    tags: Any,
    attributes: Any,
    is_eco: bool | None,
    manual: str | None,
    released_on: Date | None,
    created_at: DateTime,
    updated_at: DateTime,
) -> ProductRow:
    values: dict[str, Any] = {
        "id": id,
        "sku": sku,
        "name": name,
        "description": description,
        "price": price,
        "status": status,
        "category_slug": category_slug,
        "weight": weight,
        "dimensions": to_json(dimensions),
        "tags": to_json(tags),
        "attributes": to_json(attributes),
        "is_eco": is_eco,
        "manual": manual,
        "released_on": to_date(released_on),
        "created_at": to_moment(created_at),
        "updated_at": to_moment(updated_at),
    }
    rows = await _change(queries, _INSERT, values)
    return _from_row(rows[0])


_FIND = """SELECT id, sku, name, description, price, status, category_slug, weight, dimensions, tags, attributes, is_eco, manual, released_on, created_at, updated_at
FROM products
WHERE id = :id"""


async def find(queries: Queries, id: Uuid) -> ProductRow | None:
    rows = await queries.run(_FIND, {"id": id})
    return _from_row(rows[0]) if rows else None


_LIST_PRODUCTS = """SELECT id, sku, name, description, price, status, category_slug, weight, dimensions, tags, attributes, is_eco, manual, released_on, created_at, updated_at
FROM products"""

_LIST_PRODUCTS_ORDER = "ORDER BY name, id LIMIT :limit"


async def list_products(
    queries: Queries,
    *,
    q: str | None,
    min_price: Money | None,
    max_price: Money | None,
    status: list[ProductStatus] | None,
    category: Slug | None,
    released_before: Date | None,
    not_: ProductStatus | None,
    after: Mapping[str, Any] | None,
    limit: int,
) -> list[ProductRow]:
    conditions: list[str] = []
    values: dict[str, Any] = {"limit": limit}
    if q is not None:
        conditions.append('strpos(lower(name), lower(CAST(:q AS text) COLLATE "C")) > 0')
        values["q"] = q
    if min_price is not None:
        conditions.append("price >= :min_price")
        values["min_price"] = min_price
    if max_price is not None:
        conditions.append("price <= :max_price")
        values["max_price"] = max_price
    if status is not None:
        conditions.append("status = ANY (CAST(:status AS text[]))")
        values["status"] = status
    if category is not None:
        conditions.append("category_slug = :category")
        values["category"] = category
    if released_before is not None:
        conditions.append("released_on < :released_before")
        values["released_before"] = to_date(released_before)
    if not_ is not None:
        conditions.append("status <> :not_")
        values["not_"] = not_
    if after is not None:
        conditions.append("(name, id) > (:after_1, :after_2)")
        values["after_1"] = after["name"]
        values["after_2"] = after["id"]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = await queries.run(f"{_LIST_PRODUCTS}{where} {_LIST_PRODUCTS_ORDER}", values)
    return [_from_row(row) for row in rows]


_ASSIGNMENTS = {
    "name": "name = :name",
    "description": "description = :description",
    "price": "price = :price",
    "status": "status = :status",
    "category_slug": "category_slug = :category_slug",
    "weight": "weight = :weight",
    "dimensions": "dimensions = :dimensions",
    "tags": "tags = :tags",
    "attributes": "attributes = :attributes",
    "is_eco": "is_eco = :is_eco",
    "manual": "manual = :manual",
    "released_on": "released_on = :released_on",
    "updated_at": "updated_at = :updated_at",
}

_UPDATE = "UPDATE products SET"

_UPDATED = """WHERE id = :key_id
RETURNING id, sku, name, description, price, status, category_slug, weight, dimensions, tags, attributes, is_eco, manual, released_on, created_at, updated_at"""


async def update(queries: Queries, id: Uuid, *, changes: Mapping[str, Any]) -> ProductRow | None:
    """Changes what `changes` has; none where there is no such row."""
    if not changes:
        return await find(queries, id)
    values: dict[str, Any] = {**changes, "key_id": id}
    if "attributes" in changes:
        values["attributes"] = to_json(values["attributes"])
    if "dimensions" in changes:
        values["dimensions"] = to_json(values["dimensions"])
    if "released_on" in changes:
        values["released_on"] = to_date(values["released_on"])
    if "tags" in changes:
        values["tags"] = to_json(values["tags"])
    if "updated_at" in changes:
        values["updated_at"] = to_moment(values["updated_at"])
    assignments = ", ".join(_ASSIGNMENTS[name] for name in changes)
    rows = await _change(queries, f"{_UPDATE} {assignments} {_UPDATED}", values)
    return _from_row(rows[0]) if rows else None


_RELEASE_PRODUCT = """UPDATE products
SET status = 'ON_SALE', updated_at = :updated_at
WHERE id = :id AND status IN ('DRAFT', 'SOLD_OUT')
RETURNING id, sku, name, description, price, status, category_slug, weight, dimensions, tags, attributes, is_eco, manual, released_on, created_at, updated_at"""


async def release_product(queries: Queries, id: Uuid) -> ProductRow | None:
    """Moves `status` to ON_SALE; none where the row is not there, or elsewhere."""
    rows = await _change(queries, _RELEASE_PRODUCT, {"id": id, "updated_at": to_moment(now())})
    return _from_row(rows[0]) if rows else None


_REMOVE = "DELETE FROM products WHERE id = :id RETURNING id"


async def remove(queries: Queries, id: Uuid) -> bool:
    """Whether there was such a row."""
    rows = await _change(queries, _REMOVE, {"id": id})
    return len(rows) > 0
