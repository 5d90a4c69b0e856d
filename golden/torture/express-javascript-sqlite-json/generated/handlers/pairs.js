// What the operations of Pairs do, where the contract says it all.
import { notFound } from "../errors.js";
import * as pairRepository from "../repositories/pair.js";
import { page } from "../runtime/cursors.js";

/**
 * The operations as they are until you write them yourself.
 * @type {import("../types.d.ts").PairsHandlers}
 */
export const defaultPairsHandlers = {
  async createPair({ body }, { database }) {
    const pair = await pairRepository.insert(database, {
      left: body.left,
      right: body.right,
      note: body.note ?? null,
    });
    return pair;
  },

  async listPairs({ after, limit }, { database }) {
    const items = await pairRepository.listPairs(database, { after, limit: limit + 1 });
    return page(items, limit, (pair) => [pair.left, pair.right]);
  },

  async getPair({ left, right }, { database }) {
    const pair = await pairRepository.find(database, left, right);
    if (pair === undefined) throw notFound();
    return pair;
  },

  async updatePair({ left, right, body }, { database }) {
    const changes = {};
    if (body.note !== undefined) changes.note = body.note;
    return await database.transaction(async (queries) => {
      const pair = await pairRepository.find(queries, left, right);
      if (pair === undefined) throw notFound();
      const updated = await pairRepository.update(queries, left, right, changes);
      if (updated === undefined) throw notFound();
      return updated;
    });
  },

  async deletePair({ left, right }, { database }) {
    if (!(await pairRepository.remove(database, left, right))) throw notFound();
  },
};
