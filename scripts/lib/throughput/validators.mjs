// Values that a generated validator and one that ajv compiles check in a second. Usage: validators.mjs SERVICE OPENAPI
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, document] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(`${folder}/generated/${path}.js`).href);
const { validatePersonCreate } = await load("validators");
const { Violations } = await load("runtime/violations");
const Ajv = createRequire(`${process.env.NODE_PATH}/`)("ajv");
const schema = JSON.parse(readFileSync(document)).components.schemas.PersonCreate;
const compiled = new Ajv({ allErrors: true, nullable: true, unknownFormats: ["int32"] }).compile(schema);

const right = { email: "ada@example.com", name: "Ada Lovelace", age: 36, tags: ["mathematics", "poetry"] };
const wrong = { email: "ada.example.com", name: "", age: 151, tags: ["mathematics", 1], more: true };
const ours = (value) => {
  const violations = new Violations();
  validatePersonCreate(value, "", violations);
};

function perSecond(check, value) {
  const figures = [];
  for (let round = 0; round < 7; round++) {
    const started = performance.now();
    let done = 0;
    while (performance.now() - started < 300) {
      for (let turn = 0; turn < 1000; turn++) check(value);
      done += 1000;
    }
    figures.push(done / (performance.now() - started) * 1000);
  }
  return figures.sort((a, b) => a - b)[3];
}

for (const [name, value] of Object.entries({ right, wrong })) {
  const [generated, other] = [perSecond(ours, value), perSecond(compiled, value)];
  console.log(`javascript   ${name.padEnd(6)} generated ${generated.toFixed(0)}/s, ajv ${other.toFixed(0)}/s, ratio ${(generated / other).toFixed(2)}`);
}
