// A repeated request with the same `Idempotency-Key` gets the first answer again. Answers are kept in the database, in the
// transaction of the work that they are about: neither is there without the other.
import { createHash } from "node:crypto";
import { sql } from "./database.js";
import { idempotencyKeyReused } from "./errors.js";
import { writeJson } from "./json.js";

/** The start of a request's fingerprint; its body is added where it is read. */
export function fingerprintOf({ method, url }) {
  return createHash("sha256").update(`${method} ${url}\n`);
}

/** Keeps the answers of one operation, for so many seconds. */
export class IdempotentAnswers {
  #database;
  #operation;
  #milliseconds;
  #swept = 0;

  constructor(database, operation, seconds) {
    this.#database = database;
    this.#operation = operation;
    this.#milliseconds = seconds * 1000;
  }

  /** Answers with what `work` returns, or returned to the same request before. What fails is undone, and not kept. */
  async answer(
    response,
    request,
    work,
  ) {
    const answer = request.key === undefined
      ? await work(this.#database)
      : await this.#once(request.key, request, work);
    const length = answer.body === null ? {} : { "Content-Length": answer.body.length };
    response.writeHead(answer.status, { ...answer.headers, ...length }).end(answer.body);
  }

  async #once(
    key,
    request,
    work,
  ) {
    await this.#sweep();
    const caller = request.caller;
    const fingerprint = request.fingerprint.digest("base64url");
    return await this.#database.transaction(async (queries) => {
      const now = Date.now();
      const expires = new Date(now + this.#milliseconds);
      // Whoever has inserted the key first is waited for here.
      const mine = await queries.query(
        sql`INSERT INTO contractc_idempotency_keys
          (operation, caller, idempotency_key, fingerprint, expires_at)
          VALUES (${this.#operation}, ${caller}, ${key}, ${fingerprint}, ${expires})
          ON CONFLICT (operation, caller, idempotency_key)
          DO UPDATE SET fingerprint = excluded.fingerprint, expires_at = excluded.expires_at
          WHERE contractc_idempotency_keys.expires_at <= ${new Date(now)}
          RETURNING operation`,
      );
      if (mine.length === 0) return await this.#kept(queries, caller, key, fingerprint);
      const answer = await work(within(queries, this.#database));
      await queries.query(
        sql`UPDATE contractc_idempotency_keys
          SET status = ${answer.status}, headers = ${JSON.stringify(answer.headers)},
            body = ${answer.body}
          WHERE operation = ${this.#operation} AND caller = ${caller} AND idempotency_key = ${key}`,
      );
      return answer;
    });
  }

  async #kept(
    queries,
    caller,
    key,
    fingerprint,
  ) {
    const [known] = await queries.query(
      sql`SELECT fingerprint, status, headers, body FROM contractc_idempotency_keys
        WHERE operation = ${this.#operation} AND caller = ${caller} AND idempotency_key = ${key}`,
    );
    if (known?.fingerprint !== fingerprint) throw idempotencyKeyReused();
    const headers = { ...JSON.parse(known.headers), "Idempotency-Replayed": "true" };
    return { status: Number(known.status), headers, body: known.body };
  }

  /** Deletes what has expired, once a minute at most. */
  async #sweep() {
    const now = Date.now();
    if (now - this.#swept < 60_000) return;
    this.#swept = now;
    await this.#database.query(
      sql`DELETE FROM contractc_idempotency_keys WHERE expires_at <= ${new Date(now)}`,
    );
  }
}

/** The database as it is in a transaction: whatever is done with it is kept or undone along with that. */
function within(queries, database) {
  return {
    query: (statement) => queries.query(statement),
    transaction: async (work) => {
      await queries.query(sql`SAVEPOINT nested`);
      try {
        const result = await work(queries);
        await queries.query(sql`RELEASE SAVEPOINT nested`);
        return result;
      } catch (error) {
        await queries.query(sql`ROLLBACK TO SAVEPOINT nested`);
        await queries.query(sql`RELEASE SAVEPOINT nested`);
        throw error;
      }
    },
    migrator: () => database.migrator(),
    close: () => database.close(),
  };
}

/** An answer in JSON. */
export function keptJson(
  status,
  value,
  headers = {},
  mediaType = "application/json",
) {
  return {
    status,
    headers: { ...headers, "Content-Type": mediaType },
    body: Buffer.from(writeJson(value)),
  };
}

/** An answer in text or bytes. */
export function keptText(
  status,
  mediaType,
  value,
) {
  return { status, headers: { "Content-Type": mediaType }, body: Buffer.from(value) };
}

/** An answer without a body. */
export function keptEmpty(status) {
  return { status, headers: {}, body: null };
}
