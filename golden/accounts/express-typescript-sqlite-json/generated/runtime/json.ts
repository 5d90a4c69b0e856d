// JSON as RFC 8259 means it, strictly: no duplicate names, no lone surrogates, no U+0000 (which databases do not keep),
// bounded nesting, exact integers.
import { malformedJson } from "./errors.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A JSON object whose properties have not been checked. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The property itself, never what every object inherits. Only names such as `constructor` need it. */
export function own(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The kinds of JSON values; integers are numbers too. */
export type Kind = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

/** A number without fraction; `1e400`, which a double cannot hold, is one beyond all bounds. */
export function isInteger(value: unknown): value is number | bigint {
  return typeof value === "bigint" || Number.isInteger(value) || value === Infinity ||
    value === -Infinity;
}

/** An integer between two bounds, both included. */
export function isIntegerWithin(
  value: unknown,
  least: number | bigint,
  greatest: number | bigint,
): value is number | bigint {
  return isInteger(value) && value >= least && value <= greatest;
}

/** A number that a double holds: `1e400` is none. */
export function isNumber(value: unknown): value is number | bigint {
  return typeof value === "bigint" || Number.isFinite(value);
}

/** A number that single precision holds. */
export function isSingle(value: unknown): value is number | bigint {
  return isNumber(value) && Math.abs(Number(value)) <= 3.4028234663852886e38;
}

/** Whether a value is of one of these kinds. */
export function isOfKind(value: unknown, kinds: readonly Kind[]): boolean {
  if (value === null) return kinds.includes("null");
  if (Array.isArray(value)) return kinds.includes("array");
  switch (typeof value) {
    case "bigint":
      return kinds.includes("integer") || kinds.includes("number");
    case "number":
      return kinds.includes("number") || (Number.isInteger(value) && kinds.includes("integer"));
    case "boolean":
      return kinds.includes("boolean");
    case "string":
      return kinds.includes("string");
    default:
      return kinds.includes("object");
  }
}

/** A text that equal values share, whatever the order of their properties. */
function canonical(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (isObject(value)) {
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
  }
  return JSON.stringify(value);
}

export function areUnique(values: readonly unknown[]): boolean {
  return new Set(values.map(canonical)).size === values.length;
}

export function isOneOf(value: unknown, permitted: readonly unknown[]): boolean {
  const text = canonical(value);
  return permitted.some((other) => canonical(other) === text);
}

/** An object without some of its properties. */
export function omit(object: object, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

export function mapValues<Value>(
  object: Record<string, Value>,
  change: (value: Value) => unknown,
): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

/** Parses a body. Integers that a double cannot hold become bigints; what is not strict JSON throws a 400. */
export function parseJson(bytes: Uint8Array, maximumDepth = 64): unknown {
  try {
    const text = utf8.decode(bytes);
    const members = countMembers(text, maximumDepth);
    // Sixteen digits may be an integer that only its source text holds exactly.
    const value = /\d{16}|\.\d+[eE]/.test(text) ? JSON.parse(text, exactInteger) : JSON.parse(text);
    if (members > 0 || text.includes("\\u")) {
      if (inspect(value) !== members) throw new SyntaxError("duplicate name");
    }
    return value;
  } catch (error) {
    throw malformedJson(error);
  }
}

/** Writes a value; bigints as the integers that they are. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value);
}

/** What TypeScript's library does not declare yet. */
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };

/** An exact integer in what `JSON.stringify` writes. */
export function jsonInteger(value: bigint | null | undefined): unknown {
  return value === null || value === undefined ? value : rawJSON(value.toString());
}

/** A value of any shape as `JSON.stringify` can write it. */
export function jsonAny(value: unknown): unknown {
  if (typeof value === "bigint") return jsonInteger(value);
  if (Array.isArray(value)) return value.map(jsonAny);
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, jsonAny(member)]),
    );
  }
  return value;
}

/** How many members the objects of a text declare: one for each colon outside a string. */
function countMembers(text: string, maximumDepth: number): number {
  let depth = 0;
  let members = 0;
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case 0x22: // a string: on to its closing quote
        for (index++; index < text.length && text.charCodeAt(index) !== 0x22; index++) {
          if (text.charCodeAt(index) === 0x5c) index++;
        }
        break;
      case 0x3a:
        members++;
        break;
      case 0x5b:
      case 0x7b:
        if (++depth > maximumDepth) throw new SyntaxError("nested too deeply");
        break;
      case 0x5d:
      case 0x7d:
        depth--;
        break;
    }
  }
  return members;
}

/** How many members the objects of a value have; fewer than its text declares means that one was repeated. */
function inspect(value: unknown): number {
  if (typeof value === "string") wellFormed(value);
  if (typeof value !== "object" || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) {
    for (const item of value) members += inspect(item);
    return members;
  }
  const object = value as JsonObject;
  for (const name of Object.keys(object)) {
    wellFormed(name);
    members += 1 + inspect(object[name]);
  }
  return members;
}

function wellFormed(text: string): void {
  if (!text.isWellFormed() || text.includes("\0")) throw new SyntaxError("no text");
}

function exactInteger(_name: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value) || context?.source === undefined) {
    return value;
  }
  return integerFromText(context.source) ?? value;
}

/** The integer that a JSON number denotes: `1.0` and `1e3` do, `1.5` does not, nor does one beyond 64 bits. */
export function integerFromText(text: string): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  let digits = whole + fraction;
  let zeros = Number(exponent) - fraction.length;
  while (zeros < 0 && digits.endsWith("0")) {
    digits = digits.slice(0, -1);
    zeros++;
  }
  digits = digits.replace(/^0+/, "");
  if (digits === "") return 0n;
  if (zeros < 0 || digits.length + zeros > 20) return undefined;
  return BigInt(sign + digits + "0".repeat(zeros));
}
