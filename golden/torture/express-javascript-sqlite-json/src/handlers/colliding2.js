import { notImplemented } from "../../generated/errors.js";
import { defaultColliding2Handlers } from "../../generated/handlers/colliding2.js";

/**
 * Replace any operation of colliding by your own; the rest stays as it is.
 * @type {import("../../generated/types.d.ts").CollidingHandlers2}
 */
export const colliding2 = {
  ...defaultColliding2Handlers,

  /**
   * *\/ ${x} ` " '
   *  --> {@link evil} @param
   */
  async class_(_request, _context) {
    throw notImplemented();
  },

  async import_(_request, _context) {
    throw notImplemented();
  },

  async default_(_request, _context) {
    throw notImplemented();
  },

  async switch_(_request, _context) {
    throw notImplemented();
  },

  async fooBar(_request, _context) {
    throw notImplemented();
  },
};
