import { notImplemented } from "../../generated/errors.js";
import { defaultShapesHandlers } from "../../generated/handlers/shapes.js";

/**
 * Replace any operation of Shapes by your own; the rest stays as it is.
 * @type {import("../../generated/types.d.ts").ShapesHandlers}
 */
export const shapes = {
  ...defaultShapesHandlers,

  async scalars(_request, _context) {
    throw notImplemented();
  },

  async deep(_request, _context) {
    throw notImplemented();
  },

  async tree(_request, _context) {
    throw notImplemented();
  },

  async chain(_request, _context) {
    throw notImplemented();
  },

  async chicken(_request, _context) {
    throw notImplemented();
  },

  async folder(_request, _context) {
    throw notImplemented();
  },

  async expression(_request, _context) {
    throw notImplemented();
  },

  async plain(_request, _context) {
    throw notImplemented();
  },

  async oneOf(_request, _context) {
    throw notImplemented();
  },

  async open(_request, _context) {
    throw notImplemented();
  },

  async threeValued(_request, _context) {
    throw notImplemented();
  },

  async hostile(_request, _context) {
    throw notImplemented();
  },

  async globals(_request, _context) {
    throw notImplemented();
  },

  async listOf(_request, _context) {
    throw notImplemented();
  },

  async optionalBody(_request, _context) {
    throw notImplemented();
  },

  async aVeryLongOperationNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLength(_request, _context) {
    throw notImplemented();
  },

  async query(_request, _context) {
    throw notImplemented();
  },

  async twoParts(_request, _context) {
    throw notImplemented();
  },
};
