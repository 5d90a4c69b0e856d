// Columns as drivers give and take them, and the values that handlers know. Null stays null.

// deno-lint-ignore no-explicit-any
type Column = any;

export const toNumber = (value: Column): Column => value === null ? null : Number(value);

export const toBigInt = (value: Column): Column => value === null ? null : BigInt(value);

export const toBoolean = (value: Column): Column => value === null ? null : Boolean(value);

/** In UTC, with milliseconds. */
export const toInstant = (value: Column): Column =>
  value === null ? null : new Date(value).toISOString();

export const toBase64 = (value: Column): Column =>
  value === null ? null : Buffer.from(value).toString("base64");

export const fromBase64 = (value: string | null | undefined): Uint8Array | null =>
  value === null || value === undefined ? null : Buffer.from(value, "base64");

export const fromJson = (value: Column): Column => value === null ? null : JSON.parse(value);

export const toJson = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value, plain);

function plain(_name: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}
