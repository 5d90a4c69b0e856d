// Applies the files of a folder, in the order of their names, each once.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { sql } from "./database.js";

/** What a file says that cannot run in a transaction, such as one with `CREATE INDEX CONCURRENTLY`. */
const noTransaction = /^-- contractc:no-transaction\b/m;

/** Applies what is new. Any number of processes may do so at once. */
export async function migrate(database, folder, log) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const migrator = await database.migrator();
  try {
    await migrator.query(
      sql`CREATE TABLE IF NOT EXISTS contractc_migrations (
        name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, applied_at TEXT NOT NULL
      )`,
    );
    const rows = await migrator.query(sql`SELECT name, sha256 FROM contractc_migrations`);
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    for (const name of names) {
      const script = await readFile(new URL(encodeURIComponent(name), folder), "utf8");
      const sha256 = createHash("sha256").update(script).digest("hex");
      const known = applied.get(name);
      if (known === sha256) continue;
      if (known !== undefined) {
        throw new Error(
          `${name} was changed after it had been applied; undo that, and add a new migration`,
        );
      }
      const record = sql`INSERT INTO contractc_migrations (name, sha256, applied_at)
        VALUES (${name}, ${sha256}, ${new Date()}) ON CONFLICT (name) DO NOTHING RETURNING name`;
      await migrator.apply(script, record, !noTransaction.test(script));
      log.info("migration applied", { name });
    }
  } finally {
    await migrator.release();
  }
}
