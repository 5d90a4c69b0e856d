// What the operations of Colliding do, where the contract says it all.
import { notFound } from "../errors.js";
import * as collidingRepository from "../repositories/colliding.js";
import { page } from "../runtime/cursors.js";

/**
 * The operations as they are until you write them yourself.
 * @type {import("../types.d.ts").CollidingHandlers}
 */
export const defaultCollidingHandlers = {
  async createColliding({ body }, { database }) {
    const colliding = await collidingRepository.insert(database, {
      fooBar: body.fooBar,
      foo_bar: body.foo_bar ?? null,
      FooBar: body.FooBar ?? null,
      quote: body.quote ?? null,
      tick: body.tick ?? null,
      duck: body.duck ?? null,
      long: body.long ?? null,
    });
    return colliding;
  },

  async listColliding({ quote, tick, after, limit }, { database }) {
    const items = await collidingRepository.listColliding(
      database,
      { quote, tick, after, limit: limit + 1 },
    );
    return page(items, limit, (colliding) => [colliding.tick, colliding.id]);
  },

  async getItem({ id }, { database }) {
    const colliding = await collidingRepository.find(database, id);
    if (colliding === undefined) throw notFound();
    return colliding;
  },

  async getItem2({ id, body }, { database }) {
    const changes = {};
    if (body.fooBar !== undefined) changes.fooBar = body.fooBar;
    if (body.foo_bar !== undefined) changes.foo_bar = body.foo_bar;
    if (body.FooBar !== undefined) changes.FooBar = body.FooBar;
    if (body.quote !== undefined) changes.quote = body.quote;
    if (body.tick !== undefined) changes.tick = body.tick;
    if (body.duck !== undefined) changes.duck = body.duck;
    if (body.long !== undefined) changes.long = body.long;
    return await database.transaction(async (queries) => {
      const colliding = await collidingRepository.find(queries, id);
      if (colliding === undefined) throw notFound();
      const updated = await collidingRepository.update(queries, id, changes);
      if (updated === undefined) throw notFound();
      return updated;
    });
  },

  async getItem3({ id }, { database }) {
    if (!(await collidingRepository.remove(database, id))) throw notFound();
  },
};
