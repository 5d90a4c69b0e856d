import assert from 'node:assert/strict';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const { rows } = await pool.query('SELECT $1::int + 1 AS n, current_setting($2) AS zone', [41, 'TimeZone']);
assert.deepEqual(rows, [{ n: 42, zone: 'UTC' }]);
await pool.query('CREATE TABLE t (a text PRIMARY KEY)');
await pool.query(`INSERT INTO t VALUES ('x')`);
await assert.rejects(pool.query(`INSERT INTO t VALUES ('x')`), { code: '23505', constraint: 't_pkey' });
await pool.end();
