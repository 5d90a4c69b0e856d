// Bodies that are not, or not only, JSON.

import { malformedRequest } from "./errors.js";
import { admitting, hasBody, readBody, requireMediaType } from "./http.js";
import { parseJson } from "./json.js";
import { asText, parseQuery } from "./parameters.js";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const json = /^(?:application|text)\/json$|\+json$/;

/** The body of a request by its media type: JSON, the fields of a form, text, or bytes. */
export async function readContent(
  request,
  options,
) {
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
  const decode = options.decode?.[mediaType];
  return { body: decode === undefined ? content : decode(content), mediaType };
}

/** Whether no bytes are content all the same: a form without a field, or an empty text. */
function isEmptyContent(request, mediaTypes) {
  const [type = ""] = (request.headers["content-type"] ?? "").split(";");
  const mediaType = admitting(type.trim().toLowerCase(), mediaTypes);
  return mediaType !== undefined && !json.test(mediaType) && mediaType !== "multipart/form-data";
}

function contentOf(
  request,
  mediaType,
  bytes,
) {
  if (mediaType === "application/x-www-form-urlencoded") return parseQuery(textOf(bytes));
  if (mediaType === "multipart/form-data") return partsOf(request, bytes);
  return mediaType.startsWith("text/") ? textOf(bytes) : bytes;
}

function textOf(bytes) {
  if (bytes.includes(0)) throw malformedRequest(); // databases do not keep U+0000
  try {
    return utf8.decode(bytes);
  } catch {
    throw malformedRequest();
  }
}

/** The parts of a `multipart/form-data` body (RFC 7578), all of which is UTF-8. */
async function partsOf(
  request,
  bytes,
) {
  textOf(bytes);
  const parts = new Map();
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

/** An object of fields. A single value that comes more often, and so is none, becomes a list of texts. */
export function fieldsOf(shape, others = asText) {
  return (fields) => {
    const members = [...fields].map(([name, values]) => {
      const how = Object.hasOwn(shape, name) ? shape[name] ?? others : others;
      if (typeof how !== "function") return [name, values.map((value) => decoded(value, how[0]))];
      const [value] = values;
      return [name, value !== undefined && values.length === 1 ? decoded(value, how) : values];
    });
    return Object.fromEntries(members);
  };
}

function decoded(text, decode) {
  return text === null ? null : decode(text);
}
