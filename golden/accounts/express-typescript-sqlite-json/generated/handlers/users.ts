// What the operations of Users do, where the contract says it all.
import { randomUUID } from "node:crypto";
import {
  authorizeDeleteUserOf,
  authorizeGetUserOf,
  authorizeUpdateUserOf,
  type BearerPrincipal,
} from "../auth.ts";
import type { Context } from "../context.ts";
import { invalidCredentials, notFound } from "../errors.ts";
import * as userRepository from "../repositories/user.ts";
import type { StoredUserRow, UserRow } from "../repositories/user.ts";
import { type Page, page } from "../runtime/cursors.ts";
import { hashArgon2id, verifyPassword } from "../runtime/password.ts";
import type { Credentials, Role, Session, User, UserCreate, UserUpdate } from "../types.ts";

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

const passwordCost = { memory: 19456, passes: 2, parallelism: 1 };

/** Verified where there is nobody, so that an unknown name takes as long as a wrong password. */
const unknownPassword = await hashArgon2id(randomUUID(), passwordCost);

/** The operations as they are until you write them yourself. */
export const defaultUsersHandlers: UsersHandlers = {
  async signUp({ body }, { auth, database }) {
    const now = new Date().toISOString();
    const user = await userRepository.insert(database, {
      id: randomUUID(),
      email: body.email,
      password: await hashArgon2id(body.password, passwordCost),
      name: body.name ?? null,
      role: "MEMBER",
      createdAt: now,
    });
    return { token: await auth.issueBearer({ sub: user.id, role: user.role }), user };
  },

  async listUsers({ role, after, limit }, { database }) {
    const items = await userRepository.listUsers(database, { role, after, limit: limit + 1 });
    return page(items, limit, (user) => [user.createdAt, user.id]);
  },

  async signIn({ body }, { auth, database }) {
    const user = await userRepository.findByEmail(database, body.email);
    const matches = await verifyPassword(body.password, user?.password ?? unknownPassword);
    if (user === undefined || !matches) throw invalidCredentials();
    return { token: await auth.issueBearer({ sub: user.id, role: user.role }), user };
  },

  async getUser({ principal, id }, { database }) {
    const user = await userRepository.find(database, id);
    if (user === undefined) throw notFound();
    authorizeGetUserOf(principal, user);
    return user;
  },

  async updateUser({ principal, id, body }, { database }) {
    const changes: Partial<StoredUserRow> = {};
    if (body.email !== undefined) changes.email = body.email;
    if (body.password !== undefined) {
      changes.password = await hashArgon2id(body.password, passwordCost);
    }
    if (body.name !== undefined) changes.name = body.name;
    return await database.transaction(async (queries) => {
      const user = await userRepository.find(queries, id);
      if (user === undefined) throw notFound();
      authorizeUpdateUserOf(principal, user);
      const updated = await userRepository.update(queries, id, changes);
      if (updated === undefined) throw notFound();
      return updated;
    });
  },

  async deleteUser({ principal, id }, { database }) {
    const user = await userRepository.find(database, id);
    if (user === undefined) throw notFound();
    authorizeDeleteUserOf(principal, user);
    if (!(await userRepository.remove(database, id))) throw notFound();
  },
};
