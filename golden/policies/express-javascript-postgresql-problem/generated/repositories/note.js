// The rows of `notes`.
import { conflict, titleTaken } from "../errors.js";
import { toBoolean, toInstant } from "../runtime/columns.js";
import { isConflict, isDuplicate, join, sql, where } from "../runtime/database.js";

const columns = sql`id, author_id, title, text, pinned, changed_at`;

function fromRow(row) {
  return {
    id: row.id,
    authorId: row.author_id,
    title: row.title,
    text: row.text,
    pinned: toBoolean(row.pinned),
    changedAt: toInstant(row.changed_at),
  };
}

/** Throws the error that a broken constraint stands for. */
function translate(error) {
  if (isDuplicate(error, "notes_title_key")) throw titleTaken();
  if (isConflict(error)) throw conflict();
  throw error;
}

export async function insert(queries, row) {
  const [inserted = {}] = await queries.query(
    sql`INSERT INTO notes (${columns})
      VALUES (${row.id}, ${row.authorId}, ${row.title}, ${row.text}, ${row.pinned}, ${row.changedAt})
      RETURNING ${columns}`,
  ).catch(translate);
  return fromRow(inserted);
}

export async function find(queries, id) {
  const [row] = await queries.query(sql`SELECT ${columns} FROM notes WHERE id = ${id}`);
  return row && fromRow(row);
}

export async function listOwnNotes(queries, filter) {
  const conditions = [];
  conditions.push(sql`author_id = ${filter.owner}`);
  const { after } = filter;
  if (after !== undefined) {
    conditions.push(sql`(title, id) > (${after.title}, ${after.id})`);
  }
  const rows = await queries.query(
    sql`SELECT ${columns} FROM notes ${where(conditions)} ORDER BY title, id LIMIT ${filter.limit}`,
  );
  return rows.map(fromRow);
}

/** Changes what `changes` has; undefined where there is no such row. */
export async function update(queries, id, changes) {
  const assignments = [];
  if (changes.title !== undefined) assignments.push(sql`title = ${changes.title}`);
  if (changes.text !== undefined) assignments.push(sql`text = ${changes.text}`);
  if (changes.pinned !== undefined) assignments.push(sql`pinned = ${changes.pinned}`);
  if (changes.changedAt !== undefined) assignments.push(sql`changed_at = ${changes.changedAt}`);
  if (assignments.length === 0) return await find(queries, id);
  const [row] = await queries.query(
    sql`UPDATE notes SET ${join(assignments, ", ")} WHERE id = ${id} RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Whether there was such a row. */
export async function remove(queries, id) {
  const rows = await queries.query(
    sql`DELETE FROM notes WHERE id = ${id} RETURNING id`,
  ).catch(translate);
  return rows.length > 0;
}
