import { defaultRowsHandlers } from "../../generated/handlers/rows.js";

/**
 * Replace any operation of Rows by your own; the rest stays as it is.
 * @type {import("../../generated/types.d.ts").RowsHandlers}
 */
export const rows = {
  ...defaultRowsHandlers,
};
