// Loads every module of a generated service but its entry, so that an import of a name that nobody exports is seen.
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
for (const part of ["generated", "src/handlers"]) {
  for (const entry of readdirSync(join(folder, part), { recursive: true })) {
    if (entry.endsWith(".js")) await import(pathToFileURL(join(folder, part, entry)));
  }
}
