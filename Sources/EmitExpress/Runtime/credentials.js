// Credentials that are no tokens.

import { invalidToken } from "./errors.js";
import { cookiesOf, queryOf } from "./parameters.js";

/** The key of a request, where it has one. */
export function apiKey(
  request,
  place,
  name,
) {
  if (place === "header") {
    const value = request.headers[name.toLowerCase()];
    return Array.isArray(value) ? value[0] : value;
  }
  return (place === "query" ? queryOf(request) : cookiesOf(request)).get(name)?.[0];
}

/** The user and the password of `Authorization: Basic` (RFC 7617), where there is one. */
export function basicCredential(
  request,
) {
  const header = request.headers.authorization;
  if (header === undefined || !/^basic(?: |$)/i.test(header)) return undefined;
  const text = Buffer.from(header.slice(6).trim(), "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 0) throw invalidToken();
  return { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** The client's certificate, as the proxy before the service tells it (RFC 9440). */
export function clientCertificate(request) {
  const value = request.headers["client-cert"];
  return Array.isArray(value) ? value[0] : value;
}
