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
