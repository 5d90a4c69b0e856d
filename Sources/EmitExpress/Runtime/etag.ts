// Entity tags (RFC 9110, section 8.8.3): strong, made from what is answered.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { preconditionFailed, preconditionRequired } from "./errors.ts";
import { answerEmpty, answerJson } from "./http.ts";
import { writeJson } from "./json.ts";

/** The tag of a representation. */
export function entityTag(value: unknown): string {
  return `"${createHash("sha256").update(writeJson(value)).digest("base64url").slice(0, 27)}"`;
}

/** Answers with JSON and its tag; 304 where the client has it already. */
export function answerTagged(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  value: unknown,
  mediaType?: string,
): void {
  const tag = entityTag(value);
  const known = request.headers["if-none-match"];
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (isRead && known !== undefined && lists(known, tag, true)) {
    return answerEmpty(response, 304, { ETag: tag });
  }
  answerJson(response, status, value, { ETag: tag }, mediaType);
}

/** Throws unless `If-Match` lists the tag of what there is. */
export function requireMatch(
  header: string | undefined,
  current: unknown,
  isRequired: boolean,
): void {
  if (header === undefined) {
    if (isRequired) throw preconditionRequired();
    return;
  }
  if (!lists(header, entityTag(current), false)) throw preconditionFailed();
}

function lists(header: string, tag: string, isWeak: boolean): boolean {
  return header.split(",").map((part) => part.trim()).some((part) =>
    part === "*" || part === tag || (isWeak && part === `W/${tag}`)
  );
}
