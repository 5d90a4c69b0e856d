// The rows of `pairs`.
import { conflict } from "../errors.js";
import { toNumber } from "../runtime/columns.js";
import { isConflict, join, sql, where } from "../runtime/database.js";

const columns = sql`"left", "right", note`;

function fromRow(row) {
  return {
    left: row.left,
    right: toNumber(row.right),
    note: row.note,
  };
}

/** Throws the error that a broken constraint stands for. */
function translate(error) {
  if (isConflict(error)) throw conflict();
  throw error;
}

export async function insert(queries, row) {
  const kept = {
    left: row.left,
    right: row.right,
    note: row.note,
  };
  await queries.query(
    sql`INSERT INTO pairs (${columns}) VALUES (${kept.left}, ${kept.right}, ${kept.note})`,
  ).catch(translate);
  return fromRow(kept);
}

export async function find(queries, left, right) {
  const [row] = await queries.query(
    sql`SELECT ${columns} FROM pairs WHERE "left" = ${left} AND "right" = ${right}`,
  );
  return row && fromRow(row);
}

export async function listPairs(queries, filter) {
  const conditions = [];
  const { after } = filter;
  if (after !== undefined) {
    conditions.push(sql`("left", "right") > (${after.left}, ${after.right})`);
  }
  const rows = await queries.query(
    sql`SELECT ${columns} FROM pairs ${where(conditions)}
      ORDER BY "left", "right" LIMIT ${filter.limit}`,
  );
  return rows.map(fromRow);
}

/** Changes what `changes` has; undefined where there is no such row. */
export async function update(queries, left, right, changes) {
  const assignments = [];
  if (changes.note !== undefined) assignments.push(sql`note = ${changes.note}`);
  if (assignments.length === 0) return await find(queries, left, right);
  const [row] = await queries.query(
    sql`UPDATE pairs SET ${join(assignments, ", ")}
      WHERE "left" = ${left} AND "right" = ${right}
      RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Whether there was such a row. */
export async function remove(queries, left, right) {
  const rows = await queries.query(
    sql`DELETE FROM pairs WHERE "left" = ${left} AND "right" = ${right} RETURNING "left", "right"`,
  ).catch(translate);
  return rows.length > 0;
}
