// The rows of `categories`.
import { conflict } from "../errors.ts";
import { toNumber } from "../runtime/columns.ts";
import {
  isConflict,
  join,
  type Queries,
  type Row,
  type Sql,
  sql,
  where,
} from "../runtime/database.ts";
import type { Slug } from "../types.ts";

/** A row of `categories`. */
export interface CategoryRow {
  slug: Slug;
  title: string;
  position: number;
}

const columns = sql`slug, title, position`;

function fromRow(row: Row): CategoryRow {
  return {
    slug: row.slug,
    title: row.title,
    position: toNumber(row.position),
  };
}

/** Throws the error that a broken constraint stands for. */
function translate(error: unknown): never {
  if (isConflict(error)) throw conflict();
  throw error;
}

export async function insert(queries: Queries, row: CategoryRow): Promise<CategoryRow> {
  const [inserted = {}] = await queries.query(
    sql`INSERT INTO categories (${columns})
      VALUES (${row.slug}, ${row.title}, ${row.position})
      RETURNING ${columns}`,
  ).catch(translate);
  return fromRow(inserted);
}

export async function find(
  queries: Queries,
  slug: CategoryRow["slug"],
): Promise<CategoryRow | undefined> {
  const [row] = await queries.query(sql`SELECT ${columns} FROM categories WHERE slug = ${slug}`);
  return row && fromRow(row);
}

/** What narrows `listCategories`. */
export interface ListCategoriesFilter {
  /** The order values of the item to start after. */
  after: Pick<CategoryRow, "position" | "title" | "slug"> | undefined;
  limit: number;
}

export async function listCategories(
  queries: Queries,
  filter: ListCategoriesFilter,
): Promise<CategoryRow[]> {
  const conditions: Sql[] = [];
  const { after } = filter;
  if (after !== undefined) {
    conditions.push(
      sql`(position, title, slug) > (${after.position}, ${after.title}, ${after.slug})`,
    );
  }
  const rows = await queries.query(
    sql`SELECT ${columns} FROM categories ${where(conditions)}
      ORDER BY position, title, slug LIMIT ${filter.limit}`,
  );
  return rows.map(fromRow);
}

/** Changes what `changes` has; undefined where there is no such row. */
export async function update(
  queries: Queries,
  slug: CategoryRow["slug"],
  changes: Partial<CategoryRow>,
): Promise<CategoryRow | undefined> {
  const assignments: Sql[] = [];
  if (changes.title !== undefined) assignments.push(sql`title = ${changes.title}`);
  if (changes.position !== undefined) assignments.push(sql`position = ${changes.position}`);
  if (assignments.length === 0) return await find(queries, slug);
  const [row] = await queries.query(
    sql`UPDATE categories SET ${join(assignments, ", ")} WHERE slug = ${slug} RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Whether there was such a row. */
export async function remove(queries: Queries, slug: CategoryRow["slug"]): Promise<boolean> {
  const rows = await queries.query(
    sql`DELETE FROM categories WHERE slug = ${slug} RETURNING slug`,
  ).catch(translate);
  return rows.length > 0;
}
