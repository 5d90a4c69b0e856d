// PostgreSQL, through pg.
import { setTimeout } from "node:timers/promises";
import pg, {} from "pg";
import { ConstraintError, Sql } from "./database.js";

// pg would read these as a moment in this machine's time zone and as an object: they stay the text that they are.
pg.types.setTypeParser(pg.types.builtins.DATE, String);
pg.types.setTypeParser(pg.types.builtins.INTERVAL, String);

/** What migrations of any contract lock, so that one program at a time applies them. */
const migrationLock = 7_234_918_302;

/** Opens a pool of connections to the database of a URL. */
export function openDatabase(url) {
  const pool = new pg.Pool({
    connectionString: url,
    max: Number(process.env.DATABASE_POOL_SIZE ?? 10),
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks while it is idle is replaced; without a listener it would end the process.
  pool.on("error", () => {});
  return new PostgresDatabase(pool);
}

class PostgresDatabase {
  #pool;

  constructor(pool) {
    this.#pool = pool;
  }

  query(statement) {
    return run(this.#pool, statement);
  }

  async transaction(work) {
    const client = await this.#pool.connect();
    let broken;
    try {
      await client.query("BEGIN");
      const result = await work({ query: (statement) => run(client, statement) });
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch((failure) => broken = failure);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async migrator() {
    const client = await this.#pool.connect();
    // Asked for again and again, since a statement that waits is one that CREATE INDEX CONCURRENTLY waits for.
    const attempt = { text: "SELECT pg_try_advisory_lock($1) AS locked", values: [migrationLock] };
    while ((await client.query(attempt)).rows[0]?.locked !== true) await setTimeout(100);
    return {
      query: (statement) => run(client, statement),
      apply: (script, record, transaction) => apply(client, script, record, transaction),
      // The lock ends with the connection, whatever state a failed migration left it in.
      release: () => Promise.resolve(client.release(true)),
    };
  }

  close() {
    return this.#pool.end();
  }
}

async function apply(
  client,
  script,
  record,
  transaction,
) {
  if (!transaction) {
    // Several statements sent at once are a transaction to PostgreSQL: here, each is a paragraph.
    for (const statement of script.split(/\n[ \t]*\n/)) {
      if (statement.replace(/^\s*--.*$/gm, "").trim() !== "") await client.query(statement);
    }
    await run(client, record);
    return;
  }
  await client.query("BEGIN");
  try {
    await client.query(script);
    await run(client, record);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function run(client, statement) {
  let text = statement.strings[0] ?? "";
  for (let index = 1; index < statement.strings.length; index++) {
    text += `$${index}${statement.strings[index]}`;
  }
  const values = statement.values.map((value) =>
    value instanceof Date ? value.toISOString() : value ?? null
  );
  try {
    const result = await client.query(text, values);
    return result.rows;
  } catch (error) {
    throw constraintError(error) ?? error;
  }
}

/** SQLSTATE class 23: integrity constraint violation. */
function constraintError(error) {
  const { code, constraint = "" } = error;
  if (typeof code !== "string" || !code.startsWith("23")) return undefined;
  const kind = code === "23505" ? "unique" : code === "23503" ? "foreign key" : "other";
  return new ConstraintError(kind, constraint, error);
}
