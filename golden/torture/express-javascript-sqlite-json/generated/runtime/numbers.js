// Exact decimals.

function decimalOf(value) {
  const [mantissa = "0", exponent = "0"] = String(value).toLowerCase().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

function atScale({ digits, scale }, wanted) {
  return digits * 10n ** BigInt(wanted - scale);
}

/** Which of two decimals is larger: negative, zero or positive. */
export function compareDecimals(left, right) {
  const [a, b] = [decimalOf(left), decimalOf(right)];
  const scale = Math.max(a.scale, b.scale);
  const difference = atScale(a, scale) - atScale(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether a number is an integer times another, as decimals: 19.99 is a multiple of 0.01. */
export function isMultipleOf(value, factor) {
  const [a, b] = [decimalOf(value), decimalOf(factor)];
  const scale = Math.max(a.scale, b.scale);
  return atScale(a, scale) % atScale(b, scale) === 0n;
}

/** A decimal with exactly `scale` digits after the point: `1.5` becomes `1.50`. */
export function toScale(text, scale) {
  const [whole = "0", fraction = ""] = text.split(".");
  return scale === 0 ? whole : `${whole}.${fraction.padEnd(scale, "0").slice(0, scale)}`;
}
