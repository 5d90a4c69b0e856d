"""The rows of `orders`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..models import OrderStatus
from ..runtime.columns import from_json, from_moment, now, to_date, to_json, to_moment, to_text
from ..runtime.database import ConstraintError, Queries, Rows
from ..runtime.errors import Conflict
from ..runtime.model import Date, DateTime, Uuid


@dataclass(slots=True, kw_only=True)
class OrderRow:
    """A row of `orders`."""

    number: int
    customer_id: Uuid
    status: OrderStatus
    lines: Any
    payment: Any
    shipping_address: Any
    note: str | None
    deliver_on: Date | None
    placed_at: DateTime
    changed_at: DateTime


def _from_row(row: Any) -> OrderRow:
    return OrderRow(
        number=row.number,
        customer_id=str(row.customer_id),
        status=row.status,
        lines=from_json(row.lines),
        payment=from_json(row.payment),
        shipping_address=from_json(row.shipping_address),
        note=row.note,
        deliver_on=to_text(row.deliver_on),
        placed_at=from_moment(row.placed_at),
        changed_at=from_moment(row.changed_at),
    )


async def _change(queries: Queries, statement: str, values: Mapping[str, Any]) -> Rows:
    """Runs a statement; a broken constraint is the error that it stands for."""
    try:
        return await queries.run(statement, values)
    except ConstraintError as error:
        if error.is_conflict:
            raise Conflict from error
        raise


_INSERT = """INSERT INTO orders (customer_id, status, lines, payment, shipping_address, note, deliver_on, placed_at, changed_at)
VALUES (:customer_id, :status, :lines, :payment, :shipping_address, :note, :deliver_on, :placed_at, :changed_at)
RETURNING number, customer_id, status, lines, payment, shipping_address, note, deliver_on, placed_at, changed_at"""


async def insert(
    queries: Queries,
    *,
    customer_id: Uuid,
    status: OrderStatus,
    lines: Any,
    payment: Any,
    shipping_address: Any,
    note: str | None,
    deliver_on: Date | None,
    placed_at: DateTime,
    changed_at: DateTime,
) -> OrderRow:
    values: dict[str, Any] = {
        "customer_id": customer_id,
        "status": status,
        "lines": to_json(lines),
        "payment": to_json(payment),
        "shipping_address": to_json(shipping_address),
        "note": note,
        "deliver_on": to_date(deliver_on),
        "placed_at": to_moment(placed_at),
        "changed_at": to_moment(changed_at),
    }
    rows = await _change(queries, _INSERT, values)
    return _from_row(rows[0])


_FIND = """SELECT number, customer_id, status, lines, payment, shipping_address, note, deliver_on, placed_at, changed_at
FROM orders
WHERE number = :number"""


async def find(queries: Queries, number: int) -> OrderRow | None:
    rows = await queries.run(_FIND, {"number": number})
    return _from_row(rows[0]) if rows else None


_LIST_MY_ORDERS = """SELECT number, customer_id, status, lines, payment, shipping_address, note, deliver_on, placed_at, changed_at
FROM orders"""

_LIST_MY_ORDERS_ORDER = "ORDER BY number DESC LIMIT :limit"


async def list_my_orders(
    queries: Queries,
    *,
    status: OrderStatus | None,
    owner: str | None,
    after: Mapping[str, Any] | None,
    limit: int,
) -> list[OrderRow]:
    conditions: list[str] = ["customer_id = :owner"]
    values: dict[str, Any] = {"owner": owner, "limit": limit}
    if status is not None:
        conditions.append("status = :status")
        values["status"] = status
    if after is not None:
        conditions.append("number < :after_1")
        values["after_1"] = after["number"]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = await queries.run(f"{_LIST_MY_ORDERS}{where} {_LIST_MY_ORDERS_ORDER}", values)
    return [_from_row(row) for row in rows]


_LIST_ALL_ORDERS = """SELECT number, customer_id, status, lines, payment, shipping_address, note, deliver_on, placed_at, changed_at
FROM orders"""

_LIST_ALL_ORDERS_ORDER = "ORDER BY status, placed_at DESC, number LIMIT :limit"


async def list_all_orders(
    queries: Queries,
    *,
    status: list[OrderStatus] | None,
    placed_after: DateTime | None,
    placed_before: DateTime | None,
    after: Mapping[str, Any] | None,
    limit: int,
) -> list[OrderRow]:
    conditions: list[str] = []
    values: dict[str, Any] = {"limit": limit}
    if status is not None:
        conditions.append("status = ANY (CAST(:status AS text[]))")
        values["status"] = status
    if placed_after is not None:
        conditions.append("placed_at > :placed_after")
        values["placed_after"] = to_moment(placed_after)
    if placed_before is not None:
        conditions.append("placed_at <= :placed_before")
        values["placed_before"] = to_moment(placed_before)
    if after is not None:
        conditions.append(
            "status >= :after_1 AND (status > :after_1 OR placed_at <= :after_2 AND (placed_at < :after_2 OR number > :after_3))",
        )
        values["after_1"] = after["status"]
        values["after_2"] = to_moment(after["placed_at"])
        values["after_3"] = after["number"]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = await queries.run(f"{_LIST_ALL_ORDERS}{where} {_LIST_ALL_ORDERS_ORDER}", values)
    return [_from_row(row) for row in rows]


_ASSIGNMENTS = {
    "lines": "lines = :lines",
    "payment": "payment = :payment",
    "shipping_address": "shipping_address = :shipping_address",
    "note": "note = :note",
    "deliver_on": "deliver_on = :deliver_on",
    "changed_at": "changed_at = :changed_at",
}

_UPDATE = "UPDATE orders SET"

_UPDATED = """WHERE number = :key_number
RETURNING number, customer_id, status, lines, payment, shipping_address, note, deliver_on, placed_at, changed_at"""


async def update(queries: Queries, number: int, *, changes: Mapping[str, Any]) -> OrderRow | None:
    """Changes what `changes` has; none where there is no such row."""
    if not changes:
        return await find(queries, number)
    values: dict[str, Any] = {**changes, "key_number": number}
    if "changed_at" in changes:
        values["changed_at"] = to_moment(values["changed_at"])
    if "deliver_on" in changes:
        values["deliver_on"] = to_date(values["deliver_on"])
    if "lines" in changes:
        values["lines"] = to_json(values["lines"])
    if "payment" in changes:
        values["payment"] = to_json(values["payment"])
    if "shipping_address" in changes:
        values["shipping_address"] = to_json(values["shipping_address"])
    assignments = ", ".join(_ASSIGNMENTS[name] for name in changes)
    rows = await _change(queries, f"{_UPDATE} {assignments} {_UPDATED}", values)
    return _from_row(rows[0]) if rows else None


_PAY_ORDER = """UPDATE orders
SET status = 'PAID', changed_at = :changed_at
WHERE number = :number AND status IN ('PENDING')
RETURNING number, customer_id, status, lines, payment, shipping_address, note, deliver_on, placed_at, changed_at"""


async def pay_order(queries: Queries, number: int) -> OrderRow | None:
    """Moves `status` to PAID; none where the row is not there, or elsewhere."""
    rows = await _change(queries, _PAY_ORDER, {"number": number, "changed_at": to_moment(now())})
    return _from_row(rows[0]) if rows else None


_SHIP_ORDER = """UPDATE orders
SET status = 'SHIPPED', changed_at = :changed_at
WHERE number = :number AND status IN ('PAID')
RETURNING number, customer_id, status, lines, payment, shipping_address, note, deliver_on, placed_at, changed_at"""


async def ship_order(queries: Queries, number: int) -> OrderRow | None:
    """Moves `status` to SHIPPED; none where the row is not there, or elsewhere."""
    rows = await _change(queries, _SHIP_ORDER, {"number": number, "changed_at": to_moment(now())})
    return _from_row(rows[0]) if rows else None


_CANCEL_ORDER = """UPDATE orders
SET status = 'CANCELLED', changed_at = :changed_at
WHERE number = :number AND status IN ('PENDING', 'PAID')
RETURNING number, customer_id, status, lines, payment, shipping_address, note, deliver_on, placed_at, changed_at"""


async def cancel_order(queries: Queries, number: int) -> OrderRow | None:
    """Moves `status` to CANCELLED; none where the row is not there, or elsewhere."""
    rows = await _change(queries, _CANCEL_ORDER, {"number": number, "changed_at": to_moment(now())})
    return _from_row(rows[0]) if rows else None
