// A repeated request with the same `Idempotency-Key` gets the first answer again. Kept in this process.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { idempotencyKeyReused } from "./errors.ts";
import { writeJson } from "./json.ts";

/** What makes two requests the same. */
export interface IdempotentRequest {
  key: string | undefined;
  /** Who asks: keys of different callers are different. */
  caller: string;
  body?: unknown;
}

interface Remembered {
  request: string;
  ends: number;
  result: Promise<unknown>;
}

/** Remembers what operations returned, for so many seconds. */
export class IdempotentResults {
  readonly #milliseconds: number;
  readonly #results = new Map<string, Remembered>();

  constructor(seconds: number) {
    this.#milliseconds = seconds * 1000;
  }

  /** What `work` returns, or what it returned to the same request before. Failures are not remembered. */
  async once<Result>(
    request: IncomingMessage,
    response: ServerResponse,
    { key: given, caller, body }: IdempotentRequest,
    work: () => Promise<Result>,
  ): Promise<Result> {
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
      return await known.result as Result;
    }
    const result = work();
    this.#results.set(key, { request: fingerprint, ends: now + this.#milliseconds, result });
    result.catch(() => this.#results.delete(key));
    return await result;
  }
}
