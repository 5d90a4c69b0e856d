// What the tests of a service are written with: requests as bytes, answers, and what is expected of them.
import assert from "node:assert/strict";
import { createHmac, type KeyObject, randomBytes, sign } from "node:crypto";
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import * as formats from "./formats.ts";
import { isObject, isOfKind, isOneOf, jsonAny, type Kind, parseJson, writeJson } from "./json.ts";

/** What a request has besides its method and path. */
export interface RequestParts {
  query?: readonly (readonly [string, string])[];
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  raw?: string | Uint8Array;
}

/** Sends requests to one server. */
export class Client {
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(port: number) {
    this.#port = port;
  }

  /** The answer to a request; what is not said is not sent. */
  send(method: string, path: string, parts: RequestParts = {}): Promise<Answer> {
    const raw = parts.json === undefined ? parts.raw : writeJson(jsonAny(parts.json));
    const body = raw === undefined ? undefined : Buffer.from(raw as Uint8Array);
    const headers: Record<string, string | number> = { ...parts.headers };
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
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
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
    count: number,
    method: string,
    path: string,
    parts: RequestParts = {},
  ): Promise<Answer[]> {
    const answers = await Promise.all(
      Array.from({ length: count }, () => this.send(method, path, parts)),
    );
    for (const answer of answers) answer.isLike(answers[0] ?? answer);
    return answers;
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Says what is wrong with a value by throwing. */
export type Matcher = (value: unknown, at: string) => void;

/** What a server answered. */
export class Answer {
  readonly #title: string;
  readonly status: number;
  readonly #headers: IncomingHttpHeaders;
  readonly #body: Buffer;

  constructor(title: string, status: number, headers: IncomingHttpHeaders, body: Buffer) {
    this.#title = title;
    this.status = status;
    this.#headers = headers;
    this.#body = body;
  }

  /** Expects one of these statuses; whether it is the first. */
  hasStatus(...statuses: number[]): boolean {
    if (!statuses.includes(this.status)) {
      assert.fail(
        `${this.#title}: expected ${statuses.join(" or ")}, got ${this.status} ${this.#body}`,
      );
    }
    return this.status === statuses[0];
  }

  header(name: string): string {
    const value = this.#headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(", ") : value ?? "";
  }

  hasHeader(name: string, value?: string): void {
    assert.ok(
      this.#headers[name.toLowerCase()] !== undefined,
      `${this.#title}: ${name} is missing`,
    );
    if (value !== undefined) assert.equal(this.header(name), value, `${this.#title}: ${name}`);
  }

  hasHeaderIn(name: string, form: string): void {
    this.hasHeader(name);
    format(form)(this.header(name), `${this.#title}: ${name}`);
  }

  lacksHeader(name: string): void {
    assert.equal(this.#headers[name.toLowerCase()], undefined, `${this.#title}: ${name}`);
  }

  isLike(other: Answer): void {
    assert.equal(this.#body.toString(), other.#body.toString(), this.#title);
  }

  isEmpty(): void {
    assert.equal(this.#body.length, 0, `${this.#title}: there is a body`);
  }

  /** The body, as JSON. */
  get json(): unknown {
    return parseJson(this.#body);
  }

  /** Expects a JSON body. */
  matches(matcher: Matcher): void {
    matcher(this.json, this.#title);
  }

  /** Expects an error with exactly these violations, in this order. */
  isError(mediaType: string, expected: Record<string, unknown>): void {
    assert.equal(this.header("Content-Type"), mediaType, this.#title);
    const { data: _data, ...actual } = this.json as Record<string, unknown>;
    assert.deepEqual(actual, expected, this.#title);
    assert.deepEqual(
      Object.keys(actual),
      Object.keys(expected),
      `${this.#title}: order of properties`,
    );
  }

  /** What a JSON Pointer points at. */
  // deno-lint-ignore no-explicit-any
  at(pointer: string): any {
    let value = this.json;
    for (const segment of pointer.split("/").slice(1)) {
      const name = segment.replaceAll("~1", "/").replaceAll("~0", "~");
      value = (value as Record<string, unknown>)[name];
    }
    return value;
  }
}

export const any: Matcher = () => {};

export const equal = (expected: unknown): Matcher => (value, at) => {
  if (!isOneOf(value, [expected])) assert.deepEqual(value, expected, at);
};

export const oneOf = (...expected: unknown[]): Matcher => (value, at) => {
  if (!isOneOf(value, expected)) assert.fail(`${at}: ${writeJson(jsonAny(value))} is not expected`);
};

export const kind = (...kinds: Kind[]): Matcher => (value, at) => {
  if (!isOfKind(value, kinds)) {
    assert.fail(`${at}: ${writeJson(jsonAny(value))} is no ${kinds.join(" or ")}`);
  }
};

export const nullable = (matcher: Matcher): Matcher => (value, at) => {
  if (value !== null) matcher(value, at);
};

const checks: Record<string, (text: string) => boolean> = {
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
export const format = (name: string): Matcher => (value, at) => {
  assert.ok(
    typeof value === "string" && (checks[name]?.(value) ?? true),
    `${at}: ${value} is no ${name}`,
  );
};

/** A decimal with exactly so many digits after the point. */
export const decimal = (scale: number): Matcher => (value, at) => {
  const fraction = scale === 0 ? "" : `\\.\\d{${scale}}`;
  assert.match(String(value), new RegExp(`^-?\\d+${fraction}$`), at);
};

/** A date-time after another one. */
export const later = (than: string): Matcher => (value, at) => {
  format("date-time")(value, at);
  assert.ok(String(value) > than, `${at}: ${value} is not later than ${than}`);
};

/** A JWT that expires so many seconds after it was issued. */
export const token = (lifetime: number): Matcher => (value, at) => {
  const parts = String(value).split(".");
  assert.equal(parts.length, 3, at);
  const claims = JSON.parse(Buffer.from(parts[1] ?? "", "base64url").toString());
  assert.equal(claims.exp - claims.iat, lifetime, `${at}: exp - iat`);
};

/** A member that may be absent. */
export const optional = (name: string, matcher: Matcher): Member => ({
  name,
  matcher,
  isOptional: true,
});

export const member = (name: string, matcher: Matcher): Member => ({
  name,
  matcher,
  isOptional: false,
});

export interface Member {
  name: string;
  matcher: Matcher;
  isOptional: boolean;
}

/** An object with exactly these members, in this order. */
export const object = (...members: Member[]): Matcher => (value, at) => {
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
export const list = (minimum: number, matcher: Matcher): Matcher => (value, at) => {
  assert.ok(
    Array.isArray(value) && value.length >= minimum,
    `${at}: there are not ${minimum} items`,
  );
  value.forEach((item: unknown, index: number) => matcher(item, `${at}/${index}`));
};

/** Exactly these elements. */
export const array = (...matchers: Matcher[]): Matcher => (value, at) => {
  assert.ok(Array.isArray(value), `${at}: ${writeJson(jsonAny(value))} is no array`);
  assert.equal(value.length, matchers.length, at);
  matchers.forEach((matcher, index) => matcher(value[index], `${at}/${index}`));
};

/** The statuses of exchanges sent at once, sorted. */
export async function race(
  answers: readonly Promise<Answer>[],
  statuses: readonly number[],
): Promise<void> {
  const all = await Promise.all(answers);
  assert.deepEqual(all.map((answer) => answer.status).sort((a, b) => a - b), statuses);
}

/** Waits until the clock shows another time. */
export async function tick(): Promise<void> {
  const start = Date.now();
  while (Date.now() === start) await setTimeout(1);
}

/** What consecutive items are in the order of. */
export interface WalkOrder {
  property: string;
  isDescending?: boolean;
  by: "text" | "number" | "boolean";
}

/** What walking all pages of a list shows. */
export interface Walk {
  shape: "link" | "envelope";
  items: number;
  pageSize: number;
  key: readonly string[];
  order: readonly WalkOrder[];
  /** Done after the first page. */
  between?: () => Promise<void>;
  /** Items that were made then, which may be seen too. */
  extra?: number;
}

type Item = Record<string, unknown>;

/** Follows the next page from the first until there is none: every item once, in order. */
export async function walk(
  first: Answer,
  client: Client,
  path: string,
  parts: RequestParts,
  expected: Walk,
): Promise<void> {
  const seen: Item[] = [];
  let answer = first;
  for (let pages = 1; pages <= 1000; pages++) {
    const items = (expected.shape === "link" ? answer.json : answer.at("/items")) as Item[];
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

function nextPath(path: string, { query = [] }: RequestParts, cursor: unknown): string | undefined {
  if (typeof cursor !== "string") return undefined;
  return pathOf(path, [...query.filter(([name]) => name !== "cursor"), ["cursor", cursor]]);
}

function pathOf(path: string, query: RequestParts["query"] = []): string {
  const pairs = query.map((pair) => pair.map(encodeURIComponent).join("="));
  return pairs.length === 0 ? path : `${path}${path.includes("?") ? "&" : "?"}${pairs.join("&")}`;
}

/** What of an address is the same on every page. */
function rest(address: string): string[] {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  const pairs = [...searchParams].filter(([name]) => name !== "limit" && name !== "cursor");
  return [pathname, ...pairs.map((pair) => pair.join("=")).sort()];
}

function inOrder(before: Item, after: Item, order: readonly WalkOrder[]): boolean {
  for (const { property, isDescending, by } of order) {
    const difference = compare(before[property], after[property], by);
    if (difference !== 0) return isDescending ? difference > 0 : difference < 0;
  }
  return true;
}

/** Nulls come first. */
function compare(a: unknown, b: unknown, by: WalkOrder["by"]): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (by === "text") return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
  return Number(a) - Number(b);
}

/** So many hexadecimal digits, others each time. */
export function fresh(length: number): string {
  return randomBytes(length).toString("hex").slice(0, length);
}

/** A JSON string of so many bytes, its quotes included. */
export const filler = (bytes: number): string => `"${"a".repeat(Math.max(0, bytes - 2))}"`;

/** How the tokens of a scheme are made. */
export interface TokenScheme {
  algorithm: string;
  /** A secret, or a private key. */
  key: Uint8Array | KeyObject;
  issuer?: string;
  audience?: string;
  lifetime: number;
  leeway: number;
}

export type TokenFlaw =
  | "expired"
  | "notYetValid"
  | "wrongSignature"
  | "unsigned"
  | "wrongIssuer"
  | "wrongAudience"
  | "garbage"
  | "missingSubject"
  | "missingExpiry"
  | "wrongAlgorithm"
  | "criticalExtension";

/** A token with these claims, and perhaps a flaw; made here by hand, so that the service is not tested with itself. */
export function mintToken(
  scheme: TokenScheme,
  claims: Readonly<Record<string, unknown>>,
  scopes: readonly string[] = [],
  flaw?: TokenFlaw,
): string {
  if (flaw === "garbage") return "garbage";
  const now = Math.floor(Date.now() / 1000);
  const beyond = scheme.leeway + 60;
  const payload: Record<string, unknown> = {
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

const encode = (value: unknown): string => Buffer.from(writeJson(value)).toString("base64url");

function signatureOf({ algorithm, key }: TokenScheme, text: string): Uint8Array {
  const hash = `sha${algorithm.slice(2)}`;
  if (key instanceof Uint8Array) return createHmac(hash, key).update(text).digest();
  if (algorithm.startsWith("ES")) {
    return sign(hash, Buffer.from(text), { key, dsaEncoding: "ieee-p1363" });
  }
  return sign(algorithm === "EdDSA" ? null : hash, Buffer.from(text), key);
}

/** Credentials that a test has given out, and whose they are. */
export class Keys {
  readonly #principals = new Map<string, unknown>();

  /** A new key of somebody. */
  mint(claims: unknown): string {
    const key = randomBytes(24).toString("hex");
    this.#principals.set(key, claims);
    return key;
  }

  /** Whose key it is. */
  // deno-lint-ignore no-explicit-any
  find(key: string): any {
    return this.#principals.get(key);
  }
}

/** What `Authorization: Basic` carries (RFC 7617). */
export const basic = (user: string, password: string): string =>
  Buffer.from(`${user}:${password}`).toString("base64");
