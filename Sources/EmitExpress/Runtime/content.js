// Bodies that are not, or not only, JSON.

import { malformedRequest } from "./errors.js";
import { hasBody, readBody, requireMediaType } from "./http.js";
import { parseJson } from "./json.js";
import { parseQuery } from "./parameters.js";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The body of a request by its media type: JSON, a form's fields, text, or bytes. */
export async function readContent(
  request,
  options,
) {
  if (!hasBody(request)) return { body: undefined, mediaType: "" };
  const mediaType = requireMediaType(request, options.mediaTypes ?? ["application/json"]);
  const bytes = await readBody(request, options.limit);
  options.digest?.update(bytes);
  if (mediaType === "application/json" || mediaType.endsWith("+json")) {
    return { body: bytes.length === 0 ? undefined : parseJson(bytes, options.depth), mediaType };
  }
  if (mediaType === "application/x-www-form-urlencoded") return { body: formOf(bytes), mediaType };
  if (mediaType.startsWith("text/")) return { body: textOf(bytes), mediaType };
  return { body: bytes, mediaType };
}

function textOf(bytes) {
  try {
    return utf8.decode(bytes);
  } catch {
    throw malformedRequest();
  }
}

/** A field that comes once is a string; one that comes more often, a list. */
function formOf(bytes) {
  const fields = [];
  for (const [name, values] of parseQuery(textOf(bytes))) {
    fields.push([name, values.length === 1 ? values[0] ?? "" : values]);
  }
  return Object.fromEntries(fields);
}
