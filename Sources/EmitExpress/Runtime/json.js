// JSON as RFC 8259 means it, strictly: no duplicate names, no lone surrogates, no U+0000 (which databases do not keep),
// bounded nesting, exact integers.
import { malformedJson } from "./errors.js";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The property itself, never what every object inherits. Only names such as `constructor` need it. */
export function own(object, name) {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A number without fraction; `1e400`, which a double cannot hold, is one beyond all bounds. */
export function isInteger(value) {
  return typeof value === "bigint" || Number.isInteger(value) || value === Infinity ||
    value === -Infinity;
}

/** An integer between two bounds, both included. */
export function isIntegerWithin(
  value,
  least,
  greatest,
) {
  return isInteger(value) && value >= least && value <= greatest;
}

/** A number that a double holds: `1e400` is none. */
export function isNumber(value) {
  return typeof value === "bigint" || Number.isFinite(value);
}

/** A number that single precision holds. */
export function isSingle(value) {
  return isNumber(value) && Math.abs(Number(value)) <= 3.4028234663852886e38;
}

/** Whether a value is of one of these kinds. */
export function isOfKind(value, kinds) {
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
function canonical(value) {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (isObject(value)) {
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
  }
  return JSON.stringify(value);
}

export function areUnique(values) {
  return new Set(values.map(canonical)).size === values.length;
}

export function isOneOf(value, permitted) {
  const text = canonical(value);
  return permitted.some((other) => canonical(other) === text);
}

/** An object without some of its properties. */
export function omit(object, names) {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

export function mapValues(
  object,
  change,
) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}

/** Parses a body. Integers that a double cannot hold become bigints; what is not strict JSON throws a 400. */
export function parseJson(bytes, maximumDepth = 64) {
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
export function writeJson(value) {
  return JSON.stringify(value);
}

/** What TypeScript's library does not declare yet. */
const { rawJSON } = JSON;

/** An exact integer in what `JSON.stringify` writes. */
export function jsonInteger(value) {
  return value === null || value === undefined ? value : rawJSON(value.toString());
}

/** A value of any shape as `JSON.stringify` can write it. */
export function jsonAny(value) {
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
function countMembers(text, maximumDepth) {
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
function inspect(value) {
  if (typeof value === "string") wellFormed(value);
  if (typeof value !== "object" || value === null) return 0;
  let members = 0;
  if (Array.isArray(value)) {
    for (const item of value) members += inspect(item);
    return members;
  }
  const object = value;
  for (const name of Object.keys(object)) {
    wellFormed(name);
    members += 1 + inspect(object[name]);
  }
  return members;
}

function wellFormed(text) {
  if (!text.isWellFormed() || text.includes("\0")) throw new SyntaxError("no text");
}

function exactInteger(_name, value, context) {
  if (typeof value !== "number" || Number.isSafeInteger(value) || context?.source === undefined) {
    return value;
  }
  return integerFromText(context.source) ?? value;
}

/** The integer that a JSON number denotes: `1.0` and `1e3` do, `1.5` does not, nor does one beyond 64 bits. */
export function integerFromText(text) {
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
