// Query strings, cookies and headers as the strings that they hold, and those as values to be checked.

import { malformedRequest } from "./errors.js";
import { integerFromText, parseJson } from "./json.js";
import { pointerSegment } from "./violations.js";

const none = new Map();

/** The query of a request, decoded; 400 where an escape is not UTF-8. */
export function queryOf(request) {
  const url = request.url ?? "";
  const start = url.indexOf("?");
  return start < 0 ? none : parseQuery(url.slice(start + 1));
}

/** The pairs of `name=value&…`. */
export function parseQuery(text) {
  const parameters = new Map();
  for (const pair of text.split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? "" : decode(pair.slice(equals + 1));
    const values = parameters.get(name);
    if (values === undefined) parameters.set(name, [value]);
    else values.push(value);
  }
  return parameters;
}

function decode(text) {
  if (text.includes("%00")) throw malformedRequest();
  try {
    return decodeURIComponent(text.includes("+") ? text.replaceAll("+", " ") : text);
  } catch {
    throw malformedRequest();
  }
}

/** The cookies of a request. */
export function cookiesOf(request) {
  const header = request.headers.cookie;
  if (header === undefined) return none;
  const cookies = new Map();
  for (const pair of header.split(";")) {
    const equals = pair.indexOf("=");
    if (equals < 0) continue;
    const name = pair.slice(0, equals).trim();
    const value = pair.slice(equals + 1).trim().replace(/^"(.*)"$/, "$1");
    const values = cookies.get(name);
    if (values === undefined) cookies.set(name, [value]);
    else values.push(value);
  }
  return cookies;
}

export const asText = (value) => value;

/** The one value of a parameter; a violation where it was given more than once. */

export function single(
  parameters,
  name,
  violations,
  decode = asText,
) {
  const values = parameters.get(name);
  const [value] = values ?? [];
  if (values === undefined || value === undefined) return undefined;
  if (values.length > 1) {
    violations.add(`/${pointerSegment(name)}`, "repeated", "must be given only once");
    return undefined;
  }
  return decode(value);
}

/** All values of a parameter that may be given more than once. */
export function repeated(
  parameters,
  name,
  decode = asText,
) {
  return parameters.get(name)?.map(decode);
}

/** A header's value, where there is one. */

export function headerOf(request, name, decode = asText) {
  const value = request.headers[name];
  return value === undefined ? undefined : decode(Array.isArray(value) ? value.join(", ") : value);
}

/** An object whose properties are parameters of their own. */
export function members(
  parameters,
  _name,
  shape,
  decode = asText,
) {
  const names = shape === undefined ? [...parameters.keys()] : Object.keys(shape);
  const given = names.filter((name) => parameters.has(name));
  if (given.length === 0) return undefined;
  return Object.fromEntries(given.map((name) => {
    const [value = ""] = parameters.get(name) ?? [];
    return [name, (shape?.[name] ?? decode)(value)];
  }));
}

/** An object as `name[property]=value`. */
export function deepMembers(
  parameters,
  name,
  shape,
  decode = asText,
) {
  const found = [];
  for (const [key, [value = ""]] of parameters) {
    if (!key.startsWith(`${name}[`) || !key.endsWith("]")) continue;
    const property = key.slice(name.length + 1, -1);
    const known = shape !== undefined && Object.hasOwn(shape, property) ? shape[property] : decode;
    found.push([property, (known ?? decode)(value)]);
  }
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** An object as `a,1,b,2`, or as `a=1,b=2`; some styles have another mark than the comma. */
export function pairs(shape, separator = ",") {
  return (value) => {
    const parts = value === "" ? [] : value.split(separator);
    const entries = parts.every((part) => part.includes("="))
      ? parts.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)])
      : Array.from(
        { length: Math.ceil(parts.length / 2) },
        (_, index) => [parts[2 * index] ?? "", parts[2 * index + 1] ?? ""],
      );
    return Object.fromEntries(entries.map(([name, member]) => {
      const decode = Object.hasOwn(shape, name) ? shape[name] : undefined;
      return [name, (decode ?? asText)(member)];
    }));
  };
}

/** A list as `a,b,c`. */
export function listOf(separator, decode) {
  return (value) => value === "" ? [] : value.split(separator).map(decode);
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A number by JSON's grammar; an integer that a double would not hold is a bigint. */
export const numberFrom = (value) => {
  if (!number.test(value)) return value;
  const near = Number(value);
  return Number.isSafeInteger(near) ? near : integerFromText(value) ?? near;
};

/** `true` or `false`. */
export const booleanFrom = (value) => value === "true" ? true : value === "false" ? false : value;

/** A number, `true` or `false`, or else a string. */
export const scalarFrom = (value) => {
  const decoded = numberFrom(value);
  return decoded === value ? booleanFrom(value) : decoded;
};

/** A JSON text. */
export const jsonFrom = (value) => {
  try {
    return parseJson(Buffer.from(value));
  } catch {
    return value;
  }
};
