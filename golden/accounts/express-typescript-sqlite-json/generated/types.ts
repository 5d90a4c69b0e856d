// Accounts: sign up, sign in, manage your own profile.

/** What a user may do. */
export type Role = "MEMBER" | "ADMIN";

/** A person who can sign in. */
export interface User {
  id: string;
  /** Where the person is reached, and what the person signs in with. */
  email: string;
  /** How the person wants to be called. */
  name: string | null;
  role: Role;
  createdAt: string;
}

/** What a client sends to create a User. */
export interface UserCreate {
  /** Where the person is reached, and what the person signs in with. */
  email: string;
  password: string;
  /** How the person wants to be called. */
  name?: string | null;
}

/** What a client sends to change a User: absent, null and a value are three different things. */
export interface UserUpdate {
  /** Where the person is reached, and what the person signs in with. */
  email?: string;
  password?: string;
  /** How the person wants to be called. */
  name?: string | null;
}

/** What a person signs in with. */
export interface Credentials {
  email: string;
  password: string;
}

/** A signed-in user, and the token that proves it. */
export interface Session {
  token: string;
  user: User;
}
