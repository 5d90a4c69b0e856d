// What the tests of a service are written with: requests as bytes, answers, and what is expected of them.
import assert from "node:assert/strict";
import { createHmac, randomBytes, sign } from "node:crypto";
import { Agent, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import * as formats from "./formats.js";
import { isObject, isOfKind, isOneOf, jsonAny, parseJson, writeJson } from "./json.js";

/** Sends requests to one server. */
export class Client {
  #port;
  #agent = new Agent({ keepAlive: true });

  constructor(port) {
    this.#port = port;
  }

  /** The answer to a request; what is not said is not sent. */
  send(method, path, parts = {}) {
    const raw = parts.json === undefined ? parts.raw : writeJson(jsonAny(parts.json));
    const body = raw === undefined ? undefined : Buffer.from(raw);
    const headers = { ...parts.headers };
    if (body !== undefined) headers["Content-Length"] = body.length;
    const options = {
      host: "127.0.0.1",
      port: this.#port,
      agent: this.#agent,
      method,
      path: pathOf(path, parts.query),
      headers,
    };
    return new Promise((resolve, reject) => {
      const outgoing = request(options, (incoming) => {
        const chunks = [];
        incoming.on("data", (chunk) => chunks.push(chunk));
        incoming.on("end", () => {
          resolve(
            new Answer(
              `${method} ${path}`,
              incoming.statusCode ?? 0,
              incoming.headers,
              Buffer.concat(chunks),
            ),
          );
        });
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  }

  /** The answers to the same request, sent so many times at once: alike. */
  async sendAtOnce(
    count,
    method,
    path,
    parts = {},
  ) {
    const answers = await Promise.all(
      Array.from({ length: count }, () => this.send(method, path, parts)),
    );
    for (const answer of answers) answer.isLike(answers[0] ?? answer);
    return answers;
  }

  close() {
    this.#agent.destroy();
  }
}

/** What a server answered. */
export class Answer {
  #title;
  status;
  #headers;
  #body;

  constructor(title, status, headers, body) {
    this.#title = title;
    this.status = status;
    this.#headers = headers;
    this.#body = body;
  }

  /** Expects one of these statuses; whether it is the first. */
  hasStatus(...statuses) {
    if (!statuses.includes(this.status)) {
      assert.fail(
        `${this.#title}: expected ${statuses.join(" or ")}, got ${this.status} ${this.#body}`,
      );
    }
    return this.status === statuses[0];
  }

  header(name) {
    const value = this.#headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(", ") : value ?? "";
  }

  hasHeader(name, value) {
    assert.ok(
      this.#headers[name.toLowerCase()] !== undefined,
      `${this.#title}: ${name} is missing`,
    );
    if (value !== undefined) assert.equal(this.header(name), value, `${this.#title}: ${name}`);
  }

  hasHeaderIn(name, form) {
    this.hasHeader(name);
    format(form)(this.header(name), `${this.#title}: ${name}`);
  }

  lacksHeader(name) {
    assert.equal(this.#headers[name.toLowerCase()], undefined, `${this.#title}: ${name}`);
  }

  isLike(other) {
    assert.equal(this.#body.toString(), other.#body.toString(), this.#title);
  }

  isEmpty() {
    assert.equal(this.#body.length, 0, `${this.#title}: there is a body`);
  }

  /** The body, as JSON. */
  get json() {
    return parseJson(this.#body);
  }

  /** Expects a JSON body. */
  matches(matcher) {
    matcher(this.json, this.#title);
  }

  /** Expects an error with exactly these violations, in this order. */
  isError(mediaType, expected) {
    assert.equal(this.header("Content-Type"), mediaType, this.#title);
    const { data: _data, ...actual } = this.json;
    assert.deepEqual(actual, expected, this.#title);
    assert.deepEqual(
      Object.keys(actual),
      Object.keys(expected),
      `${this.#title}: order of properties`,
    );
  }

  /** What a JSON Pointer points at. */
  at(pointer) {
    let value = this.json;
    for (const segment of pointer.split("/").slice(1)) {
      const name = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      value = value[name];
    }
    return value;
  }
}

export const any = () => {};

export const equal = (expected) => (value, at) => {
  if (!isOneOf(value, [expected])) assert.deepEqual(value, expected, at);
};

export const oneOf = (...expected) => (value, at) => {
  if (!isOneOf(value, expected)) assert.fail(`${at}: ${writeJson(jsonAny(value))} is not expected`);
};

export const kind = (...kinds) => (value, at) => {
  if (!isOfKind(value, kinds)) {
    assert.fail(`${at}: ${writeJson(jsonAny(value))} is no ${kinds.join(" or ")}`);
  }
};

export const nullable = (matcher) => (value, at) => {
  if (value !== null) matcher(value, at);
};

const checks = {
  "date-time": (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && formats.isDateTime(text),
  date: formats.isDate,
  time: formats.isTime,
  "time-local": formats.isLocalTime,
  duration: formats.isDuration,
  email: formats.isEmail,
  uri: formats.isUri,
  uuid: (text) => formats.isUuid(text) && text === text.toLowerCase(),
  byte: formats.isBase64,
};

/** A string in a format, in its normal form. */
export const format = (name) => (value, at) => {
  assert.ok(
    typeof value === "string" && (checks[name]?.(value) ?? true),
    `${at}: ${value} is no ${name}`,
  );
};

/** A decimal with exactly so many digits after the point. */
export const decimal = (scale) => (value, at) => {
  const fraction = scale === 0 ? "" : `\\.\\d{${scale}}`;
  assert.match(String(value), new RegExp(`^-?\\d+${fraction}$`), at);
};

/** A date-time after another one. */
export const later = (than) => (value, at) => {
  format("date-time")(value, at);
  assert.ok(String(value) > than, `${at}: ${value} is not later than ${than}`);
};

/** A JWT that expires so many seconds after it was issued. */
export const token = (lifetime) => (value, at) => {
  const parts = String(value).split(".");
  assert.equal(parts.length, 3, at);
  const claims = JSON.parse(Buffer.from(parts[1] ?? "", "base64url").toString());
  assert.equal(claims.exp - claims.iat, lifetime, `${at}: exp - iat`);
};

/** A member that may be absent. */
export const optional = (name, matcher) => ({
  name,
  matcher,
  isOptional: true,
});

export const member = (name, matcher) => ({
  name,
  matcher,
  isOptional: false,
});

/** An object with exactly these members, in this order. */
export const object = (...members) => (value, at) => {
  assert.ok(isObject(value), `${at}: ${writeJson(jsonAny(value))} is no object`);
  const names = members.filter((one) => !one.isOptional || Object.hasOwn(value, one.name)).map((
    one,
  ) => one.name);
  assert.deepEqual(Object.keys(value), names, at);
  for (const { name, matcher } of members) {
    if (Object.hasOwn(value, name)) matcher(value[name], `${at}/${name}`);
  }
};

/** At least so many elements, each of which matches. */
export const list = (minimum, matcher) => (value, at) => {
  assert.ok(
    Array.isArray(value) && value.length >= minimum,
    `${at}: there are not ${minimum} items`,
  );
  value.forEach((item, index) => matcher(item, `${at}/${index}`));
};

/** Exactly these elements. */
export const array = (...matchers) => (value, at) => {
  assert.ok(Array.isArray(value), `${at}: ${writeJson(jsonAny(value))} is no array`);
  assert.equal(value.length, matchers.length, at);
  matchers.forEach((matcher, index) => matcher(value[index], `${at}/${index}`));
};

/** The statuses of exchanges sent at once, sorted. */
export async function race(
  answers,
  statuses,
) {
  const all = await Promise.all(answers);
  assert.deepEqual(all.map((answer) => answer.status).sort((a, b) => a - b), statuses);
}

/** Waits until the clock shows another time. */
export async function tick() {
  const start = Date.now();
  while (Date.now() === start) await setTimeout(1);
}

/** Follows the next page from the first until there is none: every item once, in order. */
export async function walk(
  first,
  client,
  path,
  parts,
  expected,
) {
  const seen = [];
  let answer = first;
  for (let pages = 1; pages <= 1000; pages++) {
    const items = expected.shape === "link" ? answer.json : answer.at("/items");
    assert.ok(pages === 1 || items.length > 0, "an empty page was announced");
    seen.push(...items);
    const next = expected.shape === "link"
      ? /^<([^>]+)>; rel="next"$/.exec(answer.header("Link"))?.[1]
      : nextPath(path, parts, answer.at("/nextCursor"));
    if (next === undefined) break;
    assert.equal(items.length, expected.pageSize, "items on a page that is not the last");
    if (expected.shape === "link") assert.deepEqual(rest(next), rest(pathOf(path, parts.query)));
    if (pages === 1) await expected.between?.();
    answer = await client.send(
      "GET",
      next,
      parts.headers === undefined ? {} : { headers: parts.headers },
    );
    answer.hasStatus(first.status);
  }
  const keys = seen.map((item) => writeJson(jsonAny(expected.key.map((name) => item[name]))));
  assert.equal(new Set(keys).size, keys.length, "an item came twice");
  const most = expected.items + (expected.extra ?? 0);
  assert.ok(
    keys.length >= expected.items && keys.length <= most,
    `${keys.length} items of ${expected.items}`,
  );
  for (let index = 1; index < seen.length; index++) {
    const [before, after] = [seen[index - 1], seen[index]];
    if (before !== undefined && after !== undefined) {
      assert.ok(inOrder(before, after, expected.order), "order of items");
    }
  }
}

function nextPath(path, { query = [] }, cursor) {
  if (typeof cursor !== "string") return undefined;
  return pathOf(path, [...query.filter(([name]) => name !== "cursor"), ["cursor", cursor]]);
}

function pathOf(path, query = []) {
  const pairs = query.map((pair) => pair.map(encodeURIComponent).join("="));
  return pairs.length === 0 ? path : `${path}${path.includes("?") ? "&" : "?"}${pairs.join("&")}`;
}

/** What of an address is the same on every page. */
function rest(address) {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  const pairs = [...searchParams].filter(([name]) => name !== "limit" && name !== "cursor");
  return [pathname, ...pairs.map((pair) => pair.join("=")).sort()];
}

function inOrder(before, after, order) {
  for (const { property, isDescending, by } of order) {
    const difference = compare(before[property], after[property], by);
    if (difference !== 0) return isDescending ? difference > 0 : difference < 0;
  }
  return true;
}

/** Nulls come first. */
function compare(a, b, by) {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (by === "text") return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
  return Number(a) - Number(b);
}

/** So many hexadecimal digits, others each time. */
export function fresh(length) {
  return randomBytes(length).toString("hex").slice(0, length);
}

/** A JSON string of so many bytes, its quotes included. */
export const filler = (bytes) => `"${"a".repeat(Math.max(0, bytes - 2))}"`;

/** A token with these claims, and perhaps a flaw; made here by hand, so that the service is not tested with itself. */
export function mintToken(
  scheme,
  claims,
  scopes = [],
  flaw,
) {
  if (flaw === "garbage") return "garbage";
  const now = Math.floor(Date.now() / 1000);
  const beyond = scheme.leeway + 60;
  const payload = {
    ...claims,
    ...(scopes.length > 0 && { scope: scopes.join(" ") }),
    ...(scheme.issuer !== undefined && { iss: scheme.issuer }),
    ...(scheme.audience !== undefined && { aud: scheme.audience }),
    iat: flaw === "expired" ? now - scheme.lifetime - beyond : now,
    exp: flaw === "expired" ? now - beyond : now + scheme.lifetime,
  };
  if (flaw === "notYetValid") payload.nbf = now + beyond;
  if (flaw === "wrongIssuer") payload.iss = "https://issuer.invalid";
  if (flaw === "wrongAudience") payload.aud = "nobody";
  if (flaw === "missingSubject") delete payload.sub;
  if (flaw === "missingExpiry") delete payload.exp;
  let algorithm = scheme.algorithm;
  if (flaw === "unsigned") algorithm = "none";
  if (flaw === "wrongAlgorithm") algorithm = algorithm === "HS512" ? "HS256" : "HS512";
  const header = {
    alg: algorithm,
    typ: "JWT",
    ...(flaw === "criticalExtension" && { crit: ["unknown"], unknown: true }),
  };
  const signed = `${encode(header)}.${encode(jsonAny(payload))}`;
  if (flaw === "unsigned") return `${signed}.`;
  const signature = signatureOf({ ...scheme, algorithm }, signed);
  if (flaw === "wrongSignature") signature[0] = (signature[0] ?? 0) ^ 0xff;
  return `${signed}.${Buffer.from(signature).toString("base64url")}`;
}

const encode = (value) => Buffer.from(writeJson(value)).toString("base64url");

function signatureOf({ algorithm, key }, text) {
  const hash = `sha${algorithm.slice(2)}`;
  if (key instanceof Uint8Array) return createHmac(hash, key).update(text).digest();
  if (algorithm.startsWith("ES")) {
    return sign(hash, Buffer.from(text), { key, dsaEncoding: "ieee-p1363" });
  }
  return sign(algorithm === "EdDSA" ? null : hash, Buffer.from(text), key);
}

/** Credentials that a test has given out, and whose they are. */
export class Keys {
  #principals = new Map();

  /** A new key of somebody. */
  mint(claims) {
    const key = randomBytes(24).toString("hex");
    this.#principals.set(key, claims);
    return key;
  }

  /** Whose key it is. */
  find(key) {
    return this.#principals.get(key);
  }
}

/** What `Authorization: Basic` carries (RFC 7617). */
export const basic = (user, password) => Buffer.from(`${user}:${password}`).toString("base64");
