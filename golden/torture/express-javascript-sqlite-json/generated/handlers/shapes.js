// What the operations of Shapes do, where the contract says it all.
import { notImplemented } from "../errors.js";

/**
 * The operations as they are until you write them yourself.
 * @type {import("../types.d.ts").ShapesHandlers}
 */
export const defaultShapesHandlers = {
  async scalars() {
    throw notImplemented();
  },

  async deep() {
    throw notImplemented();
  },

  async tree() {
    throw notImplemented();
  },

  async chain() {
    throw notImplemented();
  },

  async chicken() {
    throw notImplemented();
  },

  async folder() {
    throw notImplemented();
  },

  async expression() {
    throw notImplemented();
  },

  async plain() {
    throw notImplemented();
  },

  async oneOf() {
    throw notImplemented();
  },

  async open() {
    throw notImplemented();
  },

  async threeValued() {
    throw notImplemented();
  },

  async hostile() {
    throw notImplemented();
  },

  async globals() {
    throw notImplemented();
  },

  async listOf() {
    throw notImplemented();
  },

  async optionalBody() {
    throw notImplemented();
  },

  async aVeryLongOperationNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLength() {
    throw notImplemented();
  },

  async query() {
    throw notImplemented();
  },

  async twoParts() {
    throw notImplemented();
  },
};
