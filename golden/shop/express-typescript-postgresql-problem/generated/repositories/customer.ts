// The rows of `customers`.
import { conflict, emailTaken } from "../errors.ts";
import { toBoolean, toInstant, toJson } from "../runtime/columns.ts";
import {
  isConflict,
  isDuplicate,
  join,
  type Queries,
  type Row,
  type Sql,
  sql,
  where,
} from "../runtime/database.ts";
import type { Address, Role } from "../types.ts";

/** A row of `customers`. */
export interface CustomerRow {
  id: string;
  email: string;
  displayName: string;
  phone: string | null;
  role: Role;
  address: Address | null;
  preferences: Record<string, boolean>;
  newsletter: boolean;
  createdAt: string;
}

/** A row with the hashes, which only signing in reads. */
export interface StoredCustomerRow extends CustomerRow {
  password: string;
}

const columns = sql`
  id, email, display_name, phone, role, address, preferences, newsletter, created_at
`;

function fromRow(row: Row): CustomerRow {
  return {
    id: row.id,
    email: row.email,
    displayName: row.display_name,
    phone: row.phone,
    role: row.role,
    address: row.address,
    preferences: row.preferences,
    newsletter: toBoolean(row.newsletter),
    createdAt: toInstant(row.created_at),
  };
}

/** Throws the error that a broken constraint stands for. */
function translate(error: unknown): never {
  if (isDuplicate(error, "customers_email_key")) throw emailTaken();
  if (isConflict(error)) throw conflict();
  throw error;
}

export async function insert(queries: Queries, row: StoredCustomerRow): Promise<CustomerRow> {
  const [inserted = {}] = await queries.query(
    sql`INSERT INTO customers (id, email, password, display_name, phone, role, address, preferences, newsletter, created_at)
      VALUES (${row.id}, ${row.email}, ${row.password}, ${row.displayName}, ${row.phone},
        ${row.role}, ${toJson(row.address)}, ${toJson(row.preferences)}, ${row.newsletter},
        ${row.createdAt})
      RETURNING ${columns}`,
  ).catch(translate);
  return fromRow(inserted);
}

export async function find(
  queries: Queries,
  id: CustomerRow["id"],
): Promise<CustomerRow | undefined> {
  const [row] = await queries.query(sql`SELECT ${columns} FROM customers WHERE id = ${id}`);
  return row && fromRow(row);
}

export async function findByEmail(
  queries: Queries,
  value: CustomerRow["email"],
): Promise<StoredCustomerRow | undefined> {
  const [row] = await queries.query(
    sql`SELECT id, email, password, display_name, phone, role, address, preferences, newsletter, created_at FROM customers
      WHERE email = ${value}`,
  );
  return row && { ...fromRow(row), password: row.password };
}

/** What narrows `listCustomers`. */
export interface ListCustomersFilter {
  role: NonNullable<CustomerRow["role"]> | undefined;
  email: NonNullable<CustomerRow["email"]> | undefined;
  since: NonNullable<CustomerRow["createdAt"]> | undefined;
  /** The order values of the item to start after. */
  after: Pick<CustomerRow, "createdAt" | "id"> | undefined;
  limit: number;
}

export async function listCustomers(
  queries: Queries,
  filter: ListCustomersFilter,
): Promise<CustomerRow[]> {
  const conditions: Sql[] = [];
  if (filter.role !== undefined) conditions.push(sql`role = ${filter.role}`);
  if (filter.email !== undefined) conditions.push(sql`email = ${filter.email}`);
  if (filter.since !== undefined) conditions.push(sql`created_at >= ${filter.since}`);
  const { after } = filter;
  if (after !== undefined) {
    conditions.push(
      sql`created_at <= ${after.createdAt} AND (created_at < ${after.createdAt} OR id > ${after.id})`,
    );
  }
  const rows = await queries.query(
    sql`SELECT ${columns} FROM customers ${where(conditions)}
      ORDER BY created_at DESC, id LIMIT ${filter.limit}`,
  );
  return rows.map(fromRow);
}

/** Changes what `changes` has; undefined where there is no such row. */
export async function update(
  queries: Queries,
  id: CustomerRow["id"],
  changes: Partial<StoredCustomerRow>,
): Promise<CustomerRow | undefined> {
  const assignments: Sql[] = [];
  if (changes.email !== undefined) assignments.push(sql`email = ${changes.email}`);
  if (changes.password !== undefined) assignments.push(sql`password = ${changes.password}`);
  if (changes.displayName !== undefined) {
    assignments.push(sql`display_name = ${changes.displayName}`);
  }
  if (changes.phone !== undefined) assignments.push(sql`phone = ${changes.phone}`);
  if (changes.address !== undefined) assignments.push(sql`address = ${toJson(changes.address)}`);
  if (changes.preferences !== undefined) {
    assignments.push(sql`preferences = ${toJson(changes.preferences)}`);
  }
  if (changes.newsletter !== undefined) assignments.push(sql`newsletter = ${changes.newsletter}`);
  if (assignments.length === 0) return await find(queries, id);
  const [row] = await queries.query(
    sql`UPDATE customers SET ${join(assignments, ", ")} WHERE id = ${id} RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Whether there was such a row. */
export async function remove(queries: Queries, id: CustomerRow["id"]): Promise<boolean> {
  const rows = await queries.query(
    sql`DELETE FROM customers WHERE id = ${id} RETURNING id`,
  ).catch(translate);
  return rows.length > 0;
}
