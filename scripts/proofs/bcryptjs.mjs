import assert from 'node:assert/strict';
import bcrypt from 'bcryptjs';

// From the test vectors of the original C implementation (crypt_blowfish).
const vectors = [
  ['U*U', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW'],
  ['', '$2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy'],
];
for (const [password, hash] of vectors) {
  assert.equal(bcrypt.hashSync(password, hash.slice(0, 29)), hash);
  assert.equal(await bcrypt.compare(password, hash), true);
  assert.equal(await bcrypt.compare(`${password}x`, hash), false);
}
const made = await bcrypt.hash('long enough', 4);
assert.match(made, /^\$2b\$04\$/);
assert.equal(await bcrypt.compare('long enough', made), true);
assert.equal(bcrypt.truncates('x'.repeat(73)), true);
