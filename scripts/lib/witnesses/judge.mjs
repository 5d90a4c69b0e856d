// Judges values with the validators of generated JavaScript trees: a line `{"folder": …, "cases": [[type, text], …]}` is
// answered by `[true, false, …]`, whether the validator of each type accepts the text; null where there is none.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const bytes = new TextEncoder();

for await (const line of createInterface({ input: process.stdin })) {
  const { folder, cases } = JSON.parse(line);
  const load = (path) => import(pathToFileURL(`${folder}/generated/${path}.js`).href);
  const validators = await load("validators");
  const { parseJson } = await load("runtime/json");
  const { Violations } = await load("runtime/violations");
  const accepted = cases.map(([type, text]) => {
    const validate = validators[`validate${type}`];
    if (!validate) return null;
    const violations = new Violations();
    validate(parseJson(bytes.encode(text)), "", violations);
    return violations.list.length === 0;
  });
  console.log(JSON.stringify(accepted));
}
