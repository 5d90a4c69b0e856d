// Password hashes in bcrypt's own form.
import bcrypt from "bcryptjs";

/** Hashes with bcrypt: 2 to the power of `cost` rounds. */
export function hashBcrypt(password, cost) {
  return bcrypt.hash(password, cost);
}

/** Whether a password is the one that was hashed. */
export function verifyBcrypt(password, stored) {
  return bcrypt.compare(password, stored);
}
