// Columns as drivers give and take them, and the values that handlers know. Null stays null.

export const toNumber = (value) => value === null ? null : Number(value);

export const toBigInt = (value) => value === null ? null : BigInt(value);

export const toBoolean = (value) => value === null ? null : Boolean(value);

/** In UTC, with milliseconds. */
export const toInstant = (value) => value === null ? null : new Date(value).toISOString();

export const toBase64 = (value) => value === null ? null : Buffer.from(value).toString("base64");

export const fromBase64 = (value) =>
  value === null || value === undefined ? null : Buffer.from(value, "base64");

export const fromJson = (value) => value === null ? null : JSON.parse(value);

export const toJson = (value) =>
  value === null || value === undefined ? null : JSON.stringify(value, plain);

function plain(_name, value) {
  return typeof value === "bigint" ? Number(value) : value;
}

/** A decimal as the integer of its smallest unit: 12.5 of scale 2 is 1250. */
export const toScaled = (value, scale) => {
  if (value === null || value === undefined) return null;
  const [whole = "0", fraction = ""] = value.split(".");
  return BigInt(whole + fraction.padEnd(scale, "0"));
};

export const fromScaled = (value, scale) => {
  if (value === null) return null;
  const units = BigInt(value);
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return units < 0n ? `-${text}` : text;
};

/** A decimal as text that sorts as its value does: `p` and all its digits, or `n` and their complements to nine. */
export const toSortable = (
  value,
  precision,
  scale,
) => {
  if (value === null || value === undefined) return null;
  const isNegative = value.startsWith("-") && /[1-9]/.test(value);
  const [whole = "", fraction = ""] = value.replace("-", "").split(".");
  const digits = whole.replace(/^0+/, "").padStart(precision - scale, "0");
  const text = scale === 0 ? digits : `${digits}.${fraction.padEnd(scale, "0")}`;
  return isNegative ? `n${complement(text)}` : `p${text}`;
};

export const fromSortable = (value) => {
  if (value === null) return null;
  const isNegative = value.startsWith("n");
  const digits = isNegative ? complement(value.slice(1)) : value.slice(1);
  const text = digits.replace(/^0+(?=\d)/, "");
  return isNegative
    ? `-${text.startsWith(".") ? "0" : ""}${text}`
    : text.startsWith(".")
    ? `0${text}`
    : text;
};

const complement = (digits) => digits.replace(/\d/g, (digit) => String(9 - Number(digit)));
