// The errors that the contract declares, and those that every operation can answer with.
import { ApiError } from "./runtime/errors.js";
import { serializeHostileErrorData } from "./serializers.js";

export * from "./runtime/errors.js";

/** Throw */
export function throw_() {
  return new ApiError(409, "throw", "Throw");
}

/** Class */
export function class_() {
  return new ApiError(410, "class", "Class");
}

/** Message with "quotes", 'apostrophes', `ticks`, \, ${x}, #{y}, %s, *\/, --> and */
export function hostileError(data) {
  return new ApiError(
    418,
    "hostile_error",
    "Message with \"quotes\", 'apostrophes', `ticks`, \\, ${x}, #{y}, %s, */, --> and ",
    {
      type: "https://torture.example/problems/%22%27?a=b#c",
      data: serializeHostileErrorData(data),
    },
  );
}

/** Http server error */
export function httpServerError() {
  return new ApiError(409, "http_server_error", "Http server error");
}

/** Http server2 error */
export function httpServer2Error() {
  return new ApiError(409, "http_server2_error", "Http server2 error");
}
