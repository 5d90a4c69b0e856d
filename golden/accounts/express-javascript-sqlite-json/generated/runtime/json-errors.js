// Errors as `{"error": …, "code": …}`.

export const errorMediaType = "application/json";

/** The body that tells a client about an error. */
export function errorBody(error) {
  return {
    error: error.message,
    code: error.code,
    details: error.violations.length > 0 ? error.violations : undefined,
    data: error.data,
  };
}
