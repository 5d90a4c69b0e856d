// bcrypt as OpenBSD defined it ($2b$; $2a$ and $2y$ are verified too), with the functions of bcryptjs that generated code
// uses. It exists because neither Debian nor PyPI has a bcrypt for Node; a project that is deployed installs bcryptjs.

import { randomBytes, timingSafeEqual } from 'node:crypto';

const ALPHABET = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const MAX_PASSWORD_BYTES = 72;

// Blowfish starts from the fractional bits of pi. Computing them (Machin's formula) is shorter than listing 1,042 words.
function wordsOfPi(count) {
  const guard = 64n;
  const bits = BigInt(count) * 32n + guard;
  const arccot = (x) => {
    const square = x * x;
    let power = (1n << bits) / x;
    let sum = power;
    for (let n = 3n, sign = -1n; power > 0n; n += 2n, sign = -sign) {
      power /= square;
      sum += (sign * power) / n;
    }
    return sum;
  };
  const pi = 4n * (4n * arccot(5n) - arccot(239n));
  const digits = ((pi >> guard) & ((1n << (bits - guard)) - 1n)).toString(16).padStart(count * 8, '0');
  return Int32Array.from({ length: count }, (_, i) => Number.parseInt(digits.slice(i * 8, i * 8 + 8), 16) | 0);
}

let initial;

/** The 18 subkeys, then the four boxes of 256. */
class Blowfish {
  constructor() {
    initial ??= wordsOfPi(18 + 4 * 256);
    this.p = initial.slice(0, 18);
    this.s = initial.slice(18);
  }

  /** Enciphers the two words at `at`, in place. */
  encipher(block, at) {
    const { p, s } = this;
    let left = block[at] ^ p[0];
    let right = block[at + 1];
    for (let i = 1; i < 17; i += 2) {
      right ^= ((((s[left >>> 24] + s[256 + ((left >>> 16) & 255)]) ^ s[512 + ((left >>> 8) & 255)]) + s[768 + (left & 255)]) | 0) ^ p[i];
      left ^=
        ((((s[right >>> 24] + s[256 + ((right >>> 16) & 255)]) ^ s[512 + ((right >>> 8) & 255)]) + s[768 + (right & 255)]) | 0) ^ p[i + 1];
    }
    block[at] = right ^ p[17];
    block[at + 1] = left;
  }

  /** Mixes the key in and renews subkeys and boxes; `salt`, where given, is mixed into what they are renewed from. */
  expand(key, salt) {
    const { p, s } = this;
    const block = new Int32Array(2);
    let next = 0;
    for (let i = 0; i < 18; i++) p[i] ^= key[i % key.length];
    for (const table of [p, s]) {
      for (let i = 0; i < table.length; i += 2) {
        if (salt) {
          block[0] ^= salt[next];
          block[1] ^= salt[next + 1];
          next = (next + 2) % salt.length;
        }
        this.encipher(block, 0);
        table[i] = block[0];
        table[i + 1] = block[1];
      }
    }
  }
}

/** The words of `bytes` read around and around, `count` of them. */
function cycle(bytes, count) {
  let at = 0;
  return Int32Array.from({ length: count }, () => {
    let word = 0;
    for (let i = 0; i < 4; i++) word = (word << 8) | bytes[at++ % bytes.length];
    return word;
  });
}

/** Yields now and then, so that the caller can let other work through. */
function* derive(password, salt, cost) {
  const bytes = Buffer.concat([Buffer.from(password, 'utf8'), Buffer.of(0)]).subarray(0, MAX_PASSWORD_BYTES);
  const key = cycle(bytes, 18);
  const saltKey = cycle(salt, 18);
  const fish = new Blowfish();
  fish.expand(key, cycle(salt, 4));
  for (let i = 0; i < 2 ** cost; i++) {
    fish.expand(key);
    fish.expand(saltKey);
    if (i % 64 === 63) yield;
  }
  const text = cycle(Buffer.from('OrpheanBeholderScryDoubt'), 6);
  for (let round = 0; round < 64; round++) for (let at = 0; at < 6; at += 2) fish.encipher(text, at);
  const out = Buffer.alloc(24);
  text.forEach((word, i) => out.writeInt32BE(word, i * 4));
  return out.subarray(0, 23);
}

function encode(bytes) {
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 6; bits -= 6) out += ALPHABET[(held >> (bits - 6)) & 63];
    held &= 255;
  }
  return bits ? out + ALPHABET[(held << (6 - bits)) & 63] : out;
}

function decode(text) {
  const out = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits >= 8) out.push((held >> (bits -= 8)) & 255);
  }
  return Buffer.from(out);
}

function parse(text) {
  const found = /^\$2[aby]\$(\d\d)\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})?$/.exec(text);
  const cost = Number(found?.[1]);
  if (!found || cost < 4 || cost > 31) throw new Error(`Invalid salt: ${text}`);
  return { cost, prefix: text.slice(0, 7), salt: decode(found[2]).subarray(0, 16), hash: found[3] };
}

function expectText(...values) {
  for (const value of values) if (typeof value !== 'string') throw new Error(`Illegal arguments: ${typeof value}`);
}

function start(password, salt) {
  expectText(password, salt);
  const { prefix, salt: bytes, cost } = parse(salt);
  return { work: derive(password, bytes, cost), finish: (hash) => prefix + encode(bytes) + encode(hash) };
}

function same(a, b) {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

export function genSaltSync(rounds = 10) {
  if (typeof rounds !== 'number') throw new Error(`Illegal arguments: ${typeof rounds}`);
  const cost = Math.min(Math.max(Math.trunc(rounds), 4), 31);
  return `$2b$${String(cost).padStart(2, '0')}$${encode(randomBytes(16))}`;
}

export async function genSalt(rounds) {
  return genSaltSync(rounds);
}

export function hashSync(password, salt = 10) {
  const { work, finish } = start(password, typeof salt === 'number' ? genSaltSync(salt) : salt);
  for (;;) {
    const step = work.next();
    if (step.done) return finish(step.value);
  }
}

export async function hash(password, salt) {
  const { work, finish } = start(password, typeof salt === 'number' ? genSaltSync(salt) : salt);
  for (;;) {
    const step = work.next();
    if (step.done) return finish(step.value);
    await new Promise((resume) => setImmediate(resume));
  }
}

export function compareSync(password, expected) {
  expectText(password, expected);
  return expected.length === 60 && same(hashSync(password, expected), expected);
}

export async function compare(password, expected) {
  expectText(password, expected);
  return expected.length === 60 && same(await hash(password, expected), expected);
}

export function getRounds(hash) {
  expectText(hash);
  return Number(hash.split('$')[2]);
}

export function getSalt(hash) {
  expectText(hash);
  if (hash.length !== 60) throw new Error(`Illegal hash length: ${hash.length} != 60`);
  return hash.slice(0, 29);
}

export function truncates(password) {
  expectText(password);
  return Buffer.byteLength(password) > MAX_PASSWORD_BYTES;
}

export default { compare, compareSync, genSalt, genSaltSync, getRounds, getSalt, hash, hashSync, truncates };
