// Password hashes in bcrypt's own form.
import bcrypt from "bcryptjs";

/** Hashes with bcrypt: 2 to the power of `cost` rounds. */
export function hashBcrypt(password: string, cost: number): Promise<string> {
  return bcrypt.hash(password, cost);
}

/** Whether a password is the one that was hashed. */
export function verifyBcrypt(password: string, stored: string): Promise<boolean> {
  return bcrypt.compare(password, stored);
}
