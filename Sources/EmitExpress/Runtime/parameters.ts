// Query strings, cookies and headers as the strings that they hold, and those as values to be checked.
import type { IncomingMessage } from "node:http";
import { malformedRequest } from "./errors.ts";
import { pointerSegment, type Violations } from "./violations.ts";

/** The values of each parameter, in the order in which they were sent. */
export type Parameters = ReadonlyMap<string, readonly string[]>;

const none: Parameters = new Map();

/** The query of a request, decoded; 400 where an escape is not UTF-8. */
export function queryOf(request: IncomingMessage): Parameters {
  const url = request.url ?? "";
  const start = url.indexOf("?");
  if (start < 0 || start === url.length - 1) return none;
  const parameters = new Map<string, string[]>();
  for (const pair of url.slice(start + 1).split("&")) {
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

function decode(text: string): string {
  try {
    return decodeURIComponent(text.includes("+") ? text.replaceAll("+", " ") : text);
  } catch {
    throw malformedRequest();
  }
}

/** The cookies of a request. */
export function cookiesOf(request: IncomingMessage): Parameters {
  const header = request.headers.cookie;
  if (header === undefined) return none;
  const cookies = new Map<string, string[]>();
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

/** The one value of a parameter; a violation where it was given more than once. */
export function single(
  parameters: Parameters,
  name: string,
  violations: Violations,
): string | undefined {
  const values = parameters.get(name);
  if (values === undefined) return undefined;
  if (values.length > 1) {
    violations.add(`/${pointerSegment(name)}`, "repeated", "must be given once");
    return undefined;
  }
  return values[0];
}

/** A number or, where the text is none, the text itself, which then fails the check of its type. */
export function numberFrom(text: string): number | string {
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
}

/** An integer that may be larger than a double holds, or the text itself. */
export function integerFrom(text: string): bigint | string {
  return /^-?(0|[1-9]\d{0,19})$/.test(text) ? BigInt(text) : text;
}

/** `true` or `false`, or the text itself. */
export function booleanFrom(text: string): boolean | string {
  return text === "true" ? true : text === "false" ? false : text;
}
