// The rows of `table`.
import { conflict, throw_ } from "../errors.js";
import {
  fromJson,
  fromScaled,
  toBigInt,
  toBoolean,
  toJson,
  toNumber,
  toScaled,
} from "../runtime/columns.js";
import { isConflict, isDuplicate, join, sql, where } from "../runtime/database.js";
import { own } from "../runtime/json.js";

const columns = sql`
  id, "user", "group", "order", "from", "where", "table", "column", "default", "primary",
  "references", "check", "values", "limit", "offset", cursor, constructor, rowid, oid,
  ctid_4fabdd7f, xmin_085ba6c1, class, "analyze"
`;

function fromRow(row) {
  return {
    id: row.id,
    user: row.user,
    group: row.group,
    order: toNumber(row.order),
    from: row.from,
    where: toNumber(row.where),
    table: row.table,
    column: row.column,
    default: row.default,
    primary: toBoolean(row.primary),
    references: row.references,
    check: fromScaled(row.check, 5),
    values: fromJson(row.values),
    limit: toNumber(row.limit),
    offset: toNumber(row.offset),
    cursor: row.cursor,
    constructor: own(row, "constructor"),
    rowid: toBigInt(row.rowid),
    oid: toBigInt(row.oid),
    ctid: row.ctid_4fabdd7f,
    xmin: toNumber(row.xmin_085ba6c1),
    class: row.class,
    analyze: fromJson(row.analyze),
  };
}

/** Throws the error that a broken constraint stands for. */
function translate(error) {
  if (isDuplicate(error, "table.group, table.order")) throw throw_();
  if (isConflict(error)) throw conflict();
  throw error;
}

export async function insert(queries, row) {
  const kept = {
    id: row.id,
    user: row.user,
    group: row.group,
    order: row.order,
    from: row.from,
    where: row.where,
    table: row.table,
    column: row.column,
    default: row.default,
    primary: row.primary,
    references: row.references,
    check: toScaled(row.check, 5),
    values: toJson(row.values),
    limit: row.limit,
    offset: row.offset,
    cursor: row.cursor,
    constructor: row.constructor,
    rowid: row.rowid,
    oid: row.oid,
    ctid_4fabdd7f: row.ctid,
    xmin_085ba6c1: row.xmin,
    class: row.class,
    analyze: toJson(row.analyze),
  };
  await queries.query(
    sql`INSERT INTO "table" (${columns})
      VALUES (${kept.id}, ${kept.user}, ${kept.group}, ${kept.order}, ${kept.from}, ${kept.where},
        ${kept.table}, ${kept.column}, ${kept.default}, ${kept.primary}, ${kept.references},
        ${kept.check}, ${kept.values}, ${kept.limit}, ${kept.offset}, ${kept.cursor},
        ${kept.constructor}, ${kept.rowid}, ${kept.oid}, ${kept.ctid_4fabdd7f},
        ${kept.xmin_085ba6c1}, ${kept.class}, ${kept.analyze})`,
  ).catch(translate);
  return fromRow(kept);
}

export async function find(queries, id) {
  const [row] = await queries.query(sql`SELECT ${columns} FROM "table" WHERE id = ${id}`);
  return row && fromRow(row);
}

export async function list(queries, filter) {
  const conditions = [];
  if (filter.group !== undefined) conditions.push(sql`"group" = ${filter.group}`);
  if (filter.order !== undefined) conditions.push(sql`"order" = ${filter.order}`);
  if (filter.class_2 !== undefined) conditions.push(sql`class = ${filter.class_2}`);
  if (filter.from !== undefined) {
    conditions.push(sql`"from" IN (SELECT value FROM json_each(${toJson(filter.from)}))`);
  }
  if (filter.where_ !== undefined) conditions.push(sql`"where" >= ${filter.where_}`);
  const { after } = filter;
  if (after !== undefined) {
    conditions.push(
      sql`"group" >= ${after.group} AND ("group" > ${after.group} OR "order" <= ${after.order} AND ("order" < ${after.order} OR id > ${after.id}))`,
    );
  }
  const rows = await queries.query(
    sql`SELECT ${columns} FROM "table" ${where(conditions)}
      ORDER BY "group", "order" DESC, id LIMIT ${filter.limit}`,
  );
  return rows.map(fromRow);
}

/** Changes what `changes` has; undefined where there is no such row. */
export async function update(queries, id, changes) {
  const assignments = [];
  if (changes.user !== undefined) assignments.push(sql`"user" = ${changes.user}`);
  if (changes.group !== undefined) assignments.push(sql`"group" = ${changes.group}`);
  if (changes.order !== undefined) assignments.push(sql`"order" = ${changes.order}`);
  if (changes.from !== undefined) assignments.push(sql`"from" = ${changes.from}`);
  if (changes.where !== undefined) assignments.push(sql`"where" = ${changes.where}`);
  if (changes.table !== undefined) assignments.push(sql`"table" = ${changes.table}`);
  if (changes.column !== undefined) assignments.push(sql`"column" = ${changes.column}`);
  if (changes.default !== undefined) assignments.push(sql`"default" = ${changes.default}`);
  if (changes.primary !== undefined) assignments.push(sql`"primary" = ${changes.primary}`);
  if (changes.references !== undefined) assignments.push(sql`"references" = ${changes.references}`);
  if (changes.check !== undefined) assignments.push(sql`"check" = ${toScaled(changes.check, 5)}`);
  if (changes.values !== undefined) assignments.push(sql`"values" = ${toJson(changes.values)}`);
  if (changes.limit !== undefined) assignments.push(sql`"limit" = ${changes.limit}`);
  if (changes.offset !== undefined) assignments.push(sql`"offset" = ${changes.offset}`);
  if (changes.cursor !== undefined) assignments.push(sql`cursor = ${changes.cursor}`);
  if (changes.constructor !== undefined) {
    assignments.push(sql`constructor = ${changes.constructor}`);
  }
  if (changes.rowid !== undefined) assignments.push(sql`rowid = ${changes.rowid}`);
  if (changes.oid !== undefined) assignments.push(sql`oid = ${changes.oid}`);
  if (changes.ctid !== undefined) assignments.push(sql`ctid_4fabdd7f = ${changes.ctid}`);
  if (changes.xmin !== undefined) assignments.push(sql`xmin_085ba6c1 = ${changes.xmin}`);
  if (changes.class !== undefined) assignments.push(sql`class = ${changes.class}`);
  if (changes.analyze !== undefined) assignments.push(sql`"analyze" = ${toJson(changes.analyze)}`);
  if (assignments.length === 0) return await find(queries, id);
  const [row] = await queries.query(
    sql`UPDATE "table" SET ${join(assignments, ", ")} WHERE id = ${id} RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Whether there was such a row. */
export async function remove(queries, id) {
  const rows = await queries.query(
    sql`DELETE FROM "table" WHERE id = ${id} RETURNING id`,
  ).catch(translate);
  return rows.length > 0;
}
