import { defaultSelectHandlers } from "../../generated/handlers/select.js";

/**
 * Replace any operation of select_ by your own; the rest stays as it is.
 * @type {import("../../generated/types.d.ts").SelectHandlers}
 */
export const select = {
  ...defaultSelectHandlers,
};
