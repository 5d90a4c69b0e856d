// Bodies that are not, or not only, JSON.

import { malformedRequest } from "./errors.js";
import { asBytes } from "./formats.js";
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
  const content = contentOf(request, mediaType, bytes);
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

const boundaryOf = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i;
const disposition = /^content-disposition:[ \t]*form-data[ \t]*;/i;
const fieldName = /;[ \t]*name=(?:"([^"]*)"|([^"; \t]+))/i;
const fileName = /;[ \t]*filename\*?=/i;

/** The parts of a `multipart/form-data` body (RFC 7578), all of whose texts are UTF-8. */
function partsOf(request, bytes) {
  const boundary = boundaryOf.exec(request.headers["content-type"] ?? "");
  if (boundary === null) throw malformedRequest();
  // A character for each byte, so that files stay as they are.
  const body = `\r\n${Buffer.from(bytes).toString("latin1")}`;
  const [, ...pieces] = body.split(`\r\n--${boundary[1] ?? boundary[2]}`);
  if (!/^--[ \t]*(?:\r\n[^]*)?$/.test(pieces.pop() ?? "")) throw malformedRequest();
  const parts = new Map();
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

function unescaped(name) {
  return name.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%22", '"');
}

/** An object of fields. A single value that comes more often, and so is none, becomes a list of texts. */
export function fieldsOf(shape, others = asText) {
  return (fields) => {
    const members = [...fields].map(([name, values]) => {
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
function decoded(part, decode) {
  if (decode === asBytes) return asBytes(part);
  return typeof part === "string" ? decode(part) : null;
}
