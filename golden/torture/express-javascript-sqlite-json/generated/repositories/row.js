// The rows of `rows`.
import { conflict } from "../errors.js";
import {
  fromBase64,
  fromJson,
  fromSortable,
  toBase64,
  toBigInt,
  toBoolean,
  toJson,
  toNumber,
  toSortable,
} from "../runtime/columns.js";
import { isConflict, join, sql, where } from "../runtime/database.js";

const columns = sql`
  id, int, int64, float, string, boolean, opaque, decimal, date_time, date, time, duration, uuid,
  email, uri, bytes, json, list, map, object, "union", plain, enum, code, fixed, changed_at
`;

function fromRow(row) {
  return {
    id: toBigInt(row.id),
    int: toNumber(row.int),
    int64: toBigInt(row.int64),
    float: toNumber(row.float),
    string: row.string,
    boolean: toBoolean(row.boolean),
    opaque: row.opaque,
    decimal: fromSortable(row.decimal),
    dateTime: row.date_time,
    date: row.date,
    time: row.time,
    duration: row.duration,
    uuid: row.uuid,
    email: row.email,
    uri: row.uri,
    bytes: toBase64(row.bytes),
    json: fromJson(row.json),
    list: fromJson(row.list),
    map: fromJson(row.map),
    object: fromJson(row.object),
    union: fromJson(row.union),
    plain: fromJson(row.plain),
    enum: row.enum,
    code: row.code,
    fixed: row.fixed,
    changedAt: row.changed_at,
  };
}

/** Throws the error that a broken constraint stands for. */
function translate(error) {
  if (isConflict(error)) throw conflict();
  throw error;
}

export async function insert(queries, row) {
  const [inserted = {}] = await queries.query(
    sql`INSERT INTO rows (int, int64, float, string, boolean, opaque, decimal, date_time, date, time, duration, uuid, email, uri, bytes, json, list, map, object, "union", plain, enum, secret, code, fixed, changed_at)
      VALUES (${row.int}, ${row.int64}, ${row.float}, ${row.string}, ${row.boolean}, ${row.opaque},
        ${toSortable(row.decimal, 38, 18)}, ${row.dateTime}, ${row.date}, ${row.time},
        ${row.duration}, ${row.uuid}, ${row.email}, ${row.uri}, ${fromBase64(row.bytes)},
        ${toJson(row.json)}, ${toJson(row.list)}, ${toJson(row.map)}, ${toJson(row.object)},
        ${toJson(row.union)}, ${toJson(row.plain)}, ${row.enum}, ${row.secret}, ${row.code},
        ${row.fixed}, ${row.changedAt})
      RETURNING ${columns}`,
  ).catch(translate);
  return fromRow(inserted);
}

export async function find(queries, id) {
  const [row] = await queries.query(sql`SELECT ${columns} FROM rows WHERE id = ${id}`);
  return row && fromRow(row);
}

export async function listRows(queries, filter) {
  const conditions = [];
  if (filter.int !== undefined) conditions.push(sql`int >= ${filter.int}`);
  if (filter.below !== undefined) conditions.push(sql`float < ${filter.below}`);
  if (filter.decimal !== undefined) {
    conditions.push(sql`decimal <= ${toSortable(filter.decimal, 38, 18)}`);
  }
  if (filter.dateTime !== undefined) conditions.push(sql`date_time > ${filter.dateTime}`);
  if (filter.date !== undefined) conditions.push(sql`date = ${filter.date}`);
  if (filter.string_ !== undefined) {
    conditions.push(sql`instr(lower(string), lower(${filter.string_})) > 0`);
  }
  if (filter.boolean_ !== undefined) conditions.push(sql`boolean = ${filter.boolean_}`);
  if (filter.enum_ !== undefined) {
    conditions.push(sql`enum IN (SELECT value FROM json_each(${toJson(filter.enum_)}))`);
  }
  if (filter.uuid !== undefined) conditions.push(sql`(uuid <> ${filter.uuid} OR uuid IS NULL)`);
  const { after } = filter;
  if (after !== undefined) {
    conditions.push(
      sql`(date_time IS NULL OR date_time <= ${after.dateTime}) AND ((${after.dateTime} IS NOT NULL AND (date_time IS NULL OR date_time < ${after.dateTime})) OR (${after.string} IS NULL OR string >= ${after.string}) AND ((${after.string} IS NULL AND string IS NOT NULL OR string > ${after.string}) OR id > ${after.id}))`,
    );
  }
  const rows = await queries.query(
    sql`SELECT ${columns} FROM rows ${where(conditions)}
      ORDER BY date_time DESC, string, id LIMIT ${filter.limit}`,
  );
  return rows.map(fromRow);
}

/** Changes what `changes` has; undefined where there is no such row. */
export async function update(queries, id, changes) {
  const assignments = [];
  if (changes.int !== undefined) assignments.push(sql`int = ${changes.int}`);
  if (changes.int64 !== undefined) assignments.push(sql`int64 = ${changes.int64}`);
  if (changes.float !== undefined) assignments.push(sql`float = ${changes.float}`);
  if (changes.string !== undefined) assignments.push(sql`string = ${changes.string}`);
  if (changes.boolean !== undefined) assignments.push(sql`boolean = ${changes.boolean}`);
  if (changes.opaque !== undefined) assignments.push(sql`opaque = ${changes.opaque}`);
  if (changes.decimal !== undefined) {
    assignments.push(sql`decimal = ${toSortable(changes.decimal, 38, 18)}`);
  }
  if (changes.dateTime !== undefined) assignments.push(sql`date_time = ${changes.dateTime}`);
  if (changes.date !== undefined) assignments.push(sql`date = ${changes.date}`);
  if (changes.time !== undefined) assignments.push(sql`time = ${changes.time}`);
  if (changes.duration !== undefined) assignments.push(sql`duration = ${changes.duration}`);
  if (changes.uuid !== undefined) assignments.push(sql`uuid = ${changes.uuid}`);
  if (changes.email !== undefined) assignments.push(sql`email = ${changes.email}`);
  if (changes.uri !== undefined) assignments.push(sql`uri = ${changes.uri}`);
  if (changes.bytes !== undefined) assignments.push(sql`bytes = ${fromBase64(changes.bytes)}`);
  if (changes.json !== undefined) assignments.push(sql`json = ${toJson(changes.json)}`);
  if (changes.list !== undefined) assignments.push(sql`list = ${toJson(changes.list)}`);
  if (changes.map !== undefined) assignments.push(sql`map = ${toJson(changes.map)}`);
  if (changes.object !== undefined) assignments.push(sql`object = ${toJson(changes.object)}`);
  if (changes.union !== undefined) assignments.push(sql`"union" = ${toJson(changes.union)}`);
  if (changes.plain !== undefined) assignments.push(sql`plain = ${toJson(changes.plain)}`);
  if (changes.enum !== undefined) assignments.push(sql`enum = ${changes.enum}`);
  if (changes.secret !== undefined) assignments.push(sql`secret = ${changes.secret}`);
  if (changes.code !== undefined) assignments.push(sql`code = ${changes.code}`);
  if (changes.changedAt !== undefined) assignments.push(sql`changed_at = ${changes.changedAt}`);
  if (assignments.length === 0) return await find(queries, id);
  const [row] = await queries.query(
    sql`UPDATE rows SET ${join(assignments, ", ")} WHERE id = ${id} RETURNING ${columns}`,
  ).catch(translate);
  return row && fromRow(row);
}

/** Whether there was such a row. */
export async function remove(queries, id) {
  const rows = await queries.query(
    sql`DELETE FROM rows WHERE id = ${id} RETURNING id`,
  ).catch(translate);
  return rows.length > 0;
}
