"""A shop: a catalogue that anybody can read, customers with their orders, and the clerks who
ship them.

Prices are exact decimals. An order moves from `PENDING` over `PAID` to `SHIPPED`, or is
cancelled on the way.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from .runtime.model import Date, DateTime, Decimal, Model, Uuid

Money: TypeAlias = Decimal
"""A price in euros."""

Slug: TypeAlias = str
"""A short name for URLs."""

CountryCode: TypeAlias = str
"""An ISO 3166-1 alpha-2 code."""

Role: TypeAlias = Literal["CUSTOMER", "CLERK", "MANAGER"]
"""What somebody may do."""

ProductStatus: TypeAlias = Literal["DRAFT", "ON_SALE", "SOLD_OUT", "RETIRED", "HIDDEN"]
"""Whether a product can be bought."""

OrderStatus: TypeAlias = Literal["PENDING", "PAID", "SHIPPED", "CANCELLED"]
"""Where an order is on its way."""


class Address(Model):
    """A postal address."""

    line1: str = Field(validation_alias="line1")
    line2: str | None = Field(None, validation_alias="line2")
    postal_code: str
    city: str
    country: CountryCode


class OrderLine(Model):
    """So many pieces of one product, at the price of the day."""

    product_id: Uuid
    quantity: int
    unit_price: Money
    options: dict[str, str] | None = None
    """Engraving, gift wrap and the like."""


class CardPayment(Model):
    """Paid by card, through the payment provider."""

    method: Literal["card"]
    card_token: str
    """What the provider knows the card by; never a number."""
    installments: int = 1


class InvoicePayment(Model):
    """Paid later, by bank transfer."""

    method: Literal["invoice"]
    vat_number: str | None = None
    due_in_days: int = 14


class VoucherPayment(Model):
    """Paid with a voucher."""

    method: Literal["voucher"]
    code: str


class Category(Model):
    """A part of the catalogue."""

    slug: Slug
    title: str
    position: int


class CategoryCreate(Model):
    """What a client sends to create a Category."""

    slug: Slug
    title: str
    position: int = 0


class CategoryUpdate(Model):
    """What a client sends to change a Category: absent, null and a value are three different
    things.
    """

    title: str | None = None
    position: int | None = None


class Product(Model):
    """Something that can be bought."""

    id: Uuid
    sku: str
    name: str
    description: str | None
    price: Money
    status: ProductStatus
    category_slug: Slug
    weight: int | None
    """In grams."""
    dimensions: list[float] | None
    """Length, width and height in millimetres."""
    tags: list[str]
    attributes: dict[str, str]
    is_eco: bool | None
    """Replaced by the tag `eco`.
    Deprecated: Use the tag eco
    """
    manual: str | None
    released_on: Date | None
    created_at: DateTime
    updated_at: DateTime


class ProductCreate(Model):
    """What a client sends to create a Product."""

    sku: str
    name: str
    description: str | None = None
    price: Money
    status: ProductStatus = "DRAFT"
    category_slug: Slug
    weight: int | None = None
    """In grams."""
    dimensions: list[float] | None = None
    """Length, width and height in millimetres."""
    tags: list[str] = Field(default_factory=lambda: [])
    attributes: dict[str, str] = Field(default_factory=lambda: {})
    is_eco: bool | None = None
    """Replaced by the tag `eco`.
    Deprecated: Use the tag eco
    """
    manual: str | None = None
    released_on: Date | None = None


class ProductUpdate(Model):
    """What a client sends to change a Product: absent, null and a value are three different
    things.
    """

    name: str | None = None
    description: str | None = None
    price: Money | None = None
    status: ProductStatus | None = None
    category_slug: Slug | None = None
    weight: int | None = None
    """In grams."""
    dimensions: list[float] | None = None
    """Length, width and height in millimetres."""
    tags: list[str] | None = None
    attributes: dict[str, str] | None = None
    is_eco: bool | None = None
    """Replaced by the tag `eco`.
    Deprecated: Use the tag eco
    """
    manual: str | None = None
    released_on: Date | None = None


class Customer(Model):
    """Somebody who buys, or who works here."""

    id: Uuid
    email: str
    display_name: str
    phone: str | None
    role: Role
    address: Address | None
    preferences: dict[str, bool]
    """Choices of the person, by name."""
    newsletter: bool
    created_at: DateTime


class CustomerCreate(Model):
    """What a client sends to create a Customer."""

    email: str
    password: str
    display_name: str
    phone: str | None = None
    address: Address | None = None
    preferences: dict[str, bool] = Field(default_factory=lambda: {})
    """Choices of the person, by name."""
    newsletter: bool = False


class CustomerUpdate(Model):
    """What a client sends to change a Customer: absent, null and a value are three different
    things.
    """

    email: str | None = None
    password: str | None = None
    display_name: str | None = None
    phone: str | None = None
    address: Address | None = None
    preferences: dict[str, bool] | None = None
    """Choices of the person, by name."""
    newsletter: bool | None = None


class Order(Model):
    """What a customer has bought."""

    number: int
    customer_id: Uuid
    status: OrderStatus
    lines: list[OrderLine]
    payment: Payment
    shipping_address: Address
    note: str | None
    """Said to whoever packs it."""
    deliver_on: Date | None
    """Not before this day."""
    placed_at: DateTime
    changed_at: DateTime


class OrderCreate(Model):
    """What a client sends to create a Order."""

    lines: list[OrderLine]
    payment: Payment
    shipping_address: Address
    note: str | None = None
    """Said to whoever packs it."""
    deliver_on: Date | None = None
    """Not before this day."""


class OrderUpdate(Model):
    """What a client sends to change a Order: absent, null and a value are three different
    things.
    """

    lines: list[OrderLine] | None = None
    payment: Payment | None = None
    shipping_address: Address | None = None
    note: str | None = None
    """Said to whoever packs it."""
    deliver_on: Date | None = None
    """Not before this day."""


class Review(Model):
    """What a customer thinks of a product; goes with the product."""

    id: Uuid
    product_id: Uuid
    author_id: Uuid
    stars: int
    text: str | None
    created_at: DateTime


class ReviewCreate(Model):
    """What a client sends to create a Review."""

    product_id: Uuid
    stars: int
    text: str | None = None


class ReviewUpdate(Model):
    """What a client sends to change a Review: absent, null and a value are three different
    things.
    """

    stars: int | None = None
    text: str | None = None


class Credentials(Model):
    """Credentials."""

    email: str
    password: str


class Session(Model):
    """Session."""

    token: str
    customer: Customer


class OrderPage(Model):
    """One page of orders."""

    items: list[Order]
    next_cursor: str | None = None


class QuoteRequest(Model):
    """What a basket would cost."""

    lines: list[QuoteLine]
    country: CountryCode
    vouchers: list[str] = Field(default_factory=lambda: [])


class QuoteLine(Model):
    """QuoteLine."""

    sku: str
    quantity: int = 1


class Quote(Model):
    """Quote."""

    net: Money
    tax: Money
    total: Money
    tax_rates: dict[str, Decimal]
    """Percent, by the kind of goods."""
    valid_until: DateTime


class ProductHit(Model):
    """A product that a search found."""

    product: Product
    score: float


class CategoryHit(Model):
    """A category that a search found."""

    category: Category
    product_count: int


class RevenueRow(Model):
    """Revenue of a day."""

    day: Date
    orders: int
    revenue: Money


class OutOfStockData(Model):
    """OutOfStockData."""

    sku: str
    available: int


class ExpireOrdersPayload(Model):
    """ExpireOrdersPayload."""

    older_than_days: int = 14


class OrderPaidPayload(Model):
    """OrderPaidPayload."""

    order: Order


Payment: TypeAlias = CardPayment | InvoicePayment | VoucherPayment
"""How an order is paid."""

SearchHit: TypeAlias = ProductHit | CategoryHit
"""What a search finds: a plain union, told apart by what is in it."""
