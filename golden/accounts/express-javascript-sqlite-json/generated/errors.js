// The errors that the contract declares, and those that every operation can answer with.
import { ApiError } from "./runtime/errors.js";

export * from "./runtime/errors.js";

/** Email already registered */
export function emailTaken() {
  return new ApiError(409, "email_taken", "Email already registered");
}
