// The errors that the contract declares, and those that every operation can answer with.
import { ApiError } from "./runtime/errors.js";

export * from "./runtime/errors.js";

/** Somebody has this title already */
export function titleTaken() {
  return new ApiError(409, "title_taken", "Somebody has this title already");
}
