// What the operations of select_ do, where the contract says it all.
import { randomUUID } from "node:crypto";
import { notFound } from "../errors.js";
import * as selectRepository from "../repositories/select.js";
import { page } from "../runtime/cursors.js";

/**
 * The operations as they are until you write them yourself.
 * @type {import("../types.d.ts").SelectHandlers}
 */
export const defaultSelectHandlers = {
  async new_({ body }, { database }) {
    const select = await selectRepository.insert(database, {
      id: randomUUID(),
      user: body.user,
      group: body.group,
      order: body.order,
      from: body.from ?? null,
      where: body.where ?? null,
      table: body.table ?? null,
      column: body.column ?? "column",
      default: body.default ?? 'default\'; DROP TABLE "table"; --',
      primary: body.primary ?? false,
      references: body.references ?? "select",
      check: body.check ?? null,
      values: body.values ?? [],
      limit: body.limit ?? null,
      offset: body.offset ?? null,
      cursor: body.cursor ?? null,
      constructor: body.constructor ?? null,
      rowid: body.rowid ?? null,
      oid: body.oid ?? null,
      ctid: body.ctid ?? null,
      xmin: body.xmin ?? null,
      class: body.class ?? "A",
      analyze: body.analyze ?? null,
    });
    return select;
  },

  async list({ group, order, class_2, from, where_, after, limit }, { database }) {
    const items = await selectRepository.list(
      database,
      { group, order, class_2, from, where_, after, limit: limit + 1 },
    );
    return page(items, limit, (select) => [select.group, select.order, select.id]);
  },

  async await_({ id }, { database }) {
    const select = await selectRepository.find(database, id);
    if (select === undefined) throw notFound();
    return select;
  },

  async function_({ id, body }, { database }) {
    const changes = Object.create(null);
    if (body.user !== undefined) changes.user = body.user;
    if (body.group !== undefined) changes.group = body.group;
    if (body.order !== undefined) changes.order = body.order;
    if (body.from !== undefined) changes.from = body.from;
    if (body.where !== undefined) changes.where = body.where;
    if (body.table !== undefined) changes.table = body.table;
    if (body.column !== undefined) changes.column = body.column;
    if (body.default !== undefined) changes.default = body.default;
    if (body.primary !== undefined) changes.primary = body.primary;
    if (body.references !== undefined) changes.references = body.references;
    if (body.check !== undefined) changes.check = body.check;
    if (body.values !== undefined) changes.values = body.values;
    if (body.limit !== undefined) changes.limit = body.limit;
    if (body.offset !== undefined) changes.offset = body.offset;
    if (body.cursor !== undefined) changes.cursor = body.cursor;
    if (body.constructor !== undefined) changes.constructor = body.constructor;
    if (body.rowid !== undefined) changes.rowid = body.rowid;
    if (body.oid !== undefined) changes.oid = body.oid;
    if (body.ctid !== undefined) changes.ctid = body.ctid;
    if (body.xmin !== undefined) changes.xmin = body.xmin;
    if (body.class !== undefined) changes.class = body.class;
    if (body.analyze !== undefined) changes.analyze = body.analyze;
    return await database.transaction(async (queries) => {
      const select = await selectRepository.find(queries, id);
      if (select === undefined) throw notFound();
      const updated = await selectRepository.update(queries, id, changes);
      if (updated === undefined) throw notFound();
      return updated;
    });
  },

  async delete_({ id }, { database }) {
    if (!(await selectRepository.remove(database, id))) throw notFound();
  },
};
