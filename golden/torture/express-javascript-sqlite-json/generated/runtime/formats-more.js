// The less common formats of strings.

import { isAddressLiteral, isUri, isUriReference } from "./formats.js";

const idnLabel = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
/** RFC 5890, letters and digits of any script. */
export function isIdnHostname(text) {
  return text.length > 0 && text.length <= 253 &&
    text.split(".").every((part) => idnLabel.test(part));
}

const idnMailbox = /^(?:[^\s@"(),:;<>[\\\]]+|"(?:[^\x00-\x1f\x7f"\\]|\\[^\x00-\x1f\x7f])*")$/u;
/** RFC 6531: an email address with letters of any script. */
export function isIdnEmail(text) {
  const at = text.lastIndexOf("@");
  if (at < 1 || at > 64 || text.length > 254 || !idnMailbox.test(text.slice(0, at))) return false;
  const domain = text.slice(at + 1);
  return isIdnHostname(domain) || isAddressLiteral(domain);
}

/** RFC 3987, section 3.1: each character that only an IRI may hold becomes one that a URI may, too. */
const asUri = (text) =>
  text.replace(/[\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{efffd}]/gu, "u");

/** RFC 3987. */
export const isIri = (text) => /^[\x00-\x7f]/.test(text) && isUri(asUri(text));
export const isIriReference = (text) => isUriReference(asUri(text));

const variable = "(?:\\w|%[0-9a-fA-F]{2})(?:\\.?(?:\\w|%[0-9a-fA-F]{2}))*(?::[1-9]\\d{0,3}|\\*)?";
const uriTemplate = new RegExp(
  `^(?:[^\\x00-\\x20"%<>\\\\^\`{|}\\x7f-\\x9f]|%[0-9a-fA-F]{2}|\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\})*$`,
  "u",
);
/** RFC 6570. */
export const isUriTemplate = (text) => uriTemplate.test(text);

/** RFC 6901. */
export const isJsonPointer = (text) => /^(?:\/(?:[^~/]|~[01])*)*$/u.test(text);

export const isRelativeJsonPointer = (text) =>
  /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/u.test(text);

/** ECMA-262, with the `u` flag. */
export function isRegex(text) {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}
