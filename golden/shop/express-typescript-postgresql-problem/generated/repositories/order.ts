// The rows of `orders`.
import { conflict } from "../errors.ts";
import { toBigInt, toInstant, toJson } from "../runtime/columns.ts";
import {
  isConflict,
  join,
  type Queries,
  type Row,
  type Sql,
  sql,
  where,
} from "../runtime/database.ts";
import type { Address, OrderLine, OrderStatus, Payment } from "../types.ts";

/** A row of `orders`. */
export interface OrderRow {
  number: bigint;
  customerId: string;
  status: OrderStatus;
  lines: OrderLine[];
  payment: Payment;
  shippingAddress: Address;
  note: string | null;
  deliverOn: string | null;
  placedAt: string;
  changedAt: string;
}

const columns = sql`
  number, customer_id, status, lines, payment, shipping_address, note, deliver_on, placed_at,
  changed_at
`;

function fromRow(row: Row): OrderRow {
  return {
    number: toBigInt(row.number),
    customerId: row.customer_id,
    status: row.status,
    lines: row.lines,
    payment: row.payment,
    shippingAddress: row.shipping_address,
    note: row.note,
    deliverOn: row.deliver_on,
    placedAt: toInstant(row.placed_at),
    changedAt: toInstant(row.changed_at),
  };
}

/** Throws the error that a broken constraint stands for. */
function translate(error: unknown): never {
  if (isConflict(error)) throw conflict();
  throw error;
}

export async function insert(queries: Queries, row: Omit<OrderRow, "number">): Promise<OrderRow> {
  const [inserted = {}] = await queries.query(
    sql`INSERT INTO orders (customer_id, status, lines, payment, shipping_address, note, deliver_on, placed_at, changed_at)
      VALUES (${row.customerId}, ${row.status}, ${toJson(row.lines)}, ${toJson(row.payment)},
        ${toJson(row.shippingAddress)}, ${row.note}, ${row.deliverOn}, ${row.placedAt},
        ${row.changedAt})
      RETURNING ${columns}`,
  ).catch(translate);
  return fromRow(inserted);
}

export async function find(
  queries: Queries,
  number_: OrderRow["number"],
): Promise<OrderRow | undefined> {
  const [row] = await queries.query(sql`SELECT ${columns} FROM orders WHERE number = ${number_}`);
  return row && fromRow(row);
}

/** What narrows `listMyOrders`. */
export interface ListMyOrdersFilter {
  status: NonNullable<OrderRow["status"]> | undefined;
  owner: OrderRow["customerId"];
  /** The order values of the item to start after. */
  after: Pick<OrderRow, "number"> | undefined;
  limit: number;
}

export async function listMyOrders(
  queries: Queries,
  filter: ListMyOrdersFilter,
): Promise<OrderRow[]> {
  const conditions: Sql[] = [];
  conditions.push(sql`customer_id = ${filter.owner}`);
  if (filter.status !== undefined) conditions.push(sql`status = ${filter.status}`);
  const { after } = filter;
  if (after !== undefined) {
    conditions.push(sql`number < ${after.number}`);
  }
  const rows = await queries.query(
    sql`SELECT ${columns} FROM orders ${where(conditions)}
      ORDER BY number DESC LIMIT ${filter.limit}`,
  );
  return rows.map(fromRow);
}

/** What narrows `listAllOrders`. */
export interface ListAllOrdersFilter {
  status: readonly NonNullable<OrderRow["status"]>[] | undefined;
  placedAfter: NonNullable<OrderRow["placedAt"]> | undefined;
  placedBefore: NonNullable<OrderRow["placedAt"]> | undefined;
  /** The order values of the item to start after. */
  after: Pick<OrderRow, "status" | "placedAt" | "number"> | undefined;
  limit: number;
}

export async function listAllOrders(
  queries: Queries,
  filter: ListAllOrdersFilter,
): Promise<OrderRow[]> {
  const conditions: Sql[] = [];
  if (filter.status !== undefined) {
    conditions.push(sql`status = ANY (CAST(${filter.status} AS text[]))`);
  }
  if (filter.placedAfter !== undefined) conditions.push(sql`placed_at > ${filter.placedAfter}`);
  if (filter.placedBefore !== undefined) conditions.push(sql`placed_at <= ${filter.placedBefore}`);
  const { after } = filter;
  if (after !== undefined) {
    conditions.push(
      sql`status >= ${after.status} AND (status > ${after.status} OR placed_at <= ${after.placedAt} AND (placed_at < ${after.placedAt} OR number > ${after.number}))`,
    );
  }
  const rows = await queries.query(
    sql`SELECT ${columns} FROM orders ${where(conditions)}
      ORDER BY status, placed_at DESC, number LIMIT ${filter.limit}`,
  );
  return rows.map(fromRow);
}

/** Changes what `changes` has; undefined where there is no such row. */
export async function update(
  queries: Queries,
  number_: OrderRow["number"],
  changes: Partial<OrderRow>,
): Promise<OrderRow | undefined> {
  const assignments: Sql[] = [];
  if (changes.lines !== undefined) assignments.push(sql`lines = ${toJson(changes.lines)}`);
  if (changes.payment !== undefined) assignments.push(sql`payment = ${toJson(changes.payment)}`);
  if (changes.shippingAddress !== undefined) {
    assignments.push(sql`shipping_address = ${toJson(changes.shippingAddress)}`);
  }
  if (changes.note !== undefined) assignments.push(sql`note = ${changes.note}`);
  if (changes.deliverOn !== undefined) assignments.push(sql`deliver_on = ${changes.deliverOn}`);
  if (changes.changedAt !== undefined) assignments.push(sql`changed_at = ${changes.changedAt}`);
  if (assignments.length === 0) return await find(queries, number_);
  const [row] = await queries.query(
    sql`UPDATE orders SET ${join(assignments, ", ")}
      WHERE number = ${number_}
      RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Moves `status` to PAID; undefined where the row is not there, or elsewhere. */
export async function payOrder(
  queries: Queries,
  number_: OrderRow["number"],
): Promise<OrderRow | undefined> {
  const [row] = await queries.query(
    sql`UPDATE orders SET status = 'PAID', changed_at = ${new Date().toISOString()}
      WHERE number = ${number_} AND status IN ('PENDING')
      RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Moves `status` to SHIPPED; undefined where the row is not there, or elsewhere. */
export async function shipOrder(
  queries: Queries,
  number_: OrderRow["number"],
): Promise<OrderRow | undefined> {
  const [row] = await queries.query(
    sql`UPDATE orders SET status = 'SHIPPED', changed_at = ${new Date().toISOString()}
      WHERE number = ${number_} AND status IN ('PAID')
      RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Moves `status` to CANCELLED; undefined where the row is not there, or elsewhere. */
export async function cancelOrder(
  queries: Queries,
  number_: OrderRow["number"],
): Promise<OrderRow | undefined> {
  const [row] = await queries.query(
    sql`UPDATE orders SET status = 'CANCELLED', changed_at = ${new Date().toISOString()}
      WHERE number = ${number_} AND status IN ('PENDING', 'PAID')
      RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}
