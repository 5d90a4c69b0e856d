// Errors as RFC 9457 problem details.
import { STATUS_CODES } from "node:http";

export const errorMediaType = "application/problem+json";

/** Where RFC 9110 has a newer phrase than Node. */
const titles = { 413: "Content Too Large", 422: "Unprocessable Content" };

/** The body that tells a client about an error. */
export function errorBody(error) {
  return {
    type: error.type,
    title: titles[error.status] ?? STATUS_CODES[error.status] ?? "Error",
    status: error.status,
    detail: error.message,
    code: error.code,
    errors: error.violations.length > 0 ? error.violations : undefined,
    data: error.data,
  };
}
