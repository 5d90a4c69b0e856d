// Password hashes in PHC form, so that any other service can verify them.
import * as crypto from "node:crypto";
import { promisify } from "node:util";

/** What argon2id takes: memory in KiB, passes over it, lanes. */
export interface Argon2Cost {
  memory: number;
  passes: number;
  parallelism: number;
}

/** What scrypt takes: log2 of N, the block size, lanes. */
export interface ScryptCost {
  ln: number;
  r: number;
  p: number;
}

/** Hashes with argon2id. */
export async function hashArgon2id(password: string, cost: Argon2Cost): Promise<string> {
  const nonce = crypto.randomBytes(16);
  const hash = await argon2id(password, nonce, cost, 32);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(nonce)}$${encode(hash)}`;
}

/** Hashes with scrypt. */
export async function hashScrypt(password: string, cost: ScryptCost): Promise<string> {
  const salt = crypto.randomBytes(16);
  const hash = await scryptHash(password, salt, cost, 32);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${encode(salt)}$${encode(hash)}`;
}

/** Whether a password is the one that was hashed, by whichever of the two it was. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, kind, ...fields] = stored.split("$");
  const salt = decode(fields.at(-2) ?? "");
  const expected = decode(fields.at(-1) ?? "");
  const cost = numbers(fields.at(-3) ?? "");
  switch (kind) {
    case "argon2id": {
      const { m = 0, t = 0, p = 0 } = cost;
      const hash = await argon2id(
        password,
        salt,
        { memory: m, passes: t, parallelism: p },
        expected.length,
      );
      return crypto.timingSafeEqual(hash, expected);
    }
    case "scrypt": {
      const { ln = 0, r = 0, p = 0 } = cost;
      const hash = await scryptHash(password, salt, { ln, r, p }, expected.length);
      return crypto.timingSafeEqual(hash, expected);
    }
    default:
      throw new Error("the stored password hash is of an unknown kind");
  }
}

/** The parameters of a PHC string: `m=19456,t=2,p=1`. */
function numbers(text: string): Record<string, number> {
  return Object.fromEntries(
    text.split(",").map((pair) => {
      const [name = "", value] = pair.split("=");
      return [name, Number(value)];
    }),
  );
}

function argon2id(
  password: string,
  nonce: Uint8Array,
  cost: Argon2Cost,
  tagLength: number,
): Promise<Buffer> {
  return promisify(crypto.argon2)("argon2id", { message: password, nonce, ...cost, tagLength });
}

function scryptHash(
  password: string,
  salt: Buffer,
  cost: ScryptCost,
  length: number,
): Promise<Buffer> {
  const { ln, r, p } = cost;
  const options = { N: 2 ** ln, r, p, maxmem: 2 ** ln * r * 256 };
  return promisify<string, Buffer, number, crypto.ScryptOptions, Buffer>(crypto.scrypt)(
    password,
    salt,
    length,
    options,
  );
}

const encode = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");
const decode = (text: string): Buffer => Buffer.from(text, "base64");
