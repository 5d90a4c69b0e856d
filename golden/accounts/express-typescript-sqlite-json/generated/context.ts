// What every handler is given besides its request.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Auth } from "./auth.ts";
import type { Database } from "./runtime/database.ts";
import type { Logger } from "./runtime/log.ts";

/** What the service needs, opened once. */
export interface Services {
  auth: Auth;
  database: Database;
  log: Logger;
  close(): Promise<void>;
}

export interface Context extends Services {
  requestId: string;
  /** For what the contract does not say: its headers, or those of the answer. */
  request: IncomingMessage;
  response: ServerResponse;
}

/** The context of one request. */
export function contextOf(
  services: Services,
  request: IncomingMessage,
  response: ServerResponse,
): Context {
  return { ...services, requestId: String(response.getHeader("X-Request-Id")), request, response };
}
