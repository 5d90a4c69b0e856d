// Applies the migrations of a folder with the runner of a generated service: `migrate.mjs SERVICE DATABASE MIGRATIONS`.
import { pathToFileURL } from "node:url";

const [service, kind, folder] = process.argv.slice(2);
const runtime = pathToFileURL(`${service}/generated/runtime/`);
const { openDatabase } = await import(new URL(`${kind}.js`, runtime));
const { migrate } = await import(new URL("migrate.js", runtime));
const { createLogger } = await import(new URL("log.js", runtime));
const database = openDatabase(process.env.DATABASE_URL);
await migrate(database, pathToFileURL(`${folder}/`), createLogger("silent"));
await database.close();
