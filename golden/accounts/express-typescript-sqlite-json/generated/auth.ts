// Who calls, and what they may do.
import type { IncomingMessage } from "node:http";
import type { UserRow } from "./repositories/user.ts";
import { forbidden, invalidToken, unauthorized } from "./runtime/errors.ts";
import { isUuid } from "./runtime/formats.ts";
import { bearerToken, JwtTokens, keyFrom } from "./runtime/jwt.ts";
import type { Logger } from "./runtime/log.ts";
import type { Environment } from "./runtime/server.ts";
import type { Role } from "./types.ts";

/** A token of the signed-in user. */
export interface BearerPrincipal {
  sub: string;
  role: Role;
}

/** Makes principals of the credentials of requests. */
export class Auth {
  readonly #bearer: JwtTokens;

  constructor(environment: Environment, log: Logger) {
    this.#bearer = new JwtTokens({
      algorithms: ["HS256"],
      key: keyFrom(environment, "JWT_SECRET", log),
      issuer: "https://accounts.example",
      audience: "accounts",
      lifetime: 3600,
      leeway: 30,
    });
  }

  /** The caller; 401 without a credential, and with one that does not hold. */
  async bearer(request: IncomingMessage): Promise<BearerPrincipal> {
    const principal = await this.optionalBearer(request);
    if (principal === undefined) throw unauthorized("Bearer");
    return principal;
  }

  /** The caller, where there is a credential at all; 401 with one that does not hold. */
  async optionalBearer(request: IncomingMessage): Promise<BearerPrincipal | undefined> {
    const token = bearerToken(request);
    if (token === undefined) return undefined;
    return bearerPrincipal(await this.#bearer.verify(token));
  }

  /** A token that says this of its holder. */
  issueBearer(claims: BearerPrincipal): Promise<string> {
    return this.#bearer.issue({ ...claims });
  }
}

/** The principal of a token whose claims are what the contract says they are. */
function bearerPrincipal(claims: Record<string, unknown>): BearerPrincipal {
  const sub = claims.sub;
  if (typeof sub !== "string" || !isUuid(sub)) throw invalidToken();
  const role = claims.role;
  if (typeof role !== "string" || !["MEMBER", "ADMIN"].includes(role)) throw invalidToken();
  return { sub: sub.toLowerCase(), role: role as BearerPrincipal["role"] };
}

/** Who may call `listUsers`: judged before the request is read. */
export function authorizeListUsers(principal: BearerPrincipal): void {
  if (principal.role === "ADMIN") return;
  throw forbidden();
}

/** Who may call `getUser` for this User. */
export function authorizeGetUserOf(principal: BearerPrincipal, user: Pick<UserRow, "id">): void {
  if (user.id === principal.sub) return;
  if (principal.role === "ADMIN") return;
  throw forbidden();
}

/** Who may call `updateUser` for this User. */
export function authorizeUpdateUserOf(principal: BearerPrincipal, user: Pick<UserRow, "id">): void {
  if (user.id === principal.sub) return;
  throw forbidden();
}

/** Who may call `deleteUser` for this User. */
export function authorizeDeleteUserOf(principal: BearerPrincipal, user: Pick<UserRow, "id">): void {
  if (user.id === principal.sub) return;
  if (principal.role === "ADMIN") return;
  throw forbidden();
}
