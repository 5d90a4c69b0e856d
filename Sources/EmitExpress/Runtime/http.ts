// What every endpoint does between the bytes of a request and those of its answer.
import { type Hash, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Request, RequestHandler, Response } from "express";
import {
  ApiError,
  internalError,
  malformedRequest,
  methodNotAllowed as methodNotAllowedError,
  notAcceptable,
  notFound,
  payloadTooLarge,
  unsupportedMediaType,
} from "./errors.ts";
import { parseJson, writeJson } from "./json.ts";
import type { Logger } from "./log.ts";

type Next = (error?: unknown) => void;

/** An asynchronous handler whose rejection reaches the error handler, on Express 4 too. */
export function endpoint(
  handle: (request: Request, response: Response) => Promise<void>,
): RequestHandler {
  return (request, response, next) => {
    handle(request, response).catch(next);
  };
}

/** Gives every answer an `X-Request-Id`: the client's own where it is harmless. */
export function requestId(request: IncomingMessage, response: ServerResponse, next: Next): void {
  const given = request.headers["x-request-id"];
  const usable = typeof given === "string" && /^[A-Za-z0-9._-]{1,128}$/.test(given);
  response.setHeader("X-Request-Id", usable ? given : randomUUID());
  next();
}

/** Refuses a target with U+0000 in it, which databases do not keep. */
export function refuseNul(request: IncomingMessage, _response: ServerResponse, next: Next): void {
  next(request.url?.includes("%00") ? malformedRequest() : undefined);
}

/** The last handler of a path: answers `OPTIONS`, and refuses every method that is not in `allow`. */
export function onlyMethods(allow: string): RequestHandler {
  return (request, response, next) => {
    if (request.method !== "OPTIONS") return next(methodNotAllowedError(allow));
    response.writeHead(204, { Allow: allow }).end();
  };
}

/** The handler after all routes. */
export function noRoute(_request: IncomingMessage, _response: ServerResponse, next: Next): void {
  next(notFound());
}

/** How the project spells its errors. */
export interface ErrorStyle {
  errorMediaType: string;
  errorBody(error: ApiError): unknown;
}

/** Answers whatever a handler threw; what was not meant for the client is logged, and told as a bare 500. */
export function errorHandler(style: ErrorStyle, log: Logger) {
  return (
    error: unknown,
    _request: IncomingMessage,
    response: ServerResponse,
    _next: Next,
  ): void => {
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

function apiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  // Express reports an escape in a path that is not UTF-8 this way.
  if (error instanceof URIError) return malformedRequest();
  return internalError(error);
}

/** Answers with JSON. */
export function answerJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers?: Record<string, string>,
  mediaType = "application/json",
): void {
  const body = writeJson(value);
  response.writeHead(status, {
    ...headers,
    "Content-Type": mediaType,
    "Content-Length": Buffer.byteLength(body),
  }).end(body);
}

/** Answers with text or bytes. */
export function answerText(
  response: ServerResponse,
  status: number,
  mediaType: string,
  value: string | Uint8Array,
): void {
  response.writeHead(status, {
    "Content-Type": mediaType,
    "Content-Length": Buffer.byteLength(value),
  }).end(value);
}

/** Answers without a body. */
export function answerEmpty(
  response: ServerResponse,
  status: number,
  headers?: Record<string, string>,
): void {
  response.writeHead(status, headers).end();
}

/** The media type among those on offer that `Accept` likes best; 406 when it admits none. */
export function negotiate(request: IncomingMessage, ...offers: readonly string[]): string {
  const accept = request.headers.accept;
  const [first = "application/json"] = offers;
  if (accept === undefined || accept === "" || accept === "*/*" || accept === first) return first;
  const ranges = accept.split(",").map(mediaRange);
  let best: string | undefined;
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

function mediaRange(text: string): { type: string; quality: number } {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
}

/** What an operation accepts as its body: JSON of at most a mebibyte, where nothing else is said. */
export interface BodyOptions {
  mediaTypes?: readonly string[];
  limit?: number;
  /** How deep arrays and objects may nest. */
  depth?: number;
  /** Is fed what was read. */
  digest?: Hash;
}

const onlyJson = ["application/json"];

/** The JSON of a body: 415, 413 and 400 in that order. `undefined` where there is no body at all. */
export async function readJson(
  request: IncomingMessage,
  options: BodyOptions = {},
): Promise<unknown> {
  if (!hasBody(request)) return undefined;
  requireMediaType(request, options.mediaTypes ?? onlyJson);
  const bytes = await readBody(request, options.limit);
  options.digest?.update(bytes);
  return bytes.length === 0 ? undefined : parseJson(bytes, options.depth);
}

/** Whether a request carries a body, be it an empty one in chunks. */
export function hasBody(request: IncomingMessage): boolean {
  return request.headers["transfer-encoding"] !== undefined ||
    Number(request.headers["content-length"] ?? 0) > 0;
}

/** The media type, or else the range of them, that admits a body's type; nothing admits a body without one. */
export function admitting(type: string, accepted: readonly string[]): string | undefined {
  const [kind] = type.split("/");
  if (kind === "") return undefined;
  return [type, `${kind}/*`, "*/*"].find((candidate) => accepted.includes(candidate));
}

/** What admits the body among these types; 415 where nothing does, or it is not UTF-8, or compressed. */
export function requireMediaType(request: IncomingMessage, accepted: readonly string[]): string {
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
export function readBody(request: IncomingMessage, limit = 1024 * 1024): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > limit) {
    return Promise.reject(payloadTooLarge());
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > limit) return stop(payloadTooLarge());
      chunks.push(chunk);
    };
    const onEnd = (): void => {
      const [only] = chunks;
      resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
    };
    const stop = (error: unknown): void => {
      request.off("data", onData).off("end", onEnd).resume();
      reject(error);
    };
    request.on("data", onData).on("end", onEnd).on("error", stop)
      .on("close", () => request.complete || stop(malformedRequest()));
  });
}
