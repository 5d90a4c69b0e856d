// What generated code may use of bcryptjs 3.

declare const bcrypt: {
  compare(password: string, hash: string): Promise<boolean>;
  compareSync(password: string, hash: string): boolean;
  genSalt(rounds?: number): Promise<string>;
  genSaltSync(rounds?: number): string;
  getRounds(hash: string): number;
  getSalt(hash: string): string;
  hash(password: string, salt: number | string): Promise<string>;
  hashSync(password: string, salt?: number | string): string;
  /** Whether the password is longer than the 72 bytes that count. */
  truncates(password: string): boolean;
};

export default bcrypt;
