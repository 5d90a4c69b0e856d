// SQLite, through the module that Node brings.
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ConstraintError, Sql } from "./database.js";

/** Opens the database of a path, of `sqlite:path`, or one in memory for `:memory:`. */
export function openDatabase(url) {
  const path = url.replace(/^(?:sqlite|file):(?:\/\/)?/, "");
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  return new SqliteDatabase(new DatabaseSync(path));
}

class SqliteDatabase {
  #database;
  #statements = new Map();
  /** The connection itself, for whoever has it to himself. */
  #direct = { query: async (statement) => this.#run(statement) };
  /** Settles when the transaction that has the connection ends. */
  #busy;

  constructor(database) {
    this.#database = database;
    database.exec(
      "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON",
    );
  }

  async query(statement) {
    while (this.#busy !== undefined) await this.#busy;
    return this.#run(statement);
  }

  transaction(work) {
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

  migrator() {
    this.#database.exec("PRAGMA busy_timeout = 60000");
    return Promise.resolve({
      query: this.#direct.query,
      apply: (script, record, transaction) =>
        this.#alone(async () => this.#apply(script, record, transaction)),
      release: async () => this.#database.exec("PRAGMA busy_timeout = 5000"),
    });
  }

  close() {
    this.#database.close();
    return Promise.resolve();
  }

  /**
   * Two programs may start at once: the record is written first, under the lock, so that one of them fails there. Outside a
   * transaction it is written last, so that what is broken off is run again.
   */
  #apply(script, record, transaction) {
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
  async #alone(work) {
    while (this.#busy !== undefined) await this.#busy;
    const { promise, resolve } = Promise.withResolvers();
    this.#busy = promise;
    try {
      return await work();
    } finally {
      this.#busy = undefined;
      resolve();
    }
  }

  #run(statement) {
    const text = statement.strings.join("?");
    let prepared = this.#statements.get(text);
    try {
      if (prepared === undefined) {
        prepared = this.#database.prepare(text);
        prepared.setReadBigInts(true);
        this.#statements.set(text, prepared);
      }
      return prepared.all(...statement.values.map(bind));
    } catch (error) {
      throw constraintError(error) ?? error;
    }
  }
}

function bind(value) {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "boolean") return value ? 1 : 0;
  if (Array.isArray(value)) throw new TypeError("SQLite binds no arrays");
  return value ?? null;
}

/** SQLite tells which columns were meant in its message alone. */
function constraintError(error) {
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
