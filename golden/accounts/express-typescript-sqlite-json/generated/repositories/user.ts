// The rows of `users`.
import { conflict, emailTaken } from "../errors.ts";
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
import type { Role } from "../types.ts";

/** A row of `users`. */
export interface UserRow {
  id: string;
  email: string;
  name: string | null;
  role: Role;
  createdAt: string;
}

/** A row with the hashes, which only signing in reads. */
export interface StoredUserRow extends UserRow {
  password: string;
}

const columns = sql`id, email, name, role, created_at`;

function fromRow(row: Row): UserRow {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    createdAt: row.created_at,
  };
}

/** Throws the error that a broken constraint stands for. */
function translate(error: unknown): never {
  if (isDuplicate(error, "users.email")) throw emailTaken();
  if (isConflict(error)) throw conflict();
  throw error;
}

export async function insert(queries: Queries, row: StoredUserRow): Promise<UserRow> {
  const kept = {
    id: row.id,
    email: row.email,
    password: row.password,
    name: row.name,
    role: row.role,
    created_at: row.createdAt,
  };
  await queries.query(
    sql`INSERT INTO users (id, email, password, name, role, created_at)
      VALUES (${kept.id}, ${kept.email}, ${kept.password}, ${kept.name}, ${kept.role},
        ${kept.created_at})`,
  ).catch(translate);
  return fromRow(kept);
}

export async function find(queries: Queries, id: UserRow["id"]): Promise<UserRow | undefined> {
  const [row] = await queries.query(sql`SELECT ${columns} FROM users WHERE id = ${id}`);
  return row && fromRow(row);
}

export async function findByEmail(
  queries: Queries,
  value: UserRow["email"],
): Promise<StoredUserRow | undefined> {
  const [row] = await queries.query(
    sql`SELECT id, email, password, name, role, created_at FROM users WHERE email = ${value}`,
  );
  return row && { ...fromRow(row), password: row.password };
}

/** What narrows `listUsers`. */
export interface ListUsersFilter {
  role: NonNullable<UserRow["role"]> | undefined;
  /** The order values of the item to start after. */
  after: Pick<UserRow, "createdAt" | "id"> | undefined;
  limit: number;
}

export async function listUsers(queries: Queries, filter: ListUsersFilter): Promise<UserRow[]> {
  const conditions: Sql[] = [];
  if (filter.role !== undefined) conditions.push(sql`role = ${filter.role}`);
  const { after } = filter;
  if (after !== undefined) {
    conditions.push(
      sql`created_at <= ${after.createdAt} AND (created_at < ${after.createdAt} OR id > ${after.id})`,
    );
  }
  const rows = await queries.query(
    sql`SELECT ${columns} FROM users ${where(conditions)}
      ORDER BY created_at DESC, id LIMIT ${filter.limit}`,
  );
  return rows.map(fromRow);
}

/** Changes what `changes` has; undefined where there is no such row. */
export async function update(
  queries: Queries,
  id: UserRow["id"],
  changes: Partial<StoredUserRow>,
): Promise<UserRow | undefined> {
  const assignments: Sql[] = [];
  if (changes.email !== undefined) assignments.push(sql`email = ${changes.email}`);
  if (changes.password !== undefined) assignments.push(sql`password = ${changes.password}`);
  if (changes.name !== undefined) assignments.push(sql`name = ${changes.name}`);
  if (assignments.length === 0) return await find(queries, id);
  const [row] = await queries.query(
    sql`UPDATE users SET ${join(assignments, ", ")} WHERE id = ${id} RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Whether there was such a row. */
export async function remove(queries: Queries, id: UserRow["id"]): Promise<boolean> {
  const rows = await queries.query(
    sql`DELETE FROM users WHERE id = ${id} RETURNING id`,
  ).catch(translate);
  return rows.length > 0;
}
