import assert from 'node:assert/strict';
import { createLocalJWKSet, createRemoteJWKSet, errors, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';

const sign = (key, alg, until) =>
  new SignJWT({ role: 'ADMIN' }).setProtectedHeader({ alg, kid: '1' }).setIssuer('me').setExpirationTime(until).sign(key);

const secret = new TextEncoder().encode('s'.repeat(32));
const { payload } = await jwtVerify(await sign(secret, 'HS256', '1h'), secret, { algorithms: ['HS256'], issuer: 'me' });
assert.equal(payload.role, 'ADMIN');
await assert.rejects(async () => jwtVerify(await sign(secret, 'HS256', 1), secret), errors.JWTExpired);
await assert.rejects(
  async () => jwtVerify(await sign(secret, 'HS256', '1h'), new Uint8Array(32)),
  errors.JWSSignatureVerificationFailed,
);

const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: '1', alg: 'RS256' }] });
assert.equal((await jwtVerify(await sign(privateKey, 'RS256', '1h'), keys)).payload.iss, 'me');
assert.equal(typeof createRemoteJWKSet(new URL('https://keys.example/jwks')), 'function');
