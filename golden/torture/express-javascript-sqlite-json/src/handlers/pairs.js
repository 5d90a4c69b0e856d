import { defaultPairsHandlers } from "../../generated/handlers/pairs.js";

/**
 * Replace any operation of Pairs by your own; the rest stays as it is.
 * @type {import("../../generated/types.d.ts").PairsHandlers}
 */
export const pairs = {
  ...defaultPairsHandlers,
};
