// The formats of strings, and how long a string is.

/** The length of a string in Unicode code points, which is what a contract counts. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index++) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xd800) {
      if ((text.charCodeAt(index + 1) & 0xfc00) === 0xdc00) {
        count--;
        index++;
      }
    }
  }
  return count;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => uuid.test(text);

const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
export const isIpv4 = (text: string): boolean => ipv4.test(text);

/** RFC 4291, section 2.2, without a zone. */
export function isIpv6(text: string): boolean {
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

const label = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;
/** RFC 1123. */
export function isHostname(text: string): boolean {
  return text.length > 0 && text.length <= 253 && text.split(".").every((part) => label.test(part));
}

/** RFC 5321, section 4.1.3: an address in brackets where a domain would be. */
export function isAddressLiteral(text: string): boolean {
  if (!text.startsWith("[") || !text.endsWith("]")) return false;
  const address = text.slice(1, -1);
  return /^IPv6:/i.test(address) ? isIpv6(address.slice(5)) : isIpv4(address);
}

const mailbox =
  /^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[ !#-[\]-~]|\\[ -~])*")$/;
/** RFC 5321, section 4.1.2: `Mailbox`. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  if (at < 1 || at > 64 || text.length > 254 || !mailbox.test(text.slice(0, at))) return false;
  const domain = text.slice(at + 1);
  return isHostname(domain) || isAddressLiteral(domain);
}

// RFC 3986, appendix A.
const escape = "%[0-9a-f]{2}";
const host =
  `(?:\\[(?:[0-9a-f:.]+|v[0-9a-f]+\\.[\\w.~!$&'()*+,;=:-]+)\\]|(?:[\\w.~!$&'()*+,;=-]|${escape})*)`;
const authority = `(?:(?:[\\w.~!$&'()*+,;=:-]|${escape})*@)?${host}(?::\\d*)?`;
const segments = `(?:[\\w.~!$&'()*+,;=:@/-]|${escape})*`;
const query = `(?:[\\w.~!$&'()*+,;=:@/?-]|${escape})*`;
const rest = `(?:\\?${query})?(?:#${query})?`;
const uri = new RegExp(
  `^[a-z][a-z0-9+.-]*:(?://${authority}(?:/${segments})?|(?!//)${segments})${rest}$`,
  "i",
);
const relative = new RegExp(
  `^(?://${authority}(?:/${segments})?|(?!//)(?:[\\w.~!$&'()*+,;=@-]|${escape})*(?:/${segments})?)${rest}$`,
  "i",
);
/** An absolute URI. */
export const isUri = (text: string): boolean => uri.test(text);
export const isUriReference = (text: string): boolean => uri.test(text) || relative.test(text);

const decimal = /^-?(0|[1-9][0-9]*)(?:\.([0-9]+))?$/;
/** A decimal of at most so many digits in all, and so many after the point. */
export function isDecimal(text: string, precision: number, scale: number): boolean {
  const match = decimal.exec(text);
  if (match === null) return false;
  const [, whole = "", fraction = ""] = match;
  return (whole === "0" ? 0 : whole.length) <= precision - scale && fraction.length <= scale;
}

const date = /^(\d{4})-(\d{2})-(\d{2})$/;
/** RFC 3339 `full-date`, of a day that there is. No calendar of a database has a year 0. */
export function isDate(text: string): boolean {
  const match = date.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

const localTime = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?$/;
/** RFC 3339 `partial-time`. */
export const isLocalTime = (text: string): boolean => localTime.test(text);

const time =
  /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;
/** RFC 3339 `full-time`. A leap second is the last of a day in UTC. */
export function isTime(text: string): boolean {
  const match = time.exec(text);
  if (match === null) return false;
  if (match[3] !== "60") return true;
  const offset = (Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) * (match[4] === "-" ? -1 : 1);
  return (Number(match[1]) * 60 + Number(match[2]) - offset + 1440) % 1440 === 1439;
}

/** An RFC 3339 `date-time` whose moment has a year from 1 to 9999 in UTC too. */
export function isDateTime(text: string): boolean {
  if (!/^.{10}[Tt]/.test(text) || !isDate(text.slice(0, 10)) || !isTime(text.slice(11))) {
    return false;
  }
  const year = momentOf(text).getUTCFullYear();
  return year >= 1 && year <= 9999;
}

/** The same moment in UTC, with milliseconds. */
export const toUtc = (text: string): string => momentOf(text).toISOString();

/** A leap second is the first of the next day. */
function momentOf(text: string): Date {
  const milliseconds = text.toUpperCase().replace(/(\.\d{3})\d+/, "$1");
  const leap = milliseconds.replace(/^(.{17})60/, "$159");
  return leap === milliseconds ? new Date(leap) : new Date(Date.parse(leap) + 1000);
}

const duration =
  /^P(?=.)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?)$/;
/** RFC 3339, appendix A. */
export const isDuration = (text: string): boolean => duration.test(text);

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** Base64 with padding (RFC 4648, section 4). */
export const isBase64 = (text: string): boolean => base64.test(text);

/** Whether a value is the bytes of a file, or text in its place. */
export function isBinary(value: unknown): value is string | Uint8Array {
  return typeof value === "string" || value instanceof Uint8Array;
}

/** The bytes of a file, or of text in its place. */
export function asBytes(value: string | Uint8Array): Uint8Array {
  return typeof value === "string" ? Buffer.from(value) : value;
}

/** The text that bytes are, as JSON has them. */
export function binaryText(value: string | Uint8Array): string {
  return typeof value === "string" ? value : Buffer.from(value).toString();
}

/** Text as it is, and a character for each byte of a file. */
export function characters(value: string | Uint8Array): string {
  return typeof value === "string" ? value : Buffer.from(value).toString("latin1");
}
