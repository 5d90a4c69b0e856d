// At most so many requests in so many seconds, counted in this process.
import { createHash } from "node:crypto";
import { tooManyRequests } from "./errors.js";

/** Counts requests by credential, or by address where there is none; throws a 429 beyond the limit. */
export function rateLimiter(requests, seconds) {
  const windows = new Map();
  return (request) => {
    const now = Date.now();
    const caller = callerOf(request);
    let window = windows.get(caller);
    if (window === undefined || window.ends <= now) {
      if (windows.size > 10_000) forget(windows, now);
      window = { ends: now + seconds * 1000, count: 0 };
      windows.set(caller, window);
    }
    if (++window.count > requests) throw tooManyRequests(Math.ceil((window.ends - now) / 1000));
  };
}

function callerOf(request) {
  const credential = request.headers.authorization ?? request.headers.cookie;
  if (credential === undefined) return request.socket.remoteAddress ?? "";
  return createHash("sha256").update(credential).digest("base64");
}

function forget(windows, now) {
  for (const [caller, window] of windows) {
    if (window.ends <= now) windows.delete(caller);
  }
}
