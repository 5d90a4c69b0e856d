// Bodies that are not, or not only, JSON.
import type { IncomingMessage } from "node:http";
import { malformedRequest } from "./errors.ts";
import { asBytes } from "./formats.ts";
import { admitting, type BodyOptions, hasBody, readBody, requireMediaType } from "./http.ts";
import { parseJson } from "./json.ts";
import { asText, type Decode, parseQuery } from "./parameters.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const json = /^(?:application|text)\/json$|\+json$/;

/** A field of a form, or a file among its parts. */
type Part = string | Uint8Array;

/** A form's fields in the order in which they were sent. */
export type Fields = ReadonlyMap<string, readonly Part[]>;

/** How the content of each media type but JSON becomes the value that is checked: text, or fields. */
export interface ContentOptions extends BodyOptions {
  decode?: Record<string, (content: never) => unknown>;
}

/** The body of a request by its media type: JSON, the fields of a form, text, or bytes. */
export async function readContent(
  request: IncomingMessage,
  options: ContentOptions,
): Promise<{ body: unknown; mediaType: string }> {
  const mediaTypes = options.mediaTypes ?? ["application/json"];
  if (!hasBody(request) && !isEmptyContent(request, mediaTypes)) {
    return { body: undefined, mediaType: "" };
  }
  const mediaType = requireMediaType(request, mediaTypes);
  const bytes = await readBody(request, options.limit);
  options.digest?.update(bytes);
  if (json.test(mediaType)) {
    return { body: bytes.length === 0 ? undefined : parseJson(bytes, options.depth), mediaType };
  }
  const content = contentOf(request, mediaType, bytes);
  const decode = options.decode?.[mediaType] as ((content: unknown) => unknown) | undefined;
  return { body: decode === undefined ? content : decode(content), mediaType };
}

/** Whether no bytes are content all the same: a form without a field, or an empty text. */
function isEmptyContent(request: IncomingMessage, mediaTypes: readonly string[]): boolean {
  const [type = ""] = (request.headers["content-type"] ?? "").split(";");
  const mediaType = admitting(type.trim().toLowerCase(), mediaTypes);
  return mediaType !== undefined && !json.test(mediaType) && mediaType !== "multipart/form-data";
}

function contentOf(
  request: IncomingMessage,
  mediaType: string,
  bytes: Uint8Array,
): unknown {
  if (mediaType === "application/x-www-form-urlencoded") return parseQuery(textOf(bytes));
  if (mediaType === "multipart/form-data") return partsOf(request, bytes);
  return mediaType.startsWith("text/") ? textOf(bytes) : bytes;
}

function textOf(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw malformedRequest(); // databases do not keep U+0000
  try {
    return utf8.decode(bytes);
  } catch {
    throw malformedRequest();
  }
}

const boundaryOf = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i;
const disposition = /^content-disposition:[ \t]*form-data[ \t]*;/i;
const fieldName = /;[ \t]*name=(?:"([^"]*)"|([^"; \t]+))/i;
const fileName = /;[ \t]*filename\*?=/i;

/** The parts of a `multipart/form-data` body (RFC 7578), all of whose texts are UTF-8. */
function partsOf(request: IncomingMessage, bytes: Uint8Array): Fields {
  const boundary = boundaryOf.exec(request.headers["content-type"] ?? "");
  if (boundary === null) throw malformedRequest();
  // A character for each byte, so that files stay as they are.
  const body = `\r\n${Buffer.from(bytes).toString("latin1")}`;
  const [, ...pieces] = body.split(`\r\n--${boundary[1] ?? boundary[2]}`);
  if (!/^--[ \t]*(?:\r\n[^]*)?$/.test(pieces.pop() ?? "")) throw malformedRequest();
  const parts = new Map<string, Part[]>();
  for (const piece of pieces) {
    const end = piece.indexOf("\r\n\r\n");
    const lines = piece.slice(0, Math.max(end, 0)).split("\r\n").slice(1);
    const header = lines.find((line) => disposition.test(line)) ?? "";
    const name = fieldName.exec(header);
    if (end < 0 || name === null) throw malformedRequest();
    const key = unescaped(textOf(Buffer.from(name[1] ?? name[2] ?? "", "latin1")));
    const content = Buffer.from(piece.slice(end + 4), "latin1");
    const part = fileName.test(header) ? content : textOf(content);
    const known = parts.get(key);
    if (known === undefined) parts.set(key, [part]);
    else known.push(part);
  }
  return parts;
}

function unescaped(name: string): string {
  return name.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%22", '"');
}

/** How each field becomes a property: in brackets, each of several of its name becomes an element. */
type Shape = Record<string, Decode | readonly [Decode]>;

/** An object of fields. A single value that comes more often, and so is none, becomes a list of texts. */
export function fieldsOf(shape: Shape, others: Decode | readonly [Decode] = asText) {
  return (fields: Fields): Record<string, unknown> => {
    const members = [...fields].map(([name, values]): [string, unknown] => {
      const how = Object.hasOwn(shape, name) ? shape[name] ?? others : others;
      if (typeof how !== "function") return [name, values.map((value) => decoded(value, how[0]))];
      const [value] = values;
      if (value !== undefined && values.length === 1) return [name, decoded(value, how)];
      return [name, values.map((each) => decoded(each, asText))];
    });
    return Object.fromEntries(members);
  };
}

/** A file stands for no value but bytes, and a field is a file without a name. */
function decoded(part: Part, decode: Decode): unknown {
  if (decode === asBytes) return asBytes(part);
  return typeof part === "string" ? decode(part) : null;
}
