// The less common formats of strings.

const label = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;
/** RFC 1123. */
export function isHostname(text) {
  return text.length > 0 && text.length <= 253 && text.split(".").every((part) => label.test(part));
}

const idnLabel = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
/** RFC 5890, letters and digits of any script. */
export function isIdnHostname(text) {
  return text.length > 0 && text.length <= 253 &&
    text.split(".").every((part) => idnLabel.test(part));
}

/** RFC 6531: an email address with letters of any script. */
export function isIdnEmail(text) {
  const at = text.lastIndexOf("@");
  return at > 0 && at <= 64 && text.length <= 254 &&
    /^[^\s@"(),:;<>[\\\]]+$/u.test(text.slice(0, at)) &&
    isIdnHostname(text.slice(at + 1));
}

const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
export const isIpv4 = (text) => ipv4.test(text);

/** RFC 4291, section 2.2, without a zone. */
export function isIpv6(text) {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => half === "" ? [] : half.split(":"));
  let size = groups.length;
  const last = groups.at(-1);
  if (last?.includes(".")) {
    if (!isIpv4(last) || text.endsWith("::")) return false;
    groups.pop();
    size++;
  }
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? size < 8 : size === 8;
}

const reference = /^(?:[a-zA-Z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9a-fA-F]{2})*$/;
/** RFC 3986, absolute or relative. */
export const isUriReference = (text) =>
  reference.test(text) && !/^[^/?#]*[^a-zA-Z0-9+.:/?#-][^/?#:]*:/.test(text) &&
  !/^(?:\d|:)[^/?#]*:/.test(text);

const iri =
  /^[a-zA-Z][a-zA-Z0-9+.-]*:(?:[a-zA-Z0-9._~:/?#[\]@!$&'()*+,;=-]|[^\x00-\x9f\s]|%[0-9a-fA-F]{2})+$/u;
/** RFC 3987. */
export const isIri = (text) => iri.test(text);

const iriReference = /^(?:[a-zA-Z0-9._~:/?#[\]@!$&'()*+,;=-]|[^\x00-\x9f\s]|%[0-9a-fA-F]{2})*$/u;
export const isIriReference = (text) => iriReference.test(text);

const uriTemplate =
  /^(?:[^\x00-\x20"'%<>\\^`{|}]|%[0-9a-fA-F]{2}|\{[+#./;?&=,!@|]?[a-zA-Z0-9_.%]+(?::\d{1,4}|\*)?(?:,[a-zA-Z0-9_.%]+(?::\d{1,4}|\*)?)*\})*$/u;
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
