// The rows of `colliding "table" ' ` ; -- *\/ ${x}`.
import { conflict } from "../errors.js";
import { toBigInt, toNumber } from "../runtime/columns.js";
import { isConflict, join, sql, where } from "../runtime/database.js";

const columns = sql`
  id, foo_bar, "foo bar", "foo""bar", "it's; DROP TABLE x; --", "\`tick\` [bracket] \\ %s \${y}",
  "утка 🦆", a_column_whose_name_has_sixty_three_bytes_which_is_all_there_ca
`;

function fromRow(row) {
  return {
    id: toBigInt(row.id),
    fooBar: row.foo_bar,
    foo_bar: row["foo bar"],
    FooBar: toNumber(row['foo"bar']),
    quote: row["it's; DROP TABLE x; --"],
    tick: row["`tick` [bracket] \\ %s ${y}"],
    duck: row["утка 🦆"],
    long: row.a_column_whose_name_has_sixty_three_bytes_which_is_all_there_ca,
  };
}

/** Throws the error that a broken constraint stands for. */
function translate(error) {
  if (isConflict(error)) throw conflict();
  throw error;
}

export async function insert(queries, row) {
  const [inserted = {}] = await queries.query(
    sql`INSERT INTO "colliding ""table"" ' \` ; -- */ \${x}" (foo_bar, "foo bar", "foo""bar", "it's; DROP TABLE x; --", "\`tick\` [bracket] \\ %s \${y}", "утка 🦆", a_column_whose_name_has_sixty_three_bytes_which_is_all_there_ca)
      VALUES (${row.fooBar}, ${row.foo_bar}, ${row.FooBar}, ${row.quote}, ${row.tick}, ${row.duck},
        ${row.long})
      RETURNING ${columns}`,
  ).catch(translate);
  return fromRow(inserted);
}

export async function find(queries, id) {
  const [row] = await queries.query(
    sql`SELECT ${columns} FROM "colliding ""table"" ' \` ; -- */ \${x}" WHERE id = ${id}`,
  );
  return row && fromRow(row);
}

export async function listColliding(queries, filter) {
  const conditions = [];
  if (filter.quote !== undefined) conditions.push(sql`"it's; DROP TABLE x; --" = ${filter.quote}`);
  if (filter.tick !== undefined) {
    conditions.push(sql`"\`tick\` [bracket] \\ %s \${y}" = ${filter.tick}`);
  }
  const { after } = filter;
  if (after !== undefined) {
    conditions.push(
      sql`(${after.tick} IS NULL OR "\`tick\` [bracket] \\ %s \${y}" >= ${after.tick}) AND ((${after.tick} IS NULL AND "\`tick\` [bracket] \\ %s \${y}" IS NOT NULL OR "\`tick\` [bracket] \\ %s \${y}" > ${after.tick}) OR id > ${after.id})`,
    );
  }
  const rows = await queries.query(
    sql`SELECT ${columns} FROM "colliding ""table"" ' \` ; -- */ \${x}" ${where(conditions)}
      ORDER BY "\`tick\` [bracket] \\ %s \${y}", id LIMIT ${filter.limit}`,
  );
  return rows.map(fromRow);
}

/** Changes what `changes` has; undefined where there is no such row. */
export async function update(queries, id, changes) {
  const assignments = [];
  if (changes.fooBar !== undefined) assignments.push(sql`foo_bar = ${changes.fooBar}`);
  if (changes.foo_bar !== undefined) assignments.push(sql`"foo bar" = ${changes.foo_bar}`);
  if (changes.FooBar !== undefined) assignments.push(sql`"foo""bar" = ${changes.FooBar}`);
  if (changes.quote !== undefined) {
    assignments.push(sql`"it's; DROP TABLE x; --" = ${changes.quote}`);
  }
  if (changes.tick !== undefined) {
    assignments.push(sql`"\`tick\` [bracket] \\ %s \${y}" = ${changes.tick}`);
  }
  if (changes.duck !== undefined) assignments.push(sql`"утка 🦆" = ${changes.duck}`);
  if (changes.long !== undefined) {
    assignments.push(sql`a_column_whose_name_has_sixty_three_bytes_which_is_all_there_ca = ${changes.long}`);
  }
  if (assignments.length === 0) return await find(queries, id);
  const [row] = await queries.query(
    sql`UPDATE "colliding ""table"" ' \` ; -- */ \${x}" SET ${join(assignments, ", ")}
      WHERE id = ${id}
      RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Whether there was such a row. */
export async function remove(queries, id) {
  const rows = await queries.query(
    sql`DELETE FROM "colliding ""table"" ' \` ; -- */ \${x}" WHERE id = ${id} RETURNING id`,
  ).catch(translate);
  return rows.length > 0;
}
