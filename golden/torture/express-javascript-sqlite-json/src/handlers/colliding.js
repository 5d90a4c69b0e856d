import { defaultCollidingHandlers } from "../../generated/handlers/colliding.js";

/**
 * Replace any operation of Colliding by your own; the rest stays as it is.
 * @type {import("../../generated/types.d.ts").CollidingHandlers}
 */
export const colliding = {
  ...defaultCollidingHandlers,
};
