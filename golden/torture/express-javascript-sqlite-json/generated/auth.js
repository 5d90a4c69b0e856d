// Who calls, and what they may do.
import { forbidden, invalidToken, unauthorized } from "./runtime/errors.js";
import { isUuid } from "./runtime/formats.js";
import { bearerToken, JwtTokens, keyFrom } from "./runtime/jwt.js";

/** Makes principals of the credentials of requests. */
export class Auth {
  #bearer;

  constructor(environment, log) {
    this.#bearer = new JwtTokens({
      algorithms: ["HS256", "HS512"],
      key: keyFrom(environment, "JWT_SECRET", log),
      issuer: "https://torture.example/?a=\"b\"&c='d'#${e}",
      audience: 'x\\y "z" ${w}',
      lifetime: 900,
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
  const type_ = claims.type;
  const permittedType = [
    "class",
    "default",
    "new",
    "None",
    "True",
    "nil",
    "self",
    "_",
    "__x__",
    "A",
    "a",
  ];
  if (typeof type_ !== "string" || !permittedType.includes(type_)) {
    throw invalidToken();
  }
  const class_ = claims.class;
  if (class_ !== undefined && (typeof class_ !== "string")) throw invalidToken();
  const default_ = claims.default;
  if (default_ !== undefined && (!Array.isArray(default_))) throw invalidToken();
  return { sub: sub.toLowerCase(), type: type_, class: class_, default: default_ };
}

/** Who may call `createPair`: judged before the request is read. */
export function authorizeCreatePair(principal) {
  if (principal.class === "x") return;
  if ((principal.type === "class" || principal.type === "default")) return;
  throw forbidden();
}

/** Who may call `updatePair`: judged before the request is read. */
export function authorizeUpdatePair(principal) {
  if (principal.type === "new") return;
  throw forbidden();
}
