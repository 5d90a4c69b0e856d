"""What the operations of Customers do, where the contract says it all."""

from collections.abc import Mapping
from secrets import token_hex
from typing import Any, Protocol
from uuid import uuid4

from ..auth import BearerPrincipal, authorize_get_customer_of, authorize_update_customer_of
from ..context import Context
from ..models import Credentials, Customer, CustomerCreate, CustomerUpdate, Role, Session
from ..repositories import customer as customer_repository
from ..runtime.columns import now
from ..runtime.cursors import Page, page
from ..runtime.errors import InvalidCredentials, NotFound
from ..runtime.model import DateTime, Uuid
from ..runtime.passwords import argon2id, hash_argon2id, verify_password

_UNKNOWN_PASSWORD = argon2id(token_hex(), memory=19456, passes=2, parallelism=1)
"""Verified where there is nobody, so that an unknown name takes as long as a wrong password."""


class CustomersHandlers(Protocol):
    """Accounts of customers."""

    async def sign_up(self, context: Context, *, body: CustomerCreate) -> Session:
        """Create an account and sign in."""

    async def sign_in(self, context: Context, *, body: Credentials) -> Session:
        """Sign in."""

    async def list_customers(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        role: Role | None,
        email: str | None,
        since: DateTime | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Customer]:
        """List the customers."""

    async def get_customer(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid
    ) -> Customer: ...

    async def update_customer(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid, body: CustomerUpdate
    ) -> Customer: ...

    async def delete_customer(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid
    ) -> None:
        """Only managers; a customer with orders stays."""


class DefaultCustomersHandlers:
    """The operations as they are until you write them yourself."""

    async def sign_up(self, context: Context, *, body: CustomerCreate) -> Session:
        moment = now()
        customer = await customer_repository.insert(
            context.database,
            id=str(uuid4()),
            email=body.email,
            password=await hash_argon2id(body.password, memory=19456, passes=2, parallelism=1),
            display_name=body.display_name,
            phone=body.phone,
            role="CUSTOMER",
            address=body.address,
            preferences=body.preferences,
            newsletter=body.newsletter,
            created_at=moment,
        )
        return Session(
            token=context.auth.issue_bearer(sub=customer.id, role=customer.role),
            customer=Customer.model_validate(customer),
        )

    async def sign_in(self, context: Context, *, body: Credentials) -> Session:
        customer = await customer_repository.find_by_email(context.database, body.email)
        stored = _UNKNOWN_PASSWORD if customer is None else customer.password
        if not await verify_password(body.password, stored) or customer is None:
            raise InvalidCredentials
        return Session(
            token=context.auth.issue_bearer(sub=customer.id, role=customer.role),
            customer=Customer.model_validate(customer),
        )

    async def list_customers(
        self,
        context: Context,
        *,
        principal: BearerPrincipal,
        role: Role | None,
        email: str | None,
        since: DateTime | None,
        limit: int,
        after: Mapping[str, Any] | None,
    ) -> Page[Customer]:
        rows = await customer_repository.list_customers(
            context.database, role=role, email=email, since=since, after=after, limit=limit + 1
        )
        return page(rows, limit, Customer.model_validate, lambda row: [row.created_at, row.id])

    async def get_customer(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid
    ) -> Customer:
        customer = await customer_repository.find(context.database, id)
        if customer is None:
            raise NotFound
        authorize_get_customer_of(principal, customer)
        return Customer.model_validate(customer)

    async def update_customer(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid, body: CustomerUpdate
    ) -> Customer:
        changes: dict[str, Any] = body.given(
            "email", "display_name", "phone", "address", "preferences", "newsletter"
        )
        if body.password is not None:
            changes["password"] = await hash_argon2id(
                body.password, memory=19456, passes=2, parallelism=1
            )
        async with context.database.transaction() as queries:
            customer = await customer_repository.find(queries, id)
            if customer is None:
                raise NotFound
            authorize_update_customer_of(principal, customer)
            updated = await customer_repository.update(queries, id, changes=changes)
        if updated is None:
            raise NotFound
        return Customer.model_validate(updated)

    async def delete_customer(
        self, context: Context, *, principal: BearerPrincipal, id: Uuid
    ) -> None:
        if not await customer_repository.remove(context.database, id):
            raise NotFound
