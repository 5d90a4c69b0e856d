"""From the values of handlers to JSON: the properties that a type declares, in its order."""

from typing import Any

from .models import (
    Address,
    CardPayment,
    Category,
    CategoryHit,
    Customer,
    InvoicePayment,
    Money,
    Order,
    OrderLine,
    OrderPage,
    OutOfStockData,
    Payment,
    Product,
    ProductHit,
    Quote,
    RevenueRow,
    Review,
    SearchHit,
    Session,
    VoucherPayment,
)
from .runtime.decimals import to_scale
from .runtime.json_models import json_any
from .runtime.json_text import json_number


def serialize_money(value: Money) -> Any:
    return to_scale(value, 2)


def serialize_address(value: Address) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"line1": value.line1}
    if "line2" in given:
        members["line2"] = value.line2
    members["postalCode"] = value.postal_code
    members["city"] = value.city
    members["country"] = value.country
    return members


def serialize_order_line(value: OrderLine) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {
        "productId": value.product_id,
        "quantity": value.quantity,
        "unitPrice": serialize_money(value.unit_price),
    }
    if "options" in given:
        members["options"] = value.options
    return members


def serialize_card_payment(value: CardPayment) -> dict[str, Any]:
    return {
        "method": value.method,
        "cardToken": value.card_token,
        "installments": value.installments,
    }


def serialize_invoice_payment(value: InvoicePayment) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"method": value.method}
    if "vat_number" in given:
        members["vatNumber"] = value.vat_number
    members["dueInDays"] = value.due_in_days
    return members


def serialize_voucher_payment(value: VoucherPayment) -> dict[str, Any]:
    return {
        "method": value.method,
        "code": value.code,
    }


def serialize_payment(value: Payment) -> Any:
    if isinstance(value, CardPayment):
        return serialize_card_payment(value)
    if isinstance(value, InvoicePayment):
        return serialize_invoice_payment(value)
    if isinstance(value, VoucherPayment):
        return serialize_voucher_payment(value)
    return json_any(value)


def serialize_category(value: Category) -> dict[str, Any]:
    return {
        "slug": value.slug,
        "title": value.title,
        "position": value.position,
    }


def serialize_product(value: Product) -> dict[str, Any]:
    return {
        "id": value.id,
        "sku": value.sku,
        "name": value.name,
        "description": value.description,
        "price": serialize_money(value.price),
        "status": value.status,
        "categorySlug": value.category_slug,
        "weight": value.weight,
        "dimensions": None
        if value.dimensions is None
        else [json_number(item) for item in value.dimensions],
        "tags": value.tags,
        "attributes": value.attributes,
        "isEco": value.is_eco,
        "manual": value.manual,
        "releasedOn": value.released_on,
        "createdAt": value.created_at,
        "updatedAt": value.updated_at,
    }


def serialize_customer(value: Customer) -> dict[str, Any]:
    return {
        "id": value.id,
        "email": value.email,
        "displayName": value.display_name,
        "phone": value.phone,
        "role": value.role,
        "address": None if value.address is None else serialize_address(value.address),
        "preferences": value.preferences,
        "newsletter": value.newsletter,
        "createdAt": value.created_at,
    }


def serialize_order(value: Order) -> dict[str, Any]:
    return {
        "number": value.number,
        "customerId": value.customer_id,
        "status": value.status,
        "lines": [serialize_order_line(item) for item in value.lines],
        "payment": serialize_payment(value.payment),
        "shippingAddress": serialize_address(value.shipping_address),
        "note": value.note,
        "deliverOn": value.deliver_on,
        "placedAt": value.placed_at,
        "changedAt": value.changed_at,
    }


def serialize_review(value: Review) -> dict[str, Any]:
    return {
        "id": value.id,
        "productId": value.product_id,
        "authorId": value.author_id,
        "stars": value.stars,
        "text": value.text,
        "createdAt": value.created_at,
    }


def serialize_session(value: Session) -> dict[str, Any]:
    return {
        "token": value.token,
        "customer": serialize_customer(value.customer),
    }


def serialize_order_page(value: OrderPage) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"items": [serialize_order(item) for item in value.items]}
    if "next_cursor" in given:
        members["nextCursor"] = value.next_cursor
    return members


def serialize_quote(value: Quote) -> dict[str, Any]:
    return {
        "net": serialize_money(value.net),
        "tax": serialize_money(value.tax),
        "total": serialize_money(value.total),
        "taxRates": {name: to_scale(member, 2) for name, member in value.tax_rates.items()},
        "validUntil": value.valid_until,
    }


def serialize_product_hit(value: ProductHit) -> dict[str, Any]:
    return {
        "product": serialize_product(value.product),
        "score": json_number(value.score),
    }


def serialize_category_hit(value: CategoryHit) -> dict[str, Any]:
    return {
        "category": serialize_category(value.category),
        "productCount": value.product_count,
    }


def serialize_search_hit(value: SearchHit) -> Any:
    if isinstance(value, ProductHit):
        return serialize_product_hit(value)
    if isinstance(value, CategoryHit):
        return serialize_category_hit(value)
    return json_any(value)


def serialize_revenue_row(value: RevenueRow) -> dict[str, Any]:
    return {
        "day": value.day,
        "orders": value.orders,
        "revenue": serialize_money(value.revenue),
    }


def serialize_out_of_stock_data(value: OutOfStockData) -> dict[str, Any]:
    return {
        "sku": value.sku,
        "available": value.available,
    }
