"""What the operations of Reviews do, where the contract says it all."""

from collections.abc import Mapping
from typing import Any, Protocol
from uuid import uuid4

from ..auth import BearerPrincipal, authorize_delete_review_of, authorize_update_review_of
from ..context import Context
from ..models import Review, ReviewCreate, ReviewUpdate
from ..repositories import review as review_repository
from ..runtime.columns import now
from ..runtime.cursors import Page, page
from ..runtime.errors import NotFound
from ..runtime.model import Uuid


class ReviewsHandlers(Protocol):
    """Opinions."""

    async def create_review(
        self, context: Context, *, principal: BearerPrincipal, body: ReviewCreate
    ) -> Review: ...

    async def list_reviews(
        self,
        context: Context,
        *,
        product_id: Uuid | None,
        min_stars: int | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Review]: ...

    async def get_review(self, context: Context, *, id: Uuid) -> Review: ...

    async def update_review(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid, body: ReviewUpdate
    ) -> Review: ...

    async def delete_review(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid
    ) -> None: ...


class DefaultReviewsHandlers:
    """The operations as they are until you write them yourself."""

    async def create_review(
        self, context: Context, *, principal: BearerPrincipal, body: ReviewCreate
    ) -> Review:
        moment = now()
        review = await review_repository.insert(
            context.database,
            id=str(uuid4()),
            product_id=body.product_id,
            author_id=principal.sub,
            stars=body.stars,
            text=body.text,
            created_at=moment,
        )
        return Review.model_validate(review)

    async def list_reviews(
        self,
        context: Context,
        *,
        product_id: Uuid | None,
        min_stars: int | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Review]:
        rows = await review_repository.list_reviews(
            context.database,
            product_id=product_id,
            min_stars=min_stars,
            after=after,
            limit=limit + 1,
        )
        return page(rows, limit, Review.model_validate, lambda row: [row.created_at, row.id])

    async def get_review(self, context: Context, *, id: Uuid) -> Review:
        review = await review_repository.find(context.database, id)
        if review is None:
            raise NotFound
        return Review.model_validate(review)

    async def update_review(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid, body: ReviewUpdate
    ) -> Review:
        changes: dict[str, Any] = body.given("stars", "text")
        async with context.database.transaction() as queries:
            review = await review_repository.find(queries, id)
            if review is None:
                raise NotFound
            authorize_update_review_of(principal, review)
            updated = await review_repository.update(queries, id, changes=changes)
        if updated is None:
            raise NotFound
        return Review.model_validate(updated)

    async def delete_review(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid
    ) -> None:
        review = await review_repository.find(context.database, id)
        if review is None:
            raise NotFound
        authorize_delete_review_of(principal, review)
        if not await review_repository.remove(context.database, id):
            raise NotFound
