// What each type demands of a JSON value. All violations are told, in the order of the contract.
import { codePoints } from "./runtime/formats.js";
import { isObject } from "./runtime/json.js";

/** Adds what is wrong with a NoteCreate. */
export function validateNoteCreate(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const title = value.title;
  if (title === undefined) {
    violations.add(`${at}/title`, "required", "is required");
  } else if (typeof title !== "string") {
    violations.add(`${at}/title`, "type", "must be a string");
  } else {
    const titleLength = codePoints(title);
    if (titleLength < 1) {
      violations.add(`${at}/title`, "min_length", "must be at least 1 character");
    }
    if (titleLength > 40) {
      violations.add(`${at}/title`, "max_length", "must be at most 40 characters");
    }
  }
  const text_ = value.text;
  if (text_ !== undefined) {
    if (typeof text_ !== "string") {
      violations.add(`${at}/text`, "type", "must be a string");
    } else if (codePoints(text_) > 1000) {
      violations.add(`${at}/text`, "max_length", "must be at most 1000 characters");
    }
  }
  const pinned = value.pinned;
  if (pinned !== undefined) {
    if (typeof pinned !== "boolean") {
      violations.add(`${at}/pinned`, "type", "must be true or false");
    }
  }
  violations.unknown(value, at, ["title", "text", "pinned"]);
}

/** Applies the defaults and normal forms of a valid NoteCreate. */
export function normalizeNoteCreate(value) {
  if (value.text === undefined) value.text = "";
  if (value.pinned === undefined) value.pinned = false;
  return value;
}

/** Adds what is wrong with a NoteUpdate. */
export function validateNoteUpdate(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const title = value.title;
  if (title !== undefined) {
    if (typeof title !== "string") {
      violations.add(`${at}/title`, "type", "must be a string");
    } else {
      const titleLength = codePoints(title);
      if (titleLength < 1) {
        violations.add(`${at}/title`, "min_length", "must be at least 1 character");
      }
      if (titleLength > 40) {
        violations.add(`${at}/title`, "max_length", "must be at most 40 characters");
      }
    }
  }
  const text_ = value.text;
  if (text_ !== undefined) {
    if (typeof text_ !== "string") {
      violations.add(`${at}/text`, "type", "must be a string");
    } else if (codePoints(text_) > 1000) {
      violations.add(`${at}/text`, "max_length", "must be at most 1000 characters");
    }
  }
  const pinned = value.pinned;
  if (pinned !== undefined) {
    if (typeof pinned !== "boolean") {
      violations.add(`${at}/pinned`, "type", "must be true or false");
    }
  }
  violations.unknown(value, at, ["title", "text", "pinned"]);
}
