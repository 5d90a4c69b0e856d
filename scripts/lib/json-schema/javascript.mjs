// Judges cases of the JSON Schema Test Suite with the validators of a generated JavaScript or TypeScript tree.
// The protocol is json_schema.py's.
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const bytes = new TextEncoder();

async function load(folder, path) {
  const suffix = existsSync(`${folder}/generated/${path}.ts`) ? "ts" : "js";
  return await import(pathToFileURL(`${folder}/generated/${path}.${suffix}`).href);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { folder, data } = JSON.parse(line);
  try {
    const { validateCase } = await load(folder, "validators");
    const { parseJson } = await load(folder, "runtime/json");
    const { Violations } = await load(folder, "runtime/violations");
    const accepted = data.map((text) => {
      const violations = new Violations();
      validateCase(parseJson(bytes.encode(text)), "", violations);
      return violations.list.length === 0;
    });
    console.log(JSON.stringify(accepted));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error.stack ?? error).slice(0, 300) }));
  }
}
