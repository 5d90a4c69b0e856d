// Who calls, and what they may do.
import { forbidden, insufficientScope, invalidToken, unauthorized } from "./runtime/errors.js";
import { isUuid } from "./runtime/formats.js";
import { bearerToken, JwtTokens, keyFrom, scopesOf } from "./runtime/jwt.js";

/** Makes principals of the credentials of requests. */
export class Auth {
  #person;

  constructor(environment, log) {
    this.#person = new JwtTokens({
      algorithms: ["HS512"],
      key: keyFrom(environment, "JWT_SECRET", log),
      issuer: "https://id.example",
      audience: "notes",
      lifetime: 300,
      leeway: 30,
    });
  }

  /** The caller; 401 without a credential, and with one that does not hold. */
  async person(request) {
    const principal = await this.optionalPerson(request);
    if (principal === undefined) throw unauthorized("Bearer");
    return principal;
  }

  /** The caller, where there is a credential at all; 401 with one that does not hold. */
  async optionalPerson(request) {
    const token = bearerToken(request);
    if (token === undefined) return undefined;
    return personPrincipal(await this.#person.verify(token));
  }

  /** A token that says this of its holder. */
  issuePerson(claims) {
    return this.#person.issue({ ...claims });
  }
}

/** The principal of a token whose claims are what the contract says they are. */
function personPrincipal(claims) {
  const sub = claims.sub;
  if (typeof sub !== "string" || !isUuid(sub)) throw invalidToken();
  const groups = claims.groups;
  if (!Array.isArray(groups)) throw invalidToken();
  const verified = claims.verified;
  if (typeof verified !== "boolean") throw invalidToken();
  const level = claims.level;
  if (level !== undefined && (!Number.isInteger(level))) throw invalidToken();
  return { sub: sub.toLowerCase(), groups, verified, level, scopes: scopesOf(claims) };
}

/** Who may call `createNote`: judged before the request is read. */
export function authorizeCreateNote(principal) {
  if (principal.scopes.includes("notes:write")) return;
  throw insufficientScope(["notes:write"]);
}

/** Who may call `listOwnNotes`: judged before the request is read. */
export function authorizeListOwnNotes(principal) {
  if (principal.scopes.includes("notes:read")) return;
  throw insufficientScope(["notes:read"]);
}

/** Who may call `createOnce`: judged before the request is read. */
export function authorizeCreateOnce(principal) {
  if (principal.scopes.includes("notes:write") && principal.scopes.includes("notes:admin")) return;
  throw insufficientScope(["notes:write", "notes:admin"]);
}

/** Who may call `getSecretNote`: judged before the request is read. */
export function authorizeGetSecretNote(principal) {
  if (principal.verified === true && (principal.level === 3 || principal.level === 4)) return;
  throw forbidden();
}

/** Who may call `getRationedNote`: judged before the request is read. */
export function authorizeGetRationedNote(principal) {
  if (principal.scopes.includes("notes:read")) return;
  throw insufficientScope(["notes:read"]);
}

/** Who may call `getNote`: judged before the request is read. */
export function authorizeGetNote(principal) {
  if (principal.scopes.includes("notes:read")) return;
  throw insufficientScope(["notes:read"]);
}

/** Who may call `updateNote`: judged before the request is read. */
export function authorizeUpdateNote(principal) {
  if (principal.scopes.includes("notes:write")) return;
  if (principal.scopes.includes("notes:admin")) return;
  throw insufficientScope(["notes:write"]);
}

/** Who may call `updateNote` for this Note. */
export function authorizeUpdateNoteOf(principal, note) {
  if (principal.scopes.includes("notes:write") && note.authorId === principal.sub) return;
  if (principal.scopes.includes("notes:admin")) return;
  throw insufficientScope(["notes:write"]);
}

/** Who may call `deleteNote` for this Note. */
export function authorizeDeleteNoteOf(principal, note) {
  if (note.authorId === principal.sub) return;
  if ((principal.groups?.includes("moderators") || principal.groups?.includes("staff"))) return;
  throw forbidden();
}
