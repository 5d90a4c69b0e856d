// What every endpoint does between the bytes of a request and those of its answer.
import { randomUUID } from "node:crypto";
import {
  ApiError,
  internalError,
  malformedRequest,
  methodNotAllowed as methodNotAllowedError,
  notAcceptable,
  notFound,
  payloadTooLarge,
  unsupportedMediaType,
} from "./errors.js";
import { parseJson, writeJson } from "./json.js";

/** An asynchronous handler whose rejection reaches the error handler, on Express 4 too. */
export function endpoint(
  handle,
) {
  return (request, response, next) => {
    handle(request, response).catch(next);
  };
}

/** Gives every answer an `X-Request-Id`: the client's own where it is harmless. */
export function requestId(request, response, next) {
  const given = request.headers["x-request-id"];
  const usable = typeof given === "string" && /^[A-Za-z0-9._-]{1,128}$/.test(given);
  response.setHeader("X-Request-Id", usable ? given : randomUUID());
  next();
}

/** Refuses a target with U+0000 in it, which databases do not keep. */
export function refuseNul(request, _response, next) {
  next(request.url?.includes("%00") ? malformedRequest() : undefined);
}

/** The last handler of a path: answers `OPTIONS`, and refuses every method that is not in `allow`. */
export function onlyMethods(allow) {
  return (request, response, next) => {
    if (request.method !== "OPTIONS") return next(methodNotAllowedError(allow));
    response.writeHead(204, { Allow: allow }).end();
  };
}

/** The handler after all routes. */
export function noRoute(_request, _response, next) {
  next(notFound());
}

/** Answers whatever a handler threw; what was not meant for the client is logged, and told as a bare 500. */
export function errorHandler(style, log) {
  return (
    error,
    _request,
    response,
    _next,
  ) => {
    const answer = apiError(error);
    if (answer.status >= 500) {
      log.error(answer.message, {
        requestId: response.getHeader("X-Request-Id"),
        error: answer.cause ?? answer,
      });
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const body = writeJson(style.errorBody(answer));
    response.writeHead(answer.status, {
      ...answer.headers,
      "Content-Type": style.errorMediaType,
      "Content-Length": Buffer.byteLength(body),
    }).end(body);
  };
}

function apiError(error) {
  if (error instanceof ApiError) return error;
  // Express reports an escape in a path that is not UTF-8 this way.
  if (error instanceof URIError) return malformedRequest();
  return internalError(error);
}

/** Answers with JSON. */
export function answerJson(
  response,
  status,
  value,
  headers,
  mediaType = "application/json",
) {
  const body = writeJson(value);
  response.writeHead(status, {
    ...headers,
    "Content-Type": mediaType,
    "Content-Length": Buffer.byteLength(body),
  }).end(body);
}

/** Answers with text or bytes. */
export function answerText(
  response,
  status,
  mediaType,
  value,
) {
  response.writeHead(status, {
    "Content-Type": mediaType,
    "Content-Length": Buffer.byteLength(value),
  }).end(value);
}

/** Answers without a body. */
export function answerEmpty(
  response,
  status,
  headers,
) {
  response.writeHead(status, headers).end();
}

/** The media type among those on offer that `Accept` likes best; 406 when it admits none. */
export function negotiate(request, ...offers) {
  const accept = request.headers.accept;
  const [first = "application/json"] = offers;
  if (accept === undefined || accept === "" || accept === "*/*" || accept === first) return first;
  const ranges = accept.split(",").map(mediaRange);
  let best;
  let bestQuality = 0;
  for (const offer of offers) {
    const [type] = offer.split("/");
    const match = ranges.find((range) => range.type === offer) ??
      ranges.find((range) => range.type === `${type}/*`) ??
      ranges.find((range) => range.type === "*/*");
    if (match !== undefined && match.quality > bestQuality) {
      best = offer;
      bestQuality = match.quality;
    }
  }
  if (best === undefined) throw notAcceptable();
  return best;
}

function mediaRange(text) {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
}

const onlyJson = ["application/json"];

/** The JSON of a body: 415, 413 and 400 in that order. `undefined` where there is no body at all. */
export async function readJson(
  request,
  options = {},
) {
  if (!hasBody(request)) return undefined;
  requireMediaType(request, options.mediaTypes ?? onlyJson);
  const bytes = await readBody(request, options.limit);
  options.digest?.update(bytes);
  return bytes.length === 0 ? undefined : parseJson(bytes, options.depth);
}

/** Whether a request carries a body, be it an empty one in chunks. */
export function hasBody(request) {
  return request.headers["transfer-encoding"] !== undefined ||
    Number(request.headers["content-length"] ?? 0) > 0;
}

/** The media type, or else the range of them, that admits a body's type; nothing admits a body without one. */
export function admitting(type, accepted) {
  const [kind] = type.split("/");
  if (kind === "") return undefined;
  return [type, `${kind}/*`, "*/*"].find((candidate) => accepted.includes(candidate));
}

/** What admits the body among these types; 415 where nothing does, or it is not UTF-8, or compressed. */
export function requireMediaType(request, accepted) {
  const header = request.headers["content-type"];
  if (header === undefined) throw unsupportedMediaType();
  const [type = "", ...parameters] = header.split(";").map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="));
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  const encoding = request.headers["content-encoding"] ?? "identity";
  const admitted = admitting(type, accepted);
  if (admitted === undefined || !utf8 || encoding !== "identity") throw unsupportedMediaType();
  return admitted;
}

/** The bytes of a body; 413 when there are more than `limit`. */
export function readBody(request, limit = 1024 * 1024) {
  if (Number(request.headers["content-length"] ?? 0) > limit) {
    return Promise.reject(payloadTooLarge());
  }
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    const onData = (chunk) => {
      size += chunk.length;
      if (size > limit) return stop(payloadTooLarge());
      chunks.push(chunk);
    };
    const onEnd = () => {
      const [only] = chunks;
      resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
    };
    const stop = (error) => {
      request.off("data", onData).off("end", onEnd).resume();
      reject(error);
    };
    request.on("data", onData).on("end", onEnd).on("error", stop)
      .on("close", () => request.complete || stop(malformedRequest()));
  });
}
