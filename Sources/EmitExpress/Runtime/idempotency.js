// A repeated request with the same `Idempotency-Key` gets the first answer again. Kept in this process.
import { createHash } from "node:crypto";
import { idempotencyKeyReused } from "./errors.js";
import { writeJson } from "./json.js";

/** Remembers what operations returned, for so many seconds. */
export class IdempotentResults {
  #milliseconds;
  #results = new Map();

  constructor(seconds) {
    this.#milliseconds = seconds * 1000;
  }

  /** What `work` returns, or what it returned to the same request before. Failures are not remembered. */
  async once(
    request,
    response,
    { key: given, caller, body },
    work,
  ) {
    if (given === undefined) return await work();
    const now = Date.now();
    for (const [key, { ends }] of this.#results) {
      if (ends > now) break;
      this.#results.delete(key);
    }
    const key = `${caller}\n${given}`;
    const fingerprint = createHash("sha256").update(`${request.url}\n${writeJson(body ?? null)}`)
      .digest("base64");
    const known = this.#results.get(key);
    if (known !== undefined) {
      if (known.request !== fingerprint) throw idempotencyKeyReused();
      response.setHeader("Idempotency-Replayed", "true");
      return await known.result;
    }
    const result = work();
    this.#results.set(key, { request: fingerprint, ends: now + this.#milliseconds, result });
    result.catch(() => this.#results.delete(key));
    return await result;
  }
}
