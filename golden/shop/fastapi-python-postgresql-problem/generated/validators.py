"""What each type demands of a JSON value. All violations are told, in the order of the contract."""

import re
from typing import Any

from .runtime.decimals import compare_decimals, is_multiple_of
from .runtime.formats import is_date, is_decimal, is_email, is_uri, is_uuid
from .runtime.json_text import ABSENT, are_unique, is_integer, is_number
from .runtime.violations import Violations, pointer_segment

_properties1 = frozenset({"line1", "line2", "postalCode", "city", "country"})
_properties2 = frozenset({"productId", "quantity", "unitPrice", "options"})
_properties3 = frozenset({"method", "cardToken", "installments"})
_properties4 = frozenset({"method", "vatNumber", "dueInDays"})
_properties5 = frozenset({"method", "code"})
_properties6 = frozenset({"slug", "title", "position"})
_properties7 = frozenset({"title", "position"})
_properties8 = frozenset(
    {
        "sku",
        "name",
        "description",
        "price",
        "status",
        "categorySlug",
        "weight",
        "dimensions",
        "tags",
        "attributes",
        "isEco",
        "manual",
        "releasedOn",
    },
)
_properties9 = frozenset(
    {
        "name",
        "description",
        "price",
        "status",
        "categorySlug",
        "weight",
        "dimensions",
        "tags",
        "attributes",
        "isEco",
        "manual",
        "releasedOn",
    },
)
_properties10 = frozenset(
    {"email", "password", "displayName", "phone", "address", "preferences", "newsletter"}
)
_properties11 = frozenset({"lines", "payment", "shippingAddress", "note", "deliverOn"})
_properties12 = frozenset({"productId", "stars", "text"})
_properties13 = frozenset({"stars", "text"})
_properties14 = frozenset({"email", "password"})
_properties15 = frozenset({"lines", "country", "vouchers"})
_properties16 = frozenset({"sku", "quantity"})

_pattern1 = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*\Z", re.ASCII)
_pattern2 = re.compile(r"^[A-Z]{2}\Z", re.ASCII)
_pattern3 = re.compile(r"^[A-Za-z0-9_]+\Z", re.ASCII)
_pattern4 = re.compile(r"^[A-Z]{2}[0-9A-Z]{2,12}\Z", re.ASCII)
_pattern5 = re.compile(r"^[A-Z0-9\-]+\Z", re.ASCII)
_pattern6 = re.compile(r"^\+[1-9][0-9]{6,14}\Z", re.ASCII)


def validate_money(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Money."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
    elif not is_decimal(value, 12, 2):
        violations.add(
            at,
            "decimal",
            "must be a decimal of at most 10 digits before the point and 2 after it, as a string",
        )
    elif compare_decimals(value, "0") < 0:
        violations.add(at, "minimum", "must be at least 0")


def validate_slug(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Slug."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
        return
    if len(value) < 1:
        violations.add(at, "min_length", "must be at least 1 character")
    if len(value) > 64:
        violations.add(at, "max_length", "must be at most 64 characters")
    if not _pattern1.search(value):
        violations.add(at, "pattern", "must match the pattern ^[a-z0-9]+(-[a-z0-9]+)*$")


def validate_country_code(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a CountryCode."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
    elif not _pattern2.search(value):
        violations.add(at, "pattern", "must match the pattern ^[A-Z]{2}$")


def validate_role(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Role."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
    elif value not in {"CUSTOMER", "CLERK", "MANAGER"}:
        violations.add(at, "enum", "must be one of CUSTOMER, CLERK, MANAGER")


def validate_product_status(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a ProductStatus."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
    elif value not in {"DRAFT", "ON_SALE", "SOLD_OUT", "RETIRED", "HIDDEN"}:
        violations.add(at, "enum", "must be one of DRAFT, ON_SALE, SOLD_OUT, RETIRED, HIDDEN")


def validate_order_status(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an OrderStatus."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
    elif value not in {"PENDING", "PAID", "SHIPPED", "CANCELLED"}:
        violations.add(at, "enum", "must be one of PENDING, PAID, SHIPPED, CANCELLED")


def validate_address(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an Address."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    line1 = value.get("line1", ABSENT)
    if line1 is ABSENT:
        violations.add(f"{at}/line1", "required", "is required")
    elif not isinstance(line1, str):
        violations.add(f"{at}/line1", "type", "must be a string")
    else:
        if len(line1) < 1:
            violations.add(f"{at}/line1", "min_length", "must be at least 1 character")
        if len(line1) > 100:
            violations.add(f"{at}/line1", "max_length", "must be at most 100 characters")
    line2 = value.get("line2", ABSENT)
    if line2 is not ABSENT and line2 is not None:
        if not isinstance(line2, str):
            violations.add(f"{at}/line2", "type", "must be a string or null")
        elif len(line2) > 100:
            violations.add(f"{at}/line2", "max_length", "must be at most 100 characters")
    postal_code = value.get("postalCode", ABSENT)
    if postal_code is ABSENT:
        violations.add(f"{at}/postalCode", "required", "is required")
    elif not isinstance(postal_code, str):
        violations.add(f"{at}/postalCode", "type", "must be a string")
    else:
        if len(postal_code) < 2:
            violations.add(f"{at}/postalCode", "min_length", "must be at least 2 characters")
        if len(postal_code) > 12:
            violations.add(f"{at}/postalCode", "max_length", "must be at most 12 characters")
    city = value.get("city", ABSENT)
    if city is ABSENT:
        violations.add(f"{at}/city", "required", "is required")
    elif not isinstance(city, str):
        violations.add(f"{at}/city", "type", "must be a string")
    else:
        if len(city) < 1:
            violations.add(f"{at}/city", "min_length", "must be at least 1 character")
        if len(city) > 80:
            violations.add(f"{at}/city", "max_length", "must be at most 80 characters")
    country = value.get("country", ABSENT)
    if country is ABSENT:
        violations.add(f"{at}/country", "required", "is required")
    else:
        validate_country_code(country, f"{at}/country", violations)
    if not value.keys() <= _properties1:
        violations.unknown(value, at, _properties1)


def validate_order_line(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an OrderLine."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    product_id = value.get("productId", ABSENT)
    if product_id is ABSENT:
        violations.add(f"{at}/productId", "required", "is required")
    elif not isinstance(product_id, str):
        violations.add(f"{at}/productId", "type", "must be a string")
    elif not is_uuid(product_id):
        violations.add(f"{at}/productId", "format", "must be a UUID")
    quantity = value.get("quantity", ABSENT)
    if quantity is ABSENT:
        violations.add(f"{at}/quantity", "required", "is required")
    elif not is_integer(quantity):
        violations.add(f"{at}/quantity", "type", "must be an integer")
    else:
        if quantity < 1:
            violations.add(f"{at}/quantity", "minimum", "must be at least 1")
        if quantity > 999:
            violations.add(f"{at}/quantity", "maximum", "must be at most 999")
    unit_price = value.get("unitPrice", ABSENT)
    if unit_price is ABSENT:
        violations.add(f"{at}/unitPrice", "required", "is required")
    else:
        validate_money(unit_price, f"{at}/unitPrice", violations)
    options = value.get("options", ABSENT)
    if options is not ABSENT and options is not None:
        if not isinstance(options, dict):
            violations.add(f"{at}/options", "type", "must be an object or null")
        else:
            for name, member_2 in options.items():
                if not isinstance(member_2, str):
                    violations.add(
                        f"{at}/options/{pointer_segment(name)}", "type", "must be a string"
                    )
            if len(options) > 10:
                violations.add(f"{at}/options", "max_properties", "must have at most 10 properties")
    if not value.keys() <= _properties2:
        violations.unknown(value, at, _properties2)


def validate_card_payment(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a CardPayment."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    method = value.get("method", ABSENT)
    if method is ABSENT:
        violations.add(f"{at}/method", "required", "is required")
    elif not isinstance(method, str):
        violations.add(f"{at}/method", "type", "must be a string")
    elif method != "card":
        violations.add(f"{at}/method", "const", "must be card")
    card_token = value.get("cardToken", ABSENT)
    if card_token is ABSENT:
        violations.add(f"{at}/cardToken", "required", "is required")
    elif not isinstance(card_token, str):
        violations.add(f"{at}/cardToken", "type", "must be a string")
    else:
        if len(card_token) < 8:
            violations.add(f"{at}/cardToken", "min_length", "must be at least 8 characters")
        if len(card_token) > 64:
            violations.add(f"{at}/cardToken", "max_length", "must be at most 64 characters")
        if not _pattern3.search(card_token):
            violations.add(f"{at}/cardToken", "pattern", "must match the pattern ^[A-Za-z0-9_]+$")
    installments = value.get("installments", ABSENT)
    if installments is not ABSENT:
        if not is_integer(installments):
            violations.add(f"{at}/installments", "type", "must be an integer")
        else:
            if installments < 1:
                violations.add(f"{at}/installments", "minimum", "must be at least 1")
            if installments > 12:
                violations.add(f"{at}/installments", "maximum", "must be at most 12")
    if not value.keys() <= _properties3:
        violations.unknown(value, at, _properties3)


def validate_invoice_payment(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an InvoicePayment."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    method = value.get("method", ABSENT)
    if method is ABSENT:
        violations.add(f"{at}/method", "required", "is required")
    elif not isinstance(method, str):
        violations.add(f"{at}/method", "type", "must be a string")
    elif method != "invoice":
        violations.add(f"{at}/method", "const", "must be invoice")
    vat_number = value.get("vatNumber", ABSENT)
    if vat_number is not ABSENT and vat_number is not None:
        if not isinstance(vat_number, str):
            violations.add(f"{at}/vatNumber", "type", "must be a string or null")
        elif not _pattern4.search(vat_number):
            violations.add(
                f"{at}/vatNumber", "pattern", 'must match the pattern "^[A-Z]{2}[0-9A-Z]{2,12}$"'
            )
    due_in_days = value.get("dueInDays", ABSENT)
    if due_in_days is not ABSENT:
        if not is_integer(due_in_days):
            violations.add(f"{at}/dueInDays", "type", "must be an integer")
        else:
            if due_in_days < 1:
                violations.add(f"{at}/dueInDays", "minimum", "must be at least 1")
            if due_in_days > 60:
                violations.add(f"{at}/dueInDays", "maximum", "must be at most 60")
            if not is_multiple_of(due_in_days, "1"):
                violations.add(f"{at}/dueInDays", "multiple_of", "must be a multiple of 1")
    if not value.keys() <= _properties4:
        violations.unknown(value, at, _properties4)


def validate_voucher_payment(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a VoucherPayment."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    method = value.get("method", ABSENT)
    if method is ABSENT:
        violations.add(f"{at}/method", "required", "is required")
    elif not isinstance(method, str):
        violations.add(f"{at}/method", "type", "must be a string")
    elif method != "voucher":
        violations.add(f"{at}/method", "const", "must be voucher")
    code = value.get("code", ABSENT)
    if code is ABSENT:
        violations.add(f"{at}/code", "required", "is required")
    elif not isinstance(code, str):
        violations.add(f"{at}/code", "type", "must be a string")
    else:
        if len(code) < 6:
            violations.add(f"{at}/code", "min_length", "must be at least 6 characters")
        if len(code) > 20:
            violations.add(f"{at}/code", "max_length", "must be at most 20 characters")
    if not value.keys() <= _properties5:
        violations.unknown(value, at, _properties5)


def validate_payment(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Payment."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    tag = value.get("method", ABSENT)
    if not isinstance(tag, str):
        violations.add(
            f"{at}/method",
            "discriminator",
            "is required, and must be one of card, invoice, voucher",
        )
    elif tag == "card":
        validate_card_payment(value, at, violations)
    elif tag == "invoice":
        validate_invoice_payment(value, at, violations)
    elif tag == "voucher":
        validate_voucher_payment(value, at, violations)
    else:
        violations.add(f"{at}/method", "discriminator", "must be one of card, invoice, voucher")


def validate_category_create(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a CategoryCreate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    slug = value.get("slug", ABSENT)
    if slug is ABSENT:
        violations.add(f"{at}/slug", "required", "is required")
    else:
        validate_slug(slug, f"{at}/slug", violations)
    title = value.get("title", ABSENT)
    if title is ABSENT:
        violations.add(f"{at}/title", "required", "is required")
    elif not isinstance(title, str):
        violations.add(f"{at}/title", "type", "must be a string")
    else:
        if len(title) < 1:
            violations.add(f"{at}/title", "min_length", "must be at least 1 character")
        if len(title) > 80:
            violations.add(f"{at}/title", "max_length", "must be at most 80 characters")
    position = value.get("position", ABSENT)
    if position is not ABSENT:
        if not is_integer(position):
            violations.add(f"{at}/position", "type", "must be an integer")
        else:
            if position > 2147483647:
                violations.add(f"{at}/position", "maximum", "must be at most 2147483647")
            if position < 0:
                violations.add(f"{at}/position", "minimum", "must be at least 0")
    if not value.keys() <= _properties6:
        violations.unknown(value, at, _properties6)


def validate_category_update(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a CategoryUpdate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    title = value.get("title", ABSENT)
    if title is not ABSENT:
        if not isinstance(title, str):
            violations.add(f"{at}/title", "type", "must be a string")
        else:
            if len(title) < 1:
                violations.add(f"{at}/title", "min_length", "must be at least 1 character")
            if len(title) > 80:
                violations.add(f"{at}/title", "max_length", "must be at most 80 characters")
    position = value.get("position", ABSENT)
    if position is not ABSENT:
        if not is_integer(position):
            violations.add(f"{at}/position", "type", "must be an integer")
        else:
            if position > 2147483647:
                violations.add(f"{at}/position", "maximum", "must be at most 2147483647")
            if position < 0:
                violations.add(f"{at}/position", "minimum", "must be at least 0")
    if not value.keys() <= _properties7:
        violations.unknown(value, at, _properties7)


def validate_product_create(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a ProductCreate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    sku = value.get("sku", ABSENT)
    if sku is ABSENT:
        violations.add(f"{at}/sku", "required", "is required")
    elif not isinstance(sku, str):
        violations.add(f"{at}/sku", "type", "must be a string")
    else:
        if len(sku) < 3:
            violations.add(f"{at}/sku", "min_length", "must be at least 3 characters")
        if len(sku) > 32:
            violations.add(f"{at}/sku", "max_length", "must be at most 32 characters")
        if not _pattern5.search(sku):
            violations.add(f"{at}/sku", "pattern", "must match the pattern ^[A-Z0-9-]+$")
    name = value.get("name", ABSENT)
    if name is ABSENT:
        violations.add(f"{at}/name", "required", "is required")
    elif not isinstance(name, str):
        violations.add(f"{at}/name", "type", "must be a string")
    else:
        if len(name) < 1:
            violations.add(f"{at}/name", "min_length", "must be at least 1 character")
        if len(name) > 120:
            violations.add(f"{at}/name", "max_length", "must be at most 120 characters")
    description = value.get("description", ABSENT)
    if description is not ABSENT and description is not None:
        if not isinstance(description, str):
            violations.add(f"{at}/description", "type", "must be a string or null")
        elif len(description) > 2000:
            violations.add(f"{at}/description", "max_length", "must be at most 2000 characters")
    price = value.get("price", ABSENT)
    if price is ABSENT:
        violations.add(f"{at}/price", "required", "is required")
    else:
        validate_money(price, f"{at}/price", violations)
    status = value.get("status", ABSENT)
    if status is not ABSENT:
        validate_product_status(status, f"{at}/status", violations)
    category_slug = value.get("categorySlug", ABSENT)
    if category_slug is ABSENT:
        violations.add(f"{at}/categorySlug", "required", "is required")
    else:
        validate_slug(category_slug, f"{at}/categorySlug", violations)
    weight = value.get("weight", ABSENT)
    if weight is not ABSENT and weight is not None:
        if not is_integer(weight):
            violations.add(f"{at}/weight", "type", "must be an integer or null")
        else:
            if weight < 1:
                violations.add(f"{at}/weight", "minimum", "must be at least 1")
            if weight > 1000000:
                violations.add(f"{at}/weight", "maximum", "must be at most 1000000")
    dimensions = value.get("dimensions", ABSENT)
    if dimensions is not ABSENT and dimensions is not None:
        if not isinstance(dimensions, list):
            violations.add(f"{at}/dimensions", "type", "must be an array or null")
        else:
            if len(dimensions) < 3:
                violations.add(f"{at}/dimensions", "min_items", "must have at least 3 items")
            if len(dimensions) > 3:
                violations.add(f"{at}/dimensions", "max_items", "must have at most 3 items")
            for index_2, item in enumerate(dimensions):
                if not is_number(item):
                    violations.add(f"{at}/dimensions/{index_2}", "type", "must be a number")
    tags = value.get("tags", ABSENT)
    if tags is not ABSENT:
        if not isinstance(tags, list):
            violations.add(f"{at}/tags", "type", "must be an array")
        else:
            if len(tags) > 12:
                violations.add(f"{at}/tags", "max_items", "must have at most 12 items")
            if not are_unique(tags):
                violations.add(f"{at}/tags", "unique_items", "must not contain duplicates")
            for index_4, item_3 in enumerate(tags):
                if not isinstance(item_3, str):
                    violations.add(f"{at}/tags/{index_4}", "type", "must be a string")
                else:
                    if len(item_3) < 1:
                        violations.add(
                            f"{at}/tags/{index_4}", "min_length", "must be at least 1 character"
                        )
                    if len(item_3) > 24:
                        violations.add(
                            f"{at}/tags/{index_4}", "max_length", "must be at most 24 characters"
                        )
    attributes = value.get("attributes", ABSENT)
    if attributes is not ABSENT:
        if not isinstance(attributes, dict):
            violations.add(f"{at}/attributes", "type", "must be an object")
        else:
            for name_5, member_6 in attributes.items():
                if not isinstance(member_6, str):
                    violations.add(
                        f"{at}/attributes/{pointer_segment(name_5)}", "type", "must be a string"
                    )
            if len(attributes) > 30:
                violations.add(
                    f"{at}/attributes", "max_properties", "must have at most 30 properties"
                )
    is_eco = value.get("isEco", ABSENT)
    if is_eco is not ABSENT and is_eco is not None and not isinstance(is_eco, bool):
        violations.add(f"{at}/isEco", "type", "must be true or false or null")
    manual = value.get("manual", ABSENT)
    if manual is not ABSENT and manual is not None:
        if not isinstance(manual, str):
            violations.add(f"{at}/manual", "type", "must be a string or null")
        elif not is_uri(manual):
            violations.add(f"{at}/manual", "format", "must be an absolute URI")
    released_on = value.get("releasedOn", ABSENT)
    if released_on is not ABSENT and released_on is not None:
        if not isinstance(released_on, str):
            violations.add(f"{at}/releasedOn", "type", "must be a string or null")
        elif not is_date(released_on):
            violations.add(f"{at}/releasedOn", "format", "must be a date such as 2026-01-31")
    if not value.keys() <= _properties8:
        violations.unknown(value, at, _properties8)


def validate_product_update(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a ProductUpdate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    name = value.get("name", ABSENT)
    if name is not ABSENT:
        if not isinstance(name, str):
            violations.add(f"{at}/name", "type", "must be a string")
        else:
            if len(name) < 1:
                violations.add(f"{at}/name", "min_length", "must be at least 1 character")
            if len(name) > 120:
                violations.add(f"{at}/name", "max_length", "must be at most 120 characters")
    description = value.get("description", ABSENT)
    if description is not ABSENT and description is not None:
        if not isinstance(description, str):
            violations.add(f"{at}/description", "type", "must be a string or null")
        elif len(description) > 2000:
            violations.add(f"{at}/description", "max_length", "must be at most 2000 characters")
    price = value.get("price", ABSENT)
    if price is not ABSENT:
        validate_money(price, f"{at}/price", violations)
    status = value.get("status", ABSENT)
    if status is not ABSENT:
        validate_product_status(status, f"{at}/status", violations)
    category_slug = value.get("categorySlug", ABSENT)
    if category_slug is not ABSENT:
        validate_slug(category_slug, f"{at}/categorySlug", violations)
    weight = value.get("weight", ABSENT)
    if weight is not ABSENT and weight is not None:
        if not is_integer(weight):
            violations.add(f"{at}/weight", "type", "must be an integer or null")
        else:
            if weight < 1:
                violations.add(f"{at}/weight", "minimum", "must be at least 1")
            if weight > 1000000:
                violations.add(f"{at}/weight", "maximum", "must be at most 1000000")
    dimensions = value.get("dimensions", ABSENT)
    if dimensions is not ABSENT and dimensions is not None:
        if not isinstance(dimensions, list):
            violations.add(f"{at}/dimensions", "type", "must be an array or null")
        else:
            if len(dimensions) < 3:
                violations.add(f"{at}/dimensions", "min_items", "must have at least 3 items")
            if len(dimensions) > 3:
                violations.add(f"{at}/dimensions", "max_items", "must have at most 3 items")
            for index_2, item in enumerate(dimensions):
                if not is_number(item):
                    violations.add(f"{at}/dimensions/{index_2}", "type", "must be a number")
    tags = value.get("tags", ABSENT)
    if tags is not ABSENT:
        if not isinstance(tags, list):
            violations.add(f"{at}/tags", "type", "must be an array")
        else:
            if len(tags) > 12:
                violations.add(f"{at}/tags", "max_items", "must have at most 12 items")
            if not are_unique(tags):
                violations.add(f"{at}/tags", "unique_items", "must not contain duplicates")
            for index_4, item_3 in enumerate(tags):
                if not isinstance(item_3, str):
                    violations.add(f"{at}/tags/{index_4}", "type", "must be a string")
                else:
                    if len(item_3) < 1:
                        violations.add(
                            f"{at}/tags/{index_4}", "min_length", "must be at least 1 character"
                        )
                    if len(item_3) > 24:
                        violations.add(
                            f"{at}/tags/{index_4}", "max_length", "must be at most 24 characters"
                        )
    attributes = value.get("attributes", ABSENT)
    if attributes is not ABSENT:
        if not isinstance(attributes, dict):
            violations.add(f"{at}/attributes", "type", "must be an object")
        else:
            for name_5, member_6 in attributes.items():
                if not isinstance(member_6, str):
                    violations.add(
                        f"{at}/attributes/{pointer_segment(name_5)}", "type", "must be a string"
                    )
            if len(attributes) > 30:
                violations.add(
                    f"{at}/attributes", "max_properties", "must have at most 30 properties"
                )
    is_eco = value.get("isEco", ABSENT)
    if is_eco is not ABSENT and is_eco is not None and not isinstance(is_eco, bool):
        violations.add(f"{at}/isEco", "type", "must be true or false or null")
    manual = value.get("manual", ABSENT)
    if manual is not ABSENT and manual is not None:
        if not isinstance(manual, str):
            violations.add(f"{at}/manual", "type", "must be a string or null")
        elif not is_uri(manual):
            violations.add(f"{at}/manual", "format", "must be an absolute URI")
    released_on = value.get("releasedOn", ABSENT)
    if released_on is not ABSENT and released_on is not None:
        if not isinstance(released_on, str):
            violations.add(f"{at}/releasedOn", "type", "must be a string or null")
        elif not is_date(released_on):
            violations.add(f"{at}/releasedOn", "format", "must be a date such as 2026-01-31")
    if not value.keys() <= _properties9:
        violations.unknown(value, at, _properties9)


def validate_customer_create(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a CustomerCreate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    email = value.get("email", ABSENT)
    if email is ABSENT:
        violations.add(f"{at}/email", "required", "is required")
    elif not isinstance(email, str):
        violations.add(f"{at}/email", "type", "must be a string")
    elif not is_email(email):
        violations.add(f"{at}/email", "format", "must be an e-mail address")
    password = value.get("password", ABSENT)
    if password is ABSENT:
        violations.add(f"{at}/password", "required", "is required")
    elif not isinstance(password, str):
        violations.add(f"{at}/password", "type", "must be a string")
    else:
        if len(password) < 10:
            violations.add(f"{at}/password", "min_length", "must be at least 10 characters")
        if len(password) > 200:
            violations.add(f"{at}/password", "max_length", "must be at most 200 characters")
    display_name = value.get("displayName", ABSENT)
    if display_name is ABSENT:
        violations.add(f"{at}/displayName", "required", "is required")
    elif not isinstance(display_name, str):
        violations.add(f"{at}/displayName", "type", "must be a string")
    else:
        if len(display_name) < 1:
            violations.add(f"{at}/displayName", "min_length", "must be at least 1 character")
        if len(display_name) > 120:
            violations.add(f"{at}/displayName", "max_length", "must be at most 120 characters")
    phone = value.get("phone", ABSENT)
    if phone is not ABSENT and phone is not None:
        if not isinstance(phone, str):
            violations.add(f"{at}/phone", "type", "must be a string or null")
        elif not _pattern6.search(phone):
            violations.add(
                f"{at}/phone", "pattern", 'must match the pattern "^\\\\+[1-9][0-9]{6,14}$"'
            )
    address = value.get("address", ABSENT)
    if address is not ABSENT and address is not None:
        validate_address(address, f"{at}/address", violations)
    preferences = value.get("preferences", ABSENT)
    if preferences is not ABSENT:
        if not isinstance(preferences, dict):
            violations.add(f"{at}/preferences", "type", "must be an object")
        else:
            for name, member_2 in preferences.items():
                if not isinstance(member_2, bool):
                    violations.add(
                        f"{at}/preferences/{pointer_segment(name)}", "type", "must be true or false"
                    )
            if len(preferences) > 20:
                violations.add(
                    f"{at}/preferences", "max_properties", "must have at most 20 properties"
                )
    newsletter = value.get("newsletter", ABSENT)
    if newsletter is not ABSENT and not isinstance(newsletter, bool):
        violations.add(f"{at}/newsletter", "type", "must be true or false")
    if not value.keys() <= _properties10:
        violations.unknown(value, at, _properties10)


def validate_customer_update(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a CustomerUpdate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    email = value.get("email", ABSENT)
    if email is not ABSENT:
        if not isinstance(email, str):
            violations.add(f"{at}/email", "type", "must be a string")
        elif not is_email(email):
            violations.add(f"{at}/email", "format", "must be an e-mail address")
    password = value.get("password", ABSENT)
    if password is not ABSENT:
        if not isinstance(password, str):
            violations.add(f"{at}/password", "type", "must be a string")
        else:
            if len(password) < 10:
                violations.add(f"{at}/password", "min_length", "must be at least 10 characters")
            if len(password) > 200:
                violations.add(f"{at}/password", "max_length", "must be at most 200 characters")
    display_name = value.get("displayName", ABSENT)
    if display_name is not ABSENT:
        if not isinstance(display_name, str):
            violations.add(f"{at}/displayName", "type", "must be a string")
        else:
            if len(display_name) < 1:
                violations.add(f"{at}/displayName", "min_length", "must be at least 1 character")
            if len(display_name) > 120:
                violations.add(f"{at}/displayName", "max_length", "must be at most 120 characters")
    phone = value.get("phone", ABSENT)
    if phone is not ABSENT and phone is not None:
        if not isinstance(phone, str):
            violations.add(f"{at}/phone", "type", "must be a string or null")
        elif not _pattern6.search(phone):
            violations.add(
                f"{at}/phone", "pattern", 'must match the pattern "^\\\\+[1-9][0-9]{6,14}$"'
            )
    address = value.get("address", ABSENT)
    if address is not ABSENT and address is not None:
        validate_address(address, f"{at}/address", violations)
    preferences = value.get("preferences", ABSENT)
    if preferences is not ABSENT:
        if not isinstance(preferences, dict):
            violations.add(f"{at}/preferences", "type", "must be an object")
        else:
            for name, member_2 in preferences.items():
                if not isinstance(member_2, bool):
                    violations.add(
                        f"{at}/preferences/{pointer_segment(name)}", "type", "must be true or false"
                    )
            if len(preferences) > 20:
                violations.add(
                    f"{at}/preferences", "max_properties", "must have at most 20 properties"
                )
    newsletter = value.get("newsletter", ABSENT)
    if newsletter is not ABSENT and not isinstance(newsletter, bool):
        violations.add(f"{at}/newsletter", "type", "must be true or false")
    if not value.keys() <= _properties10:
        violations.unknown(value, at, _properties10)


def validate_order_create(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an OrderCreate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    lines = value.get("lines", ABSENT)
    if lines is ABSENT:
        violations.add(f"{at}/lines", "required", "is required")
    elif not isinstance(lines, list):
        violations.add(f"{at}/lines", "type", "must be an array")
    else:
        if len(lines) < 1:
            violations.add(f"{at}/lines", "min_items", "must have at least 1 item")
        if len(lines) > 50:
            violations.add(f"{at}/lines", "max_items", "must have at most 50 items")
        for index_2, item in enumerate(lines):
            validate_order_line(item, f"{at}/lines/{index_2}", violations)
    payment = value.get("payment", ABSENT)
    if payment is ABSENT:
        violations.add(f"{at}/payment", "required", "is required")
    else:
        validate_payment(payment, f"{at}/payment", violations)
    shipping_address = value.get("shippingAddress", ABSENT)
    if shipping_address is ABSENT:
        violations.add(f"{at}/shippingAddress", "required", "is required")
    else:
        validate_address(shipping_address, f"{at}/shippingAddress", violations)
    note = value.get("note", ABSENT)
    if note is not ABSENT and note is not None:
        if not isinstance(note, str):
            violations.add(f"{at}/note", "type", "must be a string or null")
        elif len(note) > 500:
            violations.add(f"{at}/note", "max_length", "must be at most 500 characters")
    deliver_on = value.get("deliverOn", ABSENT)
    if deliver_on is not ABSENT and deliver_on is not None:
        if not isinstance(deliver_on, str):
            violations.add(f"{at}/deliverOn", "type", "must be a string or null")
        elif not is_date(deliver_on):
            violations.add(f"{at}/deliverOn", "format", "must be a date such as 2026-01-31")
    if not value.keys() <= _properties11:
        violations.unknown(value, at, _properties11)


def validate_order_update(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an OrderUpdate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    lines = value.get("lines", ABSENT)
    if lines is not ABSENT:
        if not isinstance(lines, list):
            violations.add(f"{at}/lines", "type", "must be an array")
        else:
            if len(lines) < 1:
                violations.add(f"{at}/lines", "min_items", "must have at least 1 item")
            if len(lines) > 50:
                violations.add(f"{at}/lines", "max_items", "must have at most 50 items")
            for index_2, item in enumerate(lines):
                validate_order_line(item, f"{at}/lines/{index_2}", violations)
    payment = value.get("payment", ABSENT)
    if payment is not ABSENT:
        validate_payment(payment, f"{at}/payment", violations)
    shipping_address = value.get("shippingAddress", ABSENT)
    if shipping_address is not ABSENT:
        validate_address(shipping_address, f"{at}/shippingAddress", violations)
    note = value.get("note", ABSENT)
    if note is not ABSENT and note is not None:
        if not isinstance(note, str):
            violations.add(f"{at}/note", "type", "must be a string or null")
        elif len(note) > 500:
            violations.add(f"{at}/note", "max_length", "must be at most 500 characters")
    deliver_on = value.get("deliverOn", ABSENT)
    if deliver_on is not ABSENT and deliver_on is not None:
        if not isinstance(deliver_on, str):
            violations.add(f"{at}/deliverOn", "type", "must be a string or null")
        elif not is_date(deliver_on):
            violations.add(f"{at}/deliverOn", "format", "must be a date such as 2026-01-31")
    if not value.keys() <= _properties11:
        violations.unknown(value, at, _properties11)


def validate_review_create(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a ReviewCreate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    product_id = value.get("productId", ABSENT)
    if product_id is ABSENT:
        violations.add(f"{at}/productId", "required", "is required")
    elif not isinstance(product_id, str):
        violations.add(f"{at}/productId", "type", "must be a string")
    elif not is_uuid(product_id):
        violations.add(f"{at}/productId", "format", "must be a UUID")
    stars = value.get("stars", ABSENT)
    if stars is ABSENT:
        violations.add(f"{at}/stars", "required", "is required")
    elif not is_integer(stars):
        violations.add(f"{at}/stars", "type", "must be an integer")
    else:
        if stars < 1:
            violations.add(f"{at}/stars", "minimum", "must be at least 1")
        if stars > 5:
            violations.add(f"{at}/stars", "maximum", "must be at most 5")
    text = value.get("text", ABSENT)
    if text is not ABSENT and text is not None:
        if not isinstance(text, str):
            violations.add(f"{at}/text", "type", "must be a string or null")
        else:
            if len(text) < 1:
                violations.add(f"{at}/text", "min_length", "must be at least 1 character")
            if len(text) > 4000:
                violations.add(f"{at}/text", "max_length", "must be at most 4000 characters")
    if not value.keys() <= _properties12:
        violations.unknown(value, at, _properties12)


def validate_review_update(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a ReviewUpdate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    stars = value.get("stars", ABSENT)
    if stars is not ABSENT:
        if not is_integer(stars):
            violations.add(f"{at}/stars", "type", "must be an integer")
        else:
            if stars < 1:
                violations.add(f"{at}/stars", "minimum", "must be at least 1")
            if stars > 5:
                violations.add(f"{at}/stars", "maximum", "must be at most 5")
    text = value.get("text", ABSENT)
    if text is not ABSENT and text is not None:
        if not isinstance(text, str):
            violations.add(f"{at}/text", "type", "must be a string or null")
        else:
            if len(text) < 1:
                violations.add(f"{at}/text", "min_length", "must be at least 1 character")
            if len(text) > 4000:
                violations.add(f"{at}/text", "max_length", "must be at most 4000 characters")
    if not value.keys() <= _properties13:
        violations.unknown(value, at, _properties13)


def validate_credentials(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Credentials."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    email = value.get("email", ABSENT)
    if email is ABSENT:
        violations.add(f"{at}/email", "required", "is required")
    elif not isinstance(email, str):
        violations.add(f"{at}/email", "type", "must be a string")
    elif not is_email(email):
        violations.add(f"{at}/email", "format", "must be an e-mail address")
    password = value.get("password", ABSENT)
    if password is ABSENT:
        violations.add(f"{at}/password", "required", "is required")
    elif not isinstance(password, str):
        violations.add(f"{at}/password", "type", "must be a string")
    if not value.keys() <= _properties14:
        violations.unknown(value, at, _properties14)


def validate_quote_request(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a QuoteRequest."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    lines = value.get("lines", ABSENT)
    if lines is ABSENT:
        violations.add(f"{at}/lines", "required", "is required")
    elif not isinstance(lines, list):
        violations.add(f"{at}/lines", "type", "must be an array")
    else:
        if len(lines) < 1:
            violations.add(f"{at}/lines", "min_items", "must have at least 1 item")
        if len(lines) > 50:
            violations.add(f"{at}/lines", "max_items", "must have at most 50 items")
        for index_2, item in enumerate(lines):
            validate_quote_line(item, f"{at}/lines/{index_2}", violations)
    country = value.get("country", ABSENT)
    if country is ABSENT:
        violations.add(f"{at}/country", "required", "is required")
    else:
        validate_country_code(country, f"{at}/country", violations)
    vouchers = value.get("vouchers", ABSENT)
    if vouchers is not ABSENT:
        if not isinstance(vouchers, list):
            violations.add(f"{at}/vouchers", "type", "must be an array")
        else:
            if len(vouchers) > 3:
                violations.add(f"{at}/vouchers", "max_items", "must have at most 3 items")
            if not are_unique(vouchers):
                violations.add(f"{at}/vouchers", "unique_items", "must not contain duplicates")
            for index_4, item_3 in enumerate(vouchers):
                if not isinstance(item_3, str):
                    violations.add(f"{at}/vouchers/{index_4}", "type", "must be a string")
    if not value.keys() <= _properties15:
        violations.unknown(value, at, _properties15)


def validate_quote_line(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a QuoteLine."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    sku = value.get("sku", ABSENT)
    if sku is ABSENT:
        violations.add(f"{at}/sku", "required", "is required")
    elif not isinstance(sku, str):
        violations.add(f"{at}/sku", "type", "must be a string")
    else:
        if len(sku) < 3:
            violations.add(f"{at}/sku", "min_length", "must be at least 3 characters")
        if len(sku) > 32:
            violations.add(f"{at}/sku", "max_length", "must be at most 32 characters")
    quantity = value.get("quantity", ABSENT)
    if quantity is not ABSENT:
        if not is_integer(quantity):
            violations.add(f"{at}/quantity", "type", "must be an integer")
        else:
            if quantity < 1:
                violations.add(f"{at}/quantity", "minimum", "must be at least 1")
            if quantity > 999:
                violations.add(f"{at}/quantity", "maximum", "must be at most 999")
    if not value.keys() <= _properties16:
        violations.unknown(value, at, _properties16)
