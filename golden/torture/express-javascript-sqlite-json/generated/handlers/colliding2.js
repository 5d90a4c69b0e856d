// What the operations of colliding do, where the contract says it all.
import { notImplemented } from "../errors.js";

/**
 * The operations as they are until you write them yourself.
 * @type {import("../types.d.ts").CollidingHandlers2}
 */
export const defaultColliding2Handlers = {
  async class_() {
    throw notImplemented();
  },

  async import_() {
    throw notImplemented();
  },

  async default_() {
    throw notImplemented();
  },

  async switch_() {
    throw notImplemented();
  },

  async fooBar() {
    throw notImplemented();
  },
};
