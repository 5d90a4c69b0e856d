// Plants the faults of fault-list.mjs, one at a time, in copies of generated services, and runs their suites.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { faults } from "./fault-list.mjs";

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "boolean" }, services: { type: "string" }, counts: { type: "string" }, plant: { type: "boolean" }, tolerate: { type: "boolean" } },
});

const names = faults.map((fault) => fault.name);
const repeated = names.find((name, index) => names.indexOf(name) !== index);
if (repeated !== undefined) throw new Error(`two faults are called ${repeated}`);

if (options.list) {
  for (const { name, service } of faults) console.log(`${service}: ${name}`);
  process.exit(0);
}

const chosen = faults.filter(({ name, service }) =>
  wanted.length === 0 || wanted.some((text) => `${service}: ${name}`.includes(text))
);
if (chosen.length === 0) {
  console.error("no fault has such a name");
  process.exit(2);
}

/** How long a suite may take: one that hangs has noticed something too. */
const patience = 180_000;

/** Runs a program; its status, and all it said. A status of null is one that did not end in time. */
function run(program, args, folder, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let said = "";
    child.stdout.on("data", (chunk) => said += chunk);
    child.stderr.on("data", (chunk) => said += chunk);
    // The test runner starts processes of its own: the whole group is ended, which is this child's alone.
    const timer = setTimeout(() => process.kill(-child.pid, "SIGKILL"), patience);
    child.on("close", (status) => {
      clearTimeout(timer);
      resolve({ status, said });
    });
  });
}

function filesOf(folder, below = "") {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules" && entry.name !== ".contractc")
    .flatMap((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? filesOf(folder, path) : [path];
    })
    .sort();
}

async function suite(folder) {
  const files = filesOf(folder, "tests").filter((path) => /\.test\.[jt]s$/.test(path));
  return run(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "--test", "--test-reporter=tap", ...files],
    folder,
    { DATABASE_URL: ":memory:", NODE_ENV: "test" },
  );
}

/** The first names of what failed. */
function failuresIn(tap) {
  return [...tap.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, name]) => name).filter((name) => !/\.test\.[jt]s$/.test(name));
}

/** Changes the files that a fault is about; what keeps it from being planted, or undefined. */
function plant(fault, folder) {
  const paths = filesOf(folder).filter((path) => fault.file.test(path) && !path.startsWith("tests/"));
  if (paths.length === 0) return `no file matches ${fault.file}`;
  let changed = [];
  for (const path of paths) {
    const text = readFileSync(join(folder, path), "utf8");
    const edited = text.replace(fault.find, fault.put);
    if (edited === text) continue;
    writeFileSync(join(folder, path), edited);
    changed.push(path);
    if (!fault.every) break;
  }
  if (changed.length === 0) return `nothing in ${paths.join(", ")} matches ${fault.find}`;
  return { changed };
}

async function examine(fault) {
  const folder = mkdtempSync(join(options.services, "fault-"));
  try {
    const original = join(options.services, fault.service);
    cpSync(original, folder, { recursive: true, filter: (path) => !path.endsWith("/node_modules") });
    symlinkSync(join(original, "node_modules"), join(folder, "node_modules"));
    const planted = plant(fault, folder);
    if (typeof planted === "string") return { outcome: "unplanted", note: planted };
    for (const path of planted.changed.filter((path) => path.endsWith(".js"))) {
      const { status, said } = await run(process.execPath, ["--check", path], folder);
      if (status !== 0) return { outcome: "unplanted", note: `${path} no longer parses\n${said}` };
    }
    if (options.plant) return { outcome: "planted", note: planted.changed.join(", ") };
    const { status, said } = await suite(folder);
    if (status === null) return { outcome: "caught", note: "the suite did not end" };
    const failed = failuresIn(said).filter((name) => !known.get(fault.service).has(name));
    const isNoticed = status !== 0 && (failed.length > 0 || !/^# tests /m.test(said) || known.get(fault.service).size === 0);
    if (!isNoticed) {
      return fault.known === undefined
        ? { outcome: "survived", note: planted.changed.join(", ") }
        : { outcome: "known", note: fault.known };
    }
    return { outcome: "caught", note: failed.length === 0 ? "the suite did not run" : `${failed.length} failed, such as: ${failed[0]}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What fails in the suite of each service without any fault. */
const known = new Map();
for (const service of options.plant ? [] : new Set(chosen.map((fault) => fault.service))) {
  const { status, said } = await suite(join(options.services, service));
  known.set(service, new Set(failuresIn(said)));
  if (status === 0 || (options.tolerate && known.get(service).size > 0)) continue;
  console.error(`the suite of ${service} fails without any fault:\n${failuresIn(said).join("\n") || said.slice(-4000)}`);
  process.exit(2);
}

const results = new Map();
const queue = [...chosen];
async function work() {
  for (let fault = queue.shift(); fault !== undefined; fault = queue.shift()) {
    const result = await examine(fault);
    results.set(fault.name, result);
    const mark = { caught: "✓ caught   ", survived: "✗ SURVIVED ", known: "- survived ", unplanted: "! UNPLANTED", planted: "· planted  " }[result.outcome];
    console.log(`${mark} ${fault.service}: ${fault.name}${result.note ? `\n              ${result.note}` : ""}`);
  }
}
await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, work));

const count = (outcome) => [...results.values()].filter((result) => result.outcome === outcome).length;
const [caught, survived, hidden, unplanted] = ["caught", "survived", "known", "unplanted"].map(count);
if (options.counts !== undefined) writeFileSync(options.counts, `${caught} ${survived + unplanted}\n`);
for (const outcome of ["survived", "unplanted"]) {
  const these = chosen.filter((fault) => results.get(fault.name).outcome === outcome);
  if (these.length > 0) console.log(`\n${outcome}:\n${these.map(({ name, service }) => `  ${service}: ${name}`).join("\n")}`);
}
const told = hidden > 0 ? `, ${hidden} that no client can provoke` : "";
const rest = told + (unplanted > 0 ? `, ${unplanted} could not be planted` : "");
console.log(options.plant ? `\n${chosen.length} faults${rest}` : `\n${chosen.length} faults: ${caught} caught, ${survived} survived${rest}`);
process.exitCode = unplanted > 0 ? 2 : survived > 0 ? 1 : 0;
