// The errors that the contract declares, and those that every operation can answer with.
import { ApiError } from "./runtime/errors.ts";

export * from "./runtime/errors.ts";

/** Email already registered */
export function emailTaken(): ApiError {
  return new ApiError(409, "email_taken", "Email already registered");
}
