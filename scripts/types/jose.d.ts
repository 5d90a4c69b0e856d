// What generated code may use of jose: what 4 and 6 have in common.
//
// Left out because one of the two lacks it or means something else by it: the `KeyLike` type (gone in 6), `agent`
// (gone in 6), JSON Web Keys passed where a key is meant (new in 6), and `requiredClaims` (ignored without a word by 4.11).

import type { KeyObject } from 'node:crypto';

type Key = CryptoKey | KeyObject | Uint8Array;

export interface JWK {
  kty?: string;
  alg?: string;
  crv?: string;
  d?: string;
  dp?: string;
  dq?: string;
  e?: string;
  ext?: boolean;
  k?: string;
  key_ops?: string[];
  kid?: string;
  n?: string;
  p?: string;
  q?: string;
  qi?: string;
  use?: string;
  x?: string;
  x5c?: string[];
  x5t?: string;
  x5u?: string;
  y?: string;
  [name: string]: unknown;
}

export interface JSONWebKeySet {
  keys: JWK[];
}

export interface JWTPayload {
  iss?: string;
  sub?: string;
  aud?: string | string[];
  jti?: string;
  nbf?: number;
  exp?: number;
  iat?: number;
  [claim: string]: unknown;
}

export interface JWTHeaderParameters {
  alg: string;
  kid?: string;
  typ?: string;
  cty?: string;
  crit?: string[];
  [name: string]: unknown;
}

export interface ProtectedHeaderParameters {
  alg?: string;
  kid?: string;
  typ?: string;
  cty?: string;
  crit?: string[];
  [name: string]: unknown;
}

export interface JWTVerifyOptions {
  algorithms?: string[];
  audience?: string | string[];
  clockTolerance?: string | number;
  crit?: Record<string, boolean>;
  currentDate?: Date;
  issuer?: string | string[];
  maxTokenAge?: string | number;
  subject?: string;
  typ?: string;
}

export interface JWTVerifyResult {
  payload: JWTPayload;
  protectedHeader: JWTHeaderParameters;
}

export interface JWTVerifyGetKey {
  (protectedHeader: JWTHeaderParameters, token: any): Promise<any>;
}

export declare class SignJWT {
  constructor(payload: JWTPayload);
  setAudience(audience: string | string[]): this;
  setExpirationTime(at: number | string): this;
  setIssuedAt(at?: number): this;
  setIssuer(issuer: string): this;
  setJti(id: string): this;
  setNotBefore(at: number | string): this;
  setProtectedHeader(header: JWTHeaderParameters): this;
  setSubject(subject: string): this;
  sign(key: Key, options?: { crit?: Record<string, boolean> }): Promise<string>;
}

export declare function jwtVerify(token: string | Uint8Array, key: Key, options?: JWTVerifyOptions): Promise<JWTVerifyResult>;
export declare function jwtVerify(
  token: string | Uint8Array,
  key: JWTVerifyGetKey,
  options?: JWTVerifyOptions,
): Promise<JWTVerifyResult & { key: unknown }>;

export interface RemoteJWKSetOptions {
  cacheMaxAge?: number;
  cooldownDuration?: number;
  headers?: Record<string, string>;
  timeoutDuration?: number;
}

export declare function createRemoteJWKSet(url: URL, options?: RemoteJWKSetOptions): JWTVerifyGetKey;
export declare function createLocalJWKSet(keys: JSONWebKeySet): JWTVerifyGetKey;

export declare function decodeJwt(token: string): JWTPayload;
export declare function decodeProtectedHeader(token: string | object): ProtectedHeaderParameters;

export declare function calculateJwkThumbprint(key: JWK, digest?: 'sha256' | 'sha384' | 'sha512'): Promise<string>;
// What 4 calls a KeyLike and 6 a CryptoKey is, to code for both, a key to hand back and nothing more. 6 makes keys that
// cannot be exported unless told otherwise, so `extractable` has to be said.
export declare function exportJWK(key: Key): Promise<JWK>;
export declare function exportPKCS8(key: CryptoKey): Promise<string>;
export declare function exportSPKI(key: CryptoKey): Promise<string>;
export declare function generateKeyPair(
  alg: string,
  options: { crv?: string; extractable: boolean; modulusLength?: number },
): Promise<{ privateKey: CryptoKey; publicKey: CryptoKey }>;
export declare function importJWK(key: JWK, alg?: string): Promise<CryptoKey | Uint8Array>;
export declare function importPKCS8(pem: string, alg: string): Promise<CryptoKey>;
export declare function importSPKI(pem: string, alg: string): Promise<CryptoKey>;

export declare namespace base64url {
  function decode(text: string | Uint8Array): Uint8Array;
  function encode(data: string | Uint8Array): string;
}

export declare namespace errors {
  class JOSEError extends Error {
    code: string;
  }
  class JOSEAlgNotAllowed extends JOSEError {}
  class JOSENotSupported extends JOSEError {}
  class JWKInvalid extends JOSEError {}
  class JWKSInvalid extends JOSEError {}
  class JWKSMultipleMatchingKeys extends JOSEError {}
  class JWKSNoMatchingKey extends JOSEError {}
  class JWKSTimeout extends JOSEError {}
  class JWSInvalid extends JOSEError {}
  class JWSSignatureVerificationFailed extends JOSEError {}
  class JWTInvalid extends JOSEError {}
  class JWTClaimValidationFailed extends JOSEError {
    claim: string;
    reason: string;
  }
  class JWTExpired extends JOSEError {
    claim: string;
    reason: string;
  }
}
