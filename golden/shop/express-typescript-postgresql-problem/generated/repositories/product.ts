// The rows of `products`.
import { conflict, skuTaken } from "../errors.ts";
import { toBoolean, toInstant, toJson, toNumber } from "../runtime/columns.ts";
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
import type { Money, ProductStatus, Slug } from "../types.ts";

/** A row of `products`. */
export interface ProductRow {
  id: string;
  sku: string;
  name: string;
  description: string | null;
  price: Money;
  status: ProductStatus;
  categorySlug: Slug;
  weight: number | null;
  dimensions: number[] | null;
  tags: string[];
  attributes: Record<string, string>;
  isEco: boolean | null;
  manual: string | null;
  releasedOn: string | null;
  createdAt: string;
  updatedAt: string;
}

const columns = sql`
  id, sku, name, description, price, status, category_slug, weight, dimensions, tags, attributes,
  is_eco, manual, released_on, created_at, updated_at
`;

function fromRow(row: Row): ProductRow {
  return {
    id: row.id,
    sku: row.sku,
    name: row.name,
    description: row.description,
    price: row.price,
    status: row.status,
    categorySlug: row.category_slug,
    weight: toNumber(row.weight),
    dimensions: row.dimensions,
    tags: row.tags,
    attributes: row.attributes,
    isEco: toBoolean(row.is_eco),
    manual: row.manual,
    releasedOn: row.released_on,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
  };
}

/** Throws the error that a broken constraint stands for. */
function translate(error: unknown): never {
  if (isDuplicate(error, "products_sku_key")) throw skuTaken();
  if (isConflict(error)) throw conflict();
  throw error;
}

export async function insert(queries: Queries, row: ProductRow): Promise<ProductRow> {
  const [inserted = {}] = await queries.query(
    sql`INSERT INTO products (${columns})
      VALUES (${row.id}, ${row.sku}, ${row.name}, ${row.description}, ${row.price}, ${row.status},
        ${row.categorySlug}, ${row.weight}, ${toJson(row.dimensions)}, ${toJson(row.tags)},
        ${toJson(row.attributes)}, ${row.isEco}, ${row.manual}, ${row.releasedOn},
        ${row.createdAt}, ${row.updatedAt})
      RETURNING ${columns}`,
  ).catch(translate);
  return fromRow(inserted);
}

export async function find(
  queries: Queries,
  id: ProductRow["id"],
): Promise<ProductRow | undefined> {
  const [row] = await queries.query(sql`SELECT ${columns} FROM products WHERE id = ${id}`);
  return row && fromRow(row);
}

/** What narrows `listProducts`. */
export interface ListProductsFilter {
  q: string | undefined;
  minPrice: NonNullable<ProductRow["price"]> | undefined;
  maxPrice: NonNullable<ProductRow["price"]> | undefined;
  status: readonly NonNullable<ProductRow["status"]>[] | undefined;
  category: NonNullable<ProductRow["categorySlug"]> | undefined;
  releasedBefore: NonNullable<ProductRow["releasedOn"]> | undefined;
  not: NonNullable<ProductRow["status"]> | undefined;
  /** The order values of the item to start after. */
  after: Pick<ProductRow, "name" | "id"> | undefined;
  limit: number;
}

export async function listProducts(
  queries: Queries,
  filter: ListProductsFilter,
): Promise<ProductRow[]> {
  const conditions: Sql[] = [];
  if (filter.q !== undefined) {
    conditions.push(sql`strpos(lower(name), lower(CAST(${filter.q} AS text) COLLATE "C")) > 0`);
  }
  if (filter.minPrice !== undefined) conditions.push(sql`price >= ${filter.minPrice}`);
  if (filter.maxPrice !== undefined) conditions.push(sql`price <= ${filter.maxPrice}`);
  if (filter.status !== undefined) {
    conditions.push(sql`status = ANY (CAST(${filter.status} AS text[]))`);
  }
  if (filter.category !== undefined) conditions.push(sql`category_slug = ${filter.category}`);
  if (filter.releasedBefore !== undefined) {
    conditions.push(sql`released_on < ${filter.releasedBefore}`);
  }
  if (filter.not !== undefined) conditions.push(sql`status <> ${filter.not}`);
  const { after } = filter;
  if (after !== undefined) {
    conditions.push(sql`(name, id) > (${after.name}, ${after.id})`);
  }
  const rows = await queries.query(
    sql`SELECT ${columns} FROM products ${where(conditions)}
      ORDER BY name, id LIMIT ${filter.limit}`,
  );
  return rows.map(fromRow);
}

/** Changes what `changes` has; undefined where there is no such row. */
export async function update(
  queries: Queries,
  id: ProductRow["id"],
  changes: Partial<ProductRow>,
): Promise<ProductRow | undefined> {
  const assignments: Sql[] = [];
  if (changes.name !== undefined) assignments.push(sql`name = ${changes.name}`);
  if (changes.description !== undefined) {
    assignments.push(sql`description = ${changes.description}`);
  }
  if (changes.price !== undefined) assignments.push(sql`price = ${changes.price}`);
  if (changes.status !== undefined) assignments.push(sql`status = ${changes.status}`);
  if (changes.categorySlug !== undefined) {
    assignments.push(sql`category_slug = ${changes.categorySlug}`);
  }
  if (changes.weight !== undefined) assignments.push(sql`weight = ${changes.weight}`);
  if (changes.dimensions !== undefined) {
    assignments.push(sql`dimensions = ${toJson(changes.dimensions)}`);
  }
  if (changes.tags !== undefined) assignments.push(sql`tags = ${toJson(changes.tags)}`);
  if (changes.attributes !== undefined) {
    assignments.push(sql`attributes = ${toJson(changes.attributes)}`);
  }
  if (changes.isEco !== undefined) assignments.push(sql`is_eco = ${changes.isEco}`);
  if (changes.manual !== undefined) assignments.push(sql`manual = ${changes.manual}`);
  if (changes.releasedOn !== undefined) assignments.push(sql`released_on = ${changes.releasedOn}`);
  if (changes.updatedAt !== undefined) assignments.push(sql`updated_at = ${changes.updatedAt}`);
  if (assignments.length === 0) return await find(queries, id);
  const [row] = await queries.query(
    sql`UPDATE products SET ${join(assignments, ", ")} WHERE id = ${id} RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Moves `status` to ON_SALE; undefined where the row is not there, or elsewhere. */
export async function releaseProduct(
  queries: Queries,
  id: ProductRow["id"],
): Promise<ProductRow | undefined> {
  const [row] = await queries.query(
    sql`UPDATE products SET status = 'ON_SALE', updated_at = ${new Date().toISOString()}
      WHERE id = ${id} AND status IN ('DRAFT', 'SOLD_OUT')
      RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Whether there was such a row. */
export async function remove(queries: Queries, id: ProductRow["id"]): Promise<boolean> {
  const rows = await queries.query(
    sql`DELETE FROM products WHERE id = ${id} RETURNING id`,
  ).catch(translate);
  return rows.length > 0;
}
