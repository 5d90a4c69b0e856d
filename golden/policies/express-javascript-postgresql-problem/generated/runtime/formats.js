// The formats of strings, and how long a string is.

/** The length of a string in Unicode code points, which is what a contract counts. */
export function codePoints(text) {
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
export const isUuid = (text) => uuid.test(text);

// The address of HTML's `<input type="email">`, bounded as RFC 5321 does.
const email =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
export const isEmail = (text) => text.length <= 254 && email.test(text);

// RFC 3986: a scheme, then only characters that a URI may hold.
const uri = /^[a-zA-Z][a-zA-Z0-9+.-]*:(?:[a-zA-Z0-9._~:/?#[\]@!$&'()*+,;=-]|%[0-9a-fA-F]{2})+$/;
export const isUri = (text) => uri.test(text);

const decimal = /^-?(0|[1-9][0-9]*)(?:\.([0-9]+))?$/;
/** A decimal of at most so many digits in all, and so many after the point. */
export function isDecimal(text, precision, scale) {
  const match = decimal.exec(text);
  if (match === null) return false;
  const [, whole = "", fraction = ""] = match;
  return (whole === "0" ? 0 : whole.length) <= precision - scale && fraction.length <= scale;
}

const date = /^(\d{4})-(\d{2})-(\d{2})$/;
/** RFC 3339 `full-date`, of a day that there is. */
export function isDate(text) {
  const match = date.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isDay(year, month, day) {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

const time = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?$/;
/** RFC 3339 `partial-time`. */
export const isTime = (text) => time.test(text);

const dateTime =
  /^(\d{4})-(\d{2})-(\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
/** An RFC 3339 `date-time` whose moment has a year of four digits in UTC too. */
export function isDateTime(text) {
  const match = dateTime.exec(text);
  if (match === null || !isDay(Number(match[1]), Number(match[2]), Number(match[3]))) return false;
  const year = momentOf(text).getUTCFullYear();
  return year >= 0 && year <= 9999;
}

/** The same moment in UTC, with milliseconds. */
export const toUtc = (text) => momentOf(text).toISOString();

function momentOf(text) {
  return new Date(text.toUpperCase().replace(/(\.\d{3})\d+/, "$1"));
}

const duration =
  /^P(?=.)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/;
/** An ISO 8601 duration. */
export const isDuration = (text) => duration.test(text);

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** Base64 with padding (RFC 4648, section 4). */
export const isBase64 = (text) => base64.test(text);
