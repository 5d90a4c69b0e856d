"""The operations of Orders as this service has them."""

from generated.auth import BearerPrincipal
from generated.context import Context
from generated.handlers.orders import DefaultOrdersHandlers
from generated.models import OrderStatus, Quote, QuoteRequest, RevenueRow
from generated.runtime.errors import NotImplementedYet
from generated.runtime.model import Date, Uuid


class OrdersService(DefaultOrdersHandlers):
    """Replace any operation by your own; the rest stays as it is."""

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
        """Revenue day by day; written by hand."""
        raise NotImplementedYet
