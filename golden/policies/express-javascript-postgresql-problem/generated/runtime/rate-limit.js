// At most so many requests in so many seconds, counted in this process.

import { tooManyRequests } from "./errors.js";

/** Counts requests of each caller; throws a 429 beyond the limit. */
export function rateLimiter(requests, seconds) {
  const windows = new Map();
  return (caller) => {
    const now = Date.now();
    let window = windows.get(caller);
    if (window === undefined || window.ends <= now) {
      if (windows.size > 10_000) forget(windows, now);
      window = { ends: now + seconds * 1000, count: 0 };
      windows.set(caller, window);
    }
    if (++window.count > requests) throw tooManyRequests(Math.ceil((window.ends - now) / 1000));
  };
}

/** Who asks where nobody is known: a credential that was not checked would be another caller whenever it is changed. */
export function addressOf(request) {
  return request.socket.remoteAddress ?? "";
}

function forget(windows, now) {
  for (const [caller, window] of windows) {
    if (window.ends <= now) windows.delete(caller);
  }
}
