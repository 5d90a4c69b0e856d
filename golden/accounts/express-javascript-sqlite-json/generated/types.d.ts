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

/** A row of `users`. */
export interface UserRow {
  id: string;
  email: string;
  name: string | null;
  role: Role;
  createdAt: string;
}

/** A row with the hashes, which only signing in reads. */
export interface StoredUserRow extends UserRow {
  password: string;
}

/** A token of the signed-in user. */
export interface BearerPrincipal {
  sub: string;
  role: Role;
}

export interface SignUpRequest {
  body: UserCreate;
}

export interface ListUsersRequest {
  principal: BearerPrincipal;
  role: Role | undefined;
  /** How many items a page has at most. */
  limit: number;
  /** Where the page begins: as the page before announced it. */
  after: Pick<UserRow, "createdAt" | "id"> | undefined;
}

export interface SignInRequest {
  body: Credentials;
}

export interface GetUserRequest {
  principal: BearerPrincipal;
  id: string;
}

export interface UpdateUserRequest {
  principal: BearerPrincipal;
  id: string;
  body: UserUpdate;
}

export interface DeleteUserRequest {
  principal: BearerPrincipal;
  id: string;
}

/** The operations of Users. */
export interface UsersHandlers {
  /** Create an account and sign in. */
  signUp(request: SignUpRequest, context: Context): Promise<Session>;
  /** List the users, the newest first. */
  listUsers(request: ListUsersRequest, context: Context): Promise<Page<User>>;
  /** Sign in with e-mail and password. */
  signIn(request: SignInRequest, context: Context): Promise<Session>;
  /** Read a profile: the own one, or any as an administrator. */
  getUser(request: GetUserRequest, context: Context): Promise<User>;
  /** Change the own profile. */
  updateUser(request: UpdateUserRequest, context: Context): Promise<User>;
  /** Delete a profile: the own one, or any as an administrator. */
  deleteUser(request: DeleteUserRequest, context: Context): Promise<void>;
}

export type Context = import("./context.js").Context;
export type Page<Item> = import("./runtime/cursors.js").Page<Item>;
