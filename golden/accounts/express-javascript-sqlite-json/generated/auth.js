// Who calls, and what they may do.
import { forbidden, invalidToken, unauthorized } from "./runtime/errors.js";
import { isUuid } from "./runtime/formats.js";
import { bearerToken, JwtTokens, keyFrom } from "./runtime/jwt.js";

/** Makes principals of the credentials of requests. */
export class Auth {
  #bearer;

  constructor(environment, log) {
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
  async bearer(request) {
    const principal = await this.optionalBearer(request);
    if (principal === undefined) throw unauthorized("Bearer");
    return principal;
  }

  /** The caller, where there is a credential at all; 401 with one that does not hold. */
  async optionalBearer(request) {
    const token = bearerToken(request);
    if (token === undefined) return undefined;
    return bearerPrincipal(await this.#bearer.verify(token));
  }

  /** A token that says this of its holder. */
  issueBearer(claims) {
    return this.#bearer.issue({ ...claims });
  }
}

/** The principal of a token whose claims are what the contract says they are. */
function bearerPrincipal(claims) {
  const sub = claims.sub;
  if (typeof sub !== "string" || !isUuid(sub)) throw invalidToken();
  const role = claims.role;
  if (typeof role !== "string" || !["MEMBER", "ADMIN"].includes(role)) throw invalidToken();
  return { sub: sub.toLowerCase(), role };
}

/** Who may call `listUsers`: judged before the request is read. */
export function authorizeListUsers(principal) {
  if (principal.role === "ADMIN") return;
  throw forbidden();
}

/** Who may call `getUser` for this User. */
export function authorizeGetUserOf(principal, user) {
  if (user.id === principal.sub) return;
  if (principal.role === "ADMIN") return;
  throw forbidden();
}

/** Who may call `updateUser` for this User. */
export function authorizeUpdateUserOf(principal, user) {
  if (user.id === principal.sub) return;
  throw forbidden();
}

/** Who may call `deleteUser` for this User. */
export function authorizeDeleteUserOf(principal, user) {
  if (user.id === principal.sub) return;
  if (principal.role === "ADMIN") return;
  throw forbidden();
}
