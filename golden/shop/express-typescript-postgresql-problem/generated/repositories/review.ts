// The rows of `reviews`.
import { alreadyReviewed, conflict } from "../errors.ts";
import { toInstant, toNumber } from "../runtime/columns.ts";
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

/** A row of `reviews`. */
export interface ReviewRow {
  id: string;
  productId: string;
  authorId: string;
  stars: number;
  text: string | null;
  createdAt: string;
}

const columns = sql`id, product_id, author_id, stars, text, created_at`;

function fromRow(row: Row): ReviewRow {
  return {
    id: row.id,
    productId: row.product_id,
    authorId: row.author_id,
    stars: toNumber(row.stars),
    text: row.text,
    createdAt: toInstant(row.created_at),
  };
}

/** Throws the error that a broken constraint stands for. */
function translate(error: unknown): never {
  if (isDuplicate(error, "reviews_product_id_author_id_key")) throw alreadyReviewed();
  if (isConflict(error)) throw conflict();
  throw error;
}

export async function insert(queries: Queries, row: ReviewRow): Promise<ReviewRow> {
  const [inserted = {}] = await queries.query(
    sql`INSERT INTO reviews (${columns})
      VALUES (${row.id}, ${row.productId}, ${row.authorId}, ${row.stars}, ${row.text},
        ${row.createdAt})
      RETURNING ${columns}`,
  ).catch(translate);
  return fromRow(inserted);
}

export async function find(queries: Queries, id: ReviewRow["id"]): Promise<ReviewRow | undefined> {
  const [row] = await queries.query(sql`SELECT ${columns} FROM reviews WHERE id = ${id}`);
  return row && fromRow(row);
}

/** What narrows `listReviews`. */
export interface ListReviewsFilter {
  productId: NonNullable<ReviewRow["productId"]> | undefined;
  minStars: NonNullable<ReviewRow["stars"]> | undefined;
  /** The order values of the item to start after. */
  after: Pick<ReviewRow, "createdAt" | "id"> | undefined;
  limit: number;
}

export async function listReviews(
  queries: Queries,
  filter: ListReviewsFilter,
): Promise<ReviewRow[]> {
  const conditions: Sql[] = [];
  if (filter.productId !== undefined) conditions.push(sql`product_id = ${filter.productId}`);
  if (filter.minStars !== undefined) conditions.push(sql`stars >= ${filter.minStars}`);
  const { after } = filter;
  if (after !== undefined) {
    conditions.push(
      sql`created_at <= ${after.createdAt} AND (created_at < ${after.createdAt} OR id > ${after.id})`,
    );
  }
  const rows = await queries.query(
    sql`SELECT ${columns} FROM reviews ${where(conditions)}
      ORDER BY created_at DESC, id LIMIT ${filter.limit}`,
  );
  return rows.map(fromRow);
}

/** Changes what `changes` has; undefined where there is no such row. */
export async function update(
  queries: Queries,
  id: ReviewRow["id"],
  changes: Partial<ReviewRow>,
): Promise<ReviewRow | undefined> {
  const assignments: Sql[] = [];
  if (changes.stars !== undefined) assignments.push(sql`stars = ${changes.stars}`);
  if (changes.text !== undefined) assignments.push(sql`text = ${changes.text}`);
  if (assignments.length === 0) return await find(queries, id);
  const [row] = await queries.query(
    sql`UPDATE reviews SET ${join(assignments, ", ")} WHERE id = ${id} RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Whether there was such a row. */
export async function remove(queries: Queries, id: ReviewRow["id"]): Promise<boolean> {
  const rows = await queries.query(
    sql`DELETE FROM reviews WHERE id = ${id} RETURNING id`,
  ).catch(translate);
  return rows.length > 0;
}
