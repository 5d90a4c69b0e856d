// SQLite, through the module that Node brings.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Database, Migrator, Queries, Row, SqlValue } from "./database.ts";
import { ConstraintError, Sql } from "./database.ts";

/** Opens the database of a path, of `sqlite:path`, or one in memory for `:memory:`. */
export function openDatabase(url: string): Database {
  const path = url.replace(/^(?:sqlite|file):(?:\/\/)?/, "");
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  return new SqliteDatabase(new DatabaseSync(path));
}

class SqliteDatabase implements Database {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  /** The connection itself, for whoever has it to himself. */
  readonly #direct: Queries = { query: async (statement) => this.#run(statement) };
  /** Settles when the transaction that has the connection ends. */
  #busy: Promise<void> | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(
      "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON",
    );
  }

  async query(statement: Sql): Promise<Row[]> {
    while (this.#busy !== undefined) await this.#busy;
    return this.#run(statement);
  }

  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result> {
    return this.#alone(async () => {
      this.#database.exec("BEGIN IMMEDIATE");
      try {
        const result = await work(this.#direct);
        this.#database.exec("COMMIT");
        return result;
      } catch (error) {
        if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
        throw error;
      }
    });
  }

  migrator(): Promise<Migrator> {
    this.#database.exec("PRAGMA busy_timeout = 60000");
    return Promise.resolve({
      query: this.#direct.query,
      apply: (script, record, transaction) =>
        this.#alone(async () => this.#apply(script, record, transaction)),
      release: async () => this.#database.exec("PRAGMA busy_timeout = 5000"),
    });
  }

  close(): Promise<void> {
    this.#database.close();
    return Promise.resolve();
  }

  /**
   * Two programs may start at once: the record is written first, under the lock, so that one of them fails there. Outside a
   * transaction it is written last, so that what is broken off is run again.
   */
  #apply(script: string, record: Sql, transaction: boolean): void {
    const database = this.#database;
    // A table is rebuilt by dropping it, which must not take the rows that refer to it along.
    database.exec("PRAGMA foreign_keys = OFF");
    try {
      if (!transaction) {
        database.exec(script);
        this.#run(record);
        return;
      }
      database.exec("BEGIN IMMEDIATE");
      if (this.#run(record).length === 0) {
        database.exec("ROLLBACK");
        return;
      }
      database.exec(script);
      const [broken] = this.#run(new Sql(["PRAGMA foreign_key_check"], []));
      if (broken !== undefined) {
        throw new Error(`rows of ${broken.table} refer to rows of ${broken.parent} that are gone`);
      }
      database.exec("COMMIT");
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    } finally {
      database.exec("PRAGMA foreign_keys = ON");
    }
  }

  /** There is one connection, so whoever wants it to himself waits, and lets the others wait. */
  async #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#busy !== undefined) await this.#busy;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#busy = promise;
    try {
      return await work();
    } finally {
      this.#busy = undefined;
      resolve();
    }
  }

  #run(statement: Sql): Row[] {
    const text = statement.strings.join("?");
    let prepared = this.#statements.get(text);
    try {
      if (prepared === undefined) {
        prepared = this.#database.prepare(text);
        prepared.setReadBigInts(true);
        this.#statements.set(text, prepared);
      }
      return prepared.all(...statement.values.map(bind)) as Row[];
    } catch (error) {
      throw constraintError(error) ?? error;
    }
  }
}

function bind(value: SqlValue): string | number | bigint | Uint8Array | null {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "boolean") return value ? 1 : 0;
  if (Array.isArray(value)) throw new TypeError("SQLite binds no arrays");
  return (value as Exclude<typeof value, readonly unknown[]>) ?? null;
}

/** SQLite tells which columns were meant in its message alone. */
function constraintError(error: unknown): ConstraintError | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, kind, columns] =
    /^(UNIQUE|FOREIGN KEY|NOT NULL|CHECK) constraint failed(?:: (.*))?$/.exec(error.message) ?? [];
  switch (kind) {
    case undefined:
      return undefined;
    case "UNIQUE":
      return new ConstraintError("unique", columns ?? "", error);
    case "FOREIGN KEY":
      return new ConstraintError("foreign key", columns ?? "", error);
    default:
      return new ConstraintError("other", columns ?? "", error);
  }
}
