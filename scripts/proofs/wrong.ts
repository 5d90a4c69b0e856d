// Every line here that is marked must be refused: each runs on one version of a package and not on another.

import express from 'express';
import { jwtVerify } from 'jose';
import type { Pool } from 'pg';
// @ts-expect-error pg before 8.15 has no named exports when the program runs
import { Client } from 'pg';
import process from 'node:process';

const app = express();
// @ts-expect-error a bare * is an error in Express 5
app.get('/*', (_req, res) => { res.end(); });
app.get('/a/:id', (req, res) => {
  // @ts-expect-error Express 5 throws
  req.query = {};
  // @ts-expect-error an array in Express 5 where the path has a wildcard
  const id: string = req.params.id;
  // @ts-expect-error not validated yet
  res.send(id + req.body.a);
});
// @ts-expect-error a handler returns nothing or a promise of nothing
app.get('/b', (_req, res) => res.json({}));
// @ts-expect-error jose 4.11 ignores it without a word
await jwtVerify('', new Uint8Array(), { requiredClaims: ['x'] });

export const pool: Pool | undefined = undefined;
// @ts-expect-error a type, no value
export const client = new Client();
// @ts-expect-error may be absent
export const secret: string = process.env.SECRET;
