import { defaultLongsHandlers } from "../../generated/handlers/longs.js";

/**
 * Replace any operation of Longs by your own; the rest stays as it is.
 * @type {import("../../generated/types.d.ts").LongsHandlers}
 */
export const longs = {
  ...defaultLongsHandlers,
};
