"""What the operations of Catalogue do, where the contract says it all."""

from collections.abc import Mapping
from typing import Any, Protocol
from uuid import uuid4

from ..auth import BearerPrincipal
from ..context import Context
from ..models import (
    Category,
    CategoryCreate,
    CategoryUpdate,
    Money,
    Product,
    ProductCreate,
    ProductStatus,
    ProductUpdate,
    SearchHit,
    Slug,
)
from ..repositories import category as category_repository
from ..repositories import product as product_repository
from ..runtime.columns import now
from ..runtime.cursors import Page, page
from ..runtime.errors import Conflict, NotFound, NotImplementedYet
from ..runtime.model import Date, Uuid


class CatalogueHandlers(Protocol):
    """The catalogue."""

    async def create_category(
        self, context: Context, *, principal: BearerPrincipal, body: CategoryCreate
    ) -> Category: ...

    async def list_categories(
        self, context: Context, *, limit: int, after: Mapping[str, Any] | None
    ) -> Page[Category]: ...

    async def get_category(self, context: Context, *, slug: Slug) -> Category: ...

    async def update_category(
        self, context: Context, *, principal: BearerPrincipal, slug: Slug, body: CategoryUpdate
    ) -> Category: ...

    async def delete_category(
        self, context: Context, *, principal: BearerPrincipal, slug: Slug
    ) -> None: ...

    async def create_product(
        self, context: Context, *, principal: BearerPrincipal, body: ProductCreate
    ) -> Product: ...

    async def list_products(
        self,
        context: Context,
        *,
        q: str | None,
        min_price: Money | None,
        max_price: Money | None,
        status: list[ProductStatus] | None,
        category: Slug | None,
        released_before: Date | None,
        not_: ProductStatus | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Product]:
        """Search the catalogue by price, status, category and words of the name."""

    async def get_product(self, context: Context, *, id: Uuid) -> Product: ...

    async def update_product(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid, body: ProductUpdate
    ) -> Product: ...

    async def delete_product(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid
    ) -> None: ...

    async def release_product(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid
    ) -> Product:
        """Put it on sale."""

    async def search(
        self, context: Context, *, q: str, limit: int, accept_language: str | None
    ) -> list[SearchHit]:
        """Search everything; written by hand."""


class DefaultCatalogueHandlers:
    """The operations as they are until you write them yourself."""

    async def create_category(
        self, context: Context, *, principal: BearerPrincipal, body: CategoryCreate
    ) -> Category:
        category = await category_repository.insert(
            context.database,
            slug=body.slug,
            title=body.title,
            position=body.position,
        )
        return Category.model_validate(category)

    async def list_categories(
        self, context: Context, *, limit: int, after: Mapping[str, Any] | None
    ) -> Page[Category]:
        rows = await category_repository.list_categories(
            context.database, after=after, limit=limit + 1
        )
        return page(
            rows, limit, Category.model_validate, lambda row: [row.position, row.title, row.slug]
        )

    async def get_category(self, context: Context, *, slug: Slug) -> Category:
        category = await category_repository.find(context.database, slug)
        if category is None:
            raise NotFound
        return Category.model_validate(category)

    async def update_category(
        self, context: Context, *, principal: BearerPrincipal, slug: Slug, body: CategoryUpdate
    ) -> Category:
        changes: dict[str, Any] = body.given("title", "position")
        async with context.database.transaction() as queries:
            category = await category_repository.find(queries, slug)
            if category is None:
                raise NotFound
            updated = await category_repository.update(queries, slug, changes=changes)
        if updated is None:
            raise NotFound
        return Category.model_validate(updated)

    async def delete_category(
        self, context: Context, *, principal: BearerPrincipal, slug: Slug
    ) -> None:
        if not await category_repository.remove(context.database, slug):
            raise NotFound

    async def create_product(
        self, context: Context, *, principal: BearerPrincipal, body: ProductCreate
    ) -> Product:
        moment = now()
        product = await product_repository.insert(
            context.database,
            id=str(uuid4()),
            sku=body.sku,
            name=body.name,
            description=body.description,
            price=body.price,
            status=body.status,
            category_slug=body.category_slug,
            weight=body.weight,
            dimensions=body.dimensions,
            tags=body.tags,
            attributes=body.attributes,
            is_eco=body.is_eco,
            manual=body.manual,
            released_on=body.released_on,
            created_at=moment,
            updated_at=moment,
        )
        return Product.model_validate(product)

    async def list_products(
        self,
        context: Context,
        *,
        q: str | None,
        min_price: Money | None,
        max_price: Money | None,
        status: list[ProductStatus] | None,
        category: Slug | None,
        released_before: Date | None,
        not_: ProductStatus | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Product]:
        rows = await product_repository.list_products(
            context.database,
            q=q,
            min_price=min_price,
            max_price=max_price,
            status=status,
            category=category,
            released_before=released_before,
            not_=not_,
            after=after,
            limit=limit + 1,
        )
        return page(rows, limit, Product.model_validate, lambda row: [row.name, row.id])

    async def get_product(self, context: Context, *, id: Uuid) -> Product:
        product = await product_repository.find(context.database, id)
        if product is None:
            raise NotFound
        return Product.model_validate(product)

    async def update_product(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid, body: ProductUpdate
    ) -> Product:
        changes: dict[str, Any] = body.given(
            "name",
            "description",
            "price",
            "status",
            "category_slug",
            "weight",
            "dimensions",
            "tags",
            "attributes",
            "is_eco",
            "manual",
            "released_on",
        )
        if changes:
            changes["updated_at"] = now()
        async with context.database.transaction() as queries:
            product = await product_repository.find(queries, id)
            if product is None:
                raise NotFound
            updated = await product_repository.update(queries, id, changes=changes)
        if updated is None:
            raise NotFound
        return Product.model_validate(updated)

    async def delete_product(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid
    ) -> None:
        if not await product_repository.remove(context.database, id):
            raise NotFound

    async def release_product(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid
    ) -> Product:
        product = await product_repository.find(context.database, id)
        if product is None:
            raise NotFound
        updated = await product_repository.release_product(context.database, id)
        if updated is None:
            raise Conflict
        return Product.model_validate(updated)

    async def search(
        self, context: Context, *, q: str, limit: int, accept_language: str | None
    ) -> list[SearchHit]:
        raise NotImplementedYet
