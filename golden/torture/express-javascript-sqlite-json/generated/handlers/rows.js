// What the operations of Rows do, where the contract says it all.
import { notFound } from "../errors.js";
import * as rowRepository from "../repositories/row.js";
import { page } from "../runtime/cursors.js";
import { hashScrypt } from "../runtime/password.js";

const passwordCost = { ln: 10, r: 8, p: 1 };

/**
 * The operations as they are until you write them yourself.
 * @type {import("../types.d.ts").RowsHandlers}
 */
export const defaultRowsHandlers = {
  async createRow({ body }, { database }) {
    const now = new Date().toISOString();
    const row = await rowRepository.insert(database, {
      int: body.int ?? null,
      int64: body.int64 ?? null,
      float: body.float ?? null,
      string: body.string ?? null,
      boolean: body.boolean ?? null,
      opaque: body.opaque ?? null,
      decimal: body.decimal ?? null,
      dateTime: body.dateTime ?? null,
      date: body.date ?? null,
      time: body.time ?? null,
      duration: body.duration ?? null,
      uuid: body.uuid ?? null,
      email: body.email ?? null,
      uri: body.uri ?? null,
      bytes: body.bytes ?? null,
      json: body.json ?? null,
      list: body.list ?? null,
      map: body.map ?? null,
      object: body.object ?? null,
      union: body.union ?? null,
      plain: body.plain ?? null,
      enum: body.enum ?? null,
      secret: body.secret == null ? null : await hashScrypt(body.secret, passwordCost),
      code: body.code ?? null,
      fixed: body.fixed ?? null,
      changedAt: now,
    });
    return row;
  },

  async listRows(
    { int, below, decimal, dateTime, date, string_, boolean_, enum_, uuid, after, limit },
    { database },
  ) {
    const items = await rowRepository.listRows(
      database,
      { int, below, decimal, dateTime, date, string_, boolean_, enum_, uuid, after, limit: limit + 1 },
    );
    return page(items, limit, (row) => [row.dateTime, row.string, row.id]);
  },

  async getRow({ id }, { database }) {
    const row = await rowRepository.find(database, id);
    if (row === undefined) throw notFound();
    return row;
  },

  async updateRow({ id, body }, { database }) {
    const changes = {};
    if (body.int !== undefined) changes.int = body.int;
    if (body.int64 !== undefined) changes.int64 = body.int64;
    if (body.float !== undefined) changes.float = body.float;
    if (body.string !== undefined) changes.string = body.string;
    if (body.boolean !== undefined) changes.boolean = body.boolean;
    if (body.opaque !== undefined) changes.opaque = body.opaque;
    if (body.decimal !== undefined) changes.decimal = body.decimal;
    if (body.dateTime !== undefined) changes.dateTime = body.dateTime;
    if (body.date !== undefined) changes.date = body.date;
    if (body.time !== undefined) changes.time = body.time;
    if (body.duration !== undefined) changes.duration = body.duration;
    if (body.uuid !== undefined) changes.uuid = body.uuid;
    if (body.email !== undefined) changes.email = body.email;
    if (body.uri !== undefined) changes.uri = body.uri;
    if (body.bytes !== undefined) changes.bytes = body.bytes;
    if (body.json !== undefined) changes.json = body.json;
    if (body.list !== undefined) changes.list = body.list;
    if (body.map !== undefined) changes.map = body.map;
    if (body.object !== undefined) changes.object = body.object;
    if (body.union !== undefined) changes.union = body.union;
    if (body.plain !== undefined) changes.plain = body.plain;
    if (body.enum !== undefined) changes.enum = body.enum;
    if (body.secret !== undefined) {
      changes.secret = body.secret === null ? null : await hashScrypt(body.secret, passwordCost);
    }
    if (body.code !== undefined) changes.code = body.code;
    if (Object.keys(changes).length > 0) {
      changes.changedAt = new Date().toISOString();
    }
    return await database.transaction(async (queries) => {
      const row = await rowRepository.find(queries, id);
      if (row === undefined) throw notFound();
      const updated = await rowRepository.update(queries, id, changes);
      if (updated === undefined) throw notFound();
      return updated;
    });
  },

  async deleteRow({ id }, { database }) {
    if (!(await rowRepository.remove(database, id))) throw notFound();
  },
};
