"""Who calls, and what they may do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import Request

from .models import Role
from .repositories.customer import CustomerRow
from .repositories.order import OrderRow
from .repositories.review import ReviewRow
from .runtime.errors import Forbidden, InvalidToken, Unauthorized
from .runtime.formats import is_uuid
from .runtime.log import Logger
from .runtime.model import Uuid
from .runtime.tokens import Tokens, bearer_token, key_from


@dataclass(slots=True, kw_only=True)
class BearerPrincipal:
    """A token that the shop issues at sign-in."""

    sub: Uuid
    """The customer."""
    role: Role


class Auth:
    """Makes principals of the credentials of requests."""

    def __init__(self, environment: Mapping[str, str], log: Logger) -> None:
        self._bearer = Tokens(
            algorithms=["HS256"],
            key=key_from(environment, "JWT_SECRET", log),
            lifetime=43200,
            leeway=30,
            issuer="https://api.shop.example",
            audience="shop",
        )

    async def bearer(self, request: Request) -> BearerPrincipal:
        """The caller; 401 without a credential, and with one that does not hold."""
        principal = await self.optional_bearer(request)
        if principal is None:
            raise Unauthorized("Bearer")
        return principal

    async def optional_bearer(self, request: Request) -> BearerPrincipal | None:
        """The caller, where there is a credential at all; 401 with one that does not hold."""
        token = bearer_token(request)
        if token is None:
            return None
        return _bearer_principal(await self._bearer.verify(token))

    def issue_bearer(self, *, sub: Uuid, role: Role) -> str:
        """A token that says this of its holder."""
        return self._bearer.issue({"sub": sub, "role": role})


def _bearer_principal(claims: Mapping[str, Any]) -> BearerPrincipal:
    """The principal of a token whose claims are what the contract says they are."""
    sub = claims.get("sub")
    if not isinstance(sub, str) or not is_uuid(sub):
        raise InvalidToken
    role = claims.get("role")
    if role not in ("CUSTOMER", "CLERK", "MANAGER"):
        raise InvalidToken
    return BearerPrincipal(sub=sub.lower(), role=role)


def authorize_list_customers(principal: BearerPrincipal) -> None:
    """Who may call `listCustomers`: judged before the request is read."""
    if principal.role in ("CLERK", "MANAGER"):
        return
    raise Forbidden


def authorize_create_category(principal: BearerPrincipal) -> None:
    """Who may call `createCategory`: judged before the request is read."""
    if principal.role in ("CLERK", "MANAGER"):
        return
    raise Forbidden


def authorize_create_product(principal: BearerPrincipal) -> None:
    """Who may call `createProduct`: judged before the request is read."""
    if principal.role in ("CLERK", "MANAGER"):
        return
    raise Forbidden


def authorize_list_all_orders(principal: BearerPrincipal) -> None:
    """Who may call `listAllOrders`: judged before the request is read."""
    if principal.role in ("CLERK", "MANAGER"):
        return
    raise Forbidden


def authorize_revenue(principal: BearerPrincipal) -> None:
    """Who may call `revenue`: judged before the request is read."""
    if principal.role == "MANAGER":
        return
    raise Forbidden


def authorize_get_customer_of(principal: BearerPrincipal, row: CustomerRow) -> None:
    """Who may call `getCustomer` for this Customer."""
    if row.id == principal.sub:
        return
    if principal.role in ("CLERK", "MANAGER"):
        return
    raise Forbidden


def authorize_update_customer_of(principal: BearerPrincipal, row: CustomerRow) -> None:
    """Who may call `updateCustomer` for this Customer."""
    if row.id == principal.sub:
        return
    raise Forbidden


def authorize_delete_customer(principal: BearerPrincipal) -> None:
    """Who may call `deleteCustomer`: judged before the request is read."""
    if principal.role == "MANAGER":
        return
    raise Forbidden


def authorize_update_category(principal: BearerPrincipal) -> None:
    """Who may call `updateCategory`: judged before the request is read."""
    if principal.role in ("CLERK", "MANAGER"):
        return
    raise Forbidden


def authorize_delete_category(principal: BearerPrincipal) -> None:
    """Who may call `deleteCategory`: judged before the request is read."""
    if principal.role == "MANAGER":
        return
    raise Forbidden


def authorize_update_product(principal: BearerPrincipal) -> None:
    """Who may call `updateProduct`: judged before the request is read."""
    if principal.role in ("CLERK", "MANAGER"):
        return
    raise Forbidden


def authorize_delete_product(principal: BearerPrincipal) -> None:
    """Who may call `deleteProduct`: judged before the request is read."""
    if principal.role == "MANAGER":
        return
    raise Forbidden


def authorize_update_review_of(principal: BearerPrincipal, row: ReviewRow) -> None:
    """Who may call `updateReview` for this Review."""
    if row.author_id == principal.sub:
        return
    raise Forbidden


def authorize_delete_review_of(principal: BearerPrincipal, row: ReviewRow) -> None:
    """Who may call `deleteReview` for this Review."""
    if row.author_id == principal.sub:
        return
    if principal.role == "MANAGER":
        return
    raise Forbidden


def authorize_get_order_of(principal: BearerPrincipal, row: OrderRow) -> None:
    """Who may call `getOrder` for this Order."""
    if row.customer_id == principal.sub:
        return
    if principal.role in ("CLERK", "MANAGER"):
        return
    raise Forbidden


def authorize_update_order_of(principal: BearerPrincipal, row: OrderRow) -> None:
    """Who may call `updateOrder` for this Order."""
    if row.customer_id == principal.sub:
        return
    raise Forbidden


def authorize_release_product(principal: BearerPrincipal) -> None:
    """Who may call `releaseProduct`: judged before the request is read."""
    if principal.role in ("CLERK", "MANAGER"):
        return
    raise Forbidden


def authorize_pay_order_of(principal: BearerPrincipal, row: OrderRow) -> None:
    """Who may call `payOrder` for this Order."""
    if row.customer_id == principal.sub:
        return
    raise Forbidden


def authorize_ship_order(principal: BearerPrincipal) -> None:
    """Who may call `shipOrder`: judged before the request is read."""
    if principal.role in ("CLERK", "MANAGER"):
        return
    raise Forbidden


def authorize_cancel_order_of(principal: BearerPrincipal, row: OrderRow) -> None:
    """Who may call `cancelOrder` for this Order."""
    if row.customer_id == principal.sub:
        return
    if principal.role == "MANAGER":
        return
    raise Forbidden
