// people.contract, written by hand: what the throughput of the generated service is compared with.
import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import express from "express";

const database = new DatabaseSync(process.env.DATABASE_URL ?? ":memory:");
database.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS people (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    age INTEGER,
    tags TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT`);
const insert = database.prepare(
  "INSERT INTO people (id, email, name, age, tags, created_at) VALUES (?, ?, ?, ?, ?, ?)",
);
const find = database.prepare("SELECT * FROM people WHERE id = ?");

const isEmail = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const known = new Set(["email", "name", "age", "tags"]);

function problemsOf(body) {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return [{ field: "", message: "must be an object" }];
  }
  const problems = [];
  const check = (condition, field, message) => {
    if (!condition) problems.push({ field, message });
  };
  const { email, name, age, tags } = body;
  check(typeof email === "string" && isEmail.test(email), "email", "must be an e-mail address");
  check(
    typeof name === "string" && name.length >= 1 && name.length <= 80,
    "name",
    "must have 1 to 80 characters",
  );
  check(
    age === undefined || age === null || (Number.isInteger(age) && age >= 0 && age <= 150),
    "age",
    "must be from 0 to 150",
  );
  check(
    Array.isArray(tags) && tags.length <= 8 && tags.every((tag) => typeof tag === "string"),
    "tags",
    "must be at most 8 strings",
  );
  for (const field of Object.keys(body)) check(known.has(field), field, "is unknown");
  return problems;
}

function personOf(row) {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    age: row.age,
    tags: JSON.parse(row.tags),
    createdAt: row.created_at,
  };
}

const app = express();
app.disable("x-powered-by");
app.disable("etag");
app.use((request, response, next) => {
  response.setHeader("X-Request-Id", request.headers["x-request-id"] ?? randomUUID());
  next();
});
app.use(express.json({ limit: "1mb" }));

app.get("/readyz", (_request, response) => response.json({ status: "ready" }));

app.post("/people", (request, response) => {
  const problems = problemsOf(request.body);
  if (problems.length > 0) {
    return response.status(400).json({ error: "Validation failed", problems });
  }
  const { email, name, age = null, tags } = request.body;
  const row = {
    id: randomUUID(),
    email,
    name,
    age,
    tags: JSON.stringify(tags),
    created_at: new Date().toISOString(),
  };
  try {
    insert.run(row.id, row.email, row.name, row.age, row.tags, row.created_at);
  } catch (error) {
    if (!/UNIQUE constraint failed/.test(error.message)) throw error;
    return response.status(409).json({ error: "Email already registered" });
  }
  response.status(201).location(`/people/${row.id}`).json(personOf(row));
});

app.get("/people/:id", (request, response) => {
  const { id } = request.params;
  if (!isUuid.test(id)) return response.status(400).json({ error: "The id must be a UUID" });
  const row = find.get(id.toLowerCase());
  if (row === undefined) return response.status(404).json({ error: "Not found" });
  response.json(personOf(row));
});

app.use((error, _request, response, _next) => {
  response.status(error.status ?? 500).json({ error: error.expose ? error.message : "Internal" });
});

app.listen(Number(process.env.PORT), process.env.HOST);
