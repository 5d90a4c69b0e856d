// Code that has to check: what generated servers do with their packages.

import { argon2, randomUUID } from 'node:crypto';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import bcrypt from 'bcryptjs';
import express, { Router } from 'express';
import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import { createRemoteJWKSet, errors, jwtVerify, SignJWT } from 'jose';
import pg from 'pg';
import type { Pool } from 'pg';

const app = express();
app.disable('x-powered-by');
app.set('query parser', 'simple');
app.use(express.json({ limit: '1mb', type: ['application/json'] }));
app.use('/static', express.static('public'));

const handle = (work: (req: Request, res: Response) => Promise<void>): RequestHandler => (req, res, next) => {
  work(req, res).catch(next);
};

const router = Router({ mergeParams: true });
router.get('/users/:id', handle(async (req, res) => {
  const id = req.params.id;
  if (typeof id !== 'string') throw new Error('id');
  await Promise.resolve();
  res.status(200).json({ id, request: randomUUID() });
}));
router.post<{ id: string }>('/things/:id', (req, res, next) => {
  const id: string = req.params.id;
  const body: unknown = req.body;
  res.locals.thing = { id };
  if (body === undefined) return next(new Error(id));
  res.set('ETag', '"1"').type('application/problem+json').send(JSON.stringify(body));
});
router.route('/things').get((_req, res) => {
  res.sendStatus(204);
}).all((_req, res) => {
  res.set('Allow', 'GET').sendStatus(405);
});
app.use(router);
app.use('/v1', router);
app.use((req: Request, res: Response, next: NextFunction) => {
  if (req.path === '/') res.end();
  else next();
});
const onError: ErrorRequestHandler = (error, _req, res, _next) => {
  const status = error instanceof errors.JWTExpired ? 401 : 500;
  res.status(status).json({ error: error instanceof Error ? error.message : 'unknown' });
};
app.use(onError);

const server = app.listen(0, '127.0.0.1', () => console.log(server.address()));
server.on('error', () => process.exit(1));

const key = new TextEncoder().encode(process.env.SECRET ?? '');
export const token: string = await new SignJWT({ role: 'ADMIN' })
  .setProtectedHeader({ alg: 'HS256' }).setIssuedAt().setExpirationTime('1h').sign(key);
export const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] });
const keys = createRemoteJWKSet(new URL('https://keys.example/jwks'));
export const remote = await jwtVerify(token, keys, { issuer: 'https://keys.example' });

interface Row {
  id: string;
  n: number;
}
const pool: Pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] ?? '' });
export const sums = (await pool.query<Row>('SELECT id, n FROM t WHERE n > $1', [1])).rows.map((row) => row.n + 1);
export async function transaction(): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '23505') return false;
    throw error;
  } finally {
    client.release();
  }
}

export const row = new DatabaseSync(':memory:').prepare('SELECT 1 AS a').get();
export const hash: string = await bcrypt.hash('a', 12);
const parameters = { message: 'p', nonce: new Uint8Array(16), parallelism: 1, tagLength: 32, memory: 64, passes: 3 };
argon2('argon2id', parameters, (error, derived) => console.log(error, derived.toString('base64url')));
