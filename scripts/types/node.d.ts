// What Node 24 has and the checker's own typings of Node do not know yet.

export {};

declare module 'node:crypto' {
  interface Argon2Parameters {
    message: string | Uint8Array;
    nonce: string | Uint8Array;
    /** Lanes, at least 1. */
    parallelism: number;
    /** Length of the result in bytes. */
    tagLength: number;
    /** KiB, at least 8 for each lane. */
    memory: number;
    passes: number;
    secret?: string | Uint8Array;
    associatedData?: string | Uint8Array;
  }
  type Argon2Algorithm = 'argon2d' | 'argon2i' | 'argon2id';
  function argon2(
    algorithm: Argon2Algorithm,
    parameters: Argon2Parameters,
    callback: (error: Error | null, derivedKey: Buffer) => void,
  ): void;
  function argon2Sync(algorithm: Argon2Algorithm, parameters: Argon2Parameters): Buffer;
  function randomUUIDv7(options?: { disableEntropyCache?: boolean }): string;
}
