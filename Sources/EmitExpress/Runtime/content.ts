// Bodies that are not, or not only, JSON.
import type { IncomingMessage } from "node:http";
import { malformedRequest } from "./errors.ts";
import { admitting, type BodyOptions, hasBody, readBody, requireMediaType } from "./http.ts";
import { parseJson } from "./json.ts";
import { asText, type Decode, parseQuery } from "./parameters.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const json = /^(?:application|text)\/json$|\+json$/;

/** The texts of a form's fields in the order in which they were sent; null for a file. */
export type Fields = ReadonlyMap<string, readonly (string | null)[]>;

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
  const content = await contentOf(request, mediaType, bytes);
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

/** The parts of a `multipart/form-data` body (RFC 7578), all of which is UTF-8. */
async function partsOf(
  request: IncomingMessage,
  bytes: Uint8Array,
): Promise<Fields> {
  textOf(bytes);
  const parts = new Map<string, (string | null)[]>();
  try {
    const headers = { "Content-Type": request.headers["content-type"] ?? "" };
    for (const [name, part] of await new Response(new Uint8Array(bytes), { headers }).formData()) {
      const text = typeof part === "string" ? part : null;
      const known = parts.get(name);
      if (known === undefined) parts.set(name, [text]);
      else known.push(text);
    }
  } catch {
    throw malformedRequest();
  }
  return parts;
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
      return [name, value !== undefined && values.length === 1 ? decoded(value, how) : values];
    });
    return Object.fromEntries(members);
  };
}

function decoded(text: string | null, decode: Decode): unknown {
  return text === null ? null : decode(text);
}
