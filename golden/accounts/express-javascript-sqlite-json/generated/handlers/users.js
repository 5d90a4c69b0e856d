// What the operations of Users do, where the contract says it all.
import { randomUUID } from "node:crypto";
import { authorizeDeleteUserOf, authorizeGetUserOf, authorizeUpdateUserOf } from "../auth.js";
import { invalidCredentials, notFound } from "../errors.js";
import * as userRepository from "../repositories/user.js";
import { page } from "../runtime/cursors.js";
import { hashArgon2id, verifyPassword } from "../runtime/password.js";

const passwordCost = { memory: 19456, passes: 2, parallelism: 1 };

/** Verified where there is nobody, so that an unknown name takes as long as a wrong password. */
const unknownPassword = await hashArgon2id(randomUUID(), passwordCost);

/**
 * The operations as they are until you write them yourself.
 * @type {import("../types.d.ts").UsersHandlers}
 */
export const defaultUsersHandlers = {
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
    const changes = {};
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
