// Access tokens: signed and verified by jose, never by hand.
import { createPublicKey, createSecretKey } from "node:crypto";
import { createRemoteJWKSet, jwtVerify, SignJWT } from "jose";
import { invalidToken } from "./errors.js";
import { secretFrom } from "./server.js";

/** Issues and verifies the tokens of one scheme. */
export class JwtTokens {
  #options;

  constructor(options) {
    this.#options = options;
  }

  /** A token with these claims. */
  async issue(claims) {
    const { algorithms: [alg = "HS256"], key, issuer, audience, lifetime } = this.#options;
    if (typeof key === "function" || key.type === "public") {
      throw new Error("tokens are issued by whoever has the private key");
    }
    const token = new SignJWT(claims)
      .setProtectedHeader({ alg, typ: "JWT" })
      .setIssuedAt()
      .setExpirationTime(`${lifetime}s`);
    if (issuer !== undefined) token.setIssuer(issuer);
    if (audience !== undefined) token.setAudience(audience);
    return await token.sign(key);
  }

  /** The claims of a token that holds; 401 otherwise. */
  async verify(token) {
    const { algorithms, key, issuer, audience, leeway } = this.#options;
    const expected = {
      algorithms,
      clockTolerance: leeway,
      ...(issuer !== undefined && { issuer }),
      ...(audience !== undefined && { audience }),
    };
    try {
      const { payload } = typeof key === "function"
        ? await jwtVerify(token, key, expected)
        : await jwtVerify(token, key, expected);
      if (payload.exp === undefined) throw new Error("the token never expires");
      return payload;
    } catch (error) {
      throw invalidToken(error);
    }
  }
}

/** The key that an environment variable holds: a URL of a key set, a public key in PEM, or else a secret. */
export function keyFrom(environment, name, log) {
  const given = environment[name] ?? "";
  if (given.startsWith("https://") || given.startsWith("http://")) {
    return createRemoteJWKSet(new URL(given));
  }
  if (given.startsWith("-----BEGIN")) return createPublicKey(given);
  return createSecretKey(secretFrom(environment, name, log));
}

/** The token of `Authorization: Bearer`, where there is one. */
export function bearerToken(request) {
  const header = request.headers.authorization;
  if (header === undefined || !/^bearer(?: |$)/i.test(header)) return undefined;
  const match = /^bearer +([A-Za-z0-9._~+/=-]+) *$/i.exec(header);
  if (match === null) throw invalidToken();
  return match[1];
}

/** The scopes that a token grants (RFC 8693, section 4.2). */
export function scopesOf(claims) {
  return typeof claims.scope === "string"
    ? claims.scope.split(" ").filter((scope) => scope !== "")
    : [];
}
