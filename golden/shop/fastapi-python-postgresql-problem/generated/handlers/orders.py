"""What the operations of Orders do, where the contract says it all."""

from collections.abc import Mapping
from typing import Any, Protocol

from ..auth import (
    BearerPrincipal,
    authorize_cancel_order_of,
    authorize_get_order_of,
    authorize_pay_order_of,
    authorize_update_order_of,
)
from ..context import Context
from ..errors import OrderNotCancellable, OrderNotPayable, OrderNotShippable
from ..models import (
    Order,
    OrderCreate,
    OrderPage,
    OrderStatus,
    OrderUpdate,
    Quote,
    QuoteRequest,
    RevenueRow,
)
from ..repositories import order as order_repository
from ..runtime.columns import now
from ..runtime.cursors import page
from ..runtime.errors import NotFound, NotImplementedYet
from ..runtime.model import Date, DateTime, Uuid


class OrdersHandlers(Protocol):
    """Orders, and their way to the customer."""

    async def place_order(
        self, context: Context, *, principal: BearerPrincipal, body: OrderCreate
    ) -> Order:
        """Buy."""

    async def list_my_orders(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        status: OrderStatus | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> OrderPage:
        """The caller's own orders, the newest first."""

    async def list_all_orders(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        status: list[OrderStatus] | None,
        placed_after: DateTime | None,
        placed_before: DateTime | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> OrderPage:
        """Everybody's orders."""

    async def get_order(
        self, context: Context, *, principal: BearerPrincipal, number: int
    ) -> Order: ...

    async def update_order(
        self, context: Context, *, principal: BearerPrincipal, number: int, body: OrderUpdate
    ) -> Order:
        """Change the note or the address before it is shipped."""

    async def pay_order(
        self, context: Context, *, principal: BearerPrincipal, number: int
    ) -> Order: ...

    async def ship_order(
        self, context: Context, *, principal: BearerPrincipal, number: int
    ) -> Order: ...

    async def cancel_order(
        self, context: Context, *, principal: BearerPrincipal, number: int
    ) -> Order: ...

    async def quote_(
        self,
        context: Context,
        *,
        dry_run: bool,
        x_client: str | None,
        basket: Uuid | None,
        body: QuoteRequest,
    ) -> Quote:
        """What it would cost; written by hand."""

    async def revenue(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        from_: Date,
        to: Date,
        statuses: list[OrderStatus],
    ) -> list[RevenueRow]:
        """Revenue day by day; written by hand."""


class DefaultOrdersHandlers:
    """The operations as they are until you write them yourself."""

    async def place_order(
        self, context: Context, *, principal: BearerPrincipal, body: OrderCreate
    ) -> Order:
        moment = now()
        order = await order_repository.insert(
            context.database,
            customer_id=principal.sub,
            status="PENDING",
            lines=body.lines,
            payment=body.payment,
            shipping_address=body.shipping_address,
            note=body.note,
            deliver_on=body.deliver_on,
            placed_at=moment,
            changed_at=moment,
        )
        return Order.model_validate(order)

    async def list_my_orders(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        status: OrderStatus | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> OrderPage:
        rows = await order_repository.list_my_orders(
            context.database, status=status, owner=principal.sub, after=after, limit=limit + 1
        )
        found = page(rows, limit, Order.model_validate, lambda row: [row.number])
        return OrderPage(items=found.items, next_cursor=found.next_cursor)

    async def list_all_orders(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        status: list[OrderStatus] | None,
        placed_after: DateTime | None,
        placed_before: DateTime | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> OrderPage:
        rows = await order_repository.list_all_orders(
            context.database,
            status=status,
            placed_after=placed_after,
            placed_before=placed_before,
            after=after,
            limit=limit + 1,
        )
        found = page(
            rows, limit, Order.model_validate, lambda row: [row.status, row.placed_at, row.number]
        )
        return OrderPage(items=found.items, next_cursor=found.next_cursor)

    async def get_order(
        self, context: Context, *, principal: BearerPrincipal, number: int
    ) -> Order:
        order = await order_repository.find(context.database, number)
        if order is None:
            raise NotFound
        authorize_get_order_of(principal, order)
        return Order.model_validate(order)

    async def update_order(
        self, context: Context, *, principal: BearerPrincipal, number: int, body: OrderUpdate
    ) -> Order:
        changes: dict[str, Any] = body.given(
            "lines", "payment", "shipping_address", "note", "deliver_on"
        )
        if changes:
            changes["changed_at"] = now()
        async with context.database.transaction() as queries:
            order = await order_repository.find(queries, number)
            if order is None:
                raise NotFound
            authorize_update_order_of(principal, order)
            updated = await order_repository.update(queries, number, changes=changes)
        if updated is None:
            raise NotFound
        return Order.model_validate(updated)

    async def pay_order(
        self, context: Context, *, principal: BearerPrincipal, number: int
    ) -> Order:
        order = await order_repository.find(context.database, number)
        if order is None:
            raise NotFound
        authorize_pay_order_of(principal, order)
        updated = await order_repository.pay_order(context.database, number)
        if updated is None:
            raise OrderNotPayable
        return Order.model_validate(updated)

    async def ship_order(
        self, context: Context, *, principal: BearerPrincipal, number: int
    ) -> Order:
        order = await order_repository.find(context.database, number)
        if order is None:
            raise NotFound
        updated = await order_repository.ship_order(context.database, number)
        if updated is None:
            raise OrderNotShippable
        return Order.model_validate(updated)

    async def cancel_order(
        self, context: Context, *, principal: BearerPrincipal, number: int
    ) -> Order:
        order = await order_repository.find(context.database, number)
        if order is None:
            raise NotFound
        authorize_cancel_order_of(principal, order)
        updated = await order_repository.cancel_order(context.database, number)
        if updated is None:
            raise OrderNotCancellable
        return Order.model_validate(updated)

    async def quote_(
        self,
        context: Context,
        *,
        dry_run: bool,
        x_client: str | None,
        basket: Uuid | None,
        body: QuoteRequest,
    ) -> Quote:
        raise NotImplementedYet

    async def revenue(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        from_: Date,
        to: Date,
        statuses: list[OrderStatus],
    ) -> list[RevenueRow]:
        raise NotImplementedYet
