import assert from 'node:assert/strict';
import { argon2Sync, randomUUIDv7, scryptSync } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE t (a TEXT NOT NULL) STRICT');
db.prepare('INSERT INTO t VALUES (?)').run('x');
assert.equal(db.prepare('SELECT a FROM t').get().a, 'x');

const parameters = { message: 'p', nonce: new Uint8Array(16), parallelism: 1, tagLength: 32, memory: 64, passes: 3 };
assert.equal(argon2Sync('argon2id', parameters).length, 32);
assert.equal(scryptSync('p', 'salt', 64).length, 64);
assert.match(randomUUIDv7(), /^[0-9a-f]{8}-[0-9a-f]{4}-7/);
