// What the operations of Longs do, where the contract says it all.
import { randomUUID } from "node:crypto";
import { notFound } from "../errors.js";
import * as anEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughRepository from "../repositories/an-entity-with-a-long-name-whose-table-is-named-after-it-and-is-still-short-enough.js";

/**
 * The operations as they are until you write them yourself.
 * @type {import("../types.d.ts").LongsHandlers}
 */
export const defaultLongsHandlers = {
  async createLong({ body }, { database }) {
    const anEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough = await anEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughRepository.insert(database, {
      id: randomUUID(),
      theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX: body.theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX ?? null,
      theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY: body.theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY ?? null,
      ofLong: body.ofLong ?? null,
    });
    return anEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough;
  },

  async getLong({ id }, { database }) {
    const anEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough = await anEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughRepository.find(database, id);
    if (anEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough === undefined) throw notFound();
    return anEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough;
  },
};
